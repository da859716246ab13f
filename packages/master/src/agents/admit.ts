import type { Resource } from "@mesolite/wire";
import { resumeWhenRecovered } from "../allocation/recovery.ts";
import { putAgent, sameInfo } from "../registry/registry.ts";
import { type AgentRecord, isActive, type RecoveredAgent } from "../state/agent.ts";
import { clearTimer, persist, type Turn } from "../turn.ts";
import type { AgentDescription } from "./describe.ts";
import { startObserving } from "./observe.ts";
import { traitsOf } from "./sync.ts";

/**
 * Makes an agent part of the cluster: in the registry first, then in the state, the allocator and the ping round.
 * @param held what its tasks and executors hold, by framework; whoever calls adds these after
 * @param stored what the registry has of it, if anything: the same is not written again, or an election would make thousands of writes
 */
export function admitAgent(
  turn: Turn,
  pid: string,
  id: string,
  description: AgentDescription,
  since: Pick<AgentRecord, "registeredAtMs" | "reregisteredAtMs" | "deactivated">,
  held: ReadonlyMap<string, readonly Resource[]> = new Map(),
  stored?: RecoveredAgent,
): void {
  const { state, allocator, nowMs } = turn;
  const info = { ...description.info, id: { value: id } };
  if (!stored || !sameInfo(stored.info, info)) persist(turn, putAgent({ id, info, deactivated: since.deactivated }));
  const agent: AgentRecord = { ...description, ...since, id, pid, info, connected: true, used: [], offered: [] };
  state.agents.set(id, agent);
  state.agentsByPid.set(pid, id);
  turn.effects.push({ kind: "link", to: pid });
  allocator.addAgent({ id, traits: traitsOf(agent), total: agent.total, used: held, active: isActive(agent) }, nowMs);
  startObserving(turn, id);
  resumeWhenRecovered(turn);
  if (state.recoveredAgents.size === 0) clearTimer(turn, { kind: "recoveredAgentsTimedOut" });
}

/** Sent with both acknowledgements: how long an agent goes without pings before it looks for another master. */
export function connectionOf(turn: Turn): { readonly total_ping_timeout_seconds: number } {
  const { agentPingTimeoutMs, maxAgentPingTimeouts } = turn.state.flags;
  return { total_ping_timeout_seconds: (agentPingTimeoutMs * maxAgentPingTimeouts) / 1_000 };
}
