// What the generated code knows about a message at run time: enough to read JSON, to name missing fields and to say
// where in the bytes something went wrong. Encoding, decoding and JSON output are generated and do not look here.

type ScalarKind = "double" | "float" | "int32" | "int64" | "uint32" | "uint64" | "bool" | "string" | "bytes";
export type FieldKind = ScalarKind | "enum" | "message";
export type FieldLabel = "required" | "optional" | "repeated" | "map";

export interface FieldSchema {
  readonly name: string;
  readonly id: number;
  readonly label: FieldLabel;
  /** Kind of the value; for a map that of the map's values (its keys are always text). */
  readonly kind: FieldKind;
  /** Of an enum: its numbers by name. */
  readonly numbers?: (() => EnumNumbers) | undefined;
  /** Of a message: its schema. A function, because messages refer to each other in circles. */
  readonly message?: (() => MessageSchema) | undefined;
  /** The oneof that this field is a member of: setting it clears the other members. */
  readonly oneof?: string | undefined;
}

export type EnumNumbers = Readonly<Record<string, number>>;

export interface MessageSchema {
  /** Full name, such as `mesos.v1.TaskInfo`. */
  readonly name: string;
  readonly fields: readonly FieldSchema[];
  readonly byName: ReadonlyMap<string, FieldSchema>;
}

/** Names by number; a number that the enum does not have gives undefined. */
export function enumNames<Name extends string>(numbers: Readonly<Record<Name, number>>): ReadonlyMap<number, Name> {
  const names = new Map<number, Name>();
  for (const name of Object.keys(numbers) as Name[]) names.set(numbers[name], name);
  return names;
}

/** A message of half a megabyte can lack 200,000 fields; so many names help whoever wrote it by hand. */
const maxNames = 20;

/** Paths of the required fields that a value lacks, also inside its messages, outermost first; "and more" ends what is cut off. */
export function missingFields(schema: MessageSchema, value: object): string[] {
  const missing: string[] = [];
  gather(schema, value, "", missing);
  return missing.length > maxNames ? [...missing.slice(0, maxNames), "and more"] : missing;
}

/** Stops soon after there are more names than are told. */
function gather(schema: MessageSchema, value: object, prefix: string, missing: string[]): void {
  const fields = value as Readonly<Record<string, unknown>>;
  for (const field of schema.fields) {
    if (field.label === "required" && fields[field.name] === undefined) missing.push(prefix + field.name);
  }
  for (const field of schema.fields) {
    const held = fields[field.name];
    if (held === undefined || held === null || field.message === undefined) continue;
    for (const [at, item] of itemsOf(field, held)) {
      if (missing.length > maxNames) return;
      gather(field.message(), item, `${prefix}${field.name}${at}.`, missing);
    }
  }
}

/** The messages in a field, each with what its path says of its place. */
function* itemsOf(field: FieldSchema, held: unknown): Iterable<readonly [at: string, item: object]> {
  if (field.label === "repeated") {
    let i = 0;
    for (const item of held as readonly object[]) yield [`[${i++}]`, item];
  } else if (field.label === "map") {
    for (const [key, item] of Object.entries(held as Readonly<Record<string, object>>)) yield [`[${key}]`, item];
  } else {
    yield ["", held as object];
  }
}
