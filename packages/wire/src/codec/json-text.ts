import { encodeBase64 } from "./base64.ts";

/**
 * A number of a double field as Mesos prints it: the shortest text that reads back as the same number, and always
 * recognisably a double: `4096.0`, `0.5`, `1e21`. What JSON has no number for becomes a text, which Mesos also accepts.
 */
export function jsonDouble(value: number): string {
  if (Number.isInteger(value)) {
    if (Object.is(value, -0)) return "-0.0";
    return Math.abs(value) < 1e21 ? `${value}.0` : String(value).replace("+", "");
  }
  return Number.isFinite(value) ? String(value) : `"${value}"`;
}

/** Exact digits: `String` would round those beyond 2^53 to what JavaScript needs to tell them apart. */
export function jsonInt64(value: number): string {
  if (Number.isSafeInteger(value)) return String(value);
  return value >= 2 ** 63 ? "9223372036854775807" : String(BigInt(Math.trunc(value)));
}

export function jsonUint64(value: number): string {
  if (Number.isSafeInteger(value)) return String(value);
  return value >= 2 ** 64 ? "18446744073709551615" : String(BigInt(Math.trunc(value)));
}

export function jsonBytes(bytes: Uint8Array): string {
  return `"${encodeBase64(bytes)}"`;
}

/** `[…]` of the texts that `one` writes. */
export function jsonArray<T>(items: readonly T[], one: (item: T) => string): string {
  let text = "[";
  for (let i = 0; i < items.length; i++) {
    if (i > 0) text += ",";
    text += one(items[i] as T);
  }
  return `${text}]`;
}

export function jsonMap<T>(entries: Readonly<Record<string, T>>, one: (value: T) => string): string {
  let text = "{";
  for (const key of Object.keys(entries)) {
    if (text.length > 1) text += ",";
    text += `${JSON.stringify(key)}:${one(entries[key] as T)}`;
  }
  return `${text}}`;
}

export const jsonString: (value: string) => string = JSON.stringify;
export const jsonPlain: (value: number | boolean) => string = String;

export function hasEntries(map: object): boolean {
  for (const key in map) if (Object.hasOwn(map, key)) return true;
  return false;
}
