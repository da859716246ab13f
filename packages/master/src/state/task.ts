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

/** The wire's Task, as agents and API answers have it. Written out: a spread costs ten times as much, and answers have 200,000 of them. */
export function toTask(record: TaskRecord): Task {
  const { definition } = record;
  return {
    name: definition.name,
    task_id: definition.task_id,
    framework_id: definition.framework_id,
    executor_id: definition.executor_id,
    agent_id: definition.agent_id,
    state: record.state,
    resources: definition.resources,
    statuses: record.statuses,
    status_update_state: record.forwardedState,
    status_update_uuid: record.forwardedUuid,
    labels: definition.labels,
    discovery: definition.discovery,
    container: definition.container,
    health_check: definition.health_check,
    kill_policy: definition.kill_policy,
    user: definition.user,
    limits: definition.limits,
  } satisfies { [Field in keyof Required<Task>]: Task[Field] };
}
