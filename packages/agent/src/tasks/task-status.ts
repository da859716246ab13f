import type {
  CheckStatusInfo,
  ContainerStatus,
  ExecutorID,
  internal,
  NetworkInfo,
  NetworkInfo_IPAddress,
  TaskID,
  TaskResourceLimitation,
  TaskState,
  TaskStatus,
  TaskStatus_Reason,
  TaskStatus_Source,
} from "@mesolite/wire";
import type { ContainerNetwork } from "@mesolite/base";
import type { CommandExecutor } from "./executor-record.ts";
import { emptyStatus } from "../checks/general-check.ts";
import type { Turn } from "../turn.ts";
import { uuidBytes } from "../updates/uuid-bytes.ts";

/** What varies between the statuses of a task. */
export interface StatusFields {
  readonly state: TaskState;
  readonly source: TaskStatus_Source;
  readonly message?: string;
  readonly reason?: TaskStatus_Reason;
  readonly healthy?: boolean;
  readonly data?: Uint8Array;
  readonly checkStatus?: CheckStatusInfo;
  readonly limitation?: TaskResourceLimitation;
}

/** A status of a task that has a container. */
export function executorStatus(turn: Turn, executor: CommandExecutor, fields: StatusFields): internal.StatusUpdate {
  const check = executor.task.info.check;
  return statusUpdate(turn, executor.frameworkId, executor.task.info.task_id, fields, {
    executorId: executor.task.info.task_id, // Its id is the task's: one object for both.
    checkStatus: fields.checkStatus ?? (check && emptyStatus(check)),
    containerStatus: containerStatus(executor, turn.state.hostNetworks),
  });
}

/** A status of a task that never got as far as a container. */
export function agentStatus(turn: Turn, frameworkId: string, taskId: string, fields: StatusFields): internal.StatusUpdate {
  return statusUpdate(turn, frameworkId, { value: taskId }, fields, {});
}

interface ContainerFields {
  readonly executorId?: ExecutorID;
  readonly checkStatus?: CheckStatusInfo;
  readonly containerStatus?: ContainerStatus;
}

function statusUpdate(
  turn: Turn,
  frameworkId: string,
  taskId: TaskID,
  fields: StatusFields,
  container: ContainerFields,
): internal.StatusUpdate {
  const uuid = uuidBytes(turn.random.uuid());
  const timestamp = turn.nowMs / 1000;
  const agentId = turn.state.info.id ?? { value: "" };
  const { executorId, containerStatus } = container;
  const status: { -readonly [Field in keyof TaskStatus]: TaskStatus[Field] } = {
    task_id: taskId,
    state: fields.state,
    source: fields.source,
    agent_id: agentId,
    executor_id: executorId,
    timestamp,
    uuid,
    container_status: containerStatus,
  };
  // Most tasks have two statuses without any of these, and would keep the empty places.
  if (fields.message !== undefined) status.message = fields.message;
  if (fields.reason !== undefined) status.reason = fields.reason;
  if (fields.data !== undefined) status.data = fields.data;
  if (fields.healthy !== undefined) status.healthy = fields.healthy;
  if (container.checkStatus !== undefined) status.check_status = container.checkStatus;
  if (fields.limitation !== undefined) status.limitation = fields.limitation;
  return { framework_id: { value: frameworkId }, executor_id: executorId, agent_id: agentId, status, timestamp, uuid };
}

/** The container's id, its addresses (the agent's, where it shares the agent's network) and pid: that of the last status, if it still holds. */
export function containerStatus(executor: CommandExecutor, hostNetworks: readonly NetworkInfo[]): ContainerStatus {
  const network_infos = executor.network ? [ownNetwork(executor, executor.network, hostNetworks)] : hostNetworks;
  const last = executor.task.statuses.at(-1)?.container_status;
  if (last?.network_infos === network_infos && last.executor_pid === executor.pid) return last;
  return { container_id: { value: executor.containerId }, network_infos, executor_pid: executor.pid };
}

function ownNetwork(executor: CommandExecutor, own: ContainerNetwork, hostNetworks: readonly NetworkInfo[]): NetworkInfo {
  return {
    ip_addresses: own.ipAddresses.length > 0 ? own.ipAddresses.map(ipAddress) : hostNetworks[0]?.ip_addresses,
    name: executor.task.info.container?.network_infos?.[0]?.name,
    labels: own.labels.length > 0 ? { labels: own.labels } : undefined,
  };
}

/** @param agentPid `slave(1)@ip:port` */
export function hostNetworks(agentPid: string): readonly NetworkInfo[] {
  return [{ ip_addresses: [ipAddress(agentPid.slice(agentPid.indexOf("@") + 1, agentPid.lastIndexOf(":")))] }];
}

function ipAddress(address: string): NetworkInfo_IPAddress {
  return { protocol: address.includes(":") ? "IPv6" : "IPv4", ip_address: address };
}
