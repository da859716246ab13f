import type { Acl } from "../protocol/acl.ts";
import { serverFrameLimitBytes, type CreateMode } from "../protocol/numbers.ts";
import type { SessionKey } from "../protocol/handshake.ts";
import type { WatchEvent } from "../protocol/watch-event.ts";

export interface ZooKeeperOptions {
  /** Asked for; the server grants what lies between 2 and 20 of its ticks unless configured otherwise. Default 10 000. */
  readonly sessionTimeoutMs?: number;
  /** When a request without an answer fails, unless it says so itself. Default: the session timeout asked for. */
  readonly requestTimeoutMs?: number;
  /** A session of an earlier client to take up, with its ephemeral nodes; its watches are not known here. */
  readonly resume?: SessionKey;
  /** Requests that may wait for an answer. Default 10 000. */
  readonly maxRequests?: number;
  /** Default 64 MiB. */
  readonly maxQueuedBytes?: number;
  /** Requests on their way at a time. Default 1000: where a server begins to hold its clients back (globalOutstandingLimit). */
  readonly maxInFlight?: number;
  /** Default 100 000. */
  readonly maxWatches?: number;
  /** Set it to the servers' jute.maxbuffer when that is not the default 1 048 575. */
  readonly maxRequestBytes?: number;
  /** A longer answer fails its request with "FrameTooLarge". Default 4 MiB: a list of children may be longer than a request may. */
  readonly maxReplyBytes?: number;
  /** Milliseconds that never go back. Default `performance.now()`. */
  readonly monotonicMs?: () => number;
  /** For the order in which servers are tried. Default: random. */
  readonly seed?: number;
}

export interface RequestOptions {
  /** Milliseconds until it fails: "NotSent" if it was not sent by then, else "OutcomeUnknown" (writes) or "ConnectionLoss" (reads). */
  readonly timeoutMs?: number;
  /**
   * "wait" (default): while no server is connected it waits for one. "fail": it fails with "NotSent" at once, and whenever the connection is
   * lost before it is sent: then no later request can be done when an earlier one was lost.
   */
  readonly onConnectionLoss?: "wait" | "fail";
}

export interface ReadOptions extends RequestOptions {
  /** Called at most once: at the next change of what was read, or with "lost" when the session ends. Not called if the read fails. */
  readonly watch?: (event: WatchEvent) => void;
}

export interface CreateOptions extends RequestOptions {
  /** Default "persistent". */
  readonly mode?: CreateMode;
  /** Default: everybody may do everything. */
  readonly acl?: readonly Acl[];
}

/** One change of a `multi`. `version` left out: any. */
export type ChangeRequest =
  | {
      readonly kind: "create";
      readonly path: string;
      readonly data?: Uint8Array;
      readonly acl?: readonly Acl[];
      readonly mode?: CreateMode;
    }
  | { readonly kind: "delete"; readonly path: string; readonly version?: number }
  | { readonly kind: "setData"; readonly path: string; readonly data: Uint8Array; readonly version?: number }
  | { readonly kind: "check"; readonly path: string; readonly version?: number };

/** Every option with its default. */
export function withDefaults(options: ZooKeeperOptions) {
  const sessionTimeoutMs = options.sessionTimeoutMs ?? 10_000;
  return {
    sessionTimeoutMs,
    requestTimeoutMs: options.requestTimeoutMs ?? sessionTimeoutMs,
    resume: options.resume,
    maxRequests: options.maxRequests ?? 10_000,
    maxQueuedBytes: options.maxQueuedBytes ?? 64 * 1024 * 1024,
    maxInFlight: options.maxInFlight ?? 1000,
    maxWatches: options.maxWatches ?? 100_000,
    maxRequestBytes: options.maxRequestBytes ?? serverFrameLimitBytes,
    maxReplyBytes: options.maxReplyBytes ?? 4 * 1024 * 1024,
    monotonicMs: options.monotonicMs ?? (() => performance.now()),
    seed: options.seed ?? Math.floor(Math.random() * 0x1_0000_0000),
  };
}
