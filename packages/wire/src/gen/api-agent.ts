// Generated from proto/api/agent.proto by `npm run generate`: edit the schema, not this file.
import { append } from "../codec/append.ts";
import { enumNames } from "../codec/schema.ts";
import { hasEntries, jsonArray, jsonBytes, jsonMap, jsonPlain, jsonString, jsonUint64 } from "../codec/json-text.ts";
import { readEntry, setEntry } from "../codec/map-entry.ts";
import { type MessageCodec, messageCodec } from "../codec/message-codec.ts";
import type { Mutable } from "../codec/mutable.ts";
import type { Reader } from "../codec/reader.ts";
import { shape } from "../codec/shape.ts";
import { missing } from "../codec/wire-error.ts";
import type { Writer } from "../codec/writer.ts";
import { CommandInfo, ExecutorInfo, readCommandInfo, readExecutorInfo, textCommandInfo, textExecutorInfo, writeCommandInfo, writeExecutorInfo } from "./v1-command.ts";
import { DurationInfo, FileInfo, Flag, Metric, TimeInfo, VersionInfo, readDurationInfo, readFileInfo, readFlag, readMetric, readTimeInfo, readVersionInfo, textDurationInfo, textFileInfo, textFlag, textMetric, textTimeInfo, textVersionInfo, writeDurationInfo, writeFileInfo, writeFlag, writeMetric, writeTimeInfo, writeVersionInfo } from "./v1-common.ts";
import { ContainerInfo, ContainerStatus, TTYInfo, readContainerInfo, readContainerStatus, readTTYInfo, textContainerInfo, textContainerStatus, textTTYInfo, writeContainerInfo, writeContainerStatus, writeTTYInfo } from "./v1-container.ts";
import { FrameworkInfo, readFrameworkInfo, textFrameworkInfo, writeFrameworkInfo } from "./v1-framework.ts";
import { ContainerID, ExecutorID, FrameworkID, ResourceProviderID, readContainerID, readExecutorID, readFrameworkID, readResourceProviderID, textContainerID, textExecutorID, textFrameworkID, textResourceProviderID, writeContainerID, writeExecutorID, writeFrameworkID, writeResourceProviderID } from "./v1-identity.ts";
import { Image, readImage, textImage, writeImage } from "./v1-image.ts";
import { AgentInfo, DrainConfig, readAgentInfo, readDrainConfig, textAgentInfo, textDrainConfig, writeAgentInfo, writeDrainConfig } from "./v1-node.ts";
import { Operation, readOperation, textOperation, writeOperation } from "./v1-operation.ts";
import { Resource, Value_Scalar, readResource, readValue_Scalar, textResource, textValue_Scalar, writeResource, writeValue_Scalar } from "./v1-resource.ts";
import { ResourceProviderInfo, readResourceProviderInfo, textResourceProviderInfo, writeResourceProviderInfo } from "./v1-resource-provider.ts";
import { ResourceStatistics, readResourceStatistics, textResourceStatistics, writeResourceStatistics } from "./v1-statistics.ts";
import { Task, TaskResourceLimitation, TaskState, TaskStatus_Reason, namesTaskState, namesTaskStatus_Reason, readTask, readTaskResourceLimitation, textTask, textTaskResourceLimitation, writeTask, writeTaskResourceLimitation } from "./v1-task.ts";

/** mesos.v1.agent.Call */
export interface Call {
  readonly type?: Call_Type | undefined;
  readonly get_metrics?: Call_GetMetrics | undefined;
  readonly set_logging_level?: Call_SetLoggingLevel | undefined;
  readonly list_files?: Call_ListFiles | undefined;
  readonly read_file?: Call_ReadFile | undefined;
  readonly get_containers?: Call_GetContainers | undefined;
  /** Deprecated. */
  readonly launch_nested_container?: Call_LaunchNestedContainer | undefined;
  /** Deprecated. */
  readonly wait_nested_container?: Call_WaitNestedContainer | undefined;
  /** Deprecated. */
  readonly kill_nested_container?: Call_KillNestedContainer | undefined;
  /** Deprecated. */
  readonly remove_nested_container?: Call_RemoveNestedContainer | undefined;
  readonly launch_nested_container_session?: Call_LaunchNestedContainerSession | undefined;
  readonly attach_container_input?: Call_AttachContainerInput | undefined;
  readonly attach_container_output?: Call_AttachContainerOutput | undefined;
  readonly launch_container?: Call_LaunchContainer | undefined;
  readonly wait_container?: Call_WaitContainer | undefined;
  readonly kill_container?: Call_KillContainer | undefined;
  readonly remove_container?: Call_RemoveContainer | undefined;
  readonly add_resource_provider_config?: Call_AddResourceProviderConfig | undefined;
  readonly update_resource_provider_config?: Call_UpdateResourceProviderConfig | undefined;
  readonly remove_resource_provider_config?: Call_RemoveResourceProviderConfig | undefined;
  readonly mark_resource_provider_gone?: Call_MarkResourceProviderGone | undefined;
  readonly prune_images?: Call_PruneImages | undefined;
}

export function writeCall(w: Writer, m: Call): void {
  if (m.mark_resource_provider_gone !== undefined) { const at = w.open(); writeCall_MarkResourceProviderGone(w, m.mark_resource_provider_gone); w.close(178, at); }
  if (m.prune_images !== undefined) { const at = w.open(); writeCall_PruneImages(w, m.prune_images); w.close(170, at); }
  if (m.get_containers !== undefined) { const at = w.open(); writeCall_GetContainers(w, m.get_containers); w.close(162, at); }
  if (m.remove_resource_provider_config !== undefined) { const at = w.open(); writeCall_RemoveResourceProviderConfig(w, m.remove_resource_provider_config); w.close(154, at); }
  if (m.update_resource_provider_config !== undefined) { const at = w.open(); writeCall_UpdateResourceProviderConfig(w, m.update_resource_provider_config); w.close(146, at); }
  if (m.add_resource_provider_config !== undefined) { const at = w.open(); writeCall_AddResourceProviderConfig(w, m.add_resource_provider_config); w.close(138, at); }
  if (m.remove_container !== undefined) { const at = w.open(); writeCall_RemoveContainer(w, m.remove_container); w.close(130, at); }
  if (m.kill_container !== undefined) { const at = w.open(); writeCall_KillContainer(w, m.kill_container); w.close(122, at); }
  if (m.wait_container !== undefined) { const at = w.open(); writeCall_WaitContainer(w, m.wait_container); w.close(114, at); }
  if (m.launch_container !== undefined) { const at = w.open(); writeCall_LaunchContainer(w, m.launch_container); w.close(106, at); }
  if (m.remove_nested_container !== undefined) { const at = w.open(); writeCall_RemoveNestedContainer(w, m.remove_nested_container); w.close(98, at); }
  if (m.attach_container_output !== undefined) { const at = w.open(); writeCall_AttachContainerOutput(w, m.attach_container_output); w.close(90, at); }
  if (m.attach_container_input !== undefined) { const at = w.open(); writeCall_AttachContainerInput(w, m.attach_container_input); w.close(82, at); }
  if (m.launch_nested_container_session !== undefined) { const at = w.open(); writeCall_LaunchNestedContainerSession(w, m.launch_nested_container_session); w.close(74, at); }
  if (m.kill_nested_container !== undefined) { const at = w.open(); writeCall_KillNestedContainer(w, m.kill_nested_container); w.close(66, at); }
  if (m.wait_nested_container !== undefined) { const at = w.open(); writeCall_WaitNestedContainer(w, m.wait_nested_container); w.close(58, at); }
  if (m.launch_nested_container !== undefined) { const at = w.open(); writeCall_LaunchNestedContainer(w, m.launch_nested_container); w.close(50, at); }
  if (m.read_file !== undefined) { const at = w.open(); writeCall_ReadFile(w, m.read_file); w.close(42, at); }
  if (m.list_files !== undefined) { const at = w.open(); writeCall_ListFiles(w, m.list_files); w.close(34, at); }
  if (m.set_logging_level !== undefined) { const at = w.open(); writeCall_SetLoggingLevel(w, m.set_logging_level); w.close(26, at); }
  if (m.get_metrics !== undefined) { const at = w.open(); writeCall_GetMetrics(w, m.get_metrics); w.close(18, at); }
  if (m.type !== undefined) w.enumeration(8, Call_Type, m.type);
}

const ShapeCall = /* @__PURE__ */ shape();
export function readCall(r: Reader, into?: Call): Call {
  const m = (into ?? new ShapeCall()) as Mutable<Call>;
  while (r.pos < r.end) {
    const tag = r.tag();
    switch (tag) {
      case 8: {
        const value = r.enumeration(namesCall_Type);
        if (value !== undefined) m.type = value;
        break;
      }
      case 18: {
        const outer = r.open();
        m.get_metrics = readCall_GetMetrics(r, m.get_metrics);
        r.close(outer);
        break;
      }
      case 26: {
        const outer = r.open();
        m.set_logging_level = readCall_SetLoggingLevel(r, m.set_logging_level);
        r.close(outer);
        break;
      }
      case 34: {
        const outer = r.open();
        m.list_files = readCall_ListFiles(r, m.list_files);
        r.close(outer);
        break;
      }
      case 42: {
        const outer = r.open();
        m.read_file = readCall_ReadFile(r, m.read_file);
        r.close(outer);
        break;
      }
      case 162: {
        const outer = r.open();
        m.get_containers = readCall_GetContainers(r, m.get_containers);
        r.close(outer);
        break;
      }
      case 50: {
        const outer = r.open();
        m.launch_nested_container = readCall_LaunchNestedContainer(r, m.launch_nested_container);
        r.close(outer);
        break;
      }
      case 58: {
        const outer = r.open();
        m.wait_nested_container = readCall_WaitNestedContainer(r, m.wait_nested_container);
        r.close(outer);
        break;
      }
      case 66: {
        const outer = r.open();
        m.kill_nested_container = readCall_KillNestedContainer(r, m.kill_nested_container);
        r.close(outer);
        break;
      }
      case 98: {
        const outer = r.open();
        m.remove_nested_container = readCall_RemoveNestedContainer(r, m.remove_nested_container);
        r.close(outer);
        break;
      }
      case 74: {
        const outer = r.open();
        m.launch_nested_container_session = readCall_LaunchNestedContainerSession(r, m.launch_nested_container_session);
        r.close(outer);
        break;
      }
      case 82: {
        const outer = r.open();
        m.attach_container_input = readCall_AttachContainerInput(r, m.attach_container_input);
        r.close(outer);
        break;
      }
      case 90: {
        const outer = r.open();
        m.attach_container_output = readCall_AttachContainerOutput(r, m.attach_container_output);
        r.close(outer);
        break;
      }
      case 106: {
        const outer = r.open();
        m.launch_container = readCall_LaunchContainer(r, m.launch_container);
        r.close(outer);
        break;
      }
      case 114: {
        const outer = r.open();
        m.wait_container = readCall_WaitContainer(r, m.wait_container);
        r.close(outer);
        break;
      }
      case 122: {
        const outer = r.open();
        m.kill_container = readCall_KillContainer(r, m.kill_container);
        r.close(outer);
        break;
      }
      case 130: {
        const outer = r.open();
        m.remove_container = readCall_RemoveContainer(r, m.remove_container);
        r.close(outer);
        break;
      }
      case 138: {
        const outer = r.open();
        m.add_resource_provider_config = readCall_AddResourceProviderConfig(r, m.add_resource_provider_config);
        r.close(outer);
        break;
      }
      case 146: {
        const outer = r.open();
        m.update_resource_provider_config = readCall_UpdateResourceProviderConfig(r, m.update_resource_provider_config);
        r.close(outer);
        break;
      }
      case 154: {
        const outer = r.open();
        m.remove_resource_provider_config = readCall_RemoveResourceProviderConfig(r, m.remove_resource_provider_config);
        r.close(outer);
        break;
      }
      case 178: {
        const outer = r.open();
        m.mark_resource_provider_gone = readCall_MarkResourceProviderGone(r, m.mark_resource_provider_gone);
        r.close(outer);
        break;
      }
      case 170: {
        const outer = r.open();
        m.prune_images = readCall_PruneImages(r, m.prune_images);
        r.close(outer);
        break;
      }
      default:
        r.skip(tag);
    }
  }
  return m;
}

export function textCall(m: Call): string {
  let text = "";
  let comma = "{";
  if (m.type !== undefined) {
    text += '{"type":' + jsonString(m.type);
    comma = ",";
  }
  if (m.get_metrics !== undefined) {
    text += comma + '"get_metrics":' + textCall_GetMetrics(m.get_metrics);
    comma = ",";
  }
  if (m.set_logging_level !== undefined) {
    text += comma + '"set_logging_level":' + textCall_SetLoggingLevel(m.set_logging_level);
    comma = ",";
  }
  if (m.list_files !== undefined) {
    text += comma + '"list_files":' + textCall_ListFiles(m.list_files);
    comma = ",";
  }
  if (m.read_file !== undefined) {
    text += comma + '"read_file":' + textCall_ReadFile(m.read_file);
    comma = ",";
  }
  if (m.get_containers !== undefined) {
    text += comma + '"get_containers":' + textCall_GetContainers(m.get_containers);
    comma = ",";
  }
  if (m.launch_nested_container !== undefined) {
    text += comma + '"launch_nested_container":' + textCall_LaunchNestedContainer(m.launch_nested_container);
    comma = ",";
  }
  if (m.wait_nested_container !== undefined) {
    text += comma + '"wait_nested_container":' + textCall_WaitNestedContainer(m.wait_nested_container);
    comma = ",";
  }
  if (m.kill_nested_container !== undefined) {
    text += comma + '"kill_nested_container":' + textCall_KillNestedContainer(m.kill_nested_container);
    comma = ",";
  }
  if (m.remove_nested_container !== undefined) {
    text += comma + '"remove_nested_container":' + textCall_RemoveNestedContainer(m.remove_nested_container);
    comma = ",";
  }
  if (m.launch_nested_container_session !== undefined) {
    text += comma + '"launch_nested_container_session":' + textCall_LaunchNestedContainerSession(m.launch_nested_container_session);
    comma = ",";
  }
  if (m.attach_container_input !== undefined) {
    text += comma + '"attach_container_input":' + textCall_AttachContainerInput(m.attach_container_input);
    comma = ",";
  }
  if (m.attach_container_output !== undefined) {
    text += comma + '"attach_container_output":' + textCall_AttachContainerOutput(m.attach_container_output);
    comma = ",";
  }
  if (m.launch_container !== undefined) {
    text += comma + '"launch_container":' + textCall_LaunchContainer(m.launch_container);
    comma = ",";
  }
  if (m.wait_container !== undefined) {
    text += comma + '"wait_container":' + textCall_WaitContainer(m.wait_container);
    comma = ",";
  }
  if (m.kill_container !== undefined) {
    text += comma + '"kill_container":' + textCall_KillContainer(m.kill_container);
    comma = ",";
  }
  if (m.remove_container !== undefined) {
    text += comma + '"remove_container":' + textCall_RemoveContainer(m.remove_container);
    comma = ",";
  }
  if (m.add_resource_provider_config !== undefined) {
    text += comma + '"add_resource_provider_config":' + textCall_AddResourceProviderConfig(m.add_resource_provider_config);
    comma = ",";
  }
  if (m.update_resource_provider_config !== undefined) {
    text += comma + '"update_resource_provider_config":' + textCall_UpdateResourceProviderConfig(m.update_resource_provider_config);
    comma = ",";
  }
  if (m.remove_resource_provider_config !== undefined) {
    text += comma + '"remove_resource_provider_config":' + textCall_RemoveResourceProviderConfig(m.remove_resource_provider_config);
    comma = ",";
  }
  if (m.mark_resource_provider_gone !== undefined) {
    text += comma + '"mark_resource_provider_gone":' + textCall_MarkResourceProviderGone(m.mark_resource_provider_gone);
    comma = ",";
  }
  if (m.prune_images !== undefined) {
    text += comma + '"prune_images":' + textCall_PruneImages(m.prune_images);
    comma = ",";
  }
  return text === "" ? "{}" : `${text}}`;
}

export const Call: MessageCodec<Call> = /* @__PURE__ */ messageCodec<Call>("mesos.v1.agent.Call", writeCall, readCall, textCall, [
  ["type", 1, "optional", "enum", () => Call_Type],
  ["get_metrics", 2, "optional", "message", () => Call_GetMetrics],
  ["set_logging_level", 3, "optional", "message", () => Call_SetLoggingLevel],
  ["list_files", 4, "optional", "message", () => Call_ListFiles],
  ["read_file", 5, "optional", "message", () => Call_ReadFile],
  ["get_containers", 20, "optional", "message", () => Call_GetContainers],
  ["launch_nested_container", 6, "optional", "message", () => Call_LaunchNestedContainer],
  ["wait_nested_container", 7, "optional", "message", () => Call_WaitNestedContainer],
  ["kill_nested_container", 8, "optional", "message", () => Call_KillNestedContainer],
  ["remove_nested_container", 12, "optional", "message", () => Call_RemoveNestedContainer],
  ["launch_nested_container_session", 9, "optional", "message", () => Call_LaunchNestedContainerSession],
  ["attach_container_input", 10, "optional", "message", () => Call_AttachContainerInput],
  ["attach_container_output", 11, "optional", "message", () => Call_AttachContainerOutput],
  ["launch_container", 13, "optional", "message", () => Call_LaunchContainer],
  ["wait_container", 14, "optional", "message", () => Call_WaitContainer],
  ["kill_container", 15, "optional", "message", () => Call_KillContainer],
  ["remove_container", 16, "optional", "message", () => Call_RemoveContainer],
  ["add_resource_provider_config", 17, "optional", "message", () => Call_AddResourceProviderConfig],
  ["update_resource_provider_config", 18, "optional", "message", () => Call_UpdateResourceProviderConfig],
  ["remove_resource_provider_config", 19, "optional", "message", () => Call_RemoveResourceProviderConfig],
  ["mark_resource_provider_gone", 22, "optional", "message", () => Call_MarkResourceProviderGone],
  ["prune_images", 21, "optional", "message", () => Call_PruneImages],
]);

/** Numbers of mesos.v1.agent.Call.Type. */
export const Call_Type = {
  UNKNOWN: 0,
  GET_HEALTH: 1,
  GET_FLAGS: 2,
  GET_VERSION: 3,
  GET_METRICS: 4,
  GET_LOGGING_LEVEL: 5,
  SET_LOGGING_LEVEL: 6,
  LIST_FILES: 7,
  READ_FILE: 8,
  GET_STATE: 9,
  GET_CONTAINERS: 10,
  GET_FRAMEWORKS: 11,
  GET_EXECUTORS: 12,
  GET_OPERATIONS: 31,
  GET_TASKS: 13,
  GET_AGENT: 20,
  GET_RESOURCE_PROVIDERS: 26,
  LAUNCH_NESTED_CONTAINER: 14,
  WAIT_NESTED_CONTAINER: 15,
  KILL_NESTED_CONTAINER: 16,
  REMOVE_NESTED_CONTAINER: 21,
  LAUNCH_NESTED_CONTAINER_SESSION: 17,
  ATTACH_CONTAINER_INPUT: 18,
  ATTACH_CONTAINER_OUTPUT: 19,
  LAUNCH_CONTAINER: 22,
  WAIT_CONTAINER: 23,
  KILL_CONTAINER: 24,
  REMOVE_CONTAINER: 25,
  ADD_RESOURCE_PROVIDER_CONFIG: 27,
  UPDATE_RESOURCE_PROVIDER_CONFIG: 28,
  REMOVE_RESOURCE_PROVIDER_CONFIG: 29,
  MARK_RESOURCE_PROVIDER_GONE: 32,
  PRUNE_IMAGES: 30,
} as const;
export type Call_Type = "UNKNOWN" | "GET_HEALTH" | "GET_FLAGS" | "GET_VERSION" | "GET_METRICS" | "GET_LOGGING_LEVEL" | "SET_LOGGING_LEVEL" | "LIST_FILES" | "READ_FILE" | "GET_STATE" | "GET_CONTAINERS" | "GET_FRAMEWORKS" | "GET_EXECUTORS" | "GET_OPERATIONS" | "GET_TASKS" | "GET_AGENT" | "GET_RESOURCE_PROVIDERS" | "LAUNCH_NESTED_CONTAINER" | "WAIT_NESTED_CONTAINER" | "KILL_NESTED_CONTAINER" | "REMOVE_NESTED_CONTAINER" | "LAUNCH_NESTED_CONTAINER_SESSION" | "ATTACH_CONTAINER_INPUT" | "ATTACH_CONTAINER_OUTPUT" | "LAUNCH_CONTAINER" | "WAIT_CONTAINER" | "KILL_CONTAINER" | "REMOVE_CONTAINER" | "ADD_RESOURCE_PROVIDER_CONFIG" | "UPDATE_RESOURCE_PROVIDER_CONFIG" | "REMOVE_RESOURCE_PROVIDER_CONFIG" | "MARK_RESOURCE_PROVIDER_GONE" | "PRUNE_IMAGES";
export const namesCall_Type: ReadonlyMap<number, Call_Type> = /* @__PURE__ */ enumNames<Call_Type>(Call_Type);

/** mesos.v1.agent.Call.GetMetrics */
export interface Call_GetMetrics {
  readonly timeout?: DurationInfo | undefined;
}

export function writeCall_GetMetrics(w: Writer, m: Call_GetMetrics): void {
  if (m.timeout !== undefined) { const at = w.open(); writeDurationInfo(w, m.timeout); w.close(10, at); }
}

const ShapeCall_GetMetrics = /* @__PURE__ */ shape();
export function readCall_GetMetrics(r: Reader, into?: Call_GetMetrics): Call_GetMetrics {
  const m = (into ?? new ShapeCall_GetMetrics()) as Mutable<Call_GetMetrics>;
  while (r.pos < r.end) {
    const tag = r.tag();
    switch (tag) {
      case 10: {
        const outer = r.open();
        m.timeout = readDurationInfo(r, m.timeout);
        r.close(outer);
        break;
      }
      default:
        r.skip(tag);
    }
  }
  return m;
}

export function textCall_GetMetrics(m: Call_GetMetrics): string {
  let text = "";
  if (m.timeout !== undefined) {
    text += '{"timeout":' + textDurationInfo(m.timeout);
  }
  return text === "" ? "{}" : `${text}}`;
}

export const Call_GetMetrics: MessageCodec<Call_GetMetrics> = /* @__PURE__ */ messageCodec<Call_GetMetrics>("mesos.v1.agent.Call.GetMetrics", writeCall_GetMetrics, readCall_GetMetrics, textCall_GetMetrics, [
  ["timeout", 1, "optional", "message", () => DurationInfo],
]);

/** mesos.v1.agent.Call.SetLoggingLevel */
export interface Call_SetLoggingLevel {
  readonly level: number;
  readonly duration: DurationInfo;
}

export function writeCall_SetLoggingLevel(w: Writer, m: Call_SetLoggingLevel): void {
  if (m.duration === undefined) throw missing();
  { const at = w.open(); writeDurationInfo(w, m.duration); w.close(18, at); }
  if (m.level === undefined) throw missing();
  w.uint32(8, m.level);
}

const ShapeCall_SetLoggingLevel = /* @__PURE__ */ shape();
export function readCall_SetLoggingLevel(r: Reader, into?: Call_SetLoggingLevel): Call_SetLoggingLevel {
  const m = (into ?? new ShapeCall_SetLoggingLevel()) as Mutable<Call_SetLoggingLevel>;
  while (r.pos < r.end) {
    const tag = r.tag();
    switch (tag) {
      case 8:
        m.level = r.uint32();
        break;
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
  if (m.level === undefined || m.duration === undefined) r.incomplete = true;
  return m;
}

export function textCall_SetLoggingLevel(m: Call_SetLoggingLevel): string {
  let text = "";
  text += '{"level":' + jsonPlain(m.level);
  text += ',"duration":' + textDurationInfo(m.duration);
  return `${text}}`;
}

export const Call_SetLoggingLevel: MessageCodec<Call_SetLoggingLevel> = /* @__PURE__ */ messageCodec<Call_SetLoggingLevel>("mesos.v1.agent.Call.SetLoggingLevel", writeCall_SetLoggingLevel, readCall_SetLoggingLevel, textCall_SetLoggingLevel, [
  ["level", 1, "required", "uint32"],
  ["duration", 2, "required", "message", () => DurationInfo],
]);

/** mesos.v1.agent.Call.ListFiles */
export interface Call_ListFiles {
  readonly path: string;
}

export function writeCall_ListFiles(w: Writer, m: Call_ListFiles): void {
  if (m.path === undefined) throw missing();
  w.string(10, m.path);
}

const ShapeCall_ListFiles = /* @__PURE__ */ shape();
export function readCall_ListFiles(r: Reader, into?: Call_ListFiles): Call_ListFiles {
  const m = (into ?? new ShapeCall_ListFiles()) as Mutable<Call_ListFiles>;
  while (r.pos < r.end) {
    const tag = r.tag();
    switch (tag) {
      case 10:
        m.path = r.string();
        break;
      default:
        r.skip(tag);
    }
  }
  if (m.path === undefined) r.incomplete = true;
  return m;
}

export function textCall_ListFiles(m: Call_ListFiles): string {
  let text = "";
  text += '{"path":' + jsonString(m.path);
  return `${text}}`;
}

export const Call_ListFiles: MessageCodec<Call_ListFiles> = /* @__PURE__ */ messageCodec<Call_ListFiles>("mesos.v1.agent.Call.ListFiles", writeCall_ListFiles, readCall_ListFiles, textCall_ListFiles, [
  ["path", 1, "required", "string"],
]);

/** mesos.v1.agent.Call.ReadFile */
export interface Call_ReadFile {
  readonly path: string;
  readonly offset: number;
  readonly length?: number | undefined;
}

export function writeCall_ReadFile(w: Writer, m: Call_ReadFile): void {
  if (m.length !== undefined) w.uint64(24, m.length);
  if (m.offset === undefined) throw missing();
  w.uint64(16, m.offset);
  if (m.path === undefined) throw missing();
  w.string(10, m.path);
}

const ShapeCall_ReadFile = /* @__PURE__ */ shape();
export function readCall_ReadFile(r: Reader, into?: Call_ReadFile): Call_ReadFile {
  const m = (into ?? new ShapeCall_ReadFile()) as Mutable<Call_ReadFile>;
  while (r.pos < r.end) {
    const tag = r.tag();
    switch (tag) {
      case 10:
        m.path = r.string();
        break;
      case 16:
        m.offset = r.uint64();
        break;
      case 24:
        m.length = r.uint64();
        break;
      default:
        r.skip(tag);
    }
  }
  if (m.path === undefined || m.offset === undefined) r.incomplete = true;
  return m;
}

export function textCall_ReadFile(m: Call_ReadFile): string {
  let text = "";
  text += '{"path":' + jsonString(m.path);
  text += ',"offset":' + jsonUint64(m.offset);
  if (m.length !== undefined) {
    text += ',"length":' + jsonUint64(m.length);
  }
  return `${text}}`;
}

export const Call_ReadFile: MessageCodec<Call_ReadFile> = /* @__PURE__ */ messageCodec<Call_ReadFile>("mesos.v1.agent.Call.ReadFile", writeCall_ReadFile, readCall_ReadFile, textCall_ReadFile, [
  ["path", 1, "required", "string"],
  ["offset", 2, "required", "uint64"],
  ["length", 3, "optional", "uint64"],
]);

/** mesos.v1.agent.Call.GetContainers */
export interface Call_GetContainers {
  readonly show_nested?: boolean | undefined;
  readonly show_standalone?: boolean | undefined;
}

export function writeCall_GetContainers(w: Writer, m: Call_GetContainers): void {
  if (m.show_standalone !== undefined) w.bool(16, m.show_standalone);
  if (m.show_nested !== undefined) w.bool(8, m.show_nested);
}

const ShapeCall_GetContainers = /* @__PURE__ */ shape();
export function readCall_GetContainers(r: Reader, into?: Call_GetContainers): Call_GetContainers {
  const m = (into ?? new ShapeCall_GetContainers()) as Mutable<Call_GetContainers>;
  while (r.pos < r.end) {
    const tag = r.tag();
    switch (tag) {
      case 8:
        m.show_nested = r.bool();
        break;
      case 16:
        m.show_standalone = r.bool();
        break;
      default:
        r.skip(tag);
    }
  }
  return m;
}

export function textCall_GetContainers(m: Call_GetContainers): string {
  let text = "";
  let comma = "{";
  if (m.show_nested !== undefined) {
    text += '{"show_nested":' + jsonPlain(m.show_nested);
    comma = ",";
  }
  if (m.show_standalone !== undefined) {
    text += comma + '"show_standalone":' + jsonPlain(m.show_standalone);
    comma = ",";
  }
  return text === "" ? "{}" : `${text}}`;
}

export const Call_GetContainers: MessageCodec<Call_GetContainers> = /* @__PURE__ */ messageCodec<Call_GetContainers>("mesos.v1.agent.Call.GetContainers", writeCall_GetContainers, readCall_GetContainers, textCall_GetContainers, [
  ["show_nested", 1, "optional", "bool"],
  ["show_standalone", 2, "optional", "bool"],
]);

/** mesos.v1.agent.Call.LaunchNestedContainer */
export interface Call_LaunchNestedContainer {
  readonly container_id: ContainerID;
  readonly command?: CommandInfo | undefined;
  readonly container?: ContainerInfo | undefined;
}

export function writeCall_LaunchNestedContainer(w: Writer, m: Call_LaunchNestedContainer): void {
  if (m.container !== undefined) { const at = w.open(); writeContainerInfo(w, m.container); w.close(26, at); }
  if (m.command !== undefined) { const at = w.open(); writeCommandInfo(w, m.command); w.close(18, at); }
  if (m.container_id === undefined) throw missing();
  { const at = w.open(); writeContainerID(w, m.container_id); w.close(10, at); }
}

const ShapeCall_LaunchNestedContainer = /* @__PURE__ */ shape();
export function readCall_LaunchNestedContainer(r: Reader, into?: Call_LaunchNestedContainer): Call_LaunchNestedContainer {
  const m = (into ?? new ShapeCall_LaunchNestedContainer()) as Mutable<Call_LaunchNestedContainer>;
  while (r.pos < r.end) {
    const tag = r.tag();
    switch (tag) {
      case 10: {
        const outer = r.open();
        m.container_id = readContainerID(r, m.container_id);
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
        m.container = readContainerInfo(r, m.container);
        r.close(outer);
        break;
      }
      default:
        r.skip(tag);
    }
  }
  if (m.container_id === undefined) r.incomplete = true;
  return m;
}

export function textCall_LaunchNestedContainer(m: Call_LaunchNestedContainer): string {
  let text = "";
  text += '{"container_id":' + textContainerID(m.container_id);
  if (m.command !== undefined) {
    text += ',"command":' + textCommandInfo(m.command);
  }
  if (m.container !== undefined) {
    text += ',"container":' + textContainerInfo(m.container);
  }
  return `${text}}`;
}

export const Call_LaunchNestedContainer: MessageCodec<Call_LaunchNestedContainer> = /* @__PURE__ */ messageCodec<Call_LaunchNestedContainer>("mesos.v1.agent.Call.LaunchNestedContainer", writeCall_LaunchNestedContainer, readCall_LaunchNestedContainer, textCall_LaunchNestedContainer, [
  ["container_id", 1, "required", "message", () => ContainerID],
  ["command", 2, "optional", "message", () => CommandInfo],
  ["container", 3, "optional", "message", () => ContainerInfo],
]);

/** mesos.v1.agent.Call.WaitNestedContainer */
export interface Call_WaitNestedContainer {
  readonly container_id: ContainerID;
}

export function writeCall_WaitNestedContainer(w: Writer, m: Call_WaitNestedContainer): void {
  if (m.container_id === undefined) throw missing();
  { const at = w.open(); writeContainerID(w, m.container_id); w.close(10, at); }
}

const ShapeCall_WaitNestedContainer = /* @__PURE__ */ shape();
export function readCall_WaitNestedContainer(r: Reader, into?: Call_WaitNestedContainer): Call_WaitNestedContainer {
  const m = (into ?? new ShapeCall_WaitNestedContainer()) as Mutable<Call_WaitNestedContainer>;
  while (r.pos < r.end) {
    const tag = r.tag();
    switch (tag) {
      case 10: {
        const outer = r.open();
        m.container_id = readContainerID(r, m.container_id);
        r.close(outer);
        break;
      }
      default:
        r.skip(tag);
    }
  }
  if (m.container_id === undefined) r.incomplete = true;
  return m;
}

export function textCall_WaitNestedContainer(m: Call_WaitNestedContainer): string {
  let text = "";
  text += '{"container_id":' + textContainerID(m.container_id);
  return `${text}}`;
}

export const Call_WaitNestedContainer: MessageCodec<Call_WaitNestedContainer> = /* @__PURE__ */ messageCodec<Call_WaitNestedContainer>("mesos.v1.agent.Call.WaitNestedContainer", writeCall_WaitNestedContainer, readCall_WaitNestedContainer, textCall_WaitNestedContainer, [
  ["container_id", 1, "required", "message", () => ContainerID],
]);

/** mesos.v1.agent.Call.KillNestedContainer */
export interface Call_KillNestedContainer {
  readonly container_id: ContainerID;
  readonly signal?: number | undefined;
}

export function writeCall_KillNestedContainer(w: Writer, m: Call_KillNestedContainer): void {
  if (m.signal !== undefined) w.int32(16, m.signal);
  if (m.container_id === undefined) throw missing();
  { const at = w.open(); writeContainerID(w, m.container_id); w.close(10, at); }
}

const ShapeCall_KillNestedContainer = /* @__PURE__ */ shape();
export function readCall_KillNestedContainer(r: Reader, into?: Call_KillNestedContainer): Call_KillNestedContainer {
  const m = (into ?? new ShapeCall_KillNestedContainer()) as Mutable<Call_KillNestedContainer>;
  while (r.pos < r.end) {
    const tag = r.tag();
    switch (tag) {
      case 10: {
        const outer = r.open();
        m.container_id = readContainerID(r, m.container_id);
        r.close(outer);
        break;
      }
      case 16:
        m.signal = r.int32();
        break;
      default:
        r.skip(tag);
    }
  }
  if (m.container_id === undefined) r.incomplete = true;
  return m;
}

export function textCall_KillNestedContainer(m: Call_KillNestedContainer): string {
  let text = "";
  text += '{"container_id":' + textContainerID(m.container_id);
  if (m.signal !== undefined) {
    text += ',"signal":' + jsonPlain(m.signal);
  }
  return `${text}}`;
}

export const Call_KillNestedContainer: MessageCodec<Call_KillNestedContainer> = /* @__PURE__ */ messageCodec<Call_KillNestedContainer>("mesos.v1.agent.Call.KillNestedContainer", writeCall_KillNestedContainer, readCall_KillNestedContainer, textCall_KillNestedContainer, [
  ["container_id", 1, "required", "message", () => ContainerID],
  ["signal", 2, "optional", "int32"],
]);

/** mesos.v1.agent.Call.RemoveNestedContainer */
export interface Call_RemoveNestedContainer {
  readonly container_id: ContainerID;
}

export function writeCall_RemoveNestedContainer(w: Writer, m: Call_RemoveNestedContainer): void {
  if (m.container_id === undefined) throw missing();
  { const at = w.open(); writeContainerID(w, m.container_id); w.close(10, at); }
}

const ShapeCall_RemoveNestedContainer = /* @__PURE__ */ shape();
export function readCall_RemoveNestedContainer(r: Reader, into?: Call_RemoveNestedContainer): Call_RemoveNestedContainer {
  const m = (into ?? new ShapeCall_RemoveNestedContainer()) as Mutable<Call_RemoveNestedContainer>;
  while (r.pos < r.end) {
    const tag = r.tag();
    switch (tag) {
      case 10: {
        const outer = r.open();
        m.container_id = readContainerID(r, m.container_id);
        r.close(outer);
        break;
      }
      default:
        r.skip(tag);
    }
  }
  if (m.container_id === undefined) r.incomplete = true;
  return m;
}

export function textCall_RemoveNestedContainer(m: Call_RemoveNestedContainer): string {
  let text = "";
  text += '{"container_id":' + textContainerID(m.container_id);
  return `${text}}`;
}

export const Call_RemoveNestedContainer: MessageCodec<Call_RemoveNestedContainer> = /* @__PURE__ */ messageCodec<Call_RemoveNestedContainer>("mesos.v1.agent.Call.RemoveNestedContainer", writeCall_RemoveNestedContainer, readCall_RemoveNestedContainer, textCall_RemoveNestedContainer, [
  ["container_id", 1, "required", "message", () => ContainerID],
]);

/** mesos.v1.agent.Call.LaunchNestedContainerSession */
export interface Call_LaunchNestedContainerSession {
  readonly container_id: ContainerID;
  readonly command?: CommandInfo | undefined;
  readonly container?: ContainerInfo | undefined;
}

export function writeCall_LaunchNestedContainerSession(w: Writer, m: Call_LaunchNestedContainerSession): void {
  if (m.container !== undefined) { const at = w.open(); writeContainerInfo(w, m.container); w.close(26, at); }
  if (m.command !== undefined) { const at = w.open(); writeCommandInfo(w, m.command); w.close(18, at); }
  if (m.container_id === undefined) throw missing();
  { const at = w.open(); writeContainerID(w, m.container_id); w.close(10, at); }
}

const ShapeCall_LaunchNestedContainerSession = /* @__PURE__ */ shape();
export function readCall_LaunchNestedContainerSession(r: Reader, into?: Call_LaunchNestedContainerSession): Call_LaunchNestedContainerSession {
  const m = (into ?? new ShapeCall_LaunchNestedContainerSession()) as Mutable<Call_LaunchNestedContainerSession>;
  while (r.pos < r.end) {
    const tag = r.tag();
    switch (tag) {
      case 10: {
        const outer = r.open();
        m.container_id = readContainerID(r, m.container_id);
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
        m.container = readContainerInfo(r, m.container);
        r.close(outer);
        break;
      }
      default:
        r.skip(tag);
    }
  }
  if (m.container_id === undefined) r.incomplete = true;
  return m;
}

export function textCall_LaunchNestedContainerSession(m: Call_LaunchNestedContainerSession): string {
  let text = "";
  text += '{"container_id":' + textContainerID(m.container_id);
  if (m.command !== undefined) {
    text += ',"command":' + textCommandInfo(m.command);
  }
  if (m.container !== undefined) {
    text += ',"container":' + textContainerInfo(m.container);
  }
  return `${text}}`;
}

export const Call_LaunchNestedContainerSession: MessageCodec<Call_LaunchNestedContainerSession> = /* @__PURE__ */ messageCodec<Call_LaunchNestedContainerSession>("mesos.v1.agent.Call.LaunchNestedContainerSession", writeCall_LaunchNestedContainerSession, readCall_LaunchNestedContainerSession, textCall_LaunchNestedContainerSession, [
  ["container_id", 1, "required", "message", () => ContainerID],
  ["command", 2, "optional", "message", () => CommandInfo],
  ["container", 3, "optional", "message", () => ContainerInfo],
]);

/** mesos.v1.agent.Call.AttachContainerInput */
export interface Call_AttachContainerInput {
  readonly type?: Call_AttachContainerInput_Type | undefined;
  readonly container_id?: ContainerID | undefined;
  readonly process_io?: ProcessIO | undefined;
}

export function writeCall_AttachContainerInput(w: Writer, m: Call_AttachContainerInput): void {
  if (m.process_io !== undefined) { const at = w.open(); writeProcessIO(w, m.process_io); w.close(26, at); }
  if (m.container_id !== undefined) { const at = w.open(); writeContainerID(w, m.container_id); w.close(18, at); }
  if (m.type !== undefined) w.enumeration(8, Call_AttachContainerInput_Type, m.type);
}

const ShapeCall_AttachContainerInput = /* @__PURE__ */ shape();
export function readCall_AttachContainerInput(r: Reader, into?: Call_AttachContainerInput): Call_AttachContainerInput {
  const m = (into ?? new ShapeCall_AttachContainerInput()) as Mutable<Call_AttachContainerInput>;
  while (r.pos < r.end) {
    const tag = r.tag();
    switch (tag) {
      case 8: {
        const value = r.enumeration(namesCall_AttachContainerInput_Type);
        if (value !== undefined) m.type = value;
        break;
      }
      case 18: {
        const outer = r.open();
        m.container_id = readContainerID(r, m.container_id);
        r.close(outer);
        break;
      }
      case 26: {
        const outer = r.open();
        m.process_io = readProcessIO(r, m.process_io);
        r.close(outer);
        break;
      }
      default:
        r.skip(tag);
    }
  }
  return m;
}

export function textCall_AttachContainerInput(m: Call_AttachContainerInput): string {
  let text = "";
  let comma = "{";
  if (m.type !== undefined) {
    text += '{"type":' + jsonString(m.type);
    comma = ",";
  }
  if (m.container_id !== undefined) {
    text += comma + '"container_id":' + textContainerID(m.container_id);
    comma = ",";
  }
  if (m.process_io !== undefined) {
    text += comma + '"process_io":' + textProcessIO(m.process_io);
    comma = ",";
  }
  return text === "" ? "{}" : `${text}}`;
}

export const Call_AttachContainerInput: MessageCodec<Call_AttachContainerInput> = /* @__PURE__ */ messageCodec<Call_AttachContainerInput>("mesos.v1.agent.Call.AttachContainerInput", writeCall_AttachContainerInput, readCall_AttachContainerInput, textCall_AttachContainerInput, [
  ["type", 1, "optional", "enum", () => Call_AttachContainerInput_Type],
  ["container_id", 2, "optional", "message", () => ContainerID],
  ["process_io", 3, "optional", "message", () => ProcessIO],
]);

/** Numbers of mesos.v1.agent.Call.AttachContainerInput.Type. */
export const Call_AttachContainerInput_Type = {
  UNKNOWN: 0,
  CONTAINER_ID: 1,
  PROCESS_IO: 2,
} as const;
export type Call_AttachContainerInput_Type = "UNKNOWN" | "CONTAINER_ID" | "PROCESS_IO";
export const namesCall_AttachContainerInput_Type: ReadonlyMap<number, Call_AttachContainerInput_Type> = /* @__PURE__ */ enumNames<Call_AttachContainerInput_Type>(Call_AttachContainerInput_Type);

/** mesos.v1.agent.Call.AttachContainerOutput */
export interface Call_AttachContainerOutput {
  readonly container_id: ContainerID;
}

export function writeCall_AttachContainerOutput(w: Writer, m: Call_AttachContainerOutput): void {
  if (m.container_id === undefined) throw missing();
  { const at = w.open(); writeContainerID(w, m.container_id); w.close(10, at); }
}

const ShapeCall_AttachContainerOutput = /* @__PURE__ */ shape();
export function readCall_AttachContainerOutput(r: Reader, into?: Call_AttachContainerOutput): Call_AttachContainerOutput {
  const m = (into ?? new ShapeCall_AttachContainerOutput()) as Mutable<Call_AttachContainerOutput>;
  while (r.pos < r.end) {
    const tag = r.tag();
    switch (tag) {
      case 10: {
        const outer = r.open();
        m.container_id = readContainerID(r, m.container_id);
        r.close(outer);
        break;
      }
      default:
        r.skip(tag);
    }
  }
  if (m.container_id === undefined) r.incomplete = true;
  return m;
}

export function textCall_AttachContainerOutput(m: Call_AttachContainerOutput): string {
  let text = "";
  text += '{"container_id":' + textContainerID(m.container_id);
  return `${text}}`;
}

export const Call_AttachContainerOutput: MessageCodec<Call_AttachContainerOutput> = /* @__PURE__ */ messageCodec<Call_AttachContainerOutput>("mesos.v1.agent.Call.AttachContainerOutput", writeCall_AttachContainerOutput, readCall_AttachContainerOutput, textCall_AttachContainerOutput, [
  ["container_id", 1, "required", "message", () => ContainerID],
]);

/** mesos.v1.agent.Call.LaunchContainer */
export interface Call_LaunchContainer {
  readonly container_id: ContainerID;
  readonly command?: CommandInfo | undefined;
  readonly resources?: readonly Resource[] | undefined;
  readonly container?: ContainerInfo | undefined;
  readonly limits?: Readonly<Record<string, Value_Scalar>> | undefined;
}

export function writeCall_LaunchContainer(w: Writer, m: Call_LaunchContainer): void {
  if (m.limits !== undefined) {
    const map = m.limits;
    for (const key of Object.keys(map).reverse()) {
      const entry = w.open();
      { const at = w.open(); writeValue_Scalar(w, map[key]!); w.close(18, at); }
      w.string(10, key);
      w.close(42, entry);
    }
  }
  if (m.container !== undefined) { const at = w.open(); writeContainerInfo(w, m.container); w.close(34, at); }
  if (m.resources !== undefined) {
    const list = m.resources;
    for (let i = list.length - 1; i >= 0; i--) { const at = w.open(); writeResource(w, list[i]!); w.close(26, at); }
  }
  if (m.command !== undefined) { const at = w.open(); writeCommandInfo(w, m.command); w.close(18, at); }
  if (m.container_id === undefined) throw missing();
  { const at = w.open(); writeContainerID(w, m.container_id); w.close(10, at); }
}

const ShapeCall_LaunchContainer = /* @__PURE__ */ shape();
export function readCall_LaunchContainer(r: Reader, into?: Call_LaunchContainer): Call_LaunchContainer {
  const m = (into ?? new ShapeCall_LaunchContainer()) as Mutable<Call_LaunchContainer>;
  while (r.pos < r.end) {
    const tag = r.tag();
    switch (tag) {
      case 10: {
        const outer = r.open();
        m.container_id = readContainerID(r, m.container_id);
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
      case 42:
        setEntry((m.limits ??= {}), readEntry(r, readValue_Scalar));
        break;
      default:
        r.skip(tag);
    }
  }
  if (m.container_id === undefined) r.incomplete = true;
  return m;
}

export function textCall_LaunchContainer(m: Call_LaunchContainer): string {
  let text = "";
  text += '{"container_id":' + textContainerID(m.container_id);
  if (m.command !== undefined) {
    text += ',"command":' + textCommandInfo(m.command);
  }
  if (m.resources !== undefined && m.resources.length > 0) {
    text += ',"resources":' + jsonArray(m.resources, textResource);
  }
  if (m.container !== undefined) {
    text += ',"container":' + textContainerInfo(m.container);
  }
  if (m.limits !== undefined && hasEntries(m.limits)) {
    text += ',"limits":' + jsonMap(m.limits, textValue_Scalar);
  }
  return `${text}}`;
}

export const Call_LaunchContainer: MessageCodec<Call_LaunchContainer> = /* @__PURE__ */ messageCodec<Call_LaunchContainer>("mesos.v1.agent.Call.LaunchContainer", writeCall_LaunchContainer, readCall_LaunchContainer, textCall_LaunchContainer, [
  ["container_id", 1, "required", "message", () => ContainerID],
  ["command", 2, "optional", "message", () => CommandInfo],
  ["resources", 3, "repeated", "message", () => Resource],
  ["container", 4, "optional", "message", () => ContainerInfo],
  ["limits", 5, "map", "message", () => Value_Scalar],
]);

/** mesos.v1.agent.Call.WaitContainer */
export interface Call_WaitContainer {
  readonly container_id: ContainerID;
}

export function writeCall_WaitContainer(w: Writer, m: Call_WaitContainer): void {
  if (m.container_id === undefined) throw missing();
  { const at = w.open(); writeContainerID(w, m.container_id); w.close(10, at); }
}

const ShapeCall_WaitContainer = /* @__PURE__ */ shape();
export function readCall_WaitContainer(r: Reader, into?: Call_WaitContainer): Call_WaitContainer {
  const m = (into ?? new ShapeCall_WaitContainer()) as Mutable<Call_WaitContainer>;
  while (r.pos < r.end) {
    const tag = r.tag();
    switch (tag) {
      case 10: {
        const outer = r.open();
        m.container_id = readContainerID(r, m.container_id);
        r.close(outer);
        break;
      }
      default:
        r.skip(tag);
    }
  }
  if (m.container_id === undefined) r.incomplete = true;
  return m;
}

export function textCall_WaitContainer(m: Call_WaitContainer): string {
  let text = "";
  text += '{"container_id":' + textContainerID(m.container_id);
  return `${text}}`;
}

export const Call_WaitContainer: MessageCodec<Call_WaitContainer> = /* @__PURE__ */ messageCodec<Call_WaitContainer>("mesos.v1.agent.Call.WaitContainer", writeCall_WaitContainer, readCall_WaitContainer, textCall_WaitContainer, [
  ["container_id", 1, "required", "message", () => ContainerID],
]);

/** mesos.v1.agent.Call.KillContainer */
export interface Call_KillContainer {
  readonly container_id: ContainerID;
  readonly signal?: number | undefined;
}

export function writeCall_KillContainer(w: Writer, m: Call_KillContainer): void {
  if (m.signal !== undefined) w.int32(16, m.signal);
  if (m.container_id === undefined) throw missing();
  { const at = w.open(); writeContainerID(w, m.container_id); w.close(10, at); }
}

const ShapeCall_KillContainer = /* @__PURE__ */ shape();
export function readCall_KillContainer(r: Reader, into?: Call_KillContainer): Call_KillContainer {
  const m = (into ?? new ShapeCall_KillContainer()) as Mutable<Call_KillContainer>;
  while (r.pos < r.end) {
    const tag = r.tag();
    switch (tag) {
      case 10: {
        const outer = r.open();
        m.container_id = readContainerID(r, m.container_id);
        r.close(outer);
        break;
      }
      case 16:
        m.signal = r.int32();
        break;
      default:
        r.skip(tag);
    }
  }
  if (m.container_id === undefined) r.incomplete = true;
  return m;
}

export function textCall_KillContainer(m: Call_KillContainer): string {
  let text = "";
  text += '{"container_id":' + textContainerID(m.container_id);
  if (m.signal !== undefined) {
    text += ',"signal":' + jsonPlain(m.signal);
  }
  return `${text}}`;
}

export const Call_KillContainer: MessageCodec<Call_KillContainer> = /* @__PURE__ */ messageCodec<Call_KillContainer>("mesos.v1.agent.Call.KillContainer", writeCall_KillContainer, readCall_KillContainer, textCall_KillContainer, [
  ["container_id", 1, "required", "message", () => ContainerID],
  ["signal", 2, "optional", "int32"],
]);

/** mesos.v1.agent.Call.RemoveContainer */
export interface Call_RemoveContainer {
  readonly container_id: ContainerID;
}

export function writeCall_RemoveContainer(w: Writer, m: Call_RemoveContainer): void {
  if (m.container_id === undefined) throw missing();
  { const at = w.open(); writeContainerID(w, m.container_id); w.close(10, at); }
}

const ShapeCall_RemoveContainer = /* @__PURE__ */ shape();
export function readCall_RemoveContainer(r: Reader, into?: Call_RemoveContainer): Call_RemoveContainer {
  const m = (into ?? new ShapeCall_RemoveContainer()) as Mutable<Call_RemoveContainer>;
  while (r.pos < r.end) {
    const tag = r.tag();
    switch (tag) {
      case 10: {
        const outer = r.open();
        m.container_id = readContainerID(r, m.container_id);
        r.close(outer);
        break;
      }
      default:
        r.skip(tag);
    }
  }
  if (m.container_id === undefined) r.incomplete = true;
  return m;
}

export function textCall_RemoveContainer(m: Call_RemoveContainer): string {
  let text = "";
  text += '{"container_id":' + textContainerID(m.container_id);
  return `${text}}`;
}

export const Call_RemoveContainer: MessageCodec<Call_RemoveContainer> = /* @__PURE__ */ messageCodec<Call_RemoveContainer>("mesos.v1.agent.Call.RemoveContainer", writeCall_RemoveContainer, readCall_RemoveContainer, textCall_RemoveContainer, [
  ["container_id", 1, "required", "message", () => ContainerID],
]);

/** mesos.v1.agent.Call.AddResourceProviderConfig */
export interface Call_AddResourceProviderConfig {
  readonly info: ResourceProviderInfo;
}

export function writeCall_AddResourceProviderConfig(w: Writer, m: Call_AddResourceProviderConfig): void {
  if (m.info === undefined) throw missing();
  { const at = w.open(); writeResourceProviderInfo(w, m.info); w.close(10, at); }
}

const ShapeCall_AddResourceProviderConfig = /* @__PURE__ */ shape();
export function readCall_AddResourceProviderConfig(r: Reader, into?: Call_AddResourceProviderConfig): Call_AddResourceProviderConfig {
  const m = (into ?? new ShapeCall_AddResourceProviderConfig()) as Mutable<Call_AddResourceProviderConfig>;
  while (r.pos < r.end) {
    const tag = r.tag();
    switch (tag) {
      case 10: {
        const outer = r.open();
        m.info = readResourceProviderInfo(r, m.info);
        r.close(outer);
        break;
      }
      default:
        r.skip(tag);
    }
  }
  if (m.info === undefined) r.incomplete = true;
  return m;
}

export function textCall_AddResourceProviderConfig(m: Call_AddResourceProviderConfig): string {
  let text = "";
  text += '{"info":' + textResourceProviderInfo(m.info);
  return `${text}}`;
}

export const Call_AddResourceProviderConfig: MessageCodec<Call_AddResourceProviderConfig> = /* @__PURE__ */ messageCodec<Call_AddResourceProviderConfig>("mesos.v1.agent.Call.AddResourceProviderConfig", writeCall_AddResourceProviderConfig, readCall_AddResourceProviderConfig, textCall_AddResourceProviderConfig, [
  ["info", 1, "required", "message", () => ResourceProviderInfo],
]);

/** mesos.v1.agent.Call.UpdateResourceProviderConfig */
export interface Call_UpdateResourceProviderConfig {
  readonly info: ResourceProviderInfo;
}

export function writeCall_UpdateResourceProviderConfig(w: Writer, m: Call_UpdateResourceProviderConfig): void {
  if (m.info === undefined) throw missing();
  { const at = w.open(); writeResourceProviderInfo(w, m.info); w.close(10, at); }
}

const ShapeCall_UpdateResourceProviderConfig = /* @__PURE__ */ shape();
export function readCall_UpdateResourceProviderConfig(r: Reader, into?: Call_UpdateResourceProviderConfig): Call_UpdateResourceProviderConfig {
  const m = (into ?? new ShapeCall_UpdateResourceProviderConfig()) as Mutable<Call_UpdateResourceProviderConfig>;
  while (r.pos < r.end) {
    const tag = r.tag();
    switch (tag) {
      case 10: {
        const outer = r.open();
        m.info = readResourceProviderInfo(r, m.info);
        r.close(outer);
        break;
      }
      default:
        r.skip(tag);
    }
  }
  if (m.info === undefined) r.incomplete = true;
  return m;
}

export function textCall_UpdateResourceProviderConfig(m: Call_UpdateResourceProviderConfig): string {
  let text = "";
  text += '{"info":' + textResourceProviderInfo(m.info);
  return `${text}}`;
}

export const Call_UpdateResourceProviderConfig: MessageCodec<Call_UpdateResourceProviderConfig> = /* @__PURE__ */ messageCodec<Call_UpdateResourceProviderConfig>("mesos.v1.agent.Call.UpdateResourceProviderConfig", writeCall_UpdateResourceProviderConfig, readCall_UpdateResourceProviderConfig, textCall_UpdateResourceProviderConfig, [
  ["info", 1, "required", "message", () => ResourceProviderInfo],
]);

/** mesos.v1.agent.Call.RemoveResourceProviderConfig */
export interface Call_RemoveResourceProviderConfig {
  readonly type: string;
  readonly name: string;
}

export function writeCall_RemoveResourceProviderConfig(w: Writer, m: Call_RemoveResourceProviderConfig): void {
  if (m.name === undefined) throw missing();
  w.string(18, m.name);
  if (m.type === undefined) throw missing();
  w.string(10, m.type);
}

const ShapeCall_RemoveResourceProviderConfig = /* @__PURE__ */ shape();
export function readCall_RemoveResourceProviderConfig(r: Reader, into?: Call_RemoveResourceProviderConfig): Call_RemoveResourceProviderConfig {
  const m = (into ?? new ShapeCall_RemoveResourceProviderConfig()) as Mutable<Call_RemoveResourceProviderConfig>;
  while (r.pos < r.end) {
    const tag = r.tag();
    switch (tag) {
      case 10:
        m.type = r.string();
        break;
      case 18:
        m.name = r.string();
        break;
      default:
        r.skip(tag);
    }
  }
  if (m.type === undefined || m.name === undefined) r.incomplete = true;
  return m;
}

export function textCall_RemoveResourceProviderConfig(m: Call_RemoveResourceProviderConfig): string {
  let text = "";
  text += '{"type":' + jsonString(m.type);
  text += ',"name":' + jsonString(m.name);
  return `${text}}`;
}

export const Call_RemoveResourceProviderConfig: MessageCodec<Call_RemoveResourceProviderConfig> = /* @__PURE__ */ messageCodec<Call_RemoveResourceProviderConfig>("mesos.v1.agent.Call.RemoveResourceProviderConfig", writeCall_RemoveResourceProviderConfig, readCall_RemoveResourceProviderConfig, textCall_RemoveResourceProviderConfig, [
  ["type", 1, "required", "string"],
  ["name", 2, "required", "string"],
]);

/** mesos.v1.agent.Call.MarkResourceProviderGone */
export interface Call_MarkResourceProviderGone {
  readonly resource_provider_id: ResourceProviderID;
}

export function writeCall_MarkResourceProviderGone(w: Writer, m: Call_MarkResourceProviderGone): void {
  if (m.resource_provider_id === undefined) throw missing();
  { const at = w.open(); writeResourceProviderID(w, m.resource_provider_id); w.close(10, at); }
}

const ShapeCall_MarkResourceProviderGone = /* @__PURE__ */ shape();
export function readCall_MarkResourceProviderGone(r: Reader, into?: Call_MarkResourceProviderGone): Call_MarkResourceProviderGone {
  const m = (into ?? new ShapeCall_MarkResourceProviderGone()) as Mutable<Call_MarkResourceProviderGone>;
  while (r.pos < r.end) {
    const tag = r.tag();
    switch (tag) {
      case 10: {
        const outer = r.open();
        m.resource_provider_id = readResourceProviderID(r, m.resource_provider_id);
        r.close(outer);
        break;
      }
      default:
        r.skip(tag);
    }
  }
  if (m.resource_provider_id === undefined) r.incomplete = true;
  return m;
}

export function textCall_MarkResourceProviderGone(m: Call_MarkResourceProviderGone): string {
  let text = "";
  text += '{"resource_provider_id":' + textResourceProviderID(m.resource_provider_id);
  return `${text}}`;
}

export const Call_MarkResourceProviderGone: MessageCodec<Call_MarkResourceProviderGone> = /* @__PURE__ */ messageCodec<Call_MarkResourceProviderGone>("mesos.v1.agent.Call.MarkResourceProviderGone", writeCall_MarkResourceProviderGone, readCall_MarkResourceProviderGone, textCall_MarkResourceProviderGone, [
  ["resource_provider_id", 1, "required", "message", () => ResourceProviderID],
]);

/** mesos.v1.agent.Call.PruneImages */
export interface Call_PruneImages {
  readonly excluded_images?: readonly Image[] | undefined;
}

export function writeCall_PruneImages(w: Writer, m: Call_PruneImages): void {
  if (m.excluded_images !== undefined) {
    const list = m.excluded_images;
    for (let i = list.length - 1; i >= 0; i--) { const at = w.open(); writeImage(w, list[i]!); w.close(10, at); }
  }
}

const ShapeCall_PruneImages = /* @__PURE__ */ shape();
export function readCall_PruneImages(r: Reader, into?: Call_PruneImages): Call_PruneImages {
  const m = (into ?? new ShapeCall_PruneImages()) as Mutable<Call_PruneImages>;
  while (r.pos < r.end) {
    const tag = r.tag();
    switch (tag) {
      case 10: {
        const outer = r.open();
        m.excluded_images = append(m.excluded_images, readImage(r));
        r.close(outer);
        break;
      }
      default:
        r.skip(tag);
    }
  }
  return m;
}

export function textCall_PruneImages(m: Call_PruneImages): string {
  let text = "";
  if (m.excluded_images !== undefined && m.excluded_images.length > 0) {
    text += '{"excluded_images":' + jsonArray(m.excluded_images, textImage);
  }
  return text === "" ? "{}" : `${text}}`;
}

export const Call_PruneImages: MessageCodec<Call_PruneImages> = /* @__PURE__ */ messageCodec<Call_PruneImages>("mesos.v1.agent.Call.PruneImages", writeCall_PruneImages, readCall_PruneImages, textCall_PruneImages, [
  ["excluded_images", 1, "repeated", "message", () => Image],
]);

/** mesos.v1.agent.Response */
export interface Response {
  readonly type?: Response_Type | undefined;
  readonly get_health?: Response_GetHealth | undefined;
  readonly get_flags?: Response_GetFlags | undefined;
  readonly get_version?: Response_GetVersion | undefined;
  readonly get_metrics?: Response_GetMetrics | undefined;
  readonly get_logging_level?: Response_GetLoggingLevel | undefined;
  readonly list_files?: Response_ListFiles | undefined;
  readonly read_file?: Response_ReadFile | undefined;
  readonly get_state?: Response_GetState | undefined;
  readonly get_containers?: Response_GetContainers | undefined;
  readonly get_frameworks?: Response_GetFrameworks | undefined;
  readonly get_executors?: Response_GetExecutors | undefined;
  readonly get_operations?: Response_GetOperations | undefined;
  readonly get_tasks?: Response_GetTasks | undefined;
  readonly get_agent?: Response_GetAgent | undefined;
  readonly get_resource_providers?: Response_GetResourceProviders | undefined;
  readonly wait_nested_container?: Response_WaitNestedContainer | undefined;
  readonly wait_container?: Response_WaitContainer | undefined;
}

export function writeResponse(w: Writer, m: Response): void {
  if (m.get_operations !== undefined) { const at = w.open(); writeResponse_GetOperations(w, m.get_operations); w.close(146, at); }
  if (m.get_resource_providers !== undefined) { const at = w.open(); writeResponse_GetResourceProviders(w, m.get_resource_providers); w.close(138, at); }
  if (m.wait_container !== undefined) { const at = w.open(); writeResponse_WaitContainer(w, m.wait_container); w.close(130, at); }
  if (m.get_agent !== undefined) { const at = w.open(); writeResponse_GetAgent(w, m.get_agent); w.close(122, at); }
  if (m.wait_nested_container !== undefined) { const at = w.open(); writeResponse_WaitNestedContainer(w, m.wait_nested_container); w.close(114, at); }
  if (m.get_tasks !== undefined) { const at = w.open(); writeResponse_GetTasks(w, m.get_tasks); w.close(106, at); }
  if (m.get_executors !== undefined) { const at = w.open(); writeResponse_GetExecutors(w, m.get_executors); w.close(98, at); }
  if (m.get_frameworks !== undefined) { const at = w.open(); writeResponse_GetFrameworks(w, m.get_frameworks); w.close(90, at); }
  if (m.get_containers !== undefined) { const at = w.open(); writeResponse_GetContainers(w, m.get_containers); w.close(82, at); }
  if (m.get_state !== undefined) { const at = w.open(); writeResponse_GetState(w, m.get_state); w.close(74, at); }
  if (m.read_file !== undefined) { const at = w.open(); writeResponse_ReadFile(w, m.read_file); w.close(66, at); }
  if (m.list_files !== undefined) { const at = w.open(); writeResponse_ListFiles(w, m.list_files); w.close(58, at); }
  if (m.get_logging_level !== undefined) { const at = w.open(); writeResponse_GetLoggingLevel(w, m.get_logging_level); w.close(50, at); }
  if (m.get_metrics !== undefined) { const at = w.open(); writeResponse_GetMetrics(w, m.get_metrics); w.close(42, at); }
  if (m.get_version !== undefined) { const at = w.open(); writeResponse_GetVersion(w, m.get_version); w.close(34, at); }
  if (m.get_flags !== undefined) { const at = w.open(); writeResponse_GetFlags(w, m.get_flags); w.close(26, at); }
  if (m.get_health !== undefined) { const at = w.open(); writeResponse_GetHealth(w, m.get_health); w.close(18, at); }
  if (m.type !== undefined) w.enumeration(8, Response_Type, m.type);
}

const ShapeResponse = /* @__PURE__ */ shape();
export function readResponse(r: Reader, into?: Response): Response {
  const m = (into ?? new ShapeResponse()) as Mutable<Response>;
  while (r.pos < r.end) {
    const tag = r.tag();
    switch (tag) {
      case 8: {
        const value = r.enumeration(namesResponse_Type);
        if (value !== undefined) m.type = value;
        break;
      }
      case 18: {
        const outer = r.open();
        m.get_health = readResponse_GetHealth(r, m.get_health);
        r.close(outer);
        break;
      }
      case 26: {
        const outer = r.open();
        m.get_flags = readResponse_GetFlags(r, m.get_flags);
        r.close(outer);
        break;
      }
      case 34: {
        const outer = r.open();
        m.get_version = readResponse_GetVersion(r, m.get_version);
        r.close(outer);
        break;
      }
      case 42: {
        const outer = r.open();
        m.get_metrics = readResponse_GetMetrics(r, m.get_metrics);
        r.close(outer);
        break;
      }
      case 50: {
        const outer = r.open();
        m.get_logging_level = readResponse_GetLoggingLevel(r, m.get_logging_level);
        r.close(outer);
        break;
      }
      case 58: {
        const outer = r.open();
        m.list_files = readResponse_ListFiles(r, m.list_files);
        r.close(outer);
        break;
      }
      case 66: {
        const outer = r.open();
        m.read_file = readResponse_ReadFile(r, m.read_file);
        r.close(outer);
        break;
      }
      case 74: {
        const outer = r.open();
        m.get_state = readResponse_GetState(r, m.get_state);
        r.close(outer);
        break;
      }
      case 82: {
        const outer = r.open();
        m.get_containers = readResponse_GetContainers(r, m.get_containers);
        r.close(outer);
        break;
      }
      case 90: {
        const outer = r.open();
        m.get_frameworks = readResponse_GetFrameworks(r, m.get_frameworks);
        r.close(outer);
        break;
      }
      case 98: {
        const outer = r.open();
        m.get_executors = readResponse_GetExecutors(r, m.get_executors);
        r.close(outer);
        break;
      }
      case 146: {
        const outer = r.open();
        m.get_operations = readResponse_GetOperations(r, m.get_operations);
        r.close(outer);
        break;
      }
      case 106: {
        const outer = r.open();
        m.get_tasks = readResponse_GetTasks(r, m.get_tasks);
        r.close(outer);
        break;
      }
      case 122: {
        const outer = r.open();
        m.get_agent = readResponse_GetAgent(r, m.get_agent);
        r.close(outer);
        break;
      }
      case 138: {
        const outer = r.open();
        m.get_resource_providers = readResponse_GetResourceProviders(r, m.get_resource_providers);
        r.close(outer);
        break;
      }
      case 114: {
        const outer = r.open();
        m.wait_nested_container = readResponse_WaitNestedContainer(r, m.wait_nested_container);
        r.close(outer);
        break;
      }
      case 130: {
        const outer = r.open();
        m.wait_container = readResponse_WaitContainer(r, m.wait_container);
        r.close(outer);
        break;
      }
      default:
        r.skip(tag);
    }
  }
  return m;
}

export function textResponse(m: Response): string {
  let text = "";
  let comma = "{";
  if (m.type !== undefined) {
    text += '{"type":' + jsonString(m.type);
    comma = ",";
  }
  if (m.get_health !== undefined) {
    text += comma + '"get_health":' + textResponse_GetHealth(m.get_health);
    comma = ",";
  }
  if (m.get_flags !== undefined) {
    text += comma + '"get_flags":' + textResponse_GetFlags(m.get_flags);
    comma = ",";
  }
  if (m.get_version !== undefined) {
    text += comma + '"get_version":' + textResponse_GetVersion(m.get_version);
    comma = ",";
  }
  if (m.get_metrics !== undefined) {
    text += comma + '"get_metrics":' + textResponse_GetMetrics(m.get_metrics);
    comma = ",";
  }
  if (m.get_logging_level !== undefined) {
    text += comma + '"get_logging_level":' + textResponse_GetLoggingLevel(m.get_logging_level);
    comma = ",";
  }
  if (m.list_files !== undefined) {
    text += comma + '"list_files":' + textResponse_ListFiles(m.list_files);
    comma = ",";
  }
  if (m.read_file !== undefined) {
    text += comma + '"read_file":' + textResponse_ReadFile(m.read_file);
    comma = ",";
  }
  if (m.get_state !== undefined) {
    text += comma + '"get_state":' + textResponse_GetState(m.get_state);
    comma = ",";
  }
  if (m.get_containers !== undefined) {
    text += comma + '"get_containers":' + textResponse_GetContainers(m.get_containers);
    comma = ",";
  }
  if (m.get_frameworks !== undefined) {
    text += comma + '"get_frameworks":' + textResponse_GetFrameworks(m.get_frameworks);
    comma = ",";
  }
  if (m.get_executors !== undefined) {
    text += comma + '"get_executors":' + textResponse_GetExecutors(m.get_executors);
    comma = ",";
  }
  if (m.get_operations !== undefined) {
    text += comma + '"get_operations":' + textResponse_GetOperations(m.get_operations);
    comma = ",";
  }
  if (m.get_tasks !== undefined) {
    text += comma + '"get_tasks":' + textResponse_GetTasks(m.get_tasks);
    comma = ",";
  }
  if (m.get_agent !== undefined) {
    text += comma + '"get_agent":' + textResponse_GetAgent(m.get_agent);
    comma = ",";
  }
  if (m.get_resource_providers !== undefined) {
    text += comma + '"get_resource_providers":' + textResponse_GetResourceProviders(m.get_resource_providers);
    comma = ",";
  }
  if (m.wait_nested_container !== undefined) {
    text += comma + '"wait_nested_container":' + textResponse_WaitNestedContainer(m.wait_nested_container);
    comma = ",";
  }
  if (m.wait_container !== undefined) {
    text += comma + '"wait_container":' + textResponse_WaitContainer(m.wait_container);
    comma = ",";
  }
  return text === "" ? "{}" : `${text}}`;
}

export const Response: MessageCodec<Response> = /* @__PURE__ */ messageCodec<Response>("mesos.v1.agent.Response", writeResponse, readResponse, textResponse, [
  ["type", 1, "optional", "enum", () => Response_Type],
  ["get_health", 2, "optional", "message", () => Response_GetHealth],
  ["get_flags", 3, "optional", "message", () => Response_GetFlags],
  ["get_version", 4, "optional", "message", () => Response_GetVersion],
  ["get_metrics", 5, "optional", "message", () => Response_GetMetrics],
  ["get_logging_level", 6, "optional", "message", () => Response_GetLoggingLevel],
  ["list_files", 7, "optional", "message", () => Response_ListFiles],
  ["read_file", 8, "optional", "message", () => Response_ReadFile],
  ["get_state", 9, "optional", "message", () => Response_GetState],
  ["get_containers", 10, "optional", "message", () => Response_GetContainers],
  ["get_frameworks", 11, "optional", "message", () => Response_GetFrameworks],
  ["get_executors", 12, "optional", "message", () => Response_GetExecutors],
  ["get_operations", 18, "optional", "message", () => Response_GetOperations],
  ["get_tasks", 13, "optional", "message", () => Response_GetTasks],
  ["get_agent", 15, "optional", "message", () => Response_GetAgent],
  ["get_resource_providers", 17, "optional", "message", () => Response_GetResourceProviders],
  ["wait_nested_container", 14, "optional", "message", () => Response_WaitNestedContainer],
  ["wait_container", 16, "optional", "message", () => Response_WaitContainer],
]);

/** Numbers of mesos.v1.agent.Response.Type. */
export const Response_Type = {
  UNKNOWN: 0,
  GET_HEALTH: 1,
  GET_FLAGS: 2,
  GET_VERSION: 3,
  GET_METRICS: 4,
  GET_LOGGING_LEVEL: 5,
  LIST_FILES: 6,
  READ_FILE: 7,
  GET_STATE: 8,
  GET_CONTAINERS: 9,
  GET_FRAMEWORKS: 10,
  GET_EXECUTORS: 11,
  GET_OPERATIONS: 17,
  GET_TASKS: 12,
  GET_AGENT: 14,
  GET_RESOURCE_PROVIDERS: 16,
  WAIT_NESTED_CONTAINER: 13,
  WAIT_CONTAINER: 15,
} as const;
export type Response_Type = "UNKNOWN" | "GET_HEALTH" | "GET_FLAGS" | "GET_VERSION" | "GET_METRICS" | "GET_LOGGING_LEVEL" | "LIST_FILES" | "READ_FILE" | "GET_STATE" | "GET_CONTAINERS" | "GET_FRAMEWORKS" | "GET_EXECUTORS" | "GET_OPERATIONS" | "GET_TASKS" | "GET_AGENT" | "GET_RESOURCE_PROVIDERS" | "WAIT_NESTED_CONTAINER" | "WAIT_CONTAINER";
export const namesResponse_Type: ReadonlyMap<number, Response_Type> = /* @__PURE__ */ enumNames<Response_Type>(Response_Type);

/** mesos.v1.agent.Response.GetHealth */
export interface Response_GetHealth {
  readonly healthy: boolean;
}

export function writeResponse_GetHealth(w: Writer, m: Response_GetHealth): void {
  if (m.healthy === undefined) throw missing();
  w.bool(8, m.healthy);
}

const ShapeResponse_GetHealth = /* @__PURE__ */ shape();
export function readResponse_GetHealth(r: Reader, into?: Response_GetHealth): Response_GetHealth {
  const m = (into ?? new ShapeResponse_GetHealth()) as Mutable<Response_GetHealth>;
  while (r.pos < r.end) {
    const tag = r.tag();
    switch (tag) {
      case 8:
        m.healthy = r.bool();
        break;
      default:
        r.skip(tag);
    }
  }
  if (m.healthy === undefined) r.incomplete = true;
  return m;
}

export function textResponse_GetHealth(m: Response_GetHealth): string {
  let text = "";
  text += '{"healthy":' + jsonPlain(m.healthy);
  return `${text}}`;
}

export const Response_GetHealth: MessageCodec<Response_GetHealth> = /* @__PURE__ */ messageCodec<Response_GetHealth>("mesos.v1.agent.Response.GetHealth", writeResponse_GetHealth, readResponse_GetHealth, textResponse_GetHealth, [
  ["healthy", 1, "required", "bool"],
]);

/** mesos.v1.agent.Response.GetFlags */
export interface Response_GetFlags {
  readonly flags?: readonly Flag[] | undefined;
}

export function writeResponse_GetFlags(w: Writer, m: Response_GetFlags): void {
  if (m.flags !== undefined) {
    const list = m.flags;
    for (let i = list.length - 1; i >= 0; i--) { const at = w.open(); writeFlag(w, list[i]!); w.close(10, at); }
  }
}

const ShapeResponse_GetFlags = /* @__PURE__ */ shape();
export function readResponse_GetFlags(r: Reader, into?: Response_GetFlags): Response_GetFlags {
  const m = (into ?? new ShapeResponse_GetFlags()) as Mutable<Response_GetFlags>;
  while (r.pos < r.end) {
    const tag = r.tag();
    switch (tag) {
      case 10: {
        const outer = r.open();
        m.flags = append(m.flags, readFlag(r));
        r.close(outer);
        break;
      }
      default:
        r.skip(tag);
    }
  }
  return m;
}

export function textResponse_GetFlags(m: Response_GetFlags): string {
  let text = "";
  if (m.flags !== undefined && m.flags.length > 0) {
    text += '{"flags":' + jsonArray(m.flags, textFlag);
  }
  return text === "" ? "{}" : `${text}}`;
}

export const Response_GetFlags: MessageCodec<Response_GetFlags> = /* @__PURE__ */ messageCodec<Response_GetFlags>("mesos.v1.agent.Response.GetFlags", writeResponse_GetFlags, readResponse_GetFlags, textResponse_GetFlags, [
  ["flags", 1, "repeated", "message", () => Flag],
]);

/** mesos.v1.agent.Response.GetVersion */
export interface Response_GetVersion {
  readonly version_info: VersionInfo;
}

export function writeResponse_GetVersion(w: Writer, m: Response_GetVersion): void {
  if (m.version_info === undefined) throw missing();
  { const at = w.open(); writeVersionInfo(w, m.version_info); w.close(10, at); }
}

const ShapeResponse_GetVersion = /* @__PURE__ */ shape();
export function readResponse_GetVersion(r: Reader, into?: Response_GetVersion): Response_GetVersion {
  const m = (into ?? new ShapeResponse_GetVersion()) as Mutable<Response_GetVersion>;
  while (r.pos < r.end) {
    const tag = r.tag();
    switch (tag) {
      case 10: {
        const outer = r.open();
        m.version_info = readVersionInfo(r, m.version_info);
        r.close(outer);
        break;
      }
      default:
        r.skip(tag);
    }
  }
  if (m.version_info === undefined) r.incomplete = true;
  return m;
}

export function textResponse_GetVersion(m: Response_GetVersion): string {
  let text = "";
  text += '{"version_info":' + textVersionInfo(m.version_info);
  return `${text}}`;
}

export const Response_GetVersion: MessageCodec<Response_GetVersion> = /* @__PURE__ */ messageCodec<Response_GetVersion>("mesos.v1.agent.Response.GetVersion", writeResponse_GetVersion, readResponse_GetVersion, textResponse_GetVersion, [
  ["version_info", 1, "required", "message", () => VersionInfo],
]);

/** mesos.v1.agent.Response.GetMetrics */
export interface Response_GetMetrics {
  readonly metrics?: readonly Metric[] | undefined;
}

export function writeResponse_GetMetrics(w: Writer, m: Response_GetMetrics): void {
  if (m.metrics !== undefined) {
    const list = m.metrics;
    for (let i = list.length - 1; i >= 0; i--) { const at = w.open(); writeMetric(w, list[i]!); w.close(10, at); }
  }
}

const ShapeResponse_GetMetrics = /* @__PURE__ */ shape();
export function readResponse_GetMetrics(r: Reader, into?: Response_GetMetrics): Response_GetMetrics {
  const m = (into ?? new ShapeResponse_GetMetrics()) as Mutable<Response_GetMetrics>;
  while (r.pos < r.end) {
    const tag = r.tag();
    switch (tag) {
      case 10: {
        const outer = r.open();
        m.metrics = append(m.metrics, readMetric(r));
        r.close(outer);
        break;
      }
      default:
        r.skip(tag);
    }
  }
  return m;
}

export function textResponse_GetMetrics(m: Response_GetMetrics): string {
  let text = "";
  if (m.metrics !== undefined && m.metrics.length > 0) {
    text += '{"metrics":' + jsonArray(m.metrics, textMetric);
  }
  return text === "" ? "{}" : `${text}}`;
}

export const Response_GetMetrics: MessageCodec<Response_GetMetrics> = /* @__PURE__ */ messageCodec<Response_GetMetrics>("mesos.v1.agent.Response.GetMetrics", writeResponse_GetMetrics, readResponse_GetMetrics, textResponse_GetMetrics, [
  ["metrics", 1, "repeated", "message", () => Metric],
]);

/** mesos.v1.agent.Response.GetLoggingLevel */
export interface Response_GetLoggingLevel {
  readonly level: number;
}

export function writeResponse_GetLoggingLevel(w: Writer, m: Response_GetLoggingLevel): void {
  if (m.level === undefined) throw missing();
  w.uint32(8, m.level);
}

const ShapeResponse_GetLoggingLevel = /* @__PURE__ */ shape();
export function readResponse_GetLoggingLevel(r: Reader, into?: Response_GetLoggingLevel): Response_GetLoggingLevel {
  const m = (into ?? new ShapeResponse_GetLoggingLevel()) as Mutable<Response_GetLoggingLevel>;
  while (r.pos < r.end) {
    const tag = r.tag();
    switch (tag) {
      case 8:
        m.level = r.uint32();
        break;
      default:
        r.skip(tag);
    }
  }
  if (m.level === undefined) r.incomplete = true;
  return m;
}

export function textResponse_GetLoggingLevel(m: Response_GetLoggingLevel): string {
  let text = "";
  text += '{"level":' + jsonPlain(m.level);
  return `${text}}`;
}

export const Response_GetLoggingLevel: MessageCodec<Response_GetLoggingLevel> = /* @__PURE__ */ messageCodec<Response_GetLoggingLevel>("mesos.v1.agent.Response.GetLoggingLevel", writeResponse_GetLoggingLevel, readResponse_GetLoggingLevel, textResponse_GetLoggingLevel, [
  ["level", 1, "required", "uint32"],
]);

/** mesos.v1.agent.Response.ListFiles */
export interface Response_ListFiles {
  readonly file_infos?: readonly FileInfo[] | undefined;
}

export function writeResponse_ListFiles(w: Writer, m: Response_ListFiles): void {
  if (m.file_infos !== undefined) {
    const list = m.file_infos;
    for (let i = list.length - 1; i >= 0; i--) { const at = w.open(); writeFileInfo(w, list[i]!); w.close(10, at); }
  }
}

const ShapeResponse_ListFiles = /* @__PURE__ */ shape();
export function readResponse_ListFiles(r: Reader, into?: Response_ListFiles): Response_ListFiles {
  const m = (into ?? new ShapeResponse_ListFiles()) as Mutable<Response_ListFiles>;
  while (r.pos < r.end) {
    const tag = r.tag();
    switch (tag) {
      case 10: {
        const outer = r.open();
        m.file_infos = append(m.file_infos, readFileInfo(r));
        r.close(outer);
        break;
      }
      default:
        r.skip(tag);
    }
  }
  return m;
}

export function textResponse_ListFiles(m: Response_ListFiles): string {
  let text = "";
  if (m.file_infos !== undefined && m.file_infos.length > 0) {
    text += '{"file_infos":' + jsonArray(m.file_infos, textFileInfo);
  }
  return text === "" ? "{}" : `${text}}`;
}

export const Response_ListFiles: MessageCodec<Response_ListFiles> = /* @__PURE__ */ messageCodec<Response_ListFiles>("mesos.v1.agent.Response.ListFiles", writeResponse_ListFiles, readResponse_ListFiles, textResponse_ListFiles, [
  ["file_infos", 1, "repeated", "message", () => FileInfo],
]);

/** mesos.v1.agent.Response.ReadFile */
export interface Response_ReadFile {
  readonly size: number;
  readonly data: Uint8Array;
}

export function writeResponse_ReadFile(w: Writer, m: Response_ReadFile): void {
  if (m.data === undefined) throw missing();
  w.payload(18, m.data);
  if (m.size === undefined) throw missing();
  w.uint64(8, m.size);
}

const ShapeResponse_ReadFile = /* @__PURE__ */ shape();
export function readResponse_ReadFile(r: Reader, into?: Response_ReadFile): Response_ReadFile {
  const m = (into ?? new ShapeResponse_ReadFile()) as Mutable<Response_ReadFile>;
  while (r.pos < r.end) {
    const tag = r.tag();
    switch (tag) {
      case 8:
        m.size = r.uint64();
        break;
      case 18:
        m.data = r.payload();
        break;
      default:
        r.skip(tag);
    }
  }
  if (m.size === undefined || m.data === undefined) r.incomplete = true;
  return m;
}

export function textResponse_ReadFile(m: Response_ReadFile): string {
  let text = "";
  text += '{"size":' + jsonUint64(m.size);
  text += ',"data":' + jsonBytes(m.data);
  return `${text}}`;
}

export const Response_ReadFile: MessageCodec<Response_ReadFile> = /* @__PURE__ */ messageCodec<Response_ReadFile>("mesos.v1.agent.Response.ReadFile", writeResponse_ReadFile, readResponse_ReadFile, textResponse_ReadFile, [
  ["size", 1, "required", "uint64"],
  ["data", 2, "required", "bytes"],
]);

/** mesos.v1.agent.Response.GetState */
export interface Response_GetState {
  readonly get_tasks?: Response_GetTasks | undefined;
  readonly get_executors?: Response_GetExecutors | undefined;
  readonly get_frameworks?: Response_GetFrameworks | undefined;
}

export function writeResponse_GetState(w: Writer, m: Response_GetState): void {
  if (m.get_frameworks !== undefined) { const at = w.open(); writeResponse_GetFrameworks(w, m.get_frameworks); w.close(26, at); }
  if (m.get_executors !== undefined) { const at = w.open(); writeResponse_GetExecutors(w, m.get_executors); w.close(18, at); }
  if (m.get_tasks !== undefined) { const at = w.open(); writeResponse_GetTasks(w, m.get_tasks); w.close(10, at); }
}

const ShapeResponse_GetState = /* @__PURE__ */ shape();
export function readResponse_GetState(r: Reader, into?: Response_GetState): Response_GetState {
  const m = (into ?? new ShapeResponse_GetState()) as Mutable<Response_GetState>;
  while (r.pos < r.end) {
    const tag = r.tag();
    switch (tag) {
      case 10: {
        const outer = r.open();
        m.get_tasks = readResponse_GetTasks(r, m.get_tasks);
        r.close(outer);
        break;
      }
      case 18: {
        const outer = r.open();
        m.get_executors = readResponse_GetExecutors(r, m.get_executors);
        r.close(outer);
        break;
      }
      case 26: {
        const outer = r.open();
        m.get_frameworks = readResponse_GetFrameworks(r, m.get_frameworks);
        r.close(outer);
        break;
      }
      default:
        r.skip(tag);
    }
  }
  return m;
}

export function textResponse_GetState(m: Response_GetState): string {
  let text = "";
  let comma = "{";
  if (m.get_tasks !== undefined) {
    text += '{"get_tasks":' + textResponse_GetTasks(m.get_tasks);
    comma = ",";
  }
  if (m.get_executors !== undefined) {
    text += comma + '"get_executors":' + textResponse_GetExecutors(m.get_executors);
    comma = ",";
  }
  if (m.get_frameworks !== undefined) {
    text += comma + '"get_frameworks":' + textResponse_GetFrameworks(m.get_frameworks);
    comma = ",";
  }
  return text === "" ? "{}" : `${text}}`;
}

export const Response_GetState: MessageCodec<Response_GetState> = /* @__PURE__ */ messageCodec<Response_GetState>("mesos.v1.agent.Response.GetState", writeResponse_GetState, readResponse_GetState, textResponse_GetState, [
  ["get_tasks", 1, "optional", "message", () => Response_GetTasks],
  ["get_executors", 2, "optional", "message", () => Response_GetExecutors],
  ["get_frameworks", 3, "optional", "message", () => Response_GetFrameworks],
]);

/** mesos.v1.agent.Response.GetContainers */
export interface Response_GetContainers {
  readonly containers?: readonly Response_GetContainers_Container[] | undefined;
}

export function writeResponse_GetContainers(w: Writer, m: Response_GetContainers): void {
  if (m.containers !== undefined) {
    const list = m.containers;
    for (let i = list.length - 1; i >= 0; i--) { const at = w.open(); writeResponse_GetContainers_Container(w, list[i]!); w.close(10, at); }
  }
}

const ShapeResponse_GetContainers = /* @__PURE__ */ shape();
export function readResponse_GetContainers(r: Reader, into?: Response_GetContainers): Response_GetContainers {
  const m = (into ?? new ShapeResponse_GetContainers()) as Mutable<Response_GetContainers>;
  while (r.pos < r.end) {
    const tag = r.tag();
    switch (tag) {
      case 10: {
        const outer = r.open();
        m.containers = append(m.containers, readResponse_GetContainers_Container(r));
        r.close(outer);
        break;
      }
      default:
        r.skip(tag);
    }
  }
  return m;
}

export function textResponse_GetContainers(m: Response_GetContainers): string {
  let text = "";
  if (m.containers !== undefined && m.containers.length > 0) {
    text += '{"containers":' + jsonArray(m.containers, textResponse_GetContainers_Container);
  }
  return text === "" ? "{}" : `${text}}`;
}

export const Response_GetContainers: MessageCodec<Response_GetContainers> = /* @__PURE__ */ messageCodec<Response_GetContainers>("mesos.v1.agent.Response.GetContainers", writeResponse_GetContainers, readResponse_GetContainers, textResponse_GetContainers, [
  ["containers", 1, "repeated", "message", () => Response_GetContainers_Container],
]);

/** mesos.v1.agent.Response.GetContainers.Container */
export interface Response_GetContainers_Container {
  readonly framework_id?: FrameworkID | undefined;
  readonly executor_id?: ExecutorID | undefined;
  readonly executor_name?: string | undefined;
  readonly container_id: ContainerID;
  readonly container_status?: ContainerStatus | undefined;
  readonly resource_statistics?: ResourceStatistics | undefined;
}

export function writeResponse_GetContainers_Container(w: Writer, m: Response_GetContainers_Container): void {
  if (m.resource_statistics !== undefined) { const at = w.open(); writeResourceStatistics(w, m.resource_statistics); w.close(50, at); }
  if (m.container_status !== undefined) { const at = w.open(); writeContainerStatus(w, m.container_status); w.close(42, at); }
  if (m.container_id === undefined) throw missing();
  { const at = w.open(); writeContainerID(w, m.container_id); w.close(34, at); }
  if (m.executor_name !== undefined) w.string(26, m.executor_name);
  if (m.executor_id !== undefined) { const at = w.open(); writeExecutorID(w, m.executor_id); w.close(18, at); }
  if (m.framework_id !== undefined) { const at = w.open(); writeFrameworkID(w, m.framework_id); w.close(10, at); }
}

const ShapeResponse_GetContainers_Container = /* @__PURE__ */ shape();
export function readResponse_GetContainers_Container(r: Reader, into?: Response_GetContainers_Container): Response_GetContainers_Container {
  const m = (into ?? new ShapeResponse_GetContainers_Container()) as Mutable<Response_GetContainers_Container>;
  while (r.pos < r.end) {
    const tag = r.tag();
    switch (tag) {
      case 10: {
        const outer = r.open();
        m.framework_id = readFrameworkID(r, m.framework_id);
        r.close(outer);
        break;
      }
      case 18: {
        const outer = r.open();
        m.executor_id = readExecutorID(r, m.executor_id);
        r.close(outer);
        break;
      }
      case 26:
        m.executor_name = r.string();
        break;
      case 34: {
        const outer = r.open();
        m.container_id = readContainerID(r, m.container_id);
        r.close(outer);
        break;
      }
      case 42: {
        const outer = r.open();
        m.container_status = readContainerStatus(r, m.container_status);
        r.close(outer);
        break;
      }
      case 50: {
        const outer = r.open();
        m.resource_statistics = readResourceStatistics(r, m.resource_statistics);
        r.close(outer);
        break;
      }
      default:
        r.skip(tag);
    }
  }
  if (m.container_id === undefined) r.incomplete = true;
  return m;
}

export function textResponse_GetContainers_Container(m: Response_GetContainers_Container): string {
  let text = "";
  let comma = "{";
  if (m.framework_id !== undefined) {
    text += '{"framework_id":' + textFrameworkID(m.framework_id);
    comma = ",";
  }
  if (m.executor_id !== undefined) {
    text += comma + '"executor_id":' + textExecutorID(m.executor_id);
    comma = ",";
  }
  if (m.executor_name !== undefined) {
    text += comma + '"executor_name":' + jsonString(m.executor_name);
    comma = ",";
  }
  text += comma + '"container_id":' + textContainerID(m.container_id);
  if (m.container_status !== undefined) {
    text += ',"container_status":' + textContainerStatus(m.container_status);
  }
  if (m.resource_statistics !== undefined) {
    text += ',"resource_statistics":' + textResourceStatistics(m.resource_statistics);
  }
  return `${text}}`;
}

export const Response_GetContainers_Container: MessageCodec<Response_GetContainers_Container> = /* @__PURE__ */ messageCodec<Response_GetContainers_Container>("mesos.v1.agent.Response.GetContainers.Container", writeResponse_GetContainers_Container, readResponse_GetContainers_Container, textResponse_GetContainers_Container, [
  ["framework_id", 1, "optional", "message", () => FrameworkID],
  ["executor_id", 2, "optional", "message", () => ExecutorID],
  ["executor_name", 3, "optional", "string"],
  ["container_id", 4, "required", "message", () => ContainerID],
  ["container_status", 5, "optional", "message", () => ContainerStatus],
  ["resource_statistics", 6, "optional", "message", () => ResourceStatistics],
]);

/** mesos.v1.agent.Response.GetFrameworks */
export interface Response_GetFrameworks {
  readonly frameworks?: readonly Response_GetFrameworks_Framework[] | undefined;
  readonly completed_frameworks?: readonly Response_GetFrameworks_Framework[] | undefined;
}

export function writeResponse_GetFrameworks(w: Writer, m: Response_GetFrameworks): void {
  if (m.completed_frameworks !== undefined) {
    const list = m.completed_frameworks;
    for (let i = list.length - 1; i >= 0; i--) { const at = w.open(); writeResponse_GetFrameworks_Framework(w, list[i]!); w.close(18, at); }
  }
  if (m.frameworks !== undefined) {
    const list = m.frameworks;
    for (let i = list.length - 1; i >= 0; i--) { const at = w.open(); writeResponse_GetFrameworks_Framework(w, list[i]!); w.close(10, at); }
  }
}

const ShapeResponse_GetFrameworks = /* @__PURE__ */ shape();
export function readResponse_GetFrameworks(r: Reader, into?: Response_GetFrameworks): Response_GetFrameworks {
  const m = (into ?? new ShapeResponse_GetFrameworks()) as Mutable<Response_GetFrameworks>;
  while (r.pos < r.end) {
    const tag = r.tag();
    switch (tag) {
      case 10: {
        const outer = r.open();
        m.frameworks = append(m.frameworks, readResponse_GetFrameworks_Framework(r));
        r.close(outer);
        break;
      }
      case 18: {
        const outer = r.open();
        m.completed_frameworks = append(m.completed_frameworks, readResponse_GetFrameworks_Framework(r));
        r.close(outer);
        break;
      }
      default:
        r.skip(tag);
    }
  }
  return m;
}

export function textResponse_GetFrameworks(m: Response_GetFrameworks): string {
  let text = "";
  text += '{"frameworks":' + jsonArray((m.frameworks ?? []), textResponse_GetFrameworks_Framework);
  text += ',"completed_frameworks":' + jsonArray((m.completed_frameworks ?? []), textResponse_GetFrameworks_Framework);
  return `${text}}`;
}

export const Response_GetFrameworks: MessageCodec<Response_GetFrameworks> = /* @__PURE__ */ messageCodec<Response_GetFrameworks>("mesos.v1.agent.Response.GetFrameworks", writeResponse_GetFrameworks, readResponse_GetFrameworks, textResponse_GetFrameworks, [
  ["frameworks", 1, "repeated", "message", () => Response_GetFrameworks_Framework],
  ["completed_frameworks", 2, "repeated", "message", () => Response_GetFrameworks_Framework],
]);

/** mesos.v1.agent.Response.GetFrameworks.Framework */
export interface Response_GetFrameworks_Framework {
  readonly framework_info: FrameworkInfo;
}

export function writeResponse_GetFrameworks_Framework(w: Writer, m: Response_GetFrameworks_Framework): void {
  if (m.framework_info === undefined) throw missing();
  { const at = w.open(); writeFrameworkInfo(w, m.framework_info); w.close(10, at); }
}

const ShapeResponse_GetFrameworks_Framework = /* @__PURE__ */ shape();
export function readResponse_GetFrameworks_Framework(r: Reader, into?: Response_GetFrameworks_Framework): Response_GetFrameworks_Framework {
  const m = (into ?? new ShapeResponse_GetFrameworks_Framework()) as Mutable<Response_GetFrameworks_Framework>;
  while (r.pos < r.end) {
    const tag = r.tag();
    switch (tag) {
      case 10: {
        const outer = r.open();
        m.framework_info = readFrameworkInfo(r, m.framework_info);
        r.close(outer);
        break;
      }
      default:
        r.skip(tag);
    }
  }
  if (m.framework_info === undefined) r.incomplete = true;
  return m;
}

export function textResponse_GetFrameworks_Framework(m: Response_GetFrameworks_Framework): string {
  let text = "";
  text += '{"framework_info":' + textFrameworkInfo(m.framework_info);
  return `${text}}`;
}

export const Response_GetFrameworks_Framework: MessageCodec<Response_GetFrameworks_Framework> = /* @__PURE__ */ messageCodec<Response_GetFrameworks_Framework>("mesos.v1.agent.Response.GetFrameworks.Framework", writeResponse_GetFrameworks_Framework, readResponse_GetFrameworks_Framework, textResponse_GetFrameworks_Framework, [
  ["framework_info", 1, "required", "message", () => FrameworkInfo],
]);

/** mesos.v1.agent.Response.GetExecutors */
export interface Response_GetExecutors {
  readonly executors?: readonly Response_GetExecutors_Executor[] | undefined;
  readonly completed_executors?: readonly Response_GetExecutors_Executor[] | undefined;
}

export function writeResponse_GetExecutors(w: Writer, m: Response_GetExecutors): void {
  if (m.completed_executors !== undefined) {
    const list = m.completed_executors;
    for (let i = list.length - 1; i >= 0; i--) { const at = w.open(); writeResponse_GetExecutors_Executor(w, list[i]!); w.close(18, at); }
  }
  if (m.executors !== undefined) {
    const list = m.executors;
    for (let i = list.length - 1; i >= 0; i--) { const at = w.open(); writeResponse_GetExecutors_Executor(w, list[i]!); w.close(10, at); }
  }
}

const ShapeResponse_GetExecutors = /* @__PURE__ */ shape();
export function readResponse_GetExecutors(r: Reader, into?: Response_GetExecutors): Response_GetExecutors {
  const m = (into ?? new ShapeResponse_GetExecutors()) as Mutable<Response_GetExecutors>;
  while (r.pos < r.end) {
    const tag = r.tag();
    switch (tag) {
      case 10: {
        const outer = r.open();
        m.executors = append(m.executors, readResponse_GetExecutors_Executor(r));
        r.close(outer);
        break;
      }
      case 18: {
        const outer = r.open();
        m.completed_executors = append(m.completed_executors, readResponse_GetExecutors_Executor(r));
        r.close(outer);
        break;
      }
      default:
        r.skip(tag);
    }
  }
  return m;
}

export function textResponse_GetExecutors(m: Response_GetExecutors): string {
  let text = "";
  text += '{"executors":' + jsonArray((m.executors ?? []), textResponse_GetExecutors_Executor);
  text += ',"completed_executors":' + jsonArray((m.completed_executors ?? []), textResponse_GetExecutors_Executor);
  return `${text}}`;
}

export const Response_GetExecutors: MessageCodec<Response_GetExecutors> = /* @__PURE__ */ messageCodec<Response_GetExecutors>("mesos.v1.agent.Response.GetExecutors", writeResponse_GetExecutors, readResponse_GetExecutors, textResponse_GetExecutors, [
  ["executors", 1, "repeated", "message", () => Response_GetExecutors_Executor],
  ["completed_executors", 2, "repeated", "message", () => Response_GetExecutors_Executor],
]);

/** mesos.v1.agent.Response.GetExecutors.Executor */
export interface Response_GetExecutors_Executor {
  readonly executor_info: ExecutorInfo;
}

export function writeResponse_GetExecutors_Executor(w: Writer, m: Response_GetExecutors_Executor): void {
  if (m.executor_info === undefined) throw missing();
  { const at = w.open(); writeExecutorInfo(w, m.executor_info); w.close(10, at); }
}

const ShapeResponse_GetExecutors_Executor = /* @__PURE__ */ shape();
export function readResponse_GetExecutors_Executor(r: Reader, into?: Response_GetExecutors_Executor): Response_GetExecutors_Executor {
  const m = (into ?? new ShapeResponse_GetExecutors_Executor()) as Mutable<Response_GetExecutors_Executor>;
  while (r.pos < r.end) {
    const tag = r.tag();
    switch (tag) {
      case 10: {
        const outer = r.open();
        m.executor_info = readExecutorInfo(r, m.executor_info);
        r.close(outer);
        break;
      }
      default:
        r.skip(tag);
    }
  }
  if (m.executor_info === undefined) r.incomplete = true;
  return m;
}

export function textResponse_GetExecutors_Executor(m: Response_GetExecutors_Executor): string {
  let text = "";
  text += '{"executor_info":' + textExecutorInfo(m.executor_info);
  return `${text}}`;
}

export const Response_GetExecutors_Executor: MessageCodec<Response_GetExecutors_Executor> = /* @__PURE__ */ messageCodec<Response_GetExecutors_Executor>("mesos.v1.agent.Response.GetExecutors.Executor", writeResponse_GetExecutors_Executor, readResponse_GetExecutors_Executor, textResponse_GetExecutors_Executor, [
  ["executor_info", 1, "required", "message", () => ExecutorInfo],
]);

/** mesos.v1.agent.Response.GetOperations */
export interface Response_GetOperations {
  readonly operations?: readonly Operation[] | undefined;
}

export function writeResponse_GetOperations(w: Writer, m: Response_GetOperations): void {
  if (m.operations !== undefined) {
    const list = m.operations;
    for (let i = list.length - 1; i >= 0; i--) { const at = w.open(); writeOperation(w, list[i]!); w.close(10, at); }
  }
}

const ShapeResponse_GetOperations = /* @__PURE__ */ shape();
export function readResponse_GetOperations(r: Reader, into?: Response_GetOperations): Response_GetOperations {
  const m = (into ?? new ShapeResponse_GetOperations()) as Mutable<Response_GetOperations>;
  while (r.pos < r.end) {
    const tag = r.tag();
    switch (tag) {
      case 10: {
        const outer = r.open();
        m.operations = append(m.operations, readOperation(r));
        r.close(outer);
        break;
      }
      default:
        r.skip(tag);
    }
  }
  return m;
}

export function textResponse_GetOperations(m: Response_GetOperations): string {
  let text = "";
  if (m.operations !== undefined && m.operations.length > 0) {
    text += '{"operations":' + jsonArray(m.operations, textOperation);
  }
  return text === "" ? "{}" : `${text}}`;
}

export const Response_GetOperations: MessageCodec<Response_GetOperations> = /* @__PURE__ */ messageCodec<Response_GetOperations>("mesos.v1.agent.Response.GetOperations", writeResponse_GetOperations, readResponse_GetOperations, textResponse_GetOperations, [
  ["operations", 1, "repeated", "message", () => Operation],
]);

/** mesos.v1.agent.Response.GetTasks */
export interface Response_GetTasks {
  readonly pending_tasks?: readonly Task[] | undefined;
  readonly queued_tasks?: readonly Task[] | undefined;
  readonly launched_tasks?: readonly Task[] | undefined;
  readonly terminated_tasks?: readonly Task[] | undefined;
  readonly completed_tasks?: readonly Task[] | undefined;
}

export function writeResponse_GetTasks(w: Writer, m: Response_GetTasks): void {
  if (m.completed_tasks !== undefined) {
    const list = m.completed_tasks;
    for (let i = list.length - 1; i >= 0; i--) { const at = w.open(); writeTask(w, list[i]!); w.close(42, at); }
  }
  if (m.terminated_tasks !== undefined) {
    const list = m.terminated_tasks;
    for (let i = list.length - 1; i >= 0; i--) { const at = w.open(); writeTask(w, list[i]!); w.close(34, at); }
  }
  if (m.launched_tasks !== undefined) {
    const list = m.launched_tasks;
    for (let i = list.length - 1; i >= 0; i--) { const at = w.open(); writeTask(w, list[i]!); w.close(26, at); }
  }
  if (m.queued_tasks !== undefined) {
    const list = m.queued_tasks;
    for (let i = list.length - 1; i >= 0; i--) { const at = w.open(); writeTask(w, list[i]!); w.close(18, at); }
  }
  if (m.pending_tasks !== undefined) {
    const list = m.pending_tasks;
    for (let i = list.length - 1; i >= 0; i--) { const at = w.open(); writeTask(w, list[i]!); w.close(10, at); }
  }
}

const ShapeResponse_GetTasks = /* @__PURE__ */ shape();
export function readResponse_GetTasks(r: Reader, into?: Response_GetTasks): Response_GetTasks {
  const m = (into ?? new ShapeResponse_GetTasks()) as Mutable<Response_GetTasks>;
  while (r.pos < r.end) {
    const tag = r.tag();
    switch (tag) {
      case 10: {
        const outer = r.open();
        m.pending_tasks = append(m.pending_tasks, readTask(r));
        r.close(outer);
        break;
      }
      case 18: {
        const outer = r.open();
        m.queued_tasks = append(m.queued_tasks, readTask(r));
        r.close(outer);
        break;
      }
      case 26: {
        const outer = r.open();
        m.launched_tasks = append(m.launched_tasks, readTask(r));
        r.close(outer);
        break;
      }
      case 34: {
        const outer = r.open();
        m.terminated_tasks = append(m.terminated_tasks, readTask(r));
        r.close(outer);
        break;
      }
      case 42: {
        const outer = r.open();
        m.completed_tasks = append(m.completed_tasks, readTask(r));
        r.close(outer);
        break;
      }
      default:
        r.skip(tag);
    }
  }
  return m;
}

export function textResponse_GetTasks(m: Response_GetTasks): string {
  let text = "";
  text += '{"pending_tasks":' + jsonArray((m.pending_tasks ?? []), textTask);
  text += ',"queued_tasks":' + jsonArray((m.queued_tasks ?? []), textTask);
  text += ',"launched_tasks":' + jsonArray((m.launched_tasks ?? []), textTask);
  text += ',"terminated_tasks":' + jsonArray((m.terminated_tasks ?? []), textTask);
  text += ',"completed_tasks":' + jsonArray((m.completed_tasks ?? []), textTask);
  return `${text}}`;
}

export const Response_GetTasks: MessageCodec<Response_GetTasks> = /* @__PURE__ */ messageCodec<Response_GetTasks>("mesos.v1.agent.Response.GetTasks", writeResponse_GetTasks, readResponse_GetTasks, textResponse_GetTasks, [
  ["pending_tasks", 1, "repeated", "message", () => Task],
  ["queued_tasks", 2, "repeated", "message", () => Task],
  ["launched_tasks", 3, "repeated", "message", () => Task],
  ["terminated_tasks", 4, "repeated", "message", () => Task],
  ["completed_tasks", 5, "repeated", "message", () => Task],
]);

/** mesos.v1.agent.Response.GetAgent */
export interface Response_GetAgent {
  readonly agent_info?: AgentInfo | undefined;
  readonly drain_config?: DrainConfig | undefined;
  readonly estimated_drain_start_time?: TimeInfo | undefined;
}

export function writeResponse_GetAgent(w: Writer, m: Response_GetAgent): void {
  if (m.estimated_drain_start_time !== undefined) { const at = w.open(); writeTimeInfo(w, m.estimated_drain_start_time); w.close(26, at); }
  if (m.drain_config !== undefined) { const at = w.open(); writeDrainConfig(w, m.drain_config); w.close(18, at); }
  if (m.agent_info !== undefined) { const at = w.open(); writeAgentInfo(w, m.agent_info); w.close(10, at); }
}

const ShapeResponse_GetAgent = /* @__PURE__ */ shape();
export function readResponse_GetAgent(r: Reader, into?: Response_GetAgent): Response_GetAgent {
  const m = (into ?? new ShapeResponse_GetAgent()) as Mutable<Response_GetAgent>;
  while (r.pos < r.end) {
    const tag = r.tag();
    switch (tag) {
      case 10: {
        const outer = r.open();
        m.agent_info = readAgentInfo(r, m.agent_info);
        r.close(outer);
        break;
      }
      case 18: {
        const outer = r.open();
        m.drain_config = readDrainConfig(r, m.drain_config);
        r.close(outer);
        break;
      }
      case 26: {
        const outer = r.open();
        m.estimated_drain_start_time = readTimeInfo(r, m.estimated_drain_start_time);
        r.close(outer);
        break;
      }
      default:
        r.skip(tag);
    }
  }
  return m;
}

export function textResponse_GetAgent(m: Response_GetAgent): string {
  let text = "";
  let comma = "{";
  if (m.agent_info !== undefined) {
    text += '{"agent_info":' + textAgentInfo(m.agent_info);
    comma = ",";
  }
  if (m.drain_config !== undefined) {
    text += comma + '"drain_config":' + textDrainConfig(m.drain_config);
    comma = ",";
  }
  if (m.estimated_drain_start_time !== undefined) {
    text += comma + '"estimated_drain_start_time":' + textTimeInfo(m.estimated_drain_start_time);
    comma = ",";
  }
  return text === "" ? "{}" : `${text}}`;
}

export const Response_GetAgent: MessageCodec<Response_GetAgent> = /* @__PURE__ */ messageCodec<Response_GetAgent>("mesos.v1.agent.Response.GetAgent", writeResponse_GetAgent, readResponse_GetAgent, textResponse_GetAgent, [
  ["agent_info", 1, "optional", "message", () => AgentInfo],
  ["drain_config", 2, "optional", "message", () => DrainConfig],
  ["estimated_drain_start_time", 3, "optional", "message", () => TimeInfo],
]);

/** mesos.v1.agent.Response.GetResourceProviders */
export interface Response_GetResourceProviders {
  readonly resource_providers?: readonly Response_GetResourceProviders_ResourceProvider[] | undefined;
}

export function writeResponse_GetResourceProviders(w: Writer, m: Response_GetResourceProviders): void {
  if (m.resource_providers !== undefined) {
    const list = m.resource_providers;
    for (let i = list.length - 1; i >= 0; i--) { const at = w.open(); writeResponse_GetResourceProviders_ResourceProvider(w, list[i]!); w.close(10, at); }
  }
}

const ShapeResponse_GetResourceProviders = /* @__PURE__ */ shape();
export function readResponse_GetResourceProviders(r: Reader, into?: Response_GetResourceProviders): Response_GetResourceProviders {
  const m = (into ?? new ShapeResponse_GetResourceProviders()) as Mutable<Response_GetResourceProviders>;
  while (r.pos < r.end) {
    const tag = r.tag();
    switch (tag) {
      case 10: {
        const outer = r.open();
        m.resource_providers = append(m.resource_providers, readResponse_GetResourceProviders_ResourceProvider(r));
        r.close(outer);
        break;
      }
      default:
        r.skip(tag);
    }
  }
  return m;
}

export function textResponse_GetResourceProviders(m: Response_GetResourceProviders): string {
  let text = "";
  if (m.resource_providers !== undefined && m.resource_providers.length > 0) {
    text += '{"resource_providers":' + jsonArray(m.resource_providers, textResponse_GetResourceProviders_ResourceProvider);
  }
  return text === "" ? "{}" : `${text}}`;
}

export const Response_GetResourceProviders: MessageCodec<Response_GetResourceProviders> = /* @__PURE__ */ messageCodec<Response_GetResourceProviders>("mesos.v1.agent.Response.GetResourceProviders", writeResponse_GetResourceProviders, readResponse_GetResourceProviders, textResponse_GetResourceProviders, [
  ["resource_providers", 1, "repeated", "message", () => Response_GetResourceProviders_ResourceProvider],
]);

/** mesos.v1.agent.Response.GetResourceProviders.ResourceProvider */
export interface Response_GetResourceProviders_ResourceProvider {
  readonly resource_provider_info: ResourceProviderInfo;
  readonly total_resources?: readonly Resource[] | undefined;
}

export function writeResponse_GetResourceProviders_ResourceProvider(w: Writer, m: Response_GetResourceProviders_ResourceProvider): void {
  if (m.total_resources !== undefined) {
    const list = m.total_resources;
    for (let i = list.length - 1; i >= 0; i--) { const at = w.open(); writeResource(w, list[i]!); w.close(18, at); }
  }
  if (m.resource_provider_info === undefined) throw missing();
  { const at = w.open(); writeResourceProviderInfo(w, m.resource_provider_info); w.close(10, at); }
}

const ShapeResponse_GetResourceProviders_ResourceProvider = /* @__PURE__ */ shape();
export function readResponse_GetResourceProviders_ResourceProvider(r: Reader, into?: Response_GetResourceProviders_ResourceProvider): Response_GetResourceProviders_ResourceProvider {
  const m = (into ?? new ShapeResponse_GetResourceProviders_ResourceProvider()) as Mutable<Response_GetResourceProviders_ResourceProvider>;
  while (r.pos < r.end) {
    const tag = r.tag();
    switch (tag) {
      case 10: {
        const outer = r.open();
        m.resource_provider_info = readResourceProviderInfo(r, m.resource_provider_info);
        r.close(outer);
        break;
      }
      case 18: {
        const outer = r.open();
        m.total_resources = append(m.total_resources, readResource(r));
        r.close(outer);
        break;
      }
      default:
        r.skip(tag);
    }
  }
  if (m.resource_provider_info === undefined) r.incomplete = true;
  return m;
}

export function textResponse_GetResourceProviders_ResourceProvider(m: Response_GetResourceProviders_ResourceProvider): string {
  let text = "";
  text += '{"resource_provider_info":' + textResourceProviderInfo(m.resource_provider_info);
  if (m.total_resources !== undefined && m.total_resources.length > 0) {
    text += ',"total_resources":' + jsonArray(m.total_resources, textResource);
  }
  return `${text}}`;
}

export const Response_GetResourceProviders_ResourceProvider: MessageCodec<Response_GetResourceProviders_ResourceProvider> = /* @__PURE__ */ messageCodec<Response_GetResourceProviders_ResourceProvider>("mesos.v1.agent.Response.GetResourceProviders.ResourceProvider", writeResponse_GetResourceProviders_ResourceProvider, readResponse_GetResourceProviders_ResourceProvider, textResponse_GetResourceProviders_ResourceProvider, [
  ["resource_provider_info", 1, "required", "message", () => ResourceProviderInfo],
  ["total_resources", 2, "repeated", "message", () => Resource],
]);

/** mesos.v1.agent.Response.WaitNestedContainer */
export interface Response_WaitNestedContainer {
  readonly exit_status?: number | undefined;
  readonly state?: TaskState | undefined;
  readonly reason?: TaskStatus_Reason | undefined;
  readonly limitation?: TaskResourceLimitation | undefined;
  readonly message?: string | undefined;
}

export function writeResponse_WaitNestedContainer(w: Writer, m: Response_WaitNestedContainer): void {
  if (m.message !== undefined) w.string(42, m.message);
  if (m.limitation !== undefined) { const at = w.open(); writeTaskResourceLimitation(w, m.limitation); w.close(34, at); }
  if (m.reason !== undefined) w.enumeration(24, TaskStatus_Reason, m.reason);
  if (m.state !== undefined) w.enumeration(16, TaskState, m.state);
  if (m.exit_status !== undefined) w.int32(8, m.exit_status);
}

const ShapeResponse_WaitNestedContainer = /* @__PURE__ */ shape();
export function readResponse_WaitNestedContainer(r: Reader, into?: Response_WaitNestedContainer): Response_WaitNestedContainer {
  const m = (into ?? new ShapeResponse_WaitNestedContainer()) as Mutable<Response_WaitNestedContainer>;
  while (r.pos < r.end) {
    const tag = r.tag();
    switch (tag) {
      case 8:
        m.exit_status = r.int32();
        break;
      case 16: {
        const value = r.enumeration(namesTaskState);
        if (value !== undefined) m.state = value;
        break;
      }
      case 24: {
        const value = r.enumeration(namesTaskStatus_Reason);
        if (value !== undefined) m.reason = value;
        break;
      }
      case 34: {
        const outer = r.open();
        m.limitation = readTaskResourceLimitation(r, m.limitation);
        r.close(outer);
        break;
      }
      case 42:
        m.message = r.string();
        break;
      default:
        r.skip(tag);
    }
  }
  return m;
}

export function textResponse_WaitNestedContainer(m: Response_WaitNestedContainer): string {
  let text = "";
  let comma = "{";
  if (m.exit_status !== undefined) {
    text += '{"exit_status":' + jsonPlain(m.exit_status);
    comma = ",";
  }
  if (m.state !== undefined) {
    text += comma + '"state":' + jsonString(m.state);
    comma = ",";
  }
  if (m.reason !== undefined) {
    text += comma + '"reason":' + jsonString(m.reason);
    comma = ",";
  }
  if (m.limitation !== undefined) {
    text += comma + '"limitation":' + textTaskResourceLimitation(m.limitation);
    comma = ",";
  }
  if (m.message !== undefined) {
    text += comma + '"message":' + jsonString(m.message);
    comma = ",";
  }
  return text === "" ? "{}" : `${text}}`;
}

export const Response_WaitNestedContainer: MessageCodec<Response_WaitNestedContainer> = /* @__PURE__ */ messageCodec<Response_WaitNestedContainer>("mesos.v1.agent.Response.WaitNestedContainer", writeResponse_WaitNestedContainer, readResponse_WaitNestedContainer, textResponse_WaitNestedContainer, [
  ["exit_status", 1, "optional", "int32"],
  ["state", 2, "optional", "enum", () => TaskState],
  ["reason", 3, "optional", "enum", () => TaskStatus_Reason],
  ["limitation", 4, "optional", "message", () => TaskResourceLimitation],
  ["message", 5, "optional", "string"],
]);

/** mesos.v1.agent.Response.WaitContainer */
export interface Response_WaitContainer {
  readonly exit_status?: number | undefined;
  readonly state?: TaskState | undefined;
  readonly reason?: TaskStatus_Reason | undefined;
  readonly limitation?: TaskResourceLimitation | undefined;
  readonly message?: string | undefined;
}

export function writeResponse_WaitContainer(w: Writer, m: Response_WaitContainer): void {
  if (m.message !== undefined) w.string(42, m.message);
  if (m.limitation !== undefined) { const at = w.open(); writeTaskResourceLimitation(w, m.limitation); w.close(34, at); }
  if (m.reason !== undefined) w.enumeration(24, TaskStatus_Reason, m.reason);
  if (m.state !== undefined) w.enumeration(16, TaskState, m.state);
  if (m.exit_status !== undefined) w.int32(8, m.exit_status);
}

const ShapeResponse_WaitContainer = /* @__PURE__ */ shape();
export function readResponse_WaitContainer(r: Reader, into?: Response_WaitContainer): Response_WaitContainer {
  const m = (into ?? new ShapeResponse_WaitContainer()) as Mutable<Response_WaitContainer>;
  while (r.pos < r.end) {
    const tag = r.tag();
    switch (tag) {
      case 8:
        m.exit_status = r.int32();
        break;
      case 16: {
        const value = r.enumeration(namesTaskState);
        if (value !== undefined) m.state = value;
        break;
      }
      case 24: {
        const value = r.enumeration(namesTaskStatus_Reason);
        if (value !== undefined) m.reason = value;
        break;
      }
      case 34: {
        const outer = r.open();
        m.limitation = readTaskResourceLimitation(r, m.limitation);
        r.close(outer);
        break;
      }
      case 42:
        m.message = r.string();
        break;
      default:
        r.skip(tag);
    }
  }
  return m;
}

export function textResponse_WaitContainer(m: Response_WaitContainer): string {
  let text = "";
  let comma = "{";
  if (m.exit_status !== undefined) {
    text += '{"exit_status":' + jsonPlain(m.exit_status);
    comma = ",";
  }
  if (m.state !== undefined) {
    text += comma + '"state":' + jsonString(m.state);
    comma = ",";
  }
  if (m.reason !== undefined) {
    text += comma + '"reason":' + jsonString(m.reason);
    comma = ",";
  }
  if (m.limitation !== undefined) {
    text += comma + '"limitation":' + textTaskResourceLimitation(m.limitation);
    comma = ",";
  }
  if (m.message !== undefined) {
    text += comma + '"message":' + jsonString(m.message);
    comma = ",";
  }
  return text === "" ? "{}" : `${text}}`;
}

export const Response_WaitContainer: MessageCodec<Response_WaitContainer> = /* @__PURE__ */ messageCodec<Response_WaitContainer>("mesos.v1.agent.Response.WaitContainer", writeResponse_WaitContainer, readResponse_WaitContainer, textResponse_WaitContainer, [
  ["exit_status", 1, "optional", "int32"],
  ["state", 2, "optional", "enum", () => TaskState],
  ["reason", 3, "optional", "enum", () => TaskStatus_Reason],
  ["limitation", 4, "optional", "message", () => TaskResourceLimitation],
  ["message", 5, "optional", "string"],
]);

/** mesos.v1.agent.ProcessIO */
export interface ProcessIO {
  readonly type?: ProcessIO_Type | undefined;
  readonly data?: ProcessIO_Data | undefined;
  readonly control?: ProcessIO_Control | undefined;
}

export function writeProcessIO(w: Writer, m: ProcessIO): void {
  if (m.control !== undefined) { const at = w.open(); writeProcessIO_Control(w, m.control); w.close(26, at); }
  if (m.data !== undefined) { const at = w.open(); writeProcessIO_Data(w, m.data); w.close(18, at); }
  if (m.type !== undefined) w.enumeration(8, ProcessIO_Type, m.type);
}

const ShapeProcessIO = /* @__PURE__ */ shape();
export function readProcessIO(r: Reader, into?: ProcessIO): ProcessIO {
  const m = (into ?? new ShapeProcessIO()) as Mutable<ProcessIO>;
  while (r.pos < r.end) {
    const tag = r.tag();
    switch (tag) {
      case 8: {
        const value = r.enumeration(namesProcessIO_Type);
        if (value !== undefined) m.type = value;
        break;
      }
      case 18: {
        const outer = r.open();
        m.data = readProcessIO_Data(r, m.data);
        r.close(outer);
        break;
      }
      case 26: {
        const outer = r.open();
        m.control = readProcessIO_Control(r, m.control);
        r.close(outer);
        break;
      }
      default:
        r.skip(tag);
    }
  }
  return m;
}

export function textProcessIO(m: ProcessIO): string {
  let text = "";
  let comma = "{";
  if (m.type !== undefined) {
    text += '{"type":' + jsonString(m.type);
    comma = ",";
  }
  if (m.data !== undefined) {
    text += comma + '"data":' + textProcessIO_Data(m.data);
    comma = ",";
  }
  if (m.control !== undefined) {
    text += comma + '"control":' + textProcessIO_Control(m.control);
    comma = ",";
  }
  return text === "" ? "{}" : `${text}}`;
}

export const ProcessIO: MessageCodec<ProcessIO> = /* @__PURE__ */ messageCodec<ProcessIO>("mesos.v1.agent.ProcessIO", writeProcessIO, readProcessIO, textProcessIO, [
  ["type", 1, "optional", "enum", () => ProcessIO_Type],
  ["data", 2, "optional", "message", () => ProcessIO_Data],
  ["control", 3, "optional", "message", () => ProcessIO_Control],
]);

/** Numbers of mesos.v1.agent.ProcessIO.Type. */
export const ProcessIO_Type = {
  UNKNOWN: 0,
  DATA: 1,
  CONTROL: 2,
} as const;
export type ProcessIO_Type = "UNKNOWN" | "DATA" | "CONTROL";
export const namesProcessIO_Type: ReadonlyMap<number, ProcessIO_Type> = /* @__PURE__ */ enumNames<ProcessIO_Type>(ProcessIO_Type);

/** mesos.v1.agent.ProcessIO.Data */
export interface ProcessIO_Data {
  readonly type?: ProcessIO_Data_Type | undefined;
  readonly data?: Uint8Array | undefined;
}

export function writeProcessIO_Data(w: Writer, m: ProcessIO_Data): void {
  if (m.data !== undefined) w.payload(18, m.data);
  if (m.type !== undefined) w.enumeration(8, ProcessIO_Data_Type, m.type);
}

const ShapeProcessIO_Data = /* @__PURE__ */ shape();
export function readProcessIO_Data(r: Reader, into?: ProcessIO_Data): ProcessIO_Data {
  const m = (into ?? new ShapeProcessIO_Data()) as Mutable<ProcessIO_Data>;
  while (r.pos < r.end) {
    const tag = r.tag();
    switch (tag) {
      case 8: {
        const value = r.enumeration(namesProcessIO_Data_Type);
        if (value !== undefined) m.type = value;
        break;
      }
      case 18:
        m.data = r.payload();
        break;
      default:
        r.skip(tag);
    }
  }
  return m;
}

export function textProcessIO_Data(m: ProcessIO_Data): string {
  let text = "";
  let comma = "{";
  if (m.type !== undefined) {
    text += '{"type":' + jsonString(m.type);
    comma = ",";
  }
  if (m.data !== undefined) {
    text += comma + '"data":' + jsonBytes(m.data);
    comma = ",";
  }
  return text === "" ? "{}" : `${text}}`;
}

export const ProcessIO_Data: MessageCodec<ProcessIO_Data> = /* @__PURE__ */ messageCodec<ProcessIO_Data>("mesos.v1.agent.ProcessIO.Data", writeProcessIO_Data, readProcessIO_Data, textProcessIO_Data, [
  ["type", 1, "optional", "enum", () => ProcessIO_Data_Type],
  ["data", 2, "optional", "bytes"],
]);

/** Numbers of mesos.v1.agent.ProcessIO.Data.Type. */
export const ProcessIO_Data_Type = {
  UNKNOWN: 0,
  STDIN: 1,
  STDOUT: 2,
  STDERR: 3,
} as const;
export type ProcessIO_Data_Type = "UNKNOWN" | "STDIN" | "STDOUT" | "STDERR";
export const namesProcessIO_Data_Type: ReadonlyMap<number, ProcessIO_Data_Type> = /* @__PURE__ */ enumNames<ProcessIO_Data_Type>(ProcessIO_Data_Type);

/** mesos.v1.agent.ProcessIO.Control */
export interface ProcessIO_Control {
  readonly type?: ProcessIO_Control_Type | undefined;
  readonly tty_info?: TTYInfo | undefined;
  readonly heartbeat?: ProcessIO_Control_Heartbeat | undefined;
}

export function writeProcessIO_Control(w: Writer, m: ProcessIO_Control): void {
  if (m.heartbeat !== undefined) { const at = w.open(); writeProcessIO_Control_Heartbeat(w, m.heartbeat); w.close(26, at); }
  if (m.tty_info !== undefined) { const at = w.open(); writeTTYInfo(w, m.tty_info); w.close(18, at); }
  if (m.type !== undefined) w.enumeration(8, ProcessIO_Control_Type, m.type);
}

const ShapeProcessIO_Control = /* @__PURE__ */ shape();
export function readProcessIO_Control(r: Reader, into?: ProcessIO_Control): ProcessIO_Control {
  const m = (into ?? new ShapeProcessIO_Control()) as Mutable<ProcessIO_Control>;
  while (r.pos < r.end) {
    const tag = r.tag();
    switch (tag) {
      case 8: {
        const value = r.enumeration(namesProcessIO_Control_Type);
        if (value !== undefined) m.type = value;
        break;
      }
      case 18: {
        const outer = r.open();
        m.tty_info = readTTYInfo(r, m.tty_info);
        r.close(outer);
        break;
      }
      case 26: {
        const outer = r.open();
        m.heartbeat = readProcessIO_Control_Heartbeat(r, m.heartbeat);
        r.close(outer);
        break;
      }
      default:
        r.skip(tag);
    }
  }
  return m;
}

export function textProcessIO_Control(m: ProcessIO_Control): string {
  let text = "";
  let comma = "{";
  if (m.type !== undefined) {
    text += '{"type":' + jsonString(m.type);
    comma = ",";
  }
  if (m.tty_info !== undefined) {
    text += comma + '"tty_info":' + textTTYInfo(m.tty_info);
    comma = ",";
  }
  if (m.heartbeat !== undefined) {
    text += comma + '"heartbeat":' + textProcessIO_Control_Heartbeat(m.heartbeat);
    comma = ",";
  }
  return text === "" ? "{}" : `${text}}`;
}

export const ProcessIO_Control: MessageCodec<ProcessIO_Control> = /* @__PURE__ */ messageCodec<ProcessIO_Control>("mesos.v1.agent.ProcessIO.Control", writeProcessIO_Control, readProcessIO_Control, textProcessIO_Control, [
  ["type", 1, "optional", "enum", () => ProcessIO_Control_Type],
  ["tty_info", 2, "optional", "message", () => TTYInfo],
  ["heartbeat", 3, "optional", "message", () => ProcessIO_Control_Heartbeat],
]);

/** Numbers of mesos.v1.agent.ProcessIO.Control.Type. */
export const ProcessIO_Control_Type = {
  UNKNOWN: 0,
  TTY_INFO: 1,
  HEARTBEAT: 2,
} as const;
export type ProcessIO_Control_Type = "UNKNOWN" | "TTY_INFO" | "HEARTBEAT";
export const namesProcessIO_Control_Type: ReadonlyMap<number, ProcessIO_Control_Type> = /* @__PURE__ */ enumNames<ProcessIO_Control_Type>(ProcessIO_Control_Type);

/** mesos.v1.agent.ProcessIO.Control.Heartbeat */
export interface ProcessIO_Control_Heartbeat {
  readonly interval?: DurationInfo | undefined;
}

export function writeProcessIO_Control_Heartbeat(w: Writer, m: ProcessIO_Control_Heartbeat): void {
  if (m.interval !== undefined) { const at = w.open(); writeDurationInfo(w, m.interval); w.close(10, at); }
}

const ShapeProcessIO_Control_Heartbeat = /* @__PURE__ */ shape();
export function readProcessIO_Control_Heartbeat(r: Reader, into?: ProcessIO_Control_Heartbeat): ProcessIO_Control_Heartbeat {
  const m = (into ?? new ShapeProcessIO_Control_Heartbeat()) as Mutable<ProcessIO_Control_Heartbeat>;
  while (r.pos < r.end) {
    const tag = r.tag();
    switch (tag) {
      case 10: {
        const outer = r.open();
        m.interval = readDurationInfo(r, m.interval);
        r.close(outer);
        break;
      }
      default:
        r.skip(tag);
    }
  }
  return m;
}

export function textProcessIO_Control_Heartbeat(m: ProcessIO_Control_Heartbeat): string {
  let text = "";
  if (m.interval !== undefined) {
    text += '{"interval":' + textDurationInfo(m.interval);
  }
  return text === "" ? "{}" : `${text}}`;
}

export const ProcessIO_Control_Heartbeat: MessageCodec<ProcessIO_Control_Heartbeat> = /* @__PURE__ */ messageCodec<ProcessIO_Control_Heartbeat>("mesos.v1.agent.ProcessIO.Control.Heartbeat", writeProcessIO_Control_Heartbeat, readProcessIO_Control_Heartbeat, textProcessIO_Control_Heartbeat, [
  ["interval", 1, "optional", "message", () => DurationInfo],
]);
