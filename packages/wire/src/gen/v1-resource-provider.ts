// Generated from proto/v1/resource-provider.proto by `npm run generate`: edit the schema, not this file.
import { append } from "../codec/append.ts";
import { enumNames } from "../codec/schema.ts";
import { jsonArray, jsonDouble, jsonPlain, jsonString } from "../codec/json-text.ts";
import { type MessageCodec, messageCodec } from "../codec/message-codec.ts";
import type { Mutable } from "../codec/mutable.ts";
import type { Reader } from "../codec/reader.ts";
import { shape } from "../codec/shape.ts";
import { missing } from "../codec/wire-error.ts";
import type { Writer } from "../codec/writer.ts";
import { CommandInfo, readCommandInfo, textCommandInfo, writeCommandInfo } from "./v1-command.ts";
import { ContainerInfo, readContainerInfo, textContainerInfo, writeContainerInfo } from "./v1-container.ts";
import { ResourceProviderID, readResourceProviderID, textResourceProviderID, writeResourceProviderID } from "./v1-identity.ts";
import { Attribute, Resource, Resource_ReservationInfo, readAttribute, readResource, readResource_ReservationInfo, textAttribute, textResource, textResource_ReservationInfo, writeAttribute, writeResource, writeResource_ReservationInfo } from "./v1-resource.ts";

/** mesos.v1.ResourceProviderInfo */
export interface ResourceProviderInfo {
  readonly id?: ResourceProviderID | undefined;
  readonly attributes?: readonly Attribute[] | undefined;
  readonly type: string;
  readonly name: string;
  readonly default_reservations?: readonly Resource_ReservationInfo[] | undefined;
  readonly storage?: ResourceProviderInfo_Storage | undefined;
}

export function writeResourceProviderInfo(w: Writer, m: ResourceProviderInfo): void {
  if (m.storage !== undefined) { const at = w.open(); writeResourceProviderInfo_Storage(w, m.storage); w.close(50, at); }
  if (m.default_reservations !== undefined) {
    const list = m.default_reservations;
    for (let i = list.length - 1; i >= 0; i--) { const at = w.open(); writeResource_ReservationInfo(w, list[i]!); w.close(42, at); }
  }
  if (m.name === undefined) throw missing();
  w.string(34, m.name);
  if (m.type === undefined) throw missing();
  w.string(26, m.type);
  if (m.attributes !== undefined) {
    const list = m.attributes;
    for (let i = list.length - 1; i >= 0; i--) { const at = w.open(); writeAttribute(w, list[i]!); w.close(18, at); }
  }
  if (m.id !== undefined) { const at = w.open(); writeResourceProviderID(w, m.id); w.close(10, at); }
}

const ShapeResourceProviderInfo = /* @__PURE__ */ shape();
export function readResourceProviderInfo(r: Reader, into?: ResourceProviderInfo): ResourceProviderInfo {
  const m = (into ?? new ShapeResourceProviderInfo()) as Mutable<ResourceProviderInfo>;
  while (r.pos < r.end) {
    const tag = r.tag();
    switch (tag) {
      case 10: {
        const outer = r.open();
        m.id = readResourceProviderID(r, m.id);
        r.close(outer);
        break;
      }
      case 18: {
        const outer = r.open();
        m.attributes = append(m.attributes, readAttribute(r));
        r.close(outer);
        break;
      }
      case 26:
        m.type = r.string();
        break;
      case 34:
        m.name = r.string();
        break;
      case 42: {
        const outer = r.open();
        m.default_reservations = append(m.default_reservations, readResource_ReservationInfo(r));
        r.close(outer);
        break;
      }
      case 50: {
        const outer = r.open();
        m.storage = readResourceProviderInfo_Storage(r, m.storage);
        r.close(outer);
        break;
      }
      default:
        r.skip(tag);
    }
  }
  if (m.type === undefined || m.name === undefined) r.incomplete = true;
  return m;
}

export function textResourceProviderInfo(m: ResourceProviderInfo): string {
  let text = "";
  let comma = "{";
  if (m.id !== undefined) {
    text += '{"id":' + textResourceProviderID(m.id);
    comma = ",";
  }
  if (m.attributes !== undefined && m.attributes.length > 0) {
    text += comma + '"attributes":' + jsonArray(m.attributes, textAttribute);
    comma = ",";
  }
  text += comma + '"type":' + jsonString(m.type);
  text += ',"name":' + jsonString(m.name);
  if (m.default_reservations !== undefined && m.default_reservations.length > 0) {
    text += ',"default_reservations":' + jsonArray(m.default_reservations, textResource_ReservationInfo);
  }
  if (m.storage !== undefined) {
    text += ',"storage":' + textResourceProviderInfo_Storage(m.storage);
  }
  return `${text}}`;
}

export const ResourceProviderInfo: MessageCodec<ResourceProviderInfo> = /* @__PURE__ */ messageCodec<ResourceProviderInfo>("mesos.v1.ResourceProviderInfo", writeResourceProviderInfo, readResourceProviderInfo, textResourceProviderInfo, [
  ["id", 1, "optional", "message", () => ResourceProviderID],
  ["attributes", 2, "repeated", "message", () => Attribute],
  ["type", 3, "required", "string"],
  ["name", 4, "required", "string"],
  ["default_reservations", 5, "repeated", "message", () => Resource_ReservationInfo],
  ["storage", 6, "optional", "message", () => ResourceProviderInfo_Storage],
]);

/** mesos.v1.ResourceProviderInfo.Storage */
export interface ResourceProviderInfo_Storage {
  readonly plugin: CSIPluginInfo;
  readonly reconciliation_interval_seconds?: number | undefined;
}

export function writeResourceProviderInfo_Storage(w: Writer, m: ResourceProviderInfo_Storage): void {
  if (m.reconciliation_interval_seconds !== undefined) w.double(17, m.reconciliation_interval_seconds);
  if (m.plugin === undefined) throw missing();
  { const at = w.open(); writeCSIPluginInfo(w, m.plugin); w.close(10, at); }
}

const ShapeResourceProviderInfo_Storage = /* @__PURE__ */ shape();
export function readResourceProviderInfo_Storage(r: Reader, into?: ResourceProviderInfo_Storage): ResourceProviderInfo_Storage {
  const m = (into ?? new ShapeResourceProviderInfo_Storage()) as Mutable<ResourceProviderInfo_Storage>;
  while (r.pos < r.end) {
    const tag = r.tag();
    switch (tag) {
      case 10: {
        const outer = r.open();
        m.plugin = readCSIPluginInfo(r, m.plugin);
        r.close(outer);
        break;
      }
      case 17:
        m.reconciliation_interval_seconds = r.double();
        break;
      default:
        r.skip(tag);
    }
  }
  if (m.plugin === undefined) r.incomplete = true;
  return m;
}

export function textResourceProviderInfo_Storage(m: ResourceProviderInfo_Storage): string {
  let text = "";
  text += '{"plugin":' + textCSIPluginInfo(m.plugin);
  if (m.reconciliation_interval_seconds !== undefined) {
    text += ',"reconciliation_interval_seconds":' + jsonDouble(m.reconciliation_interval_seconds);
  }
  return `${text}}`;
}

export const ResourceProviderInfo_Storage: MessageCodec<ResourceProviderInfo_Storage> = /* @__PURE__ */ messageCodec<ResourceProviderInfo_Storage>("mesos.v1.ResourceProviderInfo.Storage", writeResourceProviderInfo_Storage, readResourceProviderInfo_Storage, textResourceProviderInfo_Storage, [
  ["plugin", 1, "required", "message", () => CSIPluginInfo],
  ["reconciliation_interval_seconds", 2, "optional", "double"],
]);

/** mesos.v1.CSIPluginInfo */
export interface CSIPluginInfo {
  readonly type: string;
  /** Absent means "default". */
  readonly name?: string | undefined;
  readonly containers?: readonly CSIPluginContainerInfo[] | undefined;
  readonly endpoints?: readonly CSIPluginEndpoint[] | undefined;
  readonly target_path_root?: string | undefined;
  readonly target_path_exists?: boolean | undefined;
}
/** What absent fields of CSIPluginInfo mean. */
export const CSIPluginInfo_defaults = { name: "default" } as const;

export function writeCSIPluginInfo(w: Writer, m: CSIPluginInfo): void {
  if (m.target_path_exists !== undefined) w.bool(48, m.target_path_exists);
  if (m.target_path_root !== undefined) w.string(42, m.target_path_root);
  if (m.endpoints !== undefined) {
    const list = m.endpoints;
    for (let i = list.length - 1; i >= 0; i--) { const at = w.open(); writeCSIPluginEndpoint(w, list[i]!); w.close(34, at); }
  }
  if (m.containers !== undefined) {
    const list = m.containers;
    for (let i = list.length - 1; i >= 0; i--) { const at = w.open(); writeCSIPluginContainerInfo(w, list[i]!); w.close(26, at); }
  }
  if (m.name !== undefined) w.string(18, m.name);
  if (m.type === undefined) throw missing();
  w.string(10, m.type);
}

const ShapeCSIPluginInfo = /* @__PURE__ */ shape();
export function readCSIPluginInfo(r: Reader, into?: CSIPluginInfo): CSIPluginInfo {
  const m = (into ?? new ShapeCSIPluginInfo()) as Mutable<CSIPluginInfo>;
  while (r.pos < r.end) {
    const tag = r.tag();
    switch (tag) {
      case 10:
        m.type = r.string();
        break;
      case 18:
        m.name = r.string();
        break;
      case 26: {
        const outer = r.open();
        m.containers = append(m.containers, readCSIPluginContainerInfo(r));
        r.close(outer);
        break;
      }
      case 34: {
        const outer = r.open();
        m.endpoints = append(m.endpoints, readCSIPluginEndpoint(r));
        r.close(outer);
        break;
      }
      case 42:
        m.target_path_root = r.string();
        break;
      case 48:
        m.target_path_exists = r.bool();
        break;
      default:
        r.skip(tag);
    }
  }
  if (m.type === undefined) r.incomplete = true;
  return m;
}

export function textCSIPluginInfo(m: CSIPluginInfo): string {
  let text = "";
  text += '{"type":' + jsonString(m.type);
  text += ',"name":' + jsonString(m.name ?? "default");
  if (m.containers !== undefined && m.containers.length > 0) {
    text += ',"containers":' + jsonArray(m.containers, textCSIPluginContainerInfo);
  }
  if (m.endpoints !== undefined && m.endpoints.length > 0) {
    text += ',"endpoints":' + jsonArray(m.endpoints, textCSIPluginEndpoint);
  }
  if (m.target_path_root !== undefined) {
    text += ',"target_path_root":' + jsonString(m.target_path_root);
  }
  if (m.target_path_exists !== undefined) {
    text += ',"target_path_exists":' + jsonPlain(m.target_path_exists);
  }
  return `${text}}`;
}

export const CSIPluginInfo: MessageCodec<CSIPluginInfo> = /* @__PURE__ */ messageCodec<CSIPluginInfo>("mesos.v1.CSIPluginInfo", writeCSIPluginInfo, readCSIPluginInfo, textCSIPluginInfo, [
  ["type", 1, "required", "string"],
  ["name", 2, "optional", "string"],
  ["containers", 3, "repeated", "message", () => CSIPluginContainerInfo],
  ["endpoints", 4, "repeated", "message", () => CSIPluginEndpoint],
  ["target_path_root", 5, "optional", "string"],
  ["target_path_exists", 6, "optional", "bool"],
]);

/** mesos.v1.CSIPluginContainerInfo */
export interface CSIPluginContainerInfo {
  readonly services?: readonly CSIPluginContainerInfo_Service[] | undefined;
  readonly command?: CommandInfo | undefined;
  readonly resources?: readonly Resource[] | undefined;
  readonly container?: ContainerInfo | undefined;
}

export function writeCSIPluginContainerInfo(w: Writer, m: CSIPluginContainerInfo): void {
  if (m.container !== undefined) { const at = w.open(); writeContainerInfo(w, m.container); w.close(34, at); }
  if (m.resources !== undefined) {
    const list = m.resources;
    for (let i = list.length - 1; i >= 0; i--) { const at = w.open(); writeResource(w, list[i]!); w.close(26, at); }
  }
  if (m.command !== undefined) { const at = w.open(); writeCommandInfo(w, m.command); w.close(18, at); }
  if (m.services !== undefined) {
    const list = m.services;
    for (let i = list.length - 1; i >= 0; i--) w.enumeration(8, CSIPluginContainerInfo_Service, list[i]!);
  }
}

const ShapeCSIPluginContainerInfo = /* @__PURE__ */ shape();
export function readCSIPluginContainerInfo(r: Reader, into?: CSIPluginContainerInfo): CSIPluginContainerInfo {
  const m = (into ?? new ShapeCSIPluginContainerInfo()) as Mutable<CSIPluginContainerInfo>;
  while (r.pos < r.end) {
    const tag = r.tag();
    switch (tag) {
      case 8: {
        const value = r.enumeration(namesCSIPluginContainerInfo_Service);
        if (value !== undefined) m.services = append(m.services, value);
        break;
      }
      case 10: {
        const outer = r.open();
        while (r.pos < r.end) {
          const value = r.enumeration(namesCSIPluginContainerInfo_Service);
          if (value !== undefined) m.services = append(m.services, value);
        }
        r.close(outer);
        break;
      }
      case 18: {
        const outer = r.open();
        m.command = readCommandInfo(r, m.command);
        r.close(outer);
        break;
      }
      case 26: {
        const outer = r.open();
        m.resources = append(m.resources, readResource(r));
        r.close(outer);
        break;
      }
      case 34: {
        const outer = r.open();
        m.container = readContainerInfo(r, m.container);
        r.close(outer);
        break;
      }
      default:
        r.skip(tag);
    }
  }
  return m;
}

export function textCSIPluginContainerInfo(m: CSIPluginContainerInfo): string {
  let text = "";
  let comma = "{";
  if (m.services !== undefined && m.services.length > 0) {
    text += '{"services":' + jsonArray(m.services, jsonString);
    comma = ",";
  }
  if (m.command !== undefined) {
    text += comma + '"command":' + textCommandInfo(m.command);
    comma = ",";
  }
  if (m.resources !== undefined && m.resources.length > 0) {
    text += comma + '"resources":' + jsonArray(m.resources, textResource);
    comma = ",";
  }
  if (m.container !== undefined) {
    text += comma + '"container":' + textContainerInfo(m.container);
    comma = ",";
  }
  return text === "" ? "{}" : `${text}}`;
}

export const CSIPluginContainerInfo: MessageCodec<CSIPluginContainerInfo> = /* @__PURE__ */ messageCodec<CSIPluginContainerInfo>("mesos.v1.CSIPluginContainerInfo", writeCSIPluginContainerInfo, readCSIPluginContainerInfo, textCSIPluginContainerInfo, [
  ["services", 1, "repeated", "enum", () => CSIPluginContainerInfo_Service],
  ["command", 2, "optional", "message", () => CommandInfo],
  ["resources", 3, "repeated", "message", () => Resource],
  ["container", 4, "optional", "message", () => ContainerInfo],
]);

/** Numbers of mesos.v1.CSIPluginContainerInfo.Service. */
export const CSIPluginContainerInfo_Service = {
  UNKNOWN: 0,
  CONTROLLER_SERVICE: 1,
  NODE_SERVICE: 2,
} as const;
export type CSIPluginContainerInfo_Service = "UNKNOWN" | "CONTROLLER_SERVICE" | "NODE_SERVICE";
export const namesCSIPluginContainerInfo_Service: ReadonlyMap<number, CSIPluginContainerInfo_Service> = /* @__PURE__ */ enumNames<CSIPluginContainerInfo_Service>(CSIPluginContainerInfo_Service);

/** mesos.v1.CSIPluginEndpoint */
export interface CSIPluginEndpoint {
  readonly csi_service: CSIPluginContainerInfo_Service;
  readonly endpoint: string;
}

export function writeCSIPluginEndpoint(w: Writer, m: CSIPluginEndpoint): void {
  if (m.endpoint === undefined) throw missing();
  w.string(18, m.endpoint);
  if (m.csi_service === undefined) throw missing();
  w.enumeration(8, CSIPluginContainerInfo_Service, m.csi_service);
}

const ShapeCSIPluginEndpoint = /* @__PURE__ */ shape();
export function readCSIPluginEndpoint(r: Reader, into?: CSIPluginEndpoint): CSIPluginEndpoint {
  const m = (into ?? new ShapeCSIPluginEndpoint()) as Mutable<CSIPluginEndpoint>;
  while (r.pos < r.end) {
    const tag = r.tag();
    switch (tag) {
      case 8: {
        const value = r.enumeration(namesCSIPluginContainerInfo_Service);
        if (value !== undefined) m.csi_service = value;
        break;
      }
      case 18:
        m.endpoint = r.string();
        break;
      default:
        r.skip(tag);
    }
  }
  if (m.csi_service === undefined || m.endpoint === undefined) r.incomplete = true;
  return m;
}

export function textCSIPluginEndpoint(m: CSIPluginEndpoint): string {
  let text = "";
  text += '{"csi_service":' + jsonString(m.csi_service);
  text += ',"endpoint":' + jsonString(m.endpoint);
  return `${text}}`;
}

export const CSIPluginEndpoint: MessageCodec<CSIPluginEndpoint> = /* @__PURE__ */ messageCodec<CSIPluginEndpoint>("mesos.v1.CSIPluginEndpoint", writeCSIPluginEndpoint, readCSIPluginEndpoint, textCSIPluginEndpoint, [
  ["csi_service", 1, "required", "enum", () => CSIPluginContainerInfo_Service],
  ["endpoint", 2, "required", "string"],
]);
