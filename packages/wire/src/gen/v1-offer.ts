// Generated from proto/v1/offer.proto by `npm run generate`: edit the schema, not this file.
import { append } from "../codec/append.ts";
import { enumNames } from "../codec/schema.ts";
import { jsonArray, jsonDouble, jsonString } from "../codec/json-text.ts";
import { type MessageCodec, messageCodec } from "../codec/message-codec.ts";
import type { Mutable } from "../codec/mutable.ts";
import type { Reader } from "../codec/reader.ts";
import { shape } from "../codec/shape.ts";
import { missing } from "../codec/wire-error.ts";
import type { Writer } from "../codec/writer.ts";
import { ExecutorInfo, readExecutorInfo, textExecutorInfo, writeExecutorInfo } from "./v1-command.ts";
import { AgentID, ExecutorID, FrameworkID, OfferID, OperationID, readAgentID, readExecutorID, readFrameworkID, readOfferID, readOperationID, textAgentID, textExecutorID, textFrameworkID, textOfferID, textOperationID, writeAgentID, writeExecutorID, writeFrameworkID, writeOfferID, writeOperationID } from "./v1-identity.ts";
import { DomainInfo, Unavailability, readDomainInfo, readUnavailability, textDomainInfo, textUnavailability, writeDomainInfo, writeUnavailability } from "./v1-machine.ts";
import { URL, readURL, textURL, writeURL } from "./v1-network.ts";
import { Attribute, Resource, Resource_AllocationInfo, Resource_DiskInfo_Source_Type, Value_Scalar, namesResource_DiskInfo_Source_Type, readAttribute, readResource, readResource_AllocationInfo, readValue_Scalar, textAttribute, textResource, textResource_AllocationInfo, textValue_Scalar, writeAttribute, writeResource, writeResource_AllocationInfo, writeValue_Scalar } from "./v1-resource.ts";
import { TaskGroupInfo, TaskInfo, readTaskGroupInfo, readTaskInfo, textTaskGroupInfo, textTaskInfo, writeTaskGroupInfo, writeTaskInfo } from "./v1-task.ts";

/** mesos.v1.Offer */
export interface Offer {
  readonly id: OfferID;
  readonly framework_id: FrameworkID;
  readonly agent_id: AgentID;
  readonly hostname: string;
  readonly url?: URL | undefined;
  readonly domain?: DomainInfo | undefined;
  readonly resources?: readonly Resource[] | undefined;
  readonly attributes?: readonly Attribute[] | undefined;
  readonly executor_ids?: readonly ExecutorID[] | undefined;
  readonly unavailability?: Unavailability | undefined;
  readonly allocation_info?: Resource_AllocationInfo | undefined;
}

export function writeOffer(w: Writer, m: Offer): void {
  if (m.domain !== undefined) { const at = w.open(); writeDomainInfo(w, m.domain); w.close(90, at); }
  if (m.allocation_info !== undefined) { const at = w.open(); writeResource_AllocationInfo(w, m.allocation_info); w.close(82, at); }
  if (m.unavailability !== undefined) { const at = w.open(); writeUnavailability(w, m.unavailability); w.close(74, at); }
  if (m.url !== undefined) { const at = w.open(); writeURL(w, m.url); w.close(66, at); }
  if (m.attributes !== undefined) {
    const list = m.attributes;
    for (let i = list.length - 1; i >= 0; i--) { const at = w.open(); writeAttribute(w, list[i]!); w.close(58, at); }
  }
  if (m.executor_ids !== undefined) {
    const list = m.executor_ids;
    for (let i = list.length - 1; i >= 0; i--) { const at = w.open(); writeExecutorID(w, list[i]!); w.close(50, at); }
  }
  if (m.resources !== undefined) {
    const list = m.resources;
    for (let i = list.length - 1; i >= 0; i--) { const at = w.open(); writeResource(w, list[i]!); w.close(42, at); }
  }
  if (m.hostname === undefined) throw missing();
  w.string(34, m.hostname);
  if (m.agent_id === undefined) throw missing();
  { const at = w.open(); writeAgentID(w, m.agent_id); w.close(26, at); }
  if (m.framework_id === undefined) throw missing();
  { const at = w.open(); writeFrameworkID(w, m.framework_id); w.close(18, at); }
  if (m.id === undefined) throw missing();
  { const at = w.open(); writeOfferID(w, m.id); w.close(10, at); }
}

const ShapeOffer = /* @__PURE__ */ shape();
export function readOffer(r: Reader, into?: Offer): Offer {
  const m = (into ?? new ShapeOffer()) as Mutable<Offer>;
  while (r.pos < r.end) {
    const tag = r.tag();
    switch (tag) {
      case 10: {
        const outer = r.open();
        m.id = readOfferID(r, m.id);
        r.close(outer);
        break;
      }
      case 18: {
        const outer = r.open();
        m.framework_id = readFrameworkID(r, m.framework_id);
        r.close(outer);
        break;
      }
      case 26: {
        const outer = r.open();
        m.agent_id = readAgentID(r, m.agent_id);
        r.close(outer);
        break;
      }
      case 34:
        m.hostname = r.string();
        break;
      case 66: {
        const outer = r.open();
        m.url = readURL(r, m.url);
        r.close(outer);
        break;
      }
      case 90: {
        const outer = r.open();
        m.domain = readDomainInfo(r, m.domain);
        r.close(outer);
        break;
      }
      case 42: {
        const outer = r.open();
        m.resources = append(m.resources, readResource(r));
        r.close(outer);
        break;
      }
      case 58: {
        const outer = r.open();
        m.attributes = append(m.attributes, readAttribute(r));
        r.close(outer);
        break;
      }
      case 50: {
        const outer = r.open();
        m.executor_ids = append(m.executor_ids, readExecutorID(r));
        r.close(outer);
        break;
      }
      case 74: {
        const outer = r.open();
        m.unavailability = readUnavailability(r, m.unavailability);
        r.close(outer);
        break;
      }
      case 82: {
        const outer = r.open();
        m.allocation_info = readResource_AllocationInfo(r, m.allocation_info);
        r.close(outer);
        break;
      }
      default:
        r.skip(tag);
    }
  }
  if (m.id === undefined || m.framework_id === undefined || m.agent_id === undefined || m.hostname === undefined) r.incomplete = true;
  return m;
}

export function textOffer(m: Offer): string {
  let text = "";
  text += '{"id":' + textOfferID(m.id);
  text += ',"framework_id":' + textFrameworkID(m.framework_id);
  text += ',"agent_id":' + textAgentID(m.agent_id);
  text += ',"hostname":' + jsonString(m.hostname);
  if (m.url !== undefined) {
    text += ',"url":' + textURL(m.url);
  }
  if (m.domain !== undefined) {
    text += ',"domain":' + textDomainInfo(m.domain);
  }
  if (m.resources !== undefined && m.resources.length > 0) {
    text += ',"resources":' + jsonArray(m.resources, textResource);
  }
  if (m.attributes !== undefined && m.attributes.length > 0) {
    text += ',"attributes":' + jsonArray(m.attributes, textAttribute);
  }
  if (m.executor_ids !== undefined && m.executor_ids.length > 0) {
    text += ',"executor_ids":' + jsonArray(m.executor_ids, textExecutorID);
  }
  if (m.unavailability !== undefined) {
    text += ',"unavailability":' + textUnavailability(m.unavailability);
  }
  if (m.allocation_info !== undefined) {
    text += ',"allocation_info":' + textResource_AllocationInfo(m.allocation_info);
  }
  return `${text}}`;
}

export const Offer: MessageCodec<Offer> = /* @__PURE__ */ messageCodec<Offer>("mesos.v1.Offer", writeOffer, readOffer, textOffer, [
  ["id", 1, "required", "message", () => OfferID],
  ["framework_id", 2, "required", "message", () => FrameworkID],
  ["agent_id", 3, "required", "message", () => AgentID],
  ["hostname", 4, "required", "string"],
  ["url", 8, "optional", "message", () => URL],
  ["domain", 11, "optional", "message", () => DomainInfo],
  ["resources", 5, "repeated", "message", () => Resource],
  ["attributes", 7, "repeated", "message", () => Attribute],
  ["executor_ids", 6, "repeated", "message", () => ExecutorID],
  ["unavailability", 9, "optional", "message", () => Unavailability],
  ["allocation_info", 10, "optional", "message", () => Resource_AllocationInfo],
]);

/** mesos.v1.Offer.Operation */
export interface Offer_Operation {
  readonly type?: Offer_Operation_Type | undefined;
  readonly id?: OperationID | undefined;
  readonly launch?: Offer_Operation_Launch | undefined;
  readonly launch_group?: Offer_Operation_LaunchGroup | undefined;
  readonly reserve?: Offer_Operation_Reserve | undefined;
  readonly unreserve?: Offer_Operation_Unreserve | undefined;
  readonly create?: Offer_Operation_Create | undefined;
  readonly destroy?: Offer_Operation_Destroy | undefined;
  readonly grow_volume?: Offer_Operation_GrowVolume | undefined;
  readonly shrink_volume?: Offer_Operation_ShrinkVolume | undefined;
  readonly create_disk?: Offer_Operation_CreateDisk | undefined;
  readonly destroy_disk?: Offer_Operation_DestroyDisk | undefined;
}

export function writeOffer_Operation(w: Writer, m: Offer_Operation): void {
  if (m.destroy_disk !== undefined) { const at = w.open(); writeOffer_Operation_DestroyDisk(w, m.destroy_disk); w.close(130, at); }
  if (m.create_disk !== undefined) { const at = w.open(); writeOffer_Operation_CreateDisk(w, m.create_disk); w.close(122, at); }
  if (m.shrink_volume !== undefined) { const at = w.open(); writeOffer_Operation_ShrinkVolume(w, m.shrink_volume); w.close(114, at); }
  if (m.grow_volume !== undefined) { const at = w.open(); writeOffer_Operation_GrowVolume(w, m.grow_volume); w.close(106, at); }
  if (m.id !== undefined) { const at = w.open(); writeOperationID(w, m.id); w.close(98, at); }
  if (m.launch_group !== undefined) { const at = w.open(); writeOffer_Operation_LaunchGroup(w, m.launch_group); w.close(58, at); }
  if (m.destroy !== undefined) { const at = w.open(); writeOffer_Operation_Destroy(w, m.destroy); w.close(50, at); }
  if (m.create !== undefined) { const at = w.open(); writeOffer_Operation_Create(w, m.create); w.close(42, at); }
  if (m.unreserve !== undefined) { const at = w.open(); writeOffer_Operation_Unreserve(w, m.unreserve); w.close(34, at); }
  if (m.reserve !== undefined) { const at = w.open(); writeOffer_Operation_Reserve(w, m.reserve); w.close(26, at); }
  if (m.launch !== undefined) { const at = w.open(); writeOffer_Operation_Launch(w, m.launch); w.close(18, at); }
  if (m.type !== undefined) w.enumeration(8, Offer_Operation_Type, m.type);
}

const ShapeOffer_Operation = /* @__PURE__ */ shape();
export function readOffer_Operation(r: Reader, into?: Offer_Operation): Offer_Operation {
  const m = (into ?? new ShapeOffer_Operation()) as Mutable<Offer_Operation>;
  while (r.pos < r.end) {
    const tag = r.tag();
    switch (tag) {
      case 8: {
        const value = r.enumeration(namesOffer_Operation_Type);
        if (value !== undefined) m.type = value;
        break;
      }
      case 98: {
        const outer = r.open();
        m.id = readOperationID(r, m.id);
        r.close(outer);
        break;
      }
      case 18: {
        const outer = r.open();
        m.launch = readOffer_Operation_Launch(r, m.launch);
        r.close(outer);
        break;
      }
      case 58: {
        const outer = r.open();
        m.launch_group = readOffer_Operation_LaunchGroup(r, m.launch_group);
        r.close(outer);
        break;
      }
      case 26: {
        const outer = r.open();
        m.reserve = readOffer_Operation_Reserve(r, m.reserve);
        r.close(outer);
        break;
      }
      case 34: {
        const outer = r.open();
        m.unreserve = readOffer_Operation_Unreserve(r, m.unreserve);
        r.close(outer);
        break;
      }
      case 42: {
        const outer = r.open();
        m.create = readOffer_Operation_Create(r, m.create);
        r.close(outer);
        break;
      }
      case 50: {
        const outer = r.open();
        m.destroy = readOffer_Operation_Destroy(r, m.destroy);
        r.close(outer);
        break;
      }
      case 106: {
        const outer = r.open();
        m.grow_volume = readOffer_Operation_GrowVolume(r, m.grow_volume);
        r.close(outer);
        break;
      }
      case 114: {
        const outer = r.open();
        m.shrink_volume = readOffer_Operation_ShrinkVolume(r, m.shrink_volume);
        r.close(outer);
        break;
      }
      case 122: {
        const outer = r.open();
        m.create_disk = readOffer_Operation_CreateDisk(r, m.create_disk);
        r.close(outer);
        break;
      }
      case 130: {
        const outer = r.open();
        m.destroy_disk = readOffer_Operation_DestroyDisk(r, m.destroy_disk);
        r.close(outer);
        break;
      }
      default:
        r.skip(tag);
    }
  }
  return m;
}

export function textOffer_Operation(m: Offer_Operation): string {
  let text = "";
  let comma = "{";
  if (m.type !== undefined) {
    text += '{"type":' + jsonString(m.type);
    comma = ",";
  }
  if (m.id !== undefined) {
    text += comma + '"id":' + textOperationID(m.id);
    comma = ",";
  }
  if (m.launch !== undefined) {
    text += comma + '"launch":' + textOffer_Operation_Launch(m.launch);
    comma = ",";
  }
  if (m.launch_group !== undefined) {
    text += comma + '"launch_group":' + textOffer_Operation_LaunchGroup(m.launch_group);
    comma = ",";
  }
  if (m.reserve !== undefined) {
    text += comma + '"reserve":' + textOffer_Operation_Reserve(m.reserve);
    comma = ",";
  }
  if (m.unreserve !== undefined) {
    text += comma + '"unreserve":' + textOffer_Operation_Unreserve(m.unreserve);
    comma = ",";
  }
  if (m.create !== undefined) {
    text += comma + '"create":' + textOffer_Operation_Create(m.create);
    comma = ",";
  }
  if (m.destroy !== undefined) {
    text += comma + '"destroy":' + textOffer_Operation_Destroy(m.destroy);
    comma = ",";
  }
  if (m.grow_volume !== undefined) {
    text += comma + '"grow_volume":' + textOffer_Operation_GrowVolume(m.grow_volume);
    comma = ",";
  }
  if (m.shrink_volume !== undefined) {
    text += comma + '"shrink_volume":' + textOffer_Operation_ShrinkVolume(m.shrink_volume);
    comma = ",";
  }
  if (m.create_disk !== undefined) {
    text += comma + '"create_disk":' + textOffer_Operation_CreateDisk(m.create_disk);
    comma = ",";
  }
  if (m.destroy_disk !== undefined) {
    text += comma + '"destroy_disk":' + textOffer_Operation_DestroyDisk(m.destroy_disk);
    comma = ",";
  }
  return text === "" ? "{}" : `${text}}`;
}

export const Offer_Operation: MessageCodec<Offer_Operation> = /* @__PURE__ */ messageCodec<Offer_Operation>("mesos.v1.Offer.Operation", writeOffer_Operation, readOffer_Operation, textOffer_Operation, [
  ["type", 1, "optional", "enum", () => Offer_Operation_Type],
  ["id", 12, "optional", "message", () => OperationID],
  ["launch", 2, "optional", "message", () => Offer_Operation_Launch],
  ["launch_group", 7, "optional", "message", () => Offer_Operation_LaunchGroup],
  ["reserve", 3, "optional", "message", () => Offer_Operation_Reserve],
  ["unreserve", 4, "optional", "message", () => Offer_Operation_Unreserve],
  ["create", 5, "optional", "message", () => Offer_Operation_Create],
  ["destroy", 6, "optional", "message", () => Offer_Operation_Destroy],
  ["grow_volume", 13, "optional", "message", () => Offer_Operation_GrowVolume],
  ["shrink_volume", 14, "optional", "message", () => Offer_Operation_ShrinkVolume],
  ["create_disk", 15, "optional", "message", () => Offer_Operation_CreateDisk],
  ["destroy_disk", 16, "optional", "message", () => Offer_Operation_DestroyDisk],
]);

/** Numbers of mesos.v1.Offer.Operation.Type. */
export const Offer_Operation_Type = {
  UNKNOWN: 0,
  LAUNCH: 1,
  LAUNCH_GROUP: 6,
  RESERVE: 2,
  UNRESERVE: 3,
  CREATE: 4,
  DESTROY: 5,
  GROW_VOLUME: 11,
  SHRINK_VOLUME: 12,
  CREATE_DISK: 13,
  DESTROY_DISK: 14,
} as const;
export type Offer_Operation_Type = "UNKNOWN" | "LAUNCH" | "LAUNCH_GROUP" | "RESERVE" | "UNRESERVE" | "CREATE" | "DESTROY" | "GROW_VOLUME" | "SHRINK_VOLUME" | "CREATE_DISK" | "DESTROY_DISK";
export const namesOffer_Operation_Type: ReadonlyMap<number, Offer_Operation_Type> = /* @__PURE__ */ enumNames<Offer_Operation_Type>(Offer_Operation_Type);

/** mesos.v1.Offer.Operation.Launch */
export interface Offer_Operation_Launch {
  readonly task_infos?: readonly TaskInfo[] | undefined;
}

export function writeOffer_Operation_Launch(w: Writer, m: Offer_Operation_Launch): void {
  if (m.task_infos !== undefined) {
    const list = m.task_infos;
    for (let i = list.length - 1; i >= 0; i--) { const at = w.open(); writeTaskInfo(w, list[i]!); w.close(10, at); }
  }
}

const ShapeOffer_Operation_Launch = /* @__PURE__ */ shape();
export function readOffer_Operation_Launch(r: Reader, into?: Offer_Operation_Launch): Offer_Operation_Launch {
  const m = (into ?? new ShapeOffer_Operation_Launch()) as Mutable<Offer_Operation_Launch>;
  while (r.pos < r.end) {
    const tag = r.tag();
    switch (tag) {
      case 10: {
        const outer = r.open();
        m.task_infos = append(m.task_infos, readTaskInfo(r));
        r.close(outer);
        break;
      }
      default:
        r.skip(tag);
    }
  }
  return m;
}

export function textOffer_Operation_Launch(m: Offer_Operation_Launch): string {
  let text = "";
  if (m.task_infos !== undefined && m.task_infos.length > 0) {
    text += '{"task_infos":' + jsonArray(m.task_infos, textTaskInfo);
  }
  return text === "" ? "{}" : `${text}}`;
}

export const Offer_Operation_Launch: MessageCodec<Offer_Operation_Launch> = /* @__PURE__ */ messageCodec<Offer_Operation_Launch>("mesos.v1.Offer.Operation.Launch", writeOffer_Operation_Launch, readOffer_Operation_Launch, textOffer_Operation_Launch, [
  ["task_infos", 1, "repeated", "message", () => TaskInfo],
]);

/** mesos.v1.Offer.Operation.LaunchGroup */
export interface Offer_Operation_LaunchGroup {
  readonly executor: ExecutorInfo;
  readonly task_group: TaskGroupInfo;
}

export function writeOffer_Operation_LaunchGroup(w: Writer, m: Offer_Operation_LaunchGroup): void {
  if (m.task_group === undefined) throw missing();
  { const at = w.open(); writeTaskGroupInfo(w, m.task_group); w.close(18, at); }
  if (m.executor === undefined) throw missing();
  { const at = w.open(); writeExecutorInfo(w, m.executor); w.close(10, at); }
}

const ShapeOffer_Operation_LaunchGroup = /* @__PURE__ */ shape();
export function readOffer_Operation_LaunchGroup(r: Reader, into?: Offer_Operation_LaunchGroup): Offer_Operation_LaunchGroup {
  const m = (into ?? new ShapeOffer_Operation_LaunchGroup()) as Mutable<Offer_Operation_LaunchGroup>;
  while (r.pos < r.end) {
    const tag = r.tag();
    switch (tag) {
      case 10: {
        const outer = r.open();
        m.executor = readExecutorInfo(r, m.executor);
        r.close(outer);
        break;
      }
      case 18: {
        const outer = r.open();
        m.task_group = readTaskGroupInfo(r, m.task_group);
        r.close(outer);
        break;
      }
      default:
        r.skip(tag);
    }
  }
  if (m.executor === undefined || m.task_group === undefined) r.incomplete = true;
  return m;
}

export function textOffer_Operation_LaunchGroup(m: Offer_Operation_LaunchGroup): string {
  let text = "";
  text += '{"executor":' + textExecutorInfo(m.executor);
  text += ',"task_group":' + textTaskGroupInfo(m.task_group);
  return `${text}}`;
}

export const Offer_Operation_LaunchGroup: MessageCodec<Offer_Operation_LaunchGroup> = /* @__PURE__ */ messageCodec<Offer_Operation_LaunchGroup>("mesos.v1.Offer.Operation.LaunchGroup", writeOffer_Operation_LaunchGroup, readOffer_Operation_LaunchGroup, textOffer_Operation_LaunchGroup, [
  ["executor", 1, "required", "message", () => ExecutorInfo],
  ["task_group", 2, "required", "message", () => TaskGroupInfo],
]);

/** mesos.v1.Offer.Operation.Reserve */
export interface Offer_Operation_Reserve {
  readonly source?: readonly Resource[] | undefined;
  readonly resources?: readonly Resource[] | undefined;
}

export function writeOffer_Operation_Reserve(w: Writer, m: Offer_Operation_Reserve): void {
  if (m.source !== undefined) {
    const list = m.source;
    for (let i = list.length - 1; i >= 0; i--) { const at = w.open(); writeResource(w, list[i]!); w.close(18, at); }
  }
  if (m.resources !== undefined) {
    const list = m.resources;
    for (let i = list.length - 1; i >= 0; i--) { const at = w.open(); writeResource(w, list[i]!); w.close(10, at); }
  }
}

const ShapeOffer_Operation_Reserve = /* @__PURE__ */ shape();
export function readOffer_Operation_Reserve(r: Reader, into?: Offer_Operation_Reserve): Offer_Operation_Reserve {
  const m = (into ?? new ShapeOffer_Operation_Reserve()) as Mutable<Offer_Operation_Reserve>;
  while (r.pos < r.end) {
    const tag = r.tag();
    switch (tag) {
      case 18: {
        const outer = r.open();
        m.source = append(m.source, readResource(r));
        r.close(outer);
        break;
      }
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

export function textOffer_Operation_Reserve(m: Offer_Operation_Reserve): string {
  let text = "";
  let comma = "{";
  if (m.source !== undefined && m.source.length > 0) {
    text += '{"source":' + jsonArray(m.source, textResource);
    comma = ",";
  }
  if (m.resources !== undefined && m.resources.length > 0) {
    text += comma + '"resources":' + jsonArray(m.resources, textResource);
    comma = ",";
  }
  return text === "" ? "{}" : `${text}}`;
}

export const Offer_Operation_Reserve: MessageCodec<Offer_Operation_Reserve> = /* @__PURE__ */ messageCodec<Offer_Operation_Reserve>("mesos.v1.Offer.Operation.Reserve", writeOffer_Operation_Reserve, readOffer_Operation_Reserve, textOffer_Operation_Reserve, [
  ["source", 2, "repeated", "message", () => Resource],
  ["resources", 1, "repeated", "message", () => Resource],
]);

/** mesos.v1.Offer.Operation.Unreserve */
export interface Offer_Operation_Unreserve {
  readonly resources?: readonly Resource[] | undefined;
}

export function writeOffer_Operation_Unreserve(w: Writer, m: Offer_Operation_Unreserve): void {
  if (m.resources !== undefined) {
    const list = m.resources;
    for (let i = list.length - 1; i >= 0; i--) { const at = w.open(); writeResource(w, list[i]!); w.close(10, at); }
  }
}

const ShapeOffer_Operation_Unreserve = /* @__PURE__ */ shape();
export function readOffer_Operation_Unreserve(r: Reader, into?: Offer_Operation_Unreserve): Offer_Operation_Unreserve {
  const m = (into ?? new ShapeOffer_Operation_Unreserve()) as Mutable<Offer_Operation_Unreserve>;
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

export function textOffer_Operation_Unreserve(m: Offer_Operation_Unreserve): string {
  let text = "";
  if (m.resources !== undefined && m.resources.length > 0) {
    text += '{"resources":' + jsonArray(m.resources, textResource);
  }
  return text === "" ? "{}" : `${text}}`;
}

export const Offer_Operation_Unreserve: MessageCodec<Offer_Operation_Unreserve> = /* @__PURE__ */ messageCodec<Offer_Operation_Unreserve>("mesos.v1.Offer.Operation.Unreserve", writeOffer_Operation_Unreserve, readOffer_Operation_Unreserve, textOffer_Operation_Unreserve, [
  ["resources", 1, "repeated", "message", () => Resource],
]);

/** mesos.v1.Offer.Operation.Create */
export interface Offer_Operation_Create {
  readonly volumes?: readonly Resource[] | undefined;
}

export function writeOffer_Operation_Create(w: Writer, m: Offer_Operation_Create): void {
  if (m.volumes !== undefined) {
    const list = m.volumes;
    for (let i = list.length - 1; i >= 0; i--) { const at = w.open(); writeResource(w, list[i]!); w.close(10, at); }
  }
}

const ShapeOffer_Operation_Create = /* @__PURE__ */ shape();
export function readOffer_Operation_Create(r: Reader, into?: Offer_Operation_Create): Offer_Operation_Create {
  const m = (into ?? new ShapeOffer_Operation_Create()) as Mutable<Offer_Operation_Create>;
  while (r.pos < r.end) {
    const tag = r.tag();
    switch (tag) {
      case 10: {
        const outer = r.open();
        m.volumes = append(m.volumes, readResource(r));
        r.close(outer);
        break;
      }
      default:
        r.skip(tag);
    }
  }
  return m;
}

export function textOffer_Operation_Create(m: Offer_Operation_Create): string {
  let text = "";
  if (m.volumes !== undefined && m.volumes.length > 0) {
    text += '{"volumes":' + jsonArray(m.volumes, textResource);
  }
  return text === "" ? "{}" : `${text}}`;
}

export const Offer_Operation_Create: MessageCodec<Offer_Operation_Create> = /* @__PURE__ */ messageCodec<Offer_Operation_Create>("mesos.v1.Offer.Operation.Create", writeOffer_Operation_Create, readOffer_Operation_Create, textOffer_Operation_Create, [
  ["volumes", 1, "repeated", "message", () => Resource],
]);

/** mesos.v1.Offer.Operation.Destroy */
export interface Offer_Operation_Destroy {
  readonly volumes?: readonly Resource[] | undefined;
}

export function writeOffer_Operation_Destroy(w: Writer, m: Offer_Operation_Destroy): void {
  if (m.volumes !== undefined) {
    const list = m.volumes;
    for (let i = list.length - 1; i >= 0; i--) { const at = w.open(); writeResource(w, list[i]!); w.close(10, at); }
  }
}

const ShapeOffer_Operation_Destroy = /* @__PURE__ */ shape();
export function readOffer_Operation_Destroy(r: Reader, into?: Offer_Operation_Destroy): Offer_Operation_Destroy {
  const m = (into ?? new ShapeOffer_Operation_Destroy()) as Mutable<Offer_Operation_Destroy>;
  while (r.pos < r.end) {
    const tag = r.tag();
    switch (tag) {
      case 10: {
        const outer = r.open();
        m.volumes = append(m.volumes, readResource(r));
        r.close(outer);
        break;
      }
      default:
        r.skip(tag);
    }
  }
  return m;
}

export function textOffer_Operation_Destroy(m: Offer_Operation_Destroy): string {
  let text = "";
  if (m.volumes !== undefined && m.volumes.length > 0) {
    text += '{"volumes":' + jsonArray(m.volumes, textResource);
  }
  return text === "" ? "{}" : `${text}}`;
}

export const Offer_Operation_Destroy: MessageCodec<Offer_Operation_Destroy> = /* @__PURE__ */ messageCodec<Offer_Operation_Destroy>("mesos.v1.Offer.Operation.Destroy", writeOffer_Operation_Destroy, readOffer_Operation_Destroy, textOffer_Operation_Destroy, [
  ["volumes", 1, "repeated", "message", () => Resource],
]);

/** mesos.v1.Offer.Operation.GrowVolume */
export interface Offer_Operation_GrowVolume {
  readonly volume: Resource;
  readonly addition: Resource;
}

export function writeOffer_Operation_GrowVolume(w: Writer, m: Offer_Operation_GrowVolume): void {
  if (m.addition === undefined) throw missing();
  { const at = w.open(); writeResource(w, m.addition); w.close(18, at); }
  if (m.volume === undefined) throw missing();
  { const at = w.open(); writeResource(w, m.volume); w.close(10, at); }
}

const ShapeOffer_Operation_GrowVolume = /* @__PURE__ */ shape();
export function readOffer_Operation_GrowVolume(r: Reader, into?: Offer_Operation_GrowVolume): Offer_Operation_GrowVolume {
  const m = (into ?? new ShapeOffer_Operation_GrowVolume()) as Mutable<Offer_Operation_GrowVolume>;
  while (r.pos < r.end) {
    const tag = r.tag();
    switch (tag) {
      case 10: {
        const outer = r.open();
        m.volume = readResource(r, m.volume);
        r.close(outer);
        break;
      }
      case 18: {
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

export function textOffer_Operation_GrowVolume(m: Offer_Operation_GrowVolume): string {
  let text = "";
  text += '{"volume":' + textResource(m.volume);
  text += ',"addition":' + textResource(m.addition);
  return `${text}}`;
}

export const Offer_Operation_GrowVolume: MessageCodec<Offer_Operation_GrowVolume> = /* @__PURE__ */ messageCodec<Offer_Operation_GrowVolume>("mesos.v1.Offer.Operation.GrowVolume", writeOffer_Operation_GrowVolume, readOffer_Operation_GrowVolume, textOffer_Operation_GrowVolume, [
  ["volume", 1, "required", "message", () => Resource],
  ["addition", 2, "required", "message", () => Resource],
]);

/** mesos.v1.Offer.Operation.ShrinkVolume */
export interface Offer_Operation_ShrinkVolume {
  readonly volume: Resource;
  readonly subtract: Value_Scalar;
}

export function writeOffer_Operation_ShrinkVolume(w: Writer, m: Offer_Operation_ShrinkVolume): void {
  if (m.subtract === undefined) throw missing();
  { const at = w.open(); writeValue_Scalar(w, m.subtract); w.close(18, at); }
  if (m.volume === undefined) throw missing();
  { const at = w.open(); writeResource(w, m.volume); w.close(10, at); }
}

const ShapeOffer_Operation_ShrinkVolume = /* @__PURE__ */ shape();
export function readOffer_Operation_ShrinkVolume(r: Reader, into?: Offer_Operation_ShrinkVolume): Offer_Operation_ShrinkVolume {
  const m = (into ?? new ShapeOffer_Operation_ShrinkVolume()) as Mutable<Offer_Operation_ShrinkVolume>;
  while (r.pos < r.end) {
    const tag = r.tag();
    switch (tag) {
      case 10: {
        const outer = r.open();
        m.volume = readResource(r, m.volume);
        r.close(outer);
        break;
      }
      case 18: {
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

export function textOffer_Operation_ShrinkVolume(m: Offer_Operation_ShrinkVolume): string {
  let text = "";
  text += '{"volume":' + textResource(m.volume);
  text += ',"subtract":' + textValue_Scalar(m.subtract);
  return `${text}}`;
}

export const Offer_Operation_ShrinkVolume: MessageCodec<Offer_Operation_ShrinkVolume> = /* @__PURE__ */ messageCodec<Offer_Operation_ShrinkVolume>("mesos.v1.Offer.Operation.ShrinkVolume", writeOffer_Operation_ShrinkVolume, readOffer_Operation_ShrinkVolume, textOffer_Operation_ShrinkVolume, [
  ["volume", 1, "required", "message", () => Resource],
  ["subtract", 2, "required", "message", () => Value_Scalar],
]);

/** mesos.v1.Offer.Operation.CreateDisk */
export interface Offer_Operation_CreateDisk {
  readonly source: Resource;
  readonly target_type: Resource_DiskInfo_Source_Type;
  readonly target_profile?: string | undefined;
}

export function writeOffer_Operation_CreateDisk(w: Writer, m: Offer_Operation_CreateDisk): void {
  if (m.target_profile !== undefined) w.string(26, m.target_profile);
  if (m.target_type === undefined) throw missing();
  w.enumeration(16, Resource_DiskInfo_Source_Type, m.target_type);
  if (m.source === undefined) throw missing();
  { const at = w.open(); writeResource(w, m.source); w.close(10, at); }
}

const ShapeOffer_Operation_CreateDisk = /* @__PURE__ */ shape();
export function readOffer_Operation_CreateDisk(r: Reader, into?: Offer_Operation_CreateDisk): Offer_Operation_CreateDisk {
  const m = (into ?? new ShapeOffer_Operation_CreateDisk()) as Mutable<Offer_Operation_CreateDisk>;
  while (r.pos < r.end) {
    const tag = r.tag();
    switch (tag) {
      case 10: {
        const outer = r.open();
        m.source = readResource(r, m.source);
        r.close(outer);
        break;
      }
      case 16: {
        const value = r.enumeration(namesResource_DiskInfo_Source_Type);
        if (value !== undefined) m.target_type = value;
        break;
      }
      case 26:
        m.target_profile = r.string();
        break;
      default:
        r.skip(tag);
    }
  }
  if (m.source === undefined || m.target_type === undefined) r.incomplete = true;
  return m;
}

export function textOffer_Operation_CreateDisk(m: Offer_Operation_CreateDisk): string {
  let text = "";
  text += '{"source":' + textResource(m.source);
  text += ',"target_type":' + jsonString(m.target_type);
  if (m.target_profile !== undefined) {
    text += ',"target_profile":' + jsonString(m.target_profile);
  }
  return `${text}}`;
}

export const Offer_Operation_CreateDisk: MessageCodec<Offer_Operation_CreateDisk> = /* @__PURE__ */ messageCodec<Offer_Operation_CreateDisk>("mesos.v1.Offer.Operation.CreateDisk", writeOffer_Operation_CreateDisk, readOffer_Operation_CreateDisk, textOffer_Operation_CreateDisk, [
  ["source", 1, "required", "message", () => Resource],
  ["target_type", 2, "required", "enum", () => Resource_DiskInfo_Source_Type],
  ["target_profile", 3, "optional", "string"],
]);

/** mesos.v1.Offer.Operation.DestroyDisk */
export interface Offer_Operation_DestroyDisk {
  readonly source: Resource;
}

export function writeOffer_Operation_DestroyDisk(w: Writer, m: Offer_Operation_DestroyDisk): void {
  if (m.source === undefined) throw missing();
  { const at = w.open(); writeResource(w, m.source); w.close(10, at); }
}

const ShapeOffer_Operation_DestroyDisk = /* @__PURE__ */ shape();
export function readOffer_Operation_DestroyDisk(r: Reader, into?: Offer_Operation_DestroyDisk): Offer_Operation_DestroyDisk {
  const m = (into ?? new ShapeOffer_Operation_DestroyDisk()) as Mutable<Offer_Operation_DestroyDisk>;
  while (r.pos < r.end) {
    const tag = r.tag();
    switch (tag) {
      case 10: {
        const outer = r.open();
        m.source = readResource(r, m.source);
        r.close(outer);
        break;
      }
      default:
        r.skip(tag);
    }
  }
  if (m.source === undefined) r.incomplete = true;
  return m;
}

export function textOffer_Operation_DestroyDisk(m: Offer_Operation_DestroyDisk): string {
  let text = "";
  text += '{"source":' + textResource(m.source);
  return `${text}}`;
}

export const Offer_Operation_DestroyDisk: MessageCodec<Offer_Operation_DestroyDisk> = /* @__PURE__ */ messageCodec<Offer_Operation_DestroyDisk>("mesos.v1.Offer.Operation.DestroyDisk", writeOffer_Operation_DestroyDisk, readOffer_Operation_DestroyDisk, textOffer_Operation_DestroyDisk, [
  ["source", 1, "required", "message", () => Resource],
]);

/** mesos.v1.InverseOffer */
export interface InverseOffer {
  readonly id: OfferID;
  readonly url?: URL | undefined;
  readonly framework_id: FrameworkID;
  readonly agent_id?: AgentID | undefined;
  readonly unavailability: Unavailability;
  readonly resources?: readonly Resource[] | undefined;
}

export function writeInverseOffer(w: Writer, m: InverseOffer): void {
  if (m.resources !== undefined) {
    const list = m.resources;
    for (let i = list.length - 1; i >= 0; i--) { const at = w.open(); writeResource(w, list[i]!); w.close(50, at); }
  }
  if (m.unavailability === undefined) throw missing();
  { const at = w.open(); writeUnavailability(w, m.unavailability); w.close(42, at); }
  if (m.agent_id !== undefined) { const at = w.open(); writeAgentID(w, m.agent_id); w.close(34, at); }
  if (m.framework_id === undefined) throw missing();
  { const at = w.open(); writeFrameworkID(w, m.framework_id); w.close(26, at); }
  if (m.url !== undefined) { const at = w.open(); writeURL(w, m.url); w.close(18, at); }
  if (m.id === undefined) throw missing();
  { const at = w.open(); writeOfferID(w, m.id); w.close(10, at); }
}

const ShapeInverseOffer = /* @__PURE__ */ shape();
export function readInverseOffer(r: Reader, into?: InverseOffer): InverseOffer {
  const m = (into ?? new ShapeInverseOffer()) as Mutable<InverseOffer>;
  while (r.pos < r.end) {
    const tag = r.tag();
    switch (tag) {
      case 10: {
        const outer = r.open();
        m.id = readOfferID(r, m.id);
        r.close(outer);
        break;
      }
      case 18: {
        const outer = r.open();
        m.url = readURL(r, m.url);
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
        m.agent_id = readAgentID(r, m.agent_id);
        r.close(outer);
        break;
      }
      case 42: {
        const outer = r.open();
        m.unavailability = readUnavailability(r, m.unavailability);
        r.close(outer);
        break;
      }
      case 50: {
        const outer = r.open();
        m.resources = append(m.resources, readResource(r));
        r.close(outer);
        break;
      }
      default:
        r.skip(tag);
    }
  }
  if (m.id === undefined || m.framework_id === undefined || m.unavailability === undefined) r.incomplete = true;
  return m;
}

export function textInverseOffer(m: InverseOffer): string {
  let text = "";
  text += '{"id":' + textOfferID(m.id);
  if (m.url !== undefined) {
    text += ',"url":' + textURL(m.url);
  }
  text += ',"framework_id":' + textFrameworkID(m.framework_id);
  if (m.agent_id !== undefined) {
    text += ',"agent_id":' + textAgentID(m.agent_id);
  }
  text += ',"unavailability":' + textUnavailability(m.unavailability);
  if (m.resources !== undefined && m.resources.length > 0) {
    text += ',"resources":' + jsonArray(m.resources, textResource);
  }
  return `${text}}`;
}

export const InverseOffer: MessageCodec<InverseOffer> = /* @__PURE__ */ messageCodec<InverseOffer>("mesos.v1.InverseOffer", writeInverseOffer, readInverseOffer, textInverseOffer, [
  ["id", 1, "required", "message", () => OfferID],
  ["url", 2, "optional", "message", () => URL],
  ["framework_id", 3, "required", "message", () => FrameworkID],
  ["agent_id", 4, "optional", "message", () => AgentID],
  ["unavailability", 5, "required", "message", () => Unavailability],
  ["resources", 6, "repeated", "message", () => Resource],
]);

/** mesos.v1.Filters */
export interface Filters {
  /** Absent means 5. */
  readonly refuse_seconds?: number | undefined;
}
/** What absent fields of Filters mean. */
export const Filters_defaults = { refuse_seconds: 5 } as const;

export function writeFilters(w: Writer, m: Filters): void {
  if (m.refuse_seconds !== undefined) w.double(9, m.refuse_seconds);
}

const ShapeFilters = /* @__PURE__ */ shape();
export function readFilters(r: Reader, into?: Filters): Filters {
  const m = (into ?? new ShapeFilters()) as Mutable<Filters>;
  while (r.pos < r.end) {
    const tag = r.tag();
    switch (tag) {
      case 9:
        m.refuse_seconds = r.double();
        break;
      default:
        r.skip(tag);
    }
  }
  return m;
}

export function textFilters(m: Filters): string {
  let text = "";
  text += '{"refuse_seconds":' + jsonDouble(m.refuse_seconds ?? 5);
  return `${text}}`;
}

export const Filters: MessageCodec<Filters> = /* @__PURE__ */ messageCodec<Filters>("mesos.v1.Filters", writeFilters, readFilters, textFilters, [
  ["refuse_seconds", 1, "optional", "double"],
]);

/** mesos.v1.Request */
export interface Request {
  readonly agent_id?: AgentID | undefined;
  readonly resources?: readonly Resource[] | undefined;
}

export function writeRequest(w: Writer, m: Request): void {
  if (m.resources !== undefined) {
    const list = m.resources;
    for (let i = list.length - 1; i >= 0; i--) { const at = w.open(); writeResource(w, list[i]!); w.close(18, at); }
  }
  if (m.agent_id !== undefined) { const at = w.open(); writeAgentID(w, m.agent_id); w.close(10, at); }
}

const ShapeRequest = /* @__PURE__ */ shape();
export function readRequest(r: Reader, into?: Request): Request {
  const m = (into ?? new ShapeRequest()) as Mutable<Request>;
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
  return m;
}

export function textRequest(m: Request): string {
  let text = "";
  let comma = "{";
  if (m.agent_id !== undefined) {
    text += '{"agent_id":' + textAgentID(m.agent_id);
    comma = ",";
  }
  if (m.resources !== undefined && m.resources.length > 0) {
    text += comma + '"resources":' + jsonArray(m.resources, textResource);
    comma = ",";
  }
  return text === "" ? "{}" : `${text}}`;
}

export const Request: MessageCodec<Request> = /* @__PURE__ */ messageCodec<Request>("mesos.v1.Request", writeRequest, readRequest, textRequest, [
  ["agent_id", 1, "optional", "message", () => AgentID],
  ["resources", 2, "repeated", "message", () => Resource],
]);
