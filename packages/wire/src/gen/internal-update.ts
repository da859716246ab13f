// Generated from proto/internal/update.proto by `npm run generate`: edit the schema, not this file.
import { enumNames } from "../codec/schema.ts";
import { jsonBytes, jsonDouble, jsonPlain, jsonString } from "../codec/json-text.ts";
import { type MessageCodec, messageCodec } from "../codec/message-codec.ts";
import type { Mutable } from "../codec/mutable.ts";
import type { Reader } from "../codec/reader.ts";
import { shape } from "../codec/shape.ts";
import { missing } from "../codec/wire-error.ts";
import type { Writer } from "../codec/writer.ts";
import { AgentID, ExecutorID, FrameworkID, TaskID, readAgentID, readExecutorID, readFrameworkID, readTaskID, textAgentID, textExecutorID, textFrameworkID, textTaskID, writeAgentID, writeExecutorID, writeFrameworkID, writeTaskID } from "./v1-identity.ts";
import { TaskState, TaskStatus, namesTaskState, readTaskStatus, textTaskStatus, writeTaskStatus } from "./v1-task.ts";

/** mesos.internal.StatusUpdate */
export interface StatusUpdate {
  readonly framework_id: FrameworkID;
  readonly executor_id?: ExecutorID | undefined;
  readonly agent_id?: AgentID | undefined;
  readonly status: TaskStatus;
  readonly timestamp: number;
  readonly uuid?: Uint8Array | undefined;
  readonly latest_state?: TaskState | undefined;
}

export function writeStatusUpdate(w: Writer, m: StatusUpdate): void {
  if (m.latest_state !== undefined) w.enumeration(56, TaskState, m.latest_state);
  if (m.uuid !== undefined) w.payload(50, m.uuid);
  if (m.timestamp === undefined) throw missing();
  w.double(41, m.timestamp);
  if (m.status === undefined) throw missing();
  { const at = w.open(); writeTaskStatus(w, m.status); w.close(34, at); }
  if (m.agent_id !== undefined) { const at = w.open(); writeAgentID(w, m.agent_id); w.close(26, at); }
  if (m.executor_id !== undefined) { const at = w.open(); writeExecutorID(w, m.executor_id); w.close(18, at); }
  if (m.framework_id === undefined) throw missing();
  { const at = w.open(); writeFrameworkID(w, m.framework_id); w.close(10, at); }
}

const ShapeStatusUpdate = /* @__PURE__ */ shape();
export function readStatusUpdate(r: Reader, into?: StatusUpdate): StatusUpdate {
  const m = (into ?? new ShapeStatusUpdate()) as Mutable<StatusUpdate>;
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
        m.agent_id = readAgentID(r, m.agent_id);
        r.close(outer);
        break;
      }
      case 34: {
        const outer = r.open();
        m.status = readTaskStatus(r, m.status);
        r.close(outer);
        break;
      }
      case 41:
        m.timestamp = r.double();
        break;
      case 50:
        m.uuid = r.payload();
        break;
      case 56: {
        const value = r.enumeration(namesTaskState);
        if (value !== undefined) m.latest_state = value;
        break;
      }
      default:
        r.skip(tag);
    }
  }
  if (m.framework_id === undefined || m.status === undefined || m.timestamp === undefined) r.incomplete = true;
  return m;
}

export function textStatusUpdate(m: StatusUpdate): string {
  let text = "";
  text += '{"framework_id":' + textFrameworkID(m.framework_id);
  if (m.executor_id !== undefined) {
    text += ',"executor_id":' + textExecutorID(m.executor_id);
  }
  if (m.agent_id !== undefined) {
    text += ',"agent_id":' + textAgentID(m.agent_id);
  }
  text += ',"status":' + textTaskStatus(m.status);
  text += ',"timestamp":' + jsonDouble(m.timestamp);
  if (m.uuid !== undefined) {
    text += ',"uuid":' + jsonBytes(m.uuid);
  }
  if (m.latest_state !== undefined) {
    text += ',"latest_state":' + jsonString(m.latest_state);
  }
  return `${text}}`;
}

export const StatusUpdate: MessageCodec<StatusUpdate> = /* @__PURE__ */ messageCodec<StatusUpdate>("mesos.internal.StatusUpdate", writeStatusUpdate, readStatusUpdate, textStatusUpdate, [
  ["framework_id", 1, "required", "message", () => FrameworkID],
  ["executor_id", 2, "optional", "message", () => ExecutorID],
  ["agent_id", 3, "optional", "message", () => AgentID],
  ["status", 4, "required", "message", () => TaskStatus],
  ["timestamp", 5, "required", "double"],
  ["uuid", 6, "optional", "bytes"],
  ["latest_state", 7, "optional", "enum", () => TaskState],
]);

/** mesos.internal.StatusUpdateRecord */
export interface StatusUpdateRecord {
  readonly type: StatusUpdateRecord_Type;
  readonly update?: StatusUpdate | undefined;
  readonly uuid?: Uint8Array | undefined;
}

export function writeStatusUpdateRecord(w: Writer, m: StatusUpdateRecord): void {
  if (m.uuid !== undefined) w.payload(26, m.uuid);
  if (m.update !== undefined) { const at = w.open(); writeStatusUpdate(w, m.update); w.close(18, at); }
  if (m.type === undefined) throw missing();
  w.enumeration(8, StatusUpdateRecord_Type, m.type);
}

const ShapeStatusUpdateRecord = /* @__PURE__ */ shape();
export function readStatusUpdateRecord(r: Reader, into?: StatusUpdateRecord): StatusUpdateRecord {
  const m = (into ?? new ShapeStatusUpdateRecord()) as Mutable<StatusUpdateRecord>;
  while (r.pos < r.end) {
    const tag = r.tag();
    switch (tag) {
      case 8: {
        const value = r.enumeration(namesStatusUpdateRecord_Type);
        if (value !== undefined) m.type = value;
        break;
      }
      case 18: {
        const outer = r.open();
        m.update = readStatusUpdate(r, m.update);
        r.close(outer);
        break;
      }
      case 26:
        m.uuid = r.payload();
        break;
      default:
        r.skip(tag);
    }
  }
  if (m.type === undefined) r.incomplete = true;
  return m;
}

export function textStatusUpdateRecord(m: StatusUpdateRecord): string {
  let text = "";
  text += '{"type":' + jsonString(m.type);
  if (m.update !== undefined) {
    text += ',"update":' + textStatusUpdate(m.update);
  }
  if (m.uuid !== undefined) {
    text += ',"uuid":' + jsonBytes(m.uuid);
  }
  return `${text}}`;
}

export const StatusUpdateRecord: MessageCodec<StatusUpdateRecord> = /* @__PURE__ */ messageCodec<StatusUpdateRecord>("mesos.internal.StatusUpdateRecord", writeStatusUpdateRecord, readStatusUpdateRecord, textStatusUpdateRecord, [
  ["type", 1, "required", "enum", () => StatusUpdateRecord_Type],
  ["update", 2, "optional", "message", () => StatusUpdate],
  ["uuid", 3, "optional", "bytes"],
]);

/** Numbers of mesos.internal.StatusUpdateRecord.Type. */
export const StatusUpdateRecord_Type = {
  UPDATE: 0,
  ACK: 1,
} as const;
export type StatusUpdateRecord_Type = "UPDATE" | "ACK";
export const namesStatusUpdateRecord_Type: ReadonlyMap<number, StatusUpdateRecord_Type> = /* @__PURE__ */ enumNames<StatusUpdateRecord_Type>(StatusUpdateRecord_Type);

/** mesos.internal.StatusUpdateMessage */
export interface StatusUpdateMessage {
  readonly update: StatusUpdate;
  readonly pid?: string | undefined;
}

export function writeStatusUpdateMessage(w: Writer, m: StatusUpdateMessage): void {
  if (m.pid !== undefined) w.string(18, m.pid);
  if (m.update === undefined) throw missing();
  { const at = w.open(); writeStatusUpdate(w, m.update); w.close(10, at); }
}

const ShapeStatusUpdateMessage = /* @__PURE__ */ shape();
export function readStatusUpdateMessage(r: Reader, into?: StatusUpdateMessage): StatusUpdateMessage {
  const m = (into ?? new ShapeStatusUpdateMessage()) as Mutable<StatusUpdateMessage>;
  while (r.pos < r.end) {
    const tag = r.tag();
    switch (tag) {
      case 10: {
        const outer = r.open();
        m.update = readStatusUpdate(r, m.update);
        r.close(outer);
        break;
      }
      case 18:
        m.pid = r.string();
        break;
      default:
        r.skip(tag);
    }
  }
  if (m.update === undefined) r.incomplete = true;
  return m;
}

export function textStatusUpdateMessage(m: StatusUpdateMessage): string {
  let text = "";
  text += '{"update":' + textStatusUpdate(m.update);
  if (m.pid !== undefined) {
    text += ',"pid":' + jsonString(m.pid);
  }
  return `${text}}`;
}

export const StatusUpdateMessage: MessageCodec<StatusUpdateMessage> = /* @__PURE__ */ messageCodec<StatusUpdateMessage>("mesos.internal.StatusUpdateMessage", writeStatusUpdateMessage, readStatusUpdateMessage, textStatusUpdateMessage, [
  ["update", 1, "required", "message", () => StatusUpdate],
  ["pid", 2, "optional", "string"],
]);

/** mesos.internal.StatusUpdateAcknowledgementMessage */
export interface StatusUpdateAcknowledgementMessage {
  readonly agent_id: AgentID;
  readonly framework_id: FrameworkID;
  readonly task_id: TaskID;
  readonly uuid: Uint8Array;
}

export function writeStatusUpdateAcknowledgementMessage(w: Writer, m: StatusUpdateAcknowledgementMessage): void {
  if (m.uuid === undefined) throw missing();
  w.payload(34, m.uuid);
  if (m.task_id === undefined) throw missing();
  { const at = w.open(); writeTaskID(w, m.task_id); w.close(26, at); }
  if (m.framework_id === undefined) throw missing();
  { const at = w.open(); writeFrameworkID(w, m.framework_id); w.close(18, at); }
  if (m.agent_id === undefined) throw missing();
  { const at = w.open(); writeAgentID(w, m.agent_id); w.close(10, at); }
}

const ShapeStatusUpdateAcknowledgementMessage = /* @__PURE__ */ shape();
export function readStatusUpdateAcknowledgementMessage(r: Reader, into?: StatusUpdateAcknowledgementMessage): StatusUpdateAcknowledgementMessage {
  const m = (into ?? new ShapeStatusUpdateAcknowledgementMessage()) as Mutable<StatusUpdateAcknowledgementMessage>;
  while (r.pos < r.end) {
    const tag = r.tag();
    switch (tag) {
      case 10: {
        const outer = r.open();
        m.agent_id = readAgentID(r, m.agent_id);
        r.close(outer);
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
        m.task_id = readTaskID(r, m.task_id);
        r.close(outer);
        break;
      }
      case 34:
        m.uuid = r.payload();
        break;
      default:
        r.skip(tag);
    }
  }
  if (m.agent_id === undefined || m.framework_id === undefined || m.task_id === undefined || m.uuid === undefined) r.incomplete = true;
  return m;
}

export function textStatusUpdateAcknowledgementMessage(m: StatusUpdateAcknowledgementMessage): string {
  let text = "";
  text += '{"agent_id":' + textAgentID(m.agent_id);
  text += ',"framework_id":' + textFrameworkID(m.framework_id);
  text += ',"task_id":' + textTaskID(m.task_id);
  text += ',"uuid":' + jsonBytes(m.uuid);
  return `${text}}`;
}

export const StatusUpdateAcknowledgementMessage: MessageCodec<StatusUpdateAcknowledgementMessage> = /* @__PURE__ */ messageCodec<StatusUpdateAcknowledgementMessage>("mesos.internal.StatusUpdateAcknowledgementMessage", writeStatusUpdateAcknowledgementMessage, readStatusUpdateAcknowledgementMessage, textStatusUpdateAcknowledgementMessage, [
  ["agent_id", 1, "required", "message", () => AgentID],
  ["framework_id", 2, "required", "message", () => FrameworkID],
  ["task_id", 3, "required", "message", () => TaskID],
  ["uuid", 4, "required", "bytes"],
]);

/** mesos.internal.TaskHealthStatus */
export interface TaskHealthStatus {
  readonly task_id: TaskID;
  readonly healthy: boolean;
  /** Absent means false. */
  readonly kill_task?: boolean | undefined;
  readonly consecutive_failures?: number | undefined;
}
/** What absent fields of TaskHealthStatus mean. */
export const TaskHealthStatus_defaults = { kill_task: false } as const;

export function writeTaskHealthStatus(w: Writer, m: TaskHealthStatus): void {
  if (m.consecutive_failures !== undefined) w.int32(32, m.consecutive_failures);
  if (m.kill_task !== undefined) w.bool(24, m.kill_task);
  if (m.healthy === undefined) throw missing();
  w.bool(16, m.healthy);
  if (m.task_id === undefined) throw missing();
  { const at = w.open(); writeTaskID(w, m.task_id); w.close(10, at); }
}

const ShapeTaskHealthStatus = /* @__PURE__ */ shape();
export function readTaskHealthStatus(r: Reader, into?: TaskHealthStatus): TaskHealthStatus {
  const m = (into ?? new ShapeTaskHealthStatus()) as Mutable<TaskHealthStatus>;
  while (r.pos < r.end) {
    const tag = r.tag();
    switch (tag) {
      case 10: {
        const outer = r.open();
        m.task_id = readTaskID(r, m.task_id);
        r.close(outer);
        break;
      }
      case 16:
        m.healthy = r.bool();
        break;
      case 24:
        m.kill_task = r.bool();
        break;
      case 32:
        m.consecutive_failures = r.int32();
        break;
      default:
        r.skip(tag);
    }
  }
  if (m.task_id === undefined || m.healthy === undefined) r.incomplete = true;
  return m;
}

export function textTaskHealthStatus(m: TaskHealthStatus): string {
  let text = "";
  text += '{"task_id":' + textTaskID(m.task_id);
  text += ',"healthy":' + jsonPlain(m.healthy);
  text += ',"kill_task":' + jsonPlain(m.kill_task ?? false);
  if (m.consecutive_failures !== undefined) {
    text += ',"consecutive_failures":' + jsonPlain(m.consecutive_failures);
  }
  return `${text}}`;
}

export const TaskHealthStatus: MessageCodec<TaskHealthStatus> = /* @__PURE__ */ messageCodec<TaskHealthStatus>("mesos.internal.TaskHealthStatus", writeTaskHealthStatus, readTaskHealthStatus, textTaskHealthStatus, [
  ["task_id", 1, "required", "message", () => TaskID],
  ["healthy", 2, "required", "bool"],
  ["kill_task", 3, "optional", "bool"],
  ["consecutive_failures", 4, "optional", "int32"],
]);
