import type { internal, KillPolicy } from "@mesolite/wire";
import type { CommandExecutor, KillIntent } from "./executor-record.ts";
import { hasCapability } from "../frameworks/framework-record.ts";
import { killGraceMs, mergeKill } from "./kill-policy.ts";
import { stopChecks } from "../checks/check-timers.ts";
import { report, save } from "./task-report.ts";
import { agentStatus } from "./task-status.ts";
import { enqueueUpdate, executorOfTask, streamKey } from "../updates/task-updates.ts";
import { renewVersion, tellVersion } from "../registration/resource-version.ts";
import { log, setTimer, type Turn } from "../turn.ts";

/** SIGKILL is repeated at this interval until the exit is reported: an engine may lose a signal. */
const killRetryMs = 5_000;

export function killTimerId(containerId: string): string {
  return `kill:${containerId}`;
}

/** Wants the container to end: SIGTERM now, SIGKILL when the grace is over. Repeated requests can only shorten the grace. */
export function requestKill(turn: Turn, executor: CommandExecutor, cause: KillIntent["cause"], graceMs: number): void {
  if (executor.phase === "ended") return;
  const kill = mergeKill(executor.kill, cause, graceMs, turn.nowMs);
  if (!kill) return;
  const first = executor.kill === undefined;
  let killed: CommandExecutor = { ...executor, kill };
  if (first) {
    stopChecks(turn, killed);
    turn.effects.push({ kind: "killContainer", containerId: killed.containerId, signal: "SIGTERM" });
    if (killed.phase === "running") killed = reportKilling(turn, killed);
  }
  save(turn, killed);
  armKillTimer(turn, killed);
}

/** TASK_KILLING, for frameworks that know it; never for a task that outlived its time. */
export function reportKilling(turn: Turn, executor: CommandExecutor): CommandExecutor {
  const framework = turn.state.frameworks.get(executor.frameworkId);
  const wanted = framework && hasCapability(framework.info, "TASK_KILLING_STATE") && executor.kill?.cause !== "completionTime";
  return wanted ? report(turn, executor, { state: "TASK_KILLING", source: "SOURCE_EXECUTOR" }) : executor;
}

export function armKillTimer(turn: Turn, executor: CommandExecutor): void {
  if (!executor.kill) return;
  const { containerId } = executor;
  setTimer(turn, killTimerId(containerId), Math.max(executor.kill.deadlineMs, turn.nowMs), {
    kind: "killGraceExpired",
    containerId,
  });
}

export function onKillGraceExpired(turn: Turn, executor: CommandExecutor): void {
  if (!executor.kill || executor.phase === "ended" || turn.nowMs < executor.kill.deadlineMs) return;
  const { containerId } = executor;
  log(turn, "info", `Container ${containerId} did not end in its grace period: killing it`);
  turn.effects.push({ kind: "killContainer", containerId, signal: "SIGKILL" });
  setTimer(turn, killTimerId(containerId), turn.nowMs + killRetryMs, { kind: "killGraceExpired", containerId });
}

/** KillTaskMessage. A task that is not here gets an answer too, or its framework would wait for ever. */
export function onKillTask(turn: Turn, body: internal.KillTaskMessage): void {
  const frameworkId = body.framework_id.value;
  const taskId = body.task_id.value;
  const executor = executorOfTask(turn.state, frameworkId, taskId);
  if (executor) return killExecutor(turn, executor, body.kill_policy);
  const framework = turn.state.frameworks.get(frameworkId) ?? turn.state.completedFrameworks.get(frameworkId);
  if (!framework || framework.terminating) {
    return log(turn, "warn", `Ignoring the kill of task ${taskId}: framework ${frameworkId} is not known here`);
  }
  const finished = framework.completedExecutors.some((completed) => completed.executorId === taskId);
  // Its terminal update is acknowledged, or on its way: the kill came late, and nothing is to be added.
  if (finished || turn.state.streams.has(streamKey(frameworkId, taskId))) {
    return log(turn, "info", `Ignoring the kill of task ${taskId} of framework ${frameworkId}: it is over`);
  }
  // Its launch may have been overtaken by the kill.
  renewVersion(turn);
  tellVersion(turn);
  enqueueUpdate(
    turn,
    agentStatus(turn, frameworkId, taskId, {
      state: hasCapability(framework.info, "PARTITION_AWARE") ? "TASK_DROPPED" : "TASK_LOST",
      source: "SOURCE_AGENT",
      reason: "REASON_EXECUTOR_TERMINATED",
      message: "The task to kill is not known to this agent",
    }),
  );
}

function killExecutor(turn: Turn, executor: CommandExecutor, policy: KillPolicy | undefined): void {
  const graceMs = killGraceMs(turn.state.config, executor.task.info, policy);
  requestKill(turn, executor, "requested", graceMs);
}

/** max_completion_time is over: the task has had its time, and gets no grace. */
export function onCompletionTimeReached(turn: Turn, executor: CommandExecutor): void {
  if (executor.phase !== "running" || executor.kill) return;
  log(turn, "info", `Task ${executor.executorId} has reached its max_completion_time: killing it`);
  requestKill(turn, executor, "completionTime", 0);
}
