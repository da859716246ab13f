import { shareOfCells } from "./coverage/reachable-cells.ts";
import { type Fault, faultKinds } from "./faults.ts";
import { runSeed, SeedFailure, type SeedReport } from "./run-seed.ts";

/** What many seeds did together. Plain data: it goes between processes. */
export interface Batch {
  readonly seeds: number;
  readonly events: number;
  /** In how many seeds each fault happened. */
  readonly faults: Readonly<Record<Fault, number>>;
  /** Cells reached, `machine: state x event`. */
  readonly cells: readonly string[];
  /** Reports of the seeds that broke something. */
  readonly failures: readonly string[];
}

/** A batch of fewer seeds is too small to say that something never happens: 200 reach about 90 % of the cells. */
const seedsToJudge = 1_000;
/** Every kind of fault happens in at least one seed in twenty: 200 are enough to see it. */
const seedsToJudgeFaults = 200;
const leastShareOfSeeds = 0.05;
const leastShareOfCells = 0.95;

/** Runs the seeds `from` to `from + seeds - 1`, whatever fails. */
export function runSeeds(from: number, seeds: number): Batch {
  return mergeBatches(Array.from({ length: seeds }, (_, i) => runOne(from + i)));
}

function runOne(seed: number): Batch {
  try {
    return batchOf(runSeed(seed));
  } catch (error) {
    if (!(error instanceof SeedFailure)) throw error;
    return { ...mergeBatches([]), seeds: 1, failures: [error.message] };
  }
}

/** The batch of one seed that went well. */
export function batchOf({ events, faults, cells }: SeedReport): Batch {
  const happened = faultKinds.map((kind) => [kind, faults[kind] > 0 ? 1 : 0]);
  return { seeds: 1, events, faults: Object.fromEntries(happened) as Batch["faults"], cells, failures: [] };
}

export function mergeBatches(batches: readonly Batch[]): Batch {
  const sum = (of: (batch: Batch) => number): number => batches.reduce((total, batch) => total + of(batch), 0);
  return {
    seeds: sum((batch) => batch.seeds),
    events: sum((batch) => batch.events),
    faults: Object.fromEntries(faultKinds.map((kind) => [kind, sum((batch) => batch.faults[kind])])) as Batch["faults"],
    cells: [...new Set(batches.flatMap((batch) => batch.cells))],
    failures: batches.flatMap((batch) => batch.failures),
  };
}

/** The batch's last line, and what is wrong with the batch: nothing when it may be relied on. */
export function summarise(batch: Batch): { readonly line: string; readonly problems: readonly string[] } {
  const { share, missing, impossible } = shareOfCells(batch.cells);
  const percent = (part: number): string => `${Math.round(100 * part)} %`;
  const faults = faultKinds.map((kind) => `${kind} ${percent(batch.faults[kind] / Math.max(1, batch.seeds))}`).join(", ");
  // Some are ruled out for being all but impossible: no failure, but a rule to look at.
  const wrong = impossible.length > 0 ? `; reached, though ruled out: ${impossible.join("; ")}` : "";
  const line =
    `${batch.seeds} seeds, ${batch.failures.length} failed, ${batch.events} events, ` +
    `${(100 * share).toFixed(1)} % of the state x event cells; seeds with faults: ${faults}${wrong}`;
  return { line, problems: problemsOf(batch, share, missing) };
}

function problemsOf(batch: Batch, share: number, missing: readonly string[]): string[] {
  const problems = batch.failures.length > 0 ? [`${batch.failures.length} seeds failed`] : [];
  if (batch.seeds < seedsToJudgeFaults) return problems;
  const rare = faultKinds.filter((kind) => batch.faults[kind] / batch.seeds < leastShareOfSeeds);
  if (rare.length > 0) problems.push(`in less than 5 % of the seeds: ${rare.join(", ")}`);
  if (batch.seeds >= seedsToJudge && share < leastShareOfCells)
    problems.push(`only ${(100 * share).toFixed(1)} % of the cells were reached; not these: ${missing.join("; ")}`);
  return problems;
}
