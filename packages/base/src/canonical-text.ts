/**
 * A text that is equal for equal data, whatever the order in which an object's members were set: members sorted by name and without those
 * that are undefined; bytes as hexadecimal; Maps and Sets as lists in their own order, which is part of what they say. For hashes; it
 * can't be read back.
 */
export function canonicalText(value: unknown): string {
  if (typeof value === "string") return JSON.stringify(value);
  if (typeof value !== "object" || value === null) return Object.is(value, -0) ? "-0" : String(value);
  if (value instanceof Uint8Array) return `x${hex(value)}`;
  if (value instanceof Map)
    return `{${[...value].map(([key, item]) => `${canonicalText(key)}=>${canonicalText(item)}`).join(",")}}`;
  if (Array.isArray(value) || isIterable(value)) return `[${[...value].map(canonicalText).join(",")}]`;
  const members = Object.entries(value).filter(([, item]) => item !== undefined);
  members.sort(([a], [b]) => (a < b ? -1 : 1));
  return `{${members.map(([key, item]) => `${JSON.stringify(key)}:${canonicalText(item)}`).join(",")}}`;
}

function isIterable(value: object): value is Iterable<unknown> {
  return Symbol.iterator in value;
}

function hex(bytes: Uint8Array): string {
  let text = "";
  for (const byte of bytes) text += byte.toString(16).padStart(2, "0");
  return text;
}
