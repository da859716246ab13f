import type { ContainerStatus, TaskStatus } from "@mesolite/wire";
import type { TaskRecord } from "../state/task.ts";

/**
 * What a task keeps of a status: not its `data`, which may be large, and in place of parts that equal what the task holds already, those.
 * A master has some statuses for each of 100,000 tasks; half of each would be ids and the container again.
 */
export function keptStatus({ definition, statuses }: TaskRecord, status: TaskStatus): TaskStatus {
  const last = statuses.at(-1);
  const kept: { -readonly [Field in keyof TaskStatus]: TaskStatus[Field] } = { ...status };
  if (kept.data !== undefined) delete kept.data;
  kept.task_id = definition.task_id;
  if (kept.agent_id?.value === definition.agent_id.value) kept.agent_id = definition.agent_id;
  // A command task's executor has the task's id.
  const executorId = [definition.task_id, last?.executor_id].find((id) => id?.value === kept.executor_id?.value);
  if (executorId) kept.executor_id = executorId;
  if (sameContainer(kept.container_status, last?.container_status)) kept.container_status = last?.container_status;
  return kept;
}

/** Networks are compared as objects: equal ones are one, see codec/interned.ts of wire. */
function sameContainer(a: ContainerStatus | undefined, b: ContainerStatus | undefined): boolean {
  if (a === undefined || b === undefined || a.cgroup_info || b.cgroup_info || a.container_id?.parent) return false;
  const networks = a.network_infos ?? [];
  return (
    a.container_id?.value === b.container_id?.value &&
    a.executor_pid === b.executor_pid &&
    networks.length === (b.network_infos?.length ?? 0) &&
    networks.every((network, i) => network === b.network_infos?.[i])
  );
}
