import type { App } from "../definition/app.ts";
import { taskJson } from "./task-json.ts";
import type { Instance } from "../instances/instance.ts";
import type { MarathonState } from "../state.ts";

export interface TaskCounts {
  readonly staged: number;
  readonly running: number;
  readonly healthy: number;
  readonly unhealthy: number;
}

const staging = new Set(["Provisioned", "Staging", "Starting"]);

export function countTasks(app: App, instances: readonly Instance[]): TaskCounts {
  const running = instances.filter((instance) => instance.condition === "Running");
  const hasChecks = app.healthChecks.length > 0;
  return {
    staged: instances.filter((instance) => staging.has(instance.condition)).length,
    running: running.length,
    healthy: hasChecks ? running.filter((instance) => instance.healthy === true).length : 0,
    unhealthy: hasChecks ? running.filter((instance) => instance.healthy === false).length : 0,
  };
}

/** Statistics by version, under the key `taskStats`; a category without tasks is left out. */
export function taskStats(state: MarathonState, app: App, nowMs: number): Record<string, unknown> {
  const instances = state.instances.ofApp(app.id).filter((instance) => taskJson(state, instance) !== undefined);
  const latest = instances.filter((instance) => instance.configVersion === app.versionInfo.lastConfigChangeAt);
  const categories = {
    startedAfterLastScaling: instances.filter((instance) => instance.runSpecVersion >= app.versionInfo.lastScalingAt),
    withLatestConfig: latest,
    withOutdatedConfig: instances.filter((instance) => !latest.includes(instance)),
    totalSummary: instances,
  };
  const filled = Object.entries(categories).filter(([, members]) => members.length > 0);
  return Object.fromEntries(filled.map(([name, members]) => [name, { stats: statsOf(app, members, nowMs) }]));
}

function statsOf(app: App, instances: readonly Instance[], nowMs: number): unknown {
  const seconds = instances
    .flatMap((instance) => (instance.task?.startedAtMs === undefined ? [] : [(nowMs - instance.task.startedAtMs) / 1000]))
    .sort((a, b) => a - b);
  const lifeTime = seconds.length === 0 ? undefined : { averageSeconds: average(seconds), medianSeconds: median(seconds) };
  return { counts: countTasks(app, instances), lifeTime };
}

function average(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

function median(sorted: readonly number[]): number {
  const middle = sorted.length >> 1;
  const upper = sorted[middle] ?? 0;
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? 0) + upper) / 2;
}
