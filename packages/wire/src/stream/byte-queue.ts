import { decodeUtf8 } from "../codec/text-codec.ts";

const newline = 10;
const carriageReturn = 13;

/** Neighbours that are shorter together become one, so that a peer who sends single bytes cannot make the list long. */
const mergedBytes = 4096;

function concat(first: Uint8Array, second: Uint8Array): Uint8Array {
  const joined = new Uint8Array(first.length + second.length);
  joined.set(first);
  joined.set(second, first.length);
  return joined;
}

/** The text of a line at bytes[start, end), which end with its LF. */
function lineText(bytes: Uint8Array, start: number, end: number): string {
  return decodeUtf8(bytes, start, end - start > 1 && bytes[end - 2] === carriageReturn ? end - 2 : end - 1);
}

/** Bytes of a stream that have come but are not used yet. Holds larger chunks as they came; joins them only when taken. */
export class ByteQueue {
  private chunks: Uint8Array[] = [];
  /** Bytes of the first chunk that are used already. */
  private used = 0;
  /** Unused bytes that are known to hold no newline, so that a slow line is not searched again and again. */
  private searched = 0;
  length = 0;

  push(chunk: Uint8Array): void {
    if (chunk.length === 0) return;
    this.length += chunk.length;
    // Views of a Buffer are Buffers, which take several times as long to make, and there are some for each message.
    const bytes = chunk.constructor === Uint8Array ? chunk : new Uint8Array(chunk.buffer, chunk.byteOffset, chunk.length);
    const last = this.chunks.at(-1);
    if (last !== undefined && last.length + bytes.length <= mergedBytes)
      this.chunks[this.chunks.length - 1] = concat(last, bytes);
    else this.chunks.push(bytes);
  }

  /** Exactly `count` bytes, or undefined while there are fewer. May be a view into a pushed chunk. */
  take(count: number): Uint8Array | undefined {
    if (this.length < count) return undefined;
    this.length -= count;
    this.searched = 0;
    const first = this.chunks[0];
    if (first === undefined || first.length - this.used >= count) return this.takeFromFirst(first, count);
    const joined = new Uint8Array(count);
    for (let filled = 0; filled < count;) {
      const chunk = this.chunks[0] as Uint8Array;
      const part = this.takeFromFirst(chunk, Math.min(count - filled, chunk.length - this.used));
      joined.set(part, filled);
      filled += part.length;
    }
    return joined;
  }

  /** Takes `expected` if that is what comes next, whole in one chunk. */
  takeSame(expected: Uint8Array): boolean {
    const first = this.chunks[0];
    const { used } = this;
    if (first === undefined || first.length - used < expected.length) return false;
    for (let i = 0; i < expected.length; i++) if (first[used + i] !== expected[i]) return false;
    this.dropFromFirst(first, expected.length);
    return true;
  }

  private dropFromFirst(first: Uint8Array, count: number): void {
    this.length -= count;
    this.searched = 0;
    this.advance(first, count);
  }

  private takeFromFirst(first: Uint8Array | undefined, count: number): Uint8Array {
    if (first === undefined) return new Uint8Array(0);
    const part = first.subarray(this.used, this.used + count);
    this.advance(first, count);
    return part;
  }

  private advance(first: Uint8Array, count: number): void {
    this.used += count;
    if (this.used < first.length) return;
    this.chunks.shift();
    this.used = 0;
  }

  /** The next line without its LF or CRLF, or undefined while it has not ended. */
  takeLine(): string | undefined {
    const length = this.lineLength();
    if (length === undefined) return undefined;
    const { used } = this;
    const first = this.chunks[0] as Uint8Array;
    if (first.length - used < length) return lineText(this.take(length) as Uint8Array, 0, length);
    const line = lineText(first, used, used + length);
    this.dropFromFirst(first, length);
    return line;
  }

  /** Bytes up to and with the next newline. */
  private lineLength(): number | undefined {
    let before = -this.used;
    for (const chunk of this.chunks) {
      const from = Math.max(0, this.searched - before);
      if (from < chunk.length) {
        const at = chunk.indexOf(newline, from);
        if (at >= 0) return before + at + 1;
      }
      before += chunk.length;
    }
    this.searched = this.length;
    return undefined;
  }
}
