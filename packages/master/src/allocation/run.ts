import { makeOffers } from "../offers/make.ts";
import { setTimer, type Turn } from "../turn.ts";

/**
 * One allocation run: the batch over all agents every --allocation_interval, or over what changed since the last one. Kept apart
 * from who asks for it, so that a long run can later be cut into slices.
 */
export function runAllocation(turn: Turn, batch: boolean): void {
  const { allocation, counters, flags } = turn.state;
  if (batch) setTimer(turn, flags.allocationIntervalMs, { kind: "allocationDue", batch: true });
  else allocation.scheduled = false;
  const agentIds = batch || allocation.all ? "all" : new Set(allocation.dirtyAgents);
  allocation.all = false;
  allocation.dirtyAgents.clear();
  if (agentIds !== "all" && agentIds.size === 0) return;
  counters.allocationRuns++;
  makeOffers(turn, turn.allocator.allocate(agentIds, turn.nowMs));
}
