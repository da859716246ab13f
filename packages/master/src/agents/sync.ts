import { requestAllocation } from "../allocation/request.ts";
import { isActive } from "../state/agent.ts";
import type { Turn } from "../turn.ts";

/** Gives the allocator the agent as the master now knows it. An active one is soon offered. */
export function syncAgent(turn: Turn, agentId: string): void {
  const agent = turn.state.agents.get(agentId);
  if (!agent) return;
  const active = isActive(agent);
  turn.allocator.putAgent({ id: agent.id, info: agent.info, capabilities: agent.capabilities, total: agent.total, active });
  if (active) requestAllocation(turn, agentId);
}
