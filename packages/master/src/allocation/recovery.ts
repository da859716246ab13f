import type { MasterState } from "../state/master-state.ts";
import { log, setTimer, type Turn } from "../turn.ts";

// After a failover the first agents to return could all go to roles beyond their quota, because the guarantees of others look
// unsatisfiable. So, when there is any quota, nothing is offered until most agents are back.

export function pauseForRecovery(turn: Turn): void {
  const { state, allocator } = turn;
  const needed = neededAgents(state);
  if (state.quotas.size === 0 || needed === 0) return;
  allocator.pause();
  setTimer(turn, state.flags.allocatorRecoveryTimeoutMs, { kind: "allocatorRecoveryTimedOut" });
  const all = state.recoveredAgentCount;
  log(turn, "info", `Quotas are set: no offers until there are ${needed} agents; the registry has ${all}`);
}

/** Called when there is an agent more, or when one of the registry will not come back. */
export function resumeWhenRecovered({ state, allocator }: Turn): void {
  if (!allocator.isPaused) return;
  const settled = state.recoveredAgentCount - state.recoveredAgents.size;
  // Of the agents that are there, new ones count too: they may stand in the place of old ones that never come back.
  if (Math.max(settled, state.agents.size) >= neededAgents(state)) allocator.resume();
}

/** Rounded down, so that one missing agent does not stop a cluster of two. */
function neededAgents({ flags, recoveredAgentCount }: MasterState): number {
  return Math.floor(flags.allocatorAgentRecoveryFactor * recoveredAgentCount);
}
