// Generated from proto/api/executor.proto by `npm run generate`: edit the schema, not this file.
import { append } from "../codec/append.ts";
import { enumNames } from "../codec/schema.ts";
import { jsonArray, jsonBytes, jsonString } from "../codec/json-text.ts";
import { type MessageCodec, messageCodec } from "../codec/message-codec.ts";
import type { Mutable } from "../codec/mutable.ts";
import type { Reader } from "../codec/reader.ts";
import { shape } from "../codec/shape.ts";
import { missing } from "../codec/wire-error.ts";
import type { Writer } from "../codec/writer.ts";
import { ExecutorInfo, readExecutorInfo, textExecutorInfo, writeExecutorInfo } from "./v1-command.ts";
import { FrameworkInfo, readFrameworkInfo, textFrameworkInfo, writeFrameworkInfo } from "./v1-framework.ts";
import { KillPolicy, readKillPolicy, textKillPolicy, writeKillPolicy } from "./v1-health.ts";
import { ContainerID, ExecutorID, FrameworkID, TaskID, readContainerID, readExecutorID, readFrameworkID, readTaskID, textContainerID, textExecutorID, textFrameworkID, textTaskID, writeContainerID, writeExecutorID, writeFrameworkID, writeTaskID } from "./v1-identity.ts";
import { AgentInfo, readAgentInfo, textAgentInfo, writeAgentInfo } from "./v1-node.ts";
import { TaskGroupInfo, TaskInfo, TaskStatus, readTaskGroupInfo, readTaskInfo, readTaskStatus, textTaskGroupInfo, textTaskInfo, textTaskStatus, writeTaskGroupInfo, writeTaskInfo, writeTaskStatus } from "./v1-task.ts";

/** mesos.v1.executor.Call */
export interface Call {
  readonly executor_id: ExecutorID;
  readonly framework_id: FrameworkID;
  readonly type?: Call_Type | undefined;
  readonly subscribe?: Call_Subscribe | undefined;
  readonly update?: Call_Update | undefined;
  readonly message?: Call_Message | undefined;
}

export function writeCall(w: Writer, m: Call): void {
  if (m.message !== undefined) { const at = w.open(); writeCall_Message(w, m.message); w.close(50, at); }
  if (m.update !== undefined) { const at = w.open(); writeCall_Update(w, m.update); w.close(42, at); }
  if (m.subscribe !== undefined) { const at = w.open(); writeCall_Subscribe(w, m.subscribe); w.close(34, at); }
  if (m.type !== undefined) w.enumeration(24, Call_Type, m.type);
  if (m.framework_id === undefined) throw missing();
  { const at = w.open(); writeFrameworkID(w, m.framework_id); w.close(18, at); }
  if (m.executor_id === undefined) throw missing();
  { const at = w.open(); writeExecutorID(w, m.executor_id); w.close(10, at); }
}

const ShapeCall = /* @__PURE__ */ shape();
export function readCall(r: Reader, into?: Call): Call {
  const m = (into ?? new ShapeCall()) as Mutable<Call>;
  while (r.pos < r.end) {
    const tag = r.tag();
    switch (tag) {
      case 10: {
        const outer = r.open();
        m.executor_id = readExecutorID(r, m.executor_id);
        r.close(outer);
        break;
      }
      case 18: {
        const outer = r.open();
        m.framework_id = readFrameworkID(r, m.framework_id);
        r.close(outer);
        break;
      }
      case 24: {
        const value = r.enumeration(namesCall_Type);
        if (value !== undefined) m.type = value;
        break;
      }
      case 34: {
        const outer = r.open();
        m.subscribe = readCall_Subscribe(r, m.subscribe);
        r.close(outer);
        break;
      }
      case 42: {
        const outer = r.open();
        m.update = readCall_Update(r, m.update);
        r.close(outer);
        break;
      }
      case 50: {
        const outer = r.open();
        m.message = readCall_Message(r, m.message);
        r.close(outer);
        break;
      }
      default:
        r.skip(tag);
    }
  }
  if (m.executor_id === undefined || m.framework_id === undefined) r.incomplete = true;
  return m;
}

export function textCall(m: Call): string {
  let text = "";
  text += '{"executor_id":' + textExecutorID(m.executor_id);
  text += ',"framework_id":' + textFrameworkID(m.framework_id);
  if (m.type !== undefined) {
    text += ',"type":' + jsonString(m.type);
  }
  if (m.subscribe !== undefined) {
    text += ',"subscribe":' + textCall_Subscribe(m.subscribe);
  }
  if (m.update !== undefined) {
    text += ',"update":' + textCall_Update(m.update);
  }
  if (m.message !== undefined) {
    text += ',"message":' + textCall_Message(m.message);
  }
  return `${text}}`;
}

export const Call: MessageCodec<Call> = /* @__PURE__ */ messageCodec<Call>("mesos.v1.executor.Call", writeCall, readCall, textCall, [
  ["executor_id", 1, "required", "message", () => ExecutorID],
  ["framework_id", 2, "required", "message", () => FrameworkID],
  ["type", 3, "optional", "enum", () => Call_Type],
  ["subscribe", 4, "optional", "message", () => Call_Subscribe],
  ["update", 5, "optional", "message", () => Call_Update],
  ["message", 6, "optional", "message", () => Call_Message],
]);

/** Numbers of mesos.v1.executor.Call.Type. */
export const Call_Type = {
  UNKNOWN: 0,
  SUBSCRIBE: 1,
  UPDATE: 2,
  MESSAGE: 3,
  HEARTBEAT: 4,
} as const;
export type Call_Type = "UNKNOWN" | "SUBSCRIBE" | "UPDATE" | "MESSAGE" | "HEARTBEAT";
export const namesCall_Type: ReadonlyMap<number, Call_Type> = /* @__PURE__ */ enumNames<Call_Type>(Call_Type);

/** mesos.v1.executor.Call.Subscribe */
export interface Call_Subscribe {
  readonly unacknowledged_tasks?: readonly TaskInfo[] | undefined;
  readonly unacknowledged_updates?: readonly Call_Update[] | undefined;
}

export function writeCall_Subscribe(w: Writer, m: Call_Subscribe): void {
  if (m.unacknowledged_updates !== undefined) {
    const list = m.unacknowledged_updates;
    for (let i = list.length - 1; i >= 0; i--) { const at = w.open(); writeCall_Update(w, list[i]!); w.close(18, at); }
  }
  if (m.unacknowledged_tasks !== undefined) {
    const list = m.unacknowledged_tasks;
    for (let i = list.length - 1; i >= 0; i--) { const at = w.open(); writeTaskInfo(w, list[i]!); w.close(10, at); }
  }
}

const ShapeCall_Subscribe = /* @__PURE__ */ shape();
export function readCall_Subscribe(r: Reader, into?: Call_Subscribe): Call_Subscribe {
  const m = (into ?? new ShapeCall_Subscribe()) as Mutable<Call_Subscribe>;
  while (r.pos < r.end) {
    const tag = r.tag();
    switch (tag) {
      case 10: {
        const outer = r.open();
        m.unacknowledged_tasks = append(m.unacknowledged_tasks, readTaskInfo(r));
        r.close(outer);
        break;
      }
      case 18: {
        const outer = r.open();
        m.unacknowledged_updates = append(m.unacknowledged_updates, readCall_Update(r));
        r.close(outer);
        break;
      }
      default:
        r.skip(tag);
    }
  }
  return m;
}

export function textCall_Subscribe(m: Call_Subscribe): string {
  let text = "";
  let comma = "{";
  if (m.unacknowledged_tasks !== undefined && m.unacknowledged_tasks.length > 0) {
    text += '{"unacknowledged_tasks":' + jsonArray(m.unacknowledged_tasks, textTaskInfo);
    comma = ",";
  }
  if (m.unacknowledged_updates !== undefined && m.unacknowledged_updates.length > 0) {
    text += comma + '"unacknowledged_updates":' + jsonArray(m.unacknowledged_updates, textCall_Update);
    comma = ",";
  }
  return text === "" ? "{}" : `${text}}`;
}

export const Call_Subscribe: MessageCodec<Call_Subscribe> = /* @__PURE__ */ messageCodec<Call_Subscribe>("mesos.v1.executor.Call.Subscribe", writeCall_Subscribe, readCall_Subscribe, textCall_Subscribe, [
  ["unacknowledged_tasks", 1, "repeated", "message", () => TaskInfo],
  ["unacknowledged_updates", 2, "repeated", "message", () => Call_Update],
]);

/** mesos.v1.executor.Call.Update */
export interface Call_Update {
  readonly status: TaskStatus;
}

export function writeCall_Update(w: Writer, m: Call_Update): void {
  if (m.status === undefined) throw missing();
  { const at = w.open(); writeTaskStatus(w, m.status); w.close(10, at); }
}

const ShapeCall_Update = /* @__PURE__ */ shape();
export function readCall_Update(r: Reader, into?: Call_Update): Call_Update {
  const m = (into ?? new ShapeCall_Update()) as Mutable<Call_Update>;
  while (r.pos < r.end) {
    const tag = r.tag();
    switch (tag) {
      case 10: {
        const outer = r.open();
        m.status = readTaskStatus(r, m.status);
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

export function textCall_Update(m: Call_Update): string {
  let text = "";
  text += '{"status":' + textTaskStatus(m.status);
  return `${text}}`;
}

export const Call_Update: MessageCodec<Call_Update> = /* @__PURE__ */ messageCodec<Call_Update>("mesos.v1.executor.Call.Update", writeCall_Update, readCall_Update, textCall_Update, [
  ["status", 1, "required", "message", () => TaskStatus],
]);

/** mesos.v1.executor.Call.Message */
export interface Call_Message {
  readonly data: Uint8Array;
}

export function writeCall_Message(w: Writer, m: Call_Message): void {
  if (m.data === undefined) throw missing();
  w.payload(18, m.data);
}

const ShapeCall_Message = /* @__PURE__ */ shape();
export function readCall_Message(r: Reader, into?: Call_Message): Call_Message {
  const m = (into ?? new ShapeCall_Message()) as Mutable<Call_Message>;
  while (r.pos < r.end) {
    const tag = r.tag();
    switch (tag) {
      case 18:
        m.data = r.payload();
        break;
      default:
        r.skip(tag);
    }
  }
  if (m.data === undefined) r.incomplete = true;
  return m;
}

export function textCall_Message(m: Call_Message): string {
  let text = "";
  text += '{"data":' + jsonBytes(m.data);
  return `${text}}`;
}

export const Call_Message: MessageCodec<Call_Message> = /* @__PURE__ */ messageCodec<Call_Message>("mesos.v1.executor.Call.Message", writeCall_Message, readCall_Message, textCall_Message, [
  ["data", 2, "required", "bytes"],
]);

/** mesos.v1.executor.Event */
export interface Event {
  readonly type?: Event_Type | undefined;
  readonly subscribed?: Event_Subscribed | undefined;
  readonly acknowledged?: Event_Acknowledged | undefined;
  readonly launch?: Event_Launch | undefined;
  readonly launch_group?: Event_LaunchGroup | undefined;
  readonly kill?: Event_Kill | undefined;
  readonly message?: Event_Message | undefined;
  readonly error?: Event_Error | undefined;
}

export function writeEvent(w: Writer, m: Event): void {
  if (m.launch_group !== undefined) { const at = w.open(); writeEvent_LaunchGroup(w, m.launch_group); w.close(66, at); }
  if (m.error !== undefined) { const at = w.open(); writeEvent_Error(w, m.error); w.close(58, at); }
  if (m.message !== undefined) { const at = w.open(); writeEvent_Message(w, m.message); w.close(50, at); }
  if (m.kill !== undefined) { const at = w.open(); writeEvent_Kill(w, m.kill); w.close(42, at); }
  if (m.launch !== undefined) { const at = w.open(); writeEvent_Launch(w, m.launch); w.close(34, at); }
  if (m.acknowledged !== undefined) { const at = w.open(); writeEvent_Acknowledged(w, m.acknowledged); w.close(26, at); }
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
        m.acknowledged = readEvent_Acknowledged(r, m.acknowledged);
        r.close(outer);
        break;
      }
      case 34: {
        const outer = r.open();
        m.launch = readEvent_Launch(r, m.launch);
        r.close(outer);
        break;
      }
      case 66: {
        const outer = r.open();
        m.launch_group = readEvent_LaunchGroup(r, m.launch_group);
        r.close(outer);
        break;
      }
      case 42: {
        const outer = r.open();
        m.kill = readEvent_Kill(r, m.kill);
        r.close(outer);
        break;
      }
      case 50: {
        const outer = r.open();
        m.message = readEvent_Message(r, m.message);
        r.close(outer);
        break;
      }
      case 58: {
        const outer = r.open();
        m.error = readEvent_Error(r, m.error);
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
  if (m.acknowledged !== undefined) {
    text += comma + '"acknowledged":' + textEvent_Acknowledged(m.acknowledged);
    comma = ",";
  }
  if (m.launch !== undefined) {
    text += comma + '"launch":' + textEvent_Launch(m.launch);
    comma = ",";
  }
  if (m.launch_group !== undefined) {
    text += comma + '"launch_group":' + textEvent_LaunchGroup(m.launch_group);
    comma = ",";
  }
  if (m.kill !== undefined) {
    text += comma + '"kill":' + textEvent_Kill(m.kill);
    comma = ",";
  }
  if (m.message !== undefined) {
    text += comma + '"message":' + textEvent_Message(m.message);
    comma = ",";
  }
  if (m.error !== undefined) {
    text += comma + '"error":' + textEvent_Error(m.error);
    comma = ",";
  }
  return text === "" ? "{}" : `${text}}`;
}

export const Event: MessageCodec<Event> = /* @__PURE__ */ messageCodec<Event>("mesos.v1.executor.Event", writeEvent, readEvent, textEvent, [
  ["type", 1, "optional", "enum", () => Event_Type],
  ["subscribed", 2, "optional", "message", () => Event_Subscribed],
  ["acknowledged", 3, "optional", "message", () => Event_Acknowledged],
  ["launch", 4, "optional", "message", () => Event_Launch],
  ["launch_group", 8, "optional", "message", () => Event_LaunchGroup],
  ["kill", 5, "optional", "message", () => Event_Kill],
  ["message", 6, "optional", "message", () => Event_Message],
  ["error", 7, "optional", "message", () => Event_Error],
]);

/** Numbers of mesos.v1.executor.Event.Type. */
export const Event_Type = {
  UNKNOWN: 0,
  SUBSCRIBED: 1,
  LAUNCH: 2,
  LAUNCH_GROUP: 8,
  KILL: 3,
  ACKNOWLEDGED: 4,
  MESSAGE: 5,
  ERROR: 6,
  SHUTDOWN: 7,
  HEARTBEAT: 9,
} as const;
export type Event_Type = "UNKNOWN" | "SUBSCRIBED" | "LAUNCH" | "LAUNCH_GROUP" | "KILL" | "ACKNOWLEDGED" | "MESSAGE" | "ERROR" | "SHUTDOWN" | "HEARTBEAT";
export const namesEvent_Type: ReadonlyMap<number, Event_Type> = /* @__PURE__ */ enumNames<Event_Type>(Event_Type);

/** mesos.v1.executor.Event.Subscribed */
export interface Event_Subscribed {
  readonly executor_info: ExecutorInfo;
  readonly framework_info: FrameworkInfo;
  readonly agent_info: AgentInfo;
  readonly container_id?: ContainerID | undefined;
}

export function writeEvent_Subscribed(w: Writer, m: Event_Subscribed): void {
  if (m.container_id !== undefined) { const at = w.open(); writeContainerID(w, m.container_id); w.close(34, at); }
  if (m.agent_info === undefined) throw missing();
  { const at = w.open(); writeAgentInfo(w, m.agent_info); w.close(26, at); }
  if (m.framework_info === undefined) throw missing();
  { const at = w.open(); writeFrameworkInfo(w, m.framework_info); w.close(18, at); }
  if (m.executor_info === undefined) throw missing();
  { const at = w.open(); writeExecutorInfo(w, m.executor_info); w.close(10, at); }
}

const ShapeEvent_Subscribed = /* @__PURE__ */ shape();
export function readEvent_Subscribed(r: Reader, into?: Event_Subscribed): Event_Subscribed {
  const m = (into ?? new ShapeEvent_Subscribed()) as Mutable<Event_Subscribed>;
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
        m.framework_info = readFrameworkInfo(r, m.framework_info);
        r.close(outer);
        break;
      }
      case 26: {
        const outer = r.open();
        m.agent_info = readAgentInfo(r, m.agent_info);
        r.close(outer);
        break;
      }
      case 34: {
        const outer = r.open();
        m.container_id = readContainerID(r, m.container_id);
        r.close(outer);
        break;
      }
      default:
        r.skip(tag);
    }
  }
  if (m.executor_info === undefined || m.framework_info === undefined || m.agent_info === undefined) r.incomplete = true;
  return m;
}

export function textEvent_Subscribed(m: Event_Subscribed): string {
  let text = "";
  text += '{"executor_info":' + textExecutorInfo(m.executor_info);
  text += ',"framework_info":' + textFrameworkInfo(m.framework_info);
  text += ',"agent_info":' + textAgentInfo(m.agent_info);
  if (m.container_id !== undefined) {
    text += ',"container_id":' + textContainerID(m.container_id);
  }
  return `${text}}`;
}

export const Event_Subscribed: MessageCodec<Event_Subscribed> = /* @__PURE__ */ messageCodec<Event_Subscribed>("mesos.v1.executor.Event.Subscribed", writeEvent_Subscribed, readEvent_Subscribed, textEvent_Subscribed, [
  ["executor_info", 1, "required", "message", () => ExecutorInfo],
  ["framework_info", 2, "required", "message", () => FrameworkInfo],
  ["agent_info", 3, "required", "message", () => AgentInfo],
  ["container_id", 4, "optional", "message", () => ContainerID],
]);

/** mesos.v1.executor.Event.Launch */
export interface Event_Launch {
  readonly task: TaskInfo;
}

export function writeEvent_Launch(w: Writer, m: Event_Launch): void {
  if (m.task === undefined) throw missing();
  { const at = w.open(); writeTaskInfo(w, m.task); w.close(10, at); }
}

const ShapeEvent_Launch = /* @__PURE__ */ shape();
export function readEvent_Launch(r: Reader, into?: Event_Launch): Event_Launch {
  const m = (into ?? new ShapeEvent_Launch()) as Mutable<Event_Launch>;
  while (r.pos < r.end) {
    const tag = r.tag();
    switch (tag) {
      case 10: {
        const outer = r.open();
        m.task = readTaskInfo(r, m.task);
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

export function textEvent_Launch(m: Event_Launch): string {
  let text = "";
  text += '{"task":' + textTaskInfo(m.task);
  return `${text}}`;
}

export const Event_Launch: MessageCodec<Event_Launch> = /* @__PURE__ */ messageCodec<Event_Launch>("mesos.v1.executor.Event.Launch", writeEvent_Launch, readEvent_Launch, textEvent_Launch, [
  ["task", 1, "required", "message", () => TaskInfo],
]);

/** mesos.v1.executor.Event.LaunchGroup */
export interface Event_LaunchGroup {
  readonly task_group: TaskGroupInfo;
}

export function writeEvent_LaunchGroup(w: Writer, m: Event_LaunchGroup): void {
  if (m.task_group === undefined) throw missing();
  { const at = w.open(); writeTaskGroupInfo(w, m.task_group); w.close(10, at); }
}

const ShapeEvent_LaunchGroup = /* @__PURE__ */ shape();
export function readEvent_LaunchGroup(r: Reader, into?: Event_LaunchGroup): Event_LaunchGroup {
  const m = (into ?? new ShapeEvent_LaunchGroup()) as Mutable<Event_LaunchGroup>;
  while (r.pos < r.end) {
    const tag = r.tag();
    switch (tag) {
      case 10: {
        const outer = r.open();
        m.task_group = readTaskGroupInfo(r, m.task_group);
        r.close(outer);
        break;
      }
      default:
        r.skip(tag);
    }
  }
  if (m.task_group === undefined) r.incomplete = true;
  return m;
}

export function textEvent_LaunchGroup(m: Event_LaunchGroup): string {
  let text = "";
  text += '{"task_group":' + textTaskGroupInfo(m.task_group);
  return `${text}}`;
}

export const Event_LaunchGroup: MessageCodec<Event_LaunchGroup> = /* @__PURE__ */ messageCodec<Event_LaunchGroup>("mesos.v1.executor.Event.LaunchGroup", writeEvent_LaunchGroup, readEvent_LaunchGroup, textEvent_LaunchGroup, [
  ["task_group", 1, "required", "message", () => TaskGroupInfo],
]);

/** mesos.v1.executor.Event.Kill */
export interface Event_Kill {
  readonly task_id: TaskID;
  readonly kill_policy?: KillPolicy | undefined;
}

export function writeEvent_Kill(w: Writer, m: Event_Kill): void {
  if (m.kill_policy !== undefined) { const at = w.open(); writeKillPolicy(w, m.kill_policy); w.close(18, at); }
  if (m.task_id === undefined) throw missing();
  { const at = w.open(); writeTaskID(w, m.task_id); w.close(10, at); }
}

const ShapeEvent_Kill = /* @__PURE__ */ shape();
export function readEvent_Kill(r: Reader, into?: Event_Kill): Event_Kill {
  const m = (into ?? new ShapeEvent_Kill()) as Mutable<Event_Kill>;
  while (r.pos < r.end) {
    const tag = r.tag();
    switch (tag) {
      case 10: {
        const outer = r.open();
        m.task_id = readTaskID(r, m.task_id);
        r.close(outer);
        break;
      }
      case 18: {
        const outer = r.open();
        m.kill_policy = readKillPolicy(r, m.kill_policy);
        r.close(outer);
        break;
      }
      default:
        r.skip(tag);
    }
  }
  if (m.task_id === undefined) r.incomplete = true;
  return m;
}

export function textEvent_Kill(m: Event_Kill): string {
  let text = "";
  text += '{"task_id":' + textTaskID(m.task_id);
  if (m.kill_policy !== undefined) {
    text += ',"kill_policy":' + textKillPolicy(m.kill_policy);
  }
  return `${text}}`;
}

export const Event_Kill: MessageCodec<Event_Kill> = /* @__PURE__ */ messageCodec<Event_Kill>("mesos.v1.executor.Event.Kill", writeEvent_Kill, readEvent_Kill, textEvent_Kill, [
  ["task_id", 1, "required", "message", () => TaskID],
  ["kill_policy", 2, "optional", "message", () => KillPolicy],
]);

/** mesos.v1.executor.Event.Acknowledged */
export interface Event_Acknowledged {
  readonly task_id: TaskID;
  readonly uuid: Uint8Array;
}

export function writeEvent_Acknowledged(w: Writer, m: Event_Acknowledged): void {
  if (m.uuid === undefined) throw missing();
  w.payload(18, m.uuid);
  if (m.task_id === undefined) throw missing();
  { const at = w.open(); writeTaskID(w, m.task_id); w.close(10, at); }
}

const ShapeEvent_Acknowledged = /* @__PURE__ */ shape();
export function readEvent_Acknowledged(r: Reader, into?: Event_Acknowledged): Event_Acknowledged {
  const m = (into ?? new ShapeEvent_Acknowledged()) as Mutable<Event_Acknowledged>;
  while (r.pos < r.end) {
    const tag = r.tag();
    switch (tag) {
      case 10: {
        const outer = r.open();
        m.task_id = readTaskID(r, m.task_id);
        r.close(outer);
        break;
      }
      case 18:
        m.uuid = r.payload();
        break;
      default:
        r.skip(tag);
    }
  }
  if (m.task_id === undefined || m.uuid === undefined) r.incomplete = true;
  return m;
}

export function textEvent_Acknowledged(m: Event_Acknowledged): string {
  let text = "";
  text += '{"task_id":' + textTaskID(m.task_id);
  text += ',"uuid":' + jsonBytes(m.uuid);
  return `${text}}`;
}

export const Event_Acknowledged: MessageCodec<Event_Acknowledged> = /* @__PURE__ */ messageCodec<Event_Acknowledged>("mesos.v1.executor.Event.Acknowledged", writeEvent_Acknowledged, readEvent_Acknowledged, textEvent_Acknowledged, [
  ["task_id", 1, "required", "message", () => TaskID],
  ["uuid", 2, "required", "bytes"],
]);

/** mesos.v1.executor.Event.Message */
export interface Event_Message {
  readonly data: Uint8Array;
}

export function writeEvent_Message(w: Writer, m: Event_Message): void {
  if (m.data === undefined) throw missing();
  w.payload(10, m.data);
}

const ShapeEvent_Message = /* @__PURE__ */ shape();
export function readEvent_Message(r: Reader, into?: Event_Message): Event_Message {
  const m = (into ?? new ShapeEvent_Message()) as Mutable<Event_Message>;
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

export function textEvent_Message(m: Event_Message): string {
  let text = "";
  text += '{"data":' + jsonBytes(m.data);
  return `${text}}`;
}

export const Event_Message: MessageCodec<Event_Message> = /* @__PURE__ */ messageCodec<Event_Message>("mesos.v1.executor.Event.Message", writeEvent_Message, readEvent_Message, textEvent_Message, [
  ["data", 1, "required", "bytes"],
]);

/** mesos.v1.executor.Event.Error */
export interface Event_Error {
  readonly message: string;
}

export function writeEvent_Error(w: Writer, m: Event_Error): void {
  if (m.message === undefined) throw missing();
  w.string(10, m.message);
}

const ShapeEvent_Error = /* @__PURE__ */ shape();
export function readEvent_Error(r: Reader, into?: Event_Error): Event_Error {
  const m = (into ?? new ShapeEvent_Error()) as Mutable<Event_Error>;
  while (r.pos < r.end) {
    const tag = r.tag();
    switch (tag) {
      case 10:
        m.message = r.string();
        break;
      default:
        r.skip(tag);
    }
  }
  if (m.message === undefined) r.incomplete = true;
  return m;
}

export function textEvent_Error(m: Event_Error): string {
  let text = "";
  text += '{"message":' + jsonString(m.message);
  return `${text}}`;
}

export const Event_Error: MessageCodec<Event_Error> = /* @__PURE__ */ messageCodec<Event_Error>("mesos.v1.executor.Event.Error", writeEvent_Error, readEvent_Error, textEvent_Error, [
  ["message", 1, "required", "string"],
]);
