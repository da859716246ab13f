import { encodeUtf8 } from "../codec/text-codec.ts";
import { type Upid, encodeActorId, formatUpid } from "./upid.ts";

export interface OutgoingMessage {
  readonly from: Upid;
  readonly to: Upid;
  /** The protobuf message's full name: `mesos.internal.PingSlaveMessage`. */
  readonly name: string;
  readonly body: Uint8Array;
}

const tail = encodeUtf8("\r\n0\r\n\r\n");

/**
 * A message as libprocess sends it: an HTTP request of which no answer is awaited. The header lines, their order and
 * their spelling are the original's, because old peers are picky. An empty body has neither length nor chunks.
 */
export function encodeMessage({ from, to, name, body }: OutgoingMessage): Uint8Array<ArrayBuffer> {
  const sender = formatUpid(from);
  const start =
    `POST /${encodeActorId(to.id)}/${name} HTTP/1.1\r\n` +
    `User-Agent: libprocess/${sender}\r\n` +
    `Libprocess-From: ${sender}\r\n` +
    "Connection: Keep-Alive\r\n" +
    `Host: ${to.host}:${to.port}\r\n`;
  if (body.length === 0) return encodeUtf8(`${start}\r\n`);
  const head = encodeUtf8(`${start}Transfer-Encoding: chunked\r\n\r\n${body.length.toString(16)}\r\n`);
  const bytes = new Uint8Array(head.length + body.length + tail.length);
  bytes.set(head);
  bytes.set(body, head.length);
  bytes.set(tail, head.length + body.length);
  return bytes;
}
