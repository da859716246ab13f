// Generated from proto/v1/device.proto by `npm run generate`: edit the schema, not this file.
import { append } from "../codec/append.ts";
import { enumNames } from "../codec/schema.ts";
import { jsonArray, jsonPlain, jsonString, jsonUint64 } from "../codec/json-text.ts";
import { type MessageCodec, messageCodec } from "../codec/message-codec.ts";
import type { Mutable } from "../codec/mutable.ts";
import type { Reader } from "../codec/reader.ts";
import { shape } from "../codec/shape.ts";
import { missing } from "../codec/wire-error.ts";
import type { Writer } from "../codec/writer.ts";

/** mesos.v1.Device */
export interface Device {
  readonly path?: string | undefined;
  readonly number?: Device_Number | undefined;
}

export function writeDevice(w: Writer, m: Device): void {
  if (m.number !== undefined) { const at = w.open(); writeDevice_Number(w, m.number); w.close(18, at); }
  if (m.path !== undefined) w.string(10, m.path);
}

const ShapeDevice = /* @__PURE__ */ shape();
export function readDevice(r: Reader, into?: Device): Device {
  const m = (into ?? new ShapeDevice()) as Mutable<Device>;
  while (r.pos < r.end) {
    const tag = r.tag();
    switch (tag) {
      case 10:
        m.path = r.string();
        break;
      case 18: {
        const outer = r.open();
        m.number = readDevice_Number(r, m.number);
        r.close(outer);
        break;
      }
      default:
        r.skip(tag);
    }
  }
  return m;
}

export function textDevice(m: Device): string {
  let text = "";
  let comma = "{";
  if (m.path !== undefined) {
    text += '{"path":' + jsonString(m.path);
    comma = ",";
  }
  if (m.number !== undefined) {
    text += comma + '"number":' + textDevice_Number(m.number);
    comma = ",";
  }
  return text === "" ? "{}" : `${text}}`;
}

export const Device: MessageCodec<Device> = /* @__PURE__ */ messageCodec<Device>("mesos.v1.Device", writeDevice, readDevice, textDevice, [
  ["path", 1, "optional", "string"],
  ["number", 2, "optional", "message", () => Device_Number],
]);

/** mesos.v1.Device.Number */
export interface Device_Number {
  readonly major_number: number;
  readonly minor_number: number;
}

export function writeDevice_Number(w: Writer, m: Device_Number): void {
  if (m.minor_number === undefined) throw missing();
  w.uint64(16, m.minor_number);
  if (m.major_number === undefined) throw missing();
  w.uint64(8, m.major_number);
}

const ShapeDevice_Number = /* @__PURE__ */ shape();
export function readDevice_Number(r: Reader, into?: Device_Number): Device_Number {
  const m = (into ?? new ShapeDevice_Number()) as Mutable<Device_Number>;
  while (r.pos < r.end) {
    const tag = r.tag();
    switch (tag) {
      case 8:
        m.major_number = r.uint64();
        break;
      case 16:
        m.minor_number = r.uint64();
        break;
      default:
        r.skip(tag);
    }
  }
  if (m.major_number === undefined || m.minor_number === undefined) r.incomplete = true;
  return m;
}

export function textDevice_Number(m: Device_Number): string {
  let text = "";
  text += '{"major_number":' + jsonUint64(m.major_number);
  text += ',"minor_number":' + jsonUint64(m.minor_number);
  return `${text}}`;
}

export const Device_Number: MessageCodec<Device_Number> = /* @__PURE__ */ messageCodec<Device_Number>("mesos.v1.Device.Number", writeDevice_Number, readDevice_Number, textDevice_Number, [
  ["major_number", 1, "required", "uint64"],
  ["minor_number", 2, "required", "uint64"],
]);

/** mesos.v1.DeviceAccess */
export interface DeviceAccess {
  readonly device: Device;
  readonly access: DeviceAccess_Access;
}

export function writeDeviceAccess(w: Writer, m: DeviceAccess): void {
  if (m.access === undefined) throw missing();
  { const at = w.open(); writeDeviceAccess_Access(w, m.access); w.close(18, at); }
  if (m.device === undefined) throw missing();
  { const at = w.open(); writeDevice(w, m.device); w.close(10, at); }
}

const ShapeDeviceAccess = /* @__PURE__ */ shape();
export function readDeviceAccess(r: Reader, into?: DeviceAccess): DeviceAccess {
  const m = (into ?? new ShapeDeviceAccess()) as Mutable<DeviceAccess>;
  while (r.pos < r.end) {
    const tag = r.tag();
    switch (tag) {
      case 10: {
        const outer = r.open();
        m.device = readDevice(r, m.device);
        r.close(outer);
        break;
      }
      case 18: {
        const outer = r.open();
        m.access = readDeviceAccess_Access(r, m.access);
        r.close(outer);
        break;
      }
      default:
        r.skip(tag);
    }
  }
  if (m.device === undefined || m.access === undefined) r.incomplete = true;
  return m;
}

export function textDeviceAccess(m: DeviceAccess): string {
  let text = "";
  text += '{"device":' + textDevice(m.device);
  text += ',"access":' + textDeviceAccess_Access(m.access);
  return `${text}}`;
}

export const DeviceAccess: MessageCodec<DeviceAccess> = /* @__PURE__ */ messageCodec<DeviceAccess>("mesos.v1.DeviceAccess", writeDeviceAccess, readDeviceAccess, textDeviceAccess, [
  ["device", 1, "required", "message", () => Device],
  ["access", 2, "required", "message", () => DeviceAccess_Access],
]);

/** mesos.v1.DeviceAccess.Access */
export interface DeviceAccess_Access {
  readonly read?: boolean | undefined;
  readonly write?: boolean | undefined;
  readonly mknod?: boolean | undefined;
}

export function writeDeviceAccess_Access(w: Writer, m: DeviceAccess_Access): void {
  if (m.mknod !== undefined) w.bool(24, m.mknod);
  if (m.write !== undefined) w.bool(16, m.write);
  if (m.read !== undefined) w.bool(8, m.read);
}

const ShapeDeviceAccess_Access = /* @__PURE__ */ shape();
export function readDeviceAccess_Access(r: Reader, into?: DeviceAccess_Access): DeviceAccess_Access {
  const m = (into ?? new ShapeDeviceAccess_Access()) as Mutable<DeviceAccess_Access>;
  while (r.pos < r.end) {
    const tag = r.tag();
    switch (tag) {
      case 8:
        m.read = r.bool();
        break;
      case 16:
        m.write = r.bool();
        break;
      case 24:
        m.mknod = r.bool();
        break;
      default:
        r.skip(tag);
    }
  }
  return m;
}

export function textDeviceAccess_Access(m: DeviceAccess_Access): string {
  let text = "";
  let comma = "{";
  if (m.read !== undefined) {
    text += '{"read":' + jsonPlain(m.read);
    comma = ",";
  }
  if (m.write !== undefined) {
    text += comma + '"write":' + jsonPlain(m.write);
    comma = ",";
  }
  if (m.mknod !== undefined) {
    text += comma + '"mknod":' + jsonPlain(m.mknod);
    comma = ",";
  }
  return text === "" ? "{}" : `${text}}`;
}

export const DeviceAccess_Access: MessageCodec<DeviceAccess_Access> = /* @__PURE__ */ messageCodec<DeviceAccess_Access>("mesos.v1.DeviceAccess.Access", writeDeviceAccess_Access, readDeviceAccess_Access, textDeviceAccess_Access, [
  ["read", 1, "optional", "bool"],
  ["write", 2, "optional", "bool"],
  ["mknod", 3, "optional", "bool"],
]);

/** mesos.v1.DeviceWhitelist */
export interface DeviceWhitelist {
  readonly allowed_devices?: readonly DeviceAccess[] | undefined;
}

export function writeDeviceWhitelist(w: Writer, m: DeviceWhitelist): void {
  if (m.allowed_devices !== undefined) {
    const list = m.allowed_devices;
    for (let i = list.length - 1; i >= 0; i--) { const at = w.open(); writeDeviceAccess(w, list[i]!); w.close(10, at); }
  }
}

const ShapeDeviceWhitelist = /* @__PURE__ */ shape();
export function readDeviceWhitelist(r: Reader, into?: DeviceWhitelist): DeviceWhitelist {
  const m = (into ?? new ShapeDeviceWhitelist()) as Mutable<DeviceWhitelist>;
  while (r.pos < r.end) {
    const tag = r.tag();
    switch (tag) {
      case 10: {
        const outer = r.open();
        m.allowed_devices = append(m.allowed_devices, readDeviceAccess(r));
        r.close(outer);
        break;
      }
      default:
        r.skip(tag);
    }
  }
  return m;
}

export function textDeviceWhitelist(m: DeviceWhitelist): string {
  let text = "";
  if (m.allowed_devices !== undefined && m.allowed_devices.length > 0) {
    text += '{"allowed_devices":' + jsonArray(m.allowed_devices, textDeviceAccess);
  }
  return text === "" ? "{}" : `${text}}`;
}

export const DeviceWhitelist: MessageCodec<DeviceWhitelist> = /* @__PURE__ */ messageCodec<DeviceWhitelist>("mesos.v1.DeviceWhitelist", writeDeviceWhitelist, readDeviceWhitelist, textDeviceWhitelist, [
  ["allowed_devices", 1, "repeated", "message", () => DeviceAccess],
]);

/** mesos.v1.CgroupInfo */
export interface CgroupInfo {
  readonly net_cls?: CgroupInfo_NetCls | undefined;
}

export function writeCgroupInfo(w: Writer, m: CgroupInfo): void {
  if (m.net_cls !== undefined) { const at = w.open(); writeCgroupInfo_NetCls(w, m.net_cls); w.close(10, at); }
}

const ShapeCgroupInfo = /* @__PURE__ */ shape();
export function readCgroupInfo(r: Reader, into?: CgroupInfo): CgroupInfo {
  const m = (into ?? new ShapeCgroupInfo()) as Mutable<CgroupInfo>;
  while (r.pos < r.end) {
    const tag = r.tag();
    switch (tag) {
      case 10: {
        const outer = r.open();
        m.net_cls = readCgroupInfo_NetCls(r, m.net_cls);
        r.close(outer);
        break;
      }
      default:
        r.skip(tag);
    }
  }
  return m;
}

export function textCgroupInfo(m: CgroupInfo): string {
  let text = "";
  if (m.net_cls !== undefined) {
    text += '{"net_cls":' + textCgroupInfo_NetCls(m.net_cls);
  }
  return text === "" ? "{}" : `${text}}`;
}

export const CgroupInfo: MessageCodec<CgroupInfo> = /* @__PURE__ */ messageCodec<CgroupInfo>("mesos.v1.CgroupInfo", writeCgroupInfo, readCgroupInfo, textCgroupInfo, [
  ["net_cls", 1, "optional", "message", () => CgroupInfo_NetCls],
]);

/** mesos.v1.CgroupInfo.Blkio */
export interface CgroupInfo_Blkio {
}

export function writeCgroupInfo_Blkio(_w: Writer, _m: CgroupInfo_Blkio): void {
}

const ShapeCgroupInfo_Blkio = /* @__PURE__ */ shape();
export function readCgroupInfo_Blkio(r: Reader, into?: CgroupInfo_Blkio): CgroupInfo_Blkio {
  const m = (into ?? new ShapeCgroupInfo_Blkio()) as Mutable<CgroupInfo_Blkio>;
  while (r.pos < r.end) {
    const tag = r.tag();
    switch (tag) {
      default:
        r.skip(tag);
    }
  }
  return m;
}

export function textCgroupInfo_Blkio(_m: CgroupInfo_Blkio): string {
  return "{}";
}

export const CgroupInfo_Blkio: MessageCodec<CgroupInfo_Blkio> = /* @__PURE__ */ messageCodec<CgroupInfo_Blkio>("mesos.v1.CgroupInfo.Blkio", writeCgroupInfo_Blkio, readCgroupInfo_Blkio, textCgroupInfo_Blkio, [
]);

/** Numbers of mesos.v1.CgroupInfo.Blkio.Operation. */
export const CgroupInfo_Blkio_Operation = {
  UNKNOWN: 0,
  TOTAL: 1,
  READ: 2,
  WRITE: 3,
  SYNC: 4,
  ASYNC: 5,
  DISCARD: 6,
} as const;
export type CgroupInfo_Blkio_Operation = "UNKNOWN" | "TOTAL" | "READ" | "WRITE" | "SYNC" | "ASYNC" | "DISCARD";
export const namesCgroupInfo_Blkio_Operation: ReadonlyMap<number, CgroupInfo_Blkio_Operation> = /* @__PURE__ */ enumNames<CgroupInfo_Blkio_Operation>(CgroupInfo_Blkio_Operation);

/** mesos.v1.CgroupInfo.Blkio.Value */
export interface CgroupInfo_Blkio_Value {
  readonly op?: CgroupInfo_Blkio_Operation | undefined;
  readonly value?: number | undefined;
}

export function writeCgroupInfo_Blkio_Value(w: Writer, m: CgroupInfo_Blkio_Value): void {
  if (m.value !== undefined) w.uint64(16, m.value);
  if (m.op !== undefined) w.enumeration(8, CgroupInfo_Blkio_Operation, m.op);
}

const ShapeCgroupInfo_Blkio_Value = /* @__PURE__ */ shape();
export function readCgroupInfo_Blkio_Value(r: Reader, into?: CgroupInfo_Blkio_Value): CgroupInfo_Blkio_Value {
  const m = (into ?? new ShapeCgroupInfo_Blkio_Value()) as Mutable<CgroupInfo_Blkio_Value>;
  while (r.pos < r.end) {
    const tag = r.tag();
    switch (tag) {
      case 8: {
        const value = r.enumeration(namesCgroupInfo_Blkio_Operation);
        if (value !== undefined) m.op = value;
        break;
      }
      case 16:
        m.value = r.uint64();
        break;
      default:
        r.skip(tag);
    }
  }
  return m;
}

export function textCgroupInfo_Blkio_Value(m: CgroupInfo_Blkio_Value): string {
  let text = "";
  let comma = "{";
  if (m.op !== undefined) {
    text += '{"op":' + jsonString(m.op);
    comma = ",";
  }
  if (m.value !== undefined) {
    text += comma + '"value":' + jsonUint64(m.value);
    comma = ",";
  }
  return text === "" ? "{}" : `${text}}`;
}

export const CgroupInfo_Blkio_Value: MessageCodec<CgroupInfo_Blkio_Value> = /* @__PURE__ */ messageCodec<CgroupInfo_Blkio_Value>("mesos.v1.CgroupInfo.Blkio.Value", writeCgroupInfo_Blkio_Value, readCgroupInfo_Blkio_Value, textCgroupInfo_Blkio_Value, [
  ["op", 1, "optional", "enum", () => CgroupInfo_Blkio_Operation],
  ["value", 2, "optional", "uint64"],
]);

/** mesos.v1.CgroupInfo.Blkio.CFQ */
export interface CgroupInfo_Blkio_CFQ {
}

export function writeCgroupInfo_Blkio_CFQ(_w: Writer, _m: CgroupInfo_Blkio_CFQ): void {
}

const ShapeCgroupInfo_Blkio_CFQ = /* @__PURE__ */ shape();
export function readCgroupInfo_Blkio_CFQ(r: Reader, into?: CgroupInfo_Blkio_CFQ): CgroupInfo_Blkio_CFQ {
  const m = (into ?? new ShapeCgroupInfo_Blkio_CFQ()) as Mutable<CgroupInfo_Blkio_CFQ>;
  while (r.pos < r.end) {
    const tag = r.tag();
    switch (tag) {
      default:
        r.skip(tag);
    }
  }
  return m;
}

export function textCgroupInfo_Blkio_CFQ(_m: CgroupInfo_Blkio_CFQ): string {
  return "{}";
}

export const CgroupInfo_Blkio_CFQ: MessageCodec<CgroupInfo_Blkio_CFQ> = /* @__PURE__ */ messageCodec<CgroupInfo_Blkio_CFQ>("mesos.v1.CgroupInfo.Blkio.CFQ", writeCgroupInfo_Blkio_CFQ, readCgroupInfo_Blkio_CFQ, textCgroupInfo_Blkio_CFQ, [
]);

/** mesos.v1.CgroupInfo.Blkio.CFQ.Statistics */
export interface CgroupInfo_Blkio_CFQ_Statistics {
  readonly device?: Device_Number | undefined;
  readonly sectors?: number | undefined;
  readonly time?: number | undefined;
  readonly io_serviced?: readonly CgroupInfo_Blkio_Value[] | undefined;
  readonly io_service_bytes?: readonly CgroupInfo_Blkio_Value[] | undefined;
  readonly io_service_time?: readonly CgroupInfo_Blkio_Value[] | undefined;
  readonly io_wait_time?: readonly CgroupInfo_Blkio_Value[] | undefined;
  readonly io_merged?: readonly CgroupInfo_Blkio_Value[] | undefined;
  readonly io_queued?: readonly CgroupInfo_Blkio_Value[] | undefined;
}

export function writeCgroupInfo_Blkio_CFQ_Statistics(w: Writer, m: CgroupInfo_Blkio_CFQ_Statistics): void {
  if (m.io_queued !== undefined) {
    const list = m.io_queued;
    for (let i = list.length - 1; i >= 0; i--) { const at = w.open(); writeCgroupInfo_Blkio_Value(w, list[i]!); w.close(74, at); }
  }
  if (m.io_merged !== undefined) {
    const list = m.io_merged;
    for (let i = list.length - 1; i >= 0; i--) { const at = w.open(); writeCgroupInfo_Blkio_Value(w, list[i]!); w.close(66, at); }
  }
  if (m.io_wait_time !== undefined) {
    const list = m.io_wait_time;
    for (let i = list.length - 1; i >= 0; i--) { const at = w.open(); writeCgroupInfo_Blkio_Value(w, list[i]!); w.close(58, at); }
  }
  if (m.io_service_time !== undefined) {
    const list = m.io_service_time;
    for (let i = list.length - 1; i >= 0; i--) { const at = w.open(); writeCgroupInfo_Blkio_Value(w, list[i]!); w.close(50, at); }
  }
  if (m.io_service_bytes !== undefined) {
    const list = m.io_service_bytes;
    for (let i = list.length - 1; i >= 0; i--) { const at = w.open(); writeCgroupInfo_Blkio_Value(w, list[i]!); w.close(42, at); }
  }
  if (m.io_serviced !== undefined) {
    const list = m.io_serviced;
    for (let i = list.length - 1; i >= 0; i--) { const at = w.open(); writeCgroupInfo_Blkio_Value(w, list[i]!); w.close(34, at); }
  }
  if (m.time !== undefined) w.uint64(24, m.time);
  if (m.sectors !== undefined) w.uint64(16, m.sectors);
  if (m.device !== undefined) { const at = w.open(); writeDevice_Number(w, m.device); w.close(10, at); }
}

const ShapeCgroupInfo_Blkio_CFQ_Statistics = /* @__PURE__ */ shape();
export function readCgroupInfo_Blkio_CFQ_Statistics(r: Reader, into?: CgroupInfo_Blkio_CFQ_Statistics): CgroupInfo_Blkio_CFQ_Statistics {
  const m = (into ?? new ShapeCgroupInfo_Blkio_CFQ_Statistics()) as Mutable<CgroupInfo_Blkio_CFQ_Statistics>;
  while (r.pos < r.end) {
    const tag = r.tag();
    switch (tag) {
      case 10: {
        const outer = r.open();
        m.device = readDevice_Number(r, m.device);
        r.close(outer);
        break;
      }
      case 16:
        m.sectors = r.uint64();
        break;
      case 24:
        m.time = r.uint64();
        break;
      case 34: {
        const outer = r.open();
        m.io_serviced = append(m.io_serviced, readCgroupInfo_Blkio_Value(r));
        r.close(outer);
        break;
      }
      case 42: {
        const outer = r.open();
        m.io_service_bytes = append(m.io_service_bytes, readCgroupInfo_Blkio_Value(r));
        r.close(outer);
        break;
      }
      case 50: {
        const outer = r.open();
        m.io_service_time = append(m.io_service_time, readCgroupInfo_Blkio_Value(r));
        r.close(outer);
        break;
      }
      case 58: {
        const outer = r.open();
        m.io_wait_time = append(m.io_wait_time, readCgroupInfo_Blkio_Value(r));
        r.close(outer);
        break;
      }
      case 66: {
        const outer = r.open();
        m.io_merged = append(m.io_merged, readCgroupInfo_Blkio_Value(r));
        r.close(outer);
        break;
      }
      case 74: {
        const outer = r.open();
        m.io_queued = append(m.io_queued, readCgroupInfo_Blkio_Value(r));
        r.close(outer);
        break;
      }
      default:
        r.skip(tag);
    }
  }
  return m;
}

export function textCgroupInfo_Blkio_CFQ_Statistics(m: CgroupInfo_Blkio_CFQ_Statistics): string {
  let text = "";
  let comma = "{";
  if (m.device !== undefined) {
    text += '{"device":' + textDevice_Number(m.device);
    comma = ",";
  }
  if (m.sectors !== undefined) {
    text += comma + '"sectors":' + jsonUint64(m.sectors);
    comma = ",";
  }
  if (m.time !== undefined) {
    text += comma + '"time":' + jsonUint64(m.time);
    comma = ",";
  }
  if (m.io_serviced !== undefined && m.io_serviced.length > 0) {
    text += comma + '"io_serviced":' + jsonArray(m.io_serviced, textCgroupInfo_Blkio_Value);
    comma = ",";
  }
  if (m.io_service_bytes !== undefined && m.io_service_bytes.length > 0) {
    text += comma + '"io_service_bytes":' + jsonArray(m.io_service_bytes, textCgroupInfo_Blkio_Value);
    comma = ",";
  }
  if (m.io_service_time !== undefined && m.io_service_time.length > 0) {
    text += comma + '"io_service_time":' + jsonArray(m.io_service_time, textCgroupInfo_Blkio_Value);
    comma = ",";
  }
  if (m.io_wait_time !== undefined && m.io_wait_time.length > 0) {
    text += comma + '"io_wait_time":' + jsonArray(m.io_wait_time, textCgroupInfo_Blkio_Value);
    comma = ",";
  }
  if (m.io_merged !== undefined && m.io_merged.length > 0) {
    text += comma + '"io_merged":' + jsonArray(m.io_merged, textCgroupInfo_Blkio_Value);
    comma = ",";
  }
  if (m.io_queued !== undefined && m.io_queued.length > 0) {
    text += comma + '"io_queued":' + jsonArray(m.io_queued, textCgroupInfo_Blkio_Value);
    comma = ",";
  }
  return text === "" ? "{}" : `${text}}`;
}

export const CgroupInfo_Blkio_CFQ_Statistics: MessageCodec<CgroupInfo_Blkio_CFQ_Statistics> = /* @__PURE__ */ messageCodec<CgroupInfo_Blkio_CFQ_Statistics>("mesos.v1.CgroupInfo.Blkio.CFQ.Statistics", writeCgroupInfo_Blkio_CFQ_Statistics, readCgroupInfo_Blkio_CFQ_Statistics, textCgroupInfo_Blkio_CFQ_Statistics, [
  ["device", 1, "optional", "message", () => Device_Number],
  ["sectors", 2, "optional", "uint64"],
  ["time", 3, "optional", "uint64"],
  ["io_serviced", 4, "repeated", "message", () => CgroupInfo_Blkio_Value],
  ["io_service_bytes", 5, "repeated", "message", () => CgroupInfo_Blkio_Value],
  ["io_service_time", 6, "repeated", "message", () => CgroupInfo_Blkio_Value],
  ["io_wait_time", 7, "repeated", "message", () => CgroupInfo_Blkio_Value],
  ["io_merged", 8, "repeated", "message", () => CgroupInfo_Blkio_Value],
  ["io_queued", 9, "repeated", "message", () => CgroupInfo_Blkio_Value],
]);

/** mesos.v1.CgroupInfo.Blkio.Throttling */
export interface CgroupInfo_Blkio_Throttling {
}

export function writeCgroupInfo_Blkio_Throttling(_w: Writer, _m: CgroupInfo_Blkio_Throttling): void {
}

const ShapeCgroupInfo_Blkio_Throttling = /* @__PURE__ */ shape();
export function readCgroupInfo_Blkio_Throttling(r: Reader, into?: CgroupInfo_Blkio_Throttling): CgroupInfo_Blkio_Throttling {
  const m = (into ?? new ShapeCgroupInfo_Blkio_Throttling()) as Mutable<CgroupInfo_Blkio_Throttling>;
  while (r.pos < r.end) {
    const tag = r.tag();
    switch (tag) {
      default:
        r.skip(tag);
    }
  }
  return m;
}

export function textCgroupInfo_Blkio_Throttling(_m: CgroupInfo_Blkio_Throttling): string {
  return "{}";
}

export const CgroupInfo_Blkio_Throttling: MessageCodec<CgroupInfo_Blkio_Throttling> = /* @__PURE__ */ messageCodec<CgroupInfo_Blkio_Throttling>("mesos.v1.CgroupInfo.Blkio.Throttling", writeCgroupInfo_Blkio_Throttling, readCgroupInfo_Blkio_Throttling, textCgroupInfo_Blkio_Throttling, [
]);

/** mesos.v1.CgroupInfo.Blkio.Throttling.Statistics */
export interface CgroupInfo_Blkio_Throttling_Statistics {
  readonly device?: Device_Number | undefined;
  readonly io_serviced?: readonly CgroupInfo_Blkio_Value[] | undefined;
  readonly io_service_bytes?: readonly CgroupInfo_Blkio_Value[] | undefined;
}

export function writeCgroupInfo_Blkio_Throttling_Statistics(w: Writer, m: CgroupInfo_Blkio_Throttling_Statistics): void {
  if (m.io_service_bytes !== undefined) {
    const list = m.io_service_bytes;
    for (let i = list.length - 1; i >= 0; i--) { const at = w.open(); writeCgroupInfo_Blkio_Value(w, list[i]!); w.close(26, at); }
  }
  if (m.io_serviced !== undefined) {
    const list = m.io_serviced;
    for (let i = list.length - 1; i >= 0; i--) { const at = w.open(); writeCgroupInfo_Blkio_Value(w, list[i]!); w.close(18, at); }
  }
  if (m.device !== undefined) { const at = w.open(); writeDevice_Number(w, m.device); w.close(10, at); }
}

const ShapeCgroupInfo_Blkio_Throttling_Statistics = /* @__PURE__ */ shape();
export function readCgroupInfo_Blkio_Throttling_Statistics(r: Reader, into?: CgroupInfo_Blkio_Throttling_Statistics): CgroupInfo_Blkio_Throttling_Statistics {
  const m = (into ?? new ShapeCgroupInfo_Blkio_Throttling_Statistics()) as Mutable<CgroupInfo_Blkio_Throttling_Statistics>;
  while (r.pos < r.end) {
    const tag = r.tag();
    switch (tag) {
      case 10: {
        const outer = r.open();
        m.device = readDevice_Number(r, m.device);
        r.close(outer);
        break;
      }
      case 18: {
        const outer = r.open();
        m.io_serviced = append(m.io_serviced, readCgroupInfo_Blkio_Value(r));
        r.close(outer);
        break;
      }
      case 26: {
        const outer = r.open();
        m.io_service_bytes = append(m.io_service_bytes, readCgroupInfo_Blkio_Value(r));
        r.close(outer);
        break;
      }
      default:
        r.skip(tag);
    }
  }
  return m;
}

export function textCgroupInfo_Blkio_Throttling_Statistics(m: CgroupInfo_Blkio_Throttling_Statistics): string {
  let text = "";
  let comma = "{";
  if (m.device !== undefined) {
    text += '{"device":' + textDevice_Number(m.device);
    comma = ",";
  }
  if (m.io_serviced !== undefined && m.io_serviced.length > 0) {
    text += comma + '"io_serviced":' + jsonArray(m.io_serviced, textCgroupInfo_Blkio_Value);
    comma = ",";
  }
  if (m.io_service_bytes !== undefined && m.io_service_bytes.length > 0) {
    text += comma + '"io_service_bytes":' + jsonArray(m.io_service_bytes, textCgroupInfo_Blkio_Value);
    comma = ",";
  }
  return text === "" ? "{}" : `${text}}`;
}

export const CgroupInfo_Blkio_Throttling_Statistics: MessageCodec<CgroupInfo_Blkio_Throttling_Statistics> = /* @__PURE__ */ messageCodec<CgroupInfo_Blkio_Throttling_Statistics>("mesos.v1.CgroupInfo.Blkio.Throttling.Statistics", writeCgroupInfo_Blkio_Throttling_Statistics, readCgroupInfo_Blkio_Throttling_Statistics, textCgroupInfo_Blkio_Throttling_Statistics, [
  ["device", 1, "optional", "message", () => Device_Number],
  ["io_serviced", 2, "repeated", "message", () => CgroupInfo_Blkio_Value],
  ["io_service_bytes", 3, "repeated", "message", () => CgroupInfo_Blkio_Value],
]);

/** mesos.v1.CgroupInfo.Blkio.Statistics */
export interface CgroupInfo_Blkio_Statistics {
  readonly cfq?: readonly CgroupInfo_Blkio_CFQ_Statistics[] | undefined;
  readonly cfq_recursive?: readonly CgroupInfo_Blkio_CFQ_Statistics[] | undefined;
  readonly throttling?: readonly CgroupInfo_Blkio_Throttling_Statistics[] | undefined;
}

export function writeCgroupInfo_Blkio_Statistics(w: Writer, m: CgroupInfo_Blkio_Statistics): void {
  if (m.throttling !== undefined) {
    const list = m.throttling;
    for (let i = list.length - 1; i >= 0; i--) { const at = w.open(); writeCgroupInfo_Blkio_Throttling_Statistics(w, list[i]!); w.close(26, at); }
  }
  if (m.cfq_recursive !== undefined) {
    const list = m.cfq_recursive;
    for (let i = list.length - 1; i >= 0; i--) { const at = w.open(); writeCgroupInfo_Blkio_CFQ_Statistics(w, list[i]!); w.close(18, at); }
  }
  if (m.cfq !== undefined) {
    const list = m.cfq;
    for (let i = list.length - 1; i >= 0; i--) { const at = w.open(); writeCgroupInfo_Blkio_CFQ_Statistics(w, list[i]!); w.close(10, at); }
  }
}

const ShapeCgroupInfo_Blkio_Statistics = /* @__PURE__ */ shape();
export function readCgroupInfo_Blkio_Statistics(r: Reader, into?: CgroupInfo_Blkio_Statistics): CgroupInfo_Blkio_Statistics {
  const m = (into ?? new ShapeCgroupInfo_Blkio_Statistics()) as Mutable<CgroupInfo_Blkio_Statistics>;
  while (r.pos < r.end) {
    const tag = r.tag();
    switch (tag) {
      case 10: {
        const outer = r.open();
        m.cfq = append(m.cfq, readCgroupInfo_Blkio_CFQ_Statistics(r));
        r.close(outer);
        break;
      }
      case 18: {
        const outer = r.open();
        m.cfq_recursive = append(m.cfq_recursive, readCgroupInfo_Blkio_CFQ_Statistics(r));
        r.close(outer);
        break;
      }
      case 26: {
        const outer = r.open();
        m.throttling = append(m.throttling, readCgroupInfo_Blkio_Throttling_Statistics(r));
        r.close(outer);
        break;
      }
      default:
        r.skip(tag);
    }
  }
  return m;
}

export function textCgroupInfo_Blkio_Statistics(m: CgroupInfo_Blkio_Statistics): string {
  let text = "";
  let comma = "{";
  if (m.cfq !== undefined && m.cfq.length > 0) {
    text += '{"cfq":' + jsonArray(m.cfq, textCgroupInfo_Blkio_CFQ_Statistics);
    comma = ",";
  }
  if (m.cfq_recursive !== undefined && m.cfq_recursive.length > 0) {
    text += comma + '"cfq_recursive":' + jsonArray(m.cfq_recursive, textCgroupInfo_Blkio_CFQ_Statistics);
    comma = ",";
  }
  if (m.throttling !== undefined && m.throttling.length > 0) {
    text += comma + '"throttling":' + jsonArray(m.throttling, textCgroupInfo_Blkio_Throttling_Statistics);
    comma = ",";
  }
  return text === "" ? "{}" : `${text}}`;
}

export const CgroupInfo_Blkio_Statistics: MessageCodec<CgroupInfo_Blkio_Statistics> = /* @__PURE__ */ messageCodec<CgroupInfo_Blkio_Statistics>("mesos.v1.CgroupInfo.Blkio.Statistics", writeCgroupInfo_Blkio_Statistics, readCgroupInfo_Blkio_Statistics, textCgroupInfo_Blkio_Statistics, [
  ["cfq", 1, "repeated", "message", () => CgroupInfo_Blkio_CFQ_Statistics],
  ["cfq_recursive", 2, "repeated", "message", () => CgroupInfo_Blkio_CFQ_Statistics],
  ["throttling", 3, "repeated", "message", () => CgroupInfo_Blkio_Throttling_Statistics],
]);

/** mesos.v1.CgroupInfo.NetCls */
export interface CgroupInfo_NetCls {
  readonly classid?: number | undefined;
}

export function writeCgroupInfo_NetCls(w: Writer, m: CgroupInfo_NetCls): void {
  if (m.classid !== undefined) w.uint32(8, m.classid);
}

const ShapeCgroupInfo_NetCls = /* @__PURE__ */ shape();
export function readCgroupInfo_NetCls(r: Reader, into?: CgroupInfo_NetCls): CgroupInfo_NetCls {
  const m = (into ?? new ShapeCgroupInfo_NetCls()) as Mutable<CgroupInfo_NetCls>;
  while (r.pos < r.end) {
    const tag = r.tag();
    switch (tag) {
      case 8:
        m.classid = r.uint32();
        break;
      default:
        r.skip(tag);
    }
  }
  return m;
}

export function textCgroupInfo_NetCls(m: CgroupInfo_NetCls): string {
  let text = "";
  if (m.classid !== undefined) {
    text += '{"classid":' + jsonPlain(m.classid);
  }
  return text === "" ? "{}" : `${text}}`;
}

export const CgroupInfo_NetCls: MessageCodec<CgroupInfo_NetCls> = /* @__PURE__ */ messageCodec<CgroupInfo_NetCls>("mesos.v1.CgroupInfo.NetCls", writeCgroupInfo_NetCls, readCgroupInfo_NetCls, textCgroupInfo_NetCls, [
  ["classid", 1, "optional", "uint32"],
]);
