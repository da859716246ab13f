import { expect, test } from "vitest";
import { rankCandidates } from "./rank-candidates.ts";

test("the smallest number leads, whatever the label; what has no int32 after the last _ is passed over", () => {
  const children = [
    "json.info_0000000012",
    "log_replicas",
    "info_0000000007",
    "0000000009",
    "member_0000000011",
    "registry",
    "json.info_",
    "json.info_2147483648",
    "json.info_-2147483648x",
  ];
  expect(rankCandidates(children).map(({ name }) => name)).toEqual([
    "info_0000000007",
    "0000000009",
    "member_0000000011",
    "json.info_0000000012",
  ]);
});

test("numbers are compared as numbers: after the counter has run over, the negative ones are the smaller ones", () => {
  const names = ["a_10", "a_9", "a_-2147483648", "a_2147483647"];
  expect(rankCandidates(names).map(({ sequence }) => sequence)).toEqual([-2147483648, 9, 10, 2147483647]);
});
