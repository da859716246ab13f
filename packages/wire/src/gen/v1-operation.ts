// Generated from proto/v1/operation.proto by `npm run generate`: edit the schema, not this file.
import { append } from "../codec/append.ts";
import { enumNames } from "../codec/schema.ts";
import { jsonArray, jsonString } from "../codec/json-text.ts";
import { type MessageCodec, messageCodec } from "../codec/message-codec.ts";
import type { Mutable } from "../codec/mutable.ts";
import type { Reader } from "../codec/reader.ts";
import { shape } from "../codec/shape.ts";
import { missing } from "../codec/wire-error.ts";
import type { Writer } from "../codec/writer.ts";
import { AgentID, FrameworkID, OperationID, ResourceProviderID, UUID, readAgentID, readFrameworkID, readOperationID, readResourceProviderID, readUUID, textAgentID, textFrameworkID, textOperationID, textResourceProviderID, textUUID, writeAgentID, writeFrameworkID, writeOperationID, writeResourceProviderID, writeUUID } from "./v1-identity.ts";
import { Offer_Operation, readOffer_Operation, textOffer_Operation, writeOffer_Operation } from "./v1-offer.ts";
import { Resource, readResource, textResource, writeResource } from "./v1-resource.ts";

/** mesos.v1.Operation */
export interface Operation {
  readonly framework_id?: FrameworkID | undefined;
  readonly agent_id?: AgentID | undefined;
  readonly info: Offer_Operation;
  readonly latest_status: OperationStatus;
  readonly statuses?: readonly OperationStatus[] | undefined;
  readonly uuid: UUID;
}

export function writeOperation(w: Writer, m: Operation): void {
  if (m.uuid === undefined) throw missing();
  { const at = w.open(); writeUUID(w, m.uuid); w.close(50, at); }
  if (m.statuses !== undefined) {
    const list = m.statuses;
    for (let i = list.length - 1; i >= 0; i--) { const at = w.open(); writeOperationStatus(w, list[i]!); w.close(42, at); }
  }
  if (m.latest_status === undefined) throw missing();
  { const at = w.open(); writeOperationStatus(w, m.latest_status); w.close(34, at); }
  if (m.info === undefined) throw missing();
  { const at = w.open(); writeOffer_Operation(w, m.info); w.close(26, at); }
  if (m.agent_id !== undefined) { const at = w.open(); writeAgentID(w, m.agent_id); w.close(18, at); }
  if (m.framework_id !== undefined) { const at = w.open(); writeFrameworkID(w, m.framework_id); w.close(10, at); }
}

const ShapeOperation = /* @__PURE__ */ shape();
export function readOperation(r: Reader, into?: Operation): Operation {
  const m = (into ?? new ShapeOperation()) as Mutable<Operation>;
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
        m.info = readOffer_Operation(r, m.info);
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
        m.statuses = append(m.statuses, readOperationStatus(r));
        r.close(outer);
        break;
      }
      case 50: {
        const outer = r.open();
        m.uuid = readUUID(r, m.uuid);
        r.close(outer);
        break;
      }
      default:
        r.skip(tag);
    }
  }
  if (m.info === undefined || m.latest_status === undefined || m.uuid === undefined) r.incomplete = true;
  return m;
}

export function textOperation(m: Operation): string {
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
  text += comma + '"info":' + textOffer_Operation(m.info);
  text += ',"latest_status":' + textOperationStatus(m.latest_status);
  if (m.statuses !== undefined && m.statuses.length > 0) {
    text += ',"statuses":' + jsonArray(m.statuses, textOperationStatus);
  }
  text += ',"uuid":' + textUUID(m.uuid);
  return `${text}}`;
}

export const Operation: MessageCodec<Operation> = /* @__PURE__ */ messageCodec<Operation>("mesos.v1.Operation", writeOperation, readOperation, textOperation, [
  ["framework_id", 1, "optional", "message", () => FrameworkID],
  ["agent_id", 2, "optional", "message", () => AgentID],
  ["info", 3, "required", "message", () => Offer_Operation],
  ["latest_status", 4, "required", "message", () => OperationStatus],
  ["statuses", 5, "repeated", "message", () => OperationStatus],
  ["uuid", 6, "required", "message", () => UUID],
]);

/** Numbers of mesos.v1.OperationState. */
export const OperationState = {
  OPERATION_UNSUPPORTED: 0,
  OPERATION_PENDING: 1,
  OPERATION_FINISHED: 2,
  OPERATION_FAILED: 3,
  OPERATION_ERROR: 4,
  OPERATION_DROPPED: 5,
  OPERATION_UNREACHABLE: 6,
  OPERATION_GONE_BY_OPERATOR: 7,
  OPERATION_RECOVERING: 8,
  OPERATION_UNKNOWN: 9,
} as const;
export type OperationState = "OPERATION_UNSUPPORTED" | "OPERATION_PENDING" | "OPERATION_FINISHED" | "OPERATION_FAILED" | "OPERATION_ERROR" | "OPERATION_DROPPED" | "OPERATION_UNREACHABLE" | "OPERATION_GONE_BY_OPERATOR" | "OPERATION_RECOVERING" | "OPERATION_UNKNOWN";
export const namesOperationState: ReadonlyMap<number, OperationState> = /* @__PURE__ */ enumNames<OperationState>(OperationState);

/** mesos.v1.OperationStatus */
export interface OperationStatus {
  readonly operation_id?: OperationID | undefined;
  readonly state: OperationState;
  readonly message?: string | undefined;
  readonly converted_resources?: readonly Resource[] | undefined;
  readonly uuid?: UUID | undefined;
  readonly agent_id?: AgentID | undefined;
  readonly resource_provider_id?: ResourceProviderID | undefined;
}

export function writeOperationStatus(w: Writer, m: OperationStatus): void {
  if (m.resource_provider_id !== undefined) { const at = w.open(); writeResourceProviderID(w, m.resource_provider_id); w.close(58, at); }
  if (m.agent_id !== undefined) { const at = w.open(); writeAgentID(w, m.agent_id); w.close(50, at); }
  if (m.uuid !== undefined) { const at = w.open(); writeUUID(w, m.uuid); w.close(42, at); }
  if (m.converted_resources !== undefined) {
    const list = m.converted_resources;
    for (let i = list.length - 1; i >= 0; i--) { const at = w.open(); writeResource(w, list[i]!); w.close(34, at); }
  }
  if (m.message !== undefined) w.string(26, m.message);
  if (m.state === undefined) throw missing();
  w.enumeration(16, OperationState, m.state);
  if (m.operation_id !== undefined) { const at = w.open(); writeOperationID(w, m.operation_id); w.close(10, at); }
}

const ShapeOperationStatus = /* @__PURE__ */ shape();
export function readOperationStatus(r: Reader, into?: OperationStatus): OperationStatus {
  const m = (into ?? new ShapeOperationStatus()) as Mutable<OperationStatus>;
  while (r.pos < r.end) {
    const tag = r.tag();
    switch (tag) {
      case 10: {
        const outer = r.open();
        m.operation_id = readOperationID(r, m.operation_id);
        r.close(outer);
        break;
      }
      case 16: {
        const value = r.enumeration(namesOperationState);
        if (value !== undefined) m.state = value;
        break;
      }
      case 26:
        m.message = r.string();
        break;
      case 34: {
        const outer = r.open();
        m.converted_resources = append(m.converted_resources, readResource(r));
        r.close(outer);
        break;
      }
      case 42: {
        const outer = r.open();
        m.uuid = readUUID(r, m.uuid);
        r.close(outer);
        break;
      }
      case 50: {
        const outer = r.open();
        m.agent_id = readAgentID(r, m.agent_id);
        r.close(outer);
        break;
      }
      case 58: {
        const outer = r.open();
        m.resource_provider_id = readResourceProviderID(r, m.resource_provider_id);
        r.close(outer);
        break;
      }
      default:
        r.skip(tag);
    }
  }
  if (m.state === undefined) r.incomplete = true;
  return m;
}

export function textOperationStatus(m: OperationStatus): string {
  let text = "";
  let comma = "{";
  if (m.operation_id !== undefined) {
    text += '{"operation_id":' + textOperationID(m.operation_id);
    comma = ",";
  }
  text += comma + '"state":' + jsonString(m.state);
  if (m.message !== undefined) {
    text += ',"message":' + jsonString(m.message);
  }
  if (m.converted_resources !== undefined && m.converted_resources.length > 0) {
    text += ',"converted_resources":' + jsonArray(m.converted_resources, textResource);
  }
  if (m.uuid !== undefined) {
    text += ',"uuid":' + textUUID(m.uuid);
  }
  if (m.agent_id !== undefined) {
    text += ',"agent_id":' + textAgentID(m.agent_id);
  }
  if (m.resource_provider_id !== undefined) {
    text += ',"resource_provider_id":' + textResourceProviderID(m.resource_provider_id);
  }
  return `${text}}`;
}

export const OperationStatus: MessageCodec<OperationStatus> = /* @__PURE__ */ messageCodec<OperationStatus>("mesos.v1.OperationStatus", writeOperationStatus, readOperationStatus, textOperationStatus, [
  ["operation_id", 1, "optional", "message", () => OperationID],
  ["state", 2, "required", "enum", () => OperationState],
  ["message", 3, "optional", "string"],
  ["converted_resources", 4, "repeated", "message", () => Resource],
  ["uuid", 5, "optional", "message", () => UUID],
  ["agent_id", 6, "optional", "message", () => AgentID],
  ["resource_provider_id", 7, "optional", "message", () => ResourceProviderID],
]);
