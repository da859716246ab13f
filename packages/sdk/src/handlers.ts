import type { CallOutcome } from "@mesolite/net";
import type { Offer, OfferID, scheduler, TaskStatus } from "@mesolite/wire";

/**
 * What a framework does about each event. Handlers are called in the order of the events; one that returns a promise does not hold up
 * the next (but Mesos sends no further update of a task before the last one is acknowledged). An exception in a handler, or a promise
 * that it rejects, is a bug: it ends the process as any uncaught one does.
 */
export interface SchedulerHandlers {
  /** At every (re)connection. After one that is not the first: reconcile, as updates may have been missed. */
  onSubscribed?(event: scheduler.Event_Subscribed): void | Promise<void>;
  /** Every offer must be launched on or declined; until then its resources are nobody else's. */
  onOffers?(offers: readonly Offer[]): void | Promise<void>;
  /** The offer is not valid any more. */
  onRescind?(offerId: OfferID): void | Promise<void>;
  /** A task's new state. Acknowledged after the handler has returned, and its promise is fulfilled, unless `acknowledge` is "manual". */
  onUpdate?(status: TaskStatus): void | Promise<void>;
  onMessage?(event: scheduler.Event_Message): void | Promise<void>;
  /** An agent (no `executor_id`) or an executor ended. Updates of the tasks follow. */
  onFailure?(event: scheduler.Event_Failure): void | Promise<void>;
  /** The master does not want this framework any more; the scheduler has stopped. Without this handler the error is thrown, uncaught. */
  onError?(message: string): void | Promise<void>;
  /** The stream broke (`wasSubscribed`), or an attempt to have one failed. Attempts go on by themselves, with growing pauses up to 15 s. */
  onDisconnected?(reason: string, wasSubscribed: boolean): void | Promise<void>;
  /** A call that did not get through, for those who don't look at what each call comes to. */
  onCallFailed?(call: scheduler.Call, outcome: Exclude<CallOutcome, { kind: "accepted" }>): void | Promise<void>;
  /** Every event as it came, before its own handler: for logs, and for event types without one (inverse offers, operations). */
  onEvent?(event: scheduler.Event): void | Promise<void>;
}
