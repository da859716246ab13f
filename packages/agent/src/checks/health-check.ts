import type { CheckResult } from "@mesolite/base";
import type { HealthCheck } from "@mesolite/wire";

/**
 * The health check of one task, as a pure machine (the original: src/checks/health_checker.cpp). One check at a time: the next is due
 * an interval after the last one's result. Failures in the grace period count only once the task has been healthy.
 */
export interface HealthCheckState {
  readonly delayMs: number;
  readonly intervalMs: number;
  /** 0 = no limit. */
  readonly timeoutMs: number;
  readonly failuresToKill: number;
  readonly graceMs: number;
  readonly startedAtMs: number;
  readonly initializing: boolean;
  readonly consecutiveFailures: number;
  /** The check that runs now, to tell its result from a stale one. */
  readonly runningCheckId?: string;
}

/** `report`: send TASK_RUNNING with this `healthy`; `kill`: and end the task. */
export interface HealthOutcome {
  readonly next: HealthCheckState;
  readonly report?: boolean;
  readonly kill: boolean;
}

/** Defaults are the protocol's: 15 s delay, 10 s interval, 20 s timeout, 3 failures, 10 s grace. */
export function newHealthCheck(check: HealthCheck, startedAtMs: number, knownHealthy: boolean | undefined): HealthCheckState {
  return {
    delayMs: (check.delay_seconds ?? 15) * 1000,
    intervalMs: (check.interval_seconds ?? 10) * 1000,
    timeoutMs: (check.timeout_seconds ?? 20) * 1000,
    failuresToKill: check.consecutive_failures ?? 3,
    graceMs: (check.grace_period_seconds ?? 10) * 1000,
    startedAtMs,
    initializing: knownHealthy !== true,
    consecutiveFailures: 0,
  };
}

/** Whether a result means healthy. HTTP: 200 to 399, the original's rule (`statuses` is not consulted there either). */
export function isHealthy(result: CheckResult): boolean {
  switch (result.kind) {
    case "command":
      return result.exitCode === 0;
    case "http":
      return result.statusCode >= 200 && result.statusCode < 400;
    case "tcp":
      return result.connected;
    case "failed":
      return false;
  }
}

/** Takes in one result. */
export function stepHealth(state: HealthCheckState, healthy: boolean, nowMs: number): HealthOutcome {
  const idle = { ...state, runningCheckId: undefined };
  if (healthy) {
    const news = state.initializing || state.consecutiveFailures > 0;
    return { next: { ...idle, initializing: false, consecutiveFailures: 0 }, report: news ? true : undefined, kill: false };
  }
  const inGrace = state.initializing && state.graceMs > 0 && nowMs - state.startedAtMs <= state.graceMs;
  if (inGrace) return { next: idle, kill: false };
  const consecutiveFailures = state.consecutiveFailures + 1;
  return { next: { ...idle, consecutiveFailures }, report: false, kill: consecutiveFailures >= state.failuresToKill };
}
