import { makeOffers } from "../offers/make.ts";
import { setTimer, type Turn } from "../turn.ts";

/**
 * How long a run waits for more to happen, in milliseconds. Freed resources have to be offered again within 20 ms; a few
 * milliseconds let the updates of one burst share a run.
 */
const coalesceMs = 5;

/** After every step: when it left something that must not wait for the batch, a run comes soon. */
export function scheduleAllocation(turn: Turn): void {
  if (turn.state.allocationScheduled || !turn.allocator.hasUrgentWork) return;
  turn.state.allocationScheduled = true;
  setTimer(turn, coalesceMs, { kind: "allocationDue", batch: false });
}

/**
 * One allocation run: the batch every --allocation_interval, or only what is urgent. Kept apart from who asks for it, so that a
 * long run can later be cut into slices.
 */
export function runAllocation(turn: Turn, batch: boolean): void {
  const { state, allocator, nowMs, random } = turn;
  if (batch) setTimer(turn, state.flags.allocationIntervalMs, { kind: "allocationDue", batch: true });
  else state.allocationScheduled = false;
  state.counters.allocationRuns++;
  makeOffers(turn, allocator.allocate({ nowMs, random, scope: batch ? "all" : "urgent" }));
}
