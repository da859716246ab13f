// Generated from proto/api/master.proto by `npm run generate`: edit the schema, not this file.
import { append } from "../codec/append.ts";
import { enumNames } from "../codec/schema.ts";
import { jsonArray, jsonBytes, jsonDouble, jsonPlain, jsonString, jsonUint64 } from "../codec/json-text.ts";
import { type MessageCodec, messageCodec } from "../codec/message-codec.ts";
import type { Mutable } from "../codec/mutable.ts";
import type { Reader } from "../codec/reader.ts";
import { shape } from "../codec/shape.ts";
import { missing } from "../codec/wire-error.ts";
import type { Writer } from "../codec/writer.ts";
import { ClusterStatus, Schedule, readClusterStatus, readSchedule, textClusterStatus, textSchedule, writeClusterStatus, writeSchedule } from "./api-maintenance.ts";
import { QuotaConfig, QuotaRequest, QuotaStatus, readQuotaConfig, readQuotaRequest, readQuotaStatus, textQuotaConfig, textQuotaRequest, textQuotaStatus, writeQuotaConfig, writeQuotaRequest, writeQuotaStatus } from "./api-quota.ts";
import { OfferConstraints, readOfferConstraints, textOfferConstraints, writeOfferConstraints } from "./api-scheduler.ts";
import { ExecutorInfo, readExecutorInfo, textExecutorInfo, writeExecutorInfo } from "./v1-command.ts";
import { DurationInfo, FileInfo, Flag, Metric, Role, TimeInfo, VersionInfo, WeightInfo, readDurationInfo, readFileInfo, readFlag, readMetric, readRole, readTimeInfo, readVersionInfo, readWeightInfo, textDurationInfo, textFileInfo, textFlag, textMetric, textRole, textTimeInfo, textVersionInfo, textWeightInfo, writeDurationInfo, writeFileInfo, writeFlag, writeMetric, writeRole, writeTimeInfo, writeVersionInfo, writeWeightInfo } from "./v1-common.ts";
import { FrameworkInfo, readFrameworkInfo, textFrameworkInfo, writeFrameworkInfo } from "./v1-framework.ts";
import { AgentID, FrameworkID, readAgentID, readFrameworkID, textAgentID, textFrameworkID, writeAgentID, writeFrameworkID } from "./v1-identity.ts";
import { MachineID, readMachineID, textMachineID, writeMachineID } from "./v1-machine.ts";
import { AgentInfo, AgentInfo_Capability, DrainInfo, MasterInfo, readAgentInfo, readAgentInfo_Capability, readDrainInfo, readMasterInfo, textAgentInfo, textAgentInfo_Capability, textDrainInfo, textMasterInfo, writeAgentInfo, writeAgentInfo_Capability, writeDrainInfo, writeMasterInfo } from "./v1-node.ts";
import { InverseOffer, Offer, readInverseOffer, readOffer, textInverseOffer, textOffer, writeInverseOffer, writeOffer } from "./v1-offer.ts";
import { Operation, readOperation, textOperation, writeOperation } from "./v1-operation.ts";
import { Resource, Value_Scalar, readResource, readValue_Scalar, textResource, textValue_Scalar, writeResource, writeValue_Scalar } from "./v1-resource.ts";
import { ResourceProviderInfo, readResourceProviderInfo, textResourceProviderInfo, writeResourceProviderInfo } from "./v1-resource-provider.ts";
import { Task, TaskState, TaskStatus, namesTaskState, readTask, readTaskStatus, textTask, textTaskStatus, writeTask, writeTaskStatus } from "./v1-task.ts";
import { Duration, readDuration, textDuration, writeDuration } from "./well-known-duration.ts";

/** mesos.v1.master.Call */
export interface Call {
  readonly type?: Call_Type | undefined;
  readonly get_metrics?: Call_GetMetrics | undefined;
  readonly set_logging_level?: Call_SetLoggingLevel | undefined;
  readonly list_files?: Call_ListFiles | undefined;
  readonly read_file?: Call_ReadFile | undefined;
  readonly update_weights?: Call_UpdateWeights | undefined;
  readonly reserve_resources?: Call_ReserveResources | undefined;
  readonly unreserve_resources?: Call_UnreserveResources | undefined;
  readonly create_volumes?: Call_CreateVolumes | undefined;
  readonly destroy_volumes?: Call_DestroyVolumes | undefined;
  readonly grow_volume?: Call_GrowVolume | undefined;
  readonly shrink_volume?: Call_ShrinkVolume | undefined;
  readonly update_maintenance_schedule?: Call_UpdateMaintenanceSchedule | undefined;
  readonly start_maintenance?: Call_StartMaintenance | undefined;
  readonly stop_maintenance?: Call_StopMaintenance | undefined;
  readonly drain_agent?: Call_DrainAgent | undefined;
  readonly deactivate_agent?: Call_DeactivateAgent | undefined;
  readonly reactivate_agent?: Call_ReactivateAgent | undefined;
  readonly update_quota?: Call_UpdateQuota | undefined;
  readonly teardown?: Call_Teardown | undefined;
  readonly mark_agent_gone?: Call_MarkAgentGone | undefined;
  /** Deprecated. */
  readonly set_quota?: Call_SetQuota | undefined;
  /** Deprecated. */
  readonly remove_quota?: Call_RemoveQuota | undefined;
}

export function writeCall(w: Writer, m: Call): void {
  if (m.reactivate_agent !== undefined) { const at = w.open(); writeCall_ReactivateAgent(w, m.reactivate_agent); w.close(186, at); }
  if (m.deactivate_agent !== undefined) { const at = w.open(); writeCall_DeactivateAgent(w, m.deactivate_agent); w.close(178, at); }
  if (m.drain_agent !== undefined) { const at = w.open(); writeCall_DrainAgent(w, m.drain_agent); w.close(170, at); }
  if (m.update_quota !== undefined) { const at = w.open(); writeCall_UpdateQuota(w, m.update_quota); w.close(162, at); }
  if (m.shrink_volume !== undefined) { const at = w.open(); writeCall_ShrinkVolume(w, m.shrink_volume); w.close(154, at); }
  if (m.grow_volume !== undefined) { const at = w.open(); writeCall_GrowVolume(w, m.grow_volume); w.close(146, at); }
  if (m.mark_agent_gone !== undefined) { const at = w.open(); writeCall_MarkAgentGone(w, m.mark_agent_gone); w.close(138, at); }
  if (m.teardown !== undefined) { const at = w.open(); writeCall_Teardown(w, m.teardown); w.close(130, at); }
  if (m.remove_quota !== undefined) { const at = w.open(); writeCall_RemoveQuota(w, m.remove_quota); w.close(122, at); }
  if (m.set_quota !== undefined) { const at = w.open(); writeCall_SetQuota(w, m.set_quota); w.close(114, at); }
  if (m.stop_maintenance !== undefined) { const at = w.open(); writeCall_StopMaintenance(w, m.stop_maintenance); w.close(106, at); }
  if (m.start_maintenance !== undefined) { const at = w.open(); writeCall_StartMaintenance(w, m.start_maintenance); w.close(98, at); }
  if (m.update_maintenance_schedule !== undefined) { const at = w.open(); writeCall_UpdateMaintenanceSchedule(w, m.update_maintenance_schedule); w.close(90, at); }
  if (m.destroy_volumes !== undefined) { const at = w.open(); writeCall_DestroyVolumes(w, m.destroy_volumes); w.close(82, at); }
  if (m.create_volumes !== undefined) { const at = w.open(); writeCall_CreateVolumes(w, m.create_volumes); w.close(74, at); }
  if (m.unreserve_resources !== undefined) { const at = w.open(); writeCall_UnreserveResources(w, m.unreserve_resources); w.close(66, at); }
  if (m.reserve_resources !== undefined) { const at = w.open(); writeCall_ReserveResources(w, m.reserve_resources); w.close(58, at); }
  if (m.update_weights !== undefined) { const at = w.open(); writeCall_UpdateWeights(w, m.update_weights); w.close(50, at); }
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
      case 50: {
        const outer = r.open();
        m.update_weights = readCall_UpdateWeights(r, m.update_weights);
        r.close(outer);
        break;
      }
      case 58: {
        const outer = r.open();
        m.reserve_resources = readCall_ReserveResources(r, m.reserve_resources);
        r.close(outer);
        break;
      }
      case 66: {
        const outer = r.open();
        m.unreserve_resources = readCall_UnreserveResources(r, m.unreserve_resources);
        r.close(outer);
        break;
      }
      case 74: {
        const outer = r.open();
        m.create_volumes = readCall_CreateVolumes(r, m.create_volumes);
        r.close(outer);
        break;
      }
      case 82: {
        const outer = r.open();
        m.destroy_volumes = readCall_DestroyVolumes(r, m.destroy_volumes);
        r.close(outer);
        break;
      }
      case 146: {
        const outer = r.open();
        m.grow_volume = readCall_GrowVolume(r, m.grow_volume);
        r.close(outer);
        break;
      }
      case 154: {
        const outer = r.open();
        m.shrink_volume = readCall_ShrinkVolume(r, m.shrink_volume);
        r.close(outer);
        break;
      }
      case 90: {
        const outer = r.open();
        m.update_maintenance_schedule = readCall_UpdateMaintenanceSchedule(r, m.update_maintenance_schedule);
        r.close(outer);
        break;
      }
      case 98: {
        const outer = r.open();
        m.start_maintenance = readCall_StartMaintenance(r, m.start_maintenance);
        r.close(outer);
        break;
      }
      case 106: {
        const outer = r.open();
        m.stop_maintenance = readCall_StopMaintenance(r, m.stop_maintenance);
        r.close(outer);
        break;
      }
      case 170: {
        const outer = r.open();
        m.drain_agent = readCall_DrainAgent(r, m.drain_agent);
        r.close(outer);
        break;
      }
      case 178: {
        const outer = r.open();
        m.deactivate_agent = readCall_DeactivateAgent(r, m.deactivate_agent);
        r.close(outer);
        break;
      }
      case 186: {
        const outer = r.open();
        m.reactivate_agent = readCall_ReactivateAgent(r, m.reactivate_agent);
        r.close(outer);
        break;
      }
      case 162: {
        const outer = r.open();
        m.update_quota = readCall_UpdateQuota(r, m.update_quota);
        r.close(outer);
        break;
      }
      case 130: {
        const outer = r.open();
        m.teardown = readCall_Teardown(r, m.teardown);
        r.close(outer);
        break;
      }
      case 138: {
        const outer = r.open();
        m.mark_agent_gone = readCall_MarkAgentGone(r, m.mark_agent_gone);
        r.close(outer);
        break;
      }
      case 114: {
        const outer = r.open();
        m.set_quota = readCall_SetQuota(r, m.set_quota);
        r.close(outer);
        break;
      }
      case 122: {
        const outer = r.open();
        m.remove_quota = readCall_RemoveQuota(r, m.remove_quota);
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
  if (m.update_weights !== undefined) {
    text += comma + '"update_weights":' + textCall_UpdateWeights(m.update_weights);
    comma = ",";
  }
  if (m.reserve_resources !== undefined) {
    text += comma + '"reserve_resources":' + textCall_ReserveResources(m.reserve_resources);
    comma = ",";
  }
  if (m.unreserve_resources !== undefined) {
    text += comma + '"unreserve_resources":' + textCall_UnreserveResources(m.unreserve_resources);
    comma = ",";
  }
  if (m.create_volumes !== undefined) {
    text += comma + '"create_volumes":' + textCall_CreateVolumes(m.create_volumes);
    comma = ",";
  }
  if (m.destroy_volumes !== undefined) {
    text += comma + '"destroy_volumes":' + textCall_DestroyVolumes(m.destroy_volumes);
    comma = ",";
  }
  if (m.grow_volume !== undefined) {
    text += comma + '"grow_volume":' + textCall_GrowVolume(m.grow_volume);
    comma = ",";
  }
  if (m.shrink_volume !== undefined) {
    text += comma + '"shrink_volume":' + textCall_ShrinkVolume(m.shrink_volume);
    comma = ",";
  }
  if (m.update_maintenance_schedule !== undefined) {
    text += comma + '"update_maintenance_schedule":' + textCall_UpdateMaintenanceSchedule(m.update_maintenance_schedule);
    comma = ",";
  }
  if (m.start_maintenance !== undefined) {
    text += comma + '"start_maintenance":' + textCall_StartMaintenance(m.start_maintenance);
    comma = ",";
  }
  if (m.stop_maintenance !== undefined) {
    text += comma + '"stop_maintenance":' + textCall_StopMaintenance(m.stop_maintenance);
    comma = ",";
  }
  if (m.drain_agent !== undefined) {
    text += comma + '"drain_agent":' + textCall_DrainAgent(m.drain_agent);
    comma = ",";
  }
  if (m.deactivate_agent !== undefined) {
    text += comma + '"deactivate_agent":' + textCall_DeactivateAgent(m.deactivate_agent);
    comma = ",";
  }
  if (m.reactivate_agent !== undefined) {
    text += comma + '"reactivate_agent":' + textCall_ReactivateAgent(m.reactivate_agent);
    comma = ",";
  }
  if (m.update_quota !== undefined) {
    text += comma + '"update_quota":' + textCall_UpdateQuota(m.update_quota);
    comma = ",";
  }
  if (m.teardown !== undefined) {
    text += comma + '"teardown":' + textCall_Teardown(m.teardown);
    comma = ",";
  }
  if (m.mark_agent_gone !== undefined) {
    text += comma + '"mark_agent_gone":' + textCall_MarkAgentGone(m.mark_agent_gone);
    comma = ",";
  }
  if (m.set_quota !== undefined) {
    text += comma + '"set_quota":' + textCall_SetQuota(m.set_quota);
    comma = ",";
  }
  if (m.remove_quota !== undefined) {
    text += comma + '"remove_quota":' + textCall_RemoveQuota(m.remove_quota);
    comma = ",";
  }
  return text === "" ? "{}" : `${text}}`;
}

export const Call: MessageCodec<Call> = /* @__PURE__ */ messageCodec<Call>("mesos.v1.master.Call", writeCall, readCall, textCall, [
  ["type", 1, "optional", "enum", () => Call_Type],
  ["get_metrics", 2, "optional", "message", () => Call_GetMetrics],
  ["set_logging_level", 3, "optional", "message", () => Call_SetLoggingLevel],
  ["list_files", 4, "optional", "message", () => Call_ListFiles],
  ["read_file", 5, "optional", "message", () => Call_ReadFile],
  ["update_weights", 6, "optional", "message", () => Call_UpdateWeights],
  ["reserve_resources", 7, "optional", "message", () => Call_ReserveResources],
  ["unreserve_resources", 8, "optional", "message", () => Call_UnreserveResources],
  ["create_volumes", 9, "optional", "message", () => Call_CreateVolumes],
  ["destroy_volumes", 10, "optional", "message", () => Call_DestroyVolumes],
  ["grow_volume", 18, "optional", "message", () => Call_GrowVolume],
  ["shrink_volume", 19, "optional", "message", () => Call_ShrinkVolume],
  ["update_maintenance_schedule", 11, "optional", "message", () => Call_UpdateMaintenanceSchedule],
  ["start_maintenance", 12, "optional", "message", () => Call_StartMaintenance],
  ["stop_maintenance", 13, "optional", "message", () => Call_StopMaintenance],
  ["drain_agent", 21, "optional", "message", () => Call_DrainAgent],
  ["deactivate_agent", 22, "optional", "message", () => Call_DeactivateAgent],
  ["reactivate_agent", 23, "optional", "message", () => Call_ReactivateAgent],
  ["update_quota", 20, "optional", "message", () => Call_UpdateQuota],
  ["teardown", 16, "optional", "message", () => Call_Teardown],
  ["mark_agent_gone", 17, "optional", "message", () => Call_MarkAgentGone],
  ["set_quota", 14, "optional", "message", () => Call_SetQuota],
  ["remove_quota", 15, "optional", "message", () => Call_RemoveQuota],
]);

/** Numbers of mesos.v1.master.Call.Type. */
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
  GET_AGENTS: 10,
  GET_FRAMEWORKS: 11,
  GET_EXECUTORS: 12,
  GET_OPERATIONS: 33,
  GET_TASKS: 13,
  GET_ROLES: 14,
  GET_WEIGHTS: 15,
  UPDATE_WEIGHTS: 16,
  GET_MASTER: 17,
  SUBSCRIBE: 18,
  RESERVE_RESOURCES: 19,
  UNRESERVE_RESOURCES: 20,
  CREATE_VOLUMES: 21,
  DESTROY_VOLUMES: 22,
  GROW_VOLUME: 34,
  SHRINK_VOLUME: 35,
  GET_MAINTENANCE_STATUS: 23,
  GET_MAINTENANCE_SCHEDULE: 24,
  UPDATE_MAINTENANCE_SCHEDULE: 25,
  START_MAINTENANCE: 26,
  STOP_MAINTENANCE: 27,
  DRAIN_AGENT: 37,
  DEACTIVATE_AGENT: 38,
  REACTIVATE_AGENT: 39,
  GET_QUOTA: 28,
  UPDATE_QUOTA: 36,
  SET_QUOTA: 29,
  REMOVE_QUOTA: 30,
  TEARDOWN: 31,
  MARK_AGENT_GONE: 32,
} as const;
export type Call_Type = "UNKNOWN" | "GET_HEALTH" | "GET_FLAGS" | "GET_VERSION" | "GET_METRICS" | "GET_LOGGING_LEVEL" | "SET_LOGGING_LEVEL" | "LIST_FILES" | "READ_FILE" | "GET_STATE" | "GET_AGENTS" | "GET_FRAMEWORKS" | "GET_EXECUTORS" | "GET_OPERATIONS" | "GET_TASKS" | "GET_ROLES" | "GET_WEIGHTS" | "UPDATE_WEIGHTS" | "GET_MASTER" | "SUBSCRIBE" | "RESERVE_RESOURCES" | "UNRESERVE_RESOURCES" | "CREATE_VOLUMES" | "DESTROY_VOLUMES" | "GROW_VOLUME" | "SHRINK_VOLUME" | "GET_MAINTENANCE_STATUS" | "GET_MAINTENANCE_SCHEDULE" | "UPDATE_MAINTENANCE_SCHEDULE" | "START_MAINTENANCE" | "STOP_MAINTENANCE" | "DRAIN_AGENT" | "DEACTIVATE_AGENT" | "REACTIVATE_AGENT" | "GET_QUOTA" | "UPDATE_QUOTA" | "SET_QUOTA" | "REMOVE_QUOTA" | "TEARDOWN" | "MARK_AGENT_GONE";
export const namesCall_Type: ReadonlyMap<number, Call_Type> = /* @__PURE__ */ enumNames<Call_Type>(Call_Type);

/** mesos.v1.master.Call.GetMetrics */
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

export const Call_GetMetrics: MessageCodec<Call_GetMetrics> = /* @__PURE__ */ messageCodec<Call_GetMetrics>("mesos.v1.master.Call.GetMetrics", writeCall_GetMetrics, readCall_GetMetrics, textCall_GetMetrics, [
  ["timeout", 1, "optional", "message", () => DurationInfo],
]);

/** mesos.v1.master.Call.SetLoggingLevel */
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

export const Call_SetLoggingLevel: MessageCodec<Call_SetLoggingLevel> = /* @__PURE__ */ messageCodec<Call_SetLoggingLevel>("mesos.v1.master.Call.SetLoggingLevel", writeCall_SetLoggingLevel, readCall_SetLoggingLevel, textCall_SetLoggingLevel, [
  ["level", 1, "required", "uint32"],
  ["duration", 2, "required", "message", () => DurationInfo],
]);

/** mesos.v1.master.Call.ListFiles */
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

export const Call_ListFiles: MessageCodec<Call_ListFiles> = /* @__PURE__ */ messageCodec<Call_ListFiles>("mesos.v1.master.Call.ListFiles", writeCall_ListFiles, readCall_ListFiles, textCall_ListFiles, [
  ["path", 1, "required", "string"],
]);

/** mesos.v1.master.Call.ReadFile */
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

export const Call_ReadFile: MessageCodec<Call_ReadFile> = /* @__PURE__ */ messageCodec<Call_ReadFile>("mesos.v1.master.Call.ReadFile", writeCall_ReadFile, readCall_ReadFile, textCall_ReadFile, [
  ["path", 1, "required", "string"],
  ["offset", 2, "required", "uint64"],
  ["length", 3, "optional", "uint64"],
]);

/** mesos.v1.master.Call.UpdateWeights */
export interface Call_UpdateWeights {
  readonly weight_infos?: readonly WeightInfo[] | undefined;
}

export function writeCall_UpdateWeights(w: Writer, m: Call_UpdateWeights): void {
  if (m.weight_infos !== undefined) {
    const list = m.weight_infos;
    for (let i = list.length - 1; i >= 0; i--) { const at = w.open(); writeWeightInfo(w, list[i]!); w.close(10, at); }
  }
}

const ShapeCall_UpdateWeights = /* @__PURE__ */ shape();
export function readCall_UpdateWeights(r: Reader, into?: Call_UpdateWeights): Call_UpdateWeights {
  const m = (into ?? new ShapeCall_UpdateWeights()) as Mutable<Call_UpdateWeights>;
  while (r.pos < r.end) {
    const tag = r.tag();
    switch (tag) {
      case 10: {
        const outer = r.open();
        m.weight_infos = append(m.weight_infos, readWeightInfo(r));
        r.close(outer);
        break;
      }
      default:
        r.skip(tag);
    }
  }
  return m;
}

export function textCall_UpdateWeights(m: Call_UpdateWeights): string {
  let text = "";
  if (m.weight_infos !== undefined && m.weight_infos.length > 0) {
    text += '{"weight_infos":' + jsonArray(m.weight_infos, textWeightInfo);
  }
  return text === "" ? "{}" : `${text}}`;
}

export const Call_UpdateWeights: MessageCodec<Call_UpdateWeights> = /* @__PURE__ */ messageCodec<Call_UpdateWeights>("mesos.v1.master.Call.UpdateWeights", writeCall_UpdateWeights, readCall_UpdateWeights, textCall_UpdateWeights, [
  ["weight_infos", 1, "repeated", "message", () => WeightInfo],
]);

/** mesos.v1.master.Call.ReserveResources */
export interface Call_ReserveResources {
  readonly agent_id: AgentID;
  readonly source?: readonly Resource[] | undefined;
  readonly resources?: readonly Resource[] | undefined;
}

export function writeCall_ReserveResources(w: Writer, m: Call_ReserveResources): void {
  if (m.source !== undefined) {
    const list = m.source;
    for (let i = list.length - 1; i >= 0; i--) { const at = w.open(); writeResource(w, list[i]!); w.close(26, at); }
  }
  if (m.resources !== undefined) {
    const list = m.resources;
    for (let i = list.length - 1; i >= 0; i--) { const at = w.open(); writeResource(w, list[i]!); w.close(18, at); }
  }
  if (m.agent_id === undefined) throw missing();
  { const at = w.open(); writeAgentID(w, m.agent_id); w.close(10, at); }
}

const ShapeCall_ReserveResources = /* @__PURE__ */ shape();
export function readCall_ReserveResources(r: Reader, into?: Call_ReserveResources): Call_ReserveResources {
  const m = (into ?? new ShapeCall_ReserveResources()) as Mutable<Call_ReserveResources>;
  while (r.pos < r.end) {
    const tag = r.tag();
    switch (tag) {
      case 10: {
        const outer = r.open();
        m.agent_id = readAgentID(r, m.agent_id);
        r.close(outer);
        break;
      }
      case 26: {
        const outer = r.open();
        m.source = append(m.source, readResource(r));
        r.close(outer);
        break;
      }
      case 18: {
        const outer = r.open();
        m.resources = append(m.resources, readResource(r));
        r.close(outer);
        break;
      }
      default:
        r.skip(tag);
    }
  }
  if (m.agent_id === undefined) r.incomplete = true;
  return m;
}

export function textCall_ReserveResources(m: Call_ReserveResources): string {
  let text = "";
  text += '{"agent_id":' + textAgentID(m.agent_id);
  if (m.source !== undefined && m.source.length > 0) {
    text += ',"source":' + jsonArray(m.source, textResource);
  }
  if (m.resources !== undefined && m.resources.length > 0) {
    text += ',"resources":' + jsonArray(m.resources, textResource);
  }
  return `${text}}`;
}

export const Call_ReserveResources: MessageCodec<Call_ReserveResources> = /* @__PURE__ */ messageCodec<Call_ReserveResources>("mesos.v1.master.Call.ReserveResources", writeCall_ReserveResources, readCall_ReserveResources, textCall_ReserveResources, [
  ["agent_id", 1, "required", "message", () => AgentID],
  ["source", 3, "repeated", "message", () => Resource],
  ["resources", 2, "repeated", "message", () => Resource],
]);

/** mesos.v1.master.Call.UnreserveResources */
export interface Call_UnreserveResources {
  readonly agent_id: AgentID;
  readonly resources?: readonly Resource[] | undefined;
}

export function writeCall_UnreserveResources(w: Writer, m: Call_UnreserveResources): void {
  if (m.resources !== undefined) {
    const list = m.resources;
    for (let i = list.length - 1; i >= 0; i--) { const at = w.open(); writeResource(w, list[i]!); w.close(18, at); }
  }
  if (m.agent_id === undefined) throw missing();
  { const at = w.open(); writeAgentID(w, m.agent_id); w.close(10, at); }
}

const ShapeCall_UnreserveResources = /* @__PURE__ */ shape();
export function readCall_UnreserveResources(r: Reader, into?: Call_UnreserveResources): Call_UnreserveResources {
  const m = (into ?? new ShapeCall_UnreserveResources()) as Mutable<Call_UnreserveResources>;
  while (r.pos < r.end) {
    const tag = r.tag();
    switch (tag) {
      case 10: {
        const outer = r.open();
        m.agent_id = readAgentID(r, m.agent_id);
        r.close(outer);
        break;
      }
      case 18: {
        const outer = r.open();
        m.resources = append(m.resources, readResource(r));
        r.close(outer);
        break;
      }
      default:
        r.skip(tag);
    }
  }
  if (m.agent_id === undefined) r.incomplete = true;
  return m;
}

export function textCall_UnreserveResources(m: Call_UnreserveResources): string {
  let text = "";
  text += '{"agent_id":' + textAgentID(m.agent_id);
  if (m.resources !== undefined && m.resources.length > 0) {
    text += ',"resources":' + jsonArray(m.resources, textResource);
  }
  return `${text}}`;
}

export const Call_UnreserveResources: MessageCodec<Call_UnreserveResources> = /* @__PURE__ */ messageCodec<Call_UnreserveResources>("mesos.v1.master.Call.UnreserveResources", writeCall_UnreserveResources, readCall_UnreserveResources, textCall_UnreserveResources, [
  ["agent_id", 1, "required", "message", () => AgentID],
  ["resources", 2, "repeated", "message", () => Resource],
]);

/** mesos.v1.master.Call.CreateVolumes */
export interface Call_CreateVolumes {
  readonly agent_id: AgentID;
  readonly volumes?: readonly Resource[] | undefined;
}

export function writeCall_CreateVolumes(w: Writer, m: Call_CreateVolumes): void {
  if (m.volumes !== undefined) {
    const list = m.volumes;
    for (let i = list.length - 1; i >= 0; i--) { const at = w.open(); writeResource(w, list[i]!); w.close(18, at); }
  }
  if (m.agent_id === undefined) throw missing();
  { const at = w.open(); writeAgentID(w, m.agent_id); w.close(10, at); }
}

const ShapeCall_CreateVolumes = /* @__PURE__ */ shape();
export function readCall_CreateVolumes(r: Reader, into?: Call_CreateVolumes): Call_CreateVolumes {
  const m = (into ?? new ShapeCall_CreateVolumes()) as Mutable<Call_CreateVolumes>;
  while (r.pos < r.end) {
    const tag = r.tag();
    switch (tag) {
      case 10: {
        const outer = r.open();
        m.agent_id = readAgentID(r, m.agent_id);
        r.close(outer);
        break;
      }
      case 18: {
        const outer = r.open();
        m.volumes = append(m.volumes, readResource(r));
        r.close(outer);
        break;
      }
      default:
        r.skip(tag);
    }
  }
  if (m.agent_id === undefined) r.incomplete = true;
  return m;
}

export function textCall_CreateVolumes(m: Call_CreateVolumes): string {
  let text = "";
  text += '{"agent_id":' + textAgentID(m.agent_id);
  if (m.volumes !== undefined && m.volumes.length > 0) {
    text += ',"volumes":' + jsonArray(m.volumes, textResource);
  }
  return `${text}}`;
}

export const Call_CreateVolumes: MessageCodec<Call_CreateVolumes> = /* @__PURE__ */ messageCodec<Call_CreateVolumes>("mesos.v1.master.Call.CreateVolumes", writeCall_CreateVolumes, readCall_CreateVolumes, textCall_CreateVolumes, [
  ["agent_id", 1, "required", "message", () => AgentID],
  ["volumes", 2, "repeated", "message", () => Resource],
]);

/** mesos.v1.master.Call.DestroyVolumes */
export interface Call_DestroyVolumes {
  readonly agent_id: AgentID;
  readonly volumes?: readonly Resource[] | undefined;
}

export function writeCall_DestroyVolumes(w: Writer, m: Call_DestroyVolumes): void {
  if (m.volumes !== undefined) {
    const list = m.volumes;
    for (let i = list.length - 1; i >= 0; i--) { const at = w.open(); writeResource(w, list[i]!); w.close(18, at); }
  }
  if (m.agent_id === undefined) throw missing();
  { const at = w.open(); writeAgentID(w, m.agent_id); w.close(10, at); }
}

const ShapeCall_DestroyVolumes = /* @__PURE__ */ shape();
export function readCall_DestroyVolumes(r: Reader, into?: Call_DestroyVolumes): Call_DestroyVolumes {
  const m = (into ?? new ShapeCall_DestroyVolumes()) as Mutable<Call_DestroyVolumes>;
  while (r.pos < r.end) {
    const tag = r.tag();
    switch (tag) {
      case 10: {
        const outer = r.open();
        m.agent_id = readAgentID(r, m.agent_id);
        r.close(outer);
        break;
      }
      case 18: {
        const outer = r.open();
        m.volumes = append(m.volumes, readResource(r));
        r.close(outer);
        break;
      }
      default:
        r.skip(tag);
    }
  }
  if (m.agent_id === undefined) r.incomplete = true;
  return m;
}

export function textCall_DestroyVolumes(m: Call_DestroyVolumes): string {
  let text = "";
  text += '{"agent_id":' + textAgentID(m.agent_id);
  if (m.volumes !== undefined && m.volumes.length > 0) {
    text += ',"volumes":' + jsonArray(m.volumes, textResource);
  }
  return `${text}}`;
}

export const Call_DestroyVolumes: MessageCodec<Call_DestroyVolumes> = /* @__PURE__ */ messageCodec<Call_DestroyVolumes>("mesos.v1.master.Call.DestroyVolumes", writeCall_DestroyVolumes, readCall_DestroyVolumes, textCall_DestroyVolumes, [
  ["agent_id", 1, "required", "message", () => AgentID],
  ["volumes", 2, "repeated", "message", () => Resource],
]);

/** mesos.v1.master.Call.GrowVolume */
export interface Call_GrowVolume {
  readonly agent_id?: AgentID | undefined;
  readonly volume: Resource;
  readonly addition: Resource;
}

export function writeCall_GrowVolume(w: Writer, m: Call_GrowVolume): void {
  if (m.addition === undefined) throw missing();
  { const at = w.open(); writeResource(w, m.addition); w.close(26, at); }
  if (m.volume === undefined) throw missing();
  { const at = w.open(); writeResource(w, m.volume); w.close(18, at); }
  if (m.agent_id !== undefined) { const at = w.open(); writeAgentID(w, m.agent_id); w.close(10, at); }
}

const ShapeCall_GrowVolume = /* @__PURE__ */ shape();
export function readCall_GrowVolume(r: Reader, into?: Call_GrowVolume): Call_GrowVolume {
  const m = (into ?? new ShapeCall_GrowVolume()) as Mutable<Call_GrowVolume>;
  while (r.pos < r.end) {
    const tag = r.tag();
    switch (tag) {
      case 10: {
        const outer = r.open();
        m.agent_id = readAgentID(r, m.agent_id);
        r.close(outer);
        break;
      }
      case 18: {
        const outer = r.open();
        m.volume = readResource(r, m.volume);
        r.close(outer);
        break;
      }
      case 26: {
        const outer = r.open();
        m.addition = readResource(r, m.addition);
        r.close(outer);
        break;
      }
      default:
        r.skip(tag);
    }
  }
  if (m.volume === undefined || m.addition === undefined) r.incomplete = true;
  return m;
}

export function textCall_GrowVolume(m: Call_GrowVolume): string {
  let text = "";
  let comma = "{";
  if (m.agent_id !== undefined) {
    text += '{"agent_id":' + textAgentID(m.agent_id);
    comma = ",";
  }
  text += comma + '"volume":' + textResource(m.volume);
  text += ',"addition":' + textResource(m.addition);
  return `${text}}`;
}

export const Call_GrowVolume: MessageCodec<Call_GrowVolume> = /* @__PURE__ */ messageCodec<Call_GrowVolume>("mesos.v1.master.Call.GrowVolume", writeCall_GrowVolume, readCall_GrowVolume, textCall_GrowVolume, [
  ["agent_id", 1, "optional", "message", () => AgentID],
  ["volume", 2, "required", "message", () => Resource],
  ["addition", 3, "required", "message", () => Resource],
]);

/** mesos.v1.master.Call.ShrinkVolume */
export interface Call_ShrinkVolume {
  readonly agent_id?: AgentID | undefined;
  readonly volume: Resource;
  readonly subtract: Value_Scalar;
}

export function writeCall_ShrinkVolume(w: Writer, m: Call_ShrinkVolume): void {
  if (m.subtract === undefined) throw missing();
  { const at = w.open(); writeValue_Scalar(w, m.subtract); w.close(26, at); }
  if (m.volume === undefined) throw missing();
  { const at = w.open(); writeResource(w, m.volume); w.close(18, at); }
  if (m.agent_id !== undefined) { const at = w.open(); writeAgentID(w, m.agent_id); w.close(10, at); }
}

const ShapeCall_ShrinkVolume = /* @__PURE__ */ shape();
export function readCall_ShrinkVolume(r: Reader, into?: Call_ShrinkVolume): Call_ShrinkVolume {
  const m = (into ?? new ShapeCall_ShrinkVolume()) as Mutable<Call_ShrinkVolume>;
  while (r.pos < r.end) {
    const tag = r.tag();
    switch (tag) {
      case 10: {
        const outer = r.open();
        m.agent_id = readAgentID(r, m.agent_id);
        r.close(outer);
        break;
      }
      case 18: {
        const outer = r.open();
        m.volume = readResource(r, m.volume);
        r.close(outer);
        break;
      }
      case 26: {
        const outer = r.open();
        m.subtract = readValue_Scalar(r, m.subtract);
        r.close(outer);
        break;
      }
      default:
        r.skip(tag);
    }
  }
  if (m.volume === undefined || m.subtract === undefined) r.incomplete = true;
  return m;
}

export function textCall_ShrinkVolume(m: Call_ShrinkVolume): string {
  let text = "";
  let comma = "{";
  if (m.agent_id !== undefined) {
    text += '{"agent_id":' + textAgentID(m.agent_id);
    comma = ",";
  }
  text += comma + '"volume":' + textResource(m.volume);
  text += ',"subtract":' + textValue_Scalar(m.subtract);
  return `${text}}`;
}

export const Call_ShrinkVolume: MessageCodec<Call_ShrinkVolume> = /* @__PURE__ */ messageCodec<Call_ShrinkVolume>("mesos.v1.master.Call.ShrinkVolume", writeCall_ShrinkVolume, readCall_ShrinkVolume, textCall_ShrinkVolume, [
  ["agent_id", 1, "optional", "message", () => AgentID],
  ["volume", 2, "required", "message", () => Resource],
  ["subtract", 3, "required", "message", () => Value_Scalar],
]);

/** mesos.v1.master.Call.UpdateMaintenanceSchedule */
export interface Call_UpdateMaintenanceSchedule {
  readonly schedule: Schedule;
}

export function writeCall_UpdateMaintenanceSchedule(w: Writer, m: Call_UpdateMaintenanceSchedule): void {
  if (m.schedule === undefined) throw missing();
  { const at = w.open(); writeSchedule(w, m.schedule); w.close(10, at); }
}

const ShapeCall_UpdateMaintenanceSchedule = /* @__PURE__ */ shape();
export function readCall_UpdateMaintenanceSchedule(r: Reader, into?: Call_UpdateMaintenanceSchedule): Call_UpdateMaintenanceSchedule {
  const m = (into ?? new ShapeCall_UpdateMaintenanceSchedule()) as Mutable<Call_UpdateMaintenanceSchedule>;
  while (r.pos < r.end) {
    const tag = r.tag();
    switch (tag) {
      case 10: {
        const outer = r.open();
        m.schedule = readSchedule(r, m.schedule);
        r.close(outer);
        break;
      }
      default:
        r.skip(tag);
    }
  }
  if (m.schedule === undefined) r.incomplete = true;
  return m;
}

export function textCall_UpdateMaintenanceSchedule(m: Call_UpdateMaintenanceSchedule): string {
  let text = "";
  text += '{"schedule":' + textSchedule(m.schedule);
  return `${text}}`;
}

export const Call_UpdateMaintenanceSchedule: MessageCodec<Call_UpdateMaintenanceSchedule> = /* @__PURE__ */ messageCodec<Call_UpdateMaintenanceSchedule>("mesos.v1.master.Call.UpdateMaintenanceSchedule", writeCall_UpdateMaintenanceSchedule, readCall_UpdateMaintenanceSchedule, textCall_UpdateMaintenanceSchedule, [
  ["schedule", 1, "required", "message", () => Schedule],
]);

/** mesos.v1.master.Call.StartMaintenance */
export interface Call_StartMaintenance {
  readonly machines?: readonly MachineID[] | undefined;
}

export function writeCall_StartMaintenance(w: Writer, m: Call_StartMaintenance): void {
  if (m.machines !== undefined) {
    const list = m.machines;
    for (let i = list.length - 1; i >= 0; i--) { const at = w.open(); writeMachineID(w, list[i]!); w.close(10, at); }
  }
}

const ShapeCall_StartMaintenance = /* @__PURE__ */ shape();
export function readCall_StartMaintenance(r: Reader, into?: Call_StartMaintenance): Call_StartMaintenance {
  const m = (into ?? new ShapeCall_StartMaintenance()) as Mutable<Call_StartMaintenance>;
  while (r.pos < r.end) {
    const tag = r.tag();
    switch (tag) {
      case 10: {
        const outer = r.open();
        m.machines = append(m.machines, readMachineID(r));
        r.close(outer);
        break;
      }
      default:
        r.skip(tag);
    }
  }
  return m;
}

export function textCall_StartMaintenance(m: Call_StartMaintenance): string {
  let text = "";
  if (m.machines !== undefined && m.machines.length > 0) {
    text += '{"machines":' + jsonArray(m.machines, textMachineID);
  }
  return text === "" ? "{}" : `${text}}`;
}

export const Call_StartMaintenance: MessageCodec<Call_StartMaintenance> = /* @__PURE__ */ messageCodec<Call_StartMaintenance>("mesos.v1.master.Call.StartMaintenance", writeCall_StartMaintenance, readCall_StartMaintenance, textCall_StartMaintenance, [
  ["machines", 1, "repeated", "message", () => MachineID],
]);

/** mesos.v1.master.Call.StopMaintenance */
export interface Call_StopMaintenance {
  readonly machines?: readonly MachineID[] | undefined;
}

export function writeCall_StopMaintenance(w: Writer, m: Call_StopMaintenance): void {
  if (m.machines !== undefined) {
    const list = m.machines;
    for (let i = list.length - 1; i >= 0; i--) { const at = w.open(); writeMachineID(w, list[i]!); w.close(10, at); }
  }
}

const ShapeCall_StopMaintenance = /* @__PURE__ */ shape();
export function readCall_StopMaintenance(r: Reader, into?: Call_StopMaintenance): Call_StopMaintenance {
  const m = (into ?? new ShapeCall_StopMaintenance()) as Mutable<Call_StopMaintenance>;
  while (r.pos < r.end) {
    const tag = r.tag();
    switch (tag) {
      case 10: {
        const outer = r.open();
        m.machines = append(m.machines, readMachineID(r));
        r.close(outer);
        break;
      }
      default:
        r.skip(tag);
    }
  }
  return m;
}

export function textCall_StopMaintenance(m: Call_StopMaintenance): string {
  let text = "";
  if (m.machines !== undefined && m.machines.length > 0) {
    text += '{"machines":' + jsonArray(m.machines, textMachineID);
  }
  return text === "" ? "{}" : `${text}}`;
}

export const Call_StopMaintenance: MessageCodec<Call_StopMaintenance> = /* @__PURE__ */ messageCodec<Call_StopMaintenance>("mesos.v1.master.Call.StopMaintenance", writeCall_StopMaintenance, readCall_StopMaintenance, textCall_StopMaintenance, [
  ["machines", 1, "repeated", "message", () => MachineID],
]);

/** mesos.v1.master.Call.DrainAgent */
export interface Call_DrainAgent {
  readonly agent_id: AgentID;
  readonly max_grace_period?: Duration | undefined;
  /** Absent means false. */
  readonly mark_gone?: boolean | undefined;
}
/** What absent fields of Call_DrainAgent mean. */
export const Call_DrainAgent_defaults = { mark_gone: false } as const;

export function writeCall_DrainAgent(w: Writer, m: Call_DrainAgent): void {
  if (m.mark_gone !== undefined) w.bool(24, m.mark_gone);
  if (m.max_grace_period !== undefined) { const at = w.open(); writeDuration(w, m.max_grace_period); w.close(18, at); }
  if (m.agent_id === undefined) throw missing();
  { const at = w.open(); writeAgentID(w, m.agent_id); w.close(10, at); }
}

const ShapeCall_DrainAgent = /* @__PURE__ */ shape();
export function readCall_DrainAgent(r: Reader, into?: Call_DrainAgent): Call_DrainAgent {
  const m = (into ?? new ShapeCall_DrainAgent()) as Mutable<Call_DrainAgent>;
  while (r.pos < r.end) {
    const tag = r.tag();
    switch (tag) {
      case 10: {
        const outer = r.open();
        m.agent_id = readAgentID(r, m.agent_id);
        r.close(outer);
        break;
      }
      case 18: {
        const outer = r.open();
        m.max_grace_period = readDuration(r, m.max_grace_period);
        r.close(outer);
        break;
      }
      case 24:
        m.mark_gone = r.bool();
        break;
      default:
        r.skip(tag);
    }
  }
  if (m.agent_id === undefined) r.incomplete = true;
  return m;
}

export function textCall_DrainAgent(m: Call_DrainAgent): string {
  let text = "";
  text += '{"agent_id":' + textAgentID(m.agent_id);
  if (m.max_grace_period !== undefined) {
    text += ',"max_grace_period":' + textDuration(m.max_grace_period);
  }
  text += ',"mark_gone":' + jsonPlain(m.mark_gone ?? false);
  return `${text}}`;
}

export const Call_DrainAgent: MessageCodec<Call_DrainAgent> = /* @__PURE__ */ messageCodec<Call_DrainAgent>("mesos.v1.master.Call.DrainAgent", writeCall_DrainAgent, readCall_DrainAgent, textCall_DrainAgent, [
  ["agent_id", 1, "required", "message", () => AgentID],
  ["max_grace_period", 2, "optional", "message", () => Duration],
  ["mark_gone", 3, "optional", "bool"],
]);

/** mesos.v1.master.Call.DeactivateAgent */
export interface Call_DeactivateAgent {
  readonly agent_id: AgentID;
}

export function writeCall_DeactivateAgent(w: Writer, m: Call_DeactivateAgent): void {
  if (m.agent_id === undefined) throw missing();
  { const at = w.open(); writeAgentID(w, m.agent_id); w.close(10, at); }
}

const ShapeCall_DeactivateAgent = /* @__PURE__ */ shape();
export function readCall_DeactivateAgent(r: Reader, into?: Call_DeactivateAgent): Call_DeactivateAgent {
  const m = (into ?? new ShapeCall_DeactivateAgent()) as Mutable<Call_DeactivateAgent>;
  while (r.pos < r.end) {
    const tag = r.tag();
    switch (tag) {
      case 10: {
        const outer = r.open();
        m.agent_id = readAgentID(r, m.agent_id);
        r.close(outer);
        break;
      }
      default:
        r.skip(tag);
    }
  }
  if (m.agent_id === undefined) r.incomplete = true;
  return m;
}

export function textCall_DeactivateAgent(m: Call_DeactivateAgent): string {
  let text = "";
  text += '{"agent_id":' + textAgentID(m.agent_id);
  return `${text}}`;
}

export const Call_DeactivateAgent: MessageCodec<Call_DeactivateAgent> = /* @__PURE__ */ messageCodec<Call_DeactivateAgent>("mesos.v1.master.Call.DeactivateAgent", writeCall_DeactivateAgent, readCall_DeactivateAgent, textCall_DeactivateAgent, [
  ["agent_id", 1, "required", "message", () => AgentID],
]);

/** mesos.v1.master.Call.ReactivateAgent */
export interface Call_ReactivateAgent {
  readonly agent_id: AgentID;
}

export function writeCall_ReactivateAgent(w: Writer, m: Call_ReactivateAgent): void {
  if (m.agent_id === undefined) throw missing();
  { const at = w.open(); writeAgentID(w, m.agent_id); w.close(10, at); }
}

const ShapeCall_ReactivateAgent = /* @__PURE__ */ shape();
export function readCall_ReactivateAgent(r: Reader, into?: Call_ReactivateAgent): Call_ReactivateAgent {
  const m = (into ?? new ShapeCall_ReactivateAgent()) as Mutable<Call_ReactivateAgent>;
  while (r.pos < r.end) {
    const tag = r.tag();
    switch (tag) {
      case 10: {
        const outer = r.open();
        m.agent_id = readAgentID(r, m.agent_id);
        r.close(outer);
        break;
      }
      default:
        r.skip(tag);
    }
  }
  if (m.agent_id === undefined) r.incomplete = true;
  return m;
}

export function textCall_ReactivateAgent(m: Call_ReactivateAgent): string {
  let text = "";
  text += '{"agent_id":' + textAgentID(m.agent_id);
  return `${text}}`;
}

export const Call_ReactivateAgent: MessageCodec<Call_ReactivateAgent> = /* @__PURE__ */ messageCodec<Call_ReactivateAgent>("mesos.v1.master.Call.ReactivateAgent", writeCall_ReactivateAgent, readCall_ReactivateAgent, textCall_ReactivateAgent, [
  ["agent_id", 1, "required", "message", () => AgentID],
]);

/** mesos.v1.master.Call.UpdateQuota */
export interface Call_UpdateQuota {
  readonly force?: boolean | undefined;
  readonly quota_configs?: readonly QuotaConfig[] | undefined;
}

export function writeCall_UpdateQuota(w: Writer, m: Call_UpdateQuota): void {
  if (m.quota_configs !== undefined) {
    const list = m.quota_configs;
    for (let i = list.length - 1; i >= 0; i--) { const at = w.open(); writeQuotaConfig(w, list[i]!); w.close(18, at); }
  }
  if (m.force !== undefined) w.bool(8, m.force);
}

const ShapeCall_UpdateQuota = /* @__PURE__ */ shape();
export function readCall_UpdateQuota(r: Reader, into?: Call_UpdateQuota): Call_UpdateQuota {
  const m = (into ?? new ShapeCall_UpdateQuota()) as Mutable<Call_UpdateQuota>;
  while (r.pos < r.end) {
    const tag = r.tag();
    switch (tag) {
      case 8:
        m.force = r.bool();
        break;
      case 18: {
        const outer = r.open();
        m.quota_configs = append(m.quota_configs, readQuotaConfig(r));
        r.close(outer);
        break;
      }
      default:
        r.skip(tag);
    }
  }
  return m;
}

export function textCall_UpdateQuota(m: Call_UpdateQuota): string {
  let text = "";
  let comma = "{";
  if (m.force !== undefined) {
    text += '{"force":' + jsonPlain(m.force);
    comma = ",";
  }
  if (m.quota_configs !== undefined && m.quota_configs.length > 0) {
    text += comma + '"quota_configs":' + jsonArray(m.quota_configs, textQuotaConfig);
    comma = ",";
  }
  return text === "" ? "{}" : `${text}}`;
}

export const Call_UpdateQuota: MessageCodec<Call_UpdateQuota> = /* @__PURE__ */ messageCodec<Call_UpdateQuota>("mesos.v1.master.Call.UpdateQuota", writeCall_UpdateQuota, readCall_UpdateQuota, textCall_UpdateQuota, [
  ["force", 1, "optional", "bool"],
  ["quota_configs", 2, "repeated", "message", () => QuotaConfig],
]);

/** mesos.v1.master.Call.SetQuota */
export interface Call_SetQuota {
  readonly quota_request: QuotaRequest;
}

export function writeCall_SetQuota(w: Writer, m: Call_SetQuota): void {
  if (m.quota_request === undefined) throw missing();
  { const at = w.open(); writeQuotaRequest(w, m.quota_request); w.close(10, at); }
}

const ShapeCall_SetQuota = /* @__PURE__ */ shape();
export function readCall_SetQuota(r: Reader, into?: Call_SetQuota): Call_SetQuota {
  const m = (into ?? new ShapeCall_SetQuota()) as Mutable<Call_SetQuota>;
  while (r.pos < r.end) {
    const tag = r.tag();
    switch (tag) {
      case 10: {
        const outer = r.open();
        m.quota_request = readQuotaRequest(r, m.quota_request);
        r.close(outer);
        break;
      }
      default:
        r.skip(tag);
    }
  }
  if (m.quota_request === undefined) r.incomplete = true;
  return m;
}

export function textCall_SetQuota(m: Call_SetQuota): string {
  let text = "";
  text += '{"quota_request":' + textQuotaRequest(m.quota_request);
  return `${text}}`;
}

export const Call_SetQuota: MessageCodec<Call_SetQuota> = /* @__PURE__ */ messageCodec<Call_SetQuota>("mesos.v1.master.Call.SetQuota", writeCall_SetQuota, readCall_SetQuota, textCall_SetQuota, [
  ["quota_request", 1, "required", "message", () => QuotaRequest],
]);

/** mesos.v1.master.Call.RemoveQuota */
export interface Call_RemoveQuota {
  readonly role: string;
}

export function writeCall_RemoveQuota(w: Writer, m: Call_RemoveQuota): void {
  if (m.role === undefined) throw missing();
  w.string(10, m.role);
}

const ShapeCall_RemoveQuota = /* @__PURE__ */ shape();
export function readCall_RemoveQuota(r: Reader, into?: Call_RemoveQuota): Call_RemoveQuota {
  const m = (into ?? new ShapeCall_RemoveQuota()) as Mutable<Call_RemoveQuota>;
  while (r.pos < r.end) {
    const tag = r.tag();
    switch (tag) {
      case 10:
        m.role = r.string();
        break;
      default:
        r.skip(tag);
    }
  }
  if (m.role === undefined) r.incomplete = true;
  return m;
}

export function textCall_RemoveQuota(m: Call_RemoveQuota): string {
  let text = "";
  text += '{"role":' + jsonString(m.role);
  return `${text}}`;
}

export const Call_RemoveQuota: MessageCodec<Call_RemoveQuota> = /* @__PURE__ */ messageCodec<Call_RemoveQuota>("mesos.v1.master.Call.RemoveQuota", writeCall_RemoveQuota, readCall_RemoveQuota, textCall_RemoveQuota, [
  ["role", 1, "required", "string"],
]);

/** mesos.v1.master.Call.Teardown */
export interface Call_Teardown {
  readonly framework_id: FrameworkID;
}

export function writeCall_Teardown(w: Writer, m: Call_Teardown): void {
  if (m.framework_id === undefined) throw missing();
  { const at = w.open(); writeFrameworkID(w, m.framework_id); w.close(10, at); }
}

const ShapeCall_Teardown = /* @__PURE__ */ shape();
export function readCall_Teardown(r: Reader, into?: Call_Teardown): Call_Teardown {
  const m = (into ?? new ShapeCall_Teardown()) as Mutable<Call_Teardown>;
  while (r.pos < r.end) {
    const tag = r.tag();
    switch (tag) {
      case 10: {
        const outer = r.open();
        m.framework_id = readFrameworkID(r, m.framework_id);
        r.close(outer);
        break;
      }
      default:
        r.skip(tag);
    }
  }
  if (m.framework_id === undefined) r.incomplete = true;
  return m;
}

export function textCall_Teardown(m: Call_Teardown): string {
  let text = "";
  text += '{"framework_id":' + textFrameworkID(m.framework_id);
  return `${text}}`;
}

export const Call_Teardown: MessageCodec<Call_Teardown> = /* @__PURE__ */ messageCodec<Call_Teardown>("mesos.v1.master.Call.Teardown", writeCall_Teardown, readCall_Teardown, textCall_Teardown, [
  ["framework_id", 1, "required", "message", () => FrameworkID],
]);

/** mesos.v1.master.Call.MarkAgentGone */
export interface Call_MarkAgentGone {
  readonly agent_id: AgentID;
}

export function writeCall_MarkAgentGone(w: Writer, m: Call_MarkAgentGone): void {
  if (m.agent_id === undefined) throw missing();
  { const at = w.open(); writeAgentID(w, m.agent_id); w.close(10, at); }
}

const ShapeCall_MarkAgentGone = /* @__PURE__ */ shape();
export function readCall_MarkAgentGone(r: Reader, into?: Call_MarkAgentGone): Call_MarkAgentGone {
  const m = (into ?? new ShapeCall_MarkAgentGone()) as Mutable<Call_MarkAgentGone>;
  while (r.pos < r.end) {
    const tag = r.tag();
    switch (tag) {
      case 10: {
        const outer = r.open();
        m.agent_id = readAgentID(r, m.agent_id);
        r.close(outer);
        break;
      }
      default:
        r.skip(tag);
    }
  }
  if (m.agent_id === undefined) r.incomplete = true;
  return m;
}

export function textCall_MarkAgentGone(m: Call_MarkAgentGone): string {
  let text = "";
  text += '{"agent_id":' + textAgentID(m.agent_id);
  return `${text}}`;
}

export const Call_MarkAgentGone: MessageCodec<Call_MarkAgentGone> = /* @__PURE__ */ messageCodec<Call_MarkAgentGone>("mesos.v1.master.Call.MarkAgentGone", writeCall_MarkAgentGone, readCall_MarkAgentGone, textCall_MarkAgentGone, [
  ["agent_id", 1, "required", "message", () => AgentID],
]);

/** mesos.v1.master.Response */
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
  readonly get_agents?: Response_GetAgents | undefined;
  readonly get_frameworks?: Response_GetFrameworks | undefined;
  readonly get_executors?: Response_GetExecutors | undefined;
  readonly get_operations?: Response_GetOperations | undefined;
  readonly get_tasks?: Response_GetTasks | undefined;
  readonly get_roles?: Response_GetRoles | undefined;
  readonly get_weights?: Response_GetWeights | undefined;
  readonly get_master?: Response_GetMaster | undefined;
  readonly get_maintenance_status?: Response_GetMaintenanceStatus | undefined;
  readonly get_maintenance_schedule?: Response_GetMaintenanceSchedule | undefined;
  readonly get_quota?: Response_GetQuota | undefined;
}

export function writeResponse(w: Writer, m: Response): void {
  if (m.get_operations !== undefined) { const at = w.open(); writeResponse_GetOperations(w, m.get_operations); w.close(162, at); }
  if (m.get_quota !== undefined) { const at = w.open(); writeResponse_GetQuota(w, m.get_quota); w.close(154, at); }
  if (m.get_maintenance_schedule !== undefined) { const at = w.open(); writeResponse_GetMaintenanceSchedule(w, m.get_maintenance_schedule); w.close(146, at); }
  if (m.get_maintenance_status !== undefined) { const at = w.open(); writeResponse_GetMaintenanceStatus(w, m.get_maintenance_status); w.close(138, at); }
  if (m.get_master !== undefined) { const at = w.open(); writeResponse_GetMaster(w, m.get_master); w.close(130, at); }
  if (m.get_weights !== undefined) { const at = w.open(); writeResponse_GetWeights(w, m.get_weights); w.close(122, at); }
  if (m.get_roles !== undefined) { const at = w.open(); writeResponse_GetRoles(w, m.get_roles); w.close(114, at); }
  if (m.get_tasks !== undefined) { const at = w.open(); writeResponse_GetTasks(w, m.get_tasks); w.close(106, at); }
  if (m.get_executors !== undefined) { const at = w.open(); writeResponse_GetExecutors(w, m.get_executors); w.close(98, at); }
  if (m.get_frameworks !== undefined) { const at = w.open(); writeResponse_GetFrameworks(w, m.get_frameworks); w.close(90, at); }
  if (m.get_agents !== undefined) { const at = w.open(); writeResponse_GetAgents(w, m.get_agents); w.close(82, at); }
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
        m.get_agents = readResponse_GetAgents(r, m.get_agents);
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
      case 162: {
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
      case 114: {
        const outer = r.open();
        m.get_roles = readResponse_GetRoles(r, m.get_roles);
        r.close(outer);
        break;
      }
      case 122: {
        const outer = r.open();
        m.get_weights = readResponse_GetWeights(r, m.get_weights);
        r.close(outer);
        break;
      }
      case 130: {
        const outer = r.open();
        m.get_master = readResponse_GetMaster(r, m.get_master);
        r.close(outer);
        break;
      }
      case 138: {
        const outer = r.open();
        m.get_maintenance_status = readResponse_GetMaintenanceStatus(r, m.get_maintenance_status);
        r.close(outer);
        break;
      }
      case 146: {
        const outer = r.open();
        m.get_maintenance_schedule = readResponse_GetMaintenanceSchedule(r, m.get_maintenance_schedule);
        r.close(outer);
        break;
      }
      case 154: {
        const outer = r.open();
        m.get_quota = readResponse_GetQuota(r, m.get_quota);
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
  if (m.get_agents !== undefined) {
    text += comma + '"get_agents":' + textResponse_GetAgents(m.get_agents);
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
  if (m.get_roles !== undefined) {
    text += comma + '"get_roles":' + textResponse_GetRoles(m.get_roles);
    comma = ",";
  }
  if (m.get_weights !== undefined) {
    text += comma + '"get_weights":' + textResponse_GetWeights(m.get_weights);
    comma = ",";
  }
  if (m.get_master !== undefined) {
    text += comma + '"get_master":' + textResponse_GetMaster(m.get_master);
    comma = ",";
  }
  if (m.get_maintenance_status !== undefined) {
    text += comma + '"get_maintenance_status":' + textResponse_GetMaintenanceStatus(m.get_maintenance_status);
    comma = ",";
  }
  if (m.get_maintenance_schedule !== undefined) {
    text += comma + '"get_maintenance_schedule":' + textResponse_GetMaintenanceSchedule(m.get_maintenance_schedule);
    comma = ",";
  }
  if (m.get_quota !== undefined) {
    text += comma + '"get_quota":' + textResponse_GetQuota(m.get_quota);
    comma = ",";
  }
  return text === "" ? "{}" : `${text}}`;
}

export const Response: MessageCodec<Response> = /* @__PURE__ */ messageCodec<Response>("mesos.v1.master.Response", writeResponse, readResponse, textResponse, [
  ["type", 1, "optional", "enum", () => Response_Type],
  ["get_health", 2, "optional", "message", () => Response_GetHealth],
  ["get_flags", 3, "optional", "message", () => Response_GetFlags],
  ["get_version", 4, "optional", "message", () => Response_GetVersion],
  ["get_metrics", 5, "optional", "message", () => Response_GetMetrics],
  ["get_logging_level", 6, "optional", "message", () => Response_GetLoggingLevel],
  ["list_files", 7, "optional", "message", () => Response_ListFiles],
  ["read_file", 8, "optional", "message", () => Response_ReadFile],
  ["get_state", 9, "optional", "message", () => Response_GetState],
  ["get_agents", 10, "optional", "message", () => Response_GetAgents],
  ["get_frameworks", 11, "optional", "message", () => Response_GetFrameworks],
  ["get_executors", 12, "optional", "message", () => Response_GetExecutors],
  ["get_operations", 20, "optional", "message", () => Response_GetOperations],
  ["get_tasks", 13, "optional", "message", () => Response_GetTasks],
  ["get_roles", 14, "optional", "message", () => Response_GetRoles],
  ["get_weights", 15, "optional", "message", () => Response_GetWeights],
  ["get_master", 16, "optional", "message", () => Response_GetMaster],
  ["get_maintenance_status", 17, "optional", "message", () => Response_GetMaintenanceStatus],
  ["get_maintenance_schedule", 18, "optional", "message", () => Response_GetMaintenanceSchedule],
  ["get_quota", 19, "optional", "message", () => Response_GetQuota],
]);

/** Numbers of mesos.v1.master.Response.Type. */
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
  GET_AGENTS: 9,
  GET_FRAMEWORKS: 10,
  GET_EXECUTORS: 11,
  GET_OPERATIONS: 19,
  GET_TASKS: 12,
  GET_ROLES: 13,
  GET_WEIGHTS: 14,
  GET_MASTER: 15,
  GET_MAINTENANCE_STATUS: 16,
  GET_MAINTENANCE_SCHEDULE: 17,
  GET_QUOTA: 18,
} as const;
export type Response_Type = "UNKNOWN" | "GET_HEALTH" | "GET_FLAGS" | "GET_VERSION" | "GET_METRICS" | "GET_LOGGING_LEVEL" | "LIST_FILES" | "READ_FILE" | "GET_STATE" | "GET_AGENTS" | "GET_FRAMEWORKS" | "GET_EXECUTORS" | "GET_OPERATIONS" | "GET_TASKS" | "GET_ROLES" | "GET_WEIGHTS" | "GET_MASTER" | "GET_MAINTENANCE_STATUS" | "GET_MAINTENANCE_SCHEDULE" | "GET_QUOTA";
export const namesResponse_Type: ReadonlyMap<number, Response_Type> = /* @__PURE__ */ enumNames<Response_Type>(Response_Type);

/** mesos.v1.master.Response.GetHealth */
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

export const Response_GetHealth: MessageCodec<Response_GetHealth> = /* @__PURE__ */ messageCodec<Response_GetHealth>("mesos.v1.master.Response.GetHealth", writeResponse_GetHealth, readResponse_GetHealth, textResponse_GetHealth, [
  ["healthy", 1, "required", "bool"],
]);

/** mesos.v1.master.Response.GetFlags */
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

export const Response_GetFlags: MessageCodec<Response_GetFlags> = /* @__PURE__ */ messageCodec<Response_GetFlags>("mesos.v1.master.Response.GetFlags", writeResponse_GetFlags, readResponse_GetFlags, textResponse_GetFlags, [
  ["flags", 1, "repeated", "message", () => Flag],
]);

/** mesos.v1.master.Response.GetVersion */
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

export const Response_GetVersion: MessageCodec<Response_GetVersion> = /* @__PURE__ */ messageCodec<Response_GetVersion>("mesos.v1.master.Response.GetVersion", writeResponse_GetVersion, readResponse_GetVersion, textResponse_GetVersion, [
  ["version_info", 1, "required", "message", () => VersionInfo],
]);

/** mesos.v1.master.Response.GetMetrics */
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

export const Response_GetMetrics: MessageCodec<Response_GetMetrics> = /* @__PURE__ */ messageCodec<Response_GetMetrics>("mesos.v1.master.Response.GetMetrics", writeResponse_GetMetrics, readResponse_GetMetrics, textResponse_GetMetrics, [
  ["metrics", 1, "repeated", "message", () => Metric],
]);

/** mesos.v1.master.Response.GetLoggingLevel */
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

export const Response_GetLoggingLevel: MessageCodec<Response_GetLoggingLevel> = /* @__PURE__ */ messageCodec<Response_GetLoggingLevel>("mesos.v1.master.Response.GetLoggingLevel", writeResponse_GetLoggingLevel, readResponse_GetLoggingLevel, textResponse_GetLoggingLevel, [
  ["level", 1, "required", "uint32"],
]);

/** mesos.v1.master.Response.ListFiles */
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

export const Response_ListFiles: MessageCodec<Response_ListFiles> = /* @__PURE__ */ messageCodec<Response_ListFiles>("mesos.v1.master.Response.ListFiles", writeResponse_ListFiles, readResponse_ListFiles, textResponse_ListFiles, [
  ["file_infos", 1, "repeated", "message", () => FileInfo],
]);

/** mesos.v1.master.Response.ReadFile */
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

export const Response_ReadFile: MessageCodec<Response_ReadFile> = /* @__PURE__ */ messageCodec<Response_ReadFile>("mesos.v1.master.Response.ReadFile", writeResponse_ReadFile, readResponse_ReadFile, textResponse_ReadFile, [
  ["size", 1, "required", "uint64"],
  ["data", 2, "required", "bytes"],
]);

/** mesos.v1.master.Response.GetState */
export interface Response_GetState {
  readonly get_tasks?: Response_GetTasks | undefined;
  readonly get_executors?: Response_GetExecutors | undefined;
  readonly get_frameworks?: Response_GetFrameworks | undefined;
  readonly get_agents?: Response_GetAgents | undefined;
}

export function writeResponse_GetState(w: Writer, m: Response_GetState): void {
  if (m.get_agents !== undefined) { const at = w.open(); writeResponse_GetAgents(w, m.get_agents); w.close(34, at); }
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
      case 34: {
        const outer = r.open();
        m.get_agents = readResponse_GetAgents(r, m.get_agents);
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
  if (m.get_agents !== undefined) {
    text += comma + '"get_agents":' + textResponse_GetAgents(m.get_agents);
    comma = ",";
  }
  return text === "" ? "{}" : `${text}}`;
}

export const Response_GetState: MessageCodec<Response_GetState> = /* @__PURE__ */ messageCodec<Response_GetState>("mesos.v1.master.Response.GetState", writeResponse_GetState, readResponse_GetState, textResponse_GetState, [
  ["get_tasks", 1, "optional", "message", () => Response_GetTasks],
  ["get_executors", 2, "optional", "message", () => Response_GetExecutors],
  ["get_frameworks", 3, "optional", "message", () => Response_GetFrameworks],
  ["get_agents", 4, "optional", "message", () => Response_GetAgents],
]);

/** mesos.v1.master.Response.GetAgents */
export interface Response_GetAgents {
  readonly agents?: readonly Response_GetAgents_Agent[] | undefined;
  readonly recovered_agents?: readonly AgentInfo[] | undefined;
}

export function writeResponse_GetAgents(w: Writer, m: Response_GetAgents): void {
  if (m.recovered_agents !== undefined) {
    const list = m.recovered_agents;
    for (let i = list.length - 1; i >= 0; i--) { const at = w.open(); writeAgentInfo(w, list[i]!); w.close(18, at); }
  }
  if (m.agents !== undefined) {
    const list = m.agents;
    for (let i = list.length - 1; i >= 0; i--) { const at = w.open(); writeResponse_GetAgents_Agent(w, list[i]!); w.close(10, at); }
  }
}

const ShapeResponse_GetAgents = /* @__PURE__ */ shape();
export function readResponse_GetAgents(r: Reader, into?: Response_GetAgents): Response_GetAgents {
  const m = (into ?? new ShapeResponse_GetAgents()) as Mutable<Response_GetAgents>;
  while (r.pos < r.end) {
    const tag = r.tag();
    switch (tag) {
      case 10: {
        const outer = r.open();
        m.agents = append(m.agents, readResponse_GetAgents_Agent(r));
        r.close(outer);
        break;
      }
      case 18: {
        const outer = r.open();
        m.recovered_agents = append(m.recovered_agents, readAgentInfo(r));
        r.close(outer);
        break;
      }
      default:
        r.skip(tag);
    }
  }
  return m;
}

export function textResponse_GetAgents(m: Response_GetAgents): string {
  let text = "";
  text += '{"agents":' + jsonArray((m.agents ?? []), textResponse_GetAgents_Agent);
  text += ',"recovered_agents":' + jsonArray((m.recovered_agents ?? []), textAgentInfo);
  return `${text}}`;
}

export const Response_GetAgents: MessageCodec<Response_GetAgents> = /* @__PURE__ */ messageCodec<Response_GetAgents>("mesos.v1.master.Response.GetAgents", writeResponse_GetAgents, readResponse_GetAgents, textResponse_GetAgents, [
  ["agents", 1, "repeated", "message", () => Response_GetAgents_Agent],
  ["recovered_agents", 2, "repeated", "message", () => AgentInfo],
]);

/** mesos.v1.master.Response.GetAgents.Agent */
export interface Response_GetAgents_Agent {
  readonly agent_info: AgentInfo;
  readonly active: boolean;
  readonly deactivated?: boolean | undefined;
  readonly version: string;
  readonly pid?: string | undefined;
  readonly registered_time?: TimeInfo | undefined;
  readonly reregistered_time?: TimeInfo | undefined;
  readonly total_resources?: readonly Resource[] | undefined;
  readonly allocated_resources?: readonly Resource[] | undefined;
  readonly offered_resources?: readonly Resource[] | undefined;
  readonly capabilities?: readonly AgentInfo_Capability[] | undefined;
  readonly resource_providers?: readonly Response_GetAgents_Agent_ResourceProvider[] | undefined;
  readonly drain_info?: DrainInfo | undefined;
  readonly estimated_drain_start_time?: TimeInfo | undefined;
}

export function writeResponse_GetAgents_Agent(w: Writer, m: Response_GetAgents_Agent): void {
  if (m.estimated_drain_start_time !== undefined) { const at = w.open(); writeTimeInfo(w, m.estimated_drain_start_time); w.close(114, at); }
  if (m.drain_info !== undefined) { const at = w.open(); writeDrainInfo(w, m.drain_info); w.close(106, at); }
  if (m.deactivated !== undefined) w.bool(96, m.deactivated);
  if (m.resource_providers !== undefined) {
    const list = m.resource_providers;
    for (let i = list.length - 1; i >= 0; i--) { const at = w.open(); writeResponse_GetAgents_Agent_ResourceProvider(w, list[i]!); w.close(90, at); }
  }
  if (m.capabilities !== undefined) {
    const list = m.capabilities;
    for (let i = list.length - 1; i >= 0; i--) { const at = w.open(); writeAgentInfo_Capability(w, list[i]!); w.close(82, at); }
  }
  if (m.offered_resources !== undefined) {
    const list = m.offered_resources;
    for (let i = list.length - 1; i >= 0; i--) { const at = w.open(); writeResource(w, list[i]!); w.close(74, at); }
  }
  if (m.allocated_resources !== undefined) {
    const list = m.allocated_resources;
    for (let i = list.length - 1; i >= 0; i--) { const at = w.open(); writeResource(w, list[i]!); w.close(66, at); }
  }
  if (m.total_resources !== undefined) {
    const list = m.total_resources;
    for (let i = list.length - 1; i >= 0; i--) { const at = w.open(); writeResource(w, list[i]!); w.close(58, at); }
  }
  if (m.reregistered_time !== undefined) { const at = w.open(); writeTimeInfo(w, m.reregistered_time); w.close(50, at); }
  if (m.registered_time !== undefined) { const at = w.open(); writeTimeInfo(w, m.registered_time); w.close(42, at); }
  if (m.pid !== undefined) w.string(34, m.pid);
  if (m.version === undefined) throw missing();
  w.string(26, m.version);
  if (m.active === undefined) throw missing();
  w.bool(16, m.active);
  if (m.agent_info === undefined) throw missing();
  { const at = w.open(); writeAgentInfo(w, m.agent_info); w.close(10, at); }
}

const ShapeResponse_GetAgents_Agent = /* @__PURE__ */ shape();
export function readResponse_GetAgents_Agent(r: Reader, into?: Response_GetAgents_Agent): Response_GetAgents_Agent {
  const m = (into ?? new ShapeResponse_GetAgents_Agent()) as Mutable<Response_GetAgents_Agent>;
  while (r.pos < r.end) {
    const tag = r.tag();
    switch (tag) {
      case 10: {
        const outer = r.open();
        m.agent_info = readAgentInfo(r, m.agent_info);
        r.close(outer);
        break;
      }
      case 16:
        m.active = r.bool();
        break;
      case 96:
        m.deactivated = r.bool();
        break;
      case 26:
        m.version = r.string();
        break;
      case 34:
        m.pid = r.string();
        break;
      case 42: {
        const outer = r.open();
        m.registered_time = readTimeInfo(r, m.registered_time);
        r.close(outer);
        break;
      }
      case 50: {
        const outer = r.open();
        m.reregistered_time = readTimeInfo(r, m.reregistered_time);
        r.close(outer);
        break;
      }
      case 58: {
        const outer = r.open();
        m.total_resources = append(m.total_resources, readResource(r));
        r.close(outer);
        break;
      }
      case 66: {
        const outer = r.open();
        m.allocated_resources = append(m.allocated_resources, readResource(r));
        r.close(outer);
        break;
      }
      case 74: {
        const outer = r.open();
        m.offered_resources = append(m.offered_resources, readResource(r));
        r.close(outer);
        break;
      }
      case 82: {
        const outer = r.open();
        m.capabilities = append(m.capabilities, readAgentInfo_Capability(r));
        r.close(outer);
        break;
      }
      case 90: {
        const outer = r.open();
        m.resource_providers = append(m.resource_providers, readResponse_GetAgents_Agent_ResourceProvider(r));
        r.close(outer);
        break;
      }
      case 106: {
        const outer = r.open();
        m.drain_info = readDrainInfo(r, m.drain_info);
        r.close(outer);
        break;
      }
      case 114: {
        const outer = r.open();
        m.estimated_drain_start_time = readTimeInfo(r, m.estimated_drain_start_time);
        r.close(outer);
        break;
      }
      default:
        r.skip(tag);
    }
  }
  if (m.agent_info === undefined || m.active === undefined || m.version === undefined) r.incomplete = true;
  return m;
}

export function textResponse_GetAgents_Agent(m: Response_GetAgents_Agent): string {
  let text = "";
  text += '{"agent_info":' + textAgentInfo(m.agent_info);
  text += ',"active":' + jsonPlain(m.active);
  if (m.deactivated !== undefined) {
    text += ',"deactivated":' + jsonPlain(m.deactivated);
  }
  text += ',"version":' + jsonString(m.version);
  if (m.pid !== undefined) {
    text += ',"pid":' + jsonString(m.pid);
  }
  if (m.registered_time !== undefined) {
    text += ',"registered_time":' + textTimeInfo(m.registered_time);
  }
  if (m.reregistered_time !== undefined) {
    text += ',"reregistered_time":' + textTimeInfo(m.reregistered_time);
  }
  if (m.total_resources !== undefined && m.total_resources.length > 0) {
    text += ',"total_resources":' + jsonArray(m.total_resources, textResource);
  }
  if (m.allocated_resources !== undefined && m.allocated_resources.length > 0) {
    text += ',"allocated_resources":' + jsonArray(m.allocated_resources, textResource);
  }
  if (m.offered_resources !== undefined && m.offered_resources.length > 0) {
    text += ',"offered_resources":' + jsonArray(m.offered_resources, textResource);
  }
  if (m.capabilities !== undefined && m.capabilities.length > 0) {
    text += ',"capabilities":' + jsonArray(m.capabilities, textAgentInfo_Capability);
  }
  if (m.resource_providers !== undefined && m.resource_providers.length > 0) {
    text += ',"resource_providers":' + jsonArray(m.resource_providers, textResponse_GetAgents_Agent_ResourceProvider);
  }
  if (m.drain_info !== undefined) {
    text += ',"drain_info":' + textDrainInfo(m.drain_info);
  }
  if (m.estimated_drain_start_time !== undefined) {
    text += ',"estimated_drain_start_time":' + textTimeInfo(m.estimated_drain_start_time);
  }
  return `${text}}`;
}

export const Response_GetAgents_Agent: MessageCodec<Response_GetAgents_Agent> = /* @__PURE__ */ messageCodec<Response_GetAgents_Agent>("mesos.v1.master.Response.GetAgents.Agent", writeResponse_GetAgents_Agent, readResponse_GetAgents_Agent, textResponse_GetAgents_Agent, [
  ["agent_info", 1, "required", "message", () => AgentInfo],
  ["active", 2, "required", "bool"],
  ["deactivated", 12, "optional", "bool"],
  ["version", 3, "required", "string"],
  ["pid", 4, "optional", "string"],
  ["registered_time", 5, "optional", "message", () => TimeInfo],
  ["reregistered_time", 6, "optional", "message", () => TimeInfo],
  ["total_resources", 7, "repeated", "message", () => Resource],
  ["allocated_resources", 8, "repeated", "message", () => Resource],
  ["offered_resources", 9, "repeated", "message", () => Resource],
  ["capabilities", 10, "repeated", "message", () => AgentInfo_Capability],
  ["resource_providers", 11, "repeated", "message", () => Response_GetAgents_Agent_ResourceProvider],
  ["drain_info", 13, "optional", "message", () => DrainInfo],
  ["estimated_drain_start_time", 14, "optional", "message", () => TimeInfo],
]);

/** mesos.v1.master.Response.GetAgents.Agent.ResourceProvider */
export interface Response_GetAgents_Agent_ResourceProvider {
  readonly resource_provider_info: ResourceProviderInfo;
  readonly total_resources?: readonly Resource[] | undefined;
}

export function writeResponse_GetAgents_Agent_ResourceProvider(w: Writer, m: Response_GetAgents_Agent_ResourceProvider): void {
  if (m.total_resources !== undefined) {
    const list = m.total_resources;
    for (let i = list.length - 1; i >= 0; i--) { const at = w.open(); writeResource(w, list[i]!); w.close(18, at); }
  }
  if (m.resource_provider_info === undefined) throw missing();
  { const at = w.open(); writeResourceProviderInfo(w, m.resource_provider_info); w.close(10, at); }
}

const ShapeResponse_GetAgents_Agent_ResourceProvider = /* @__PURE__ */ shape();
export function readResponse_GetAgents_Agent_ResourceProvider(r: Reader, into?: Response_GetAgents_Agent_ResourceProvider): Response_GetAgents_Agent_ResourceProvider {
  const m = (into ?? new ShapeResponse_GetAgents_Agent_ResourceProvider()) as Mutable<Response_GetAgents_Agent_ResourceProvider>;
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

export function textResponse_GetAgents_Agent_ResourceProvider(m: Response_GetAgents_Agent_ResourceProvider): string {
  let text = "";
  text += '{"resource_provider_info":' + textResourceProviderInfo(m.resource_provider_info);
  if (m.total_resources !== undefined && m.total_resources.length > 0) {
    text += ',"total_resources":' + jsonArray(m.total_resources, textResource);
  }
  return `${text}}`;
}

export const Response_GetAgents_Agent_ResourceProvider: MessageCodec<Response_GetAgents_Agent_ResourceProvider> = /* @__PURE__ */ messageCodec<Response_GetAgents_Agent_ResourceProvider>("mesos.v1.master.Response.GetAgents.Agent.ResourceProvider", writeResponse_GetAgents_Agent_ResourceProvider, readResponse_GetAgents_Agent_ResourceProvider, textResponse_GetAgents_Agent_ResourceProvider, [
  ["resource_provider_info", 1, "required", "message", () => ResourceProviderInfo],
  ["total_resources", 2, "repeated", "message", () => Resource],
]);

/** mesos.v1.master.Response.GetFrameworks */
export interface Response_GetFrameworks {
  readonly frameworks?: readonly Response_GetFrameworks_Framework[] | undefined;
  readonly completed_frameworks?: readonly Response_GetFrameworks_Framework[] | undefined;
  /** Deprecated. */
  readonly recovered_frameworks?: readonly FrameworkInfo[] | undefined;
}

export function writeResponse_GetFrameworks(w: Writer, m: Response_GetFrameworks): void {
  if (m.recovered_frameworks !== undefined) {
    const list = m.recovered_frameworks;
    for (let i = list.length - 1; i >= 0; i--) { const at = w.open(); writeFrameworkInfo(w, list[i]!); w.close(26, at); }
  }
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
      case 26: {
        const outer = r.open();
        m.recovered_frameworks = append(m.recovered_frameworks, readFrameworkInfo(r));
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
  if (m.recovered_frameworks !== undefined && m.recovered_frameworks.length > 0) {
    text += ',"recovered_frameworks":' + jsonArray(m.recovered_frameworks, textFrameworkInfo);
  }
  return `${text}}`;
}

export const Response_GetFrameworks: MessageCodec<Response_GetFrameworks> = /* @__PURE__ */ messageCodec<Response_GetFrameworks>("mesos.v1.master.Response.GetFrameworks", writeResponse_GetFrameworks, readResponse_GetFrameworks, textResponse_GetFrameworks, [
  ["frameworks", 1, "repeated", "message", () => Response_GetFrameworks_Framework],
  ["completed_frameworks", 2, "repeated", "message", () => Response_GetFrameworks_Framework],
  ["recovered_frameworks", 3, "repeated", "message", () => FrameworkInfo],
]);

/** mesos.v1.master.Response.GetFrameworks.Framework */
export interface Response_GetFrameworks_Framework {
  readonly framework_info: FrameworkInfo;
  readonly active: boolean;
  readonly connected: boolean;
  readonly recovered: boolean;
  readonly registered_time?: TimeInfo | undefined;
  readonly reregistered_time?: TimeInfo | undefined;
  readonly unregistered_time?: TimeInfo | undefined;
  readonly offers?: readonly Offer[] | undefined;
  readonly inverse_offers?: readonly InverseOffer[] | undefined;
  readonly allocated_resources?: readonly Resource[] | undefined;
  readonly offered_resources?: readonly Resource[] | undefined;
  readonly offer_constraints?: OfferConstraints | undefined;
}

export function writeResponse_GetFrameworks_Framework(w: Writer, m: Response_GetFrameworks_Framework): void {
  if (m.offer_constraints !== undefined) { const at = w.open(); writeOfferConstraints(w, m.offer_constraints); w.close(98, at); }
  if (m.recovered === undefined) throw missing();
  w.bool(88, m.recovered);
  if (m.offered_resources !== undefined) {
    const list = m.offered_resources;
    for (let i = list.length - 1; i >= 0; i--) { const at = w.open(); writeResource(w, list[i]!); w.close(82, at); }
  }
  if (m.allocated_resources !== undefined) {
    const list = m.allocated_resources;
    for (let i = list.length - 1; i >= 0; i--) { const at = w.open(); writeResource(w, list[i]!); w.close(74, at); }
  }
  if (m.inverse_offers !== undefined) {
    const list = m.inverse_offers;
    for (let i = list.length - 1; i >= 0; i--) { const at = w.open(); writeInverseOffer(w, list[i]!); w.close(66, at); }
  }
  if (m.offers !== undefined) {
    const list = m.offers;
    for (let i = list.length - 1; i >= 0; i--) { const at = w.open(); writeOffer(w, list[i]!); w.close(58, at); }
  }
  if (m.unregistered_time !== undefined) { const at = w.open(); writeTimeInfo(w, m.unregistered_time); w.close(50, at); }
  if (m.reregistered_time !== undefined) { const at = w.open(); writeTimeInfo(w, m.reregistered_time); w.close(42, at); }
  if (m.registered_time !== undefined) { const at = w.open(); writeTimeInfo(w, m.registered_time); w.close(34, at); }
  if (m.connected === undefined) throw missing();
  w.bool(24, m.connected);
  if (m.active === undefined) throw missing();
  w.bool(16, m.active);
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
      case 16:
        m.active = r.bool();
        break;
      case 24:
        m.connected = r.bool();
        break;
      case 88:
        m.recovered = r.bool();
        break;
      case 34: {
        const outer = r.open();
        m.registered_time = readTimeInfo(r, m.registered_time);
        r.close(outer);
        break;
      }
      case 42: {
        const outer = r.open();
        m.reregistered_time = readTimeInfo(r, m.reregistered_time);
        r.close(outer);
        break;
      }
      case 50: {
        const outer = r.open();
        m.unregistered_time = readTimeInfo(r, m.unregistered_time);
        r.close(outer);
        break;
      }
      case 58: {
        const outer = r.open();
        m.offers = append(m.offers, readOffer(r));
        r.close(outer);
        break;
      }
      case 66: {
        const outer = r.open();
        m.inverse_offers = append(m.inverse_offers, readInverseOffer(r));
        r.close(outer);
        break;
      }
      case 74: {
        const outer = r.open();
        m.allocated_resources = append(m.allocated_resources, readResource(r));
        r.close(outer);
        break;
      }
      case 82: {
        const outer = r.open();
        m.offered_resources = append(m.offered_resources, readResource(r));
        r.close(outer);
        break;
      }
      case 98: {
        const outer = r.open();
        m.offer_constraints = readOfferConstraints(r, m.offer_constraints);
        r.close(outer);
        break;
      }
      default:
        r.skip(tag);
    }
  }
  if (m.framework_info === undefined || m.active === undefined || m.connected === undefined || m.recovered === undefined) r.incomplete = true;
  return m;
}

export function textResponse_GetFrameworks_Framework(m: Response_GetFrameworks_Framework): string {
  let text = "";
  text += '{"framework_info":' + textFrameworkInfo(m.framework_info);
  text += ',"active":' + jsonPlain(m.active);
  text += ',"connected":' + jsonPlain(m.connected);
  text += ',"recovered":' + jsonPlain(m.recovered);
  if (m.registered_time !== undefined) {
    text += ',"registered_time":' + textTimeInfo(m.registered_time);
  }
  if (m.reregistered_time !== undefined) {
    text += ',"reregistered_time":' + textTimeInfo(m.reregistered_time);
  }
  if (m.unregistered_time !== undefined) {
    text += ',"unregistered_time":' + textTimeInfo(m.unregistered_time);
  }
  if (m.offers !== undefined && m.offers.length > 0) {
    text += ',"offers":' + jsonArray(m.offers, textOffer);
  }
  if (m.inverse_offers !== undefined && m.inverse_offers.length > 0) {
    text += ',"inverse_offers":' + jsonArray(m.inverse_offers, textInverseOffer);
  }
  if (m.allocated_resources !== undefined && m.allocated_resources.length > 0) {
    text += ',"allocated_resources":' + jsonArray(m.allocated_resources, textResource);
  }
  if (m.offered_resources !== undefined && m.offered_resources.length > 0) {
    text += ',"offered_resources":' + jsonArray(m.offered_resources, textResource);
  }
  if (m.offer_constraints !== undefined) {
    text += ',"offer_constraints":' + textOfferConstraints(m.offer_constraints);
  }
  return `${text}}`;
}

export const Response_GetFrameworks_Framework: MessageCodec<Response_GetFrameworks_Framework> = /* @__PURE__ */ messageCodec<Response_GetFrameworks_Framework>("mesos.v1.master.Response.GetFrameworks.Framework", writeResponse_GetFrameworks_Framework, readResponse_GetFrameworks_Framework, textResponse_GetFrameworks_Framework, [
  ["framework_info", 1, "required", "message", () => FrameworkInfo],
  ["active", 2, "required", "bool"],
  ["connected", 3, "required", "bool"],
  ["recovered", 11, "required", "bool"],
  ["registered_time", 4, "optional", "message", () => TimeInfo],
  ["reregistered_time", 5, "optional", "message", () => TimeInfo],
  ["unregistered_time", 6, "optional", "message", () => TimeInfo],
  ["offers", 7, "repeated", "message", () => Offer],
  ["inverse_offers", 8, "repeated", "message", () => InverseOffer],
  ["allocated_resources", 9, "repeated", "message", () => Resource],
  ["offered_resources", 10, "repeated", "message", () => Resource],
  ["offer_constraints", 12, "optional", "message", () => OfferConstraints],
]);

/** mesos.v1.master.Response.GetExecutors */
export interface Response_GetExecutors {
  readonly executors?: readonly Response_GetExecutors_Executor[] | undefined;
  /** Deprecated. */
  readonly orphan_executors?: readonly Response_GetExecutors_Executor[] | undefined;
}

export function writeResponse_GetExecutors(w: Writer, m: Response_GetExecutors): void {
  if (m.orphan_executors !== undefined) {
    const list = m.orphan_executors;
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
        m.orphan_executors = append(m.orphan_executors, readResponse_GetExecutors_Executor(r));
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
  if (m.orphan_executors !== undefined && m.orphan_executors.length > 0) {
    text += ',"orphan_executors":' + jsonArray(m.orphan_executors, textResponse_GetExecutors_Executor);
  }
  return `${text}}`;
}

export const Response_GetExecutors: MessageCodec<Response_GetExecutors> = /* @__PURE__ */ messageCodec<Response_GetExecutors>("mesos.v1.master.Response.GetExecutors", writeResponse_GetExecutors, readResponse_GetExecutors, textResponse_GetExecutors, [
  ["executors", 1, "repeated", "message", () => Response_GetExecutors_Executor],
  ["orphan_executors", 2, "repeated", "message", () => Response_GetExecutors_Executor],
]);

/** mesos.v1.master.Response.GetExecutors.Executor */
export interface Response_GetExecutors_Executor {
  readonly executor_info: ExecutorInfo;
  readonly agent_id: AgentID;
}

export function writeResponse_GetExecutors_Executor(w: Writer, m: Response_GetExecutors_Executor): void {
  if (m.agent_id === undefined) throw missing();
  { const at = w.open(); writeAgentID(w, m.agent_id); w.close(18, at); }
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
      case 18: {
        const outer = r.open();
        m.agent_id = readAgentID(r, m.agent_id);
        r.close(outer);
        break;
      }
      default:
        r.skip(tag);
    }
  }
  if (m.executor_info === undefined || m.agent_id === undefined) r.incomplete = true;
  return m;
}

export function textResponse_GetExecutors_Executor(m: Response_GetExecutors_Executor): string {
  let text = "";
  text += '{"executor_info":' + textExecutorInfo(m.executor_info);
  text += ',"agent_id":' + textAgentID(m.agent_id);
  return `${text}}`;
}

export const Response_GetExecutors_Executor: MessageCodec<Response_GetExecutors_Executor> = /* @__PURE__ */ messageCodec<Response_GetExecutors_Executor>("mesos.v1.master.Response.GetExecutors.Executor", writeResponse_GetExecutors_Executor, readResponse_GetExecutors_Executor, textResponse_GetExecutors_Executor, [
  ["executor_info", 1, "required", "message", () => ExecutorInfo],
  ["agent_id", 2, "required", "message", () => AgentID],
]);

/** mesos.v1.master.Response.GetOperations */
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

export const Response_GetOperations: MessageCodec<Response_GetOperations> = /* @__PURE__ */ messageCodec<Response_GetOperations>("mesos.v1.master.Response.GetOperations", writeResponse_GetOperations, readResponse_GetOperations, textResponse_GetOperations, [
  ["operations", 1, "repeated", "message", () => Operation],
]);

/** mesos.v1.master.Response.GetTasks */
export interface Response_GetTasks {
  /** Deprecated. */
  readonly pending_tasks?: readonly Task[] | undefined;
  readonly tasks?: readonly Task[] | undefined;
  readonly unreachable_tasks?: readonly Task[] | undefined;
  readonly completed_tasks?: readonly Task[] | undefined;
  /** Deprecated. */
  readonly orphan_tasks?: readonly Task[] | undefined;
}

export function writeResponse_GetTasks(w: Writer, m: Response_GetTasks): void {
  if (m.unreachable_tasks !== undefined) {
    const list = m.unreachable_tasks;
    for (let i = list.length - 1; i >= 0; i--) { const at = w.open(); writeTask(w, list[i]!); w.close(42, at); }
  }
  if (m.orphan_tasks !== undefined) {
    const list = m.orphan_tasks;
    for (let i = list.length - 1; i >= 0; i--) { const at = w.open(); writeTask(w, list[i]!); w.close(34, at); }
  }
  if (m.completed_tasks !== undefined) {
    const list = m.completed_tasks;
    for (let i = list.length - 1; i >= 0; i--) { const at = w.open(); writeTask(w, list[i]!); w.close(26, at); }
  }
  if (m.tasks !== undefined) {
    const list = m.tasks;
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
        m.tasks = append(m.tasks, readTask(r));
        r.close(outer);
        break;
      }
      case 42: {
        const outer = r.open();
        m.unreachable_tasks = append(m.unreachable_tasks, readTask(r));
        r.close(outer);
        break;
      }
      case 26: {
        const outer = r.open();
        m.completed_tasks = append(m.completed_tasks, readTask(r));
        r.close(outer);
        break;
      }
      case 34: {
        const outer = r.open();
        m.orphan_tasks = append(m.orphan_tasks, readTask(r));
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
  let comma = "{";
  if (m.pending_tasks !== undefined && m.pending_tasks.length > 0) {
    text += '{"pending_tasks":' + jsonArray(m.pending_tasks, textTask);
    comma = ",";
  }
  text += comma + '"tasks":' + jsonArray((m.tasks ?? []), textTask);
  text += ',"unreachable_tasks":' + jsonArray((m.unreachable_tasks ?? []), textTask);
  text += ',"completed_tasks":' + jsonArray((m.completed_tasks ?? []), textTask);
  if (m.orphan_tasks !== undefined && m.orphan_tasks.length > 0) {
    text += ',"orphan_tasks":' + jsonArray(m.orphan_tasks, textTask);
  }
  return `${text}}`;
}

export const Response_GetTasks: MessageCodec<Response_GetTasks> = /* @__PURE__ */ messageCodec<Response_GetTasks>("mesos.v1.master.Response.GetTasks", writeResponse_GetTasks, readResponse_GetTasks, textResponse_GetTasks, [
  ["pending_tasks", 1, "repeated", "message", () => Task],
  ["tasks", 2, "repeated", "message", () => Task],
  ["unreachable_tasks", 5, "repeated", "message", () => Task],
  ["completed_tasks", 3, "repeated", "message", () => Task],
  ["orphan_tasks", 4, "repeated", "message", () => Task],
]);

/** mesos.v1.master.Response.GetRoles */
export interface Response_GetRoles {
  readonly roles?: readonly Role[] | undefined;
}

export function writeResponse_GetRoles(w: Writer, m: Response_GetRoles): void {
  if (m.roles !== undefined) {
    const list = m.roles;
    for (let i = list.length - 1; i >= 0; i--) { const at = w.open(); writeRole(w, list[i]!); w.close(10, at); }
  }
}

const ShapeResponse_GetRoles = /* @__PURE__ */ shape();
export function readResponse_GetRoles(r: Reader, into?: Response_GetRoles): Response_GetRoles {
  const m = (into ?? new ShapeResponse_GetRoles()) as Mutable<Response_GetRoles>;
  while (r.pos < r.end) {
    const tag = r.tag();
    switch (tag) {
      case 10: {
        const outer = r.open();
        m.roles = append(m.roles, readRole(r));
        r.close(outer);
        break;
      }
      default:
        r.skip(tag);
    }
  }
  return m;
}

export function textResponse_GetRoles(m: Response_GetRoles): string {
  let text = "";
  if (m.roles !== undefined && m.roles.length > 0) {
    text += '{"roles":' + jsonArray(m.roles, textRole);
  }
  return text === "" ? "{}" : `${text}}`;
}

export const Response_GetRoles: MessageCodec<Response_GetRoles> = /* @__PURE__ */ messageCodec<Response_GetRoles>("mesos.v1.master.Response.GetRoles", writeResponse_GetRoles, readResponse_GetRoles, textResponse_GetRoles, [
  ["roles", 1, "repeated", "message", () => Role],
]);

/** mesos.v1.master.Response.GetWeights */
export interface Response_GetWeights {
  readonly weight_infos?: readonly WeightInfo[] | undefined;
}

export function writeResponse_GetWeights(w: Writer, m: Response_GetWeights): void {
  if (m.weight_infos !== undefined) {
    const list = m.weight_infos;
    for (let i = list.length - 1; i >= 0; i--) { const at = w.open(); writeWeightInfo(w, list[i]!); w.close(10, at); }
  }
}

const ShapeResponse_GetWeights = /* @__PURE__ */ shape();
export function readResponse_GetWeights(r: Reader, into?: Response_GetWeights): Response_GetWeights {
  const m = (into ?? new ShapeResponse_GetWeights()) as Mutable<Response_GetWeights>;
  while (r.pos < r.end) {
    const tag = r.tag();
    switch (tag) {
      case 10: {
        const outer = r.open();
        m.weight_infos = append(m.weight_infos, readWeightInfo(r));
        r.close(outer);
        break;
      }
      default:
        r.skip(tag);
    }
  }
  return m;
}

export function textResponse_GetWeights(m: Response_GetWeights): string {
  let text = "";
  if (m.weight_infos !== undefined && m.weight_infos.length > 0) {
    text += '{"weight_infos":' + jsonArray(m.weight_infos, textWeightInfo);
  }
  return text === "" ? "{}" : `${text}}`;
}

export const Response_GetWeights: MessageCodec<Response_GetWeights> = /* @__PURE__ */ messageCodec<Response_GetWeights>("mesos.v1.master.Response.GetWeights", writeResponse_GetWeights, readResponse_GetWeights, textResponse_GetWeights, [
  ["weight_infos", 1, "repeated", "message", () => WeightInfo],
]);

/** mesos.v1.master.Response.GetMaster */
export interface Response_GetMaster {
  readonly master_info?: MasterInfo | undefined;
  readonly start_time?: number | undefined;
  readonly elected_time?: number | undefined;
}

export function writeResponse_GetMaster(w: Writer, m: Response_GetMaster): void {
  if (m.elected_time !== undefined) w.double(25, m.elected_time);
  if (m.start_time !== undefined) w.double(17, m.start_time);
  if (m.master_info !== undefined) { const at = w.open(); writeMasterInfo(w, m.master_info); w.close(10, at); }
}

const ShapeResponse_GetMaster = /* @__PURE__ */ shape();
export function readResponse_GetMaster(r: Reader, into?: Response_GetMaster): Response_GetMaster {
  const m = (into ?? new ShapeResponse_GetMaster()) as Mutable<Response_GetMaster>;
  while (r.pos < r.end) {
    const tag = r.tag();
    switch (tag) {
      case 10: {
        const outer = r.open();
        m.master_info = readMasterInfo(r, m.master_info);
        r.close(outer);
        break;
      }
      case 17:
        m.start_time = r.double();
        break;
      case 25:
        m.elected_time = r.double();
        break;
      default:
        r.skip(tag);
    }
  }
  return m;
}

export function textResponse_GetMaster(m: Response_GetMaster): string {
  let text = "";
  let comma = "{";
  if (m.master_info !== undefined) {
    text += '{"master_info":' + textMasterInfo(m.master_info);
    comma = ",";
  }
  if (m.start_time !== undefined) {
    text += comma + '"start_time":' + jsonDouble(m.start_time);
    comma = ",";
  }
  if (m.elected_time !== undefined) {
    text += comma + '"elected_time":' + jsonDouble(m.elected_time);
    comma = ",";
  }
  return text === "" ? "{}" : `${text}}`;
}

export const Response_GetMaster: MessageCodec<Response_GetMaster> = /* @__PURE__ */ messageCodec<Response_GetMaster>("mesos.v1.master.Response.GetMaster", writeResponse_GetMaster, readResponse_GetMaster, textResponse_GetMaster, [
  ["master_info", 1, "optional", "message", () => MasterInfo],
  ["start_time", 2, "optional", "double"],
  ["elected_time", 3, "optional", "double"],
]);

/** mesos.v1.master.Response.GetMaintenanceStatus */
export interface Response_GetMaintenanceStatus {
  readonly status: ClusterStatus;
}

export function writeResponse_GetMaintenanceStatus(w: Writer, m: Response_GetMaintenanceStatus): void {
  if (m.status === undefined) throw missing();
  { const at = w.open(); writeClusterStatus(w, m.status); w.close(10, at); }
}

const ShapeResponse_GetMaintenanceStatus = /* @__PURE__ */ shape();
export function readResponse_GetMaintenanceStatus(r: Reader, into?: Response_GetMaintenanceStatus): Response_GetMaintenanceStatus {
  const m = (into ?? new ShapeResponse_GetMaintenanceStatus()) as Mutable<Response_GetMaintenanceStatus>;
  while (r.pos < r.end) {
    const tag = r.tag();
    switch (tag) {
      case 10: {
        const outer = r.open();
        m.status = readClusterStatus(r, m.status);
        r.close(outer);
        break;
      }
      default:
        r.skip(tag);
    }
  }
  if (m.status === undefined) r.incomplete = true;
  return m;
}

export function textResponse_GetMaintenanceStatus(m: Response_GetMaintenanceStatus): string {
  let text = "";
  text += '{"status":' + textClusterStatus(m.status);
  return `${text}}`;
}

export const Response_GetMaintenanceStatus: MessageCodec<Response_GetMaintenanceStatus> = /* @__PURE__ */ messageCodec<Response_GetMaintenanceStatus>("mesos.v1.master.Response.GetMaintenanceStatus", writeResponse_GetMaintenanceStatus, readResponse_GetMaintenanceStatus, textResponse_GetMaintenanceStatus, [
  ["status", 1, "required", "message", () => ClusterStatus],
]);

/** mesos.v1.master.Response.GetMaintenanceSchedule */
export interface Response_GetMaintenanceSchedule {
  readonly schedule: Schedule;
}

export function writeResponse_GetMaintenanceSchedule(w: Writer, m: Response_GetMaintenanceSchedule): void {
  if (m.schedule === undefined) throw missing();
  { const at = w.open(); writeSchedule(w, m.schedule); w.close(10, at); }
}

const ShapeResponse_GetMaintenanceSchedule = /* @__PURE__ */ shape();
export function readResponse_GetMaintenanceSchedule(r: Reader, into?: Response_GetMaintenanceSchedule): Response_GetMaintenanceSchedule {
  const m = (into ?? new ShapeResponse_GetMaintenanceSchedule()) as Mutable<Response_GetMaintenanceSchedule>;
  while (r.pos < r.end) {
    const tag = r.tag();
    switch (tag) {
      case 10: {
        const outer = r.open();
        m.schedule = readSchedule(r, m.schedule);
        r.close(outer);
        break;
      }
      default:
        r.skip(tag);
    }
  }
  if (m.schedule === undefined) r.incomplete = true;
  return m;
}

export function textResponse_GetMaintenanceSchedule(m: Response_GetMaintenanceSchedule): string {
  let text = "";
  text += '{"schedule":' + textSchedule(m.schedule);
  return `${text}}`;
}

export const Response_GetMaintenanceSchedule: MessageCodec<Response_GetMaintenanceSchedule> = /* @__PURE__ */ messageCodec<Response_GetMaintenanceSchedule>("mesos.v1.master.Response.GetMaintenanceSchedule", writeResponse_GetMaintenanceSchedule, readResponse_GetMaintenanceSchedule, textResponse_GetMaintenanceSchedule, [
  ["schedule", 1, "required", "message", () => Schedule],
]);

/** mesos.v1.master.Response.GetQuota */
export interface Response_GetQuota {
  readonly status: QuotaStatus;
}

export function writeResponse_GetQuota(w: Writer, m: Response_GetQuota): void {
  if (m.status === undefined) throw missing();
  { const at = w.open(); writeQuotaStatus(w, m.status); w.close(10, at); }
}

const ShapeResponse_GetQuota = /* @__PURE__ */ shape();
export function readResponse_GetQuota(r: Reader, into?: Response_GetQuota): Response_GetQuota {
  const m = (into ?? new ShapeResponse_GetQuota()) as Mutable<Response_GetQuota>;
  while (r.pos < r.end) {
    const tag = r.tag();
    switch (tag) {
      case 10: {
        const outer = r.open();
        m.status = readQuotaStatus(r, m.status);
        r.close(outer);
        break;
      }
      default:
        r.skip(tag);
    }
  }
  if (m.status === undefined) r.incomplete = true;
  return m;
}

export function textResponse_GetQuota(m: Response_GetQuota): string {
  let text = "";
  text += '{"status":' + textQuotaStatus(m.status);
  return `${text}}`;
}

export const Response_GetQuota: MessageCodec<Response_GetQuota> = /* @__PURE__ */ messageCodec<Response_GetQuota>("mesos.v1.master.Response.GetQuota", writeResponse_GetQuota, readResponse_GetQuota, textResponse_GetQuota, [
  ["status", 1, "required", "message", () => QuotaStatus],
]);

/** mesos.v1.master.Event */
export interface Event {
  readonly type?: Event_Type | undefined;
  readonly subscribed?: Event_Subscribed | undefined;
  readonly task_added?: Event_TaskAdded | undefined;
  readonly task_updated?: Event_TaskUpdated | undefined;
  readonly agent_added?: Event_AgentAdded | undefined;
  readonly agent_removed?: Event_AgentRemoved | undefined;
  readonly framework_added?: Event_FrameworkAdded | undefined;
  readonly framework_updated?: Event_FrameworkUpdated | undefined;
  readonly framework_removed?: Event_FrameworkRemoved | undefined;
}

export function writeEvent(w: Writer, m: Event): void {
  if (m.framework_removed !== undefined) { const at = w.open(); writeEvent_FrameworkRemoved(w, m.framework_removed); w.close(74, at); }
  if (m.framework_updated !== undefined) { const at = w.open(); writeEvent_FrameworkUpdated(w, m.framework_updated); w.close(66, at); }
  if (m.framework_added !== undefined) { const at = w.open(); writeEvent_FrameworkAdded(w, m.framework_added); w.close(58, at); }
  if (m.agent_removed !== undefined) { const at = w.open(); writeEvent_AgentRemoved(w, m.agent_removed); w.close(50, at); }
  if (m.agent_added !== undefined) { const at = w.open(); writeEvent_AgentAdded(w, m.agent_added); w.close(42, at); }
  if (m.task_updated !== undefined) { const at = w.open(); writeEvent_TaskUpdated(w, m.task_updated); w.close(34, at); }
  if (m.task_added !== undefined) { const at = w.open(); writeEvent_TaskAdded(w, m.task_added); w.close(26, at); }
  if (m.subscribed !== undefined) { const at = w.open(); writeEvent_Subscribed(w, m.subscribed); w.close(18, at); }
  if (m.type !== undefined) w.enumeration(8, Event_Type, m.type);
}

const ShapeEvent = /* @__PURE__ */ shape();
export function readEvent(r: Reader, into?: Event): Event {
  const m = (into ?? new ShapeEvent()) as Mutable<Event>;
  while (r.pos < r.end) {
    const tag = r.tag();
    switch (tag) {
      case 8: {
        const value = r.enumeration(namesEvent_Type);
        if (value !== undefined) m.type = value;
        break;
      }
      case 18: {
        const outer = r.open();
        m.subscribed = readEvent_Subscribed(r, m.subscribed);
        r.close(outer);
        break;
      }
      case 26: {
        const outer = r.open();
        m.task_added = readEvent_TaskAdded(r, m.task_added);
        r.close(outer);
        break;
      }
      case 34: {
        const outer = r.open();
        m.task_updated = readEvent_TaskUpdated(r, m.task_updated);
        r.close(outer);
        break;
      }
      case 42: {
        const outer = r.open();
        m.agent_added = readEvent_AgentAdded(r, m.agent_added);
        r.close(outer);
        break;
      }
      case 50: {
        const outer = r.open();
        m.agent_removed = readEvent_AgentRemoved(r, m.agent_removed);
        r.close(outer);
        break;
      }
      case 58: {
        const outer = r.open();
        m.framework_added = readEvent_FrameworkAdded(r, m.framework_added);
        r.close(outer);
        break;
      }
      case 66: {
        const outer = r.open();
        m.framework_updated = readEvent_FrameworkUpdated(r, m.framework_updated);
        r.close(outer);
        break;
      }
      case 74: {
        const outer = r.open();
        m.framework_removed = readEvent_FrameworkRemoved(r, m.framework_removed);
        r.close(outer);
        break;
      }
      default:
        r.skip(tag);
    }
  }
  return m;
}

export function textEvent(m: Event): string {
  let text = "";
  let comma = "{";
  if (m.type !== undefined) {
    text += '{"type":' + jsonString(m.type);
    comma = ",";
  }
  if (m.subscribed !== undefined) {
    text += comma + '"subscribed":' + textEvent_Subscribed(m.subscribed);
    comma = ",";
  }
  if (m.task_added !== undefined) {
    text += comma + '"task_added":' + textEvent_TaskAdded(m.task_added);
    comma = ",";
  }
  if (m.task_updated !== undefined) {
    text += comma + '"task_updated":' + textEvent_TaskUpdated(m.task_updated);
    comma = ",";
  }
  if (m.agent_added !== undefined) {
    text += comma + '"agent_added":' + textEvent_AgentAdded(m.agent_added);
    comma = ",";
  }
  if (m.agent_removed !== undefined) {
    text += comma + '"agent_removed":' + textEvent_AgentRemoved(m.agent_removed);
    comma = ",";
  }
  if (m.framework_added !== undefined) {
    text += comma + '"framework_added":' + textEvent_FrameworkAdded(m.framework_added);
    comma = ",";
  }
  if (m.framework_updated !== undefined) {
    text += comma + '"framework_updated":' + textEvent_FrameworkUpdated(m.framework_updated);
    comma = ",";
  }
  if (m.framework_removed !== undefined) {
    text += comma + '"framework_removed":' + textEvent_FrameworkRemoved(m.framework_removed);
    comma = ",";
  }
  return text === "" ? "{}" : `${text}}`;
}

export const Event: MessageCodec<Event> = /* @__PURE__ */ messageCodec<Event>("mesos.v1.master.Event", writeEvent, readEvent, textEvent, [
  ["type", 1, "optional", "enum", () => Event_Type],
  ["subscribed", 2, "optional", "message", () => Event_Subscribed],
  ["task_added", 3, "optional", "message", () => Event_TaskAdded],
  ["task_updated", 4, "optional", "message", () => Event_TaskUpdated],
  ["agent_added", 5, "optional", "message", () => Event_AgentAdded],
  ["agent_removed", 6, "optional", "message", () => Event_AgentRemoved],
  ["framework_added", 7, "optional", "message", () => Event_FrameworkAdded],
  ["framework_updated", 8, "optional", "message", () => Event_FrameworkUpdated],
  ["framework_removed", 9, "optional", "message", () => Event_FrameworkRemoved],
]);

/** Numbers of mesos.v1.master.Event.Type. */
export const Event_Type = {
  UNKNOWN: 0,
  SUBSCRIBED: 1,
  TASK_ADDED: 2,
  TASK_UPDATED: 3,
  AGENT_ADDED: 4,
  AGENT_REMOVED: 5,
  FRAMEWORK_ADDED: 6,
  FRAMEWORK_UPDATED: 7,
  FRAMEWORK_REMOVED: 8,
  HEARTBEAT: 9,
} as const;
export type Event_Type = "UNKNOWN" | "SUBSCRIBED" | "TASK_ADDED" | "TASK_UPDATED" | "AGENT_ADDED" | "AGENT_REMOVED" | "FRAMEWORK_ADDED" | "FRAMEWORK_UPDATED" | "FRAMEWORK_REMOVED" | "HEARTBEAT";
export const namesEvent_Type: ReadonlyMap<number, Event_Type> = /* @__PURE__ */ enumNames<Event_Type>(Event_Type);

/** mesos.v1.master.Event.Subscribed */
export interface Event_Subscribed {
  readonly get_state?: Response_GetState | undefined;
  readonly heartbeat_interval_seconds?: number | undefined;
}

export function writeEvent_Subscribed(w: Writer, m: Event_Subscribed): void {
  if (m.heartbeat_interval_seconds !== undefined) w.double(17, m.heartbeat_interval_seconds);
  if (m.get_state !== undefined) { const at = w.open(); writeResponse_GetState(w, m.get_state); w.close(10, at); }
}

const ShapeEvent_Subscribed = /* @__PURE__ */ shape();
export function readEvent_Subscribed(r: Reader, into?: Event_Subscribed): Event_Subscribed {
  const m = (into ?? new ShapeEvent_Subscribed()) as Mutable<Event_Subscribed>;
  while (r.pos < r.end) {
    const tag = r.tag();
    switch (tag) {
      case 10: {
        const outer = r.open();
        m.get_state = readResponse_GetState(r, m.get_state);
        r.close(outer);
        break;
      }
      case 17:
        m.heartbeat_interval_seconds = r.double();
        break;
      default:
        r.skip(tag);
    }
  }
  return m;
}

export function textEvent_Subscribed(m: Event_Subscribed): string {
  let text = "";
  let comma = "{";
  if (m.get_state !== undefined) {
    text += '{"get_state":' + textResponse_GetState(m.get_state);
    comma = ",";
  }
  if (m.heartbeat_interval_seconds !== undefined) {
    text += comma + '"heartbeat_interval_seconds":' + jsonDouble(m.heartbeat_interval_seconds);
    comma = ",";
  }
  return text === "" ? "{}" : `${text}}`;
}

export const Event_Subscribed: MessageCodec<Event_Subscribed> = /* @__PURE__ */ messageCodec<Event_Subscribed>("mesos.v1.master.Event.Subscribed", writeEvent_Subscribed, readEvent_Subscribed, textEvent_Subscribed, [
  ["get_state", 1, "optional", "message", () => Response_GetState],
  ["heartbeat_interval_seconds", 2, "optional", "double"],
]);

/** mesos.v1.master.Event.TaskAdded */
export interface Event_TaskAdded {
  readonly task: Task;
}

export function writeEvent_TaskAdded(w: Writer, m: Event_TaskAdded): void {
  if (m.task === undefined) throw missing();
  { const at = w.open(); writeTask(w, m.task); w.close(10, at); }
}

const ShapeEvent_TaskAdded = /* @__PURE__ */ shape();
export function readEvent_TaskAdded(r: Reader, into?: Event_TaskAdded): Event_TaskAdded {
  const m = (into ?? new ShapeEvent_TaskAdded()) as Mutable<Event_TaskAdded>;
  while (r.pos < r.end) {
    const tag = r.tag();
    switch (tag) {
      case 10: {
        const outer = r.open();
        m.task = readTask(r, m.task);
        r.close(outer);
        break;
      }
      default:
        r.skip(tag);
    }
  }
  if (m.task === undefined) r.incomplete = true;
  return m;
}

export function textEvent_TaskAdded(m: Event_TaskAdded): string {
  let text = "";
  text += '{"task":' + textTask(m.task);
  return `${text}}`;
}

export const Event_TaskAdded: MessageCodec<Event_TaskAdded> = /* @__PURE__ */ messageCodec<Event_TaskAdded>("mesos.v1.master.Event.TaskAdded", writeEvent_TaskAdded, readEvent_TaskAdded, textEvent_TaskAdded, [
  ["task", 1, "required", "message", () => Task],
]);

/** mesos.v1.master.Event.TaskUpdated */
export interface Event_TaskUpdated {
  readonly framework_id: FrameworkID;
  readonly status: TaskStatus;
  readonly state: TaskState;
}

export function writeEvent_TaskUpdated(w: Writer, m: Event_TaskUpdated): void {
  if (m.state === undefined) throw missing();
  w.enumeration(24, TaskState, m.state);
  if (m.status === undefined) throw missing();
  { const at = w.open(); writeTaskStatus(w, m.status); w.close(18, at); }
  if (m.framework_id === undefined) throw missing();
  { const at = w.open(); writeFrameworkID(w, m.framework_id); w.close(10, at); }
}

const ShapeEvent_TaskUpdated = /* @__PURE__ */ shape();
export function readEvent_TaskUpdated(r: Reader, into?: Event_TaskUpdated): Event_TaskUpdated {
  const m = (into ?? new ShapeEvent_TaskUpdated()) as Mutable<Event_TaskUpdated>;
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
        m.status = readTaskStatus(r, m.status);
        r.close(outer);
        break;
      }
      case 24: {
        const value = r.enumeration(namesTaskState);
        if (value !== undefined) m.state = value;
        break;
      }
      default:
        r.skip(tag);
    }
  }
  if (m.framework_id === undefined || m.status === undefined || m.state === undefined) r.incomplete = true;
  return m;
}

export function textEvent_TaskUpdated(m: Event_TaskUpdated): string {
  let text = "";
  text += '{"framework_id":' + textFrameworkID(m.framework_id);
  text += ',"status":' + textTaskStatus(m.status);
  text += ',"state":' + jsonString(m.state);
  return `${text}}`;
}

export const Event_TaskUpdated: MessageCodec<Event_TaskUpdated> = /* @__PURE__ */ messageCodec<Event_TaskUpdated>("mesos.v1.master.Event.TaskUpdated", writeEvent_TaskUpdated, readEvent_TaskUpdated, textEvent_TaskUpdated, [
  ["framework_id", 1, "required", "message", () => FrameworkID],
  ["status", 2, "required", "message", () => TaskStatus],
  ["state", 3, "required", "enum", () => TaskState],
]);

/** mesos.v1.master.Event.FrameworkAdded */
export interface Event_FrameworkAdded {
  readonly framework: Response_GetFrameworks_Framework;
}

export function writeEvent_FrameworkAdded(w: Writer, m: Event_FrameworkAdded): void {
  if (m.framework === undefined) throw missing();
  { const at = w.open(); writeResponse_GetFrameworks_Framework(w, m.framework); w.close(10, at); }
}

const ShapeEvent_FrameworkAdded = /* @__PURE__ */ shape();
export function readEvent_FrameworkAdded(r: Reader, into?: Event_FrameworkAdded): Event_FrameworkAdded {
  const m = (into ?? new ShapeEvent_FrameworkAdded()) as Mutable<Event_FrameworkAdded>;
  while (r.pos < r.end) {
    const tag = r.tag();
    switch (tag) {
      case 10: {
        const outer = r.open();
        m.framework = readResponse_GetFrameworks_Framework(r, m.framework);
        r.close(outer);
        break;
      }
      default:
        r.skip(tag);
    }
  }
  if (m.framework === undefined) r.incomplete = true;
  return m;
}

export function textEvent_FrameworkAdded(m: Event_FrameworkAdded): string {
  let text = "";
  text += '{"framework":' + textResponse_GetFrameworks_Framework(m.framework);
  return `${text}}`;
}

export const Event_FrameworkAdded: MessageCodec<Event_FrameworkAdded> = /* @__PURE__ */ messageCodec<Event_FrameworkAdded>("mesos.v1.master.Event.FrameworkAdded", writeEvent_FrameworkAdded, readEvent_FrameworkAdded, textEvent_FrameworkAdded, [
  ["framework", 1, "required", "message", () => Response_GetFrameworks_Framework],
]);

/** mesos.v1.master.Event.FrameworkUpdated */
export interface Event_FrameworkUpdated {
  readonly framework: Response_GetFrameworks_Framework;
}

export function writeEvent_FrameworkUpdated(w: Writer, m: Event_FrameworkUpdated): void {
  if (m.framework === undefined) throw missing();
  { const at = w.open(); writeResponse_GetFrameworks_Framework(w, m.framework); w.close(10, at); }
}

const ShapeEvent_FrameworkUpdated = /* @__PURE__ */ shape();
export function readEvent_FrameworkUpdated(r: Reader, into?: Event_FrameworkUpdated): Event_FrameworkUpdated {
  const m = (into ?? new ShapeEvent_FrameworkUpdated()) as Mutable<Event_FrameworkUpdated>;
  while (r.pos < r.end) {
    const tag = r.tag();
    switch (tag) {
      case 10: {
        const outer = r.open();
        m.framework = readResponse_GetFrameworks_Framework(r, m.framework);
        r.close(outer);
        break;
      }
      default:
        r.skip(tag);
    }
  }
  if (m.framework === undefined) r.incomplete = true;
  return m;
}

export function textEvent_FrameworkUpdated(m: Event_FrameworkUpdated): string {
  let text = "";
  text += '{"framework":' + textResponse_GetFrameworks_Framework(m.framework);
  return `${text}}`;
}

export const Event_FrameworkUpdated: MessageCodec<Event_FrameworkUpdated> = /* @__PURE__ */ messageCodec<Event_FrameworkUpdated>("mesos.v1.master.Event.FrameworkUpdated", writeEvent_FrameworkUpdated, readEvent_FrameworkUpdated, textEvent_FrameworkUpdated, [
  ["framework", 1, "required", "message", () => Response_GetFrameworks_Framework],
]);

/** mesos.v1.master.Event.FrameworkRemoved */
export interface Event_FrameworkRemoved {
  readonly framework_info: FrameworkInfo;
}

export function writeEvent_FrameworkRemoved(w: Writer, m: Event_FrameworkRemoved): void {
  if (m.framework_info === undefined) throw missing();
  { const at = w.open(); writeFrameworkInfo(w, m.framework_info); w.close(10, at); }
}

const ShapeEvent_FrameworkRemoved = /* @__PURE__ */ shape();
export function readEvent_FrameworkRemoved(r: Reader, into?: Event_FrameworkRemoved): Event_FrameworkRemoved {
  const m = (into ?? new ShapeEvent_FrameworkRemoved()) as Mutable<Event_FrameworkRemoved>;
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

export function textEvent_FrameworkRemoved(m: Event_FrameworkRemoved): string {
  let text = "";
  text += '{"framework_info":' + textFrameworkInfo(m.framework_info);
  return `${text}}`;
}

export const Event_FrameworkRemoved: MessageCodec<Event_FrameworkRemoved> = /* @__PURE__ */ messageCodec<Event_FrameworkRemoved>("mesos.v1.master.Event.FrameworkRemoved", writeEvent_FrameworkRemoved, readEvent_FrameworkRemoved, textEvent_FrameworkRemoved, [
  ["framework_info", 1, "required", "message", () => FrameworkInfo],
]);

/** mesos.v1.master.Event.AgentAdded */
export interface Event_AgentAdded {
  readonly agent: Response_GetAgents_Agent;
}

export function writeEvent_AgentAdded(w: Writer, m: Event_AgentAdded): void {
  if (m.agent === undefined) throw missing();
  { const at = w.open(); writeResponse_GetAgents_Agent(w, m.agent); w.close(10, at); }
}

const ShapeEvent_AgentAdded = /* @__PURE__ */ shape();
export function readEvent_AgentAdded(r: Reader, into?: Event_AgentAdded): Event_AgentAdded {
  const m = (into ?? new ShapeEvent_AgentAdded()) as Mutable<Event_AgentAdded>;
  while (r.pos < r.end) {
    const tag = r.tag();
    switch (tag) {
      case 10: {
        const outer = r.open();
        m.agent = readResponse_GetAgents_Agent(r, m.agent);
        r.close(outer);
        break;
      }
      default:
        r.skip(tag);
    }
  }
  if (m.agent === undefined) r.incomplete = true;
  return m;
}

export function textEvent_AgentAdded(m: Event_AgentAdded): string {
  let text = "";
  text += '{"agent":' + textResponse_GetAgents_Agent(m.agent);
  return `${text}}`;
}

export const Event_AgentAdded: MessageCodec<Event_AgentAdded> = /* @__PURE__ */ messageCodec<Event_AgentAdded>("mesos.v1.master.Event.AgentAdded", writeEvent_AgentAdded, readEvent_AgentAdded, textEvent_AgentAdded, [
  ["agent", 1, "required", "message", () => Response_GetAgents_Agent],
]);

/** mesos.v1.master.Event.AgentRemoved */
export interface Event_AgentRemoved {
  readonly agent_id: AgentID;
}

export function writeEvent_AgentRemoved(w: Writer, m: Event_AgentRemoved): void {
  if (m.agent_id === undefined) throw missing();
  { const at = w.open(); writeAgentID(w, m.agent_id); w.close(10, at); }
}

const ShapeEvent_AgentRemoved = /* @__PURE__ */ shape();
export function readEvent_AgentRemoved(r: Reader, into?: Event_AgentRemoved): Event_AgentRemoved {
  const m = (into ?? new ShapeEvent_AgentRemoved()) as Mutable<Event_AgentRemoved>;
  while (r.pos < r.end) {
    const tag = r.tag();
    switch (tag) {
      case 10: {
        const outer = r.open();
        m.agent_id = readAgentID(r, m.agent_id);
        r.close(outer);
        break;
      }
      default:
        r.skip(tag);
    }
  }
  if (m.agent_id === undefined) r.incomplete = true;
  return m;
}

export function textEvent_AgentRemoved(m: Event_AgentRemoved): string {
  let text = "";
  text += '{"agent_id":' + textAgentID(m.agent_id);
  return `${text}}`;
}

export const Event_AgentRemoved: MessageCodec<Event_AgentRemoved> = /* @__PURE__ */ messageCodec<Event_AgentRemoved>("mesos.v1.master.Event.AgentRemoved", writeEvent_AgentRemoved, readEvent_AgentRemoved, textEvent_AgentRemoved, [
  ["agent_id", 1, "required", "message", () => AgentID],
]);
