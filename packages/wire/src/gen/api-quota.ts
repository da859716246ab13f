// Generated from proto/api/quota.proto by `npm run generate`: edit the schema, not this file.
import { append } from "../codec/append.ts";
import { hasEntries, jsonArray, jsonMap, jsonPlain, jsonString } from "../codec/json-text.ts";
import { readEntry, setEntry } from "../codec/map-entry.ts";
import { type MessageCodec, messageCodec } from "../codec/message-codec.ts";
import type { Mutable } from "../codec/mutable.ts";
import type { Reader } from "../codec/reader.ts";
import { shape } from "../codec/shape.ts";
import { missing } from "../codec/wire-error.ts";
import type { Writer } from "../codec/writer.ts";
import { Resource, Value_Scalar, readResource, readValue_Scalar, textResource, textValue_Scalar, writeResource, writeValue_Scalar } from "./v1-resource.ts";

/** mesos.v1.quota.QuotaConfig */
export interface QuotaConfig {
  readonly role: string;
  readonly guarantees?: Readonly<Record<string, Value_Scalar>> | undefined;
  readonly limits?: Readonly<Record<string, Value_Scalar>> | undefined;
}

export function writeQuotaConfig(w: Writer, m: QuotaConfig): void {
  if (m.limits !== undefined) {
    const map = m.limits;
    for (const key of Object.keys(map).reverse()) {
      const entry = w.open();
      { const at = w.open(); writeValue_Scalar(w, map[key]!); w.close(18, at); }
      w.string(10, key);
      w.close(26, entry);
    }
  }
  if (m.guarantees !== undefined) {
    const map = m.guarantees;
    for (const key of Object.keys(map).reverse()) {
      const entry = w.open();
      { const at = w.open(); writeValue_Scalar(w, map[key]!); w.close(18, at); }
      w.string(10, key);
      w.close(18, entry);
    }
  }
  if (m.role === undefined) throw missing();
  w.string(10, m.role);
}

const ShapeQuotaConfig = /* @__PURE__ */ shape();
export function readQuotaConfig(r: Reader, into?: QuotaConfig): QuotaConfig {
  const m = (into ?? new ShapeQuotaConfig()) as Mutable<QuotaConfig>;
  while (r.pos < r.end) {
    const tag = r.tag();
    switch (tag) {
      case 10:
        m.role = r.string();
        break;
      case 18:
        setEntry((m.guarantees ??= {}), readEntry(r, readValue_Scalar));
        break;
      case 26:
        setEntry((m.limits ??= {}), readEntry(r, readValue_Scalar));
        break;
      default:
        r.skip(tag);
    }
  }
  if (m.role === undefined) r.incomplete = true;
  return m;
}

export function textQuotaConfig(m: QuotaConfig): string {
  let text = "";
  text += '{"role":' + jsonString(m.role);
  if (m.guarantees !== undefined && hasEntries(m.guarantees)) {
    text += ',"guarantees":' + jsonMap(m.guarantees, textValue_Scalar);
  }
  if (m.limits !== undefined && hasEntries(m.limits)) {
    text += ',"limits":' + jsonMap(m.limits, textValue_Scalar);
  }
  return `${text}}`;
}

export const QuotaConfig: MessageCodec<QuotaConfig> = /* @__PURE__ */ messageCodec<QuotaConfig>("mesos.v1.quota.QuotaConfig", writeQuotaConfig, readQuotaConfig, textQuotaConfig, [
  ["role", 1, "required", "string"],
  ["guarantees", 2, "map", "message", () => Value_Scalar],
  ["limits", 3, "map", "message", () => Value_Scalar],
]);

/** mesos.v1.quota.QuotaStatus */
export interface QuotaStatus {
  /** Deprecated. */
  readonly infos?: readonly QuotaInfo[] | undefined;
  readonly configs?: readonly QuotaConfig[] | undefined;
}

export function writeQuotaStatus(w: Writer, m: QuotaStatus): void {
  if (m.configs !== undefined) {
    const list = m.configs;
    for (let i = list.length - 1; i >= 0; i--) { const at = w.open(); writeQuotaConfig(w, list[i]!); w.close(18, at); }
  }
  if (m.infos !== undefined) {
    const list = m.infos;
    for (let i = list.length - 1; i >= 0; i--) { const at = w.open(); writeQuotaInfo(w, list[i]!); w.close(10, at); }
  }
}

const ShapeQuotaStatus = /* @__PURE__ */ shape();
export function readQuotaStatus(r: Reader, into?: QuotaStatus): QuotaStatus {
  const m = (into ?? new ShapeQuotaStatus()) as Mutable<QuotaStatus>;
  while (r.pos < r.end) {
    const tag = r.tag();
    switch (tag) {
      case 10: {
        const outer = r.open();
        m.infos = append(m.infos, readQuotaInfo(r));
        r.close(outer);
        break;
      }
      case 18: {
        const outer = r.open();
        m.configs = append(m.configs, readQuotaConfig(r));
        r.close(outer);
        break;
      }
      default:
        r.skip(tag);
    }
  }
  return m;
}

export function textQuotaStatus(m: QuotaStatus): string {
  let text = "";
  let comma = "{";
  if (m.infos !== undefined && m.infos.length > 0) {
    text += '{"infos":' + jsonArray(m.infos, textQuotaInfo);
    comma = ",";
  }
  if (m.configs !== undefined && m.configs.length > 0) {
    text += comma + '"configs":' + jsonArray(m.configs, textQuotaConfig);
    comma = ",";
  }
  return text === "" ? "{}" : `${text}}`;
}

export const QuotaStatus: MessageCodec<QuotaStatus> = /* @__PURE__ */ messageCodec<QuotaStatus>("mesos.v1.quota.QuotaStatus", writeQuotaStatus, readQuotaStatus, textQuotaStatus, [
  ["infos", 1, "repeated", "message", () => QuotaInfo],
  ["configs", 2, "repeated", "message", () => QuotaConfig],
]);

/** mesos.v1.quota.QuotaInfo */
export interface QuotaInfo {
  readonly role?: string | undefined;
  readonly principal?: string | undefined;
  readonly guarantee?: readonly Resource[] | undefined;
}

export function writeQuotaInfo(w: Writer, m: QuotaInfo): void {
  if (m.guarantee !== undefined) {
    const list = m.guarantee;
    for (let i = list.length - 1; i >= 0; i--) { const at = w.open(); writeResource(w, list[i]!); w.close(26, at); }
  }
  if (m.principal !== undefined) w.string(18, m.principal);
  if (m.role !== undefined) w.string(10, m.role);
}

const ShapeQuotaInfo = /* @__PURE__ */ shape();
export function readQuotaInfo(r: Reader, into?: QuotaInfo): QuotaInfo {
  const m = (into ?? new ShapeQuotaInfo()) as Mutable<QuotaInfo>;
  while (r.pos < r.end) {
    const tag = r.tag();
    switch (tag) {
      case 10:
        m.role = r.string();
        break;
      case 18:
        m.principal = r.string();
        break;
      case 26: {
        const outer = r.open();
        m.guarantee = append(m.guarantee, readResource(r));
        r.close(outer);
        break;
      }
      default:
        r.skip(tag);
    }
  }
  return m;
}

export function textQuotaInfo(m: QuotaInfo): string {
  let text = "";
  let comma = "{";
  if (m.role !== undefined) {
    text += '{"role":' + jsonString(m.role);
    comma = ",";
  }
  if (m.principal !== undefined) {
    text += comma + '"principal":' + jsonString(m.principal);
    comma = ",";
  }
  if (m.guarantee !== undefined && m.guarantee.length > 0) {
    text += comma + '"guarantee":' + jsonArray(m.guarantee, textResource);
    comma = ",";
  }
  return text === "" ? "{}" : `${text}}`;
}

export const QuotaInfo: MessageCodec<QuotaInfo> = /* @__PURE__ */ messageCodec<QuotaInfo>("mesos.v1.quota.QuotaInfo", writeQuotaInfo, readQuotaInfo, textQuotaInfo, [
  ["role", 1, "optional", "string"],
  ["principal", 2, "optional", "string"],
  ["guarantee", 3, "repeated", "message", () => Resource],
]);

/** mesos.v1.quota.QuotaRequest */
export interface QuotaRequest {
  readonly force?: boolean | undefined;
  readonly role?: string | undefined;
  readonly guarantee?: readonly Resource[] | undefined;
}

export function writeQuotaRequest(w: Writer, m: QuotaRequest): void {
  if (m.guarantee !== undefined) {
    const list = m.guarantee;
    for (let i = list.length - 1; i >= 0; i--) { const at = w.open(); writeResource(w, list[i]!); w.close(26, at); }
  }
  if (m.role !== undefined) w.string(18, m.role);
  if (m.force !== undefined) w.bool(8, m.force);
}

const ShapeQuotaRequest = /* @__PURE__ */ shape();
export function readQuotaRequest(r: Reader, into?: QuotaRequest): QuotaRequest {
  const m = (into ?? new ShapeQuotaRequest()) as Mutable<QuotaRequest>;
  while (r.pos < r.end) {
    const tag = r.tag();
    switch (tag) {
      case 8:
        m.force = r.bool();
        break;
      case 18:
        m.role = r.string();
        break;
      case 26: {
        const outer = r.open();
        m.guarantee = append(m.guarantee, readResource(r));
        r.close(outer);
        break;
      }
      default:
        r.skip(tag);
    }
  }
  return m;
}

export function textQuotaRequest(m: QuotaRequest): string {
  let text = "";
  let comma = "{";
  if (m.force !== undefined) {
    text += '{"force":' + jsonPlain(m.force);
    comma = ",";
  }
  if (m.role !== undefined) {
    text += comma + '"role":' + jsonString(m.role);
    comma = ",";
  }
  if (m.guarantee !== undefined && m.guarantee.length > 0) {
    text += comma + '"guarantee":' + jsonArray(m.guarantee, textResource);
    comma = ",";
  }
  return text === "" ? "{}" : `${text}}`;
}

export const QuotaRequest: MessageCodec<QuotaRequest> = /* @__PURE__ */ messageCodec<QuotaRequest>("mesos.v1.quota.QuotaRequest", writeQuotaRequest, readQuotaRequest, textQuotaRequest, [
  ["force", 1, "optional", "bool"],
  ["role", 2, "optional", "string"],
  ["guarantee", 3, "repeated", "message", () => Resource],
]);
