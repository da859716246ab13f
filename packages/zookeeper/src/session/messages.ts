import type { ZooKeeperError } from "../errors.ts";
import type { Frame } from "../jute/frame-splitter.ts";
import type { SessionKey } from "../protocol/handshake.ts";
import type { Answer, Operation } from "../protocol/operation.ts";
import type { WatchEvent } from "../protocol/watch-event.ts";
import type { ServerAddress } from "./server-list.ts";

/** What a user of the client can see of its session. Times are of the monotonic clock, in milliseconds. */
export type SessionState =
  /** No server has given us a session yet. */
  | { readonly kind: "connecting" }
  /** Told again when a session that was at risk turns out to be alive only after a server was connected. */
  | { readonly kind: "connected"; readonly session: SessionKey; readonly timeoutMs: number; readonly server: ServerAddress }
  /**
   * No server is connected. Until `safeUntilMs` the session is surely alive, and its ephemeral nodes with it; after that (`atRisk`) another
   * client may see them gone at any moment.
   */
  | { readonly kind: "suspended"; readonly safeUntilMs: number; readonly atRisk: boolean; readonly cause: string }
  /** Its ephemeral nodes are gone. Final: make a new client for a new session. */
  | { readonly kind: "expired" }
  /** The server refused our credentials. Final. */
  | { readonly kind: "authFailed" }
  | { readonly kind: "closed" };

export interface Request {
  /** The shell's name for it. */
  readonly id: number;
  readonly operation: Operation;
  /** The watch to set when the read succeeds. */
  readonly watchId: number | undefined;
  /** When it fails if it has no answer yet. */
  readonly deadlineMs: number;
  /** "fail": it must not be sent over another connection than the one that was up when it was submitted. */
  readonly onConnectionLoss: "wait" | "fail";
}

export type SessionEvent =
  | { readonly kind: "started" }
  | { readonly kind: "connectionOpened" }
  | { readonly kind: "connectionClosed"; readonly cause: string }
  | { readonly kind: "frameReceived"; readonly frame: Frame }
  | { readonly kind: "submitted"; readonly request: Request }
  /** Stays for the session: it is sent again on every new connection. */
  | { readonly kind: "authAdded"; readonly id: number; readonly scheme: string; readonly auth: Uint8Array }
  /** `endSession`: tell the server to end the session now; else it lives on until it expires or is taken up by another client. */
  | { readonly kind: "closeAsked"; readonly endSession: boolean }
  /** `wakeAtMs` has come. */
  | { readonly kind: "woke" };

export type SessionEffect =
  | { readonly kind: "connect"; readonly server: ServerAddress }
  | { readonly kind: "disconnect" }
  | { readonly kind: "send"; readonly bytes: Uint8Array }
  | { readonly kind: "answer"; readonly id: number; readonly answer: Answer }
  | { readonly kind: "fail"; readonly id: number; readonly error: ZooKeeperError }
  | { readonly kind: "fireWatches"; readonly ids: readonly number[]; readonly event: WatchEvent }
  | { readonly kind: "changeState"; readonly state: SessionState }
  /** Whoever leads by this session must step down now. */
  | { readonly kind: "reportRisk" };

export interface SessionConfig {
  readonly servers: readonly ServerAddress[];
  /** Asked for; a server grants what lies within its own bounds. */
  readonly timeoutMs: number;
  /** A session to take up instead of a new one. */
  readonly resume: SessionKey | undefined;
  /** Requests that wait or are on their way; one more is refused with "QueueFull". */
  readonly maxRequests: number;
  /** The same bound in bytes of their frames. */
  readonly maxQueuedBytes: number;
  /** Requests on their way at a time. */
  readonly maxInFlight: number;
  readonly maxWatches: number;
  readonly maxRequestBytes: number;
  /** For the order of servers and the waits between attempts. */
  readonly seed: number;
}
