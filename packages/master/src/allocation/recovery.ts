import { log, setTimer, type Turn } from "../turn.ts";

// After a failover the first agents to return could all go to roles beyond their quota, because the guarantees of others look
// unsatisfiable. So, when there is any quota, nothing is offered until most agents are back.

export function pauseForRecovery(turn: Turn): void {
  const { state, allocator } = turn;
  if (state.quotas.size === 0 || state.recoveredAgentCount === 0) return;
  allocator.pause();
  setTimer(turn, state.flags.allocatorRecoveryTimeoutMs, { kind: "allocatorRecoveryTimedOut" });
  log(turn, "info", `Quotas are set: no offers until ${state.flags.allocatorAgentRecoveryFactor * 100} % of the agents are back`);
}

/** Called when a recovered agent is back, or will not come back. */
export function resumeWhenRecovered(turn: Turn): void {
  const { recoveredAgents, recoveredAgentCount, flags } = turn.state;
  const back = recoveredAgentCount - recoveredAgents.size;
  if (back >= flags.allocatorAgentRecoveryFactor * recoveredAgentCount) turn.allocator.resume();
}
