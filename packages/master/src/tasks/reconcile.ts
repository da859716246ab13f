import type { scheduler, TaskState, TaskStatus } from "@mesolite/wire";
import { tellStatus } from "../frameworks/tell.ts";
import type { FrameworkRecord } from "../state/framework.ts";
import { sliceOf } from "../state/flags.ts";
import type { TaskRecord } from "../state/task.ts";
import { count, log, setTimer, type Turn } from "../turn.ts";
import { lastKnown, masterStatus, statusOf, timeInfo } from "./status.ts";
import { findTask } from "./table.ts";

/** RECONCILE: of the tasks asked for, or of all active ones when none is named. */
export function reconcile(turn: Turn, framework: FrameworkRecord, call: scheduler.Call_Reconcile): void {
  count(turn, "messages_reconcile_tasks");
  const asked = call.tasks ?? [];
  if (asked.length > 0) ask(turn, framework, asked);
  else tellLatest(turn, framework.id, [...(turn.state.tasks.get(framework.id)?.active.keys() ?? [])]);
}

/** How many tasks one step tells of: some 100,000 at once would hold up everybody else. */
const sliceSize = 1_000;

/** Tasks that one framework may be waiting to hear of: ten times the largest cluster's. Beyond it a call goes unanswered: it is repeated. */
const maxAsked = 1_000_000;

/** Explicit reconciliations of a framework are answered one after the other, a slice a step. */
function ask(turn: Turn, framework: FrameworkRecord, asked: readonly scheduler.Call_Reconcile_Task[]): void {
  const { reconciling } = turn.state;
  const underWay = reconciling.get(framework.id);
  const waiting = underWay?.tasks.slice(underWay.next) ?? [];
  if (waiting.length + asked.length > maxAsked)
    return log(turn, "warn", `RECONCILE of framework ${framework.id} ignored: it waits for ${waiting.length} answers already`);
  reconciling.set(framework.id, { tasks: underWay ? [...waiting, ...asked] : asked, next: 0 });
  if (!underWay) continueAnswering(turn, framework.id);
}

/** The next slice of a framework's explicit reconciliations. */
export function continueAnswering(turn: Turn, frameworkId: string): void {
  const { reconciling, frameworks } = turn.state;
  const { tasks, next } = reconciling.get(frameworkId) ?? { tasks: [], next: 0 };
  reconciling.delete(frameworkId);
  const framework = frameworks.get(frameworkId);
  if (!framework) return;
  const end = next + sliceOf(turn.state.flags, sliceSize);
  for (const { task_id, agent_id } of tasks.slice(next, end)) reconcileTask(turn, framework, task_id.value, agent_id?.value);
  if (end >= tasks.length) return;
  reconciling.set(frameworkId, { tasks, next: end });
  setTimer(turn, 0, { kind: "answeringContinued", frameworkId });
}

/** The active ones among these tasks, a slice a step. A new implicit reconciliation takes the place of one that is under way. */
export function tellLatest(turn: Turn, frameworkId: string, taskIds: readonly string[]): void {
  const framework = turn.state.frameworks.get(frameworkId);
  if (!framework) return;
  const most = sliceOf(turn.state.flags, sliceSize);
  for (const id of taskIds.slice(0, most)) {
    const task = findTask(turn.state, frameworkId, id);
    if (task) tellStatus(turn, framework, latest(turn, task));
  }
  const rest = taskIds.slice(most);
  if (rest.length > 0) setTimer(turn, 0, { kind: "reconciliationContinued", frameworkId, taskIds: rest });
}

/** Tells the state of one task, known or not. There is no answer while an agent that may have it is still awaited. */
export function reconcileTask(turn: Turn, framework: FrameworkRecord, taskId: string, agentId: string | undefined): void {
  const task = findTask(turn.state, framework.id, taskId);
  if (task) return tellStatus(turn, framework, latest(turn, task));
  if (isAwaited(turn, agentId))
    return log(turn, "info", `Reconciliation of task ${taskId} waits for agents that have yet to register again`);
  tellStatus(turn, framework, ofUnknown(turn, framework, taskId, agentId));
}

function isAwaited(turn: Turn, agentId: string | undefined): boolean {
  const { recoveredAgents } = turn.state;
  return agentId === undefined ? recoveredAgents.size > 0 : recoveredAgents.has(agentId);
}

/** What the scheduler was last told, not what it will be: updates must not overtake each other. */
function latest(turn: Turn, task: TaskRecord): TaskStatus {
  const status = statusOf(
    turn,
    task,
    task.forwardedState ?? task.state,
    "REASON_RECONCILIATION",
    "Reconciliation: Latest task state",
  );
  return { ...status, ...lastKnown(task) };
}

function ofUnknown(turn: Turn, framework: FrameworkRecord, taskId: string, agentId: string | undefined): TaskStatus {
  const { state } = turn;
  const unreachableTask = state.tasks.get(framework.id)?.unreachable.get(taskId);
  const id = agentId ?? unreachableTask?.agentId;
  const say = (taskState: TaskState, what: string): TaskStatus =>
    masterStatus(turn, { taskId, agentId: id }, taskState, "REASON_RECONCILIATION", `Reconciliation: Task is ${what}`);
  const sinceMs = unreachableTask?.unreachableSinceMs ?? state.unreachableAgents.get(id ?? "")?.unreachableSinceMs;
  if (id !== undefined && state.agents.has(id)) return say("TASK_GONE", "unknown to the agent");
  if (sinceMs !== undefined) return { ...say("TASK_UNREACHABLE", "unreachable"), unreachable_time: timeInfo(sinceMs) };
  if (id !== undefined && state.goneAgents.has(id)) return say("TASK_GONE_BY_OPERATOR", "gone");
  return say("TASK_UNKNOWN", "unknown");
}
