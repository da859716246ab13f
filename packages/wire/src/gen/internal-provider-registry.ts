// Generated from proto/internal/provider-registry.proto by `npm run generate`: edit the schema, not this file.
import { append } from "../codec/append.ts";
import { jsonArray, jsonString } from "../codec/json-text.ts";
import { type MessageCodec, messageCodec } from "../codec/message-codec.ts";
import type { Mutable } from "../codec/mutable.ts";
import type { Reader } from "../codec/reader.ts";
import { shape } from "../codec/shape.ts";
import { missing } from "../codec/wire-error.ts";
import type { Writer } from "../codec/writer.ts";
import { ResourceProviderID, readResourceProviderID, textResourceProviderID, writeResourceProviderID } from "./v1-identity.ts";

/** mesos.resource_provider.registry.Registry */
export interface Registry {
  readonly resource_providers?: readonly ResourceProvider[] | undefined;
  readonly removed_resource_providers?: readonly ResourceProvider[] | undefined;
}

export function writeRegistry(w: Writer, m: Registry): void {
  if (m.removed_resource_providers !== undefined) {
    const list = m.removed_resource_providers;
    for (let i = list.length - 1; i >= 0; i--) { const at = w.open(); writeResourceProvider(w, list[i]!); w.close(18, at); }
  }
  if (m.resource_providers !== undefined) {
    const list = m.resource_providers;
    for (let i = list.length - 1; i >= 0; i--) { const at = w.open(); writeResourceProvider(w, list[i]!); w.close(10, at); }
  }
}

const ShapeRegistry = /* @__PURE__ */ shape();
export function readRegistry(r: Reader, into?: Registry): Registry {
  const m = (into ?? new ShapeRegistry()) as Mutable<Registry>;
  while (r.pos < r.end) {
    const tag = r.tag();
    switch (tag) {
      case 10: {
        const outer = r.open();
        m.resource_providers = append(m.resource_providers, readResourceProvider(r));
        r.close(outer);
        break;
      }
      case 18: {
        const outer = r.open();
        m.removed_resource_providers = append(m.removed_resource_providers, readResourceProvider(r));
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
  if (m.resource_providers !== undefined && m.resource_providers.length > 0) {
    text += '{"resource_providers":' + jsonArray(m.resource_providers, textResourceProvider);
    comma = ",";
  }
  if (m.removed_resource_providers !== undefined && m.removed_resource_providers.length > 0) {
    text += comma + '"removed_resource_providers":' + jsonArray(m.removed_resource_providers, textResourceProvider);
    comma = ",";
  }
  return text === "" ? "{}" : `${text}}`;
}

export const Registry: MessageCodec<Registry> = /* @__PURE__ */ messageCodec<Registry>("mesos.resource_provider.registry.Registry", writeRegistry, readRegistry, textRegistry, [
  ["resource_providers", 1, "repeated", "message", () => ResourceProvider],
  ["removed_resource_providers", 2, "repeated", "message", () => ResourceProvider],
]);

/** mesos.resource_provider.registry.ResourceProvider */
export interface ResourceProvider {
  readonly id: ResourceProviderID;
  readonly type?: string | undefined;
  readonly name?: string | undefined;
}

export function writeResourceProvider(w: Writer, m: ResourceProvider): void {
  if (m.name !== undefined) w.string(26, m.name);
  if (m.type !== undefined) w.string(18, m.type);
  if (m.id === undefined) throw missing();
  { const at = w.open(); writeResourceProviderID(w, m.id); w.close(10, at); }
}

const ShapeResourceProvider = /* @__PURE__ */ shape();
export function readResourceProvider(r: Reader, into?: ResourceProvider): ResourceProvider {
  const m = (into ?? new ShapeResourceProvider()) as Mutable<ResourceProvider>;
  while (r.pos < r.end) {
    const tag = r.tag();
    switch (tag) {
      case 10: {
        const outer = r.open();
        m.id = readResourceProviderID(r, m.id);
        r.close(outer);
        break;
      }
      case 18:
        m.type = r.string();
        break;
      case 26:
        m.name = r.string();
        break;
      default:
        r.skip(tag);
    }
  }
  if (m.id === undefined) r.incomplete = true;
  return m;
}

export function textResourceProvider(m: ResourceProvider): string {
  let text = "";
  text += '{"id":' + textResourceProviderID(m.id);
  if (m.type !== undefined) {
    text += ',"type":' + jsonString(m.type);
  }
  if (m.name !== undefined) {
    text += ',"name":' + jsonString(m.name);
  }
  return `${text}}`;
}

export const ResourceProvider: MessageCodec<ResourceProvider> = /* @__PURE__ */ messageCodec<ResourceProvider>("mesos.resource_provider.registry.ResourceProvider", writeResourceProvider, readResourceProvider, textResourceProvider, [
  ["id", 1, "required", "message", () => ResourceProviderID],
  ["type", 2, "optional", "string"],
  ["name", 3, "optional", "string"],
]);
