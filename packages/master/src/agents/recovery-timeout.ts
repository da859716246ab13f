import { sliceOf } from "../state/flags.ts";
import { log, setTimer, type Turn } from "../turn.ts";
import { markRecoveredUnreachable } from "./mark-unreachable.ts";

/** How many agents one step declares unreachable: a few milliseconds' worth. Every framework is told of each. */
const sliceSize = 200;

/**
 * Agents of the registry that have not come back --agent_reregister_timeout after the election are unreachable. When they are more
 * than --recovery_agent_removal_limit allows, something else is wrong (a network cut around the master, say) and the master ends.
 */
export function recoveredAgentsTimedOut(turn: Turn): void {
  const { state } = turn;
  const missing = state.recoveredAgents.size;
  if (missing === 0) return;
  const limit = state.flags.recoveryAgentRemovalLimit;
  if (missing > limit * state.recoveredAgentCount) {
    const message =
      `${missing} of ${state.recoveredAgentCount} agents of the registry did not register again in time, more than ` +
      `--recovery_agent_removal_limit=${limit * 100}% allows; check that agents can reach this master, or raise the limit`;
    turn.effects.push({ kind: "exit", message });
    return;
  }
  log(turn, "warn", `${missing} agents of the registry did not register again in time: they are unreachable now`);
  markNextUnreachable(turn);
}

/** The next agents that have still not come back. */
export function markNextUnreachable(turn: Turn): void {
  const { recoveredAgents } = turn.state;
  let left = sliceOf(turn.state.flags, sliceSize);
  for (const id of recoveredAgents.keys()) {
    if (left-- === 0) return setTimer(turn, 0, { kind: "recoveryTimeoutContinued" });
    markRecoveredUnreachable(turn, id);
  }
}
