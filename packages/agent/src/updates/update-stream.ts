import type { internal } from "@mesolite/wire";

/** An update that waits for its acknowledgement; `sequence` orders it within its task and names it in the store. */
export interface PendingUpdate {
  readonly sequence: number;
  readonly update: internal.StatusUpdate;
}

/** The updates of one task that nobody acknowledged yet: sent one at a time, oldest first, until it is. Never empty. */
export interface UpdateStream {
  readonly frameworkId: string;
  readonly taskId: string;
  readonly pending: readonly PendingUpdate[];
  /** How long to wait after the next send. */
  readonly retryMs: number;
}
