import { unreachable } from "@mesolite/base";
import { decodeBase64 } from "./base64.ts";
import { type FieldSchema, type MessageSchema, missingFields } from "./schema.ts";
import { WireError } from "./wire-error.ts";

type Target = Record<string, unknown>;

/** JSON nested deeper than this is refused; far more than any message needs. */
const maxDepth = 100;

/**
 * A message from a JSON value, by Mesos's rules, which are not proto3's: unknown fields are passed over, null means
 * unset, numbers and booleans may come as text, an unknown enum name counts as unset unless the field is required.
 * @throws WireError in the wording of the v1 APIs
 */
export function readJson(schema: MessageSchema, value: unknown): object {
  if (!isObject(value)) throw new WireError("Expecting a JSON object");
  const message = readFields(schema, value, {}, 0);
  const missing = missingFields(schema, message);
  if (missing.length > 0) throw new WireError(`Missing required fields: ${missing.join(", ")}`);
  return message;
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function readFields(schema: MessageSchema, value: Record<string, unknown>, into: Target, depth: number): Target {
  if (depth > maxDepth) throw tooDeep();
  for (const key of Object.keys(value)) {
    const field = schema.byName.get(key);
    if (field === undefined) continue;
    readField(schema, field, value[key], into, depth);
  }
  return into;
}

function readField(schema: MessageSchema, field: FieldSchema, value: unknown, into: Target, depth: number): void {
  if (value === null || value === undefined) return;
  if (field.label === "map") return readMap(field, value, into, depth);
  if (field.label === "repeated") return readRepeated(field, value, into, depth);
  if (Array.isArray(value)) throw unexpected("array", field);
  const read = readValue(field, value, depth);
  if (read === undefined) return;
  if (field.oneof !== undefined) {
    for (const other of schema.fields) if (other.oneof === field.oneof) delete into[other.name];
  }
  into[field.name] = read;
}

/** A single value where a list is expected counts as a list of one, lists in lists as one list. */
function readRepeated(field: FieldSchema, value: unknown, into: Target, depth: number): void {
  const items: unknown[] = [];
  readItems(field, value, items, depth);
  if (items.length > 0) into[field.name] = items;
}

function readItems(field: FieldSchema, value: unknown, into: unknown[], depth: number): void {
  if (depth > maxDepth) throw tooDeep();
  for (const item of Array.isArray(value) ? (value as readonly unknown[]) : [value]) {
    if (Array.isArray(item)) readItems(field, item, into, depth + 1);
    else if (item !== null) {
      const read = readValue(field, item, depth);
      if (read !== undefined) into.push(read);
    }
  }
}

function readMap(field: FieldSchema, value: unknown, into: Target, depth: number): void {
  if (!isObject(value)) throw unexpected(kindOf(value), field);
  const entries: Record<string, unknown> = {};
  for (const key of Object.keys(value)) {
    const read = value[key] === null ? undefined : readValue(field, value[key], depth);
    // A plain assignment to "__proto__" would change the record's prototype.
    if (read !== undefined)
      Object.defineProperty(entries, key, { value: read, enumerable: true, writable: true, configurable: true });
  }
  if (Object.keys(entries).length > 0) into[field.name] = entries;
}

function readValue(field: FieldSchema, value: unknown, depth: number): unknown {
  switch (field.kind) {
    case "message":
      if (!isObject(value)) throw unexpected(kindOf(value), field);
      return readFields((field.message as () => MessageSchema)(), value, {}, depth + 1);
    case "enum":
      return readEnum(field, value);
    case "string":
      if (typeof value !== "string") throw unexpected(kindOf(value), field);
      return value;
    case "bytes":
      return readBytes(field, value);
    case "bool":
      return readBool(field, value);
    case "double":
    case "float":
    case "int32":
    case "int64":
    case "uint32":
    case "uint64":
      return readNumber(field, value);
    default:
      return unreachable(field.kind);
  }
}

function readEnum(field: FieldSchema, value: unknown): string | undefined {
  if (typeof value !== "string") throw unexpected(kindOf(value), field);
  const numbers = (field.numbers as () => Readonly<Record<string, number>>)();
  if (Object.hasOwn(numbers, value)) return value;
  if (field.label === "required") throw new WireError(`Failed to find enum for '${value}'`);
  return undefined;
}

function readBytes(field: FieldSchema, value: unknown): Uint8Array {
  if (typeof value !== "string") throw unexpected(kindOf(value), field);
  const bytes = decodeBase64(value);
  if (bytes === undefined) throw new WireError(`Failed to base64 decode bytes field '${field.name}'`);
  return bytes;
}

function readBool(field: FieldSchema, value: unknown): boolean {
  if (typeof value === "boolean") return value;
  if (value === "true") return true;
  if (value === "false") return false;
  if (typeof value === "string") throw new WireError(`Failed to parse '${value}' as a JSON boolean for field '${field.name}'`);
  throw unexpected(kindOf(value), field);
}

function readNumber(field: FieldSchema, value: unknown): number {
  const number = typeof value === "string" ? numberOf(field, value) : value;
  if (typeof number !== "number") throw unexpected(kindOf(value), field);
  return field.kind === "double" || field.kind === "float" ? number : wholeNumber(field, number);
}

function numberOf(field: FieldSchema, text: string): number {
  const fraction = field.kind === "double" || field.kind === "float";
  if (fraction && (text === "Infinity" || text === "-Infinity" || text === "NaN")) return Number(text);
  if (/^\s*-?\d+(\.\d+)?([eE][+-]?\d+)?\s*$/.test(text)) return Number(text);
  throw new WireError(`Failed to parse '${text}' as a JSON number for field '${field.name}'`);
}

// 2^63 and 2^64 stand for the integers just below them, which JavaScript rounds up.
const ranges: Readonly<Record<string, readonly [number, number]>> = {
  int32: [-2147483648, 2147483647],
  uint32: [0, 4294967295],
  int64: [-(2 ** 63), 2 ** 63],
  uint64: [0, 2 ** 64],
};

/**
 * A fraction loses what is behind its point, as in the original. A number outside the field's range is refused: the
 * original wraps it round in silence.
 */
function wholeNumber(field: FieldSchema, number: number): number {
  const whole = Math.trunc(number) + 0;
  const [least, most] = ranges[field.kind] as readonly [number, number];
  if (whole >= least && whole <= most) return whole;
  throw new WireError(`Number ${number} is out of range for ${field.kind} field '${field.name}'`);
}

function tooDeep(): WireError {
  return new WireError(`JSON is nested deeper than ${maxDepth}`);
}

function unexpected(kind: string, field: FieldSchema): WireError {
  return new WireError(`Not expecting a JSON ${kind} for field '${field.name}'`);
}

function kindOf(value: unknown): string {
  return Array.isArray(value) ? "array" : typeof value;
}
