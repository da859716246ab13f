import { mkdtempSync, readFileSync, rmSync, utimesSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { LockHeldError } from "./disk.ts";
import { lockDirectory } from "./lock-directory.ts";

let dir = "";
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), "mesolite-lock-"));
});
afterEach(() => rmSync(dir, { recursive: true }));

const timing = { touchMs: 10, silentMs: 200 };
const deadPid = 2 ** 22 + 1; // More than Linux gives out.
const bootId = readFileSync("/proc/sys/kernel/random/boot_id", "utf8").trim();

test("a holder in another container, whose pid is nobody's here, keeps its lock while it touches it", async () => {
  writeFileSync(join(dir, "lock"), `${deadPid} ${bootId}:1 some-id pid:[1]\n`);
  let nowS = 1_000;
  const touching = setInterval(() => utimesSync(join(dir, "lock"), nowS, ++nowS), timing.touchMs);
  await expect(lockDirectory(dir, timing)).rejects.toThrow(LockHeldError);
  clearInterval(touching);
});

test.each([
  ["in another container that does not touch it any more", `${deadPid} ${bootId}:1 some-id pid:[1]`],
  ["in a container before the machine was started again", `${deadPid} another-boot:1 some-id pid:[1]`],
  ["here", `${deadPid} ${bootId}:1 some-id`],
  ["of whom nothing is known", ""],
])("the lock of a dead holder %s is taken over", async (_where, text) => {
  writeFileSync(join(dir, "lock"), text);
  const lock = await lockDirectory(dir, timing);
  await expect(lockDirectory(dir, timing)).rejects.toThrow(LockHeldError);
  await lock.release();
  await (await lockDirectory(dir, timing)).release();
});

test("a holder touches its lock until it gives it up", async () => {
  const lock = await lockDirectory(dir, timing);
  const path = join(dir, "lock");
  utimesSync(path, 1_000, 1_000);
  const theirs = readFileSync(path, "utf8").replace(/pid:\[\d+\]/, "pid:[1]");
  // As another container sees it.
  writeFileSync(path, theirs);
  await expect(lockDirectory(dir, timing)).rejects.toThrow(LockHeldError);
  rmSync(path);
  await lock.release();
});
