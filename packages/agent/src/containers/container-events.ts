import { must } from "@mesolite/base";
import { completeExecutor } from "../tasks/completion.ts";
import type { ContainerExited, ContainerLaunchFailed, ContainerStarted } from "../event.ts";
import type { CommandExecutor } from "../tasks/executor-record.ts";
import { type Ending, endingOf } from "./exit-status.ts";
import { type FrameworkRecord, hasCapability } from "../frameworks/framework-record.ts";
import { armKillTimer, killTimerId, reportKilling } from "../tasks/kill-task.ts";
import type { AgentState } from "../state.ts";
import { startChecks } from "../checks/task-checks.ts";
import { stopChecks } from "../checks/check-timers.ts";
import { report, save } from "../tasks/task-report.ts";
import { clearTimer, log, setTimer, type Turn } from "../turn.ts";

/** The executor of a container that has not completed. */
export function executorOfContainer(state: AgentState, containerId: string): CommandExecutor | undefined {
  return state.containers.get(containerId);
}

export function onContainerStarted(turn: Turn, event: ContainerStarted): void {
  const executor = executorOfContainer(turn.state, event.containerId);
  if (!executor) {
    log(turn, "error", `Container ${event.containerId} started, and no task of this agent wants it: killing it`);
    turn.effects.push({ kind: "killContainer", containerId: event.containerId, signal: "SIGKILL" });
    return;
  }
  if (executor.phase !== "launching") return;
  const { pid, network } = event;
  let started = markStarted(turn, { ...executor, pid, network }, event.data);
  if (started.kill) started = reportKilling(turn, started);
  save(turn, started);
  if (!started.kill) watch(turn, started, false);
}

/** From launching to running, with the two statuses that a framework expects on the way. */
function markStarted(turn: Turn, executor: CommandExecutor, data: Uint8Array | undefined): CommandExecutor {
  const started: CommandExecutor = { ...executor, spec: undefined, phase: "running", startedAtMs: turn.nowMs };
  const starting = report(turn, started, { state: "TASK_STARTING", source: "SOURCE_EXECUTOR" });
  return report(turn, starting, { state: "TASK_RUNNING", source: "SOURCE_EXECUTOR", data });
}

/** Checks and the time limit of a running task that nobody kills. */
function watch(turn: Turn, executor: CommandExecutor, resumed: boolean): void {
  startChecks(turn, executor, resumed);
  const limitMs = (executor.task.info.max_completion_time?.nanoseconds ?? 0) / 1e6;
  if (limitMs <= 0) return;
  const { containerId } = executor;
  const atMs = Math.max((executor.startedAtMs ?? turn.nowMs) + limitMs, turn.nowMs);
  setTimer(turn, completionTimerId(containerId), atMs, { kind: "completionTimeReached", containerId });
}

function completionTimerId(containerId: string): string {
  return `completion:${containerId}`;
}

export function onContainerLaunchFailed(turn: Turn, event: ContainerLaunchFailed): void {
  const executor = executorOfContainer(turn.state, event.containerId);
  if (!executor || executor.phase !== "launching") return;
  if (executor.kill) return endExecutor(turn, executor, killedDuringLaunch);
  turn.state.counters.containerLaunchErrors++;
  endExecutor(turn, executor, {
    state: "TASK_FAILED",
    source: "SOURCE_AGENT",
    reason: event.reason ?? "REASON_CONTAINER_LAUNCH_FAILED",
    message: `Failed to launch container: ${event.message}`,
  });
}

const killedDuringLaunch: Ending = {
  state: "TASK_KILLED",
  source: "SOURCE_AGENT",
  reason: "REASON_TASK_KILLED_DURING_LAUNCH",
  message: "The task was killed before its command started",
};

export function onContainerExited(turn: Turn, event: Omit<ContainerExited, "kind">): void {
  const executor = executorOfContainer(turn.state, event.containerId);
  if (!executor) {
    // One that we had killed as unknown, or whose framework is gone: nobody else would release it.
    turn.effects.push({ kind: "destroyContainer", containerId: event.containerId });
    return;
  }
  if (executor.phase === "ended") return;
  const started = executor.phase === "launching" ? markStarted(turn, executor, undefined) : executor;
  endExecutor(turn, started, endingOf(started, event.exit, event.limitation));
}

/** An ended executor needs nothing of what its container was started and checked with. */
const over = { phase: "ended", spec: undefined, checkEnvironment: undefined, health: undefined, check: undefined } as const;

/** The container is over: its terminal status goes out, and the executor waits for the acknowledgement. */
function endExecutor(turn: Turn, executor: CommandExecutor, ending: Ending): void {
  stopChecks(turn, executor);
  clearTimer(turn, killTimerId(executor.containerId));
  clearTimer(turn, completionTimerId(executor.containerId));
  const memory = executor.task.info.resources?.filter((resource) => resource.name === "mem");
  const limitation = ending.reason === "REASON_CONTAINER_LIMITATION_MEMORY" ? { resources: memory } : undefined;
  save(turn, report(turn, { ...executor, ...over }, { ...ending, limitation }));
  turn.effects.push({ kind: "destroyContainer", containerId: executor.containerId });
  turn.state.counters.executorsTerminated++;
  const framework = must(turn.state.frameworks.get(executor.frameworkId), "the framework of an executor");
  if (framework.terminating) completeExecutor(turn, executor.frameworkId, executor.executorId);
}

/** A container of an earlier process of ours that still runs: goes on as if nothing had happened, a kill included. */
export function adopt(turn: Turn, executor: CommandExecutor, pid: number | undefined): void {
  const known: CommandExecutor = { ...executor, spec: undefined, pid: pid ?? executor.pid };
  const launched = known.phase === "launching";
  let running = launched ? markStarted(turn, known, undefined) : known;
  if (launched && running.kill) running = reportKilling(turn, running);
  save(turn, running);
  if (!running.kill) return watch(turn, running, !launched);
  turn.effects.push({ kind: "killContainer", containerId: running.containerId, signal: "SIGTERM" });
  armKillTimer(turn, running);
}

/** A container that disappeared while no agent watched. */
export function endAsGone(turn: Turn, executor: CommandExecutor): void {
  if (executor.kill) return endExecutor(turn, executor, endingOf(executor, { kind: "unknown" }, undefined));
  const framework = must(turn.state.frameworks.get(executor.frameworkId), "the framework of an executor");
  endExecutor(turn, executor, turn.state.rebooted ? goneByReboot(framework) : goneUnseen);
}

const goneUnseen: Ending = {
  state: "TASK_FAILED",
  source: "SOURCE_AGENT",
  reason: "REASON_EXECUTOR_TERMINATED",
  message: "The container disappeared while the agent was not running, and nobody recorded how it ended",
};

function goneByReboot(framework: FrameworkRecord): Ending {
  return {
    state: hasCapability(framework.info, "PARTITION_AWARE") ? "TASK_GONE" : "TASK_LOST",
    source: "SOURCE_AGENT",
    reason: "REASON_AGENT_RESTARTED",
    message: "The machine was restarted while the task ran",
  };
}

/** A container whose launch was on record but never happened: again, unless it was to be killed. */
export function relaunch(turn: Turn, executor: CommandExecutor): void {
  if (executor.kill) return endExecutor(turn, executor, killedDuringLaunch);
  const again: CommandExecutor = { ...executor, attempt: executor.attempt + 1 };
  save(turn, again);
  const spec = must(again.spec, "the spec of a container that was just recovered");
  turn.effects.push({ kind: "launchContainer", spec, attempt: again.attempt });
}
