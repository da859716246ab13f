import type { Offer_Operation, Resource } from "@mesolite/wire";
import type { FrameworkRecord } from "../state/framework.ts";
import { log, type Turn } from "../turn.ts";
import { launch } from "./launch.ts";
import { launchGroup } from "./launch-group.ts";
import { refuseOperation } from "./refuse.ts";

interface CompletedResources {
  /** As they came. */
  readonly given: readonly Resource[];
  readonly completed: readonly Resource[];
  /** Without empty entries, equal kinds added up: what the task holds. */
  readonly sum: readonly Resource[];
}

/** One ACCEPT at work. Operations consume `remaining` in their order; what is left goes back to the allocator. */
export interface Acceptance {
  readonly framework: FrameworkRecord;
  readonly agentId: string;
  readonly role: string;
  remaining: readonly Resource[];
  /** Of the last task, whose resources the next one's mostly equal. */
  lastResources?: CompletedResources;
  /** The list that was found valid last. */
  validResources?: readonly Resource[];
}

/** Applies one operation. A refused one is answered to the framework and leaves `remaining` as it was. */
export function applyOperation(turn: Turn, acceptance: Acceptance, operation: Offer_Operation): void {
  switch (operation.type) {
    case "LAUNCH":
      return launch(turn, acceptance, operation.launch?.task_infos ?? []);
    case "LAUNCH_GROUP":
      return launchGroup(turn, acceptance, operation);
    case "RESERVE":
    case "UNRESERVE":
    case "CREATE":
    case "DESTROY":
    case "GROW_VOLUME":
    case "SHRINK_VOLUME":
    case "CREATE_DISK":
    case "DESTROY_DISK":
      return refuseOperation(turn, acceptance, operation, `${operation.type} is not supported by this version of Mesolite`);
    case "UNKNOWN":
    case undefined:
      log(turn, "warn", `Framework ${acceptance.framework.id} accepted an offer with an operation of unknown type: dropped`);
      return;
  }
}
