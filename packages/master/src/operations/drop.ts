import type { Offer_Operation, TaskInfo } from "@mesolite/wire";
import type { FrameworkRecord } from "../state/framework.ts";
import type { Turn } from "../turn.ts";
import { refuseOperation } from "./refuse.ts";
import { refuseTask } from "./refuse-task.ts";

/**
 * None of these operations can be tried, for their offers are invalid: every task in them is dropped (lost, for a framework that is not
 * partition-aware), and of the others those that carry an id are answered.
 */
export function dropOperations(
  turn: Turn,
  framework: FrameworkRecord,
  operations: readonly Offer_Operation[],
  problem: string,
): void {
  for (const operation of operations) {
    const message = `Task launched with invalid offers: ${problem}`;
    for (const task of tasksOf(operation)) {
      refuseTask(turn, framework, task, "TASK_DROPPED", "REASON_INVALID_OFFERS", message);
    }
    if (!isLaunch(operation)) refuseOperation(turn, framework, operation, `Operation attempted with invalid offers: ${problem}`);
  }
}

/** Launches are answered by statuses of their tasks, never by one of the operation. */
function isLaunch({ type }: Offer_Operation): boolean {
  return type === "LAUNCH" || type === "LAUNCH_GROUP";
}

/** The tasks that an operation would launch. */
export function tasksOf(operation: Offer_Operation): readonly TaskInfo[] {
  return operation.launch?.task_infos ?? operation.launch_group?.task_group.tasks ?? [];
}
