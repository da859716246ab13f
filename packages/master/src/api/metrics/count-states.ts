import type { TaskRecord } from "../../state/index.ts";

/** As many tasks are counted between two pauses as take well under a millisecond. */
const tasksPerPause = 1_000;

/** How many tasks are in each state. The tasks may change between two pauses: a metric need not be of one moment. */
export function* countStates(tasks: Iterable<TaskRecord>): Generator<void, ReadonlyMap<string, number>, undefined> {
  const counts = new Map<string, number>();
  let counted = 0;
  for (const { state } of tasks) {
    counts.set(state, (counts.get(state) ?? 0) + 1);
    if (++counted % tasksPerPause === 0) yield;
  }
  return counts;
}
