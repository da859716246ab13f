import type { internal } from "@mesolite/wire";
import { executorsOnAgent, removeExecutor } from "../executors/table.ts";
import { isTerminal, type TaskRecord } from "../state/task.ts";
import { statusOf } from "../tasks/status.ts";
import { findTask, removeTask, tasksOnAgent } from "../tasks/table.ts";
import { log, send, type Turn } from "../turn.ts";
import { reportedFrameworks, reportedTasks, takeInExecutors, takeInTask } from "./take-in.ts";

/**
 * Makes the master's and a known agent's ideas of its tasks and executors meet again.
 * @returns what the agent has to answer with status updates: tasks that it did not mention. The launch may have been lost, or may
 * have arrived after it reported; only the agent can tell.
 */
export function reconcileKnownAgent(turn: Turn, agentId: string, message: internal.ReregisterSlaveMessage): internal.ReconcileTasksMessage[] {
  reportedFrameworks(turn, message);
  const reported = reportedTasks(turn, message);
  const missing = missingTasks(turn, agentId, reported);
  takeInExecutors(turn, agentId, message);
  for (const task of reported) takeInReport(turn, task);
  dropMissingExecutors(turn, agentId, message);
  return missing;
}

function missingTasks(turn: Turn, agentId: string, reported: readonly TaskRecord[]): internal.ReconcileTasksMessage[] {
  const mentioned = new Set(reported.map((task) => `${task.frameworkId}/${task.id}`));
  const byFramework = new Map<string, TaskRecord[]>();
  for (const task of tasksOnAgent(turn.state, agentId)) {
    if (mentioned.has(`${task.frameworkId}/${task.id}`)) continue;
    // It ended and the agent has forgotten it: the acknowledgement had arrived.
    if (isTerminal(task.state)) removeTask(turn, task, "completed");
    else byFramework.set(task.frameworkId, [...(byFramework.get(task.frameworkId) ?? []), task]);
  }
  return [...byFramework].map(([frameworkId, tasks]) => ({
    framework_id: { value: frameworkId },
    framework: turn.state.frameworks.get(frameworkId)?.info,
    statuses: tasks.map((task) =>
      statusOf(turn, task, task.forwardedState ?? task.state, "REASON_RECONCILIATION", "Reconciliation request"),
    ),
  }));
}

function takeInReport(turn: Turn, reported: TaskRecord): void {
  const known = findTask(turn.state, reported.frameworkId, reported.id);
  // A terminal one that is unknown here has been acknowledged while the report was under way.
  if (!known && !isTerminal(reported.state)) return takeInTask(turn, reported);
  // The state of a known one comes with the updates that the agent now sends again.
  if (known?.kill && !isTerminal(reported.state)) killAgain(turn, known);
}

/** The kill was asked for while the agent could not hear it. */
function killAgain(turn: Turn, task: TaskRecord): void {
  const agent = turn.state.agents.get(task.agentId);
  if (!agent) return;
  log(turn, "info", `Task ${task.id} of framework ${task.frameworkId} was to be killed: telling agent ${agent.id} again`);
  send(turn, agent.pid, {
    name: "mesos.internal.KillTaskMessage",
    body: { framework_id: { value: task.frameworkId }, task_id: { value: task.id }, kill_policy: task.kill?.policy },
  });
}

function dropMissingExecutors(turn: Turn, agentId: string, message: internal.ReregisterSlaveMessage): void {
  const mentioned = new Set((message.executor_infos ?? []).map((e) => `${e.framework_id?.value}/${e.executor_id.value}`));
  for (const executor of executorsOnAgent(turn.state, agentId)) {
    if (!mentioned.has(`${executor.frameworkId}/${executor.id}`)) removeExecutor(turn, executor);
  }
}
