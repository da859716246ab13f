import { randomUUID } from "node:crypto";
import { type FileHandle, link, open, readFile, readlink, rm, stat } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { type DiskLock, errorCode, LockHeldError } from "./disk.ts";

/** A takeover takes microseconds; whoever still holds the right to one after this long has died in it. */
const takeoverStaleMs = 10_000;

export interface LockTiming {
  /** A holder touches its lock this often. */
  readonly touchMs: number;
  /** A holder that can't be asked and has not touched its lock for this long is dead. */
  readonly silentMs: number;
}

/** Five touches may be late: a holder whose machine is that busy must not lose its lock. */
const usualTiming: LockTiming = { touchMs: 2_000, silentMs: 10_000 };

/**
 * A lock file naming its holder by pid and start time, so that a crash leaves nothing that a person must clean up: a holder that
 * is dead, or whose pid meanwhile belongs to another process, is taken over. (Node has no flock. Where /proc is missing a reused
 * pid can't be told from the old holder: the lock is then taken to be held.) The pid of a holder in another container says nothing
 * here: such a one is watched until it touches its lock, or has not for long enough.
 */
export async function lockDirectory(dir: string, timing = usualTiming): Promise<DiskLock> {
  const path = join(dir, "lock");
  const mine = `${process.pid} ${(await startTime(process.pid)) ?? "?"} ${randomUUID()} ${(await pidNamespace()) ?? "?"}\n`;
  const draft = join(dir, `lock.${randomUUID()}`);
  const file = await open(draft, "wx", 0o600);
  let taken = false;
  try {
    await file.writeFile(mine);
    for (let attempt = 0; attempt < 20 && !taken; attempt++) {
      taken = await linkIfFree(draft, path);
      if (!taken) await removeDead(dir, path, timing);
    }
    if (!taken) throw new Error(`could not take the lock ${path}: others keep taking it`);
  } finally {
    await rm(draft, { force: true });
    if (!taken) await file.close();
  }
  return hold(path, mine, file, timing);
}

/** @param file the lock itself, whatever stands at its path meanwhile */
function hold(path: string, mine: string, file: FileHandle, { touchMs }: LockTiming): DiskLock {
  const touch = async (): Promise<void> => {
    const now = new Date();
    await file.utimes(now, now).catch(() => {}); // Tried again at the next turn.
  };
  const touching = setInterval(() => void touch(), touchMs);
  touching.unref();
  return {
    release: async () => {
      clearInterval(touching);
      await file.close();
      await releaseLock(path, mine);
    },
  };
}

/** @throws LockHeldError when the holder lives */
async function removeDead(dir: string, path: string, timing: LockTiming): Promise<void> {
  const holder = await readHolder(path);
  if (!holder) return;
  const lives = (await isElsewhere(holder)) ? await isTouched(path, timing) : await isAlive(holder);
  if (lives) throw new LockHeldError(path, holder.pid);
  await removeStale(dir, path, holder);
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
async function removeStale(dir: string, path: string, dead: Holder): Promise<void> {
  const right = join(dir, "lock.takeover");
  try {
    await (await open(right, "wx", 0o600)).close();
  } catch (error) {
    if (errorCode(error) !== "EEXIST") throw error;
    const age = Date.now() - ((await stat(right).catch(() => undefined))?.mtimeMs ?? Date.now());
    if (age > takeoverStaleMs) await rm(right, { force: true });
    await pause(20);
    return;
  }
  try {
    if ((await readHolder(path))?.text === dead.text) await rm(path, { force: true });
  } finally {
    await rm(right, { force: true });
  }
}

interface Holder {
  /** The whole lock: no two are the same. */
  readonly text: string;
  readonly pid: number;
  readonly startTime: string;
  readonly namespace: string | undefined;
}

async function readHolder(path: string): Promise<Holder | undefined> {
  const text = await readFile(path, "utf8").catch((error: unknown) => {
    if (errorCode(error) === "ENOENT") return undefined;
    throw error;
  });
  if (text === undefined) return undefined;
  const [pid = "", started = "", , namespace] = text.trim().split(" ");
  // A lock that is not ours in form (an empty file after a power cut) has no living holder: pid 0 is never alive.
  return { text, pid: /^\d+$/.test(pid) ? Number(pid) : 0, startTime: started, namespace };
}

/** Whether the holder runs, or ran, in another container of this boot: its pid is counted anew there. */
async function isElsewhere({ startTime: theirs, namespace = "?" }: Holder): Promise<boolean> {
  const ours = await pidNamespace();
  if (ours === undefined || namespace === "?" || namespace === ours) return false;
  return theirs.split(":")[0] === (await startTime(process.pid))?.split(":")[0];
}

/** Whether a lock is touched while it is watched. No clocks are compared: the file system may be another machine's. */
async function isTouched(path: string, { touchMs, silentMs }: LockTiming): Promise<boolean> {
  const touchedMs = async (): Promise<number | undefined> => (await stat(path).catch(() => undefined))?.mtimeMs;
  const first = await touchedMs();
  const deadlineMs = performance.now() + silentMs;
  while (performance.now() < deadlineMs) {
    await pause(touchMs / 4);
    const now = await touchedMs();
    if (now === undefined) return false; // It was given up.
    if (now !== first) return true;
  }
  return false;
}

/** `pid:[4026531836]`: what tells containers apart; undefined where there is no /proc. */
async function pidNamespace(): Promise<string | undefined> {
  return readlink("/proc/self/ns/pid").catch(() => undefined);
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
