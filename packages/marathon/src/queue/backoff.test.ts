import fc from "fast-check";
import { expect, it } from "vitest";
import { nextDelayMs } from "./backoff.ts";

it("starts with backoffSeconds, grows by the factor, and never exceeds the maximum", () => {
  const app = { backoffSeconds: 1, backoffFactor: 1.15, maxLaunchDelaySeconds: 300 };
  expect(nextDelayMs(app, undefined)).toBe(1000);
  expect(nextDelayMs(app, 1000)).toBe(1150);
  expect(nextDelayMs(app, 299_000)).toBe(300_000);
});

it("never shrinks and never passes the maximum, whatever the settings", () => {
  const settings = fc.record({
    backoffSeconds: fc.integer({ min: 0, max: 1000 }),
    backoffFactor: fc.double({ min: 1, max: 10, noNaN: true }),
    maxLaunchDelaySeconds: fc.integer({ min: 0, max: 5000 }),
  });
  fc.assert(
    fc.property(settings, fc.integer({ min: 1, max: 40 }), (app, failures) => {
      let delayMs: number | undefined;
      for (let i = 0; i < failures; i++) {
        const next = nextDelayMs(app, delayMs);
        expect(next).toBeGreaterThanOrEqual(delayMs ?? 0);
        expect(next).toBeLessThanOrEqual(app.maxLaunchDelaySeconds * 1000);
        delayMs = next;
      }
    }),
  );
});
