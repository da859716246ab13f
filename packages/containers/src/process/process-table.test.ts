import { expect, test } from "vitest";
import { parseStat, processTree, readProcess } from "./process-table.ts";

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
