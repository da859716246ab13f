import { makeOffers } from "../offers/make.ts";
import { sliceOf } from "../state/flags.ts";
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

/** At most 200 agents, which with their offers take some 6 ms: see `maxLooks` of the allocator. */
const looksPerSlice = 4_000;

/**
 * One allocation run: the batch every --allocation_interval, or only what is urgent. A long one is cut into slices, between which
 * other events have their turn; a run that is due meanwhile begins when the one under way is over.
 */
export function runAllocation(turn: Turn, batch: boolean): void {
  const { state, allocator } = turn;
  if (batch) setTimer(turn, state.flags.allocationIntervalMs, { kind: "allocationDue", batch: true });
  else state.allocationScheduled = false; // While a run is under way, urgent work arms this again until it is over.
  if (!allocator.isRoundUnderWay) return beginRun(turn, batch);
  state.batchWaits ||= batch;
}

function beginRun(turn: Turn, batch: boolean): void {
  turn.state.counters.allocationRuns++;
  runSlice(turn, batch);
}

/** The next slice of the run under way, or the batch that waited for it. */
export function continueAllocation(turn: Turn): void {
  if (turn.allocator.isRoundUnderWay) return runSlice(turn, true);
  if (turn.state.batchWaits) beginRun(turn, true);
}

function runSlice(turn: Turn, batch: boolean): void {
  const { state, allocator, nowMs, random } = turn;
  if (batch && !allocator.isRoundUnderWay) state.batchWaits = false;
  const maxLooks = sliceOf(state.flags, looksPerSlice);
  makeOffers(turn, allocator.allocate({ nowMs, random, scope: batch ? "all" : "urgent", maxLooks }));
  if (allocator.isRoundUnderWay || state.batchWaits) setTimer(turn, 0, { kind: "allocationContinued" });
}
