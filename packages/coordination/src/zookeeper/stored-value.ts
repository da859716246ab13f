import { promisify } from "node:util";
import { deflateRaw, inflateRaw } from "node:zlib";
import { StoreError } from "../ports.ts";
import { maxPartBytes } from "./store-layout.ts";

const deflate = promisify(deflateRaw);
const inflate = promisify(inflateRaw);

/** Smaller ones are not worth the time at load. */
const deflateFromBytes = 64 * 1024;
/** A store is no place for files. */
const maxValueBytes = 64 * 2 ** 20;

/** First byte of a node: how the rest is to be read. */
const form = { plain: 0, deflated: 1, partsPlain: 2, partsDeflated: 3 } as const;

/** A value as nodes carry it. */
export interface StoredValue {
  /** Data of the key's node: a byte that tells the form, then the value, or nothing when it is in parts. */
  readonly head: Uint8Array;
  /** Data of its children. */
  readonly parts: readonly Uint8Array[];
}

/** @throws StoreError "io" naming key and size, when it is over 64 MiB */
export async function encodeValue(key: string, value: Uint8Array): Promise<StoredValue> {
  if (value.length > maxValueBytes) {
    throw new StoreError(
      "io",
      `the value of "${key}" has ${value.length} bytes; a store in ZooKeeper takes ${maxValueBytes} at most`,
    );
  }
  const isLarge = value.length > deflateFromBytes;
  const bytes = isLarge ? await deflate(value, { level: 1 }) : value;
  if (bytes.length < maxPartBytes) return { head: withForm(isLarge ? form.deflated : form.plain, bytes), parts: [] };
  return { head: Uint8Array.of(form.partsDeflated), parts: split(bytes) };
}

/** @param readParts reads the children in order */
export async function decodeValue(path: string, head: Uint8Array, readParts: () => Promise<Uint8Array>): Promise<Uint8Array> {
  const body = head.subarray(1);
  try {
    switch (head[0]) {
      case form.plain:
        return body;
      case form.deflated:
        return await inflate(body);
      case form.partsPlain:
        return await readParts();
      case form.partsDeflated:
        return await inflate(await readParts());
    }
  } catch (error) {
    if (!(error instanceof Error && "code" in error && String(error.code).startsWith("Z_"))) throw error;
  }
  throw new StoreError("corrupt", `the ZooKeeper node ${path} holds no value of this store: was it written by something else?`);
}

/** Pieces of at most {@link maxPartBytes}. */
export function split(bytes: Uint8Array): Uint8Array[] {
  const count = Math.ceil(bytes.length / maxPartBytes);
  return Array.from({ length: count }, (_, i) => bytes.subarray(i * maxPartBytes, (i + 1) * maxPartBytes));
}

function withForm(first: number, bytes: Uint8Array): Uint8Array {
  const node = new Uint8Array(1 + bytes.length);
  node[0] = first;
  node.set(bytes, 1);
  return node;
}
