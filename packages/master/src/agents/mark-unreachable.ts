import { resumeWhenRecovered } from "../allocation/recovery.ts";
import { erase, keys, putUnreachable } from "../registry/registry.ts";
import { count, persist, type Turn } from "../turn.ts";
import { removeAgent, tellAgentLost } from "./remove.ts";

/** Declares a registered agent unreachable. It may come back; its tasks are unreachable until then. */
export function markUnreachable(turn: Turn, agentId: string, because: string): void {
  const agent = turn.state.agents.get(agentId);
  if (!agent) return;
  recordUnreachable(turn, agentId, agent.deactivated);
  count(turn, "slave_removals/reason_unhealthy");
  removeAgent(turn, agent, { state: "TASK_UNREACHABLE", reason: "REASON_AGENT_REMOVED", because });
}

/** Declares an agent unreachable that never came back to this master: of its tasks nothing is known. */
export function markRecoveredUnreachable(turn: Turn, agentId: string): void {
  const agent = turn.state.recoveredAgents.get(agentId);
  if (!agent) return;
  turn.state.recoveredAgents.delete(agentId);
  recordUnreachable(turn, agentId, agent.deactivated);
  count(turn, "recovery_slave_removals");
  count(turn, "slave_removals");
  count(turn, "slave_removals/reason_unhealthy");
  resumeWhenRecovered(turn);
  tellAgentLost(turn, agentId);
}

function recordUnreachable(turn: Turn, id: string, deactivated: boolean): void {
  const unreachable = { id, unreachableSinceMs: turn.nowMs, deactivated };
  turn.state.unreachableAgents.set(id, unreachable);
  persist(turn, erase(keys.agent(id)), putUnreachable(unreachable));
}
