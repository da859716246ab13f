import type { App, HealthCheck } from "../definition/app.ts";
import { definitionOf } from "../definition/definition-of.ts";
import { isMesosLevel } from "../definition/validate-checks.ts";
import type { Instance } from "../instances/instance.ts";
import type { ProbeResult } from "../messages.ts";
import type { Turn } from "../turn.ts";
import { applyHealth } from "./apply-health.ts";
import type { HealthResult } from "./health-state.ts";
import { probeAddress } from "./probe-address.ts";
import { requestProbe } from "./probe-queue.ts";

/** An instance runs: its Marathon-level checks begin. */
export function watchHealth(turn: Turn, instance: Instance): void {
  const app = definitionOf(turn.state, instance);
  if (!app) return;
  turn.state.health.watchedSinceMs.set(instance.id, turn.nowMs);
  app.healthChecks.forEach((check, index) => {
    if (!isMesosLevel(check)) scheduleCheck(turn, instance.id, index, turn.nowMs);
  });
  app.readinessChecks.forEach((_, index) => {
    turn.timer(`readiness/${instance.id}/${index}`, turn.nowMs, { kind: "readinessCheck", instanceId: instance.id, index });
  });
}

/** An instance no longer runs: nothing of its health is kept. A probe under way is answered into the void. */
export function forgetHealth(turn: Turn, instanceId: string): void {
  const { health } = turn.state;
  health.watchedSinceMs.delete(instanceId);
  health.results.delete(instanceId);
  health.readiness.delete(instanceId);
  for (const [id, probe] of health.waiting) if (probe.instanceId === instanceId) health.waiting.delete(id);
}

function scheduleCheck(turn: Turn, instanceId: string, index: number, atMs: number): void {
  turn.timer(`health/${instanceId}/${index}`, atMs, { kind: "healthCheck", instanceId, index });
}

/**
 * Within the grace period an instance is asked at least this often until its first success, so that a deployment does not wait a whole
 * interval (a minute by default) for a service that came up right after the first question. Afterwards only the interval counts.
 */
const startingIntervalMs = 5_000;

/** Time for one check: the probe goes out, the next one is due after the interval. A gone instance's timer ends here. */
export function onHealthCheckDue(turn: Turn, instanceId: string, index: number): void {
  const instance = turn.state.instances.get(instanceId);
  const app = instance && definitionOf(turn.state, instance);
  const check = app?.healthChecks[index];
  if (!instance || !check || instance.condition !== "Running") return;
  const isStarting = isInGrace(turn, instanceId, check, turn.state.health.results.get(instanceId)?.get(index));
  const intervalMs = Math.max(1, check.intervalSeconds) * 1000;
  scheduleCheck(turn, instanceId, index, turn.nowMs + (isStarting ? Math.min(intervalMs, startingIntervalMs) : intervalMs));
  const address = probeAddress(app, instance, check.port, check.portIndex);
  if (!address || !instance.task) return;
  requestProbe(turn, {
    purpose: "health",
    instanceId,
    taskId: instance.task.id,
    index,
    effect: {
      probeId: `health/${instance.task.id}/${index}`,
      protocol: check.protocol === "HTTP" ? "http" : check.protocol === "HTTPS" ? "https" : "tcp",
      ...address,
      path: check.protocol === "TCP" ? undefined : (check.path ?? "/"),
      timeoutMs: check.timeoutSeconds * 1000,
    },
  });
}

/** `ignored` is neither success nor failure. */
type Verdict = { readonly kind: "alive" | "ignored" } | { readonly kind: "failed"; readonly cause: string };

function verdictOf(check: HealthCheck, result: ProbeResult): Verdict {
  switch (result.kind) {
    case "tcp":
      return { kind: "alive" };
    case "failed":
      return { kind: "failed", cause: result.message };
    case "http":
      if (result.status >= 200 && result.status <= 399) return { kind: "alive" };
      if (result.status < 200 && check.ignoreHttp1xx) return { kind: "ignored" };
      return { kind: "failed", cause: `HTTP status ${result.status}` };
  }
}

export function onHealthProbed(turn: Turn, instanceId: string, index: number, result: ProbeResult): void {
  const instance = turn.state.instances.get(instanceId);
  const app = instance && definitionOf(turn.state, instance);
  const check = app?.healthChecks[index];
  if (!instance || !check || instance.condition !== "Running") return;
  const before = turn.state.health.results.get(instanceId)?.get(index);
  const verdict = verdictOf(check, result);
  if (verdict.kind === "ignored") return;
  if (verdict.kind === "failed" && isInGrace(turn, instanceId, check, before)) return;
  const next = nextResult(index, before, verdict.kind === "failed" ? verdict.cause : undefined, turn.nowMs);
  applyHealth(turn, instance, app, check, before, next);
}

/** Failures before the first success do not count until the grace period is over. */
function isInGrace(turn: Turn, instanceId: string, check: HealthCheck, before: HealthResult | undefined): boolean {
  const sinceMs = turn.state.health.watchedSinceMs.get(instanceId) ?? turn.nowMs;
  return before?.firstSuccessMs === undefined && turn.nowMs < sinceMs + check.gracePeriodSeconds * 1000;
}

function nextResult(index: number, before: HealthResult | undefined, cause: string | undefined, nowMs: number): HealthResult {
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
