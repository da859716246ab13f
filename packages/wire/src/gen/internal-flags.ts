// Generated from proto/internal/flags.proto by `npm run generate`: edit the schema, not this file.
import { append } from "../codec/append.ts";
import { jsonArray, jsonDouble, jsonString } from "../codec/json-text.ts";
import { type MessageCodec, messageCodec } from "../codec/message-codec.ts";
import type { Mutable } from "../codec/mutable.ts";
import type { Reader } from "../codec/reader.ts";
import { shape } from "../codec/shape.ts";
import { missing } from "../codec/wire-error.ts";
import type { Writer } from "../codec/writer.ts";
import { DurationInfo, readDurationInfo, textDurationInfo, writeDurationInfo } from "./v1-common.ts";
import { Image, readImage, textImage, writeImage } from "./v1-image.ts";
import { AgentInfo_Capability, readAgentInfo_Capability, textAgentInfo_Capability, writeAgentInfo_Capability } from "./v1-node.ts";

/** mesos.internal.Firewall */
export interface Firewall {
  readonly disabled_endpoints?: Firewall_DisabledEndpointsRule | undefined;
}

export function writeFirewall(w: Writer, m: Firewall): void {
  if (m.disabled_endpoints !== undefined) { const at = w.open(); writeFirewall_DisabledEndpointsRule(w, m.disabled_endpoints); w.close(10, at); }
}

const ShapeFirewall = /* @__PURE__ */ shape();
export function readFirewall(r: Reader, into?: Firewall): Firewall {
  const m = (into ?? new ShapeFirewall()) as Mutable<Firewall>;
  while (r.pos < r.end) {
    const tag = r.tag();
    switch (tag) {
      case 10: {
        const outer = r.open();
        m.disabled_endpoints = readFirewall_DisabledEndpointsRule(r, m.disabled_endpoints);
        r.close(outer);
        break;
      }
      default:
        r.skip(tag);
    }
  }
  return m;
}

export function textFirewall(m: Firewall): string {
  let text = "";
  if (m.disabled_endpoints !== undefined) {
    text += '{"disabled_endpoints":' + textFirewall_DisabledEndpointsRule(m.disabled_endpoints);
  }
  return text === "" ? "{}" : `${text}}`;
}

export const Firewall: MessageCodec<Firewall> = /* @__PURE__ */ messageCodec<Firewall>("mesos.internal.Firewall", writeFirewall, readFirewall, textFirewall, [
  ["disabled_endpoints", 1, "optional", "message", () => Firewall_DisabledEndpointsRule],
]);

/** mesos.internal.Firewall.DisabledEndpointsRule */
export interface Firewall_DisabledEndpointsRule {
  readonly paths?: readonly string[] | undefined;
}

export function writeFirewall_DisabledEndpointsRule(w: Writer, m: Firewall_DisabledEndpointsRule): void {
  if (m.paths !== undefined) {
    const list = m.paths;
    for (let i = list.length - 1; i >= 0; i--) w.string(10, list[i]!);
  }
}

const ShapeFirewall_DisabledEndpointsRule = /* @__PURE__ */ shape();
export function readFirewall_DisabledEndpointsRule(r: Reader, into?: Firewall_DisabledEndpointsRule): Firewall_DisabledEndpointsRule {
  const m = (into ?? new ShapeFirewall_DisabledEndpointsRule()) as Mutable<Firewall_DisabledEndpointsRule>;
  while (r.pos < r.end) {
    const tag = r.tag();
    switch (tag) {
      case 10: {
        m.paths = append(m.paths, r.string());
        break;
      }
      default:
        r.skip(tag);
    }
  }
  return m;
}

export function textFirewall_DisabledEndpointsRule(m: Firewall_DisabledEndpointsRule): string {
  let text = "";
  if (m.paths !== undefined && m.paths.length > 0) {
    text += '{"paths":' + jsonArray(m.paths, jsonString);
  }
  return text === "" ? "{}" : `${text}}`;
}

export const Firewall_DisabledEndpointsRule: MessageCodec<Firewall_DisabledEndpointsRule> = /* @__PURE__ */ messageCodec<Firewall_DisabledEndpointsRule>("mesos.internal.Firewall.DisabledEndpointsRule", writeFirewall_DisabledEndpointsRule, readFirewall_DisabledEndpointsRule, textFirewall_DisabledEndpointsRule, [
  ["paths", 1, "repeated", "string"],
]);

/** mesos.internal.SlaveCapabilities */
export interface SlaveCapabilities {
  readonly capabilities?: readonly AgentInfo_Capability[] | undefined;
}

export function writeSlaveCapabilities(w: Writer, m: SlaveCapabilities): void {
  if (m.capabilities !== undefined) {
    const list = m.capabilities;
    for (let i = list.length - 1; i >= 0; i--) { const at = w.open(); writeAgentInfo_Capability(w, list[i]!); w.close(10, at); }
  }
}

const ShapeSlaveCapabilities = /* @__PURE__ */ shape();
export function readSlaveCapabilities(r: Reader, into?: SlaveCapabilities): SlaveCapabilities {
  const m = (into ?? new ShapeSlaveCapabilities()) as Mutable<SlaveCapabilities>;
  while (r.pos < r.end) {
    const tag = r.tag();
    switch (tag) {
      case 10: {
        const outer = r.open();
        m.capabilities = append(m.capabilities, readAgentInfo_Capability(r));
        r.close(outer);
        break;
      }
      default:
        r.skip(tag);
    }
  }
  return m;
}

export function textSlaveCapabilities(m: SlaveCapabilities): string {
  let text = "";
  if (m.capabilities !== undefined && m.capabilities.length > 0) {
    text += '{"capabilities":' + jsonArray(m.capabilities, textAgentInfo_Capability);
  }
  return text === "" ? "{}" : `${text}}`;
}

export const SlaveCapabilities: MessageCodec<SlaveCapabilities> = /* @__PURE__ */ messageCodec<SlaveCapabilities>("mesos.internal.SlaveCapabilities", writeSlaveCapabilities, readSlaveCapabilities, textSlaveCapabilities, [
  ["capabilities", 1, "repeated", "message", () => AgentInfo_Capability],
]);

/** mesos.internal.ImageGcConfig */
export interface ImageGcConfig {
  readonly image_disk_headroom: number;
  readonly image_disk_watch_interval: DurationInfo;
  readonly excluded_images?: readonly Image[] | undefined;
}

export function writeImageGcConfig(w: Writer, m: ImageGcConfig): void {
  if (m.excluded_images !== undefined) {
    const list = m.excluded_images;
    for (let i = list.length - 1; i >= 0; i--) { const at = w.open(); writeImage(w, list[i]!); w.close(26, at); }
  }
  if (m.image_disk_watch_interval === undefined) throw missing();
  { const at = w.open(); writeDurationInfo(w, m.image_disk_watch_interval); w.close(18, at); }
  if (m.image_disk_headroom === undefined) throw missing();
  w.double(9, m.image_disk_headroom);
}

const ShapeImageGcConfig = /* @__PURE__ */ shape();
export function readImageGcConfig(r: Reader, into?: ImageGcConfig): ImageGcConfig {
  const m = (into ?? new ShapeImageGcConfig()) as Mutable<ImageGcConfig>;
  while (r.pos < r.end) {
    const tag = r.tag();
    switch (tag) {
      case 9:
        m.image_disk_headroom = r.double();
        break;
      case 18: {
        const outer = r.open();
        m.image_disk_watch_interval = readDurationInfo(r, m.image_disk_watch_interval);
        r.close(outer);
        break;
      }
      case 26: {
        const outer = r.open();
        m.excluded_images = append(m.excluded_images, readImage(r));
        r.close(outer);
        break;
      }
      default:
        r.skip(tag);
    }
  }
  if (m.image_disk_headroom === undefined || m.image_disk_watch_interval === undefined) r.incomplete = true;
  return m;
}

export function textImageGcConfig(m: ImageGcConfig): string {
  let text = "";
  text += '{"image_disk_headroom":' + jsonDouble(m.image_disk_headroom);
  text += ',"image_disk_watch_interval":' + textDurationInfo(m.image_disk_watch_interval);
  if (m.excluded_images !== undefined && m.excluded_images.length > 0) {
    text += ',"excluded_images":' + jsonArray(m.excluded_images, textImage);
  }
  return `${text}}`;
}

export const ImageGcConfig: MessageCodec<ImageGcConfig> = /* @__PURE__ */ messageCodec<ImageGcConfig>("mesos.internal.ImageGcConfig", writeImageGcConfig, readImageGcConfig, textImageGcConfig, [
  ["image_disk_headroom", 1, "required", "double"],
  ["image_disk_watch_interval", 2, "required", "message", () => DurationInfo],
  ["excluded_images", 3, "repeated", "message", () => Image],
]);
