import { Reader } from "./reader.ts";
import type { FieldSchema, MessageSchema } from "./schema.ts";

/**
 * The path of the field that holds byte `offset`. Walks the bytes a second time, which is why decoding itself need not
 * remember where it is.
 */
export function locate(schema: MessageSchema, bytes: Uint8Array, offset: number): string {
  const path: string[] = [];
  try {
    walk(schema, new Reader(bytes), offset, path);
  } catch {
    // The walk stops at the same fault as the reading that it explains; the path up to there is the answer.
  }
  return path.join(".");
}

function walk(schema: MessageSchema, reader: Reader, offset: number, path: string[]): void {
  const seen = new Map<number, number>();
  while (reader.pos < reader.end) {
    const tag = reader.tag();
    const id = tag >>> 3;
    const field = schema.fields.find((one) => one.id === id);
    const index = seen.get(id) ?? 0;
    seen.set(id, index + 1);
    path.push(step(field, id, index));
    if (field?.message !== undefined && field.label !== "map" && (tag & 7) === 2) {
      const outer = reader.open();
      walk(field.message(), reader, offset, path);
      reader.close(outer);
    } else {
      reader.skip(tag);
    }
    if (reader.pos > offset) return;
    path.pop();
  }
}

function step(field: FieldSchema | undefined, id: number, index: number): string {
  if (field === undefined) return `#${id}`;
  return field.label === "repeated" ? `${field.name}[${index}]` : field.name;
}
