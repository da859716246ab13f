// Generated from proto/v1/network.proto by `npm run generate`: edit the schema, not this file.
import { append } from "../codec/append.ts";
import { enumNames } from "../codec/schema.ts";
import { Interned } from "../codec/interned.ts";
import { jsonArray, jsonPlain, jsonString } from "../codec/json-text.ts";
import { type MessageCodec, messageCodec } from "../codec/message-codec.ts";
import type { Mutable } from "../codec/mutable.ts";
import type { Reader } from "../codec/reader.ts";
import { shape } from "../codec/shape.ts";
import { missing } from "../codec/wire-error.ts";
import type { Writer } from "../codec/writer.ts";
import { Labels, Parameter, readLabels, readParameter, textLabels, textParameter, writeLabels, writeParameter } from "./v1-common.ts";

/** mesos.v1.Address */
export interface Address {
  readonly hostname?: string | undefined;
  readonly ip?: string | undefined;
  readonly port: number;
}

export function writeAddress(w: Writer, m: Address): void {
  if (m.port === undefined) throw missing();
  w.int32(24, m.port);
  if (m.ip !== undefined) w.string(18, m.ip);
  if (m.hostname !== undefined) w.string(10, m.hostname);
}

const ShapeAddress = /* @__PURE__ */ shape();
export function readAddress(r: Reader, into?: Address): Address {
  const m = (into ?? new ShapeAddress()) as Mutable<Address>;
  while (r.pos < r.end) {
    const tag = r.tag();
    switch (tag) {
      case 10:
        m.hostname = r.string();
        break;
      case 18:
        m.ip = r.string();
        break;
      case 24:
        m.port = r.int32();
        break;
      default:
        r.skip(tag);
    }
  }
  if (m.port === undefined) r.incomplete = true;
  return m;
}

export function textAddress(m: Address): string {
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
  text += comma + '"port":' + jsonPlain(m.port);
  return `${text}}`;
}

export const Address: MessageCodec<Address> = /* @__PURE__ */ messageCodec<Address>("mesos.v1.Address", writeAddress, readAddress, textAddress, [
  ["hostname", 1, "optional", "string"],
  ["ip", 2, "optional", "string"],
  ["port", 3, "required", "int32"],
]);

/** mesos.v1.URL */
export interface URL {
  readonly scheme: string;
  readonly address: Address;
  readonly path?: string | undefined;
  readonly query?: readonly Parameter[] | undefined;
  readonly fragment?: string | undefined;
}

export function writeURL(w: Writer, m: URL): void {
  if (m.fragment !== undefined) w.string(42, m.fragment);
  if (m.query !== undefined) {
    const list = m.query;
    for (let i = list.length - 1; i >= 0; i--) { const at = w.open(); writeParameter(w, list[i]!); w.close(34, at); }
  }
  if (m.path !== undefined) w.string(26, m.path);
  if (m.address === undefined) throw missing();
  { const at = w.open(); writeAddress(w, m.address); w.close(18, at); }
  if (m.scheme === undefined) throw missing();
  w.string(10, m.scheme);
}

const ShapeURL = /* @__PURE__ */ shape();
export function readURL(r: Reader, into?: URL): URL {
  const m = (into ?? new ShapeURL()) as Mutable<URL>;
  while (r.pos < r.end) {
    const tag = r.tag();
    switch (tag) {
      case 10:
        m.scheme = r.string();
        break;
      case 18: {
        const outer = r.open();
        m.address = readAddress(r, m.address);
        r.close(outer);
        break;
      }
      case 26:
        m.path = r.string();
        break;
      case 34: {
        const outer = r.open();
        m.query = append(m.query, readParameter(r));
        r.close(outer);
        break;
      }
      case 42:
        m.fragment = r.string();
        break;
      default:
        r.skip(tag);
    }
  }
  if (m.scheme === undefined || m.address === undefined) r.incomplete = true;
  return m;
}

export function textURL(m: URL): string {
  let text = "";
  text += '{"scheme":' + jsonString(m.scheme);
  text += ',"address":' + textAddress(m.address);
  if (m.path !== undefined) {
    text += ',"path":' + jsonString(m.path);
  }
  if (m.query !== undefined && m.query.length > 0) {
    text += ',"query":' + jsonArray(m.query, textParameter);
  }
  if (m.fragment !== undefined) {
    text += ',"fragment":' + jsonString(m.fragment);
  }
  return `${text}}`;
}

export const URL: MessageCodec<URL> = /* @__PURE__ */ messageCodec<URL>("mesos.v1.URL", writeURL, readURL, textURL, [
  ["scheme", 1, "required", "string"],
  ["address", 2, "required", "message", () => Address],
  ["path", 3, "optional", "string"],
  ["query", 4, "repeated", "message", () => Parameter],
  ["fragment", 5, "optional", "string"],
]);

/** mesos.v1.NetworkInfo */
export interface NetworkInfo {
  readonly ip_addresses?: readonly NetworkInfo_IPAddress[] | undefined;
  readonly name?: string | undefined;
  readonly groups?: readonly string[] | undefined;
  readonly labels?: Labels | undefined;
  readonly port_mappings?: readonly NetworkInfo_PortMapping[] | undefined;
}

const internedNetworkInfo = /* @__PURE__ */ new Interned<NetworkInfo>();
function writeNewNetworkInfo(w: Writer, m: NetworkInfo): void {
  if (m.port_mappings !== undefined) {
    const list = m.port_mappings;
    for (let i = list.length - 1; i >= 0; i--) { const at = w.open(); writeNetworkInfo_PortMapping(w, list[i]!); w.close(58, at); }
  }
  if (m.name !== undefined) w.string(50, m.name);
  if (m.ip_addresses !== undefined) {
    const list = m.ip_addresses;
    for (let i = list.length - 1; i >= 0; i--) { const at = w.open(); writeNetworkInfo_IPAddress(w, list[i]!); w.close(42, at); }
  }
  if (m.labels !== undefined) { const at = w.open(); writeLabels(w, m.labels); w.close(34, at); }
  if (m.groups !== undefined) {
    const list = m.groups;
    for (let i = list.length - 1; i >= 0; i--) w.string(26, list[i]!);
  }
}

const ShapeNetworkInfo = /* @__PURE__ */ shape();
function readNewNetworkInfo(r: Reader, into?: NetworkInfo): NetworkInfo {
  const m = (into ?? new ShapeNetworkInfo()) as Mutable<NetworkInfo>;
  while (r.pos < r.end) {
    const tag = r.tag();
    switch (tag) {
      case 42: {
        const outer = r.open();
        m.ip_addresses = append(m.ip_addresses, readNetworkInfo_IPAddress(r));
        r.close(outer);
        break;
      }
      case 50:
        m.name = r.string();
        break;
      case 26: {
        m.groups = append(m.groups, r.string());
        break;
      }
      case 34: {
        const outer = r.open();
        m.labels = readLabels(r, m.labels);
        r.close(outer);
        break;
      }
      case 58: {
        const outer = r.open();
        m.port_mappings = append(m.port_mappings, readNetworkInfo_PortMapping(r));
        r.close(outer);
        break;
      }
      default:
        r.skip(tag);
    }
  }
  return m;
}

function textNewNetworkInfo(m: NetworkInfo): string {
  let text = "";
  let comma = "{";
  if (m.ip_addresses !== undefined && m.ip_addresses.length > 0) {
    text += '{"ip_addresses":' + jsonArray(m.ip_addresses, textNetworkInfo_IPAddress);
    comma = ",";
  }
  if (m.name !== undefined) {
    text += comma + '"name":' + jsonString(m.name);
    comma = ",";
  }
  if (m.groups !== undefined && m.groups.length > 0) {
    text += comma + '"groups":' + jsonArray(m.groups, jsonString);
    comma = ",";
  }
  if (m.labels !== undefined) {
    text += comma + '"labels":' + textLabels(m.labels);
    comma = ",";
  }
  if (m.port_mappings !== undefined && m.port_mappings.length > 0) {
    text += comma + '"port_mappings":' + jsonArray(m.port_mappings, textNetworkInfo_PortMapping);
    comma = ",";
  }
  return text === "" ? "{}" : `${text}}`;
}

export function writeNetworkInfo(w: Writer, m: NetworkInfo): void {
  internedNetworkInfo.write(w, m, writeNewNetworkInfo);
}

export function readNetworkInfo(r: Reader, into?: NetworkInfo): NetworkInfo {
  return internedNetworkInfo.read(r, into, readNewNetworkInfo);
}

export function textNetworkInfo(m: NetworkInfo): string {
  return internedNetworkInfo.text(m, textNewNetworkInfo);
}

export const NetworkInfo: MessageCodec<NetworkInfo> = /* @__PURE__ */ messageCodec<NetworkInfo>("mesos.v1.NetworkInfo", writeNetworkInfo, readNetworkInfo, textNetworkInfo, [
  ["ip_addresses", 5, "repeated", "message", () => NetworkInfo_IPAddress],
  ["name", 6, "optional", "string"],
  ["groups", 3, "repeated", "string"],
  ["labels", 4, "optional", "message", () => Labels],
  ["port_mappings", 7, "repeated", "message", () => NetworkInfo_PortMapping],
]);

/** Numbers of mesos.v1.NetworkInfo.Protocol. */
export const NetworkInfo_Protocol = {
  IPv4: 1,
  IPv6: 2,
} as const;
export type NetworkInfo_Protocol = "IPv4" | "IPv6";
export const namesNetworkInfo_Protocol: ReadonlyMap<number, NetworkInfo_Protocol> = /* @__PURE__ */ enumNames<NetworkInfo_Protocol>(NetworkInfo_Protocol);

/** mesos.v1.NetworkInfo.IPAddress */
export interface NetworkInfo_IPAddress {
  /** Absent means "IPv4". */
  readonly protocol?: NetworkInfo_Protocol | undefined;
  readonly ip_address?: string | undefined;
}
/** What absent fields of NetworkInfo_IPAddress mean. */
export const NetworkInfo_IPAddress_defaults = { protocol: "IPv4" } as const;

export function writeNetworkInfo_IPAddress(w: Writer, m: NetworkInfo_IPAddress): void {
  if (m.ip_address !== undefined) w.string(18, m.ip_address);
  if (m.protocol !== undefined) w.enumeration(8, NetworkInfo_Protocol, m.protocol);
}

const ShapeNetworkInfo_IPAddress = /* @__PURE__ */ shape();
export function readNetworkInfo_IPAddress(r: Reader, into?: NetworkInfo_IPAddress): NetworkInfo_IPAddress {
  const m = (into ?? new ShapeNetworkInfo_IPAddress()) as Mutable<NetworkInfo_IPAddress>;
  while (r.pos < r.end) {
    const tag = r.tag();
    switch (tag) {
      case 8: {
        const value = r.enumeration(namesNetworkInfo_Protocol);
        if (value !== undefined) m.protocol = value;
        break;
      }
      case 18:
        m.ip_address = r.string();
        break;
      default:
        r.skip(tag);
    }
  }
  return m;
}

export function textNetworkInfo_IPAddress(m: NetworkInfo_IPAddress): string {
  let text = "";
  text += '{"protocol":' + jsonString(m.protocol ?? "IPv4");
  if (m.ip_address !== undefined) {
    text += ',"ip_address":' + jsonString(m.ip_address);
  }
  return `${text}}`;
}

export const NetworkInfo_IPAddress: MessageCodec<NetworkInfo_IPAddress> = /* @__PURE__ */ messageCodec<NetworkInfo_IPAddress>("mesos.v1.NetworkInfo.IPAddress", writeNetworkInfo_IPAddress, readNetworkInfo_IPAddress, textNetworkInfo_IPAddress, [
  ["protocol", 1, "optional", "enum", () => NetworkInfo_Protocol],
  ["ip_address", 2, "optional", "string"],
]);

/** mesos.v1.NetworkInfo.PortMapping */
export interface NetworkInfo_PortMapping {
  readonly host_port: number;
  readonly container_port: number;
  readonly protocol?: string | undefined;
}

export function writeNetworkInfo_PortMapping(w: Writer, m: NetworkInfo_PortMapping): void {
  if (m.protocol !== undefined) w.string(26, m.protocol);
  if (m.container_port === undefined) throw missing();
  w.uint32(16, m.container_port);
  if (m.host_port === undefined) throw missing();
  w.uint32(8, m.host_port);
}

const ShapeNetworkInfo_PortMapping = /* @__PURE__ */ shape();
export function readNetworkInfo_PortMapping(r: Reader, into?: NetworkInfo_PortMapping): NetworkInfo_PortMapping {
  const m = (into ?? new ShapeNetworkInfo_PortMapping()) as Mutable<NetworkInfo_PortMapping>;
  while (r.pos < r.end) {
    const tag = r.tag();
    switch (tag) {
      case 8:
        m.host_port = r.uint32();
        break;
      case 16:
        m.container_port = r.uint32();
        break;
      case 26:
        m.protocol = r.string();
        break;
      default:
        r.skip(tag);
    }
  }
  if (m.host_port === undefined || m.container_port === undefined) r.incomplete = true;
  return m;
}

export function textNetworkInfo_PortMapping(m: NetworkInfo_PortMapping): string {
  let text = "";
  text += '{"host_port":' + jsonPlain(m.host_port);
  text += ',"container_port":' + jsonPlain(m.container_port);
  if (m.protocol !== undefined) {
    text += ',"protocol":' + jsonString(m.protocol);
  }
  return `${text}}`;
}

export const NetworkInfo_PortMapping: MessageCodec<NetworkInfo_PortMapping> = /* @__PURE__ */ messageCodec<NetworkInfo_PortMapping>("mesos.v1.NetworkInfo.PortMapping", writeNetworkInfo_PortMapping, readNetworkInfo_PortMapping, textNetworkInfo_PortMapping, [
  ["host_port", 1, "required", "uint32"],
  ["container_port", 2, "required", "uint32"],
  ["protocol", 3, "optional", "string"],
]);

/** mesos.v1.Port */
export interface Port {
  readonly number: number;
  readonly name?: string | undefined;
  readonly protocol?: string | undefined;
  readonly visibility?: DiscoveryInfo_Visibility | undefined;
  readonly labels?: Labels | undefined;
}

export function writePort(w: Writer, m: Port): void {
  if (m.labels !== undefined) { const at = w.open(); writeLabels(w, m.labels); w.close(42, at); }
  if (m.visibility !== undefined) w.enumeration(32, DiscoveryInfo_Visibility, m.visibility);
  if (m.protocol !== undefined) w.string(26, m.protocol);
  if (m.name !== undefined) w.string(18, m.name);
  if (m.number === undefined) throw missing();
  w.uint32(8, m.number);
}

const ShapePort = /* @__PURE__ */ shape();
export function readPort(r: Reader, into?: Port): Port {
  const m = (into ?? new ShapePort()) as Mutable<Port>;
  while (r.pos < r.end) {
    const tag = r.tag();
    switch (tag) {
      case 8:
        m.number = r.uint32();
        break;
      case 18:
        m.name = r.string();
        break;
      case 26:
        m.protocol = r.string();
        break;
      case 32: {
        const value = r.enumeration(namesDiscoveryInfo_Visibility);
        if (value !== undefined) m.visibility = value;
        break;
      }
      case 42: {
        const outer = r.open();
        m.labels = readLabels(r, m.labels);
        r.close(outer);
        break;
      }
      default:
        r.skip(tag);
    }
  }
  if (m.number === undefined) r.incomplete = true;
  return m;
}

export function textPort(m: Port): string {
  let text = "";
  text += '{"number":' + jsonPlain(m.number);
  if (m.name !== undefined) {
    text += ',"name":' + jsonString(m.name);
  }
  if (m.protocol !== undefined) {
    text += ',"protocol":' + jsonString(m.protocol);
  }
  if (m.visibility !== undefined) {
    text += ',"visibility":' + jsonString(m.visibility);
  }
  if (m.labels !== undefined) {
    text += ',"labels":' + textLabels(m.labels);
  }
  return `${text}}`;
}

export const Port: MessageCodec<Port> = /* @__PURE__ */ messageCodec<Port>("mesos.v1.Port", writePort, readPort, textPort, [
  ["number", 1, "required", "uint32"],
  ["name", 2, "optional", "string"],
  ["protocol", 3, "optional", "string"],
  ["visibility", 4, "optional", "enum", () => DiscoveryInfo_Visibility],
  ["labels", 5, "optional", "message", () => Labels],
]);

/** mesos.v1.Ports */
export interface Ports {
  readonly ports?: readonly Port[] | undefined;
}

export function writePorts(w: Writer, m: Ports): void {
  if (m.ports !== undefined) {
    const list = m.ports;
    for (let i = list.length - 1; i >= 0; i--) { const at = w.open(); writePort(w, list[i]!); w.close(10, at); }
  }
}

const ShapePorts = /* @__PURE__ */ shape();
export function readPorts(r: Reader, into?: Ports): Ports {
  const m = (into ?? new ShapePorts()) as Mutable<Ports>;
  while (r.pos < r.end) {
    const tag = r.tag();
    switch (tag) {
      case 10: {
        const outer = r.open();
        m.ports = append(m.ports, readPort(r));
        r.close(outer);
        break;
      }
      default:
        r.skip(tag);
    }
  }
  return m;
}

export function textPorts(m: Ports): string {
  let text = "";
  if (m.ports !== undefined && m.ports.length > 0) {
    text += '{"ports":' + jsonArray(m.ports, textPort);
  }
  return text === "" ? "{}" : `${text}}`;
}

export const Ports: MessageCodec<Ports> = /* @__PURE__ */ messageCodec<Ports>("mesos.v1.Ports", writePorts, readPorts, textPorts, [
  ["ports", 1, "repeated", "message", () => Port],
]);

/** mesos.v1.DiscoveryInfo */
export interface DiscoveryInfo {
  readonly visibility: DiscoveryInfo_Visibility;
  readonly name?: string | undefined;
  readonly environment?: string | undefined;
  readonly location?: string | undefined;
  readonly version?: string | undefined;
  readonly ports?: Ports | undefined;
  readonly labels?: Labels | undefined;
}

export function writeDiscoveryInfo(w: Writer, m: DiscoveryInfo): void {
  if (m.labels !== undefined) { const at = w.open(); writeLabels(w, m.labels); w.close(58, at); }
  if (m.ports !== undefined) { const at = w.open(); writePorts(w, m.ports); w.close(50, at); }
  if (m.version !== undefined) w.string(42, m.version);
  if (m.location !== undefined) w.string(34, m.location);
  if (m.environment !== undefined) w.string(26, m.environment);
  if (m.name !== undefined) w.string(18, m.name);
  if (m.visibility === undefined) throw missing();
  w.enumeration(8, DiscoveryInfo_Visibility, m.visibility);
}

const ShapeDiscoveryInfo = /* @__PURE__ */ shape();
export function readDiscoveryInfo(r: Reader, into?: DiscoveryInfo): DiscoveryInfo {
  const m = (into ?? new ShapeDiscoveryInfo()) as Mutable<DiscoveryInfo>;
  while (r.pos < r.end) {
    const tag = r.tag();
    switch (tag) {
      case 8: {
        const value = r.enumeration(namesDiscoveryInfo_Visibility);
        if (value !== undefined) m.visibility = value;
        break;
      }
      case 18:
        m.name = r.string();
        break;
      case 26:
        m.environment = r.string();
        break;
      case 34:
        m.location = r.string();
        break;
      case 42:
        m.version = r.string();
        break;
      case 50: {
        const outer = r.open();
        m.ports = readPorts(r, m.ports);
        r.close(outer);
        break;
      }
      case 58: {
        const outer = r.open();
        m.labels = readLabels(r, m.labels);
        r.close(outer);
        break;
      }
      default:
        r.skip(tag);
    }
  }
  if (m.visibility === undefined) r.incomplete = true;
  return m;
}

export function textDiscoveryInfo(m: DiscoveryInfo): string {
  let text = "";
  text += '{"visibility":' + jsonString(m.visibility);
  if (m.name !== undefined) {
    text += ',"name":' + jsonString(m.name);
  }
  if (m.environment !== undefined) {
    text += ',"environment":' + jsonString(m.environment);
  }
  if (m.location !== undefined) {
    text += ',"location":' + jsonString(m.location);
  }
  if (m.version !== undefined) {
    text += ',"version":' + jsonString(m.version);
  }
  if (m.ports !== undefined) {
    text += ',"ports":' + textPorts(m.ports);
  }
  if (m.labels !== undefined) {
    text += ',"labels":' + textLabels(m.labels);
  }
  return `${text}}`;
}

export const DiscoveryInfo: MessageCodec<DiscoveryInfo> = /* @__PURE__ */ messageCodec<DiscoveryInfo>("mesos.v1.DiscoveryInfo", writeDiscoveryInfo, readDiscoveryInfo, textDiscoveryInfo, [
  ["visibility", 1, "required", "enum", () => DiscoveryInfo_Visibility],
  ["name", 2, "optional", "string"],
  ["environment", 3, "optional", "string"],
  ["location", 4, "optional", "string"],
  ["version", 5, "optional", "string"],
  ["ports", 6, "optional", "message", () => Ports],
  ["labels", 7, "optional", "message", () => Labels],
]);

/** Numbers of mesos.v1.DiscoveryInfo.Visibility. */
export const DiscoveryInfo_Visibility = {
  FRAMEWORK: 0,
  CLUSTER: 1,
  EXTERNAL: 2,
} as const;
export type DiscoveryInfo_Visibility = "FRAMEWORK" | "CLUSTER" | "EXTERNAL";
export const namesDiscoveryInfo_Visibility: ReadonlyMap<number, DiscoveryInfo_Visibility> = /* @__PURE__ */ enumNames<DiscoveryInfo_Visibility>(DiscoveryInfo_Visibility);
