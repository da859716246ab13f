import { quote, quoteAll } from "@mesolite/http-api";
import {
  CgroupInfo,
  ContainerID,
  ContainerInfo,
  type ContainerStatus,
  DiscoveryInfo,
  HealthCheck,
  jsonDouble,
  Label,
  type Labels,
  type NetworkInfo,
  NetworkInfo_IPAddress,
  NetworkInfo_PortMapping,
  type TaskStatus,
} from "@mesolite/wire";
import type { TaskRecord } from "../../tasks/executor-record.ts";
import { resourcesJson } from "./resource-totals.ts";

/** A task as `/state` shows it: the members are the master's. */
export function taskJson(task: TaskRecord): string {
  const { info } = task;
  let json = `{"id":${quote(info.task_id.value)},"name":${quote(info.name)},"framework_id":${quote(task.frameworkId)}`;
  json += `,"executor_id":${quote(info.executor?.executor_id.value ?? "")},"slave_id":${quote(info.agent_id.value)},"state":"${task.state}"`;
  json += `,"resources":${resourcesJson(info.resources ?? [])}`;
  if (info.limits !== undefined) json += limitsJson(info.limits);
  const role = info.resources?.[0]?.allocation_info?.role ?? "*";
  json += `,"role":${quote(role)},"statuses":[${task.statuses.map(statusJson).join(",")}]`;
  if (info.command?.user !== undefined) json += `,"user":${quote(info.command.user)}`;
  if (info.labels !== undefined) json += `,"labels":${labelsJson(info.labels)}`;
  if (info.discovery !== undefined) json += `,"discovery":${DiscoveryInfo.toJsonText(info.discovery)}`;
  if (info.container !== undefined) json += `,"container":${ContainerInfo.toJsonText(info.container)}`;
  if (info.health_check !== undefined) json += `,"health_check":${HealthCheck.toJsonText(info.health_check)}`;
  return `${json}}`;
}

function limitsJson(limits: Readonly<Record<string, { readonly value: number }>>): string {
  const entries = Object.entries(limits).map(([name, scalar]) => `${quote(name)}:${jsonDouble(scalar.value)}`);
  return entries.length === 0 ? "" : `,"limits":{${entries.join(",")}}`;
}

/** A list of labels without the message around it. */
export function labelsJson(labels: Labels): string {
  return `[${(labels.labels ?? []).map(Label.toJsonText).join(",")}]`;
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
