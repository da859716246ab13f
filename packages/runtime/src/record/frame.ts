import { crc32, deflateRaw, deflateRawSync, inflateRawSync } from "node:zlib";
import { promisify } from "node:util";

const deflate = promisify(deflateRaw);
const headBytes = 8;
/** Recordings are there to be written fast; level 1 already takes them to a tenth. */
const options = { level: 1 };

/** Lines, packed: length and CRC-32 of what follows (4 bytes each, little-endian), then the lines, deflated. */
export async function packFrame(lines: readonly string[]): Promise<Buffer> {
  return framed(await deflate(textOf(lines), options));
}

/** For the moment before the process ends. */
export function packFrameSync(lines: readonly string[]): Buffer {
  return framed(deflateRawSync(textOf(lines), options));
}

/**
 * The lines of a file's frames, in order.
 * @returns also how many bytes at the end belong to a frame that was not written to its end
 * @throws RangeError with the offset when a frame in the middle is damaged
 */
export function unpackFrames(file: Uint8Array, onLine: (line: string) => void): { readonly tornBytes: number } {
  const buffer = Buffer.from(file.buffer, file.byteOffset, file.byteLength);
  let at = 0;
  while (at + headBytes <= buffer.length) {
    const end = at + headBytes + buffer.readUInt32LE(at);
    if (end > buffer.length) break;
    const packed = buffer.subarray(at + headBytes, end);
    if (crc32(packed) !== buffer.readUInt32LE(at + 4)) throw new RangeError(`the frame at byte ${at} is damaged`);
    for (const line of inflateRawSync(packed).toString("utf8").split("\n")) if (line !== "") onLine(line);
    at = end;
  }
  return { tornBytes: buffer.length - at };
}

function textOf(lines: readonly string[]): string {
  return `${lines.join("\n")}\n`;
}

function framed(packed: Buffer): Buffer {
  const head = Buffer.allocUnsafe(headBytes);
  head.writeUInt32LE(packed.length, 0);
  head.writeUInt32LE(crc32(packed), 4);
  return Buffer.concat([head, packed]);
}
