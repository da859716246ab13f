import type { TaskState, TaskStatus } from "@mesolite/wire";
import type { CounterName } from "../state/counters.ts";
import type { Turn } from "../turn.ts";
import { count } from "../turn.ts";

const counterOf: Partial<Record<TaskState, CounterName>> = {
  TASK_FINISHED: "tasks_finished",
  TASK_FAILED: "tasks_failed",
  TASK_KILLED: "tasks_killed",
  TASK_LOST: "tasks_lost",
  TASK_ERROR: "tasks_error",
  TASK_DROPPED: "tasks_dropped",
  TASK_GONE: "tasks_gone",
  TASK_GONE_BY_OPERATOR: "tasks_gone_by_operator",
};

/** Counts ends (or losses) of tasks of one framework: in total, by source and reason, and for its framework. */
export function countTaskEnd(turn: Turn, frameworkId: string, state: TaskState, status: TaskStatus, tasks = 1): void {
  const counter = counterOf[state];
  if (counter) count(turn, counter, tasks);
  const reasons = turn.state.counters.taskReasons;
  const key = reasonKey(state, status);
  reasons.set(key, (reasons.get(key) ?? 0) + tasks);
  const { frameworks, completedFrameworks } = turn.state;
  const framework = frameworks.get(frameworkId) ?? completedFrameworks.get(frameworkId)?.framework;
  const ends = framework?.metrics.terminalTasks;
  const name = state.toLowerCase();
  ends?.set(name, (ends.get(name) ?? 0) + tasks);
}

// Metric names keep the old word for an agent: dashboards know them so.
function reasonKey(state: TaskState, status: TaskStatus): string {
  const parts = [state.toLowerCase()];
  if (status.source !== undefined) parts.push(status.source.toLowerCase().replace("agent", "slave"));
  if (status.reason !== undefined) parts.push(status.reason.toLowerCase().replace("reason_agent", "reason_slave"));
  return parts.join("/");
}
