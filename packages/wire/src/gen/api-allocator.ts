// Generated from proto/api/allocator.proto by `npm run generate`: edit the schema, not this file.
import { enumNames } from "../codec/schema.ts";
import { jsonString } from "../codec/json-text.ts";
import { type MessageCodec, messageCodec } from "../codec/message-codec.ts";
import type { Mutable } from "../codec/mutable.ts";
import type { Reader } from "../codec/reader.ts";
import { shape } from "../codec/shape.ts";
import { missing } from "../codec/wire-error.ts";
import type { Writer } from "../codec/writer.ts";
import { TimeInfo, readTimeInfo, textTimeInfo, writeTimeInfo } from "./v1-common.ts";
import { FrameworkID, readFrameworkID, textFrameworkID, writeFrameworkID } from "./v1-identity.ts";

/** mesos.v1.allocator.InverseOfferStatus */
export interface InverseOfferStatus {
  readonly status: InverseOfferStatus_Status;
  readonly framework_id: FrameworkID;
  readonly timestamp: TimeInfo;
}

export function writeInverseOfferStatus(w: Writer, m: InverseOfferStatus): void {
  if (m.timestamp === undefined) throw missing();
  { const at = w.open(); writeTimeInfo(w, m.timestamp); w.close(26, at); }
  if (m.framework_id === undefined) throw missing();
  { const at = w.open(); writeFrameworkID(w, m.framework_id); w.close(18, at); }
  if (m.status === undefined) throw missing();
  w.enumeration(8, InverseOfferStatus_Status, m.status);
}

const ShapeInverseOfferStatus = /* @__PURE__ */ shape();
export function readInverseOfferStatus(r: Reader, into?: InverseOfferStatus): InverseOfferStatus {
  const m = (into ?? new ShapeInverseOfferStatus()) as Mutable<InverseOfferStatus>;
  while (r.pos < r.end) {
    const tag = r.tag();
    switch (tag) {
      case 8: {
        const value = r.enumeration(namesInverseOfferStatus_Status);
        if (value !== undefined) m.status = value;
        break;
      }
      case 18: {
        const outer = r.open();
        m.framework_id = readFrameworkID(r, m.framework_id);
        r.close(outer);
        break;
      }
      case 26: {
        const outer = r.open();
        m.timestamp = readTimeInfo(r, m.timestamp);
        r.close(outer);
        break;
      }
      default:
        r.skip(tag);
    }
  }
  if (m.status === undefined || m.framework_id === undefined || m.timestamp === undefined) r.incomplete = true;
  return m;
}

export function textInverseOfferStatus(m: InverseOfferStatus): string {
  let text = "";
  text += '{"status":' + jsonString(m.status);
  text += ',"framework_id":' + textFrameworkID(m.framework_id);
  text += ',"timestamp":' + textTimeInfo(m.timestamp);
  return `${text}}`;
}

export const InverseOfferStatus: MessageCodec<InverseOfferStatus> = /* @__PURE__ */ messageCodec<InverseOfferStatus>("mesos.v1.allocator.InverseOfferStatus", writeInverseOfferStatus, readInverseOfferStatus, textInverseOfferStatus, [
  ["status", 1, "required", "enum", () => InverseOfferStatus_Status],
  ["framework_id", 2, "required", "message", () => FrameworkID],
  ["timestamp", 3, "required", "message", () => TimeInfo],
]);

/** Numbers of mesos.v1.allocator.InverseOfferStatus.Status. */
export const InverseOfferStatus_Status = {
  UNKNOWN: 1,
  ACCEPT: 2,
  DECLINE: 3,
} as const;
export type InverseOfferStatus_Status = "UNKNOWN" | "ACCEPT" | "DECLINE";
export const namesInverseOfferStatus_Status: ReadonlyMap<number, InverseOfferStatus_Status> = /* @__PURE__ */ enumNames<InverseOfferStatus_Status>(InverseOfferStatus_Status);
