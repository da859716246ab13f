import { sameBytes } from "@mesolite/base";
import { isTerminal, internal } from "@mesolite/wire";
import type { CommandExecutor, TaskRecord } from "../tasks/executor-record.ts";
import type { AgentState } from "../state.ts";
import { updateKey } from "../recovery/store-keys.ts";
import { clearTimer, log, put, send, setTimer, type Turn } from "../turn.ts";
import type { UpdateStream } from "./update-stream.ts";

/** The original's retry times for an update that nobody acknowledges. */
export const firstRetryMs = 10_000;
const longestRetryMs = 10 * 60_000;
/** From here on a status that repeats the newest waiting one's state replaces it, so that a flapping health check cannot fill the disk. */
const collapseAbove = 64;
/** A task's list of statuses in answers and registrations; states are few and repeats replace each other, so this is never reached by rule. */
const mostStatuses = 16;

export function streamKey(frameworkId: string, taskId: string): string {
  return `${frameworkId}/${taskId}`;
}

/** Accepts an update for delivery: kept until acknowledged, sent at once when nothing of the task is on its way. */
export function enqueueUpdate(turn: Turn, update: internal.StatusUpdate): void {
  const frameworkId = update.framework_id.value;
  const taskId = update.status.task_id.value;
  const key = streamKey(frameworkId, taskId);
  const previous = turn.state.streams.get(key);
  const stream = previous ? appended(turn, previous, update) : newStream(frameworkId, taskId, update);
  const added = stream.pending.at(-1);
  if (added) put(turn, updateKey(frameworkId, taskId, added.sequence), internal.StatusUpdate.encode(added.update));
  turn.state.streams.set(key, stream);
  turn.state.counters.validStatusUpdates++;
  count(turn.state, update);
  if (!previous) sendHead(turn, stream);
}

function newStream(frameworkId: string, taskId: string, update: internal.StatusUpdate): UpdateStream {
  return { frameworkId, taskId, pending: [{ sequence: 0, update }], retryMs: firstRetryMs };
}

function appended(turn: Turn, stream: UpdateStream, update: internal.StatusUpdate): UpdateStream {
  const newest = stream.pending.at(-1);
  const sequence = (newest?.sequence ?? -1) + 1;
  const collapses = stream.pending.length > collapseAbove && newest?.update.status.state === update.status.state;
  if (!collapses || !newest) return { ...stream, pending: [...stream.pending, { sequence, update }] };
  put(turn, updateKey(stream.frameworkId, stream.taskId, newest.sequence), undefined);
  return { ...stream, pending: [...stream.pending.slice(0, -1), { sequence, update }] };
}

function count(state: AgentState, update: internal.StatusUpdate): void {
  const counters = state.counters;
  switch (update.status.state) {
    case "TASK_FINISHED":
      counters.tasksFinished++;
      break;
    case "TASK_FAILED":
      counters.tasksFailed++;
      break;
    case "TASK_KILLED":
      counters.tasksKilled++;
      break;
    case "TASK_LOST":
      counters.tasksLost++;
      break;
    case "TASK_GONE":
      counters.tasksGone++;
      break;
    default:
      break;
  }
}

/** Puts a new status into the task's record. Written out, as in {@link withForwarded}: what a spread makes takes half as much again. */
export function withStatus(task: TaskRecord, update: internal.StatusUpdate): TaskRecord {
  const { info, frameworkId, forwarded } = task;
  const status = update.status.data === undefined ? update.status : { ...update.status, data: undefined };
  const last = task.statuses.at(-1);
  const kept = last?.state === status.state ? task.statuses.slice(0, -1) : task.statuses;
  return { info, frameworkId, state: status.state, statuses: [...kept, status].slice(-mostStatuses), forwarded };
}

function withForwarded({ info, frameworkId, state, statuses }: TaskRecord, { status, uuid }: internal.StatusUpdate): TaskRecord {
  const forwarded = statuses.find((kept) => kept.uuid === uuid) ?? { state: status.state, uuid };
  return { info, frameworkId, state, statuses, forwarded };
}

/** Sends the oldest update of a task and arms its retry. While there is no registered master nothing is sent: registration resends all. */
function sendHead(turn: Turn, stream: UpdateStream): void {
  const { state } = turn;
  const head = stream.pending[0];
  if (!head || state.phase !== "running" || state.masterPid === undefined) return;
  const executor = executorOfTask(state, stream.frameworkId, stream.taskId);
  const update = { ...head.update, latest_state: executor?.task.state ?? stream.pending.at(-1)?.update.status.state };
  send(turn, state.masterPid, { name: "mesos.internal.StatusUpdateMessage", body: { update, pid: state.pid } });
  setTimer(turn, `update:${streamKey(stream.frameworkId, stream.taskId)}`, turn.nowMs + stream.retryMs, {
    kind: "updateRetryDue",
    frameworkId: stream.frameworkId,
    taskId: stream.taskId,
  });
  if (executor && head.update.uuid) {
    replaceExecutor(state, { ...executor, task: withForwarded(executor.task, head.update) });
  }
}

/** The task's executor, if it has not completed. */
export function executorOfTask(state: AgentState, frameworkId: string, taskId: string): CommandExecutor | undefined {
  return state.frameworks.get(frameworkId)?.executors.get(taskId);
}

/** Puts it in place of its earlier self, wherever it is found. */
export function replaceExecutor(state: AgentState, executor: CommandExecutor): void {
  const framework = state.frameworks.get(executor.frameworkId);
  if (!framework) return;
  framework.executors.set(executor.executorId, executor);
  state.containers.set(executor.containerId, executor);
}

export function onUpdateRetryDue(turn: Turn, frameworkId: string, taskId: string): void {
  const key = streamKey(frameworkId, taskId);
  const stream = turn.state.streams.get(key);
  if (!stream || turn.state.phase !== "running") return;
  const slower = { ...stream, retryMs: Math.min(2 * stream.retryMs, longestRetryMs) };
  turn.state.streams.set(key, slower);
  sendHead(turn, slower);
}

/** After a registration: everything that waits is sent again. */
export function resumeStreams(turn: Turn): void {
  for (const [key, stream] of turn.state.streams) {
    const fresh = { ...stream, retryMs: firstRetryMs };
    turn.state.streams.set(key, fresh);
    sendHead(turn, fresh);
  }
}

/**
 * The framework has seen an update.
 * @returns whether the task's terminal update was the one, so that its executor is done with
 */
export function acknowledge(turn: Turn, frameworkId: string, taskId: string, uuid: Uint8Array): boolean {
  const key = streamKey(frameworkId, taskId);
  const stream = turn.state.streams.get(key);
  const head = stream?.pending[0];
  if (!stream || !head?.update.uuid || !sameBytes(head.update.uuid, uuid)) {
    log(turn, "warn", `Ignoring an acknowledgement for task ${taskId} of framework ${frameworkId}: no such update is on its way`);
    return false;
  }
  put(turn, updateKey(frameworkId, taskId, head.sequence), undefined);
  clearTimer(turn, `update:${key}`);
  const rest = stream.pending.slice(1);
  if (rest.length > 0) {
    const next = { ...stream, pending: rest, retryMs: firstRetryMs };
    turn.state.streams.set(key, next);
    sendHead(turn, next);
  } else turn.state.streams.delete(key);
  return isTerminal(head.update.status.state);
}

/** Forgets a task's updates: its framework is gone and will acknowledge nothing. */
export function dropStream(turn: Turn, frameworkId: string, taskId: string): void {
  const key = streamKey(frameworkId, taskId);
  const stream = turn.state.streams.get(key);
  if (!stream) return;
  for (const pending of stream.pending) put(turn, updateKey(frameworkId, taskId, pending.sequence), undefined);
  clearTimer(turn, `update:${key}`);
  turn.state.streams.delete(key);
}
