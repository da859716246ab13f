import { definitionOf } from "../definition/definition-of.ts";
import { isMesosLevel } from "../definition/validate-checks.ts";
import type { Instance } from "../instances/instance.ts";
import type { Turn } from "../turn.ts";
import { combinedHealth, nextResult, publishAlive } from "./check-result.ts";
import type { HealthResult } from "./health-state.ts";

/** Health that the executor found and a status update brought. */
export function withMesosHealth(turn: Turn, instance: Instance, healthy: boolean): Instance {
  const app = definitionOf(turn.state, instance);
  const index = app?.healthChecks.findIndex(isMesosLevel) ?? -1;
  if (!app || index < 0) return instance;
  const results = turn.state.health.results.get(instance.id) ?? new Map<number, HealthResult>();
  const cause = healthy ? undefined : (instance.task?.message ?? "the executor reported the task unhealthy");
  const before = results.get(index);
  results.set(index, nextResult(index, before, cause, turn.nowMs));
  turn.state.health.results.set(instance.id, results);
  if (before?.alive !== healthy) publishAlive(turn, instance, healthy);
  return { ...instance, healthy: combinedHealth(app, results) };
}
