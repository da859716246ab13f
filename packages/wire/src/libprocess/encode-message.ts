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

/** The head of the last message with a body: messages come in runs, as the tasks of one ACCEPT and their acknowledgements do. */
let last: (Omit<OutgoingMessage, "body"> & { readonly head: Uint8Array }) | undefined;

/**
 * A message as libprocess sends it: an HTTP request of which no answer is awaited. The header lines, their order and
 * their spelling are the original's, because old peers are picky. An empty body has neither length nor chunks.
 */
export function encodeMessage({ from, to, name, body }: OutgoingMessage): Uint8Array<ArrayBuffer> {
  if (body.length === 0) return encodeUtf8(`${startOf(from, to, name)}\r\n`);
  if (last === undefined || last.from !== from || last.to !== to || last.name !== name) {
    last = { from, to, name, head: encodeUtf8(`${startOf(from, to, name)}Transfer-Encoding: chunked\r\n\r\n`) };
  }
  const { head } = last;
  const size = `${body.length.toString(16)}\r\n`;
  const start = head.length + size.length;
  const bytes = new Uint8Array(start + body.length + tail.length);
  bytes.set(head);
  for (let i = 0; i < size.length; i++) bytes[head.length + i] = size.charCodeAt(i);
  bytes.set(body, start);
  bytes.set(tail, start + body.length);
  return bytes;
}

function startOf(from: Upid, to: Upid, name: string): string {
  const sender = formatUpid(from);
  return (
    `POST /${encodeActorId(to.id)}/${name} HTTP/1.1\r\n` +
    `User-Agent: libprocess/${sender}\r\n` +
    `Libprocess-From: ${sender}\r\n` +
    "Connection: Keep-Alive\r\n" +
    `Host: ${to.host}:${to.port}\r\n`
  );
}
