// Our codecs against protobufjs, which reads the same schema files: bytes must be the same, in both directions.
import { readFileSync, readdirSync } from "node:fs";
import { fileURLToPath } from "node:url";
import * as fc from "fast-check";
import protobuf from "protobufjs";
import { describe, expect, it } from "vitest";
import * as wire from "../src/index.ts";
import type { MessageCodec } from "../src/index.ts";
import { arbitraryMessage } from "./arbitrary-message.ts";

const folder = fileURLToPath(new URL("../proto", import.meta.url));
const root = new protobuf.Root();
// options.proto extends protobuf's own descriptor and defines no message.
for (const file of readdirSync(folder, { recursive: true, encoding: "utf8" })) {
  if (file.endsWith(".proto") && file !== "options.proto")
    protobuf.parse(readFileSync(`${folder}/${file}`, "utf8"), root, { keepCase: true });
}
root.resolveAll();

const { v0, internal, authentication, registry, providerRegistry, agentState, flags, oversubscription, wellKnown } = wire;
const { scheduler, executor, master, agent, maintenance, quota, allocator, resourceProvider } = wire;
const everywhere = [
  wire,
  v0,
  internal,
  authentication,
  registry,
  providerRegistry,
  agentState,
  flags,
  oversubscription,
  wellKnown,
];
const apis = [scheduler, executor, master, agent, maintenance, quota, allocator, resourceProvider];

function isCodec(value: unknown): value is MessageCodec<object> {
  return typeof value === "object" && value !== null && "schema" in value && "encode" in value;
}

const codecs = [...everywhere, ...apis].flatMap((space) => (Object.values(space) as unknown[]).filter(isCodec));

/** protobufjs gives Buffers; ours are plain. */
function plain(value: unknown): unknown {
  if (value instanceof Uint8Array) return Uint8Array.from(value);
  if (Array.isArray(value)) return value.map(plain);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, plain(inner)]));
}

function oracleEncode(type: protobuf.Type, message: object): Uint8Array {
  return Uint8Array.from(type.encode(type.fromObject(message)).finish());
}

function oracleDecode(type: protobuf.Type, bytes: Uint8Array): unknown {
  return plain(type.toObject(type.decode(bytes), { enums: String, longs: Number }));
}

describe("every message type, against protobufjs", () => {
  it("covers all types of the schema", () => {
    expect(codecs.length).toBeGreaterThan(400);
    expect(new Set(codecs.map((codec) => codec.name)).size).toBe(codecs.length);
  });

  for (const codec of codecs) {
    it(codec.name, () => {
      const type = root.lookupType(codec.name);
      fc.assert(
        fc.property(arbitraryMessage(codec.schema), (message) => {
          const bytes = codec.encode(message);
          expect(bytes).toEqual(oracleEncode(type, message));
          expect(codec.decode(bytes)).toEqual(message);
          expect(oracleDecode(type, bytes)).toEqual(message);
        }),
        { numRuns: 12 },
      );
    });
  }
});

const large: readonly MessageCodec<object>[] = [
  wire.TaskInfo,
  wire.Offer,
  wire.TaskStatus,
  scheduler.Call,
  scheduler.Event,
  master.Response,
  internal.ReregisterSlaveMessage,
];

describe("large types at length", () => {
  for (const codec of large) {
    it(`${codec.name}: JSON there and back keeps the message`, () => {
      fc.assert(
        fc.property(arbitraryMessage(codec.schema), (message) => {
          const json: unknown = JSON.parse(codec.toJsonText(message));
          // Explicit defaults appear in JSON, so the first trip may add fields; from then on nothing changes.
          const once = codec.fromJson(json);
          expect(codec.toJson(once)).toEqual(json);
          expect(codec.fromJson(codec.toJson(once))).toEqual(once);
          expect(once).toMatchObject(message);
        }),
        { numRuns: 60 },
      );
    });

    it(`${codec.name}: damaged bytes give a message or a WireError, nothing else`, () => {
      const damage = fc.tuple(fc.nat(), fc.nat(255), fc.nat());
      fc.assert(
        fc.property(arbitraryMessage(codec.schema), damage, (message, [at, byte, cut]) => {
          const bytes = codec.encode(message);
          if (bytes.length === 0) return;
          bytes[at % bytes.length] = byte;
          const damaged = bytes.subarray(0, cut % (bytes.length + 1));
          try {
            codec.decode(damaged);
          } catch (error) {
            expect(error).toBeInstanceOf(wire.WireError);
          }
        }),
        { numRuns: 200 },
      );
    });
  }
});
