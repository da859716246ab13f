import type { TaskStatus } from "@mesolite/wire";
import type { Turn } from "../turn.ts";
import { taskStateOf, type Condition } from "./condition.ts";
import type { Instance } from "./instance.ts";

export function publishInstanceChanged(turn: Turn, instance: Instance): void {
  turn.publish("instance_changed_event", {
    instanceId: instance.id,
    condition: instance.condition,
    runSpecId: instance.appId,
    agentId: instance.agent?.agentId,
    host: instance.agent?.host,
    runSpecVersion: instance.runSpecVersion,
  });
}

export function publishHealthChanged(turn: Turn, instance: Instance): void {
  turn.publish("instance_health_changed_event", {
    instanceId: instance.id,
    runSpecId: instance.appId,
    healthy: instance.healthy,
    runSpecVersion: instance.runSpecVersion,
  });
}

export function publishStatusUpdate(turn: Turn, instance: Instance, status: TaskStatus): void {
  turn.publish("status_update_event", {
    slaveId: status.agent_id?.value ?? instance.agent?.agentId ?? "",
    taskId: instance.task?.id,
    taskStatus: taskStateOf[instance.condition],
    message: status.message ?? "",
    appId: instance.appId,
    host: instance.agent?.host ?? "",
    ipAddresses: instance.task?.ipAddresses ?? [],
    ports: instance.task?.hostPorts ?? [],
    version: instance.runSpecVersion,
  });
}

export function publishUnknownTerminated(turn: Turn, instanceId: string, appId: string, condition: Condition): void {
  turn.publish("unknown_instance_terminated_event", { instanceId, runSpecId: appId, condition });
}
