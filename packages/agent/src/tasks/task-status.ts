import type {
  CheckStatusInfo,
  ContainerStatus,
  internal,
  NetworkInfo,
  TaskResourceLimitation,
  TaskState,
  TaskStatus,
  TaskStatus_Reason,
  TaskStatus_Source,
} from "@mesolite/wire";
import type { CommandExecutor } from "./executor-record.ts";
import { emptyStatus } from "../checks/general-check.ts";
import { agentIdOf } from "../state.ts";
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
  return statusUpdate(turn, executor.frameworkId, executor.task.info.task_id.value, fields, {
    executorId: executor.executorId,
    checkStatus: fields.checkStatus ?? (check && emptyStatus(check)),
    containerStatus: containerStatus(executor, turn.state.pid),
  });
}

/** A status of a task that never got as far as a container. */
export function agentStatus(turn: Turn, frameworkId: string, taskId: string, fields: StatusFields): internal.StatusUpdate {
  return statusUpdate(turn, frameworkId, taskId, fields, {});
}

interface ContainerFields {
  readonly executorId?: string;
  readonly checkStatus?: CheckStatusInfo;
  readonly containerStatus?: ContainerStatus;
}

function statusUpdate(
  turn: Turn,
  frameworkId: string,
  taskId: string,
  fields: StatusFields,
  container: ContainerFields,
): internal.StatusUpdate {
  const uuid = uuidBytes(turn.random.uuid());
  const timestamp = turn.nowMs / 1000;
  const agentId = { value: agentIdOf(turn.state) ?? "" };
  const executorId = container.executorId === undefined ? undefined : { value: container.executorId };
  const status: TaskStatus = {
    task_id: { value: taskId },
    state: fields.state,
    message: fields.message,
    source: fields.source,
    reason: fields.reason,
    data: fields.data,
    agent_id: agentId,
    executor_id: executorId,
    timestamp,
    uuid,
    healthy: fields.healthy,
    check_status: container.checkStatus,
    container_status: container.containerStatus,
    limitation: fields.limitation,
  };
  return { framework_id: { value: frameworkId }, executor_id: executorId, agent_id: agentId, status, timestamp, uuid };
}

/** The container's id, its addresses (the agent's, where it shares the agent's network) and pid. */
export function containerStatus(executor: CommandExecutor, agentPid: string): ContainerStatus {
  return {
    container_id: { value: executor.containerId },
    network_infos: [networkInfo(executor, agentPid)],
    executor_pid: executor.pid,
  };
}

function networkInfo(executor: CommandExecutor, agentPid: string): NetworkInfo {
  const own = executor.network;
  const endpoint = agentPid.slice(agentPid.indexOf("@") + 1);
  const addresses = own && own.ipAddresses.length > 0 ? own.ipAddresses : [endpoint.slice(0, endpoint.lastIndexOf(":"))];
  const labels = own && own.labels.length > 0 ? { labels: own.labels } : undefined;
  return {
    ip_addresses: addresses.map((address) => ({ protocol: address.includes(":") ? "IPv6" : "IPv4", ip_address: address })),
    name: own && executor.task.info.container?.network_infos?.[0]?.name,
    labels,
  };
}
