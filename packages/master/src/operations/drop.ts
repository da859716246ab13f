import type { Offer_Operation, TaskInfo } from "@mesolite/wire";
import type { FrameworkRecord } from "../state/framework.ts";
import type { Turn } from "../turn.ts";
import type { OperationPortion } from "./acceptance.ts";
import { refuseOperation } from "./refuse.ts";
import { refuseTask } from "./refuse-task.ts";

/**
 * An operation cannot be tried, for its offers are invalid: every task in it is dropped (lost, for a framework that is not
 * partition-aware); one without tasks is answered if it carries an id.
 */
export function dropOperation(
  turn: Turn,
  framework: FrameworkRecord,
  { operation, tasks, isFirst }: OperationPortion,
  problem: string,
): void {
  const message = `Task launched with invalid offers: ${problem}`;
  for (const task of tasks) refuseTask(turn, framework, task, "TASK_DROPPED", "REASON_INVALID_OFFERS", message);
  if (isFirst && !isLaunch(operation))
    refuseOperation(turn, framework, operation, `Operation attempted with invalid offers: ${problem}`);
}

/** Launches are answered by statuses of their tasks, never by one of the operation. */
function isLaunch({ type }: Offer_Operation): boolean {
  return type === "LAUNCH" || type === "LAUNCH_GROUP";
}

/** The tasks that an operation would launch. */
export function tasksOf(operation: Offer_Operation): readonly TaskInfo[] {
  return operation.launch?.task_infos ?? operation.launch_group?.task_group.tasks ?? [];
}
