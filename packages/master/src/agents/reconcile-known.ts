import { must } from "@mesolite/base";
import { isTerminal, type internal } from "@mesolite/wire";
import { addExecutor, executorsOnAgent, findExecutor, removeExecutor } from "../executors/table.ts";
import { rescindOffer } from "../offers/give-back.ts";
import { offersOnAgent } from "../offers/remove.ts";
import { isActive } from "../state/agent.ts";
import { completedKey } from "../state/framework-tasks.ts";
import type { ExecutorRecord } from "../state/executor.ts";
import type { TaskRecord } from "../state/task.ts";
import { statusOf } from "../tasks/status.ts";
import { addTask, findTask, removeTask, tasksOnAgent } from "../tasks/table.ts";
import { log, type Turn } from "../turn.ts";
import { traitsOf } from "./sync.ts";
import { reportedExecutors, reportedFrameworks, reportedTasks, usedBy } from "./take-in.ts";

/** What the agent is to do about its report. */
export interface Reconciliation {
  /**
   * What it has to answer with status updates: tasks that it did not mention. The launch may have been lost, or may have arrived after it
   * reported; only the agent can tell.
   */
  readonly missing: readonly internal.ReconcileTasksMessage[];
  /** What it is to kill, once it is acknowledged. */
  readonly kills: readonly internal.KillTaskMessage[];
}

/** Makes the master's and a known agent's ideas of its tasks and executors meet again. */
export function reconcileKnownAgent(turn: Turn, agentId: string, message: internal.ReregisterSlaveMessage): Reconciliation {
  reportedFrameworks(turn, message);
  const { tasks, kills } = reportedTasks(turn, agentId, message);
  const missing = missingTasks(turn, agentId, tasks);
  dropMissingExecutors(turn, agentId, message);
  takeInUnknown(turn, agentId, tasks, reportedExecutors(turn, agentId, message));
  return { missing, kills: [...kills, ...tasks.flatMap((task) => killAgain(turn, agentId, task) ?? [])] };
}

function missingTasks(turn: Turn, agentId: string, reported: readonly TaskRecord[]): internal.ReconcileTasksMessage[] {
  const mentioned = new Set(reported.map((task) => `${task.frameworkId}/${task.id}`));
  const byFramework = new Map<string, TaskRecord[]>();
  for (const task of tasksOnAgent(turn.state, agentId)) {
    if (mentioned.has(`${task.frameworkId}/${task.id}`)) continue;
    // It ended and the agent has forgotten it: the acknowledgement had arrived.
    if (isTerminal(task.state)) removeTask(turn, task, "completed");
    else {
      const others = byFramework.get(task.frameworkId);
      if (others) others.push(task);
      else byFramework.set(task.frameworkId, [task]);
    }
  }
  return [...byFramework].map(([frameworkId, tasks]) => ({
    framework_id: { value: frameworkId },
    framework: turn.state.frameworks.get(frameworkId)?.info,
    statuses: tasks.map((task) =>
      statusOf(turn, task, task.forwardedState ?? task.state, "REASON_RECONCILIATION", "Reconciliation request"),
    ),
  }));
}

/**
 * Work that this master does not know: of a framework that was forgotten while the agent was away. The states of known tasks come
 * with the updates that the agent now sends again. The allocator learns of held resources only with a new agent: it gets one.
 */
function takeInUnknown(turn: Turn, agentId: string, tasks: readonly TaskRecord[], executors: readonly ExecutorRecord[]): void {
  const { state, allocator, nowMs } = turn;
  // A terminal one that is unknown here has been acknowledged while the report was under way; so has one that ended here, if later messages
  // overtook the report on a new connection. What it holds may be another's by now.
  const newTasks = tasks.filter(
    (task) => !isTerminal(task.state) && !findTask(state, task.frameworkId, task.id) && !hasEnded(turn, task),
  );
  const newExecutors = executors.filter((executor) => !findExecutor(state, agentId, executor.frameworkId, executor.id));
  if (newTasks.length === 0 && newExecutors.length === 0) return;
  for (const offer of offersOnAgent(turn, agentId)) rescindOffer(turn, offer);
  for (const executor of newExecutors) addExecutor(turn, executor);
  for (const task of newTasks) addTask(turn, task);
  const agent = must(state.agents.get(agentId), `agent ${agentId}`);
  const used = usedBy(tasksOnAgent(state, agentId), executorsOnAgent(state, agentId));
  allocator.removeAgent(agentId);
  allocator.addAgent({ id: agentId, traits: traitsOf(agent), total: agent.total, used, active: isActive(agent) }, nowMs);
}

function hasEnded({ state }: Turn, { frameworkId, agentId, id }: TaskRecord): boolean {
  return state.tasks.get(frameworkId)?.completed.has(completedKey(agentId, id)) ?? false;
}

/** A kill that was asked for while the agent could not hear it. */
function killAgain(turn: Turn, agentId: string, reported: TaskRecord): internal.KillTaskMessage | undefined {
  const task = findTask(turn.state, reported.frameworkId, reported.id);
  if (!task?.kill || isTerminal(reported.state)) return undefined;
  log(turn, "info", `Task ${task.id} of framework ${task.frameworkId} was to be killed: telling agent ${agentId} again`);
  return { framework_id: { value: task.frameworkId }, task_id: { value: task.id }, kill_policy: task.kill.policy };
}

function dropMissingExecutors(turn: Turn, agentId: string, message: internal.ReregisterSlaveMessage): void {
  const mentioned = new Set((message.executor_infos ?? []).map((e) => `${e.framework_id?.value}/${e.executor_id.value}`));
  for (const executor of executorsOnAgent(turn.state, agentId)) {
    if (!mentioned.has(`${executor.frameworkId}/${executor.id}`)) removeExecutor(turn, executor);
  }
}
