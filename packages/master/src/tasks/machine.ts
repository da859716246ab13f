import { unreachable } from "@mesolite/base";
import { isTerminal, type KillPolicy, type TaskState, type TaskStatus } from "@mesolite/wire";
import type { TaskRecord } from "../state/task.ts";
import { keptStatus } from "./kept-status.ts";

/** What can happen to a task after its launch. */
export type TaskEvent =
  /** An update of the agent's stream, or one made by the master (without a uuid). `latestState` may run ahead of the status. */
  | {
      readonly kind: "statusUpdated";
      readonly status: TaskStatus;
      readonly uuid?: Uint8Array | undefined;
      readonly latestState?: TaskState | undefined;
    }
  | { readonly kind: "killRequested"; readonly policy?: KillPolicy | undefined }
  | { readonly kind: "agentUnreachable"; readonly status: TaskStatus; readonly atMs: number };

/** The master's view of one task. Total: every (state, event) pair has an answer; the same record means that nothing changed. */
export function stepTask(task: TaskRecord, event: TaskEvent): TaskRecord {
  switch (event.kind) {
    case "statusUpdated":
      return withUpdate(task, event.status, event.uuid, event.latestState ?? event.status.state);
    case "killRequested":
      return isTerminal(task.state) ? task : { ...task, kill: event.policy === undefined ? {} : { policy: event.policy } };
    case "agentUnreachable":
      if (isTerminal(task.state)) return task; // A late loss never undoes an end.
      return { ...withUpdate(task, event.status, undefined, event.status.state), unreachableSinceMs: event.atMs };
    default:
      return unreachable(event);
  }
}

/** Also a terminal task takes in updates: its agent may still have earlier ones to deliver. Its state stays. */
function withUpdate(task: TaskRecord, status: TaskStatus, uuid: Uint8Array | undefined, latest: TaskState): TaskRecord {
  // Only updates with a uuid are acknowledged, and only for those the scheduler's view matters later.
  const forwarded = uuid === undefined ? task : { forwardedState: status.state, forwardedUuid: uuid };
  // Written out: a spread takes several times as long, and there are some of these for each task.
  return {
    id: task.id,
    frameworkId: task.frameworkId,
    agentId: task.agentId,
    executorId: task.executorId,
    role: task.role,
    resources: task.resources,
    definition: task.definition,
    state: isTerminal(task.state) ? task.state : latest,
    forwardedState: forwarded.forwardedState,
    forwardedUuid: forwarded.forwardedUuid,
    statuses: withStatus(task, status),
    kill: task.kill,
    unreachableSinceMs: task.unreachableSinceMs,
  } satisfies { [Field in keyof Required<TaskRecord>]: TaskRecord[Field] };
}

/** Consecutive statuses of one state keep only the newest: health updates would fill the list. */
function withStatus(task: TaskRecord, status: TaskStatus): readonly TaskStatus[] {
  const { statuses } = task;
  const rest = statuses.at(-1)?.state === status.state ? statuses.slice(0, -1) : statuses;
  return rest.concat(keptStatus(task, status)); // A spread would make an array with room for sixteen more.
}
