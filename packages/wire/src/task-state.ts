import type { TaskState } from "./gen/index.ts";

/** Whether a task in this state is over for good. UNREACHABLE and UNKNOWN are not. */
export function isTerminal(state: TaskState): boolean {
  switch (state) {
    case "TASK_FINISHED":
    case "TASK_FAILED":
    case "TASK_KILLED":
    case "TASK_ERROR":
    case "TASK_LOST":
    case "TASK_DROPPED":
    case "TASK_GONE":
    case "TASK_GONE_BY_OPERATOR":
      return true;
    case "TASK_STAGING":
    case "TASK_STARTING":
    case "TASK_RUNNING":
    case "TASK_KILLING":
    case "TASK_UNREACHABLE":
    case "TASK_UNKNOWN":
      return false;
  }
}
