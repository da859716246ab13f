import type { ContentFormat, FilesAnswer, HttpReply, SetLoggingLevelAnswer } from "@mesolite/http-api";
import type { scheduler } from "@mesolite/wire";
import type { OperatorCalled, SchedulerCalled } from "../events.ts";

/** Feed the event to the core; its reply effect with the same `requestId` is the answer. */
export interface DispatchAnswer {
  readonly kind: "event";
  readonly event: SchedulerCalled | OperatorCalled;
}

/**
 * Open a stream to a scheduler: draw a stream id, send 200 with `Content-Type` of the format and `Mesos-Stream-Id`, then feed
 * `schedulerSubscribed`. Whatever is wrong with the framework is said on the stream, not in the status.
 */
export interface SubscribeAnswer {
  readonly kind: "subscribe";
  readonly format: ContentFormat;
  readonly subscribe: scheduler.Call_Subscribe;
  readonly frameworkId?: string | undefined;
  readonly principal?: string | undefined;
}

export type ApiAnswer = HttpReply | DispatchAnswer | SubscribeAnswer | FilesAnswer | SetLoggingLevelAnswer;
