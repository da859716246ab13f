import { encodeUtf8 } from "./text-codec.ts";
import { WireError } from "./wire-error.ts";

/** What a writer keeps between messages at most; a larger buffer is dropped after use. */
const keptBytes = 1 << 20;
/** Longer texts go through the runtime's encoder. */
const shortText = 48;

const high = 4294967296;
const float = new Float64Array(1);
const floatBytes = new Uint8Array(float.buffer);
const single = new Float32Array(1);
const singleBytes = new Uint8Array(single.buffer);

/**
 * Writes a message from its last field to its first, filling a buffer from the end: when a nested message's length is
 * needed, its bytes are already there, so nothing is measured twice or moved.
 */
export class Writer {
  private bytes: Uint8Array<ArrayBuffer> = new Uint8Array(8192);
  /** First written byte; what is before it is free. */
  private at = 8192;

  /** Forget what an encode that threw has left behind. */
  reset(): void {
    if (this.bytes.length > keptBytes) this.bytes = new Uint8Array(8192);
    this.at = this.bytes.length;
  }

  finish(): Uint8Array<ArrayBuffer> {
    return this.bytes.slice(this.at);
  }

  /** How many bytes are written: taken before a nested message, handed to `close` after it. */
  open(): number {
    return this.bytes.length - this.at;
  }

  close(tag: number, opened: number): void {
    this.varint(this.bytes.length - this.at - opened);
    this.varint(tag);
  }

  /** A copy of what was written since `open` gave this. */
  since(opened: number): Uint8Array {
    return this.bytes.slice(this.at, this.bytes.length - opened);
  }

  /** Encoded fields as they are. */
  raw(fields: Uint8Array): void {
    this.need(fields.length);
    this.at -= fields.length;
    this.bytes.set(fields, this.at);
  }

  private need(count: number): void {
    if (this.at >= count) return;
    const used = this.bytes.length - this.at;
    const grown = new Uint8Array(Math.max(this.bytes.length * 2, used + count));
    grown.set(this.bytes.subarray(this.at), grown.length - used);
    this.bytes = grown;
    this.at = grown.length - used;
  }

  /** An unsigned integer below 2^32. */
  varint(value: number): void {
    this.need(5);
    const size = value < 128 ? 1 : value < 16384 ? 2 : value < 2097152 ? 3 : value < 268435456 ? 4 : 5;
    let at = (this.at -= size);
    for (let left = value >>> 0; ; left >>>= 7) {
      if (left < 128) {
        this.bytes[at] = left;
        return;
      }
      this.bytes[at++] = (left & 127) | 128;
    }
  }

  /** 64 bits as two halves, in as few bytes as they need. */
  private varint64(low: number, top: number): void {
    if (top === 0) return this.varint(low);
    this.need(10);
    const groups: number[] = [];
    while (top !== 0 || low > 127) {
      groups.push((low & 127) | 128);
      low = ((low >>> 7) | (top << 25)) >>> 0;
      top >>>= 7;
    }
    groups.push(low);
    this.at -= groups.length;
    this.bytes.set(groups, this.at);
  }

  uint32(tag: number, value: number): void {
    this.varint(value >>> 0);
    this.varint(tag);
  }

  int32(tag: number, value: number): void {
    if (value >= 0) this.varint(value);
    else this.varint64(value >>> 0, 0xffffffff);
    this.varint(tag);
  }

  int64(tag: number, value: number): void {
    const whole = Math.max(Math.trunc(value), -(2 ** 63));
    if (whole >= 2 ** 63) this.varint64(0xffffffff, 0x7fffffff);
    else this.varint64((whole % high) >>> 0, Math.floor(whole / high) >>> 0);
    this.varint(tag);
  }

  /** Decoding rounds numbers beyond 2^53, so 2^64 can come back here: it was the largest value. */
  uint64(tag: number, value: number): void {
    const whole = Math.max(Math.trunc(value), 0);
    if (whole >= 2 ** 64) this.varint64(0xffffffff, 0xffffffff);
    else this.varint64((whole % high) >>> 0, Math.floor(whole / high) >>> 0);
    this.varint(tag);
  }

  bool(tag: number, value: boolean): void {
    this.varint(value ? 1 : 0);
    this.varint(tag);
  }

  double(tag: number, value: number): void {
    this.need(8);
    float[0] = value;
    this.at -= 8;
    this.bytes.set(floatBytes, this.at);
    this.varint(tag);
  }

  float(tag: number, value: number): void {
    this.need(4);
    single[0] = value;
    this.at -= 4;
    this.bytes.set(singleBytes, this.at);
    this.varint(tag);
  }

  /** A member of an enum that the table does not have is a bug of the caller. */
  enumeration(tag: number, numbers: Readonly<Record<string, number>>, name: string): void {
    const value = Object.hasOwn(numbers, name) ? numbers[name] : undefined;
    if (value === undefined) throw new WireError(`No such enum value: '${name}'`);
    this.int32(tag, value);
  }

  payload(tag: number, value: Uint8Array): void {
    this.need(value.length);
    this.at -= value.length;
    this.bytes.set(value, this.at);
    this.varint(value.length);
    this.varint(tag);
  }

  string(tag: number, value: string): void {
    if (!this.shortAscii(value)) return this.payload(tag, encodeUtf8(value));
    this.varint(value.length);
    this.varint(tag);
  }

  private shortAscii(value: string): boolean {
    const length = value.length;
    if (length > shortText) return false;
    this.need(length);
    const start = this.at - length;
    for (let i = 0; i < length; i++) {
      const code = value.charCodeAt(i);
      if (code > 127) return false;
      this.bytes[start + i] = code;
    }
    this.at = start;
    return true;
  }
}
