// Generated from proto/v0/scheduler.proto by `npm run generate`: edit the schema, not this file.
import { append } from "../codec/append.ts";
import { jsonArray, jsonPlain, jsonString } from "../codec/json-text.ts";
import { type MessageCodec, messageCodec } from "../codec/message-codec.ts";
import type { Mutable } from "../codec/mutable.ts";
import type { Reader } from "../codec/reader.ts";
import { shape } from "../codec/shape.ts";
import { missing } from "../codec/wire-error.ts";
import type { Writer } from "../codec/writer.ts";
import { Call_Accept, Call_AcceptInverseOffers, Call_Acknowledge, Call_AcknowledgeOperationStatus, Call_Decline, Call_DeclineInverseOffers, Call_Kill, Call_Message, Call_Reconcile, Call_ReconcileOperations, Call_Request, Call_Revive, Call_Shutdown, Call_Suppress, Call_Type, Call_UpdateFramework, OfferConstraints, namesCall_Type, readCall_Accept, readCall_AcceptInverseOffers, readCall_Acknowledge, readCall_AcknowledgeOperationStatus, readCall_Decline, readCall_DeclineInverseOffers, readCall_Kill, readCall_Message, readCall_Reconcile, readCall_ReconcileOperations, readCall_Request, readCall_Revive, readCall_Shutdown, readCall_Suppress, readCall_UpdateFramework, readOfferConstraints, textCall_Accept, textCall_AcceptInverseOffers, textCall_Acknowledge, textCall_AcknowledgeOperationStatus, textCall_Decline, textCall_DeclineInverseOffers, textCall_Kill, textCall_Message, textCall_Reconcile, textCall_ReconcileOperations, textCall_Request, textCall_Revive, textCall_Shutdown, textCall_Suppress, textCall_UpdateFramework, textOfferConstraints, writeCall_Accept, writeCall_AcceptInverseOffers, writeCall_Acknowledge, writeCall_AcknowledgeOperationStatus, writeCall_Decline, writeCall_DeclineInverseOffers, writeCall_Kill, writeCall_Message, writeCall_Reconcile, writeCall_ReconcileOperations, writeCall_Request, writeCall_Revive, writeCall_Shutdown, writeCall_Suppress, writeCall_UpdateFramework, writeOfferConstraints } from "./api-scheduler.ts";
import { FrameworkInfo, readFrameworkInfo, textFrameworkInfo, writeFrameworkInfo } from "./v1-framework.ts";
import { FrameworkID, readFrameworkID, textFrameworkID, writeFrameworkID } from "./v1-identity.ts";

/** mesos.scheduler.Call */
export interface SchedulerCall {
  readonly framework_id?: FrameworkID | undefined;
  readonly type?: Call_Type | undefined;
  readonly subscribe?: SchedulerCall_Subscribe | undefined;
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

export function writeSchedulerCall(w: Writer, m: SchedulerCall): void {
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
  if (m.subscribe !== undefined) { const at = w.open(); writeSchedulerCall_Subscribe(w, m.subscribe); w.close(26, at); }
  if (m.type !== undefined) w.enumeration(16, Call_Type, m.type);
  if (m.framework_id !== undefined) { const at = w.open(); writeFrameworkID(w, m.framework_id); w.close(10, at); }
}

const ShapeSchedulerCall = /* @__PURE__ */ shape();
export function readSchedulerCall(r: Reader, into?: SchedulerCall): SchedulerCall {
  const m = (into ?? new ShapeSchedulerCall()) as Mutable<SchedulerCall>;
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
        m.subscribe = readSchedulerCall_Subscribe(r, m.subscribe);
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

export function textSchedulerCall(m: SchedulerCall): string {
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
    text += comma + '"subscribe":' + textSchedulerCall_Subscribe(m.subscribe);
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

export const SchedulerCall: MessageCodec<SchedulerCall> = /* @__PURE__ */ messageCodec<SchedulerCall>("mesos.scheduler.Call", writeSchedulerCall, readSchedulerCall, textSchedulerCall, [
  ["framework_id", 1, "optional", "message", () => FrameworkID],
  ["type", 2, "optional", "enum", () => Call_Type],
  ["subscribe", 3, "optional", "message", () => SchedulerCall_Subscribe],
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

/** mesos.scheduler.Call.Subscribe */
export interface SchedulerCall_Subscribe {
  readonly framework_info: FrameworkInfo;
  readonly force?: boolean | undefined;
  readonly suppressed_roles?: readonly string[] | undefined;
  readonly offer_constraints?: OfferConstraints | undefined;
}

export function writeSchedulerCall_Subscribe(w: Writer, m: SchedulerCall_Subscribe): void {
  if (m.offer_constraints !== undefined) { const at = w.open(); writeOfferConstraints(w, m.offer_constraints); w.close(34, at); }
  if (m.suppressed_roles !== undefined) {
    const list = m.suppressed_roles;
    for (let i = list.length - 1; i >= 0; i--) w.string(26, list[i]!);
  }
  if (m.force !== undefined) w.bool(16, m.force);
  if (m.framework_info === undefined) throw missing();
  { const at = w.open(); writeFrameworkInfo(w, m.framework_info); w.close(10, at); }
}

const ShapeSchedulerCall_Subscribe = /* @__PURE__ */ shape();
export function readSchedulerCall_Subscribe(r: Reader, into?: SchedulerCall_Subscribe): SchedulerCall_Subscribe {
  const m = (into ?? new ShapeSchedulerCall_Subscribe()) as Mutable<SchedulerCall_Subscribe>;
  while (r.pos < r.end) {
    const tag = r.tag();
    switch (tag) {
      case 10: {
        const outer = r.open();
        m.framework_info = readFrameworkInfo(r, m.framework_info);
        r.close(outer);
        break;
      }
      case 16:
        m.force = r.bool();
        break;
      case 26: {
        m.suppressed_roles = append(m.suppressed_roles, r.string());
        break;
      }
      case 34: {
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

export function textSchedulerCall_Subscribe(m: SchedulerCall_Subscribe): string {
  let text = "";
  text += '{"framework_info":' + textFrameworkInfo(m.framework_info);
  if (m.force !== undefined) {
    text += ',"force":' + jsonPlain(m.force);
  }
  if (m.suppressed_roles !== undefined && m.suppressed_roles.length > 0) {
    text += ',"suppressed_roles":' + jsonArray(m.suppressed_roles, jsonString);
  }
  if (m.offer_constraints !== undefined) {
    text += ',"offer_constraints":' + textOfferConstraints(m.offer_constraints);
  }
  return `${text}}`;
}

export const SchedulerCall_Subscribe: MessageCodec<SchedulerCall_Subscribe> = /* @__PURE__ */ messageCodec<SchedulerCall_Subscribe>("mesos.scheduler.Call.Subscribe", writeSchedulerCall_Subscribe, readSchedulerCall_Subscribe, textSchedulerCall_Subscribe, [
  ["framework_info", 1, "required", "message", () => FrameworkInfo],
  ["force", 2, "optional", "bool"],
  ["suppressed_roles", 3, "repeated", "string"],
  ["offer_constraints", 4, "optional", "message", () => OfferConstraints],
]);
