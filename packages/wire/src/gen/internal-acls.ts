// Generated from proto/internal/acls.proto by `npm run generate`: edit the schema, not this file.
import { append } from "../codec/append.ts";
import { enumNames } from "../codec/schema.ts";
import { jsonArray, jsonPlain, jsonString } from "../codec/json-text.ts";
import { type MessageCodec, messageCodec } from "../codec/message-codec.ts";
import type { Mutable } from "../codec/mutable.ts";
import type { Reader } from "../codec/reader.ts";
import { shape } from "../codec/shape.ts";
import { missing } from "../codec/wire-error.ts";
import type { Writer } from "../codec/writer.ts";

/** mesos.ACL */
export interface ACL {
}

export function writeACL(_w: Writer, _m: ACL): void {
}

const ShapeACL = /* @__PURE__ */ shape();
export function readACL(r: Reader, into?: ACL): ACL {
  const m = (into ?? new ShapeACL()) as Mutable<ACL>;
  while (r.pos < r.end) {
    const tag = r.tag();
    switch (tag) {
      default:
        r.skip(tag);
    }
  }
  return m;
}

export function textACL(_m: ACL): string {
  return "{}";
}

export const ACL: MessageCodec<ACL> = /* @__PURE__ */ messageCodec<ACL>("mesos.ACL", writeACL, readACL, textACL, [
]);

/** mesos.ACL.Entity */
export interface ACL_Entity {
  /** Absent means "SOME". */
  readonly type?: ACL_Entity_Type | undefined;
  readonly values?: readonly string[] | undefined;
}
/** What absent fields of ACL_Entity mean. */
export const ACL_Entity_defaults = { type: "SOME" } as const;

export function writeACL_Entity(w: Writer, m: ACL_Entity): void {
  if (m.values !== undefined) {
    const list = m.values;
    for (let i = list.length - 1; i >= 0; i--) w.string(18, list[i]!);
  }
  if (m.type !== undefined) w.enumeration(8, ACL_Entity_Type, m.type);
}

const ShapeACL_Entity = /* @__PURE__ */ shape();
export function readACL_Entity(r: Reader, into?: ACL_Entity): ACL_Entity {
  const m = (into ?? new ShapeACL_Entity()) as Mutable<ACL_Entity>;
  while (r.pos < r.end) {
    const tag = r.tag();
    switch (tag) {
      case 8: {
        const value = r.enumeration(namesACL_Entity_Type);
        if (value !== undefined) m.type = value;
        break;
      }
      case 18: {
        m.values = append(m.values, r.string());
        break;
      }
      default:
        r.skip(tag);
    }
  }
  return m;
}

export function textACL_Entity(m: ACL_Entity): string {
  let text = "";
  text += '{"type":' + jsonString(m.type ?? "SOME");
  if (m.values !== undefined && m.values.length > 0) {
    text += ',"values":' + jsonArray(m.values, jsonString);
  }
  return `${text}}`;
}

export const ACL_Entity: MessageCodec<ACL_Entity> = /* @__PURE__ */ messageCodec<ACL_Entity>("mesos.ACL.Entity", writeACL_Entity, readACL_Entity, textACL_Entity, [
  ["type", 1, "optional", "enum", () => ACL_Entity_Type],
  ["values", 2, "repeated", "string"],
]);

/** Numbers of mesos.ACL.Entity.Type. */
export const ACL_Entity_Type = {
  SOME: 0,
  ANY: 1,
  NONE: 2,
} as const;
export type ACL_Entity_Type = "SOME" | "ANY" | "NONE";
export const namesACL_Entity_Type: ReadonlyMap<number, ACL_Entity_Type> = /* @__PURE__ */ enumNames<ACL_Entity_Type>(ACL_Entity_Type);

/** mesos.ACL.RegisterFramework */
export interface ACL_RegisterFramework {
  readonly principals: ACL_Entity;
  readonly roles: ACL_Entity;
}

export function writeACL_RegisterFramework(w: Writer, m: ACL_RegisterFramework): void {
  if (m.roles === undefined) throw missing();
  { const at = w.open(); writeACL_Entity(w, m.roles); w.close(18, at); }
  if (m.principals === undefined) throw missing();
  { const at = w.open(); writeACL_Entity(w, m.principals); w.close(10, at); }
}

const ShapeACL_RegisterFramework = /* @__PURE__ */ shape();
export function readACL_RegisterFramework(r: Reader, into?: ACL_RegisterFramework): ACL_RegisterFramework {
  const m = (into ?? new ShapeACL_RegisterFramework()) as Mutable<ACL_RegisterFramework>;
  while (r.pos < r.end) {
    const tag = r.tag();
    switch (tag) {
      case 10: {
        const outer = r.open();
        m.principals = readACL_Entity(r, m.principals);
        r.close(outer);
        break;
      }
      case 18: {
        const outer = r.open();
        m.roles = readACL_Entity(r, m.roles);
        r.close(outer);
        break;
      }
      default:
        r.skip(tag);
    }
  }
  if (m.principals === undefined || m.roles === undefined) r.incomplete = true;
  return m;
}

export function textACL_RegisterFramework(m: ACL_RegisterFramework): string {
  let text = "";
  text += '{"principals":' + textACL_Entity(m.principals);
  text += ',"roles":' + textACL_Entity(m.roles);
  return `${text}}`;
}

export const ACL_RegisterFramework: MessageCodec<ACL_RegisterFramework> = /* @__PURE__ */ messageCodec<ACL_RegisterFramework>("mesos.ACL.RegisterFramework", writeACL_RegisterFramework, readACL_RegisterFramework, textACL_RegisterFramework, [
  ["principals", 1, "required", "message", () => ACL_Entity],
  ["roles", 2, "required", "message", () => ACL_Entity],
]);

/** mesos.ACL.RunTask */
export interface ACL_RunTask {
  readonly principals: ACL_Entity;
  readonly users: ACL_Entity;
}

export function writeACL_RunTask(w: Writer, m: ACL_RunTask): void {
  if (m.users === undefined) throw missing();
  { const at = w.open(); writeACL_Entity(w, m.users); w.close(18, at); }
  if (m.principals === undefined) throw missing();
  { const at = w.open(); writeACL_Entity(w, m.principals); w.close(10, at); }
}

const ShapeACL_RunTask = /* @__PURE__ */ shape();
export function readACL_RunTask(r: Reader, into?: ACL_RunTask): ACL_RunTask {
  const m = (into ?? new ShapeACL_RunTask()) as Mutable<ACL_RunTask>;
  while (r.pos < r.end) {
    const tag = r.tag();
    switch (tag) {
      case 10: {
        const outer = r.open();
        m.principals = readACL_Entity(r, m.principals);
        r.close(outer);
        break;
      }
      case 18: {
        const outer = r.open();
        m.users = readACL_Entity(r, m.users);
        r.close(outer);
        break;
      }
      default:
        r.skip(tag);
    }
  }
  if (m.principals === undefined || m.users === undefined) r.incomplete = true;
  return m;
}

export function textACL_RunTask(m: ACL_RunTask): string {
  let text = "";
  text += '{"principals":' + textACL_Entity(m.principals);
  text += ',"users":' + textACL_Entity(m.users);
  return `${text}}`;
}

export const ACL_RunTask: MessageCodec<ACL_RunTask> = /* @__PURE__ */ messageCodec<ACL_RunTask>("mesos.ACL.RunTask", writeACL_RunTask, readACL_RunTask, textACL_RunTask, [
  ["principals", 1, "required", "message", () => ACL_Entity],
  ["users", 2, "required", "message", () => ACL_Entity],
]);

/** mesos.ACL.TeardownFramework */
export interface ACL_TeardownFramework {
  readonly principals: ACL_Entity;
  readonly framework_principals: ACL_Entity;
}

export function writeACL_TeardownFramework(w: Writer, m: ACL_TeardownFramework): void {
  if (m.framework_principals === undefined) throw missing();
  { const at = w.open(); writeACL_Entity(w, m.framework_principals); w.close(18, at); }
  if (m.principals === undefined) throw missing();
  { const at = w.open(); writeACL_Entity(w, m.principals); w.close(10, at); }
}

const ShapeACL_TeardownFramework = /* @__PURE__ */ shape();
export function readACL_TeardownFramework(r: Reader, into?: ACL_TeardownFramework): ACL_TeardownFramework {
  const m = (into ?? new ShapeACL_TeardownFramework()) as Mutable<ACL_TeardownFramework>;
  while (r.pos < r.end) {
    const tag = r.tag();
    switch (tag) {
      case 10: {
        const outer = r.open();
        m.principals = readACL_Entity(r, m.principals);
        r.close(outer);
        break;
      }
      case 18: {
        const outer = r.open();
        m.framework_principals = readACL_Entity(r, m.framework_principals);
        r.close(outer);
        break;
      }
      default:
        r.skip(tag);
    }
  }
  if (m.principals === undefined || m.framework_principals === undefined) r.incomplete = true;
  return m;
}

export function textACL_TeardownFramework(m: ACL_TeardownFramework): string {
  let text = "";
  text += '{"principals":' + textACL_Entity(m.principals);
  text += ',"framework_principals":' + textACL_Entity(m.framework_principals);
  return `${text}}`;
}

export const ACL_TeardownFramework: MessageCodec<ACL_TeardownFramework> = /* @__PURE__ */ messageCodec<ACL_TeardownFramework>("mesos.ACL.TeardownFramework", writeACL_TeardownFramework, readACL_TeardownFramework, textACL_TeardownFramework, [
  ["principals", 1, "required", "message", () => ACL_Entity],
  ["framework_principals", 2, "required", "message", () => ACL_Entity],
]);

/** mesos.ACL.ReserveResources */
export interface ACL_ReserveResources {
  readonly principals: ACL_Entity;
  readonly roles: ACL_Entity;
}

export function writeACL_ReserveResources(w: Writer, m: ACL_ReserveResources): void {
  if (m.roles === undefined) throw missing();
  { const at = w.open(); writeACL_Entity(w, m.roles); w.close(18, at); }
  if (m.principals === undefined) throw missing();
  { const at = w.open(); writeACL_Entity(w, m.principals); w.close(10, at); }
}

const ShapeACL_ReserveResources = /* @__PURE__ */ shape();
export function readACL_ReserveResources(r: Reader, into?: ACL_ReserveResources): ACL_ReserveResources {
  const m = (into ?? new ShapeACL_ReserveResources()) as Mutable<ACL_ReserveResources>;
  while (r.pos < r.end) {
    const tag = r.tag();
    switch (tag) {
      case 10: {
        const outer = r.open();
        m.principals = readACL_Entity(r, m.principals);
        r.close(outer);
        break;
      }
      case 18: {
        const outer = r.open();
        m.roles = readACL_Entity(r, m.roles);
        r.close(outer);
        break;
      }
      default:
        r.skip(tag);
    }
  }
  if (m.principals === undefined || m.roles === undefined) r.incomplete = true;
  return m;
}

export function textACL_ReserveResources(m: ACL_ReserveResources): string {
  let text = "";
  text += '{"principals":' + textACL_Entity(m.principals);
  text += ',"roles":' + textACL_Entity(m.roles);
  return `${text}}`;
}

export const ACL_ReserveResources: MessageCodec<ACL_ReserveResources> = /* @__PURE__ */ messageCodec<ACL_ReserveResources>("mesos.ACL.ReserveResources", writeACL_ReserveResources, readACL_ReserveResources, textACL_ReserveResources, [
  ["principals", 1, "required", "message", () => ACL_Entity],
  ["roles", 2, "required", "message", () => ACL_Entity],
]);

/** mesos.ACL.UnreserveResources */
export interface ACL_UnreserveResources {
  readonly principals: ACL_Entity;
  readonly reserver_principals: ACL_Entity;
}

export function writeACL_UnreserveResources(w: Writer, m: ACL_UnreserveResources): void {
  if (m.reserver_principals === undefined) throw missing();
  { const at = w.open(); writeACL_Entity(w, m.reserver_principals); w.close(18, at); }
  if (m.principals === undefined) throw missing();
  { const at = w.open(); writeACL_Entity(w, m.principals); w.close(10, at); }
}

const ShapeACL_UnreserveResources = /* @__PURE__ */ shape();
export function readACL_UnreserveResources(r: Reader, into?: ACL_UnreserveResources): ACL_UnreserveResources {
  const m = (into ?? new ShapeACL_UnreserveResources()) as Mutable<ACL_UnreserveResources>;
  while (r.pos < r.end) {
    const tag = r.tag();
    switch (tag) {
      case 10: {
        const outer = r.open();
        m.principals = readACL_Entity(r, m.principals);
        r.close(outer);
        break;
      }
      case 18: {
        const outer = r.open();
        m.reserver_principals = readACL_Entity(r, m.reserver_principals);
        r.close(outer);
        break;
      }
      default:
        r.skip(tag);
    }
  }
  if (m.principals === undefined || m.reserver_principals === undefined) r.incomplete = true;
  return m;
}

export function textACL_UnreserveResources(m: ACL_UnreserveResources): string {
  let text = "";
  text += '{"principals":' + textACL_Entity(m.principals);
  text += ',"reserver_principals":' + textACL_Entity(m.reserver_principals);
  return `${text}}`;
}

export const ACL_UnreserveResources: MessageCodec<ACL_UnreserveResources> = /* @__PURE__ */ messageCodec<ACL_UnreserveResources>("mesos.ACL.UnreserveResources", writeACL_UnreserveResources, readACL_UnreserveResources, textACL_UnreserveResources, [
  ["principals", 1, "required", "message", () => ACL_Entity],
  ["reserver_principals", 2, "required", "message", () => ACL_Entity],
]);

/** mesos.ACL.CreateVolume */
export interface ACL_CreateVolume {
  readonly principals: ACL_Entity;
  readonly roles: ACL_Entity;
}

export function writeACL_CreateVolume(w: Writer, m: ACL_CreateVolume): void {
  if (m.roles === undefined) throw missing();
  { const at = w.open(); writeACL_Entity(w, m.roles); w.close(18, at); }
  if (m.principals === undefined) throw missing();
  { const at = w.open(); writeACL_Entity(w, m.principals); w.close(10, at); }
}

const ShapeACL_CreateVolume = /* @__PURE__ */ shape();
export function readACL_CreateVolume(r: Reader, into?: ACL_CreateVolume): ACL_CreateVolume {
  const m = (into ?? new ShapeACL_CreateVolume()) as Mutable<ACL_CreateVolume>;
  while (r.pos < r.end) {
    const tag = r.tag();
    switch (tag) {
      case 10: {
        const outer = r.open();
        m.principals = readACL_Entity(r, m.principals);
        r.close(outer);
        break;
      }
      case 18: {
        const outer = r.open();
        m.roles = readACL_Entity(r, m.roles);
        r.close(outer);
        break;
      }
      default:
        r.skip(tag);
    }
  }
  if (m.principals === undefined || m.roles === undefined) r.incomplete = true;
  return m;
}

export function textACL_CreateVolume(m: ACL_CreateVolume): string {
  let text = "";
  text += '{"principals":' + textACL_Entity(m.principals);
  text += ',"roles":' + textACL_Entity(m.roles);
  return `${text}}`;
}

export const ACL_CreateVolume: MessageCodec<ACL_CreateVolume> = /* @__PURE__ */ messageCodec<ACL_CreateVolume>("mesos.ACL.CreateVolume", writeACL_CreateVolume, readACL_CreateVolume, textACL_CreateVolume, [
  ["principals", 1, "required", "message", () => ACL_Entity],
  ["roles", 2, "required", "message", () => ACL_Entity],
]);

/** mesos.ACL.DestroyVolume */
export interface ACL_DestroyVolume {
  readonly principals: ACL_Entity;
  readonly creator_principals: ACL_Entity;
}

export function writeACL_DestroyVolume(w: Writer, m: ACL_DestroyVolume): void {
  if (m.creator_principals === undefined) throw missing();
  { const at = w.open(); writeACL_Entity(w, m.creator_principals); w.close(18, at); }
  if (m.principals === undefined) throw missing();
  { const at = w.open(); writeACL_Entity(w, m.principals); w.close(10, at); }
}

const ShapeACL_DestroyVolume = /* @__PURE__ */ shape();
export function readACL_DestroyVolume(r: Reader, into?: ACL_DestroyVolume): ACL_DestroyVolume {
  const m = (into ?? new ShapeACL_DestroyVolume()) as Mutable<ACL_DestroyVolume>;
  while (r.pos < r.end) {
    const tag = r.tag();
    switch (tag) {
      case 10: {
        const outer = r.open();
        m.principals = readACL_Entity(r, m.principals);
        r.close(outer);
        break;
      }
      case 18: {
        const outer = r.open();
        m.creator_principals = readACL_Entity(r, m.creator_principals);
        r.close(outer);
        break;
      }
      default:
        r.skip(tag);
    }
  }
  if (m.principals === undefined || m.creator_principals === undefined) r.incomplete = true;
  return m;
}

export function textACL_DestroyVolume(m: ACL_DestroyVolume): string {
  let text = "";
  text += '{"principals":' + textACL_Entity(m.principals);
  text += ',"creator_principals":' + textACL_Entity(m.creator_principals);
  return `${text}}`;
}

export const ACL_DestroyVolume: MessageCodec<ACL_DestroyVolume> = /* @__PURE__ */ messageCodec<ACL_DestroyVolume>("mesos.ACL.DestroyVolume", writeACL_DestroyVolume, readACL_DestroyVolume, textACL_DestroyVolume, [
  ["principals", 1, "required", "message", () => ACL_Entity],
  ["creator_principals", 2, "required", "message", () => ACL_Entity],
]);

/** mesos.ACL.ResizeVolume */
export interface ACL_ResizeVolume {
  readonly principals: ACL_Entity;
  readonly roles: ACL_Entity;
}

export function writeACL_ResizeVolume(w: Writer, m: ACL_ResizeVolume): void {
  if (m.roles === undefined) throw missing();
  { const at = w.open(); writeACL_Entity(w, m.roles); w.close(18, at); }
  if (m.principals === undefined) throw missing();
  { const at = w.open(); writeACL_Entity(w, m.principals); w.close(10, at); }
}

const ShapeACL_ResizeVolume = /* @__PURE__ */ shape();
export function readACL_ResizeVolume(r: Reader, into?: ACL_ResizeVolume): ACL_ResizeVolume {
  const m = (into ?? new ShapeACL_ResizeVolume()) as Mutable<ACL_ResizeVolume>;
  while (r.pos < r.end) {
    const tag = r.tag();
    switch (tag) {
      case 10: {
        const outer = r.open();
        m.principals = readACL_Entity(r, m.principals);
        r.close(outer);
        break;
      }
      case 18: {
        const outer = r.open();
        m.roles = readACL_Entity(r, m.roles);
        r.close(outer);
        break;
      }
      default:
        r.skip(tag);
    }
  }
  if (m.principals === undefined || m.roles === undefined) r.incomplete = true;
  return m;
}

export function textACL_ResizeVolume(m: ACL_ResizeVolume): string {
  let text = "";
  text += '{"principals":' + textACL_Entity(m.principals);
  text += ',"roles":' + textACL_Entity(m.roles);
  return `${text}}`;
}

export const ACL_ResizeVolume: MessageCodec<ACL_ResizeVolume> = /* @__PURE__ */ messageCodec<ACL_ResizeVolume>("mesos.ACL.ResizeVolume", writeACL_ResizeVolume, readACL_ResizeVolume, textACL_ResizeVolume, [
  ["principals", 1, "required", "message", () => ACL_Entity],
  ["roles", 2, "required", "message", () => ACL_Entity],
]);

/** mesos.ACL.GetQuota */
export interface ACL_GetQuota {
  readonly principals: ACL_Entity;
  readonly roles: ACL_Entity;
}

export function writeACL_GetQuota(w: Writer, m: ACL_GetQuota): void {
  if (m.roles === undefined) throw missing();
  { const at = w.open(); writeACL_Entity(w, m.roles); w.close(18, at); }
  if (m.principals === undefined) throw missing();
  { const at = w.open(); writeACL_Entity(w, m.principals); w.close(10, at); }
}

const ShapeACL_GetQuota = /* @__PURE__ */ shape();
export function readACL_GetQuota(r: Reader, into?: ACL_GetQuota): ACL_GetQuota {
  const m = (into ?? new ShapeACL_GetQuota()) as Mutable<ACL_GetQuota>;
  while (r.pos < r.end) {
    const tag = r.tag();
    switch (tag) {
      case 10: {
        const outer = r.open();
        m.principals = readACL_Entity(r, m.principals);
        r.close(outer);
        break;
      }
      case 18: {
        const outer = r.open();
        m.roles = readACL_Entity(r, m.roles);
        r.close(outer);
        break;
      }
      default:
        r.skip(tag);
    }
  }
  if (m.principals === undefined || m.roles === undefined) r.incomplete = true;
  return m;
}

export function textACL_GetQuota(m: ACL_GetQuota): string {
  let text = "";
  text += '{"principals":' + textACL_Entity(m.principals);
  text += ',"roles":' + textACL_Entity(m.roles);
  return `${text}}`;
}

export const ACL_GetQuota: MessageCodec<ACL_GetQuota> = /* @__PURE__ */ messageCodec<ACL_GetQuota>("mesos.ACL.GetQuota", writeACL_GetQuota, readACL_GetQuota, textACL_GetQuota, [
  ["principals", 1, "required", "message", () => ACL_Entity],
  ["roles", 2, "required", "message", () => ACL_Entity],
]);

/** mesos.ACL.UpdateQuota */
export interface ACL_UpdateQuota {
  readonly principals: ACL_Entity;
  readonly roles: ACL_Entity;
}

export function writeACL_UpdateQuota(w: Writer, m: ACL_UpdateQuota): void {
  if (m.roles === undefined) throw missing();
  { const at = w.open(); writeACL_Entity(w, m.roles); w.close(18, at); }
  if (m.principals === undefined) throw missing();
  { const at = w.open(); writeACL_Entity(w, m.principals); w.close(10, at); }
}

const ShapeACL_UpdateQuota = /* @__PURE__ */ shape();
export function readACL_UpdateQuota(r: Reader, into?: ACL_UpdateQuota): ACL_UpdateQuota {
  const m = (into ?? new ShapeACL_UpdateQuota()) as Mutable<ACL_UpdateQuota>;
  while (r.pos < r.end) {
    const tag = r.tag();
    switch (tag) {
      case 10: {
        const outer = r.open();
        m.principals = readACL_Entity(r, m.principals);
        r.close(outer);
        break;
      }
      case 18: {
        const outer = r.open();
        m.roles = readACL_Entity(r, m.roles);
        r.close(outer);
        break;
      }
      default:
        r.skip(tag);
    }
  }
  if (m.principals === undefined || m.roles === undefined) r.incomplete = true;
  return m;
}

export function textACL_UpdateQuota(m: ACL_UpdateQuota): string {
  let text = "";
  text += '{"principals":' + textACL_Entity(m.principals);
  text += ',"roles":' + textACL_Entity(m.roles);
  return `${text}}`;
}

export const ACL_UpdateQuota: MessageCodec<ACL_UpdateQuota> = /* @__PURE__ */ messageCodec<ACL_UpdateQuota>("mesos.ACL.UpdateQuota", writeACL_UpdateQuota, readACL_UpdateQuota, textACL_UpdateQuota, [
  ["principals", 1, "required", "message", () => ACL_Entity],
  ["roles", 2, "required", "message", () => ACL_Entity],
]);

/** mesos.ACL.ViewRole */
export interface ACL_ViewRole {
  readonly principals: ACL_Entity;
  readonly roles: ACL_Entity;
}

export function writeACL_ViewRole(w: Writer, m: ACL_ViewRole): void {
  if (m.roles === undefined) throw missing();
  { const at = w.open(); writeACL_Entity(w, m.roles); w.close(18, at); }
  if (m.principals === undefined) throw missing();
  { const at = w.open(); writeACL_Entity(w, m.principals); w.close(10, at); }
}

const ShapeACL_ViewRole = /* @__PURE__ */ shape();
export function readACL_ViewRole(r: Reader, into?: ACL_ViewRole): ACL_ViewRole {
  const m = (into ?? new ShapeACL_ViewRole()) as Mutable<ACL_ViewRole>;
  while (r.pos < r.end) {
    const tag = r.tag();
    switch (tag) {
      case 10: {
        const outer = r.open();
        m.principals = readACL_Entity(r, m.principals);
        r.close(outer);
        break;
      }
      case 18: {
        const outer = r.open();
        m.roles = readACL_Entity(r, m.roles);
        r.close(outer);
        break;
      }
      default:
        r.skip(tag);
    }
  }
  if (m.principals === undefined || m.roles === undefined) r.incomplete = true;
  return m;
}

export function textACL_ViewRole(m: ACL_ViewRole): string {
  let text = "";
  text += '{"principals":' + textACL_Entity(m.principals);
  text += ',"roles":' + textACL_Entity(m.roles);
  return `${text}}`;
}

export const ACL_ViewRole: MessageCodec<ACL_ViewRole> = /* @__PURE__ */ messageCodec<ACL_ViewRole>("mesos.ACL.ViewRole", writeACL_ViewRole, readACL_ViewRole, textACL_ViewRole, [
  ["principals", 1, "required", "message", () => ACL_Entity],
  ["roles", 2, "required", "message", () => ACL_Entity],
]);

/** mesos.ACL.UpdateWeight */
export interface ACL_UpdateWeight {
  readonly principals: ACL_Entity;
  readonly roles: ACL_Entity;
}

export function writeACL_UpdateWeight(w: Writer, m: ACL_UpdateWeight): void {
  if (m.roles === undefined) throw missing();
  { const at = w.open(); writeACL_Entity(w, m.roles); w.close(18, at); }
  if (m.principals === undefined) throw missing();
  { const at = w.open(); writeACL_Entity(w, m.principals); w.close(10, at); }
}

const ShapeACL_UpdateWeight = /* @__PURE__ */ shape();
export function readACL_UpdateWeight(r: Reader, into?: ACL_UpdateWeight): ACL_UpdateWeight {
  const m = (into ?? new ShapeACL_UpdateWeight()) as Mutable<ACL_UpdateWeight>;
  while (r.pos < r.end) {
    const tag = r.tag();
    switch (tag) {
      case 10: {
        const outer = r.open();
        m.principals = readACL_Entity(r, m.principals);
        r.close(outer);
        break;
      }
      case 18: {
        const outer = r.open();
        m.roles = readACL_Entity(r, m.roles);
        r.close(outer);
        break;
      }
      default:
        r.skip(tag);
    }
  }
  if (m.principals === undefined || m.roles === undefined) r.incomplete = true;
  return m;
}

export function textACL_UpdateWeight(m: ACL_UpdateWeight): string {
  let text = "";
  text += '{"principals":' + textACL_Entity(m.principals);
  text += ',"roles":' + textACL_Entity(m.roles);
  return `${text}}`;
}

export const ACL_UpdateWeight: MessageCodec<ACL_UpdateWeight> = /* @__PURE__ */ messageCodec<ACL_UpdateWeight>("mesos.ACL.UpdateWeight", writeACL_UpdateWeight, readACL_UpdateWeight, textACL_UpdateWeight, [
  ["principals", 1, "required", "message", () => ACL_Entity],
  ["roles", 2, "required", "message", () => ACL_Entity],
]);

/** mesos.ACL.GetEndpoint */
export interface ACL_GetEndpoint {
  readonly principals: ACL_Entity;
  readonly paths: ACL_Entity;
}

export function writeACL_GetEndpoint(w: Writer, m: ACL_GetEndpoint): void {
  if (m.paths === undefined) throw missing();
  { const at = w.open(); writeACL_Entity(w, m.paths); w.close(18, at); }
  if (m.principals === undefined) throw missing();
  { const at = w.open(); writeACL_Entity(w, m.principals); w.close(10, at); }
}

const ShapeACL_GetEndpoint = /* @__PURE__ */ shape();
export function readACL_GetEndpoint(r: Reader, into?: ACL_GetEndpoint): ACL_GetEndpoint {
  const m = (into ?? new ShapeACL_GetEndpoint()) as Mutable<ACL_GetEndpoint>;
  while (r.pos < r.end) {
    const tag = r.tag();
    switch (tag) {
      case 10: {
        const outer = r.open();
        m.principals = readACL_Entity(r, m.principals);
        r.close(outer);
        break;
      }
      case 18: {
        const outer = r.open();
        m.paths = readACL_Entity(r, m.paths);
        r.close(outer);
        break;
      }
      default:
        r.skip(tag);
    }
  }
  if (m.principals === undefined || m.paths === undefined) r.incomplete = true;
  return m;
}

export function textACL_GetEndpoint(m: ACL_GetEndpoint): string {
  let text = "";
  text += '{"principals":' + textACL_Entity(m.principals);
  text += ',"paths":' + textACL_Entity(m.paths);
  return `${text}}`;
}

export const ACL_GetEndpoint: MessageCodec<ACL_GetEndpoint> = /* @__PURE__ */ messageCodec<ACL_GetEndpoint>("mesos.ACL.GetEndpoint", writeACL_GetEndpoint, readACL_GetEndpoint, textACL_GetEndpoint, [
  ["principals", 1, "required", "message", () => ACL_Entity],
  ["paths", 2, "required", "message", () => ACL_Entity],
]);

/** mesos.ACL.ViewFramework */
export interface ACL_ViewFramework {
  readonly principals: ACL_Entity;
  readonly users: ACL_Entity;
}

export function writeACL_ViewFramework(w: Writer, m: ACL_ViewFramework): void {
  if (m.users === undefined) throw missing();
  { const at = w.open(); writeACL_Entity(w, m.users); w.close(18, at); }
  if (m.principals === undefined) throw missing();
  { const at = w.open(); writeACL_Entity(w, m.principals); w.close(10, at); }
}

const ShapeACL_ViewFramework = /* @__PURE__ */ shape();
export function readACL_ViewFramework(r: Reader, into?: ACL_ViewFramework): ACL_ViewFramework {
  const m = (into ?? new ShapeACL_ViewFramework()) as Mutable<ACL_ViewFramework>;
  while (r.pos < r.end) {
    const tag = r.tag();
    switch (tag) {
      case 10: {
        const outer = r.open();
        m.principals = readACL_Entity(r, m.principals);
        r.close(outer);
        break;
      }
      case 18: {
        const outer = r.open();
        m.users = readACL_Entity(r, m.users);
        r.close(outer);
        break;
      }
      default:
        r.skip(tag);
    }
  }
  if (m.principals === undefined || m.users === undefined) r.incomplete = true;
  return m;
}

export function textACL_ViewFramework(m: ACL_ViewFramework): string {
  let text = "";
  text += '{"principals":' + textACL_Entity(m.principals);
  text += ',"users":' + textACL_Entity(m.users);
  return `${text}}`;
}

export const ACL_ViewFramework: MessageCodec<ACL_ViewFramework> = /* @__PURE__ */ messageCodec<ACL_ViewFramework>("mesos.ACL.ViewFramework", writeACL_ViewFramework, readACL_ViewFramework, textACL_ViewFramework, [
  ["principals", 1, "required", "message", () => ACL_Entity],
  ["users", 2, "required", "message", () => ACL_Entity],
]);

/** mesos.ACL.ViewTask */
export interface ACL_ViewTask {
  readonly principals: ACL_Entity;
  readonly users: ACL_Entity;
}

export function writeACL_ViewTask(w: Writer, m: ACL_ViewTask): void {
  if (m.users === undefined) throw missing();
  { const at = w.open(); writeACL_Entity(w, m.users); w.close(18, at); }
  if (m.principals === undefined) throw missing();
  { const at = w.open(); writeACL_Entity(w, m.principals); w.close(10, at); }
}

const ShapeACL_ViewTask = /* @__PURE__ */ shape();
export function readACL_ViewTask(r: Reader, into?: ACL_ViewTask): ACL_ViewTask {
  const m = (into ?? new ShapeACL_ViewTask()) as Mutable<ACL_ViewTask>;
  while (r.pos < r.end) {
    const tag = r.tag();
    switch (tag) {
      case 10: {
        const outer = r.open();
        m.principals = readACL_Entity(r, m.principals);
        r.close(outer);
        break;
      }
      case 18: {
        const outer = r.open();
        m.users = readACL_Entity(r, m.users);
        r.close(outer);
        break;
      }
      default:
        r.skip(tag);
    }
  }
  if (m.principals === undefined || m.users === undefined) r.incomplete = true;
  return m;
}

export function textACL_ViewTask(m: ACL_ViewTask): string {
  let text = "";
  text += '{"principals":' + textACL_Entity(m.principals);
  text += ',"users":' + textACL_Entity(m.users);
  return `${text}}`;
}

export const ACL_ViewTask: MessageCodec<ACL_ViewTask> = /* @__PURE__ */ messageCodec<ACL_ViewTask>("mesos.ACL.ViewTask", writeACL_ViewTask, readACL_ViewTask, textACL_ViewTask, [
  ["principals", 1, "required", "message", () => ACL_Entity],
  ["users", 2, "required", "message", () => ACL_Entity],
]);

/** mesos.ACL.ViewExecutor */
export interface ACL_ViewExecutor {
  readonly principals: ACL_Entity;
  readonly users: ACL_Entity;
}

export function writeACL_ViewExecutor(w: Writer, m: ACL_ViewExecutor): void {
  if (m.users === undefined) throw missing();
  { const at = w.open(); writeACL_Entity(w, m.users); w.close(18, at); }
  if (m.principals === undefined) throw missing();
  { const at = w.open(); writeACL_Entity(w, m.principals); w.close(10, at); }
}

const ShapeACL_ViewExecutor = /* @__PURE__ */ shape();
export function readACL_ViewExecutor(r: Reader, into?: ACL_ViewExecutor): ACL_ViewExecutor {
  const m = (into ?? new ShapeACL_ViewExecutor()) as Mutable<ACL_ViewExecutor>;
  while (r.pos < r.end) {
    const tag = r.tag();
    switch (tag) {
      case 10: {
        const outer = r.open();
        m.principals = readACL_Entity(r, m.principals);
        r.close(outer);
        break;
      }
      case 18: {
        const outer = r.open();
        m.users = readACL_Entity(r, m.users);
        r.close(outer);
        break;
      }
      default:
        r.skip(tag);
    }
  }
  if (m.principals === undefined || m.users === undefined) r.incomplete = true;
  return m;
}

export function textACL_ViewExecutor(m: ACL_ViewExecutor): string {
  let text = "";
  text += '{"principals":' + textACL_Entity(m.principals);
  text += ',"users":' + textACL_Entity(m.users);
  return `${text}}`;
}

export const ACL_ViewExecutor: MessageCodec<ACL_ViewExecutor> = /* @__PURE__ */ messageCodec<ACL_ViewExecutor>("mesos.ACL.ViewExecutor", writeACL_ViewExecutor, readACL_ViewExecutor, textACL_ViewExecutor, [
  ["principals", 1, "required", "message", () => ACL_Entity],
  ["users", 2, "required", "message", () => ACL_Entity],
]);

/** mesos.ACL.AccessSandbox */
export interface ACL_AccessSandbox {
  readonly principals: ACL_Entity;
  readonly users: ACL_Entity;
}

export function writeACL_AccessSandbox(w: Writer, m: ACL_AccessSandbox): void {
  if (m.users === undefined) throw missing();
  { const at = w.open(); writeACL_Entity(w, m.users); w.close(18, at); }
  if (m.principals === undefined) throw missing();
  { const at = w.open(); writeACL_Entity(w, m.principals); w.close(10, at); }
}

const ShapeACL_AccessSandbox = /* @__PURE__ */ shape();
export function readACL_AccessSandbox(r: Reader, into?: ACL_AccessSandbox): ACL_AccessSandbox {
  const m = (into ?? new ShapeACL_AccessSandbox()) as Mutable<ACL_AccessSandbox>;
  while (r.pos < r.end) {
    const tag = r.tag();
    switch (tag) {
      case 10: {
        const outer = r.open();
        m.principals = readACL_Entity(r, m.principals);
        r.close(outer);
        break;
      }
      case 18: {
        const outer = r.open();
        m.users = readACL_Entity(r, m.users);
        r.close(outer);
        break;
      }
      default:
        r.skip(tag);
    }
  }
  if (m.principals === undefined || m.users === undefined) r.incomplete = true;
  return m;
}

export function textACL_AccessSandbox(m: ACL_AccessSandbox): string {
  let text = "";
  text += '{"principals":' + textACL_Entity(m.principals);
  text += ',"users":' + textACL_Entity(m.users);
  return `${text}}`;
}

export const ACL_AccessSandbox: MessageCodec<ACL_AccessSandbox> = /* @__PURE__ */ messageCodec<ACL_AccessSandbox>("mesos.ACL.AccessSandbox", writeACL_AccessSandbox, readACL_AccessSandbox, textACL_AccessSandbox, [
  ["principals", 1, "required", "message", () => ACL_Entity],
  ["users", 2, "required", "message", () => ACL_Entity],
]);

/** mesos.ACL.AccessMesosLog */
export interface ACL_AccessMesosLog {
  readonly principals: ACL_Entity;
  readonly logs: ACL_Entity;
}

export function writeACL_AccessMesosLog(w: Writer, m: ACL_AccessMesosLog): void {
  if (m.logs === undefined) throw missing();
  { const at = w.open(); writeACL_Entity(w, m.logs); w.close(18, at); }
  if (m.principals === undefined) throw missing();
  { const at = w.open(); writeACL_Entity(w, m.principals); w.close(10, at); }
}

const ShapeACL_AccessMesosLog = /* @__PURE__ */ shape();
export function readACL_AccessMesosLog(r: Reader, into?: ACL_AccessMesosLog): ACL_AccessMesosLog {
  const m = (into ?? new ShapeACL_AccessMesosLog()) as Mutable<ACL_AccessMesosLog>;
  while (r.pos < r.end) {
    const tag = r.tag();
    switch (tag) {
      case 10: {
        const outer = r.open();
        m.principals = readACL_Entity(r, m.principals);
        r.close(outer);
        break;
      }
      case 18: {
        const outer = r.open();
        m.logs = readACL_Entity(r, m.logs);
        r.close(outer);
        break;
      }
      default:
        r.skip(tag);
    }
  }
  if (m.principals === undefined || m.logs === undefined) r.incomplete = true;
  return m;
}

export function textACL_AccessMesosLog(m: ACL_AccessMesosLog): string {
  let text = "";
  text += '{"principals":' + textACL_Entity(m.principals);
  text += ',"logs":' + textACL_Entity(m.logs);
  return `${text}}`;
}

export const ACL_AccessMesosLog: MessageCodec<ACL_AccessMesosLog> = /* @__PURE__ */ messageCodec<ACL_AccessMesosLog>("mesos.ACL.AccessMesosLog", writeACL_AccessMesosLog, readACL_AccessMesosLog, textACL_AccessMesosLog, [
  ["principals", 1, "required", "message", () => ACL_Entity],
  ["logs", 2, "required", "message", () => ACL_Entity],
]);

/** mesos.ACL.ViewFlags */
export interface ACL_ViewFlags {
  readonly principals: ACL_Entity;
  readonly flags: ACL_Entity;
}

export function writeACL_ViewFlags(w: Writer, m: ACL_ViewFlags): void {
  if (m.flags === undefined) throw missing();
  { const at = w.open(); writeACL_Entity(w, m.flags); w.close(18, at); }
  if (m.principals === undefined) throw missing();
  { const at = w.open(); writeACL_Entity(w, m.principals); w.close(10, at); }
}

const ShapeACL_ViewFlags = /* @__PURE__ */ shape();
export function readACL_ViewFlags(r: Reader, into?: ACL_ViewFlags): ACL_ViewFlags {
  const m = (into ?? new ShapeACL_ViewFlags()) as Mutable<ACL_ViewFlags>;
  while (r.pos < r.end) {
    const tag = r.tag();
    switch (tag) {
      case 10: {
        const outer = r.open();
        m.principals = readACL_Entity(r, m.principals);
        r.close(outer);
        break;
      }
      case 18: {
        const outer = r.open();
        m.flags = readACL_Entity(r, m.flags);
        r.close(outer);
        break;
      }
      default:
        r.skip(tag);
    }
  }
  if (m.principals === undefined || m.flags === undefined) r.incomplete = true;
  return m;
}

export function textACL_ViewFlags(m: ACL_ViewFlags): string {
  let text = "";
  text += '{"principals":' + textACL_Entity(m.principals);
  text += ',"flags":' + textACL_Entity(m.flags);
  return `${text}}`;
}

export const ACL_ViewFlags: MessageCodec<ACL_ViewFlags> = /* @__PURE__ */ messageCodec<ACL_ViewFlags>("mesos.ACL.ViewFlags", writeACL_ViewFlags, readACL_ViewFlags, textACL_ViewFlags, [
  ["principals", 1, "required", "message", () => ACL_Entity],
  ["flags", 2, "required", "message", () => ACL_Entity],
]);

/** mesos.ACL.LaunchNestedContainerAsUser */
export interface ACL_LaunchNestedContainerAsUser {
  readonly principals: ACL_Entity;
  readonly users: ACL_Entity;
}

export function writeACL_LaunchNestedContainerAsUser(w: Writer, m: ACL_LaunchNestedContainerAsUser): void {
  if (m.users === undefined) throw missing();
  { const at = w.open(); writeACL_Entity(w, m.users); w.close(18, at); }
  if (m.principals === undefined) throw missing();
  { const at = w.open(); writeACL_Entity(w, m.principals); w.close(10, at); }
}

const ShapeACL_LaunchNestedContainerAsUser = /* @__PURE__ */ shape();
export function readACL_LaunchNestedContainerAsUser(r: Reader, into?: ACL_LaunchNestedContainerAsUser): ACL_LaunchNestedContainerAsUser {
  const m = (into ?? new ShapeACL_LaunchNestedContainerAsUser()) as Mutable<ACL_LaunchNestedContainerAsUser>;
  while (r.pos < r.end) {
    const tag = r.tag();
    switch (tag) {
      case 10: {
        const outer = r.open();
        m.principals = readACL_Entity(r, m.principals);
        r.close(outer);
        break;
      }
      case 18: {
        const outer = r.open();
        m.users = readACL_Entity(r, m.users);
        r.close(outer);
        break;
      }
      default:
        r.skip(tag);
    }
  }
  if (m.principals === undefined || m.users === undefined) r.incomplete = true;
  return m;
}

export function textACL_LaunchNestedContainerAsUser(m: ACL_LaunchNestedContainerAsUser): string {
  let text = "";
  text += '{"principals":' + textACL_Entity(m.principals);
  text += ',"users":' + textACL_Entity(m.users);
  return `${text}}`;
}

export const ACL_LaunchNestedContainerAsUser: MessageCodec<ACL_LaunchNestedContainerAsUser> = /* @__PURE__ */ messageCodec<ACL_LaunchNestedContainerAsUser>("mesos.ACL.LaunchNestedContainerAsUser", writeACL_LaunchNestedContainerAsUser, readACL_LaunchNestedContainerAsUser, textACL_LaunchNestedContainerAsUser, [
  ["principals", 1, "required", "message", () => ACL_Entity],
  ["users", 2, "required", "message", () => ACL_Entity],
]);

/** mesos.ACL.LaunchNestedContainerUnderParentWithUser */
export interface ACL_LaunchNestedContainerUnderParentWithUser {
  readonly principals: ACL_Entity;
  readonly users: ACL_Entity;
}

export function writeACL_LaunchNestedContainerUnderParentWithUser(w: Writer, m: ACL_LaunchNestedContainerUnderParentWithUser): void {
  if (m.users === undefined) throw missing();
  { const at = w.open(); writeACL_Entity(w, m.users); w.close(18, at); }
  if (m.principals === undefined) throw missing();
  { const at = w.open(); writeACL_Entity(w, m.principals); w.close(10, at); }
}

const ShapeACL_LaunchNestedContainerUnderParentWithUser = /* @__PURE__ */ shape();
export function readACL_LaunchNestedContainerUnderParentWithUser(r: Reader, into?: ACL_LaunchNestedContainerUnderParentWithUser): ACL_LaunchNestedContainerUnderParentWithUser {
  const m = (into ?? new ShapeACL_LaunchNestedContainerUnderParentWithUser()) as Mutable<ACL_LaunchNestedContainerUnderParentWithUser>;
  while (r.pos < r.end) {
    const tag = r.tag();
    switch (tag) {
      case 10: {
        const outer = r.open();
        m.principals = readACL_Entity(r, m.principals);
        r.close(outer);
        break;
      }
      case 18: {
        const outer = r.open();
        m.users = readACL_Entity(r, m.users);
        r.close(outer);
        break;
      }
      default:
        r.skip(tag);
    }
  }
  if (m.principals === undefined || m.users === undefined) r.incomplete = true;
  return m;
}

export function textACL_LaunchNestedContainerUnderParentWithUser(m: ACL_LaunchNestedContainerUnderParentWithUser): string {
  let text = "";
  text += '{"principals":' + textACL_Entity(m.principals);
  text += ',"users":' + textACL_Entity(m.users);
  return `${text}}`;
}

export const ACL_LaunchNestedContainerUnderParentWithUser: MessageCodec<ACL_LaunchNestedContainerUnderParentWithUser> = /* @__PURE__ */ messageCodec<ACL_LaunchNestedContainerUnderParentWithUser>("mesos.ACL.LaunchNestedContainerUnderParentWithUser", writeACL_LaunchNestedContainerUnderParentWithUser, readACL_LaunchNestedContainerUnderParentWithUser, textACL_LaunchNestedContainerUnderParentWithUser, [
  ["principals", 1, "required", "message", () => ACL_Entity],
  ["users", 2, "required", "message", () => ACL_Entity],
]);

/** mesos.ACL.LaunchNestedContainerSessionAsUser */
export interface ACL_LaunchNestedContainerSessionAsUser {
  readonly principals: ACL_Entity;
  readonly users: ACL_Entity;
}

export function writeACL_LaunchNestedContainerSessionAsUser(w: Writer, m: ACL_LaunchNestedContainerSessionAsUser): void {
  if (m.users === undefined) throw missing();
  { const at = w.open(); writeACL_Entity(w, m.users); w.close(18, at); }
  if (m.principals === undefined) throw missing();
  { const at = w.open(); writeACL_Entity(w, m.principals); w.close(10, at); }
}

const ShapeACL_LaunchNestedContainerSessionAsUser = /* @__PURE__ */ shape();
export function readACL_LaunchNestedContainerSessionAsUser(r: Reader, into?: ACL_LaunchNestedContainerSessionAsUser): ACL_LaunchNestedContainerSessionAsUser {
  const m = (into ?? new ShapeACL_LaunchNestedContainerSessionAsUser()) as Mutable<ACL_LaunchNestedContainerSessionAsUser>;
  while (r.pos < r.end) {
    const tag = r.tag();
    switch (tag) {
      case 10: {
        const outer = r.open();
        m.principals = readACL_Entity(r, m.principals);
        r.close(outer);
        break;
      }
      case 18: {
        const outer = r.open();
        m.users = readACL_Entity(r, m.users);
        r.close(outer);
        break;
      }
      default:
        r.skip(tag);
    }
  }
  if (m.principals === undefined || m.users === undefined) r.incomplete = true;
  return m;
}

export function textACL_LaunchNestedContainerSessionAsUser(m: ACL_LaunchNestedContainerSessionAsUser): string {
  let text = "";
  text += '{"principals":' + textACL_Entity(m.principals);
  text += ',"users":' + textACL_Entity(m.users);
  return `${text}}`;
}

export const ACL_LaunchNestedContainerSessionAsUser: MessageCodec<ACL_LaunchNestedContainerSessionAsUser> = /* @__PURE__ */ messageCodec<ACL_LaunchNestedContainerSessionAsUser>("mesos.ACL.LaunchNestedContainerSessionAsUser", writeACL_LaunchNestedContainerSessionAsUser, readACL_LaunchNestedContainerSessionAsUser, textACL_LaunchNestedContainerSessionAsUser, [
  ["principals", 1, "required", "message", () => ACL_Entity],
  ["users", 2, "required", "message", () => ACL_Entity],
]);

/** mesos.ACL.LaunchNestedContainerSessionUnderParentWithUser */
export interface ACL_LaunchNestedContainerSessionUnderParentWithUser {
  readonly principals: ACL_Entity;
  readonly users: ACL_Entity;
}

export function writeACL_LaunchNestedContainerSessionUnderParentWithUser(w: Writer, m: ACL_LaunchNestedContainerSessionUnderParentWithUser): void {
  if (m.users === undefined) throw missing();
  { const at = w.open(); writeACL_Entity(w, m.users); w.close(18, at); }
  if (m.principals === undefined) throw missing();
  { const at = w.open(); writeACL_Entity(w, m.principals); w.close(10, at); }
}

const ShapeACL_LaunchNestedContainerSessionUnderParentWithUser = /* @__PURE__ */ shape();
export function readACL_LaunchNestedContainerSessionUnderParentWithUser(r: Reader, into?: ACL_LaunchNestedContainerSessionUnderParentWithUser): ACL_LaunchNestedContainerSessionUnderParentWithUser {
  const m = (into ?? new ShapeACL_LaunchNestedContainerSessionUnderParentWithUser()) as Mutable<ACL_LaunchNestedContainerSessionUnderParentWithUser>;
  while (r.pos < r.end) {
    const tag = r.tag();
    switch (tag) {
      case 10: {
        const outer = r.open();
        m.principals = readACL_Entity(r, m.principals);
        r.close(outer);
        break;
      }
      case 18: {
        const outer = r.open();
        m.users = readACL_Entity(r, m.users);
        r.close(outer);
        break;
      }
      default:
        r.skip(tag);
    }
  }
  if (m.principals === undefined || m.users === undefined) r.incomplete = true;
  return m;
}

export function textACL_LaunchNestedContainerSessionUnderParentWithUser(m: ACL_LaunchNestedContainerSessionUnderParentWithUser): string {
  let text = "";
  text += '{"principals":' + textACL_Entity(m.principals);
  text += ',"users":' + textACL_Entity(m.users);
  return `${text}}`;
}

export const ACL_LaunchNestedContainerSessionUnderParentWithUser: MessageCodec<ACL_LaunchNestedContainerSessionUnderParentWithUser> = /* @__PURE__ */ messageCodec<ACL_LaunchNestedContainerSessionUnderParentWithUser>("mesos.ACL.LaunchNestedContainerSessionUnderParentWithUser", writeACL_LaunchNestedContainerSessionUnderParentWithUser, readACL_LaunchNestedContainerSessionUnderParentWithUser, textACL_LaunchNestedContainerSessionUnderParentWithUser, [
  ["principals", 1, "required", "message", () => ACL_Entity],
  ["users", 2, "required", "message", () => ACL_Entity],
]);

/** mesos.ACL.AttachContainerInput */
export interface ACL_AttachContainerInput {
  readonly principals: ACL_Entity;
  readonly users: ACL_Entity;
}

export function writeACL_AttachContainerInput(w: Writer, m: ACL_AttachContainerInput): void {
  if (m.users === undefined) throw missing();
  { const at = w.open(); writeACL_Entity(w, m.users); w.close(18, at); }
  if (m.principals === undefined) throw missing();
  { const at = w.open(); writeACL_Entity(w, m.principals); w.close(10, at); }
}

const ShapeACL_AttachContainerInput = /* @__PURE__ */ shape();
export function readACL_AttachContainerInput(r: Reader, into?: ACL_AttachContainerInput): ACL_AttachContainerInput {
  const m = (into ?? new ShapeACL_AttachContainerInput()) as Mutable<ACL_AttachContainerInput>;
  while (r.pos < r.end) {
    const tag = r.tag();
    switch (tag) {
      case 10: {
        const outer = r.open();
        m.principals = readACL_Entity(r, m.principals);
        r.close(outer);
        break;
      }
      case 18: {
        const outer = r.open();
        m.users = readACL_Entity(r, m.users);
        r.close(outer);
        break;
      }
      default:
        r.skip(tag);
    }
  }
  if (m.principals === undefined || m.users === undefined) r.incomplete = true;
  return m;
}

export function textACL_AttachContainerInput(m: ACL_AttachContainerInput): string {
  let text = "";
  text += '{"principals":' + textACL_Entity(m.principals);
  text += ',"users":' + textACL_Entity(m.users);
  return `${text}}`;
}

export const ACL_AttachContainerInput: MessageCodec<ACL_AttachContainerInput> = /* @__PURE__ */ messageCodec<ACL_AttachContainerInput>("mesos.ACL.AttachContainerInput", writeACL_AttachContainerInput, readACL_AttachContainerInput, textACL_AttachContainerInput, [
  ["principals", 1, "required", "message", () => ACL_Entity],
  ["users", 2, "required", "message", () => ACL_Entity],
]);

/** mesos.ACL.AttachContainerOutput */
export interface ACL_AttachContainerOutput {
  readonly principals: ACL_Entity;
  readonly users: ACL_Entity;
}

export function writeACL_AttachContainerOutput(w: Writer, m: ACL_AttachContainerOutput): void {
  if (m.users === undefined) throw missing();
  { const at = w.open(); writeACL_Entity(w, m.users); w.close(18, at); }
  if (m.principals === undefined) throw missing();
  { const at = w.open(); writeACL_Entity(w, m.principals); w.close(10, at); }
}

const ShapeACL_AttachContainerOutput = /* @__PURE__ */ shape();
export function readACL_AttachContainerOutput(r: Reader, into?: ACL_AttachContainerOutput): ACL_AttachContainerOutput {
  const m = (into ?? new ShapeACL_AttachContainerOutput()) as Mutable<ACL_AttachContainerOutput>;
  while (r.pos < r.end) {
    const tag = r.tag();
    switch (tag) {
      case 10: {
        const outer = r.open();
        m.principals = readACL_Entity(r, m.principals);
        r.close(outer);
        break;
      }
      case 18: {
        const outer = r.open();
        m.users = readACL_Entity(r, m.users);
        r.close(outer);
        break;
      }
      default:
        r.skip(tag);
    }
  }
  if (m.principals === undefined || m.users === undefined) r.incomplete = true;
  return m;
}

export function textACL_AttachContainerOutput(m: ACL_AttachContainerOutput): string {
  let text = "";
  text += '{"principals":' + textACL_Entity(m.principals);
  text += ',"users":' + textACL_Entity(m.users);
  return `${text}}`;
}

export const ACL_AttachContainerOutput: MessageCodec<ACL_AttachContainerOutput> = /* @__PURE__ */ messageCodec<ACL_AttachContainerOutput>("mesos.ACL.AttachContainerOutput", writeACL_AttachContainerOutput, readACL_AttachContainerOutput, textACL_AttachContainerOutput, [
  ["principals", 1, "required", "message", () => ACL_Entity],
  ["users", 2, "required", "message", () => ACL_Entity],
]);

/** mesos.ACL.KillNestedContainer */
export interface ACL_KillNestedContainer {
  readonly principals: ACL_Entity;
  readonly users: ACL_Entity;
}

export function writeACL_KillNestedContainer(w: Writer, m: ACL_KillNestedContainer): void {
  if (m.users === undefined) throw missing();
  { const at = w.open(); writeACL_Entity(w, m.users); w.close(18, at); }
  if (m.principals === undefined) throw missing();
  { const at = w.open(); writeACL_Entity(w, m.principals); w.close(10, at); }
}

const ShapeACL_KillNestedContainer = /* @__PURE__ */ shape();
export function readACL_KillNestedContainer(r: Reader, into?: ACL_KillNestedContainer): ACL_KillNestedContainer {
  const m = (into ?? new ShapeACL_KillNestedContainer()) as Mutable<ACL_KillNestedContainer>;
  while (r.pos < r.end) {
    const tag = r.tag();
    switch (tag) {
      case 10: {
        const outer = r.open();
        m.principals = readACL_Entity(r, m.principals);
        r.close(outer);
        break;
      }
      case 18: {
        const outer = r.open();
        m.users = readACL_Entity(r, m.users);
        r.close(outer);
        break;
      }
      default:
        r.skip(tag);
    }
  }
  if (m.principals === undefined || m.users === undefined) r.incomplete = true;
  return m;
}

export function textACL_KillNestedContainer(m: ACL_KillNestedContainer): string {
  let text = "";
  text += '{"principals":' + textACL_Entity(m.principals);
  text += ',"users":' + textACL_Entity(m.users);
  return `${text}}`;
}

export const ACL_KillNestedContainer: MessageCodec<ACL_KillNestedContainer> = /* @__PURE__ */ messageCodec<ACL_KillNestedContainer>("mesos.ACL.KillNestedContainer", writeACL_KillNestedContainer, readACL_KillNestedContainer, textACL_KillNestedContainer, [
  ["principals", 1, "required", "message", () => ACL_Entity],
  ["users", 2, "required", "message", () => ACL_Entity],
]);

/** mesos.ACL.WaitNestedContainer */
export interface ACL_WaitNestedContainer {
  readonly principals: ACL_Entity;
  readonly users: ACL_Entity;
}

export function writeACL_WaitNestedContainer(w: Writer, m: ACL_WaitNestedContainer): void {
  if (m.users === undefined) throw missing();
  { const at = w.open(); writeACL_Entity(w, m.users); w.close(18, at); }
  if (m.principals === undefined) throw missing();
  { const at = w.open(); writeACL_Entity(w, m.principals); w.close(10, at); }
}

const ShapeACL_WaitNestedContainer = /* @__PURE__ */ shape();
export function readACL_WaitNestedContainer(r: Reader, into?: ACL_WaitNestedContainer): ACL_WaitNestedContainer {
  const m = (into ?? new ShapeACL_WaitNestedContainer()) as Mutable<ACL_WaitNestedContainer>;
  while (r.pos < r.end) {
    const tag = r.tag();
    switch (tag) {
      case 10: {
        const outer = r.open();
        m.principals = readACL_Entity(r, m.principals);
        r.close(outer);
        break;
      }
      case 18: {
        const outer = r.open();
        m.users = readACL_Entity(r, m.users);
        r.close(outer);
        break;
      }
      default:
        r.skip(tag);
    }
  }
  if (m.principals === undefined || m.users === undefined) r.incomplete = true;
  return m;
}

export function textACL_WaitNestedContainer(m: ACL_WaitNestedContainer): string {
  let text = "";
  text += '{"principals":' + textACL_Entity(m.principals);
  text += ',"users":' + textACL_Entity(m.users);
  return `${text}}`;
}

export const ACL_WaitNestedContainer: MessageCodec<ACL_WaitNestedContainer> = /* @__PURE__ */ messageCodec<ACL_WaitNestedContainer>("mesos.ACL.WaitNestedContainer", writeACL_WaitNestedContainer, readACL_WaitNestedContainer, textACL_WaitNestedContainer, [
  ["principals", 1, "required", "message", () => ACL_Entity],
  ["users", 2, "required", "message", () => ACL_Entity],
]);

/** mesos.ACL.ViewContainer */
export interface ACL_ViewContainer {
  readonly principals: ACL_Entity;
  readonly users: ACL_Entity;
}

export function writeACL_ViewContainer(w: Writer, m: ACL_ViewContainer): void {
  if (m.users === undefined) throw missing();
  { const at = w.open(); writeACL_Entity(w, m.users); w.close(18, at); }
  if (m.principals === undefined) throw missing();
  { const at = w.open(); writeACL_Entity(w, m.principals); w.close(10, at); }
}

const ShapeACL_ViewContainer = /* @__PURE__ */ shape();
export function readACL_ViewContainer(r: Reader, into?: ACL_ViewContainer): ACL_ViewContainer {
  const m = (into ?? new ShapeACL_ViewContainer()) as Mutable<ACL_ViewContainer>;
  while (r.pos < r.end) {
    const tag = r.tag();
    switch (tag) {
      case 10: {
        const outer = r.open();
        m.principals = readACL_Entity(r, m.principals);
        r.close(outer);
        break;
      }
      case 18: {
        const outer = r.open();
        m.users = readACL_Entity(r, m.users);
        r.close(outer);
        break;
      }
      default:
        r.skip(tag);
    }
  }
  if (m.principals === undefined || m.users === undefined) r.incomplete = true;
  return m;
}

export function textACL_ViewContainer(m: ACL_ViewContainer): string {
  let text = "";
  text += '{"principals":' + textACL_Entity(m.principals);
  text += ',"users":' + textACL_Entity(m.users);
  return `${text}}`;
}

export const ACL_ViewContainer: MessageCodec<ACL_ViewContainer> = /* @__PURE__ */ messageCodec<ACL_ViewContainer>("mesos.ACL.ViewContainer", writeACL_ViewContainer, readACL_ViewContainer, textACL_ViewContainer, [
  ["principals", 1, "required", "message", () => ACL_Entity],
  ["users", 2, "required", "message", () => ACL_Entity],
]);

/** mesos.ACL.RemoveNestedContainer */
export interface ACL_RemoveNestedContainer {
  readonly principals: ACL_Entity;
  readonly users: ACL_Entity;
}

export function writeACL_RemoveNestedContainer(w: Writer, m: ACL_RemoveNestedContainer): void {
  if (m.users === undefined) throw missing();
  { const at = w.open(); writeACL_Entity(w, m.users); w.close(18, at); }
  if (m.principals === undefined) throw missing();
  { const at = w.open(); writeACL_Entity(w, m.principals); w.close(10, at); }
}

const ShapeACL_RemoveNestedContainer = /* @__PURE__ */ shape();
export function readACL_RemoveNestedContainer(r: Reader, into?: ACL_RemoveNestedContainer): ACL_RemoveNestedContainer {
  const m = (into ?? new ShapeACL_RemoveNestedContainer()) as Mutable<ACL_RemoveNestedContainer>;
  while (r.pos < r.end) {
    const tag = r.tag();
    switch (tag) {
      case 10: {
        const outer = r.open();
        m.principals = readACL_Entity(r, m.principals);
        r.close(outer);
        break;
      }
      case 18: {
        const outer = r.open();
        m.users = readACL_Entity(r, m.users);
        r.close(outer);
        break;
      }
      default:
        r.skip(tag);
    }
  }
  if (m.principals === undefined || m.users === undefined) r.incomplete = true;
  return m;
}

export function textACL_RemoveNestedContainer(m: ACL_RemoveNestedContainer): string {
  let text = "";
  text += '{"principals":' + textACL_Entity(m.principals);
  text += ',"users":' + textACL_Entity(m.users);
  return `${text}}`;
}

export const ACL_RemoveNestedContainer: MessageCodec<ACL_RemoveNestedContainer> = /* @__PURE__ */ messageCodec<ACL_RemoveNestedContainer>("mesos.ACL.RemoveNestedContainer", writeACL_RemoveNestedContainer, readACL_RemoveNestedContainer, textACL_RemoveNestedContainer, [
  ["principals", 1, "required", "message", () => ACL_Entity],
  ["users", 2, "required", "message", () => ACL_Entity],
]);

/** mesos.ACL.SetLogLevel */
export interface ACL_SetLogLevel {
  readonly principals: ACL_Entity;
  readonly level: ACL_Entity;
}

export function writeACL_SetLogLevel(w: Writer, m: ACL_SetLogLevel): void {
  if (m.level === undefined) throw missing();
  { const at = w.open(); writeACL_Entity(w, m.level); w.close(18, at); }
  if (m.principals === undefined) throw missing();
  { const at = w.open(); writeACL_Entity(w, m.principals); w.close(10, at); }
}

const ShapeACL_SetLogLevel = /* @__PURE__ */ shape();
export function readACL_SetLogLevel(r: Reader, into?: ACL_SetLogLevel): ACL_SetLogLevel {
  const m = (into ?? new ShapeACL_SetLogLevel()) as Mutable<ACL_SetLogLevel>;
  while (r.pos < r.end) {
    const tag = r.tag();
    switch (tag) {
      case 10: {
        const outer = r.open();
        m.principals = readACL_Entity(r, m.principals);
        r.close(outer);
        break;
      }
      case 18: {
        const outer = r.open();
        m.level = readACL_Entity(r, m.level);
        r.close(outer);
        break;
      }
      default:
        r.skip(tag);
    }
  }
  if (m.principals === undefined || m.level === undefined) r.incomplete = true;
  return m;
}

export function textACL_SetLogLevel(m: ACL_SetLogLevel): string {
  let text = "";
  text += '{"principals":' + textACL_Entity(m.principals);
  text += ',"level":' + textACL_Entity(m.level);
  return `${text}}`;
}

export const ACL_SetLogLevel: MessageCodec<ACL_SetLogLevel> = /* @__PURE__ */ messageCodec<ACL_SetLogLevel>("mesos.ACL.SetLogLevel", writeACL_SetLogLevel, readACL_SetLogLevel, textACL_SetLogLevel, [
  ["principals", 1, "required", "message", () => ACL_Entity],
  ["level", 2, "required", "message", () => ACL_Entity],
]);

/** mesos.ACL.RegisterAgent */
export interface ACL_RegisterAgent {
  readonly principals: ACL_Entity;
  readonly agents: ACL_Entity;
}

export function writeACL_RegisterAgent(w: Writer, m: ACL_RegisterAgent): void {
  if (m.agents === undefined) throw missing();
  { const at = w.open(); writeACL_Entity(w, m.agents); w.close(18, at); }
  if (m.principals === undefined) throw missing();
  { const at = w.open(); writeACL_Entity(w, m.principals); w.close(10, at); }
}

const ShapeACL_RegisterAgent = /* @__PURE__ */ shape();
export function readACL_RegisterAgent(r: Reader, into?: ACL_RegisterAgent): ACL_RegisterAgent {
  const m = (into ?? new ShapeACL_RegisterAgent()) as Mutable<ACL_RegisterAgent>;
  while (r.pos < r.end) {
    const tag = r.tag();
    switch (tag) {
      case 10: {
        const outer = r.open();
        m.principals = readACL_Entity(r, m.principals);
        r.close(outer);
        break;
      }
      case 18: {
        const outer = r.open();
        m.agents = readACL_Entity(r, m.agents);
        r.close(outer);
        break;
      }
      default:
        r.skip(tag);
    }
  }
  if (m.principals === undefined || m.agents === undefined) r.incomplete = true;
  return m;
}

export function textACL_RegisterAgent(m: ACL_RegisterAgent): string {
  let text = "";
  text += '{"principals":' + textACL_Entity(m.principals);
  text += ',"agents":' + textACL_Entity(m.agents);
  return `${text}}`;
}

export const ACL_RegisterAgent: MessageCodec<ACL_RegisterAgent> = /* @__PURE__ */ messageCodec<ACL_RegisterAgent>("mesos.ACL.RegisterAgent", writeACL_RegisterAgent, readACL_RegisterAgent, textACL_RegisterAgent, [
  ["principals", 1, "required", "message", () => ACL_Entity],
  ["agents", 2, "required", "message", () => ACL_Entity],
]);

/** mesos.ACL.UpdateMaintenanceSchedule */
export interface ACL_UpdateMaintenanceSchedule {
  readonly principals: ACL_Entity;
  readonly machines: ACL_Entity;
}

export function writeACL_UpdateMaintenanceSchedule(w: Writer, m: ACL_UpdateMaintenanceSchedule): void {
  if (m.machines === undefined) throw missing();
  { const at = w.open(); writeACL_Entity(w, m.machines); w.close(18, at); }
  if (m.principals === undefined) throw missing();
  { const at = w.open(); writeACL_Entity(w, m.principals); w.close(10, at); }
}

const ShapeACL_UpdateMaintenanceSchedule = /* @__PURE__ */ shape();
export function readACL_UpdateMaintenanceSchedule(r: Reader, into?: ACL_UpdateMaintenanceSchedule): ACL_UpdateMaintenanceSchedule {
  const m = (into ?? new ShapeACL_UpdateMaintenanceSchedule()) as Mutable<ACL_UpdateMaintenanceSchedule>;
  while (r.pos < r.end) {
    const tag = r.tag();
    switch (tag) {
      case 10: {
        const outer = r.open();
        m.principals = readACL_Entity(r, m.principals);
        r.close(outer);
        break;
      }
      case 18: {
        const outer = r.open();
        m.machines = readACL_Entity(r, m.machines);
        r.close(outer);
        break;
      }
      default:
        r.skip(tag);
    }
  }
  if (m.principals === undefined || m.machines === undefined) r.incomplete = true;
  return m;
}

export function textACL_UpdateMaintenanceSchedule(m: ACL_UpdateMaintenanceSchedule): string {
  let text = "";
  text += '{"principals":' + textACL_Entity(m.principals);
  text += ',"machines":' + textACL_Entity(m.machines);
  return `${text}}`;
}

export const ACL_UpdateMaintenanceSchedule: MessageCodec<ACL_UpdateMaintenanceSchedule> = /* @__PURE__ */ messageCodec<ACL_UpdateMaintenanceSchedule>("mesos.ACL.UpdateMaintenanceSchedule", writeACL_UpdateMaintenanceSchedule, readACL_UpdateMaintenanceSchedule, textACL_UpdateMaintenanceSchedule, [
  ["principals", 1, "required", "message", () => ACL_Entity],
  ["machines", 2, "required", "message", () => ACL_Entity],
]);

/** mesos.ACL.GetMaintenanceSchedule */
export interface ACL_GetMaintenanceSchedule {
  readonly principals: ACL_Entity;
  readonly machines: ACL_Entity;
}

export function writeACL_GetMaintenanceSchedule(w: Writer, m: ACL_GetMaintenanceSchedule): void {
  if (m.machines === undefined) throw missing();
  { const at = w.open(); writeACL_Entity(w, m.machines); w.close(18, at); }
  if (m.principals === undefined) throw missing();
  { const at = w.open(); writeACL_Entity(w, m.principals); w.close(10, at); }
}

const ShapeACL_GetMaintenanceSchedule = /* @__PURE__ */ shape();
export function readACL_GetMaintenanceSchedule(r: Reader, into?: ACL_GetMaintenanceSchedule): ACL_GetMaintenanceSchedule {
  const m = (into ?? new ShapeACL_GetMaintenanceSchedule()) as Mutable<ACL_GetMaintenanceSchedule>;
  while (r.pos < r.end) {
    const tag = r.tag();
    switch (tag) {
      case 10: {
        const outer = r.open();
        m.principals = readACL_Entity(r, m.principals);
        r.close(outer);
        break;
      }
      case 18: {
        const outer = r.open();
        m.machines = readACL_Entity(r, m.machines);
        r.close(outer);
        break;
      }
      default:
        r.skip(tag);
    }
  }
  if (m.principals === undefined || m.machines === undefined) r.incomplete = true;
  return m;
}

export function textACL_GetMaintenanceSchedule(m: ACL_GetMaintenanceSchedule): string {
  let text = "";
  text += '{"principals":' + textACL_Entity(m.principals);
  text += ',"machines":' + textACL_Entity(m.machines);
  return `${text}}`;
}

export const ACL_GetMaintenanceSchedule: MessageCodec<ACL_GetMaintenanceSchedule> = /* @__PURE__ */ messageCodec<ACL_GetMaintenanceSchedule>("mesos.ACL.GetMaintenanceSchedule", writeACL_GetMaintenanceSchedule, readACL_GetMaintenanceSchedule, textACL_GetMaintenanceSchedule, [
  ["principals", 1, "required", "message", () => ACL_Entity],
  ["machines", 2, "required", "message", () => ACL_Entity],
]);

/** mesos.ACL.StartMaintenance */
export interface ACL_StartMaintenance {
  readonly principals: ACL_Entity;
  readonly machines: ACL_Entity;
}

export function writeACL_StartMaintenance(w: Writer, m: ACL_StartMaintenance): void {
  if (m.machines === undefined) throw missing();
  { const at = w.open(); writeACL_Entity(w, m.machines); w.close(18, at); }
  if (m.principals === undefined) throw missing();
  { const at = w.open(); writeACL_Entity(w, m.principals); w.close(10, at); }
}

const ShapeACL_StartMaintenance = /* @__PURE__ */ shape();
export function readACL_StartMaintenance(r: Reader, into?: ACL_StartMaintenance): ACL_StartMaintenance {
  const m = (into ?? new ShapeACL_StartMaintenance()) as Mutable<ACL_StartMaintenance>;
  while (r.pos < r.end) {
    const tag = r.tag();
    switch (tag) {
      case 10: {
        const outer = r.open();
        m.principals = readACL_Entity(r, m.principals);
        r.close(outer);
        break;
      }
      case 18: {
        const outer = r.open();
        m.machines = readACL_Entity(r, m.machines);
        r.close(outer);
        break;
      }
      default:
        r.skip(tag);
    }
  }
  if (m.principals === undefined || m.machines === undefined) r.incomplete = true;
  return m;
}

export function textACL_StartMaintenance(m: ACL_StartMaintenance): string {
  let text = "";
  text += '{"principals":' + textACL_Entity(m.principals);
  text += ',"machines":' + textACL_Entity(m.machines);
  return `${text}}`;
}

export const ACL_StartMaintenance: MessageCodec<ACL_StartMaintenance> = /* @__PURE__ */ messageCodec<ACL_StartMaintenance>("mesos.ACL.StartMaintenance", writeACL_StartMaintenance, readACL_StartMaintenance, textACL_StartMaintenance, [
  ["principals", 1, "required", "message", () => ACL_Entity],
  ["machines", 2, "required", "message", () => ACL_Entity],
]);

/** mesos.ACL.StopMaintenance */
export interface ACL_StopMaintenance {
  readonly principals: ACL_Entity;
  readonly machines: ACL_Entity;
}

export function writeACL_StopMaintenance(w: Writer, m: ACL_StopMaintenance): void {
  if (m.machines === undefined) throw missing();
  { const at = w.open(); writeACL_Entity(w, m.machines); w.close(18, at); }
  if (m.principals === undefined) throw missing();
  { const at = w.open(); writeACL_Entity(w, m.principals); w.close(10, at); }
}

const ShapeACL_StopMaintenance = /* @__PURE__ */ shape();
export function readACL_StopMaintenance(r: Reader, into?: ACL_StopMaintenance): ACL_StopMaintenance {
  const m = (into ?? new ShapeACL_StopMaintenance()) as Mutable<ACL_StopMaintenance>;
  while (r.pos < r.end) {
    const tag = r.tag();
    switch (tag) {
      case 10: {
        const outer = r.open();
        m.principals = readACL_Entity(r, m.principals);
        r.close(outer);
        break;
      }
      case 18: {
        const outer = r.open();
        m.machines = readACL_Entity(r, m.machines);
        r.close(outer);
        break;
      }
      default:
        r.skip(tag);
    }
  }
  if (m.principals === undefined || m.machines === undefined) r.incomplete = true;
  return m;
}

export function textACL_StopMaintenance(m: ACL_StopMaintenance): string {
  let text = "";
  text += '{"principals":' + textACL_Entity(m.principals);
  text += ',"machines":' + textACL_Entity(m.machines);
  return `${text}}`;
}

export const ACL_StopMaintenance: MessageCodec<ACL_StopMaintenance> = /* @__PURE__ */ messageCodec<ACL_StopMaintenance>("mesos.ACL.StopMaintenance", writeACL_StopMaintenance, readACL_StopMaintenance, textACL_StopMaintenance, [
  ["principals", 1, "required", "message", () => ACL_Entity],
  ["machines", 2, "required", "message", () => ACL_Entity],
]);

/** mesos.ACL.GetMaintenanceStatus */
export interface ACL_GetMaintenanceStatus {
  readonly principals: ACL_Entity;
  readonly machines: ACL_Entity;
}

export function writeACL_GetMaintenanceStatus(w: Writer, m: ACL_GetMaintenanceStatus): void {
  if (m.machines === undefined) throw missing();
  { const at = w.open(); writeACL_Entity(w, m.machines); w.close(18, at); }
  if (m.principals === undefined) throw missing();
  { const at = w.open(); writeACL_Entity(w, m.principals); w.close(10, at); }
}

const ShapeACL_GetMaintenanceStatus = /* @__PURE__ */ shape();
export function readACL_GetMaintenanceStatus(r: Reader, into?: ACL_GetMaintenanceStatus): ACL_GetMaintenanceStatus {
  const m = (into ?? new ShapeACL_GetMaintenanceStatus()) as Mutable<ACL_GetMaintenanceStatus>;
  while (r.pos < r.end) {
    const tag = r.tag();
    switch (tag) {
      case 10: {
        const outer = r.open();
        m.principals = readACL_Entity(r, m.principals);
        r.close(outer);
        break;
      }
      case 18: {
        const outer = r.open();
        m.machines = readACL_Entity(r, m.machines);
        r.close(outer);
        break;
      }
      default:
        r.skip(tag);
    }
  }
  if (m.principals === undefined || m.machines === undefined) r.incomplete = true;
  return m;
}

export function textACL_GetMaintenanceStatus(m: ACL_GetMaintenanceStatus): string {
  let text = "";
  text += '{"principals":' + textACL_Entity(m.principals);
  text += ',"machines":' + textACL_Entity(m.machines);
  return `${text}}`;
}

export const ACL_GetMaintenanceStatus: MessageCodec<ACL_GetMaintenanceStatus> = /* @__PURE__ */ messageCodec<ACL_GetMaintenanceStatus>("mesos.ACL.GetMaintenanceStatus", writeACL_GetMaintenanceStatus, readACL_GetMaintenanceStatus, textACL_GetMaintenanceStatus, [
  ["principals", 1, "required", "message", () => ACL_Entity],
  ["machines", 2, "required", "message", () => ACL_Entity],
]);

/** mesos.ACL.DrainAgent */
export interface ACL_DrainAgent {
  readonly principals: ACL_Entity;
  readonly agents: ACL_Entity;
}

export function writeACL_DrainAgent(w: Writer, m: ACL_DrainAgent): void {
  if (m.agents === undefined) throw missing();
  { const at = w.open(); writeACL_Entity(w, m.agents); w.close(18, at); }
  if (m.principals === undefined) throw missing();
  { const at = w.open(); writeACL_Entity(w, m.principals); w.close(10, at); }
}

const ShapeACL_DrainAgent = /* @__PURE__ */ shape();
export function readACL_DrainAgent(r: Reader, into?: ACL_DrainAgent): ACL_DrainAgent {
  const m = (into ?? new ShapeACL_DrainAgent()) as Mutable<ACL_DrainAgent>;
  while (r.pos < r.end) {
    const tag = r.tag();
    switch (tag) {
      case 10: {
        const outer = r.open();
        m.principals = readACL_Entity(r, m.principals);
        r.close(outer);
        break;
      }
      case 18: {
        const outer = r.open();
        m.agents = readACL_Entity(r, m.agents);
        r.close(outer);
        break;
      }
      default:
        r.skip(tag);
    }
  }
  if (m.principals === undefined || m.agents === undefined) r.incomplete = true;
  return m;
}

export function textACL_DrainAgent(m: ACL_DrainAgent): string {
  let text = "";
  text += '{"principals":' + textACL_Entity(m.principals);
  text += ',"agents":' + textACL_Entity(m.agents);
  return `${text}}`;
}

export const ACL_DrainAgent: MessageCodec<ACL_DrainAgent> = /* @__PURE__ */ messageCodec<ACL_DrainAgent>("mesos.ACL.DrainAgent", writeACL_DrainAgent, readACL_DrainAgent, textACL_DrainAgent, [
  ["principals", 1, "required", "message", () => ACL_Entity],
  ["agents", 2, "required", "message", () => ACL_Entity],
]);

/** mesos.ACL.DeactivateAgent */
export interface ACL_DeactivateAgent {
  readonly principals: ACL_Entity;
  readonly agents: ACL_Entity;
}

export function writeACL_DeactivateAgent(w: Writer, m: ACL_DeactivateAgent): void {
  if (m.agents === undefined) throw missing();
  { const at = w.open(); writeACL_Entity(w, m.agents); w.close(18, at); }
  if (m.principals === undefined) throw missing();
  { const at = w.open(); writeACL_Entity(w, m.principals); w.close(10, at); }
}

const ShapeACL_DeactivateAgent = /* @__PURE__ */ shape();
export function readACL_DeactivateAgent(r: Reader, into?: ACL_DeactivateAgent): ACL_DeactivateAgent {
  const m = (into ?? new ShapeACL_DeactivateAgent()) as Mutable<ACL_DeactivateAgent>;
  while (r.pos < r.end) {
    const tag = r.tag();
    switch (tag) {
      case 10: {
        const outer = r.open();
        m.principals = readACL_Entity(r, m.principals);
        r.close(outer);
        break;
      }
      case 18: {
        const outer = r.open();
        m.agents = readACL_Entity(r, m.agents);
        r.close(outer);
        break;
      }
      default:
        r.skip(tag);
    }
  }
  if (m.principals === undefined || m.agents === undefined) r.incomplete = true;
  return m;
}

export function textACL_DeactivateAgent(m: ACL_DeactivateAgent): string {
  let text = "";
  text += '{"principals":' + textACL_Entity(m.principals);
  text += ',"agents":' + textACL_Entity(m.agents);
  return `${text}}`;
}

export const ACL_DeactivateAgent: MessageCodec<ACL_DeactivateAgent> = /* @__PURE__ */ messageCodec<ACL_DeactivateAgent>("mesos.ACL.DeactivateAgent", writeACL_DeactivateAgent, readACL_DeactivateAgent, textACL_DeactivateAgent, [
  ["principals", 1, "required", "message", () => ACL_Entity],
  ["agents", 2, "required", "message", () => ACL_Entity],
]);

/** mesos.ACL.ReactivateAgent */
export interface ACL_ReactivateAgent {
  readonly principals: ACL_Entity;
  readonly agents: ACL_Entity;
}

export function writeACL_ReactivateAgent(w: Writer, m: ACL_ReactivateAgent): void {
  if (m.agents === undefined) throw missing();
  { const at = w.open(); writeACL_Entity(w, m.agents); w.close(18, at); }
  if (m.principals === undefined) throw missing();
  { const at = w.open(); writeACL_Entity(w, m.principals); w.close(10, at); }
}

const ShapeACL_ReactivateAgent = /* @__PURE__ */ shape();
export function readACL_ReactivateAgent(r: Reader, into?: ACL_ReactivateAgent): ACL_ReactivateAgent {
  const m = (into ?? new ShapeACL_ReactivateAgent()) as Mutable<ACL_ReactivateAgent>;
  while (r.pos < r.end) {
    const tag = r.tag();
    switch (tag) {
      case 10: {
        const outer = r.open();
        m.principals = readACL_Entity(r, m.principals);
        r.close(outer);
        break;
      }
      case 18: {
        const outer = r.open();
        m.agents = readACL_Entity(r, m.agents);
        r.close(outer);
        break;
      }
      default:
        r.skip(tag);
    }
  }
  if (m.principals === undefined || m.agents === undefined) r.incomplete = true;
  return m;
}

export function textACL_ReactivateAgent(m: ACL_ReactivateAgent): string {
  let text = "";
  text += '{"principals":' + textACL_Entity(m.principals);
  text += ',"agents":' + textACL_Entity(m.agents);
  return `${text}}`;
}

export const ACL_ReactivateAgent: MessageCodec<ACL_ReactivateAgent> = /* @__PURE__ */ messageCodec<ACL_ReactivateAgent>("mesos.ACL.ReactivateAgent", writeACL_ReactivateAgent, readACL_ReactivateAgent, textACL_ReactivateAgent, [
  ["principals", 1, "required", "message", () => ACL_Entity],
  ["agents", 2, "required", "message", () => ACL_Entity],
]);

/** mesos.ACL.MarkAgentGone */
export interface ACL_MarkAgentGone {
  readonly principals: ACL_Entity;
  readonly agents: ACL_Entity;
}

export function writeACL_MarkAgentGone(w: Writer, m: ACL_MarkAgentGone): void {
  if (m.agents === undefined) throw missing();
  { const at = w.open(); writeACL_Entity(w, m.agents); w.close(18, at); }
  if (m.principals === undefined) throw missing();
  { const at = w.open(); writeACL_Entity(w, m.principals); w.close(10, at); }
}

const ShapeACL_MarkAgentGone = /* @__PURE__ */ shape();
export function readACL_MarkAgentGone(r: Reader, into?: ACL_MarkAgentGone): ACL_MarkAgentGone {
  const m = (into ?? new ShapeACL_MarkAgentGone()) as Mutable<ACL_MarkAgentGone>;
  while (r.pos < r.end) {
    const tag = r.tag();
    switch (tag) {
      case 10: {
        const outer = r.open();
        m.principals = readACL_Entity(r, m.principals);
        r.close(outer);
        break;
      }
      case 18: {
        const outer = r.open();
        m.agents = readACL_Entity(r, m.agents);
        r.close(outer);
        break;
      }
      default:
        r.skip(tag);
    }
  }
  if (m.principals === undefined || m.agents === undefined) r.incomplete = true;
  return m;
}

export function textACL_MarkAgentGone(m: ACL_MarkAgentGone): string {
  let text = "";
  text += '{"principals":' + textACL_Entity(m.principals);
  text += ',"agents":' + textACL_Entity(m.agents);
  return `${text}}`;
}

export const ACL_MarkAgentGone: MessageCodec<ACL_MarkAgentGone> = /* @__PURE__ */ messageCodec<ACL_MarkAgentGone>("mesos.ACL.MarkAgentGone", writeACL_MarkAgentGone, readACL_MarkAgentGone, textACL_MarkAgentGone, [
  ["principals", 1, "required", "message", () => ACL_Entity],
  ["agents", 2, "required", "message", () => ACL_Entity],
]);

/** mesos.ACL.LaunchStandaloneContainer */
export interface ACL_LaunchStandaloneContainer {
  readonly principals: ACL_Entity;
  readonly users: ACL_Entity;
}

export function writeACL_LaunchStandaloneContainer(w: Writer, m: ACL_LaunchStandaloneContainer): void {
  if (m.users === undefined) throw missing();
  { const at = w.open(); writeACL_Entity(w, m.users); w.close(18, at); }
  if (m.principals === undefined) throw missing();
  { const at = w.open(); writeACL_Entity(w, m.principals); w.close(10, at); }
}

const ShapeACL_LaunchStandaloneContainer = /* @__PURE__ */ shape();
export function readACL_LaunchStandaloneContainer(r: Reader, into?: ACL_LaunchStandaloneContainer): ACL_LaunchStandaloneContainer {
  const m = (into ?? new ShapeACL_LaunchStandaloneContainer()) as Mutable<ACL_LaunchStandaloneContainer>;
  while (r.pos < r.end) {
    const tag = r.tag();
    switch (tag) {
      case 10: {
        const outer = r.open();
        m.principals = readACL_Entity(r, m.principals);
        r.close(outer);
        break;
      }
      case 18: {
        const outer = r.open();
        m.users = readACL_Entity(r, m.users);
        r.close(outer);
        break;
      }
      default:
        r.skip(tag);
    }
  }
  if (m.principals === undefined || m.users === undefined) r.incomplete = true;
  return m;
}

export function textACL_LaunchStandaloneContainer(m: ACL_LaunchStandaloneContainer): string {
  let text = "";
  text += '{"principals":' + textACL_Entity(m.principals);
  text += ',"users":' + textACL_Entity(m.users);
  return `${text}}`;
}

export const ACL_LaunchStandaloneContainer: MessageCodec<ACL_LaunchStandaloneContainer> = /* @__PURE__ */ messageCodec<ACL_LaunchStandaloneContainer>("mesos.ACL.LaunchStandaloneContainer", writeACL_LaunchStandaloneContainer, readACL_LaunchStandaloneContainer, textACL_LaunchStandaloneContainer, [
  ["principals", 1, "required", "message", () => ACL_Entity],
  ["users", 2, "required", "message", () => ACL_Entity],
]);

/** mesos.ACL.KillStandaloneContainer */
export interface ACL_KillStandaloneContainer {
  readonly principals: ACL_Entity;
  readonly users: ACL_Entity;
}

export function writeACL_KillStandaloneContainer(w: Writer, m: ACL_KillStandaloneContainer): void {
  if (m.users === undefined) throw missing();
  { const at = w.open(); writeACL_Entity(w, m.users); w.close(18, at); }
  if (m.principals === undefined) throw missing();
  { const at = w.open(); writeACL_Entity(w, m.principals); w.close(10, at); }
}

const ShapeACL_KillStandaloneContainer = /* @__PURE__ */ shape();
export function readACL_KillStandaloneContainer(r: Reader, into?: ACL_KillStandaloneContainer): ACL_KillStandaloneContainer {
  const m = (into ?? new ShapeACL_KillStandaloneContainer()) as Mutable<ACL_KillStandaloneContainer>;
  while (r.pos < r.end) {
    const tag = r.tag();
    switch (tag) {
      case 10: {
        const outer = r.open();
        m.principals = readACL_Entity(r, m.principals);
        r.close(outer);
        break;
      }
      case 18: {
        const outer = r.open();
        m.users = readACL_Entity(r, m.users);
        r.close(outer);
        break;
      }
      default:
        r.skip(tag);
    }
  }
  if (m.principals === undefined || m.users === undefined) r.incomplete = true;
  return m;
}

export function textACL_KillStandaloneContainer(m: ACL_KillStandaloneContainer): string {
  let text = "";
  text += '{"principals":' + textACL_Entity(m.principals);
  text += ',"users":' + textACL_Entity(m.users);
  return `${text}}`;
}

export const ACL_KillStandaloneContainer: MessageCodec<ACL_KillStandaloneContainer> = /* @__PURE__ */ messageCodec<ACL_KillStandaloneContainer>("mesos.ACL.KillStandaloneContainer", writeACL_KillStandaloneContainer, readACL_KillStandaloneContainer, textACL_KillStandaloneContainer, [
  ["principals", 1, "required", "message", () => ACL_Entity],
  ["users", 2, "required", "message", () => ACL_Entity],
]);

/** mesos.ACL.WaitStandaloneContainer */
export interface ACL_WaitStandaloneContainer {
  readonly principals: ACL_Entity;
  readonly users: ACL_Entity;
}

export function writeACL_WaitStandaloneContainer(w: Writer, m: ACL_WaitStandaloneContainer): void {
  if (m.users === undefined) throw missing();
  { const at = w.open(); writeACL_Entity(w, m.users); w.close(18, at); }
  if (m.principals === undefined) throw missing();
  { const at = w.open(); writeACL_Entity(w, m.principals); w.close(10, at); }
}

const ShapeACL_WaitStandaloneContainer = /* @__PURE__ */ shape();
export function readACL_WaitStandaloneContainer(r: Reader, into?: ACL_WaitStandaloneContainer): ACL_WaitStandaloneContainer {
  const m = (into ?? new ShapeACL_WaitStandaloneContainer()) as Mutable<ACL_WaitStandaloneContainer>;
  while (r.pos < r.end) {
    const tag = r.tag();
    switch (tag) {
      case 10: {
        const outer = r.open();
        m.principals = readACL_Entity(r, m.principals);
        r.close(outer);
        break;
      }
      case 18: {
        const outer = r.open();
        m.users = readACL_Entity(r, m.users);
        r.close(outer);
        break;
      }
      default:
        r.skip(tag);
    }
  }
  if (m.principals === undefined || m.users === undefined) r.incomplete = true;
  return m;
}

export function textACL_WaitStandaloneContainer(m: ACL_WaitStandaloneContainer): string {
  let text = "";
  text += '{"principals":' + textACL_Entity(m.principals);
  text += ',"users":' + textACL_Entity(m.users);
  return `${text}}`;
}

export const ACL_WaitStandaloneContainer: MessageCodec<ACL_WaitStandaloneContainer> = /* @__PURE__ */ messageCodec<ACL_WaitStandaloneContainer>("mesos.ACL.WaitStandaloneContainer", writeACL_WaitStandaloneContainer, readACL_WaitStandaloneContainer, textACL_WaitStandaloneContainer, [
  ["principals", 1, "required", "message", () => ACL_Entity],
  ["users", 2, "required", "message", () => ACL_Entity],
]);

/** mesos.ACL.RemoveStandaloneContainer */
export interface ACL_RemoveStandaloneContainer {
  readonly principals: ACL_Entity;
  readonly users: ACL_Entity;
}

export function writeACL_RemoveStandaloneContainer(w: Writer, m: ACL_RemoveStandaloneContainer): void {
  if (m.users === undefined) throw missing();
  { const at = w.open(); writeACL_Entity(w, m.users); w.close(18, at); }
  if (m.principals === undefined) throw missing();
  { const at = w.open(); writeACL_Entity(w, m.principals); w.close(10, at); }
}

const ShapeACL_RemoveStandaloneContainer = /* @__PURE__ */ shape();
export function readACL_RemoveStandaloneContainer(r: Reader, into?: ACL_RemoveStandaloneContainer): ACL_RemoveStandaloneContainer {
  const m = (into ?? new ShapeACL_RemoveStandaloneContainer()) as Mutable<ACL_RemoveStandaloneContainer>;
  while (r.pos < r.end) {
    const tag = r.tag();
    switch (tag) {
      case 10: {
        const outer = r.open();
        m.principals = readACL_Entity(r, m.principals);
        r.close(outer);
        break;
      }
      case 18: {
        const outer = r.open();
        m.users = readACL_Entity(r, m.users);
        r.close(outer);
        break;
      }
      default:
        r.skip(tag);
    }
  }
  if (m.principals === undefined || m.users === undefined) r.incomplete = true;
  return m;
}

export function textACL_RemoveStandaloneContainer(m: ACL_RemoveStandaloneContainer): string {
  let text = "";
  text += '{"principals":' + textACL_Entity(m.principals);
  text += ',"users":' + textACL_Entity(m.users);
  return `${text}}`;
}

export const ACL_RemoveStandaloneContainer: MessageCodec<ACL_RemoveStandaloneContainer> = /* @__PURE__ */ messageCodec<ACL_RemoveStandaloneContainer>("mesos.ACL.RemoveStandaloneContainer", writeACL_RemoveStandaloneContainer, readACL_RemoveStandaloneContainer, textACL_RemoveStandaloneContainer, [
  ["principals", 1, "required", "message", () => ACL_Entity],
  ["users", 2, "required", "message", () => ACL_Entity],
]);

/** mesos.ACL.ViewStandaloneContainer */
export interface ACL_ViewStandaloneContainer {
  readonly principals: ACL_Entity;
  readonly users: ACL_Entity;
}

export function writeACL_ViewStandaloneContainer(w: Writer, m: ACL_ViewStandaloneContainer): void {
  if (m.users === undefined) throw missing();
  { const at = w.open(); writeACL_Entity(w, m.users); w.close(18, at); }
  if (m.principals === undefined) throw missing();
  { const at = w.open(); writeACL_Entity(w, m.principals); w.close(10, at); }
}

const ShapeACL_ViewStandaloneContainer = /* @__PURE__ */ shape();
export function readACL_ViewStandaloneContainer(r: Reader, into?: ACL_ViewStandaloneContainer): ACL_ViewStandaloneContainer {
  const m = (into ?? new ShapeACL_ViewStandaloneContainer()) as Mutable<ACL_ViewStandaloneContainer>;
  while (r.pos < r.end) {
    const tag = r.tag();
    switch (tag) {
      case 10: {
        const outer = r.open();
        m.principals = readACL_Entity(r, m.principals);
        r.close(outer);
        break;
      }
      case 18: {
        const outer = r.open();
        m.users = readACL_Entity(r, m.users);
        r.close(outer);
        break;
      }
      default:
        r.skip(tag);
    }
  }
  if (m.principals === undefined || m.users === undefined) r.incomplete = true;
  return m;
}

export function textACL_ViewStandaloneContainer(m: ACL_ViewStandaloneContainer): string {
  let text = "";
  text += '{"principals":' + textACL_Entity(m.principals);
  text += ',"users":' + textACL_Entity(m.users);
  return `${text}}`;
}

export const ACL_ViewStandaloneContainer: MessageCodec<ACL_ViewStandaloneContainer> = /* @__PURE__ */ messageCodec<ACL_ViewStandaloneContainer>("mesos.ACL.ViewStandaloneContainer", writeACL_ViewStandaloneContainer, readACL_ViewStandaloneContainer, textACL_ViewStandaloneContainer, [
  ["principals", 1, "required", "message", () => ACL_Entity],
  ["users", 2, "required", "message", () => ACL_Entity],
]);

/** mesos.ACL.MarkResourceProvidersGone */
export interface ACL_MarkResourceProvidersGone {
  readonly principals: ACL_Entity;
  readonly resource_providers: ACL_Entity;
}

export function writeACL_MarkResourceProvidersGone(w: Writer, m: ACL_MarkResourceProvidersGone): void {
  if (m.resource_providers === undefined) throw missing();
  { const at = w.open(); writeACL_Entity(w, m.resource_providers); w.close(18, at); }
  if (m.principals === undefined) throw missing();
  { const at = w.open(); writeACL_Entity(w, m.principals); w.close(10, at); }
}

const ShapeACL_MarkResourceProvidersGone = /* @__PURE__ */ shape();
export function readACL_MarkResourceProvidersGone(r: Reader, into?: ACL_MarkResourceProvidersGone): ACL_MarkResourceProvidersGone {
  const m = (into ?? new ShapeACL_MarkResourceProvidersGone()) as Mutable<ACL_MarkResourceProvidersGone>;
  while (r.pos < r.end) {
    const tag = r.tag();
    switch (tag) {
      case 10: {
        const outer = r.open();
        m.principals = readACL_Entity(r, m.principals);
        r.close(outer);
        break;
      }
      case 18: {
        const outer = r.open();
        m.resource_providers = readACL_Entity(r, m.resource_providers);
        r.close(outer);
        break;
      }
      default:
        r.skip(tag);
    }
  }
  if (m.principals === undefined || m.resource_providers === undefined) r.incomplete = true;
  return m;
}

export function textACL_MarkResourceProvidersGone(m: ACL_MarkResourceProvidersGone): string {
  let text = "";
  text += '{"principals":' + textACL_Entity(m.principals);
  text += ',"resource_providers":' + textACL_Entity(m.resource_providers);
  return `${text}}`;
}

export const ACL_MarkResourceProvidersGone: MessageCodec<ACL_MarkResourceProvidersGone> = /* @__PURE__ */ messageCodec<ACL_MarkResourceProvidersGone>("mesos.ACL.MarkResourceProvidersGone", writeACL_MarkResourceProvidersGone, readACL_MarkResourceProvidersGone, textACL_MarkResourceProvidersGone, [
  ["principals", 1, "required", "message", () => ACL_Entity],
  ["resource_providers", 2, "required", "message", () => ACL_Entity],
]);

/** mesos.ACL.ModifyResourceProviderConfig */
export interface ACL_ModifyResourceProviderConfig {
  readonly principals: ACL_Entity;
  readonly resource_providers: ACL_Entity;
}

export function writeACL_ModifyResourceProviderConfig(w: Writer, m: ACL_ModifyResourceProviderConfig): void {
  if (m.resource_providers === undefined) throw missing();
  { const at = w.open(); writeACL_Entity(w, m.resource_providers); w.close(18, at); }
  if (m.principals === undefined) throw missing();
  { const at = w.open(); writeACL_Entity(w, m.principals); w.close(10, at); }
}

const ShapeACL_ModifyResourceProviderConfig = /* @__PURE__ */ shape();
export function readACL_ModifyResourceProviderConfig(r: Reader, into?: ACL_ModifyResourceProviderConfig): ACL_ModifyResourceProviderConfig {
  const m = (into ?? new ShapeACL_ModifyResourceProviderConfig()) as Mutable<ACL_ModifyResourceProviderConfig>;
  while (r.pos < r.end) {
    const tag = r.tag();
    switch (tag) {
      case 10: {
        const outer = r.open();
        m.principals = readACL_Entity(r, m.principals);
        r.close(outer);
        break;
      }
      case 18: {
        const outer = r.open();
        m.resource_providers = readACL_Entity(r, m.resource_providers);
        r.close(outer);
        break;
      }
      default:
        r.skip(tag);
    }
  }
  if (m.principals === undefined || m.resource_providers === undefined) r.incomplete = true;
  return m;
}

export function textACL_ModifyResourceProviderConfig(m: ACL_ModifyResourceProviderConfig): string {
  let text = "";
  text += '{"principals":' + textACL_Entity(m.principals);
  text += ',"resource_providers":' + textACL_Entity(m.resource_providers);
  return `${text}}`;
}

export const ACL_ModifyResourceProviderConfig: MessageCodec<ACL_ModifyResourceProviderConfig> = /* @__PURE__ */ messageCodec<ACL_ModifyResourceProviderConfig>("mesos.ACL.ModifyResourceProviderConfig", writeACL_ModifyResourceProviderConfig, readACL_ModifyResourceProviderConfig, textACL_ModifyResourceProviderConfig, [
  ["principals", 1, "required", "message", () => ACL_Entity],
  ["resource_providers", 2, "required", "message", () => ACL_Entity],
]);

/** mesos.ACL.PruneImages */
export interface ACL_PruneImages {
  readonly principals: ACL_Entity;
  readonly images: ACL_Entity;
}

export function writeACL_PruneImages(w: Writer, m: ACL_PruneImages): void {
  if (m.images === undefined) throw missing();
  { const at = w.open(); writeACL_Entity(w, m.images); w.close(18, at); }
  if (m.principals === undefined) throw missing();
  { const at = w.open(); writeACL_Entity(w, m.principals); w.close(10, at); }
}

const ShapeACL_PruneImages = /* @__PURE__ */ shape();
export function readACL_PruneImages(r: Reader, into?: ACL_PruneImages): ACL_PruneImages {
  const m = (into ?? new ShapeACL_PruneImages()) as Mutable<ACL_PruneImages>;
  while (r.pos < r.end) {
    const tag = r.tag();
    switch (tag) {
      case 10: {
        const outer = r.open();
        m.principals = readACL_Entity(r, m.principals);
        r.close(outer);
        break;
      }
      case 18: {
        const outer = r.open();
        m.images = readACL_Entity(r, m.images);
        r.close(outer);
        break;
      }
      default:
        r.skip(tag);
    }
  }
  if (m.principals === undefined || m.images === undefined) r.incomplete = true;
  return m;
}

export function textACL_PruneImages(m: ACL_PruneImages): string {
  let text = "";
  text += '{"principals":' + textACL_Entity(m.principals);
  text += ',"images":' + textACL_Entity(m.images);
  return `${text}}`;
}

export const ACL_PruneImages: MessageCodec<ACL_PruneImages> = /* @__PURE__ */ messageCodec<ACL_PruneImages>("mesos.ACL.PruneImages", writeACL_PruneImages, readACL_PruneImages, textACL_PruneImages, [
  ["principals", 1, "required", "message", () => ACL_Entity],
  ["images", 2, "required", "message", () => ACL_Entity],
]);

/** mesos.ACL.CreateBlockDisk */
export interface ACL_CreateBlockDisk {
  readonly principals: ACL_Entity;
  readonly roles: ACL_Entity;
}

export function writeACL_CreateBlockDisk(w: Writer, m: ACL_CreateBlockDisk): void {
  if (m.roles === undefined) throw missing();
  { const at = w.open(); writeACL_Entity(w, m.roles); w.close(18, at); }
  if (m.principals === undefined) throw missing();
  { const at = w.open(); writeACL_Entity(w, m.principals); w.close(10, at); }
}

const ShapeACL_CreateBlockDisk = /* @__PURE__ */ shape();
export function readACL_CreateBlockDisk(r: Reader, into?: ACL_CreateBlockDisk): ACL_CreateBlockDisk {
  const m = (into ?? new ShapeACL_CreateBlockDisk()) as Mutable<ACL_CreateBlockDisk>;
  while (r.pos < r.end) {
    const tag = r.tag();
    switch (tag) {
      case 10: {
        const outer = r.open();
        m.principals = readACL_Entity(r, m.principals);
        r.close(outer);
        break;
      }
      case 18: {
        const outer = r.open();
        m.roles = readACL_Entity(r, m.roles);
        r.close(outer);
        break;
      }
      default:
        r.skip(tag);
    }
  }
  if (m.principals === undefined || m.roles === undefined) r.incomplete = true;
  return m;
}

export function textACL_CreateBlockDisk(m: ACL_CreateBlockDisk): string {
  let text = "";
  text += '{"principals":' + textACL_Entity(m.principals);
  text += ',"roles":' + textACL_Entity(m.roles);
  return `${text}}`;
}

export const ACL_CreateBlockDisk: MessageCodec<ACL_CreateBlockDisk> = /* @__PURE__ */ messageCodec<ACL_CreateBlockDisk>("mesos.ACL.CreateBlockDisk", writeACL_CreateBlockDisk, readACL_CreateBlockDisk, textACL_CreateBlockDisk, [
  ["principals", 1, "required", "message", () => ACL_Entity],
  ["roles", 2, "required", "message", () => ACL_Entity],
]);

/** mesos.ACL.DestroyBlockDisk */
export interface ACL_DestroyBlockDisk {
  readonly principals: ACL_Entity;
  readonly roles: ACL_Entity;
}

export function writeACL_DestroyBlockDisk(w: Writer, m: ACL_DestroyBlockDisk): void {
  if (m.roles === undefined) throw missing();
  { const at = w.open(); writeACL_Entity(w, m.roles); w.close(18, at); }
  if (m.principals === undefined) throw missing();
  { const at = w.open(); writeACL_Entity(w, m.principals); w.close(10, at); }
}

const ShapeACL_DestroyBlockDisk = /* @__PURE__ */ shape();
export function readACL_DestroyBlockDisk(r: Reader, into?: ACL_DestroyBlockDisk): ACL_DestroyBlockDisk {
  const m = (into ?? new ShapeACL_DestroyBlockDisk()) as Mutable<ACL_DestroyBlockDisk>;
  while (r.pos < r.end) {
    const tag = r.tag();
    switch (tag) {
      case 10: {
        const outer = r.open();
        m.principals = readACL_Entity(r, m.principals);
        r.close(outer);
        break;
      }
      case 18: {
        const outer = r.open();
        m.roles = readACL_Entity(r, m.roles);
        r.close(outer);
        break;
      }
      default:
        r.skip(tag);
    }
  }
  if (m.principals === undefined || m.roles === undefined) r.incomplete = true;
  return m;
}

export function textACL_DestroyBlockDisk(m: ACL_DestroyBlockDisk): string {
  let text = "";
  text += '{"principals":' + textACL_Entity(m.principals);
  text += ',"roles":' + textACL_Entity(m.roles);
  return `${text}}`;
}

export const ACL_DestroyBlockDisk: MessageCodec<ACL_DestroyBlockDisk> = /* @__PURE__ */ messageCodec<ACL_DestroyBlockDisk>("mesos.ACL.DestroyBlockDisk", writeACL_DestroyBlockDisk, readACL_DestroyBlockDisk, textACL_DestroyBlockDisk, [
  ["principals", 1, "required", "message", () => ACL_Entity],
  ["roles", 2, "required", "message", () => ACL_Entity],
]);

/** mesos.ACL.CreateMountDisk */
export interface ACL_CreateMountDisk {
  readonly principals: ACL_Entity;
  readonly roles: ACL_Entity;
}

export function writeACL_CreateMountDisk(w: Writer, m: ACL_CreateMountDisk): void {
  if (m.roles === undefined) throw missing();
  { const at = w.open(); writeACL_Entity(w, m.roles); w.close(18, at); }
  if (m.principals === undefined) throw missing();
  { const at = w.open(); writeACL_Entity(w, m.principals); w.close(10, at); }
}

const ShapeACL_CreateMountDisk = /* @__PURE__ */ shape();
export function readACL_CreateMountDisk(r: Reader, into?: ACL_CreateMountDisk): ACL_CreateMountDisk {
  const m = (into ?? new ShapeACL_CreateMountDisk()) as Mutable<ACL_CreateMountDisk>;
  while (r.pos < r.end) {
    const tag = r.tag();
    switch (tag) {
      case 10: {
        const outer = r.open();
        m.principals = readACL_Entity(r, m.principals);
        r.close(outer);
        break;
      }
      case 18: {
        const outer = r.open();
        m.roles = readACL_Entity(r, m.roles);
        r.close(outer);
        break;
      }
      default:
        r.skip(tag);
    }
  }
  if (m.principals === undefined || m.roles === undefined) r.incomplete = true;
  return m;
}

export function textACL_CreateMountDisk(m: ACL_CreateMountDisk): string {
  let text = "";
  text += '{"principals":' + textACL_Entity(m.principals);
  text += ',"roles":' + textACL_Entity(m.roles);
  return `${text}}`;
}

export const ACL_CreateMountDisk: MessageCodec<ACL_CreateMountDisk> = /* @__PURE__ */ messageCodec<ACL_CreateMountDisk>("mesos.ACL.CreateMountDisk", writeACL_CreateMountDisk, readACL_CreateMountDisk, textACL_CreateMountDisk, [
  ["principals", 1, "required", "message", () => ACL_Entity],
  ["roles", 2, "required", "message", () => ACL_Entity],
]);

/** mesos.ACL.DestroyMountDisk */
export interface ACL_DestroyMountDisk {
  readonly principals: ACL_Entity;
  readonly roles: ACL_Entity;
}

export function writeACL_DestroyMountDisk(w: Writer, m: ACL_DestroyMountDisk): void {
  if (m.roles === undefined) throw missing();
  { const at = w.open(); writeACL_Entity(w, m.roles); w.close(18, at); }
  if (m.principals === undefined) throw missing();
  { const at = w.open(); writeACL_Entity(w, m.principals); w.close(10, at); }
}

const ShapeACL_DestroyMountDisk = /* @__PURE__ */ shape();
export function readACL_DestroyMountDisk(r: Reader, into?: ACL_DestroyMountDisk): ACL_DestroyMountDisk {
  const m = (into ?? new ShapeACL_DestroyMountDisk()) as Mutable<ACL_DestroyMountDisk>;
  while (r.pos < r.end) {
    const tag = r.tag();
    switch (tag) {
      case 10: {
        const outer = r.open();
        m.principals = readACL_Entity(r, m.principals);
        r.close(outer);
        break;
      }
      case 18: {
        const outer = r.open();
        m.roles = readACL_Entity(r, m.roles);
        r.close(outer);
        break;
      }
      default:
        r.skip(tag);
    }
  }
  if (m.principals === undefined || m.roles === undefined) r.incomplete = true;
  return m;
}

export function textACL_DestroyMountDisk(m: ACL_DestroyMountDisk): string {
  let text = "";
  text += '{"principals":' + textACL_Entity(m.principals);
  text += ',"roles":' + textACL_Entity(m.roles);
  return `${text}}`;
}

export const ACL_DestroyMountDisk: MessageCodec<ACL_DestroyMountDisk> = /* @__PURE__ */ messageCodec<ACL_DestroyMountDisk>("mesos.ACL.DestroyMountDisk", writeACL_DestroyMountDisk, readACL_DestroyMountDisk, textACL_DestroyMountDisk, [
  ["principals", 1, "required", "message", () => ACL_Entity],
  ["roles", 2, "required", "message", () => ACL_Entity],
]);

/** mesos.ACL.DestroyRawDisk */
export interface ACL_DestroyRawDisk {
  readonly principals: ACL_Entity;
  readonly roles: ACL_Entity;
}

export function writeACL_DestroyRawDisk(w: Writer, m: ACL_DestroyRawDisk): void {
  if (m.roles === undefined) throw missing();
  { const at = w.open(); writeACL_Entity(w, m.roles); w.close(18, at); }
  if (m.principals === undefined) throw missing();
  { const at = w.open(); writeACL_Entity(w, m.principals); w.close(10, at); }
}

const ShapeACL_DestroyRawDisk = /* @__PURE__ */ shape();
export function readACL_DestroyRawDisk(r: Reader, into?: ACL_DestroyRawDisk): ACL_DestroyRawDisk {
  const m = (into ?? new ShapeACL_DestroyRawDisk()) as Mutable<ACL_DestroyRawDisk>;
  while (r.pos < r.end) {
    const tag = r.tag();
    switch (tag) {
      case 10: {
        const outer = r.open();
        m.principals = readACL_Entity(r, m.principals);
        r.close(outer);
        break;
      }
      case 18: {
        const outer = r.open();
        m.roles = readACL_Entity(r, m.roles);
        r.close(outer);
        break;
      }
      default:
        r.skip(tag);
    }
  }
  if (m.principals === undefined || m.roles === undefined) r.incomplete = true;
  return m;
}

export function textACL_DestroyRawDisk(m: ACL_DestroyRawDisk): string {
  let text = "";
  text += '{"principals":' + textACL_Entity(m.principals);
  text += ',"roles":' + textACL_Entity(m.roles);
  return `${text}}`;
}

export const ACL_DestroyRawDisk: MessageCodec<ACL_DestroyRawDisk> = /* @__PURE__ */ messageCodec<ACL_DestroyRawDisk>("mesos.ACL.DestroyRawDisk", writeACL_DestroyRawDisk, readACL_DestroyRawDisk, textACL_DestroyRawDisk, [
  ["principals", 1, "required", "message", () => ACL_Entity],
  ["roles", 2, "required", "message", () => ACL_Entity],
]);

/** mesos.ACL.ViewResourceProvider */
export interface ACL_ViewResourceProvider {
  readonly principals: ACL_Entity;
  readonly resource_providers: ACL_Entity;
}

export function writeACL_ViewResourceProvider(w: Writer, m: ACL_ViewResourceProvider): void {
  if (m.resource_providers === undefined) throw missing();
  { const at = w.open(); writeACL_Entity(w, m.resource_providers); w.close(18, at); }
  if (m.principals === undefined) throw missing();
  { const at = w.open(); writeACL_Entity(w, m.principals); w.close(10, at); }
}

const ShapeACL_ViewResourceProvider = /* @__PURE__ */ shape();
export function readACL_ViewResourceProvider(r: Reader, into?: ACL_ViewResourceProvider): ACL_ViewResourceProvider {
  const m = (into ?? new ShapeACL_ViewResourceProvider()) as Mutable<ACL_ViewResourceProvider>;
  while (r.pos < r.end) {
    const tag = r.tag();
    switch (tag) {
      case 10: {
        const outer = r.open();
        m.principals = readACL_Entity(r, m.principals);
        r.close(outer);
        break;
      }
      case 18: {
        const outer = r.open();
        m.resource_providers = readACL_Entity(r, m.resource_providers);
        r.close(outer);
        break;
      }
      default:
        r.skip(tag);
    }
  }
  if (m.principals === undefined || m.resource_providers === undefined) r.incomplete = true;
  return m;
}

export function textACL_ViewResourceProvider(m: ACL_ViewResourceProvider): string {
  let text = "";
  text += '{"principals":' + textACL_Entity(m.principals);
  text += ',"resource_providers":' + textACL_Entity(m.resource_providers);
  return `${text}}`;
}

export const ACL_ViewResourceProvider: MessageCodec<ACL_ViewResourceProvider> = /* @__PURE__ */ messageCodec<ACL_ViewResourceProvider>("mesos.ACL.ViewResourceProvider", writeACL_ViewResourceProvider, readACL_ViewResourceProvider, textACL_ViewResourceProvider, [
  ["principals", 1, "required", "message", () => ACL_Entity],
  ["resource_providers", 2, "required", "message", () => ACL_Entity],
]);

/** mesos.ACLs */
export interface ACLs {
  /** Absent means true. */
  readonly permissive?: boolean | undefined;
  readonly register_frameworks?: readonly ACL_RegisterFramework[] | undefined;
  readonly run_tasks?: readonly ACL_RunTask[] | undefined;
  readonly reserve_resources?: readonly ACL_ReserveResources[] | undefined;
  readonly unreserve_resources?: readonly ACL_UnreserveResources[] | undefined;
  readonly create_volumes?: readonly ACL_CreateVolume[] | undefined;
  readonly destroy_volumes?: readonly ACL_DestroyVolume[] | undefined;
  readonly teardown_frameworks?: readonly ACL_TeardownFramework[] | undefined;
  readonly update_weights?: readonly ACL_UpdateWeight[] | undefined;
  readonly get_endpoints?: readonly ACL_GetEndpoint[] | undefined;
  readonly get_quotas?: readonly ACL_GetQuota[] | undefined;
  readonly update_quotas?: readonly ACL_UpdateQuota[] | undefined;
  readonly view_frameworks?: readonly ACL_ViewFramework[] | undefined;
  readonly view_tasks?: readonly ACL_ViewTask[] | undefined;
  readonly view_executors?: readonly ACL_ViewExecutor[] | undefined;
  readonly access_sandboxes?: readonly ACL_AccessSandbox[] | undefined;
  readonly access_mesos_logs?: readonly ACL_AccessMesosLog[] | undefined;
  readonly view_roles?: readonly ACL_ViewRole[] | undefined;
  readonly view_flags?: readonly ACL_ViewFlags[] | undefined;
  readonly launch_nested_containers_as_user?: readonly ACL_LaunchNestedContainerAsUser[] | undefined;
  readonly launch_nested_containers_under_parent_with_user?: readonly ACL_LaunchNestedContainerUnderParentWithUser[] | undefined;
  readonly kill_nested_containers?: readonly ACL_KillNestedContainer[] | undefined;
  readonly wait_nested_containers?: readonly ACL_WaitNestedContainer[] | undefined;
  readonly launch_nested_container_sessions_as_user?: readonly ACL_LaunchNestedContainerSessionAsUser[] | undefined;
  readonly launch_nested_container_sessions_under_parent_with_user?: readonly ACL_LaunchNestedContainerSessionUnderParentWithUser[] | undefined;
  readonly attach_containers_input?: readonly ACL_AttachContainerInput[] | undefined;
  readonly attach_containers_output?: readonly ACL_AttachContainerOutput[] | undefined;
  readonly view_containers?: readonly ACL_ViewContainer[] | undefined;
  readonly set_log_level?: readonly ACL_SetLogLevel[] | undefined;
  readonly remove_nested_containers?: readonly ACL_RemoveNestedContainer[] | undefined;
  readonly register_agents?: readonly ACL_RegisterAgent[] | undefined;
  readonly update_maintenance_schedules?: readonly ACL_UpdateMaintenanceSchedule[] | undefined;
  readonly get_maintenance_schedules?: readonly ACL_GetMaintenanceSchedule[] | undefined;
  readonly start_maintenances?: readonly ACL_StartMaintenance[] | undefined;
  readonly stop_maintenances?: readonly ACL_StopMaintenance[] | undefined;
  readonly get_maintenance_statuses?: readonly ACL_GetMaintenanceStatus[] | undefined;
  readonly drain_agents?: readonly ACL_DrainAgent[] | undefined;
  readonly deactivate_agents?: readonly ACL_DeactivateAgent[] | undefined;
  readonly reactivate_agents?: readonly ACL_ReactivateAgent[] | undefined;
  readonly mark_agents_gone?: readonly ACL_MarkAgentGone[] | undefined;
  readonly launch_standalone_containers?: readonly ACL_LaunchStandaloneContainer[] | undefined;
  readonly kill_standalone_containers?: readonly ACL_KillStandaloneContainer[] | undefined;
  readonly wait_standalone_containers?: readonly ACL_WaitStandaloneContainer[] | undefined;
  readonly remove_standalone_containers?: readonly ACL_RemoveStandaloneContainer[] | undefined;
  readonly view_standalone_containers?: readonly ACL_ViewStandaloneContainer[] | undefined;
  readonly modify_resource_provider_configs?: readonly ACL_ModifyResourceProviderConfig[] | undefined;
  readonly mark_resource_providers_gone?: readonly ACL_MarkResourceProvidersGone[] | undefined;
  readonly view_resource_providers?: readonly ACL_ViewResourceProvider[] | undefined;
  readonly prune_images?: readonly ACL_PruneImages[] | undefined;
  readonly resize_volumes?: readonly ACL_ResizeVolume[] | undefined;
  readonly create_block_disks?: readonly ACL_CreateBlockDisk[] | undefined;
  readonly destroy_block_disks?: readonly ACL_DestroyBlockDisk[] | undefined;
  readonly create_mount_disks?: readonly ACL_CreateMountDisk[] | undefined;
  readonly destroy_mount_disks?: readonly ACL_DestroyMountDisk[] | undefined;
  readonly destroy_raw_disks?: readonly ACL_DestroyRawDisk[] | undefined;
}
/** What absent fields of ACLs mean. */
export const ACLs_defaults = { permissive: true } as const;

export function writeACLs(w: Writer, m: ACLs): void {
  if (m.reactivate_agents !== undefined) {
    const list = m.reactivate_agents;
    for (let i = list.length - 1; i >= 0; i--) { const at = w.open(); writeACL_ReactivateAgent(w, list[i]!); w.close(466, at); }
  }
  if (m.deactivate_agents !== undefined) {
    const list = m.deactivate_agents;
    for (let i = list.length - 1; i >= 0; i--) { const at = w.open(); writeACL_DeactivateAgent(w, list[i]!); w.close(458, at); }
  }
  if (m.drain_agents !== undefined) {
    const list = m.drain_agents;
    for (let i = list.length - 1; i >= 0; i--) { const at = w.open(); writeACL_DrainAgent(w, list[i]!); w.close(450, at); }
  }
  if (m.destroy_raw_disks !== undefined) {
    const list = m.destroy_raw_disks;
    for (let i = list.length - 1; i >= 0; i--) { const at = w.open(); writeACL_DestroyRawDisk(w, list[i]!); w.close(442, at); }
  }
  if (m.mark_resource_providers_gone !== undefined) {
    const list = m.mark_resource_providers_gone;
    for (let i = list.length - 1; i >= 0; i--) { const at = w.open(); writeACL_MarkResourceProvidersGone(w, list[i]!); w.close(434, at); }
  }
  if (m.view_resource_providers !== undefined) {
    const list = m.view_resource_providers;
    for (let i = list.length - 1; i >= 0; i--) { const at = w.open(); writeACL_ViewResourceProvider(w, list[i]!); w.close(426, at); }
  }
  if (m.destroy_mount_disks !== undefined) {
    const list = m.destroy_mount_disks;
    for (let i = list.length - 1; i >= 0; i--) { const at = w.open(); writeACL_DestroyMountDisk(w, list[i]!); w.close(418, at); }
  }
  if (m.create_mount_disks !== undefined) {
    const list = m.create_mount_disks;
    for (let i = list.length - 1; i >= 0; i--) { const at = w.open(); writeACL_CreateMountDisk(w, list[i]!); w.close(410, at); }
  }
  if (m.destroy_block_disks !== undefined) {
    const list = m.destroy_block_disks;
    for (let i = list.length - 1; i >= 0; i--) { const at = w.open(); writeACL_DestroyBlockDisk(w, list[i]!); w.close(402, at); }
  }
  if (m.create_block_disks !== undefined) {
    const list = m.create_block_disks;
    for (let i = list.length - 1; i >= 0; i--) { const at = w.open(); writeACL_CreateBlockDisk(w, list[i]!); w.close(394, at); }
  }
  if (m.resize_volumes !== undefined) {
    const list = m.resize_volumes;
    for (let i = list.length - 1; i >= 0; i--) { const at = w.open(); writeACL_ResizeVolume(w, list[i]!); w.close(386, at); }
  }
  if (m.prune_images !== undefined) {
    const list = m.prune_images;
    for (let i = list.length - 1; i >= 0; i--) { const at = w.open(); writeACL_PruneImages(w, list[i]!); w.close(378, at); }
  }
  if (m.view_standalone_containers !== undefined) {
    const list = m.view_standalone_containers;
    for (let i = list.length - 1; i >= 0; i--) { const at = w.open(); writeACL_ViewStandaloneContainer(w, list[i]!); w.close(370, at); }
  }
  if (m.modify_resource_provider_configs !== undefined) {
    const list = m.modify_resource_provider_configs;
    for (let i = list.length - 1; i >= 0; i--) { const at = w.open(); writeACL_ModifyResourceProviderConfig(w, list[i]!); w.close(362, at); }
  }
  if (m.remove_standalone_containers !== undefined) {
    const list = m.remove_standalone_containers;
    for (let i = list.length - 1; i >= 0; i--) { const at = w.open(); writeACL_RemoveStandaloneContainer(w, list[i]!); w.close(354, at); }
  }
  if (m.wait_standalone_containers !== undefined) {
    const list = m.wait_standalone_containers;
    for (let i = list.length - 1; i >= 0; i--) { const at = w.open(); writeACL_WaitStandaloneContainer(w, list[i]!); w.close(346, at); }
  }
  if (m.kill_standalone_containers !== undefined) {
    const list = m.kill_standalone_containers;
    for (let i = list.length - 1; i >= 0; i--) { const at = w.open(); writeACL_KillStandaloneContainer(w, list[i]!); w.close(338, at); }
  }
  if (m.launch_standalone_containers !== undefined) {
    const list = m.launch_standalone_containers;
    for (let i = list.length - 1; i >= 0; i--) { const at = w.open(); writeACL_LaunchStandaloneContainer(w, list[i]!); w.close(330, at); }
  }
  if (m.mark_agents_gone !== undefined) {
    const list = m.mark_agents_gone;
    for (let i = list.length - 1; i >= 0; i--) { const at = w.open(); writeACL_MarkAgentGone(w, list[i]!); w.close(322, at); }
  }
  if (m.get_maintenance_statuses !== undefined) {
    const list = m.get_maintenance_statuses;
    for (let i = list.length - 1; i >= 0; i--) { const at = w.open(); writeACL_GetMaintenanceStatus(w, list[i]!); w.close(314, at); }
  }
  if (m.stop_maintenances !== undefined) {
    const list = m.stop_maintenances;
    for (let i = list.length - 1; i >= 0; i--) { const at = w.open(); writeACL_StopMaintenance(w, list[i]!); w.close(306, at); }
  }
  if (m.start_maintenances !== undefined) {
    const list = m.start_maintenances;
    for (let i = list.length - 1; i >= 0; i--) { const at = w.open(); writeACL_StartMaintenance(w, list[i]!); w.close(298, at); }
  }
  if (m.get_maintenance_schedules !== undefined) {
    const list = m.get_maintenance_schedules;
    for (let i = list.length - 1; i >= 0; i--) { const at = w.open(); writeACL_GetMaintenanceSchedule(w, list[i]!); w.close(290, at); }
  }
  if (m.update_maintenance_schedules !== undefined) {
    const list = m.update_maintenance_schedules;
    for (let i = list.length - 1; i >= 0; i--) { const at = w.open(); writeACL_UpdateMaintenanceSchedule(w, list[i]!); w.close(282, at); }
  }
  if (m.register_agents !== undefined) {
    const list = m.register_agents;
    for (let i = list.length - 1; i >= 0; i--) { const at = w.open(); writeACL_RegisterAgent(w, list[i]!); w.close(274, at); }
  }
  if (m.remove_nested_containers !== undefined) {
    const list = m.remove_nested_containers;
    for (let i = list.length - 1; i >= 0; i--) { const at = w.open(); writeACL_RemoveNestedContainer(w, list[i]!); w.close(266, at); }
  }
  if (m.set_log_level !== undefined) {
    const list = m.set_log_level;
    for (let i = list.length - 1; i >= 0; i--) { const at = w.open(); writeACL_SetLogLevel(w, list[i]!); w.close(258, at); }
  }
  if (m.view_containers !== undefined) {
    const list = m.view_containers;
    for (let i = list.length - 1; i >= 0; i--) { const at = w.open(); writeACL_ViewContainer(w, list[i]!); w.close(250, at); }
  }
  if (m.attach_containers_output !== undefined) {
    const list = m.attach_containers_output;
    for (let i = list.length - 1; i >= 0; i--) { const at = w.open(); writeACL_AttachContainerOutput(w, list[i]!); w.close(242, at); }
  }
  if (m.attach_containers_input !== undefined) {
    const list = m.attach_containers_input;
    for (let i = list.length - 1; i >= 0; i--) { const at = w.open(); writeACL_AttachContainerInput(w, list[i]!); w.close(234, at); }
  }
  if (m.launch_nested_container_sessions_under_parent_with_user !== undefined) {
    const list = m.launch_nested_container_sessions_under_parent_with_user;
    for (let i = list.length - 1; i >= 0; i--) { const at = w.open(); writeACL_LaunchNestedContainerSessionUnderParentWithUser(w, list[i]!); w.close(226, at); }
  }
  if (m.launch_nested_container_sessions_as_user !== undefined) {
    const list = m.launch_nested_container_sessions_as_user;
    for (let i = list.length - 1; i >= 0; i--) { const at = w.open(); writeACL_LaunchNestedContainerSessionAsUser(w, list[i]!); w.close(218, at); }
  }
  if (m.wait_nested_containers !== undefined) {
    const list = m.wait_nested_containers;
    for (let i = list.length - 1; i >= 0; i--) { const at = w.open(); writeACL_WaitNestedContainer(w, list[i]!); w.close(210, at); }
  }
  if (m.kill_nested_containers !== undefined) {
    const list = m.kill_nested_containers;
    for (let i = list.length - 1; i >= 0; i--) { const at = w.open(); writeACL_KillNestedContainer(w, list[i]!); w.close(202, at); }
  }
  if (m.launch_nested_containers_under_parent_with_user !== undefined) {
    const list = m.launch_nested_containers_under_parent_with_user;
    for (let i = list.length - 1; i >= 0; i--) { const at = w.open(); writeACL_LaunchNestedContainerUnderParentWithUser(w, list[i]!); w.close(194, at); }
  }
  if (m.launch_nested_containers_as_user !== undefined) {
    const list = m.launch_nested_containers_as_user;
    for (let i = list.length - 1; i >= 0; i--) { const at = w.open(); writeACL_LaunchNestedContainerAsUser(w, list[i]!); w.close(186, at); }
  }
  if (m.view_flags !== undefined) {
    const list = m.view_flags;
    for (let i = list.length - 1; i >= 0; i--) { const at = w.open(); writeACL_ViewFlags(w, list[i]!); w.close(178, at); }
  }
  if (m.view_roles !== undefined) {
    const list = m.view_roles;
    for (let i = list.length - 1; i >= 0; i--) { const at = w.open(); writeACL_ViewRole(w, list[i]!); w.close(170, at); }
  }
  if (m.access_mesos_logs !== undefined) {
    const list = m.access_mesos_logs;
    for (let i = list.length - 1; i >= 0; i--) { const at = w.open(); writeACL_AccessMesosLog(w, list[i]!); w.close(162, at); }
  }
  if (m.access_sandboxes !== undefined) {
    const list = m.access_sandboxes;
    for (let i = list.length - 1; i >= 0; i--) { const at = w.open(); writeACL_AccessSandbox(w, list[i]!); w.close(154, at); }
  }
  if (m.view_executors !== undefined) {
    const list = m.view_executors;
    for (let i = list.length - 1; i >= 0; i--) { const at = w.open(); writeACL_ViewExecutor(w, list[i]!); w.close(146, at); }
  }
  if (m.view_tasks !== undefined) {
    const list = m.view_tasks;
    for (let i = list.length - 1; i >= 0; i--) { const at = w.open(); writeACL_ViewTask(w, list[i]!); w.close(138, at); }
  }
  if (m.view_frameworks !== undefined) {
    const list = m.view_frameworks;
    for (let i = list.length - 1; i >= 0; i--) { const at = w.open(); writeACL_ViewFramework(w, list[i]!); w.close(130, at); }
  }
  if (m.update_quotas !== undefined) {
    const list = m.update_quotas;
    for (let i = list.length - 1; i >= 0; i--) { const at = w.open(); writeACL_UpdateQuota(w, list[i]!); w.close(122, at); }
  }
  if (m.get_quotas !== undefined) {
    const list = m.get_quotas;
    for (let i = list.length - 1; i >= 0; i--) { const at = w.open(); writeACL_GetQuota(w, list[i]!); w.close(114, at); }
  }
  if (m.get_endpoints !== undefined) {
    const list = m.get_endpoints;
    for (let i = list.length - 1; i >= 0; i--) { const at = w.open(); writeACL_GetEndpoint(w, list[i]!); w.close(106, at); }
  }
  if (m.update_weights !== undefined) {
    const list = m.update_weights;
    for (let i = list.length - 1; i >= 0; i--) { const at = w.open(); writeACL_UpdateWeight(w, list[i]!); w.close(98, at); }
  }
  if (m.teardown_frameworks !== undefined) {
    const list = m.teardown_frameworks;
    for (let i = list.length - 1; i >= 0; i--) { const at = w.open(); writeACL_TeardownFramework(w, list[i]!); w.close(90, at); }
  }
  if (m.destroy_volumes !== undefined) {
    const list = m.destroy_volumes;
    for (let i = list.length - 1; i >= 0; i--) { const at = w.open(); writeACL_DestroyVolume(w, list[i]!); w.close(66, at); }
  }
  if (m.create_volumes !== undefined) {
    const list = m.create_volumes;
    for (let i = list.length - 1; i >= 0; i--) { const at = w.open(); writeACL_CreateVolume(w, list[i]!); w.close(58, at); }
  }
  if (m.unreserve_resources !== undefined) {
    const list = m.unreserve_resources;
    for (let i = list.length - 1; i >= 0; i--) { const at = w.open(); writeACL_UnreserveResources(w, list[i]!); w.close(50, at); }
  }
  if (m.reserve_resources !== undefined) {
    const list = m.reserve_resources;
    for (let i = list.length - 1; i >= 0; i--) { const at = w.open(); writeACL_ReserveResources(w, list[i]!); w.close(42, at); }
  }
  if (m.run_tasks !== undefined) {
    const list = m.run_tasks;
    for (let i = list.length - 1; i >= 0; i--) { const at = w.open(); writeACL_RunTask(w, list[i]!); w.close(26, at); }
  }
  if (m.register_frameworks !== undefined) {
    const list = m.register_frameworks;
    for (let i = list.length - 1; i >= 0; i--) { const at = w.open(); writeACL_RegisterFramework(w, list[i]!); w.close(18, at); }
  }
  if (m.permissive !== undefined) w.bool(8, m.permissive);
}

const ShapeACLs = /* @__PURE__ */ shape();
export function readACLs(r: Reader, into?: ACLs): ACLs {
  const m = (into ?? new ShapeACLs()) as Mutable<ACLs>;
  while (r.pos < r.end) {
    const tag = r.tag();
    switch (tag) {
      case 8:
        m.permissive = r.bool();
        break;
      case 18: {
        const outer = r.open();
        m.register_frameworks = append(m.register_frameworks, readACL_RegisterFramework(r));
        r.close(outer);
        break;
      }
      case 26: {
        const outer = r.open();
        m.run_tasks = append(m.run_tasks, readACL_RunTask(r));
        r.close(outer);
        break;
      }
      case 42: {
        const outer = r.open();
        m.reserve_resources = append(m.reserve_resources, readACL_ReserveResources(r));
        r.close(outer);
        break;
      }
      case 50: {
        const outer = r.open();
        m.unreserve_resources = append(m.unreserve_resources, readACL_UnreserveResources(r));
        r.close(outer);
        break;
      }
      case 58: {
        const outer = r.open();
        m.create_volumes = append(m.create_volumes, readACL_CreateVolume(r));
        r.close(outer);
        break;
      }
      case 66: {
        const outer = r.open();
        m.destroy_volumes = append(m.destroy_volumes, readACL_DestroyVolume(r));
        r.close(outer);
        break;
      }
      case 90: {
        const outer = r.open();
        m.teardown_frameworks = append(m.teardown_frameworks, readACL_TeardownFramework(r));
        r.close(outer);
        break;
      }
      case 98: {
        const outer = r.open();
        m.update_weights = append(m.update_weights, readACL_UpdateWeight(r));
        r.close(outer);
        break;
      }
      case 106: {
        const outer = r.open();
        m.get_endpoints = append(m.get_endpoints, readACL_GetEndpoint(r));
        r.close(outer);
        break;
      }
      case 114: {
        const outer = r.open();
        m.get_quotas = append(m.get_quotas, readACL_GetQuota(r));
        r.close(outer);
        break;
      }
      case 122: {
        const outer = r.open();
        m.update_quotas = append(m.update_quotas, readACL_UpdateQuota(r));
        r.close(outer);
        break;
      }
      case 130: {
        const outer = r.open();
        m.view_frameworks = append(m.view_frameworks, readACL_ViewFramework(r));
        r.close(outer);
        break;
      }
      case 138: {
        const outer = r.open();
        m.view_tasks = append(m.view_tasks, readACL_ViewTask(r));
        r.close(outer);
        break;
      }
      case 146: {
        const outer = r.open();
        m.view_executors = append(m.view_executors, readACL_ViewExecutor(r));
        r.close(outer);
        break;
      }
      case 154: {
        const outer = r.open();
        m.access_sandboxes = append(m.access_sandboxes, readACL_AccessSandbox(r));
        r.close(outer);
        break;
      }
      case 162: {
        const outer = r.open();
        m.access_mesos_logs = append(m.access_mesos_logs, readACL_AccessMesosLog(r));
        r.close(outer);
        break;
      }
      case 170: {
        const outer = r.open();
        m.view_roles = append(m.view_roles, readACL_ViewRole(r));
        r.close(outer);
        break;
      }
      case 178: {
        const outer = r.open();
        m.view_flags = append(m.view_flags, readACL_ViewFlags(r));
        r.close(outer);
        break;
      }
      case 186: {
        const outer = r.open();
        m.launch_nested_containers_as_user = append(m.launch_nested_containers_as_user, readACL_LaunchNestedContainerAsUser(r));
        r.close(outer);
        break;
      }
      case 194: {
        const outer = r.open();
        m.launch_nested_containers_under_parent_with_user = append(m.launch_nested_containers_under_parent_with_user, readACL_LaunchNestedContainerUnderParentWithUser(r));
        r.close(outer);
        break;
      }
      case 202: {
        const outer = r.open();
        m.kill_nested_containers = append(m.kill_nested_containers, readACL_KillNestedContainer(r));
        r.close(outer);
        break;
      }
      case 210: {
        const outer = r.open();
        m.wait_nested_containers = append(m.wait_nested_containers, readACL_WaitNestedContainer(r));
        r.close(outer);
        break;
      }
      case 218: {
        const outer = r.open();
        m.launch_nested_container_sessions_as_user = append(m.launch_nested_container_sessions_as_user, readACL_LaunchNestedContainerSessionAsUser(r));
        r.close(outer);
        break;
      }
      case 226: {
        const outer = r.open();
        m.launch_nested_container_sessions_under_parent_with_user = append(m.launch_nested_container_sessions_under_parent_with_user, readACL_LaunchNestedContainerSessionUnderParentWithUser(r));
        r.close(outer);
        break;
      }
      case 234: {
        const outer = r.open();
        m.attach_containers_input = append(m.attach_containers_input, readACL_AttachContainerInput(r));
        r.close(outer);
        break;
      }
      case 242: {
        const outer = r.open();
        m.attach_containers_output = append(m.attach_containers_output, readACL_AttachContainerOutput(r));
        r.close(outer);
        break;
      }
      case 250: {
        const outer = r.open();
        m.view_containers = append(m.view_containers, readACL_ViewContainer(r));
        r.close(outer);
        break;
      }
      case 258: {
        const outer = r.open();
        m.set_log_level = append(m.set_log_level, readACL_SetLogLevel(r));
        r.close(outer);
        break;
      }
      case 266: {
        const outer = r.open();
        m.remove_nested_containers = append(m.remove_nested_containers, readACL_RemoveNestedContainer(r));
        r.close(outer);
        break;
      }
      case 274: {
        const outer = r.open();
        m.register_agents = append(m.register_agents, readACL_RegisterAgent(r));
        r.close(outer);
        break;
      }
      case 282: {
        const outer = r.open();
        m.update_maintenance_schedules = append(m.update_maintenance_schedules, readACL_UpdateMaintenanceSchedule(r));
        r.close(outer);
        break;
      }
      case 290: {
        const outer = r.open();
        m.get_maintenance_schedules = append(m.get_maintenance_schedules, readACL_GetMaintenanceSchedule(r));
        r.close(outer);
        break;
      }
      case 298: {
        const outer = r.open();
        m.start_maintenances = append(m.start_maintenances, readACL_StartMaintenance(r));
        r.close(outer);
        break;
      }
      case 306: {
        const outer = r.open();
        m.stop_maintenances = append(m.stop_maintenances, readACL_StopMaintenance(r));
        r.close(outer);
        break;
      }
      case 314: {
        const outer = r.open();
        m.get_maintenance_statuses = append(m.get_maintenance_statuses, readACL_GetMaintenanceStatus(r));
        r.close(outer);
        break;
      }
      case 450: {
        const outer = r.open();
        m.drain_agents = append(m.drain_agents, readACL_DrainAgent(r));
        r.close(outer);
        break;
      }
      case 458: {
        const outer = r.open();
        m.deactivate_agents = append(m.deactivate_agents, readACL_DeactivateAgent(r));
        r.close(outer);
        break;
      }
      case 466: {
        const outer = r.open();
        m.reactivate_agents = append(m.reactivate_agents, readACL_ReactivateAgent(r));
        r.close(outer);
        break;
      }
      case 322: {
        const outer = r.open();
        m.mark_agents_gone = append(m.mark_agents_gone, readACL_MarkAgentGone(r));
        r.close(outer);
        break;
      }
      case 330: {
        const outer = r.open();
        m.launch_standalone_containers = append(m.launch_standalone_containers, readACL_LaunchStandaloneContainer(r));
        r.close(outer);
        break;
      }
      case 338: {
        const outer = r.open();
        m.kill_standalone_containers = append(m.kill_standalone_containers, readACL_KillStandaloneContainer(r));
        r.close(outer);
        break;
      }
      case 346: {
        const outer = r.open();
        m.wait_standalone_containers = append(m.wait_standalone_containers, readACL_WaitStandaloneContainer(r));
        r.close(outer);
        break;
      }
      case 354: {
        const outer = r.open();
        m.remove_standalone_containers = append(m.remove_standalone_containers, readACL_RemoveStandaloneContainer(r));
        r.close(outer);
        break;
      }
      case 370: {
        const outer = r.open();
        m.view_standalone_containers = append(m.view_standalone_containers, readACL_ViewStandaloneContainer(r));
        r.close(outer);
        break;
      }
      case 362: {
        const outer = r.open();
        m.modify_resource_provider_configs = append(m.modify_resource_provider_configs, readACL_ModifyResourceProviderConfig(r));
        r.close(outer);
        break;
      }
      case 434: {
        const outer = r.open();
        m.mark_resource_providers_gone = append(m.mark_resource_providers_gone, readACL_MarkResourceProvidersGone(r));
        r.close(outer);
        break;
      }
      case 426: {
        const outer = r.open();
        m.view_resource_providers = append(m.view_resource_providers, readACL_ViewResourceProvider(r));
        r.close(outer);
        break;
      }
      case 378: {
        const outer = r.open();
        m.prune_images = append(m.prune_images, readACL_PruneImages(r));
        r.close(outer);
        break;
      }
      case 386: {
        const outer = r.open();
        m.resize_volumes = append(m.resize_volumes, readACL_ResizeVolume(r));
        r.close(outer);
        break;
      }
      case 394: {
        const outer = r.open();
        m.create_block_disks = append(m.create_block_disks, readACL_CreateBlockDisk(r));
        r.close(outer);
        break;
      }
      case 402: {
        const outer = r.open();
        m.destroy_block_disks = append(m.destroy_block_disks, readACL_DestroyBlockDisk(r));
        r.close(outer);
        break;
      }
      case 410: {
        const outer = r.open();
        m.create_mount_disks = append(m.create_mount_disks, readACL_CreateMountDisk(r));
        r.close(outer);
        break;
      }
      case 418: {
        const outer = r.open();
        m.destroy_mount_disks = append(m.destroy_mount_disks, readACL_DestroyMountDisk(r));
        r.close(outer);
        break;
      }
      case 442: {
        const outer = r.open();
        m.destroy_raw_disks = append(m.destroy_raw_disks, readACL_DestroyRawDisk(r));
        r.close(outer);
        break;
      }
      default:
        r.skip(tag);
    }
  }
  return m;
}

export function textACLs(m: ACLs): string {
  let text = "";
  text += '{"permissive":' + jsonPlain(m.permissive ?? true);
  if (m.register_frameworks !== undefined && m.register_frameworks.length > 0) {
    text += ',"register_frameworks":' + jsonArray(m.register_frameworks, textACL_RegisterFramework);
  }
  if (m.run_tasks !== undefined && m.run_tasks.length > 0) {
    text += ',"run_tasks":' + jsonArray(m.run_tasks, textACL_RunTask);
  }
  if (m.reserve_resources !== undefined && m.reserve_resources.length > 0) {
    text += ',"reserve_resources":' + jsonArray(m.reserve_resources, textACL_ReserveResources);
  }
  if (m.unreserve_resources !== undefined && m.unreserve_resources.length > 0) {
    text += ',"unreserve_resources":' + jsonArray(m.unreserve_resources, textACL_UnreserveResources);
  }
  if (m.create_volumes !== undefined && m.create_volumes.length > 0) {
    text += ',"create_volumes":' + jsonArray(m.create_volumes, textACL_CreateVolume);
  }
  if (m.destroy_volumes !== undefined && m.destroy_volumes.length > 0) {
    text += ',"destroy_volumes":' + jsonArray(m.destroy_volumes, textACL_DestroyVolume);
  }
  if (m.teardown_frameworks !== undefined && m.teardown_frameworks.length > 0) {
    text += ',"teardown_frameworks":' + jsonArray(m.teardown_frameworks, textACL_TeardownFramework);
  }
  if (m.update_weights !== undefined && m.update_weights.length > 0) {
    text += ',"update_weights":' + jsonArray(m.update_weights, textACL_UpdateWeight);
  }
  if (m.get_endpoints !== undefined && m.get_endpoints.length > 0) {
    text += ',"get_endpoints":' + jsonArray(m.get_endpoints, textACL_GetEndpoint);
  }
  if (m.get_quotas !== undefined && m.get_quotas.length > 0) {
    text += ',"get_quotas":' + jsonArray(m.get_quotas, textACL_GetQuota);
  }
  if (m.update_quotas !== undefined && m.update_quotas.length > 0) {
    text += ',"update_quotas":' + jsonArray(m.update_quotas, textACL_UpdateQuota);
  }
  if (m.view_frameworks !== undefined && m.view_frameworks.length > 0) {
    text += ',"view_frameworks":' + jsonArray(m.view_frameworks, textACL_ViewFramework);
  }
  if (m.view_tasks !== undefined && m.view_tasks.length > 0) {
    text += ',"view_tasks":' + jsonArray(m.view_tasks, textACL_ViewTask);
  }
  if (m.view_executors !== undefined && m.view_executors.length > 0) {
    text += ',"view_executors":' + jsonArray(m.view_executors, textACL_ViewExecutor);
  }
  if (m.access_sandboxes !== undefined && m.access_sandboxes.length > 0) {
    text += ',"access_sandboxes":' + jsonArray(m.access_sandboxes, textACL_AccessSandbox);
  }
  if (m.access_mesos_logs !== undefined && m.access_mesos_logs.length > 0) {
    text += ',"access_mesos_logs":' + jsonArray(m.access_mesos_logs, textACL_AccessMesosLog);
  }
  if (m.view_roles !== undefined && m.view_roles.length > 0) {
    text += ',"view_roles":' + jsonArray(m.view_roles, textACL_ViewRole);
  }
  if (m.view_flags !== undefined && m.view_flags.length > 0) {
    text += ',"view_flags":' + jsonArray(m.view_flags, textACL_ViewFlags);
  }
  if (m.launch_nested_containers_as_user !== undefined && m.launch_nested_containers_as_user.length > 0) {
    text += ',"launch_nested_containers_as_user":' + jsonArray(m.launch_nested_containers_as_user, textACL_LaunchNestedContainerAsUser);
  }
  if (m.launch_nested_containers_under_parent_with_user !== undefined && m.launch_nested_containers_under_parent_with_user.length > 0) {
    text += ',"launch_nested_containers_under_parent_with_user":' + jsonArray(m.launch_nested_containers_under_parent_with_user, textACL_LaunchNestedContainerUnderParentWithUser);
  }
  if (m.kill_nested_containers !== undefined && m.kill_nested_containers.length > 0) {
    text += ',"kill_nested_containers":' + jsonArray(m.kill_nested_containers, textACL_KillNestedContainer);
  }
  if (m.wait_nested_containers !== undefined && m.wait_nested_containers.length > 0) {
    text += ',"wait_nested_containers":' + jsonArray(m.wait_nested_containers, textACL_WaitNestedContainer);
  }
  if (m.launch_nested_container_sessions_as_user !== undefined && m.launch_nested_container_sessions_as_user.length > 0) {
    text += ',"launch_nested_container_sessions_as_user":' + jsonArray(m.launch_nested_container_sessions_as_user, textACL_LaunchNestedContainerSessionAsUser);
  }
  if (m.launch_nested_container_sessions_under_parent_with_user !== undefined && m.launch_nested_container_sessions_under_parent_with_user.length > 0) {
    text += ',"launch_nested_container_sessions_under_parent_with_user":' + jsonArray(m.launch_nested_container_sessions_under_parent_with_user, textACL_LaunchNestedContainerSessionUnderParentWithUser);
  }
  if (m.attach_containers_input !== undefined && m.attach_containers_input.length > 0) {
    text += ',"attach_containers_input":' + jsonArray(m.attach_containers_input, textACL_AttachContainerInput);
  }
  if (m.attach_containers_output !== undefined && m.attach_containers_output.length > 0) {
    text += ',"attach_containers_output":' + jsonArray(m.attach_containers_output, textACL_AttachContainerOutput);
  }
  if (m.view_containers !== undefined && m.view_containers.length > 0) {
    text += ',"view_containers":' + jsonArray(m.view_containers, textACL_ViewContainer);
  }
  if (m.set_log_level !== undefined && m.set_log_level.length > 0) {
    text += ',"set_log_level":' + jsonArray(m.set_log_level, textACL_SetLogLevel);
  }
  if (m.remove_nested_containers !== undefined && m.remove_nested_containers.length > 0) {
    text += ',"remove_nested_containers":' + jsonArray(m.remove_nested_containers, textACL_RemoveNestedContainer);
  }
  if (m.register_agents !== undefined && m.register_agents.length > 0) {
    text += ',"register_agents":' + jsonArray(m.register_agents, textACL_RegisterAgent);
  }
  if (m.update_maintenance_schedules !== undefined && m.update_maintenance_schedules.length > 0) {
    text += ',"update_maintenance_schedules":' + jsonArray(m.update_maintenance_schedules, textACL_UpdateMaintenanceSchedule);
  }
  if (m.get_maintenance_schedules !== undefined && m.get_maintenance_schedules.length > 0) {
    text += ',"get_maintenance_schedules":' + jsonArray(m.get_maintenance_schedules, textACL_GetMaintenanceSchedule);
  }
  if (m.start_maintenances !== undefined && m.start_maintenances.length > 0) {
    text += ',"start_maintenances":' + jsonArray(m.start_maintenances, textACL_StartMaintenance);
  }
  if (m.stop_maintenances !== undefined && m.stop_maintenances.length > 0) {
    text += ',"stop_maintenances":' + jsonArray(m.stop_maintenances, textACL_StopMaintenance);
  }
  if (m.get_maintenance_statuses !== undefined && m.get_maintenance_statuses.length > 0) {
    text += ',"get_maintenance_statuses":' + jsonArray(m.get_maintenance_statuses, textACL_GetMaintenanceStatus);
  }
  if (m.drain_agents !== undefined && m.drain_agents.length > 0) {
    text += ',"drain_agents":' + jsonArray(m.drain_agents, textACL_DrainAgent);
  }
  if (m.deactivate_agents !== undefined && m.deactivate_agents.length > 0) {
    text += ',"deactivate_agents":' + jsonArray(m.deactivate_agents, textACL_DeactivateAgent);
  }
  if (m.reactivate_agents !== undefined && m.reactivate_agents.length > 0) {
    text += ',"reactivate_agents":' + jsonArray(m.reactivate_agents, textACL_ReactivateAgent);
  }
  if (m.mark_agents_gone !== undefined && m.mark_agents_gone.length > 0) {
    text += ',"mark_agents_gone":' + jsonArray(m.mark_agents_gone, textACL_MarkAgentGone);
  }
  if (m.launch_standalone_containers !== undefined && m.launch_standalone_containers.length > 0) {
    text += ',"launch_standalone_containers":' + jsonArray(m.launch_standalone_containers, textACL_LaunchStandaloneContainer);
  }
  if (m.kill_standalone_containers !== undefined && m.kill_standalone_containers.length > 0) {
    text += ',"kill_standalone_containers":' + jsonArray(m.kill_standalone_containers, textACL_KillStandaloneContainer);
  }
  if (m.wait_standalone_containers !== undefined && m.wait_standalone_containers.length > 0) {
    text += ',"wait_standalone_containers":' + jsonArray(m.wait_standalone_containers, textACL_WaitStandaloneContainer);
  }
  if (m.remove_standalone_containers !== undefined && m.remove_standalone_containers.length > 0) {
    text += ',"remove_standalone_containers":' + jsonArray(m.remove_standalone_containers, textACL_RemoveStandaloneContainer);
  }
  if (m.view_standalone_containers !== undefined && m.view_standalone_containers.length > 0) {
    text += ',"view_standalone_containers":' + jsonArray(m.view_standalone_containers, textACL_ViewStandaloneContainer);
  }
  if (m.modify_resource_provider_configs !== undefined && m.modify_resource_provider_configs.length > 0) {
    text += ',"modify_resource_provider_configs":' + jsonArray(m.modify_resource_provider_configs, textACL_ModifyResourceProviderConfig);
  }
  if (m.mark_resource_providers_gone !== undefined && m.mark_resource_providers_gone.length > 0) {
    text += ',"mark_resource_providers_gone":' + jsonArray(m.mark_resource_providers_gone, textACL_MarkResourceProvidersGone);
  }
  if (m.view_resource_providers !== undefined && m.view_resource_providers.length > 0) {
    text += ',"view_resource_providers":' + jsonArray(m.view_resource_providers, textACL_ViewResourceProvider);
  }
  if (m.prune_images !== undefined && m.prune_images.length > 0) {
    text += ',"prune_images":' + jsonArray(m.prune_images, textACL_PruneImages);
  }
  if (m.resize_volumes !== undefined && m.resize_volumes.length > 0) {
    text += ',"resize_volumes":' + jsonArray(m.resize_volumes, textACL_ResizeVolume);
  }
  if (m.create_block_disks !== undefined && m.create_block_disks.length > 0) {
    text += ',"create_block_disks":' + jsonArray(m.create_block_disks, textACL_CreateBlockDisk);
  }
  if (m.destroy_block_disks !== undefined && m.destroy_block_disks.length > 0) {
    text += ',"destroy_block_disks":' + jsonArray(m.destroy_block_disks, textACL_DestroyBlockDisk);
  }
  if (m.create_mount_disks !== undefined && m.create_mount_disks.length > 0) {
    text += ',"create_mount_disks":' + jsonArray(m.create_mount_disks, textACL_CreateMountDisk);
  }
  if (m.destroy_mount_disks !== undefined && m.destroy_mount_disks.length > 0) {
    text += ',"destroy_mount_disks":' + jsonArray(m.destroy_mount_disks, textACL_DestroyMountDisk);
  }
  if (m.destroy_raw_disks !== undefined && m.destroy_raw_disks.length > 0) {
    text += ',"destroy_raw_disks":' + jsonArray(m.destroy_raw_disks, textACL_DestroyRawDisk);
  }
  return `${text}}`;
}

export const ACLs: MessageCodec<ACLs> = /* @__PURE__ */ messageCodec<ACLs>("mesos.ACLs", writeACLs, readACLs, textACLs, [
  ["permissive", 1, "optional", "bool"],
  ["register_frameworks", 2, "repeated", "message", () => ACL_RegisterFramework],
  ["run_tasks", 3, "repeated", "message", () => ACL_RunTask],
  ["reserve_resources", 5, "repeated", "message", () => ACL_ReserveResources],
  ["unreserve_resources", 6, "repeated", "message", () => ACL_UnreserveResources],
  ["create_volumes", 7, "repeated", "message", () => ACL_CreateVolume],
  ["destroy_volumes", 8, "repeated", "message", () => ACL_DestroyVolume],
  ["teardown_frameworks", 11, "repeated", "message", () => ACL_TeardownFramework],
  ["update_weights", 12, "repeated", "message", () => ACL_UpdateWeight],
  ["get_endpoints", 13, "repeated", "message", () => ACL_GetEndpoint],
  ["get_quotas", 14, "repeated", "message", () => ACL_GetQuota],
  ["update_quotas", 15, "repeated", "message", () => ACL_UpdateQuota],
  ["view_frameworks", 16, "repeated", "message", () => ACL_ViewFramework],
  ["view_tasks", 17, "repeated", "message", () => ACL_ViewTask],
  ["view_executors", 18, "repeated", "message", () => ACL_ViewExecutor],
  ["access_sandboxes", 19, "repeated", "message", () => ACL_AccessSandbox],
  ["access_mesos_logs", 20, "repeated", "message", () => ACL_AccessMesosLog],
  ["view_roles", 21, "repeated", "message", () => ACL_ViewRole],
  ["view_flags", 22, "repeated", "message", () => ACL_ViewFlags],
  ["launch_nested_containers_as_user", 23, "repeated", "message", () => ACL_LaunchNestedContainerAsUser],
  ["launch_nested_containers_under_parent_with_user", 24, "repeated", "message", () => ACL_LaunchNestedContainerUnderParentWithUser],
  ["kill_nested_containers", 25, "repeated", "message", () => ACL_KillNestedContainer],
  ["wait_nested_containers", 26, "repeated", "message", () => ACL_WaitNestedContainer],
  ["launch_nested_container_sessions_as_user", 27, "repeated", "message", () => ACL_LaunchNestedContainerSessionAsUser],
  ["launch_nested_container_sessions_under_parent_with_user", 28, "repeated", "message", () => ACL_LaunchNestedContainerSessionUnderParentWithUser],
  ["attach_containers_input", 29, "repeated", "message", () => ACL_AttachContainerInput],
  ["attach_containers_output", 30, "repeated", "message", () => ACL_AttachContainerOutput],
  ["view_containers", 31, "repeated", "message", () => ACL_ViewContainer],
  ["set_log_level", 32, "repeated", "message", () => ACL_SetLogLevel],
  ["remove_nested_containers", 33, "repeated", "message", () => ACL_RemoveNestedContainer],
  ["register_agents", 34, "repeated", "message", () => ACL_RegisterAgent],
  ["update_maintenance_schedules", 35, "repeated", "message", () => ACL_UpdateMaintenanceSchedule],
  ["get_maintenance_schedules", 36, "repeated", "message", () => ACL_GetMaintenanceSchedule],
  ["start_maintenances", 37, "repeated", "message", () => ACL_StartMaintenance],
  ["stop_maintenances", 38, "repeated", "message", () => ACL_StopMaintenance],
  ["get_maintenance_statuses", 39, "repeated", "message", () => ACL_GetMaintenanceStatus],
  ["drain_agents", 56, "repeated", "message", () => ACL_DrainAgent],
  ["deactivate_agents", 57, "repeated", "message", () => ACL_DeactivateAgent],
  ["reactivate_agents", 58, "repeated", "message", () => ACL_ReactivateAgent],
  ["mark_agents_gone", 40, "repeated", "message", () => ACL_MarkAgentGone],
  ["launch_standalone_containers", 41, "repeated", "message", () => ACL_LaunchStandaloneContainer],
  ["kill_standalone_containers", 42, "repeated", "message", () => ACL_KillStandaloneContainer],
  ["wait_standalone_containers", 43, "repeated", "message", () => ACL_WaitStandaloneContainer],
  ["remove_standalone_containers", 44, "repeated", "message", () => ACL_RemoveStandaloneContainer],
  ["view_standalone_containers", 46, "repeated", "message", () => ACL_ViewStandaloneContainer],
  ["modify_resource_provider_configs", 45, "repeated", "message", () => ACL_ModifyResourceProviderConfig],
  ["mark_resource_providers_gone", 54, "repeated", "message", () => ACL_MarkResourceProvidersGone],
  ["view_resource_providers", 53, "repeated", "message", () => ACL_ViewResourceProvider],
  ["prune_images", 47, "repeated", "message", () => ACL_PruneImages],
  ["resize_volumes", 48, "repeated", "message", () => ACL_ResizeVolume],
  ["create_block_disks", 49, "repeated", "message", () => ACL_CreateBlockDisk],
  ["destroy_block_disks", 50, "repeated", "message", () => ACL_DestroyBlockDisk],
  ["create_mount_disks", 51, "repeated", "message", () => ACL_CreateMountDisk],
  ["destroy_mount_disks", 52, "repeated", "message", () => ACL_DestroyMountDisk],
  ["destroy_raw_disks", 55, "repeated", "message", () => ACL_DestroyRawDisk],
]);
