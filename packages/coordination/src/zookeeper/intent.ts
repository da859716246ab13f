import { promisify } from "node:util";
import { deflateRaw, inflateRaw } from "node:zlib";
import { type Put, StoreError } from "../ports.ts";
import { split } from "./stored-value.ts";

const deflate = promisify(deflateRaw);
const inflate = promisify(inflateRaw);
const deleted = 0xffff_ffff;

/**
 * A whole commit as the parts of an intent: for each put the key's length (u32, big-endian), the key, the value's length (u32; all ones:
 * deleted) and the value; all of it deflated.
 */
export async function encodeIntent(puts: readonly Put[]): Promise<Uint8Array[]> {
  const pieces = puts.flatMap(({ key, value }) => {
    const name = Buffer.from(key);
    return [u32(name.length), name, u32(value?.length ?? deleted), value ?? new Uint8Array(0)];
  });
  return split(await deflate(Buffer.concat(pieces), { level: 1 }));
}

/** @throws StoreError "corrupt" */
export async function decodeIntent(path: string, parts: readonly Uint8Array[]): Promise<Put[]> {
  try {
    const bytes = await inflate(Buffer.concat(parts));
    const puts: Put[] = [];
    for (let at = 0; at < bytes.length;) {
      const keyEnd = at + 4 + bytes.readUInt32BE(at);
      const key = bytes.toString("utf8", at + 4, keyEnd);
      const length = bytes.readUInt32BE(keyEnd);
      at = keyEnd + 4 + (length === deleted ? 0 : length);
      if (at > bytes.length) throw new RangeError("cut off");
      puts.push({ key, value: length === deleted ? undefined : bytes.subarray(keyEnd + 4, at) });
    }
    return puts;
  } catch (error) {
    throw new StoreError(
      "corrupt",
      `the ZooKeeper node ${path} holds no commit of this store: was it written by something else?`,
      {
        cause: error,
      },
    );
  }
}

function u32(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32BE(value);
  return bytes;
}
