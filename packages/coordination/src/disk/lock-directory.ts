import { randomUUID } from "node:crypto";
import { link, open, readFile, rm, stat, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { type DiskLock, errorCode, LockHeldError } from "./disk.ts";

/** A takeover takes microseconds; whoever still holds the right to one after this long has died in it. */
const takeoverStaleMs = 10_000;

/**
 * A lock file naming its holder by pid and start time, so that a crash leaves nothing that a person must clean up: a holder that
 * is dead, or whose pid meanwhile belongs to another process, is taken over. (Node has no flock. Where /proc is missing a reused
 * pid can't be told from the old holder: the lock is then taken to be held.)
 */
export async function lockDirectory(dir: string): Promise<DiskLock> {
  const path = join(dir, "lock");
  const mine = `${process.pid} ${(await startTime(process.pid)) ?? "?"} ${randomUUID()}\n`;
  const draft = join(dir, `lock.${randomUUID()}`);
  await writeFile(draft, mine, { flag: "wx", mode: 0o600 });
  try {
    for (let attempt = 0; attempt < 20; attempt++) {
      if (await linkIfFree(draft, path)) return { release: () => releaseLock(path, mine) };
      const holder = await readHolder(path);
      if (holder && (await isAlive(holder))) throw new LockHeldError(path, holder.pid);
      if (holder) await removeStale(dir, path);
    }
    throw new Error(`could not take the lock ${path}: others keep taking it`);
  } finally {
    await rm(draft, { force: true });
  }
}

/** link() creates the lock with its content in one step: nobody ever reads a half-written lock. */
async function linkIfFree(draft: string, path: string): Promise<boolean> {
  try {
    await link(draft, path);
    return true;
  } catch (error) {
    if (errorCode(error) === "EEXIST") return false;
    throw error;
  }
}

async function releaseLock(path: string, mine: string): Promise<void> {
  const current = await readFile(path, "utf8").catch(() => undefined);
  if (current === mine) await rm(path, { force: true });
}

/** Only one process at a time may remove a stale lock, and looks again before it does: two must not remove each other's new one. */
async function removeStale(dir: string, path: string): Promise<void> {
  const right = join(dir, "lock.takeover");
  try {
    await (await open(right, "wx", 0o600)).close();
  } catch (error) {
    if (errorCode(error) !== "EEXIST") throw error;
    const age = Date.now() - ((await stat(right).catch(() => undefined))?.mtimeMs ?? Date.now());
    if (age > takeoverStaleMs) await rm(right, { force: true });
    await new Promise((resolve) => setTimeout(resolve, 20));
    return;
  }
  try {
    const holder = await readHolder(path);
    if (holder && !(await isAlive(holder))) await rm(path, { force: true });
  } finally {
    await rm(right, { force: true });
  }
}

interface Holder {
  readonly pid: number;
  readonly startTime: string;
}

async function readHolder(path: string): Promise<Holder | undefined> {
  const text = await readFile(path, "utf8").catch((error: unknown) => {
    if (errorCode(error) === "ENOENT") return undefined;
    throw error;
  });
  if (text === undefined) return undefined;
  const [pid = "", started = ""] = text.trim().split(" ");
  // A lock that is not ours in form (an empty file after a power cut) has no living holder: pid 0 is never alive.
  return { pid: /^\d+$/.test(pid) ? Number(pid) : 0, startTime: started };
}

async function isAlive(holder: Holder): Promise<boolean> {
  if (holder.pid === 0) return false;
  try {
    process.kill(holder.pid, 0);
  } catch (error) {
    if (errorCode(error) === "ESRCH") return false;
  }
  const started = await startTime(holder.pid);
  return started === undefined || holder.startTime === "?" || started === holder.startTime;
}

/** Boot id and start time in clock ticks since boot; undefined where there is no /proc. */
async function startTime(pid: number): Promise<string | undefined> {
  try {
    const text = await readFile(`/proc/${pid}/stat`, "utf8");
    // The command name in parentheses may contain anything: count fields after the last ")". Start time is field 22.
    const ticks = text.slice(text.lastIndexOf(")") + 2).split(" ")[19];
    const boot = await readFile("/proc/sys/kernel/random/boot_id", "utf8");
    return `${boot.trim()}:${ticks}`;
  } catch {
    return undefined;
  }
}
