import { log, type Turn } from "../turn.ts";
import { markRecoveredUnreachable } from "./mark-unreachable.ts";

/**
 * Agents of the registry that have not come back --agent_reregister_timeout after the election are unreachable. When they are more
 * than --recovery_agent_removal_limit allows, something else is wrong (a network cut around the master, say) and the master ends.
 */
export function recoveredAgentsTimedOut(turn: Turn): void {
  const { state } = turn;
  const missing = [...state.recoveredAgents.keys()];
  if (missing.length === 0) return;
  const { kind, value } = state.flags.recoveryAgentRemovalLimit;
  const allowed = kind === "count" ? value : value * state.recoveredAgentCount;
  if (missing.length > allowed) {
    const limit = kind === "count" ? `${value}` : `${value * 100}%`;
    const message =
      `${missing.length} of ${state.recoveredAgentCount} agents of the registry did not register again in time, more than ` +
      `--recovery_agent_removal_limit=${limit} allows; check that agents can reach this master, or raise the limit`;
    turn.effects.push({ kind: "exit", message });
    return;
  }
  log(turn, "warn", `${missing.length} agents of the registry did not register again in time: they are unreachable now`);
  for (const id of missing) markRecoveredUnreachable(turn, id);
}
