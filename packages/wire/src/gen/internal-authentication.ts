// Generated from proto/internal/authentication.proto by `npm run generate`: edit the schema, not this file.
import { append } from "../codec/append.ts";
import { jsonArray, jsonBytes, jsonString } from "../codec/json-text.ts";
import { type MessageCodec, messageCodec } from "../codec/message-codec.ts";
import type { Mutable } from "../codec/mutable.ts";
import type { Reader } from "../codec/reader.ts";
import { shape } from "../codec/shape.ts";
import { missing } from "../codec/wire-error.ts";
import type { Writer } from "../codec/writer.ts";

/** mesos.internal.AuthenticateMessage */
export interface AuthenticateMessage {
  readonly pid: string;
}

export function writeAuthenticateMessage(w: Writer, m: AuthenticateMessage): void {
  if (m.pid === undefined) throw missing();
  w.string(10, m.pid);
}

const ShapeAuthenticateMessage = /* @__PURE__ */ shape();
export function readAuthenticateMessage(r: Reader, into?: AuthenticateMessage): AuthenticateMessage {
  const m = (into ?? new ShapeAuthenticateMessage()) as Mutable<AuthenticateMessage>;
  while (r.pos < r.end) {
    const tag = r.tag();
    switch (tag) {
      case 10:
        m.pid = r.string();
        break;
      default:
        r.skip(tag);
    }
  }
  if (m.pid === undefined) r.incomplete = true;
  return m;
}

export function textAuthenticateMessage(m: AuthenticateMessage): string {
  let text = "";
  text += '{"pid":' + jsonString(m.pid);
  return `${text}}`;
}

export const AuthenticateMessage: MessageCodec<AuthenticateMessage> = /* @__PURE__ */ messageCodec<AuthenticateMessage>("mesos.internal.AuthenticateMessage", writeAuthenticateMessage, readAuthenticateMessage, textAuthenticateMessage, [
  ["pid", 1, "required", "string"],
]);

/** mesos.internal.AuthenticationMechanismsMessage */
export interface AuthenticationMechanismsMessage {
  readonly mechanisms?: readonly string[] | undefined;
}

export function writeAuthenticationMechanismsMessage(w: Writer, m: AuthenticationMechanismsMessage): void {
  if (m.mechanisms !== undefined) {
    const list = m.mechanisms;
    for (let i = list.length - 1; i >= 0; i--) w.string(10, list[i]!);
  }
}

const ShapeAuthenticationMechanismsMessage = /* @__PURE__ */ shape();
export function readAuthenticationMechanismsMessage(r: Reader, into?: AuthenticationMechanismsMessage): AuthenticationMechanismsMessage {
  const m = (into ?? new ShapeAuthenticationMechanismsMessage()) as Mutable<AuthenticationMechanismsMessage>;
  while (r.pos < r.end) {
    const tag = r.tag();
    switch (tag) {
      case 10: {
        m.mechanisms = append(m.mechanisms, r.string());
        break;
      }
      default:
        r.skip(tag);
    }
  }
  return m;
}

export function textAuthenticationMechanismsMessage(m: AuthenticationMechanismsMessage): string {
  let text = "";
  if (m.mechanisms !== undefined && m.mechanisms.length > 0) {
    text += '{"mechanisms":' + jsonArray(m.mechanisms, jsonString);
  }
  return text === "" ? "{}" : `${text}}`;
}

export const AuthenticationMechanismsMessage: MessageCodec<AuthenticationMechanismsMessage> = /* @__PURE__ */ messageCodec<AuthenticationMechanismsMessage>("mesos.internal.AuthenticationMechanismsMessage", writeAuthenticationMechanismsMessage, readAuthenticationMechanismsMessage, textAuthenticationMechanismsMessage, [
  ["mechanisms", 1, "repeated", "string"],
]);

/** mesos.internal.AuthenticationStartMessage */
export interface AuthenticationStartMessage {
  readonly mechanism: string;
  readonly data?: Uint8Array | undefined;
}

export function writeAuthenticationStartMessage(w: Writer, m: AuthenticationStartMessage): void {
  if (m.data !== undefined) w.payload(18, m.data);
  if (m.mechanism === undefined) throw missing();
  w.string(10, m.mechanism);
}

const ShapeAuthenticationStartMessage = /* @__PURE__ */ shape();
export function readAuthenticationStartMessage(r: Reader, into?: AuthenticationStartMessage): AuthenticationStartMessage {
  const m = (into ?? new ShapeAuthenticationStartMessage()) as Mutable<AuthenticationStartMessage>;
  while (r.pos < r.end) {
    const tag = r.tag();
    switch (tag) {
      case 10:
        m.mechanism = r.string();
        break;
      case 18:
        m.data = r.payload();
        break;
      default:
        r.skip(tag);
    }
  }
  if (m.mechanism === undefined) r.incomplete = true;
  return m;
}

export function textAuthenticationStartMessage(m: AuthenticationStartMessage): string {
  let text = "";
  text += '{"mechanism":' + jsonString(m.mechanism);
  if (m.data !== undefined) {
    text += ',"data":' + jsonBytes(m.data);
  }
  return `${text}}`;
}

export const AuthenticationStartMessage: MessageCodec<AuthenticationStartMessage> = /* @__PURE__ */ messageCodec<AuthenticationStartMessage>("mesos.internal.AuthenticationStartMessage", writeAuthenticationStartMessage, readAuthenticationStartMessage, textAuthenticationStartMessage, [
  ["mechanism", 1, "required", "string"],
  ["data", 2, "optional", "bytes"],
]);

/** mesos.internal.AuthenticationStepMessage */
export interface AuthenticationStepMessage {
  readonly data: Uint8Array;
}

export function writeAuthenticationStepMessage(w: Writer, m: AuthenticationStepMessage): void {
  if (m.data === undefined) throw missing();
  w.payload(10, m.data);
}

const ShapeAuthenticationStepMessage = /* @__PURE__ */ shape();
export function readAuthenticationStepMessage(r: Reader, into?: AuthenticationStepMessage): AuthenticationStepMessage {
  const m = (into ?? new ShapeAuthenticationStepMessage()) as Mutable<AuthenticationStepMessage>;
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

export function textAuthenticationStepMessage(m: AuthenticationStepMessage): string {
  let text = "";
  text += '{"data":' + jsonBytes(m.data);
  return `${text}}`;
}

export const AuthenticationStepMessage: MessageCodec<AuthenticationStepMessage> = /* @__PURE__ */ messageCodec<AuthenticationStepMessage>("mesos.internal.AuthenticationStepMessage", writeAuthenticationStepMessage, readAuthenticationStepMessage, textAuthenticationStepMessage, [
  ["data", 1, "required", "bytes"],
]);

/** mesos.internal.AuthenticationCompletedMessage */
export interface AuthenticationCompletedMessage {
}

export function writeAuthenticationCompletedMessage(_w: Writer, _m: AuthenticationCompletedMessage): void {
}

const ShapeAuthenticationCompletedMessage = /* @__PURE__ */ shape();
export function readAuthenticationCompletedMessage(r: Reader, into?: AuthenticationCompletedMessage): AuthenticationCompletedMessage {
  const m = (into ?? new ShapeAuthenticationCompletedMessage()) as Mutable<AuthenticationCompletedMessage>;
  while (r.pos < r.end) {
    const tag = r.tag();
    switch (tag) {
      default:
        r.skip(tag);
    }
  }
  return m;
}

export function textAuthenticationCompletedMessage(_m: AuthenticationCompletedMessage): string {
  return "{}";
}

export const AuthenticationCompletedMessage: MessageCodec<AuthenticationCompletedMessage> = /* @__PURE__ */ messageCodec<AuthenticationCompletedMessage>("mesos.internal.AuthenticationCompletedMessage", writeAuthenticationCompletedMessage, readAuthenticationCompletedMessage, textAuthenticationCompletedMessage, [
]);

/** mesos.internal.AuthenticationFailedMessage */
export interface AuthenticationFailedMessage {
}

export function writeAuthenticationFailedMessage(_w: Writer, _m: AuthenticationFailedMessage): void {
}

const ShapeAuthenticationFailedMessage = /* @__PURE__ */ shape();
export function readAuthenticationFailedMessage(r: Reader, into?: AuthenticationFailedMessage): AuthenticationFailedMessage {
  const m = (into ?? new ShapeAuthenticationFailedMessage()) as Mutable<AuthenticationFailedMessage>;
  while (r.pos < r.end) {
    const tag = r.tag();
    switch (tag) {
      default:
        r.skip(tag);
    }
  }
  return m;
}

export function textAuthenticationFailedMessage(_m: AuthenticationFailedMessage): string {
  return "{}";
}

export const AuthenticationFailedMessage: MessageCodec<AuthenticationFailedMessage> = /* @__PURE__ */ messageCodec<AuthenticationFailedMessage>("mesos.internal.AuthenticationFailedMessage", writeAuthenticationFailedMessage, readAuthenticationFailedMessage, textAuthenticationFailedMessage, [
]);

/** mesos.internal.AuthenticationErrorMessage */
export interface AuthenticationErrorMessage {
  readonly error?: string | undefined;
}

export function writeAuthenticationErrorMessage(w: Writer, m: AuthenticationErrorMessage): void {
  if (m.error !== undefined) w.string(10, m.error);
}

const ShapeAuthenticationErrorMessage = /* @__PURE__ */ shape();
export function readAuthenticationErrorMessage(r: Reader, into?: AuthenticationErrorMessage): AuthenticationErrorMessage {
  const m = (into ?? new ShapeAuthenticationErrorMessage()) as Mutable<AuthenticationErrorMessage>;
  while (r.pos < r.end) {
    const tag = r.tag();
    switch (tag) {
      case 10:
        m.error = r.string();
        break;
      default:
        r.skip(tag);
    }
  }
  return m;
}

export function textAuthenticationErrorMessage(m: AuthenticationErrorMessage): string {
  let text = "";
  if (m.error !== undefined) {
    text += '{"error":' + jsonString(m.error);
  }
  return text === "" ? "{}" : `${text}}`;
}

export const AuthenticationErrorMessage: MessageCodec<AuthenticationErrorMessage> = /* @__PURE__ */ messageCodec<AuthenticationErrorMessage>("mesos.internal.AuthenticationErrorMessage", writeAuthenticationErrorMessage, readAuthenticationErrorMessage, textAuthenticationErrorMessage, [
  ["error", 1, "optional", "string"],
]);
