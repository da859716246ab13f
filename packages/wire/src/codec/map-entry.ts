import type { Reader } from "./reader.ts";

const keyTag = 10;
const valueTag = 18;

interface Entry<V> {
  readonly key: string;
  readonly value: V;
}

/** One entry of a map of messages. An entry without value holds an empty message, as if its bytes were empty. */
export function readEntry<V>(r: Reader, read: (r: Reader, into?: V) => V): Entry<V> {
  const outer = r.open();
  let key = "";
  let value: V | undefined;
  while (r.pos < r.end) {
    const tag = r.tag();
    if (tag === keyTag) key = r.string();
    else if (tag === valueTag) {
      const entryEnd = r.open();
      value = read(r, value);
      r.close(entryEnd);
    } else r.skip(tag);
  }
  // Reading at the entry's end reads nothing, and so finds out which required fields nothing lacks.
  value ??= read(r);
  r.close(outer);
  return { key, value };
}

export function readTextEntry(r: Reader): Entry<string> {
  const outer = r.open();
  let key = "";
  let value = "";
  while (r.pos < r.end) {
    const tag = r.tag();
    if (tag === keyTag) key = r.string();
    else if (tag === valueTag) value = r.string();
    else r.skip(tag);
  }
  r.close(outer);
  return { key, value };
}

/** A plain assignment to "__proto__" would change the record's prototype. */
export function setEntry<V>(record: Record<string, V>, { key, value }: Entry<V>): void {
  if (key !== "__proto__") record[key] = value;
  else Object.defineProperty(record, key, { value, enumerable: true, writable: true, configurable: true });
}
