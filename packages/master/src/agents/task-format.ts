import { toPreRefinement } from "@mesolite/resources";
import type { Resource, TaskInfo } from "@mesolite/wire";
import type { AgentRecord } from "../state/agent.ts";

/** A task in the form that the agent understands: old agents know neither allocation roles nor refined reservations. */
export function taskForAgent(agent: Pick<AgentRecord, "capabilities">, task: TaskInfo): TaskInfo {
  if (agent.capabilities.has("MULTI_ROLE") && agent.capabilities.has("RESERVATION_REFINEMENT")) return task;
  const resources = resourcesForAgent(agent, task.resources ?? []);
  const { executor } = task;
  if (!executor) return { ...task, resources };
  return { ...task, resources, executor: { ...executor, resources: resourcesForAgent(agent, executor.resources ?? []) } };
}

/** As readers from before MULTI_ROLE know them. */
export function withoutAllocation(resources: readonly Resource[]): readonly Resource[] {
  return resources.map((resource) => {
    const { allocation_info: _, ...rest } = resource;
    return rest;
  });
}

function resourcesForAgent(agent: Pick<AgentRecord, "capabilities">, resources: readonly Resource[]): readonly Resource[] {
  const withRoles = agent.capabilities.has("MULTI_ROLE") ? resources : withoutAllocation(resources);
  return agent.capabilities.has("RESERVATION_REFINEMENT") ? withRoles : (toPreRefinement(withRoles) ?? withRoles);
}
