import type { TaskState, TaskStatus, TaskStatus_Reason } from "@mesolite/wire";
import type { FrameworkRecord } from "../state/framework.ts";
import type { TaskRecord } from "../state/task.ts";
import type { Turn } from "../turn.ts";

/** States that exist only for PARTITION_AWARE frameworks; to all others each is TASK_LOST. */
const partitionStates: ReadonlySet<TaskState> = new Set<TaskState>([
  "TASK_UNREACHABLE",
  "TASK_DROPPED",
  "TASK_GONE",
  "TASK_GONE_BY_OPERATOR",
  "TASK_UNKNOWN",
]);

/** The state as this framework may be told it. */
export function stateFor(framework: Pick<FrameworkRecord, "capabilities">, state: TaskState): TaskState {
  return partitionStates.has(state) && !framework.capabilities.has("PARTITION_AWARE") ? "TASK_LOST" : state;
}

/** A status that the master itself states. It has no uuid: nobody waits for its acknowledgement. */
export function masterStatus(
  turn: Turn,
  about: { readonly taskId: string; readonly agentId?: string | undefined; readonly executorId?: string | undefined },
  state: TaskState,
  reason: TaskStatus_Reason,
  message: string,
): TaskStatus {
  return {
    task_id: { value: about.taskId },
    state,
    message,
    source: "SOURCE_MASTER",
    reason,
    timestamp: turn.nowMs / 1000,
    ...(about.agentId !== undefined ? { agent_id: { value: about.agentId } } : {}),
    ...(about.executorId ? { executor_id: { value: about.executorId } } : {}),
  };
}

/** `masterStatus` for a task that is known. */
export function statusOf(turn: Turn, task: TaskRecord, state: TaskState, reason: TaskStatus_Reason, message: string): TaskStatus {
  return masterStatus(turn, { taskId: task.id, agentId: task.agentId, executorId: task.executorId }, state, reason, message);
}

/** What reconciliation repeats of the last status beside the state. */
export function lastKnown(task: TaskRecord): Partial<TaskStatus> {
  const last = task.statuses.at(-1);
  return {
    ...(last?.healthy !== undefined ? { healthy: last.healthy } : {}),
    ...(last?.check_status !== undefined ? { check_status: last.check_status } : {}),
    ...(last?.container_status !== undefined ? { container_status: last.container_status } : {}),
  };
}

/** A moment in the wire's form. Nanoseconds beyond 2^53 are not exact: good to a quarter of a microsecond. */
export function timeInfo(ms: number): { readonly nanoseconds: number } {
  return { nanoseconds: ms * 1e6 };
}
