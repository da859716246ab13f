import { labelsJson, limitsJson, quote, resourcesJson, statusesJson } from "@mesolite/http-api";
import { ContainerInfo, DiscoveryInfo, HealthCheck } from "@mesolite/wire";
import type { TaskRecord } from "../../state/index.ts";

/** A task as `/state` and `/tasks` show it. */
export function taskJson(task: TaskRecord): string {
  const { definition } = task;
  let json = `{"id":${quote(task.id)},"name":${quote(definition.name)},"framework_id":${quote(task.frameworkId)}`;
  json += `,"executor_id":${quote(task.executorId)},"slave_id":${quote(task.agentId)},"state":"${task.state}"`;
  json += `,"resources":${resourcesJson(task.resources)}`;
  if (definition.limits !== undefined) json += limitsJson(definition.limits);
  json += `,"role":${quote(task.role)},"statuses":${statusesJson(task.statuses)}`;
  if (definition.user !== undefined) json += `,"user":${quote(definition.user)}`;
  if (definition.labels !== undefined) json += `,"labels":${labelsJson(definition.labels)}`;
  if (definition.discovery !== undefined) json += `,"discovery":${DiscoveryInfo.toJsonText(definition.discovery)}`;
  if (definition.container !== undefined) json += `,"container":${ContainerInfo.toJsonText(definition.container)}`;
  if (definition.health_check !== undefined) json += `,"health_check":${HealthCheck.toJsonText(definition.health_check)}`;
  return `${json}}`;
}
