import type { Offer_Operation, TaskInfo, TaskStatus_Reason } from "@mesolite/wire";
import { tell } from "../frameworks/tell.ts";
import type { FrameworkRecord } from "../state/framework.ts";
import type { Turn } from "../turn.ts";
import { refuseTask } from "./refuse-task.ts";

/** None of these operations can be tried: every task in them is dropped (lost, for a framework that is not partition-aware). */
export function dropOperations(
  turn: Turn,
  framework: FrameworkRecord,
  operations: readonly Offer_Operation[],
  reason: TaskStatus_Reason,
  message: string,
): void {
  for (const operation of operations) {
    for (const task of tasksOf(operation)) refuseTask(turn, framework, task, "TASK_DROPPED", reason, message);
    if (!operation.id) continue;
    const status = { operation_id: operation.id, state: "OPERATION_DROPPED" as const, message };
    tell(turn, framework, { type: "UPDATE_OPERATION_STATUS", update_operation_status: { status } });
  }
}

/** The tasks that an operation would launch. */
export function tasksOf(operation: Offer_Operation): readonly TaskInfo[] {
  return operation.launch?.task_infos ?? operation.launch_group?.task_group.tasks ?? [];
}
