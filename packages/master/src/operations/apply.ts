import type { Offer_Operation, TaskInfo } from "@mesolite/wire";
import { log, type Turn } from "../turn.ts";
import type { Acceptance, OperationPortion } from "./acceptance.ts";
import { launch } from "./launch.ts";
import { launchGroup } from "./launch-group.ts";
import { refuseOperation } from "./refuse.ts";
import { refuseTask } from "./refuse-task.ts";

/** Applies one operation. A refused one is answered to the framework and leaves `remaining` as it was. */
export function applyOperation(turn: Turn, acceptance: Acceptance, { operation, tasks, isFirst }: OperationPortion): void {
  switch (operation.type) {
    case "LAUNCH":
      return operation.id === undefined ? launch(turn, acceptance, tasks) : refuseLaunchWithId(turn, acceptance, tasks);
    case "LAUNCH_GROUP":
      return launchGroup(turn, acceptance, tasks);
    case "RESERVE":
    case "UNRESERVE":
    case "CREATE":
    case "DESTROY":
    case "GROW_VOLUME":
    case "SHRINK_VOLUME":
    case "CREATE_DISK":
    case "DESTROY_DISK":
      if (isFirst) refuseUnsupported(turn, acceptance, operation);
      return;
    case "UNKNOWN":
    case undefined:
      if (isFirst)
        log(turn, "warn", `Framework ${acceptance.framework.id} accepted an offer with an operation of unknown type: dropped`);
      return;
  }
}

/** An id asks for feedback on the operation; launches answer with statuses of their tasks. */
function refuseLaunchWithId(turn: Turn, { framework }: Acceptance, tasks: readonly TaskInfo[]): void {
  const message = "The 'id' field cannot be set on a LAUNCH operation";
  for (const task of tasks) refuseTask(turn, framework, task, "TASK_ERROR", "REASON_TASK_INVALID", message);
}

function refuseUnsupported(turn: Turn, { framework, agentId }: Acceptance, operation: Offer_Operation): void {
  const message = `${operation.type ?? "UNKNOWN"} is not supported by this version of Mesolite`;
  refuseOperation(turn, framework, operation, message, agentId);
}
