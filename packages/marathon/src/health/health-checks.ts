import type { HealthCheck } from "../definition/app.ts";
import { definitionOf } from "../definition/definition-of.ts";
import { instanceAddress } from "../instances/instance-address.ts";
import type { ProbeResult } from "../messages.ts";
import type { Turn } from "../turn.ts";
import { applyHealth } from "./apply-health.ts";
import { nextResult } from "./check-result.ts";
import type { HealthResult } from "./health-state.ts";
import { requestProbe } from "./probe-queue.ts";
import { scheduleCheck } from "./watch-health.ts";

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
  const address = instanceAddress(app, instance, check.port, check.portIndex);
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
