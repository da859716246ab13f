import { putAgent } from "../registry/registry.ts";
import type { AgentRecord } from "../state/agent.ts";
import { clearTimer, persist, type Turn } from "../turn.ts";
import type { AgentDescription } from "./describe.ts";
import { startObserving } from "./observe.ts";
import { syncAgent } from "./sync.ts";

/** Makes an agent part of the cluster: in the registry first, then in the state, the allocator and the ping round. */
export function admitAgent(
  turn: Turn,
  pid: string,
  id: string,
  description: AgentDescription,
  since: Pick<AgentRecord, "registeredAtMs" | "reregisteredAtMs" | "deactivated">,
): void {
  const { state } = turn;
  const info = { ...description.info, id: { value: id } };
  persist(turn, putAgent({ id, info, deactivated: since.deactivated }));
  state.agents.set(id, { ...description, ...since, id, pid, info, connected: true, used: [], offered: [] });
  state.agentsByPid.set(pid, id);
  turn.effects.push({ kind: "link", to: pid });
  syncAgent(turn, id);
  startObserving(turn, id);
  if (state.recoveredAgents.size === 0) clearTimer(turn, { kind: "recoveredAgentsTimedOut" });
}

/** Sent with both acknowledgements: how long an agent goes without pings before it looks for another master. */
export function connectionOf(turn: Turn): { readonly total_ping_timeout_seconds: number } {
  const { agentPingTimeoutMs, maxAgentPingTimeouts } = turn.state.flags;
  return { total_ping_timeout_seconds: (agentPingTimeoutMs * maxAgentPingTimeouts) / 1_000 };
}
