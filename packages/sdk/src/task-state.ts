import type { TaskState } from "@mesolite/wire";

const terminalStates: ReadonlySet<TaskState> = new Set<TaskState>([
  "TASK_FINISHED",
  "TASK_FAILED",
  "TASK_KILLED",
  "TASK_ERROR",
  "TASK_LOST",
  "TASK_DROPPED",
  "TASK_GONE",
  "TASK_GONE_BY_OPERATOR",
]);

/** Whether a task in this state has ended for good. TASK_UNREACHABLE is not: such a task may come back. */
export function isTerminal(state: TaskState): boolean {
  return terminalStates.has(state);
}
