import { decodeUtf8 } from "../codec/text-codec.ts";
import { defaultParserLimits } from "./message-parser.ts";

export type ConnectionKind = "libprocess" | "http" | "needMore";

const post = "POST /";

/**
 * Who is at the other end of a new connection? The path does not tell (`/master/api/v1/scheduler` is plain HTTP), so
 * this looks for the header that only senders of messages have. "needMore" until a header decides or the head ends;
 * a head over the limit counts as HTTP, whose server knows how to refuse it.
 * @param bytes all that has come so far
 */
export function sniffConnection(bytes: Uint8Array): ConnectionKind {
  const start = decodeUtf8(bytes, 0, Math.min(bytes.length, post.length));
  if (start !== post.slice(0, start.length)) return "http";
  const head = decodeUtf8(bytes, 0, Math.min(bytes.length, defaultParserLimits.maxHeadBytes));
  const lineEnds = /\r?\n(libprocess-from:|user-agent:[ \t]*libprocess\/|\r?\n)/i.exec(head);
  if (lineEnds === null) return bytes.length >= defaultParserLimits.maxHeadBytes ? "http" : "needMore";
  return /\S/.test(lineEnds[1] as string) ? "libprocess" : "http";
}
