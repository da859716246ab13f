import { sumResources, toPostRefinement } from "@mesolite/resources";
import type { ExecutorInfo, Resource, Task } from "@mesolite/wire";
import type { ExecutorRecord } from "../state/executor.ts";
import type { FrameworkRecord } from "../state/framework.ts";
import type { TaskDefinition, TaskRecord } from "../state/task.ts";

// Tasks and executors as a returning agent reports them.

/** The record of a reported task. Agents before MULTI_ROLE do not say to which role it is allocated: it can be only one. */
export function reportedTask(task: Task, framework: FrameworkRecord): TaskRecord {
  const { state, statuses = [], status_update_state, status_update_uuid, ...rest } = task;
  const resources = sumResources([ofRole(framework, task.resources)]);
  const definition: TaskDefinition = { ...rest, resources };
  return {
    id: task.task_id.value,
    frameworkId: framework.id,
    agentId: task.agent_id.value,
    executorId: task.executor_id?.value ?? "",
    role: resources[0]?.allocation_info?.role ?? framework.roles[0] ?? "*",
    resources,
    definition,
    state,
    ...(status_update_state && status_update_uuid
      ? { forwardedState: status_update_state, forwardedUuid: status_update_uuid }
      : {}),
    statuses,
  };
}

export function reportedExecutor(info: ExecutorInfo, framework: FrameworkRecord, agentId: string): ExecutorRecord {
  const resources = ofRole(framework, info.resources);
  return {
    id: info.executor_id.value,
    frameworkId: framework.id,
    agentId,
    info: { ...info, resources },
    role: resources[0]?.allocation_info?.role ?? framework.roles[0] ?? "*",
    resources: sumResources([resources]),
  };
}

function ofRole(framework: FrameworkRecord, resources: readonly Resource[] = []): readonly Resource[] {
  const role = framework.roles[0] ?? "*";
  return toPostRefinement(resources).map((r) => (r.allocation_info ? r : { ...r, allocation_info: { role } }));
}
