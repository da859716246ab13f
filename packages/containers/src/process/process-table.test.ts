import { expect, test } from "vitest";
import { execFileSync } from "node:child_process";
import { closeSync, openSync } from "node:fs";
import { kernelCgroupFiles } from "../cgroup/cgroups.ts";
import { parseStat, processTree, readProcess, runsWith } from "./process-table.ts";

test("a process name may contain anything", () => {
  expect(parseStat("12 (a) R 1 (x) S 3 12 9 0 -1 0 0 0 0 0 0 0 0 0 20 0 1 0 678")).toEqual({
    pid: 12,
    state: "S",
    parent: 3,
    session: 9,
    startSec: 6.78,
  });
  expect(parseStat("")).toBeUndefined();
});

test("this process is in the table", () => {
  expect(readProcess(process.pid)).toMatchObject({ pid: process.pid, parent: process.ppid });
});

test("a tree is the session, and children that left it; zombies and strangers are not in it", () => {
  const entry = (pid: number, parent: number, session: number, state = "S") => ({ pid, parent, session, state, startSec: 0 });
  const table = [
    entry(1, 0, 1),
    entry(10, 1, 10),
    entry(11, 10, 10),
    entry(20, 11, 20),
    entry(21, 20, 20),
    entry(12, 10, 10, "Z"),
    entry(30, 1, 30),
    entry(13, 1, 10),
  ];
  expect(processTree(table, 10).toSorted((a, b) => a - b)).toEqual([10, 11, 13, 20, 21]);
});

/** What `act` does while this process can open nothing more. Synchronous: nobody else notices. */
function withoutDescriptors<T>(act: () => T): T {
  const limit = (value: string) => execFileSync("prlimit", [`--pid=${process.pid}`, `--nofile=${value}:`]);
  const before = execFileSync("prlimit", [`--pid=${process.pid}`, "--nofile", "--noheadings", "--output=SOFT"], {
    encoding: "utf8",
  });
  const taken: number[] = [];
  limit("512");
  try {
    for (;;) taken.push(openSync("/dev/null", "r"));
  } catch {
    return act();
  } finally {
    for (const fd of taken) closeSync(fd);
    limit(before.trim());
  }
}

test("an agent that is short of descriptors does not know whether a process runs", () => {
  withoutDescriptors(() => {
    expect(() => runsWith(process.pid, "x")).toThrow("EMFILE");
    expect(() => readProcess(process.pid)).toThrow("EMFILE");
    expect(() => kernelCgroupFiles.read("/proc/self/stat")).toThrow("EMFILE");
    expect(() => kernelCgroupFiles.directories("/proc")).toThrow("EMFILE");
  });
  expect(runsWith(2 ** 22 + 1, "x")).toBe(false);
});
