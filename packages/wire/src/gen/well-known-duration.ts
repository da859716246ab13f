// Generated from proto/well-known/duration.proto by `npm run generate`: edit the schema, not this file.
import { jsonInt64, jsonPlain } from "../codec/json-text.ts";
import { type MessageCodec, messageCodec } from "../codec/message-codec.ts";
import type { Mutable } from "../codec/mutable.ts";
import type { Reader } from "../codec/reader.ts";
import { shape } from "../codec/shape.ts";
import type { Writer } from "../codec/writer.ts";

/** google.protobuf.Duration */
export interface Duration {
  readonly seconds?: number | undefined;
  readonly nanos?: number | undefined;
}

export function writeDuration(w: Writer, m: Duration): void {
  if (m.nanos !== undefined) w.int32(16, m.nanos);
  if (m.seconds !== undefined) w.int64(8, m.seconds);
}

const ShapeDuration = /* @__PURE__ */ shape();
export function readDuration(r: Reader, into?: Duration): Duration {
  const m = (into ?? new ShapeDuration()) as Mutable<Duration>;
  while (r.pos < r.end) {
    const tag = r.tag();
    switch (tag) {
      case 8:
        m.seconds = r.int64();
        break;
      case 16:
        m.nanos = r.int32();
        break;
      default:
        r.skip(tag);
    }
  }
  return m;
}

export function textDuration(m: Duration): string {
  let text = "";
  let comma = "{";
  if (m.seconds !== undefined) {
    text += '{"seconds":' + jsonInt64(m.seconds);
    comma = ",";
  }
  if (m.nanos !== undefined) {
    text += comma + '"nanos":' + jsonPlain(m.nanos);
    comma = ",";
  }
  return text === "" ? "{}" : `${text}}`;
}

export const Duration: MessageCodec<Duration> = /* @__PURE__ */ messageCodec<Duration>("google.protobuf.Duration", writeDuration, readDuration, textDuration, [
  ["seconds", 1, "optional", "int64"],
  ["nanos", 2, "optional", "int32"],
]);
