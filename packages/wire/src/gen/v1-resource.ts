// Generated from proto/v1/resource.proto by `npm run generate`: edit the schema, not this file.
import { append } from "../codec/append.ts";
import { enumNames } from "../codec/schema.ts";
import { Interned } from "../codec/interned.ts";
import { jsonArray, jsonDouble, jsonString, jsonUint64 } from "../codec/json-text.ts";
import { type MessageCodec, messageCodec } from "../codec/message-codec.ts";
import type { Mutable } from "../codec/mutable.ts";
import type { Reader } from "../codec/reader.ts";
import { shape } from "../codec/shape.ts";
import { missing } from "../codec/wire-error.ts";
import type { Writer } from "../codec/writer.ts";
import { Labels, readLabels, textLabels, writeLabels } from "./v1-common.ts";
import { ResourceProviderID, readResourceProviderID, textResourceProviderID, writeResourceProviderID } from "./v1-identity.ts";
import { Volume, readVolume, textVolume, writeVolume } from "./v1-image.ts";

/** mesos.v1.Value */
export interface Value {
  readonly type: Value_Type;
  readonly scalar?: Value_Scalar | undefined;
  readonly ranges?: Value_Ranges | undefined;
  readonly set?: Value_Set | undefined;
  readonly text?: Value_Text | undefined;
}

export function writeValue(w: Writer, m: Value): void {
  if (m.text !== undefined) { const at = w.open(); writeValue_Text(w, m.text); w.close(42, at); }
  if (m.set !== undefined) { const at = w.open(); writeValue_Set(w, m.set); w.close(34, at); }
  if (m.ranges !== undefined) { const at = w.open(); writeValue_Ranges(w, m.ranges); w.close(26, at); }
  if (m.scalar !== undefined) { const at = w.open(); writeValue_Scalar(w, m.scalar); w.close(18, at); }
  if (m.type === undefined) throw missing();
  w.enumeration(8, Value_Type, m.type);
}

const ShapeValue = /* @__PURE__ */ shape();
export function readValue(r: Reader, into?: Value): Value {
  const m = (into ?? new ShapeValue()) as Mutable<Value>;
  while (r.pos < r.end) {
    const tag = r.tag();
    switch (tag) {
      case 8: {
        const value = r.enumeration(namesValue_Type);
        if (value !== undefined) m.type = value;
        break;
      }
      case 18: {
        const outer = r.open();
        m.scalar = readValue_Scalar(r, m.scalar);
        r.close(outer);
        break;
      }
      case 26: {
        const outer = r.open();
        m.ranges = readValue_Ranges(r, m.ranges);
        r.close(outer);
        break;
      }
      case 34: {
        const outer = r.open();
        m.set = readValue_Set(r, m.set);
        r.close(outer);
        break;
      }
      case 42: {
        const outer = r.open();
        m.text = readValue_Text(r, m.text);
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

export function textValue(m: Value): string {
  let text = "";
  text += '{"type":' + jsonString(m.type);
  if (m.scalar !== undefined) {
    text += ',"scalar":' + textValue_Scalar(m.scalar);
  }
  if (m.ranges !== undefined) {
    text += ',"ranges":' + textValue_Ranges(m.ranges);
  }
  if (m.set !== undefined) {
    text += ',"set":' + textValue_Set(m.set);
  }
  if (m.text !== undefined) {
    text += ',"text":' + textValue_Text(m.text);
  }
  return `${text}}`;
}

export const Value: MessageCodec<Value> = /* @__PURE__ */ messageCodec<Value>("mesos.v1.Value", writeValue, readValue, textValue, [
  ["type", 1, "required", "enum", () => Value_Type],
  ["scalar", 2, "optional", "message", () => Value_Scalar],
  ["ranges", 3, "optional", "message", () => Value_Ranges],
  ["set", 4, "optional", "message", () => Value_Set],
  ["text", 5, "optional", "message", () => Value_Text],
]);

/** Numbers of mesos.v1.Value.Type. */
export const Value_Type = {
  SCALAR: 0,
  RANGES: 1,
  SET: 2,
  TEXT: 3,
} as const;
export type Value_Type = "SCALAR" | "RANGES" | "SET" | "TEXT";
export const namesValue_Type: ReadonlyMap<number, Value_Type> = /* @__PURE__ */ enumNames<Value_Type>(Value_Type);

/** mesos.v1.Value.Scalar */
export interface Value_Scalar {
  readonly value: number;
}

export function writeValue_Scalar(w: Writer, m: Value_Scalar): void {
  if (m.value === undefined) throw missing();
  w.double(9, m.value);
}

const ShapeValue_Scalar = /* @__PURE__ */ shape();
export function readValue_Scalar(r: Reader, into?: Value_Scalar): Value_Scalar {
  const m = (into ?? new ShapeValue_Scalar()) as Mutable<Value_Scalar>;
  while (r.pos < r.end) {
    const tag = r.tag();
    switch (tag) {
      case 9:
        m.value = r.double();
        break;
      default:
        r.skip(tag);
    }
  }
  if (m.value === undefined) r.incomplete = true;
  return m;
}

export function textValue_Scalar(m: Value_Scalar): string {
  let text = "";
  text += '{"value":' + jsonDouble(m.value);
  return `${text}}`;
}

export const Value_Scalar: MessageCodec<Value_Scalar> = /* @__PURE__ */ messageCodec<Value_Scalar>("mesos.v1.Value.Scalar", writeValue_Scalar, readValue_Scalar, textValue_Scalar, [
  ["value", 1, "required", "double"],
]);

/** mesos.v1.Value.Range */
export interface Value_Range {
  readonly begin: number;
  readonly end: number;
}

export function writeValue_Range(w: Writer, m: Value_Range): void {
  if (m.end === undefined) throw missing();
  w.uint64(16, m.end);
  if (m.begin === undefined) throw missing();
  w.uint64(8, m.begin);
}

const ShapeValue_Range = /* @__PURE__ */ shape();
export function readValue_Range(r: Reader, into?: Value_Range): Value_Range {
  const m = (into ?? new ShapeValue_Range()) as Mutable<Value_Range>;
  while (r.pos < r.end) {
    const tag = r.tag();
    switch (tag) {
      case 8:
        m.begin = r.uint64();
        break;
      case 16:
        m.end = r.uint64();
        break;
      default:
        r.skip(tag);
    }
  }
  if (m.begin === undefined || m.end === undefined) r.incomplete = true;
  return m;
}

export function textValue_Range(m: Value_Range): string {
  let text = "";
  text += '{"begin":' + jsonUint64(m.begin);
  text += ',"end":' + jsonUint64(m.end);
  return `${text}}`;
}

export const Value_Range: MessageCodec<Value_Range> = /* @__PURE__ */ messageCodec<Value_Range>("mesos.v1.Value.Range", writeValue_Range, readValue_Range, textValue_Range, [
  ["begin", 1, "required", "uint64"],
  ["end", 2, "required", "uint64"],
]);

/** mesos.v1.Value.Ranges */
export interface Value_Ranges {
  readonly range?: readonly Value_Range[] | undefined;
}

export function writeValue_Ranges(w: Writer, m: Value_Ranges): void {
  if (m.range !== undefined) {
    const list = m.range;
    for (let i = list.length - 1; i >= 0; i--) { const at = w.open(); writeValue_Range(w, list[i]!); w.close(10, at); }
  }
}

const ShapeValue_Ranges = /* @__PURE__ */ shape();
export function readValue_Ranges(r: Reader, into?: Value_Ranges): Value_Ranges {
  const m = (into ?? new ShapeValue_Ranges()) as Mutable<Value_Ranges>;
  while (r.pos < r.end) {
    const tag = r.tag();
    switch (tag) {
      case 10: {
        const outer = r.open();
        m.range = append(m.range, readValue_Range(r));
        r.close(outer);
        break;
      }
      default:
        r.skip(tag);
    }
  }
  return m;
}

export function textValue_Ranges(m: Value_Ranges): string {
  let text = "";
  if (m.range !== undefined && m.range.length > 0) {
    text += '{"range":' + jsonArray(m.range, textValue_Range);
  }
  return text === "" ? "{}" : `${text}}`;
}

export const Value_Ranges: MessageCodec<Value_Ranges> = /* @__PURE__ */ messageCodec<Value_Ranges>("mesos.v1.Value.Ranges", writeValue_Ranges, readValue_Ranges, textValue_Ranges, [
  ["range", 1, "repeated", "message", () => Value_Range],
]);

/** mesos.v1.Value.Set */
export interface Value_Set {
  readonly item?: readonly string[] | undefined;
}

export function writeValue_Set(w: Writer, m: Value_Set): void {
  if (m.item !== undefined) {
    const list = m.item;
    for (let i = list.length - 1; i >= 0; i--) w.string(10, list[i]!);
  }
}

const ShapeValue_Set = /* @__PURE__ */ shape();
export function readValue_Set(r: Reader, into?: Value_Set): Value_Set {
  const m = (into ?? new ShapeValue_Set()) as Mutable<Value_Set>;
  while (r.pos < r.end) {
    const tag = r.tag();
    switch (tag) {
      case 10: {
        m.item = append(m.item, r.string());
        break;
      }
      default:
        r.skip(tag);
    }
  }
  return m;
}

export function textValue_Set(m: Value_Set): string {
  let text = "";
  if (m.item !== undefined && m.item.length > 0) {
    text += '{"item":' + jsonArray(m.item, jsonString);
  }
  return text === "" ? "{}" : `${text}}`;
}

export const Value_Set: MessageCodec<Value_Set> = /* @__PURE__ */ messageCodec<Value_Set>("mesos.v1.Value.Set", writeValue_Set, readValue_Set, textValue_Set, [
  ["item", 1, "repeated", "string"],
]);

/** mesos.v1.Value.Text */
export interface Value_Text {
  readonly value: string;
}

export function writeValue_Text(w: Writer, m: Value_Text): void {
  if (m.value === undefined) throw missing();
  w.string(10, m.value);
}

const ShapeValue_Text = /* @__PURE__ */ shape();
export function readValue_Text(r: Reader, into?: Value_Text): Value_Text {
  const m = (into ?? new ShapeValue_Text()) as Mutable<Value_Text>;
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

export function textValue_Text(m: Value_Text): string {
  let text = "";
  text += '{"value":' + jsonString(m.value);
  return `${text}}`;
}

export const Value_Text: MessageCodec<Value_Text> = /* @__PURE__ */ messageCodec<Value_Text>("mesos.v1.Value.Text", writeValue_Text, readValue_Text, textValue_Text, [
  ["value", 1, "required", "string"],
]);

/** mesos.v1.Attribute */
export interface Attribute {
  readonly name: string;
  readonly type: Value_Type;
  readonly scalar?: Value_Scalar | undefined;
  readonly ranges?: Value_Ranges | undefined;
  readonly set?: Value_Set | undefined;
  readonly text?: Value_Text | undefined;
}

export function writeAttribute(w: Writer, m: Attribute): void {
  if (m.set !== undefined) { const at = w.open(); writeValue_Set(w, m.set); w.close(50, at); }
  if (m.text !== undefined) { const at = w.open(); writeValue_Text(w, m.text); w.close(42, at); }
  if (m.ranges !== undefined) { const at = w.open(); writeValue_Ranges(w, m.ranges); w.close(34, at); }
  if (m.scalar !== undefined) { const at = w.open(); writeValue_Scalar(w, m.scalar); w.close(26, at); }
  if (m.type === undefined) throw missing();
  w.enumeration(16, Value_Type, m.type);
  if (m.name === undefined) throw missing();
  w.string(10, m.name);
}

const ShapeAttribute = /* @__PURE__ */ shape();
export function readAttribute(r: Reader, into?: Attribute): Attribute {
  const m = (into ?? new ShapeAttribute()) as Mutable<Attribute>;
  while (r.pos < r.end) {
    const tag = r.tag();
    switch (tag) {
      case 10:
        m.name = r.string();
        break;
      case 16: {
        const value = r.enumeration(namesValue_Type);
        if (value !== undefined) m.type = value;
        break;
      }
      case 26: {
        const outer = r.open();
        m.scalar = readValue_Scalar(r, m.scalar);
        r.close(outer);
        break;
      }
      case 34: {
        const outer = r.open();
        m.ranges = readValue_Ranges(r, m.ranges);
        r.close(outer);
        break;
      }
      case 50: {
        const outer = r.open();
        m.set = readValue_Set(r, m.set);
        r.close(outer);
        break;
      }
      case 42: {
        const outer = r.open();
        m.text = readValue_Text(r, m.text);
        r.close(outer);
        break;
      }
      default:
        r.skip(tag);
    }
  }
  if (m.name === undefined || m.type === undefined) r.incomplete = true;
  return m;
}

export function textAttribute(m: Attribute): string {
  let text = "";
  text += '{"name":' + jsonString(m.name);
  text += ',"type":' + jsonString(m.type);
  if (m.scalar !== undefined) {
    text += ',"scalar":' + textValue_Scalar(m.scalar);
  }
  if (m.ranges !== undefined) {
    text += ',"ranges":' + textValue_Ranges(m.ranges);
  }
  if (m.set !== undefined) {
    text += ',"set":' + textValue_Set(m.set);
  }
  if (m.text !== undefined) {
    text += ',"text":' + textValue_Text(m.text);
  }
  return `${text}}`;
}

export const Attribute: MessageCodec<Attribute> = /* @__PURE__ */ messageCodec<Attribute>("mesos.v1.Attribute", writeAttribute, readAttribute, textAttribute, [
  ["name", 1, "required", "string"],
  ["type", 2, "required", "enum", () => Value_Type],
  ["scalar", 3, "optional", "message", () => Value_Scalar],
  ["ranges", 4, "optional", "message", () => Value_Ranges],
  ["set", 6, "optional", "message", () => Value_Set],
  ["text", 5, "optional", "message", () => Value_Text],
]);

/** mesos.v1.Resource */
export interface Resource {
  readonly provider_id?: ResourceProviderID | undefined;
  readonly name: string;
  readonly type: Value_Type;
  readonly scalar?: Value_Scalar | undefined;
  readonly ranges?: Value_Ranges | undefined;
  readonly set?: Value_Set | undefined;
  /** Absent means "*". Deprecated. */
  readonly role?: string | undefined;
  readonly allocation_info?: Resource_AllocationInfo | undefined;
  readonly reservation?: Resource_ReservationInfo | undefined;
  readonly reservations?: readonly Resource_ReservationInfo[] | undefined;
  readonly disk?: Resource_DiskInfo | undefined;
  readonly revocable?: Resource_RevocableInfo | undefined;
  readonly shared?: Resource_SharedInfo | undefined;
}
/** What absent fields of Resource mean. */
export const Resource_defaults = { role: "*" } as const;

const internedResource = /* @__PURE__ */ new Interned<Resource>();
function writeNewResource(w: Writer, m: Resource): void {
  if (m.reservations !== undefined) {
    const list = m.reservations;
    for (let i = list.length - 1; i >= 0; i--) { const at = w.open(); writeResource_ReservationInfo(w, list[i]!); w.close(106, at); }
  }
  if (m.provider_id !== undefined) { const at = w.open(); writeResourceProviderID(w, m.provider_id); w.close(98, at); }
  if (m.allocation_info !== undefined) { const at = w.open(); writeResource_AllocationInfo(w, m.allocation_info); w.close(90, at); }
  if (m.shared !== undefined) { const at = w.open(); writeResource_SharedInfo(w, m.shared); w.close(82, at); }
  if (m.revocable !== undefined) { const at = w.open(); writeResource_RevocableInfo(w, m.revocable); w.close(74, at); }
  if (m.reservation !== undefined) { const at = w.open(); writeResource_ReservationInfo(w, m.reservation); w.close(66, at); }
  if (m.disk !== undefined) { const at = w.open(); writeResource_DiskInfo(w, m.disk); w.close(58, at); }
  if (m.role !== undefined) w.string(50, m.role);
  if (m.set !== undefined) { const at = w.open(); writeValue_Set(w, m.set); w.close(42, at); }
  if (m.ranges !== undefined) { const at = w.open(); writeValue_Ranges(w, m.ranges); w.close(34, at); }
  if (m.scalar !== undefined) { const at = w.open(); writeValue_Scalar(w, m.scalar); w.close(26, at); }
  if (m.type === undefined) throw missing();
  w.enumeration(16, Value_Type, m.type);
  if (m.name === undefined) throw missing();
  w.string(10, m.name);
}

const ShapeResource = /* @__PURE__ */ shape();
function readNewResource(r: Reader, into?: Resource): Resource {
  const m = (into ?? new ShapeResource()) as Mutable<Resource>;
  while (r.pos < r.end) {
    const tag = r.tag();
    switch (tag) {
      case 98: {
        const outer = r.open();
        m.provider_id = readResourceProviderID(r, m.provider_id);
        r.close(outer);
        break;
      }
      case 10:
        m.name = r.string();
        break;
      case 16: {
        const value = r.enumeration(namesValue_Type);
        if (value !== undefined) m.type = value;
        break;
      }
      case 26: {
        const outer = r.open();
        m.scalar = readValue_Scalar(r, m.scalar);
        r.close(outer);
        break;
      }
      case 34: {
        const outer = r.open();
        m.ranges = readValue_Ranges(r, m.ranges);
        r.close(outer);
        break;
      }
      case 42: {
        const outer = r.open();
        m.set = readValue_Set(r, m.set);
        r.close(outer);
        break;
      }
      case 50:
        m.role = r.string();
        break;
      case 90: {
        const outer = r.open();
        m.allocation_info = readResource_AllocationInfo(r, m.allocation_info);
        r.close(outer);
        break;
      }
      case 66: {
        const outer = r.open();
        m.reservation = readResource_ReservationInfo(r, m.reservation);
        r.close(outer);
        break;
      }
      case 106: {
        const outer = r.open();
        m.reservations = append(m.reservations, readResource_ReservationInfo(r));
        r.close(outer);
        break;
      }
      case 58: {
        const outer = r.open();
        m.disk = readResource_DiskInfo(r, m.disk);
        r.close(outer);
        break;
      }
      case 74: {
        const outer = r.open();
        m.revocable = readResource_RevocableInfo(r, m.revocable);
        r.close(outer);
        break;
      }
      case 82: {
        const outer = r.open();
        m.shared = readResource_SharedInfo(r, m.shared);
        r.close(outer);
        break;
      }
      default:
        r.skip(tag);
    }
  }
  if (m.name === undefined || m.type === undefined) r.incomplete = true;
  return m;
}

function textNewResource(m: Resource): string {
  let text = "";
  let comma = "{";
  if (m.provider_id !== undefined) {
    text += '{"provider_id":' + textResourceProviderID(m.provider_id);
    comma = ",";
  }
  text += comma + '"name":' + jsonString(m.name);
  text += ',"type":' + jsonString(m.type);
  if (m.scalar !== undefined) {
    text += ',"scalar":' + textValue_Scalar(m.scalar);
  }
  if (m.ranges !== undefined) {
    text += ',"ranges":' + textValue_Ranges(m.ranges);
  }
  if (m.set !== undefined) {
    text += ',"set":' + textValue_Set(m.set);
  }
  if (m.role !== undefined) {
    text += ',"role":' + jsonString(m.role);
  }
  if (m.allocation_info !== undefined) {
    text += ',"allocation_info":' + textResource_AllocationInfo(m.allocation_info);
  }
  if (m.reservation !== undefined) {
    text += ',"reservation":' + textResource_ReservationInfo(m.reservation);
  }
  if (m.reservations !== undefined && m.reservations.length > 0) {
    text += ',"reservations":' + jsonArray(m.reservations, textResource_ReservationInfo);
  }
  if (m.disk !== undefined) {
    text += ',"disk":' + textResource_DiskInfo(m.disk);
  }
  if (m.revocable !== undefined) {
    text += ',"revocable":' + textResource_RevocableInfo(m.revocable);
  }
  if (m.shared !== undefined) {
    text += ',"shared":' + textResource_SharedInfo(m.shared);
  }
  return `${text}}`;
}

export function writeResource(w: Writer, m: Resource): void {
  internedResource.write(w, m, writeNewResource);
}

export function readResource(r: Reader, into?: Resource): Resource {
  return internedResource.read(r, into, readNewResource);
}

export function textResource(m: Resource): string {
  return internedResource.text(m, textNewResource);
}

export const Resource: MessageCodec<Resource> = /* @__PURE__ */ messageCodec<Resource>("mesos.v1.Resource", writeResource, readResource, textResource, [
  ["provider_id", 12, "optional", "message", () => ResourceProviderID],
  ["name", 1, "required", "string"],
  ["type", 2, "required", "enum", () => Value_Type],
  ["scalar", 3, "optional", "message", () => Value_Scalar],
  ["ranges", 4, "optional", "message", () => Value_Ranges],
  ["set", 5, "optional", "message", () => Value_Set],
  ["role", 6, "optional", "string"],
  ["allocation_info", 11, "optional", "message", () => Resource_AllocationInfo],
  ["reservation", 8, "optional", "message", () => Resource_ReservationInfo],
  ["reservations", 13, "repeated", "message", () => Resource_ReservationInfo],
  ["disk", 7, "optional", "message", () => Resource_DiskInfo],
  ["revocable", 9, "optional", "message", () => Resource_RevocableInfo],
  ["shared", 10, "optional", "message", () => Resource_SharedInfo],
]);

/** mesos.v1.Resource.AllocationInfo */
export interface Resource_AllocationInfo {
  readonly role?: string | undefined;
}

export function writeResource_AllocationInfo(w: Writer, m: Resource_AllocationInfo): void {
  if (m.role !== undefined) w.string(10, m.role);
}

const ShapeResource_AllocationInfo = /* @__PURE__ */ shape();
export function readResource_AllocationInfo(r: Reader, into?: Resource_AllocationInfo): Resource_AllocationInfo {
  const m = (into ?? new ShapeResource_AllocationInfo()) as Mutable<Resource_AllocationInfo>;
  while (r.pos < r.end) {
    const tag = r.tag();
    switch (tag) {
      case 10:
        m.role = r.string();
        break;
      default:
        r.skip(tag);
    }
  }
  return m;
}

export function textResource_AllocationInfo(m: Resource_AllocationInfo): string {
  let text = "";
  if (m.role !== undefined) {
    text += '{"role":' + jsonString(m.role);
  }
  return text === "" ? "{}" : `${text}}`;
}

export const Resource_AllocationInfo: MessageCodec<Resource_AllocationInfo> = /* @__PURE__ */ messageCodec<Resource_AllocationInfo>("mesos.v1.Resource.AllocationInfo", writeResource_AllocationInfo, readResource_AllocationInfo, textResource_AllocationInfo, [
  ["role", 1, "optional", "string"],
]);

/** mesos.v1.Resource.ReservationInfo */
export interface Resource_ReservationInfo {
  readonly type?: Resource_ReservationInfo_Type | undefined;
  readonly role?: string | undefined;
  readonly principal?: string | undefined;
  readonly labels?: Labels | undefined;
}

export function writeResource_ReservationInfo(w: Writer, m: Resource_ReservationInfo): void {
  if (m.type !== undefined) w.enumeration(32, Resource_ReservationInfo_Type, m.type);
  if (m.role !== undefined) w.string(26, m.role);
  if (m.labels !== undefined) { const at = w.open(); writeLabels(w, m.labels); w.close(18, at); }
  if (m.principal !== undefined) w.string(10, m.principal);
}

const ShapeResource_ReservationInfo = /* @__PURE__ */ shape();
export function readResource_ReservationInfo(r: Reader, into?: Resource_ReservationInfo): Resource_ReservationInfo {
  const m = (into ?? new ShapeResource_ReservationInfo()) as Mutable<Resource_ReservationInfo>;
  while (r.pos < r.end) {
    const tag = r.tag();
    switch (tag) {
      case 32: {
        const value = r.enumeration(namesResource_ReservationInfo_Type);
        if (value !== undefined) m.type = value;
        break;
      }
      case 26:
        m.role = r.string();
        break;
      case 10:
        m.principal = r.string();
        break;
      case 18: {
        const outer = r.open();
        m.labels = readLabels(r, m.labels);
        r.close(outer);
        break;
      }
      default:
        r.skip(tag);
    }
  }
  return m;
}

export function textResource_ReservationInfo(m: Resource_ReservationInfo): string {
  let text = "";
  let comma = "{";
  if (m.type !== undefined) {
    text += '{"type":' + jsonString(m.type);
    comma = ",";
  }
  if (m.role !== undefined) {
    text += comma + '"role":' + jsonString(m.role);
    comma = ",";
  }
  if (m.principal !== undefined) {
    text += comma + '"principal":' + jsonString(m.principal);
    comma = ",";
  }
  if (m.labels !== undefined) {
    text += comma + '"labels":' + textLabels(m.labels);
    comma = ",";
  }
  return text === "" ? "{}" : `${text}}`;
}

export const Resource_ReservationInfo: MessageCodec<Resource_ReservationInfo> = /* @__PURE__ */ messageCodec<Resource_ReservationInfo>("mesos.v1.Resource.ReservationInfo", writeResource_ReservationInfo, readResource_ReservationInfo, textResource_ReservationInfo, [
  ["type", 4, "optional", "enum", () => Resource_ReservationInfo_Type],
  ["role", 3, "optional", "string"],
  ["principal", 1, "optional", "string"],
  ["labels", 2, "optional", "message", () => Labels],
]);

/** Numbers of mesos.v1.Resource.ReservationInfo.Type. */
export const Resource_ReservationInfo_Type = {
  UNKNOWN: 0,
  STATIC: 1,
  DYNAMIC: 2,
} as const;
export type Resource_ReservationInfo_Type = "UNKNOWN" | "STATIC" | "DYNAMIC";
export const namesResource_ReservationInfo_Type: ReadonlyMap<number, Resource_ReservationInfo_Type> = /* @__PURE__ */ enumNames<Resource_ReservationInfo_Type>(Resource_ReservationInfo_Type);

/** mesos.v1.Resource.DiskInfo */
export interface Resource_DiskInfo {
  readonly persistence?: Resource_DiskInfo_Persistence | undefined;
  readonly volume?: Volume | undefined;
  readonly source?: Resource_DiskInfo_Source | undefined;
}

export function writeResource_DiskInfo(w: Writer, m: Resource_DiskInfo): void {
  if (m.source !== undefined) { const at = w.open(); writeResource_DiskInfo_Source(w, m.source); w.close(26, at); }
  if (m.volume !== undefined) { const at = w.open(); writeVolume(w, m.volume); w.close(18, at); }
  if (m.persistence !== undefined) { const at = w.open(); writeResource_DiskInfo_Persistence(w, m.persistence); w.close(10, at); }
}

const ShapeResource_DiskInfo = /* @__PURE__ */ shape();
export function readResource_DiskInfo(r: Reader, into?: Resource_DiskInfo): Resource_DiskInfo {
  const m = (into ?? new ShapeResource_DiskInfo()) as Mutable<Resource_DiskInfo>;
  while (r.pos < r.end) {
    const tag = r.tag();
    switch (tag) {
      case 10: {
        const outer = r.open();
        m.persistence = readResource_DiskInfo_Persistence(r, m.persistence);
        r.close(outer);
        break;
      }
      case 18: {
        const outer = r.open();
        m.volume = readVolume(r, m.volume);
        r.close(outer);
        break;
      }
      case 26: {
        const outer = r.open();
        m.source = readResource_DiskInfo_Source(r, m.source);
        r.close(outer);
        break;
      }
      default:
        r.skip(tag);
    }
  }
  return m;
}

export function textResource_DiskInfo(m: Resource_DiskInfo): string {
  let text = "";
  let comma = "{";
  if (m.persistence !== undefined) {
    text += '{"persistence":' + textResource_DiskInfo_Persistence(m.persistence);
    comma = ",";
  }
  if (m.volume !== undefined) {
    text += comma + '"volume":' + textVolume(m.volume);
    comma = ",";
  }
  if (m.source !== undefined) {
    text += comma + '"source":' + textResource_DiskInfo_Source(m.source);
    comma = ",";
  }
  return text === "" ? "{}" : `${text}}`;
}

export const Resource_DiskInfo: MessageCodec<Resource_DiskInfo> = /* @__PURE__ */ messageCodec<Resource_DiskInfo>("mesos.v1.Resource.DiskInfo", writeResource_DiskInfo, readResource_DiskInfo, textResource_DiskInfo, [
  ["persistence", 1, "optional", "message", () => Resource_DiskInfo_Persistence],
  ["volume", 2, "optional", "message", () => Volume],
  ["source", 3, "optional", "message", () => Resource_DiskInfo_Source],
]);

/** mesos.v1.Resource.DiskInfo.Persistence */
export interface Resource_DiskInfo_Persistence {
  readonly id: string;
  readonly principal?: string | undefined;
}

export function writeResource_DiskInfo_Persistence(w: Writer, m: Resource_DiskInfo_Persistence): void {
  if (m.principal !== undefined) w.string(18, m.principal);
  if (m.id === undefined) throw missing();
  w.string(10, m.id);
}

const ShapeResource_DiskInfo_Persistence = /* @__PURE__ */ shape();
export function readResource_DiskInfo_Persistence(r: Reader, into?: Resource_DiskInfo_Persistence): Resource_DiskInfo_Persistence {
  const m = (into ?? new ShapeResource_DiskInfo_Persistence()) as Mutable<Resource_DiskInfo_Persistence>;
  while (r.pos < r.end) {
    const tag = r.tag();
    switch (tag) {
      case 10:
        m.id = r.string();
        break;
      case 18:
        m.principal = r.string();
        break;
      default:
        r.skip(tag);
    }
  }
  if (m.id === undefined) r.incomplete = true;
  return m;
}

export function textResource_DiskInfo_Persistence(m: Resource_DiskInfo_Persistence): string {
  let text = "";
  text += '{"id":' + jsonString(m.id);
  if (m.principal !== undefined) {
    text += ',"principal":' + jsonString(m.principal);
  }
  return `${text}}`;
}

export const Resource_DiskInfo_Persistence: MessageCodec<Resource_DiskInfo_Persistence> = /* @__PURE__ */ messageCodec<Resource_DiskInfo_Persistence>("mesos.v1.Resource.DiskInfo.Persistence", writeResource_DiskInfo_Persistence, readResource_DiskInfo_Persistence, textResource_DiskInfo_Persistence, [
  ["id", 1, "required", "string"],
  ["principal", 2, "optional", "string"],
]);

/** mesos.v1.Resource.DiskInfo.Source */
export interface Resource_DiskInfo_Source {
  readonly type: Resource_DiskInfo_Source_Type;
  readonly path?: Resource_DiskInfo_Source_Path | undefined;
  readonly mount?: Resource_DiskInfo_Source_Mount | undefined;
  readonly vendor?: string | undefined;
  readonly id?: string | undefined;
  readonly metadata?: Labels | undefined;
  readonly profile?: string | undefined;
}

export function writeResource_DiskInfo_Source(w: Writer, m: Resource_DiskInfo_Source): void {
  if (m.vendor !== undefined) w.string(58, m.vendor);
  if (m.profile !== undefined) w.string(50, m.profile);
  if (m.metadata !== undefined) { const at = w.open(); writeLabels(w, m.metadata); w.close(42, at); }
  if (m.id !== undefined) w.string(34, m.id);
  if (m.mount !== undefined) { const at = w.open(); writeResource_DiskInfo_Source_Mount(w, m.mount); w.close(26, at); }
  if (m.path !== undefined) { const at = w.open(); writeResource_DiskInfo_Source_Path(w, m.path); w.close(18, at); }
  if (m.type === undefined) throw missing();
  w.enumeration(8, Resource_DiskInfo_Source_Type, m.type);
}

const ShapeResource_DiskInfo_Source = /* @__PURE__ */ shape();
export function readResource_DiskInfo_Source(r: Reader, into?: Resource_DiskInfo_Source): Resource_DiskInfo_Source {
  const m = (into ?? new ShapeResource_DiskInfo_Source()) as Mutable<Resource_DiskInfo_Source>;
  while (r.pos < r.end) {
    const tag = r.tag();
    switch (tag) {
      case 8: {
        const value = r.enumeration(namesResource_DiskInfo_Source_Type);
        if (value !== undefined) m.type = value;
        break;
      }
      case 18: {
        const outer = r.open();
        m.path = readResource_DiskInfo_Source_Path(r, m.path);
        r.close(outer);
        break;
      }
      case 26: {
        const outer = r.open();
        m.mount = readResource_DiskInfo_Source_Mount(r, m.mount);
        r.close(outer);
        break;
      }
      case 58:
        m.vendor = r.string();
        break;
      case 34:
        m.id = r.string();
        break;
      case 42: {
        const outer = r.open();
        m.metadata = readLabels(r, m.metadata);
        r.close(outer);
        break;
      }
      case 50:
        m.profile = r.string();
        break;
      default:
        r.skip(tag);
    }
  }
  if (m.type === undefined) r.incomplete = true;
  return m;
}

export function textResource_DiskInfo_Source(m: Resource_DiskInfo_Source): string {
  let text = "";
  text += '{"type":' + jsonString(m.type);
  if (m.path !== undefined) {
    text += ',"path":' + textResource_DiskInfo_Source_Path(m.path);
  }
  if (m.mount !== undefined) {
    text += ',"mount":' + textResource_DiskInfo_Source_Mount(m.mount);
  }
  if (m.vendor !== undefined) {
    text += ',"vendor":' + jsonString(m.vendor);
  }
  if (m.id !== undefined) {
    text += ',"id":' + jsonString(m.id);
  }
  if (m.metadata !== undefined) {
    text += ',"metadata":' + textLabels(m.metadata);
  }
  if (m.profile !== undefined) {
    text += ',"profile":' + jsonString(m.profile);
  }
  return `${text}}`;
}

export const Resource_DiskInfo_Source: MessageCodec<Resource_DiskInfo_Source> = /* @__PURE__ */ messageCodec<Resource_DiskInfo_Source>("mesos.v1.Resource.DiskInfo.Source", writeResource_DiskInfo_Source, readResource_DiskInfo_Source, textResource_DiskInfo_Source, [
  ["type", 1, "required", "enum", () => Resource_DiskInfo_Source_Type],
  ["path", 2, "optional", "message", () => Resource_DiskInfo_Source_Path],
  ["mount", 3, "optional", "message", () => Resource_DiskInfo_Source_Mount],
  ["vendor", 7, "optional", "string"],
  ["id", 4, "optional", "string"],
  ["metadata", 5, "optional", "message", () => Labels],
  ["profile", 6, "optional", "string"],
]);

/** Numbers of mesos.v1.Resource.DiskInfo.Source.Type. */
export const Resource_DiskInfo_Source_Type = {
  UNKNOWN: 0,
  PATH: 1,
  MOUNT: 2,
  BLOCK: 3,
  RAW: 4,
} as const;
export type Resource_DiskInfo_Source_Type = "UNKNOWN" | "PATH" | "MOUNT" | "BLOCK" | "RAW";
export const namesResource_DiskInfo_Source_Type: ReadonlyMap<number, Resource_DiskInfo_Source_Type> = /* @__PURE__ */ enumNames<Resource_DiskInfo_Source_Type>(Resource_DiskInfo_Source_Type);

/** mesos.v1.Resource.DiskInfo.Source.Path */
export interface Resource_DiskInfo_Source_Path {
  readonly root?: string | undefined;
}

export function writeResource_DiskInfo_Source_Path(w: Writer, m: Resource_DiskInfo_Source_Path): void {
  if (m.root !== undefined) w.string(10, m.root);
}

const ShapeResource_DiskInfo_Source_Path = /* @__PURE__ */ shape();
export function readResource_DiskInfo_Source_Path(r: Reader, into?: Resource_DiskInfo_Source_Path): Resource_DiskInfo_Source_Path {
  const m = (into ?? new ShapeResource_DiskInfo_Source_Path()) as Mutable<Resource_DiskInfo_Source_Path>;
  while (r.pos < r.end) {
    const tag = r.tag();
    switch (tag) {
      case 10:
        m.root = r.string();
        break;
      default:
        r.skip(tag);
    }
  }
  return m;
}

export function textResource_DiskInfo_Source_Path(m: Resource_DiskInfo_Source_Path): string {
  let text = "";
  if (m.root !== undefined) {
    text += '{"root":' + jsonString(m.root);
  }
  return text === "" ? "{}" : `${text}}`;
}

export const Resource_DiskInfo_Source_Path: MessageCodec<Resource_DiskInfo_Source_Path> = /* @__PURE__ */ messageCodec<Resource_DiskInfo_Source_Path>("mesos.v1.Resource.DiskInfo.Source.Path", writeResource_DiskInfo_Source_Path, readResource_DiskInfo_Source_Path, textResource_DiskInfo_Source_Path, [
  ["root", 1, "optional", "string"],
]);

/** mesos.v1.Resource.DiskInfo.Source.Mount */
export interface Resource_DiskInfo_Source_Mount {
  readonly root?: string | undefined;
}

export function writeResource_DiskInfo_Source_Mount(w: Writer, m: Resource_DiskInfo_Source_Mount): void {
  if (m.root !== undefined) w.string(10, m.root);
}

const ShapeResource_DiskInfo_Source_Mount = /* @__PURE__ */ shape();
export function readResource_DiskInfo_Source_Mount(r: Reader, into?: Resource_DiskInfo_Source_Mount): Resource_DiskInfo_Source_Mount {
  const m = (into ?? new ShapeResource_DiskInfo_Source_Mount()) as Mutable<Resource_DiskInfo_Source_Mount>;
  while (r.pos < r.end) {
    const tag = r.tag();
    switch (tag) {
      case 10:
        m.root = r.string();
        break;
      default:
        r.skip(tag);
    }
  }
  return m;
}

export function textResource_DiskInfo_Source_Mount(m: Resource_DiskInfo_Source_Mount): string {
  let text = "";
  if (m.root !== undefined) {
    text += '{"root":' + jsonString(m.root);
  }
  return text === "" ? "{}" : `${text}}`;
}

export const Resource_DiskInfo_Source_Mount: MessageCodec<Resource_DiskInfo_Source_Mount> = /* @__PURE__ */ messageCodec<Resource_DiskInfo_Source_Mount>("mesos.v1.Resource.DiskInfo.Source.Mount", writeResource_DiskInfo_Source_Mount, readResource_DiskInfo_Source_Mount, textResource_DiskInfo_Source_Mount, [
  ["root", 1, "optional", "string"],
]);

/** mesos.v1.Resource.RevocableInfo */
export interface Resource_RevocableInfo {
}

export function writeResource_RevocableInfo(_w: Writer, _m: Resource_RevocableInfo): void {
}

const ShapeResource_RevocableInfo = /* @__PURE__ */ shape();
export function readResource_RevocableInfo(r: Reader, into?: Resource_RevocableInfo): Resource_RevocableInfo {
  const m = (into ?? new ShapeResource_RevocableInfo()) as Mutable<Resource_RevocableInfo>;
  while (r.pos < r.end) {
    const tag = r.tag();
    switch (tag) {
      default:
        r.skip(tag);
    }
  }
  return m;
}

export function textResource_RevocableInfo(_m: Resource_RevocableInfo): string {
  return "{}";
}

export const Resource_RevocableInfo: MessageCodec<Resource_RevocableInfo> = /* @__PURE__ */ messageCodec<Resource_RevocableInfo>("mesos.v1.Resource.RevocableInfo", writeResource_RevocableInfo, readResource_RevocableInfo, textResource_RevocableInfo, [
]);

/** mesos.v1.Resource.SharedInfo */
export interface Resource_SharedInfo {
}

export function writeResource_SharedInfo(_w: Writer, _m: Resource_SharedInfo): void {
}

const ShapeResource_SharedInfo = /* @__PURE__ */ shape();
export function readResource_SharedInfo(r: Reader, into?: Resource_SharedInfo): Resource_SharedInfo {
  const m = (into ?? new ShapeResource_SharedInfo()) as Mutable<Resource_SharedInfo>;
  while (r.pos < r.end) {
    const tag = r.tag();
    switch (tag) {
      default:
        r.skip(tag);
    }
  }
  return m;
}

export function textResource_SharedInfo(_m: Resource_SharedInfo): string {
  return "{}";
}

export const Resource_SharedInfo: MessageCodec<Resource_SharedInfo> = /* @__PURE__ */ messageCodec<Resource_SharedInfo>("mesos.v1.Resource.SharedInfo", writeResource_SharedInfo, readResource_SharedInfo, textResource_SharedInfo, [
]);
