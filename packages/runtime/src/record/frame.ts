import { crc32, deflateRaw, deflateRawSync, inflateRawSync } from "node:zlib";
import { promisify } from "node:util";

const deflate = promisify(deflateRaw);
const headBytes = 8;
/** Recordings are there to be written fast; level 1 already takes them to a tenth. */
const options = { level: 1 };

/** Length and CRC-32 of the payload (4 bytes each, little-endian), then the payload, which is never empty. */
export function frame(payload: Uint8Array): Buffer {
  const head = Buffer.allocUnsafe(headBytes);
  head.writeUInt32LE(payload.length, 0);
  head.writeUInt32LE(crc32(payload), 4);
  return Buffer.concat([head, payload]);
}

/** Lines as one frame, deflated. */
export async function packFrame(lines: readonly string[]): Promise<Buffer> {
  return frame(await deflate(textOf(lines), options));
}

/** For the moment before the process ends. */
export function packFrameSync(lines: readonly string[]): Buffer {
  return frame(deflateRawSync(textOf(lines), options));
}

/** A frame in the middle of a file is damaged: the message names its offset. */
export class FrameError extends Error {
  override readonly name = "FrameError";
}

/**
 * The payloads of a file's frames, in order.
 * @returns how many bytes at the end belong to a frame that was not written to its end
 * @throws FrameError
 */
export function* framesOf(file: Uint8Array): Generator<Uint8Array, number, undefined> {
  const buffer = Buffer.from(file.buffer, file.byteOffset, file.byteLength);
  let at = 0;
  while (at + headBytes <= buffer.length) {
    const length = buffer.readUInt32LE(at);
    const end = at + headBytes + length;
    // File systems leave zeros where a power cut came before the data: no frame is empty.
    if (length === 0 || end > buffer.length) break;
    const payload = buffer.subarray(at + headBytes, end);
    if (crc32(payload) !== buffer.readUInt32LE(at + 4)) throw new FrameError(`the frame at byte ${at} is damaged`);
    yield payload;
    at = end;
  }
  return buffer.length - at;
}

/**
 * The lines of a file's frames, in order, until `onLine` returns false.
 * @returns how many bytes at the end belong to a frame that was not written to its end
 * @throws FrameError
 */
export function unpackFrames(file: Uint8Array, onLine: (line: string) => boolean): { readonly tornBytes: number } {
  const frames = framesOf(file);
  for (let next = frames.next(), at = 0; ; next = frames.next()) {
    if (next.done) return { tornBytes: next.value };
    for (const line of inflated(next.value, at).split("\n")) if (line !== "" && !onLine(line)) return { tornBytes: 0 };
    at += headBytes + next.value.length;
  }
}

function inflated(packed: Uint8Array, at: number): string {
  try {
    return inflateRawSync(packed).toString("utf8");
  } catch (error) {
    throw new FrameError(`the frame at byte ${at} can't be unpacked: ${error instanceof Error ? error.message : String(error)}`);
  }
}

function textOf(lines: readonly string[]): string {
  return `${lines.join("\n")}\n`;
}
