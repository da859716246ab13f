import type { AgentTraits } from "@mesolite/allocator";
import { forgetRefusals } from "../offers/give-back.ts";
import { offersOnAgent } from "../offers/remove.ts";
import { type AgentRecord, isActive } from "../state/agent.ts";
import type { Turn } from "../turn.ts";

/** What the allocator must know of an agent besides its resources. */
export function traitsOf(agent: AgentRecord): AgentTraits {
  return {
    multiRole: agent.capabilities.has("MULTI_ROLE"),
    hierarchicalRole: agent.capabilities.has("HIERARCHICAL_ROLE"),
    region: agent.info.domain?.fault_domain?.region.name,
  };
}

/** Gives the allocator a registered agent as the master now knows it. What is held there stays held. */
export function syncAgent(turn: Turn, agentId: string, attributesChanged = false): void {
  const agent = turn.state.agents.get(agentId);
  if (!agent) return;
  turn.allocator.updateAgent(agentId, { total: agent.total, traits: traitsOf(agent), attributesChanged });
  turn.allocator.setAgentActive(agentId, isActive(agent));
  if (attributesChanged) forgetRefusals(turn, offersOnAgent(turn, agentId));
}
