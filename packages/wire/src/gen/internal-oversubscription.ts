// Generated from proto/internal/oversubscription.proto by `npm run generate`: edit the schema, not this file.
import { enumNames } from "../codec/schema.ts";
import { jsonString } from "../codec/json-text.ts";
import { type MessageCodec, messageCodec } from "../codec/message-codec.ts";
import type { Mutable } from "../codec/mutable.ts";
import type { Reader } from "../codec/reader.ts";
import { shape } from "../codec/shape.ts";
import { missing } from "../codec/wire-error.ts";
import type { Writer } from "../codec/writer.ts";
import { ContainerID, ExecutorID, FrameworkID, readContainerID, readExecutorID, readFrameworkID, textContainerID, textExecutorID, textFrameworkID, writeContainerID, writeExecutorID, writeFrameworkID } from "./v1-identity.ts";

/** mesos.slave.QoSCorrection */
export interface QoSCorrection {
  readonly type: QoSCorrection_Type;
  readonly kill?: QoSCorrection_Kill | undefined;
}

export function writeQoSCorrection(w: Writer, m: QoSCorrection): void {
  if (m.kill !== undefined) { const at = w.open(); writeQoSCorrection_Kill(w, m.kill); w.close(18, at); }
  if (m.type === undefined) throw missing();
  w.enumeration(8, QoSCorrection_Type, m.type);
}

const ShapeQoSCorrection = /* @__PURE__ */ shape();
export function readQoSCorrection(r: Reader, into?: QoSCorrection): QoSCorrection {
  const m = (into ?? new ShapeQoSCorrection()) as Mutable<QoSCorrection>;
  while (r.pos < r.end) {
    const tag = r.tag();
    switch (tag) {
      case 8: {
        const value = r.enumeration(namesQoSCorrection_Type);
        if (value !== undefined) m.type = value;
        break;
      }
      case 18: {
        const outer = r.open();
        m.kill = readQoSCorrection_Kill(r, m.kill);
        r.close(outer);
        break;
      }
      default:
        r.skip(tag);
    }
  }
  if (m.type === undefined) r.incomplete = true;
  return m;
}

export function textQoSCorrection(m: QoSCorrection): string {
  let text = "";
  text += '{"type":' + jsonString(m.type);
  if (m.kill !== undefined) {
    text += ',"kill":' + textQoSCorrection_Kill(m.kill);
  }
  return `${text}}`;
}

export const QoSCorrection: MessageCodec<QoSCorrection> = /* @__PURE__ */ messageCodec<QoSCorrection>("mesos.slave.QoSCorrection", writeQoSCorrection, readQoSCorrection, textQoSCorrection, [
  ["type", 1, "required", "enum", () => QoSCorrection_Type],
  ["kill", 2, "optional", "message", () => QoSCorrection_Kill],
]);

/** Numbers of mesos.slave.QoSCorrection.Type. */
export const QoSCorrection_Type = {
  KILL: 1,
} as const;
export type QoSCorrection_Type = "KILL";
export const namesQoSCorrection_Type: ReadonlyMap<number, QoSCorrection_Type> = /* @__PURE__ */ enumNames<QoSCorrection_Type>(QoSCorrection_Type);

/** mesos.slave.QoSCorrection.Kill */
export interface QoSCorrection_Kill {
  readonly framework_id?: FrameworkID | undefined;
  readonly executor_id?: ExecutorID | undefined;
  readonly container_id?: ContainerID | undefined;
}

export function writeQoSCorrection_Kill(w: Writer, m: QoSCorrection_Kill): void {
  if (m.container_id !== undefined) { const at = w.open(); writeContainerID(w, m.container_id); w.close(26, at); }
  if (m.executor_id !== undefined) { const at = w.open(); writeExecutorID(w, m.executor_id); w.close(18, at); }
  if (m.framework_id !== undefined) { const at = w.open(); writeFrameworkID(w, m.framework_id); w.close(10, at); }
}

const ShapeQoSCorrection_Kill = /* @__PURE__ */ shape();
export function readQoSCorrection_Kill(r: Reader, into?: QoSCorrection_Kill): QoSCorrection_Kill {
  const m = (into ?? new ShapeQoSCorrection_Kill()) as Mutable<QoSCorrection_Kill>;
  while (r.pos < r.end) {
    const tag = r.tag();
    switch (tag) {
      case 10: {
        const outer = r.open();
        m.framework_id = readFrameworkID(r, m.framework_id);
        r.close(outer);
        break;
      }
      case 18: {
        const outer = r.open();
        m.executor_id = readExecutorID(r, m.executor_id);
        r.close(outer);
        break;
      }
      case 26: {
        const outer = r.open();
        m.container_id = readContainerID(r, m.container_id);
        r.close(outer);
        break;
      }
      default:
        r.skip(tag);
    }
  }
  return m;
}

export function textQoSCorrection_Kill(m: QoSCorrection_Kill): string {
  let text = "";
  let comma = "{";
  if (m.framework_id !== undefined) {
    text += '{"framework_id":' + textFrameworkID(m.framework_id);
    comma = ",";
  }
  if (m.executor_id !== undefined) {
    text += comma + '"executor_id":' + textExecutorID(m.executor_id);
    comma = ",";
  }
  if (m.container_id !== undefined) {
    text += comma + '"container_id":' + textContainerID(m.container_id);
    comma = ",";
  }
  return text === "" ? "{}" : `${text}}`;
}

export const QoSCorrection_Kill: MessageCodec<QoSCorrection_Kill> = /* @__PURE__ */ messageCodec<QoSCorrection_Kill>("mesos.slave.QoSCorrection.Kill", writeQoSCorrection_Kill, readQoSCorrection_Kill, textQoSCorrection_Kill, [
  ["framework_id", 1, "optional", "message", () => FrameworkID],
  ["executor_id", 2, "optional", "message", () => ExecutorID],
  ["container_id", 3, "optional", "message", () => ContainerID],
]);
