import { sameBytes } from "@mesolite/base";
import { AgentInfo, type MasterInfo, quota, registry, WeightInfo } from "@mesolite/wire";
import type { Put } from "../effects.ts";
import type { RecoveredAgent, UnreachableAgent } from "../state/agent.ts";
import { timeInfo } from "../tasks/status.ts";

// The registry: what must survive the master. One key each, so that a change writes little. Frameworks and tasks are not in it:
// they come back with their schedulers and agents.

export const keys = {
  master: "registry/master",
  agent: (id: string): string => `registry/agents/${id}`,
  unreachable: (id: string): string => `registry/unreachable/${id}`,
  gone: (id: string): string => `registry/gone/${id}`,
  quota: (role: string): string => `registry/quota/${encodeURIComponent(role)}`,
  weight: (role: string): string => `registry/weights/${encodeURIComponent(role)}`,
};

export function putMaster(info: MasterInfo): Put {
  return { key: keys.master, value: registry.Registry_Master.encode({ info }) };
}

export function putAgent(agent: RecoveredAgent): Put {
  return {
    key: keys.agent(agent.id),
    value: registry.Registry_Agent.encode({ info: agent.info, deactivated: agent.deactivated }),
  };
}

/** Whether both are the same to the registry. */
export function sameInfo(left: AgentInfo, right: AgentInfo): boolean {
  return sameBytes(AgentInfo.encode(left), AgentInfo.encode(right));
}

export function putUnreachable(agent: UnreachableAgent): Put {
  const { id, deactivated } = agent;
  const timestamp = timeInfo(agent.unreachableSinceMs);
  return {
    key: keys.unreachable(id),
    value: registry.Registry_UnreachableAgent.encode({ id: { value: id }, timestamp, deactivated }),
  };
}

export function putQuota(config: quota.QuotaConfig): Put {
  return { key: keys.quota(config.role), value: quota.QuotaConfig.encode(config) };
}

export function putWeight(role: string, weight: number): Put {
  return { key: keys.weight(role), value: WeightInfo.encode({ role, weight }) };
}

export function erase(key: string): Put {
  return { key, value: undefined };
}
