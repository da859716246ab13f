// Generated from proto/internal/agent.proto by `npm run generate`: edit the schema, not this file.
import { append } from "../codec/append.ts";
import { jsonArray, jsonDouble, jsonPlain, jsonString } from "../codec/json-text.ts";
import { type MessageCodec, messageCodec } from "../codec/message-codec.ts";
import type { Mutable } from "../codec/mutable.ts";
import type { Reader } from "../codec/reader.ts";
import { shape } from "../codec/shape.ts";
import { missing } from "../codec/wire-error.ts";
import type { Writer } from "../codec/writer.ts";
import { ReconcileTasksMessage, readReconcileTasksMessage, textReconcileTasksMessage, writeReconcileTasksMessage } from "./internal-framework.ts";
import { ExecutorInfo, readExecutorInfo, textExecutorInfo, writeExecutorInfo } from "./v1-command.ts";
import { FrameworkInfo, readFrameworkInfo, textFrameworkInfo, writeFrameworkInfo } from "./v1-framework.ts";
import { KillPolicy, readKillPolicy, textKillPolicy, writeKillPolicy } from "./v1-health.ts";
import { AgentID, FrameworkID, ResourceProviderID, TaskID, UUID, readAgentID, readFrameworkID, readResourceProviderID, readTaskID, readUUID, textAgentID, textFrameworkID, textResourceProviderID, textTaskID, textUUID, writeAgentID, writeFrameworkID, writeResourceProviderID, writeTaskID, writeUUID } from "./v1-identity.ts";
import { AgentInfo, AgentInfo_Capability, DrainConfig, readAgentInfo, readAgentInfo_Capability, readDrainConfig, textAgentInfo, textAgentInfo_Capability, textDrainConfig, writeAgentInfo, writeAgentInfo_Capability, writeDrainConfig } from "./v1-node.ts";
import { Operation, readOperation, textOperation, writeOperation } from "./v1-operation.ts";
import { Resource, readResource, textResource, writeResource } from "./v1-resource.ts";
import { ResourceProviderInfo, readResourceProviderInfo, textResourceProviderInfo, writeResourceProviderInfo } from "./v1-resource-provider.ts";
import { Task, TaskGroupInfo, TaskInfo, readTask, readTaskGroupInfo, readTaskInfo, textTask, textTaskGroupInfo, textTaskInfo, writeTask, writeTaskGroupInfo, writeTaskInfo } from "./v1-task.ts";

/** mesos.internal.RegisterSlaveMessage */
export interface RegisterSlaveMessage {
  readonly agent: AgentInfo;
  readonly checkpointed_resources?: readonly Resource[] | undefined;
  readonly version?: string | undefined;
  readonly agent_capabilities?: readonly AgentInfo_Capability[] | undefined;
  readonly resource_version_uuid?: UUID | undefined;
}

export function writeRegisterSlaveMessage(w: Writer, m: RegisterSlaveMessage): void {
  if (m.resource_version_uuid !== undefined) { const at = w.open(); writeUUID(w, m.resource_version_uuid); w.close(42, at); }
  if (m.agent_capabilities !== undefined) {
    const list = m.agent_capabilities;
    for (let i = list.length - 1; i >= 0; i--) { const at = w.open(); writeAgentInfo_Capability(w, list[i]!); w.close(34, at); }
  }
  if (m.checkpointed_resources !== undefined) {
    const list = m.checkpointed_resources;
    for (let i = list.length - 1; i >= 0; i--) { const at = w.open(); writeResource(w, list[i]!); w.close(26, at); }
  }
  if (m.version !== undefined) w.string(18, m.version);
  if (m.agent === undefined) throw missing();
  { const at = w.open(); writeAgentInfo(w, m.agent); w.close(10, at); }
}

const ShapeRegisterSlaveMessage = /* @__PURE__ */ shape();
export function readRegisterSlaveMessage(r: Reader, into?: RegisterSlaveMessage): RegisterSlaveMessage {
  const m = (into ?? new ShapeRegisterSlaveMessage()) as Mutable<RegisterSlaveMessage>;
  while (r.pos < r.end) {
    const tag = r.tag();
    switch (tag) {
      case 10: {
        const outer = r.open();
        m.agent = readAgentInfo(r, m.agent);
        r.close(outer);
        break;
      }
      case 26: {
        const outer = r.open();
        m.checkpointed_resources = append(m.checkpointed_resources, readResource(r));
        r.close(outer);
        break;
      }
      case 18:
        m.version = r.string();
        break;
      case 34: {
        const outer = r.open();
        m.agent_capabilities = append(m.agent_capabilities, readAgentInfo_Capability(r));
        r.close(outer);
        break;
      }
      case 42: {
        const outer = r.open();
        m.resource_version_uuid = readUUID(r, m.resource_version_uuid);
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

export function textRegisterSlaveMessage(m: RegisterSlaveMessage): string {
  let text = "";
  text += '{"agent":' + textAgentInfo(m.agent);
  if (m.checkpointed_resources !== undefined && m.checkpointed_resources.length > 0) {
    text += ',"checkpointed_resources":' + jsonArray(m.checkpointed_resources, textResource);
  }
  if (m.version !== undefined) {
    text += ',"version":' + jsonString(m.version);
  }
  if (m.agent_capabilities !== undefined && m.agent_capabilities.length > 0) {
    text += ',"agent_capabilities":' + jsonArray(m.agent_capabilities, textAgentInfo_Capability);
  }
  if (m.resource_version_uuid !== undefined) {
    text += ',"resource_version_uuid":' + textUUID(m.resource_version_uuid);
  }
  return `${text}}`;
}

export const RegisterSlaveMessage: MessageCodec<RegisterSlaveMessage> = /* @__PURE__ */ messageCodec<RegisterSlaveMessage>("mesos.internal.RegisterSlaveMessage", writeRegisterSlaveMessage, readRegisterSlaveMessage, textRegisterSlaveMessage, [
  ["agent", 1, "required", "message", () => AgentInfo],
  ["checkpointed_resources", 3, "repeated", "message", () => Resource],
  ["version", 2, "optional", "string"],
  ["agent_capabilities", 4, "repeated", "message", () => AgentInfo_Capability],
  ["resource_version_uuid", 5, "optional", "message", () => UUID],
]);

/** mesos.internal.ReregisterSlaveMessage */
export interface ReregisterSlaveMessage {
  readonly agent: AgentInfo;
  readonly checkpointed_resources?: readonly Resource[] | undefined;
  readonly executor_infos?: readonly ExecutorInfo[] | undefined;
  readonly tasks?: readonly Task[] | undefined;
  readonly frameworks?: readonly FrameworkInfo[] | undefined;
  readonly completed_frameworks?: readonly Archive_Framework[] | undefined;
  readonly version?: string | undefined;
  readonly agent_capabilities?: readonly AgentInfo_Capability[] | undefined;
  readonly resource_version_uuid?: UUID | undefined;
}

export function writeReregisterSlaveMessage(w: Writer, m: ReregisterSlaveMessage): void {
  if (m.resource_version_uuid !== undefined) { const at = w.open(); writeUUID(w, m.resource_version_uuid); w.close(82, at); }
  if (m.agent_capabilities !== undefined) {
    const list = m.agent_capabilities;
    for (let i = list.length - 1; i >= 0; i--) { const at = w.open(); writeAgentInfo_Capability(w, list[i]!); w.close(74, at); }
  }
  if (m.frameworks !== undefined) {
    const list = m.frameworks;
    for (let i = list.length - 1; i >= 0; i--) { const at = w.open(); writeFrameworkInfo(w, list[i]!); w.close(66, at); }
  }
  if (m.checkpointed_resources !== undefined) {
    const list = m.checkpointed_resources;
    for (let i = list.length - 1; i >= 0; i--) { const at = w.open(); writeResource(w, list[i]!); w.close(58, at); }
  }
  if (m.version !== undefined) w.string(50, m.version);
  if (m.completed_frameworks !== undefined) {
    const list = m.completed_frameworks;
    for (let i = list.length - 1; i >= 0; i--) { const at = w.open(); writeArchive_Framework(w, list[i]!); w.close(42, at); }
  }
  if (m.executor_infos !== undefined) {
    const list = m.executor_infos;
    for (let i = list.length - 1; i >= 0; i--) { const at = w.open(); writeExecutorInfo(w, list[i]!); w.close(34, at); }
  }
  if (m.tasks !== undefined) {
    const list = m.tasks;
    for (let i = list.length - 1; i >= 0; i--) { const at = w.open(); writeTask(w, list[i]!); w.close(26, at); }
  }
  if (m.agent === undefined) throw missing();
  { const at = w.open(); writeAgentInfo(w, m.agent); w.close(18, at); }
}

const ShapeReregisterSlaveMessage = /* @__PURE__ */ shape();
export function readReregisterSlaveMessage(r: Reader, into?: ReregisterSlaveMessage): ReregisterSlaveMessage {
  const m = (into ?? new ShapeReregisterSlaveMessage()) as Mutable<ReregisterSlaveMessage>;
  while (r.pos < r.end) {
    const tag = r.tag();
    switch (tag) {
      case 18: {
        const outer = r.open();
        m.agent = readAgentInfo(r, m.agent);
        r.close(outer);
        break;
      }
      case 58: {
        const outer = r.open();
        m.checkpointed_resources = append(m.checkpointed_resources, readResource(r));
        r.close(outer);
        break;
      }
      case 34: {
        const outer = r.open();
        m.executor_infos = append(m.executor_infos, readExecutorInfo(r));
        r.close(outer);
        break;
      }
      case 26: {
        const outer = r.open();
        m.tasks = append(m.tasks, readTask(r));
        r.close(outer);
        break;
      }
      case 66: {
        const outer = r.open();
        m.frameworks = append(m.frameworks, readFrameworkInfo(r));
        r.close(outer);
        break;
      }
      case 42: {
        const outer = r.open();
        m.completed_frameworks = append(m.completed_frameworks, readArchive_Framework(r));
        r.close(outer);
        break;
      }
      case 50:
        m.version = r.string();
        break;
      case 74: {
        const outer = r.open();
        m.agent_capabilities = append(m.agent_capabilities, readAgentInfo_Capability(r));
        r.close(outer);
        break;
      }
      case 82: {
        const outer = r.open();
        m.resource_version_uuid = readUUID(r, m.resource_version_uuid);
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

export function textReregisterSlaveMessage(m: ReregisterSlaveMessage): string {
  let text = "";
  text += '{"agent":' + textAgentInfo(m.agent);
  if (m.checkpointed_resources !== undefined && m.checkpointed_resources.length > 0) {
    text += ',"checkpointed_resources":' + jsonArray(m.checkpointed_resources, textResource);
  }
  if (m.executor_infos !== undefined && m.executor_infos.length > 0) {
    text += ',"executor_infos":' + jsonArray(m.executor_infos, textExecutorInfo);
  }
  if (m.tasks !== undefined && m.tasks.length > 0) {
    text += ',"tasks":' + jsonArray(m.tasks, textTask);
  }
  if (m.frameworks !== undefined && m.frameworks.length > 0) {
    text += ',"frameworks":' + jsonArray(m.frameworks, textFrameworkInfo);
  }
  if (m.completed_frameworks !== undefined && m.completed_frameworks.length > 0) {
    text += ',"completed_frameworks":' + jsonArray(m.completed_frameworks, textArchive_Framework);
  }
  if (m.version !== undefined) {
    text += ',"version":' + jsonString(m.version);
  }
  if (m.agent_capabilities !== undefined && m.agent_capabilities.length > 0) {
    text += ',"agent_capabilities":' + jsonArray(m.agent_capabilities, textAgentInfo_Capability);
  }
  if (m.resource_version_uuid !== undefined) {
    text += ',"resource_version_uuid":' + textUUID(m.resource_version_uuid);
  }
  return `${text}}`;
}

export const ReregisterSlaveMessage: MessageCodec<ReregisterSlaveMessage> = /* @__PURE__ */ messageCodec<ReregisterSlaveMessage>("mesos.internal.ReregisterSlaveMessage", writeReregisterSlaveMessage, readReregisterSlaveMessage, textReregisterSlaveMessage, [
  ["agent", 2, "required", "message", () => AgentInfo],
  ["checkpointed_resources", 7, "repeated", "message", () => Resource],
  ["executor_infos", 4, "repeated", "message", () => ExecutorInfo],
  ["tasks", 3, "repeated", "message", () => Task],
  ["frameworks", 8, "repeated", "message", () => FrameworkInfo],
  ["completed_frameworks", 5, "repeated", "message", () => Archive_Framework],
  ["version", 6, "optional", "string"],
  ["agent_capabilities", 9, "repeated", "message", () => AgentInfo_Capability],
  ["resource_version_uuid", 10, "optional", "message", () => UUID],
]);

/** mesos.internal.SlaveRegisteredMessage */
export interface SlaveRegisteredMessage {
  readonly agent_id: AgentID;
  readonly connection?: MasterSlaveConnection | undefined;
}

export function writeSlaveRegisteredMessage(w: Writer, m: SlaveRegisteredMessage): void {
  if (m.connection !== undefined) { const at = w.open(); writeMasterSlaveConnection(w, m.connection); w.close(18, at); }
  if (m.agent_id === undefined) throw missing();
  { const at = w.open(); writeAgentID(w, m.agent_id); w.close(10, at); }
}

const ShapeSlaveRegisteredMessage = /* @__PURE__ */ shape();
export function readSlaveRegisteredMessage(r: Reader, into?: SlaveRegisteredMessage): SlaveRegisteredMessage {
  const m = (into ?? new ShapeSlaveRegisteredMessage()) as Mutable<SlaveRegisteredMessage>;
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
        m.connection = readMasterSlaveConnection(r, m.connection);
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

export function textSlaveRegisteredMessage(m: SlaveRegisteredMessage): string {
  let text = "";
  text += '{"agent_id":' + textAgentID(m.agent_id);
  if (m.connection !== undefined) {
    text += ',"connection":' + textMasterSlaveConnection(m.connection);
  }
  return `${text}}`;
}

export const SlaveRegisteredMessage: MessageCodec<SlaveRegisteredMessage> = /* @__PURE__ */ messageCodec<SlaveRegisteredMessage>("mesos.internal.SlaveRegisteredMessage", writeSlaveRegisteredMessage, readSlaveRegisteredMessage, textSlaveRegisteredMessage, [
  ["agent_id", 1, "required", "message", () => AgentID],
  ["connection", 2, "optional", "message", () => MasterSlaveConnection],
]);

/** mesos.internal.SlaveReregisteredMessage */
export interface SlaveReregisteredMessage {
  readonly agent_id: AgentID;
  readonly reconciliations?: readonly ReconcileTasksMessage[] | undefined;
  readonly connection?: MasterSlaveConnection | undefined;
}

export function writeSlaveReregisteredMessage(w: Writer, m: SlaveReregisteredMessage): void {
  if (m.connection !== undefined) { const at = w.open(); writeMasterSlaveConnection(w, m.connection); w.close(26, at); }
  if (m.reconciliations !== undefined) {
    const list = m.reconciliations;
    for (let i = list.length - 1; i >= 0; i--) { const at = w.open(); writeReconcileTasksMessage(w, list[i]!); w.close(18, at); }
  }
  if (m.agent_id === undefined) throw missing();
  { const at = w.open(); writeAgentID(w, m.agent_id); w.close(10, at); }
}

const ShapeSlaveReregisteredMessage = /* @__PURE__ */ shape();
export function readSlaveReregisteredMessage(r: Reader, into?: SlaveReregisteredMessage): SlaveReregisteredMessage {
  const m = (into ?? new ShapeSlaveReregisteredMessage()) as Mutable<SlaveReregisteredMessage>;
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
        m.reconciliations = append(m.reconciliations, readReconcileTasksMessage(r));
        r.close(outer);
        break;
      }
      case 26: {
        const outer = r.open();
        m.connection = readMasterSlaveConnection(r, m.connection);
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

export function textSlaveReregisteredMessage(m: SlaveReregisteredMessage): string {
  let text = "";
  text += '{"agent_id":' + textAgentID(m.agent_id);
  if (m.reconciliations !== undefined && m.reconciliations.length > 0) {
    text += ',"reconciliations":' + jsonArray(m.reconciliations, textReconcileTasksMessage);
  }
  if (m.connection !== undefined) {
    text += ',"connection":' + textMasterSlaveConnection(m.connection);
  }
  return `${text}}`;
}

export const SlaveReregisteredMessage: MessageCodec<SlaveReregisteredMessage> = /* @__PURE__ */ messageCodec<SlaveReregisteredMessage>("mesos.internal.SlaveReregisteredMessage", writeSlaveReregisteredMessage, readSlaveReregisteredMessage, textSlaveReregisteredMessage, [
  ["agent_id", 1, "required", "message", () => AgentID],
  ["reconciliations", 2, "repeated", "message", () => ReconcileTasksMessage],
  ["connection", 3, "optional", "message", () => MasterSlaveConnection],
]);

/** mesos.internal.UnregisterSlaveMessage */
export interface UnregisterSlaveMessage {
  readonly agent_id: AgentID;
}

export function writeUnregisterSlaveMessage(w: Writer, m: UnregisterSlaveMessage): void {
  if (m.agent_id === undefined) throw missing();
  { const at = w.open(); writeAgentID(w, m.agent_id); w.close(10, at); }
}

const ShapeUnregisterSlaveMessage = /* @__PURE__ */ shape();
export function readUnregisterSlaveMessage(r: Reader, into?: UnregisterSlaveMessage): UnregisterSlaveMessage {
  const m = (into ?? new ShapeUnregisterSlaveMessage()) as Mutable<UnregisterSlaveMessage>;
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

export function textUnregisterSlaveMessage(m: UnregisterSlaveMessage): string {
  let text = "";
  text += '{"agent_id":' + textAgentID(m.agent_id);
  return `${text}}`;
}

export const UnregisterSlaveMessage: MessageCodec<UnregisterSlaveMessage> = /* @__PURE__ */ messageCodec<UnregisterSlaveMessage>("mesos.internal.UnregisterSlaveMessage", writeUnregisterSlaveMessage, readUnregisterSlaveMessage, textUnregisterSlaveMessage, [
  ["agent_id", 1, "required", "message", () => AgentID],
]);

/** mesos.internal.UpdateSlaveMessage */
export interface UpdateSlaveMessage {
  readonly agent_id: AgentID;
  readonly update_oversubscribed_resources?: boolean | undefined;
  readonly oversubscribed_resources?: readonly Resource[] | undefined;
  readonly operations?: UpdateSlaveMessage_Operations | undefined;
  readonly resource_version_uuid?: UUID | undefined;
  readonly resource_providers?: UpdateSlaveMessage_ResourceProviders | undefined;
}

export function writeUpdateSlaveMessage(w: Writer, m: UpdateSlaveMessage): void {
  if (m.resource_providers !== undefined) { const at = w.open(); writeUpdateSlaveMessage_ResourceProviders(w, m.resource_providers); w.close(66, at); }
  if (m.resource_version_uuid !== undefined) { const at = w.open(); writeUUID(w, m.resource_version_uuid); w.close(58, at); }
  if (m.operations !== undefined) { const at = w.open(); writeUpdateSlaveMessage_Operations(w, m.operations); w.close(50, at); }
  if (m.update_oversubscribed_resources !== undefined) w.bool(40, m.update_oversubscribed_resources);
  if (m.oversubscribed_resources !== undefined) {
    const list = m.oversubscribed_resources;
    for (let i = list.length - 1; i >= 0; i--) { const at = w.open(); writeResource(w, list[i]!); w.close(18, at); }
  }
  if (m.agent_id === undefined) throw missing();
  { const at = w.open(); writeAgentID(w, m.agent_id); w.close(10, at); }
}

const ShapeUpdateSlaveMessage = /* @__PURE__ */ shape();
export function readUpdateSlaveMessage(r: Reader, into?: UpdateSlaveMessage): UpdateSlaveMessage {
  const m = (into ?? new ShapeUpdateSlaveMessage()) as Mutable<UpdateSlaveMessage>;
  while (r.pos < r.end) {
    const tag = r.tag();
    switch (tag) {
      case 10: {
        const outer = r.open();
        m.agent_id = readAgentID(r, m.agent_id);
        r.close(outer);
        break;
      }
      case 40:
        m.update_oversubscribed_resources = r.bool();
        break;
      case 18: {
        const outer = r.open();
        m.oversubscribed_resources = append(m.oversubscribed_resources, readResource(r));
        r.close(outer);
        break;
      }
      case 50: {
        const outer = r.open();
        m.operations = readUpdateSlaveMessage_Operations(r, m.operations);
        r.close(outer);
        break;
      }
      case 58: {
        const outer = r.open();
        m.resource_version_uuid = readUUID(r, m.resource_version_uuid);
        r.close(outer);
        break;
      }
      case 66: {
        const outer = r.open();
        m.resource_providers = readUpdateSlaveMessage_ResourceProviders(r, m.resource_providers);
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

export function textUpdateSlaveMessage(m: UpdateSlaveMessage): string {
  let text = "";
  text += '{"agent_id":' + textAgentID(m.agent_id);
  if (m.update_oversubscribed_resources !== undefined) {
    text += ',"update_oversubscribed_resources":' + jsonPlain(m.update_oversubscribed_resources);
  }
  if (m.oversubscribed_resources !== undefined && m.oversubscribed_resources.length > 0) {
    text += ',"oversubscribed_resources":' + jsonArray(m.oversubscribed_resources, textResource);
  }
  if (m.operations !== undefined) {
    text += ',"operations":' + textUpdateSlaveMessage_Operations(m.operations);
  }
  if (m.resource_version_uuid !== undefined) {
    text += ',"resource_version_uuid":' + textUUID(m.resource_version_uuid);
  }
  if (m.resource_providers !== undefined) {
    text += ',"resource_providers":' + textUpdateSlaveMessage_ResourceProviders(m.resource_providers);
  }
  return `${text}}`;
}

export const UpdateSlaveMessage: MessageCodec<UpdateSlaveMessage> = /* @__PURE__ */ messageCodec<UpdateSlaveMessage>("mesos.internal.UpdateSlaveMessage", writeUpdateSlaveMessage, readUpdateSlaveMessage, textUpdateSlaveMessage, [
  ["agent_id", 1, "required", "message", () => AgentID],
  ["update_oversubscribed_resources", 5, "optional", "bool"],
  ["oversubscribed_resources", 2, "repeated", "message", () => Resource],
  ["operations", 6, "optional", "message", () => UpdateSlaveMessage_Operations],
  ["resource_version_uuid", 7, "optional", "message", () => UUID],
  ["resource_providers", 8, "optional", "message", () => UpdateSlaveMessage_ResourceProviders],
]);

/** mesos.internal.UpdateSlaveMessage.Operations */
export interface UpdateSlaveMessage_Operations {
  readonly operations?: readonly Operation[] | undefined;
}

export function writeUpdateSlaveMessage_Operations(w: Writer, m: UpdateSlaveMessage_Operations): void {
  if (m.operations !== undefined) {
    const list = m.operations;
    for (let i = list.length - 1; i >= 0; i--) { const at = w.open(); writeOperation(w, list[i]!); w.close(10, at); }
  }
}

const ShapeUpdateSlaveMessage_Operations = /* @__PURE__ */ shape();
export function readUpdateSlaveMessage_Operations(r: Reader, into?: UpdateSlaveMessage_Operations): UpdateSlaveMessage_Operations {
  const m = (into ?? new ShapeUpdateSlaveMessage_Operations()) as Mutable<UpdateSlaveMessage_Operations>;
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

export function textUpdateSlaveMessage_Operations(m: UpdateSlaveMessage_Operations): string {
  let text = "";
  if (m.operations !== undefined && m.operations.length > 0) {
    text += '{"operations":' + jsonArray(m.operations, textOperation);
  }
  return text === "" ? "{}" : `${text}}`;
}

export const UpdateSlaveMessage_Operations: MessageCodec<UpdateSlaveMessage_Operations> = /* @__PURE__ */ messageCodec<UpdateSlaveMessage_Operations>("mesos.internal.UpdateSlaveMessage.Operations", writeUpdateSlaveMessage_Operations, readUpdateSlaveMessage_Operations, textUpdateSlaveMessage_Operations, [
  ["operations", 1, "repeated", "message", () => Operation],
]);

/** mesos.internal.UpdateSlaveMessage.ResourceProvider */
export interface UpdateSlaveMessage_ResourceProvider {
  readonly info?: ResourceProviderInfo | undefined;
  readonly total_resources?: readonly Resource[] | undefined;
  readonly operations: UpdateSlaveMessage_Operations;
  readonly resource_version_uuid: UUID;
}

export function writeUpdateSlaveMessage_ResourceProvider(w: Writer, m: UpdateSlaveMessage_ResourceProvider): void {
  if (m.resource_version_uuid === undefined) throw missing();
  { const at = w.open(); writeUUID(w, m.resource_version_uuid); w.close(34, at); }
  if (m.operations === undefined) throw missing();
  { const at = w.open(); writeUpdateSlaveMessage_Operations(w, m.operations); w.close(26, at); }
  if (m.total_resources !== undefined) {
    const list = m.total_resources;
    for (let i = list.length - 1; i >= 0; i--) { const at = w.open(); writeResource(w, list[i]!); w.close(18, at); }
  }
  if (m.info !== undefined) { const at = w.open(); writeResourceProviderInfo(w, m.info); w.close(10, at); }
}

const ShapeUpdateSlaveMessage_ResourceProvider = /* @__PURE__ */ shape();
export function readUpdateSlaveMessage_ResourceProvider(r: Reader, into?: UpdateSlaveMessage_ResourceProvider): UpdateSlaveMessage_ResourceProvider {
  const m = (into ?? new ShapeUpdateSlaveMessage_ResourceProvider()) as Mutable<UpdateSlaveMessage_ResourceProvider>;
  while (r.pos < r.end) {
    const tag = r.tag();
    switch (tag) {
      case 10: {
        const outer = r.open();
        m.info = readResourceProviderInfo(r, m.info);
        r.close(outer);
        break;
      }
      case 18: {
        const outer = r.open();
        m.total_resources = append(m.total_resources, readResource(r));
        r.close(outer);
        break;
      }
      case 26: {
        const outer = r.open();
        m.operations = readUpdateSlaveMessage_Operations(r, m.operations);
        r.close(outer);
        break;
      }
      case 34: {
        const outer = r.open();
        m.resource_version_uuid = readUUID(r, m.resource_version_uuid);
        r.close(outer);
        break;
      }
      default:
        r.skip(tag);
    }
  }
  if (m.operations === undefined || m.resource_version_uuid === undefined) r.incomplete = true;
  return m;
}

export function textUpdateSlaveMessage_ResourceProvider(m: UpdateSlaveMessage_ResourceProvider): string {
  let text = "";
  let comma = "{";
  if (m.info !== undefined) {
    text += '{"info":' + textResourceProviderInfo(m.info);
    comma = ",";
  }
  if (m.total_resources !== undefined && m.total_resources.length > 0) {
    text += comma + '"total_resources":' + jsonArray(m.total_resources, textResource);
    comma = ",";
  }
  text += comma + '"operations":' + textUpdateSlaveMessage_Operations(m.operations);
  text += ',"resource_version_uuid":' + textUUID(m.resource_version_uuid);
  return `${text}}`;
}

export const UpdateSlaveMessage_ResourceProvider: MessageCodec<UpdateSlaveMessage_ResourceProvider> = /* @__PURE__ */ messageCodec<UpdateSlaveMessage_ResourceProvider>("mesos.internal.UpdateSlaveMessage.ResourceProvider", writeUpdateSlaveMessage_ResourceProvider, readUpdateSlaveMessage_ResourceProvider, textUpdateSlaveMessage_ResourceProvider, [
  ["info", 1, "optional", "message", () => ResourceProviderInfo],
  ["total_resources", 2, "repeated", "message", () => Resource],
  ["operations", 3, "required", "message", () => UpdateSlaveMessage_Operations],
  ["resource_version_uuid", 4, "required", "message", () => UUID],
]);

/** mesos.internal.UpdateSlaveMessage.ResourceProviders */
export interface UpdateSlaveMessage_ResourceProviders {
  readonly providers?: readonly UpdateSlaveMessage_ResourceProvider[] | undefined;
}

export function writeUpdateSlaveMessage_ResourceProviders(w: Writer, m: UpdateSlaveMessage_ResourceProviders): void {
  if (m.providers !== undefined) {
    const list = m.providers;
    for (let i = list.length - 1; i >= 0; i--) { const at = w.open(); writeUpdateSlaveMessage_ResourceProvider(w, list[i]!); w.close(10, at); }
  }
}

const ShapeUpdateSlaveMessage_ResourceProviders = /* @__PURE__ */ shape();
export function readUpdateSlaveMessage_ResourceProviders(r: Reader, into?: UpdateSlaveMessage_ResourceProviders): UpdateSlaveMessage_ResourceProviders {
  const m = (into ?? new ShapeUpdateSlaveMessage_ResourceProviders()) as Mutable<UpdateSlaveMessage_ResourceProviders>;
  while (r.pos < r.end) {
    const tag = r.tag();
    switch (tag) {
      case 10: {
        const outer = r.open();
        m.providers = append(m.providers, readUpdateSlaveMessage_ResourceProvider(r));
        r.close(outer);
        break;
      }
      default:
        r.skip(tag);
    }
  }
  return m;
}

export function textUpdateSlaveMessage_ResourceProviders(m: UpdateSlaveMessage_ResourceProviders): string {
  let text = "";
  if (m.providers !== undefined && m.providers.length > 0) {
    text += '{"providers":' + jsonArray(m.providers, textUpdateSlaveMessage_ResourceProvider);
  }
  return text === "" ? "{}" : `${text}}`;
}

export const UpdateSlaveMessage_ResourceProviders: MessageCodec<UpdateSlaveMessage_ResourceProviders> = /* @__PURE__ */ messageCodec<UpdateSlaveMessage_ResourceProviders>("mesos.internal.UpdateSlaveMessage.ResourceProviders", writeUpdateSlaveMessage_ResourceProviders, readUpdateSlaveMessage_ResourceProviders, textUpdateSlaveMessage_ResourceProviders, [
  ["providers", 1, "repeated", "message", () => UpdateSlaveMessage_ResourceProvider],
]);

/** mesos.internal.MasterSlaveConnection */
export interface MasterSlaveConnection {
  readonly total_ping_timeout_seconds?: number | undefined;
}

export function writeMasterSlaveConnection(w: Writer, m: MasterSlaveConnection): void {
  if (m.total_ping_timeout_seconds !== undefined) w.double(9, m.total_ping_timeout_seconds);
}

const ShapeMasterSlaveConnection = /* @__PURE__ */ shape();
export function readMasterSlaveConnection(r: Reader, into?: MasterSlaveConnection): MasterSlaveConnection {
  const m = (into ?? new ShapeMasterSlaveConnection()) as Mutable<MasterSlaveConnection>;
  while (r.pos < r.end) {
    const tag = r.tag();
    switch (tag) {
      case 9:
        m.total_ping_timeout_seconds = r.double();
        break;
      default:
        r.skip(tag);
    }
  }
  return m;
}

export function textMasterSlaveConnection(m: MasterSlaveConnection): string {
  let text = "";
  if (m.total_ping_timeout_seconds !== undefined) {
    text += '{"total_ping_timeout_seconds":' + jsonDouble(m.total_ping_timeout_seconds);
  }
  return text === "" ? "{}" : `${text}}`;
}

export const MasterSlaveConnection: MessageCodec<MasterSlaveConnection> = /* @__PURE__ */ messageCodec<MasterSlaveConnection>("mesos.internal.MasterSlaveConnection", writeMasterSlaveConnection, readMasterSlaveConnection, textMasterSlaveConnection, [
  ["total_ping_timeout_seconds", 1, "optional", "double"],
]);

/** mesos.internal.PingSlaveMessage */
export interface PingSlaveMessage {
  readonly connected: boolean;
}

export function writePingSlaveMessage(w: Writer, m: PingSlaveMessage): void {
  if (m.connected === undefined) throw missing();
  w.bool(8, m.connected);
}

const ShapePingSlaveMessage = /* @__PURE__ */ shape();
export function readPingSlaveMessage(r: Reader, into?: PingSlaveMessage): PingSlaveMessage {
  const m = (into ?? new ShapePingSlaveMessage()) as Mutable<PingSlaveMessage>;
  while (r.pos < r.end) {
    const tag = r.tag();
    switch (tag) {
      case 8:
        m.connected = r.bool();
        break;
      default:
        r.skip(tag);
    }
  }
  if (m.connected === undefined) r.incomplete = true;
  return m;
}

export function textPingSlaveMessage(m: PingSlaveMessage): string {
  let text = "";
  text += '{"connected":' + jsonPlain(m.connected);
  return `${text}}`;
}

export const PingSlaveMessage: MessageCodec<PingSlaveMessage> = /* @__PURE__ */ messageCodec<PingSlaveMessage>("mesos.internal.PingSlaveMessage", writePingSlaveMessage, readPingSlaveMessage, textPingSlaveMessage, [
  ["connected", 1, "required", "bool"],
]);

/** mesos.internal.PongSlaveMessage */
export interface PongSlaveMessage {
}

export function writePongSlaveMessage(_w: Writer, _m: PongSlaveMessage): void {
}

const ShapePongSlaveMessage = /* @__PURE__ */ shape();
export function readPongSlaveMessage(r: Reader, into?: PongSlaveMessage): PongSlaveMessage {
  const m = (into ?? new ShapePongSlaveMessage()) as Mutable<PongSlaveMessage>;
  while (r.pos < r.end) {
    const tag = r.tag();
    switch (tag) {
      default:
        r.skip(tag);
    }
  }
  return m;
}

export function textPongSlaveMessage(_m: PongSlaveMessage): string {
  return "{}";
}

export const PongSlaveMessage: MessageCodec<PongSlaveMessage> = /* @__PURE__ */ messageCodec<PongSlaveMessage>("mesos.internal.PongSlaveMessage", writePongSlaveMessage, readPongSlaveMessage, textPongSlaveMessage, [
]);

/** mesos.internal.DrainSlaveMessage */
export interface DrainSlaveMessage {
  readonly config: DrainConfig;
}

export function writeDrainSlaveMessage(w: Writer, m: DrainSlaveMessage): void {
  if (m.config === undefined) throw missing();
  { const at = w.open(); writeDrainConfig(w, m.config); w.close(10, at); }
}

const ShapeDrainSlaveMessage = /* @__PURE__ */ shape();
export function readDrainSlaveMessage(r: Reader, into?: DrainSlaveMessage): DrainSlaveMessage {
  const m = (into ?? new ShapeDrainSlaveMessage()) as Mutable<DrainSlaveMessage>;
  while (r.pos < r.end) {
    const tag = r.tag();
    switch (tag) {
      case 10: {
        const outer = r.open();
        m.config = readDrainConfig(r, m.config);
        r.close(outer);
        break;
      }
      default:
        r.skip(tag);
    }
  }
  if (m.config === undefined) r.incomplete = true;
  return m;
}

export function textDrainSlaveMessage(m: DrainSlaveMessage): string {
  let text = "";
  text += '{"config":' + textDrainConfig(m.config);
  return `${text}}`;
}

export const DrainSlaveMessage: MessageCodec<DrainSlaveMessage> = /* @__PURE__ */ messageCodec<DrainSlaveMessage>("mesos.internal.DrainSlaveMessage", writeDrainSlaveMessage, readDrainSlaveMessage, textDrainSlaveMessage, [
  ["config", 1, "required", "message", () => DrainConfig],
]);

/** mesos.internal.ShutdownMessage */
export interface ShutdownMessage {
  readonly message?: string | undefined;
}

export function writeShutdownMessage(w: Writer, m: ShutdownMessage): void {
  if (m.message !== undefined) w.string(10, m.message);
}

const ShapeShutdownMessage = /* @__PURE__ */ shape();
export function readShutdownMessage(r: Reader, into?: ShutdownMessage): ShutdownMessage {
  const m = (into ?? new ShapeShutdownMessage()) as Mutable<ShutdownMessage>;
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
  return m;
}

export function textShutdownMessage(m: ShutdownMessage): string {
  let text = "";
  if (m.message !== undefined) {
    text += '{"message":' + jsonString(m.message);
  }
  return text === "" ? "{}" : `${text}}`;
}

export const ShutdownMessage: MessageCodec<ShutdownMessage> = /* @__PURE__ */ messageCodec<ShutdownMessage>("mesos.internal.ShutdownMessage", writeShutdownMessage, readShutdownMessage, textShutdownMessage, [
  ["message", 1, "optional", "string"],
]);

/** mesos.internal.ResourceVersionUUID */
export interface ResourceVersionUUID {
  readonly resource_provider_id?: ResourceProviderID | undefined;
  readonly uuid: UUID;
}

export function writeResourceVersionUUID(w: Writer, m: ResourceVersionUUID): void {
  if (m.uuid === undefined) throw missing();
  { const at = w.open(); writeUUID(w, m.uuid); w.close(18, at); }
  if (m.resource_provider_id !== undefined) { const at = w.open(); writeResourceProviderID(w, m.resource_provider_id); w.close(10, at); }
}

const ShapeResourceVersionUUID = /* @__PURE__ */ shape();
export function readResourceVersionUUID(r: Reader, into?: ResourceVersionUUID): ResourceVersionUUID {
  const m = (into ?? new ShapeResourceVersionUUID()) as Mutable<ResourceVersionUUID>;
  while (r.pos < r.end) {
    const tag = r.tag();
    switch (tag) {
      case 10: {
        const outer = r.open();
        m.resource_provider_id = readResourceProviderID(r, m.resource_provider_id);
        r.close(outer);
        break;
      }
      case 18: {
        const outer = r.open();
        m.uuid = readUUID(r, m.uuid);
        r.close(outer);
        break;
      }
      default:
        r.skip(tag);
    }
  }
  if (m.uuid === undefined) r.incomplete = true;
  return m;
}

export function textResourceVersionUUID(m: ResourceVersionUUID): string {
  let text = "";
  let comma = "{";
  if (m.resource_provider_id !== undefined) {
    text += '{"resource_provider_id":' + textResourceProviderID(m.resource_provider_id);
    comma = ",";
  }
  text += comma + '"uuid":' + textUUID(m.uuid);
  return `${text}}`;
}

export const ResourceVersionUUID: MessageCodec<ResourceVersionUUID> = /* @__PURE__ */ messageCodec<ResourceVersionUUID>("mesos.internal.ResourceVersionUUID", writeResourceVersionUUID, readResourceVersionUUID, textResourceVersionUUID, [
  ["resource_provider_id", 1, "optional", "message", () => ResourceProviderID],
  ["uuid", 2, "required", "message", () => UUID],
]);

/** mesos.internal.CheckpointResourcesMessage */
export interface CheckpointResourcesMessage {
  readonly resources?: readonly Resource[] | undefined;
}

export function writeCheckpointResourcesMessage(w: Writer, m: CheckpointResourcesMessage): void {
  if (m.resources !== undefined) {
    const list = m.resources;
    for (let i = list.length - 1; i >= 0; i--) { const at = w.open(); writeResource(w, list[i]!); w.close(10, at); }
  }
}

const ShapeCheckpointResourcesMessage = /* @__PURE__ */ shape();
export function readCheckpointResourcesMessage(r: Reader, into?: CheckpointResourcesMessage): CheckpointResourcesMessage {
  const m = (into ?? new ShapeCheckpointResourcesMessage()) as Mutable<CheckpointResourcesMessage>;
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

export function textCheckpointResourcesMessage(m: CheckpointResourcesMessage): string {
  let text = "";
  if (m.resources !== undefined && m.resources.length > 0) {
    text += '{"resources":' + jsonArray(m.resources, textResource);
  }
  return text === "" ? "{}" : `${text}}`;
}

export const CheckpointResourcesMessage: MessageCodec<CheckpointResourcesMessage> = /* @__PURE__ */ messageCodec<CheckpointResourcesMessage>("mesos.internal.CheckpointResourcesMessage", writeCheckpointResourcesMessage, readCheckpointResourcesMessage, textCheckpointResourcesMessage, [
  ["resources", 1, "repeated", "message", () => Resource],
]);

/** mesos.internal.UpdateFrameworkMessage */
export interface UpdateFrameworkMessage {
  readonly framework_id: FrameworkID;
  readonly pid?: string | undefined;
  readonly framework_info?: FrameworkInfo | undefined;
}

export function writeUpdateFrameworkMessage(w: Writer, m: UpdateFrameworkMessage): void {
  if (m.framework_info !== undefined) { const at = w.open(); writeFrameworkInfo(w, m.framework_info); w.close(26, at); }
  if (m.pid !== undefined) w.string(18, m.pid);
  if (m.framework_id === undefined) throw missing();
  { const at = w.open(); writeFrameworkID(w, m.framework_id); w.close(10, at); }
}

const ShapeUpdateFrameworkMessage = /* @__PURE__ */ shape();
export function readUpdateFrameworkMessage(r: Reader, into?: UpdateFrameworkMessage): UpdateFrameworkMessage {
  const m = (into ?? new ShapeUpdateFrameworkMessage()) as Mutable<UpdateFrameworkMessage>;
  while (r.pos < r.end) {
    const tag = r.tag();
    switch (tag) {
      case 10: {
        const outer = r.open();
        m.framework_id = readFrameworkID(r, m.framework_id);
        r.close(outer);
        break;
      }
      case 18:
        m.pid = r.string();
        break;
      case 26: {
        const outer = r.open();
        m.framework_info = readFrameworkInfo(r, m.framework_info);
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

export function textUpdateFrameworkMessage(m: UpdateFrameworkMessage): string {
  let text = "";
  text += '{"framework_id":' + textFrameworkID(m.framework_id);
  if (m.pid !== undefined) {
    text += ',"pid":' + jsonString(m.pid);
  }
  if (m.framework_info !== undefined) {
    text += ',"framework_info":' + textFrameworkInfo(m.framework_info);
  }
  return `${text}}`;
}

export const UpdateFrameworkMessage: MessageCodec<UpdateFrameworkMessage> = /* @__PURE__ */ messageCodec<UpdateFrameworkMessage>("mesos.internal.UpdateFrameworkMessage", writeUpdateFrameworkMessage, readUpdateFrameworkMessage, textUpdateFrameworkMessage, [
  ["framework_id", 1, "required", "message", () => FrameworkID],
  ["pid", 2, "optional", "string"],
  ["framework_info", 3, "optional", "message", () => FrameworkInfo],
]);

/** mesos.internal.ShutdownFrameworkMessage */
export interface ShutdownFrameworkMessage {
  readonly framework_id: FrameworkID;
}

export function writeShutdownFrameworkMessage(w: Writer, m: ShutdownFrameworkMessage): void {
  if (m.framework_id === undefined) throw missing();
  { const at = w.open(); writeFrameworkID(w, m.framework_id); w.close(10, at); }
}

const ShapeShutdownFrameworkMessage = /* @__PURE__ */ shape();
export function readShutdownFrameworkMessage(r: Reader, into?: ShutdownFrameworkMessage): ShutdownFrameworkMessage {
  const m = (into ?? new ShapeShutdownFrameworkMessage()) as Mutable<ShutdownFrameworkMessage>;
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

export function textShutdownFrameworkMessage(m: ShutdownFrameworkMessage): string {
  let text = "";
  text += '{"framework_id":' + textFrameworkID(m.framework_id);
  return `${text}}`;
}

export const ShutdownFrameworkMessage: MessageCodec<ShutdownFrameworkMessage> = /* @__PURE__ */ messageCodec<ShutdownFrameworkMessage>("mesos.internal.ShutdownFrameworkMessage", writeShutdownFrameworkMessage, readShutdownFrameworkMessage, textShutdownFrameworkMessage, [
  ["framework_id", 1, "required", "message", () => FrameworkID],
]);

/** mesos.internal.RunTaskMessage */
export interface RunTaskMessage {
  /** Deprecated. */
  readonly framework_id?: FrameworkID | undefined;
  readonly framework: FrameworkInfo;
  readonly task: TaskInfo;
  readonly resource_version_uuids?: readonly ResourceVersionUUID[] | undefined;
  readonly pid?: string | undefined;
  readonly launch_executor?: boolean | undefined;
}

export function writeRunTaskMessage(w: Writer, m: RunTaskMessage): void {
  if (m.launch_executor !== undefined) w.bool(48, m.launch_executor);
  if (m.resource_version_uuids !== undefined) {
    const list = m.resource_version_uuids;
    for (let i = list.length - 1; i >= 0; i--) { const at = w.open(); writeResourceVersionUUID(w, list[i]!); w.close(42, at); }
  }
  if (m.task === undefined) throw missing();
  { const at = w.open(); writeTaskInfo(w, m.task); w.close(34, at); }
  if (m.pid !== undefined) w.string(26, m.pid);
  if (m.framework === undefined) throw missing();
  { const at = w.open(); writeFrameworkInfo(w, m.framework); w.close(18, at); }
  if (m.framework_id !== undefined) { const at = w.open(); writeFrameworkID(w, m.framework_id); w.close(10, at); }
}

const ShapeRunTaskMessage = /* @__PURE__ */ shape();
export function readRunTaskMessage(r: Reader, into?: RunTaskMessage): RunTaskMessage {
  const m = (into ?? new ShapeRunTaskMessage()) as Mutable<RunTaskMessage>;
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
        m.framework = readFrameworkInfo(r, m.framework);
        r.close(outer);
        break;
      }
      case 34: {
        const outer = r.open();
        m.task = readTaskInfo(r, m.task);
        r.close(outer);
        break;
      }
      case 42: {
        const outer = r.open();
        m.resource_version_uuids = append(m.resource_version_uuids, readResourceVersionUUID(r));
        r.close(outer);
        break;
      }
      case 26:
        m.pid = r.string();
        break;
      case 48:
        m.launch_executor = r.bool();
        break;
      default:
        r.skip(tag);
    }
  }
  if (m.framework === undefined || m.task === undefined) r.incomplete = true;
  return m;
}

export function textRunTaskMessage(m: RunTaskMessage): string {
  let text = "";
  let comma = "{";
  if (m.framework_id !== undefined) {
    text += '{"framework_id":' + textFrameworkID(m.framework_id);
    comma = ",";
  }
  text += comma + '"framework":' + textFrameworkInfo(m.framework);
  text += ',"task":' + textTaskInfo(m.task);
  if (m.resource_version_uuids !== undefined && m.resource_version_uuids.length > 0) {
    text += ',"resource_version_uuids":' + jsonArray(m.resource_version_uuids, textResourceVersionUUID);
  }
  if (m.pid !== undefined) {
    text += ',"pid":' + jsonString(m.pid);
  }
  if (m.launch_executor !== undefined) {
    text += ',"launch_executor":' + jsonPlain(m.launch_executor);
  }
  return `${text}}`;
}

export const RunTaskMessage: MessageCodec<RunTaskMessage> = /* @__PURE__ */ messageCodec<RunTaskMessage>("mesos.internal.RunTaskMessage", writeRunTaskMessage, readRunTaskMessage, textRunTaskMessage, [
  ["framework_id", 1, "optional", "message", () => FrameworkID],
  ["framework", 2, "required", "message", () => FrameworkInfo],
  ["task", 4, "required", "message", () => TaskInfo],
  ["resource_version_uuids", 5, "repeated", "message", () => ResourceVersionUUID],
  ["pid", 3, "optional", "string"],
  ["launch_executor", 6, "optional", "bool"],
]);

/** mesos.internal.RunTaskGroupMessage */
export interface RunTaskGroupMessage {
  readonly framework: FrameworkInfo;
  readonly executor: ExecutorInfo;
  readonly task_group: TaskGroupInfo;
  readonly resource_version_uuids?: readonly ResourceVersionUUID[] | undefined;
  readonly launch_executor?: boolean | undefined;
}

export function writeRunTaskGroupMessage(w: Writer, m: RunTaskGroupMessage): void {
  if (m.launch_executor !== undefined) w.bool(40, m.launch_executor);
  if (m.resource_version_uuids !== undefined) {
    const list = m.resource_version_uuids;
    for (let i = list.length - 1; i >= 0; i--) { const at = w.open(); writeResourceVersionUUID(w, list[i]!); w.close(34, at); }
  }
  if (m.task_group === undefined) throw missing();
  { const at = w.open(); writeTaskGroupInfo(w, m.task_group); w.close(26, at); }
  if (m.executor === undefined) throw missing();
  { const at = w.open(); writeExecutorInfo(w, m.executor); w.close(18, at); }
  if (m.framework === undefined) throw missing();
  { const at = w.open(); writeFrameworkInfo(w, m.framework); w.close(10, at); }
}

const ShapeRunTaskGroupMessage = /* @__PURE__ */ shape();
export function readRunTaskGroupMessage(r: Reader, into?: RunTaskGroupMessage): RunTaskGroupMessage {
  const m = (into ?? new ShapeRunTaskGroupMessage()) as Mutable<RunTaskGroupMessage>;
  while (r.pos < r.end) {
    const tag = r.tag();
    switch (tag) {
      case 10: {
        const outer = r.open();
        m.framework = readFrameworkInfo(r, m.framework);
        r.close(outer);
        break;
      }
      case 18: {
        const outer = r.open();
        m.executor = readExecutorInfo(r, m.executor);
        r.close(outer);
        break;
      }
      case 26: {
        const outer = r.open();
        m.task_group = readTaskGroupInfo(r, m.task_group);
        r.close(outer);
        break;
      }
      case 34: {
        const outer = r.open();
        m.resource_version_uuids = append(m.resource_version_uuids, readResourceVersionUUID(r));
        r.close(outer);
        break;
      }
      case 40:
        m.launch_executor = r.bool();
        break;
      default:
        r.skip(tag);
    }
  }
  if (m.framework === undefined || m.executor === undefined || m.task_group === undefined) r.incomplete = true;
  return m;
}

export function textRunTaskGroupMessage(m: RunTaskGroupMessage): string {
  let text = "";
  text += '{"framework":' + textFrameworkInfo(m.framework);
  text += ',"executor":' + textExecutorInfo(m.executor);
  text += ',"task_group":' + textTaskGroupInfo(m.task_group);
  if (m.resource_version_uuids !== undefined && m.resource_version_uuids.length > 0) {
    text += ',"resource_version_uuids":' + jsonArray(m.resource_version_uuids, textResourceVersionUUID);
  }
  if (m.launch_executor !== undefined) {
    text += ',"launch_executor":' + jsonPlain(m.launch_executor);
  }
  return `${text}}`;
}

export const RunTaskGroupMessage: MessageCodec<RunTaskGroupMessage> = /* @__PURE__ */ messageCodec<RunTaskGroupMessage>("mesos.internal.RunTaskGroupMessage", writeRunTaskGroupMessage, readRunTaskGroupMessage, textRunTaskGroupMessage, [
  ["framework", 1, "required", "message", () => FrameworkInfo],
  ["executor", 2, "required", "message", () => ExecutorInfo],
  ["task_group", 3, "required", "message", () => TaskGroupInfo],
  ["resource_version_uuids", 4, "repeated", "message", () => ResourceVersionUUID],
  ["launch_executor", 5, "optional", "bool"],
]);

/** mesos.internal.KillTaskMessage */
export interface KillTaskMessage {
  readonly framework_id: FrameworkID;
  readonly task_id: TaskID;
  readonly kill_policy?: KillPolicy | undefined;
}

export function writeKillTaskMessage(w: Writer, m: KillTaskMessage): void {
  if (m.kill_policy !== undefined) { const at = w.open(); writeKillPolicy(w, m.kill_policy); w.close(26, at); }
  if (m.task_id === undefined) throw missing();
  { const at = w.open(); writeTaskID(w, m.task_id); w.close(18, at); }
  if (m.framework_id === undefined) throw missing();
  { const at = w.open(); writeFrameworkID(w, m.framework_id); w.close(10, at); }
}

const ShapeKillTaskMessage = /* @__PURE__ */ shape();
export function readKillTaskMessage(r: Reader, into?: KillTaskMessage): KillTaskMessage {
  const m = (into ?? new ShapeKillTaskMessage()) as Mutable<KillTaskMessage>;
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
        m.task_id = readTaskID(r, m.task_id);
        r.close(outer);
        break;
      }
      case 26: {
        const outer = r.open();
        m.kill_policy = readKillPolicy(r, m.kill_policy);
        r.close(outer);
        break;
      }
      default:
        r.skip(tag);
    }
  }
  if (m.framework_id === undefined || m.task_id === undefined) r.incomplete = true;
  return m;
}

export function textKillTaskMessage(m: KillTaskMessage): string {
  let text = "";
  text += '{"framework_id":' + textFrameworkID(m.framework_id);
  text += ',"task_id":' + textTaskID(m.task_id);
  if (m.kill_policy !== undefined) {
    text += ',"kill_policy":' + textKillPolicy(m.kill_policy);
  }
  return `${text}}`;
}

export const KillTaskMessage: MessageCodec<KillTaskMessage> = /* @__PURE__ */ messageCodec<KillTaskMessage>("mesos.internal.KillTaskMessage", writeKillTaskMessage, readKillTaskMessage, textKillTaskMessage, [
  ["framework_id", 1, "required", "message", () => FrameworkID],
  ["task_id", 2, "required", "message", () => TaskID],
  ["kill_policy", 3, "optional", "message", () => KillPolicy],
]);

/** mesos.internal.Archive */
export interface Archive {
  readonly frameworks?: readonly Archive_Framework[] | undefined;
}

export function writeArchive(w: Writer, m: Archive): void {
  if (m.frameworks !== undefined) {
    const list = m.frameworks;
    for (let i = list.length - 1; i >= 0; i--) { const at = w.open(); writeArchive_Framework(w, list[i]!); w.close(10, at); }
  }
}

const ShapeArchive = /* @__PURE__ */ shape();
export function readArchive(r: Reader, into?: Archive): Archive {
  const m = (into ?? new ShapeArchive()) as Mutable<Archive>;
  while (r.pos < r.end) {
    const tag = r.tag();
    switch (tag) {
      case 10: {
        const outer = r.open();
        m.frameworks = append(m.frameworks, readArchive_Framework(r));
        r.close(outer);
        break;
      }
      default:
        r.skip(tag);
    }
  }
  return m;
}

export function textArchive(m: Archive): string {
  let text = "";
  if (m.frameworks !== undefined && m.frameworks.length > 0) {
    text += '{"frameworks":' + jsonArray(m.frameworks, textArchive_Framework);
  }
  return text === "" ? "{}" : `${text}}`;
}

export const Archive: MessageCodec<Archive> = /* @__PURE__ */ messageCodec<Archive>("mesos.internal.Archive", writeArchive, readArchive, textArchive, [
  ["frameworks", 1, "repeated", "message", () => Archive_Framework],
]);

/** mesos.internal.Archive.Framework */
export interface Archive_Framework {
  readonly framework_info: FrameworkInfo;
  readonly pid?: string | undefined;
  readonly tasks?: readonly Task[] | undefined;
}

export function writeArchive_Framework(w: Writer, m: Archive_Framework): void {
  if (m.tasks !== undefined) {
    const list = m.tasks;
    for (let i = list.length - 1; i >= 0; i--) { const at = w.open(); writeTask(w, list[i]!); w.close(26, at); }
  }
  if (m.pid !== undefined) w.string(18, m.pid);
  if (m.framework_info === undefined) throw missing();
  { const at = w.open(); writeFrameworkInfo(w, m.framework_info); w.close(10, at); }
}

const ShapeArchive_Framework = /* @__PURE__ */ shape();
export function readArchive_Framework(r: Reader, into?: Archive_Framework): Archive_Framework {
  const m = (into ?? new ShapeArchive_Framework()) as Mutable<Archive_Framework>;
  while (r.pos < r.end) {
    const tag = r.tag();
    switch (tag) {
      case 10: {
        const outer = r.open();
        m.framework_info = readFrameworkInfo(r, m.framework_info);
        r.close(outer);
        break;
      }
      case 18:
        m.pid = r.string();
        break;
      case 26: {
        const outer = r.open();
        m.tasks = append(m.tasks, readTask(r));
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

export function textArchive_Framework(m: Archive_Framework): string {
  let text = "";
  text += '{"framework_info":' + textFrameworkInfo(m.framework_info);
  if (m.pid !== undefined) {
    text += ',"pid":' + jsonString(m.pid);
  }
  if (m.tasks !== undefined && m.tasks.length > 0) {
    text += ',"tasks":' + jsonArray(m.tasks, textTask);
  }
  return `${text}}`;
}

export const Archive_Framework: MessageCodec<Archive_Framework> = /* @__PURE__ */ messageCodec<Archive_Framework>("mesos.internal.Archive.Framework", writeArchive_Framework, readArchive_Framework, textArchive_Framework, [
  ["framework_info", 1, "required", "message", () => FrameworkInfo],
  ["pid", 2, "optional", "string"],
  ["tasks", 3, "repeated", "message", () => Task],
]);

/** mesos.internal.HookExecuted */
export interface HookExecuted {
  readonly module?: string | undefined;
}

export function writeHookExecuted(w: Writer, m: HookExecuted): void {
  if (m.module !== undefined) w.string(10, m.module);
}

const ShapeHookExecuted = /* @__PURE__ */ shape();
export function readHookExecuted(r: Reader, into?: HookExecuted): HookExecuted {
  const m = (into ?? new ShapeHookExecuted()) as Mutable<HookExecuted>;
  while (r.pos < r.end) {
    const tag = r.tag();
    switch (tag) {
      case 10:
        m.module = r.string();
        break;
      default:
        r.skip(tag);
    }
  }
  return m;
}

export function textHookExecuted(m: HookExecuted): string {
  let text = "";
  if (m.module !== undefined) {
    text += '{"module":' + jsonString(m.module);
  }
  return text === "" ? "{}" : `${text}}`;
}

export const HookExecuted: MessageCodec<HookExecuted> = /* @__PURE__ */ messageCodec<HookExecuted>("mesos.internal.HookExecuted", writeHookExecuted, readHookExecuted, textHookExecuted, [
  ["module", 1, "optional", "string"],
]);
