import type { Offer_Operation, Resource, TaskInfo } from "@mesolite/wire";
import type { FrameworkRecord } from "../state/framework.ts";

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
  /** What was left at the end of an earlier slice is gone: the agent or its resources changed since. */
  readonly isLost: boolean;
  /** Of the last task, whose resources the next one's mostly equal. */
  lastResources?: CompletedResources;
  /** The list that was found valid last. */
  validResources?: readonly Resource[];
}

/** An operation, or, when it launches very many tasks, a part of it. */
export interface OperationPortion {
  readonly operation: Offer_Operation;
  readonly tasks: readonly TaskInfo[];
  readonly isFirst: boolean;
}
