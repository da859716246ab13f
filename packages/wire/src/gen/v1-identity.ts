// Generated from proto/v1/identity.proto by `npm run generate`: edit the schema, not this file.
import { Interned } from "../codec/interned.ts";
import { jsonBytes, jsonString } from "../codec/json-text.ts";
import { type MessageCodec, messageCodec } from "../codec/message-codec.ts";
import type { Mutable } from "../codec/mutable.ts";
import type { Reader } from "../codec/reader.ts";
import { shape } from "../codec/shape.ts";
import { missing } from "../codec/wire-error.ts";
import type { Writer } from "../codec/writer.ts";

/** mesos.v1.FrameworkID */
export interface FrameworkID {
  readonly value: string;
}

const internedFrameworkID = /* @__PURE__ */ new Interned<FrameworkID>();
function writeNewFrameworkID(w: Writer, m: FrameworkID): void {
  if (m.value === undefined) throw missing();
  w.string(10, m.value);
}

const ShapeFrameworkID = /* @__PURE__ */ shape();
function readNewFrameworkID(r: Reader, into?: FrameworkID): FrameworkID {
  const m = (into ?? new ShapeFrameworkID()) as Mutable<FrameworkID>;
  while (r.pos < r.end) {
    const tag = r.tag();
    switch (tag) {
      case 10:
        m.value = r.string();
        break;
      default:
        r.skip(tag);
    }
  }
  if (m.value === undefined) r.incomplete = true;
  return m;
}

function textNewFrameworkID(m: FrameworkID): string {
  let text = "";
  text += '{"value":' + jsonString(m.value);
  return `${text}}`;
}

export function writeFrameworkID(w: Writer, m: FrameworkID): void {
  internedFrameworkID.write(w, m, writeNewFrameworkID);
}

export function readFrameworkID(r: Reader, into?: FrameworkID): FrameworkID {
  return internedFrameworkID.read(r, into, readNewFrameworkID);
}

export function textFrameworkID(m: FrameworkID): string {
  return internedFrameworkID.text(m, textNewFrameworkID);
}

export const FrameworkID: MessageCodec<FrameworkID> = /* @__PURE__ */ messageCodec<FrameworkID>("mesos.v1.FrameworkID", writeFrameworkID, readFrameworkID, textFrameworkID, [
  ["value", 1, "required", "string"],
]);

/** mesos.v1.AgentID */
export interface AgentID {
  readonly value: string;
}

const internedAgentID = /* @__PURE__ */ new Interned<AgentID>();
function writeNewAgentID(w: Writer, m: AgentID): void {
  if (m.value === undefined) throw missing();
  w.string(10, m.value);
}

const ShapeAgentID = /* @__PURE__ */ shape();
function readNewAgentID(r: Reader, into?: AgentID): AgentID {
  const m = (into ?? new ShapeAgentID()) as Mutable<AgentID>;
  while (r.pos < r.end) {
    const tag = r.tag();
    switch (tag) {
      case 10:
        m.value = r.string();
        break;
      default:
        r.skip(tag);
    }
  }
  if (m.value === undefined) r.incomplete = true;
  return m;
}

function textNewAgentID(m: AgentID): string {
  let text = "";
  text += '{"value":' + jsonString(m.value);
  return `${text}}`;
}

export function writeAgentID(w: Writer, m: AgentID): void {
  internedAgentID.write(w, m, writeNewAgentID);
}

export function readAgentID(r: Reader, into?: AgentID): AgentID {
  return internedAgentID.read(r, into, readNewAgentID);
}

export function textAgentID(m: AgentID): string {
  return internedAgentID.text(m, textNewAgentID);
}

export const AgentID: MessageCodec<AgentID> = /* @__PURE__ */ messageCodec<AgentID>("mesos.v1.AgentID", writeAgentID, readAgentID, textAgentID, [
  ["value", 1, "required", "string"],
]);

/** mesos.v1.OfferID */
export interface OfferID {
  readonly value: string;
}

export function writeOfferID(w: Writer, m: OfferID): void {
  if (m.value === undefined) throw missing();
  w.string(10, m.value);
}

const ShapeOfferID = /* @__PURE__ */ shape();
export function readOfferID(r: Reader, into?: OfferID): OfferID {
  const m = (into ?? new ShapeOfferID()) as Mutable<OfferID>;
  while (r.pos < r.end) {
    const tag = r.tag();
    switch (tag) {
      case 10:
        m.value = r.string();
        break;
      default:
        r.skip(tag);
    }
  }
  if (m.value === undefined) r.incomplete = true;
  return m;
}

export function textOfferID(m: OfferID): string {
  let text = "";
  text += '{"value":' + jsonString(m.value);
  return `${text}}`;
}

export const OfferID: MessageCodec<OfferID> = /* @__PURE__ */ messageCodec<OfferID>("mesos.v1.OfferID", writeOfferID, readOfferID, textOfferID, [
  ["value", 1, "required", "string"],
]);

/** mesos.v1.TaskID */
export interface TaskID {
  readonly value: string;
}

export function writeTaskID(w: Writer, m: TaskID): void {
  if (m.value === undefined) throw missing();
  w.string(10, m.value);
}

const ShapeTaskID = /* @__PURE__ */ shape();
export function readTaskID(r: Reader, into?: TaskID): TaskID {
  const m = (into ?? new ShapeTaskID()) as Mutable<TaskID>;
  while (r.pos < r.end) {
    const tag = r.tag();
    switch (tag) {
      case 10:
        m.value = r.string();
        break;
      default:
        r.skip(tag);
    }
  }
  if (m.value === undefined) r.incomplete = true;
  return m;
}

export function textTaskID(m: TaskID): string {
  let text = "";
  text += '{"value":' + jsonString(m.value);
  return `${text}}`;
}

export const TaskID: MessageCodec<TaskID> = /* @__PURE__ */ messageCodec<TaskID>("mesos.v1.TaskID", writeTaskID, readTaskID, textTaskID, [
  ["value", 1, "required", "string"],
]);

/** mesos.v1.ExecutorID */
export interface ExecutorID {
  readonly value: string;
}

export function writeExecutorID(w: Writer, m: ExecutorID): void {
  if (m.value === undefined) throw missing();
  w.string(10, m.value);
}

const ShapeExecutorID = /* @__PURE__ */ shape();
export function readExecutorID(r: Reader, into?: ExecutorID): ExecutorID {
  const m = (into ?? new ShapeExecutorID()) as Mutable<ExecutorID>;
  while (r.pos < r.end) {
    const tag = r.tag();
    switch (tag) {
      case 10:
        m.value = r.string();
        break;
      default:
        r.skip(tag);
    }
  }
  if (m.value === undefined) r.incomplete = true;
  return m;
}

export function textExecutorID(m: ExecutorID): string {
  let text = "";
  text += '{"value":' + jsonString(m.value);
  return `${text}}`;
}

export const ExecutorID: MessageCodec<ExecutorID> = /* @__PURE__ */ messageCodec<ExecutorID>("mesos.v1.ExecutorID", writeExecutorID, readExecutorID, textExecutorID, [
  ["value", 1, "required", "string"],
]);

/** mesos.v1.ContainerID */
export interface ContainerID {
  readonly value: string;
  readonly parent?: ContainerID | undefined;
}

export function writeContainerID(w: Writer, m: ContainerID): void {
  if (m.parent !== undefined) { const at = w.open(); writeContainerID(w, m.parent); w.close(18, at); }
  if (m.value === undefined) throw missing();
  w.string(10, m.value);
}

const ShapeContainerID = /* @__PURE__ */ shape();
export function readContainerID(r: Reader, into?: ContainerID): ContainerID {
  const m = (into ?? new ShapeContainerID()) as Mutable<ContainerID>;
  while (r.pos < r.end) {
    const tag = r.tag();
    switch (tag) {
      case 10:
        m.value = r.string();
        break;
      case 18: {
        const outer = r.open();
        m.parent = readContainerID(r, m.parent);
        r.close(outer);
        break;
      }
      default:
        r.skip(tag);
    }
  }
  if (m.value === undefined) r.incomplete = true;
  return m;
}

export function textContainerID(m: ContainerID): string {
  let text = "";
  text += '{"value":' + jsonString(m.value);
  if (m.parent !== undefined) {
    text += ',"parent":' + textContainerID(m.parent);
  }
  return `${text}}`;
}

export const ContainerID: MessageCodec<ContainerID> = /* @__PURE__ */ messageCodec<ContainerID>("mesos.v1.ContainerID", writeContainerID, readContainerID, textContainerID, [
  ["value", 1, "required", "string"],
  ["parent", 2, "optional", "message", () => ContainerID],
]);

/** mesos.v1.OperationID */
export interface OperationID {
  readonly value: string;
}

export function writeOperationID(w: Writer, m: OperationID): void {
  if (m.value === undefined) throw missing();
  w.string(10, m.value);
}

const ShapeOperationID = /* @__PURE__ */ shape();
export function readOperationID(r: Reader, into?: OperationID): OperationID {
  const m = (into ?? new ShapeOperationID()) as Mutable<OperationID>;
  while (r.pos < r.end) {
    const tag = r.tag();
    switch (tag) {
      case 10:
        m.value = r.string();
        break;
      default:
        r.skip(tag);
    }
  }
  if (m.value === undefined) r.incomplete = true;
  return m;
}

export function textOperationID(m: OperationID): string {
  let text = "";
  text += '{"value":' + jsonString(m.value);
  return `${text}}`;
}

export const OperationID: MessageCodec<OperationID> = /* @__PURE__ */ messageCodec<OperationID>("mesos.v1.OperationID", writeOperationID, readOperationID, textOperationID, [
  ["value", 1, "required", "string"],
]);

/** mesos.v1.ResourceProviderID */
export interface ResourceProviderID {
  readonly value: string;
}

export function writeResourceProviderID(w: Writer, m: ResourceProviderID): void {
  if (m.value === undefined) throw missing();
  w.string(10, m.value);
}

const ShapeResourceProviderID = /* @__PURE__ */ shape();
export function readResourceProviderID(r: Reader, into?: ResourceProviderID): ResourceProviderID {
  const m = (into ?? new ShapeResourceProviderID()) as Mutable<ResourceProviderID>;
  while (r.pos < r.end) {
    const tag = r.tag();
    switch (tag) {
      case 10:
        m.value = r.string();
        break;
      default:
        r.skip(tag);
    }
  }
  if (m.value === undefined) r.incomplete = true;
  return m;
}

export function textResourceProviderID(m: ResourceProviderID): string {
  let text = "";
  text += '{"value":' + jsonString(m.value);
  return `${text}}`;
}

export const ResourceProviderID: MessageCodec<ResourceProviderID> = /* @__PURE__ */ messageCodec<ResourceProviderID>("mesos.v1.ResourceProviderID", writeResourceProviderID, readResourceProviderID, textResourceProviderID, [
  ["value", 1, "required", "string"],
]);

/** mesos.v1.UUID */
export interface UUID {
  readonly value: Uint8Array;
}

export function writeUUID(w: Writer, m: UUID): void {
  if (m.value === undefined) throw missing();
  w.payload(10, m.value);
}

const ShapeUUID = /* @__PURE__ */ shape();
export function readUUID(r: Reader, into?: UUID): UUID {
  const m = (into ?? new ShapeUUID()) as Mutable<UUID>;
  while (r.pos < r.end) {
    const tag = r.tag();
    switch (tag) {
      case 10:
        m.value = r.payload();
        break;
      default:
        r.skip(tag);
    }
  }
  if (m.value === undefined) r.incomplete = true;
  return m;
}

export function textUUID(m: UUID): string {
  let text = "";
  text += '{"value":' + jsonBytes(m.value);
  return `${text}}`;
}

export const UUID: MessageCodec<UUID> = /* @__PURE__ */ messageCodec<UUID>("mesos.v1.UUID", writeUUID, readUUID, textUUID, [
  ["value", 1, "required", "bytes"],
]);
