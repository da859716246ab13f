import { setTimer, type Turn } from "../turn.ts";

/**
 * How long a run waits for more to happen, in milliseconds. Freed resources have to be offered again within 20 ms; a few
 * milliseconds let the updates of one burst share a run.
 */
export const coalesceMs = 5;

/** Asks for a run over one agent, or all, soon. Requests until then share it. */
export function requestAllocation(turn: Turn, agentId: string | "all"): void {
  const queue = turn.state.allocation;
  if (agentId === "all") queue.all = true;
  else queue.dirtyAgents.add(agentId);
  if (queue.scheduled) return;
  queue.scheduled = true;
  setTimer(turn, coalesceMs, { kind: "allocationDue", batch: false });
}
