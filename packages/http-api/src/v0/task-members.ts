/** What master and agent write alike of a task in v0 JSON. */
import {
  CgroupInfo,
  ContainerID,
  type ContainerStatus,
  jsonDouble,
  type Labels,
  Labels as LabelsCodec,
  type NetworkInfo,
  NetworkInfo_IPAddress,
  NetworkInfo_PortMapping,
  type TaskStatus,
} from "@mesolite/wire";
import { quote, quoteAll } from "../quote.ts";

/** With the comma before it; nothing where a task has no limits. */
export function limitsJson(limits: Readonly<Record<string, { readonly value: number }>>): string {
  const entries = Object.entries(limits).map(([name, scalar]) => `${quote(name)}:${jsonDouble(scalar.value)}`);
  return entries.length === 0 ? "" : `,"limits":{${entries.join(",")}}`;
}

/** A list of labels without the message around it. */
export function labelsJson(labels: Labels): string {
  const text = LabelsCodec.toJsonText(labels); // Made once for labels that many tasks share.
  return text === "{}" ? "[]" : text.slice('{"labels":'.length, -1);
}

/** The statuses of a task, oldest first. */
export function statusesJson(statuses: readonly TaskStatus[]): string {
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
