import type { App } from "../definition/app.ts";
import type { Instance } from "../instances/instance.ts";
import type { Turn } from "../turn.ts";
import type { HealthResult } from "./health-state.ts";

/** What is known of a check after one more answer; `cause` is undefined for a good one. */
export function nextResult(
  index: number,
  before: HealthResult | undefined,
  cause: string | undefined,
  nowMs: number,
): HealthResult {
  if (cause === undefined) {
    return {
      ...before,
      index,
      alive: true,
      consecutiveFailures: 0,
      firstSuccessMs: before?.firstSuccessMs ?? nowMs,
      lastSuccessMs: nowMs,
    };
  }
  const consecutiveFailures = (before?.consecutiveFailures ?? 0) + 1;
  return { ...before, index, alive: false, consecutiveFailures, lastFailureMs: nowMs, lastFailureCause: cause };
}

export function publishAlive(turn: Turn, instance: Instance, alive: boolean): void {
  turn.publish("health_status_changed_event", {
    appId: instance.appId,
    instanceId: instance.id,
    version: instance.runSpecVersion,
    alive,
  });
}

/** Unhealthy when any check says so, healthy when all do, unknown otherwise. */
export function combinedHealth(app: App, results: ReadonlyMap<number, HealthResult>): boolean | undefined {
  const all = app.healthChecks.map((_, index) => results.get(index)?.alive);
  if (all.includes(false)) return false;
  return all.every((alive) => alive === true) ? true : undefined;
}
