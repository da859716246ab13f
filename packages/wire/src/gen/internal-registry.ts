// Generated from proto/internal/registry.proto by `npm run generate`: edit the schema, not this file.
import { append } from "../codec/append.ts";
import { jsonArray, jsonPlain, jsonString } from "../codec/json-text.ts";
import { type MessageCodec, messageCodec } from "../codec/message-codec.ts";
import type { Mutable } from "../codec/mutable.ts";
import type { Reader } from "../codec/reader.ts";
import { shape } from "../codec/shape.ts";
import { missing } from "../codec/wire-error.ts";
import type { Writer } from "../codec/writer.ts";
import { Schedule, readSchedule, textSchedule, writeSchedule } from "./api-maintenance.ts";
import { QuotaConfig, QuotaInfo, readQuotaConfig, readQuotaInfo, textQuotaConfig, textQuotaInfo, writeQuotaConfig, writeQuotaInfo } from "./api-quota.ts";
import { Registry as internalProviderRegistry_Registry, readRegistry as readinternalProviderRegistry_Registry, textRegistry as textinternalProviderRegistry_Registry, writeRegistry as writeinternalProviderRegistry_Registry } from "./internal-provider-registry.ts";
import { TimeInfo, WeightInfo, readTimeInfo, readWeightInfo, textTimeInfo, textWeightInfo, writeTimeInfo, writeWeightInfo } from "./v1-common.ts";
import { AgentID, readAgentID, textAgentID, writeAgentID } from "./v1-identity.ts";
import { MachineInfo, readMachineInfo, textMachineInfo, writeMachineInfo } from "./v1-machine.ts";
import { AgentInfo, DrainInfo, MasterInfo, readAgentInfo, readDrainInfo, readMasterInfo, textAgentInfo, textDrainInfo, textMasterInfo, writeAgentInfo, writeDrainInfo, writeMasterInfo } from "./v1-node.ts";

/** mesos.internal.Registry */
export interface Registry {
  readonly master?: Registry_Master | undefined;
  readonly agents?: Registry_Agents | undefined;
  readonly unreachable?: Registry_UnreachableAgents | undefined;
  readonly gone?: Registry_GoneAgents | undefined;
  readonly machines?: Registry_Machines | undefined;
  readonly schedules?: readonly Schedule[] | undefined;
  /** Deprecated. */
  readonly quotas?: readonly Registry_Quota[] | undefined;
  readonly quota_configs?: readonly QuotaConfig[] | undefined;
  readonly weights?: readonly Registry_Weight[] | undefined;
  readonly resource_provider_registry?: internalProviderRegistry_Registry | undefined;
  readonly minimum_capabilities?: readonly Registry_MinimumCapability[] | undefined;
}

export function writeRegistry(w: Writer, m: Registry): void {
  if (m.quota_configs !== undefined) {
    const list = m.quota_configs;
    for (let i = list.length - 1; i >= 0; i--) { const at = w.open(); writeQuotaConfig(w, list[i]!); w.close(90, at); }
  }
  if (m.minimum_capabilities !== undefined) {
    const list = m.minimum_capabilities;
    for (let i = list.length - 1; i >= 0; i--) { const at = w.open(); writeRegistry_MinimumCapability(w, list[i]!); w.close(82, at); }
  }
  if (m.resource_provider_registry !== undefined) { const at = w.open(); writeinternalProviderRegistry_Registry(w, m.resource_provider_registry); w.close(74, at); }
  if (m.gone !== undefined) { const at = w.open(); writeRegistry_GoneAgents(w, m.gone); w.close(66, at); }
  if (m.unreachable !== undefined) { const at = w.open(); writeRegistry_UnreachableAgents(w, m.unreachable); w.close(58, at); }
  if (m.weights !== undefined) {
    const list = m.weights;
    for (let i = list.length - 1; i >= 0; i--) { const at = w.open(); writeRegistry_Weight(w, list[i]!); w.close(50, at); }
  }
  if (m.quotas !== undefined) {
    const list = m.quotas;
    for (let i = list.length - 1; i >= 0; i--) { const at = w.open(); writeRegistry_Quota(w, list[i]!); w.close(42, at); }
  }
  if (m.schedules !== undefined) {
    const list = m.schedules;
    for (let i = list.length - 1; i >= 0; i--) { const at = w.open(); writeSchedule(w, list[i]!); w.close(34, at); }
  }
  if (m.machines !== undefined) { const at = w.open(); writeRegistry_Machines(w, m.machines); w.close(26, at); }
  if (m.agents !== undefined) { const at = w.open(); writeRegistry_Agents(w, m.agents); w.close(18, at); }
  if (m.master !== undefined) { const at = w.open(); writeRegistry_Master(w, m.master); w.close(10, at); }
}

const ShapeRegistry = /* @__PURE__ */ shape();
export function readRegistry(r: Reader, into?: Registry): Registry {
  const m = (into ?? new ShapeRegistry()) as Mutable<Registry>;
  while (r.pos < r.end) {
    const tag = r.tag();
    switch (tag) {
      case 10: {
        const outer = r.open();
        m.master = readRegistry_Master(r, m.master);
        r.close(outer);
        break;
      }
      case 18: {
        const outer = r.open();
        m.agents = readRegistry_Agents(r, m.agents);
        r.close(outer);
        break;
      }
      case 58: {
        const outer = r.open();
        m.unreachable = readRegistry_UnreachableAgents(r, m.unreachable);
        r.close(outer);
        break;
      }
      case 66: {
        const outer = r.open();
        m.gone = readRegistry_GoneAgents(r, m.gone);
        r.close(outer);
        break;
      }
      case 26: {
        const outer = r.open();
        m.machines = readRegistry_Machines(r, m.machines);
        r.close(outer);
        break;
      }
      case 34: {
        const outer = r.open();
        m.schedules = append(m.schedules, readSchedule(r));
        r.close(outer);
        break;
      }
      case 42: {
        const outer = r.open();
        m.quotas = append(m.quotas, readRegistry_Quota(r));
        r.close(outer);
        break;
      }
      case 90: {
        const outer = r.open();
        m.quota_configs = append(m.quota_configs, readQuotaConfig(r));
        r.close(outer);
        break;
      }
      case 50: {
        const outer = r.open();
        m.weights = append(m.weights, readRegistry_Weight(r));
        r.close(outer);
        break;
      }
      case 74: {
        const outer = r.open();
        m.resource_provider_registry = readinternalProviderRegistry_Registry(r, m.resource_provider_registry);
        r.close(outer);
        break;
      }
      case 82: {
        const outer = r.open();
        m.minimum_capabilities = append(m.minimum_capabilities, readRegistry_MinimumCapability(r));
        r.close(outer);
        break;
      }
      default:
        r.skip(tag);
    }
  }
  return m;
}

export function textRegistry(m: Registry): string {
  let text = "";
  let comma = "{";
  if (m.master !== undefined) {
    text += '{"master":' + textRegistry_Master(m.master);
    comma = ",";
  }
  if (m.agents !== undefined) {
    text += comma + '"agents":' + textRegistry_Agents(m.agents);
    comma = ",";
  }
  if (m.unreachable !== undefined) {
    text += comma + '"unreachable":' + textRegistry_UnreachableAgents(m.unreachable);
    comma = ",";
  }
  if (m.gone !== undefined) {
    text += comma + '"gone":' + textRegistry_GoneAgents(m.gone);
    comma = ",";
  }
  if (m.machines !== undefined) {
    text += comma + '"machines":' + textRegistry_Machines(m.machines);
    comma = ",";
  }
  if (m.schedules !== undefined && m.schedules.length > 0) {
    text += comma + '"schedules":' + jsonArray(m.schedules, textSchedule);
    comma = ",";
  }
  if (m.quotas !== undefined && m.quotas.length > 0) {
    text += comma + '"quotas":' + jsonArray(m.quotas, textRegistry_Quota);
    comma = ",";
  }
  if (m.quota_configs !== undefined && m.quota_configs.length > 0) {
    text += comma + '"quota_configs":' + jsonArray(m.quota_configs, textQuotaConfig);
    comma = ",";
  }
  if (m.weights !== undefined && m.weights.length > 0) {
    text += comma + '"weights":' + jsonArray(m.weights, textRegistry_Weight);
    comma = ",";
  }
  if (m.resource_provider_registry !== undefined) {
    text += comma + '"resource_provider_registry":' + textinternalProviderRegistry_Registry(m.resource_provider_registry);
    comma = ",";
  }
  if (m.minimum_capabilities !== undefined && m.minimum_capabilities.length > 0) {
    text += comma + '"minimum_capabilities":' + jsonArray(m.minimum_capabilities, textRegistry_MinimumCapability);
    comma = ",";
  }
  return text === "" ? "{}" : `${text}}`;
}

export const Registry: MessageCodec<Registry> = /* @__PURE__ */ messageCodec<Registry>("mesos.internal.Registry", writeRegistry, readRegistry, textRegistry, [
  ["master", 1, "optional", "message", () => Registry_Master],
  ["agents", 2, "optional", "message", () => Registry_Agents],
  ["unreachable", 7, "optional", "message", () => Registry_UnreachableAgents],
  ["gone", 8, "optional", "message", () => Registry_GoneAgents],
  ["machines", 3, "optional", "message", () => Registry_Machines],
  ["schedules", 4, "repeated", "message", () => Schedule],
  ["quotas", 5, "repeated", "message", () => Registry_Quota],
  ["quota_configs", 11, "repeated", "message", () => QuotaConfig],
  ["weights", 6, "repeated", "message", () => Registry_Weight],
  ["resource_provider_registry", 9, "optional", "message", () => internalProviderRegistry_Registry],
  ["minimum_capabilities", 10, "repeated", "message", () => Registry_MinimumCapability],
]);

/** mesos.internal.Registry.Master */
export interface Registry_Master {
  readonly info: MasterInfo;
}

export function writeRegistry_Master(w: Writer, m: Registry_Master): void {
  if (m.info === undefined) throw missing();
  { const at = w.open(); writeMasterInfo(w, m.info); w.close(10, at); }
}

const ShapeRegistry_Master = /* @__PURE__ */ shape();
export function readRegistry_Master(r: Reader, into?: Registry_Master): Registry_Master {
  const m = (into ?? new ShapeRegistry_Master()) as Mutable<Registry_Master>;
  while (r.pos < r.end) {
    const tag = r.tag();
    switch (tag) {
      case 10: {
        const outer = r.open();
        m.info = readMasterInfo(r, m.info);
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

export function textRegistry_Master(m: Registry_Master): string {
  let text = "";
  text += '{"info":' + textMasterInfo(m.info);
  return `${text}}`;
}

export const Registry_Master: MessageCodec<Registry_Master> = /* @__PURE__ */ messageCodec<Registry_Master>("mesos.internal.Registry.Master", writeRegistry_Master, readRegistry_Master, textRegistry_Master, [
  ["info", 1, "required", "message", () => MasterInfo],
]);

/** mesos.internal.Registry.Agent */
export interface Registry_Agent {
  readonly info: AgentInfo;
  readonly drain_info?: DrainInfo | undefined;
  /** Absent means false. */
  readonly deactivated?: boolean | undefined;
}
/** What absent fields of Registry_Agent mean. */
export const Registry_Agent_defaults = { deactivated: false } as const;

export function writeRegistry_Agent(w: Writer, m: Registry_Agent): void {
  if (m.deactivated !== undefined) w.bool(24, m.deactivated);
  if (m.drain_info !== undefined) { const at = w.open(); writeDrainInfo(w, m.drain_info); w.close(18, at); }
  if (m.info === undefined) throw missing();
  { const at = w.open(); writeAgentInfo(w, m.info); w.close(10, at); }
}

const ShapeRegistry_Agent = /* @__PURE__ */ shape();
export function readRegistry_Agent(r: Reader, into?: Registry_Agent): Registry_Agent {
  const m = (into ?? new ShapeRegistry_Agent()) as Mutable<Registry_Agent>;
  while (r.pos < r.end) {
    const tag = r.tag();
    switch (tag) {
      case 10: {
        const outer = r.open();
        m.info = readAgentInfo(r, m.info);
        r.close(outer);
        break;
      }
      case 18: {
        const outer = r.open();
        m.drain_info = readDrainInfo(r, m.drain_info);
        r.close(outer);
        break;
      }
      case 24:
        m.deactivated = r.bool();
        break;
      default:
        r.skip(tag);
    }
  }
  if (m.info === undefined) r.incomplete = true;
  return m;
}

export function textRegistry_Agent(m: Registry_Agent): string {
  let text = "";
  text += '{"info":' + textAgentInfo(m.info);
  if (m.drain_info !== undefined) {
    text += ',"drain_info":' + textDrainInfo(m.drain_info);
  }
  text += ',"deactivated":' + jsonPlain(m.deactivated ?? false);
  return `${text}}`;
}

export const Registry_Agent: MessageCodec<Registry_Agent> = /* @__PURE__ */ messageCodec<Registry_Agent>("mesos.internal.Registry.Agent", writeRegistry_Agent, readRegistry_Agent, textRegistry_Agent, [
  ["info", 1, "required", "message", () => AgentInfo],
  ["drain_info", 2, "optional", "message", () => DrainInfo],
  ["deactivated", 3, "optional", "bool"],
]);

/** mesos.internal.Registry.Agents */
export interface Registry_Agents {
  readonly agents?: readonly Registry_Agent[] | undefined;
}

export function writeRegistry_Agents(w: Writer, m: Registry_Agents): void {
  if (m.agents !== undefined) {
    const list = m.agents;
    for (let i = list.length - 1; i >= 0; i--) { const at = w.open(); writeRegistry_Agent(w, list[i]!); w.close(10, at); }
  }
}

const ShapeRegistry_Agents = /* @__PURE__ */ shape();
export function readRegistry_Agents(r: Reader, into?: Registry_Agents): Registry_Agents {
  const m = (into ?? new ShapeRegistry_Agents()) as Mutable<Registry_Agents>;
  while (r.pos < r.end) {
    const tag = r.tag();
    switch (tag) {
      case 10: {
        const outer = r.open();
        m.agents = append(m.agents, readRegistry_Agent(r));
        r.close(outer);
        break;
      }
      default:
        r.skip(tag);
    }
  }
  return m;
}

export function textRegistry_Agents(m: Registry_Agents): string {
  let text = "";
  if (m.agents !== undefined && m.agents.length > 0) {
    text += '{"agents":' + jsonArray(m.agents, textRegistry_Agent);
  }
  return text === "" ? "{}" : `${text}}`;
}

export const Registry_Agents: MessageCodec<Registry_Agents> = /* @__PURE__ */ messageCodec<Registry_Agents>("mesos.internal.Registry.Agents", writeRegistry_Agents, readRegistry_Agents, textRegistry_Agents, [
  ["agents", 1, "repeated", "message", () => Registry_Agent],
]);

/** mesos.internal.Registry.UnreachableAgent */
export interface Registry_UnreachableAgent {
  readonly id: AgentID;
  readonly timestamp: TimeInfo;
  readonly drain_info?: DrainInfo | undefined;
  /** Absent means false. */
  readonly deactivated?: boolean | undefined;
}
/** What absent fields of Registry_UnreachableAgent mean. */
export const Registry_UnreachableAgent_defaults = { deactivated: false } as const;

export function writeRegistry_UnreachableAgent(w: Writer, m: Registry_UnreachableAgent): void {
  if (m.deactivated !== undefined) w.bool(32, m.deactivated);
  if (m.drain_info !== undefined) { const at = w.open(); writeDrainInfo(w, m.drain_info); w.close(26, at); }
  if (m.timestamp === undefined) throw missing();
  { const at = w.open(); writeTimeInfo(w, m.timestamp); w.close(18, at); }
  if (m.id === undefined) throw missing();
  { const at = w.open(); writeAgentID(w, m.id); w.close(10, at); }
}

const ShapeRegistry_UnreachableAgent = /* @__PURE__ */ shape();
export function readRegistry_UnreachableAgent(r: Reader, into?: Registry_UnreachableAgent): Registry_UnreachableAgent {
  const m = (into ?? new ShapeRegistry_UnreachableAgent()) as Mutable<Registry_UnreachableAgent>;
  while (r.pos < r.end) {
    const tag = r.tag();
    switch (tag) {
      case 10: {
        const outer = r.open();
        m.id = readAgentID(r, m.id);
        r.close(outer);
        break;
      }
      case 18: {
        const outer = r.open();
        m.timestamp = readTimeInfo(r, m.timestamp);
        r.close(outer);
        break;
      }
      case 26: {
        const outer = r.open();
        m.drain_info = readDrainInfo(r, m.drain_info);
        r.close(outer);
        break;
      }
      case 32:
        m.deactivated = r.bool();
        break;
      default:
        r.skip(tag);
    }
  }
  if (m.id === undefined || m.timestamp === undefined) r.incomplete = true;
  return m;
}

export function textRegistry_UnreachableAgent(m: Registry_UnreachableAgent): string {
  let text = "";
  text += '{"id":' + textAgentID(m.id);
  text += ',"timestamp":' + textTimeInfo(m.timestamp);
  if (m.drain_info !== undefined) {
    text += ',"drain_info":' + textDrainInfo(m.drain_info);
  }
  text += ',"deactivated":' + jsonPlain(m.deactivated ?? false);
  return `${text}}`;
}

export const Registry_UnreachableAgent: MessageCodec<Registry_UnreachableAgent> = /* @__PURE__ */ messageCodec<Registry_UnreachableAgent>("mesos.internal.Registry.UnreachableAgent", writeRegistry_UnreachableAgent, readRegistry_UnreachableAgent, textRegistry_UnreachableAgent, [
  ["id", 1, "required", "message", () => AgentID],
  ["timestamp", 2, "required", "message", () => TimeInfo],
  ["drain_info", 3, "optional", "message", () => DrainInfo],
  ["deactivated", 4, "optional", "bool"],
]);

/** mesos.internal.Registry.UnreachableAgents */
export interface Registry_UnreachableAgents {
  readonly agents?: readonly Registry_UnreachableAgent[] | undefined;
}

export function writeRegistry_UnreachableAgents(w: Writer, m: Registry_UnreachableAgents): void {
  if (m.agents !== undefined) {
    const list = m.agents;
    for (let i = list.length - 1; i >= 0; i--) { const at = w.open(); writeRegistry_UnreachableAgent(w, list[i]!); w.close(10, at); }
  }
}

const ShapeRegistry_UnreachableAgents = /* @__PURE__ */ shape();
export function readRegistry_UnreachableAgents(r: Reader, into?: Registry_UnreachableAgents): Registry_UnreachableAgents {
  const m = (into ?? new ShapeRegistry_UnreachableAgents()) as Mutable<Registry_UnreachableAgents>;
  while (r.pos < r.end) {
    const tag = r.tag();
    switch (tag) {
      case 10: {
        const outer = r.open();
        m.agents = append(m.agents, readRegistry_UnreachableAgent(r));
        r.close(outer);
        break;
      }
      default:
        r.skip(tag);
    }
  }
  return m;
}

export function textRegistry_UnreachableAgents(m: Registry_UnreachableAgents): string {
  let text = "";
  if (m.agents !== undefined && m.agents.length > 0) {
    text += '{"agents":' + jsonArray(m.agents, textRegistry_UnreachableAgent);
  }
  return text === "" ? "{}" : `${text}}`;
}

export const Registry_UnreachableAgents: MessageCodec<Registry_UnreachableAgents> = /* @__PURE__ */ messageCodec<Registry_UnreachableAgents>("mesos.internal.Registry.UnreachableAgents", writeRegistry_UnreachableAgents, readRegistry_UnreachableAgents, textRegistry_UnreachableAgents, [
  ["agents", 1, "repeated", "message", () => Registry_UnreachableAgent],
]);

/** mesos.internal.Registry.GoneAgent */
export interface Registry_GoneAgent {
  readonly id: AgentID;
  readonly timestamp: TimeInfo;
}

export function writeRegistry_GoneAgent(w: Writer, m: Registry_GoneAgent): void {
  if (m.timestamp === undefined) throw missing();
  { const at = w.open(); writeTimeInfo(w, m.timestamp); w.close(18, at); }
  if (m.id === undefined) throw missing();
  { const at = w.open(); writeAgentID(w, m.id); w.close(10, at); }
}

const ShapeRegistry_GoneAgent = /* @__PURE__ */ shape();
export function readRegistry_GoneAgent(r: Reader, into?: Registry_GoneAgent): Registry_GoneAgent {
  const m = (into ?? new ShapeRegistry_GoneAgent()) as Mutable<Registry_GoneAgent>;
  while (r.pos < r.end) {
    const tag = r.tag();
    switch (tag) {
      case 10: {
        const outer = r.open();
        m.id = readAgentID(r, m.id);
        r.close(outer);
        break;
      }
      case 18: {
        const outer = r.open();
        m.timestamp = readTimeInfo(r, m.timestamp);
        r.close(outer);
        break;
      }
      default:
        r.skip(tag);
    }
  }
  if (m.id === undefined || m.timestamp === undefined) r.incomplete = true;
  return m;
}

export function textRegistry_GoneAgent(m: Registry_GoneAgent): string {
  let text = "";
  text += '{"id":' + textAgentID(m.id);
  text += ',"timestamp":' + textTimeInfo(m.timestamp);
  return `${text}}`;
}

export const Registry_GoneAgent: MessageCodec<Registry_GoneAgent> = /* @__PURE__ */ messageCodec<Registry_GoneAgent>("mesos.internal.Registry.GoneAgent", writeRegistry_GoneAgent, readRegistry_GoneAgent, textRegistry_GoneAgent, [
  ["id", 1, "required", "message", () => AgentID],
  ["timestamp", 2, "required", "message", () => TimeInfo],
]);

/** mesos.internal.Registry.GoneAgents */
export interface Registry_GoneAgents {
  readonly agents?: readonly Registry_GoneAgent[] | undefined;
}

export function writeRegistry_GoneAgents(w: Writer, m: Registry_GoneAgents): void {
  if (m.agents !== undefined) {
    const list = m.agents;
    for (let i = list.length - 1; i >= 0; i--) { const at = w.open(); writeRegistry_GoneAgent(w, list[i]!); w.close(10, at); }
  }
}

const ShapeRegistry_GoneAgents = /* @__PURE__ */ shape();
export function readRegistry_GoneAgents(r: Reader, into?: Registry_GoneAgents): Registry_GoneAgents {
  const m = (into ?? new ShapeRegistry_GoneAgents()) as Mutable<Registry_GoneAgents>;
  while (r.pos < r.end) {
    const tag = r.tag();
    switch (tag) {
      case 10: {
        const outer = r.open();
        m.agents = append(m.agents, readRegistry_GoneAgent(r));
        r.close(outer);
        break;
      }
      default:
        r.skip(tag);
    }
  }
  return m;
}

export function textRegistry_GoneAgents(m: Registry_GoneAgents): string {
  let text = "";
  if (m.agents !== undefined && m.agents.length > 0) {
    text += '{"agents":' + jsonArray(m.agents, textRegistry_GoneAgent);
  }
  return text === "" ? "{}" : `${text}}`;
}

export const Registry_GoneAgents: MessageCodec<Registry_GoneAgents> = /* @__PURE__ */ messageCodec<Registry_GoneAgents>("mesos.internal.Registry.GoneAgents", writeRegistry_GoneAgents, readRegistry_GoneAgents, textRegistry_GoneAgents, [
  ["agents", 1, "repeated", "message", () => Registry_GoneAgent],
]);

/** mesos.internal.Registry.Machine */
export interface Registry_Machine {
  readonly info: MachineInfo;
}

export function writeRegistry_Machine(w: Writer, m: Registry_Machine): void {
  if (m.info === undefined) throw missing();
  { const at = w.open(); writeMachineInfo(w, m.info); w.close(10, at); }
}

const ShapeRegistry_Machine = /* @__PURE__ */ shape();
export function readRegistry_Machine(r: Reader, into?: Registry_Machine): Registry_Machine {
  const m = (into ?? new ShapeRegistry_Machine()) as Mutable<Registry_Machine>;
  while (r.pos < r.end) {
    const tag = r.tag();
    switch (tag) {
      case 10: {
        const outer = r.open();
        m.info = readMachineInfo(r, m.info);
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

export function textRegistry_Machine(m: Registry_Machine): string {
  let text = "";
  text += '{"info":' + textMachineInfo(m.info);
  return `${text}}`;
}

export const Registry_Machine: MessageCodec<Registry_Machine> = /* @__PURE__ */ messageCodec<Registry_Machine>("mesos.internal.Registry.Machine", writeRegistry_Machine, readRegistry_Machine, textRegistry_Machine, [
  ["info", 1, "required", "message", () => MachineInfo],
]);

/** mesos.internal.Registry.Machines */
export interface Registry_Machines {
  readonly machines?: readonly Registry_Machine[] | undefined;
}

export function writeRegistry_Machines(w: Writer, m: Registry_Machines): void {
  if (m.machines !== undefined) {
    const list = m.machines;
    for (let i = list.length - 1; i >= 0; i--) { const at = w.open(); writeRegistry_Machine(w, list[i]!); w.close(10, at); }
  }
}

const ShapeRegistry_Machines = /* @__PURE__ */ shape();
export function readRegistry_Machines(r: Reader, into?: Registry_Machines): Registry_Machines {
  const m = (into ?? new ShapeRegistry_Machines()) as Mutable<Registry_Machines>;
  while (r.pos < r.end) {
    const tag = r.tag();
    switch (tag) {
      case 10: {
        const outer = r.open();
        m.machines = append(m.machines, readRegistry_Machine(r));
        r.close(outer);
        break;
      }
      default:
        r.skip(tag);
    }
  }
  return m;
}

export function textRegistry_Machines(m: Registry_Machines): string {
  let text = "";
  if (m.machines !== undefined && m.machines.length > 0) {
    text += '{"machines":' + jsonArray(m.machines, textRegistry_Machine);
  }
  return text === "" ? "{}" : `${text}}`;
}

export const Registry_Machines: MessageCodec<Registry_Machines> = /* @__PURE__ */ messageCodec<Registry_Machines>("mesos.internal.Registry.Machines", writeRegistry_Machines, readRegistry_Machines, textRegistry_Machines, [
  ["machines", 1, "repeated", "message", () => Registry_Machine],
]);

/** mesos.internal.Registry.Quota */
export interface Registry_Quota {
  readonly info: QuotaInfo;
}

export function writeRegistry_Quota(w: Writer, m: Registry_Quota): void {
  if (m.info === undefined) throw missing();
  { const at = w.open(); writeQuotaInfo(w, m.info); w.close(10, at); }
}

const ShapeRegistry_Quota = /* @__PURE__ */ shape();
export function readRegistry_Quota(r: Reader, into?: Registry_Quota): Registry_Quota {
  const m = (into ?? new ShapeRegistry_Quota()) as Mutable<Registry_Quota>;
  while (r.pos < r.end) {
    const tag = r.tag();
    switch (tag) {
      case 10: {
        const outer = r.open();
        m.info = readQuotaInfo(r, m.info);
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

export function textRegistry_Quota(m: Registry_Quota): string {
  let text = "";
  text += '{"info":' + textQuotaInfo(m.info);
  return `${text}}`;
}

export const Registry_Quota: MessageCodec<Registry_Quota> = /* @__PURE__ */ messageCodec<Registry_Quota>("mesos.internal.Registry.Quota", writeRegistry_Quota, readRegistry_Quota, textRegistry_Quota, [
  ["info", 1, "required", "message", () => QuotaInfo],
]);

/** mesos.internal.Registry.Weight */
export interface Registry_Weight {
  readonly info: WeightInfo;
}

export function writeRegistry_Weight(w: Writer, m: Registry_Weight): void {
  if (m.info === undefined) throw missing();
  { const at = w.open(); writeWeightInfo(w, m.info); w.close(10, at); }
}

const ShapeRegistry_Weight = /* @__PURE__ */ shape();
export function readRegistry_Weight(r: Reader, into?: Registry_Weight): Registry_Weight {
  const m = (into ?? new ShapeRegistry_Weight()) as Mutable<Registry_Weight>;
  while (r.pos < r.end) {
    const tag = r.tag();
    switch (tag) {
      case 10: {
        const outer = r.open();
        m.info = readWeightInfo(r, m.info);
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

export function textRegistry_Weight(m: Registry_Weight): string {
  let text = "";
  text += '{"info":' + textWeightInfo(m.info);
  return `${text}}`;
}

export const Registry_Weight: MessageCodec<Registry_Weight> = /* @__PURE__ */ messageCodec<Registry_Weight>("mesos.internal.Registry.Weight", writeRegistry_Weight, readRegistry_Weight, textRegistry_Weight, [
  ["info", 1, "required", "message", () => WeightInfo],
]);

/** mesos.internal.Registry.MinimumCapability */
export interface Registry_MinimumCapability {
  readonly capability: string;
}

export function writeRegistry_MinimumCapability(w: Writer, m: Registry_MinimumCapability): void {
  if (m.capability === undefined) throw missing();
  w.string(10, m.capability);
}

const ShapeRegistry_MinimumCapability = /* @__PURE__ */ shape();
export function readRegistry_MinimumCapability(r: Reader, into?: Registry_MinimumCapability): Registry_MinimumCapability {
  const m = (into ?? new ShapeRegistry_MinimumCapability()) as Mutable<Registry_MinimumCapability>;
  while (r.pos < r.end) {
    const tag = r.tag();
    switch (tag) {
      case 10:
        m.capability = r.string();
        break;
      default:
        r.skip(tag);
    }
  }
  if (m.capability === undefined) r.incomplete = true;
  return m;
}

export function textRegistry_MinimumCapability(m: Registry_MinimumCapability): string {
  let text = "";
  text += '{"capability":' + jsonString(m.capability);
  return `${text}}`;
}

export const Registry_MinimumCapability: MessageCodec<Registry_MinimumCapability> = /* @__PURE__ */ messageCodec<Registry_MinimumCapability>("mesos.internal.Registry.MinimumCapability", writeRegistry_MinimumCapability, readRegistry_MinimumCapability, textRegistry_MinimumCapability, [
  ["capability", 1, "required", "string"],
]);
