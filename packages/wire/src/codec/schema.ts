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

/** Paths of all required fields that a value lacks, also inside its messages, outermost first. */
export function missingFields(schema: MessageSchema, value: object, prefix = ""): string[] {
  const missing: string[] = [];
  const fields = value as Readonly<Record<string, unknown>>;
  for (const field of schema.fields) {
    if (field.label === "required" && fields[field.name] === undefined) missing.push(prefix + field.name);
  }
  for (const field of schema.fields) {
    const held = fields[field.name];
    if (held === undefined || held === null || field.message === undefined) continue;
    const inner = field.message();
    const path = prefix + field.name;
    if (field.label === "repeated") {
      (held as object[]).forEach((item, i) => missing.push(...missingFields(inner, item, `${path}[${i}].`)));
    } else if (field.label === "map") {
      for (const [key, item] of Object.entries(held)) missing.push(...missingFields(inner, item as object, `${path}[${key}].`));
    } else {
      missing.push(...missingFields(inner, held, `${path}.`));
    }
  }
  return missing;
}
