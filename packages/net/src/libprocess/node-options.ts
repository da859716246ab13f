import type { IncomingMessage, RequestListener } from "node:http";
import type { Answer } from "../http/answer.ts";

/** One message between processes; `body` is the protobuf. */
export interface LibprocessMessage {
  /** The sender's pid text, `id@ip:port`. */
  readonly from: string;
  /** The receiver's id, `master` or `slave(1)`. */
  readonly to: string;
  /** Full protobuf name, as in `mesos.internal.RegisterSlaveMessage`. */
  readonly name: string;
  readonly body: Uint8Array;
}

export interface LibprocessNodeOptions {
  /** Where to listen. Port 0 takes a free one. */
  readonly host: string;
  readonly port: number;
  /** What peers are told to connect to; default: what is listened on. Never an any-address: see `advertisedIp`. */
  readonly advertiseIp?: string;
  readonly advertisePort?: number;
  /** Answers every request that is not a libprocess message, on the same port. */
  readonly listener: RequestListener;
  /** Looks at every message that comes as an ordinary HTTP request; an answer refuses it. See `originGuard`. */
  readonly guard?: ((request: IncomingMessage) => Answer | undefined) | undefined;
  readonly onMessage: (message: LibprocessMessage) => void;
  /** The peer of a linked pid closed or reset the connection, or could not be reached. Linking again is up to the caller. */
  readonly onLinkBroken: (pid: string) => void;
  /** Whether a process of that id lives here: 202 if so, 404 otherwise. Default: every id does. */
  readonly knows?: (id: string) => boolean;
  /** What an operator should know. A peer, which is named by its host, may cause as many as it likes. */
  readonly onNote?: (message: string, peer: string) => void;
  /** Bytes waiting for one peer at most; beyond it messages are dropped and counted. Default 64 MiB. */
  readonly queueBytesPerPeer?: number;
}
