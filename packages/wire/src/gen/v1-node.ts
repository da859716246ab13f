// Generated from proto/v1/node.proto by `npm run generate`: edit the schema, not this file.
import { append } from "../codec/append.ts";
import { enumNames } from "../codec/schema.ts";
import { jsonArray, jsonPlain, jsonString } from "../codec/json-text.ts";
import { type MessageCodec, messageCodec } from "../codec/message-codec.ts";
import type { Mutable } from "../codec/mutable.ts";
import type { Reader } from "../codec/reader.ts";
import { shape } from "../codec/shape.ts";
import { missing } from "../codec/wire-error.ts";
import type { Writer } from "../codec/writer.ts";
import { DurationInfo, readDurationInfo, textDurationInfo, writeDurationInfo } from "./v1-common.ts";
import { AgentID, readAgentID, textAgentID, writeAgentID } from "./v1-identity.ts";
import { DomainInfo, readDomainInfo, textDomainInfo, writeDomainInfo } from "./v1-machine.ts";
import { Address, readAddress, textAddress, writeAddress } from "./v1-network.ts";
import { Attribute, Resource, readAttribute, readResource, textAttribute, textResource, writeAttribute, writeResource } from "./v1-resource.ts";

/** mesos.v1.MasterInfo */
export interface MasterInfo {
  readonly id: string;
  readonly ip: number;
  readonly port: number;
  readonly pid?: string | undefined;
  readonly hostname?: string | undefined;
  readonly version?: string | undefined;
  readonly address?: Address | undefined;
  readonly domain?: DomainInfo | undefined;
  readonly capabilities?: readonly MasterInfo_Capability[] | undefined;
}

export function writeMasterInfo(w: Writer, m: MasterInfo): void {
  if (m.capabilities !== undefined) {
    const list = m.capabilities;
    for (let i = list.length - 1; i >= 0; i--) { const at = w.open(); writeMasterInfo_Capability(w, list[i]!); w.close(74, at); }
  }
  if (m.domain !== undefined) { const at = w.open(); writeDomainInfo(w, m.domain); w.close(66, at); }
  if (m.address !== undefined) { const at = w.open(); writeAddress(w, m.address); w.close(58, at); }
  if (m.version !== undefined) w.string(50, m.version);
  if (m.hostname !== undefined) w.string(42, m.hostname);
  if (m.pid !== undefined) w.string(34, m.pid);
  if (m.port === undefined) throw missing();
  w.uint32(24, m.port);
  if (m.ip === undefined) throw missing();
  w.uint32(16, m.ip);
  if (m.id === undefined) throw missing();
  w.string(10, m.id);
}

const ShapeMasterInfo = /* @__PURE__ */ shape();
export function readMasterInfo(r: Reader, into?: MasterInfo): MasterInfo {
  const m = (into ?? new ShapeMasterInfo()) as Mutable<MasterInfo>;
  while (r.pos < r.end) {
    const tag = r.tag();
    switch (tag) {
      case 10:
        m.id = r.string();
        break;
      case 16:
        m.ip = r.uint32();
        break;
      case 24:
        m.port = r.uint32();
        break;
      case 34:
        m.pid = r.string();
        break;
      case 42:
        m.hostname = r.string();
        break;
      case 50:
        m.version = r.string();
        break;
      case 58: {
        const outer = r.open();
        m.address = readAddress(r, m.address);
        r.close(outer);
        break;
      }
      case 66: {
        const outer = r.open();
        m.domain = readDomainInfo(r, m.domain);
        r.close(outer);
        break;
      }
      case 74: {
        const outer = r.open();
        m.capabilities = append(m.capabilities, readMasterInfo_Capability(r));
        r.close(outer);
        break;
      }
      default:
        r.skip(tag);
    }
  }
  if (m.id === undefined || m.ip === undefined || m.port === undefined) r.incomplete = true;
  return m;
}

export function textMasterInfo(m: MasterInfo): string {
  let text = "";
  text += '{"id":' + jsonString(m.id);
  text += ',"ip":' + jsonPlain(m.ip);
  text += ',"port":' + jsonPlain(m.port);
  if (m.pid !== undefined) {
    text += ',"pid":' + jsonString(m.pid);
  }
  if (m.hostname !== undefined) {
    text += ',"hostname":' + jsonString(m.hostname);
  }
  if (m.version !== undefined) {
    text += ',"version":' + jsonString(m.version);
  }
  if (m.address !== undefined) {
    text += ',"address":' + textAddress(m.address);
  }
  if (m.domain !== undefined) {
    text += ',"domain":' + textDomainInfo(m.domain);
  }
  if (m.capabilities !== undefined && m.capabilities.length > 0) {
    text += ',"capabilities":' + jsonArray(m.capabilities, textMasterInfo_Capability);
  }
  return `${text}}`;
}

export const MasterInfo: MessageCodec<MasterInfo> = /* @__PURE__ */ messageCodec<MasterInfo>("mesos.v1.MasterInfo", writeMasterInfo, readMasterInfo, textMasterInfo, [
  ["id", 1, "required", "string"],
  ["ip", 2, "required", "uint32"],
  ["port", 3, "required", "uint32"],
  ["pid", 4, "optional", "string"],
  ["hostname", 5, "optional", "string"],
  ["version", 6, "optional", "string"],
  ["address", 7, "optional", "message", () => Address],
  ["domain", 8, "optional", "message", () => DomainInfo],
  ["capabilities", 9, "repeated", "message", () => MasterInfo_Capability],
]);

/** mesos.v1.MasterInfo.Capability */
export interface MasterInfo_Capability {
  readonly type?: MasterInfo_Capability_Type | undefined;
}

export function writeMasterInfo_Capability(w: Writer, m: MasterInfo_Capability): void {
  if (m.type !== undefined) w.enumeration(8, MasterInfo_Capability_Type, m.type);
}

const ShapeMasterInfo_Capability = /* @__PURE__ */ shape();
export function readMasterInfo_Capability(r: Reader, into?: MasterInfo_Capability): MasterInfo_Capability {
  const m = (into ?? new ShapeMasterInfo_Capability()) as Mutable<MasterInfo_Capability>;
  while (r.pos < r.end) {
    const tag = r.tag();
    switch (tag) {
      case 8: {
        const value = r.enumeration(namesMasterInfo_Capability_Type);
        if (value !== undefined) m.type = value;
        break;
      }
      default:
        r.skip(tag);
    }
  }
  return m;
}

export function textMasterInfo_Capability(m: MasterInfo_Capability): string {
  let text = "";
  if (m.type !== undefined) {
    text += '{"type":' + jsonString(m.type);
  }
  return text === "" ? "{}" : `${text}}`;
}

export const MasterInfo_Capability: MessageCodec<MasterInfo_Capability> = /* @__PURE__ */ messageCodec<MasterInfo_Capability>("mesos.v1.MasterInfo.Capability", writeMasterInfo_Capability, readMasterInfo_Capability, textMasterInfo_Capability, [
  ["type", 1, "optional", "enum", () => MasterInfo_Capability_Type],
]);

/** Numbers of mesos.v1.MasterInfo.Capability.Type. */
export const MasterInfo_Capability_Type = {
  UNKNOWN: 0,
  AGENT_UPDATE: 1,
  AGENT_DRAINING: 2,
  QUOTA_V2: 3,
} as const;
export type MasterInfo_Capability_Type = "UNKNOWN" | "AGENT_UPDATE" | "AGENT_DRAINING" | "QUOTA_V2";
export const namesMasterInfo_Capability_Type: ReadonlyMap<number, MasterInfo_Capability_Type> = /* @__PURE__ */ enumNames<MasterInfo_Capability_Type>(MasterInfo_Capability_Type);

/** mesos.v1.AgentInfo */
export interface AgentInfo {
  readonly hostname: string;
  /** Absent means 5051. */
  readonly port?: number | undefined;
  readonly resources?: readonly Resource[] | undefined;
  readonly attributes?: readonly Attribute[] | undefined;
  readonly id?: AgentID | undefined;
  readonly domain?: DomainInfo | undefined;
  readonly checkpoint?: boolean | undefined;
}
/** What absent fields of AgentInfo mean. */
export const AgentInfo_defaults = { port: 5051 } as const;

export function writeAgentInfo(w: Writer, m: AgentInfo): void {
  if (m.domain !== undefined) { const at = w.open(); writeDomainInfo(w, m.domain); w.close(82, at); }
  if (m.port !== undefined) w.int32(64, m.port);
  if (m.checkpoint !== undefined) w.bool(56, m.checkpoint);
  if (m.id !== undefined) { const at = w.open(); writeAgentID(w, m.id); w.close(50, at); }
  if (m.attributes !== undefined) {
    const list = m.attributes;
    for (let i = list.length - 1; i >= 0; i--) { const at = w.open(); writeAttribute(w, list[i]!); w.close(42, at); }
  }
  if (m.resources !== undefined) {
    const list = m.resources;
    for (let i = list.length - 1; i >= 0; i--) { const at = w.open(); writeResource(w, list[i]!); w.close(26, at); }
  }
  if (m.hostname === undefined) throw missing();
  w.string(10, m.hostname);
}

const ShapeAgentInfo = /* @__PURE__ */ shape();
export function readAgentInfo(r: Reader, into?: AgentInfo): AgentInfo {
  const m = (into ?? new ShapeAgentInfo()) as Mutable<AgentInfo>;
  while (r.pos < r.end) {
    const tag = r.tag();
    switch (tag) {
      case 10:
        m.hostname = r.string();
        break;
      case 64:
        m.port = r.int32();
        break;
      case 26: {
        const outer = r.open();
        m.resources = append(m.resources, readResource(r));
        r.close(outer);
        break;
      }
      case 42: {
        const outer = r.open();
        m.attributes = append(m.attributes, readAttribute(r));
        r.close(outer);
        break;
      }
      case 50: {
        const outer = r.open();
        m.id = readAgentID(r, m.id);
        r.close(outer);
        break;
      }
      case 82: {
        const outer = r.open();
        m.domain = readDomainInfo(r, m.domain);
        r.close(outer);
        break;
      }
      case 56:
        m.checkpoint = r.bool();
        break;
      default:
        r.skip(tag);
    }
  }
  if (m.hostname === undefined) r.incomplete = true;
  return m;
}

export function textAgentInfo(m: AgentInfo): string {
  let text = "";
  text += '{"hostname":' + jsonString(m.hostname);
  text += ',"port":' + jsonPlain(m.port ?? 5051);
  if (m.resources !== undefined && m.resources.length > 0) {
    text += ',"resources":' + jsonArray(m.resources, textResource);
  }
  if (m.attributes !== undefined && m.attributes.length > 0) {
    text += ',"attributes":' + jsonArray(m.attributes, textAttribute);
  }
  if (m.id !== undefined) {
    text += ',"id":' + textAgentID(m.id);
  }
  if (m.domain !== undefined) {
    text += ',"domain":' + textDomainInfo(m.domain);
  }
  if (m.checkpoint !== undefined) {
    text += ',"checkpoint":' + jsonPlain(m.checkpoint);
  }
  return `${text}}`;
}

export const AgentInfo: MessageCodec<AgentInfo> = /* @__PURE__ */ messageCodec<AgentInfo>("mesos.v1.AgentInfo", writeAgentInfo, readAgentInfo, textAgentInfo, [
  ["hostname", 1, "required", "string"],
  ["port", 8, "optional", "int32"],
  ["resources", 3, "repeated", "message", () => Resource],
  ["attributes", 5, "repeated", "message", () => Attribute],
  ["id", 6, "optional", "message", () => AgentID],
  ["domain", 10, "optional", "message", () => DomainInfo],
  ["checkpoint", 7, "optional", "bool"],
]);

/** mesos.v1.AgentInfo.Capability */
export interface AgentInfo_Capability {
  readonly type?: AgentInfo_Capability_Type | undefined;
}

export function writeAgentInfo_Capability(w: Writer, m: AgentInfo_Capability): void {
  if (m.type !== undefined) w.enumeration(8, AgentInfo_Capability_Type, m.type);
}

const ShapeAgentInfo_Capability = /* @__PURE__ */ shape();
export function readAgentInfo_Capability(r: Reader, into?: AgentInfo_Capability): AgentInfo_Capability {
  const m = (into ?? new ShapeAgentInfo_Capability()) as Mutable<AgentInfo_Capability>;
  while (r.pos < r.end) {
    const tag = r.tag();
    switch (tag) {
      case 8: {
        const value = r.enumeration(namesAgentInfo_Capability_Type);
        if (value !== undefined) m.type = value;
        break;
      }
      default:
        r.skip(tag);
    }
  }
  return m;
}

export function textAgentInfo_Capability(m: AgentInfo_Capability): string {
  let text = "";
  if (m.type !== undefined) {
    text += '{"type":' + jsonString(m.type);
  }
  return text === "" ? "{}" : `${text}}`;
}

export const AgentInfo_Capability: MessageCodec<AgentInfo_Capability> = /* @__PURE__ */ messageCodec<AgentInfo_Capability>("mesos.v1.AgentInfo.Capability", writeAgentInfo_Capability, readAgentInfo_Capability, textAgentInfo_Capability, [
  ["type", 1, "optional", "enum", () => AgentInfo_Capability_Type],
]);

/** Numbers of mesos.v1.AgentInfo.Capability.Type. */
export const AgentInfo_Capability_Type = {
  UNKNOWN: 0,
  MULTI_ROLE: 1,
  HIERARCHICAL_ROLE: 2,
  RESERVATION_REFINEMENT: 3,
  RESOURCE_PROVIDER: 4,
  RESIZE_VOLUME: 5,
  AGENT_OPERATION_FEEDBACK: 6,
  AGENT_DRAINING: 7,
  TASK_RESOURCE_LIMITS: 8,
} as const;
export type AgentInfo_Capability_Type = "UNKNOWN" | "MULTI_ROLE" | "HIERARCHICAL_ROLE" | "RESERVATION_REFINEMENT" | "RESOURCE_PROVIDER" | "RESIZE_VOLUME" | "AGENT_OPERATION_FEEDBACK" | "AGENT_DRAINING" | "TASK_RESOURCE_LIMITS";
export const namesAgentInfo_Capability_Type: ReadonlyMap<number, AgentInfo_Capability_Type> = /* @__PURE__ */ enumNames<AgentInfo_Capability_Type>(AgentInfo_Capability_Type);

/** Numbers of mesos.v1.DrainState. */
export const DrainState = {
  UNKNOWN: 0,
  DRAINING: 1,
  DRAINED: 2,
} as const;
export type DrainState = "UNKNOWN" | "DRAINING" | "DRAINED";
export const namesDrainState: ReadonlyMap<number, DrainState> = /* @__PURE__ */ enumNames<DrainState>(DrainState);

/** mesos.v1.DrainConfig */
export interface DrainConfig {
  readonly max_grace_period?: DurationInfo | undefined;
  /** Absent means false. */
  readonly mark_gone?: boolean | undefined;
}
/** What absent fields of DrainConfig mean. */
export const DrainConfig_defaults = { mark_gone: false } as const;

export function writeDrainConfig(w: Writer, m: DrainConfig): void {
  if (m.mark_gone !== undefined) w.bool(16, m.mark_gone);
  if (m.max_grace_period !== undefined) { const at = w.open(); writeDurationInfo(w, m.max_grace_period); w.close(10, at); }
}

const ShapeDrainConfig = /* @__PURE__ */ shape();
export function readDrainConfig(r: Reader, into?: DrainConfig): DrainConfig {
  const m = (into ?? new ShapeDrainConfig()) as Mutable<DrainConfig>;
  while (r.pos < r.end) {
    const tag = r.tag();
    switch (tag) {
      case 10: {
        const outer = r.open();
        m.max_grace_period = readDurationInfo(r, m.max_grace_period);
        r.close(outer);
        break;
      }
      case 16:
        m.mark_gone = r.bool();
        break;
      default:
        r.skip(tag);
    }
  }
  return m;
}

export function textDrainConfig(m: DrainConfig): string {
  let text = "";
  let comma = "{";
  if (m.max_grace_period !== undefined) {
    text += '{"max_grace_period":' + textDurationInfo(m.max_grace_period);
    comma = ",";
  }
  text += comma + '"mark_gone":' + jsonPlain(m.mark_gone ?? false);
  return `${text}}`;
}

export const DrainConfig: MessageCodec<DrainConfig> = /* @__PURE__ */ messageCodec<DrainConfig>("mesos.v1.DrainConfig", writeDrainConfig, readDrainConfig, textDrainConfig, [
  ["max_grace_period", 1, "optional", "message", () => DurationInfo],
  ["mark_gone", 2, "optional", "bool"],
]);

/** mesos.v1.DrainInfo */
export interface DrainInfo {
  readonly state: DrainState;
  readonly config: DrainConfig;
}

export function writeDrainInfo(w: Writer, m: DrainInfo): void {
  if (m.config === undefined) throw missing();
  { const at = w.open(); writeDrainConfig(w, m.config); w.close(18, at); }
  if (m.state === undefined) throw missing();
  w.enumeration(8, DrainState, m.state);
}

const ShapeDrainInfo = /* @__PURE__ */ shape();
export function readDrainInfo(r: Reader, into?: DrainInfo): DrainInfo {
  const m = (into ?? new ShapeDrainInfo()) as Mutable<DrainInfo>;
  while (r.pos < r.end) {
    const tag = r.tag();
    switch (tag) {
      case 8: {
        const value = r.enumeration(namesDrainState);
        if (value !== undefined) m.state = value;
        break;
      }
      case 18: {
        const outer = r.open();
        m.config = readDrainConfig(r, m.config);
        r.close(outer);
        break;
      }
      default:
        r.skip(tag);
    }
  }
  if (m.state === undefined || m.config === undefined) r.incomplete = true;
  return m;
}

export function textDrainInfo(m: DrainInfo): string {
  let text = "";
  text += '{"state":' + jsonString(m.state);
  text += ',"config":' + textDrainConfig(m.config);
  return `${text}}`;
}

export const DrainInfo: MessageCodec<DrainInfo> = /* @__PURE__ */ messageCodec<DrainInfo>("mesos.v1.DrainInfo", writeDrainInfo, readDrainInfo, textDrainInfo, [
  ["state", 1, "required", "enum", () => DrainState],
  ["config", 2, "required", "message", () => DrainConfig],
]);
