import { Master, recordedMaster } from "@mesolite/master";
import { packState, unpackState } from "@mesolite/runtime";
import { afterEach, expect, test, vi } from "vitest";
import { runSeed } from "../src/run-seed.ts";

afterEach(() => {
  vi.restoreAllMocks();
});

/** Every now and then a master forgets all that it knows, and knows what its snapshot says instead. */
function renewEvery(steps: number): { renewals: number } {
  const counts = { renewals: 0 };
  const { step } = Master.prototype;
  let since = 0;
  vi.spyOn(Master.prototype, "step").mockImplementation(function (this: Master, ...args) {
    const effects = step.apply(this, args);
    if (++since < steps) return effects;
    since = 0;
    counts.renewals++;
    Object.assign(this, unpackState(packState(this, recordedMaster.classes), recordedMaster.classes));
    return effects;
  });
  return counts;
}

test.each([1, 2, 3])(
  "a master that goes on from its snapshot does the same from then on (seed %i)",
  { timeout: 120_000 },
  (seed) => {
    const { traceHash, events } = runSeed(seed);
    const counts = renewEvery(97);
    expect(runSeed(seed)).toMatchObject({ traceHash, events });
    expect(counts.renewals).toBeGreaterThan(50);
  },
);
