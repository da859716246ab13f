import type { ProbeEffect } from "../messages.ts";

/** Results of one health check of one instance. Times in ms since the epoch. */
export interface HealthResult {
  readonly index: number;
  readonly alive: boolean;
  readonly consecutiveFailures: number;
  readonly firstSuccessMs?: number;
  readonly lastSuccessMs?: number;
  readonly lastFailureMs?: number;
  readonly lastFailureCause?: string;
}

export interface ReadinessResult {
  readonly name: string;
  readonly ready: boolean;
  readonly lastResponse?: { readonly status: number; readonly contentType: string; readonly body: string };
}

/** Kept in memory only: after a restart every instance is asked again. */
export interface HealthState {
  /** By instance, then by the check's place in the app's healthChecks. */
  readonly results: Map<string, Map<number, HealthResult>>;
  readonly readiness: Map<string, Map<number, ReadinessResult>>;
  /** When Marathon began to watch an instance: the grace period counts from here. */
  readonly watchedSinceMs: Map<string, number>;
  /** At most --max_concurrent_marathon_health_checks. */
  readonly inFlight: Map<string, PendingProbe>;
  /** One for each check at most: a check that still waits is not asked for twice. */
  readonly waiting: Map<string, PendingProbe>;
}

export interface PendingProbe {
  readonly purpose: "health" | "readiness";
  readonly instanceId: string;
  /** The answer counts only while the instance still has this task. */
  readonly taskId: string;
  readonly index: number;
  readonly effect: Omit<ProbeEffect, "kind">;
}

export function newHealthState(): HealthState {
  return { results: new Map(), readiness: new Map(), watchedSinceMs: new Map(), inFlight: new Map(), waiting: new Map() };
}
