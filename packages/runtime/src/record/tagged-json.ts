/**
 * Plain data as JSON that reads back as the same data: bytes, Maps, Sets, bigints and the numbers that JSON lacks are objects with one key
 * that begins with "$"; an object that has such a key itself is written as its entries. Members that are undefined are left out.
 */
export function toTaggedJson(value: unknown): string {
  return JSON.stringify(tag(value));
}

/** @throws SyntaxError when the text is no JSON, TypeError when a tag is unknown */
export function fromTaggedJson(text: string): unknown {
  return untag(JSON.parse(text) as Json);
}

type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json };

function tag(value: unknown): Json {
  switch (typeof value) {
    case "string":
    case "boolean":
      return value;
    case "number":
      return Number.isFinite(value) && !Object.is(value, -0) ? value : { $number: Object.is(value, -0) ? "-0" : String(value) };
    case "bigint":
      return { $bigint: String(value) };
    case "undefined":
      return { $undefined: true };
    case "object":
      return value === null ? null : tagObject(value);
    default:
      throw new TypeError(`a ${typeof value} is no data that can be recorded`);
  }
}

function tagObject(value: object): Json {
  if (Array.isArray(value)) return value.map(tag);
  if (value instanceof Uint8Array)
    return { $bytes: Buffer.from(value.buffer, value.byteOffset, value.byteLength).toString("base64") };
  if (value instanceof Map) return { $map: [...value].map(([key, item]) => [tag(key), tag(item)]) };
  if (value instanceof Set) return { $set: [...value].map(tag) };
  const prototype: unknown = Object.getPrototypeOf(value);
  if (prototype !== Object.prototype && prototype !== null)
    throw new TypeError(`a ${value.constructor.name} is no plain data that can be recorded`);
  const entries = Object.entries(value).filter(([, item]) => item !== undefined);
  if (entries.some(([key]) => key.startsWith("$") || key === "__proto__"))
    return { $entries: entries.map(([key, item]) => [key, tag(item)]) };
  const tagged: Record<string, Json> = {};
  for (const [key, item] of entries) tagged[key] = tag(item);
  return tagged;
}

function untag(json: Json): unknown {
  if (json === null || typeof json !== "object") return json;
  if (isList(json)) return json.map(untag);
  const keys = Object.keys(json);
  const [first] = keys;
  if (keys.length === 1 && first?.startsWith("$")) return untagged(first, json[first] as Json);
  const value: Record<string, unknown> = {};
  for (const key of keys) value[key] = untag(json[key] as Json);
  return value;
}

function untagged(key: string, json: Json): unknown {
  switch (key) {
    case "$bytes":
      return new Uint8Array(Buffer.from(String(json), "base64"));
    case "$map":
      return new Map((json as readonly (readonly [Json, Json])[]).map(([name, item]) => [untag(name), untag(item)]));
    case "$set":
      return new Set((json as readonly Json[]).map(untag));
    case "$entries":
      return Object.fromEntries((json as readonly (readonly [string, Json])[]).map(([name, item]) => [name, untag(item)]));
    case "$number":
      return Number(json);
    case "$bigint":
      return BigInt(String(json));
    case "$undefined":
      return undefined;
    default:
      throw new TypeError(`the tag ${key} is not known: was this written by a newer version?`);
  }
}

function isList(json: Json): json is readonly Json[] {
  return Array.isArray(json);
}
