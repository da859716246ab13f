import type { Task } from "@mesolite/wire";
import type { TaskRecord } from "./executor-record.ts";

/** A task as Mesos's Task message: in registrations and state answers. */
export function taskMessage(task: TaskRecord): Task {
  const { info } = task;
  return {
    name: info.name,
    task_id: info.task_id,
    framework_id: { value: task.frameworkId },
    executor_id: info.executor?.executor_id,
    agent_id: info.agent_id,
    state: task.state,
    resources: info.resources,
    statuses: task.statuses,
    status_update_state: task.forwarded?.state,
    status_update_uuid: task.forwarded?.uuid,
    labels: info.labels,
    discovery: info.discovery,
    container: info.container,
    health_check: info.health_check,
    kill_policy: info.kill_policy,
    user: info.command?.user ?? info.executor?.command?.user,
    limits: info.limits,
  };
}
