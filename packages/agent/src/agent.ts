import { assert, type Core, must, type Random, unreachable } from "@mesolite/base";
import type { internal } from "@mesolite/wire";
import { completeExecutor } from "./tasks/completion.ts";
import {
  executorOfContainer,
  onContainerExited,
  onContainerLaunchFailed,
  onContainerStarted,
} from "./containers/container-events.ts";
import type { AgentEffect } from "./effect.ts";
import type { AgentEvent, AgentStarted } from "./event.ts";
import type { CommandExecutor } from "./tasks/executor-record.ts";
import { onShutdownExecutor, onShutdownFramework, onUpdateFramework } from "./frameworks/framework-messages.ts";
import { onCompletionTimeReached, onKillGraceExpired, onKillTask } from "./tasks/kill-task.ts";
import type { AgentInbound } from "./message.ts";
import {
  onLinkBroken,
  onMasterDetected,
  onPing,
  onPingTimedOut,
  onRegistered,
  onRegistrationDue,
  onReregistered,
} from "./registration/registration.ts";
import { isOpen } from "./tasks/open-executors.ts";
import { onRunTask, onRunTaskGroup } from "./tasks/run-task.ts";
import { onAgentDirectoriesFound } from "./sandboxes/former-agents.ts";
import { onDiskUsage, onDiskWatchDue, onPathRemoved } from "./sandboxes/sandbox-gc.ts";
import { exitWhenDone, onShutdown, onShutdownGraceExpired, onUnregisterRequested } from "./shutdown.ts";
import { begin, onContainersRecovered } from "./start.ts";
import type { AgentState } from "./state.ts";
import { onCheckDue, onCheckFinished } from "./checks/task-checks.ts";
import { acknowledge, executorOfTask, onUpdateRetryDue, streamKey } from "./updates/task-updates.ts";
import { finishTurn, log, type Turn } from "./turn.ts";

/**
 * The agent's state machine: registers with the leading master, runs command tasks in containers, reports what becomes of them until
 * somebody acknowledges, and remembers enough to go on after a crash. Every event has an answer in every state; the first one must be
 * `started`, and comes once.
 */
export class Agent implements Core<AgentEvent, AgentEffect> {
  #state: AgentState | undefined;
  #random: Random | undefined;

  /** For views. There is none before `started`. */
  get state(): AgentState {
    return must(this.#state, "the agent's state (the first event must be 'started')");
  }

  step(event: AgentEvent, nowMs: number): readonly AgentEffect[] {
    if (event.kind === "started") return this.#start(event, nowMs);
    const { state } = this;
    if (state.exiting) return [];
    const turn: Turn = { state, nowMs, random: must(this.#random, "the agent's generator"), effects: [], puts: [] };
    handle(turn, event);
    exitWhenDone(turn);
    const effects = finishTurn(turn);
    if (effects.some((effect) => effect.kind === "exit")) state.exiting = true;
    return effects;
  }

  #start(event: AgentStarted, nowMs: number): readonly AgentEffect[] {
    assert(this.#state === undefined, "an agent is started once");
    const { state, random, effects } = begin(event, nowMs);
    this.#state = state;
    this.#random = random;
    state.exiting = effects.some((effect) => effect.kind === "exit");
    return effects;
  }
}

function handle(turn: Turn, event: Exclude<AgentEvent, AgentStarted>): void {
  switch (event.kind) {
    case "masterDetected":
      return onMasterDetected(turn, event.pid);
    case "messageReceived":
      return onMessage(turn, event.from, event.message);
    case "linkBroken":
      return onLinkBroken(turn, event.pid);
    case "containersRecovered":
      return onContainersRecovered(turn, event);
    case "containerStarted":
      return onContainerStarted(turn, event);
    case "containerLaunchFailed":
      return onContainerLaunchFailed(turn, event);
    case "containerExited":
      return onContainerExited(turn, event);
    case "checkFinished":
      return withContainer(turn, event.checkId.split("/", 1)[0] ?? "", (executor) =>
        onCheckFinished(turn, executor, event.checkId, event.result),
      );
    case "diskUsage":
      return onDiskUsage(turn, event.fraction);
    case "pathRemoved":
      return onPathRemoved(turn, event.path, event.error);
    case "agentDirectoriesFound":
      return onAgentDirectoriesFound(turn, event.directories);
    case "registrationDue":
      return onRegistrationDue(turn, event.attempt);
    case "pingTimedOut":
      return onPingTimedOut(turn);
    case "updateRetryDue":
      return onUpdateRetryDue(turn, event.frameworkId, event.taskId);
    case "killGraceExpired":
      return withContainer(turn, event.containerId, (executor) => onKillGraceExpired(turn, executor));
    case "completionTimeReached":
      return withContainer(turn, event.containerId, (executor) => onCompletionTimeReached(turn, executor));
    case "checkDue":
      return withContainer(turn, event.containerId, (executor) => onCheckDue(turn, executor, event.check));
    case "diskWatchDue":
      return onDiskWatchDue(turn);
    case "unregisterRequested":
      return onUnregisterRequested(turn);
    case "shutdownGraceExpired":
      return onShutdownGraceExpired(turn);
    default:
      return unreachable(event);
  }
}

/** Late events of containers that have completed are nothing to act on. */
function withContainer(turn: Turn, containerId: string, act: (executor: CommandExecutor) => void): void {
  const executor = executorOfContainer(turn.state, containerId);
  if (executor) act(executor);
}

/** Registrations and pings judge their sender themselves or by phase; everything else is only taken from the leading master. */
function onMessage(turn: Turn, from: string, message: AgentInbound): void {
  if (message.name === "mesos.internal.PingSlaveMessage") return onPing(turn, from, message.body.connected);
  const { state } = turn;
  const listening = state.phase === "running" || state.phase === "registering";
  if (!listening || from !== state.masterPid) {
    return log(
      turn,
      "warn",
      `Ignoring ${message.name} from ${from}: ${listening ? `the leading master is ${state.masterPid ?? "unknown"}` : `the agent is ${state.phase}`}`,
    );
  }
  onMasterMessage(turn, message);
}

function onMasterMessage(turn: Turn, message: Exclude<AgentInbound, { name: "mesos.internal.PingSlaveMessage" }>): void {
  switch (message.name) {
    case "mesos.internal.SlaveRegisteredMessage":
      return onRegistered(turn, message.body);
    case "mesos.internal.SlaveReregisteredMessage":
      return onReregistered(turn, message.body);
    case "mesos.internal.ShutdownMessage":
      return onShutdown(turn, message.body.message);
    case "mesos.internal.RunTaskMessage":
      return onRunTask(turn, message.body);
    case "mesos.internal.RunTaskGroupMessage":
      return onRunTaskGroup(turn, message.body);
    case "mesos.internal.KillTaskMessage":
      return onKillTask(turn, message.body);
    case "mesos.internal.StatusUpdateAcknowledgementMessage":
      return onAcknowledged(turn, message.body.framework_id.value, message.body.task_id.value, message.body.uuid);
    case "mesos.internal.UpdateFrameworkMessage":
      return onUpdateFramework(turn, message.body);
    case "mesos.internal.ShutdownFrameworkMessage":
      return onShutdownFramework(turn, message.body.framework_id.value, "frameworkRemoved");
    case "mesos.internal.ShutdownExecutorMessage":
      return onShutdownExecutor(turn, message.body);
    case "mesos.internal.FrameworkToExecutorMessage":
      return countFrameworkMessage(turn, message.body);
    case "mesos.internal.CheckpointResourcesMessage":
      return log(turn, "warn", "Ignoring CheckpointResourcesMessage: dynamic reservations are not supported by this agent yet");
    default:
      return unreachable(message);
  }
}

/** Command tasks have no executor that could read it; it is valid when there is such a task. */
function countFrameworkMessage({ state }: Turn, body: internal.FrameworkToExecutorMessage): void {
  const executor = executorOfTask(state, body.framework_id.value, body.executor_id.value);
  if (executor && isOpen(executor)) state.counters.validFrameworkMessages++;
  else state.counters.invalidFrameworkMessages++;
}

function onAcknowledged(turn: Turn, frameworkId: string, taskId: string, uuid: Uint8Array): void {
  if (!acknowledge(turn, frameworkId, taskId, uuid)) return;
  const executor = executorOfTask(turn.state, frameworkId, taskId);
  const waits = turn.state.streams.has(streamKey(frameworkId, taskId));
  if (executor?.phase === "ended" && !waits) completeExecutor(turn, frameworkId, taskId);
}
