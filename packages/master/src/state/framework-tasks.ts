import { Ring } from "./ring.ts";
import type { TaskRecord } from "./task.ts";

/** All tasks of one framework, by what a reader of the API distinguishes. Kept after the framework's end. */
export interface FrameworkTasks {
  /** Non-terminal ones, and terminal ones whose last update is not acknowledged. By task id. */
  readonly active: Map<string, TaskRecord>;
  /** Tasks on unreachable agents. By task id, oldest first; the oldest is forgotten beyond `maxUnreachable`. */
  readonly unreachable: Map<string, TaskRecord>;
  readonly completed: CompletedTasks;
}

export class CompletedTasks extends Ring<TaskRecord> {
  protected keyOf({ agentId, id }: TaskRecord): string {
    return completedKey(agentId, id);
  }
}

export function newFrameworkTasks(maxCompleted: number): FrameworkTasks {
  return {
    active: new Map(),
    unreachable: new Map(),
    completed: new CompletedTasks(maxCompleted),
  };
}

/** The key of a completed task: an id may come again on another agent. */
export function completedKey(agentId: string, taskId: string): string {
  return `${agentId}/${taskId}`;
}
