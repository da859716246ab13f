// Generated from proto/internal/operation.proto by `npm run generate`: edit the schema, not this file.
import { append } from "../codec/append.ts";
import { enumNames } from "../codec/schema.ts";
import { jsonArray, jsonString } from "../codec/json-text.ts";
import { type MessageCodec, messageCodec } from "../codec/message-codec.ts";
import type { Mutable } from "../codec/mutable.ts";
import type { Reader } from "../codec/reader.ts";
import { shape } from "../codec/shape.ts";
import { missing } from "../codec/wire-error.ts";
import type { Writer } from "../codec/writer.ts";
import { Call, Event, readCall, readEvent, textCall, textEvent, writeCall, writeEvent } from "./api-resource-provider.ts";
import { ResourceVersionUUID, readResourceVersionUUID, textResourceVersionUUID, writeResourceVersionUUID } from "./internal-agent.ts";
import { AgentID, FrameworkID, OperationID, ResourceProviderID, UUID, readAgentID, readFrameworkID, readOperationID, readResourceProviderID, readUUID, textAgentID, textFrameworkID, textOperationID, textResourceProviderID, textUUID, writeAgentID, writeFrameworkID, writeOperationID, writeResourceProviderID, writeUUID } from "./v1-identity.ts";
import { Offer_Operation, readOffer_Operation, textOffer_Operation, writeOffer_Operation } from "./v1-offer.ts";
import { OperationStatus, readOperationStatus, textOperationStatus, writeOperationStatus } from "./v1-operation.ts";

/** mesos.internal.ApplyOperationMessage */
export interface ApplyOperationMessage {
  readonly framework_id?: FrameworkID | undefined;
  readonly operation_info: Offer_Operation;
  readonly operation_uuid: UUID;
  readonly resource_version_uuid: ResourceVersionUUID;
}

export function writeApplyOperationMessage(w: Writer, m: ApplyOperationMessage): void {
  if (m.resource_version_uuid === undefined) throw missing();
  { const at = w.open(); writeResourceVersionUUID(w, m.resource_version_uuid); w.close(34, at); }
  if (m.operation_uuid === undefined) throw missing();
  { const at = w.open(); writeUUID(w, m.operation_uuid); w.close(26, at); }
  if (m.operation_info === undefined) throw missing();
  { const at = w.open(); writeOffer_Operation(w, m.operation_info); w.close(18, at); }
  if (m.framework_id !== undefined) { const at = w.open(); writeFrameworkID(w, m.framework_id); w.close(10, at); }
}

const ShapeApplyOperationMessage = /* @__PURE__ */ shape();
export function readApplyOperationMessage(r: Reader, into?: ApplyOperationMessage): ApplyOperationMessage {
  const m = (into ?? new ShapeApplyOperationMessage()) as Mutable<ApplyOperationMessage>;
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
        m.operation_info = readOffer_Operation(r, m.operation_info);
        r.close(outer);
        break;
      }
      case 26: {
        const outer = r.open();
        m.operation_uuid = readUUID(r, m.operation_uuid);
        r.close(outer);
        break;
      }
      case 34: {
        const outer = r.open();
        m.resource_version_uuid = readResourceVersionUUID(r, m.resource_version_uuid);
        r.close(outer);
        break;
      }
      default:
        r.skip(tag);
    }
  }
  if (m.operation_info === undefined || m.operation_uuid === undefined || m.resource_version_uuid === undefined) r.incomplete = true;
  return m;
}

export function textApplyOperationMessage(m: ApplyOperationMessage): string {
  let text = "";
  let comma = "{";
  if (m.framework_id !== undefined) {
    text += '{"framework_id":' + textFrameworkID(m.framework_id);
    comma = ",";
  }
  text += comma + '"operation_info":' + textOffer_Operation(m.operation_info);
  text += ',"operation_uuid":' + textUUID(m.operation_uuid);
  text += ',"resource_version_uuid":' + textResourceVersionUUID(m.resource_version_uuid);
  return `${text}}`;
}

export const ApplyOperationMessage: MessageCodec<ApplyOperationMessage> = /* @__PURE__ */ messageCodec<ApplyOperationMessage>("mesos.internal.ApplyOperationMessage", writeApplyOperationMessage, readApplyOperationMessage, textApplyOperationMessage, [
  ["framework_id", 1, "optional", "message", () => FrameworkID],
  ["operation_info", 2, "required", "message", () => Offer_Operation],
  ["operation_uuid", 3, "required", "message", () => UUID],
  ["resource_version_uuid", 4, "required", "message", () => ResourceVersionUUID],
]);

/** mesos.internal.UpdateOperationStatusMessage */
export interface UpdateOperationStatusMessage {
  readonly framework_id?: FrameworkID | undefined;
  readonly agent_id?: AgentID | undefined;
  readonly status: OperationStatus;
  readonly latest_status?: OperationStatus | undefined;
  readonly operation_uuid?: UUID | undefined;
}

export function writeUpdateOperationStatusMessage(w: Writer, m: UpdateOperationStatusMessage): void {
  if (m.operation_uuid !== undefined) { const at = w.open(); writeUUID(w, m.operation_uuid); w.close(42, at); }
  if (m.latest_status !== undefined) { const at = w.open(); writeOperationStatus(w, m.latest_status); w.close(34, at); }
  if (m.status === undefined) throw missing();
  { const at = w.open(); writeOperationStatus(w, m.status); w.close(26, at); }
  if (m.agent_id !== undefined) { const at = w.open(); writeAgentID(w, m.agent_id); w.close(18, at); }
  if (m.framework_id !== undefined) { const at = w.open(); writeFrameworkID(w, m.framework_id); w.close(10, at); }
}

const ShapeUpdateOperationStatusMessage = /* @__PURE__ */ shape();
export function readUpdateOperationStatusMessage(r: Reader, into?: UpdateOperationStatusMessage): UpdateOperationStatusMessage {
  const m = (into ?? new ShapeUpdateOperationStatusMessage()) as Mutable<UpdateOperationStatusMessage>;
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
        m.agent_id = readAgentID(r, m.agent_id);
        r.close(outer);
        break;
      }
      case 26: {
        const outer = r.open();
        m.status = readOperationStatus(r, m.status);
        r.close(outer);
        break;
      }
      case 34: {
        const outer = r.open();
        m.latest_status = readOperationStatus(r, m.latest_status);
        r.close(outer);
        break;
      }
      case 42: {
        const outer = r.open();
        m.operation_uuid = readUUID(r, m.operation_uuid);
        r.close(outer);
        break;
      }
      default:
        r.skip(tag);
    }
  }
  if (m.status === undefined) r.incomplete = true;
  return m;
}

export function textUpdateOperationStatusMessage(m: UpdateOperationStatusMessage): string {
  let text = "";
  let comma = "{";
  if (m.framework_id !== undefined) {
    text += '{"framework_id":' + textFrameworkID(m.framework_id);
    comma = ",";
  }
  if (m.agent_id !== undefined) {
    text += comma + '"agent_id":' + textAgentID(m.agent_id);
    comma = ",";
  }
  text += comma + '"status":' + textOperationStatus(m.status);
  if (m.latest_status !== undefined) {
    text += ',"latest_status":' + textOperationStatus(m.latest_status);
  }
  if (m.operation_uuid !== undefined) {
    text += ',"operation_uuid":' + textUUID(m.operation_uuid);
  }
  return `${text}}`;
}

export const UpdateOperationStatusMessage: MessageCodec<UpdateOperationStatusMessage> = /* @__PURE__ */ messageCodec<UpdateOperationStatusMessage>("mesos.internal.UpdateOperationStatusMessage", writeUpdateOperationStatusMessage, readUpdateOperationStatusMessage, textUpdateOperationStatusMessage, [
  ["framework_id", 1, "optional", "message", () => FrameworkID],
  ["agent_id", 2, "optional", "message", () => AgentID],
  ["status", 3, "required", "message", () => OperationStatus],
  ["latest_status", 4, "optional", "message", () => OperationStatus],
  ["operation_uuid", 5, "optional", "message", () => UUID],
]);

/** mesos.internal.AcknowledgeOperationStatusMessage */
export interface AcknowledgeOperationStatusMessage {
  readonly status_uuid: UUID;
  readonly operation_uuid: UUID;
  readonly resource_provider_id?: ResourceProviderID | undefined;
}

export function writeAcknowledgeOperationStatusMessage(w: Writer, m: AcknowledgeOperationStatusMessage): void {
  if (m.resource_provider_id !== undefined) { const at = w.open(); writeResourceProviderID(w, m.resource_provider_id); w.close(26, at); }
  if (m.operation_uuid === undefined) throw missing();
  { const at = w.open(); writeUUID(w, m.operation_uuid); w.close(18, at); }
  if (m.status_uuid === undefined) throw missing();
  { const at = w.open(); writeUUID(w, m.status_uuid); w.close(10, at); }
}

const ShapeAcknowledgeOperationStatusMessage = /* @__PURE__ */ shape();
export function readAcknowledgeOperationStatusMessage(r: Reader, into?: AcknowledgeOperationStatusMessage): AcknowledgeOperationStatusMessage {
  const m = (into ?? new ShapeAcknowledgeOperationStatusMessage()) as Mutable<AcknowledgeOperationStatusMessage>;
  while (r.pos < r.end) {
    const tag = r.tag();
    switch (tag) {
      case 10: {
        const outer = r.open();
        m.status_uuid = readUUID(r, m.status_uuid);
        r.close(outer);
        break;
      }
      case 18: {
        const outer = r.open();
        m.operation_uuid = readUUID(r, m.operation_uuid);
        r.close(outer);
        break;
      }
      case 26: {
        const outer = r.open();
        m.resource_provider_id = readResourceProviderID(r, m.resource_provider_id);
        r.close(outer);
        break;
      }
      default:
        r.skip(tag);
    }
  }
  if (m.status_uuid === undefined || m.operation_uuid === undefined) r.incomplete = true;
  return m;
}

export function textAcknowledgeOperationStatusMessage(m: AcknowledgeOperationStatusMessage): string {
  let text = "";
  text += '{"status_uuid":' + textUUID(m.status_uuid);
  text += ',"operation_uuid":' + textUUID(m.operation_uuid);
  if (m.resource_provider_id !== undefined) {
    text += ',"resource_provider_id":' + textResourceProviderID(m.resource_provider_id);
  }
  return `${text}}`;
}

export const AcknowledgeOperationStatusMessage: MessageCodec<AcknowledgeOperationStatusMessage> = /* @__PURE__ */ messageCodec<AcknowledgeOperationStatusMessage>("mesos.internal.AcknowledgeOperationStatusMessage", writeAcknowledgeOperationStatusMessage, readAcknowledgeOperationStatusMessage, textAcknowledgeOperationStatusMessage, [
  ["status_uuid", 1, "required", "message", () => UUID],
  ["operation_uuid", 2, "required", "message", () => UUID],
  ["resource_provider_id", 3, "optional", "message", () => ResourceProviderID],
]);

/** mesos.internal.ReconcileOperationsMessage */
export interface ReconcileOperationsMessage {
  readonly operations?: readonly ReconcileOperationsMessage_Operation[] | undefined;
  readonly framework_id?: FrameworkID | undefined;
}

export function writeReconcileOperationsMessage(w: Writer, m: ReconcileOperationsMessage): void {
  if (m.framework_id !== undefined) { const at = w.open(); writeFrameworkID(w, m.framework_id); w.close(18, at); }
  if (m.operations !== undefined) {
    const list = m.operations;
    for (let i = list.length - 1; i >= 0; i--) { const at = w.open(); writeReconcileOperationsMessage_Operation(w, list[i]!); w.close(10, at); }
  }
}

const ShapeReconcileOperationsMessage = /* @__PURE__ */ shape();
export function readReconcileOperationsMessage(r: Reader, into?: ReconcileOperationsMessage): ReconcileOperationsMessage {
  const m = (into ?? new ShapeReconcileOperationsMessage()) as Mutable<ReconcileOperationsMessage>;
  while (r.pos < r.end) {
    const tag = r.tag();
    switch (tag) {
      case 10: {
        const outer = r.open();
        m.operations = append(m.operations, readReconcileOperationsMessage_Operation(r));
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

export function textReconcileOperationsMessage(m: ReconcileOperationsMessage): string {
  let text = "";
  let comma = "{";
  if (m.operations !== undefined && m.operations.length > 0) {
    text += '{"operations":' + jsonArray(m.operations, textReconcileOperationsMessage_Operation);
    comma = ",";
  }
  if (m.framework_id !== undefined) {
    text += comma + '"framework_id":' + textFrameworkID(m.framework_id);
    comma = ",";
  }
  return text === "" ? "{}" : `${text}}`;
}

export const ReconcileOperationsMessage: MessageCodec<ReconcileOperationsMessage> = /* @__PURE__ */ messageCodec<ReconcileOperationsMessage>("mesos.internal.ReconcileOperationsMessage", writeReconcileOperationsMessage, readReconcileOperationsMessage, textReconcileOperationsMessage, [
  ["operations", 1, "repeated", "message", () => ReconcileOperationsMessage_Operation],
  ["framework_id", 2, "optional", "message", () => FrameworkID],
]);

/** mesos.internal.ReconcileOperationsMessage.Operation */
export interface ReconcileOperationsMessage_Operation {
  readonly operation_uuid?: UUID | undefined;
  readonly operation_id?: OperationID | undefined;
  readonly resource_provider_id?: ResourceProviderID | undefined;
}

export function writeReconcileOperationsMessage_Operation(w: Writer, m: ReconcileOperationsMessage_Operation): void {
  if (m.operation_id !== undefined) { const at = w.open(); writeOperationID(w, m.operation_id); w.close(26, at); }
  if (m.resource_provider_id !== undefined) { const at = w.open(); writeResourceProviderID(w, m.resource_provider_id); w.close(18, at); }
  if (m.operation_uuid !== undefined) { const at = w.open(); writeUUID(w, m.operation_uuid); w.close(10, at); }
}

const ShapeReconcileOperationsMessage_Operation = /* @__PURE__ */ shape();
export function readReconcileOperationsMessage_Operation(r: Reader, into?: ReconcileOperationsMessage_Operation): ReconcileOperationsMessage_Operation {
  const m = (into ?? new ShapeReconcileOperationsMessage_Operation()) as Mutable<ReconcileOperationsMessage_Operation>;
  while (r.pos < r.end) {
    const tag = r.tag();
    switch (tag) {
      case 10: {
        const outer = r.open();
        m.operation_uuid = readUUID(r, m.operation_uuid);
        r.close(outer);
        break;
      }
      case 26: {
        const outer = r.open();
        m.operation_id = readOperationID(r, m.operation_id);
        r.close(outer);
        break;
      }
      case 18: {
        const outer = r.open();
        m.resource_provider_id = readResourceProviderID(r, m.resource_provider_id);
        r.close(outer);
        break;
      }
      default:
        r.skip(tag);
    }
  }
  return m;
}

export function textReconcileOperationsMessage_Operation(m: ReconcileOperationsMessage_Operation): string {
  let text = "";
  let comma = "{";
  if (m.operation_uuid !== undefined) {
    text += '{"operation_uuid":' + textUUID(m.operation_uuid);
    comma = ",";
  }
  if (m.operation_id !== undefined) {
    text += comma + '"operation_id":' + textOperationID(m.operation_id);
    comma = ",";
  }
  if (m.resource_provider_id !== undefined) {
    text += comma + '"resource_provider_id":' + textResourceProviderID(m.resource_provider_id);
    comma = ",";
  }
  return text === "" ? "{}" : `${text}}`;
}

export const ReconcileOperationsMessage_Operation: MessageCodec<ReconcileOperationsMessage_Operation> = /* @__PURE__ */ messageCodec<ReconcileOperationsMessage_Operation>("mesos.internal.ReconcileOperationsMessage.Operation", writeReconcileOperationsMessage_Operation, readReconcileOperationsMessage_Operation, textReconcileOperationsMessage_Operation, [
  ["operation_uuid", 1, "optional", "message", () => UUID],
  ["operation_id", 3, "optional", "message", () => OperationID],
  ["resource_provider_id", 2, "optional", "message", () => ResourceProviderID],
]);

/** mesos.internal.UpdateOperationStatusRecord */
export interface UpdateOperationStatusRecord {
  readonly type: UpdateOperationStatusRecord_Type;
  readonly update?: UpdateOperationStatusMessage | undefined;
  readonly uuid?: UUID | undefined;
}

export function writeUpdateOperationStatusRecord(w: Writer, m: UpdateOperationStatusRecord): void {
  if (m.uuid !== undefined) { const at = w.open(); writeUUID(w, m.uuid); w.close(26, at); }
  if (m.update !== undefined) { const at = w.open(); writeUpdateOperationStatusMessage(w, m.update); w.close(18, at); }
  if (m.type === undefined) throw missing();
  w.enumeration(8, UpdateOperationStatusRecord_Type, m.type);
}

const ShapeUpdateOperationStatusRecord = /* @__PURE__ */ shape();
export function readUpdateOperationStatusRecord(r: Reader, into?: UpdateOperationStatusRecord): UpdateOperationStatusRecord {
  const m = (into ?? new ShapeUpdateOperationStatusRecord()) as Mutable<UpdateOperationStatusRecord>;
  while (r.pos < r.end) {
    const tag = r.tag();
    switch (tag) {
      case 8: {
        const value = r.enumeration(namesUpdateOperationStatusRecord_Type);
        if (value !== undefined) m.type = value;
        break;
      }
      case 18: {
        const outer = r.open();
        m.update = readUpdateOperationStatusMessage(r, m.update);
        r.close(outer);
        break;
      }
      case 26: {
        const outer = r.open();
        m.uuid = readUUID(r, m.uuid);
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

export function textUpdateOperationStatusRecord(m: UpdateOperationStatusRecord): string {
  let text = "";
  text += '{"type":' + jsonString(m.type);
  if (m.update !== undefined) {
    text += ',"update":' + textUpdateOperationStatusMessage(m.update);
  }
  if (m.uuid !== undefined) {
    text += ',"uuid":' + textUUID(m.uuid);
  }
  return `${text}}`;
}

export const UpdateOperationStatusRecord: MessageCodec<UpdateOperationStatusRecord> = /* @__PURE__ */ messageCodec<UpdateOperationStatusRecord>("mesos.internal.UpdateOperationStatusRecord", writeUpdateOperationStatusRecord, readUpdateOperationStatusRecord, textUpdateOperationStatusRecord, [
  ["type", 1, "required", "enum", () => UpdateOperationStatusRecord_Type],
  ["update", 2, "optional", "message", () => UpdateOperationStatusMessage],
  ["uuid", 3, "optional", "message", () => UUID],
]);

/** Numbers of mesos.internal.UpdateOperationStatusRecord.Type. */
export const UpdateOperationStatusRecord_Type = {
  UPDATE: 0,
  ACK: 1,
} as const;
export type UpdateOperationStatusRecord_Type = "UPDATE" | "ACK";
export const namesUpdateOperationStatusRecord_Type: ReadonlyMap<number, UpdateOperationStatusRecord_Type> = /* @__PURE__ */ enumNames<UpdateOperationStatusRecord_Type>(UpdateOperationStatusRecord_Type);

/** mesos.internal.ResourceProviderCallMessage */
export interface ResourceProviderCallMessage {
  readonly call: Call;
  readonly uuid?: UUID | undefined;
}

export function writeResourceProviderCallMessage(w: Writer, m: ResourceProviderCallMessage): void {
  if (m.uuid !== undefined) { const at = w.open(); writeUUID(w, m.uuid); w.close(18, at); }
  if (m.call === undefined) throw missing();
  { const at = w.open(); writeCall(w, m.call); w.close(10, at); }
}

const ShapeResourceProviderCallMessage = /* @__PURE__ */ shape();
export function readResourceProviderCallMessage(r: Reader, into?: ResourceProviderCallMessage): ResourceProviderCallMessage {
  const m = (into ?? new ShapeResourceProviderCallMessage()) as Mutable<ResourceProviderCallMessage>;
  while (r.pos < r.end) {
    const tag = r.tag();
    switch (tag) {
      case 10: {
        const outer = r.open();
        m.call = readCall(r, m.call);
        r.close(outer);
        break;
      }
      case 18: {
        const outer = r.open();
        m.uuid = readUUID(r, m.uuid);
        r.close(outer);
        break;
      }
      default:
        r.skip(tag);
    }
  }
  if (m.call === undefined) r.incomplete = true;
  return m;
}

export function textResourceProviderCallMessage(m: ResourceProviderCallMessage): string {
  let text = "";
  text += '{"call":' + textCall(m.call);
  if (m.uuid !== undefined) {
    text += ',"uuid":' + textUUID(m.uuid);
  }
  return `${text}}`;
}

export const ResourceProviderCallMessage: MessageCodec<ResourceProviderCallMessage> = /* @__PURE__ */ messageCodec<ResourceProviderCallMessage>("mesos.internal.ResourceProviderCallMessage", writeResourceProviderCallMessage, readResourceProviderCallMessage, textResourceProviderCallMessage, [
  ["call", 1, "required", "message", () => Call],
  ["uuid", 2, "optional", "message", () => UUID],
]);

/** mesos.internal.ResourceProviderEventMessage */
export interface ResourceProviderEventMessage {
  readonly resource_provider_id: ResourceProviderID;
  readonly event: Event;
  readonly uuid?: UUID | undefined;
}

export function writeResourceProviderEventMessage(w: Writer, m: ResourceProviderEventMessage): void {
  if (m.uuid !== undefined) { const at = w.open(); writeUUID(w, m.uuid); w.close(26, at); }
  if (m.event === undefined) throw missing();
  { const at = w.open(); writeEvent(w, m.event); w.close(18, at); }
  if (m.resource_provider_id === undefined) throw missing();
  { const at = w.open(); writeResourceProviderID(w, m.resource_provider_id); w.close(10, at); }
}

const ShapeResourceProviderEventMessage = /* @__PURE__ */ shape();
export function readResourceProviderEventMessage(r: Reader, into?: ResourceProviderEventMessage): ResourceProviderEventMessage {
  const m = (into ?? new ShapeResourceProviderEventMessage()) as Mutable<ResourceProviderEventMessage>;
  while (r.pos < r.end) {
    const tag = r.tag();
    switch (tag) {
      case 10: {
        const outer = r.open();
        m.resource_provider_id = readResourceProviderID(r, m.resource_provider_id);
        r.close(outer);
        break;
      }
      case 18: {
        const outer = r.open();
        m.event = readEvent(r, m.event);
        r.close(outer);
        break;
      }
      case 26: {
        const outer = r.open();
        m.uuid = readUUID(r, m.uuid);
        r.close(outer);
        break;
      }
      default:
        r.skip(tag);
    }
  }
  if (m.resource_provider_id === undefined || m.event === undefined) r.incomplete = true;
  return m;
}

export function textResourceProviderEventMessage(m: ResourceProviderEventMessage): string {
  let text = "";
  text += '{"resource_provider_id":' + textResourceProviderID(m.resource_provider_id);
  text += ',"event":' + textEvent(m.event);
  if (m.uuid !== undefined) {
    text += ',"uuid":' + textUUID(m.uuid);
  }
  return `${text}}`;
}

export const ResourceProviderEventMessage: MessageCodec<ResourceProviderEventMessage> = /* @__PURE__ */ messageCodec<ResourceProviderEventMessage>("mesos.internal.ResourceProviderEventMessage", writeResourceProviderEventMessage, readResourceProviderEventMessage, textResourceProviderEventMessage, [
  ["resource_provider_id", 1, "required", "message", () => ResourceProviderID],
  ["event", 2, "required", "message", () => Event],
  ["uuid", 3, "optional", "message", () => UUID],
]);
