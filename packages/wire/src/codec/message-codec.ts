import { readJson } from "./json-reader.ts";
import { locate } from "./locate.ts";
import { Reader } from "./reader.ts";
import { type FieldSchema, type MessageSchema, missingFields } from "./schema.ts";
import { WireError } from "./wire-error.ts";
import { Writer } from "./writer.ts";

/** All that can be done with one message type. Every message `M` of this package has a constant `M` of this type. */
export interface MessageCodec<M> {
  /** The protobuf name, which is also the message's name on a libprocess connection: `mesos.v1.TaskInfo`. */
  readonly name: string;
  readonly schema: MessageSchema;
  /** Protobuf bytes. Throws WireError when a required field or enum value is missing: a bug of the caller. */
  encode(message: M): Uint8Array<ArrayBuffer>;
  /** From protobuf bytes, which may come from anyone. Throws WireError with byte offset and field path. */
  decode(bytes: Uint8Array): M;
  /** The message as a JSON value in Mesos's form. Costs a parse of `toJsonText`; send the text where text is needed. */
  toJson(message: M): unknown;
  /** The message as JSON text in Mesos's form: snake_case, enum names, explicit defaults shown. */
  toJsonText(message: M): string;
  /** From a parsed JSON value in Mesos's lenient form. Throws WireError, worded as the v1 APIs report it. */
  fromJson(value: unknown): M;
}

/** `name, id, label, kind, reference, oneof`: a row of generated code; the last two only where they apply. */
export type FieldRow = readonly [
  name: string,
  id: number,
  label: FieldSchema["label"],
  kind: FieldSchema["kind"],
  reference?: (() => { readonly schema: MessageSchema } | Readonly<Record<string, number>>) | undefined,
  oneof?: string | undefined,
];

// One writer for all: encoding never waits and never calls itself.
const writer = new Writer();

/** Used by generated code only. */
export function messageCodec<M extends object>(
  name: string,
  write: (writer: Writer, message: M) => void,
  read: (reader: Reader) => M,
  text: (message: M) => string,
  rows: readonly FieldRow[],
): MessageCodec<M> {
  const schema = schemaOf(name, rows);
  return {
    name,
    schema,
    encode: (message) => encode(schema, write, message),
    decode: (bytes) => decode(schema, read, bytes),
    toJson: (message) => JSON.parse(text(message)),
    toJsonText: text,
    fromJson: (value) => readJson(schema, value) as M,
  };
}

function encode<M extends object>(
  schema: MessageSchema,
  write: (writer: Writer, message: M) => void,
  message: M,
): Uint8Array<ArrayBuffer> {
  writer.reset();
  try {
    write(writer, message);
    return writer.finish();
  } catch (error) {
    const missing = missingFields(schema, message);
    if (missing.length > 0) throw new WireError(`Missing required fields: ${missing.join(", ")}`, { message: schema.name });
    throw error;
  }
}

function decode<M extends object>(schema: MessageSchema, read: (reader: Reader) => M, bytes: Uint8Array): M {
  const reader = new Reader(bytes);
  let message: M;
  try {
    message = read(reader);
  } catch (error) {
    if (!(error instanceof WireError)) throw error;
    const path = locate(schema, bytes, error.offset ?? 0);
    throw new WireError(error.reason, { offset: error.offset, path, message: schema.name });
  }
  if (reader.incomplete) {
    const missing = missingFields(schema, message);
    // A message that came twice may have been completed by its second half.
    if (missing.length > 0) {
      throw new WireError(`Missing required fields: ${missing.join(", ")}`, { message: schema.name, offset: bytes.length });
    }
  }
  return message;
}

function schemaOf(name: string, rows: readonly FieldRow[]): MessageSchema {
  const fields = rows.map(fieldOf);
  return { name, fields, byName: new Map(fields.map((field) => [field.name, field])) };
}

function fieldOf([name, id, label, kind, reference, oneof]: FieldRow): FieldSchema {
  return {
    name,
    id,
    label,
    kind,
    numbers: kind === "enum" ? (reference as FieldSchema["numbers"]) : undefined,
    message: kind === "message" ? () => (reference as () => { schema: MessageSchema })().schema : undefined,
    oneof,
  };
}
