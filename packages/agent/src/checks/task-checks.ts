import type { CheckResult } from "@mesolite/base";
import { generalProbe, healthProbe } from "./check-probe.ts";
import { armCheck, type CheckKind } from "./check-timers.ts";
import type { CommandExecutor } from "../tasks/executor-record.ts";
import { newGeneralCheck, stepCheck } from "./general-check.ts";
import { isHealthy, newHealthCheck, stepHealth } from "./health-check.ts";
import { killGraceMs } from "../tasks/kill-policy.ts";
import { requestKill } from "../tasks/kill-task.ts";
import { report, save } from "../tasks/task-report.ts";
import { replaceExecutor } from "../updates/task-updates.ts";
import type { Turn } from "../turn.ts";

/** Begins the checks of a task whose command runs; `resumed` when an earlier process of ours had begun them. */
export function startChecks(turn: Turn, executor: CommandExecutor, resumed: boolean): CommandExecutor {
  const { health_check, check } = executor.task.info;
  const startedAtMs = executor.startedAtMs ?? turn.nowMs;
  const knownHealthy = executor.task.statuses.at(-1)?.healthy;
  const health = health_check && newHealthCheck(health_check, startedAtMs, knownHealthy);
  const general = check && newGeneralCheck(check);
  if (health) armCheck(turn, executor, "health", resumed ? health.intervalMs : health.delayMs);
  if (general) armCheck(turn, executor, "general", resumed ? general.intervalMs : general.delayMs);
  if (!health && !general) return executor;
  const started = { ...executor, health, check: general };
  replaceExecutor(turn.state, started);
  return started;
}

/** Checks rest from the moment that the task is being killed. */
function isChecked(executor: CommandExecutor): boolean {
  return executor.phase === "running" && executor.kill === undefined;
}

export function onCheckDue(turn: Turn, executor: CommandExecutor, kind: CheckKind): void {
  const state = kind === "health" ? executor.health : executor.check;
  if (!isChecked(executor) || !state || state.runningCheckId !== undefined) return;
  const { health_check, check } = executor.task.info;
  const { workDir } = turn.state.config;
  const probe =
    kind === "health"
      ? health_check && healthProbe(executor, health_check, workDir)
      : check && generalProbe(executor, check, workDir);
  if (!probe) return;
  const checkId = `${executor.containerId}/${kind}/${turn.random.uuid()}`;
  const { containerId } = executor;
  turn.effects.push({ kind: "runCheck", checkId, containerId, probe, timeoutMs: state.timeoutMs });
  if (kind === "health" && executor.health) {
    replaceExecutor(turn.state, { ...executor, health: { ...executor.health, runningCheckId: checkId } });
  } else if (executor.check) {
    replaceExecutor(turn.state, { ...executor, check: { ...executor.check, runningCheckId: checkId } });
  }
}

export function onCheckFinished(turn: Turn, executor: CommandExecutor, checkId: string, result: CheckResult): void {
  if (!isChecked(executor)) return;
  if (executor.health?.runningCheckId === checkId) healthChecked(turn, executor, result);
  else if (executor.check?.runningCheckId === checkId) generallyChecked(turn, executor, result);
}

function healthChecked(turn: Turn, executor: CommandExecutor, result: CheckResult): void {
  if (!executor.health) return;
  const outcome = stepHealth(executor.health, isHealthy(result), turn.nowMs);
  let next: CommandExecutor = { ...executor, health: outcome.next };
  if (outcome.report === undefined) replaceExecutor(turn.state, next);
  else {
    next = report(turn, next, {
      state: "TASK_RUNNING",
      source: "SOURCE_EXECUTOR",
      reason: "REASON_TASK_HEALTH_CHECK_STATUS_UPDATED",
      healthy: outcome.report,
      checkStatus: next.check?.last,
    });
    if (!outcome.kill) save(turn, next);
  }
  armCheck(turn, next, "health", outcome.next.intervalMs);
  if (outcome.kill) {
    const graceMs = killGraceMs(turn.state.config, next.task.info, undefined);
    requestKill(turn, next, "unhealthy", graceMs);
  }
}

function generallyChecked(turn: Turn, executor: CommandExecutor, result: CheckResult): void {
  if (!executor.check) return;
  const outcome = stepCheck(executor.check, result);
  let next: CommandExecutor = { ...executor, check: outcome.next };
  if (!outcome.changed) replaceExecutor(turn.state, next);
  else {
    next = report(turn, next, {
      state: "TASK_RUNNING",
      source: "SOURCE_EXECUTOR",
      reason: "REASON_TASK_CHECK_STATUS_UPDATED",
      healthy: next.task.statuses.at(-1)?.healthy,
      checkStatus: outcome.next.last,
    });
    save(turn, next);
  }
  armCheck(turn, next, "general", outcome.next.intervalMs);
}
