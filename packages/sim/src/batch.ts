import { reachableCells, shareOfCells } from "./coverage/reachable-cells.ts";
import { type Fault, faultKinds } from "./faults.ts";
import { runSeed, SeedFailure, type SeedReport } from "./run-seed.ts";

/** What many seeds did together. Plain data: it goes between processes. */
export interface Batch {
  readonly seeds: number;
  readonly events: number;
  /** In how many seeds each fault happened. */
  readonly faults: Readonly<Record<Fault, number>>;
  /** In how many seeds people asked for something of this kind, and got it. */
  readonly operations: Readonly<Record<string, number>>;
  /** Seeds in which batch frameworks launched more than a few tasks. */
  readonly busy: number;
  /** Seeds in which tasks of Marathon run in the end. */
  readonly running: number;
  /** In how many seeds each cell was reached, `machine: state x event`. */
  readonly cells: Readonly<Record<string, number>>;
  /** Reports of the seeds that broke something. */
  readonly failures: readonly string[];
}

/** A batch of fewer seeds is too small to say that something never happens. */
const seedsToJudge = 200;
const leastShareOfSeeds = 0.05;
const leastShareOfBusySeeds = 0.95;
const leastShareOfRunningSeeds = 0.5;
const idleTasks = 5;
const busyTasks = 20;
const leastShareOfCells = 0.95;

/** Runs the seeds `from` to `from + seeds - 1`, whatever fails. */
export function runSeeds(from: number, seeds: number): Batch {
  return mergeBatches(Array.from({ length: seeds }, (_, i) => runOne(from + i)));
}

function runOne(seed: number): Batch {
  try {
    const report = runSeed(seed);
    // A seed in which nothing happens would prove nothing.
    if (report.tasks > idleTasks) return batchOf(report);
    return { ...mergeBatches([]), seeds: 1, failures: [`seed ${seed}: idle: only ${report.tasks} tasks were launched`] };
  } catch (error) {
    if (!(error instanceof SeedFailure)) throw error;
    return { ...mergeBatches([]), seeds: 1, failures: [error.message] };
  }
}

/** The batch of one seed that went well. */
function batchOf({ events, faults, operations, tasks, running, cells }: SeedReport): Batch {
  return {
    seeds: 1,
    events,
    faults: happened(faults),
    operations: happened(operations),
    busy: tasks > busyTasks ? 1 : 0,
    running: running > 0 ? 1 : 0,
    cells: Object.fromEntries(cells.map((cell) => [cell, 1])),
    failures: [],
  };
}

function happened<Kind extends string>(counts: Readonly<Record<Kind, number>>): Record<Kind, number> {
  return Object.fromEntries(Object.entries<number>(counts).map(([kind, count]) => [kind, count > 0 ? 1 : 0])) as Record<
    Kind,
    number
  >;
}

export function mergeBatches(batches: readonly Batch[]): Batch {
  const sum = (of: (batch: Batch) => number): number => batches.reduce((total, batch) => total + of(batch), 0);
  return {
    seeds: sum((batch) => batch.seeds),
    events: sum((batch) => batch.events),
    faults: Object.fromEntries(faultKinds.map((kind) => [kind, sum((batch) => batch.faults[kind])])) as Batch["faults"],
    operations: sumOfCounts(batches.map(({ operations }) => operations)),
    busy: sum((batch) => batch.busy),
    running: sum((batch) => batch.running),
    cells: sumOfCounts(batches.map(({ cells }) => cells)),
    failures: batches.flatMap((batch) => batch.failures),
  };
}

function sumOfCounts(all: readonly Readonly<Record<string, number>>[]): Record<string, number> {
  const sums: Record<string, number> = {};
  for (const counts of all) for (const [kind, count] of Object.entries(counts)) sums[kind] = (sums[kind] ?? 0) + count;
  return sums;
}

/** The cells that were reached in one seed of a hundred at most, the rarest first, with their numbers of seeds: other seeds may miss them. */
export function rareCells({ cells, seeds }: Batch): readonly string[] {
  return reachableCells()
    .map((cell) => ({ cell, count: cells[cell] ?? 0 }))
    .filter(({ count }) => count <= seeds / 100)
    .sort((a, b) => a.count - b.count)
    .map(({ cell, count }) => `${count} ${cell}`);
}

/** The batch's last line, and what is wrong with the batch: nothing when it may be relied on. */
export function summarise(batch: Batch): { readonly line: string; readonly problems: readonly string[] } {
  const { share, missing, impossible } = shareOfCells(Object.keys(batch.cells));
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
  if (batch.seeds < seedsToJudge) return problems;
  const counts = Object.entries({ ...batch.faults, ...batch.operations });
  const rare = counts.filter(([, seeds]) => seeds / batch.seeds < leastShareOfSeeds).map(([kind]) => kind);
  if (rare.length > 0) problems.push(`in less than 5 % of the seeds: ${rare.join(", ")}`);
  if (batch.busy / batch.seeds < leastShareOfBusySeeds)
    problems.push(`only ${batch.busy} of ${batch.seeds} seeds launched more than ${busyTasks} tasks`);
  if (batch.running / batch.seeds < leastShareOfRunningSeeds)
    problems.push(`Marathon ran something in the end in only ${batch.running} of ${batch.seeds} seeds`);
  if (share < leastShareOfCells)
    problems.push(`only ${(100 * share).toFixed(1)} % of the cells were reached; not these: ${missing.join("; ")}`);
  return problems;
}
