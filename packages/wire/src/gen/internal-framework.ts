// Generated from proto/internal/framework.proto by `npm run generate`: edit the schema, not this file.
import { append } from "../codec/append.ts";
import { jsonArray, jsonBytes, jsonPlain, jsonString } from "../codec/json-text.ts";
import { type MessageCodec, messageCodec } from "../codec/message-codec.ts";
import type { Mutable } from "../codec/mutable.ts";
import type { Reader } from "../codec/reader.ts";
import { shape } from "../codec/shape.ts";
import { missing } from "../codec/wire-error.ts";
import type { Writer } from "../codec/writer.ts";
import { FrameworkInfo, readFrameworkInfo, textFrameworkInfo, writeFrameworkInfo } from "./v1-framework.ts";
import { AgentID, ExecutorID, FrameworkID, OfferID, readAgentID, readExecutorID, readFrameworkID, readOfferID, textAgentID, textExecutorID, textFrameworkID, textOfferID, writeAgentID, writeExecutorID, writeFrameworkID, writeOfferID } from "./v1-identity.ts";
import { MasterInfo, readMasterInfo, textMasterInfo, writeMasterInfo } from "./v1-node.ts";
import { Filters, InverseOffer, Offer, Request, readFilters, readInverseOffer, readOffer, readRequest, textFilters, textInverseOffer, textOffer, textRequest, writeFilters, writeInverseOffer, writeOffer, writeRequest } from "./v1-offer.ts";
import { TaskInfo, TaskStatus, readTaskInfo, readTaskStatus, textTaskInfo, textTaskStatus, writeTaskInfo, writeTaskStatus } from "./v1-task.ts";

/** mesos.internal.RegisterFrameworkMessage */
export interface RegisterFrameworkMessage {
  readonly framework: FrameworkInfo;
}

export function writeRegisterFrameworkMessage(w: Writer, m: RegisterFrameworkMessage): void {
  if (m.framework === undefined) throw missing();
  { const at = w.open(); writeFrameworkInfo(w, m.framework); w.close(10, at); }
}

const ShapeRegisterFrameworkMessage = /* @__PURE__ */ shape();
export function readRegisterFrameworkMessage(r: Reader, into?: RegisterFrameworkMessage): RegisterFrameworkMessage {
  const m = (into ?? new ShapeRegisterFrameworkMessage()) as Mutable<RegisterFrameworkMessage>;
  while (r.pos < r.end) {
    const tag = r.tag();
    switch (tag) {
      case 10: {
        const outer = r.open();
        m.framework = readFrameworkInfo(r, m.framework);
        r.close(outer);
        break;
      }
      default:
        r.skip(tag);
    }
  }
  if (m.framework === undefined) r.incomplete = true;
  return m;
}

export function textRegisterFrameworkMessage(m: RegisterFrameworkMessage): string {
  let text = "";
  text += '{"framework":' + textFrameworkInfo(m.framework);
  return `${text}}`;
}

export const RegisterFrameworkMessage: MessageCodec<RegisterFrameworkMessage> = /* @__PURE__ */ messageCodec<RegisterFrameworkMessage>("mesos.internal.RegisterFrameworkMessage", writeRegisterFrameworkMessage, readRegisterFrameworkMessage, textRegisterFrameworkMessage, [
  ["framework", 1, "required", "message", () => FrameworkInfo],
]);

/** mesos.internal.ReregisterFrameworkMessage */
export interface ReregisterFrameworkMessage {
  readonly framework: FrameworkInfo;
  readonly failover: boolean;
}

export function writeReregisterFrameworkMessage(w: Writer, m: ReregisterFrameworkMessage): void {
  if (m.failover === undefined) throw missing();
  w.bool(24, m.failover);
  if (m.framework === undefined) throw missing();
  { const at = w.open(); writeFrameworkInfo(w, m.framework); w.close(18, at); }
}

const ShapeReregisterFrameworkMessage = /* @__PURE__ */ shape();
export function readReregisterFrameworkMessage(r: Reader, into?: ReregisterFrameworkMessage): ReregisterFrameworkMessage {
  const m = (into ?? new ShapeReregisterFrameworkMessage()) as Mutable<ReregisterFrameworkMessage>;
  while (r.pos < r.end) {
    const tag = r.tag();
    switch (tag) {
      case 18: {
        const outer = r.open();
        m.framework = readFrameworkInfo(r, m.framework);
        r.close(outer);
        break;
      }
      case 24:
        m.failover = r.bool();
        break;
      default:
        r.skip(tag);
    }
  }
  if (m.framework === undefined || m.failover === undefined) r.incomplete = true;
  return m;
}

export function textReregisterFrameworkMessage(m: ReregisterFrameworkMessage): string {
  let text = "";
  text += '{"framework":' + textFrameworkInfo(m.framework);
  text += ',"failover":' + jsonPlain(m.failover);
  return `${text}}`;
}

export const ReregisterFrameworkMessage: MessageCodec<ReregisterFrameworkMessage> = /* @__PURE__ */ messageCodec<ReregisterFrameworkMessage>("mesos.internal.ReregisterFrameworkMessage", writeReregisterFrameworkMessage, readReregisterFrameworkMessage, textReregisterFrameworkMessage, [
  ["framework", 2, "required", "message", () => FrameworkInfo],
  ["failover", 3, "required", "bool"],
]);

/** mesos.internal.FrameworkRegisteredMessage */
export interface FrameworkRegisteredMessage {
  readonly framework_id: FrameworkID;
  readonly master_info: MasterInfo;
}

export function writeFrameworkRegisteredMessage(w: Writer, m: FrameworkRegisteredMessage): void {
  if (m.master_info === undefined) throw missing();
  { const at = w.open(); writeMasterInfo(w, m.master_info); w.close(18, at); }
  if (m.framework_id === undefined) throw missing();
  { const at = w.open(); writeFrameworkID(w, m.framework_id); w.close(10, at); }
}

const ShapeFrameworkRegisteredMessage = /* @__PURE__ */ shape();
export function readFrameworkRegisteredMessage(r: Reader, into?: FrameworkRegisteredMessage): FrameworkRegisteredMessage {
  const m = (into ?? new ShapeFrameworkRegisteredMessage()) as Mutable<FrameworkRegisteredMessage>;
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
        m.master_info = readMasterInfo(r, m.master_info);
        r.close(outer);
        break;
      }
      default:
        r.skip(tag);
    }
  }
  if (m.framework_id === undefined || m.master_info === undefined) r.incomplete = true;
  return m;
}

export function textFrameworkRegisteredMessage(m: FrameworkRegisteredMessage): string {
  let text = "";
  text += '{"framework_id":' + textFrameworkID(m.framework_id);
  text += ',"master_info":' + textMasterInfo(m.master_info);
  return `${text}}`;
}

export const FrameworkRegisteredMessage: MessageCodec<FrameworkRegisteredMessage> = /* @__PURE__ */ messageCodec<FrameworkRegisteredMessage>("mesos.internal.FrameworkRegisteredMessage", writeFrameworkRegisteredMessage, readFrameworkRegisteredMessage, textFrameworkRegisteredMessage, [
  ["framework_id", 1, "required", "message", () => FrameworkID],
  ["master_info", 2, "required", "message", () => MasterInfo],
]);

/** mesos.internal.FrameworkReregisteredMessage */
export interface FrameworkReregisteredMessage {
  readonly framework_id: FrameworkID;
  readonly master_info: MasterInfo;
}

export function writeFrameworkReregisteredMessage(w: Writer, m: FrameworkReregisteredMessage): void {
  if (m.master_info === undefined) throw missing();
  { const at = w.open(); writeMasterInfo(w, m.master_info); w.close(18, at); }
  if (m.framework_id === undefined) throw missing();
  { const at = w.open(); writeFrameworkID(w, m.framework_id); w.close(10, at); }
}

const ShapeFrameworkReregisteredMessage = /* @__PURE__ */ shape();
export function readFrameworkReregisteredMessage(r: Reader, into?: FrameworkReregisteredMessage): FrameworkReregisteredMessage {
  const m = (into ?? new ShapeFrameworkReregisteredMessage()) as Mutable<FrameworkReregisteredMessage>;
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
        m.master_info = readMasterInfo(r, m.master_info);
        r.close(outer);
        break;
      }
      default:
        r.skip(tag);
    }
  }
  if (m.framework_id === undefined || m.master_info === undefined) r.incomplete = true;
  return m;
}

export function textFrameworkReregisteredMessage(m: FrameworkReregisteredMessage): string {
  let text = "";
  text += '{"framework_id":' + textFrameworkID(m.framework_id);
  text += ',"master_info":' + textMasterInfo(m.master_info);
  return `${text}}`;
}

export const FrameworkReregisteredMessage: MessageCodec<FrameworkReregisteredMessage> = /* @__PURE__ */ messageCodec<FrameworkReregisteredMessage>("mesos.internal.FrameworkReregisteredMessage", writeFrameworkReregisteredMessage, readFrameworkReregisteredMessage, textFrameworkReregisteredMessage, [
  ["framework_id", 1, "required", "message", () => FrameworkID],
  ["master_info", 2, "required", "message", () => MasterInfo],
]);

/** mesos.internal.UnregisterFrameworkMessage */
export interface UnregisterFrameworkMessage {
  readonly framework_id: FrameworkID;
}

export function writeUnregisterFrameworkMessage(w: Writer, m: UnregisterFrameworkMessage): void {
  if (m.framework_id === undefined) throw missing();
  { const at = w.open(); writeFrameworkID(w, m.framework_id); w.close(10, at); }
}

const ShapeUnregisterFrameworkMessage = /* @__PURE__ */ shape();
export function readUnregisterFrameworkMessage(r: Reader, into?: UnregisterFrameworkMessage): UnregisterFrameworkMessage {
  const m = (into ?? new ShapeUnregisterFrameworkMessage()) as Mutable<UnregisterFrameworkMessage>;
  while (r.pos < r.end) {
    const tag = r.tag();
    switch (tag) {
      case 10: {
        const outer = r.open();
        m.framework_id = readFrameworkID(r, m.framework_id);
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

export function textUnregisterFrameworkMessage(m: UnregisterFrameworkMessage): string {
  let text = "";
  text += '{"framework_id":' + textFrameworkID(m.framework_id);
  return `${text}}`;
}

export const UnregisterFrameworkMessage: MessageCodec<UnregisterFrameworkMessage> = /* @__PURE__ */ messageCodec<UnregisterFrameworkMessage>("mesos.internal.UnregisterFrameworkMessage", writeUnregisterFrameworkMessage, readUnregisterFrameworkMessage, textUnregisterFrameworkMessage, [
  ["framework_id", 1, "required", "message", () => FrameworkID],
]);

/** mesos.internal.DeactivateFrameworkMessage */
export interface DeactivateFrameworkMessage {
  readonly framework_id: FrameworkID;
}

export function writeDeactivateFrameworkMessage(w: Writer, m: DeactivateFrameworkMessage): void {
  if (m.framework_id === undefined) throw missing();
  { const at = w.open(); writeFrameworkID(w, m.framework_id); w.close(10, at); }
}

const ShapeDeactivateFrameworkMessage = /* @__PURE__ */ shape();
export function readDeactivateFrameworkMessage(r: Reader, into?: DeactivateFrameworkMessage): DeactivateFrameworkMessage {
  const m = (into ?? new ShapeDeactivateFrameworkMessage()) as Mutable<DeactivateFrameworkMessage>;
  while (r.pos < r.end) {
    const tag = r.tag();
    switch (tag) {
      case 10: {
        const outer = r.open();
        m.framework_id = readFrameworkID(r, m.framework_id);
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

export function textDeactivateFrameworkMessage(m: DeactivateFrameworkMessage): string {
  let text = "";
  text += '{"framework_id":' + textFrameworkID(m.framework_id);
  return `${text}}`;
}

export const DeactivateFrameworkMessage: MessageCodec<DeactivateFrameworkMessage> = /* @__PURE__ */ messageCodec<DeactivateFrameworkMessage>("mesos.internal.DeactivateFrameworkMessage", writeDeactivateFrameworkMessage, readDeactivateFrameworkMessage, textDeactivateFrameworkMessage, [
  ["framework_id", 1, "required", "message", () => FrameworkID],
]);

/** mesos.internal.FrameworkErrorMessage */
export interface FrameworkErrorMessage {
  readonly message: string;
}

export function writeFrameworkErrorMessage(w: Writer, m: FrameworkErrorMessage): void {
  if (m.message === undefined) throw missing();
  w.string(18, m.message);
}

const ShapeFrameworkErrorMessage = /* @__PURE__ */ shape();
export function readFrameworkErrorMessage(r: Reader, into?: FrameworkErrorMessage): FrameworkErrorMessage {
  const m = (into ?? new ShapeFrameworkErrorMessage()) as Mutable<FrameworkErrorMessage>;
  while (r.pos < r.end) {
    const tag = r.tag();
    switch (tag) {
      case 18:
        m.message = r.string();
        break;
      default:
        r.skip(tag);
    }
  }
  if (m.message === undefined) r.incomplete = true;
  return m;
}

export function textFrameworkErrorMessage(m: FrameworkErrorMessage): string {
  let text = "";
  text += '{"message":' + jsonString(m.message);
  return `${text}}`;
}

export const FrameworkErrorMessage: MessageCodec<FrameworkErrorMessage> = /* @__PURE__ */ messageCodec<FrameworkErrorMessage>("mesos.internal.FrameworkErrorMessage", writeFrameworkErrorMessage, readFrameworkErrorMessage, textFrameworkErrorMessage, [
  ["message", 2, "required", "string"],
]);

/** mesos.internal.ResourceRequestMessage */
export interface ResourceRequestMessage {
  readonly framework_id: FrameworkID;
  readonly requests?: readonly Request[] | undefined;
}

export function writeResourceRequestMessage(w: Writer, m: ResourceRequestMessage): void {
  if (m.requests !== undefined) {
    const list = m.requests;
    for (let i = list.length - 1; i >= 0; i--) { const at = w.open(); writeRequest(w, list[i]!); w.close(18, at); }
  }
  if (m.framework_id === undefined) throw missing();
  { const at = w.open(); writeFrameworkID(w, m.framework_id); w.close(10, at); }
}

const ShapeResourceRequestMessage = /* @__PURE__ */ shape();
export function readResourceRequestMessage(r: Reader, into?: ResourceRequestMessage): ResourceRequestMessage {
  const m = (into ?? new ShapeResourceRequestMessage()) as Mutable<ResourceRequestMessage>;
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
        m.requests = append(m.requests, readRequest(r));
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

export function textResourceRequestMessage(m: ResourceRequestMessage): string {
  let text = "";
  text += '{"framework_id":' + textFrameworkID(m.framework_id);
  if (m.requests !== undefined && m.requests.length > 0) {
    text += ',"requests":' + jsonArray(m.requests, textRequest);
  }
  return `${text}}`;
}

export const ResourceRequestMessage: MessageCodec<ResourceRequestMessage> = /* @__PURE__ */ messageCodec<ResourceRequestMessage>("mesos.internal.ResourceRequestMessage", writeResourceRequestMessage, readResourceRequestMessage, textResourceRequestMessage, [
  ["framework_id", 1, "required", "message", () => FrameworkID],
  ["requests", 2, "repeated", "message", () => Request],
]);

/** mesos.internal.ResourceOffersMessage */
export interface ResourceOffersMessage {
  readonly offers?: readonly Offer[] | undefined;
  readonly pids?: readonly string[] | undefined;
}

export function writeResourceOffersMessage(w: Writer, m: ResourceOffersMessage): void {
  if (m.pids !== undefined) {
    const list = m.pids;
    for (let i = list.length - 1; i >= 0; i--) w.string(18, list[i]!);
  }
  if (m.offers !== undefined) {
    const list = m.offers;
    for (let i = list.length - 1; i >= 0; i--) { const at = w.open(); writeOffer(w, list[i]!); w.close(10, at); }
  }
}

const ShapeResourceOffersMessage = /* @__PURE__ */ shape();
export function readResourceOffersMessage(r: Reader, into?: ResourceOffersMessage): ResourceOffersMessage {
  const m = (into ?? new ShapeResourceOffersMessage()) as Mutable<ResourceOffersMessage>;
  while (r.pos < r.end) {
    const tag = r.tag();
    switch (tag) {
      case 10: {
        const outer = r.open();
        m.offers = append(m.offers, readOffer(r));
        r.close(outer);
        break;
      }
      case 18: {
        m.pids = append(m.pids, r.string());
        break;
      }
      default:
        r.skip(tag);
    }
  }
  return m;
}

export function textResourceOffersMessage(m: ResourceOffersMessage): string {
  let text = "";
  let comma = "{";
  if (m.offers !== undefined && m.offers.length > 0) {
    text += '{"offers":' + jsonArray(m.offers, textOffer);
    comma = ",";
  }
  if (m.pids !== undefined && m.pids.length > 0) {
    text += comma + '"pids":' + jsonArray(m.pids, jsonString);
    comma = ",";
  }
  return text === "" ? "{}" : `${text}}`;
}

export const ResourceOffersMessage: MessageCodec<ResourceOffersMessage> = /* @__PURE__ */ messageCodec<ResourceOffersMessage>("mesos.internal.ResourceOffersMessage", writeResourceOffersMessage, readResourceOffersMessage, textResourceOffersMessage, [
  ["offers", 1, "repeated", "message", () => Offer],
  ["pids", 2, "repeated", "string"],
]);

/** mesos.internal.RescindResourceOfferMessage */
export interface RescindResourceOfferMessage {
  readonly offer_id: OfferID;
}

export function writeRescindResourceOfferMessage(w: Writer, m: RescindResourceOfferMessage): void {
  if (m.offer_id === undefined) throw missing();
  { const at = w.open(); writeOfferID(w, m.offer_id); w.close(10, at); }
}

const ShapeRescindResourceOfferMessage = /* @__PURE__ */ shape();
export function readRescindResourceOfferMessage(r: Reader, into?: RescindResourceOfferMessage): RescindResourceOfferMessage {
  const m = (into ?? new ShapeRescindResourceOfferMessage()) as Mutable<RescindResourceOfferMessage>;
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

export function textRescindResourceOfferMessage(m: RescindResourceOfferMessage): string {
  let text = "";
  text += '{"offer_id":' + textOfferID(m.offer_id);
  return `${text}}`;
}

export const RescindResourceOfferMessage: MessageCodec<RescindResourceOfferMessage> = /* @__PURE__ */ messageCodec<RescindResourceOfferMessage>("mesos.internal.RescindResourceOfferMessage", writeRescindResourceOfferMessage, readRescindResourceOfferMessage, textRescindResourceOfferMessage, [
  ["offer_id", 1, "required", "message", () => OfferID],
]);

/** mesos.internal.InverseOffersMessage */
export interface InverseOffersMessage {
  readonly inverse_offers?: readonly InverseOffer[] | undefined;
  readonly pids?: readonly string[] | undefined;
}

export function writeInverseOffersMessage(w: Writer, m: InverseOffersMessage): void {
  if (m.pids !== undefined) {
    const list = m.pids;
    for (let i = list.length - 1; i >= 0; i--) w.string(18, list[i]!);
  }
  if (m.inverse_offers !== undefined) {
    const list = m.inverse_offers;
    for (let i = list.length - 1; i >= 0; i--) { const at = w.open(); writeInverseOffer(w, list[i]!); w.close(10, at); }
  }
}

const ShapeInverseOffersMessage = /* @__PURE__ */ shape();
export function readInverseOffersMessage(r: Reader, into?: InverseOffersMessage): InverseOffersMessage {
  const m = (into ?? new ShapeInverseOffersMessage()) as Mutable<InverseOffersMessage>;
  while (r.pos < r.end) {
    const tag = r.tag();
    switch (tag) {
      case 10: {
        const outer = r.open();
        m.inverse_offers = append(m.inverse_offers, readInverseOffer(r));
        r.close(outer);
        break;
      }
      case 18: {
        m.pids = append(m.pids, r.string());
        break;
      }
      default:
        r.skip(tag);
    }
  }
  return m;
}

export function textInverseOffersMessage(m: InverseOffersMessage): string {
  let text = "";
  let comma = "{";
  if (m.inverse_offers !== undefined && m.inverse_offers.length > 0) {
    text += '{"inverse_offers":' + jsonArray(m.inverse_offers, textInverseOffer);
    comma = ",";
  }
  if (m.pids !== undefined && m.pids.length > 0) {
    text += comma + '"pids":' + jsonArray(m.pids, jsonString);
    comma = ",";
  }
  return text === "" ? "{}" : `${text}}`;
}

export const InverseOffersMessage: MessageCodec<InverseOffersMessage> = /* @__PURE__ */ messageCodec<InverseOffersMessage>("mesos.internal.InverseOffersMessage", writeInverseOffersMessage, readInverseOffersMessage, textInverseOffersMessage, [
  ["inverse_offers", 1, "repeated", "message", () => InverseOffer],
  ["pids", 2, "repeated", "string"],
]);

/** mesos.internal.RescindInverseOfferMessage */
export interface RescindInverseOfferMessage {
  readonly inverse_offer_id: OfferID;
}

export function writeRescindInverseOfferMessage(w: Writer, m: RescindInverseOfferMessage): void {
  if (m.inverse_offer_id === undefined) throw missing();
  { const at = w.open(); writeOfferID(w, m.inverse_offer_id); w.close(10, at); }
}

const ShapeRescindInverseOfferMessage = /* @__PURE__ */ shape();
export function readRescindInverseOfferMessage(r: Reader, into?: RescindInverseOfferMessage): RescindInverseOfferMessage {
  const m = (into ?? new ShapeRescindInverseOfferMessage()) as Mutable<RescindInverseOfferMessage>;
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

export function textRescindInverseOfferMessage(m: RescindInverseOfferMessage): string {
  let text = "";
  text += '{"inverse_offer_id":' + textOfferID(m.inverse_offer_id);
  return `${text}}`;
}

export const RescindInverseOfferMessage: MessageCodec<RescindInverseOfferMessage> = /* @__PURE__ */ messageCodec<RescindInverseOfferMessage>("mesos.internal.RescindInverseOfferMessage", writeRescindInverseOfferMessage, readRescindInverseOfferMessage, textRescindInverseOfferMessage, [
  ["inverse_offer_id", 1, "required", "message", () => OfferID],
]);

/** mesos.internal.ReviveOffersMessage */
export interface ReviveOffersMessage {
  readonly framework_id: FrameworkID;
  readonly roles?: readonly string[] | undefined;
}

export function writeReviveOffersMessage(w: Writer, m: ReviveOffersMessage): void {
  if (m.roles !== undefined) {
    const list = m.roles;
    for (let i = list.length - 1; i >= 0; i--) w.string(18, list[i]!);
  }
  if (m.framework_id === undefined) throw missing();
  { const at = w.open(); writeFrameworkID(w, m.framework_id); w.close(10, at); }
}

const ShapeReviveOffersMessage = /* @__PURE__ */ shape();
export function readReviveOffersMessage(r: Reader, into?: ReviveOffersMessage): ReviveOffersMessage {
  const m = (into ?? new ShapeReviveOffersMessage()) as Mutable<ReviveOffersMessage>;
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
        m.roles = append(m.roles, r.string());
        break;
      }
      default:
        r.skip(tag);
    }
  }
  if (m.framework_id === undefined) r.incomplete = true;
  return m;
}

export function textReviveOffersMessage(m: ReviveOffersMessage): string {
  let text = "";
  text += '{"framework_id":' + textFrameworkID(m.framework_id);
  if (m.roles !== undefined && m.roles.length > 0) {
    text += ',"roles":' + jsonArray(m.roles, jsonString);
  }
  return `${text}}`;
}

export const ReviveOffersMessage: MessageCodec<ReviveOffersMessage> = /* @__PURE__ */ messageCodec<ReviveOffersMessage>("mesos.internal.ReviveOffersMessage", writeReviveOffersMessage, readReviveOffersMessage, textReviveOffersMessage, [
  ["framework_id", 1, "required", "message", () => FrameworkID],
  ["roles", 2, "repeated", "string"],
]);

/** mesos.internal.LaunchTasksMessage */
export interface LaunchTasksMessage {
  readonly framework_id: FrameworkID;
  readonly tasks?: readonly TaskInfo[] | undefined;
  readonly filters: Filters;
  readonly offer_ids?: readonly OfferID[] | undefined;
}

export function writeLaunchTasksMessage(w: Writer, m: LaunchTasksMessage): void {
  if (m.offer_ids !== undefined) {
    const list = m.offer_ids;
    for (let i = list.length - 1; i >= 0; i--) { const at = w.open(); writeOfferID(w, list[i]!); w.close(50, at); }
  }
  if (m.filters === undefined) throw missing();
  { const at = w.open(); writeFilters(w, m.filters); w.close(42, at); }
  if (m.tasks !== undefined) {
    const list = m.tasks;
    for (let i = list.length - 1; i >= 0; i--) { const at = w.open(); writeTaskInfo(w, list[i]!); w.close(26, at); }
  }
  if (m.framework_id === undefined) throw missing();
  { const at = w.open(); writeFrameworkID(w, m.framework_id); w.close(10, at); }
}

const ShapeLaunchTasksMessage = /* @__PURE__ */ shape();
export function readLaunchTasksMessage(r: Reader, into?: LaunchTasksMessage): LaunchTasksMessage {
  const m = (into ?? new ShapeLaunchTasksMessage()) as Mutable<LaunchTasksMessage>;
  while (r.pos < r.end) {
    const tag = r.tag();
    switch (tag) {
      case 10: {
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
      case 42: {
        const outer = r.open();
        m.filters = readFilters(r, m.filters);
        r.close(outer);
        break;
      }
      case 50: {
        const outer = r.open();
        m.offer_ids = append(m.offer_ids, readOfferID(r));
        r.close(outer);
        break;
      }
      default:
        r.skip(tag);
    }
  }
  if (m.framework_id === undefined || m.filters === undefined) r.incomplete = true;
  return m;
}

export function textLaunchTasksMessage(m: LaunchTasksMessage): string {
  let text = "";
  text += '{"framework_id":' + textFrameworkID(m.framework_id);
  if (m.tasks !== undefined && m.tasks.length > 0) {
    text += ',"tasks":' + jsonArray(m.tasks, textTaskInfo);
  }
  text += ',"filters":' + textFilters(m.filters);
  if (m.offer_ids !== undefined && m.offer_ids.length > 0) {
    text += ',"offer_ids":' + jsonArray(m.offer_ids, textOfferID);
  }
  return `${text}}`;
}

export const LaunchTasksMessage: MessageCodec<LaunchTasksMessage> = /* @__PURE__ */ messageCodec<LaunchTasksMessage>("mesos.internal.LaunchTasksMessage", writeLaunchTasksMessage, readLaunchTasksMessage, textLaunchTasksMessage, [
  ["framework_id", 1, "required", "message", () => FrameworkID],
  ["tasks", 3, "repeated", "message", () => TaskInfo],
  ["filters", 5, "required", "message", () => Filters],
  ["offer_ids", 6, "repeated", "message", () => OfferID],
]);

/** mesos.internal.ReconcileTasksMessage */
export interface ReconcileTasksMessage {
  readonly framework_id: FrameworkID;
  readonly statuses?: readonly TaskStatus[] | undefined;
  readonly framework?: FrameworkInfo | undefined;
}

export function writeReconcileTasksMessage(w: Writer, m: ReconcileTasksMessage): void {
  if (m.framework !== undefined) { const at = w.open(); writeFrameworkInfo(w, m.framework); w.close(26, at); }
  if (m.statuses !== undefined) {
    const list = m.statuses;
    for (let i = list.length - 1; i >= 0; i--) { const at = w.open(); writeTaskStatus(w, list[i]!); w.close(18, at); }
  }
  if (m.framework_id === undefined) throw missing();
  { const at = w.open(); writeFrameworkID(w, m.framework_id); w.close(10, at); }
}

const ShapeReconcileTasksMessage = /* @__PURE__ */ shape();
export function readReconcileTasksMessage(r: Reader, into?: ReconcileTasksMessage): ReconcileTasksMessage {
  const m = (into ?? new ShapeReconcileTasksMessage()) as Mutable<ReconcileTasksMessage>;
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
        m.statuses = append(m.statuses, readTaskStatus(r));
        r.close(outer);
        break;
      }
      case 26: {
        const outer = r.open();
        m.framework = readFrameworkInfo(r, m.framework);
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

export function textReconcileTasksMessage(m: ReconcileTasksMessage): string {
  let text = "";
  text += '{"framework_id":' + textFrameworkID(m.framework_id);
  if (m.statuses !== undefined && m.statuses.length > 0) {
    text += ',"statuses":' + jsonArray(m.statuses, textTaskStatus);
  }
  if (m.framework !== undefined) {
    text += ',"framework":' + textFrameworkInfo(m.framework);
  }
  return `${text}}`;
}

export const ReconcileTasksMessage: MessageCodec<ReconcileTasksMessage> = /* @__PURE__ */ messageCodec<ReconcileTasksMessage>("mesos.internal.ReconcileTasksMessage", writeReconcileTasksMessage, readReconcileTasksMessage, textReconcileTasksMessage, [
  ["framework_id", 1, "required", "message", () => FrameworkID],
  ["statuses", 2, "repeated", "message", () => TaskStatus],
  ["framework", 3, "optional", "message", () => FrameworkInfo],
]);

/** mesos.internal.LostSlaveMessage */
export interface LostSlaveMessage {
  readonly agent_id: AgentID;
}

export function writeLostSlaveMessage(w: Writer, m: LostSlaveMessage): void {
  if (m.agent_id === undefined) throw missing();
  { const at = w.open(); writeAgentID(w, m.agent_id); w.close(10, at); }
}

const ShapeLostSlaveMessage = /* @__PURE__ */ shape();
export function readLostSlaveMessage(r: Reader, into?: LostSlaveMessage): LostSlaveMessage {
  const m = (into ?? new ShapeLostSlaveMessage()) as Mutable<LostSlaveMessage>;
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

export function textLostSlaveMessage(m: LostSlaveMessage): string {
  let text = "";
  text += '{"agent_id":' + textAgentID(m.agent_id);
  return `${text}}`;
}

export const LostSlaveMessage: MessageCodec<LostSlaveMessage> = /* @__PURE__ */ messageCodec<LostSlaveMessage>("mesos.internal.LostSlaveMessage", writeLostSlaveMessage, readLostSlaveMessage, textLostSlaveMessage, [
  ["agent_id", 1, "required", "message", () => AgentID],
]);

/** mesos.internal.ExecutorToFrameworkMessage */
export interface ExecutorToFrameworkMessage {
  readonly agent_id: AgentID;
  readonly framework_id: FrameworkID;
  readonly executor_id: ExecutorID;
  readonly data: Uint8Array;
}

export function writeExecutorToFrameworkMessage(w: Writer, m: ExecutorToFrameworkMessage): void {
  if (m.data === undefined) throw missing();
  w.payload(34, m.data);
  if (m.executor_id === undefined) throw missing();
  { const at = w.open(); writeExecutorID(w, m.executor_id); w.close(26, at); }
  if (m.framework_id === undefined) throw missing();
  { const at = w.open(); writeFrameworkID(w, m.framework_id); w.close(18, at); }
  if (m.agent_id === undefined) throw missing();
  { const at = w.open(); writeAgentID(w, m.agent_id); w.close(10, at); }
}

const ShapeExecutorToFrameworkMessage = /* @__PURE__ */ shape();
export function readExecutorToFrameworkMessage(r: Reader, into?: ExecutorToFrameworkMessage): ExecutorToFrameworkMessage {
  const m = (into ?? new ShapeExecutorToFrameworkMessage()) as Mutable<ExecutorToFrameworkMessage>;
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
      case 34:
        m.data = r.payload();
        break;
      default:
        r.skip(tag);
    }
  }
  if (m.agent_id === undefined || m.framework_id === undefined || m.executor_id === undefined || m.data === undefined) r.incomplete = true;
  return m;
}

export function textExecutorToFrameworkMessage(m: ExecutorToFrameworkMessage): string {
  let text = "";
  text += '{"agent_id":' + textAgentID(m.agent_id);
  text += ',"framework_id":' + textFrameworkID(m.framework_id);
  text += ',"executor_id":' + textExecutorID(m.executor_id);
  text += ',"data":' + jsonBytes(m.data);
  return `${text}}`;
}

export const ExecutorToFrameworkMessage: MessageCodec<ExecutorToFrameworkMessage> = /* @__PURE__ */ messageCodec<ExecutorToFrameworkMessage>("mesos.internal.ExecutorToFrameworkMessage", writeExecutorToFrameworkMessage, readExecutorToFrameworkMessage, textExecutorToFrameworkMessage, [
  ["agent_id", 1, "required", "message", () => AgentID],
  ["framework_id", 2, "required", "message", () => FrameworkID],
  ["executor_id", 3, "required", "message", () => ExecutorID],
  ["data", 4, "required", "bytes"],
]);

/** mesos.internal.FrameworkToExecutorMessage */
export interface FrameworkToExecutorMessage {
  readonly agent_id: AgentID;
  readonly framework_id: FrameworkID;
  readonly executor_id: ExecutorID;
  readonly data: Uint8Array;
}

export function writeFrameworkToExecutorMessage(w: Writer, m: FrameworkToExecutorMessage): void {
  if (m.data === undefined) throw missing();
  w.payload(34, m.data);
  if (m.executor_id === undefined) throw missing();
  { const at = w.open(); writeExecutorID(w, m.executor_id); w.close(26, at); }
  if (m.framework_id === undefined) throw missing();
  { const at = w.open(); writeFrameworkID(w, m.framework_id); w.close(18, at); }
  if (m.agent_id === undefined) throw missing();
  { const at = w.open(); writeAgentID(w, m.agent_id); w.close(10, at); }
}

const ShapeFrameworkToExecutorMessage = /* @__PURE__ */ shape();
export function readFrameworkToExecutorMessage(r: Reader, into?: FrameworkToExecutorMessage): FrameworkToExecutorMessage {
  const m = (into ?? new ShapeFrameworkToExecutorMessage()) as Mutable<FrameworkToExecutorMessage>;
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
      case 34:
        m.data = r.payload();
        break;
      default:
        r.skip(tag);
    }
  }
  if (m.agent_id === undefined || m.framework_id === undefined || m.executor_id === undefined || m.data === undefined) r.incomplete = true;
  return m;
}

export function textFrameworkToExecutorMessage(m: FrameworkToExecutorMessage): string {
  let text = "";
  text += '{"agent_id":' + textAgentID(m.agent_id);
  text += ',"framework_id":' + textFrameworkID(m.framework_id);
  text += ',"executor_id":' + textExecutorID(m.executor_id);
  text += ',"data":' + jsonBytes(m.data);
  return `${text}}`;
}

export const FrameworkToExecutorMessage: MessageCodec<FrameworkToExecutorMessage> = /* @__PURE__ */ messageCodec<FrameworkToExecutorMessage>("mesos.internal.FrameworkToExecutorMessage", writeFrameworkToExecutorMessage, readFrameworkToExecutorMessage, textFrameworkToExecutorMessage, [
  ["agent_id", 1, "required", "message", () => AgentID],
  ["framework_id", 2, "required", "message", () => FrameworkID],
  ["executor_id", 3, "required", "message", () => ExecutorID],
  ["data", 4, "required", "bytes"],
]);

/** mesos.internal.SubmitSchedulerRequest */
export interface SubmitSchedulerRequest {
  readonly name: string;
}

export function writeSubmitSchedulerRequest(w: Writer, m: SubmitSchedulerRequest): void {
  if (m.name === undefined) throw missing();
  w.string(10, m.name);
}

const ShapeSubmitSchedulerRequest = /* @__PURE__ */ shape();
export function readSubmitSchedulerRequest(r: Reader, into?: SubmitSchedulerRequest): SubmitSchedulerRequest {
  const m = (into ?? new ShapeSubmitSchedulerRequest()) as Mutable<SubmitSchedulerRequest>;
  while (r.pos < r.end) {
    const tag = r.tag();
    switch (tag) {
      case 10:
        m.name = r.string();
        break;
      default:
        r.skip(tag);
    }
  }
  if (m.name === undefined) r.incomplete = true;
  return m;
}

export function textSubmitSchedulerRequest(m: SubmitSchedulerRequest): string {
  let text = "";
  text += '{"name":' + jsonString(m.name);
  return `${text}}`;
}

export const SubmitSchedulerRequest: MessageCodec<SubmitSchedulerRequest> = /* @__PURE__ */ messageCodec<SubmitSchedulerRequest>("mesos.internal.SubmitSchedulerRequest", writeSubmitSchedulerRequest, readSubmitSchedulerRequest, textSubmitSchedulerRequest, [
  ["name", 1, "required", "string"],
]);

/** mesos.internal.SubmitSchedulerResponse */
export interface SubmitSchedulerResponse {
  readonly okay: boolean;
}

export function writeSubmitSchedulerResponse(w: Writer, m: SubmitSchedulerResponse): void {
  if (m.okay === undefined) throw missing();
  w.bool(8, m.okay);
}

const ShapeSubmitSchedulerResponse = /* @__PURE__ */ shape();
export function readSubmitSchedulerResponse(r: Reader, into?: SubmitSchedulerResponse): SubmitSchedulerResponse {
  const m = (into ?? new ShapeSubmitSchedulerResponse()) as Mutable<SubmitSchedulerResponse>;
  while (r.pos < r.end) {
    const tag = r.tag();
    switch (tag) {
      case 8:
        m.okay = r.bool();
        break;
      default:
        r.skip(tag);
    }
  }
  if (m.okay === undefined) r.incomplete = true;
  return m;
}

export function textSubmitSchedulerResponse(m: SubmitSchedulerResponse): string {
  let text = "";
  text += '{"okay":' + jsonPlain(m.okay);
  return `${text}}`;
}

export const SubmitSchedulerResponse: MessageCodec<SubmitSchedulerResponse> = /* @__PURE__ */ messageCodec<SubmitSchedulerResponse>("mesos.internal.SubmitSchedulerResponse", writeSubmitSchedulerResponse, readSubmitSchedulerResponse, textSubmitSchedulerResponse, [
  ["okay", 1, "required", "bool"],
]);
