// Generated from proto/v1/command.proto by `npm run generate`: edit the schema, not this file.
import { append } from "../codec/append.ts";
import { enumNames } from "../codec/schema.ts";
import { jsonArray, jsonBytes, jsonPlain, jsonString } from "../codec/json-text.ts";
import { type MessageCodec, messageCodec } from "../codec/message-codec.ts";
import type { Mutable } from "../codec/mutable.ts";
import type { Reader } from "../codec/reader.ts";
import { shape } from "../codec/shape.ts";
import { missing } from "../codec/wire-error.ts";
import type { Writer } from "../codec/writer.ts";
import { DurationInfo, Labels, Secret, readDurationInfo, readLabels, readSecret, textDurationInfo, textLabels, textSecret, writeDurationInfo, writeLabels, writeSecret } from "./v1-common.ts";
import { ContainerInfo, readContainerInfo, textContainerInfo, writeContainerInfo } from "./v1-container.ts";
import { ExecutorID, FrameworkID, readExecutorID, readFrameworkID, textExecutorID, textFrameworkID, writeExecutorID, writeFrameworkID } from "./v1-identity.ts";
import { DiscoveryInfo, readDiscoveryInfo, textDiscoveryInfo, writeDiscoveryInfo } from "./v1-network.ts";
import { Resource, readResource, textResource, writeResource } from "./v1-resource.ts";

/** mesos.v1.CommandInfo */
export interface CommandInfo {
  readonly uris?: readonly CommandInfo_URI[] | undefined;
  readonly environment?: Environment | undefined;
  /** Absent means true. */
  readonly shell?: boolean | undefined;
  readonly value?: string | undefined;
  readonly arguments?: readonly string[] | undefined;
  readonly user?: string | undefined;
}
/** What absent fields of CommandInfo mean. */
export const CommandInfo_defaults = { shell: true } as const;

export function writeCommandInfo(w: Writer, m: CommandInfo): void {
  if (m.arguments !== undefined) {
    const list = m.arguments;
    for (let i = list.length - 1; i >= 0; i--) w.string(58, list[i]!);
  }
  if (m.shell !== undefined) w.bool(48, m.shell);
  if (m.user !== undefined) w.string(42, m.user);
  if (m.value !== undefined) w.string(26, m.value);
  if (m.environment !== undefined) { const at = w.open(); writeEnvironment(w, m.environment); w.close(18, at); }
  if (m.uris !== undefined) {
    const list = m.uris;
    for (let i = list.length - 1; i >= 0; i--) { const at = w.open(); writeCommandInfo_URI(w, list[i]!); w.close(10, at); }
  }
}

const ShapeCommandInfo = /* @__PURE__ */ shape();
export function readCommandInfo(r: Reader, into?: CommandInfo): CommandInfo {
  const m = (into ?? new ShapeCommandInfo()) as Mutable<CommandInfo>;
  while (r.pos < r.end) {
    const tag = r.tag();
    switch (tag) {
      case 10: {
        const outer = r.open();
        m.uris = append(m.uris, readCommandInfo_URI(r));
        r.close(outer);
        break;
      }
      case 18: {
        const outer = r.open();
        m.environment = readEnvironment(r, m.environment);
        r.close(outer);
        break;
      }
      case 48:
        m.shell = r.bool();
        break;
      case 26:
        m.value = r.string();
        break;
      case 58: {
        m.arguments = append(m.arguments, r.string());
        break;
      }
      case 42:
        m.user = r.string();
        break;
      default:
        r.skip(tag);
    }
  }
  return m;
}

export function textCommandInfo(m: CommandInfo): string {
  let text = "";
  let comma = "{";
  if (m.uris !== undefined && m.uris.length > 0) {
    text += '{"uris":' + jsonArray(m.uris, textCommandInfo_URI);
    comma = ",";
  }
  if (m.environment !== undefined) {
    text += comma + '"environment":' + textEnvironment(m.environment);
    comma = ",";
  }
  text += comma + '"shell":' + jsonPlain(m.shell ?? true);
  if (m.value !== undefined) {
    text += ',"value":' + jsonString(m.value);
  }
  if (m.arguments !== undefined && m.arguments.length > 0) {
    text += ',"arguments":' + jsonArray(m.arguments, jsonString);
  }
  if (m.user !== undefined) {
    text += ',"user":' + jsonString(m.user);
  }
  return `${text}}`;
}

export const CommandInfo: MessageCodec<CommandInfo> = /* @__PURE__ */ messageCodec<CommandInfo>("mesos.v1.CommandInfo", writeCommandInfo, readCommandInfo, textCommandInfo, [
  ["uris", 1, "repeated", "message", () => CommandInfo_URI],
  ["environment", 2, "optional", "message", () => Environment],
  ["shell", 6, "optional", "bool"],
  ["value", 3, "optional", "string"],
  ["arguments", 7, "repeated", "string"],
  ["user", 5, "optional", "string"],
]);

/** mesos.v1.CommandInfo.URI */
export interface CommandInfo_URI {
  readonly value: string;
  readonly executable?: boolean | undefined;
  /** Absent means true. */
  readonly extract?: boolean | undefined;
  readonly cache?: boolean | undefined;
  readonly output_file?: string | undefined;
}
/** What absent fields of CommandInfo_URI mean. */
export const CommandInfo_URI_defaults = { extract: true } as const;

export function writeCommandInfo_URI(w: Writer, m: CommandInfo_URI): void {
  if (m.output_file !== undefined) w.string(42, m.output_file);
  if (m.cache !== undefined) w.bool(32, m.cache);
  if (m.extract !== undefined) w.bool(24, m.extract);
  if (m.executable !== undefined) w.bool(16, m.executable);
  if (m.value === undefined) throw missing();
  w.string(10, m.value);
}

const ShapeCommandInfo_URI = /* @__PURE__ */ shape();
export function readCommandInfo_URI(r: Reader, into?: CommandInfo_URI): CommandInfo_URI {
  const m = (into ?? new ShapeCommandInfo_URI()) as Mutable<CommandInfo_URI>;
  while (r.pos < r.end) {
    const tag = r.tag();
    switch (tag) {
      case 10:
        m.value = r.string();
        break;
      case 16:
        m.executable = r.bool();
        break;
      case 24:
        m.extract = r.bool();
        break;
      case 32:
        m.cache = r.bool();
        break;
      case 42:
        m.output_file = r.string();
        break;
      default:
        r.skip(tag);
    }
  }
  if (m.value === undefined) r.incomplete = true;
  return m;
}

export function textCommandInfo_URI(m: CommandInfo_URI): string {
  let text = "";
  text += '{"value":' + jsonString(m.value);
  if (m.executable !== undefined) {
    text += ',"executable":' + jsonPlain(m.executable);
  }
  text += ',"extract":' + jsonPlain(m.extract ?? true);
  if (m.cache !== undefined) {
    text += ',"cache":' + jsonPlain(m.cache);
  }
  if (m.output_file !== undefined) {
    text += ',"output_file":' + jsonString(m.output_file);
  }
  return `${text}}`;
}

export const CommandInfo_URI: MessageCodec<CommandInfo_URI> = /* @__PURE__ */ messageCodec<CommandInfo_URI>("mesos.v1.CommandInfo.URI", writeCommandInfo_URI, readCommandInfo_URI, textCommandInfo_URI, [
  ["value", 1, "required", "string"],
  ["executable", 2, "optional", "bool"],
  ["extract", 3, "optional", "bool"],
  ["cache", 4, "optional", "bool"],
  ["output_file", 5, "optional", "string"],
]);

/** mesos.v1.Environment */
export interface Environment {
  readonly variables?: readonly Environment_Variable[] | undefined;
}

export function writeEnvironment(w: Writer, m: Environment): void {
  if (m.variables !== undefined) {
    const list = m.variables;
    for (let i = list.length - 1; i >= 0; i--) { const at = w.open(); writeEnvironment_Variable(w, list[i]!); w.close(10, at); }
  }
}

const ShapeEnvironment = /* @__PURE__ */ shape();
export function readEnvironment(r: Reader, into?: Environment): Environment {
  const m = (into ?? new ShapeEnvironment()) as Mutable<Environment>;
  while (r.pos < r.end) {
    const tag = r.tag();
    switch (tag) {
      case 10: {
        const outer = r.open();
        m.variables = append(m.variables, readEnvironment_Variable(r));
        r.close(outer);
        break;
      }
      default:
        r.skip(tag);
    }
  }
  return m;
}

export function textEnvironment(m: Environment): string {
  let text = "";
  if (m.variables !== undefined && m.variables.length > 0) {
    text += '{"variables":' + jsonArray(m.variables, textEnvironment_Variable);
  }
  return text === "" ? "{}" : `${text}}`;
}

export const Environment: MessageCodec<Environment> = /* @__PURE__ */ messageCodec<Environment>("mesos.v1.Environment", writeEnvironment, readEnvironment, textEnvironment, [
  ["variables", 1, "repeated", "message", () => Environment_Variable],
]);

/** mesos.v1.Environment.Variable */
export interface Environment_Variable {
  readonly name: string;
  /** Absent means "VALUE". */
  readonly type?: Environment_Variable_Type | undefined;
  readonly value?: string | undefined;
  readonly secret?: Secret | undefined;
}
/** What absent fields of Environment_Variable mean. */
export const Environment_Variable_defaults = { type: "VALUE" } as const;

export function writeEnvironment_Variable(w: Writer, m: Environment_Variable): void {
  if (m.secret !== undefined) { const at = w.open(); writeSecret(w, m.secret); w.close(34, at); }
  if (m.type !== undefined) w.enumeration(24, Environment_Variable_Type, m.type);
  if (m.value !== undefined) w.string(18, m.value);
  if (m.name === undefined) throw missing();
  w.string(10, m.name);
}

const ShapeEnvironment_Variable = /* @__PURE__ */ shape();
export function readEnvironment_Variable(r: Reader, into?: Environment_Variable): Environment_Variable {
  const m = (into ?? new ShapeEnvironment_Variable()) as Mutable<Environment_Variable>;
  while (r.pos < r.end) {
    const tag = r.tag();
    switch (tag) {
      case 10:
        m.name = r.string();
        break;
      case 24: {
        const value = r.enumeration(namesEnvironment_Variable_Type);
        if (value !== undefined) m.type = value;
        break;
      }
      case 18:
        m.value = r.string();
        break;
      case 34: {
        const outer = r.open();
        m.secret = readSecret(r, m.secret);
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

export function textEnvironment_Variable(m: Environment_Variable): string {
  let text = "";
  text += '{"name":' + jsonString(m.name);
  text += ',"type":' + jsonString(m.type ?? "VALUE");
  if (m.value !== undefined) {
    text += ',"value":' + jsonString(m.value);
  }
  if (m.secret !== undefined) {
    text += ',"secret":' + textSecret(m.secret);
  }
  return `${text}}`;
}

export const Environment_Variable: MessageCodec<Environment_Variable> = /* @__PURE__ */ messageCodec<Environment_Variable>("mesos.v1.Environment.Variable", writeEnvironment_Variable, readEnvironment_Variable, textEnvironment_Variable, [
  ["name", 1, "required", "string"],
  ["type", 3, "optional", "enum", () => Environment_Variable_Type],
  ["value", 2, "optional", "string"],
  ["secret", 4, "optional", "message", () => Secret],
]);

/** Numbers of mesos.v1.Environment.Variable.Type. */
export const Environment_Variable_Type = {
  UNKNOWN: 0,
  VALUE: 1,
  SECRET: 2,
} as const;
export type Environment_Variable_Type = "UNKNOWN" | "VALUE" | "SECRET";
export const namesEnvironment_Variable_Type: ReadonlyMap<number, Environment_Variable_Type> = /* @__PURE__ */ enumNames<Environment_Variable_Type>(Environment_Variable_Type);

/** mesos.v1.ExecutorInfo */
export interface ExecutorInfo {
  readonly type?: ExecutorInfo_Type | undefined;
  readonly executor_id: ExecutorID;
  readonly framework_id?: FrameworkID | undefined;
  readonly command?: CommandInfo | undefined;
  readonly container?: ContainerInfo | undefined;
  readonly resources?: readonly Resource[] | undefined;
  readonly name?: string | undefined;
  /** Deprecated. */
  readonly source?: string | undefined;
  readonly data?: Uint8Array | undefined;
  readonly discovery?: DiscoveryInfo | undefined;
  readonly shutdown_grace_period?: DurationInfo | undefined;
  readonly labels?: Labels | undefined;
}

export function writeExecutorInfo(w: Writer, m: ExecutorInfo): void {
  if (m.type !== undefined) w.enumeration(120, ExecutorInfo_Type, m.type);
  if (m.labels !== undefined) { const at = w.open(); writeLabels(w, m.labels); w.close(114, at); }
  if (m.shutdown_grace_period !== undefined) { const at = w.open(); writeDurationInfo(w, m.shutdown_grace_period); w.close(106, at); }
  if (m.discovery !== undefined) { const at = w.open(); writeDiscoveryInfo(w, m.discovery); w.close(98, at); }
  if (m.container !== undefined) { const at = w.open(); writeContainerInfo(w, m.container); w.close(90, at); }
  if (m.source !== undefined) w.string(82, m.source);
  if (m.name !== undefined) w.string(74, m.name);
  if (m.framework_id !== undefined) { const at = w.open(); writeFrameworkID(w, m.framework_id); w.close(66, at); }
  if (m.command !== undefined) { const at = w.open(); writeCommandInfo(w, m.command); w.close(58, at); }
  if (m.resources !== undefined) {
    const list = m.resources;
    for (let i = list.length - 1; i >= 0; i--) { const at = w.open(); writeResource(w, list[i]!); w.close(42, at); }
  }
  if (m.data !== undefined) w.payload(34, m.data);
  if (m.executor_id === undefined) throw missing();
  { const at = w.open(); writeExecutorID(w, m.executor_id); w.close(10, at); }
}

const ShapeExecutorInfo = /* @__PURE__ */ shape();
export function readExecutorInfo(r: Reader, into?: ExecutorInfo): ExecutorInfo {
  const m = (into ?? new ShapeExecutorInfo()) as Mutable<ExecutorInfo>;
  while (r.pos < r.end) {
    const tag = r.tag();
    switch (tag) {
      case 120: {
        const value = r.enumeration(namesExecutorInfo_Type);
        if (value !== undefined) m.type = value;
        break;
      }
      case 10: {
        const outer = r.open();
        m.executor_id = readExecutorID(r, m.executor_id);
        r.close(outer);
        break;
      }
      case 66: {
        const outer = r.open();
        m.framework_id = readFrameworkID(r, m.framework_id);
        r.close(outer);
        break;
      }
      case 58: {
        const outer = r.open();
        m.command = readCommandInfo(r, m.command);
        r.close(outer);
        break;
      }
      case 90: {
        const outer = r.open();
        m.container = readContainerInfo(r, m.container);
        r.close(outer);
        break;
      }
      case 42: {
        const outer = r.open();
        m.resources = append(m.resources, readResource(r));
        r.close(outer);
        break;
      }
      case 74:
        m.name = r.string();
        break;
      case 82:
        m.source = r.string();
        break;
      case 34:
        m.data = r.payload();
        break;
      case 98: {
        const outer = r.open();
        m.discovery = readDiscoveryInfo(r, m.discovery);
        r.close(outer);
        break;
      }
      case 106: {
        const outer = r.open();
        m.shutdown_grace_period = readDurationInfo(r, m.shutdown_grace_period);
        r.close(outer);
        break;
      }
      case 114: {
        const outer = r.open();
        m.labels = readLabels(r, m.labels);
        r.close(outer);
        break;
      }
      default:
        r.skip(tag);
    }
  }
  if (m.executor_id === undefined) r.incomplete = true;
  return m;
}

export function textExecutorInfo(m: ExecutorInfo): string {
  let text = "";
  let comma = "{";
  if (m.type !== undefined) {
    text += '{"type":' + jsonString(m.type);
    comma = ",";
  }
  text += comma + '"executor_id":' + textExecutorID(m.executor_id);
  if (m.framework_id !== undefined) {
    text += ',"framework_id":' + textFrameworkID(m.framework_id);
  }
  if (m.command !== undefined) {
    text += ',"command":' + textCommandInfo(m.command);
  }
  if (m.container !== undefined) {
    text += ',"container":' + textContainerInfo(m.container);
  }
  if (m.resources !== undefined && m.resources.length > 0) {
    text += ',"resources":' + jsonArray(m.resources, textResource);
  }
  if (m.name !== undefined) {
    text += ',"name":' + jsonString(m.name);
  }
  if (m.source !== undefined) {
    text += ',"source":' + jsonString(m.source);
  }
  if (m.data !== undefined) {
    text += ',"data":' + jsonBytes(m.data);
  }
  if (m.discovery !== undefined) {
    text += ',"discovery":' + textDiscoveryInfo(m.discovery);
  }
  if (m.shutdown_grace_period !== undefined) {
    text += ',"shutdown_grace_period":' + textDurationInfo(m.shutdown_grace_period);
  }
  if (m.labels !== undefined) {
    text += ',"labels":' + textLabels(m.labels);
  }
  return `${text}}`;
}

export const ExecutorInfo: MessageCodec<ExecutorInfo> = /* @__PURE__ */ messageCodec<ExecutorInfo>("mesos.v1.ExecutorInfo", writeExecutorInfo, readExecutorInfo, textExecutorInfo, [
  ["type", 15, "optional", "enum", () => ExecutorInfo_Type],
  ["executor_id", 1, "required", "message", () => ExecutorID],
  ["framework_id", 8, "optional", "message", () => FrameworkID],
  ["command", 7, "optional", "message", () => CommandInfo],
  ["container", 11, "optional", "message", () => ContainerInfo],
  ["resources", 5, "repeated", "message", () => Resource],
  ["name", 9, "optional", "string"],
  ["source", 10, "optional", "string"],
  ["data", 4, "optional", "bytes"],
  ["discovery", 12, "optional", "message", () => DiscoveryInfo],
  ["shutdown_grace_period", 13, "optional", "message", () => DurationInfo],
  ["labels", 14, "optional", "message", () => Labels],
]);

/** Numbers of mesos.v1.ExecutorInfo.Type. */
export const ExecutorInfo_Type = {
  UNKNOWN: 0,
  DEFAULT: 1,
  CUSTOM: 2,
} as const;
export type ExecutorInfo_Type = "UNKNOWN" | "DEFAULT" | "CUSTOM";
export const namesExecutorInfo_Type: ReadonlyMap<number, ExecutorInfo_Type> = /* @__PURE__ */ enumNames<ExecutorInfo_Type>(ExecutorInfo_Type);
