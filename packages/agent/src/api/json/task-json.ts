import { labelsJson, limitsJson, quote, resourcesJson, statusesJson } from "@mesolite/http-api";
import { ContainerInfo, DiscoveryInfo, HealthCheck } from "@mesolite/wire";
import type { TaskRecord } from "../../tasks/executor-record.ts";

/** A task as `/state` shows it: the members are the master's. */
export function taskJson(task: TaskRecord): string {
  const { info } = task;
  let json = `{"id":${quote(info.task_id.value)},"name":${quote(info.name)},"framework_id":${quote(task.frameworkId)}`;
  json += `,"executor_id":${quote(info.executor?.executor_id.value ?? "")},"slave_id":${quote(info.agent_id.value)},"state":"${task.state}"`;
  json += `,"resources":${resourcesJson(info.resources ?? [])}`;
  if (info.limits !== undefined) json += limitsJson(info.limits);
  const role = info.resources?.[0]?.allocation_info?.role ?? "*";
  json += `,"role":${quote(role)},"statuses":${statusesJson(task.statuses)}`;
  if (info.command?.user !== undefined) json += `,"user":${quote(info.command.user)}`;
  if (info.labels !== undefined) json += `,"labels":${labelsJson(info.labels)}`;
  if (info.discovery !== undefined) json += `,"discovery":${DiscoveryInfo.toJsonText(info.discovery)}`;
  if (info.container !== undefined) json += `,"container":${ContainerInfo.toJsonText(info.container)}`;
  if (info.health_check !== undefined) json += `,"health_check":${HealthCheck.toJsonText(info.health_check)}`;
  return `${json}}`;
}
