import type { App, HealthCheck } from "../definition/app.ts";
import type { Instance } from "../instances/instance.ts";
import { requestKill } from "../instances/kill-service.ts";
import { putInstance } from "../instances/update-instance.ts";
import type { Turn } from "../turn.ts";
import { combinedHealth, publishAlive } from "./check-result.ts";
import type { HealthResult } from "./health-state.ts";

/** Records a result of a Marathon-level check and acts on it: events, the instance's health, and a kill after too many failures. */
export function applyHealth(
  turn: Turn,
  instance: Instance,
  app: App,
  check: HealthCheck,
  before: HealthResult | undefined,
  next: HealthResult,
): void {
  const results = turn.state.health.results.get(instance.id) ?? new Map<number, HealthResult>();
  results.set(next.index, next);
  turn.state.health.results.set(instance.id, results);
  if (before?.alive !== next.alive) publishAlive(turn, instance, next.alive);
  if (!next.alive) {
    turn.state.counters.healthChecksFailed++;
    const { appId, id: instanceId } = instance;
    turn.publish("failed_health_check_event", { appId, taskId: instance.task?.id, instanceId, healthCheck: check });
  }
  const healthy = combinedHealth(app, results);
  if (healthy !== instance.healthy) putInstance(turn, { ...instance, healthy });
  if (!next.alive && check.maxConsecutiveFailures > 0 && next.consecutiveFailures >= check.maxConsecutiveFailures)
    killUnhealthy(turn, instance, next);
}

/** The goal stays Running: another task takes its place. */
function killUnhealthy(turn: Turn, instance: Instance, result: HealthResult): void {
  if (turn.state.kills.inFlight.has(instance.id) || turn.state.kills.waiting.has(instance.id)) return;
  turn.publish("unhealthy_instance_kill_event", {
    appId: instance.appId,
    taskId: instance.task?.id,
    instanceId: instance.id,
    version: instance.runSpecVersion,
    reason: result.lastFailureCause ?? "health check failed",
    host: instance.agent?.host,
    slaveId: instance.agent?.agentId,
  });
  requestKill(turn, instance.id);
}
