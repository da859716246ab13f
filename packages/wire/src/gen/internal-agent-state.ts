// Generated from proto/internal/agent-state.proto by `npm run generate`: edit the schema, not this file.
import { append } from "../codec/append.ts";
import { jsonArray } from "../codec/json-text.ts";
import { type MessageCodec, messageCodec } from "../codec/message-codec.ts";
import type { Mutable } from "../codec/mutable.ts";
import type { Reader } from "../codec/reader.ts";
import { shape } from "../codec/shape.ts";
import type { Writer } from "../codec/writer.ts";
import { Operation, readOperation, textOperation, writeOperation } from "./v1-operation.ts";
import { Resource, readResource, textResource, writeResource } from "./v1-resource.ts";

/** mesos.internal.slave.ResourceState */
export interface ResourceState {
  readonly operations?: readonly Operation[] | undefined;
  readonly resources?: readonly Resource[] | undefined;
}

export function writeResourceState(w: Writer, m: ResourceState): void {
  if (m.resources !== undefined) {
    const list = m.resources;
    for (let i = list.length - 1; i >= 0; i--) { const at = w.open(); writeResource(w, list[i]!); w.close(18, at); }
  }
  if (m.operations !== undefined) {
    const list = m.operations;
    for (let i = list.length - 1; i >= 0; i--) { const at = w.open(); writeOperation(w, list[i]!); w.close(10, at); }
  }
}

const ShapeResourceState = /* @__PURE__ */ shape();
export function readResourceState(r: Reader, into?: ResourceState): ResourceState {
  const m = (into ?? new ShapeResourceState()) as Mutable<ResourceState>;
  while (r.pos < r.end) {
    const tag = r.tag();
    switch (tag) {
      case 10: {
        const outer = r.open();
        m.operations = append(m.operations, readOperation(r));
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

export function textResourceState(m: ResourceState): string {
  let text = "";
  let comma = "{";
  if (m.operations !== undefined && m.operations.length > 0) {
    text += '{"operations":' + jsonArray(m.operations, textOperation);
    comma = ",";
  }
  if (m.resources !== undefined && m.resources.length > 0) {
    text += comma + '"resources":' + jsonArray(m.resources, textResource);
    comma = ",";
  }
  return text === "" ? "{}" : `${text}}`;
}

export const ResourceState: MessageCodec<ResourceState> = /* @__PURE__ */ messageCodec<ResourceState>("mesos.internal.slave.ResourceState", writeResourceState, readResourceState, textResourceState, [
  ["operations", 1, "repeated", "message", () => Operation],
  ["resources", 2, "repeated", "message", () => Resource],
]);
