// Generated from proto/api/scheduler.proto by `npm run generate`: edit the schema, not this file.
import { append } from "../codec/append.ts";
import { enumNames } from "../codec/schema.ts";
import { hasEntries, jsonArray, jsonBytes, jsonDouble, jsonMap, jsonPlain, jsonString } from "../codec/json-text.ts";
import { readEntry, setEntry } from "../codec/map-entry.ts";
import { type MessageCodec, messageCodec } from "../codec/message-codec.ts";
import type { Mutable } from "../codec/mutable.ts";
import type { Reader } from "../codec/reader.ts";
import { shape } from "../codec/shape.ts";
import { missing } from "../codec/wire-error.ts";
import type { Writer } from "../codec/writer.ts";
import { FrameworkInfo, readFrameworkInfo, textFrameworkInfo, writeFrameworkInfo } from "./v1-framework.ts";
import { KillPolicy, readKillPolicy, textKillPolicy, writeKillPolicy } from "./v1-health.ts";
import { AgentID, ExecutorID, FrameworkID, OfferID, OperationID, ResourceProviderID, TaskID, readAgentID, readExecutorID, readFrameworkID, readOfferID, readOperationID, readResourceProviderID, readTaskID, textAgentID, textExecutorID, textFrameworkID, textOfferID, textOperationID, textResourceProviderID, textTaskID, writeAgentID, writeExecutorID, writeFrameworkID, writeOfferID, writeOperationID, writeResourceProviderID, writeTaskID } from "./v1-identity.ts";
import { MasterInfo, readMasterInfo, textMasterInfo, writeMasterInfo } from "./v1-node.ts";
import { Filters, InverseOffer, Offer, Offer_Operation, Request, readFilters, readInverseOffer, readOffer, readOffer_Operation, readRequest, textFilters, textInverseOffer, textOffer, textOffer_Operation, textRequest, writeFilters, writeInverseOffer, writeOffer, writeOffer_Operation, writeRequest } from "./v1-offer.ts";
import { OperationStatus, readOperationStatus, textOperationStatus, writeOperationStatus } from "./v1-operation.ts";
import { TaskStatus, readTaskStatus, textTaskStatus, writeTaskStatus } from "./v1-task.ts";

/** mesos.v1.scheduler.Call */
export interface Call {
  readonly framework_id?: FrameworkID | undefined;
  readonly type?: Call_Type | undefined;
  readonly subscribe?: Call_Subscribe | undefined;
  readonly accept?: Call_Accept | undefined;
  readonly decline?: Call_Decline | undefined;
  readonly accept_inverse_offers?: Call_AcceptInverseOffers | undefined;
  readonly decline_inverse_offers?: Call_DeclineInverseOffers | undefined;
  readonly revive?: Call_Revive | undefined;
  readonly kill?: Call_Kill | undefined;
  readonly shutdown?: Call_Shutdown | undefined;
  readonly acknowledge?: Call_Acknowledge | undefined;
  readonly acknowledge_operation_status?: Call_AcknowledgeOperationStatus | undefined;
  readonly reconcile?: Call_Reconcile | undefined;
  readonly reconcile_operations?: Call_ReconcileOperations | undefined;
  readonly message?: Call_Message | undefined;
  readonly request?: Call_Request | undefined;
  readonly suppress?: Call_Suppress | undefined;
  readonly update_framework?: Call_UpdateFramework | undefined;
}

export function writeCall(w: Writer, m: Call): void {
  if (m.update_framework !== undefined) { const at = w.open(); writeCall_UpdateFramework(w, m.update_framework); w.close(154, at); }
  if (m.reconcile_operations !== undefined) { const at = w.open(); writeCall_ReconcileOperations(w, m.reconcile_operations); w.close(146, at); }
  if (m.acknowledge_operation_status !== undefined) { const at = w.open(); writeCall_AcknowledgeOperationStatus(w, m.acknowledge_operation_status); w.close(138, at); }
  if (m.suppress !== undefined) { const at = w.open(); writeCall_Suppress(w, m.suppress); w.close(130, at); }
  if (m.revive !== undefined) { const at = w.open(); writeCall_Revive(w, m.revive); w.close(122, at); }
  if (m.decline_inverse_offers !== undefined) { const at = w.open(); writeCall_DeclineInverseOffers(w, m.decline_inverse_offers); w.close(114, at); }
  if (m.accept_inverse_offers !== undefined) { const at = w.open(); writeCall_AcceptInverseOffers(w, m.accept_inverse_offers); w.close(106, at); }
  if (m.request !== undefined) { const at = w.open(); writeCall_Request(w, m.request); w.close(90, at); }
  if (m.message !== undefined) { const at = w.open(); writeCall_Message(w, m.message); w.close(82, at); }
  if (m.reconcile !== undefined) { const at = w.open(); writeCall_Reconcile(w, m.reconcile); w.close(74, at); }
  if (m.acknowledge !== undefined) { const at = w.open(); writeCall_Acknowledge(w, m.acknowledge); w.close(66, at); }
  if (m.shutdown !== undefined) { const at = w.open(); writeCall_Shutdown(w, m.shutdown); w.close(58, at); }
  if (m.kill !== undefined) { const at = w.open(); writeCall_Kill(w, m.kill); w.close(50, at); }
  if (m.decline !== undefined) { const at = w.open(); writeCall_Decline(w, m.decline); w.close(42, at); }
  if (m.accept !== undefined) { const at = w.open(); writeCall_Accept(w, m.accept); w.close(34, at); }
  if (m.subscribe !== undefined) { const at = w.open(); writeCall_Subscribe(w, m.subscribe); w.close(26, at); }
  if (m.type !== undefined) w.enumeration(16, Call_Type, m.type);
  if (m.framework_id !== undefined) { const at = w.open(); writeFrameworkID(w, m.framework_id); w.close(10, at); }
}

const ShapeCall = /* @__PURE__ */ shape();
export function readCall(r: Reader, into?: Call): Call {
  const m = (into ?? new ShapeCall()) as Mutable<Call>;
  while (r.pos < r.end) {
    const tag = r.tag();
    switch (tag) {
      case 10: {
        const outer = r.open();
        m.framework_id = readFrameworkID(r, m.framework_id);
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
        m.accept = readCall_Accept(r, m.accept);
        r.close(outer);
        break;
      }
      case 42: {
        const outer = r.open();
        m.decline = readCall_Decline(r, m.decline);
        r.close(outer);
        break;
      }
      case 106: {
        const outer = r.open();
        m.accept_inverse_offers = readCall_AcceptInverseOffers(r, m.accept_inverse_offers);
        r.close(outer);
        break;
      }
      case 114: {
        const outer = r.open();
        m.decline_inverse_offers = readCall_DeclineInverseOffers(r, m.decline_inverse_offers);
        r.close(outer);
        break;
      }
      case 122: {
        const outer = r.open();
        m.revive = readCall_Revive(r, m.revive);
        r.close(outer);
        break;
      }
      case 50: {
        const outer = r.open();
        m.kill = readCall_Kill(r, m.kill);
        r.close(outer);
        break;
      }
      case 58: {
        const outer = r.open();
        m.shutdown = readCall_Shutdown(r, m.shutdown);
        r.close(outer);
        break;
      }
      case 66: {
        const outer = r.open();
        m.acknowledge = readCall_Acknowledge(r, m.acknowledge);
        r.close(outer);
        break;
      }
      case 138: {
        const outer = r.open();
        m.acknowledge_operation_status = readCall_AcknowledgeOperationStatus(r, m.acknowledge_operation_status);
        r.close(outer);
        break;
      }
      case 74: {
        const outer = r.open();
        m.reconcile = readCall_Reconcile(r, m.reconcile);
        r.close(outer);
        break;
      }
      case 146: {
        const outer = r.open();
        m.reconcile_operations = readCall_ReconcileOperations(r, m.reconcile_operations);
        r.close(outer);
        break;
      }
      case 82: {
        const outer = r.open();
        m.message = readCall_Message(r, m.message);
        r.close(outer);
        break;
      }
      case 90: {
        const outer = r.open();
        m.request = readCall_Request(r, m.request);
        r.close(outer);
        break;
      }
      case 130: {
        const outer = r.open();
        m.suppress = readCall_Suppress(r, m.suppress);
        r.close(outer);
        break;
      }
      case 154: {
        const outer = r.open();
        m.update_framework = readCall_UpdateFramework(r, m.update_framework);
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
  if (m.framework_id !== undefined) {
    text += '{"framework_id":' + textFrameworkID(m.framework_id);
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
  if (m.accept !== undefined) {
    text += comma + '"accept":' + textCall_Accept(m.accept);
    comma = ",";
  }
  if (m.decline !== undefined) {
    text += comma + '"decline":' + textCall_Decline(m.decline);
    comma = ",";
  }
  if (m.accept_inverse_offers !== undefined) {
    text += comma + '"accept_inverse_offers":' + textCall_AcceptInverseOffers(m.accept_inverse_offers);
    comma = ",";
  }
  if (m.decline_inverse_offers !== undefined) {
    text += comma + '"decline_inverse_offers":' + textCall_DeclineInverseOffers(m.decline_inverse_offers);
    comma = ",";
  }
  if (m.revive !== undefined) {
    text += comma + '"revive":' + textCall_Revive(m.revive);
    comma = ",";
  }
  if (m.kill !== undefined) {
    text += comma + '"kill":' + textCall_Kill(m.kill);
    comma = ",";
  }
  if (m.shutdown !== undefined) {
    text += comma + '"shutdown":' + textCall_Shutdown(m.shutdown);
    comma = ",";
  }
  if (m.acknowledge !== undefined) {
    text += comma + '"acknowledge":' + textCall_Acknowledge(m.acknowledge);
    comma = ",";
  }
  if (m.acknowledge_operation_status !== undefined) {
    text += comma + '"acknowledge_operation_status":' + textCall_AcknowledgeOperationStatus(m.acknowledge_operation_status);
    comma = ",";
  }
  if (m.reconcile !== undefined) {
    text += comma + '"reconcile":' + textCall_Reconcile(m.reconcile);
    comma = ",";
  }
  if (m.reconcile_operations !== undefined) {
    text += comma + '"reconcile_operations":' + textCall_ReconcileOperations(m.reconcile_operations);
    comma = ",";
  }
  if (m.message !== undefined) {
    text += comma + '"message":' + textCall_Message(m.message);
    comma = ",";
  }
  if (m.request !== undefined) {
    text += comma + '"request":' + textCall_Request(m.request);
    comma = ",";
  }
  if (m.suppress !== undefined) {
    text += comma + '"suppress":' + textCall_Suppress(m.suppress);
    comma = ",";
  }
  if (m.update_framework !== undefined) {
    text += comma + '"update_framework":' + textCall_UpdateFramework(m.update_framework);
    comma = ",";
  }
  return text === "" ? "{}" : `${text}}`;
}

export const Call: MessageCodec<Call> = /* @__PURE__ */ messageCodec<Call>("mesos.v1.scheduler.Call", writeCall, readCall, textCall, [
  ["framework_id", 1, "optional", "message", () => FrameworkID],
  ["type", 2, "optional", "enum", () => Call_Type],
  ["subscribe", 3, "optional", "message", () => Call_Subscribe],
  ["accept", 4, "optional", "message", () => Call_Accept],
  ["decline", 5, "optional", "message", () => Call_Decline],
  ["accept_inverse_offers", 13, "optional", "message", () => Call_AcceptInverseOffers],
  ["decline_inverse_offers", 14, "optional", "message", () => Call_DeclineInverseOffers],
  ["revive", 15, "optional", "message", () => Call_Revive],
  ["kill", 6, "optional", "message", () => Call_Kill],
  ["shutdown", 7, "optional", "message", () => Call_Shutdown],
  ["acknowledge", 8, "optional", "message", () => Call_Acknowledge],
  ["acknowledge_operation_status", 17, "optional", "message", () => Call_AcknowledgeOperationStatus],
  ["reconcile", 9, "optional", "message", () => Call_Reconcile],
  ["reconcile_operations", 18, "optional", "message", () => Call_ReconcileOperations],
  ["message", 10, "optional", "message", () => Call_Message],
  ["request", 11, "optional", "message", () => Call_Request],
  ["suppress", 16, "optional", "message", () => Call_Suppress],
  ["update_framework", 19, "optional", "message", () => Call_UpdateFramework],
]);

/** Numbers of mesos.v1.scheduler.Call.Type. */
export const Call_Type = {
  UNKNOWN: 0,
  SUBSCRIBE: 1,
  TEARDOWN: 2,
  ACCEPT: 3,
  DECLINE: 4,
  ACCEPT_INVERSE_OFFERS: 13,
  DECLINE_INVERSE_OFFERS: 14,
  REVIVE: 5,
  KILL: 6,
  SHUTDOWN: 7,
  ACKNOWLEDGE: 8,
  ACKNOWLEDGE_OPERATION_STATUS: 15,
  RECONCILE: 9,
  RECONCILE_OPERATIONS: 16,
  MESSAGE: 10,
  REQUEST: 11,
  SUPPRESS: 12,
  UPDATE_FRAMEWORK: 17,
} as const;
export type Call_Type = "UNKNOWN" | "SUBSCRIBE" | "TEARDOWN" | "ACCEPT" | "DECLINE" | "ACCEPT_INVERSE_OFFERS" | "DECLINE_INVERSE_OFFERS" | "REVIVE" | "KILL" | "SHUTDOWN" | "ACKNOWLEDGE" | "ACKNOWLEDGE_OPERATION_STATUS" | "RECONCILE" | "RECONCILE_OPERATIONS" | "MESSAGE" | "REQUEST" | "SUPPRESS" | "UPDATE_FRAMEWORK";
export const namesCall_Type: ReadonlyMap<number, Call_Type> = /* @__PURE__ */ enumNames<Call_Type>(Call_Type);

/** mesos.v1.scheduler.Call.Subscribe */
export interface Call_Subscribe {
  readonly framework_info: FrameworkInfo;
  readonly suppressed_roles?: readonly string[] | undefined;
  readonly offer_constraints?: OfferConstraints | undefined;
}

export function writeCall_Subscribe(w: Writer, m: Call_Subscribe): void {
  if (m.offer_constraints !== undefined) { const at = w.open(); writeOfferConstraints(w, m.offer_constraints); w.close(26, at); }
  if (m.suppressed_roles !== undefined) {
    const list = m.suppressed_roles;
    for (let i = list.length - 1; i >= 0; i--) w.string(18, list[i]!);
  }
  if (m.framework_info === undefined) throw missing();
  { const at = w.open(); writeFrameworkInfo(w, m.framework_info); w.close(10, at); }
}

const ShapeCall_Subscribe = /* @__PURE__ */ shape();
export function readCall_Subscribe(r: Reader, into?: Call_Subscribe): Call_Subscribe {
  const m = (into ?? new ShapeCall_Subscribe()) as Mutable<Call_Subscribe>;
  while (r.pos < r.end) {
    const tag = r.tag();
    switch (tag) {
      case 10: {
        const outer = r.open();
        m.framework_info = readFrameworkInfo(r, m.framework_info);
        r.close(outer);
        break;
      }
      case 18: {
        m.suppressed_roles = append(m.suppressed_roles, r.string());
        break;
      }
      case 26: {
        const outer = r.open();
        m.offer_constraints = readOfferConstraints(r, m.offer_constraints);
        r.close(outer);
        break;
      }
      default:
        r.skip(tag);
    }
  }
  if (m.framework_info === undefined) r.incomplete = true;
  return m;
}

export function textCall_Subscribe(m: Call_Subscribe): string {
  let text = "";
  text += '{"framework_info":' + textFrameworkInfo(m.framework_info);
  if (m.suppressed_roles !== undefined && m.suppressed_roles.length > 0) {
    text += ',"suppressed_roles":' + jsonArray(m.suppressed_roles, jsonString);
  }
  if (m.offer_constraints !== undefined) {
    text += ',"offer_constraints":' + textOfferConstraints(m.offer_constraints);
  }
  return `${text}}`;
}

export const Call_Subscribe: MessageCodec<Call_Subscribe> = /* @__PURE__ */ messageCodec<Call_Subscribe>("mesos.v1.scheduler.Call.Subscribe", writeCall_Subscribe, readCall_Subscribe, textCall_Subscribe, [
  ["framework_info", 1, "required", "message", () => FrameworkInfo],
  ["suppressed_roles", 2, "repeated", "string"],
  ["offer_constraints", 3, "optional", "message", () => OfferConstraints],
]);

/** mesos.v1.scheduler.Call.Accept */
export interface Call_Accept {
  readonly offer_ids?: readonly OfferID[] | undefined;
  readonly operations?: readonly Offer_Operation[] | undefined;
  readonly filters?: Filters | undefined;
}

export function writeCall_Accept(w: Writer, m: Call_Accept): void {
  if (m.filters !== undefined) { const at = w.open(); writeFilters(w, m.filters); w.close(26, at); }
  if (m.operations !== undefined) {
    const list = m.operations;
    for (let i = list.length - 1; i >= 0; i--) { const at = w.open(); writeOffer_Operation(w, list[i]!); w.close(18, at); }
  }
  if (m.offer_ids !== undefined) {
    const list = m.offer_ids;
    for (let i = list.length - 1; i >= 0; i--) { const at = w.open(); writeOfferID(w, list[i]!); w.close(10, at); }
  }
}

const ShapeCall_Accept = /* @__PURE__ */ shape();
export function readCall_Accept(r: Reader, into?: Call_Accept): Call_Accept {
  const m = (into ?? new ShapeCall_Accept()) as Mutable<Call_Accept>;
  while (r.pos < r.end) {
    const tag = r.tag();
    switch (tag) {
      case 10: {
        const outer = r.open();
        m.offer_ids = append(m.offer_ids, readOfferID(r));
        r.close(outer);
        break;
      }
      case 18: {
        const outer = r.open();
        m.operations = append(m.operations, readOffer_Operation(r));
        r.close(outer);
        break;
      }
      case 26: {
        const outer = r.open();
        m.filters = readFilters(r, m.filters);
        r.close(outer);
        break;
      }
      default:
        r.skip(tag);
    }
  }
  return m;
}

export function textCall_Accept(m: Call_Accept): string {
  let text = "";
  let comma = "{";
  if (m.offer_ids !== undefined && m.offer_ids.length > 0) {
    text += '{"offer_ids":' + jsonArray(m.offer_ids, textOfferID);
    comma = ",";
  }
  if (m.operations !== undefined && m.operations.length > 0) {
    text += comma + '"operations":' + jsonArray(m.operations, textOffer_Operation);
    comma = ",";
  }
  if (m.filters !== undefined) {
    text += comma + '"filters":' + textFilters(m.filters);
    comma = ",";
  }
  return text === "" ? "{}" : `${text}}`;
}

export const Call_Accept: MessageCodec<Call_Accept> = /* @__PURE__ */ messageCodec<Call_Accept>("mesos.v1.scheduler.Call.Accept", writeCall_Accept, readCall_Accept, textCall_Accept, [
  ["offer_ids", 1, "repeated", "message", () => OfferID],
  ["operations", 2, "repeated", "message", () => Offer_Operation],
  ["filters", 3, "optional", "message", () => Filters],
]);

/** mesos.v1.scheduler.Call.Decline */
export interface Call_Decline {
  readonly offer_ids?: readonly OfferID[] | undefined;
  readonly filters?: Filters | undefined;
}

export function writeCall_Decline(w: Writer, m: Call_Decline): void {
  if (m.filters !== undefined) { const at = w.open(); writeFilters(w, m.filters); w.close(18, at); }
  if (m.offer_ids !== undefined) {
    const list = m.offer_ids;
    for (let i = list.length - 1; i >= 0; i--) { const at = w.open(); writeOfferID(w, list[i]!); w.close(10, at); }
  }
}

const ShapeCall_Decline = /* @__PURE__ */ shape();
export function readCall_Decline(r: Reader, into?: Call_Decline): Call_Decline {
  const m = (into ?? new ShapeCall_Decline()) as Mutable<Call_Decline>;
  while (r.pos < r.end) {
    const tag = r.tag();
    switch (tag) {
      case 10: {
        const outer = r.open();
        m.offer_ids = append(m.offer_ids, readOfferID(r));
        r.close(outer);
        break;
      }
      case 18: {
        const outer = r.open();
        m.filters = readFilters(r, m.filters);
        r.close(outer);
        break;
      }
      default:
        r.skip(tag);
    }
  }
  return m;
}

export function textCall_Decline(m: Call_Decline): string {
  let text = "";
  let comma = "{";
  if (m.offer_ids !== undefined && m.offer_ids.length > 0) {
    text += '{"offer_ids":' + jsonArray(m.offer_ids, textOfferID);
    comma = ",";
  }
  if (m.filters !== undefined) {
    text += comma + '"filters":' + textFilters(m.filters);
    comma = ",";
  }
  return text === "" ? "{}" : `${text}}`;
}

export const Call_Decline: MessageCodec<Call_Decline> = /* @__PURE__ */ messageCodec<Call_Decline>("mesos.v1.scheduler.Call.Decline", writeCall_Decline, readCall_Decline, textCall_Decline, [
  ["offer_ids", 1, "repeated", "message", () => OfferID],
  ["filters", 2, "optional", "message", () => Filters],
]);

/** mesos.v1.scheduler.Call.AcceptInverseOffers */
export interface Call_AcceptInverseOffers {
  readonly inverse_offer_ids?: readonly OfferID[] | undefined;
  readonly filters?: Filters | undefined;
}

export function writeCall_AcceptInverseOffers(w: Writer, m: Call_AcceptInverseOffers): void {
  if (m.filters !== undefined) { const at = w.open(); writeFilters(w, m.filters); w.close(18, at); }
  if (m.inverse_offer_ids !== undefined) {
    const list = m.inverse_offer_ids;
    for (let i = list.length - 1; i >= 0; i--) { const at = w.open(); writeOfferID(w, list[i]!); w.close(10, at); }
  }
}

const ShapeCall_AcceptInverseOffers = /* @__PURE__ */ shape();
export function readCall_AcceptInverseOffers(r: Reader, into?: Call_AcceptInverseOffers): Call_AcceptInverseOffers {
  const m = (into ?? new ShapeCall_AcceptInverseOffers()) as Mutable<Call_AcceptInverseOffers>;
  while (r.pos < r.end) {
    const tag = r.tag();
    switch (tag) {
      case 10: {
        const outer = r.open();
        m.inverse_offer_ids = append(m.inverse_offer_ids, readOfferID(r));
        r.close(outer);
        break;
      }
      case 18: {
        const outer = r.open();
        m.filters = readFilters(r, m.filters);
        r.close(outer);
        break;
      }
      default:
        r.skip(tag);
    }
  }
  return m;
}

export function textCall_AcceptInverseOffers(m: Call_AcceptInverseOffers): string {
  let text = "";
  let comma = "{";
  if (m.inverse_offer_ids !== undefined && m.inverse_offer_ids.length > 0) {
    text += '{"inverse_offer_ids":' + jsonArray(m.inverse_offer_ids, textOfferID);
    comma = ",";
  }
  if (m.filters !== undefined) {
    text += comma + '"filters":' + textFilters(m.filters);
    comma = ",";
  }
  return text === "" ? "{}" : `${text}}`;
}

export const Call_AcceptInverseOffers: MessageCodec<Call_AcceptInverseOffers> = /* @__PURE__ */ messageCodec<Call_AcceptInverseOffers>("mesos.v1.scheduler.Call.AcceptInverseOffers", writeCall_AcceptInverseOffers, readCall_AcceptInverseOffers, textCall_AcceptInverseOffers, [
  ["inverse_offer_ids", 1, "repeated", "message", () => OfferID],
  ["filters", 2, "optional", "message", () => Filters],
]);

/** mesos.v1.scheduler.Call.DeclineInverseOffers */
export interface Call_DeclineInverseOffers {
  readonly inverse_offer_ids?: readonly OfferID[] | undefined;
  readonly filters?: Filters | undefined;
}

export function writeCall_DeclineInverseOffers(w: Writer, m: Call_DeclineInverseOffers): void {
  if (m.filters !== undefined) { const at = w.open(); writeFilters(w, m.filters); w.close(18, at); }
  if (m.inverse_offer_ids !== undefined) {
    const list = m.inverse_offer_ids;
    for (let i = list.length - 1; i >= 0; i--) { const at = w.open(); writeOfferID(w, list[i]!); w.close(10, at); }
  }
}

const ShapeCall_DeclineInverseOffers = /* @__PURE__ */ shape();
export function readCall_DeclineInverseOffers(r: Reader, into?: Call_DeclineInverseOffers): Call_DeclineInverseOffers {
  const m = (into ?? new ShapeCall_DeclineInverseOffers()) as Mutable<Call_DeclineInverseOffers>;
  while (r.pos < r.end) {
    const tag = r.tag();
    switch (tag) {
      case 10: {
        const outer = r.open();
        m.inverse_offer_ids = append(m.inverse_offer_ids, readOfferID(r));
        r.close(outer);
        break;
      }
      case 18: {
        const outer = r.open();
        m.filters = readFilters(r, m.filters);
        r.close(outer);
        break;
      }
      default:
        r.skip(tag);
    }
  }
  return m;
}

export function textCall_DeclineInverseOffers(m: Call_DeclineInverseOffers): string {
  let text = "";
  let comma = "{";
  if (m.inverse_offer_ids !== undefined && m.inverse_offer_ids.length > 0) {
    text += '{"inverse_offer_ids":' + jsonArray(m.inverse_offer_ids, textOfferID);
    comma = ",";
  }
  if (m.filters !== undefined) {
    text += comma + '"filters":' + textFilters(m.filters);
    comma = ",";
  }
  return text === "" ? "{}" : `${text}}`;
}

export const Call_DeclineInverseOffers: MessageCodec<Call_DeclineInverseOffers> = /* @__PURE__ */ messageCodec<Call_DeclineInverseOffers>("mesos.v1.scheduler.Call.DeclineInverseOffers", writeCall_DeclineInverseOffers, readCall_DeclineInverseOffers, textCall_DeclineInverseOffers, [
  ["inverse_offer_ids", 1, "repeated", "message", () => OfferID],
  ["filters", 2, "optional", "message", () => Filters],
]);

/** mesos.v1.scheduler.Call.Revive */
export interface Call_Revive {
  readonly roles?: readonly string[] | undefined;
}

export function writeCall_Revive(w: Writer, m: Call_Revive): void {
  if (m.roles !== undefined) {
    const list = m.roles;
    for (let i = list.length - 1; i >= 0; i--) w.string(10, list[i]!);
  }
}

const ShapeCall_Revive = /* @__PURE__ */ shape();
export function readCall_Revive(r: Reader, into?: Call_Revive): Call_Revive {
  const m = (into ?? new ShapeCall_Revive()) as Mutable<Call_Revive>;
  while (r.pos < r.end) {
    const tag = r.tag();
    switch (tag) {
      case 10: {
        m.roles = append(m.roles, r.string());
        break;
      }
      default:
        r.skip(tag);
    }
  }
  return m;
}

export function textCall_Revive(m: Call_Revive): string {
  let text = "";
  if (m.roles !== undefined && m.roles.length > 0) {
    text += '{"roles":' + jsonArray(m.roles, jsonString);
  }
  return text === "" ? "{}" : `${text}}`;
}

export const Call_Revive: MessageCodec<Call_Revive> = /* @__PURE__ */ messageCodec<Call_Revive>("mesos.v1.scheduler.Call.Revive", writeCall_Revive, readCall_Revive, textCall_Revive, [
  ["roles", 1, "repeated", "string"],
]);

/** mesos.v1.scheduler.Call.Kill */
export interface Call_Kill {
  readonly task_id: TaskID;
  readonly agent_id?: AgentID | undefined;
  readonly kill_policy?: KillPolicy | undefined;
}

export function writeCall_Kill(w: Writer, m: Call_Kill): void {
  if (m.kill_policy !== undefined) { const at = w.open(); writeKillPolicy(w, m.kill_policy); w.close(26, at); }
  if (m.agent_id !== undefined) { const at = w.open(); writeAgentID(w, m.agent_id); w.close(18, at); }
  if (m.task_id === undefined) throw missing();
  { const at = w.open(); writeTaskID(w, m.task_id); w.close(10, at); }
}

const ShapeCall_Kill = /* @__PURE__ */ shape();
export function readCall_Kill(r: Reader, into?: Call_Kill): Call_Kill {
  const m = (into ?? new ShapeCall_Kill()) as Mutable<Call_Kill>;
  while (r.pos < r.end) {
    const tag = r.tag();
    switch (tag) {
      case 10: {
        const outer = r.open();
        m.task_id = readTaskID(r, m.task_id);
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
        m.kill_policy = readKillPolicy(r, m.kill_policy);
        r.close(outer);
        break;
      }
      default:
        r.skip(tag);
    }
  }
  if (m.task_id === undefined) r.incomplete = true;
  return m;
}

export function textCall_Kill(m: Call_Kill): string {
  let text = "";
  text += '{"task_id":' + textTaskID(m.task_id);
  if (m.agent_id !== undefined) {
    text += ',"agent_id":' + textAgentID(m.agent_id);
  }
  if (m.kill_policy !== undefined) {
    text += ',"kill_policy":' + textKillPolicy(m.kill_policy);
  }
  return `${text}}`;
}

export const Call_Kill: MessageCodec<Call_Kill> = /* @__PURE__ */ messageCodec<Call_Kill>("mesos.v1.scheduler.Call.Kill", writeCall_Kill, readCall_Kill, textCall_Kill, [
  ["task_id", 1, "required", "message", () => TaskID],
  ["agent_id", 2, "optional", "message", () => AgentID],
  ["kill_policy", 3, "optional", "message", () => KillPolicy],
]);

/** mesos.v1.scheduler.Call.Shutdown */
export interface Call_Shutdown {
  readonly executor_id: ExecutorID;
  readonly agent_id: AgentID;
}

export function writeCall_Shutdown(w: Writer, m: Call_Shutdown): void {
  if (m.agent_id === undefined) throw missing();
  { const at = w.open(); writeAgentID(w, m.agent_id); w.close(18, at); }
  if (m.executor_id === undefined) throw missing();
  { const at = w.open(); writeExecutorID(w, m.executor_id); w.close(10, at); }
}

const ShapeCall_Shutdown = /* @__PURE__ */ shape();
export function readCall_Shutdown(r: Reader, into?: Call_Shutdown): Call_Shutdown {
  const m = (into ?? new ShapeCall_Shutdown()) as Mutable<Call_Shutdown>;
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
        m.agent_id = readAgentID(r, m.agent_id);
        r.close(outer);
        break;
      }
      default:
        r.skip(tag);
    }
  }
  if (m.executor_id === undefined || m.agent_id === undefined) r.incomplete = true;
  return m;
}

export function textCall_Shutdown(m: Call_Shutdown): string {
  let text = "";
  text += '{"executor_id":' + textExecutorID(m.executor_id);
  text += ',"agent_id":' + textAgentID(m.agent_id);
  return `${text}}`;
}

export const Call_Shutdown: MessageCodec<Call_Shutdown> = /* @__PURE__ */ messageCodec<Call_Shutdown>("mesos.v1.scheduler.Call.Shutdown", writeCall_Shutdown, readCall_Shutdown, textCall_Shutdown, [
  ["executor_id", 1, "required", "message", () => ExecutorID],
  ["agent_id", 2, "required", "message", () => AgentID],
]);

/** mesos.v1.scheduler.Call.Acknowledge */
export interface Call_Acknowledge {
  readonly agent_id: AgentID;
  readonly task_id: TaskID;
  readonly uuid: Uint8Array;
}

export function writeCall_Acknowledge(w: Writer, m: Call_Acknowledge): void {
  if (m.uuid === undefined) throw missing();
  w.payload(26, m.uuid);
  if (m.task_id === undefined) throw missing();
  { const at = w.open(); writeTaskID(w, m.task_id); w.close(18, at); }
  if (m.agent_id === undefined) throw missing();
  { const at = w.open(); writeAgentID(w, m.agent_id); w.close(10, at); }
}

const ShapeCall_Acknowledge = /* @__PURE__ */ shape();
export function readCall_Acknowledge(r: Reader, into?: Call_Acknowledge): Call_Acknowledge {
  const m = (into ?? new ShapeCall_Acknowledge()) as Mutable<Call_Acknowledge>;
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
        m.task_id = readTaskID(r, m.task_id);
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
  if (m.agent_id === undefined || m.task_id === undefined || m.uuid === undefined) r.incomplete = true;
  return m;
}

export function textCall_Acknowledge(m: Call_Acknowledge): string {
  let text = "";
  text += '{"agent_id":' + textAgentID(m.agent_id);
  text += ',"task_id":' + textTaskID(m.task_id);
  text += ',"uuid":' + jsonBytes(m.uuid);
  return `${text}}`;
}

export const Call_Acknowledge: MessageCodec<Call_Acknowledge> = /* @__PURE__ */ messageCodec<Call_Acknowledge>("mesos.v1.scheduler.Call.Acknowledge", writeCall_Acknowledge, readCall_Acknowledge, textCall_Acknowledge, [
  ["agent_id", 1, "required", "message", () => AgentID],
  ["task_id", 2, "required", "message", () => TaskID],
  ["uuid", 3, "required", "bytes"],
]);

/** mesos.v1.scheduler.Call.AcknowledgeOperationStatus */
export interface Call_AcknowledgeOperationStatus {
  readonly agent_id?: AgentID | undefined;
  readonly resource_provider_id?: ResourceProviderID | undefined;
  readonly uuid: Uint8Array;
  readonly operation_id: OperationID;
}

export function writeCall_AcknowledgeOperationStatus(w: Writer, m: Call_AcknowledgeOperationStatus): void {
  if (m.operation_id === undefined) throw missing();
  { const at = w.open(); writeOperationID(w, m.operation_id); w.close(34, at); }
  if (m.uuid === undefined) throw missing();
  w.payload(26, m.uuid);
  if (m.resource_provider_id !== undefined) { const at = w.open(); writeResourceProviderID(w, m.resource_provider_id); w.close(18, at); }
  if (m.agent_id !== undefined) { const at = w.open(); writeAgentID(w, m.agent_id); w.close(10, at); }
}

const ShapeCall_AcknowledgeOperationStatus = /* @__PURE__ */ shape();
export function readCall_AcknowledgeOperationStatus(r: Reader, into?: Call_AcknowledgeOperationStatus): Call_AcknowledgeOperationStatus {
  const m = (into ?? new ShapeCall_AcknowledgeOperationStatus()) as Mutable<Call_AcknowledgeOperationStatus>;
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
        m.resource_provider_id = readResourceProviderID(r, m.resource_provider_id);
        r.close(outer);
        break;
      }
      case 26:
        m.uuid = r.payload();
        break;
      case 34: {
        const outer = r.open();
        m.operation_id = readOperationID(r, m.operation_id);
        r.close(outer);
        break;
      }
      default:
        r.skip(tag);
    }
  }
  if (m.uuid === undefined || m.operation_id === undefined) r.incomplete = true;
  return m;
}

export function textCall_AcknowledgeOperationStatus(m: Call_AcknowledgeOperationStatus): string {
  let text = "";
  let comma = "{";
  if (m.agent_id !== undefined) {
    text += '{"agent_id":' + textAgentID(m.agent_id);
    comma = ",";
  }
  if (m.resource_provider_id !== undefined) {
    text += comma + '"resource_provider_id":' + textResourceProviderID(m.resource_provider_id);
    comma = ",";
  }
  text += comma + '"uuid":' + jsonBytes(m.uuid);
  text += ',"operation_id":' + textOperationID(m.operation_id);
  return `${text}}`;
}

export const Call_AcknowledgeOperationStatus: MessageCodec<Call_AcknowledgeOperationStatus> = /* @__PURE__ */ messageCodec<Call_AcknowledgeOperationStatus>("mesos.v1.scheduler.Call.AcknowledgeOperationStatus", writeCall_AcknowledgeOperationStatus, readCall_AcknowledgeOperationStatus, textCall_AcknowledgeOperationStatus, [
  ["agent_id", 1, "optional", "message", () => AgentID],
  ["resource_provider_id", 2, "optional", "message", () => ResourceProviderID],
  ["uuid", 3, "required", "bytes"],
  ["operation_id", 4, "required", "message", () => OperationID],
]);

/** mesos.v1.scheduler.Call.Reconcile */
export interface Call_Reconcile {
  readonly tasks?: readonly Call_Reconcile_Task[] | undefined;
}

export function writeCall_Reconcile(w: Writer, m: Call_Reconcile): void {
  if (m.tasks !== undefined) {
    const list = m.tasks;
    for (let i = list.length - 1; i >= 0; i--) { const at = w.open(); writeCall_Reconcile_Task(w, list[i]!); w.close(10, at); }
  }
}

const ShapeCall_Reconcile = /* @__PURE__ */ shape();
export function readCall_Reconcile(r: Reader, into?: Call_Reconcile): Call_Reconcile {
  const m = (into ?? new ShapeCall_Reconcile()) as Mutable<Call_Reconcile>;
  while (r.pos < r.end) {
    const tag = r.tag();
    switch (tag) {
      case 10: {
        const outer = r.open();
        m.tasks = append(m.tasks, readCall_Reconcile_Task(r));
        r.close(outer);
        break;
      }
      default:
        r.skip(tag);
    }
  }
  return m;
}

export function textCall_Reconcile(m: Call_Reconcile): string {
  let text = "";
  if (m.tasks !== undefined && m.tasks.length > 0) {
    text += '{"tasks":' + jsonArray(m.tasks, textCall_Reconcile_Task);
  }
  return text === "" ? "{}" : `${text}}`;
}

export const Call_Reconcile: MessageCodec<Call_Reconcile> = /* @__PURE__ */ messageCodec<Call_Reconcile>("mesos.v1.scheduler.Call.Reconcile", writeCall_Reconcile, readCall_Reconcile, textCall_Reconcile, [
  ["tasks", 1, "repeated", "message", () => Call_Reconcile_Task],
]);

/** mesos.v1.scheduler.Call.Reconcile.Task */
export interface Call_Reconcile_Task {
  readonly task_id: TaskID;
  readonly agent_id?: AgentID | undefined;
}

export function writeCall_Reconcile_Task(w: Writer, m: Call_Reconcile_Task): void {
  if (m.agent_id !== undefined) { const at = w.open(); writeAgentID(w, m.agent_id); w.close(18, at); }
  if (m.task_id === undefined) throw missing();
  { const at = w.open(); writeTaskID(w, m.task_id); w.close(10, at); }
}

const ShapeCall_Reconcile_Task = /* @__PURE__ */ shape();
export function readCall_Reconcile_Task(r: Reader, into?: Call_Reconcile_Task): Call_Reconcile_Task {
  const m = (into ?? new ShapeCall_Reconcile_Task()) as Mutable<Call_Reconcile_Task>;
  while (r.pos < r.end) {
    const tag = r.tag();
    switch (tag) {
      case 10: {
        const outer = r.open();
        m.task_id = readTaskID(r, m.task_id);
        r.close(outer);
        break;
      }
      case 18: {
        const outer = r.open();
        m.agent_id = readAgentID(r, m.agent_id);
        r.close(outer);
        break;
      }
      default:
        r.skip(tag);
    }
  }
  if (m.task_id === undefined) r.incomplete = true;
  return m;
}

export function textCall_Reconcile_Task(m: Call_Reconcile_Task): string {
  let text = "";
  text += '{"task_id":' + textTaskID(m.task_id);
  if (m.agent_id !== undefined) {
    text += ',"agent_id":' + textAgentID(m.agent_id);
  }
  return `${text}}`;
}

export const Call_Reconcile_Task: MessageCodec<Call_Reconcile_Task> = /* @__PURE__ */ messageCodec<Call_Reconcile_Task>("mesos.v1.scheduler.Call.Reconcile.Task", writeCall_Reconcile_Task, readCall_Reconcile_Task, textCall_Reconcile_Task, [
  ["task_id", 1, "required", "message", () => TaskID],
  ["agent_id", 2, "optional", "message", () => AgentID],
]);

/** mesos.v1.scheduler.Call.ReconcileOperations */
export interface Call_ReconcileOperations {
  readonly operations?: readonly Call_ReconcileOperations_Operation[] | undefined;
}

export function writeCall_ReconcileOperations(w: Writer, m: Call_ReconcileOperations): void {
  if (m.operations !== undefined) {
    const list = m.operations;
    for (let i = list.length - 1; i >= 0; i--) { const at = w.open(); writeCall_ReconcileOperations_Operation(w, list[i]!); w.close(10, at); }
  }
}

const ShapeCall_ReconcileOperations = /* @__PURE__ */ shape();
export function readCall_ReconcileOperations(r: Reader, into?: Call_ReconcileOperations): Call_ReconcileOperations {
  const m = (into ?? new ShapeCall_ReconcileOperations()) as Mutable<Call_ReconcileOperations>;
  while (r.pos < r.end) {
    const tag = r.tag();
    switch (tag) {
      case 10: {
        const outer = r.open();
        m.operations = append(m.operations, readCall_ReconcileOperations_Operation(r));
        r.close(outer);
        break;
      }
      default:
        r.skip(tag);
    }
  }
  return m;
}

export function textCall_ReconcileOperations(m: Call_ReconcileOperations): string {
  let text = "";
  if (m.operations !== undefined && m.operations.length > 0) {
    text += '{"operations":' + jsonArray(m.operations, textCall_ReconcileOperations_Operation);
  }
  return text === "" ? "{}" : `${text}}`;
}

export const Call_ReconcileOperations: MessageCodec<Call_ReconcileOperations> = /* @__PURE__ */ messageCodec<Call_ReconcileOperations>("mesos.v1.scheduler.Call.ReconcileOperations", writeCall_ReconcileOperations, readCall_ReconcileOperations, textCall_ReconcileOperations, [
  ["operations", 1, "repeated", "message", () => Call_ReconcileOperations_Operation],
]);

/** mesos.v1.scheduler.Call.ReconcileOperations.Operation */
export interface Call_ReconcileOperations_Operation {
  readonly operation_id: OperationID;
  readonly agent_id?: AgentID | undefined;
  readonly resource_provider_id?: ResourceProviderID | undefined;
}

export function writeCall_ReconcileOperations_Operation(w: Writer, m: Call_ReconcileOperations_Operation): void {
  if (m.resource_provider_id !== undefined) { const at = w.open(); writeResourceProviderID(w, m.resource_provider_id); w.close(26, at); }
  if (m.agent_id !== undefined) { const at = w.open(); writeAgentID(w, m.agent_id); w.close(18, at); }
  if (m.operation_id === undefined) throw missing();
  { const at = w.open(); writeOperationID(w, m.operation_id); w.close(10, at); }
}

const ShapeCall_ReconcileOperations_Operation = /* @__PURE__ */ shape();
export function readCall_ReconcileOperations_Operation(r: Reader, into?: Call_ReconcileOperations_Operation): Call_ReconcileOperations_Operation {
  const m = (into ?? new ShapeCall_ReconcileOperations_Operation()) as Mutable<Call_ReconcileOperations_Operation>;
  while (r.pos < r.end) {
    const tag = r.tag();
    switch (tag) {
      case 10: {
        const outer = r.open();
        m.operation_id = readOperationID(r, m.operation_id);
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
        m.resource_provider_id = readResourceProviderID(r, m.resource_provider_id);
        r.close(outer);
        break;
      }
      default:
        r.skip(tag);
    }
  }
  if (m.operation_id === undefined) r.incomplete = true;
  return m;
}

export function textCall_ReconcileOperations_Operation(m: Call_ReconcileOperations_Operation): string {
  let text = "";
  text += '{"operation_id":' + textOperationID(m.operation_id);
  if (m.agent_id !== undefined) {
    text += ',"agent_id":' + textAgentID(m.agent_id);
  }
  if (m.resource_provider_id !== undefined) {
    text += ',"resource_provider_id":' + textResourceProviderID(m.resource_provider_id);
  }
  return `${text}}`;
}

export const Call_ReconcileOperations_Operation: MessageCodec<Call_ReconcileOperations_Operation> = /* @__PURE__ */ messageCodec<Call_ReconcileOperations_Operation>("mesos.v1.scheduler.Call.ReconcileOperations.Operation", writeCall_ReconcileOperations_Operation, readCall_ReconcileOperations_Operation, textCall_ReconcileOperations_Operation, [
  ["operation_id", 1, "required", "message", () => OperationID],
  ["agent_id", 2, "optional", "message", () => AgentID],
  ["resource_provider_id", 3, "optional", "message", () => ResourceProviderID],
]);

/** mesos.v1.scheduler.Call.Message */
export interface Call_Message {
  readonly agent_id: AgentID;
  readonly executor_id: ExecutorID;
  readonly data: Uint8Array;
}

export function writeCall_Message(w: Writer, m: Call_Message): void {
  if (m.data === undefined) throw missing();
  w.payload(26, m.data);
  if (m.executor_id === undefined) throw missing();
  { const at = w.open(); writeExecutorID(w, m.executor_id); w.close(18, at); }
  if (m.agent_id === undefined) throw missing();
  { const at = w.open(); writeAgentID(w, m.agent_id); w.close(10, at); }
}

const ShapeCall_Message = /* @__PURE__ */ shape();
export function readCall_Message(r: Reader, into?: Call_Message): Call_Message {
  const m = (into ?? new ShapeCall_Message()) as Mutable<Call_Message>;
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
        m.executor_id = readExecutorID(r, m.executor_id);
        r.close(outer);
        break;
      }
      case 26:
        m.data = r.payload();
        break;
      default:
        r.skip(tag);
    }
  }
  if (m.agent_id === undefined || m.executor_id === undefined || m.data === undefined) r.incomplete = true;
  return m;
}

export function textCall_Message(m: Call_Message): string {
  let text = "";
  text += '{"agent_id":' + textAgentID(m.agent_id);
  text += ',"executor_id":' + textExecutorID(m.executor_id);
  text += ',"data":' + jsonBytes(m.data);
  return `${text}}`;
}

export const Call_Message: MessageCodec<Call_Message> = /* @__PURE__ */ messageCodec<Call_Message>("mesos.v1.scheduler.Call.Message", writeCall_Message, readCall_Message, textCall_Message, [
  ["agent_id", 1, "required", "message", () => AgentID],
  ["executor_id", 2, "required", "message", () => ExecutorID],
  ["data", 3, "required", "bytes"],
]);

/** mesos.v1.scheduler.Call.Request */
export interface Call_Request {
  readonly requests?: readonly Request[] | undefined;
}

export function writeCall_Request(w: Writer, m: Call_Request): void {
  if (m.requests !== undefined) {
    const list = m.requests;
    for (let i = list.length - 1; i >= 0; i--) { const at = w.open(); writeRequest(w, list[i]!); w.close(10, at); }
  }
}

const ShapeCall_Request = /* @__PURE__ */ shape();
export function readCall_Request(r: Reader, into?: Call_Request): Call_Request {
  const m = (into ?? new ShapeCall_Request()) as Mutable<Call_Request>;
  while (r.pos < r.end) {
    const tag = r.tag();
    switch (tag) {
      case 10: {
        const outer = r.open();
        m.requests = append(m.requests, readRequest(r));
        r.close(outer);
        break;
      }
      default:
        r.skip(tag);
    }
  }
  return m;
}

export function textCall_Request(m: Call_Request): string {
  let text = "";
  if (m.requests !== undefined && m.requests.length > 0) {
    text += '{"requests":' + jsonArray(m.requests, textRequest);
  }
  return text === "" ? "{}" : `${text}}`;
}

export const Call_Request: MessageCodec<Call_Request> = /* @__PURE__ */ messageCodec<Call_Request>("mesos.v1.scheduler.Call.Request", writeCall_Request, readCall_Request, textCall_Request, [
  ["requests", 1, "repeated", "message", () => Request],
]);

/** mesos.v1.scheduler.Call.Suppress */
export interface Call_Suppress {
  readonly roles?: readonly string[] | undefined;
}

export function writeCall_Suppress(w: Writer, m: Call_Suppress): void {
  if (m.roles !== undefined) {
    const list = m.roles;
    for (let i = list.length - 1; i >= 0; i--) w.string(10, list[i]!);
  }
}

const ShapeCall_Suppress = /* @__PURE__ */ shape();
export function readCall_Suppress(r: Reader, into?: Call_Suppress): Call_Suppress {
  const m = (into ?? new ShapeCall_Suppress()) as Mutable<Call_Suppress>;
  while (r.pos < r.end) {
    const tag = r.tag();
    switch (tag) {
      case 10: {
        m.roles = append(m.roles, r.string());
        break;
      }
      default:
        r.skip(tag);
    }
  }
  return m;
}

export function textCall_Suppress(m: Call_Suppress): string {
  let text = "";
  if (m.roles !== undefined && m.roles.length > 0) {
    text += '{"roles":' + jsonArray(m.roles, jsonString);
  }
  return text === "" ? "{}" : `${text}}`;
}

export const Call_Suppress: MessageCodec<Call_Suppress> = /* @__PURE__ */ messageCodec<Call_Suppress>("mesos.v1.scheduler.Call.Suppress", writeCall_Suppress, readCall_Suppress, textCall_Suppress, [
  ["roles", 1, "repeated", "string"],
]);

/** mesos.v1.scheduler.Call.UpdateFramework */
export interface Call_UpdateFramework {
  readonly framework_info: FrameworkInfo;
  readonly suppressed_roles?: readonly string[] | undefined;
  readonly offer_constraints?: OfferConstraints | undefined;
}

export function writeCall_UpdateFramework(w: Writer, m: Call_UpdateFramework): void {
  if (m.offer_constraints !== undefined) { const at = w.open(); writeOfferConstraints(w, m.offer_constraints); w.close(26, at); }
  if (m.suppressed_roles !== undefined) {
    const list = m.suppressed_roles;
    for (let i = list.length - 1; i >= 0; i--) w.string(18, list[i]!);
  }
  if (m.framework_info === undefined) throw missing();
  { const at = w.open(); writeFrameworkInfo(w, m.framework_info); w.close(10, at); }
}

const ShapeCall_UpdateFramework = /* @__PURE__ */ shape();
export function readCall_UpdateFramework(r: Reader, into?: Call_UpdateFramework): Call_UpdateFramework {
  const m = (into ?? new ShapeCall_UpdateFramework()) as Mutable<Call_UpdateFramework>;
  while (r.pos < r.end) {
    const tag = r.tag();
    switch (tag) {
      case 10: {
        const outer = r.open();
        m.framework_info = readFrameworkInfo(r, m.framework_info);
        r.close(outer);
        break;
      }
      case 18: {
        m.suppressed_roles = append(m.suppressed_roles, r.string());
        break;
      }
      case 26: {
        const outer = r.open();
        m.offer_constraints = readOfferConstraints(r, m.offer_constraints);
        r.close(outer);
        break;
      }
      default:
        r.skip(tag);
    }
  }
  if (m.framework_info === undefined) r.incomplete = true;
  return m;
}

export function textCall_UpdateFramework(m: Call_UpdateFramework): string {
  let text = "";
  text += '{"framework_info":' + textFrameworkInfo(m.framework_info);
  if (m.suppressed_roles !== undefined && m.suppressed_roles.length > 0) {
    text += ',"suppressed_roles":' + jsonArray(m.suppressed_roles, jsonString);
  }
  if (m.offer_constraints !== undefined) {
    text += ',"offer_constraints":' + textOfferConstraints(m.offer_constraints);
  }
  return `${text}}`;
}

export const Call_UpdateFramework: MessageCodec<Call_UpdateFramework> = /* @__PURE__ */ messageCodec<Call_UpdateFramework>("mesos.v1.scheduler.Call.UpdateFramework", writeCall_UpdateFramework, readCall_UpdateFramework, textCall_UpdateFramework, [
  ["framework_info", 1, "required", "message", () => FrameworkInfo],
  ["suppressed_roles", 2, "repeated", "string"],
  ["offer_constraints", 3, "optional", "message", () => OfferConstraints],
]);

/** mesos.v1.scheduler.Event */
export interface Event {
  readonly type?: Event_Type | undefined;
  readonly subscribed?: Event_Subscribed | undefined;
  readonly offers?: Event_Offers | undefined;
  readonly inverse_offers?: Event_InverseOffers | undefined;
  readonly rescind?: Event_Rescind | undefined;
  readonly rescind_inverse_offer?: Event_RescindInverseOffer | undefined;
  readonly update?: Event_Update | undefined;
  readonly update_operation_status?: Event_UpdateOperationStatus | undefined;
  readonly message?: Event_Message | undefined;
  readonly failure?: Event_Failure | undefined;
  readonly error?: Event_Error | undefined;
}

export function writeEvent(w: Writer, m: Event): void {
  if (m.update_operation_status !== undefined) { const at = w.open(); writeEvent_UpdateOperationStatus(w, m.update_operation_status); w.close(90, at); }
  if (m.rescind_inverse_offer !== undefined) { const at = w.open(); writeEvent_RescindInverseOffer(w, m.rescind_inverse_offer); w.close(82, at); }
  if (m.inverse_offers !== undefined) { const at = w.open(); writeEvent_InverseOffers(w, m.inverse_offers); w.close(74, at); }
  if (m.error !== undefined) { const at = w.open(); writeEvent_Error(w, m.error); w.close(66, at); }
  if (m.failure !== undefined) { const at = w.open(); writeEvent_Failure(w, m.failure); w.close(58, at); }
  if (m.message !== undefined) { const at = w.open(); writeEvent_Message(w, m.message); w.close(50, at); }
  if (m.update !== undefined) { const at = w.open(); writeEvent_Update(w, m.update); w.close(42, at); }
  if (m.rescind !== undefined) { const at = w.open(); writeEvent_Rescind(w, m.rescind); w.close(34, at); }
  if (m.offers !== undefined) { const at = w.open(); writeEvent_Offers(w, m.offers); w.close(26, at); }
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
        m.offers = readEvent_Offers(r, m.offers);
        r.close(outer);
        break;
      }
      case 74: {
        const outer = r.open();
        m.inverse_offers = readEvent_InverseOffers(r, m.inverse_offers);
        r.close(outer);
        break;
      }
      case 34: {
        const outer = r.open();
        m.rescind = readEvent_Rescind(r, m.rescind);
        r.close(outer);
        break;
      }
      case 82: {
        const outer = r.open();
        m.rescind_inverse_offer = readEvent_RescindInverseOffer(r, m.rescind_inverse_offer);
        r.close(outer);
        break;
      }
      case 42: {
        const outer = r.open();
        m.update = readEvent_Update(r, m.update);
        r.close(outer);
        break;
      }
      case 90: {
        const outer = r.open();
        m.update_operation_status = readEvent_UpdateOperationStatus(r, m.update_operation_status);
        r.close(outer);
        break;
      }
      case 50: {
        const outer = r.open();
        m.message = readEvent_Message(r, m.message);
        r.close(outer);
        break;
      }
      case 58: {
        const outer = r.open();
        m.failure = readEvent_Failure(r, m.failure);
        r.close(outer);
        break;
      }
      case 66: {
        const outer = r.open();
        m.error = readEvent_Error(r, m.error);
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
  if (m.offers !== undefined) {
    text += comma + '"offers":' + textEvent_Offers(m.offers);
    comma = ",";
  }
  if (m.inverse_offers !== undefined) {
    text += comma + '"inverse_offers":' + textEvent_InverseOffers(m.inverse_offers);
    comma = ",";
  }
  if (m.rescind !== undefined) {
    text += comma + '"rescind":' + textEvent_Rescind(m.rescind);
    comma = ",";
  }
  if (m.rescind_inverse_offer !== undefined) {
    text += comma + '"rescind_inverse_offer":' + textEvent_RescindInverseOffer(m.rescind_inverse_offer);
    comma = ",";
  }
  if (m.update !== undefined) {
    text += comma + '"update":' + textEvent_Update(m.update);
    comma = ",";
  }
  if (m.update_operation_status !== undefined) {
    text += comma + '"update_operation_status":' + textEvent_UpdateOperationStatus(m.update_operation_status);
    comma = ",";
  }
  if (m.message !== undefined) {
    text += comma + '"message":' + textEvent_Message(m.message);
    comma = ",";
  }
  if (m.failure !== undefined) {
    text += comma + '"failure":' + textEvent_Failure(m.failure);
    comma = ",";
  }
  if (m.error !== undefined) {
    text += comma + '"error":' + textEvent_Error(m.error);
    comma = ",";
  }
  return text === "" ? "{}" : `${text}}`;
}

export const Event: MessageCodec<Event> = /* @__PURE__ */ messageCodec<Event>("mesos.v1.scheduler.Event", writeEvent, readEvent, textEvent, [
  ["type", 1, "optional", "enum", () => Event_Type],
  ["subscribed", 2, "optional", "message", () => Event_Subscribed],
  ["offers", 3, "optional", "message", () => Event_Offers],
  ["inverse_offers", 9, "optional", "message", () => Event_InverseOffers],
  ["rescind", 4, "optional", "message", () => Event_Rescind],
  ["rescind_inverse_offer", 10, "optional", "message", () => Event_RescindInverseOffer],
  ["update", 5, "optional", "message", () => Event_Update],
  ["update_operation_status", 11, "optional", "message", () => Event_UpdateOperationStatus],
  ["message", 6, "optional", "message", () => Event_Message],
  ["failure", 7, "optional", "message", () => Event_Failure],
  ["error", 8, "optional", "message", () => Event_Error],
]);

/** Numbers of mesos.v1.scheduler.Event.Type. */
export const Event_Type = {
  UNKNOWN: 0,
  SUBSCRIBED: 1,
  OFFERS: 2,
  INVERSE_OFFERS: 9,
  RESCIND: 3,
  RESCIND_INVERSE_OFFER: 10,
  UPDATE: 4,
  UPDATE_OPERATION_STATUS: 11,
  MESSAGE: 5,
  FAILURE: 6,
  ERROR: 7,
  HEARTBEAT: 8,
} as const;
export type Event_Type = "UNKNOWN" | "SUBSCRIBED" | "OFFERS" | "INVERSE_OFFERS" | "RESCIND" | "RESCIND_INVERSE_OFFER" | "UPDATE" | "UPDATE_OPERATION_STATUS" | "MESSAGE" | "FAILURE" | "ERROR" | "HEARTBEAT";
export const namesEvent_Type: ReadonlyMap<number, Event_Type> = /* @__PURE__ */ enumNames<Event_Type>(Event_Type);

/** mesos.v1.scheduler.Event.Subscribed */
export interface Event_Subscribed {
  readonly framework_id: FrameworkID;
  readonly heartbeat_interval_seconds?: number | undefined;
  readonly master_info?: MasterInfo | undefined;
}

export function writeEvent_Subscribed(w: Writer, m: Event_Subscribed): void {
  if (m.master_info !== undefined) { const at = w.open(); writeMasterInfo(w, m.master_info); w.close(26, at); }
  if (m.heartbeat_interval_seconds !== undefined) w.double(17, m.heartbeat_interval_seconds);
  if (m.framework_id === undefined) throw missing();
  { const at = w.open(); writeFrameworkID(w, m.framework_id); w.close(10, at); }
}

const ShapeEvent_Subscribed = /* @__PURE__ */ shape();
export function readEvent_Subscribed(r: Reader, into?: Event_Subscribed): Event_Subscribed {
  const m = (into ?? new ShapeEvent_Subscribed()) as Mutable<Event_Subscribed>;
  while (r.pos < r.end) {
    const tag = r.tag();
    switch (tag) {
      case 10: {
        const outer = r.open();
        m.framework_id = readFrameworkID(r, m.framework_id);
        r.close(outer);
        break;
      }
      case 17:
        m.heartbeat_interval_seconds = r.double();
        break;
      case 26: {
        const outer = r.open();
        m.master_info = readMasterInfo(r, m.master_info);
        r.close(outer);
        break;
      }
      default:
        r.skip(tag);
    }
  }
  if (m.framework_id === undefined) r.incomplete = true;
  return m;
}

export function textEvent_Subscribed(m: Event_Subscribed): string {
  let text = "";
  text += '{"framework_id":' + textFrameworkID(m.framework_id);
  if (m.heartbeat_interval_seconds !== undefined) {
    text += ',"heartbeat_interval_seconds":' + jsonDouble(m.heartbeat_interval_seconds);
  }
  if (m.master_info !== undefined) {
    text += ',"master_info":' + textMasterInfo(m.master_info);
  }
  return `${text}}`;
}

export const Event_Subscribed: MessageCodec<Event_Subscribed> = /* @__PURE__ */ messageCodec<Event_Subscribed>("mesos.v1.scheduler.Event.Subscribed", writeEvent_Subscribed, readEvent_Subscribed, textEvent_Subscribed, [
  ["framework_id", 1, "required", "message", () => FrameworkID],
  ["heartbeat_interval_seconds", 2, "optional", "double"],
  ["master_info", 3, "optional", "message", () => MasterInfo],
]);

/** mesos.v1.scheduler.Event.Offers */
export interface Event_Offers {
  readonly offers?: readonly Offer[] | undefined;
}

export function writeEvent_Offers(w: Writer, m: Event_Offers): void {
  if (m.offers !== undefined) {
    const list = m.offers;
    for (let i = list.length - 1; i >= 0; i--) { const at = w.open(); writeOffer(w, list[i]!); w.close(10, at); }
  }
}

const ShapeEvent_Offers = /* @__PURE__ */ shape();
export function readEvent_Offers(r: Reader, into?: Event_Offers): Event_Offers {
  const m = (into ?? new ShapeEvent_Offers()) as Mutable<Event_Offers>;
  while (r.pos < r.end) {
    const tag = r.tag();
    switch (tag) {
      case 10: {
        const outer = r.open();
        m.offers = append(m.offers, readOffer(r));
        r.close(outer);
        break;
      }
      default:
        r.skip(tag);
    }
  }
  return m;
}

export function textEvent_Offers(m: Event_Offers): string {
  let text = "";
  if (m.offers !== undefined && m.offers.length > 0) {
    text += '{"offers":' + jsonArray(m.offers, textOffer);
  }
  return text === "" ? "{}" : `${text}}`;
}

export const Event_Offers: MessageCodec<Event_Offers> = /* @__PURE__ */ messageCodec<Event_Offers>("mesos.v1.scheduler.Event.Offers", writeEvent_Offers, readEvent_Offers, textEvent_Offers, [
  ["offers", 1, "repeated", "message", () => Offer],
]);

/** mesos.v1.scheduler.Event.InverseOffers */
export interface Event_InverseOffers {
  readonly inverse_offers?: readonly InverseOffer[] | undefined;
}

export function writeEvent_InverseOffers(w: Writer, m: Event_InverseOffers): void {
  if (m.inverse_offers !== undefined) {
    const list = m.inverse_offers;
    for (let i = list.length - 1; i >= 0; i--) { const at = w.open(); writeInverseOffer(w, list[i]!); w.close(10, at); }
  }
}

const ShapeEvent_InverseOffers = /* @__PURE__ */ shape();
export function readEvent_InverseOffers(r: Reader, into?: Event_InverseOffers): Event_InverseOffers {
  const m = (into ?? new ShapeEvent_InverseOffers()) as Mutable<Event_InverseOffers>;
  while (r.pos < r.end) {
    const tag = r.tag();
    switch (tag) {
      case 10: {
        const outer = r.open();
        m.inverse_offers = append(m.inverse_offers, readInverseOffer(r));
        r.close(outer);
        break;
      }
      default:
        r.skip(tag);
    }
  }
  return m;
}

export function textEvent_InverseOffers(m: Event_InverseOffers): string {
  let text = "";
  if (m.inverse_offers !== undefined && m.inverse_offers.length > 0) {
    text += '{"inverse_offers":' + jsonArray(m.inverse_offers, textInverseOffer);
  }
  return text === "" ? "{}" : `${text}}`;
}

export const Event_InverseOffers: MessageCodec<Event_InverseOffers> = /* @__PURE__ */ messageCodec<Event_InverseOffers>("mesos.v1.scheduler.Event.InverseOffers", writeEvent_InverseOffers, readEvent_InverseOffers, textEvent_InverseOffers, [
  ["inverse_offers", 1, "repeated", "message", () => InverseOffer],
]);

/** mesos.v1.scheduler.Event.Rescind */
export interface Event_Rescind {
  readonly offer_id: OfferID;
}

export function writeEvent_Rescind(w: Writer, m: Event_Rescind): void {
  if (m.offer_id === undefined) throw missing();
  { const at = w.open(); writeOfferID(w, m.offer_id); w.close(10, at); }
}

const ShapeEvent_Rescind = /* @__PURE__ */ shape();
export function readEvent_Rescind(r: Reader, into?: Event_Rescind): Event_Rescind {
  const m = (into ?? new ShapeEvent_Rescind()) as Mutable<Event_Rescind>;
  while (r.pos < r.end) {
    const tag = r.tag();
    switch (tag) {
      case 10: {
        const outer = r.open();
        m.offer_id = readOfferID(r, m.offer_id);
        r.close(outer);
        break;
      }
      default:
        r.skip(tag);
    }
  }
  if (m.offer_id === undefined) r.incomplete = true;
  return m;
}

export function textEvent_Rescind(m: Event_Rescind): string {
  let text = "";
  text += '{"offer_id":' + textOfferID(m.offer_id);
  return `${text}}`;
}

export const Event_Rescind: MessageCodec<Event_Rescind> = /* @__PURE__ */ messageCodec<Event_Rescind>("mesos.v1.scheduler.Event.Rescind", writeEvent_Rescind, readEvent_Rescind, textEvent_Rescind, [
  ["offer_id", 1, "required", "message", () => OfferID],
]);

/** mesos.v1.scheduler.Event.RescindInverseOffer */
export interface Event_RescindInverseOffer {
  readonly inverse_offer_id: OfferID;
}

export function writeEvent_RescindInverseOffer(w: Writer, m: Event_RescindInverseOffer): void {
  if (m.inverse_offer_id === undefined) throw missing();
  { const at = w.open(); writeOfferID(w, m.inverse_offer_id); w.close(10, at); }
}

const ShapeEvent_RescindInverseOffer = /* @__PURE__ */ shape();
export function readEvent_RescindInverseOffer(r: Reader, into?: Event_RescindInverseOffer): Event_RescindInverseOffer {
  const m = (into ?? new ShapeEvent_RescindInverseOffer()) as Mutable<Event_RescindInverseOffer>;
  while (r.pos < r.end) {
    const tag = r.tag();
    switch (tag) {
      case 10: {
        const outer = r.open();
        m.inverse_offer_id = readOfferID(r, m.inverse_offer_id);
        r.close(outer);
        break;
      }
      default:
        r.skip(tag);
    }
  }
  if (m.inverse_offer_id === undefined) r.incomplete = true;
  return m;
}

export function textEvent_RescindInverseOffer(m: Event_RescindInverseOffer): string {
  let text = "";
  text += '{"inverse_offer_id":' + textOfferID(m.inverse_offer_id);
  return `${text}}`;
}

export const Event_RescindInverseOffer: MessageCodec<Event_RescindInverseOffer> = /* @__PURE__ */ messageCodec<Event_RescindInverseOffer>("mesos.v1.scheduler.Event.RescindInverseOffer", writeEvent_RescindInverseOffer, readEvent_RescindInverseOffer, textEvent_RescindInverseOffer, [
  ["inverse_offer_id", 1, "required", "message", () => OfferID],
]);

/** mesos.v1.scheduler.Event.Update */
export interface Event_Update {
  readonly status: TaskStatus;
}

export function writeEvent_Update(w: Writer, m: Event_Update): void {
  if (m.status === undefined) throw missing();
  { const at = w.open(); writeTaskStatus(w, m.status); w.close(10, at); }
}

const ShapeEvent_Update = /* @__PURE__ */ shape();
export function readEvent_Update(r: Reader, into?: Event_Update): Event_Update {
  const m = (into ?? new ShapeEvent_Update()) as Mutable<Event_Update>;
  while (r.pos < r.end) {
    const tag = r.tag();
    switch (tag) {
      case 10: {
        const outer = r.open();
        m.status = readTaskStatus(r, m.status);
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

export function textEvent_Update(m: Event_Update): string {
  let text = "";
  text += '{"status":' + textTaskStatus(m.status);
  return `${text}}`;
}

export const Event_Update: MessageCodec<Event_Update> = /* @__PURE__ */ messageCodec<Event_Update>("mesos.v1.scheduler.Event.Update", writeEvent_Update, readEvent_Update, textEvent_Update, [
  ["status", 1, "required", "message", () => TaskStatus],
]);

/** mesos.v1.scheduler.Event.UpdateOperationStatus */
export interface Event_UpdateOperationStatus {
  readonly status: OperationStatus;
}

export function writeEvent_UpdateOperationStatus(w: Writer, m: Event_UpdateOperationStatus): void {
  if (m.status === undefined) throw missing();
  { const at = w.open(); writeOperationStatus(w, m.status); w.close(10, at); }
}

const ShapeEvent_UpdateOperationStatus = /* @__PURE__ */ shape();
export function readEvent_UpdateOperationStatus(r: Reader, into?: Event_UpdateOperationStatus): Event_UpdateOperationStatus {
  const m = (into ?? new ShapeEvent_UpdateOperationStatus()) as Mutable<Event_UpdateOperationStatus>;
  while (r.pos < r.end) {
    const tag = r.tag();
    switch (tag) {
      case 10: {
        const outer = r.open();
        m.status = readOperationStatus(r, m.status);
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

export function textEvent_UpdateOperationStatus(m: Event_UpdateOperationStatus): string {
  let text = "";
  text += '{"status":' + textOperationStatus(m.status);
  return `${text}}`;
}

export const Event_UpdateOperationStatus: MessageCodec<Event_UpdateOperationStatus> = /* @__PURE__ */ messageCodec<Event_UpdateOperationStatus>("mesos.v1.scheduler.Event.UpdateOperationStatus", writeEvent_UpdateOperationStatus, readEvent_UpdateOperationStatus, textEvent_UpdateOperationStatus, [
  ["status", 1, "required", "message", () => OperationStatus],
]);

/** mesos.v1.scheduler.Event.Message */
export interface Event_Message {
  readonly agent_id: AgentID;
  readonly executor_id: ExecutorID;
  readonly data: Uint8Array;
}

export function writeEvent_Message(w: Writer, m: Event_Message): void {
  if (m.data === undefined) throw missing();
  w.payload(26, m.data);
  if (m.executor_id === undefined) throw missing();
  { const at = w.open(); writeExecutorID(w, m.executor_id); w.close(18, at); }
  if (m.agent_id === undefined) throw missing();
  { const at = w.open(); writeAgentID(w, m.agent_id); w.close(10, at); }
}

const ShapeEvent_Message = /* @__PURE__ */ shape();
export function readEvent_Message(r: Reader, into?: Event_Message): Event_Message {
  const m = (into ?? new ShapeEvent_Message()) as Mutable<Event_Message>;
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
        m.executor_id = readExecutorID(r, m.executor_id);
        r.close(outer);
        break;
      }
      case 26:
        m.data = r.payload();
        break;
      default:
        r.skip(tag);
    }
  }
  if (m.agent_id === undefined || m.executor_id === undefined || m.data === undefined) r.incomplete = true;
  return m;
}

export function textEvent_Message(m: Event_Message): string {
  let text = "";
  text += '{"agent_id":' + textAgentID(m.agent_id);
  text += ',"executor_id":' + textExecutorID(m.executor_id);
  text += ',"data":' + jsonBytes(m.data);
  return `${text}}`;
}

export const Event_Message: MessageCodec<Event_Message> = /* @__PURE__ */ messageCodec<Event_Message>("mesos.v1.scheduler.Event.Message", writeEvent_Message, readEvent_Message, textEvent_Message, [
  ["agent_id", 1, "required", "message", () => AgentID],
  ["executor_id", 2, "required", "message", () => ExecutorID],
  ["data", 3, "required", "bytes"],
]);

/** mesos.v1.scheduler.Event.Failure */
export interface Event_Failure {
  readonly agent_id?: AgentID | undefined;
  readonly executor_id?: ExecutorID | undefined;
  readonly status?: number | undefined;
}

export function writeEvent_Failure(w: Writer, m: Event_Failure): void {
  if (m.status !== undefined) w.int32(24, m.status);
  if (m.executor_id !== undefined) { const at = w.open(); writeExecutorID(w, m.executor_id); w.close(18, at); }
  if (m.agent_id !== undefined) { const at = w.open(); writeAgentID(w, m.agent_id); w.close(10, at); }
}

const ShapeEvent_Failure = /* @__PURE__ */ shape();
export function readEvent_Failure(r: Reader, into?: Event_Failure): Event_Failure {
  const m = (into ?? new ShapeEvent_Failure()) as Mutable<Event_Failure>;
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
        m.executor_id = readExecutorID(r, m.executor_id);
        r.close(outer);
        break;
      }
      case 24:
        m.status = r.int32();
        break;
      default:
        r.skip(tag);
    }
  }
  return m;
}

export function textEvent_Failure(m: Event_Failure): string {
  let text = "";
  let comma = "{";
  if (m.agent_id !== undefined) {
    text += '{"agent_id":' + textAgentID(m.agent_id);
    comma = ",";
  }
  if (m.executor_id !== undefined) {
    text += comma + '"executor_id":' + textExecutorID(m.executor_id);
    comma = ",";
  }
  if (m.status !== undefined) {
    text += comma + '"status":' + jsonPlain(m.status);
    comma = ",";
  }
  return text === "" ? "{}" : `${text}}`;
}

export const Event_Failure: MessageCodec<Event_Failure> = /* @__PURE__ */ messageCodec<Event_Failure>("mesos.v1.scheduler.Event.Failure", writeEvent_Failure, readEvent_Failure, textEvent_Failure, [
  ["agent_id", 1, "optional", "message", () => AgentID],
  ["executor_id", 2, "optional", "message", () => ExecutorID],
  ["status", 3, "optional", "int32"],
]);

/** mesos.v1.scheduler.Event.Error */
export interface Event_Error {
  readonly message: string;
}

export function writeEvent_Error(w: Writer, m: Event_Error): void {
  if (m.message === undefined) throw missing();
  w.string(10, m.message);
}

const ShapeEvent_Error = /* @__PURE__ */ shape();
export function readEvent_Error(r: Reader, into?: Event_Error): Event_Error {
  const m = (into ?? new ShapeEvent_Error()) as Mutable<Event_Error>;
  while (r.pos < r.end) {
    const tag = r.tag();
    switch (tag) {
      case 10:
        m.message = r.string();
        break;
      default:
        r.skip(tag);
    }
  }
  if (m.message === undefined) r.incomplete = true;
  return m;
}

export function textEvent_Error(m: Event_Error): string {
  let text = "";
  text += '{"message":' + jsonString(m.message);
  return `${text}}`;
}

export const Event_Error: MessageCodec<Event_Error> = /* @__PURE__ */ messageCodec<Event_Error>("mesos.v1.scheduler.Event.Error", writeEvent_Error, readEvent_Error, textEvent_Error, [
  ["message", 1, "required", "string"],
]);

/** mesos.v1.scheduler.Response */
export interface Response {
  readonly type?: Response_Type | undefined;
  /** Deprecated. */
  readonly reconcile_operations?: Response_ReconcileOperations | undefined;
}

export function writeResponse(w: Writer, m: Response): void {
  if (m.reconcile_operations !== undefined) { const at = w.open(); writeResponse_ReconcileOperations(w, m.reconcile_operations); w.close(18, at); }
  if (m.type !== undefined) w.enumeration(8, Response_Type, m.type);
}

const ShapeResponse = /* @__PURE__ */ shape();
export function readResponse(r: Reader, into?: Response): Response {
  const m = (into ?? new ShapeResponse()) as Mutable<Response>;
  while (r.pos < r.end) {
    const tag = r.tag();
    switch (tag) {
      case 8: {
        const value = r.enumeration(namesResponse_Type);
        if (value !== undefined) m.type = value;
        break;
      }
      case 18: {
        const outer = r.open();
        m.reconcile_operations = readResponse_ReconcileOperations(r, m.reconcile_operations);
        r.close(outer);
        break;
      }
      default:
        r.skip(tag);
    }
  }
  return m;
}

export function textResponse(m: Response): string {
  let text = "";
  let comma = "{";
  if (m.type !== undefined) {
    text += '{"type":' + jsonString(m.type);
    comma = ",";
  }
  if (m.reconcile_operations !== undefined) {
    text += comma + '"reconcile_operations":' + textResponse_ReconcileOperations(m.reconcile_operations);
    comma = ",";
  }
  return text === "" ? "{}" : `${text}}`;
}

export const Response: MessageCodec<Response> = /* @__PURE__ */ messageCodec<Response>("mesos.v1.scheduler.Response", writeResponse, readResponse, textResponse, [
  ["type", 1, "optional", "enum", () => Response_Type],
  ["reconcile_operations", 2, "optional", "message", () => Response_ReconcileOperations],
]);

/** Numbers of mesos.v1.scheduler.Response.Type. */
export const Response_Type = {
  UNKNOWN: 0,
  RECONCILE_OPERATIONS: 1,
} as const;
export type Response_Type = "UNKNOWN" | "RECONCILE_OPERATIONS";
export const namesResponse_Type: ReadonlyMap<number, Response_Type> = /* @__PURE__ */ enumNames<Response_Type>(Response_Type);

/** mesos.v1.scheduler.Response.ReconcileOperations */
export interface Response_ReconcileOperations {
  /** Deprecated. */
  readonly operation_statuses?: readonly OperationStatus[] | undefined;
}

export function writeResponse_ReconcileOperations(w: Writer, m: Response_ReconcileOperations): void {
  if (m.operation_statuses !== undefined) {
    const list = m.operation_statuses;
    for (let i = list.length - 1; i >= 0; i--) { const at = w.open(); writeOperationStatus(w, list[i]!); w.close(10, at); }
  }
}

const ShapeResponse_ReconcileOperations = /* @__PURE__ */ shape();
export function readResponse_ReconcileOperations(r: Reader, into?: Response_ReconcileOperations): Response_ReconcileOperations {
  const m = (into ?? new ShapeResponse_ReconcileOperations()) as Mutable<Response_ReconcileOperations>;
  while (r.pos < r.end) {
    const tag = r.tag();
    switch (tag) {
      case 10: {
        const outer = r.open();
        m.operation_statuses = append(m.operation_statuses, readOperationStatus(r));
        r.close(outer);
        break;
      }
      default:
        r.skip(tag);
    }
  }
  return m;
}

export function textResponse_ReconcileOperations(m: Response_ReconcileOperations): string {
  let text = "";
  if (m.operation_statuses !== undefined && m.operation_statuses.length > 0) {
    text += '{"operation_statuses":' + jsonArray(m.operation_statuses, textOperationStatus);
  }
  return text === "" ? "{}" : `${text}}`;
}

export const Response_ReconcileOperations: MessageCodec<Response_ReconcileOperations> = /* @__PURE__ */ messageCodec<Response_ReconcileOperations>("mesos.v1.scheduler.Response.ReconcileOperations", writeResponse_ReconcileOperations, readResponse_ReconcileOperations, textResponse_ReconcileOperations, [
  ["operation_statuses", 1, "repeated", "message", () => OperationStatus],
]);

/** mesos.v1.scheduler.APIResult */
export interface APIResult {
  readonly status_code: number;
  readonly response?: Response | undefined;
  readonly error?: string | undefined;
}

export function writeAPIResult(w: Writer, m: APIResult): void {
  if (m.error !== undefined) w.string(26, m.error);
  if (m.response !== undefined) { const at = w.open(); writeResponse(w, m.response); w.close(18, at); }
  if (m.status_code === undefined) throw missing();
  w.uint32(8, m.status_code);
}

const ShapeAPIResult = /* @__PURE__ */ shape();
export function readAPIResult(r: Reader, into?: APIResult): APIResult {
  const m = (into ?? new ShapeAPIResult()) as Mutable<APIResult>;
  while (r.pos < r.end) {
    const tag = r.tag();
    switch (tag) {
      case 8:
        m.status_code = r.uint32();
        break;
      case 18: {
        const outer = r.open();
        m.response = readResponse(r, m.response);
        r.close(outer);
        break;
      }
      case 26:
        m.error = r.string();
        break;
      default:
        r.skip(tag);
    }
  }
  if (m.status_code === undefined) r.incomplete = true;
  return m;
}

export function textAPIResult(m: APIResult): string {
  let text = "";
  text += '{"status_code":' + jsonPlain(m.status_code);
  if (m.response !== undefined) {
    text += ',"response":' + textResponse(m.response);
  }
  if (m.error !== undefined) {
    text += ',"error":' + jsonString(m.error);
  }
  return `${text}}`;
}

export const APIResult: MessageCodec<APIResult> = /* @__PURE__ */ messageCodec<APIResult>("mesos.v1.scheduler.APIResult", writeAPIResult, readAPIResult, textAPIResult, [
  ["status_code", 1, "required", "uint32"],
  ["response", 2, "optional", "message", () => Response],
  ["error", 3, "optional", "string"],
]);

/** mesos.v1.scheduler.OfferConstraints */
export interface OfferConstraints {
  readonly role_constraints?: Readonly<Record<string, OfferConstraints_RoleConstraints>> | undefined;
}

export function writeOfferConstraints(w: Writer, m: OfferConstraints): void {
  if (m.role_constraints !== undefined) {
    const map = m.role_constraints;
    for (const key of Object.keys(map).reverse()) {
      const entry = w.open();
      { const at = w.open(); writeOfferConstraints_RoleConstraints(w, map[key]!); w.close(18, at); }
      w.string(10, key);
      w.close(10, entry);
    }
  }
}

const ShapeOfferConstraints = /* @__PURE__ */ shape();
export function readOfferConstraints(r: Reader, into?: OfferConstraints): OfferConstraints {
  const m = (into ?? new ShapeOfferConstraints()) as Mutable<OfferConstraints>;
  while (r.pos < r.end) {
    const tag = r.tag();
    switch (tag) {
      case 10:
        setEntry((m.role_constraints ??= {}), readEntry(r, readOfferConstraints_RoleConstraints));
        break;
      default:
        r.skip(tag);
    }
  }
  return m;
}

export function textOfferConstraints(m: OfferConstraints): string {
  let text = "";
  if (m.role_constraints !== undefined && hasEntries(m.role_constraints)) {
    text += '{"role_constraints":' + jsonMap(m.role_constraints, textOfferConstraints_RoleConstraints);
  }
  return text === "" ? "{}" : `${text}}`;
}

export const OfferConstraints: MessageCodec<OfferConstraints> = /* @__PURE__ */ messageCodec<OfferConstraints>("mesos.v1.scheduler.OfferConstraints", writeOfferConstraints, readOfferConstraints, textOfferConstraints, [
  ["role_constraints", 1, "map", "message", () => OfferConstraints_RoleConstraints],
]);

/** mesos.v1.scheduler.OfferConstraints.RoleConstraints */
export interface OfferConstraints_RoleConstraints {
  readonly groups?: readonly OfferConstraints_RoleConstraints_Group[] | undefined;
}

export function writeOfferConstraints_RoleConstraints(w: Writer, m: OfferConstraints_RoleConstraints): void {
  if (m.groups !== undefined) {
    const list = m.groups;
    for (let i = list.length - 1; i >= 0; i--) { const at = w.open(); writeOfferConstraints_RoleConstraints_Group(w, list[i]!); w.close(10, at); }
  }
}

const ShapeOfferConstraints_RoleConstraints = /* @__PURE__ */ shape();
export function readOfferConstraints_RoleConstraints(r: Reader, into?: OfferConstraints_RoleConstraints): OfferConstraints_RoleConstraints {
  const m = (into ?? new ShapeOfferConstraints_RoleConstraints()) as Mutable<OfferConstraints_RoleConstraints>;
  while (r.pos < r.end) {
    const tag = r.tag();
    switch (tag) {
      case 10: {
        const outer = r.open();
        m.groups = append(m.groups, readOfferConstraints_RoleConstraints_Group(r));
        r.close(outer);
        break;
      }
      default:
        r.skip(tag);
    }
  }
  return m;
}

export function textOfferConstraints_RoleConstraints(m: OfferConstraints_RoleConstraints): string {
  let text = "";
  if (m.groups !== undefined && m.groups.length > 0) {
    text += '{"groups":' + jsonArray(m.groups, textOfferConstraints_RoleConstraints_Group);
  }
  return text === "" ? "{}" : `${text}}`;
}

export const OfferConstraints_RoleConstraints: MessageCodec<OfferConstraints_RoleConstraints> = /* @__PURE__ */ messageCodec<OfferConstraints_RoleConstraints>("mesos.v1.scheduler.OfferConstraints.RoleConstraints", writeOfferConstraints_RoleConstraints, readOfferConstraints_RoleConstraints, textOfferConstraints_RoleConstraints, [
  ["groups", 1, "repeated", "message", () => OfferConstraints_RoleConstraints_Group],
]);

/** mesos.v1.scheduler.OfferConstraints.RoleConstraints.Group */
export interface OfferConstraints_RoleConstraints_Group {
  readonly attribute_constraints?: readonly AttributeConstraint[] | undefined;
}

export function writeOfferConstraints_RoleConstraints_Group(w: Writer, m: OfferConstraints_RoleConstraints_Group): void {
  if (m.attribute_constraints !== undefined) {
    const list = m.attribute_constraints;
    for (let i = list.length - 1; i >= 0; i--) { const at = w.open(); writeAttributeConstraint(w, list[i]!); w.close(10, at); }
  }
}

const ShapeOfferConstraints_RoleConstraints_Group = /* @__PURE__ */ shape();
export function readOfferConstraints_RoleConstraints_Group(r: Reader, into?: OfferConstraints_RoleConstraints_Group): OfferConstraints_RoleConstraints_Group {
  const m = (into ?? new ShapeOfferConstraints_RoleConstraints_Group()) as Mutable<OfferConstraints_RoleConstraints_Group>;
  while (r.pos < r.end) {
    const tag = r.tag();
    switch (tag) {
      case 10: {
        const outer = r.open();
        m.attribute_constraints = append(m.attribute_constraints, readAttributeConstraint(r));
        r.close(outer);
        break;
      }
      default:
        r.skip(tag);
    }
  }
  return m;
}

export function textOfferConstraints_RoleConstraints_Group(m: OfferConstraints_RoleConstraints_Group): string {
  let text = "";
  if (m.attribute_constraints !== undefined && m.attribute_constraints.length > 0) {
    text += '{"attribute_constraints":' + jsonArray(m.attribute_constraints, textAttributeConstraint);
  }
  return text === "" ? "{}" : `${text}}`;
}

export const OfferConstraints_RoleConstraints_Group: MessageCodec<OfferConstraints_RoleConstraints_Group> = /* @__PURE__ */ messageCodec<OfferConstraints_RoleConstraints_Group>("mesos.v1.scheduler.OfferConstraints.RoleConstraints.Group", writeOfferConstraints_RoleConstraints_Group, readOfferConstraints_RoleConstraints_Group, textOfferConstraints_RoleConstraints_Group, [
  ["attribute_constraints", 1, "repeated", "message", () => AttributeConstraint],
]);

/** mesos.v1.scheduler.AttributeConstraint */
export interface AttributeConstraint {
  readonly selector: AttributeConstraint_Selector;
  readonly predicate: AttributeConstraint_Predicate;
}

export function writeAttributeConstraint(w: Writer, m: AttributeConstraint): void {
  if (m.predicate === undefined) throw missing();
  { const at = w.open(); writeAttributeConstraint_Predicate(w, m.predicate); w.close(18, at); }
  if (m.selector === undefined) throw missing();
  { const at = w.open(); writeAttributeConstraint_Selector(w, m.selector); w.close(10, at); }
}

const ShapeAttributeConstraint = /* @__PURE__ */ shape();
export function readAttributeConstraint(r: Reader, into?: AttributeConstraint): AttributeConstraint {
  const m = (into ?? new ShapeAttributeConstraint()) as Mutable<AttributeConstraint>;
  while (r.pos < r.end) {
    const tag = r.tag();
    switch (tag) {
      case 10: {
        const outer = r.open();
        m.selector = readAttributeConstraint_Selector(r, m.selector);
        r.close(outer);
        break;
      }
      case 18: {
        const outer = r.open();
        m.predicate = readAttributeConstraint_Predicate(r, m.predicate);
        r.close(outer);
        break;
      }
      default:
        r.skip(tag);
    }
  }
  if (m.selector === undefined || m.predicate === undefined) r.incomplete = true;
  return m;
}

export function textAttributeConstraint(m: AttributeConstraint): string {
  let text = "";
  text += '{"selector":' + textAttributeConstraint_Selector(m.selector);
  text += ',"predicate":' + textAttributeConstraint_Predicate(m.predicate);
  return `${text}}`;
}

export const AttributeConstraint: MessageCodec<AttributeConstraint> = /* @__PURE__ */ messageCodec<AttributeConstraint>("mesos.v1.scheduler.AttributeConstraint", writeAttributeConstraint, readAttributeConstraint, textAttributeConstraint, [
  ["selector", 1, "required", "message", () => AttributeConstraint_Selector],
  ["predicate", 2, "required", "message", () => AttributeConstraint_Predicate],
]);

/** mesos.v1.scheduler.AttributeConstraint.Selector */
export interface AttributeConstraint_Selector {
  /** At most one of `selector`. */
  readonly pseudoattribute_type?: AttributeConstraint_Selector_PseudoattributeType | undefined;
  /** At most one of `selector`. */
  readonly attribute_name?: string | undefined;
}

export function writeAttributeConstraint_Selector(w: Writer, m: AttributeConstraint_Selector): void {
  if (m.attribute_name !== undefined) w.string(18, m.attribute_name);
  if (m.pseudoattribute_type !== undefined) w.enumeration(8, AttributeConstraint_Selector_PseudoattributeType, m.pseudoattribute_type);
}

const ShapeAttributeConstraint_Selector = /* @__PURE__ */ shape();
export function readAttributeConstraint_Selector(r: Reader, into?: AttributeConstraint_Selector): AttributeConstraint_Selector {
  const m = (into ?? new ShapeAttributeConstraint_Selector()) as Mutable<AttributeConstraint_Selector>;
  while (r.pos < r.end) {
    const tag = r.tag();
    switch (tag) {
      case 8: {
        delete m.attribute_name;
        const value = r.enumeration(namesAttributeConstraint_Selector_PseudoattributeType);
        if (value !== undefined) m.pseudoattribute_type = value;
        break;
      }
      case 18:
        delete m.pseudoattribute_type;
        m.attribute_name = r.string();
        break;
      default:
        r.skip(tag);
    }
  }
  return m;
}

export function textAttributeConstraint_Selector(m: AttributeConstraint_Selector): string {
  let text = "";
  let comma = "{";
  if (m.pseudoattribute_type !== undefined) {
    text += '{"pseudoattribute_type":' + jsonString(m.pseudoattribute_type);
    comma = ",";
  }
  if (m.attribute_name !== undefined) {
    text += comma + '"attribute_name":' + jsonString(m.attribute_name);
    comma = ",";
  }
  return text === "" ? "{}" : `${text}}`;
}

export const AttributeConstraint_Selector: MessageCodec<AttributeConstraint_Selector> = /* @__PURE__ */ messageCodec<AttributeConstraint_Selector>("mesos.v1.scheduler.AttributeConstraint.Selector", writeAttributeConstraint_Selector, readAttributeConstraint_Selector, textAttributeConstraint_Selector, [
  ["pseudoattribute_type", 1, "optional", "enum", () => AttributeConstraint_Selector_PseudoattributeType, "selector"],
  ["attribute_name", 2, "optional", "string", undefined, "selector"],
]);

/** Numbers of mesos.v1.scheduler.AttributeConstraint.Selector.PseudoattributeType. */
export const AttributeConstraint_Selector_PseudoattributeType = {
  UNKNOWN: 0,
  HOSTNAME: 1,
  REGION: 2,
  ZONE: 3,
} as const;
export type AttributeConstraint_Selector_PseudoattributeType = "UNKNOWN" | "HOSTNAME" | "REGION" | "ZONE";
export const namesAttributeConstraint_Selector_PseudoattributeType: ReadonlyMap<number, AttributeConstraint_Selector_PseudoattributeType> = /* @__PURE__ */ enumNames<AttributeConstraint_Selector_PseudoattributeType>(AttributeConstraint_Selector_PseudoattributeType);

/** mesos.v1.scheduler.AttributeConstraint.Predicate */
export interface AttributeConstraint_Predicate {
  /** At most one of `predicate`. */
  readonly exists?: AttributeConstraint_Predicate_Exists | undefined;
  /** At most one of `predicate`. */
  readonly not_exists?: AttributeConstraint_Predicate_NotExists | undefined;
  /** At most one of `predicate`. */
  readonly text_equals?: AttributeConstraint_Predicate_TextEquals | undefined;
  /** At most one of `predicate`. */
  readonly text_not_equals?: AttributeConstraint_Predicate_TextNotEquals | undefined;
  /** At most one of `predicate`. */
  readonly text_matches?: AttributeConstraint_Predicate_TextMatches | undefined;
  /** At most one of `predicate`. */
  readonly text_not_matches?: AttributeConstraint_Predicate_TextNotMatches | undefined;
}

export function writeAttributeConstraint_Predicate(w: Writer, m: AttributeConstraint_Predicate): void {
  if (m.text_not_matches !== undefined) { const at = w.open(); writeAttributeConstraint_Predicate_TextNotMatches(w, m.text_not_matches); w.close(50, at); }
  if (m.text_matches !== undefined) { const at = w.open(); writeAttributeConstraint_Predicate_TextMatches(w, m.text_matches); w.close(42, at); }
  if (m.text_not_equals !== undefined) { const at = w.open(); writeAttributeConstraint_Predicate_TextNotEquals(w, m.text_not_equals); w.close(34, at); }
  if (m.text_equals !== undefined) { const at = w.open(); writeAttributeConstraint_Predicate_TextEquals(w, m.text_equals); w.close(26, at); }
  if (m.not_exists !== undefined) { const at = w.open(); writeAttributeConstraint_Predicate_NotExists(w, m.not_exists); w.close(18, at); }
  if (m.exists !== undefined) { const at = w.open(); writeAttributeConstraint_Predicate_Exists(w, m.exists); w.close(10, at); }
}

const ShapeAttributeConstraint_Predicate = /* @__PURE__ */ shape();
export function readAttributeConstraint_Predicate(r: Reader, into?: AttributeConstraint_Predicate): AttributeConstraint_Predicate {
  const m = (into ?? new ShapeAttributeConstraint_Predicate()) as Mutable<AttributeConstraint_Predicate>;
  while (r.pos < r.end) {
    const tag = r.tag();
    switch (tag) {
      case 10: {
        delete m.not_exists;
        delete m.text_equals;
        delete m.text_not_equals;
        delete m.text_matches;
        delete m.text_not_matches;
        const outer = r.open();
        m.exists = readAttributeConstraint_Predicate_Exists(r, m.exists);
        r.close(outer);
        break;
      }
      case 18: {
        delete m.exists;
        delete m.text_equals;
        delete m.text_not_equals;
        delete m.text_matches;
        delete m.text_not_matches;
        const outer = r.open();
        m.not_exists = readAttributeConstraint_Predicate_NotExists(r, m.not_exists);
        r.close(outer);
        break;
      }
      case 26: {
        delete m.exists;
        delete m.not_exists;
        delete m.text_not_equals;
        delete m.text_matches;
        delete m.text_not_matches;
        const outer = r.open();
        m.text_equals = readAttributeConstraint_Predicate_TextEquals(r, m.text_equals);
        r.close(outer);
        break;
      }
      case 34: {
        delete m.exists;
        delete m.not_exists;
        delete m.text_equals;
        delete m.text_matches;
        delete m.text_not_matches;
        const outer = r.open();
        m.text_not_equals = readAttributeConstraint_Predicate_TextNotEquals(r, m.text_not_equals);
        r.close(outer);
        break;
      }
      case 42: {
        delete m.exists;
        delete m.not_exists;
        delete m.text_equals;
        delete m.text_not_equals;
        delete m.text_not_matches;
        const outer = r.open();
        m.text_matches = readAttributeConstraint_Predicate_TextMatches(r, m.text_matches);
        r.close(outer);
        break;
      }
      case 50: {
        delete m.exists;
        delete m.not_exists;
        delete m.text_equals;
        delete m.text_not_equals;
        delete m.text_matches;
        const outer = r.open();
        m.text_not_matches = readAttributeConstraint_Predicate_TextNotMatches(r, m.text_not_matches);
        r.close(outer);
        break;
      }
      default:
        r.skip(tag);
    }
  }
  return m;
}

export function textAttributeConstraint_Predicate(m: AttributeConstraint_Predicate): string {
  let text = "";
  let comma = "{";
  if (m.exists !== undefined) {
    text += '{"exists":' + textAttributeConstraint_Predicate_Exists(m.exists);
    comma = ",";
  }
  if (m.not_exists !== undefined) {
    text += comma + '"not_exists":' + textAttributeConstraint_Predicate_NotExists(m.not_exists);
    comma = ",";
  }
  if (m.text_equals !== undefined) {
    text += comma + '"text_equals":' + textAttributeConstraint_Predicate_TextEquals(m.text_equals);
    comma = ",";
  }
  if (m.text_not_equals !== undefined) {
    text += comma + '"text_not_equals":' + textAttributeConstraint_Predicate_TextNotEquals(m.text_not_equals);
    comma = ",";
  }
  if (m.text_matches !== undefined) {
    text += comma + '"text_matches":' + textAttributeConstraint_Predicate_TextMatches(m.text_matches);
    comma = ",";
  }
  if (m.text_not_matches !== undefined) {
    text += comma + '"text_not_matches":' + textAttributeConstraint_Predicate_TextNotMatches(m.text_not_matches);
    comma = ",";
  }
  return text === "" ? "{}" : `${text}}`;
}

export const AttributeConstraint_Predicate: MessageCodec<AttributeConstraint_Predicate> = /* @__PURE__ */ messageCodec<AttributeConstraint_Predicate>("mesos.v1.scheduler.AttributeConstraint.Predicate", writeAttributeConstraint_Predicate, readAttributeConstraint_Predicate, textAttributeConstraint_Predicate, [
  ["exists", 1, "optional", "message", () => AttributeConstraint_Predicate_Exists, "predicate"],
  ["not_exists", 2, "optional", "message", () => AttributeConstraint_Predicate_NotExists, "predicate"],
  ["text_equals", 3, "optional", "message", () => AttributeConstraint_Predicate_TextEquals, "predicate"],
  ["text_not_equals", 4, "optional", "message", () => AttributeConstraint_Predicate_TextNotEquals, "predicate"],
  ["text_matches", 5, "optional", "message", () => AttributeConstraint_Predicate_TextMatches, "predicate"],
  ["text_not_matches", 6, "optional", "message", () => AttributeConstraint_Predicate_TextNotMatches, "predicate"],
]);

/** mesos.v1.scheduler.AttributeConstraint.Predicate.Exists */
export interface AttributeConstraint_Predicate_Exists {
}

export function writeAttributeConstraint_Predicate_Exists(_w: Writer, _m: AttributeConstraint_Predicate_Exists): void {
}

const ShapeAttributeConstraint_Predicate_Exists = /* @__PURE__ */ shape();
export function readAttributeConstraint_Predicate_Exists(r: Reader, into?: AttributeConstraint_Predicate_Exists): AttributeConstraint_Predicate_Exists {
  const m = (into ?? new ShapeAttributeConstraint_Predicate_Exists()) as Mutable<AttributeConstraint_Predicate_Exists>;
  while (r.pos < r.end) {
    const tag = r.tag();
    switch (tag) {
      default:
        r.skip(tag);
    }
  }
  return m;
}

export function textAttributeConstraint_Predicate_Exists(_m: AttributeConstraint_Predicate_Exists): string {
  return "{}";
}

export const AttributeConstraint_Predicate_Exists: MessageCodec<AttributeConstraint_Predicate_Exists> = /* @__PURE__ */ messageCodec<AttributeConstraint_Predicate_Exists>("mesos.v1.scheduler.AttributeConstraint.Predicate.Exists", writeAttributeConstraint_Predicate_Exists, readAttributeConstraint_Predicate_Exists, textAttributeConstraint_Predicate_Exists, [
]);

/** mesos.v1.scheduler.AttributeConstraint.Predicate.NotExists */
export interface AttributeConstraint_Predicate_NotExists {
}

export function writeAttributeConstraint_Predicate_NotExists(_w: Writer, _m: AttributeConstraint_Predicate_NotExists): void {
}

const ShapeAttributeConstraint_Predicate_NotExists = /* @__PURE__ */ shape();
export function readAttributeConstraint_Predicate_NotExists(r: Reader, into?: AttributeConstraint_Predicate_NotExists): AttributeConstraint_Predicate_NotExists {
  const m = (into ?? new ShapeAttributeConstraint_Predicate_NotExists()) as Mutable<AttributeConstraint_Predicate_NotExists>;
  while (r.pos < r.end) {
    const tag = r.tag();
    switch (tag) {
      default:
        r.skip(tag);
    }
  }
  return m;
}

export function textAttributeConstraint_Predicate_NotExists(_m: AttributeConstraint_Predicate_NotExists): string {
  return "{}";
}

export const AttributeConstraint_Predicate_NotExists: MessageCodec<AttributeConstraint_Predicate_NotExists> = /* @__PURE__ */ messageCodec<AttributeConstraint_Predicate_NotExists>("mesos.v1.scheduler.AttributeConstraint.Predicate.NotExists", writeAttributeConstraint_Predicate_NotExists, readAttributeConstraint_Predicate_NotExists, textAttributeConstraint_Predicate_NotExists, [
]);

/** mesos.v1.scheduler.AttributeConstraint.Predicate.TextEquals */
export interface AttributeConstraint_Predicate_TextEquals {
  readonly value: string;
}

export function writeAttributeConstraint_Predicate_TextEquals(w: Writer, m: AttributeConstraint_Predicate_TextEquals): void {
  if (m.value === undefined) throw missing();
  w.string(10, m.value);
}

const ShapeAttributeConstraint_Predicate_TextEquals = /* @__PURE__ */ shape();
export function readAttributeConstraint_Predicate_TextEquals(r: Reader, into?: AttributeConstraint_Predicate_TextEquals): AttributeConstraint_Predicate_TextEquals {
  const m = (into ?? new ShapeAttributeConstraint_Predicate_TextEquals()) as Mutable<AttributeConstraint_Predicate_TextEquals>;
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

export function textAttributeConstraint_Predicate_TextEquals(m: AttributeConstraint_Predicate_TextEquals): string {
  let text = "";
  text += '{"value":' + jsonString(m.value);
  return `${text}}`;
}

export const AttributeConstraint_Predicate_TextEquals: MessageCodec<AttributeConstraint_Predicate_TextEquals> = /* @__PURE__ */ messageCodec<AttributeConstraint_Predicate_TextEquals>("mesos.v1.scheduler.AttributeConstraint.Predicate.TextEquals", writeAttributeConstraint_Predicate_TextEquals, readAttributeConstraint_Predicate_TextEquals, textAttributeConstraint_Predicate_TextEquals, [
  ["value", 1, "required", "string"],
]);

/** mesos.v1.scheduler.AttributeConstraint.Predicate.TextNotEquals */
export interface AttributeConstraint_Predicate_TextNotEquals {
  readonly value: string;
}

export function writeAttributeConstraint_Predicate_TextNotEquals(w: Writer, m: AttributeConstraint_Predicate_TextNotEquals): void {
  if (m.value === undefined) throw missing();
  w.string(10, m.value);
}

const ShapeAttributeConstraint_Predicate_TextNotEquals = /* @__PURE__ */ shape();
export function readAttributeConstraint_Predicate_TextNotEquals(r: Reader, into?: AttributeConstraint_Predicate_TextNotEquals): AttributeConstraint_Predicate_TextNotEquals {
  const m = (into ?? new ShapeAttributeConstraint_Predicate_TextNotEquals()) as Mutable<AttributeConstraint_Predicate_TextNotEquals>;
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

export function textAttributeConstraint_Predicate_TextNotEquals(m: AttributeConstraint_Predicate_TextNotEquals): string {
  let text = "";
  text += '{"value":' + jsonString(m.value);
  return `${text}}`;
}

export const AttributeConstraint_Predicate_TextNotEquals: MessageCodec<AttributeConstraint_Predicate_TextNotEquals> = /* @__PURE__ */ messageCodec<AttributeConstraint_Predicate_TextNotEquals>("mesos.v1.scheduler.AttributeConstraint.Predicate.TextNotEquals", writeAttributeConstraint_Predicate_TextNotEquals, readAttributeConstraint_Predicate_TextNotEquals, textAttributeConstraint_Predicate_TextNotEquals, [
  ["value", 1, "required", "string"],
]);

/** mesos.v1.scheduler.AttributeConstraint.Predicate.TextMatches */
export interface AttributeConstraint_Predicate_TextMatches {
  readonly regex: string;
}

export function writeAttributeConstraint_Predicate_TextMatches(w: Writer, m: AttributeConstraint_Predicate_TextMatches): void {
  if (m.regex === undefined) throw missing();
  w.string(10, m.regex);
}

const ShapeAttributeConstraint_Predicate_TextMatches = /* @__PURE__ */ shape();
export function readAttributeConstraint_Predicate_TextMatches(r: Reader, into?: AttributeConstraint_Predicate_TextMatches): AttributeConstraint_Predicate_TextMatches {
  const m = (into ?? new ShapeAttributeConstraint_Predicate_TextMatches()) as Mutable<AttributeConstraint_Predicate_TextMatches>;
  while (r.pos < r.end) {
    const tag = r.tag();
    switch (tag) {
      case 10:
        m.regex = r.string();
        break;
      default:
        r.skip(tag);
    }
  }
  if (m.regex === undefined) r.incomplete = true;
  return m;
}

export function textAttributeConstraint_Predicate_TextMatches(m: AttributeConstraint_Predicate_TextMatches): string {
  let text = "";
  text += '{"regex":' + jsonString(m.regex);
  return `${text}}`;
}

export const AttributeConstraint_Predicate_TextMatches: MessageCodec<AttributeConstraint_Predicate_TextMatches> = /* @__PURE__ */ messageCodec<AttributeConstraint_Predicate_TextMatches>("mesos.v1.scheduler.AttributeConstraint.Predicate.TextMatches", writeAttributeConstraint_Predicate_TextMatches, readAttributeConstraint_Predicate_TextMatches, textAttributeConstraint_Predicate_TextMatches, [
  ["regex", 1, "required", "string"],
]);

/** mesos.v1.scheduler.AttributeConstraint.Predicate.TextNotMatches */
export interface AttributeConstraint_Predicate_TextNotMatches {
  readonly regex: string;
}

export function writeAttributeConstraint_Predicate_TextNotMatches(w: Writer, m: AttributeConstraint_Predicate_TextNotMatches): void {
  if (m.regex === undefined) throw missing();
  w.string(10, m.regex);
}

const ShapeAttributeConstraint_Predicate_TextNotMatches = /* @__PURE__ */ shape();
export function readAttributeConstraint_Predicate_TextNotMatches(r: Reader, into?: AttributeConstraint_Predicate_TextNotMatches): AttributeConstraint_Predicate_TextNotMatches {
  const m = (into ?? new ShapeAttributeConstraint_Predicate_TextNotMatches()) as Mutable<AttributeConstraint_Predicate_TextNotMatches>;
  while (r.pos < r.end) {
    const tag = r.tag();
    switch (tag) {
      case 10:
        m.regex = r.string();
        break;
      default:
        r.skip(tag);
    }
  }
  if (m.regex === undefined) r.incomplete = true;
  return m;
}

export function textAttributeConstraint_Predicate_TextNotMatches(m: AttributeConstraint_Predicate_TextNotMatches): string {
  let text = "";
  text += '{"regex":' + jsonString(m.regex);
  return `${text}}`;
}

export const AttributeConstraint_Predicate_TextNotMatches: MessageCodec<AttributeConstraint_Predicate_TextNotMatches> = /* @__PURE__ */ messageCodec<AttributeConstraint_Predicate_TextNotMatches>("mesos.v1.scheduler.AttributeConstraint.Predicate.TextNotMatches", writeAttributeConstraint_Predicate_TextNotMatches, readAttributeConstraint_Predicate_TextNotMatches, textAttributeConstraint_Predicate_TextNotMatches, [
  ["regex", 1, "required", "string"],
]);
