import { JuteError } from "./reader.ts";

/** One packet of the stream, without its length; or the first bytes of one that was too large to be kept. */
export type Frame =
  | { readonly kind: "whole"; readonly bytes: Uint8Array }
  | { readonly kind: "tooLarge"; readonly head: Uint8Array; readonly lengthBytes: number };

/** How much of a frame that is too large is kept: a reply header (xid, zxid, err) tells whose answer it was. */
const headBytes = 16;

/**
 * Cuts a byte stream into frames (a 4-byte length, then that many bytes). A frame over the limit is skipped as it streams in,
 * so that its memory is never taken and the connection lives on.
 */
export class FrameSplitter {
  readonly #maxBytes: number;
  #parts: Uint8Array[] = [];
  #have = 0;
  /** Of the frame that is being skipped: its length, its first bytes, and what is still to come. */
  #skip: { readonly lengthBytes: number; head: Buffer; left: number } | undefined;

  constructor(maxBytes: number) {
    this.#maxBytes = maxBytes;
  }

  /** @throws JuteError on a negative length: the peer does not speak this protocol */
  push(chunk: Uint8Array): Frame[] {
    const frames: Frame[] = [];
    this.#parts.push(chunk);
    this.#have += chunk.length;
    for (;;) {
      const frame = this.#skip ? this.#skipOn() : this.#next();
      if (!frame) return frames;
      frames.push(frame);
    }
  }

  #next(): Frame | undefined {
    if (this.#have < 4) return undefined;
    const length = this.#peekLength();
    if (length < 0) throw new JuteError(`a frame of length ${length}`);
    if (length > this.#maxBytes) {
      this.#take(4);
      this.#skip = { lengthBytes: length, head: Buffer.alloc(0), left: length };
      return this.#skipOn();
    }
    if (this.#have < 4 + length) return undefined;
    return { kind: "whole", bytes: this.#take(4 + length).subarray(4) };
  }

  #skipOn(): Frame | undefined {
    const skip = this.#skip;
    if (!skip) return undefined;
    const bytes = this.#take(Math.min(this.#have, skip.left));
    if (skip.head.length < headBytes) skip.head = Buffer.concat([skip.head, bytes.subarray(0, headBytes - skip.head.length)]);
    skip.left -= bytes.length;
    if (skip.left > 0) return undefined;
    this.#skip = undefined;
    return { kind: "tooLarge", head: skip.head, lengthBytes: skip.lengthBytes };
  }

  #peekLength(): number {
    const first = this.#parts[0];
    if (first && first.length >= 4) return Buffer.from(first.buffer, first.byteOffset, 4).readInt32BE(0);
    return this.#joined().readInt32BE(0);
  }

  #take(size: number): Buffer {
    const first = this.#parts[0];
    const all = first && first.length >= size ? Buffer.from(first.buffer, first.byteOffset, first.length) : this.#joined();
    this.#have -= size;
    const rest = all.subarray(size);
    if (rest.length > 0) this.#parts[0] = rest;
    else this.#parts.shift();
    return all.subarray(0, size);
  }

  #joined(): Buffer {
    const all = Buffer.concat(this.#parts);
    this.#parts = [all];
    return all;
  }
}
