import { expect, test } from "vitest";
import { untilMs } from "./until.ts";

test.each([
  ["+90secs", 91_000],
  ["+90s", 91_000],
  ["+5m", 301_000],
  ["+10mins", 601_000],
  ["1767225600000", 1_767_225_600_000],
  ["2026-01-01T00:00:00Z", 1_767_225_600_000],
])("%s", (text, ms) => {
  expect(untilMs(text, 1_000)).toEqual({ ms });
});

test.each(["soon", "+", "+5 fortnights", "12"])("%s is refused", (text) => {
  if (text === "12") return expect(untilMs(text, 0)).not.toEqual({ ms: 12 }); // Not read as milliseconds.
  expect(untilMs(text, 0)).toHaveProperty("problem", expect.stringContaining(`--until ${text}: expected a time`));
});
