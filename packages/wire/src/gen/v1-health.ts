// Generated from proto/v1/health.proto by `npm run generate`: edit the schema, not this file.
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
import { DurationInfo, readDurationInfo, textDurationInfo, writeDurationInfo } from "./v1-common.ts";
import { NetworkInfo_Protocol, namesNetworkInfo_Protocol } from "./v1-network.ts";

/** mesos.v1.CheckInfo */
export interface CheckInfo {
  readonly type?: CheckInfo_Type | undefined;
  readonly command?: CheckInfo_Command | undefined;
  readonly http?: CheckInfo_Http | undefined;
  readonly tcp?: CheckInfo_Tcp | undefined;
  /** Absent means 15. */
  readonly delay_seconds?: number | undefined;
  /** Absent means 10. */
  readonly interval_seconds?: number | undefined;
  /** Absent means 20. */
  readonly timeout_seconds?: number | undefined;
}
/** What absent fields of CheckInfo mean. */
export const CheckInfo_defaults = { delay_seconds: 15, interval_seconds: 10, timeout_seconds: 20 } as const;

export function writeCheckInfo(w: Writer, m: CheckInfo): void {
  if (m.tcp !== undefined) { const at = w.open(); writeCheckInfo_Tcp(w, m.tcp); w.close(58, at); }
  if (m.timeout_seconds !== undefined) w.double(49, m.timeout_seconds);
  if (m.interval_seconds !== undefined) w.double(41, m.interval_seconds);
  if (m.delay_seconds !== undefined) w.double(33, m.delay_seconds);
  if (m.http !== undefined) { const at = w.open(); writeCheckInfo_Http(w, m.http); w.close(26, at); }
  if (m.command !== undefined) { const at = w.open(); writeCheckInfo_Command(w, m.command); w.close(18, at); }
  if (m.type !== undefined) w.enumeration(8, CheckInfo_Type, m.type);
}

const ShapeCheckInfo = /* @__PURE__ */ shape();
export function readCheckInfo(r: Reader, into?: CheckInfo): CheckInfo {
  const m = (into ?? new ShapeCheckInfo()) as Mutable<CheckInfo>;
  while (r.pos < r.end) {
    const tag = r.tag();
    switch (tag) {
      case 8: {
        const value = r.enumeration(namesCheckInfo_Type);
        if (value !== undefined) m.type = value;
        break;
      }
      case 18: {
        const outer = r.open();
        m.command = readCheckInfo_Command(r, m.command);
        r.close(outer);
        break;
      }
      case 26: {
        const outer = r.open();
        m.http = readCheckInfo_Http(r, m.http);
        r.close(outer);
        break;
      }
      case 58: {
        const outer = r.open();
        m.tcp = readCheckInfo_Tcp(r, m.tcp);
        r.close(outer);
        break;
      }
      case 33:
        m.delay_seconds = r.double();
        break;
      case 41:
        m.interval_seconds = r.double();
        break;
      case 49:
        m.timeout_seconds = r.double();
        break;
      default:
        r.skip(tag);
    }
  }
  return m;
}

export function textCheckInfo(m: CheckInfo): string {
  let text = "";
  let comma = "{";
  if (m.type !== undefined) {
    text += '{"type":' + jsonString(m.type);
    comma = ",";
  }
  if (m.command !== undefined) {
    text += comma + '"command":' + textCheckInfo_Command(m.command);
    comma = ",";
  }
  if (m.http !== undefined) {
    text += comma + '"http":' + textCheckInfo_Http(m.http);
    comma = ",";
  }
  if (m.tcp !== undefined) {
    text += comma + '"tcp":' + textCheckInfo_Tcp(m.tcp);
    comma = ",";
  }
  text += comma + '"delay_seconds":' + jsonDouble(m.delay_seconds ?? 15);
  text += ',"interval_seconds":' + jsonDouble(m.interval_seconds ?? 10);
  text += ',"timeout_seconds":' + jsonDouble(m.timeout_seconds ?? 20);
  return `${text}}`;
}

export const CheckInfo: MessageCodec<CheckInfo> = /* @__PURE__ */ messageCodec<CheckInfo>("mesos.v1.CheckInfo", writeCheckInfo, readCheckInfo, textCheckInfo, [
  ["type", 1, "optional", "enum", () => CheckInfo_Type],
  ["command", 2, "optional", "message", () => CheckInfo_Command],
  ["http", 3, "optional", "message", () => CheckInfo_Http],
  ["tcp", 7, "optional", "message", () => CheckInfo_Tcp],
  ["delay_seconds", 4, "optional", "double"],
  ["interval_seconds", 5, "optional", "double"],
  ["timeout_seconds", 6, "optional", "double"],
]);

/** Numbers of mesos.v1.CheckInfo.Type. */
export const CheckInfo_Type = {
  UNKNOWN: 0,
  COMMAND: 1,
  HTTP: 2,
  TCP: 3,
} as const;
export type CheckInfo_Type = "UNKNOWN" | "COMMAND" | "HTTP" | "TCP";
export const namesCheckInfo_Type: ReadonlyMap<number, CheckInfo_Type> = /* @__PURE__ */ enumNames<CheckInfo_Type>(CheckInfo_Type);

/** mesos.v1.CheckInfo.Command */
export interface CheckInfo_Command {
  readonly command: CommandInfo;
}

export function writeCheckInfo_Command(w: Writer, m: CheckInfo_Command): void {
  if (m.command === undefined) throw missing();
  { const at = w.open(); writeCommandInfo(w, m.command); w.close(10, at); }
}

const ShapeCheckInfo_Command = /* @__PURE__ */ shape();
export function readCheckInfo_Command(r: Reader, into?: CheckInfo_Command): CheckInfo_Command {
  const m = (into ?? new ShapeCheckInfo_Command()) as Mutable<CheckInfo_Command>;
  while (r.pos < r.end) {
    const tag = r.tag();
    switch (tag) {
      case 10: {
        const outer = r.open();
        m.command = readCommandInfo(r, m.command);
        r.close(outer);
        break;
      }
      default:
        r.skip(tag);
    }
  }
  if (m.command === undefined) r.incomplete = true;
  return m;
}

export function textCheckInfo_Command(m: CheckInfo_Command): string {
  let text = "";
  text += '{"command":' + textCommandInfo(m.command);
  return `${text}}`;
}

export const CheckInfo_Command: MessageCodec<CheckInfo_Command> = /* @__PURE__ */ messageCodec<CheckInfo_Command>("mesos.v1.CheckInfo.Command", writeCheckInfo_Command, readCheckInfo_Command, textCheckInfo_Command, [
  ["command", 1, "required", "message", () => CommandInfo],
]);

/** mesos.v1.CheckInfo.Http */
export interface CheckInfo_Http {
  readonly port: number;
  readonly path?: string | undefined;
}

export function writeCheckInfo_Http(w: Writer, m: CheckInfo_Http): void {
  if (m.path !== undefined) w.string(18, m.path);
  if (m.port === undefined) throw missing();
  w.uint32(8, m.port);
}

const ShapeCheckInfo_Http = /* @__PURE__ */ shape();
export function readCheckInfo_Http(r: Reader, into?: CheckInfo_Http): CheckInfo_Http {
  const m = (into ?? new ShapeCheckInfo_Http()) as Mutable<CheckInfo_Http>;
  while (r.pos < r.end) {
    const tag = r.tag();
    switch (tag) {
      case 8:
        m.port = r.uint32();
        break;
      case 18:
        m.path = r.string();
        break;
      default:
        r.skip(tag);
    }
  }
  if (m.port === undefined) r.incomplete = true;
  return m;
}

export function textCheckInfo_Http(m: CheckInfo_Http): string {
  let text = "";
  text += '{"port":' + jsonPlain(m.port);
  if (m.path !== undefined) {
    text += ',"path":' + jsonString(m.path);
  }
  return `${text}}`;
}

export const CheckInfo_Http: MessageCodec<CheckInfo_Http> = /* @__PURE__ */ messageCodec<CheckInfo_Http>("mesos.v1.CheckInfo.Http", writeCheckInfo_Http, readCheckInfo_Http, textCheckInfo_Http, [
  ["port", 1, "required", "uint32"],
  ["path", 2, "optional", "string"],
]);

/** mesos.v1.CheckInfo.Tcp */
export interface CheckInfo_Tcp {
  readonly port: number;
}

export function writeCheckInfo_Tcp(w: Writer, m: CheckInfo_Tcp): void {
  if (m.port === undefined) throw missing();
  w.uint32(8, m.port);
}

const ShapeCheckInfo_Tcp = /* @__PURE__ */ shape();
export function readCheckInfo_Tcp(r: Reader, into?: CheckInfo_Tcp): CheckInfo_Tcp {
  const m = (into ?? new ShapeCheckInfo_Tcp()) as Mutable<CheckInfo_Tcp>;
  while (r.pos < r.end) {
    const tag = r.tag();
    switch (tag) {
      case 8:
        m.port = r.uint32();
        break;
      default:
        r.skip(tag);
    }
  }
  if (m.port === undefined) r.incomplete = true;
  return m;
}

export function textCheckInfo_Tcp(m: CheckInfo_Tcp): string {
  let text = "";
  text += '{"port":' + jsonPlain(m.port);
  return `${text}}`;
}

export const CheckInfo_Tcp: MessageCodec<CheckInfo_Tcp> = /* @__PURE__ */ messageCodec<CheckInfo_Tcp>("mesos.v1.CheckInfo.Tcp", writeCheckInfo_Tcp, readCheckInfo_Tcp, textCheckInfo_Tcp, [
  ["port", 1, "required", "uint32"],
]);

/** mesos.v1.CheckStatusInfo */
export interface CheckStatusInfo {
  readonly type?: CheckInfo_Type | undefined;
  readonly command?: CheckStatusInfo_Command | undefined;
  readonly http?: CheckStatusInfo_Http | undefined;
  readonly tcp?: CheckStatusInfo_Tcp | undefined;
}

export function writeCheckStatusInfo(w: Writer, m: CheckStatusInfo): void {
  if (m.tcp !== undefined) { const at = w.open(); writeCheckStatusInfo_Tcp(w, m.tcp); w.close(34, at); }
  if (m.http !== undefined) { const at = w.open(); writeCheckStatusInfo_Http(w, m.http); w.close(26, at); }
  if (m.command !== undefined) { const at = w.open(); writeCheckStatusInfo_Command(w, m.command); w.close(18, at); }
  if (m.type !== undefined) w.enumeration(8, CheckInfo_Type, m.type);
}

const ShapeCheckStatusInfo = /* @__PURE__ */ shape();
export function readCheckStatusInfo(r: Reader, into?: CheckStatusInfo): CheckStatusInfo {
  const m = (into ?? new ShapeCheckStatusInfo()) as Mutable<CheckStatusInfo>;
  while (r.pos < r.end) {
    const tag = r.tag();
    switch (tag) {
      case 8: {
        const value = r.enumeration(namesCheckInfo_Type);
        if (value !== undefined) m.type = value;
        break;
      }
      case 18: {
        const outer = r.open();
        m.command = readCheckStatusInfo_Command(r, m.command);
        r.close(outer);
        break;
      }
      case 26: {
        const outer = r.open();
        m.http = readCheckStatusInfo_Http(r, m.http);
        r.close(outer);
        break;
      }
      case 34: {
        const outer = r.open();
        m.tcp = readCheckStatusInfo_Tcp(r, m.tcp);
        r.close(outer);
        break;
      }
      default:
        r.skip(tag);
    }
  }
  return m;
}

export function textCheckStatusInfo(m: CheckStatusInfo): string {
  let text = "";
  let comma = "{";
  if (m.type !== undefined) {
    text += '{"type":' + jsonString(m.type);
    comma = ",";
  }
  if (m.command !== undefined) {
    text += comma + '"command":' + textCheckStatusInfo_Command(m.command);
    comma = ",";
  }
  if (m.http !== undefined) {
    text += comma + '"http":' + textCheckStatusInfo_Http(m.http);
    comma = ",";
  }
  if (m.tcp !== undefined) {
    text += comma + '"tcp":' + textCheckStatusInfo_Tcp(m.tcp);
    comma = ",";
  }
  return text === "" ? "{}" : `${text}}`;
}

export const CheckStatusInfo: MessageCodec<CheckStatusInfo> = /* @__PURE__ */ messageCodec<CheckStatusInfo>("mesos.v1.CheckStatusInfo", writeCheckStatusInfo, readCheckStatusInfo, textCheckStatusInfo, [
  ["type", 1, "optional", "enum", () => CheckInfo_Type],
  ["command", 2, "optional", "message", () => CheckStatusInfo_Command],
  ["http", 3, "optional", "message", () => CheckStatusInfo_Http],
  ["tcp", 4, "optional", "message", () => CheckStatusInfo_Tcp],
]);

/** mesos.v1.CheckStatusInfo.Command */
export interface CheckStatusInfo_Command {
  readonly exit_code?: number | undefined;
}

export function writeCheckStatusInfo_Command(w: Writer, m: CheckStatusInfo_Command): void {
  if (m.exit_code !== undefined) w.int32(8, m.exit_code);
}

const ShapeCheckStatusInfo_Command = /* @__PURE__ */ shape();
export function readCheckStatusInfo_Command(r: Reader, into?: CheckStatusInfo_Command): CheckStatusInfo_Command {
  const m = (into ?? new ShapeCheckStatusInfo_Command()) as Mutable<CheckStatusInfo_Command>;
  while (r.pos < r.end) {
    const tag = r.tag();
    switch (tag) {
      case 8:
        m.exit_code = r.int32();
        break;
      default:
        r.skip(tag);
    }
  }
  return m;
}

export function textCheckStatusInfo_Command(m: CheckStatusInfo_Command): string {
  let text = "";
  if (m.exit_code !== undefined) {
    text += '{"exit_code":' + jsonPlain(m.exit_code);
  }
  return text === "" ? "{}" : `${text}}`;
}

export const CheckStatusInfo_Command: MessageCodec<CheckStatusInfo_Command> = /* @__PURE__ */ messageCodec<CheckStatusInfo_Command>("mesos.v1.CheckStatusInfo.Command", writeCheckStatusInfo_Command, readCheckStatusInfo_Command, textCheckStatusInfo_Command, [
  ["exit_code", 1, "optional", "int32"],
]);

/** mesos.v1.CheckStatusInfo.Http */
export interface CheckStatusInfo_Http {
  readonly status_code?: number | undefined;
}

export function writeCheckStatusInfo_Http(w: Writer, m: CheckStatusInfo_Http): void {
  if (m.status_code !== undefined) w.uint32(8, m.status_code);
}

const ShapeCheckStatusInfo_Http = /* @__PURE__ */ shape();
export function readCheckStatusInfo_Http(r: Reader, into?: CheckStatusInfo_Http): CheckStatusInfo_Http {
  const m = (into ?? new ShapeCheckStatusInfo_Http()) as Mutable<CheckStatusInfo_Http>;
  while (r.pos < r.end) {
    const tag = r.tag();
    switch (tag) {
      case 8:
        m.status_code = r.uint32();
        break;
      default:
        r.skip(tag);
    }
  }
  return m;
}

export function textCheckStatusInfo_Http(m: CheckStatusInfo_Http): string {
  let text = "";
  if (m.status_code !== undefined) {
    text += '{"status_code":' + jsonPlain(m.status_code);
  }
  return text === "" ? "{}" : `${text}}`;
}

export const CheckStatusInfo_Http: MessageCodec<CheckStatusInfo_Http> = /* @__PURE__ */ messageCodec<CheckStatusInfo_Http>("mesos.v1.CheckStatusInfo.Http", writeCheckStatusInfo_Http, readCheckStatusInfo_Http, textCheckStatusInfo_Http, [
  ["status_code", 1, "optional", "uint32"],
]);

/** mesos.v1.CheckStatusInfo.Tcp */
export interface CheckStatusInfo_Tcp {
  readonly succeeded?: boolean | undefined;
}

export function writeCheckStatusInfo_Tcp(w: Writer, m: CheckStatusInfo_Tcp): void {
  if (m.succeeded !== undefined) w.bool(8, m.succeeded);
}

const ShapeCheckStatusInfo_Tcp = /* @__PURE__ */ shape();
export function readCheckStatusInfo_Tcp(r: Reader, into?: CheckStatusInfo_Tcp): CheckStatusInfo_Tcp {
  const m = (into ?? new ShapeCheckStatusInfo_Tcp()) as Mutable<CheckStatusInfo_Tcp>;
  while (r.pos < r.end) {
    const tag = r.tag();
    switch (tag) {
      case 8:
        m.succeeded = r.bool();
        break;
      default:
        r.skip(tag);
    }
  }
  return m;
}

export function textCheckStatusInfo_Tcp(m: CheckStatusInfo_Tcp): string {
  let text = "";
  if (m.succeeded !== undefined) {
    text += '{"succeeded":' + jsonPlain(m.succeeded);
  }
  return text === "" ? "{}" : `${text}}`;
}

export const CheckStatusInfo_Tcp: MessageCodec<CheckStatusInfo_Tcp> = /* @__PURE__ */ messageCodec<CheckStatusInfo_Tcp>("mesos.v1.CheckStatusInfo.Tcp", writeCheckStatusInfo_Tcp, readCheckStatusInfo_Tcp, textCheckStatusInfo_Tcp, [
  ["succeeded", 1, "optional", "bool"],
]);

/** mesos.v1.HealthCheck */
export interface HealthCheck {
  /** Absent means 15. */
  readonly delay_seconds?: number | undefined;
  /** Absent means 10. */
  readonly interval_seconds?: number | undefined;
  /** Absent means 20. */
  readonly timeout_seconds?: number | undefined;
  /** Absent means 3. */
  readonly consecutive_failures?: number | undefined;
  /** Absent means 10. */
  readonly grace_period_seconds?: number | undefined;
  readonly type?: HealthCheck_Type | undefined;
  readonly command?: CommandInfo | undefined;
  readonly http?: HealthCheck_HTTPCheckInfo | undefined;
  readonly tcp?: HealthCheck_TCPCheckInfo | undefined;
}
/** What absent fields of HealthCheck mean. */
export const HealthCheck_defaults = { delay_seconds: 15, interval_seconds: 10, timeout_seconds: 20, consecutive_failures: 3, grace_period_seconds: 10 } as const;

export function writeHealthCheck(w: Writer, m: HealthCheck): void {
  if (m.tcp !== undefined) { const at = w.open(); writeHealthCheck_TCPCheckInfo(w, m.tcp); w.close(74, at); }
  if (m.type !== undefined) w.enumeration(64, HealthCheck_Type, m.type);
  if (m.command !== undefined) { const at = w.open(); writeCommandInfo(w, m.command); w.close(58, at); }
  if (m.grace_period_seconds !== undefined) w.double(49, m.grace_period_seconds);
  if (m.consecutive_failures !== undefined) w.uint32(40, m.consecutive_failures);
  if (m.timeout_seconds !== undefined) w.double(33, m.timeout_seconds);
  if (m.interval_seconds !== undefined) w.double(25, m.interval_seconds);
  if (m.delay_seconds !== undefined) w.double(17, m.delay_seconds);
  if (m.http !== undefined) { const at = w.open(); writeHealthCheck_HTTPCheckInfo(w, m.http); w.close(10, at); }
}

const ShapeHealthCheck = /* @__PURE__ */ shape();
export function readHealthCheck(r: Reader, into?: HealthCheck): HealthCheck {
  const m = (into ?? new ShapeHealthCheck()) as Mutable<HealthCheck>;
  while (r.pos < r.end) {
    const tag = r.tag();
    switch (tag) {
      case 17:
        m.delay_seconds = r.double();
        break;
      case 25:
        m.interval_seconds = r.double();
        break;
      case 33:
        m.timeout_seconds = r.double();
        break;
      case 40:
        m.consecutive_failures = r.uint32();
        break;
      case 49:
        m.grace_period_seconds = r.double();
        break;
      case 64: {
        const value = r.enumeration(namesHealthCheck_Type);
        if (value !== undefined) m.type = value;
        break;
      }
      case 58: {
        const outer = r.open();
        m.command = readCommandInfo(r, m.command);
        r.close(outer);
        break;
      }
      case 10: {
        const outer = r.open();
        m.http = readHealthCheck_HTTPCheckInfo(r, m.http);
        r.close(outer);
        break;
      }
      case 74: {
        const outer = r.open();
        m.tcp = readHealthCheck_TCPCheckInfo(r, m.tcp);
        r.close(outer);
        break;
      }
      default:
        r.skip(tag);
    }
  }
  return m;
}

export function textHealthCheck(m: HealthCheck): string {
  let text = "";
  text += '{"delay_seconds":' + jsonDouble(m.delay_seconds ?? 15);
  text += ',"interval_seconds":' + jsonDouble(m.interval_seconds ?? 10);
  text += ',"timeout_seconds":' + jsonDouble(m.timeout_seconds ?? 20);
  text += ',"consecutive_failures":' + jsonPlain(m.consecutive_failures ?? 3);
  text += ',"grace_period_seconds":' + jsonDouble(m.grace_period_seconds ?? 10);
  if (m.type !== undefined) {
    text += ',"type":' + jsonString(m.type);
  }
  if (m.command !== undefined) {
    text += ',"command":' + textCommandInfo(m.command);
  }
  if (m.http !== undefined) {
    text += ',"http":' + textHealthCheck_HTTPCheckInfo(m.http);
  }
  if (m.tcp !== undefined) {
    text += ',"tcp":' + textHealthCheck_TCPCheckInfo(m.tcp);
  }
  return `${text}}`;
}

export const HealthCheck: MessageCodec<HealthCheck> = /* @__PURE__ */ messageCodec<HealthCheck>("mesos.v1.HealthCheck", writeHealthCheck, readHealthCheck, textHealthCheck, [
  ["delay_seconds", 2, "optional", "double"],
  ["interval_seconds", 3, "optional", "double"],
  ["timeout_seconds", 4, "optional", "double"],
  ["consecutive_failures", 5, "optional", "uint32"],
  ["grace_period_seconds", 6, "optional", "double"],
  ["type", 8, "optional", "enum", () => HealthCheck_Type],
  ["command", 7, "optional", "message", () => CommandInfo],
  ["http", 1, "optional", "message", () => HealthCheck_HTTPCheckInfo],
  ["tcp", 9, "optional", "message", () => HealthCheck_TCPCheckInfo],
]);

/** Numbers of mesos.v1.HealthCheck.Type. */
export const HealthCheck_Type = {
  UNKNOWN: 0,
  COMMAND: 1,
  HTTP: 2,
  TCP: 3,
} as const;
export type HealthCheck_Type = "UNKNOWN" | "COMMAND" | "HTTP" | "TCP";
export const namesHealthCheck_Type: ReadonlyMap<number, HealthCheck_Type> = /* @__PURE__ */ enumNames<HealthCheck_Type>(HealthCheck_Type);

/** mesos.v1.HealthCheck.HTTPCheckInfo */
export interface HealthCheck_HTTPCheckInfo {
  /** Absent means "IPv4". */
  readonly protocol?: NetworkInfo_Protocol | undefined;
  readonly scheme?: string | undefined;
  readonly port: number;
  readonly path?: string | undefined;
  readonly statuses?: readonly number[] | undefined;
}
/** What absent fields of HealthCheck_HTTPCheckInfo mean. */
export const HealthCheck_HTTPCheckInfo_defaults = { protocol: "IPv4" } as const;

export function writeHealthCheck_HTTPCheckInfo(w: Writer, m: HealthCheck_HTTPCheckInfo): void {
  if (m.protocol !== undefined) w.enumeration(40, NetworkInfo_Protocol, m.protocol);
  if (m.statuses !== undefined) {
    const list = m.statuses;
    for (let i = list.length - 1; i >= 0; i--) w.uint32(32, list[i]!);
  }
  if (m.scheme !== undefined) w.string(26, m.scheme);
  if (m.path !== undefined) w.string(18, m.path);
  if (m.port === undefined) throw missing();
  w.uint32(8, m.port);
}

const ShapeHealthCheck_HTTPCheckInfo = /* @__PURE__ */ shape();
export function readHealthCheck_HTTPCheckInfo(r: Reader, into?: HealthCheck_HTTPCheckInfo): HealthCheck_HTTPCheckInfo {
  const m = (into ?? new ShapeHealthCheck_HTTPCheckInfo()) as Mutable<HealthCheck_HTTPCheckInfo>;
  while (r.pos < r.end) {
    const tag = r.tag();
    switch (tag) {
      case 40: {
        const value = r.enumeration(namesNetworkInfo_Protocol);
        if (value !== undefined) m.protocol = value;
        break;
      }
      case 26:
        m.scheme = r.string();
        break;
      case 8:
        m.port = r.uint32();
        break;
      case 18:
        m.path = r.string();
        break;
      case 32: {
        m.statuses = append(m.statuses, r.uint32());
        break;
      }
      case 34: {
        const outer = r.open();
        while (r.pos < r.end) {
          m.statuses = append(m.statuses, r.uint32());
        }
        r.close(outer);
        break;
      }
      default:
        r.skip(tag);
    }
  }
  if (m.port === undefined) r.incomplete = true;
  return m;
}

export function textHealthCheck_HTTPCheckInfo(m: HealthCheck_HTTPCheckInfo): string {
  let text = "";
  text += '{"protocol":' + jsonString(m.protocol ?? "IPv4");
  if (m.scheme !== undefined) {
    text += ',"scheme":' + jsonString(m.scheme);
  }
  text += ',"port":' + jsonPlain(m.port);
  if (m.path !== undefined) {
    text += ',"path":' + jsonString(m.path);
  }
  if (m.statuses !== undefined && m.statuses.length > 0) {
    text += ',"statuses":' + jsonArray(m.statuses, jsonPlain);
  }
  return `${text}}`;
}

export const HealthCheck_HTTPCheckInfo: MessageCodec<HealthCheck_HTTPCheckInfo> = /* @__PURE__ */ messageCodec<HealthCheck_HTTPCheckInfo>("mesos.v1.HealthCheck.HTTPCheckInfo", writeHealthCheck_HTTPCheckInfo, readHealthCheck_HTTPCheckInfo, textHealthCheck_HTTPCheckInfo, [
  ["protocol", 5, "optional", "enum", () => NetworkInfo_Protocol],
  ["scheme", 3, "optional", "string"],
  ["port", 1, "required", "uint32"],
  ["path", 2, "optional", "string"],
  ["statuses", 4, "repeated", "uint32"],
]);

/** mesos.v1.HealthCheck.TCPCheckInfo */
export interface HealthCheck_TCPCheckInfo {
  /** Absent means "IPv4". */
  readonly protocol?: NetworkInfo_Protocol | undefined;
  readonly port: number;
}
/** What absent fields of HealthCheck_TCPCheckInfo mean. */
export const HealthCheck_TCPCheckInfo_defaults = { protocol: "IPv4" } as const;

export function writeHealthCheck_TCPCheckInfo(w: Writer, m: HealthCheck_TCPCheckInfo): void {
  if (m.protocol !== undefined) w.enumeration(16, NetworkInfo_Protocol, m.protocol);
  if (m.port === undefined) throw missing();
  w.uint32(8, m.port);
}

const ShapeHealthCheck_TCPCheckInfo = /* @__PURE__ */ shape();
export function readHealthCheck_TCPCheckInfo(r: Reader, into?: HealthCheck_TCPCheckInfo): HealthCheck_TCPCheckInfo {
  const m = (into ?? new ShapeHealthCheck_TCPCheckInfo()) as Mutable<HealthCheck_TCPCheckInfo>;
  while (r.pos < r.end) {
    const tag = r.tag();
    switch (tag) {
      case 16: {
        const value = r.enumeration(namesNetworkInfo_Protocol);
        if (value !== undefined) m.protocol = value;
        break;
      }
      case 8:
        m.port = r.uint32();
        break;
      default:
        r.skip(tag);
    }
  }
  if (m.port === undefined) r.incomplete = true;
  return m;
}

export function textHealthCheck_TCPCheckInfo(m: HealthCheck_TCPCheckInfo): string {
  let text = "";
  text += '{"protocol":' + jsonString(m.protocol ?? "IPv4");
  text += ',"port":' + jsonPlain(m.port);
  return `${text}}`;
}

export const HealthCheck_TCPCheckInfo: MessageCodec<HealthCheck_TCPCheckInfo> = /* @__PURE__ */ messageCodec<HealthCheck_TCPCheckInfo>("mesos.v1.HealthCheck.TCPCheckInfo", writeHealthCheck_TCPCheckInfo, readHealthCheck_TCPCheckInfo, textHealthCheck_TCPCheckInfo, [
  ["protocol", 2, "optional", "enum", () => NetworkInfo_Protocol],
  ["port", 1, "required", "uint32"],
]);

/** mesos.v1.KillPolicy */
export interface KillPolicy {
  readonly grace_period?: DurationInfo | undefined;
}

export function writeKillPolicy(w: Writer, m: KillPolicy): void {
  if (m.grace_period !== undefined) { const at = w.open(); writeDurationInfo(w, m.grace_period); w.close(10, at); }
}

const ShapeKillPolicy = /* @__PURE__ */ shape();
export function readKillPolicy(r: Reader, into?: KillPolicy): KillPolicy {
  const m = (into ?? new ShapeKillPolicy()) as Mutable<KillPolicy>;
  while (r.pos < r.end) {
    const tag = r.tag();
    switch (tag) {
      case 10: {
        const outer = r.open();
        m.grace_period = readDurationInfo(r, m.grace_period);
        r.close(outer);
        break;
      }
      default:
        r.skip(tag);
    }
  }
  return m;
}

export function textKillPolicy(m: KillPolicy): string {
  let text = "";
  if (m.grace_period !== undefined) {
    text += '{"grace_period":' + textDurationInfo(m.grace_period);
  }
  return text === "" ? "{}" : `${text}}`;
}

export const KillPolicy: MessageCodec<KillPolicy> = /* @__PURE__ */ messageCodec<KillPolicy>("mesos.v1.KillPolicy", writeKillPolicy, readKillPolicy, textKillPolicy, [
  ["grace_period", 1, "optional", "message", () => DurationInfo],
]);
