import { expect, test } from "vitest";
import { batchOf, mergeBatches } from "../src/batch.ts";
import { shareOfCells } from "../src/coverage/reachable-cells.ts";
import { faultKinds } from "../src/faults.ts";
import { runSeed } from "../src/run-seed.ts";

/** A quarter of the 200, so that the test runner's workers share them. */
const seeds = 50;

/** Simulated clusters of the seeds from `from` on keep the invariants, and enough happens in them. A batch of all is judged more strictly. */
export function runTestSeeds(from: number): void {
  test(`seeds ${from} to ${from + seeds - 1} keep the invariants`, { timeout: 300_000 }, () => {
    const reports = Array.from({ length: seeds }, (_, i) => runSeed(from + i));
    // Seeds in which nothing happens would prove nothing.
    for (const { tasks } of reports) expect(tasks).toBeGreaterThan(5);
    expect(reports.filter(({ tasks }) => tasks > 20).length).toBeGreaterThan(0.95 * seeds);
    expect(reports.filter(({ running }) => running > 0).length).toBeGreaterThan(seeds / 2);
    // The rarest happens in one seed in nine, so that fifty may miss it; a batch of 200 may miss none.
    expect(faultKinds.filter((kind) => reports.every(({ faults }) => faults[kind] === 0)).length).toBeLessThanOrEqual(1);
    for (const kind of Object.keys(reports[0]?.operations ?? {}) as (keyof (typeof reports)[0]["operations"])[])
      expect(reports.filter(({ operations }) => operations[kind] > 0).length, kind).toBeGreaterThan(seeds / 20);
    const { share, missing } = shareOfCells(mergeBatches(reports.map(batchOf)).cells);
    expect(share, missing.join("; ")).toBeGreaterThan(0.8);
  });
}
