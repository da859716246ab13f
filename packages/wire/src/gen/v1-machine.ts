// Generated from proto/v1/machine.proto by `npm run generate`: edit the schema, not this file.
import { enumNames } from "../codec/schema.ts";
import { jsonString } from "../codec/json-text.ts";
import { type MessageCodec, messageCodec } from "../codec/message-codec.ts";
import type { Mutable } from "../codec/mutable.ts";
import type { Reader } from "../codec/reader.ts";
import { shape } from "../codec/shape.ts";
import { missing } from "../codec/wire-error.ts";
import type { Writer } from "../codec/writer.ts";
import { DurationInfo, TimeInfo, readDurationInfo, readTimeInfo, textDurationInfo, textTimeInfo, writeDurationInfo, writeTimeInfo } from "./v1-common.ts";

/** mesos.v1.MachineID */
export interface MachineID {
  readonly hostname?: string | undefined;
  readonly ip?: string | undefined;
}

export function writeMachineID(w: Writer, m: MachineID): void {
  if (m.ip !== undefined) w.string(18, m.ip);
  if (m.hostname !== undefined) w.string(10, m.hostname);
}

const ShapeMachineID = /* @__PURE__ */ shape();
export function readMachineID(r: Reader, into?: MachineID): MachineID {
  const m = (into ?? new ShapeMachineID()) as Mutable<MachineID>;
  while (r.pos < r.end) {
    const tag = r.tag();
    switch (tag) {
      case 10:
        m.hostname = r.string();
        break;
      case 18:
        m.ip = r.string();
        break;
      default:
        r.skip(tag);
    }
  }
  return m;
}

export function textMachineID(m: MachineID): string {
  let text = "";
  let comma = "{";
  if (m.hostname !== undefined) {
    text += '{"hostname":' + jsonString(m.hostname);
    comma = ",";
  }
  if (m.ip !== undefined) {
    text += comma + '"ip":' + jsonString(m.ip);
    comma = ",";
  }
  return text === "" ? "{}" : `${text}}`;
}

export const MachineID: MessageCodec<MachineID> = /* @__PURE__ */ messageCodec<MachineID>("mesos.v1.MachineID", writeMachineID, readMachineID, textMachineID, [
  ["hostname", 1, "optional", "string"],
  ["ip", 2, "optional", "string"],
]);

/** mesos.v1.MachineInfo */
export interface MachineInfo {
  readonly id: MachineID;
  readonly mode?: MachineInfo_Mode | undefined;
  readonly unavailability?: Unavailability | undefined;
}

export function writeMachineInfo(w: Writer, m: MachineInfo): void {
  if (m.unavailability !== undefined) { const at = w.open(); writeUnavailability(w, m.unavailability); w.close(26, at); }
  if (m.mode !== undefined) w.enumeration(16, MachineInfo_Mode, m.mode);
  if (m.id === undefined) throw missing();
  { const at = w.open(); writeMachineID(w, m.id); w.close(10, at); }
}

const ShapeMachineInfo = /* @__PURE__ */ shape();
export function readMachineInfo(r: Reader, into?: MachineInfo): MachineInfo {
  const m = (into ?? new ShapeMachineInfo()) as Mutable<MachineInfo>;
  while (r.pos < r.end) {
    const tag = r.tag();
    switch (tag) {
      case 10: {
        const outer = r.open();
        m.id = readMachineID(r, m.id);
        r.close(outer);
        break;
      }
      case 16: {
        const value = r.enumeration(namesMachineInfo_Mode);
        if (value !== undefined) m.mode = value;
        break;
      }
      case 26: {
        const outer = r.open();
        m.unavailability = readUnavailability(r, m.unavailability);
        r.close(outer);
        break;
      }
      default:
        r.skip(tag);
    }
  }
  if (m.id === undefined) r.incomplete = true;
  return m;
}

export function textMachineInfo(m: MachineInfo): string {
  let text = "";
  text += '{"id":' + textMachineID(m.id);
  if (m.mode !== undefined) {
    text += ',"mode":' + jsonString(m.mode);
  }
  if (m.unavailability !== undefined) {
    text += ',"unavailability":' + textUnavailability(m.unavailability);
  }
  return `${text}}`;
}

export const MachineInfo: MessageCodec<MachineInfo> = /* @__PURE__ */ messageCodec<MachineInfo>("mesos.v1.MachineInfo", writeMachineInfo, readMachineInfo, textMachineInfo, [
  ["id", 1, "required", "message", () => MachineID],
  ["mode", 2, "optional", "enum", () => MachineInfo_Mode],
  ["unavailability", 3, "optional", "message", () => Unavailability],
]);

/** Numbers of mesos.v1.MachineInfo.Mode. */
export const MachineInfo_Mode = {
  UP: 1,
  DRAINING: 2,
  DOWN: 3,
} as const;
export type MachineInfo_Mode = "UP" | "DRAINING" | "DOWN";
export const namesMachineInfo_Mode: ReadonlyMap<number, MachineInfo_Mode> = /* @__PURE__ */ enumNames<MachineInfo_Mode>(MachineInfo_Mode);

/** mesos.v1.Unavailability */
export interface Unavailability {
  readonly start: TimeInfo;
  readonly duration?: DurationInfo | undefined;
}

export function writeUnavailability(w: Writer, m: Unavailability): void {
  if (m.duration !== undefined) { const at = w.open(); writeDurationInfo(w, m.duration); w.close(18, at); }
  if (m.start === undefined) throw missing();
  { const at = w.open(); writeTimeInfo(w, m.start); w.close(10, at); }
}

const ShapeUnavailability = /* @__PURE__ */ shape();
export function readUnavailability(r: Reader, into?: Unavailability): Unavailability {
  const m = (into ?? new ShapeUnavailability()) as Mutable<Unavailability>;
  while (r.pos < r.end) {
    const tag = r.tag();
    switch (tag) {
      case 10: {
        const outer = r.open();
        m.start = readTimeInfo(r, m.start);
        r.close(outer);
        break;
      }
      case 18: {
        const outer = r.open();
        m.duration = readDurationInfo(r, m.duration);
        r.close(outer);
        break;
      }
      default:
        r.skip(tag);
    }
  }
  if (m.start === undefined) r.incomplete = true;
  return m;
}

export function textUnavailability(m: Unavailability): string {
  let text = "";
  text += '{"start":' + textTimeInfo(m.start);
  if (m.duration !== undefined) {
    text += ',"duration":' + textDurationInfo(m.duration);
  }
  return `${text}}`;
}

export const Unavailability: MessageCodec<Unavailability> = /* @__PURE__ */ messageCodec<Unavailability>("mesos.v1.Unavailability", writeUnavailability, readUnavailability, textUnavailability, [
  ["start", 1, "required", "message", () => TimeInfo],
  ["duration", 2, "optional", "message", () => DurationInfo],
]);

/** mesos.v1.DomainInfo */
export interface DomainInfo {
  readonly fault_domain?: DomainInfo_FaultDomain | undefined;
}

export function writeDomainInfo(w: Writer, m: DomainInfo): void {
  if (m.fault_domain !== undefined) { const at = w.open(); writeDomainInfo_FaultDomain(w, m.fault_domain); w.close(10, at); }
}

const ShapeDomainInfo = /* @__PURE__ */ shape();
export function readDomainInfo(r: Reader, into?: DomainInfo): DomainInfo {
  const m = (into ?? new ShapeDomainInfo()) as Mutable<DomainInfo>;
  while (r.pos < r.end) {
    const tag = r.tag();
    switch (tag) {
      case 10: {
        const outer = r.open();
        m.fault_domain = readDomainInfo_FaultDomain(r, m.fault_domain);
        r.close(outer);
        break;
      }
      default:
        r.skip(tag);
    }
  }
  return m;
}

export function textDomainInfo(m: DomainInfo): string {
  let text = "";
  if (m.fault_domain !== undefined) {
    text += '{"fault_domain":' + textDomainInfo_FaultDomain(m.fault_domain);
  }
  return text === "" ? "{}" : `${text}}`;
}

export const DomainInfo: MessageCodec<DomainInfo> = /* @__PURE__ */ messageCodec<DomainInfo>("mesos.v1.DomainInfo", writeDomainInfo, readDomainInfo, textDomainInfo, [
  ["fault_domain", 1, "optional", "message", () => DomainInfo_FaultDomain],
]);

/** mesos.v1.DomainInfo.FaultDomain */
export interface DomainInfo_FaultDomain {
  readonly region: DomainInfo_FaultDomain_RegionInfo;
  readonly zone: DomainInfo_FaultDomain_ZoneInfo;
}

export function writeDomainInfo_FaultDomain(w: Writer, m: DomainInfo_FaultDomain): void {
  if (m.zone === undefined) throw missing();
  { const at = w.open(); writeDomainInfo_FaultDomain_ZoneInfo(w, m.zone); w.close(18, at); }
  if (m.region === undefined) throw missing();
  { const at = w.open(); writeDomainInfo_FaultDomain_RegionInfo(w, m.region); w.close(10, at); }
}

const ShapeDomainInfo_FaultDomain = /* @__PURE__ */ shape();
export function readDomainInfo_FaultDomain(r: Reader, into?: DomainInfo_FaultDomain): DomainInfo_FaultDomain {
  const m = (into ?? new ShapeDomainInfo_FaultDomain()) as Mutable<DomainInfo_FaultDomain>;
  while (r.pos < r.end) {
    const tag = r.tag();
    switch (tag) {
      case 10: {
        const outer = r.open();
        m.region = readDomainInfo_FaultDomain_RegionInfo(r, m.region);
        r.close(outer);
        break;
      }
      case 18: {
        const outer = r.open();
        m.zone = readDomainInfo_FaultDomain_ZoneInfo(r, m.zone);
        r.close(outer);
        break;
      }
      default:
        r.skip(tag);
    }
  }
  if (m.region === undefined || m.zone === undefined) r.incomplete = true;
  return m;
}

export function textDomainInfo_FaultDomain(m: DomainInfo_FaultDomain): string {
  let text = "";
  text += '{"region":' + textDomainInfo_FaultDomain_RegionInfo(m.region);
  text += ',"zone":' + textDomainInfo_FaultDomain_ZoneInfo(m.zone);
  return `${text}}`;
}

export const DomainInfo_FaultDomain: MessageCodec<DomainInfo_FaultDomain> = /* @__PURE__ */ messageCodec<DomainInfo_FaultDomain>("mesos.v1.DomainInfo.FaultDomain", writeDomainInfo_FaultDomain, readDomainInfo_FaultDomain, textDomainInfo_FaultDomain, [
  ["region", 1, "required", "message", () => DomainInfo_FaultDomain_RegionInfo],
  ["zone", 2, "required", "message", () => DomainInfo_FaultDomain_ZoneInfo],
]);

/** mesos.v1.DomainInfo.FaultDomain.RegionInfo */
export interface DomainInfo_FaultDomain_RegionInfo {
  readonly name: string;
}

export function writeDomainInfo_FaultDomain_RegionInfo(w: Writer, m: DomainInfo_FaultDomain_RegionInfo): void {
  if (m.name === undefined) throw missing();
  w.string(10, m.name);
}

const ShapeDomainInfo_FaultDomain_RegionInfo = /* @__PURE__ */ shape();
export function readDomainInfo_FaultDomain_RegionInfo(r: Reader, into?: DomainInfo_FaultDomain_RegionInfo): DomainInfo_FaultDomain_RegionInfo {
  const m = (into ?? new ShapeDomainInfo_FaultDomain_RegionInfo()) as Mutable<DomainInfo_FaultDomain_RegionInfo>;
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

export function textDomainInfo_FaultDomain_RegionInfo(m: DomainInfo_FaultDomain_RegionInfo): string {
  let text = "";
  text += '{"name":' + jsonString(m.name);
  return `${text}}`;
}

export const DomainInfo_FaultDomain_RegionInfo: MessageCodec<DomainInfo_FaultDomain_RegionInfo> = /* @__PURE__ */ messageCodec<DomainInfo_FaultDomain_RegionInfo>("mesos.v1.DomainInfo.FaultDomain.RegionInfo", writeDomainInfo_FaultDomain_RegionInfo, readDomainInfo_FaultDomain_RegionInfo, textDomainInfo_FaultDomain_RegionInfo, [
  ["name", 1, "required", "string"],
]);

/** mesos.v1.DomainInfo.FaultDomain.ZoneInfo */
export interface DomainInfo_FaultDomain_ZoneInfo {
  readonly name: string;
}

export function writeDomainInfo_FaultDomain_ZoneInfo(w: Writer, m: DomainInfo_FaultDomain_ZoneInfo): void {
  if (m.name === undefined) throw missing();
  w.string(10, m.name);
}

const ShapeDomainInfo_FaultDomain_ZoneInfo = /* @__PURE__ */ shape();
export function readDomainInfo_FaultDomain_ZoneInfo(r: Reader, into?: DomainInfo_FaultDomain_ZoneInfo): DomainInfo_FaultDomain_ZoneInfo {
  const m = (into ?? new ShapeDomainInfo_FaultDomain_ZoneInfo()) as Mutable<DomainInfo_FaultDomain_ZoneInfo>;
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

export function textDomainInfo_FaultDomain_ZoneInfo(m: DomainInfo_FaultDomain_ZoneInfo): string {
  let text = "";
  text += '{"name":' + jsonString(m.name);
  return `${text}}`;
}

export const DomainInfo_FaultDomain_ZoneInfo: MessageCodec<DomainInfo_FaultDomain_ZoneInfo> = /* @__PURE__ */ messageCodec<DomainInfo_FaultDomain_ZoneInfo>("mesos.v1.DomainInfo.FaultDomain.ZoneInfo", writeDomainInfo_FaultDomain_ZoneInfo, readDomainInfo_FaultDomain_ZoneInfo, textDomainInfo_FaultDomain_ZoneInfo, [
  ["name", 1, "required", "string"],
]);
