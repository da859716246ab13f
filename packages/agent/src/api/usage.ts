import type { ContainerUsage } from "@mesolite/base";
import { type agent, ContainerStatus, ResourceStatistics } from "@mesolite/wire";
import { containerResources } from "../containers/container-spec.ts";
import { executorName, executorOverheadCpus } from "../tasks/command-executor-info.ts";
import type { ExecutorRecord } from "../tasks/executor-record.ts";
import { containerStatus } from "../tasks/task-status.ts";
import type { AgentState } from "../state.ts";

/** What was measured of a container, with the limits that the agent set. */
export function resourceStatistics(
  executor: ExecutorRecord,
  usage: ContainerUsage | undefined,
  nowMs: number,
): ResourceStatistics {
  const { cpus, memMiB, memLimitMiB = memMiB } = containerResources(executor.task.info);
  const finite = Number.isFinite(memLimitMiB);
  return {
    timestamp: (usage?.timestampMs ?? nowMs) / 1000,
    processes: usage?.processes,
    threads: usage?.threads,
    cpus_user_time_secs: usage?.cpusUserSecs,
    cpus_system_time_secs: usage?.cpusSystemSecs,
    cpus_limit: usage?.cpusLimit,
    cpus_soft_limit: Math.round((cpus + executorOverheadCpus) * 1000) / 1000,
    mem_total_bytes: usage?.memTotalBytes,
    mem_limit_bytes: finite ? Math.round(memLimitMiB * 2 ** 20) : usage?.memLimitBytes,
    mem_soft_limit_bytes: Math.round(memMiB * 2 ** 20),
    mem_rss_bytes: usage?.memRssBytes,
    net_rx_bytes: usage?.netRxBytes,
    net_tx_bytes: usage?.netTxBytes,
  };
}

/** Containers whose command may be running. */
export function measurable(state: AgentState): readonly ExecutorRecord[] {
  return [...state.frameworks.values()].flatMap(({ executors }) =>
    [...executors.values()].filter((executor) => executor.phase === "running"),
  );
}

/** v0 answers sort members by name; the message's text has them in the order of the schema. */
function sortedJson(json: unknown, doubles: ReadonlySet<string>): string {
  const object = json as Readonly<Record<string, number>>;
  const members = Object.keys(object)
    .sort()
    .map((name) => `"${name}":${number(object[name] ?? 0, doubles.has(name))}`);
  return `{${members.join(",")}}`;
}

function number(value: number, double: boolean): string {
  return double && Number.isInteger(value) ? `${value}.0` : String(value);
}

const doubleMembers: ReadonlySet<string> = new Set(
  ResourceStatistics.schema.fields.filter((field) => field.kind === "double").map((field) => field.name),
);

/** The `statistics` of `/monitor/statistics` and `/containers`. */
export function statisticsJson(statistics: ResourceStatistics): string {
  return sortedJson(ResourceStatistics.toJson(statistics), doubleMembers);
}

/** The `status` of `/containers`: without networks, as the original's process containers report themselves. */
export function statusJson(executor: ExecutorRecord): string {
  return ContainerStatus.toJsonText({ container_id: { value: executor.containerId }, executor_pid: executor.pid });
}

export function containerMessage(
  executor: ExecutorRecord,
  usage: ContainerUsage | undefined,
  state: AgentState,
  nowMs: number,
): agent.Response_GetContainers_Container {
  const { container_id, executor_pid } = containerStatus(executor, state.hostNetworks);
  return {
    framework_id: { value: executor.frameworkId },
    executor_id: { value: executor.executorId },
    executor_name: executorName(executor.task.info),
    container_id: { value: executor.containerId },
    container_status: { container_id, executor_pid },
    resource_statistics: resourceStatistics(executor, usage, nowMs),
  };
}
