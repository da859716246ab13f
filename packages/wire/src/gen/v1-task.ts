// Generated from proto/v1/task.proto by `npm run generate`: edit the schema, not this file.
import { append } from "../codec/append.ts";
import { enumNames } from "../codec/schema.ts";
import { hasEntries, jsonArray, jsonBytes, jsonDouble, jsonMap, jsonPlain, jsonString } from "../codec/json-text.ts";
import { readEntry, setEntry } from "../codec/map-entry.ts";
import { type MessageCodec, messageCodec } from "../codec/message-codec.ts";
import type { Mutable } from "../codec/mutable.ts";
import type { Reader } from "../codec/reader.ts";
import { shape } from "../codec/shape.ts";
import { missing } from "../codec/wire-error.ts";
import type { Writer } from "../codec/writer.ts";
import { CommandInfo, ExecutorInfo, readCommandInfo, readExecutorInfo, textCommandInfo, textExecutorInfo, writeCommandInfo, writeExecutorInfo } from "./v1-command.ts";
import { DurationInfo, Labels, TimeInfo, readDurationInfo, readLabels, readTimeInfo, textDurationInfo, textLabels, textTimeInfo, writeDurationInfo, writeLabels, writeTimeInfo } from "./v1-common.ts";
import { ContainerInfo, ContainerStatus, readContainerInfo, readContainerStatus, textContainerInfo, textContainerStatus, writeContainerInfo, writeContainerStatus } from "./v1-container.ts";
import { CheckInfo, CheckStatusInfo, HealthCheck, KillPolicy, readCheckInfo, readCheckStatusInfo, readHealthCheck, readKillPolicy, textCheckInfo, textCheckStatusInfo, textHealthCheck, textKillPolicy, writeCheckInfo, writeCheckStatusInfo, writeHealthCheck, writeKillPolicy } from "./v1-health.ts";
import { AgentID, ExecutorID, FrameworkID, TaskID, readAgentID, readExecutorID, readFrameworkID, readTaskID, textAgentID, textExecutorID, textFrameworkID, textTaskID, writeAgentID, writeExecutorID, writeFrameworkID, writeTaskID } from "./v1-identity.ts";
import { DiscoveryInfo, readDiscoveryInfo, textDiscoveryInfo, writeDiscoveryInfo } from "./v1-network.ts";
import { Resource, Value_Scalar, readResource, readValue_Scalar, textResource, textValue_Scalar, writeResource, writeValue_Scalar } from "./v1-resource.ts";

/** mesos.v1.TaskInfo */
export interface TaskInfo {
  readonly name: string;
  readonly task_id: TaskID;
  readonly agent_id: AgentID;
  readonly resources?: readonly Resource[] | undefined;
  readonly executor?: ExecutorInfo | undefined;
  readonly command?: CommandInfo | undefined;
  readonly container?: ContainerInfo | undefined;
  readonly health_check?: HealthCheck | undefined;
  readonly check?: CheckInfo | undefined;
  readonly kill_policy?: KillPolicy | undefined;
  readonly data?: Uint8Array | undefined;
  readonly labels?: Labels | undefined;
  readonly discovery?: DiscoveryInfo | undefined;
  readonly max_completion_time?: DurationInfo | undefined;
  readonly limits?: Readonly<Record<string, Value_Scalar>> | undefined;
}

export function writeTaskInfo(w: Writer, m: TaskInfo): void {
  if (m.limits !== undefined) {
    const map = m.limits;
    for (const key of Object.keys(map).reverse()) {
      const entry = w.open();
      { const at = w.open(); writeValue_Scalar(w, map[key]!); w.close(18, at); }
      w.string(10, key);
      w.close(122, entry);
    }
  }
  if (m.max_completion_time !== undefined) { const at = w.open(); writeDurationInfo(w, m.max_completion_time); w.close(114, at); }
  if (m.check !== undefined) { const at = w.open(); writeCheckInfo(w, m.check); w.close(106, at); }
  if (m.kill_policy !== undefined) { const at = w.open(); writeKillPolicy(w, m.kill_policy); w.close(98, at); }
  if (m.discovery !== undefined) { const at = w.open(); writeDiscoveryInfo(w, m.discovery); w.close(90, at); }
  if (m.labels !== undefined) { const at = w.open(); writeLabels(w, m.labels); w.close(82, at); }
  if (m.container !== undefined) { const at = w.open(); writeContainerInfo(w, m.container); w.close(74, at); }
  if (m.health_check !== undefined) { const at = w.open(); writeHealthCheck(w, m.health_check); w.close(66, at); }
  if (m.command !== undefined) { const at = w.open(); writeCommandInfo(w, m.command); w.close(58, at); }
  if (m.data !== undefined) w.payload(50, m.data);
  if (m.executor !== undefined) { const at = w.open(); writeExecutorInfo(w, m.executor); w.close(42, at); }
  if (m.resources !== undefined) {
    const list = m.resources;
    for (let i = list.length - 1; i >= 0; i--) { const at = w.open(); writeResource(w, list[i]!); w.close(34, at); }
  }
  if (m.agent_id === undefined) throw missing();
  { const at = w.open(); writeAgentID(w, m.agent_id); w.close(26, at); }
  if (m.task_id === undefined) throw missing();
  { const at = w.open(); writeTaskID(w, m.task_id); w.close(18, at); }
  if (m.name === undefined) throw missing();
  w.string(10, m.name);
}

const ShapeTaskInfo = /* @__PURE__ */ shape();
export function readTaskInfo(r: Reader, into?: TaskInfo): TaskInfo {
  const m = (into ?? new ShapeTaskInfo()) as Mutable<TaskInfo>;
  while (r.pos < r.end) {
    const tag = r.tag();
    switch (tag) {
      case 10:
        m.name = r.string();
        break;
      case 18: {
        const outer = r.open();
        m.task_id = readTaskID(r, m.task_id);
        r.close(outer);
        break;
      }
      case 26: {
        const outer = r.open();
        m.agent_id = readAgentID(r, m.agent_id);
        r.close(outer);
        break;
      }
      case 34: {
        const outer = r.open();
        m.resources = append(m.resources, readResource(r));
        r.close(outer);
        break;
      }
      case 42: {
        const outer = r.open();
        m.executor = readExecutorInfo(r, m.executor);
        r.close(outer);
        break;
      }
      case 58: {
        const outer = r.open();
        m.command = readCommandInfo(r, m.command);
        r.close(outer);
        break;
      }
      case 74: {
        const outer = r.open();
        m.container = readContainerInfo(r, m.container);
        r.close(outer);
        break;
      }
      case 66: {
        const outer = r.open();
        m.health_check = readHealthCheck(r, m.health_check);
        r.close(outer);
        break;
      }
      case 106: {
        const outer = r.open();
        m.check = readCheckInfo(r, m.check);
        r.close(outer);
        break;
      }
      case 98: {
        const outer = r.open();
        m.kill_policy = readKillPolicy(r, m.kill_policy);
        r.close(outer);
        break;
      }
      case 50:
        m.data = r.payload();
        break;
      case 82: {
        const outer = r.open();
        m.labels = readLabels(r, m.labels);
        r.close(outer);
        break;
      }
      case 90: {
        const outer = r.open();
        m.discovery = readDiscoveryInfo(r, m.discovery);
        r.close(outer);
        break;
      }
      case 114: {
        const outer = r.open();
        m.max_completion_time = readDurationInfo(r, m.max_completion_time);
        r.close(outer);
        break;
      }
      case 122:
        setEntry((m.limits ??= {}), readEntry(r, readValue_Scalar));
        break;
      default:
        r.skip(tag);
    }
  }
  if (m.name === undefined || m.task_id === undefined || m.agent_id === undefined) r.incomplete = true;
  return m;
}

export function textTaskInfo(m: TaskInfo): string {
  let text = "";
  text += '{"name":' + jsonString(m.name);
  text += ',"task_id":' + textTaskID(m.task_id);
  text += ',"agent_id":' + textAgentID(m.agent_id);
  if (m.resources !== undefined && m.resources.length > 0) {
    text += ',"resources":' + jsonArray(m.resources, textResource);
  }
  if (m.executor !== undefined) {
    text += ',"executor":' + textExecutorInfo(m.executor);
  }
  if (m.command !== undefined) {
    text += ',"command":' + textCommandInfo(m.command);
  }
  if (m.container !== undefined) {
    text += ',"container":' + textContainerInfo(m.container);
  }
  if (m.health_check !== undefined) {
    text += ',"health_check":' + textHealthCheck(m.health_check);
  }
  if (m.check !== undefined) {
    text += ',"check":' + textCheckInfo(m.check);
  }
  if (m.kill_policy !== undefined) {
    text += ',"kill_policy":' + textKillPolicy(m.kill_policy);
  }
  if (m.data !== undefined) {
    text += ',"data":' + jsonBytes(m.data);
  }
  if (m.labels !== undefined) {
    text += ',"labels":' + textLabels(m.labels);
  }
  if (m.discovery !== undefined) {
    text += ',"discovery":' + textDiscoveryInfo(m.discovery);
  }
  if (m.max_completion_time !== undefined) {
    text += ',"max_completion_time":' + textDurationInfo(m.max_completion_time);
  }
  if (m.limits !== undefined && hasEntries(m.limits)) {
    text += ',"limits":' + jsonMap(m.limits, textValue_Scalar);
  }
  return `${text}}`;
}

export const TaskInfo: MessageCodec<TaskInfo> = /* @__PURE__ */ messageCodec<TaskInfo>("mesos.v1.TaskInfo", writeTaskInfo, readTaskInfo, textTaskInfo, [
  ["name", 1, "required", "string"],
  ["task_id", 2, "required", "message", () => TaskID],
  ["agent_id", 3, "required", "message", () => AgentID],
  ["resources", 4, "repeated", "message", () => Resource],
  ["executor", 5, "optional", "message", () => ExecutorInfo],
  ["command", 7, "optional", "message", () => CommandInfo],
  ["container", 9, "optional", "message", () => ContainerInfo],
  ["health_check", 8, "optional", "message", () => HealthCheck],
  ["check", 13, "optional", "message", () => CheckInfo],
  ["kill_policy", 12, "optional", "message", () => KillPolicy],
  ["data", 6, "optional", "bytes"],
  ["labels", 10, "optional", "message", () => Labels],
  ["discovery", 11, "optional", "message", () => DiscoveryInfo],
  ["max_completion_time", 14, "optional", "message", () => DurationInfo],
  ["limits", 15, "map", "message", () => Value_Scalar],
]);

/** mesos.v1.TaskGroupInfo */
export interface TaskGroupInfo {
  readonly tasks?: readonly TaskInfo[] | undefined;
}

export function writeTaskGroupInfo(w: Writer, m: TaskGroupInfo): void {
  if (m.tasks !== undefined) {
    const list = m.tasks;
    for (let i = list.length - 1; i >= 0; i--) { const at = w.open(); writeTaskInfo(w, list[i]!); w.close(10, at); }
  }
}

const ShapeTaskGroupInfo = /* @__PURE__ */ shape();
export function readTaskGroupInfo(r: Reader, into?: TaskGroupInfo): TaskGroupInfo {
  const m = (into ?? new ShapeTaskGroupInfo()) as Mutable<TaskGroupInfo>;
  while (r.pos < r.end) {
    const tag = r.tag();
    switch (tag) {
      case 10: {
        const outer = r.open();
        m.tasks = append(m.tasks, readTaskInfo(r));
        r.close(outer);
        break;
      }
      default:
        r.skip(tag);
    }
  }
  return m;
}

export function textTaskGroupInfo(m: TaskGroupInfo): string {
  let text = "";
  if (m.tasks !== undefined && m.tasks.length > 0) {
    text += '{"tasks":' + jsonArray(m.tasks, textTaskInfo);
  }
  return text === "" ? "{}" : `${text}}`;
}

export const TaskGroupInfo: MessageCodec<TaskGroupInfo> = /* @__PURE__ */ messageCodec<TaskGroupInfo>("mesos.v1.TaskGroupInfo", writeTaskGroupInfo, readTaskGroupInfo, textTaskGroupInfo, [
  ["tasks", 1, "repeated", "message", () => TaskInfo],
]);

/** mesos.v1.Task */
export interface Task {
  readonly name: string;
  readonly task_id: TaskID;
  readonly framework_id: FrameworkID;
  readonly executor_id?: ExecutorID | undefined;
  readonly agent_id: AgentID;
  readonly state: TaskState;
  readonly resources?: readonly Resource[] | undefined;
  readonly statuses?: readonly TaskStatus[] | undefined;
  readonly status_update_state?: TaskState | undefined;
  readonly status_update_uuid?: Uint8Array | undefined;
  readonly labels?: Labels | undefined;
  readonly discovery?: DiscoveryInfo | undefined;
  readonly container?: ContainerInfo | undefined;
  readonly health_check?: HealthCheck | undefined;
  readonly kill_policy?: KillPolicy | undefined;
  readonly user?: string | undefined;
  readonly limits?: Readonly<Record<string, Value_Scalar>> | undefined;
}

export function writeTask(w: Writer, m: Task): void {
  if (m.limits !== undefined) {
    const map = m.limits;
    for (const key of Object.keys(map).reverse()) {
      const entry = w.open();
      { const at = w.open(); writeValue_Scalar(w, map[key]!); w.close(18, at); }
      w.string(10, key);
      w.close(138, entry);
    }
  }
  if (m.kill_policy !== undefined) { const at = w.open(); writeKillPolicy(w, m.kill_policy); w.close(130, at); }
  if (m.health_check !== undefined) { const at = w.open(); writeHealthCheck(w, m.health_check); w.close(122, at); }
  if (m.user !== undefined) w.string(114, m.user);
  if (m.container !== undefined) { const at = w.open(); writeContainerInfo(w, m.container); w.close(106, at); }
  if (m.discovery !== undefined) { const at = w.open(); writeDiscoveryInfo(w, m.discovery); w.close(98, at); }
  if (m.labels !== undefined) { const at = w.open(); writeLabels(w, m.labels); w.close(90, at); }
  if (m.status_update_uuid !== undefined) w.payload(82, m.status_update_uuid);
  if (m.status_update_state !== undefined) w.enumeration(72, TaskState, m.status_update_state);
  if (m.statuses !== undefined) {
    const list = m.statuses;
    for (let i = list.length - 1; i >= 0; i--) { const at = w.open(); writeTaskStatus(w, list[i]!); w.close(66, at); }
  }
  if (m.resources !== undefined) {
    const list = m.resources;
    for (let i = list.length - 1; i >= 0; i--) { const at = w.open(); writeResource(w, list[i]!); w.close(58, at); }
  }
  if (m.state === undefined) throw missing();
  w.enumeration(48, TaskState, m.state);
  if (m.agent_id === undefined) throw missing();
  { const at = w.open(); writeAgentID(w, m.agent_id); w.close(42, at); }
  if (m.executor_id !== undefined) { const at = w.open(); writeExecutorID(w, m.executor_id); w.close(34, at); }
  if (m.framework_id === undefined) throw missing();
  { const at = w.open(); writeFrameworkID(w, m.framework_id); w.close(26, at); }
  if (m.task_id === undefined) throw missing();
  { const at = w.open(); writeTaskID(w, m.task_id); w.close(18, at); }
  if (m.name === undefined) throw missing();
  w.string(10, m.name);
}

const ShapeTask = /* @__PURE__ */ shape();
export function readTask(r: Reader, into?: Task): Task {
  const m = (into ?? new ShapeTask()) as Mutable<Task>;
  while (r.pos < r.end) {
    const tag = r.tag();
    switch (tag) {
      case 10:
        m.name = r.string();
        break;
      case 18: {
        const outer = r.open();
        m.task_id = readTaskID(r, m.task_id);
        r.close(outer);
        break;
      }
      case 26: {
        const outer = r.open();
        m.framework_id = readFrameworkID(r, m.framework_id);
        r.close(outer);
        break;
      }
      case 34: {
        const outer = r.open();
        m.executor_id = readExecutorID(r, m.executor_id);
        r.close(outer);
        break;
      }
      case 42: {
        const outer = r.open();
        m.agent_id = readAgentID(r, m.agent_id);
        r.close(outer);
        break;
      }
      case 48: {
        const value = r.enumeration(namesTaskState);
        if (value !== undefined) m.state = value;
        break;
      }
      case 58: {
        const outer = r.open();
        m.resources = append(m.resources, readResource(r));
        r.close(outer);
        break;
      }
      case 66: {
        const outer = r.open();
        m.statuses = append(m.statuses, readTaskStatus(r));
        r.close(outer);
        break;
      }
      case 72: {
        const value = r.enumeration(namesTaskState);
        if (value !== undefined) m.status_update_state = value;
        break;
      }
      case 82:
        m.status_update_uuid = r.payload();
        break;
      case 90: {
        const outer = r.open();
        m.labels = readLabels(r, m.labels);
        r.close(outer);
        break;
      }
      case 98: {
        const outer = r.open();
        m.discovery = readDiscoveryInfo(r, m.discovery);
        r.close(outer);
        break;
      }
      case 106: {
        const outer = r.open();
        m.container = readContainerInfo(r, m.container);
        r.close(outer);
        break;
      }
      case 122: {
        const outer = r.open();
        m.health_check = readHealthCheck(r, m.health_check);
        r.close(outer);
        break;
      }
      case 130: {
        const outer = r.open();
        m.kill_policy = readKillPolicy(r, m.kill_policy);
        r.close(outer);
        break;
      }
      case 114:
        m.user = r.string();
        break;
      case 138:
        setEntry((m.limits ??= {}), readEntry(r, readValue_Scalar));
        break;
      default:
        r.skip(tag);
    }
  }
  if (m.name === undefined || m.task_id === undefined || m.framework_id === undefined || m.agent_id === undefined || m.state === undefined) r.incomplete = true;
  return m;
}

export function textTask(m: Task): string {
  let text = "";
  text += '{"name":' + jsonString(m.name);
  text += ',"task_id":' + textTaskID(m.task_id);
  text += ',"framework_id":' + textFrameworkID(m.framework_id);
  if (m.executor_id !== undefined) {
    text += ',"executor_id":' + textExecutorID(m.executor_id);
  }
  text += ',"agent_id":' + textAgentID(m.agent_id);
  text += ',"state":' + jsonString(m.state);
  if (m.resources !== undefined && m.resources.length > 0) {
    text += ',"resources":' + jsonArray(m.resources, textResource);
  }
  if (m.statuses !== undefined && m.statuses.length > 0) {
    text += ',"statuses":' + jsonArray(m.statuses, textTaskStatus);
  }
  if (m.status_update_state !== undefined) {
    text += ',"status_update_state":' + jsonString(m.status_update_state);
  }
  if (m.status_update_uuid !== undefined) {
    text += ',"status_update_uuid":' + jsonBytes(m.status_update_uuid);
  }
  if (m.labels !== undefined) {
    text += ',"labels":' + textLabels(m.labels);
  }
  if (m.discovery !== undefined) {
    text += ',"discovery":' + textDiscoveryInfo(m.discovery);
  }
  if (m.container !== undefined) {
    text += ',"container":' + textContainerInfo(m.container);
  }
  if (m.health_check !== undefined) {
    text += ',"health_check":' + textHealthCheck(m.health_check);
  }
  if (m.kill_policy !== undefined) {
    text += ',"kill_policy":' + textKillPolicy(m.kill_policy);
  }
  if (m.user !== undefined) {
    text += ',"user":' + jsonString(m.user);
  }
  if (m.limits !== undefined && hasEntries(m.limits)) {
    text += ',"limits":' + jsonMap(m.limits, textValue_Scalar);
  }
  return `${text}}`;
}

export const Task: MessageCodec<Task> = /* @__PURE__ */ messageCodec<Task>("mesos.v1.Task", writeTask, readTask, textTask, [
  ["name", 1, "required", "string"],
  ["task_id", 2, "required", "message", () => TaskID],
  ["framework_id", 3, "required", "message", () => FrameworkID],
  ["executor_id", 4, "optional", "message", () => ExecutorID],
  ["agent_id", 5, "required", "message", () => AgentID],
  ["state", 6, "required", "enum", () => TaskState],
  ["resources", 7, "repeated", "message", () => Resource],
  ["statuses", 8, "repeated", "message", () => TaskStatus],
  ["status_update_state", 9, "optional", "enum", () => TaskState],
  ["status_update_uuid", 10, "optional", "bytes"],
  ["labels", 11, "optional", "message", () => Labels],
  ["discovery", 12, "optional", "message", () => DiscoveryInfo],
  ["container", 13, "optional", "message", () => ContainerInfo],
  ["health_check", 15, "optional", "message", () => HealthCheck],
  ["kill_policy", 16, "optional", "message", () => KillPolicy],
  ["user", 14, "optional", "string"],
  ["limits", 17, "map", "message", () => Value_Scalar],
]);

/** Numbers of mesos.v1.TaskState. */
export const TaskState = {
  TASK_STAGING: 6,
  TASK_STARTING: 0,
  TASK_RUNNING: 1,
  TASK_KILLING: 8,
  TASK_FINISHED: 2,
  TASK_FAILED: 3,
  TASK_KILLED: 4,
  TASK_ERROR: 7,
  TASK_LOST: 5,
  TASK_DROPPED: 9,
  TASK_UNREACHABLE: 10,
  TASK_GONE: 11,
  TASK_GONE_BY_OPERATOR: 12,
  TASK_UNKNOWN: 13,
} as const;
export type TaskState = "TASK_STAGING" | "TASK_STARTING" | "TASK_RUNNING" | "TASK_KILLING" | "TASK_FINISHED" | "TASK_FAILED" | "TASK_KILLED" | "TASK_ERROR" | "TASK_LOST" | "TASK_DROPPED" | "TASK_UNREACHABLE" | "TASK_GONE" | "TASK_GONE_BY_OPERATOR" | "TASK_UNKNOWN";
export const namesTaskState: ReadonlyMap<number, TaskState> = /* @__PURE__ */ enumNames<TaskState>(TaskState);

/** mesos.v1.TaskStatus */
export interface TaskStatus {
  readonly task_id: TaskID;
  readonly state: TaskState;
  readonly message?: string | undefined;
  readonly source?: TaskStatus_Source | undefined;
  readonly reason?: TaskStatus_Reason | undefined;
  readonly data?: Uint8Array | undefined;
  readonly agent_id?: AgentID | undefined;
  readonly executor_id?: ExecutorID | undefined;
  readonly timestamp?: number | undefined;
  readonly uuid?: Uint8Array | undefined;
  readonly healthy?: boolean | undefined;
  readonly check_status?: CheckStatusInfo | undefined;
  readonly labels?: Labels | undefined;
  readonly container_status?: ContainerStatus | undefined;
  readonly unreachable_time?: TimeInfo | undefined;
  readonly limitation?: TaskResourceLimitation | undefined;
}

export function writeTaskStatus(w: Writer, m: TaskStatus): void {
  if (m.limitation !== undefined) { const at = w.open(); writeTaskResourceLimitation(w, m.limitation); w.close(130, at); }
  if (m.check_status !== undefined) { const at = w.open(); writeCheckStatusInfo(w, m.check_status); w.close(122, at); }
  if (m.unreachable_time !== undefined) { const at = w.open(); writeTimeInfo(w, m.unreachable_time); w.close(114, at); }
  if (m.container_status !== undefined) { const at = w.open(); writeContainerStatus(w, m.container_status); w.close(106, at); }
  if (m.labels !== undefined) { const at = w.open(); writeLabels(w, m.labels); w.close(98, at); }
  if (m.uuid !== undefined) w.payload(90, m.uuid);
  if (m.reason !== undefined) w.enumeration(80, TaskStatus_Reason, m.reason);
  if (m.source !== undefined) w.enumeration(72, TaskStatus_Source, m.source);
  if (m.healthy !== undefined) w.bool(64, m.healthy);
  if (m.executor_id !== undefined) { const at = w.open(); writeExecutorID(w, m.executor_id); w.close(58, at); }
  if (m.timestamp !== undefined) w.double(49, m.timestamp);
  if (m.agent_id !== undefined) { const at = w.open(); writeAgentID(w, m.agent_id); w.close(42, at); }
  if (m.message !== undefined) w.string(34, m.message);
  if (m.data !== undefined) w.payload(26, m.data);
  if (m.state === undefined) throw missing();
  w.enumeration(16, TaskState, m.state);
  if (m.task_id === undefined) throw missing();
  { const at = w.open(); writeTaskID(w, m.task_id); w.close(10, at); }
}

const ShapeTaskStatus = /* @__PURE__ */ shape();
export function readTaskStatus(r: Reader, into?: TaskStatus): TaskStatus {
  const m = (into ?? new ShapeTaskStatus()) as Mutable<TaskStatus>;
  while (r.pos < r.end) {
    const tag = r.tag();
    switch (tag) {
      case 10: {
        const outer = r.open();
        m.task_id = readTaskID(r, m.task_id);
        r.close(outer);
        break;
      }
      case 16: {
        const value = r.enumeration(namesTaskState);
        if (value !== undefined) m.state = value;
        break;
      }
      case 34:
        m.message = r.string();
        break;
      case 72: {
        const value = r.enumeration(namesTaskStatus_Source);
        if (value !== undefined) m.source = value;
        break;
      }
      case 80: {
        const value = r.enumeration(namesTaskStatus_Reason);
        if (value !== undefined) m.reason = value;
        break;
      }
      case 26:
        m.data = r.payload();
        break;
      case 42: {
        const outer = r.open();
        m.agent_id = readAgentID(r, m.agent_id);
        r.close(outer);
        break;
      }
      case 58: {
        const outer = r.open();
        m.executor_id = readExecutorID(r, m.executor_id);
        r.close(outer);
        break;
      }
      case 49:
        m.timestamp = r.double();
        break;
      case 90:
        m.uuid = r.payload();
        break;
      case 64:
        m.healthy = r.bool();
        break;
      case 122: {
        const outer = r.open();
        m.check_status = readCheckStatusInfo(r, m.check_status);
        r.close(outer);
        break;
      }
      case 98: {
        const outer = r.open();
        m.labels = readLabels(r, m.labels);
        r.close(outer);
        break;
      }
      case 106: {
        const outer = r.open();
        m.container_status = readContainerStatus(r, m.container_status);
        r.close(outer);
        break;
      }
      case 114: {
        const outer = r.open();
        m.unreachable_time = readTimeInfo(r, m.unreachable_time);
        r.close(outer);
        break;
      }
      case 130: {
        const outer = r.open();
        m.limitation = readTaskResourceLimitation(r, m.limitation);
        r.close(outer);
        break;
      }
      default:
        r.skip(tag);
    }
  }
  if (m.task_id === undefined || m.state === undefined) r.incomplete = true;
  return m;
}

export function textTaskStatus(m: TaskStatus): string {
  let text = "";
  text += '{"task_id":' + textTaskID(m.task_id);
  text += ',"state":' + jsonString(m.state);
  if (m.message !== undefined) {
    text += ',"message":' + jsonString(m.message);
  }
  if (m.source !== undefined) {
    text += ',"source":' + jsonString(m.source);
  }
  if (m.reason !== undefined) {
    text += ',"reason":' + jsonString(m.reason);
  }
  if (m.data !== undefined) {
    text += ',"data":' + jsonBytes(m.data);
  }
  if (m.agent_id !== undefined) {
    text += ',"agent_id":' + textAgentID(m.agent_id);
  }
  if (m.executor_id !== undefined) {
    text += ',"executor_id":' + textExecutorID(m.executor_id);
  }
  if (m.timestamp !== undefined) {
    text += ',"timestamp":' + jsonDouble(m.timestamp);
  }
  if (m.uuid !== undefined) {
    text += ',"uuid":' + jsonBytes(m.uuid);
  }
  if (m.healthy !== undefined) {
    text += ',"healthy":' + jsonPlain(m.healthy);
  }
  if (m.check_status !== undefined) {
    text += ',"check_status":' + textCheckStatusInfo(m.check_status);
  }
  if (m.labels !== undefined) {
    text += ',"labels":' + textLabels(m.labels);
  }
  if (m.container_status !== undefined) {
    text += ',"container_status":' + textContainerStatus(m.container_status);
  }
  if (m.unreachable_time !== undefined) {
    text += ',"unreachable_time":' + textTimeInfo(m.unreachable_time);
  }
  if (m.limitation !== undefined) {
    text += ',"limitation":' + textTaskResourceLimitation(m.limitation);
  }
  return `${text}}`;
}

export const TaskStatus: MessageCodec<TaskStatus> = /* @__PURE__ */ messageCodec<TaskStatus>("mesos.v1.TaskStatus", writeTaskStatus, readTaskStatus, textTaskStatus, [
  ["task_id", 1, "required", "message", () => TaskID],
  ["state", 2, "required", "enum", () => TaskState],
  ["message", 4, "optional", "string"],
  ["source", 9, "optional", "enum", () => TaskStatus_Source],
  ["reason", 10, "optional", "enum", () => TaskStatus_Reason],
  ["data", 3, "optional", "bytes"],
  ["agent_id", 5, "optional", "message", () => AgentID],
  ["executor_id", 7, "optional", "message", () => ExecutorID],
  ["timestamp", 6, "optional", "double"],
  ["uuid", 11, "optional", "bytes"],
  ["healthy", 8, "optional", "bool"],
  ["check_status", 15, "optional", "message", () => CheckStatusInfo],
  ["labels", 12, "optional", "message", () => Labels],
  ["container_status", 13, "optional", "message", () => ContainerStatus],
  ["unreachable_time", 14, "optional", "message", () => TimeInfo],
  ["limitation", 16, "optional", "message", () => TaskResourceLimitation],
]);

/** Numbers of mesos.v1.TaskStatus.Source. */
export const TaskStatus_Source = {
  SOURCE_MASTER: 0,
  SOURCE_AGENT: 1,
  SOURCE_EXECUTOR: 2,
} as const;
export type TaskStatus_Source = "SOURCE_MASTER" | "SOURCE_AGENT" | "SOURCE_EXECUTOR";
export const namesTaskStatus_Source: ReadonlyMap<number, TaskStatus_Source> = /* @__PURE__ */ enumNames<TaskStatus_Source>(TaskStatus_Source);

/** Numbers of mesos.v1.TaskStatus.Reason. */
export const TaskStatus_Reason = {
  REASON_COMMAND_EXECUTOR_FAILED: 0,
  REASON_CONTAINER_LAUNCH_FAILED: 21,
  REASON_CONTAINER_LIMITATION: 19,
  REASON_CONTAINER_LIMITATION_DISK: 20,
  REASON_CONTAINER_LIMITATION_MEMORY: 8,
  REASON_CONTAINER_PREEMPTED: 17,
  REASON_CONTAINER_UPDATE_FAILED: 22,
  REASON_MAX_COMPLETION_TIME_REACHED: 33,
  REASON_EXECUTOR_REGISTRATION_TIMEOUT: 23,
  REASON_EXECUTOR_REREGISTRATION_TIMEOUT: 24,
  REASON_EXECUTOR_TERMINATED: 1,
  REASON_EXECUTOR_UNREGISTERED: 2,
  REASON_FRAMEWORK_REMOVED: 3,
  REASON_GC_ERROR: 4,
  REASON_INVALID_FRAMEWORKID: 5,
  REASON_INVALID_OFFERS: 6,
  REASON_IO_SWITCHBOARD_EXITED: 27,
  REASON_MASTER_DISCONNECTED: 7,
  REASON_RECONCILIATION: 9,
  REASON_RESOURCES_UNKNOWN: 18,
  REASON_AGENT_DISCONNECTED: 10,
  REASON_AGENT_DRAINING: 34,
  REASON_AGENT_REMOVED: 11,
  REASON_AGENT_REMOVED_BY_OPERATOR: 31,
  REASON_AGENT_REREGISTERED: 32,
  REASON_AGENT_RESTARTED: 12,
  REASON_AGENT_UNKNOWN: 13,
  REASON_TASK_KILLED_DURING_LAUNCH: 30,
  REASON_TASK_CHECK_STATUS_UPDATED: 28,
  REASON_TASK_HEALTH_CHECK_STATUS_UPDATED: 29,
  REASON_TASK_GROUP_INVALID: 25,
  REASON_TASK_GROUP_UNAUTHORIZED: 26,
  REASON_TASK_INVALID: 14,
  REASON_TASK_UNAUTHORIZED: 15,
  REASON_TASK_UNKNOWN: 16,
} as const;
export type TaskStatus_Reason = "REASON_COMMAND_EXECUTOR_FAILED" | "REASON_CONTAINER_LAUNCH_FAILED" | "REASON_CONTAINER_LIMITATION" | "REASON_CONTAINER_LIMITATION_DISK" | "REASON_CONTAINER_LIMITATION_MEMORY" | "REASON_CONTAINER_PREEMPTED" | "REASON_CONTAINER_UPDATE_FAILED" | "REASON_MAX_COMPLETION_TIME_REACHED" | "REASON_EXECUTOR_REGISTRATION_TIMEOUT" | "REASON_EXECUTOR_REREGISTRATION_TIMEOUT" | "REASON_EXECUTOR_TERMINATED" | "REASON_EXECUTOR_UNREGISTERED" | "REASON_FRAMEWORK_REMOVED" | "REASON_GC_ERROR" | "REASON_INVALID_FRAMEWORKID" | "REASON_INVALID_OFFERS" | "REASON_IO_SWITCHBOARD_EXITED" | "REASON_MASTER_DISCONNECTED" | "REASON_RECONCILIATION" | "REASON_RESOURCES_UNKNOWN" | "REASON_AGENT_DISCONNECTED" | "REASON_AGENT_DRAINING" | "REASON_AGENT_REMOVED" | "REASON_AGENT_REMOVED_BY_OPERATOR" | "REASON_AGENT_REREGISTERED" | "REASON_AGENT_RESTARTED" | "REASON_AGENT_UNKNOWN" | "REASON_TASK_KILLED_DURING_LAUNCH" | "REASON_TASK_CHECK_STATUS_UPDATED" | "REASON_TASK_HEALTH_CHECK_STATUS_UPDATED" | "REASON_TASK_GROUP_INVALID" | "REASON_TASK_GROUP_UNAUTHORIZED" | "REASON_TASK_INVALID" | "REASON_TASK_UNAUTHORIZED" | "REASON_TASK_UNKNOWN";
export const namesTaskStatus_Reason: ReadonlyMap<number, TaskStatus_Reason> = /* @__PURE__ */ enumNames<TaskStatus_Reason>(TaskStatus_Reason);

/** mesos.v1.TaskResourceLimitation */
export interface TaskResourceLimitation {
  readonly resources?: readonly Resource[] | undefined;
}

export function writeTaskResourceLimitation(w: Writer, m: TaskResourceLimitation): void {
  if (m.resources !== undefined) {
    const list = m.resources;
    for (let i = list.length - 1; i >= 0; i--) { const at = w.open(); writeResource(w, list[i]!); w.close(10, at); }
  }
}

const ShapeTaskResourceLimitation = /* @__PURE__ */ shape();
export function readTaskResourceLimitation(r: Reader, into?: TaskResourceLimitation): TaskResourceLimitation {
  const m = (into ?? new ShapeTaskResourceLimitation()) as Mutable<TaskResourceLimitation>;
  while (r.pos < r.end) {
    const tag = r.tag();
    switch (tag) {
      case 10: {
        const outer = r.open();
        m.resources = append(m.resources, readResource(r));
        r.close(outer);
        break;
      }
      default:
        r.skip(tag);
    }
  }
  return m;
}

export function textTaskResourceLimitation(m: TaskResourceLimitation): string {
  let text = "";
  if (m.resources !== undefined && m.resources.length > 0) {
    text += '{"resources":' + jsonArray(m.resources, textResource);
  }
  return text === "" ? "{}" : `${text}}`;
}

export const TaskResourceLimitation: MessageCodec<TaskResourceLimitation> = /* @__PURE__ */ messageCodec<TaskResourceLimitation>("mesos.v1.TaskResourceLimitation", writeTaskResourceLimitation, readTaskResourceLimitation, textTaskResourceLimitation, [
  ["resources", 1, "repeated", "message", () => Resource],
]);
