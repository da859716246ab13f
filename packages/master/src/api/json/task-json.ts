import { quote, quoteAll } from "@mesolite/http-api";
import {
  CgroupInfo,
  ContainerID,
  ContainerInfo,
  type ContainerStatus,
  DiscoveryInfo,
  HealthCheck,
  jsonDouble,
  type Labels,
  Labels as LabelsCodec,
  type NetworkInfo,
  NetworkInfo_IPAddress,
  NetworkInfo_PortMapping,
  type TaskStatus,
} from "@mesolite/wire";
import type { TaskRecord } from "../../state/index.ts";
import { resourcesJson } from "./resource-totals.ts";

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

function limitsJson(limits: Readonly<Record<string, { readonly value: number }>>): string {
  const entries = Object.entries(limits).map(([name, scalar]) => `${quote(name)}:${jsonDouble(scalar.value)}`);
  return entries.length === 0 ? "" : `,"limits":{${entries.join(",")}}`;
}

/** A list of labels without the message around it. */
export function labelsJson(labels: Labels): string {
  const text = LabelsCodec.toJsonText(labels); // Made once for labels that many tasks share.
  return text === "{}" ? "[]" : text.slice('{"labels":'.length, -1);
}

function statusesJson(statuses: readonly TaskStatus[]): string {
  let json = "[";
  for (const status of statuses) json += json === "[" ? statusJson(status) : `,${statusJson(status)}`;
  return `${json}]`;
}

function statusJson(status: TaskStatus): string {
  let json = `{"state":"${status.state}","timestamp":${jsonDouble(status.timestamp ?? 0)}`;
  if (status.labels !== undefined) json += `,"labels":${labelsJson(status.labels)}`;
  if (status.container_status !== undefined) json += `,"container_status":${containerStatusJson(status.container_status)}`;
  if (status.healthy !== undefined) json += `,"healthy":${status.healthy}`;
  return `${json}}`;
}

/** Less than the message: no pids. */
function containerStatusJson(status: ContainerStatus): string {
  const fields: string[] = [];
  if (status.container_id !== undefined) fields.push(`"container_id":${ContainerID.toJsonText(status.container_id)}`);
  const networks = status.network_infos ?? [];
  if (networks.length > 0) fields.push(`"network_infos":[${networks.map(networkJson).join(",")}]`);
  if (status.cgroup_info !== undefined) fields.push(`"cgroup_info":${CgroupInfo.toJsonText(status.cgroup_info)}`);
  return `{${fields.join(",")}}`;
}

function networkJson(network: NetworkInfo): string {
  const fields: string[] = [];
  const { groups = [], ip_addresses: addresses = [], port_mappings: ports = [] } = network;
  if (groups.length > 0) fields.push(`"groups":${quoteAll(groups)}`);
  if (network.labels !== undefined) fields.push(`"labels":${labelsJson(network.labels)}`);
  if (addresses.length > 0) fields.push(`"ip_addresses":[${addresses.map(NetworkInfo_IPAddress.toJsonText).join(",")}]`);
  if (network.name !== undefined) fields.push(`"name":${quote(network.name)}`);
  if (ports.length > 0) fields.push(`"port_mappings":[${ports.map(NetworkInfo_PortMapping.toJsonText).join(",")}]`);
  return `{${fields.join(",")}}`;
}
