import { JuteReader } from "../jute/reader.ts";
import { JuteWriter } from "../jute/writer.ts";
import { withLength } from "./encode-request.ts";

/** A session as the server knows it: with these two, any client may take it up again until it expires. */
export interface SessionKey {
  readonly id: bigint;
  /** 16 bytes. */
  readonly password: Uint8Array;
}

export const noSession: SessionKey = { id: 0n, password: new Uint8Array(16) };

export interface ConnectRequest {
  /** A server that has not seen this transaction yet refuses the connection, so that a client never goes back in time. */
  readonly lastZxid: bigint;
  readonly timeoutMs: number;
  readonly session: SessionKey;
}

export interface ConnectReply {
  /** The session's timeout as the server grants it; 0 or less: the session has expired. */
  readonly timeoutMs: number;
  readonly session: SessionKey;
}

/** The first frame of a connection. It has no header. */
export function encodeConnectRequest(request: ConnectRequest): Buffer {
  const writer = new JuteWriter(64);
  writer.int(0);
  writer.int(0); // protocol version
  writer.long(request.lastZxid);
  writer.int(request.timeoutMs);
  writer.long(request.session.id);
  writer.buffer(request.session.password);
  writer.bool(false); // Not content with a server that has lost its quorum.
  return withLength(writer.finish());
}

/** The server's first frame. Servers before 3.4 leave the last field (read-only) out; it is not read. */
export function decodeConnectReply(frame: Uint8Array): ConnectReply {
  const reader = new JuteReader(frame);
  reader.int();
  const timeoutMs = reader.int();
  return { timeoutMs, session: { id: reader.long(), password: reader.buffer() } };
}
