import * as fc from "fast-check";
import { unreachable } from "@mesolite/base";
import type { FieldSchema, MessageSchema } from "../src/index.ts";

type Fields = Record<string, unknown>;

/** How deep random messages nest; below it only what is required is filled in. */
const depthLimit = 4;

/** Random valid messages of one type: every field kind, no empty lists or maps, at most one member of a oneof. */
export function arbitraryMessage(schema: MessageSchema, depth = 0): fc.Arbitrary<Fields> {
  const fields = schema.fields.filter((field) => depth < depthLimit || field.label === "required");
  const required = fields.filter((field) => field.label === "required");
  const free = fields.filter((field) => field.label !== "required");
  // Few fields at a time: some messages have more than fifty, and their sum would drown what matters.
  return fc
    .subarray(free, { maxLength: Math.min(free.length, 6) })
    .chain((chosen) =>
      fc.record(
        Object.fromEntries([...required, ...oneOfEach(chosen)].map((field) => [field.name, arbitraryField(field, depth)])),
      ),
    ) as fc.Arbitrary<Fields>;
}

function oneOfEach(fields: readonly FieldSchema[]): readonly FieldSchema[] {
  const taken = new Set<string>();
  return fields.filter((field) => {
    if (field.oneof === undefined) return true;
    if (taken.has(field.oneof)) return false;
    return taken.add(field.oneof);
  });
}

function arbitraryField(field: FieldSchema, depth: number): fc.Arbitrary<unknown> {
  const value = arbitraryValue(field, depth);
  if (field.label === "repeated") return fc.array(value, { minLength: 1, maxLength: 3 });
  if (field.label === "map") return fc.dictionary(text, value, { minKeys: 1, maxKeys: 3, noNullPrototype: true });
  return value;
}

const text = fc.oneof(fc.string({ unit: "binary", maxLength: 60 }), fc.string({ maxLength: 8 }), fc.constant("*"));
const double = fc.oneof(fc.double(), fc.integer().map(Number), fc.constantFrom(0.1, 4096, 1e21, -0, Infinity));

function arbitraryValue(field: FieldSchema, depth: number): fc.Arbitrary<unknown> {
  switch (field.kind) {
    case "message":
      return arbitraryMessage((field.message as () => MessageSchema)(), depth + 1);
    case "enum":
      return fc.constantFrom(...Object.keys((field.numbers as () => Record<string, number>)()));
    case "string":
      return text;
    case "bytes":
      return fc.uint8Array({ maxLength: 40 });
    case "bool":
      return fc.boolean();
    case "double":
      return double;
    case "float":
      return fc.float();
    case "int32":
      return fc.integer();
    case "uint32":
      return fc.nat(0xffffffff);
    case "int64":
      return fc.maxSafeInteger();
    case "uint64":
      return fc.maxSafeNat();
    default:
      return unreachable(field.kind);
  }
}
