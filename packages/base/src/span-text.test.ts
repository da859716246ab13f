import { expect, it } from "vitest";
import { spanText } from "./span-text.ts";

it.each([
  [-5, "0 s"],
  [420, "0.4 s"],
  [9_949, "9.9 s"],
  [75_000, "75 s"],
  [120_000, "2 min"],
  [3_600_000, "1 h"],
  [7_500_000, "2 h 5 min"],
  [3 * 86_400_000, "3 days"],
  [Number.MAX_VALUE, "ever"],
])("%d ms: %s", (ms, text) => {
  expect(spanText(ms)).toBe(text);
});
