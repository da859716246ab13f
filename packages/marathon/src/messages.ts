import type { ClearTimer, SetTimer } from "@mesolite/base";
import type { FrameworkInfo, scheduler } from "@mesolite/wire";
import type { MarathonConfig } from "./config.ts";

/** What happens to Marathon. */
export type MarathonEvent =
  /** First event. `recovered` holds the store's contents. */
  | {
      readonly kind: "started";
      readonly seed: number;
      readonly recovered: ReadonlyMap<string, Uint8Array>;
      readonly config: MarathonConfig;
    }
  | { readonly kind: "schedulerEvent"; readonly event: scheduler.Event }
  /** The SUBSCRIBE stream ended. The driver connects again after the next `subscribe` effect. */
  | { readonly kind: "schedulerDisconnected" }
  | SchedulerCallFailedEvent
  | ApiRequestEvent
  | { readonly kind: "probeFinished"; readonly probeId: string; readonly result: ProbeResult }
  | { readonly kind: "eventStreamAttached"; readonly remoteAddress: string }
  | { readonly kind: "eventStreamDetached"; readonly remoteAddress: string }
  | { readonly kind: "timer"; readonly timer: MarathonTimer };

/** A call did not do what it should: logged, and the instances that an ACCEPT was to launch are seen to. */
export interface SchedulerCallFailedEvent {
  readonly kind: "schedulerCallFailed";
  readonly call: scheduler.Call;
  /** `refused`: the master said no, nothing of it has happened. `failed` (also when absent): nobody knows whether it arrived. */
  readonly outcome?: "refused" | "failed";
  readonly message: string;
}

/** A write over REST; answered by exactly one `reply` effect. Made by `handleApi`, not by hand. */
export interface ApiRequestEvent {
  readonly kind: "apiRequest";
  readonly requestId: string;
  readonly method: string;
  /** Decoded path without query, as in "/v2/apps//nginx". */
  readonly path: string;
  readonly query: Query;
  /** The parsed JSON; `undefined` = no body. */
  readonly body?: unknown;
  readonly remoteAddress: string;
}

export type Query = Readonly<Record<string, readonly string[]>>;

export type MarathonTimer =
  | { readonly kind: "scaleCheck" }
  | { readonly kind: "reconcile" }
  | { readonly kind: "overdueCheck" }
  | { readonly kind: "unreachableCheck" }
  | { readonly kind: "killRetry" }
  | { readonly kind: "revive" }
  | { readonly kind: "backoffEnded"; readonly appId: string }
  | { readonly kind: "matchOffers" }
  /** More was touched than fits into one step. */
  | { readonly kind: "unsettledApps" }
  /** The next slice of a long change over REST, or the next change. */
  | { readonly kind: "changeContinued" }
  | { readonly kind: "launchTokens" }
  | { readonly kind: "healthCheck"; readonly instanceId: string; readonly index: number }
  | { readonly kind: "readinessCheck"; readonly instanceId: string; readonly index: number };

export type ProbeResult =
  | { readonly kind: "http"; readonly status: number; readonly contentType?: string; readonly body?: string }
  | { readonly kind: "tcp" }
  | { readonly kind: "failed"; readonly message: string };

/** What Marathon wants done. */
export type MarathonEffect =
  | { readonly kind: "persist"; readonly puts: readonly { readonly key: string; readonly value: Uint8Array | undefined }[] }
  | SetTimer<MarathonEvent>
  | ClearTimer
  | { readonly kind: "log"; readonly level: "info" | "warn" | "error"; readonly message: string }
  | ReplyEffect
  /** Opens the SUBSCRIBE stream (again). */
  | { readonly kind: "subscribe"; readonly frameworkInfo: FrameworkInfo; readonly suppressedRoles: readonly string[] }
  /** The driver adds framework id and stream id. */
  | { readonly kind: "callScheduler"; readonly call: scheduler.Call }
  /** One event of /v2/events; `json` is one line. */
  | { readonly kind: "publish"; readonly eventType: string; readonly json: string }
  | ProbeEffect
  /** Leadership was given up by DELETE /v2/leader: the driver ends this core, after replies are written. */
  | { readonly kind: "abdicate" }
  /** Marathon cannot go on; `code` as in Marathon's table of exit codes. */
  | { readonly kind: "exit"; readonly code: number; readonly message: string };

export interface ReplyEffect extends Answer {
  readonly kind: "reply";
  readonly requestId: string;
}

/** An HTTP answer. `body` text is UTF-8; without `contentType` it is JSON. */
export interface Answer {
  readonly status: number;
  readonly contentType?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string | Iterable<string>;
}

/** Asks the driver to try an HTTP GET or a TCP connection and to feed `probeFinished` back. */
export interface ProbeEffect {
  readonly kind: "probe";
  readonly probeId: string;
  readonly protocol: "http" | "https" | "tcp";
  readonly host: string;
  readonly port: number;
  readonly path?: string;
  readonly timeoutMs: number;
  /** The answer's body and content type are wanted (readiness checks that preserve the last response). */
  readonly wantBody?: boolean;
}
