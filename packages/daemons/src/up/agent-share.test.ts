import type { Resource } from "@mesolite/wire";
import { expect, test } from "vitest";
import { agentShare } from "./agent-share.ts";

const whole: Resource[] = [
  { name: "cpus", type: "SCALAR", scalar: { value: 4 } },
  { name: "ports", type: "RANGES", ranges: { range: [{ begin: 31000, end: 32000 }] } },
];

test("one agent has all", () => {
  expect(agentShare(whole, 0, 1)).toEqual(whole);
});

test("three agents share, and no port belongs to two", () => {
  const shares = [0, 1, 2].map((index) => agentShare(whole, index, 3));
  expect(shares.map((share) => share[0]?.scalar?.value)).toEqual([1.333, 1.333, 1.333]);
  const ranges = shares.map((share) => share[1]?.ranges?.range?.[0]);
  expect(ranges.map((range) => range?.begin)).toEqual([31000, 31333, 31666]);
  expect(ranges.map((range) => range?.end)).toEqual([31332, 31665, 31998]);
});
