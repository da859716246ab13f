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
    const last = this.chunks.at(-1);
    if (last !== undefined && last.length + chunk.length <= mergedBytes)
      this.chunks[this.chunks.length - 1] = concat(last, chunk);
    else this.chunks.push(chunk);
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
    this.take(expected.length);
    return true;
  }

  private takeFromFirst(first: Uint8Array | undefined, count: number): Uint8Array {
    if (first === undefined) return new Uint8Array(0);
    const part = first.subarray(this.used, this.used + count);
    this.used += count;
    if (this.used === first.length) {
      this.chunks.shift();
      this.used = 0;
    }
    return part;
  }

  /** The next line without its LF or CRLF, or undefined while it has not ended. */
  takeLine(): string | undefined {
    const length = this.lineLength();
    if (length === undefined) return undefined;
    const line = this.take(length) as Uint8Array;
    const end = line[length - 2] === carriageReturn ? length - 2 : length - 1;
    return decodeUtf8(line, 0, end);
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
