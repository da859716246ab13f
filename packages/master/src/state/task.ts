import type { KillPolicy, Resource, Task, TaskState, TaskStatus } from "@mesolite/wire";

/**
 * What never changes after launch, in the shape of the wire's Task so that its parts are shared with the TaskInfo that came in,
 * not copied. The command is not part of it: only the agent needs it.
 */
export type TaskDefinition = Omit<Task, "state" | "statuses" | "status_update_state" | "status_update_uuid">;

/** The master's view of one task: hot fields, the immutable definition, and the overlay of statuses. */
export interface TaskRecord {
  readonly id: string;
  readonly frameworkId: string;
  readonly agentId: string;
  /** Empty for a command task. */
  readonly executorId: string;
  /** The role that its resources are allocated to. */
  readonly role: string;
  readonly resources: readonly Resource[];
  readonly definition: TaskDefinition;
  /** The latest state that the master knows of: may run ahead of what the scheduler was told. */
  readonly state: TaskState;
  /** State and uuid of the last update that went to the scheduler, acknowledged or not. */
  readonly forwardedState?: TaskState;
  readonly forwardedUuid?: Uint8Array;
  /** Oldest first; consecutive ones of the same state replace each other; `data` is dropped. */
  readonly statuses: readonly TaskStatus[];
  /** A kill was sent, or will be sent when the agent comes back. */
  readonly kill?: { readonly policy?: KillPolicy };
  /** When the agent was declared unreachable, for a task in that state. */
  readonly unreachableSinceMs?: number;
}

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

/** True for states that a task never leaves. UNREACHABLE and UNKNOWN are not among them. */
export function isTerminal(state: TaskState): boolean {
  return terminalStates.has(state);
}

/** The wire's Task, as agents and API answers have it. */
export function toTask(record: TaskRecord): Task {
  return {
    ...record.definition,
    state: record.state,
    statuses: record.statuses,
    status_update_state: record.forwardedState,
    status_update_uuid: record.forwardedUuid,
  };
}
