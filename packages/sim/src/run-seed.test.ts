import { expect, test } from "vitest";
import { faultKinds } from "./faults.ts";
import { runSeed } from "./run-seed.ts";

const seeds = 50;

test(
  `${seeds} simulated clusters keep the invariants through crashes, loss, delay and changes of apps`,
  { timeout: 120_000 },
  () => {
    const reports = Array.from({ length: seeds }, (_, i) => runSeed(i + 1));
    // Seeds in which nothing happens would prove nothing.
    for (const report of reports) expect(report.tasks).toBeGreaterThan(20);
    expect(reports.filter((report) => report.running > 0).length).toBeGreaterThan(seeds / 2);
    for (const kind of faultKinds) {
      expect(reports.filter((report) => report.faults[kind] > 0).length, kind).toBeGreaterThanOrEqual(seeds / 10);
    }
    for (const kind of ["create", "scale", "update", "restart", "remove", "killTasks", "cancel"] as const) {
      expect(reports.filter((report) => report.operations[kind] > 0).length, kind).toBeGreaterThanOrEqual(seeds / 10);
    }
  },
);

test("the same seed does the same twice, to the last message", () => {
  expect(runSeed(7)).toEqual(runSeed(7));
  expect(runSeed(7).traceHash).not.toBe(runSeed(8).traceHash);
});

test.each([7])("seed %i: a launch that was overtaken by a registration does not start (docs/bugs.md, 1)", (seed) => {
  runSeed(seed);
});

test.each([185])("seed %i: a cancelled upgrade to health checks does not hold up scaling (docs/bugs.md, 2)", (seed) => {
  runSeed(seed);
});
