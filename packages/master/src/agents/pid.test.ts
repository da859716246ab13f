import { expect, test } from "vitest";
import { parsePid } from "./pid.ts";

test.each([
  ["slave(1)@10.0.0.1:5051", { id: "slave(1)", ip: "10.0.0.1", port: 5051 }],
  ["agent@[::1]:80", { id: "agent", ip: "[::1]", port: 80 }],
  ["slave(1)@10.0.0.1", undefined],
  ["@10.0.0.1:5051", undefined],
  ["", undefined],
])("%j", (text, pid) => {
  expect(parsePid(text)).toEqual(pid);
});
