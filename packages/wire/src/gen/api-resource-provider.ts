// Generated from proto/api/resource-provider.proto by `npm run generate`: edit the schema, not this file.
import { append } from "../codec/append.ts";
import { enumNames } from "../codec/schema.ts";
import { jsonArray, jsonString } from "../codec/json-text.ts";
import { type MessageCodec, messageCodec } from "../codec/message-codec.ts";
import type { Mutable } from "../codec/mutable.ts";
import type { Reader } from "../codec/reader.ts";
import { shape } from "../codec/shape.ts";
import { missing } from "../codec/wire-error.ts";
import type { Writer } from "../codec/writer.ts";
import { FrameworkID, ResourceProviderID, UUID, readFrameworkID, readResourceProviderID, readUUID, textFrameworkID, textResourceProviderID, textUUID, writeFrameworkID, writeResourceProviderID, writeUUID } from "./v1-identity.ts";
import { Offer_Operation, readOffer_Operation, textOffer_Operation, writeOffer_Operation } from "./v1-offer.ts";
import { Operation, OperationStatus, readOperation, readOperationStatus, textOperation, textOperationStatus, writeOperation, writeOperationStatus } from "./v1-operation.ts";
import { Resource, readResource, textResource, writeResource } from "./v1-resource.ts";
import { ResourceProviderInfo, readResourceProviderInfo, textResourceProviderInfo, writeResourceProviderInfo } from "./v1-resource-provider.ts";

/** mesos.v1.resource_provider.Call */
export interface Call {
  readonly resource_provider_id?: ResourceProviderID | undefined;
  readonly type?: Call_Type | undefined;
  readonly subscribe?: Call_Subscribe | undefined;
  readonly update_operation_status?: Call_UpdateOperationStatus | undefined;
  readonly update_state?: Call_UpdateState | undefined;
  readonly update_publish_resources_status?: Call_UpdatePublishResourcesStatus | undefined;
}

export function writeCall(w: Writer, m: Call): void {
  if (m.update_publish_resources_status !== undefined) { const at = w.open(); writeCall_UpdatePublishResourcesStatus(w, m.update_publish_resources_status); w.close(50, at); }
  if (m.update_state !== undefined) { const at = w.open(); writeCall_UpdateState(w, m.update_state); w.close(42, at); }
  if (m.update_operation_status !== undefined) { const at = w.open(); writeCall_UpdateOperationStatus(w, m.update_operation_status); w.close(34, at); }
  if (m.subscribe !== undefined) { const at = w.open(); writeCall_Subscribe(w, m.subscribe); w.close(26, at); }
  if (m.type !== undefined) w.enumeration(16, Call_Type, m.type);
  if (m.resource_provider_id !== undefined) { const at = w.open(); writeResourceProviderID(w, m.resource_provider_id); w.close(10, at); }
}

const ShapeCall = /* @__PURE__ */ shape();
export function readCall(r: Reader, into?: Call): Call {
  const m = (into ?? new ShapeCall()) as Mutable<Call>;
  while (r.pos < r.end) {
    const tag = r.tag();
    switch (tag) {
      case 10: {
        const outer = r.open();
        m.resource_provider_id = readResourceProviderID(r, m.resource_provider_id);
        r.close(outer);
        break;
      }
      case 16: {
        const value = r.enumeration(namesCall_Type);
        if (value !== undefined) m.type = value;
        break;
      }
      case 26: {
        const outer = r.open();
        m.subscribe = readCall_Subscribe(r, m.subscribe);
        r.close(outer);
        break;
      }
      case 34: {
        const outer = r.open();
        m.update_operation_status = readCall_UpdateOperationStatus(r, m.update_operation_status);
        r.close(outer);
        break;
      }
      case 42: {
        const outer = r.open();
        m.update_state = readCall_UpdateState(r, m.update_state);
        r.close(outer);
        break;
      }
      case 50: {
        const outer = r.open();
        m.update_publish_resources_status = readCall_UpdatePublishResourcesStatus(r, m.update_publish_resources_status);
        r.close(outer);
        break;
      }
      default:
        r.skip(tag);
    }
  }
  return m;
}

export function textCall(m: Call): string {
  let text = "";
  let comma = "{";
  if (m.resource_provider_id !== undefined) {
    text += '{"resource_provider_id":' + textResourceProviderID(m.resource_provider_id);
    comma = ",";
  }
  if (m.type !== undefined) {
    text += comma + '"type":' + jsonString(m.type);
    comma = ",";
  }
  if (m.subscribe !== undefined) {
    text += comma + '"subscribe":' + textCall_Subscribe(m.subscribe);
    comma = ",";
  }
  if (m.update_operation_status !== undefined) {
    text += comma + '"update_operation_status":' + textCall_UpdateOperationStatus(m.update_operation_status);
    comma = ",";
  }
  if (m.update_state !== undefined) {
    text += comma + '"update_state":' + textCall_UpdateState(m.update_state);
    comma = ",";
  }
  if (m.update_publish_resources_status !== undefined) {
    text += comma + '"update_publish_resources_status":' + textCall_UpdatePublishResourcesStatus(m.update_publish_resources_status);
    comma = ",";
  }
  return text === "" ? "{}" : `${text}}`;
}

export const Call: MessageCodec<Call> = /* @__PURE__ */ messageCodec<Call>("mesos.v1.resource_provider.Call", writeCall, readCall, textCall, [
  ["resource_provider_id", 1, "optional", "message", () => ResourceProviderID],
  ["type", 2, "optional", "enum", () => Call_Type],
  ["subscribe", 3, "optional", "message", () => Call_Subscribe],
  ["update_operation_status", 4, "optional", "message", () => Call_UpdateOperationStatus],
  ["update_state", 5, "optional", "message", () => Call_UpdateState],
  ["update_publish_resources_status", 6, "optional", "message", () => Call_UpdatePublishResourcesStatus],
]);

/** Numbers of mesos.v1.resource_provider.Call.Type. */
export const Call_Type = {
  UNKNOWN: 0,
  SUBSCRIBE: 1,
  UPDATE_OPERATION_STATUS: 2,
  UPDATE_STATE: 3,
  UPDATE_PUBLISH_RESOURCES_STATUS: 4,
} as const;
export type Call_Type = "UNKNOWN" | "SUBSCRIBE" | "UPDATE_OPERATION_STATUS" | "UPDATE_STATE" | "UPDATE_PUBLISH_RESOURCES_STATUS";
export const namesCall_Type: ReadonlyMap<number, Call_Type> = /* @__PURE__ */ enumNames<Call_Type>(Call_Type);

/** mesos.v1.resource_provider.Call.Subscribe */
export interface Call_Subscribe {
  readonly resource_provider_info: ResourceProviderInfo;
}

export function writeCall_Subscribe(w: Writer, m: Call_Subscribe): void {
  if (m.resource_provider_info === undefined) throw missing();
  { const at = w.open(); writeResourceProviderInfo(w, m.resource_provider_info); w.close(10, at); }
}

const ShapeCall_Subscribe = /* @__PURE__ */ shape();
export function readCall_Subscribe(r: Reader, into?: Call_Subscribe): Call_Subscribe {
  const m = (into ?? new ShapeCall_Subscribe()) as Mutable<Call_Subscribe>;
  while (r.pos < r.end) {
    const tag = r.tag();
    switch (tag) {
      case 10: {
        const outer = r.open();
        m.resource_provider_info = readResourceProviderInfo(r, m.resource_provider_info);
        r.close(outer);
        break;
      }
      default:
        r.skip(tag);
    }
  }
  if (m.resource_provider_info === undefined) r.incomplete = true;
  return m;
}

export function textCall_Subscribe(m: Call_Subscribe): string {
  let text = "";
  text += '{"resource_provider_info":' + textResourceProviderInfo(m.resource_provider_info);
  return `${text}}`;
}

export const Call_Subscribe: MessageCodec<Call_Subscribe> = /* @__PURE__ */ messageCodec<Call_Subscribe>("mesos.v1.resource_provider.Call.Subscribe", writeCall_Subscribe, readCall_Subscribe, textCall_Subscribe, [
  ["resource_provider_info", 1, "required", "message", () => ResourceProviderInfo],
]);

/** mesos.v1.resource_provider.Call.UpdateOperationStatus */
export interface Call_UpdateOperationStatus {
  readonly framework_id?: FrameworkID | undefined;
  readonly status: OperationStatus;
  readonly latest_status?: OperationStatus | undefined;
  readonly operation_uuid: UUID;
}

export function writeCall_UpdateOperationStatus(w: Writer, m: Call_UpdateOperationStatus): void {
  if (m.operation_uuid === undefined) throw missing();
  { const at = w.open(); writeUUID(w, m.operation_uuid); w.close(34, at); }
  if (m.latest_status !== undefined) { const at = w.open(); writeOperationStatus(w, m.latest_status); w.close(26, at); }
  if (m.status === undefined) throw missing();
  { const at = w.open(); writeOperationStatus(w, m.status); w.close(18, at); }
  if (m.framework_id !== undefined) { const at = w.open(); writeFrameworkID(w, m.framework_id); w.close(10, at); }
}

const ShapeCall_UpdateOperationStatus = /* @__PURE__ */ shape();
export function readCall_UpdateOperationStatus(r: Reader, into?: Call_UpdateOperationStatus): Call_UpdateOperationStatus {
  const m = (into ?? new ShapeCall_UpdateOperationStatus()) as Mutable<Call_UpdateOperationStatus>;
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
        m.status = readOperationStatus(r, m.status);
        r.close(outer);
        break;
      }
      case 26: {
        const outer = r.open();
        m.latest_status = readOperationStatus(r, m.latest_status);
        r.close(outer);
        break;
      }
      case 34: {
        const outer = r.open();
        m.operation_uuid = readUUID(r, m.operation_uuid);
        r.close(outer);
        break;
      }
      default:
        r.skip(tag);
    }
  }
  if (m.status === undefined || m.operation_uuid === undefined) r.incomplete = true;
  return m;
}

export function textCall_UpdateOperationStatus(m: Call_UpdateOperationStatus): string {
  let text = "";
  let comma = "{";
  if (m.framework_id !== undefined) {
    text += '{"framework_id":' + textFrameworkID(m.framework_id);
    comma = ",";
  }
  text += comma + '"status":' + textOperationStatus(m.status);
  if (m.latest_status !== undefined) {
    text += ',"latest_status":' + textOperationStatus(m.latest_status);
  }
  text += ',"operation_uuid":' + textUUID(m.operation_uuid);
  return `${text}}`;
}

export const Call_UpdateOperationStatus: MessageCodec<Call_UpdateOperationStatus> = /* @__PURE__ */ messageCodec<Call_UpdateOperationStatus>("mesos.v1.resource_provider.Call.UpdateOperationStatus", writeCall_UpdateOperationStatus, readCall_UpdateOperationStatus, textCall_UpdateOperationStatus, [
  ["framework_id", 1, "optional", "message", () => FrameworkID],
  ["status", 2, "required", "message", () => OperationStatus],
  ["latest_status", 3, "optional", "message", () => OperationStatus],
  ["operation_uuid", 4, "required", "message", () => UUID],
]);

/** mesos.v1.resource_provider.Call.UpdateState */
export interface Call_UpdateState {
  readonly operations?: readonly Operation[] | undefined;
  readonly resources?: readonly Resource[] | undefined;
  readonly resource_version_uuid: UUID;
}

export function writeCall_UpdateState(w: Writer, m: Call_UpdateState): void {
  if (m.resource_version_uuid === undefined) throw missing();
  { const at = w.open(); writeUUID(w, m.resource_version_uuid); w.close(26, at); }
  if (m.resources !== undefined) {
    const list = m.resources;
    for (let i = list.length - 1; i >= 0; i--) { const at = w.open(); writeResource(w, list[i]!); w.close(18, at); }
  }
  if (m.operations !== undefined) {
    const list = m.operations;
    for (let i = list.length - 1; i >= 0; i--) { const at = w.open(); writeOperation(w, list[i]!); w.close(10, at); }
  }
}

const ShapeCall_UpdateState = /* @__PURE__ */ shape();
export function readCall_UpdateState(r: Reader, into?: Call_UpdateState): Call_UpdateState {
  const m = (into ?? new ShapeCall_UpdateState()) as Mutable<Call_UpdateState>;
  while (r.pos < r.end) {
    const tag = r.tag();
    switch (tag) {
      case 10: {
        const outer = r.open();
        m.operations = append(m.operations, readOperation(r));
        r.close(outer);
        break;
      }
      case 18: {
        const outer = r.open();
        m.resources = append(m.resources, readResource(r));
        r.close(outer);
        break;
      }
      case 26: {
        const outer = r.open();
        m.resource_version_uuid = readUUID(r, m.resource_version_uuid);
        r.close(outer);
        break;
      }
      default:
        r.skip(tag);
    }
  }
  if (m.resource_version_uuid === undefined) r.incomplete = true;
  return m;
}

export function textCall_UpdateState(m: Call_UpdateState): string {
  let text = "";
  let comma = "{";
  if (m.operations !== undefined && m.operations.length > 0) {
    text += '{"operations":' + jsonArray(m.operations, textOperation);
    comma = ",";
  }
  if (m.resources !== undefined && m.resources.length > 0) {
    text += comma + '"resources":' + jsonArray(m.resources, textResource);
    comma = ",";
  }
  text += comma + '"resource_version_uuid":' + textUUID(m.resource_version_uuid);
  return `${text}}`;
}

export const Call_UpdateState: MessageCodec<Call_UpdateState> = /* @__PURE__ */ messageCodec<Call_UpdateState>("mesos.v1.resource_provider.Call.UpdateState", writeCall_UpdateState, readCall_UpdateState, textCall_UpdateState, [
  ["operations", 1, "repeated", "message", () => Operation],
  ["resources", 2, "repeated", "message", () => Resource],
  ["resource_version_uuid", 3, "required", "message", () => UUID],
]);

/** mesos.v1.resource_provider.Call.UpdatePublishResourcesStatus */
export interface Call_UpdatePublishResourcesStatus {
  readonly uuid: UUID;
  readonly status: Call_UpdatePublishResourcesStatus_Status;
}

export function writeCall_UpdatePublishResourcesStatus(w: Writer, m: Call_UpdatePublishResourcesStatus): void {
  if (m.status === undefined) throw missing();
  w.enumeration(16, Call_UpdatePublishResourcesStatus_Status, m.status);
  if (m.uuid === undefined) throw missing();
  { const at = w.open(); writeUUID(w, m.uuid); w.close(10, at); }
}

const ShapeCall_UpdatePublishResourcesStatus = /* @__PURE__ */ shape();
export function readCall_UpdatePublishResourcesStatus(r: Reader, into?: Call_UpdatePublishResourcesStatus): Call_UpdatePublishResourcesStatus {
  const m = (into ?? new ShapeCall_UpdatePublishResourcesStatus()) as Mutable<Call_UpdatePublishResourcesStatus>;
  while (r.pos < r.end) {
    const tag = r.tag();
    switch (tag) {
      case 10: {
        const outer = r.open();
        m.uuid = readUUID(r, m.uuid);
        r.close(outer);
        break;
      }
      case 16: {
        const value = r.enumeration(namesCall_UpdatePublishResourcesStatus_Status);
        if (value !== undefined) m.status = value;
        break;
      }
      default:
        r.skip(tag);
    }
  }
  if (m.uuid === undefined || m.status === undefined) r.incomplete = true;
  return m;
}

export function textCall_UpdatePublishResourcesStatus(m: Call_UpdatePublishResourcesStatus): string {
  let text = "";
  text += '{"uuid":' + textUUID(m.uuid);
  text += ',"status":' + jsonString(m.status);
  return `${text}}`;
}

export const Call_UpdatePublishResourcesStatus: MessageCodec<Call_UpdatePublishResourcesStatus> = /* @__PURE__ */ messageCodec<Call_UpdatePublishResourcesStatus>("mesos.v1.resource_provider.Call.UpdatePublishResourcesStatus", writeCall_UpdatePublishResourcesStatus, readCall_UpdatePublishResourcesStatus, textCall_UpdatePublishResourcesStatus, [
  ["uuid", 1, "required", "message", () => UUID],
  ["status", 2, "required", "enum", () => Call_UpdatePublishResourcesStatus_Status],
]);

/** Numbers of mesos.v1.resource_provider.Call.UpdatePublishResourcesStatus.Status. */
export const Call_UpdatePublishResourcesStatus_Status = {
  UNKNOWN: 0,
  OK: 1,
  FAILED: 2,
} as const;
export type Call_UpdatePublishResourcesStatus_Status = "UNKNOWN" | "OK" | "FAILED";
export const namesCall_UpdatePublishResourcesStatus_Status: ReadonlyMap<number, Call_UpdatePublishResourcesStatus_Status> = /* @__PURE__ */ enumNames<Call_UpdatePublishResourcesStatus_Status>(Call_UpdatePublishResourcesStatus_Status);

/** mesos.v1.resource_provider.Event */
export interface Event {
  readonly type?: Event_Type | undefined;
  readonly subscribed?: Event_Subscribed | undefined;
  readonly apply_operation?: Event_ApplyOperation | undefined;
  readonly publish_resources?: Event_PublishResources | undefined;
  readonly acknowledge_operation_status?: Event_AcknowledgeOperationStatus | undefined;
  readonly reconcile_operations?: Event_ReconcileOperations | undefined;
}

export function writeEvent(w: Writer, m: Event): void {
  if (m.reconcile_operations !== undefined) { const at = w.open(); writeEvent_ReconcileOperations(w, m.reconcile_operations); w.close(50, at); }
  if (m.acknowledge_operation_status !== undefined) { const at = w.open(); writeEvent_AcknowledgeOperationStatus(w, m.acknowledge_operation_status); w.close(42, at); }
  if (m.publish_resources !== undefined) { const at = w.open(); writeEvent_PublishResources(w, m.publish_resources); w.close(34, at); }
  if (m.apply_operation !== undefined) { const at = w.open(); writeEvent_ApplyOperation(w, m.apply_operation); w.close(26, at); }
  if (m.subscribed !== undefined) { const at = w.open(); writeEvent_Subscribed(w, m.subscribed); w.close(18, at); }
  if (m.type !== undefined) w.enumeration(8, Event_Type, m.type);
}

const ShapeEvent = /* @__PURE__ */ shape();
export function readEvent(r: Reader, into?: Event): Event {
  const m = (into ?? new ShapeEvent()) as Mutable<Event>;
  while (r.pos < r.end) {
    const tag = r.tag();
    switch (tag) {
      case 8: {
        const value = r.enumeration(namesEvent_Type);
        if (value !== undefined) m.type = value;
        break;
      }
      case 18: {
        const outer = r.open();
        m.subscribed = readEvent_Subscribed(r, m.subscribed);
        r.close(outer);
        break;
      }
      case 26: {
        const outer = r.open();
        m.apply_operation = readEvent_ApplyOperation(r, m.apply_operation);
        r.close(outer);
        break;
      }
      case 34: {
        const outer = r.open();
        m.publish_resources = readEvent_PublishResources(r, m.publish_resources);
        r.close(outer);
        break;
      }
      case 42: {
        const outer = r.open();
        m.acknowledge_operation_status = readEvent_AcknowledgeOperationStatus(r, m.acknowledge_operation_status);
        r.close(outer);
        break;
      }
      case 50: {
        const outer = r.open();
        m.reconcile_operations = readEvent_ReconcileOperations(r, m.reconcile_operations);
        r.close(outer);
        break;
      }
      default:
        r.skip(tag);
    }
  }
  return m;
}

export function textEvent(m: Event): string {
  let text = "";
  let comma = "{";
  if (m.type !== undefined) {
    text += '{"type":' + jsonString(m.type);
    comma = ",";
  }
  if (m.subscribed !== undefined) {
    text += comma + '"subscribed":' + textEvent_Subscribed(m.subscribed);
    comma = ",";
  }
  if (m.apply_operation !== undefined) {
    text += comma + '"apply_operation":' + textEvent_ApplyOperation(m.apply_operation);
    comma = ",";
  }
  if (m.publish_resources !== undefined) {
    text += comma + '"publish_resources":' + textEvent_PublishResources(m.publish_resources);
    comma = ",";
  }
  if (m.acknowledge_operation_status !== undefined) {
    text += comma + '"acknowledge_operation_status":' + textEvent_AcknowledgeOperationStatus(m.acknowledge_operation_status);
    comma = ",";
  }
  if (m.reconcile_operations !== undefined) {
    text += comma + '"reconcile_operations":' + textEvent_ReconcileOperations(m.reconcile_operations);
    comma = ",";
  }
  return text === "" ? "{}" : `${text}}`;
}

export const Event: MessageCodec<Event> = /* @__PURE__ */ messageCodec<Event>("mesos.v1.resource_provider.Event", writeEvent, readEvent, textEvent, [
  ["type", 1, "optional", "enum", () => Event_Type],
  ["subscribed", 2, "optional", "message", () => Event_Subscribed],
  ["apply_operation", 3, "optional", "message", () => Event_ApplyOperation],
  ["publish_resources", 4, "optional", "message", () => Event_PublishResources],
  ["acknowledge_operation_status", 5, "optional", "message", () => Event_AcknowledgeOperationStatus],
  ["reconcile_operations", 6, "optional", "message", () => Event_ReconcileOperations],
]);

/** Numbers of mesos.v1.resource_provider.Event.Type. */
export const Event_Type = {
  UNKNOWN: 0,
  SUBSCRIBED: 1,
  APPLY_OPERATION: 2,
  PUBLISH_RESOURCES: 3,
  ACKNOWLEDGE_OPERATION_STATUS: 4,
  RECONCILE_OPERATIONS: 5,
  TEARDOWN: 6,
} as const;
export type Event_Type = "UNKNOWN" | "SUBSCRIBED" | "APPLY_OPERATION" | "PUBLISH_RESOURCES" | "ACKNOWLEDGE_OPERATION_STATUS" | "RECONCILE_OPERATIONS" | "TEARDOWN";
export const namesEvent_Type: ReadonlyMap<number, Event_Type> = /* @__PURE__ */ enumNames<Event_Type>(Event_Type);

/** mesos.v1.resource_provider.Event.Subscribed */
export interface Event_Subscribed {
  readonly provider_id: ResourceProviderID;
}

export function writeEvent_Subscribed(w: Writer, m: Event_Subscribed): void {
  if (m.provider_id === undefined) throw missing();
  { const at = w.open(); writeResourceProviderID(w, m.provider_id); w.close(10, at); }
}

const ShapeEvent_Subscribed = /* @__PURE__ */ shape();
export function readEvent_Subscribed(r: Reader, into?: Event_Subscribed): Event_Subscribed {
  const m = (into ?? new ShapeEvent_Subscribed()) as Mutable<Event_Subscribed>;
  while (r.pos < r.end) {
    const tag = r.tag();
    switch (tag) {
      case 10: {
        const outer = r.open();
        m.provider_id = readResourceProviderID(r, m.provider_id);
        r.close(outer);
        break;
      }
      default:
        r.skip(tag);
    }
  }
  if (m.provider_id === undefined) r.incomplete = true;
  return m;
}

export function textEvent_Subscribed(m: Event_Subscribed): string {
  let text = "";
  text += '{"provider_id":' + textResourceProviderID(m.provider_id);
  return `${text}}`;
}

export const Event_Subscribed: MessageCodec<Event_Subscribed> = /* @__PURE__ */ messageCodec<Event_Subscribed>("mesos.v1.resource_provider.Event.Subscribed", writeEvent_Subscribed, readEvent_Subscribed, textEvent_Subscribed, [
  ["provider_id", 1, "required", "message", () => ResourceProviderID],
]);

/** mesos.v1.resource_provider.Event.ApplyOperation */
export interface Event_ApplyOperation {
  readonly framework_id?: FrameworkID | undefined;
  readonly info: Offer_Operation;
  readonly operation_uuid: UUID;
  readonly resource_version_uuid: UUID;
}

export function writeEvent_ApplyOperation(w: Writer, m: Event_ApplyOperation): void {
  if (m.resource_version_uuid === undefined) throw missing();
  { const at = w.open(); writeUUID(w, m.resource_version_uuid); w.close(34, at); }
  if (m.operation_uuid === undefined) throw missing();
  { const at = w.open(); writeUUID(w, m.operation_uuid); w.close(26, at); }
  if (m.info === undefined) throw missing();
  { const at = w.open(); writeOffer_Operation(w, m.info); w.close(18, at); }
  if (m.framework_id !== undefined) { const at = w.open(); writeFrameworkID(w, m.framework_id); w.close(10, at); }
}

const ShapeEvent_ApplyOperation = /* @__PURE__ */ shape();
export function readEvent_ApplyOperation(r: Reader, into?: Event_ApplyOperation): Event_ApplyOperation {
  const m = (into ?? new ShapeEvent_ApplyOperation()) as Mutable<Event_ApplyOperation>;
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
        m.info = readOffer_Operation(r, m.info);
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
        m.resource_version_uuid = readUUID(r, m.resource_version_uuid);
        r.close(outer);
        break;
      }
      default:
        r.skip(tag);
    }
  }
  if (m.info === undefined || m.operation_uuid === undefined || m.resource_version_uuid === undefined) r.incomplete = true;
  return m;
}

export function textEvent_ApplyOperation(m: Event_ApplyOperation): string {
  let text = "";
  let comma = "{";
  if (m.framework_id !== undefined) {
    text += '{"framework_id":' + textFrameworkID(m.framework_id);
    comma = ",";
  }
  text += comma + '"info":' + textOffer_Operation(m.info);
  text += ',"operation_uuid":' + textUUID(m.operation_uuid);
  text += ',"resource_version_uuid":' + textUUID(m.resource_version_uuid);
  return `${text}}`;
}

export const Event_ApplyOperation: MessageCodec<Event_ApplyOperation> = /* @__PURE__ */ messageCodec<Event_ApplyOperation>("mesos.v1.resource_provider.Event.ApplyOperation", writeEvent_ApplyOperation, readEvent_ApplyOperation, textEvent_ApplyOperation, [
  ["framework_id", 1, "optional", "message", () => FrameworkID],
  ["info", 2, "required", "message", () => Offer_Operation],
  ["operation_uuid", 3, "required", "message", () => UUID],
  ["resource_version_uuid", 4, "required", "message", () => UUID],
]);

/** mesos.v1.resource_provider.Event.PublishResources */
export interface Event_PublishResources {
  readonly uuid: UUID;
  readonly resources?: readonly Resource[] | undefined;
}

export function writeEvent_PublishResources(w: Writer, m: Event_PublishResources): void {
  if (m.resources !== undefined) {
    const list = m.resources;
    for (let i = list.length - 1; i >= 0; i--) { const at = w.open(); writeResource(w, list[i]!); w.close(18, at); }
  }
  if (m.uuid === undefined) throw missing();
  { const at = w.open(); writeUUID(w, m.uuid); w.close(10, at); }
}

const ShapeEvent_PublishResources = /* @__PURE__ */ shape();
export function readEvent_PublishResources(r: Reader, into?: Event_PublishResources): Event_PublishResources {
  const m = (into ?? new ShapeEvent_PublishResources()) as Mutable<Event_PublishResources>;
  while (r.pos < r.end) {
    const tag = r.tag();
    switch (tag) {
      case 10: {
        const outer = r.open();
        m.uuid = readUUID(r, m.uuid);
        r.close(outer);
        break;
      }
      case 18: {
        const outer = r.open();
        m.resources = append(m.resources, readResource(r));
        r.close(outer);
        break;
      }
      default:
        r.skip(tag);
    }
  }
  if (m.uuid === undefined) r.incomplete = true;
  return m;
}

export function textEvent_PublishResources(m: Event_PublishResources): string {
  let text = "";
  text += '{"uuid":' + textUUID(m.uuid);
  if (m.resources !== undefined && m.resources.length > 0) {
    text += ',"resources":' + jsonArray(m.resources, textResource);
  }
  return `${text}}`;
}

export const Event_PublishResources: MessageCodec<Event_PublishResources> = /* @__PURE__ */ messageCodec<Event_PublishResources>("mesos.v1.resource_provider.Event.PublishResources", writeEvent_PublishResources, readEvent_PublishResources, textEvent_PublishResources, [
  ["uuid", 1, "required", "message", () => UUID],
  ["resources", 2, "repeated", "message", () => Resource],
]);

/** mesos.v1.resource_provider.Event.AcknowledgeOperationStatus */
export interface Event_AcknowledgeOperationStatus {
  readonly status_uuid: UUID;
  readonly operation_uuid: UUID;
}

export function writeEvent_AcknowledgeOperationStatus(w: Writer, m: Event_AcknowledgeOperationStatus): void {
  if (m.operation_uuid === undefined) throw missing();
  { const at = w.open(); writeUUID(w, m.operation_uuid); w.close(18, at); }
  if (m.status_uuid === undefined) throw missing();
  { const at = w.open(); writeUUID(w, m.status_uuid); w.close(10, at); }
}

const ShapeEvent_AcknowledgeOperationStatus = /* @__PURE__ */ shape();
export function readEvent_AcknowledgeOperationStatus(r: Reader, into?: Event_AcknowledgeOperationStatus): Event_AcknowledgeOperationStatus {
  const m = (into ?? new ShapeEvent_AcknowledgeOperationStatus()) as Mutable<Event_AcknowledgeOperationStatus>;
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
      default:
        r.skip(tag);
    }
  }
  if (m.status_uuid === undefined || m.operation_uuid === undefined) r.incomplete = true;
  return m;
}

export function textEvent_AcknowledgeOperationStatus(m: Event_AcknowledgeOperationStatus): string {
  let text = "";
  text += '{"status_uuid":' + textUUID(m.status_uuid);
  text += ',"operation_uuid":' + textUUID(m.operation_uuid);
  return `${text}}`;
}

export const Event_AcknowledgeOperationStatus: MessageCodec<Event_AcknowledgeOperationStatus> = /* @__PURE__ */ messageCodec<Event_AcknowledgeOperationStatus>("mesos.v1.resource_provider.Event.AcknowledgeOperationStatus", writeEvent_AcknowledgeOperationStatus, readEvent_AcknowledgeOperationStatus, textEvent_AcknowledgeOperationStatus, [
  ["status_uuid", 1, "required", "message", () => UUID],
  ["operation_uuid", 2, "required", "message", () => UUID],
]);

/** mesos.v1.resource_provider.Event.ReconcileOperations */
export interface Event_ReconcileOperations {
  readonly operation_uuids?: readonly UUID[] | undefined;
}

export function writeEvent_ReconcileOperations(w: Writer, m: Event_ReconcileOperations): void {
  if (m.operation_uuids !== undefined) {
    const list = m.operation_uuids;
    for (let i = list.length - 1; i >= 0; i--) { const at = w.open(); writeUUID(w, list[i]!); w.close(10, at); }
  }
}

const ShapeEvent_ReconcileOperations = /* @__PURE__ */ shape();
export function readEvent_ReconcileOperations(r: Reader, into?: Event_ReconcileOperations): Event_ReconcileOperations {
  const m = (into ?? new ShapeEvent_ReconcileOperations()) as Mutable<Event_ReconcileOperations>;
  while (r.pos < r.end) {
    const tag = r.tag();
    switch (tag) {
      case 10: {
        const outer = r.open();
        m.operation_uuids = append(m.operation_uuids, readUUID(r));
        r.close(outer);
        break;
      }
      default:
        r.skip(tag);
    }
  }
  return m;
}

export function textEvent_ReconcileOperations(m: Event_ReconcileOperations): string {
  let text = "";
  if (m.operation_uuids !== undefined && m.operation_uuids.length > 0) {
    text += '{"operation_uuids":' + jsonArray(m.operation_uuids, textUUID);
  }
  return text === "" ? "{}" : `${text}}`;
}

export const Event_ReconcileOperations: MessageCodec<Event_ReconcileOperations> = /* @__PURE__ */ messageCodec<Event_ReconcileOperations>("mesos.v1.resource_provider.Event.ReconcileOperations", writeEvent_ReconcileOperations, readEvent_ReconcileOperations, textEvent_ReconcileOperations, [
  ["operation_uuids", 1, "repeated", "message", () => UUID],
]);
