// Generated from proto/v1/framework.proto by `npm run generate`: edit the schema, not this file.
import { append } from "../codec/append.ts";
import { enumNames } from "../codec/schema.ts";
import { hasEntries, jsonArray, jsonDouble, jsonMap, jsonPlain, jsonString } from "../codec/json-text.ts";
import { readEntry, setEntry } from "../codec/map-entry.ts";
import { type MessageCodec, messageCodec } from "../codec/message-codec.ts";
import type { Mutable } from "../codec/mutable.ts";
import type { Reader } from "../codec/reader.ts";
import { shape } from "../codec/shape.ts";
import { missing } from "../codec/wire-error.ts";
import type { Writer } from "../codec/writer.ts";
import { Labels, readLabels, textLabels, writeLabels } from "./v1-common.ts";
import { FrameworkID, readFrameworkID, textFrameworkID, writeFrameworkID } from "./v1-identity.ts";
import { Value_Scalar, readValue_Scalar, textValue_Scalar, writeValue_Scalar } from "./v1-resource.ts";

/** mesos.v1.FrameworkInfo */
export interface FrameworkInfo {
  readonly user: string;
  readonly name: string;
  readonly id?: FrameworkID | undefined;
  /** Absent means 0. */
  readonly failover_timeout?: number | undefined;
  /** Absent means false. */
  readonly checkpoint?: boolean | undefined;
  /** Absent means "*". Deprecated. */
  readonly role?: string | undefined;
  readonly roles?: readonly string[] | undefined;
  readonly hostname?: string | undefined;
  readonly principal?: string | undefined;
  readonly webui_url?: string | undefined;
  readonly capabilities?: readonly FrameworkInfo_Capability[] | undefined;
  readonly labels?: Labels | undefined;
  readonly offer_filters?: Readonly<Record<string, OfferFilters>> | undefined;
}
/** What absent fields of FrameworkInfo mean. */
export const FrameworkInfo_defaults = { failover_timeout: 0, checkpoint: false, role: "*" } as const;

export function writeFrameworkInfo(w: Writer, m: FrameworkInfo): void {
  if (m.offer_filters !== undefined) {
    const map = m.offer_filters;
    for (const key of Object.keys(map).reverse()) {
      const entry = w.open();
      { const at = w.open(); writeOfferFilters(w, map[key]!); w.close(18, at); }
      w.string(10, key);
      w.close(106, entry);
    }
  }
  if (m.roles !== undefined) {
    const list = m.roles;
    for (let i = list.length - 1; i >= 0; i--) w.string(98, list[i]!);
  }
  if (m.labels !== undefined) { const at = w.open(); writeLabels(w, m.labels); w.close(90, at); }
  if (m.capabilities !== undefined) {
    const list = m.capabilities;
    for (let i = list.length - 1; i >= 0; i--) { const at = w.open(); writeFrameworkInfo_Capability(w, list[i]!); w.close(82, at); }
  }
  if (m.webui_url !== undefined) w.string(74, m.webui_url);
  if (m.principal !== undefined) w.string(66, m.principal);
  if (m.hostname !== undefined) w.string(58, m.hostname);
  if (m.role !== undefined) w.string(50, m.role);
  if (m.checkpoint !== undefined) w.bool(40, m.checkpoint);
  if (m.failover_timeout !== undefined) w.double(33, m.failover_timeout);
  if (m.id !== undefined) { const at = w.open(); writeFrameworkID(w, m.id); w.close(26, at); }
  if (m.name === undefined) throw missing();
  w.string(18, m.name);
  if (m.user === undefined) throw missing();
  w.string(10, m.user);
}

const ShapeFrameworkInfo = /* @__PURE__ */ shape();
export function readFrameworkInfo(r: Reader, into?: FrameworkInfo): FrameworkInfo {
  const m = (into ?? new ShapeFrameworkInfo()) as Mutable<FrameworkInfo>;
  while (r.pos < r.end) {
    const tag = r.tag();
    switch (tag) {
      case 10:
        m.user = r.string();
        break;
      case 18:
        m.name = r.string();
        break;
      case 26: {
        const outer = r.open();
        m.id = readFrameworkID(r, m.id);
        r.close(outer);
        break;
      }
      case 33:
        m.failover_timeout = r.double();
        break;
      case 40:
        m.checkpoint = r.bool();
        break;
      case 50:
        m.role = r.string();
        break;
      case 98: {
        m.roles = append(m.roles, r.string());
        break;
      }
      case 58:
        m.hostname = r.string();
        break;
      case 66:
        m.principal = r.string();
        break;
      case 74:
        m.webui_url = r.string();
        break;
      case 82: {
        const outer = r.open();
        m.capabilities = append(m.capabilities, readFrameworkInfo_Capability(r));
        r.close(outer);
        break;
      }
      case 90: {
        const outer = r.open();
        m.labels = readLabels(r, m.labels);
        r.close(outer);
        break;
      }
      case 106:
        setEntry((m.offer_filters ??= {}), readEntry(r, readOfferFilters));
        break;
      default:
        r.skip(tag);
    }
  }
  if (m.user === undefined || m.name === undefined) r.incomplete = true;
  return m;
}

export function textFrameworkInfo(m: FrameworkInfo): string {
  let text = "";
  text += '{"user":' + jsonString(m.user);
  text += ',"name":' + jsonString(m.name);
  if (m.id !== undefined) {
    text += ',"id":' + textFrameworkID(m.id);
  }
  text += ',"failover_timeout":' + jsonDouble(m.failover_timeout ?? 0);
  text += ',"checkpoint":' + jsonPlain(m.checkpoint ?? false);
  if (m.role !== undefined) {
    text += ',"role":' + jsonString(m.role);
  }
  if (m.roles !== undefined && m.roles.length > 0) {
    text += ',"roles":' + jsonArray(m.roles, jsonString);
  }
  if (m.hostname !== undefined) {
    text += ',"hostname":' + jsonString(m.hostname);
  }
  if (m.principal !== undefined) {
    text += ',"principal":' + jsonString(m.principal);
  }
  if (m.webui_url !== undefined) {
    text += ',"webui_url":' + jsonString(m.webui_url);
  }
  if (m.capabilities !== undefined && m.capabilities.length > 0) {
    text += ',"capabilities":' + jsonArray(m.capabilities, textFrameworkInfo_Capability);
  }
  if (m.labels !== undefined) {
    text += ',"labels":' + textLabels(m.labels);
  }
  if (m.offer_filters !== undefined && hasEntries(m.offer_filters)) {
    text += ',"offer_filters":' + jsonMap(m.offer_filters, textOfferFilters);
  }
  return `${text}}`;
}

export const FrameworkInfo: MessageCodec<FrameworkInfo> = /* @__PURE__ */ messageCodec<FrameworkInfo>("mesos.v1.FrameworkInfo", writeFrameworkInfo, readFrameworkInfo, textFrameworkInfo, [
  ["user", 1, "required", "string"],
  ["name", 2, "required", "string"],
  ["id", 3, "optional", "message", () => FrameworkID],
  ["failover_timeout", 4, "optional", "double"],
  ["checkpoint", 5, "optional", "bool"],
  ["role", 6, "optional", "string"],
  ["roles", 12, "repeated", "string"],
  ["hostname", 7, "optional", "string"],
  ["principal", 8, "optional", "string"],
  ["webui_url", 9, "optional", "string"],
  ["capabilities", 10, "repeated", "message", () => FrameworkInfo_Capability],
  ["labels", 11, "optional", "message", () => Labels],
  ["offer_filters", 13, "map", "message", () => OfferFilters],
]);

/** mesos.v1.FrameworkInfo.Capability */
export interface FrameworkInfo_Capability {
  readonly type?: FrameworkInfo_Capability_Type | undefined;
}

export function writeFrameworkInfo_Capability(w: Writer, m: FrameworkInfo_Capability): void {
  if (m.type !== undefined) w.enumeration(8, FrameworkInfo_Capability_Type, m.type);
}

const ShapeFrameworkInfo_Capability = /* @__PURE__ */ shape();
export function readFrameworkInfo_Capability(r: Reader, into?: FrameworkInfo_Capability): FrameworkInfo_Capability {
  const m = (into ?? new ShapeFrameworkInfo_Capability()) as Mutable<FrameworkInfo_Capability>;
  while (r.pos < r.end) {
    const tag = r.tag();
    switch (tag) {
      case 8: {
        const value = r.enumeration(namesFrameworkInfo_Capability_Type);
        if (value !== undefined) m.type = value;
        break;
      }
      default:
        r.skip(tag);
    }
  }
  return m;
}

export function textFrameworkInfo_Capability(m: FrameworkInfo_Capability): string {
  let text = "";
  if (m.type !== undefined) {
    text += '{"type":' + jsonString(m.type);
  }
  return text === "" ? "{}" : `${text}}`;
}

export const FrameworkInfo_Capability: MessageCodec<FrameworkInfo_Capability> = /* @__PURE__ */ messageCodec<FrameworkInfo_Capability>("mesos.v1.FrameworkInfo.Capability", writeFrameworkInfo_Capability, readFrameworkInfo_Capability, textFrameworkInfo_Capability, [
  ["type", 1, "optional", "enum", () => FrameworkInfo_Capability_Type],
]);

/** Numbers of mesos.v1.FrameworkInfo.Capability.Type. */
export const FrameworkInfo_Capability_Type = {
  UNKNOWN: 0,
  REVOCABLE_RESOURCES: 1,
  TASK_KILLING_STATE: 2,
  GPU_RESOURCES: 3,
  SHARED_RESOURCES: 4,
  PARTITION_AWARE: 5,
  MULTI_ROLE: 6,
  RESERVATION_REFINEMENT: 7,
  REGION_AWARE: 8,
} as const;
export type FrameworkInfo_Capability_Type = "UNKNOWN" | "REVOCABLE_RESOURCES" | "TASK_KILLING_STATE" | "GPU_RESOURCES" | "SHARED_RESOURCES" | "PARTITION_AWARE" | "MULTI_ROLE" | "RESERVATION_REFINEMENT" | "REGION_AWARE";
export const namesFrameworkInfo_Capability_Type: ReadonlyMap<number, FrameworkInfo_Capability_Type> = /* @__PURE__ */ enumNames<FrameworkInfo_Capability_Type>(FrameworkInfo_Capability_Type);

/** mesos.v1.OfferFilters */
export interface OfferFilters {
  readonly min_allocatable_resources?: OfferFilters_MinAllocatableResources | undefined;
}

export function writeOfferFilters(w: Writer, m: OfferFilters): void {
  if (m.min_allocatable_resources !== undefined) { const at = w.open(); writeOfferFilters_MinAllocatableResources(w, m.min_allocatable_resources); w.close(10, at); }
}

const ShapeOfferFilters = /* @__PURE__ */ shape();
export function readOfferFilters(r: Reader, into?: OfferFilters): OfferFilters {
  const m = (into ?? new ShapeOfferFilters()) as Mutable<OfferFilters>;
  while (r.pos < r.end) {
    const tag = r.tag();
    switch (tag) {
      case 10: {
        const outer = r.open();
        m.min_allocatable_resources = readOfferFilters_MinAllocatableResources(r, m.min_allocatable_resources);
        r.close(outer);
        break;
      }
      default:
        r.skip(tag);
    }
  }
  return m;
}

export function textOfferFilters(m: OfferFilters): string {
  let text = "";
  if (m.min_allocatable_resources !== undefined) {
    text += '{"min_allocatable_resources":' + textOfferFilters_MinAllocatableResources(m.min_allocatable_resources);
  }
  return text === "" ? "{}" : `${text}}`;
}

export const OfferFilters: MessageCodec<OfferFilters> = /* @__PURE__ */ messageCodec<OfferFilters>("mesos.v1.OfferFilters", writeOfferFilters, readOfferFilters, textOfferFilters, [
  ["min_allocatable_resources", 1, "optional", "message", () => OfferFilters_MinAllocatableResources],
]);

/** mesos.v1.OfferFilters.ResourceQuantities */
export interface OfferFilters_ResourceQuantities {
  readonly quantities?: Readonly<Record<string, Value_Scalar>> | undefined;
}

export function writeOfferFilters_ResourceQuantities(w: Writer, m: OfferFilters_ResourceQuantities): void {
  if (m.quantities !== undefined) {
    const map = m.quantities;
    for (const key of Object.keys(map).reverse()) {
      const entry = w.open();
      { const at = w.open(); writeValue_Scalar(w, map[key]!); w.close(18, at); }
      w.string(10, key);
      w.close(10, entry);
    }
  }
}

const ShapeOfferFilters_ResourceQuantities = /* @__PURE__ */ shape();
export function readOfferFilters_ResourceQuantities(r: Reader, into?: OfferFilters_ResourceQuantities): OfferFilters_ResourceQuantities {
  const m = (into ?? new ShapeOfferFilters_ResourceQuantities()) as Mutable<OfferFilters_ResourceQuantities>;
  while (r.pos < r.end) {
    const tag = r.tag();
    switch (tag) {
      case 10:
        setEntry((m.quantities ??= {}), readEntry(r, readValue_Scalar));
        break;
      default:
        r.skip(tag);
    }
  }
  return m;
}

export function textOfferFilters_ResourceQuantities(m: OfferFilters_ResourceQuantities): string {
  let text = "";
  if (m.quantities !== undefined && hasEntries(m.quantities)) {
    text += '{"quantities":' + jsonMap(m.quantities, textValue_Scalar);
  }
  return text === "" ? "{}" : `${text}}`;
}

export const OfferFilters_ResourceQuantities: MessageCodec<OfferFilters_ResourceQuantities> = /* @__PURE__ */ messageCodec<OfferFilters_ResourceQuantities>("mesos.v1.OfferFilters.ResourceQuantities", writeOfferFilters_ResourceQuantities, readOfferFilters_ResourceQuantities, textOfferFilters_ResourceQuantities, [
  ["quantities", 1, "map", "message", () => Value_Scalar],
]);

/** mesos.v1.OfferFilters.MinAllocatableResources */
export interface OfferFilters_MinAllocatableResources {
  readonly quantities?: readonly OfferFilters_ResourceQuantities[] | undefined;
}

export function writeOfferFilters_MinAllocatableResources(w: Writer, m: OfferFilters_MinAllocatableResources): void {
  if (m.quantities !== undefined) {
    const list = m.quantities;
    for (let i = list.length - 1; i >= 0; i--) { const at = w.open(); writeOfferFilters_ResourceQuantities(w, list[i]!); w.close(10, at); }
  }
}

const ShapeOfferFilters_MinAllocatableResources = /* @__PURE__ */ shape();
export function readOfferFilters_MinAllocatableResources(r: Reader, into?: OfferFilters_MinAllocatableResources): OfferFilters_MinAllocatableResources {
  const m = (into ?? new ShapeOfferFilters_MinAllocatableResources()) as Mutable<OfferFilters_MinAllocatableResources>;
  while (r.pos < r.end) {
    const tag = r.tag();
    switch (tag) {
      case 10: {
        const outer = r.open();
        m.quantities = append(m.quantities, readOfferFilters_ResourceQuantities(r));
        r.close(outer);
        break;
      }
      default:
        r.skip(tag);
    }
  }
  return m;
}

export function textOfferFilters_MinAllocatableResources(m: OfferFilters_MinAllocatableResources): string {
  let text = "";
  if (m.quantities !== undefined && m.quantities.length > 0) {
    text += '{"quantities":' + jsonArray(m.quantities, textOfferFilters_ResourceQuantities);
  }
  return text === "" ? "{}" : `${text}}`;
}

export const OfferFilters_MinAllocatableResources: MessageCodec<OfferFilters_MinAllocatableResources> = /* @__PURE__ */ messageCodec<OfferFilters_MinAllocatableResources>("mesos.v1.OfferFilters.MinAllocatableResources", writeOfferFilters_MinAllocatableResources, readOfferFilters_MinAllocatableResources, textOfferFilters_MinAllocatableResources, [
  ["quantities", 1, "repeated", "message", () => OfferFilters_ResourceQuantities],
]);
