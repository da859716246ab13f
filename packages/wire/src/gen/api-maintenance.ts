// Generated from proto/api/maintenance.proto by `npm run generate`: edit the schema, not this file.
import { append } from "../codec/append.ts";
import { jsonArray } from "../codec/json-text.ts";
import { type MessageCodec, messageCodec } from "../codec/message-codec.ts";
import type { Mutable } from "../codec/mutable.ts";
import type { Reader } from "../codec/reader.ts";
import { shape } from "../codec/shape.ts";
import { missing } from "../codec/wire-error.ts";
import type { Writer } from "../codec/writer.ts";
import { InverseOfferStatus, readInverseOfferStatus, textInverseOfferStatus, writeInverseOfferStatus } from "./api-allocator.ts";
import { MachineID, Unavailability, readMachineID, readUnavailability, textMachineID, textUnavailability, writeMachineID, writeUnavailability } from "./v1-machine.ts";

/** mesos.v1.maintenance.Window */
export interface Window {
  readonly machine_ids?: readonly MachineID[] | undefined;
  readonly unavailability: Unavailability;
}

export function writeWindow(w: Writer, m: Window): void {
  if (m.unavailability === undefined) throw missing();
  { const at = w.open(); writeUnavailability(w, m.unavailability); w.close(18, at); }
  if (m.machine_ids !== undefined) {
    const list = m.machine_ids;
    for (let i = list.length - 1; i >= 0; i--) { const at = w.open(); writeMachineID(w, list[i]!); w.close(10, at); }
  }
}

const ShapeWindow = /* @__PURE__ */ shape();
export function readWindow(r: Reader, into?: Window): Window {
  const m = (into ?? new ShapeWindow()) as Mutable<Window>;
  while (r.pos < r.end) {
    const tag = r.tag();
    switch (tag) {
      case 10: {
        const outer = r.open();
        m.machine_ids = append(m.machine_ids, readMachineID(r));
        r.close(outer);
        break;
      }
      case 18: {
        const outer = r.open();
        m.unavailability = readUnavailability(r, m.unavailability);
        r.close(outer);
        break;
      }
      default:
        r.skip(tag);
    }
  }
  if (m.unavailability === undefined) r.incomplete = true;
  return m;
}

export function textWindow(m: Window): string {
  let text = "";
  let comma = "{";
  if (m.machine_ids !== undefined && m.machine_ids.length > 0) {
    text += '{"machine_ids":' + jsonArray(m.machine_ids, textMachineID);
    comma = ",";
  }
  text += comma + '"unavailability":' + textUnavailability(m.unavailability);
  return `${text}}`;
}

export const Window: MessageCodec<Window> = /* @__PURE__ */ messageCodec<Window>("mesos.v1.maintenance.Window", writeWindow, readWindow, textWindow, [
  ["machine_ids", 1, "repeated", "message", () => MachineID],
  ["unavailability", 2, "required", "message", () => Unavailability],
]);

/** mesos.v1.maintenance.Schedule */
export interface Schedule {
  readonly windows?: readonly Window[] | undefined;
}

export function writeSchedule(w: Writer, m: Schedule): void {
  if (m.windows !== undefined) {
    const list = m.windows;
    for (let i = list.length - 1; i >= 0; i--) { const at = w.open(); writeWindow(w, list[i]!); w.close(10, at); }
  }
}

const ShapeSchedule = /* @__PURE__ */ shape();
export function readSchedule(r: Reader, into?: Schedule): Schedule {
  const m = (into ?? new ShapeSchedule()) as Mutable<Schedule>;
  while (r.pos < r.end) {
    const tag = r.tag();
    switch (tag) {
      case 10: {
        const outer = r.open();
        m.windows = append(m.windows, readWindow(r));
        r.close(outer);
        break;
      }
      default:
        r.skip(tag);
    }
  }
  return m;
}

export function textSchedule(m: Schedule): string {
  let text = "";
  if (m.windows !== undefined && m.windows.length > 0) {
    text += '{"windows":' + jsonArray(m.windows, textWindow);
  }
  return text === "" ? "{}" : `${text}}`;
}

export const Schedule: MessageCodec<Schedule> = /* @__PURE__ */ messageCodec<Schedule>("mesos.v1.maintenance.Schedule", writeSchedule, readSchedule, textSchedule, [
  ["windows", 1, "repeated", "message", () => Window],
]);

/** mesos.v1.maintenance.ClusterStatus */
export interface ClusterStatus {
  readonly draining_machines?: readonly ClusterStatus_DrainingMachine[] | undefined;
  readonly down_machines?: readonly MachineID[] | undefined;
}

export function writeClusterStatus(w: Writer, m: ClusterStatus): void {
  if (m.down_machines !== undefined) {
    const list = m.down_machines;
    for (let i = list.length - 1; i >= 0; i--) { const at = w.open(); writeMachineID(w, list[i]!); w.close(18, at); }
  }
  if (m.draining_machines !== undefined) {
    const list = m.draining_machines;
    for (let i = list.length - 1; i >= 0; i--) { const at = w.open(); writeClusterStatus_DrainingMachine(w, list[i]!); w.close(10, at); }
  }
}

const ShapeClusterStatus = /* @__PURE__ */ shape();
export function readClusterStatus(r: Reader, into?: ClusterStatus): ClusterStatus {
  const m = (into ?? new ShapeClusterStatus()) as Mutable<ClusterStatus>;
  while (r.pos < r.end) {
    const tag = r.tag();
    switch (tag) {
      case 10: {
        const outer = r.open();
        m.draining_machines = append(m.draining_machines, readClusterStatus_DrainingMachine(r));
        r.close(outer);
        break;
      }
      case 18: {
        const outer = r.open();
        m.down_machines = append(m.down_machines, readMachineID(r));
        r.close(outer);
        break;
      }
      default:
        r.skip(tag);
    }
  }
  return m;
}

export function textClusterStatus(m: ClusterStatus): string {
  let text = "";
  let comma = "{";
  if (m.draining_machines !== undefined && m.draining_machines.length > 0) {
    text += '{"draining_machines":' + jsonArray(m.draining_machines, textClusterStatus_DrainingMachine);
    comma = ",";
  }
  if (m.down_machines !== undefined && m.down_machines.length > 0) {
    text += comma + '"down_machines":' + jsonArray(m.down_machines, textMachineID);
    comma = ",";
  }
  return text === "" ? "{}" : `${text}}`;
}

export const ClusterStatus: MessageCodec<ClusterStatus> = /* @__PURE__ */ messageCodec<ClusterStatus>("mesos.v1.maintenance.ClusterStatus", writeClusterStatus, readClusterStatus, textClusterStatus, [
  ["draining_machines", 1, "repeated", "message", () => ClusterStatus_DrainingMachine],
  ["down_machines", 2, "repeated", "message", () => MachineID],
]);

/** mesos.v1.maintenance.ClusterStatus.DrainingMachine */
export interface ClusterStatus_DrainingMachine {
  readonly id: MachineID;
  readonly statuses?: readonly InverseOfferStatus[] | undefined;
}

export function writeClusterStatus_DrainingMachine(w: Writer, m: ClusterStatus_DrainingMachine): void {
  if (m.statuses !== undefined) {
    const list = m.statuses;
    for (let i = list.length - 1; i >= 0; i--) { const at = w.open(); writeInverseOfferStatus(w, list[i]!); w.close(18, at); }
  }
  if (m.id === undefined) throw missing();
  { const at = w.open(); writeMachineID(w, m.id); w.close(10, at); }
}

const ShapeClusterStatus_DrainingMachine = /* @__PURE__ */ shape();
export function readClusterStatus_DrainingMachine(r: Reader, into?: ClusterStatus_DrainingMachine): ClusterStatus_DrainingMachine {
  const m = (into ?? new ShapeClusterStatus_DrainingMachine()) as Mutable<ClusterStatus_DrainingMachine>;
  while (r.pos < r.end) {
    const tag = r.tag();
    switch (tag) {
      case 10: {
        const outer = r.open();
        m.id = readMachineID(r, m.id);
        r.close(outer);
        break;
      }
      case 18: {
        const outer = r.open();
        m.statuses = append(m.statuses, readInverseOfferStatus(r));
        r.close(outer);
        break;
      }
      default:
        r.skip(tag);
    }
  }
  if (m.id === undefined) r.incomplete = true;
  return m;
}

export function textClusterStatus_DrainingMachine(m: ClusterStatus_DrainingMachine): string {
  let text = "";
  text += '{"id":' + textMachineID(m.id);
  if (m.statuses !== undefined && m.statuses.length > 0) {
    text += ',"statuses":' + jsonArray(m.statuses, textInverseOfferStatus);
  }
  return `${text}}`;
}

export const ClusterStatus_DrainingMachine: MessageCodec<ClusterStatus_DrainingMachine> = /* @__PURE__ */ messageCodec<ClusterStatus_DrainingMachine>("mesos.v1.maintenance.ClusterStatus.DrainingMachine", writeClusterStatus_DrainingMachine, readClusterStatus_DrainingMachine, textClusterStatus_DrainingMachine, [
  ["id", 1, "required", "message", () => MachineID],
  ["statuses", 2, "repeated", "message", () => InverseOfferStatus],
]);
