import type { KillPolicy, TaskInfo } from "@mesolite/wire";
import type { AgentConfig } from "../config.ts";
import { containerizerOf } from "../containers/container-spec.ts";
import type { KillIntent } from "./executor-record.ts";

/** Grace of a process task that names none (the original's command executor). */
const defaultGraceMs = 3_000;
/** What the original's executor leaves itself of the shutdown grace period: a second to reap, a second to report. */
const shutdownMarginMs = 2_000;

function policyGraceMs(policy: KillPolicy | undefined): number | undefined {
  const grace = policy?.grace_period;
  return grace === undefined ? undefined : Math.max(0, grace.nanoseconds / 1e6);
}

/** From SIGTERM to SIGKILL for a KILL: its own policy, else the task's, else the default. */
export function killGraceMs(config: AgentConfig, task: TaskInfo, override: KillPolicy | undefined): number {
  const usualMs = containerizerOf(task) === "docker" ? dockerGraceMs(config) : defaultGraceMs;
  return policyGraceMs(override) ?? policyGraceMs(task.kill_policy) ?? usualMs;
}

function dockerGraceMs(config: AgentConfig): number {
  return config.dockerStopTimeoutMs > 0 ? config.dockerStopTimeoutMs : config.executorShutdownGracePeriodMs;
}

/** The same when the framework or the agent goes. */
export function shutdownGraceMs(config: AgentConfig, task: TaskInfo): number {
  return policyGraceMs(task.kill_policy) ?? Math.max(0, config.executorShutdownGracePeriodMs - shutdownMarginMs);
}

/**
 * The intent after one more request. A later request can only shorten the grace: one that would lengthen it, or repeats it, changes
 * nothing (undefined), so that a scheduler may retry. The first cause stays.
 */
export function mergeKill(
  previous: KillIntent | undefined,
  cause: KillIntent["cause"],
  graceMs: number,
  nowMs: number,
): KillIntent | undefined {
  if (!previous) return { cause, startedAtMs: nowMs, deadlineMs: nowMs + graceMs };
  const deadlineMs = Math.max(previous.startedAtMs + graceMs, nowMs);
  return deadlineMs < previous.deadlineMs ? { ...previous, deadlineMs } : undefined;
}
