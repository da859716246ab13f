import { fromMillis, isRevocable, type Resource, toMillis } from "@mesolite/resources";
import type { ExecutorRecord } from "../tasks/executor-record.ts";
import type { ApiContext } from "./context.ts";
import { isOpen } from "../tasks/open-executors.ts";
import { snapshotAgent } from "./snapshot.ts";
import { allocated } from "./views/state-view.ts";

/** Everything of `/metrics/snapshot` by name, sorted. */
export function agentMetrics(context: ApiContext): ReadonlyMap<string, number> {
  const metrics = new Map<string, number>([
    ...unmeasured,
    ...fetches(context),
    ...counters(context),
    ...gauges(context),
    ...resourceMetrics(context),
    ...system(context),
  ]);
  return new Map([...metrics].sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** Always listed, always 0: nobody measures them here, or nothing of the kind exists. */
const unmeasured: readonly (readonly [string, number])[] = [
  "containerizer/mesos/container_destroy_errors",
  "containerizer/mesos/provisioner/bind/remove_rootfs_errors",
  "containerizer/mesos/provisioner/remove_container_errors",
  "resource_provider_manager/events/disconnect",
  "resource_provider_manager/events/subscribe",
  "resource_provider_manager/subscribed",
  "slave/executors_preempted",
].map((name) => [name, 0]);

function fetches({ fetches: now }: ApiContext): readonly (readonly [string, number])[] {
  return [
    ["containerizer/fetcher/cache_size_total_bytes", now?.cacheBytes ?? 0],
    ["containerizer/fetcher/cache_size_used_bytes", now?.cachedBytes ?? 0],
    ["containerizer/fetcher/task_fetches_failed", now?.failed ?? 0],
    ["containerizer/fetcher/task_fetches_succeeded", now?.succeeded ?? 0],
  ];
}

function counters({ state: { counters: c, gc } }: ApiContext): readonly (readonly [string, number])[] {
  return [
    ["gc/path_removals_failed", c.gcFailed],
    ["gc/path_removals_pending", gc.size],
    ["gc/path_removals_succeeded", c.gcSucceeded],
    ["slave/container_launch_errors", c.containerLaunchErrors],
    ["slave/executors_terminated", c.executorsTerminated],
    ["slave/invalid_framework_messages", c.invalidFrameworkMessages],
    ["slave/invalid_status_updates", c.invalidStatusUpdates],
    ["slave/recovery_errors", c.recoveryErrors],
    ["slave/tasks_failed", c.tasksFailed],
    ["slave/tasks_finished", c.tasksFinished],
    ["slave/tasks_gone", c.tasksGone],
    ["slave/tasks_killed", c.tasksKilled],
    ["slave/tasks_lost", c.tasksLost],
    ["slave/valid_framework_messages", c.validFrameworkMessages],
    ["slave/valid_status_updates", c.validStatusUpdates],
  ];
}

function gauges({ state, nowMs }: ApiContext): readonly (readonly [string, number])[] {
  const executors = [...state.frameworks.values()].flatMap((framework) => [...framework.executors.values()]);
  const count = (matches: (executor: ExecutorRecord) => boolean): number => executors.filter(matches).length;
  const inState = (name: string): number => count((executor) => isOpen(executor) && executor.task.state === name);
  return [
    ["slave/executor_directory_max_allowed_age_secs", state.gcMaxAgeMs / 1000],
    ["slave/executors_registering", count((executor) => executor.phase === "launching")],
    ["slave/executors_running", count((executor) => executor.phase === "running" && !executor.kill)],
    ["slave/executors_terminating", count((executor) => executor.phase === "running" && executor.kill !== undefined)],
    ["slave/frameworks_active", state.frameworks.size],
    ["slave/recovery_time_secs", ((state.recoveredAtMs ?? nowMs) - state.startedAtMs) / 1000],
    ["slave/registered", state.phase === "running" ? 1 : 0],
    ["slave/tasks_killing", inState("TASK_KILLING")],
    ["slave/tasks_running", inState("TASK_RUNNING")],
    ["slave/tasks_staging", inState("TASK_STAGING")],
    ["slave/tasks_starting", inState("TASK_STARTING")],
    ["slave/uptime_secs", (nowMs - state.startedAtMs) / 1000],
  ];
}

function* resourceMetrics({ state }: ApiContext): Generator<readonly [string, number], void, undefined> {
  const total = state.info.resources ?? [];
  const used = allocated(snapshotAgent(state));
  for (const name of ["cpus", "gpus", "mem", "disk"]) {
    for (const kind of ["", "_revocable"]) {
      const all = sum(total, name, kind !== "");
      const held = sum(used, name, kind !== "");
      yield [`slave/${name}${kind}_total`, all];
      yield [`slave/${name}${kind}_used`, held];
      yield [`slave/${name}${kind}_percent`, all === 0 ? 0 : held / all];
    }
  }
}

function sum(resources: readonly Resource[], name: string, revocable: boolean): number {
  let millis = 0;
  for (const resource of resources) {
    if (resource.name === name && isRevocable(resource) === revocable) millis += toMillis(resource.scalar?.value ?? 0);
  }
  return fromMillis(millis);
}

function system({ system: { load, cpus, memFreeBytes, memTotalBytes } }: ApiContext): readonly (readonly [string, number])[] {
  return [
    ["system/cpus_total", cpus],
    ["system/load_1min", load[0]],
    ["system/load_5min", load[1]],
    ["system/load_15min", load[2]],
    ["system/mem_free_bytes", memFreeBytes],
    ["system/mem_total_bytes", memTotalBytes],
  ];
}
