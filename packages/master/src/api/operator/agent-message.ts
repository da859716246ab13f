import { toEndpoint } from "@mesolite/resources";
import { AgentInfo, type AgentInfo_Capability, master } from "@mesolite/wire";
import { type AgentRecord, isActive } from "../../state/index.ts";
import { timeInfo } from "../../tasks/status.ts";

type Agent = master.Response_GetAgents_Agent;

/** An agent as GET_AGENTS shows it. */
export function agentMessage(agent: AgentRecord): Agent {
  return {
    agent_info: agent.info,
    active: isActive(agent),
    deactivated: agent.deactivated,
    version: agent.version,
    pid: agent.pid,
    registered_time: timeInfo(agent.registeredAtMs),
    reregistered_time: agent.reregisteredAtMs === undefined ? undefined : timeInfo(agent.reregisteredAtMs),
    total_resources: toEndpoint(agent.total),
    allocated_resources: toEndpoint(agent.used),
    offered_resources: toEndpoint(agent.offered),
    capabilities: [...agent.capabilities].map((type) => ({ type: type as AgentInfo_Capability["type"] })),
  };
}

/**
 * An agent's info as JSON inside the master's answers. These show `checkpoint`, which events to frameworks keep to the binary
 * form, so the codec leaves it out.
 */
export function agentInfoText(info: AgentInfo): string {
  const text = AgentInfo.toJsonText(info);
  return info.checkpoint === undefined ? text : `${text.slice(0, -1)},"checkpoint":${info.checkpoint}}`;
}

/** JSON of {@link agentMessage}, its info as {@link agentInfoText} has it. */
export function agentText(agent: Agent): string {
  const text = master.Response_GetAgents_Agent.toJsonText(agent);
  const plain = `{"agent_info":${AgentInfo.toJsonText(agent.agent_info)}`;
  return text.startsWith(plain) ? `{"agent_info":${agentInfoText(agent.agent_info)}${text.slice(plain.length)}` : text;
}
