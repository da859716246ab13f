// Generated from proto/v1/common.proto by `npm run generate`: edit the schema, not this file.
import { append } from "../codec/append.ts";
import { enumNames } from "../codec/schema.ts";
import { Interned } from "../codec/interned.ts";
import { jsonArray, jsonBytes, jsonDouble, jsonInt64, jsonPlain, jsonString, jsonUint64 } from "../codec/json-text.ts";
import { type MessageCodec, messageCodec } from "../codec/message-codec.ts";
import type { Mutable } from "../codec/mutable.ts";
import type { Reader } from "../codec/reader.ts";
import { shape } from "../codec/shape.ts";
import { missing } from "../codec/wire-error.ts";
import type { Writer } from "../codec/writer.ts";
import { FrameworkID, readFrameworkID, textFrameworkID, writeFrameworkID } from "./v1-identity.ts";
import { Resource, readResource, textResource, writeResource } from "./v1-resource.ts";

/** mesos.v1.TimeInfo */
export interface TimeInfo {
  readonly nanoseconds: number;
}

export function writeTimeInfo(w: Writer, m: TimeInfo): void {
  if (m.nanoseconds === undefined) throw missing();
  w.int64(8, m.nanoseconds);
}

const ShapeTimeInfo = /* @__PURE__ */ shape();
export function readTimeInfo(r: Reader, into?: TimeInfo): TimeInfo {
  const m = (into ?? new ShapeTimeInfo()) as Mutable<TimeInfo>;
  while (r.pos < r.end) {
    const tag = r.tag();
    switch (tag) {
      case 8:
        m.nanoseconds = r.int64();
        break;
      default:
        r.skip(tag);
    }
  }
  if (m.nanoseconds === undefined) r.incomplete = true;
  return m;
}

export function textTimeInfo(m: TimeInfo): string {
  let text = "";
  text += '{"nanoseconds":' + jsonInt64(m.nanoseconds);
  return `${text}}`;
}

export const TimeInfo: MessageCodec<TimeInfo> = /* @__PURE__ */ messageCodec<TimeInfo>("mesos.v1.TimeInfo", writeTimeInfo, readTimeInfo, textTimeInfo, [
  ["nanoseconds", 1, "required", "int64"],
]);

/** mesos.v1.DurationInfo */
export interface DurationInfo {
  readonly nanoseconds: number;
}

export function writeDurationInfo(w: Writer, m: DurationInfo): void {
  if (m.nanoseconds === undefined) throw missing();
  w.int64(8, m.nanoseconds);
}

const ShapeDurationInfo = /* @__PURE__ */ shape();
export function readDurationInfo(r: Reader, into?: DurationInfo): DurationInfo {
  const m = (into ?? new ShapeDurationInfo()) as Mutable<DurationInfo>;
  while (r.pos < r.end) {
    const tag = r.tag();
    switch (tag) {
      case 8:
        m.nanoseconds = r.int64();
        break;
      default:
        r.skip(tag);
    }
  }
  if (m.nanoseconds === undefined) r.incomplete = true;
  return m;
}

export function textDurationInfo(m: DurationInfo): string {
  let text = "";
  text += '{"nanoseconds":' + jsonInt64(m.nanoseconds);
  return `${text}}`;
}

export const DurationInfo: MessageCodec<DurationInfo> = /* @__PURE__ */ messageCodec<DurationInfo>("mesos.v1.DurationInfo", writeDurationInfo, readDurationInfo, textDurationInfo, [
  ["nanoseconds", 1, "required", "int64"],
]);

/** mesos.v1.Label */
export interface Label {
  readonly key: string;
  readonly value?: string | undefined;
}

export function writeLabel(w: Writer, m: Label): void {
  if (m.value !== undefined) w.string(18, m.value);
  if (m.key === undefined) throw missing();
  w.string(10, m.key);
}

const ShapeLabel = /* @__PURE__ */ shape();
export function readLabel(r: Reader, into?: Label): Label {
  const m = (into ?? new ShapeLabel()) as Mutable<Label>;
  while (r.pos < r.end) {
    const tag = r.tag();
    switch (tag) {
      case 10:
        m.key = r.string();
        break;
      case 18:
        m.value = r.string();
        break;
      default:
        r.skip(tag);
    }
  }
  if (m.key === undefined) r.incomplete = true;
  return m;
}

export function textLabel(m: Label): string {
  let text = "";
  text += '{"key":' + jsonString(m.key);
  if (m.value !== undefined) {
    text += ',"value":' + jsonString(m.value);
  }
  return `${text}}`;
}

export const Label: MessageCodec<Label> = /* @__PURE__ */ messageCodec<Label>("mesos.v1.Label", writeLabel, readLabel, textLabel, [
  ["key", 1, "required", "string"],
  ["value", 2, "optional", "string"],
]);

/** mesos.v1.Labels */
export interface Labels {
  readonly labels?: readonly Label[] | undefined;
}

const internedLabels = /* @__PURE__ */ new Interned<Labels>();
function writeNewLabels(w: Writer, m: Labels): void {
  if (m.labels !== undefined) {
    const list = m.labels;
    for (let i = list.length - 1; i >= 0; i--) { const at = w.open(); writeLabel(w, list[i]!); w.close(10, at); }
  }
}

const ShapeLabels = /* @__PURE__ */ shape();
function readNewLabels(r: Reader, into?: Labels): Labels {
  const m = (into ?? new ShapeLabels()) as Mutable<Labels>;
  while (r.pos < r.end) {
    const tag = r.tag();
    switch (tag) {
      case 10: {
        const outer = r.open();
        m.labels = append(m.labels, readLabel(r));
        r.close(outer);
        break;
      }
      default:
        r.skip(tag);
    }
  }
  return m;
}

function textNewLabels(m: Labels): string {
  let text = "";
  if (m.labels !== undefined && m.labels.length > 0) {
    text += '{"labels":' + jsonArray(m.labels, textLabel);
  }
  return text === "" ? "{}" : `${text}}`;
}

export function writeLabels(w: Writer, m: Labels): void {
  internedLabels.write(w, m, writeNewLabels);
}

export function readLabels(r: Reader, into?: Labels): Labels {
  return internedLabels.read(r, into, readNewLabels);
}

export function textLabels(m: Labels): string {
  return internedLabels.text(m, textNewLabels);
}

export const Labels: MessageCodec<Labels> = /* @__PURE__ */ messageCodec<Labels>("mesos.v1.Labels", writeLabels, readLabels, textLabels, [
  ["labels", 1, "repeated", "message", () => Label],
]);

/** mesos.v1.Parameter */
export interface Parameter {
  readonly key: string;
  readonly value: string;
}

export function writeParameter(w: Writer, m: Parameter): void {
  if (m.value === undefined) throw missing();
  w.string(18, m.value);
  if (m.key === undefined) throw missing();
  w.string(10, m.key);
}

const ShapeParameter = /* @__PURE__ */ shape();
export function readParameter(r: Reader, into?: Parameter): Parameter {
  const m = (into ?? new ShapeParameter()) as Mutable<Parameter>;
  while (r.pos < r.end) {
    const tag = r.tag();
    switch (tag) {
      case 10:
        m.key = r.string();
        break;
      case 18:
        m.value = r.string();
        break;
      default:
        r.skip(tag);
    }
  }
  if (m.key === undefined || m.value === undefined) r.incomplete = true;
  return m;
}

export function textParameter(m: Parameter): string {
  let text = "";
  text += '{"key":' + jsonString(m.key);
  text += ',"value":' + jsonString(m.value);
  return `${text}}`;
}

export const Parameter: MessageCodec<Parameter> = /* @__PURE__ */ messageCodec<Parameter>("mesos.v1.Parameter", writeParameter, readParameter, textParameter, [
  ["key", 1, "required", "string"],
  ["value", 2, "required", "string"],
]);

/** mesos.v1.Parameters */
export interface Parameters {
  readonly parameter?: readonly Parameter[] | undefined;
}

export function writeParameters(w: Writer, m: Parameters): void {
  if (m.parameter !== undefined) {
    const list = m.parameter;
    for (let i = list.length - 1; i >= 0; i--) { const at = w.open(); writeParameter(w, list[i]!); w.close(10, at); }
  }
}

const ShapeParameters = /* @__PURE__ */ shape();
export function readParameters(r: Reader, into?: Parameters): Parameters {
  const m = (into ?? new ShapeParameters()) as Mutable<Parameters>;
  while (r.pos < r.end) {
    const tag = r.tag();
    switch (tag) {
      case 10: {
        const outer = r.open();
        m.parameter = append(m.parameter, readParameter(r));
        r.close(outer);
        break;
      }
      default:
        r.skip(tag);
    }
  }
  return m;
}

export function textParameters(m: Parameters): string {
  let text = "";
  if (m.parameter !== undefined && m.parameter.length > 0) {
    text += '{"parameter":' + jsonArray(m.parameter, textParameter);
  }
  return text === "" ? "{}" : `${text}}`;
}

export const Parameters: MessageCodec<Parameters> = /* @__PURE__ */ messageCodec<Parameters>("mesos.v1.Parameters", writeParameters, readParameters, textParameters, [
  ["parameter", 1, "repeated", "message", () => Parameter],
]);

/** mesos.v1.Credential */
export interface Credential {
  readonly principal: string;
  readonly secret?: string | undefined;
}

export function writeCredential(w: Writer, m: Credential): void {
  if (m.secret !== undefined) w.string(18, m.secret);
  if (m.principal === undefined) throw missing();
  w.string(10, m.principal);
}

const ShapeCredential = /* @__PURE__ */ shape();
export function readCredential(r: Reader, into?: Credential): Credential {
  const m = (into ?? new ShapeCredential()) as Mutable<Credential>;
  while (r.pos < r.end) {
    const tag = r.tag();
    switch (tag) {
      case 10:
        m.principal = r.string();
        break;
      case 18:
        m.secret = r.string();
        break;
      default:
        r.skip(tag);
    }
  }
  if (m.principal === undefined) r.incomplete = true;
  return m;
}

export function textCredential(m: Credential): string {
  let text = "";
  text += '{"principal":' + jsonString(m.principal);
  if (m.secret !== undefined) {
    text += ',"secret":' + jsonString(m.secret);
  }
  return `${text}}`;
}

export const Credential: MessageCodec<Credential> = /* @__PURE__ */ messageCodec<Credential>("mesos.v1.Credential", writeCredential, readCredential, textCredential, [
  ["principal", 1, "required", "string"],
  ["secret", 2, "optional", "string"],
]);

/** mesos.v1.Credentials */
export interface Credentials {
  readonly credentials?: readonly Credential[] | undefined;
}

export function writeCredentials(w: Writer, m: Credentials): void {
  if (m.credentials !== undefined) {
    const list = m.credentials;
    for (let i = list.length - 1; i >= 0; i--) { const at = w.open(); writeCredential(w, list[i]!); w.close(10, at); }
  }
}

const ShapeCredentials = /* @__PURE__ */ shape();
export function readCredentials(r: Reader, into?: Credentials): Credentials {
  const m = (into ?? new ShapeCredentials()) as Mutable<Credentials>;
  while (r.pos < r.end) {
    const tag = r.tag();
    switch (tag) {
      case 10: {
        const outer = r.open();
        m.credentials = append(m.credentials, readCredential(r));
        r.close(outer);
        break;
      }
      default:
        r.skip(tag);
    }
  }
  return m;
}

export function textCredentials(m: Credentials): string {
  let text = "";
  if (m.credentials !== undefined && m.credentials.length > 0) {
    text += '{"credentials":' + jsonArray(m.credentials, textCredential);
  }
  return text === "" ? "{}" : `${text}}`;
}

export const Credentials: MessageCodec<Credentials> = /* @__PURE__ */ messageCodec<Credentials>("mesos.v1.Credentials", writeCredentials, readCredentials, textCredentials, [
  ["credentials", 1, "repeated", "message", () => Credential],
]);

/** mesos.v1.Secret */
export interface Secret {
  readonly type?: Secret_Type | undefined;
  readonly reference?: Secret_Reference | undefined;
  readonly value?: Secret_Value | undefined;
}

export function writeSecret(w: Writer, m: Secret): void {
  if (m.value !== undefined) { const at = w.open(); writeSecret_Value(w, m.value); w.close(26, at); }
  if (m.reference !== undefined) { const at = w.open(); writeSecret_Reference(w, m.reference); w.close(18, at); }
  if (m.type !== undefined) w.enumeration(8, Secret_Type, m.type);
}

const ShapeSecret = /* @__PURE__ */ shape();
export function readSecret(r: Reader, into?: Secret): Secret {
  const m = (into ?? new ShapeSecret()) as Mutable<Secret>;
  while (r.pos < r.end) {
    const tag = r.tag();
    switch (tag) {
      case 8: {
        const value = r.enumeration(namesSecret_Type);
        if (value !== undefined) m.type = value;
        break;
      }
      case 18: {
        const outer = r.open();
        m.reference = readSecret_Reference(r, m.reference);
        r.close(outer);
        break;
      }
      case 26: {
        const outer = r.open();
        m.value = readSecret_Value(r, m.value);
        r.close(outer);
        break;
      }
      default:
        r.skip(tag);
    }
  }
  return m;
}

export function textSecret(m: Secret): string {
  let text = "";
  let comma = "{";
  if (m.type !== undefined) {
    text += '{"type":' + jsonString(m.type);
    comma = ",";
  }
  if (m.reference !== undefined) {
    text += comma + '"reference":' + textSecret_Reference(m.reference);
    comma = ",";
  }
  if (m.value !== undefined) {
    text += comma + '"value":' + textSecret_Value(m.value);
    comma = ",";
  }
  return text === "" ? "{}" : `${text}}`;
}

export const Secret: MessageCodec<Secret> = /* @__PURE__ */ messageCodec<Secret>("mesos.v1.Secret", writeSecret, readSecret, textSecret, [
  ["type", 1, "optional", "enum", () => Secret_Type],
  ["reference", 2, "optional", "message", () => Secret_Reference],
  ["value", 3, "optional", "message", () => Secret_Value],
]);

/** Numbers of mesos.v1.Secret.Type. */
export const Secret_Type = {
  UNKNOWN: 0,
  REFERENCE: 1,
  VALUE: 2,
} as const;
export type Secret_Type = "UNKNOWN" | "REFERENCE" | "VALUE";
export const namesSecret_Type: ReadonlyMap<number, Secret_Type> = /* @__PURE__ */ enumNames<Secret_Type>(Secret_Type);

/** mesos.v1.Secret.Reference */
export interface Secret_Reference {
  readonly name: string;
  readonly key?: string | undefined;
}

export function writeSecret_Reference(w: Writer, m: Secret_Reference): void {
  if (m.key !== undefined) w.string(18, m.key);
  if (m.name === undefined) throw missing();
  w.string(10, m.name);
}

const ShapeSecret_Reference = /* @__PURE__ */ shape();
export function readSecret_Reference(r: Reader, into?: Secret_Reference): Secret_Reference {
  const m = (into ?? new ShapeSecret_Reference()) as Mutable<Secret_Reference>;
  while (r.pos < r.end) {
    const tag = r.tag();
    switch (tag) {
      case 10:
        m.name = r.string();
        break;
      case 18:
        m.key = r.string();
        break;
      default:
        r.skip(tag);
    }
  }
  if (m.name === undefined) r.incomplete = true;
  return m;
}

export function textSecret_Reference(m: Secret_Reference): string {
  let text = "";
  text += '{"name":' + jsonString(m.name);
  if (m.key !== undefined) {
    text += ',"key":' + jsonString(m.key);
  }
  return `${text}}`;
}

export const Secret_Reference: MessageCodec<Secret_Reference> = /* @__PURE__ */ messageCodec<Secret_Reference>("mesos.v1.Secret.Reference", writeSecret_Reference, readSecret_Reference, textSecret_Reference, [
  ["name", 1, "required", "string"],
  ["key", 2, "optional", "string"],
]);

/** mesos.v1.Secret.Value */
export interface Secret_Value {
  readonly data: Uint8Array;
}

export function writeSecret_Value(w: Writer, m: Secret_Value): void {
  if (m.data === undefined) throw missing();
  w.payload(10, m.data);
}

const ShapeSecret_Value = /* @__PURE__ */ shape();
export function readSecret_Value(r: Reader, into?: Secret_Value): Secret_Value {
  const m = (into ?? new ShapeSecret_Value()) as Mutable<Secret_Value>;
  while (r.pos < r.end) {
    const tag = r.tag();
    switch (tag) {
      case 10:
        m.data = r.payload();
        break;
      default:
        r.skip(tag);
    }
  }
  if (m.data === undefined) r.incomplete = true;
  return m;
}

export function textSecret_Value(m: Secret_Value): string {
  let text = "";
  text += '{"data":' + jsonBytes(m.data);
  return `${text}}`;
}

export const Secret_Value: MessageCodec<Secret_Value> = /* @__PURE__ */ messageCodec<Secret_Value>("mesos.v1.Secret.Value", writeSecret_Value, readSecret_Value, textSecret_Value, [
  ["data", 1, "required", "bytes"],
]);

/** mesos.v1.VersionInfo */
export interface VersionInfo {
  readonly version: string;
  readonly build_date?: string | undefined;
  readonly build_time?: number | undefined;
  readonly build_user?: string | undefined;
  readonly git_sha?: string | undefined;
  readonly git_branch?: string | undefined;
  readonly git_tag?: string | undefined;
}

export function writeVersionInfo(w: Writer, m: VersionInfo): void {
  if (m.git_tag !== undefined) w.string(58, m.git_tag);
  if (m.git_branch !== undefined) w.string(50, m.git_branch);
  if (m.git_sha !== undefined) w.string(42, m.git_sha);
  if (m.build_user !== undefined) w.string(34, m.build_user);
  if (m.build_time !== undefined) w.double(25, m.build_time);
  if (m.build_date !== undefined) w.string(18, m.build_date);
  if (m.version === undefined) throw missing();
  w.string(10, m.version);
}

const ShapeVersionInfo = /* @__PURE__ */ shape();
export function readVersionInfo(r: Reader, into?: VersionInfo): VersionInfo {
  const m = (into ?? new ShapeVersionInfo()) as Mutable<VersionInfo>;
  while (r.pos < r.end) {
    const tag = r.tag();
    switch (tag) {
      case 10:
        m.version = r.string();
        break;
      case 18:
        m.build_date = r.string();
        break;
      case 25:
        m.build_time = r.double();
        break;
      case 34:
        m.build_user = r.string();
        break;
      case 42:
        m.git_sha = r.string();
        break;
      case 50:
        m.git_branch = r.string();
        break;
      case 58:
        m.git_tag = r.string();
        break;
      default:
        r.skip(tag);
    }
  }
  if (m.version === undefined) r.incomplete = true;
  return m;
}

export function textVersionInfo(m: VersionInfo): string {
  let text = "";
  text += '{"version":' + jsonString(m.version);
  if (m.build_date !== undefined) {
    text += ',"build_date":' + jsonString(m.build_date);
  }
  if (m.build_time !== undefined) {
    text += ',"build_time":' + jsonDouble(m.build_time);
  }
  if (m.build_user !== undefined) {
    text += ',"build_user":' + jsonString(m.build_user);
  }
  if (m.git_sha !== undefined) {
    text += ',"git_sha":' + jsonString(m.git_sha);
  }
  if (m.git_branch !== undefined) {
    text += ',"git_branch":' + jsonString(m.git_branch);
  }
  if (m.git_tag !== undefined) {
    text += ',"git_tag":' + jsonString(m.git_tag);
  }
  return `${text}}`;
}

export const VersionInfo: MessageCodec<VersionInfo> = /* @__PURE__ */ messageCodec<VersionInfo>("mesos.v1.VersionInfo", writeVersionInfo, readVersionInfo, textVersionInfo, [
  ["version", 1, "required", "string"],
  ["build_date", 2, "optional", "string"],
  ["build_time", 3, "optional", "double"],
  ["build_user", 4, "optional", "string"],
  ["git_sha", 5, "optional", "string"],
  ["git_branch", 6, "optional", "string"],
  ["git_tag", 7, "optional", "string"],
]);

/** mesos.v1.Flag */
export interface Flag {
  readonly name: string;
  readonly value?: string | undefined;
}

export function writeFlag(w: Writer, m: Flag): void {
  if (m.value !== undefined) w.string(18, m.value);
  if (m.name === undefined) throw missing();
  w.string(10, m.name);
}

const ShapeFlag = /* @__PURE__ */ shape();
export function readFlag(r: Reader, into?: Flag): Flag {
  const m = (into ?? new ShapeFlag()) as Mutable<Flag>;
  while (r.pos < r.end) {
    const tag = r.tag();
    switch (tag) {
      case 10:
        m.name = r.string();
        break;
      case 18:
        m.value = r.string();
        break;
      default:
        r.skip(tag);
    }
  }
  if (m.name === undefined) r.incomplete = true;
  return m;
}

export function textFlag(m: Flag): string {
  let text = "";
  text += '{"name":' + jsonString(m.name);
  if (m.value !== undefined) {
    text += ',"value":' + jsonString(m.value);
  }
  return `${text}}`;
}

export const Flag: MessageCodec<Flag> = /* @__PURE__ */ messageCodec<Flag>("mesos.v1.Flag", writeFlag, readFlag, textFlag, [
  ["name", 1, "required", "string"],
  ["value", 2, "optional", "string"],
]);

/** mesos.v1.Metric */
export interface Metric {
  readonly name: string;
  readonly value?: number | undefined;
}

export function writeMetric(w: Writer, m: Metric): void {
  if (m.value !== undefined) w.double(17, m.value);
  if (m.name === undefined) throw missing();
  w.string(10, m.name);
}

const ShapeMetric = /* @__PURE__ */ shape();
export function readMetric(r: Reader, into?: Metric): Metric {
  const m = (into ?? new ShapeMetric()) as Mutable<Metric>;
  while (r.pos < r.end) {
    const tag = r.tag();
    switch (tag) {
      case 10:
        m.name = r.string();
        break;
      case 17:
        m.value = r.double();
        break;
      default:
        r.skip(tag);
    }
  }
  if (m.name === undefined) r.incomplete = true;
  return m;
}

export function textMetric(m: Metric): string {
  let text = "";
  text += '{"name":' + jsonString(m.name);
  if (m.value !== undefined) {
    text += ',"value":' + jsonDouble(m.value);
  }
  return `${text}}`;
}

export const Metric: MessageCodec<Metric> = /* @__PURE__ */ messageCodec<Metric>("mesos.v1.Metric", writeMetric, readMetric, textMetric, [
  ["name", 1, "required", "string"],
  ["value", 2, "optional", "double"],
]);

/** mesos.v1.FileInfo */
export interface FileInfo {
  readonly path: string;
  readonly nlink?: number | undefined;
  readonly size?: number | undefined;
  readonly mtime?: TimeInfo | undefined;
  readonly mode?: number | undefined;
  readonly uid?: string | undefined;
  readonly gid?: string | undefined;
}

export function writeFileInfo(w: Writer, m: FileInfo): void {
  if (m.gid !== undefined) w.string(58, m.gid);
  if (m.uid !== undefined) w.string(50, m.uid);
  if (m.mode !== undefined) w.uint32(40, m.mode);
  if (m.mtime !== undefined) { const at = w.open(); writeTimeInfo(w, m.mtime); w.close(34, at); }
  if (m.size !== undefined) w.uint64(24, m.size);
  if (m.nlink !== undefined) w.int32(16, m.nlink);
  if (m.path === undefined) throw missing();
  w.string(10, m.path);
}

const ShapeFileInfo = /* @__PURE__ */ shape();
export function readFileInfo(r: Reader, into?: FileInfo): FileInfo {
  const m = (into ?? new ShapeFileInfo()) as Mutable<FileInfo>;
  while (r.pos < r.end) {
    const tag = r.tag();
    switch (tag) {
      case 10:
        m.path = r.string();
        break;
      case 16:
        m.nlink = r.int32();
        break;
      case 24:
        m.size = r.uint64();
        break;
      case 34: {
        const outer = r.open();
        m.mtime = readTimeInfo(r, m.mtime);
        r.close(outer);
        break;
      }
      case 40:
        m.mode = r.uint32();
        break;
      case 50:
        m.uid = r.string();
        break;
      case 58:
        m.gid = r.string();
        break;
      default:
        r.skip(tag);
    }
  }
  if (m.path === undefined) r.incomplete = true;
  return m;
}

export function textFileInfo(m: FileInfo): string {
  let text = "";
  text += '{"path":' + jsonString(m.path);
  if (m.nlink !== undefined) {
    text += ',"nlink":' + jsonPlain(m.nlink);
  }
  if (m.size !== undefined) {
    text += ',"size":' + jsonUint64(m.size);
  }
  if (m.mtime !== undefined) {
    text += ',"mtime":' + textTimeInfo(m.mtime);
  }
  if (m.mode !== undefined) {
    text += ',"mode":' + jsonPlain(m.mode);
  }
  if (m.uid !== undefined) {
    text += ',"uid":' + jsonString(m.uid);
  }
  if (m.gid !== undefined) {
    text += ',"gid":' + jsonString(m.gid);
  }
  return `${text}}`;
}

export const FileInfo: MessageCodec<FileInfo> = /* @__PURE__ */ messageCodec<FileInfo>("mesos.v1.FileInfo", writeFileInfo, readFileInfo, textFileInfo, [
  ["path", 1, "required", "string"],
  ["nlink", 2, "optional", "int32"],
  ["size", 3, "optional", "uint64"],
  ["mtime", 4, "optional", "message", () => TimeInfo],
  ["mode", 5, "optional", "uint32"],
  ["uid", 6, "optional", "string"],
  ["gid", 7, "optional", "string"],
]);

/** mesos.v1.RateLimit */
export interface RateLimit {
  readonly qps?: number | undefined;
  readonly principal: string;
  readonly capacity?: number | undefined;
}

export function writeRateLimit(w: Writer, m: RateLimit): void {
  if (m.capacity !== undefined) w.uint64(24, m.capacity);
  if (m.principal === undefined) throw missing();
  w.string(18, m.principal);
  if (m.qps !== undefined) w.double(9, m.qps);
}

const ShapeRateLimit = /* @__PURE__ */ shape();
export function readRateLimit(r: Reader, into?: RateLimit): RateLimit {
  const m = (into ?? new ShapeRateLimit()) as Mutable<RateLimit>;
  while (r.pos < r.end) {
    const tag = r.tag();
    switch (tag) {
      case 9:
        m.qps = r.double();
        break;
      case 18:
        m.principal = r.string();
        break;
      case 24:
        m.capacity = r.uint64();
        break;
      default:
        r.skip(tag);
    }
  }
  if (m.principal === undefined) r.incomplete = true;
  return m;
}

export function textRateLimit(m: RateLimit): string {
  let text = "";
  let comma = "{";
  if (m.qps !== undefined) {
    text += '{"qps":' + jsonDouble(m.qps);
    comma = ",";
  }
  text += comma + '"principal":' + jsonString(m.principal);
  if (m.capacity !== undefined) {
    text += ',"capacity":' + jsonUint64(m.capacity);
  }
  return `${text}}`;
}

export const RateLimit: MessageCodec<RateLimit> = /* @__PURE__ */ messageCodec<RateLimit>("mesos.v1.RateLimit", writeRateLimit, readRateLimit, textRateLimit, [
  ["qps", 1, "optional", "double"],
  ["principal", 2, "required", "string"],
  ["capacity", 3, "optional", "uint64"],
]);

/** mesos.v1.RateLimits */
export interface RateLimits {
  readonly limits?: readonly RateLimit[] | undefined;
  readonly aggregate_default_qps?: number | undefined;
  readonly aggregate_default_capacity?: number | undefined;
}

export function writeRateLimits(w: Writer, m: RateLimits): void {
  if (m.aggregate_default_capacity !== undefined) w.uint64(24, m.aggregate_default_capacity);
  if (m.aggregate_default_qps !== undefined) w.double(17, m.aggregate_default_qps);
  if (m.limits !== undefined) {
    const list = m.limits;
    for (let i = list.length - 1; i >= 0; i--) { const at = w.open(); writeRateLimit(w, list[i]!); w.close(10, at); }
  }
}

const ShapeRateLimits = /* @__PURE__ */ shape();
export function readRateLimits(r: Reader, into?: RateLimits): RateLimits {
  const m = (into ?? new ShapeRateLimits()) as Mutable<RateLimits>;
  while (r.pos < r.end) {
    const tag = r.tag();
    switch (tag) {
      case 10: {
        const outer = r.open();
        m.limits = append(m.limits, readRateLimit(r));
        r.close(outer);
        break;
      }
      case 17:
        m.aggregate_default_qps = r.double();
        break;
      case 24:
        m.aggregate_default_capacity = r.uint64();
        break;
      default:
        r.skip(tag);
    }
  }
  return m;
}

export function textRateLimits(m: RateLimits): string {
  let text = "";
  let comma = "{";
  if (m.limits !== undefined && m.limits.length > 0) {
    text += '{"limits":' + jsonArray(m.limits, textRateLimit);
    comma = ",";
  }
  if (m.aggregate_default_qps !== undefined) {
    text += comma + '"aggregate_default_qps":' + jsonDouble(m.aggregate_default_qps);
    comma = ",";
  }
  if (m.aggregate_default_capacity !== undefined) {
    text += comma + '"aggregate_default_capacity":' + jsonUint64(m.aggregate_default_capacity);
    comma = ",";
  }
  return text === "" ? "{}" : `${text}}`;
}

export const RateLimits: MessageCodec<RateLimits> = /* @__PURE__ */ messageCodec<RateLimits>("mesos.v1.RateLimits", writeRateLimits, readRateLimits, textRateLimits, [
  ["limits", 1, "repeated", "message", () => RateLimit],
  ["aggregate_default_qps", 2, "optional", "double"],
  ["aggregate_default_capacity", 3, "optional", "uint64"],
]);

/** mesos.v1.WeightInfo */
export interface WeightInfo {
  readonly weight: number;
  readonly role?: string | undefined;
}

export function writeWeightInfo(w: Writer, m: WeightInfo): void {
  if (m.role !== undefined) w.string(18, m.role);
  if (m.weight === undefined) throw missing();
  w.double(9, m.weight);
}

const ShapeWeightInfo = /* @__PURE__ */ shape();
export function readWeightInfo(r: Reader, into?: WeightInfo): WeightInfo {
  const m = (into ?? new ShapeWeightInfo()) as Mutable<WeightInfo>;
  while (r.pos < r.end) {
    const tag = r.tag();
    switch (tag) {
      case 9:
        m.weight = r.double();
        break;
      case 18:
        m.role = r.string();
        break;
      default:
        r.skip(tag);
    }
  }
  if (m.weight === undefined) r.incomplete = true;
  return m;
}

export function textWeightInfo(m: WeightInfo): string {
  let text = "";
  text += '{"weight":' + jsonDouble(m.weight);
  if (m.role !== undefined) {
    text += ',"role":' + jsonString(m.role);
  }
  return `${text}}`;
}

export const WeightInfo: MessageCodec<WeightInfo> = /* @__PURE__ */ messageCodec<WeightInfo>("mesos.v1.WeightInfo", writeWeightInfo, readWeightInfo, textWeightInfo, [
  ["weight", 1, "required", "double"],
  ["role", 2, "optional", "string"],
]);

/** mesos.v1.Role */
export interface Role {
  readonly name: string;
  readonly weight: number;
  readonly frameworks?: readonly FrameworkID[] | undefined;
  readonly resources?: readonly Resource[] | undefined;
}

export function writeRole(w: Writer, m: Role): void {
  if (m.resources !== undefined) {
    const list = m.resources;
    for (let i = list.length - 1; i >= 0; i--) { const at = w.open(); writeResource(w, list[i]!); w.close(34, at); }
  }
  if (m.frameworks !== undefined) {
    const list = m.frameworks;
    for (let i = list.length - 1; i >= 0; i--) { const at = w.open(); writeFrameworkID(w, list[i]!); w.close(26, at); }
  }
  if (m.weight === undefined) throw missing();
  w.double(17, m.weight);
  if (m.name === undefined) throw missing();
  w.string(10, m.name);
}

const ShapeRole = /* @__PURE__ */ shape();
export function readRole(r: Reader, into?: Role): Role {
  const m = (into ?? new ShapeRole()) as Mutable<Role>;
  while (r.pos < r.end) {
    const tag = r.tag();
    switch (tag) {
      case 10:
        m.name = r.string();
        break;
      case 17:
        m.weight = r.double();
        break;
      case 26: {
        const outer = r.open();
        m.frameworks = append(m.frameworks, readFrameworkID(r));
        r.close(outer);
        break;
      }
      case 34: {
        const outer = r.open();
        m.resources = append(m.resources, readResource(r));
        r.close(outer);
        break;
      }
      default:
        r.skip(tag);
    }
  }
  if (m.name === undefined || m.weight === undefined) r.incomplete = true;
  return m;
}

export function textRole(m: Role): string {
  let text = "";
  text += '{"name":' + jsonString(m.name);
  text += ',"weight":' + jsonDouble(m.weight);
  if (m.frameworks !== undefined && m.frameworks.length > 0) {
    text += ',"frameworks":' + jsonArray(m.frameworks, textFrameworkID);
  }
  if (m.resources !== undefined && m.resources.length > 0) {
    text += ',"resources":' + jsonArray(m.resources, textResource);
  }
  return `${text}}`;
}

export const Role: MessageCodec<Role> = /* @__PURE__ */ messageCodec<Role>("mesos.v1.Role", writeRole, readRole, textRole, [
  ["name", 1, "required", "string"],
  ["weight", 2, "required", "double"],
  ["frameworks", 3, "repeated", "message", () => FrameworkID],
  ["resources", 4, "repeated", "message", () => Resource],
]);

/** Numbers of mesos.v1.Status. */
export const Status = {
  DRIVER_NOT_STARTED: 1,
  DRIVER_RUNNING: 2,
  DRIVER_ABORTED: 3,
  DRIVER_STOPPED: 4,
} as const;
export type Status = "DRIVER_NOT_STARTED" | "DRIVER_RUNNING" | "DRIVER_ABORTED" | "DRIVER_STOPPED";
export const namesStatus: ReadonlyMap<number, Status> = /* @__PURE__ */ enumNames<Status>(Status);
