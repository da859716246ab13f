import { addResources, subtractResources } from "@mesolite/resources";
import type { Resource } from "@mesolite/wire";
import type { AgentRecord } from "../state/agent.ts";
import type { Turn } from "../turn.ts";

// Every change of what is used or offered on an agent goes through here, so that the agent's record and the allocator agree.

export function patchAgent(turn: Turn, agentId: string, change: Partial<AgentRecord>): void {
  const agent = turn.state.agents.get(agentId);
  if (agent) turn.state.agents.set(agentId, { ...agent, ...change });
}

/** A task or executor starts to hold resources that the allocator already counts as the framework's. */
export function use(turn: Turn, agentId: string, resources: readonly Resource[]): void {
  const agent = turn.state.agents.get(agentId);
  if (agent) patchAgent(turn, agentId, { used: addResources(agent.used, resources) });
}

/** A task or executor ended: its resources are free, and offered again soon. */
export function release(turn: Turn, frameworkId: string, agentId: string, resources: readonly Resource[]): void {
  const agent = turn.state.agents.get(agentId);
  if (!agent) return; // The agent has been removed, and all its resources with it.
  patchAgent(turn, agentId, { used: subtractResources(agent.used, resources) });
  turn.allocator.recover({ frameworkId, agentId, resources }, turn.nowMs);
}
