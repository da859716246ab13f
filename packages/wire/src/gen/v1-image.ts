// Generated from proto/v1/image.proto by `npm run generate`: edit the schema, not this file.
import { append } from "../codec/append.ts";
import { enumNames } from "../codec/schema.ts";
import { hasEntries, jsonArray, jsonMap, jsonPlain, jsonString } from "../codec/json-text.ts";
import { readEntry, readTextEntry, setEntry } from "../codec/map-entry.ts";
import { type MessageCodec, messageCodec } from "../codec/message-codec.ts";
import type { Mutable } from "../codec/mutable.ts";
import type { Reader } from "../codec/reader.ts";
import { shape } from "../codec/shape.ts";
import { missing } from "../codec/wire-error.ts";
import type { Writer } from "../codec/writer.ts";
import { Credential, Labels, Parameters, Secret, readCredential, readLabels, readParameters, readSecret, textCredential, textLabels, textParameters, textSecret, writeCredential, writeLabels, writeParameters, writeSecret } from "./v1-common.ts";

/** mesos.v1.Image */
export interface Image {
  readonly type: Image_Type;
  readonly appc?: Image_Appc | undefined;
  readonly docker?: Image_Docker | undefined;
  /** Absent means true. */
  readonly cached?: boolean | undefined;
}
/** What absent fields of Image mean. */
export const Image_defaults = { cached: true } as const;

export function writeImage(w: Writer, m: Image): void {
  if (m.cached !== undefined) w.bool(32, m.cached);
  if (m.docker !== undefined) { const at = w.open(); writeImage_Docker(w, m.docker); w.close(26, at); }
  if (m.appc !== undefined) { const at = w.open(); writeImage_Appc(w, m.appc); w.close(18, at); }
  if (m.type === undefined) throw missing();
  w.enumeration(8, Image_Type, m.type);
}

const ShapeImage = /* @__PURE__ */ shape();
export function readImage(r: Reader, into?: Image): Image {
  const m = (into ?? new ShapeImage()) as Mutable<Image>;
  while (r.pos < r.end) {
    const tag = r.tag();
    switch (tag) {
      case 8: {
        const value = r.enumeration(namesImage_Type);
        if (value !== undefined) m.type = value;
        break;
      }
      case 18: {
        const outer = r.open();
        m.appc = readImage_Appc(r, m.appc);
        r.close(outer);
        break;
      }
      case 26: {
        const outer = r.open();
        m.docker = readImage_Docker(r, m.docker);
        r.close(outer);
        break;
      }
      case 32:
        m.cached = r.bool();
        break;
      default:
        r.skip(tag);
    }
  }
  if (m.type === undefined) r.incomplete = true;
  return m;
}

export function textImage(m: Image): string {
  let text = "";
  text += '{"type":' + jsonString(m.type);
  if (m.appc !== undefined) {
    text += ',"appc":' + textImage_Appc(m.appc);
  }
  if (m.docker !== undefined) {
    text += ',"docker":' + textImage_Docker(m.docker);
  }
  text += ',"cached":' + jsonPlain(m.cached ?? true);
  return `${text}}`;
}

export const Image: MessageCodec<Image> = /* @__PURE__ */ messageCodec<Image>("mesos.v1.Image", writeImage, readImage, textImage, [
  ["type", 1, "required", "enum", () => Image_Type],
  ["appc", 2, "optional", "message", () => Image_Appc],
  ["docker", 3, "optional", "message", () => Image_Docker],
  ["cached", 4, "optional", "bool"],
]);

/** Numbers of mesos.v1.Image.Type. */
export const Image_Type = {
  APPC: 1,
  DOCKER: 2,
} as const;
export type Image_Type = "APPC" | "DOCKER";
export const namesImage_Type: ReadonlyMap<number, Image_Type> = /* @__PURE__ */ enumNames<Image_Type>(Image_Type);

/** mesos.v1.Image.Appc */
export interface Image_Appc {
  readonly name: string;
  readonly id?: string | undefined;
  readonly labels?: Labels | undefined;
}

export function writeImage_Appc(w: Writer, m: Image_Appc): void {
  if (m.labels !== undefined) { const at = w.open(); writeLabels(w, m.labels); w.close(26, at); }
  if (m.id !== undefined) w.string(18, m.id);
  if (m.name === undefined) throw missing();
  w.string(10, m.name);
}

const ShapeImage_Appc = /* @__PURE__ */ shape();
export function readImage_Appc(r: Reader, into?: Image_Appc): Image_Appc {
  const m = (into ?? new ShapeImage_Appc()) as Mutable<Image_Appc>;
  while (r.pos < r.end) {
    const tag = r.tag();
    switch (tag) {
      case 10:
        m.name = r.string();
        break;
      case 18:
        m.id = r.string();
        break;
      case 26: {
        const outer = r.open();
        m.labels = readLabels(r, m.labels);
        r.close(outer);
        break;
      }
      default:
        r.skip(tag);
    }
  }
  if (m.name === undefined) r.incomplete = true;
  return m;
}

export function textImage_Appc(m: Image_Appc): string {
  let text = "";
  text += '{"name":' + jsonString(m.name);
  if (m.id !== undefined) {
    text += ',"id":' + jsonString(m.id);
  }
  if (m.labels !== undefined) {
    text += ',"labels":' + textLabels(m.labels);
  }
  return `${text}}`;
}

export const Image_Appc: MessageCodec<Image_Appc> = /* @__PURE__ */ messageCodec<Image_Appc>("mesos.v1.Image.Appc", writeImage_Appc, readImage_Appc, textImage_Appc, [
  ["name", 1, "required", "string"],
  ["id", 2, "optional", "string"],
  ["labels", 3, "optional", "message", () => Labels],
]);

/** mesos.v1.Image.Docker */
export interface Image_Docker {
  readonly name: string;
  /** Deprecated. */
  readonly credential?: Credential | undefined;
  readonly config?: Secret | undefined;
}

export function writeImage_Docker(w: Writer, m: Image_Docker): void {
  if (m.config !== undefined) { const at = w.open(); writeSecret(w, m.config); w.close(26, at); }
  if (m.credential !== undefined) { const at = w.open(); writeCredential(w, m.credential); w.close(18, at); }
  if (m.name === undefined) throw missing();
  w.string(10, m.name);
}

const ShapeImage_Docker = /* @__PURE__ */ shape();
export function readImage_Docker(r: Reader, into?: Image_Docker): Image_Docker {
  const m = (into ?? new ShapeImage_Docker()) as Mutable<Image_Docker>;
  while (r.pos < r.end) {
    const tag = r.tag();
    switch (tag) {
      case 10:
        m.name = r.string();
        break;
      case 18: {
        const outer = r.open();
        m.credential = readCredential(r, m.credential);
        r.close(outer);
        break;
      }
      case 26: {
        const outer = r.open();
        m.config = readSecret(r, m.config);
        r.close(outer);
        break;
      }
      default:
        r.skip(tag);
    }
  }
  if (m.name === undefined) r.incomplete = true;
  return m;
}

export function textImage_Docker(m: Image_Docker): string {
  let text = "";
  text += '{"name":' + jsonString(m.name);
  if (m.credential !== undefined) {
    text += ',"credential":' + textCredential(m.credential);
  }
  if (m.config !== undefined) {
    text += ',"config":' + textSecret(m.config);
  }
  return `${text}}`;
}

export const Image_Docker: MessageCodec<Image_Docker> = /* @__PURE__ */ messageCodec<Image_Docker>("mesos.v1.Image.Docker", writeImage_Docker, readImage_Docker, textImage_Docker, [
  ["name", 1, "required", "string"],
  ["credential", 2, "optional", "message", () => Credential],
  ["config", 3, "optional", "message", () => Secret],
]);

/** mesos.v1.Volume */
export interface Volume {
  readonly mode: Volume_Mode;
  readonly container_path: string;
  readonly host_path?: string | undefined;
  readonly image?: Image | undefined;
  readonly source?: Volume_Source | undefined;
}

export function writeVolume(w: Writer, m: Volume): void {
  if (m.source !== undefined) { const at = w.open(); writeVolume_Source(w, m.source); w.close(42, at); }
  if (m.image !== undefined) { const at = w.open(); writeImage(w, m.image); w.close(34, at); }
  if (m.mode === undefined) throw missing();
  w.enumeration(24, Volume_Mode, m.mode);
  if (m.host_path !== undefined) w.string(18, m.host_path);
  if (m.container_path === undefined) throw missing();
  w.string(10, m.container_path);
}

const ShapeVolume = /* @__PURE__ */ shape();
export function readVolume(r: Reader, into?: Volume): Volume {
  const m = (into ?? new ShapeVolume()) as Mutable<Volume>;
  while (r.pos < r.end) {
    const tag = r.tag();
    switch (tag) {
      case 24: {
        const value = r.enumeration(namesVolume_Mode);
        if (value !== undefined) m.mode = value;
        break;
      }
      case 10:
        m.container_path = r.string();
        break;
      case 18:
        m.host_path = r.string();
        break;
      case 34: {
        const outer = r.open();
        m.image = readImage(r, m.image);
        r.close(outer);
        break;
      }
      case 42: {
        const outer = r.open();
        m.source = readVolume_Source(r, m.source);
        r.close(outer);
        break;
      }
      default:
        r.skip(tag);
    }
  }
  if (m.mode === undefined || m.container_path === undefined) r.incomplete = true;
  return m;
}

export function textVolume(m: Volume): string {
  let text = "";
  text += '{"mode":' + jsonString(m.mode);
  text += ',"container_path":' + jsonString(m.container_path);
  if (m.host_path !== undefined) {
    text += ',"host_path":' + jsonString(m.host_path);
  }
  if (m.image !== undefined) {
    text += ',"image":' + textImage(m.image);
  }
  if (m.source !== undefined) {
    text += ',"source":' + textVolume_Source(m.source);
  }
  return `${text}}`;
}

export const Volume: MessageCodec<Volume> = /* @__PURE__ */ messageCodec<Volume>("mesos.v1.Volume", writeVolume, readVolume, textVolume, [
  ["mode", 3, "required", "enum", () => Volume_Mode],
  ["container_path", 1, "required", "string"],
  ["host_path", 2, "optional", "string"],
  ["image", 4, "optional", "message", () => Image],
  ["source", 5, "optional", "message", () => Volume_Source],
]);

/** Numbers of mesos.v1.Volume.Mode. */
export const Volume_Mode = {
  RW: 1,
  RO: 2,
} as const;
export type Volume_Mode = "RW" | "RO";
export const namesVolume_Mode: ReadonlyMap<number, Volume_Mode> = /* @__PURE__ */ enumNames<Volume_Mode>(Volume_Mode);

/** mesos.v1.Volume.Source */
export interface Volume_Source {
  readonly type?: Volume_Source_Type | undefined;
  readonly docker_volume?: Volume_Source_DockerVolume | undefined;
  readonly host_path?: Volume_Source_HostPath | undefined;
  readonly sandbox_path?: Volume_Source_SandboxPath | undefined;
  readonly secret?: Secret | undefined;
  readonly csi_volume?: Volume_Source_CSIVolume | undefined;
}

export function writeVolume_Source(w: Writer, m: Volume_Source): void {
  if (m.csi_volume !== undefined) { const at = w.open(); writeVolume_Source_CSIVolume(w, m.csi_volume); w.close(50, at); }
  if (m.host_path !== undefined) { const at = w.open(); writeVolume_Source_HostPath(w, m.host_path); w.close(42, at); }
  if (m.secret !== undefined) { const at = w.open(); writeSecret(w, m.secret); w.close(34, at); }
  if (m.sandbox_path !== undefined) { const at = w.open(); writeVolume_Source_SandboxPath(w, m.sandbox_path); w.close(26, at); }
  if (m.docker_volume !== undefined) { const at = w.open(); writeVolume_Source_DockerVolume(w, m.docker_volume); w.close(18, at); }
  if (m.type !== undefined) w.enumeration(8, Volume_Source_Type, m.type);
}

const ShapeVolume_Source = /* @__PURE__ */ shape();
export function readVolume_Source(r: Reader, into?: Volume_Source): Volume_Source {
  const m = (into ?? new ShapeVolume_Source()) as Mutable<Volume_Source>;
  while (r.pos < r.end) {
    const tag = r.tag();
    switch (tag) {
      case 8: {
        const value = r.enumeration(namesVolume_Source_Type);
        if (value !== undefined) m.type = value;
        break;
      }
      case 18: {
        const outer = r.open();
        m.docker_volume = readVolume_Source_DockerVolume(r, m.docker_volume);
        r.close(outer);
        break;
      }
      case 42: {
        const outer = r.open();
        m.host_path = readVolume_Source_HostPath(r, m.host_path);
        r.close(outer);
        break;
      }
      case 26: {
        const outer = r.open();
        m.sandbox_path = readVolume_Source_SandboxPath(r, m.sandbox_path);
        r.close(outer);
        break;
      }
      case 34: {
        const outer = r.open();
        m.secret = readSecret(r, m.secret);
        r.close(outer);
        break;
      }
      case 50: {
        const outer = r.open();
        m.csi_volume = readVolume_Source_CSIVolume(r, m.csi_volume);
        r.close(outer);
        break;
      }
      default:
        r.skip(tag);
    }
  }
  return m;
}

export function textVolume_Source(m: Volume_Source): string {
  let text = "";
  let comma = "{";
  if (m.type !== undefined) {
    text += '{"type":' + jsonString(m.type);
    comma = ",";
  }
  if (m.docker_volume !== undefined) {
    text += comma + '"docker_volume":' + textVolume_Source_DockerVolume(m.docker_volume);
    comma = ",";
  }
  if (m.host_path !== undefined) {
    text += comma + '"host_path":' + textVolume_Source_HostPath(m.host_path);
    comma = ",";
  }
  if (m.sandbox_path !== undefined) {
    text += comma + '"sandbox_path":' + textVolume_Source_SandboxPath(m.sandbox_path);
    comma = ",";
  }
  if (m.secret !== undefined) {
    text += comma + '"secret":' + textSecret(m.secret);
    comma = ",";
  }
  if (m.csi_volume !== undefined) {
    text += comma + '"csi_volume":' + textVolume_Source_CSIVolume(m.csi_volume);
    comma = ",";
  }
  return text === "" ? "{}" : `${text}}`;
}

export const Volume_Source: MessageCodec<Volume_Source> = /* @__PURE__ */ messageCodec<Volume_Source>("mesos.v1.Volume.Source", writeVolume_Source, readVolume_Source, textVolume_Source, [
  ["type", 1, "optional", "enum", () => Volume_Source_Type],
  ["docker_volume", 2, "optional", "message", () => Volume_Source_DockerVolume],
  ["host_path", 5, "optional", "message", () => Volume_Source_HostPath],
  ["sandbox_path", 3, "optional", "message", () => Volume_Source_SandboxPath],
  ["secret", 4, "optional", "message", () => Secret],
  ["csi_volume", 6, "optional", "message", () => Volume_Source_CSIVolume],
]);

/** Numbers of mesos.v1.Volume.Source.Type. */
export const Volume_Source_Type = {
  UNKNOWN: 0,
  DOCKER_VOLUME: 1,
  HOST_PATH: 4,
  SANDBOX_PATH: 2,
  SECRET: 3,
  CSI_VOLUME: 5,
} as const;
export type Volume_Source_Type = "UNKNOWN" | "DOCKER_VOLUME" | "HOST_PATH" | "SANDBOX_PATH" | "SECRET" | "CSI_VOLUME";
export const namesVolume_Source_Type: ReadonlyMap<number, Volume_Source_Type> = /* @__PURE__ */ enumNames<Volume_Source_Type>(Volume_Source_Type);

/** mesos.v1.Volume.Source.DockerVolume */
export interface Volume_Source_DockerVolume {
  readonly driver?: string | undefined;
  readonly name: string;
  readonly driver_options?: Parameters | undefined;
}

export function writeVolume_Source_DockerVolume(w: Writer, m: Volume_Source_DockerVolume): void {
  if (m.driver_options !== undefined) { const at = w.open(); writeParameters(w, m.driver_options); w.close(26, at); }
  if (m.name === undefined) throw missing();
  w.string(18, m.name);
  if (m.driver !== undefined) w.string(10, m.driver);
}

const ShapeVolume_Source_DockerVolume = /* @__PURE__ */ shape();
export function readVolume_Source_DockerVolume(r: Reader, into?: Volume_Source_DockerVolume): Volume_Source_DockerVolume {
  const m = (into ?? new ShapeVolume_Source_DockerVolume()) as Mutable<Volume_Source_DockerVolume>;
  while (r.pos < r.end) {
    const tag = r.tag();
    switch (tag) {
      case 10:
        m.driver = r.string();
        break;
      case 18:
        m.name = r.string();
        break;
      case 26: {
        const outer = r.open();
        m.driver_options = readParameters(r, m.driver_options);
        r.close(outer);
        break;
      }
      default:
        r.skip(tag);
    }
  }
  if (m.name === undefined) r.incomplete = true;
  return m;
}

export function textVolume_Source_DockerVolume(m: Volume_Source_DockerVolume): string {
  let text = "";
  let comma = "{";
  if (m.driver !== undefined) {
    text += '{"driver":' + jsonString(m.driver);
    comma = ",";
  }
  text += comma + '"name":' + jsonString(m.name);
  if (m.driver_options !== undefined) {
    text += ',"driver_options":' + textParameters(m.driver_options);
  }
  return `${text}}`;
}

export const Volume_Source_DockerVolume: MessageCodec<Volume_Source_DockerVolume> = /* @__PURE__ */ messageCodec<Volume_Source_DockerVolume>("mesos.v1.Volume.Source.DockerVolume", writeVolume_Source_DockerVolume, readVolume_Source_DockerVolume, textVolume_Source_DockerVolume, [
  ["driver", 1, "optional", "string"],
  ["name", 2, "required", "string"],
  ["driver_options", 3, "optional", "message", () => Parameters],
]);

/** mesos.v1.Volume.Source.HostPath */
export interface Volume_Source_HostPath {
  readonly path: string;
  readonly mount_propagation?: MountPropagation | undefined;
}

export function writeVolume_Source_HostPath(w: Writer, m: Volume_Source_HostPath): void {
  if (m.mount_propagation !== undefined) { const at = w.open(); writeMountPropagation(w, m.mount_propagation); w.close(18, at); }
  if (m.path === undefined) throw missing();
  w.string(10, m.path);
}

const ShapeVolume_Source_HostPath = /* @__PURE__ */ shape();
export function readVolume_Source_HostPath(r: Reader, into?: Volume_Source_HostPath): Volume_Source_HostPath {
  const m = (into ?? new ShapeVolume_Source_HostPath()) as Mutable<Volume_Source_HostPath>;
  while (r.pos < r.end) {
    const tag = r.tag();
    switch (tag) {
      case 10:
        m.path = r.string();
        break;
      case 18: {
        const outer = r.open();
        m.mount_propagation = readMountPropagation(r, m.mount_propagation);
        r.close(outer);
        break;
      }
      default:
        r.skip(tag);
    }
  }
  if (m.path === undefined) r.incomplete = true;
  return m;
}

export function textVolume_Source_HostPath(m: Volume_Source_HostPath): string {
  let text = "";
  text += '{"path":' + jsonString(m.path);
  if (m.mount_propagation !== undefined) {
    text += ',"mount_propagation":' + textMountPropagation(m.mount_propagation);
  }
  return `${text}}`;
}

export const Volume_Source_HostPath: MessageCodec<Volume_Source_HostPath> = /* @__PURE__ */ messageCodec<Volume_Source_HostPath>("mesos.v1.Volume.Source.HostPath", writeVolume_Source_HostPath, readVolume_Source_HostPath, textVolume_Source_HostPath, [
  ["path", 1, "required", "string"],
  ["mount_propagation", 2, "optional", "message", () => MountPropagation],
]);

/** mesos.v1.Volume.Source.SandboxPath */
export interface Volume_Source_SandboxPath {
  readonly type?: Volume_Source_SandboxPath_Type | undefined;
  readonly path: string;
}

export function writeVolume_Source_SandboxPath(w: Writer, m: Volume_Source_SandboxPath): void {
  if (m.path === undefined) throw missing();
  w.string(18, m.path);
  if (m.type !== undefined) w.enumeration(8, Volume_Source_SandboxPath_Type, m.type);
}

const ShapeVolume_Source_SandboxPath = /* @__PURE__ */ shape();
export function readVolume_Source_SandboxPath(r: Reader, into?: Volume_Source_SandboxPath): Volume_Source_SandboxPath {
  const m = (into ?? new ShapeVolume_Source_SandboxPath()) as Mutable<Volume_Source_SandboxPath>;
  while (r.pos < r.end) {
    const tag = r.tag();
    switch (tag) {
      case 8: {
        const value = r.enumeration(namesVolume_Source_SandboxPath_Type);
        if (value !== undefined) m.type = value;
        break;
      }
      case 18:
        m.path = r.string();
        break;
      default:
        r.skip(tag);
    }
  }
  if (m.path === undefined) r.incomplete = true;
  return m;
}

export function textVolume_Source_SandboxPath(m: Volume_Source_SandboxPath): string {
  let text = "";
  let comma = "{";
  if (m.type !== undefined) {
    text += '{"type":' + jsonString(m.type);
    comma = ",";
  }
  text += comma + '"path":' + jsonString(m.path);
  return `${text}}`;
}

export const Volume_Source_SandboxPath: MessageCodec<Volume_Source_SandboxPath> = /* @__PURE__ */ messageCodec<Volume_Source_SandboxPath>("mesos.v1.Volume.Source.SandboxPath", writeVolume_Source_SandboxPath, readVolume_Source_SandboxPath, textVolume_Source_SandboxPath, [
  ["type", 1, "optional", "enum", () => Volume_Source_SandboxPath_Type],
  ["path", 2, "required", "string"],
]);

/** Numbers of mesos.v1.Volume.Source.SandboxPath.Type. */
export const Volume_Source_SandboxPath_Type = {
  UNKNOWN: 0,
  SELF: 1,
  PARENT: 2,
} as const;
export type Volume_Source_SandboxPath_Type = "UNKNOWN" | "SELF" | "PARENT";
export const namesVolume_Source_SandboxPath_Type: ReadonlyMap<number, Volume_Source_SandboxPath_Type> = /* @__PURE__ */ enumNames<Volume_Source_SandboxPath_Type>(Volume_Source_SandboxPath_Type);

/** mesos.v1.Volume.Source.CSIVolume */
export interface Volume_Source_CSIVolume {
  readonly plugin_name: string;
  readonly static_provisioning?: Volume_Source_CSIVolume_StaticProvisioning | undefined;
}

export function writeVolume_Source_CSIVolume(w: Writer, m: Volume_Source_CSIVolume): void {
  if (m.static_provisioning !== undefined) { const at = w.open(); writeVolume_Source_CSIVolume_StaticProvisioning(w, m.static_provisioning); w.close(18, at); }
  if (m.plugin_name === undefined) throw missing();
  w.string(10, m.plugin_name);
}

const ShapeVolume_Source_CSIVolume = /* @__PURE__ */ shape();
export function readVolume_Source_CSIVolume(r: Reader, into?: Volume_Source_CSIVolume): Volume_Source_CSIVolume {
  const m = (into ?? new ShapeVolume_Source_CSIVolume()) as Mutable<Volume_Source_CSIVolume>;
  while (r.pos < r.end) {
    const tag = r.tag();
    switch (tag) {
      case 10:
        m.plugin_name = r.string();
        break;
      case 18: {
        const outer = r.open();
        m.static_provisioning = readVolume_Source_CSIVolume_StaticProvisioning(r, m.static_provisioning);
        r.close(outer);
        break;
      }
      default:
        r.skip(tag);
    }
  }
  if (m.plugin_name === undefined) r.incomplete = true;
  return m;
}

export function textVolume_Source_CSIVolume(m: Volume_Source_CSIVolume): string {
  let text = "";
  text += '{"plugin_name":' + jsonString(m.plugin_name);
  if (m.static_provisioning !== undefined) {
    text += ',"static_provisioning":' + textVolume_Source_CSIVolume_StaticProvisioning(m.static_provisioning);
  }
  return `${text}}`;
}

export const Volume_Source_CSIVolume: MessageCodec<Volume_Source_CSIVolume> = /* @__PURE__ */ messageCodec<Volume_Source_CSIVolume>("mesos.v1.Volume.Source.CSIVolume", writeVolume_Source_CSIVolume, readVolume_Source_CSIVolume, textVolume_Source_CSIVolume, [
  ["plugin_name", 1, "required", "string"],
  ["static_provisioning", 2, "optional", "message", () => Volume_Source_CSIVolume_StaticProvisioning],
]);

/** mesos.v1.Volume.Source.CSIVolume.VolumeCapability */
export interface Volume_Source_CSIVolume_VolumeCapability {
  /** At most one of `access_type`. */
  readonly block?: Volume_Source_CSIVolume_VolumeCapability_BlockVolume | undefined;
  /** At most one of `access_type`. */
  readonly mount?: Volume_Source_CSIVolume_VolumeCapability_MountVolume | undefined;
  readonly access_mode: Volume_Source_CSIVolume_VolumeCapability_AccessMode;
}

export function writeVolume_Source_CSIVolume_VolumeCapability(w: Writer, m: Volume_Source_CSIVolume_VolumeCapability): void {
  if (m.access_mode === undefined) throw missing();
  { const at = w.open(); writeVolume_Source_CSIVolume_VolumeCapability_AccessMode(w, m.access_mode); w.close(26, at); }
  if (m.mount !== undefined) { const at = w.open(); writeVolume_Source_CSIVolume_VolumeCapability_MountVolume(w, m.mount); w.close(18, at); }
  if (m.block !== undefined) { const at = w.open(); writeVolume_Source_CSIVolume_VolumeCapability_BlockVolume(w, m.block); w.close(10, at); }
}

const ShapeVolume_Source_CSIVolume_VolumeCapability = /* @__PURE__ */ shape();
export function readVolume_Source_CSIVolume_VolumeCapability(r: Reader, into?: Volume_Source_CSIVolume_VolumeCapability): Volume_Source_CSIVolume_VolumeCapability {
  const m = (into ?? new ShapeVolume_Source_CSIVolume_VolumeCapability()) as Mutable<Volume_Source_CSIVolume_VolumeCapability>;
  while (r.pos < r.end) {
    const tag = r.tag();
    switch (tag) {
      case 10: {
        delete m.mount;
        const outer = r.open();
        m.block = readVolume_Source_CSIVolume_VolumeCapability_BlockVolume(r, m.block);
        r.close(outer);
        break;
      }
      case 18: {
        delete m.block;
        const outer = r.open();
        m.mount = readVolume_Source_CSIVolume_VolumeCapability_MountVolume(r, m.mount);
        r.close(outer);
        break;
      }
      case 26: {
        const outer = r.open();
        m.access_mode = readVolume_Source_CSIVolume_VolumeCapability_AccessMode(r, m.access_mode);
        r.close(outer);
        break;
      }
      default:
        r.skip(tag);
    }
  }
  if (m.access_mode === undefined) r.incomplete = true;
  return m;
}

export function textVolume_Source_CSIVolume_VolumeCapability(m: Volume_Source_CSIVolume_VolumeCapability): string {
  let text = "";
  let comma = "{";
  if (m.block !== undefined) {
    text += '{"block":' + textVolume_Source_CSIVolume_VolumeCapability_BlockVolume(m.block);
    comma = ",";
  }
  if (m.mount !== undefined) {
    text += comma + '"mount":' + textVolume_Source_CSIVolume_VolumeCapability_MountVolume(m.mount);
    comma = ",";
  }
  text += comma + '"access_mode":' + textVolume_Source_CSIVolume_VolumeCapability_AccessMode(m.access_mode);
  return `${text}}`;
}

export const Volume_Source_CSIVolume_VolumeCapability: MessageCodec<Volume_Source_CSIVolume_VolumeCapability> = /* @__PURE__ */ messageCodec<Volume_Source_CSIVolume_VolumeCapability>("mesos.v1.Volume.Source.CSIVolume.VolumeCapability", writeVolume_Source_CSIVolume_VolumeCapability, readVolume_Source_CSIVolume_VolumeCapability, textVolume_Source_CSIVolume_VolumeCapability, [
  ["block", 1, "optional", "message", () => Volume_Source_CSIVolume_VolumeCapability_BlockVolume, "access_type"],
  ["mount", 2, "optional", "message", () => Volume_Source_CSIVolume_VolumeCapability_MountVolume, "access_type"],
  ["access_mode", 3, "required", "message", () => Volume_Source_CSIVolume_VolumeCapability_AccessMode],
]);

/** mesos.v1.Volume.Source.CSIVolume.VolumeCapability.BlockVolume */
export interface Volume_Source_CSIVolume_VolumeCapability_BlockVolume {
}

export function writeVolume_Source_CSIVolume_VolumeCapability_BlockVolume(_w: Writer, _m: Volume_Source_CSIVolume_VolumeCapability_BlockVolume): void {
}

const ShapeVolume_Source_CSIVolume_VolumeCapability_BlockVolume = /* @__PURE__ */ shape();
export function readVolume_Source_CSIVolume_VolumeCapability_BlockVolume(r: Reader, into?: Volume_Source_CSIVolume_VolumeCapability_BlockVolume): Volume_Source_CSIVolume_VolumeCapability_BlockVolume {
  const m = (into ?? new ShapeVolume_Source_CSIVolume_VolumeCapability_BlockVolume()) as Mutable<Volume_Source_CSIVolume_VolumeCapability_BlockVolume>;
  while (r.pos < r.end) {
    const tag = r.tag();
    switch (tag) {
      default:
        r.skip(tag);
    }
  }
  return m;
}

export function textVolume_Source_CSIVolume_VolumeCapability_BlockVolume(_m: Volume_Source_CSIVolume_VolumeCapability_BlockVolume): string {
  return "{}";
}

export const Volume_Source_CSIVolume_VolumeCapability_BlockVolume: MessageCodec<Volume_Source_CSIVolume_VolumeCapability_BlockVolume> = /* @__PURE__ */ messageCodec<Volume_Source_CSIVolume_VolumeCapability_BlockVolume>("mesos.v1.Volume.Source.CSIVolume.VolumeCapability.BlockVolume", writeVolume_Source_CSIVolume_VolumeCapability_BlockVolume, readVolume_Source_CSIVolume_VolumeCapability_BlockVolume, textVolume_Source_CSIVolume_VolumeCapability_BlockVolume, [
]);

/** mesos.v1.Volume.Source.CSIVolume.VolumeCapability.MountVolume */
export interface Volume_Source_CSIVolume_VolumeCapability_MountVolume {
  readonly fs_type?: string | undefined;
  readonly mount_flags?: readonly string[] | undefined;
}

export function writeVolume_Source_CSIVolume_VolumeCapability_MountVolume(w: Writer, m: Volume_Source_CSIVolume_VolumeCapability_MountVolume): void {
  if (m.mount_flags !== undefined) {
    const list = m.mount_flags;
    for (let i = list.length - 1; i >= 0; i--) w.string(18, list[i]!);
  }
  if (m.fs_type !== undefined) w.string(10, m.fs_type);
}

const ShapeVolume_Source_CSIVolume_VolumeCapability_MountVolume = /* @__PURE__ */ shape();
export function readVolume_Source_CSIVolume_VolumeCapability_MountVolume(r: Reader, into?: Volume_Source_CSIVolume_VolumeCapability_MountVolume): Volume_Source_CSIVolume_VolumeCapability_MountVolume {
  const m = (into ?? new ShapeVolume_Source_CSIVolume_VolumeCapability_MountVolume()) as Mutable<Volume_Source_CSIVolume_VolumeCapability_MountVolume>;
  while (r.pos < r.end) {
    const tag = r.tag();
    switch (tag) {
      case 10:
        m.fs_type = r.string();
        break;
      case 18: {
        m.mount_flags = append(m.mount_flags, r.string());
        break;
      }
      default:
        r.skip(tag);
    }
  }
  return m;
}

export function textVolume_Source_CSIVolume_VolumeCapability_MountVolume(m: Volume_Source_CSIVolume_VolumeCapability_MountVolume): string {
  let text = "";
  let comma = "{";
  if (m.fs_type !== undefined) {
    text += '{"fs_type":' + jsonString(m.fs_type);
    comma = ",";
  }
  if (m.mount_flags !== undefined && m.mount_flags.length > 0) {
    text += comma + '"mount_flags":' + jsonArray(m.mount_flags, jsonString);
    comma = ",";
  }
  return text === "" ? "{}" : `${text}}`;
}

export const Volume_Source_CSIVolume_VolumeCapability_MountVolume: MessageCodec<Volume_Source_CSIVolume_VolumeCapability_MountVolume> = /* @__PURE__ */ messageCodec<Volume_Source_CSIVolume_VolumeCapability_MountVolume>("mesos.v1.Volume.Source.CSIVolume.VolumeCapability.MountVolume", writeVolume_Source_CSIVolume_VolumeCapability_MountVolume, readVolume_Source_CSIVolume_VolumeCapability_MountVolume, textVolume_Source_CSIVolume_VolumeCapability_MountVolume, [
  ["fs_type", 1, "optional", "string"],
  ["mount_flags", 2, "repeated", "string"],
]);

/** mesos.v1.Volume.Source.CSIVolume.VolumeCapability.AccessMode */
export interface Volume_Source_CSIVolume_VolumeCapability_AccessMode {
  readonly mode: Volume_Source_CSIVolume_VolumeCapability_AccessMode_Mode;
}

export function writeVolume_Source_CSIVolume_VolumeCapability_AccessMode(w: Writer, m: Volume_Source_CSIVolume_VolumeCapability_AccessMode): void {
  if (m.mode === undefined) throw missing();
  w.enumeration(8, Volume_Source_CSIVolume_VolumeCapability_AccessMode_Mode, m.mode);
}

const ShapeVolume_Source_CSIVolume_VolumeCapability_AccessMode = /* @__PURE__ */ shape();
export function readVolume_Source_CSIVolume_VolumeCapability_AccessMode(r: Reader, into?: Volume_Source_CSIVolume_VolumeCapability_AccessMode): Volume_Source_CSIVolume_VolumeCapability_AccessMode {
  const m = (into ?? new ShapeVolume_Source_CSIVolume_VolumeCapability_AccessMode()) as Mutable<Volume_Source_CSIVolume_VolumeCapability_AccessMode>;
  while (r.pos < r.end) {
    const tag = r.tag();
    switch (tag) {
      case 8: {
        const value = r.enumeration(namesVolume_Source_CSIVolume_VolumeCapability_AccessMode_Mode);
        if (value !== undefined) m.mode = value;
        break;
      }
      default:
        r.skip(tag);
    }
  }
  if (m.mode === undefined) r.incomplete = true;
  return m;
}

export function textVolume_Source_CSIVolume_VolumeCapability_AccessMode(m: Volume_Source_CSIVolume_VolumeCapability_AccessMode): string {
  let text = "";
  text += '{"mode":' + jsonString(m.mode);
  return `${text}}`;
}

export const Volume_Source_CSIVolume_VolumeCapability_AccessMode: MessageCodec<Volume_Source_CSIVolume_VolumeCapability_AccessMode> = /* @__PURE__ */ messageCodec<Volume_Source_CSIVolume_VolumeCapability_AccessMode>("mesos.v1.Volume.Source.CSIVolume.VolumeCapability.AccessMode", writeVolume_Source_CSIVolume_VolumeCapability_AccessMode, readVolume_Source_CSIVolume_VolumeCapability_AccessMode, textVolume_Source_CSIVolume_VolumeCapability_AccessMode, [
  ["mode", 1, "required", "enum", () => Volume_Source_CSIVolume_VolumeCapability_AccessMode_Mode],
]);

/** Numbers of mesos.v1.Volume.Source.CSIVolume.VolumeCapability.AccessMode.Mode. */
export const Volume_Source_CSIVolume_VolumeCapability_AccessMode_Mode = {
  UNKNOWN: 0,
  SINGLE_NODE_WRITER: 1,
  SINGLE_NODE_READER_ONLY: 2,
  MULTI_NODE_READER_ONLY: 3,
  MULTI_NODE_SINGLE_WRITER: 4,
  MULTI_NODE_MULTI_WRITER: 5,
} as const;
export type Volume_Source_CSIVolume_VolumeCapability_AccessMode_Mode = "UNKNOWN" | "SINGLE_NODE_WRITER" | "SINGLE_NODE_READER_ONLY" | "MULTI_NODE_READER_ONLY" | "MULTI_NODE_SINGLE_WRITER" | "MULTI_NODE_MULTI_WRITER";
export const namesVolume_Source_CSIVolume_VolumeCapability_AccessMode_Mode: ReadonlyMap<number, Volume_Source_CSIVolume_VolumeCapability_AccessMode_Mode> = /* @__PURE__ */ enumNames<Volume_Source_CSIVolume_VolumeCapability_AccessMode_Mode>(Volume_Source_CSIVolume_VolumeCapability_AccessMode_Mode);

/** mesos.v1.Volume.Source.CSIVolume.StaticProvisioning */
export interface Volume_Source_CSIVolume_StaticProvisioning {
  readonly volume_id: string;
  readonly volume_capability: Volume_Source_CSIVolume_VolumeCapability;
  readonly node_stage_secrets?: Readonly<Record<string, Secret>> | undefined;
  readonly node_publish_secrets?: Readonly<Record<string, Secret>> | undefined;
  readonly volume_context?: Readonly<Record<string, string>> | undefined;
}

export function writeVolume_Source_CSIVolume_StaticProvisioning(w: Writer, m: Volume_Source_CSIVolume_StaticProvisioning): void {
  if (m.volume_context !== undefined) {
    const map = m.volume_context;
    for (const key of Object.keys(map).reverse()) {
      const entry = w.open();
      w.string(18, map[key]!);
      w.string(10, key);
      w.close(42, entry);
    }
  }
  if (m.node_publish_secrets !== undefined) {
    const map = m.node_publish_secrets;
    for (const key of Object.keys(map).reverse()) {
      const entry = w.open();
      { const at = w.open(); writeSecret(w, map[key]!); w.close(18, at); }
      w.string(10, key);
      w.close(34, entry);
    }
  }
  if (m.node_stage_secrets !== undefined) {
    const map = m.node_stage_secrets;
    for (const key of Object.keys(map).reverse()) {
      const entry = w.open();
      { const at = w.open(); writeSecret(w, map[key]!); w.close(18, at); }
      w.string(10, key);
      w.close(26, entry);
    }
  }
  if (m.volume_capability === undefined) throw missing();
  { const at = w.open(); writeVolume_Source_CSIVolume_VolumeCapability(w, m.volume_capability); w.close(18, at); }
  if (m.volume_id === undefined) throw missing();
  w.string(10, m.volume_id);
}

const ShapeVolume_Source_CSIVolume_StaticProvisioning = /* @__PURE__ */ shape();
export function readVolume_Source_CSIVolume_StaticProvisioning(r: Reader, into?: Volume_Source_CSIVolume_StaticProvisioning): Volume_Source_CSIVolume_StaticProvisioning {
  const m = (into ?? new ShapeVolume_Source_CSIVolume_StaticProvisioning()) as Mutable<Volume_Source_CSIVolume_StaticProvisioning>;
  while (r.pos < r.end) {
    const tag = r.tag();
    switch (tag) {
      case 10:
        m.volume_id = r.string();
        break;
      case 18: {
        const outer = r.open();
        m.volume_capability = readVolume_Source_CSIVolume_VolumeCapability(r, m.volume_capability);
        r.close(outer);
        break;
      }
      case 26:
        setEntry((m.node_stage_secrets ??= {}), readEntry(r, readSecret));
        break;
      case 34:
        setEntry((m.node_publish_secrets ??= {}), readEntry(r, readSecret));
        break;
      case 42:
        setEntry((m.volume_context ??= {}), readTextEntry(r));
        break;
      default:
        r.skip(tag);
    }
  }
  if (m.volume_id === undefined || m.volume_capability === undefined) r.incomplete = true;
  return m;
}

export function textVolume_Source_CSIVolume_StaticProvisioning(m: Volume_Source_CSIVolume_StaticProvisioning): string {
  let text = "";
  text += '{"volume_id":' + jsonString(m.volume_id);
  text += ',"volume_capability":' + textVolume_Source_CSIVolume_VolumeCapability(m.volume_capability);
  if (m.node_stage_secrets !== undefined && hasEntries(m.node_stage_secrets)) {
    text += ',"node_stage_secrets":' + jsonMap(m.node_stage_secrets, textSecret);
  }
  if (m.node_publish_secrets !== undefined && hasEntries(m.node_publish_secrets)) {
    text += ',"node_publish_secrets":' + jsonMap(m.node_publish_secrets, textSecret);
  }
  if (m.volume_context !== undefined && hasEntries(m.volume_context)) {
    text += ',"volume_context":' + jsonMap(m.volume_context, jsonString);
  }
  return `${text}}`;
}

export const Volume_Source_CSIVolume_StaticProvisioning: MessageCodec<Volume_Source_CSIVolume_StaticProvisioning> = /* @__PURE__ */ messageCodec<Volume_Source_CSIVolume_StaticProvisioning>("mesos.v1.Volume.Source.CSIVolume.StaticProvisioning", writeVolume_Source_CSIVolume_StaticProvisioning, readVolume_Source_CSIVolume_StaticProvisioning, textVolume_Source_CSIVolume_StaticProvisioning, [
  ["volume_id", 1, "required", "string"],
  ["volume_capability", 2, "required", "message", () => Volume_Source_CSIVolume_VolumeCapability],
  ["node_stage_secrets", 3, "map", "message", () => Secret],
  ["node_publish_secrets", 4, "map", "message", () => Secret],
  ["volume_context", 5, "map", "string"],
]);

/** mesos.v1.MountPropagation */
export interface MountPropagation {
  readonly mode?: MountPropagation_Mode | undefined;
}

export function writeMountPropagation(w: Writer, m: MountPropagation): void {
  if (m.mode !== undefined) w.enumeration(8, MountPropagation_Mode, m.mode);
}

const ShapeMountPropagation = /* @__PURE__ */ shape();
export function readMountPropagation(r: Reader, into?: MountPropagation): MountPropagation {
  const m = (into ?? new ShapeMountPropagation()) as Mutable<MountPropagation>;
  while (r.pos < r.end) {
    const tag = r.tag();
    switch (tag) {
      case 8: {
        const value = r.enumeration(namesMountPropagation_Mode);
        if (value !== undefined) m.mode = value;
        break;
      }
      default:
        r.skip(tag);
    }
  }
  return m;
}

export function textMountPropagation(m: MountPropagation): string {
  let text = "";
  if (m.mode !== undefined) {
    text += '{"mode":' + jsonString(m.mode);
  }
  return text === "" ? "{}" : `${text}}`;
}

export const MountPropagation: MessageCodec<MountPropagation> = /* @__PURE__ */ messageCodec<MountPropagation>("mesos.v1.MountPropagation", writeMountPropagation, readMountPropagation, textMountPropagation, [
  ["mode", 1, "optional", "enum", () => MountPropagation_Mode],
]);

/** Numbers of mesos.v1.MountPropagation.Mode. */
export const MountPropagation_Mode = {
  UNKNOWN: 0,
  HOST_TO_CONTAINER: 1,
  BIDIRECTIONAL: 2,
} as const;
export type MountPropagation_Mode = "UNKNOWN" | "HOST_TO_CONTAINER" | "BIDIRECTIONAL";
export const namesMountPropagation_Mode: ReadonlyMap<number, MountPropagation_Mode> = /* @__PURE__ */ enumNames<MountPropagation_Mode>(MountPropagation_Mode);
