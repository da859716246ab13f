import { expect, test } from "vitest";
import { parseRecord } from "./record.ts";

test.each([
  ["", { kind: "claimed" }],
  ["pid 12", { kind: "claimed" }],
  ["void\n", { kind: "void" }],
  ["pid 12\n", { kind: "started", pid: 12 }],
  ["pid 12\nended 13", { kind: "started", pid: 12 }],
  ["pid 12\nended 0\n", { kind: "ended", pid: 12, exit: { kind: "exited", code: 0 } }],
  ["pid 12\nended 0 at 345.67\n", { kind: "ended", pid: 12, exit: { kind: "exited", code: 0 }, endedSec: 345.67 }],
  ["pid 12\nended 137\n", { kind: "ended", pid: 12, exit: { kind: "exited", code: 137 } }],
  ["pid 12\nKilled\nended 137\n", { kind: "ended", pid: 12, exit: { kind: "signaled", signal: 9 } }],
  [
    "pid 12\n/run/x: line 9: 13803 Killed    ( exec sh )\nended 137\n",
    { kind: "ended", pid: 12, exit: { kind: "signaled", signal: 9 } },
  ],
  ["pid 12\nsh: cannot create /sys/x\nfailed cgroup\n", { kind: "failed", what: "sh: cannot create /sys/x; cgroup" }],
])("%j", (text, record) => {
  expect(parseRecord(text)).toEqual(record);
});
