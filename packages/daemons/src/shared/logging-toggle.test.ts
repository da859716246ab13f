import type { Logger } from "@mesolite/runtime";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { LoggingToggle } from "./logging-toggle.ts";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

function watched(): { toggle: LoggingToggle; levels: string[] } {
  const levels: string[] = [];
  const log = {
    get level() {
      return levels.at(-1) ?? "info";
    },
    set level(level: string) {
      levels.push(level);
    },
  };
  return { toggle: new LoggingToggle(log as Logger), levels };
}

test("a raised level goes back once, and nothing is left to do", () => {
  const { toggle, levels } = watched();
  toggle.set(1, 100);
  vi.advanceTimersByTime(10_000);
  expect(levels).toEqual(["debug", "info"]);
  expect(toggle.level).toBe(0);
  expect(vi.getTimerCount()).toBe(0);
});

test.each([
  [-5, 1, 0],
  [40 * 86_400_000, 86_400_000, 1],
])("%d ms: after %d ms the level is %d", (durationMs, afterMs, level) => {
  const { toggle } = watched();
  toggle.set(1, durationMs);
  vi.advanceTimersByTime(afterMs);
  expect(toggle.level).toBe(level);
});

test("level 0 ends it before its time", () => {
  const { toggle, levels } = watched();
  toggle.set(3, 1000);
  toggle.set(0, 1000);
  expect(toggle.level).toBe(0);
  vi.advanceTimersByTime(5000);
  expect(levels).toEqual(["debug", "info"]);
});
