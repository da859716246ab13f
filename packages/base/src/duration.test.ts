import fc from "fast-check";
import { expect, test } from "vitest";
import { formatDurationMs, parseDurationMs } from "./duration.ts";

test.each([
  ["10mins", 600_000],
  ["1weeks", 604_800_000],
  ["1.5secs", 1_500],
  ["0ns", 0],
  ["250us", 0.25],
  ["75secs", 75_000],
])("%s is %d ms", (text, ms) => {
  expect(parseDurationMs(text)).toEqual({ ok: true, value: ms });
});

test.each(["10", "secs", "10 minutes", "", "1e3secs", "10MINS"])("%j is refused and the sentence shows it", (text) => {
  const parsed = parseDurationMs(text);
  expect(parsed.ok).toBe(false);
  if (!parsed.ok) expect(parsed.error).toContain(`"${text}"`);
});

test("whole nanoseconds survive printing and parsing", () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 2 ** 45 }), (ns) => {
      const parsed = parseDurationMs(formatDurationMs(ns / 1e6));
      expect(parsed.ok && Math.round(parsed.value * 1e6)).toBe(ns);
    }),
  );
});

test("prints in the largest unit without remainder", () => {
  expect(["10mins", "90secs", "1weeks", "15secs", "0ns"]).toEqual(
    [600_000, 90_000, 604_800_000, 15_000, 0].map((ms) => formatDurationMs(ms)),
  );
});
