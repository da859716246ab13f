// Generated from proto/internal/executor.proto by `npm run generate`: edit the schema, not this file.
import { append } from "../codec/append.ts";
import { jsonArray, jsonPlain } from "../codec/json-text.ts";
import { type MessageCodec, messageCodec } from "../codec/message-codec.ts";
import type { Mutable } from "../codec/mutable.ts";
import type { Reader } from "../codec/reader.ts";
import { shape } from "../codec/shape.ts";
import { missing } from "../codec/wire-error.ts";
import type { Writer } from "../codec/writer.ts";
import { StatusUpdate, readStatusUpdate, textStatusUpdate, writeStatusUpdate } from "./internal-update.ts";
import { ExecutorInfo, readExecutorInfo, textExecutorInfo, writeExecutorInfo } from "./v1-command.ts";
import { FrameworkInfo, readFrameworkInfo, textFrameworkInfo, writeFrameworkInfo } from "./v1-framework.ts";
import { AgentID, ExecutorID, FrameworkID, readAgentID, readExecutorID, readFrameworkID, textAgentID, textExecutorID, textFrameworkID, writeAgentID, writeExecutorID, writeFrameworkID } from "./v1-identity.ts";
import { AgentInfo, readAgentInfo, textAgentInfo, writeAgentInfo } from "./v1-node.ts";
import { TaskInfo, readTaskInfo, textTaskInfo, writeTaskInfo } from "./v1-task.ts";

/** mesos.internal.RegisterExecutorMessage */
export interface RegisterExecutorMessage {
  readonly framework_id: FrameworkID;
  readonly executor_id: ExecutorID;
}

export function writeRegisterExecutorMessage(w: Writer, m: RegisterExecutorMessage): void {
  if (m.executor_id === undefined) throw missing();
  { const at = w.open(); writeExecutorID(w, m.executor_id); w.close(18, at); }
  if (m.framework_id === undefined) throw missing();
  { const at = w.open(); writeFrameworkID(w, m.framework_id); w.close(10, at); }
}

const ShapeRegisterExecutorMessage = /* @__PURE__ */ shape();
export function readRegisterExecutorMessage(r: Reader, into?: RegisterExecutorMessage): RegisterExecutorMessage {
  const m = (into ?? new ShapeRegisterExecutorMessage()) as Mutable<RegisterExecutorMessage>;
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
      default:
        r.skip(tag);
    }
  }
  if (m.framework_id === undefined || m.executor_id === undefined) r.incomplete = true;
  return m;
}

export function textRegisterExecutorMessage(m: RegisterExecutorMessage): string {
  let text = "";
  text += '{"framework_id":' + textFrameworkID(m.framework_id);
  text += ',"executor_id":' + textExecutorID(m.executor_id);
  return `${text}}`;
}

export const RegisterExecutorMessage: MessageCodec<RegisterExecutorMessage> = /* @__PURE__ */ messageCodec<RegisterExecutorMessage>("mesos.internal.RegisterExecutorMessage", writeRegisterExecutorMessage, readRegisterExecutorMessage, textRegisterExecutorMessage, [
  ["framework_id", 1, "required", "message", () => FrameworkID],
  ["executor_id", 2, "required", "message", () => ExecutorID],
]);

/** mesos.internal.ExecutorRegisteredMessage */
export interface ExecutorRegisteredMessage {
  readonly executor_info: ExecutorInfo;
  readonly framework_id: FrameworkID;
  readonly framework_info: FrameworkInfo;
  readonly agent_id: AgentID;
  readonly agent_info: AgentInfo;
}

export function writeExecutorRegisteredMessage(w: Writer, m: ExecutorRegisteredMessage): void {
  if (m.agent_info === undefined) throw missing();
  { const at = w.open(); writeAgentInfo(w, m.agent_info); w.close(50, at); }
  if (m.agent_id === undefined) throw missing();
  { const at = w.open(); writeAgentID(w, m.agent_id); w.close(42, at); }
  if (m.framework_info === undefined) throw missing();
  { const at = w.open(); writeFrameworkInfo(w, m.framework_info); w.close(34, at); }
  if (m.framework_id === undefined) throw missing();
  { const at = w.open(); writeFrameworkID(w, m.framework_id); w.close(26, at); }
  if (m.executor_info === undefined) throw missing();
  { const at = w.open(); writeExecutorInfo(w, m.executor_info); w.close(18, at); }
}

const ShapeExecutorRegisteredMessage = /* @__PURE__ */ shape();
export function readExecutorRegisteredMessage(r: Reader, into?: ExecutorRegisteredMessage): ExecutorRegisteredMessage {
  const m = (into ?? new ShapeExecutorRegisteredMessage()) as Mutable<ExecutorRegisteredMessage>;
  while (r.pos < r.end) {
    const tag = r.tag();
    switch (tag) {
      case 18: {
        const outer = r.open();
        m.executor_info = readExecutorInfo(r, m.executor_info);
        r.close(outer);
        break;
      }
      case 26: {
        const outer = r.open();
        m.framework_id = readFrameworkID(r, m.framework_id);
        r.close(outer);
        break;
      }
      case 34: {
        const outer = r.open();
        m.framework_info = readFrameworkInfo(r, m.framework_info);
        r.close(outer);
        break;
      }
      case 42: {
        const outer = r.open();
        m.agent_id = readAgentID(r, m.agent_id);
        r.close(outer);
        break;
      }
      case 50: {
        const outer = r.open();
        m.agent_info = readAgentInfo(r, m.agent_info);
        r.close(outer);
        break;
      }
      default:
        r.skip(tag);
    }
  }
  if (m.executor_info === undefined || m.framework_id === undefined || m.framework_info === undefined || m.agent_id === undefined || m.agent_info === undefined) r.incomplete = true;
  return m;
}

export function textExecutorRegisteredMessage(m: ExecutorRegisteredMessage): string {
  let text = "";
  text += '{"executor_info":' + textExecutorInfo(m.executor_info);
  text += ',"framework_id":' + textFrameworkID(m.framework_id);
  text += ',"framework_info":' + textFrameworkInfo(m.framework_info);
  text += ',"agent_id":' + textAgentID(m.agent_id);
  text += ',"agent_info":' + textAgentInfo(m.agent_info);
  return `${text}}`;
}

export const ExecutorRegisteredMessage: MessageCodec<ExecutorRegisteredMessage> = /* @__PURE__ */ messageCodec<ExecutorRegisteredMessage>("mesos.internal.ExecutorRegisteredMessage", writeExecutorRegisteredMessage, readExecutorRegisteredMessage, textExecutorRegisteredMessage, [
  ["executor_info", 2, "required", "message", () => ExecutorInfo],
  ["framework_id", 3, "required", "message", () => FrameworkID],
  ["framework_info", 4, "required", "message", () => FrameworkInfo],
  ["agent_id", 5, "required", "message", () => AgentID],
  ["agent_info", 6, "required", "message", () => AgentInfo],
]);

/** mesos.internal.ReregisterExecutorMessage */
export interface ReregisterExecutorMessage {
  readonly executor_id: ExecutorID;
  readonly framework_id: FrameworkID;
  readonly tasks?: readonly TaskInfo[] | undefined;
  readonly updates?: readonly StatusUpdate[] | undefined;
}

export function writeReregisterExecutorMessage(w: Writer, m: ReregisterExecutorMessage): void {
  if (m.updates !== undefined) {
    const list = m.updates;
    for (let i = list.length - 1; i >= 0; i--) { const at = w.open(); writeStatusUpdate(w, list[i]!); w.close(34, at); }
  }
  if (m.tasks !== undefined) {
    const list = m.tasks;
    for (let i = list.length - 1; i >= 0; i--) { const at = w.open(); writeTaskInfo(w, list[i]!); w.close(26, at); }
  }
  if (m.framework_id === undefined) throw missing();
  { const at = w.open(); writeFrameworkID(w, m.framework_id); w.close(18, at); }
  if (m.executor_id === undefined) throw missing();
  { const at = w.open(); writeExecutorID(w, m.executor_id); w.close(10, at); }
}

const ShapeReregisterExecutorMessage = /* @__PURE__ */ shape();
export function readReregisterExecutorMessage(r: Reader, into?: ReregisterExecutorMessage): ReregisterExecutorMessage {
  const m = (into ?? new ShapeReregisterExecutorMessage()) as Mutable<ReregisterExecutorMessage>;
  while (r.pos < r.end) {
    const tag = r.tag();
    switch (tag) {
      case 10: {
        const outer = r.open();
        m.executor_id = readExecutorID(r, m.executor_id);
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
        m.tasks = append(m.tasks, readTaskInfo(r));
        r.close(outer);
        break;
      }
      case 34: {
        const outer = r.open();
        m.updates = append(m.updates, readStatusUpdate(r));
        r.close(outer);
        break;
      }
      default:
        r.skip(tag);
    }
  }
  if (m.executor_id === undefined || m.framework_id === undefined) r.incomplete = true;
  return m;
}

export function textReregisterExecutorMessage(m: ReregisterExecutorMessage): string {
  let text = "";
  text += '{"executor_id":' + textExecutorID(m.executor_id);
  text += ',"framework_id":' + textFrameworkID(m.framework_id);
  if (m.tasks !== undefined && m.tasks.length > 0) {
    text += ',"tasks":' + jsonArray(m.tasks, textTaskInfo);
  }
  if (m.updates !== undefined && m.updates.length > 0) {
    text += ',"updates":' + jsonArray(m.updates, textStatusUpdate);
  }
  return `${text}}`;
}

export const ReregisterExecutorMessage: MessageCodec<ReregisterExecutorMessage> = /* @__PURE__ */ messageCodec<ReregisterExecutorMessage>("mesos.internal.ReregisterExecutorMessage", writeReregisterExecutorMessage, readReregisterExecutorMessage, textReregisterExecutorMessage, [
  ["executor_id", 1, "required", "message", () => ExecutorID],
  ["framework_id", 2, "required", "message", () => FrameworkID],
  ["tasks", 3, "repeated", "message", () => TaskInfo],
  ["updates", 4, "repeated", "message", () => StatusUpdate],
]);

/** mesos.internal.ExecutorReregisteredMessage */
export interface ExecutorReregisteredMessage {
  readonly agent_id: AgentID;
  readonly agent_info: AgentInfo;
}

export function writeExecutorReregisteredMessage(w: Writer, m: ExecutorReregisteredMessage): void {
  if (m.agent_info === undefined) throw missing();
  { const at = w.open(); writeAgentInfo(w, m.agent_info); w.close(18, at); }
  if (m.agent_id === undefined) throw missing();
  { const at = w.open(); writeAgentID(w, m.agent_id); w.close(10, at); }
}

const ShapeExecutorReregisteredMessage = /* @__PURE__ */ shape();
export function readExecutorReregisteredMessage(r: Reader, into?: ExecutorReregisteredMessage): ExecutorReregisteredMessage {
  const m = (into ?? new ShapeExecutorReregisteredMessage()) as Mutable<ExecutorReregisteredMessage>;
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
        m.agent_info = readAgentInfo(r, m.agent_info);
        r.close(outer);
        break;
      }
      default:
        r.skip(tag);
    }
  }
  if (m.agent_id === undefined || m.agent_info === undefined) r.incomplete = true;
  return m;
}

export function textExecutorReregisteredMessage(m: ExecutorReregisteredMessage): string {
  let text = "";
  text += '{"agent_id":' + textAgentID(m.agent_id);
  text += ',"agent_info":' + textAgentInfo(m.agent_info);
  return `${text}}`;
}

export const ExecutorReregisteredMessage: MessageCodec<ExecutorReregisteredMessage> = /* @__PURE__ */ messageCodec<ExecutorReregisteredMessage>("mesos.internal.ExecutorReregisteredMessage", writeExecutorReregisteredMessage, readExecutorReregisteredMessage, textExecutorReregisteredMessage, [
  ["agent_id", 1, "required", "message", () => AgentID],
  ["agent_info", 2, "required", "message", () => AgentInfo],
]);

/** mesos.internal.ReconnectExecutorMessage */
export interface ReconnectExecutorMessage {
  readonly agent_id: AgentID;
}

export function writeReconnectExecutorMessage(w: Writer, m: ReconnectExecutorMessage): void {
  if (m.agent_id === undefined) throw missing();
  { const at = w.open(); writeAgentID(w, m.agent_id); w.close(10, at); }
}

const ShapeReconnectExecutorMessage = /* @__PURE__ */ shape();
export function readReconnectExecutorMessage(r: Reader, into?: ReconnectExecutorMessage): ReconnectExecutorMessage {
  const m = (into ?? new ShapeReconnectExecutorMessage()) as Mutable<ReconnectExecutorMessage>;
  while (r.pos < r.end) {
    const tag = r.tag();
    switch (tag) {
      case 10: {
        const outer = r.open();
        m.agent_id = readAgentID(r, m.agent_id);
        r.close(outer);
        break;
      }
      default:
        r.skip(tag);
    }
  }
  if (m.agent_id === undefined) r.incomplete = true;
  return m;
}

export function textReconnectExecutorMessage(m: ReconnectExecutorMessage): string {
  let text = "";
  text += '{"agent_id":' + textAgentID(m.agent_id);
  return `${text}}`;
}

export const ReconnectExecutorMessage: MessageCodec<ReconnectExecutorMessage> = /* @__PURE__ */ messageCodec<ReconnectExecutorMessage>("mesos.internal.ReconnectExecutorMessage", writeReconnectExecutorMessage, readReconnectExecutorMessage, textReconnectExecutorMessage, [
  ["agent_id", 1, "required", "message", () => AgentID],
]);

/** mesos.internal.ShutdownExecutorMessage */
export interface ShutdownExecutorMessage {
  readonly executor_id?: ExecutorID | undefined;
  readonly framework_id?: FrameworkID | undefined;
}

export function writeShutdownExecutorMessage(w: Writer, m: ShutdownExecutorMessage): void {
  if (m.framework_id !== undefined) { const at = w.open(); writeFrameworkID(w, m.framework_id); w.close(18, at); }
  if (m.executor_id !== undefined) { const at = w.open(); writeExecutorID(w, m.executor_id); w.close(10, at); }
}

const ShapeShutdownExecutorMessage = /* @__PURE__ */ shape();
export function readShutdownExecutorMessage(r: Reader, into?: ShutdownExecutorMessage): ShutdownExecutorMessage {
  const m = (into ?? new ShapeShutdownExecutorMessage()) as Mutable<ShutdownExecutorMessage>;
  while (r.pos < r.end) {
    const tag = r.tag();
    switch (tag) {
      case 10: {
        const outer = r.open();
        m.executor_id = readExecutorID(r, m.executor_id);
        r.close(outer);
        break;
      }
      case 18: {
        const outer = r.open();
        m.framework_id = readFrameworkID(r, m.framework_id);
        r.close(outer);
        break;
      }
      default:
        r.skip(tag);
    }
  }
  return m;
}

export function textShutdownExecutorMessage(m: ShutdownExecutorMessage): string {
  let text = "";
  let comma = "{";
  if (m.executor_id !== undefined) {
    text += '{"executor_id":' + textExecutorID(m.executor_id);
    comma = ",";
  }
  if (m.framework_id !== undefined) {
    text += comma + '"framework_id":' + textFrameworkID(m.framework_id);
    comma = ",";
  }
  return text === "" ? "{}" : `${text}}`;
}

export const ShutdownExecutorMessage: MessageCodec<ShutdownExecutorMessage> = /* @__PURE__ */ messageCodec<ShutdownExecutorMessage>("mesos.internal.ShutdownExecutorMessage", writeShutdownExecutorMessage, readShutdownExecutorMessage, textShutdownExecutorMessage, [
  ["executor_id", 1, "optional", "message", () => ExecutorID],
  ["framework_id", 2, "optional", "message", () => FrameworkID],
]);

/** mesos.internal.ExitedExecutorMessage */
export interface ExitedExecutorMessage {
  readonly agent_id: AgentID;
  readonly framework_id: FrameworkID;
  readonly executor_id: ExecutorID;
  readonly status: number;
}

export function writeExitedExecutorMessage(w: Writer, m: ExitedExecutorMessage): void {
  if (m.status === undefined) throw missing();
  w.int32(32, m.status);
  if (m.executor_id === undefined) throw missing();
  { const at = w.open(); writeExecutorID(w, m.executor_id); w.close(26, at); }
  if (m.framework_id === undefined) throw missing();
  { const at = w.open(); writeFrameworkID(w, m.framework_id); w.close(18, at); }
  if (m.agent_id === undefined) throw missing();
  { const at = w.open(); writeAgentID(w, m.agent_id); w.close(10, at); }
}

const ShapeExitedExecutorMessage = /* @__PURE__ */ shape();
export function readExitedExecutorMessage(r: Reader, into?: ExitedExecutorMessage): ExitedExecutorMessage {
  const m = (into ?? new ShapeExitedExecutorMessage()) as Mutable<ExitedExecutorMessage>;
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
        m.executor_id = readExecutorID(r, m.executor_id);
        r.close(outer);
        break;
      }
      case 32:
        m.status = r.int32();
        break;
      default:
        r.skip(tag);
    }
  }
  if (m.agent_id === undefined || m.framework_id === undefined || m.executor_id === undefined || m.status === undefined) r.incomplete = true;
  return m;
}

export function textExitedExecutorMessage(m: ExitedExecutorMessage): string {
  let text = "";
  text += '{"agent_id":' + textAgentID(m.agent_id);
  text += ',"framework_id":' + textFrameworkID(m.framework_id);
  text += ',"executor_id":' + textExecutorID(m.executor_id);
  text += ',"status":' + jsonPlain(m.status);
  return `${text}}`;
}

export const ExitedExecutorMessage: MessageCodec<ExitedExecutorMessage> = /* @__PURE__ */ messageCodec<ExitedExecutorMessage>("mesos.internal.ExitedExecutorMessage", writeExitedExecutorMessage, readExitedExecutorMessage, textExitedExecutorMessage, [
  ["agent_id", 1, "required", "message", () => AgentID],
  ["framework_id", 2, "required", "message", () => FrameworkID],
  ["executor_id", 3, "required", "message", () => ExecutorID],
  ["status", 4, "required", "int32"],
]);
