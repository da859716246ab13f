import { keptBytes } from "@mesolite/base";
import { decodeUtf8 } from "./text-codec.ts";
import { WireError } from "./wire-error.ts";

/** Messages nested deeper than this are refused, as the reference implementations do. */
const maxDepth = 100;

const high = 4294967296;

/** Reads one message; `end` is where the innermost open message ends. Every method throws WireError on bad bytes. */
export class Reader {
  readonly bytes: Uint8Array;
  private view: DataView | undefined;
  private depth = 0;
  pos = 0;
  end: number;
  /** Some message lacked a required field. Which ones is found out afterwards, from the value. */
  incomplete = false;

  constructor(bytes: Uint8Array) {
    // A Buffer is a Uint8Array whose `slice` is a view: payloads would alias the input, and be Buffers.
    this.bytes = bytes.constructor === Uint8Array ? bytes : new Uint8Array(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    this.end = bytes.length;
  }

  private fail(reason: string, offset = this.pos): never {
    throw new WireError(reason, { offset });
  }

  /** Enter a length-delimited field; gives the end of the message around it, for `close`. */
  open(): number {
    const length = this.uint32();
    if (length > this.end - this.pos) this.fail(`Length ${length} goes beyond the end of the message`);
    if (++this.depth > maxDepth) this.fail(`Messages are nested deeper than ${maxDepth}`);
    const outer = this.end;
    this.end = this.pos + length;
    return outer;
  }

  close(outer: number): void {
    this.depth--;
    this.end = outer;
  }

  /** The next field's number and wire type, as one number. */
  tag(): number {
    const start = this.pos;
    const tag = this.uint32();
    if (tag >>> 3 === 0) this.fail("Field number 0", start);
    return tag;
  }

  /** The low 32 bits of a varint; the rest of a longer one is read and dropped. */
  uint32(): number {
    const { bytes, end } = this;
    let value = 0;
    for (let shift = 0; shift < 70; shift += 7) {
      if (this.pos >= end) this.fail("Truncated number");
      const byte = bytes[this.pos++] as number;
      if (shift < 32) value |= (byte & 127) << shift;
      if (byte < 128) return value >>> 0;
    }
    return this.fail("A number has more than 10 bytes");
  }

  int32(): number {
    return this.uint32() | 0;
  }

  bool(): boolean {
    const start = this.pos;
    if (this.uint32() !== 0) return true;
    // All low bits may be 0 in a number whose high bits are not.
    for (let i = start; i < this.pos; i++) if (((this.bytes[i] as number) & 127) !== 0) return true;
    return false;
  }

  /** Beyond 2^53 the nearest number that JavaScript has. */
  uint64(): number {
    return this.varint64(false);
  }

  int64(): number {
    return this.varint64(true);
  }

  private varint64(signed: boolean): number {
    const first = this.bytes[this.pos];
    if (first !== undefined && first < 128 && this.pos < this.end) {
      this.pos++;
      return first;
    }
    let low = 0;
    let middle = 0;
    let top = 0;
    for (let group = 0; group < 10; group++) {
      if (this.pos >= this.end) this.fail("Truncated number");
      const byte = this.bytes[this.pos++] as number;
      if (group < 4) low += (byte & 127) * 2 ** (7 * group);
      else if (group < 8) middle += (byte & 127) * 2 ** (7 * (group - 4));
      else top += (byte & 127) * 2 ** (7 * (group - 8));
      if (byte < 128) return join64(low, middle, top, signed);
    }
    return this.fail("A number has more than 10 bytes");
  }

  double(): number {
    if (this.end - this.pos < 8) this.fail("Truncated double");
    this.pos += 8;
    return this.floats().getFloat64(this.pos - 8, true);
  }

  float(): number {
    if (this.end - this.pos < 4) this.fail("Truncated float");
    this.pos += 4;
    return this.floats().getFloat32(this.pos - 4, true);
  }

  private floats(): DataView {
    return (this.view ??= new DataView(this.bytes.buffer, this.bytes.byteOffset, this.bytes.byteLength));
  }

  private length(): number {
    const start = this.pos;
    const length = this.uint32();
    if (length > this.end - this.pos) this.fail(`Length ${length} goes beyond the end of the message`, start);
    return length;
  }

  string(): string {
    const length = this.length();
    this.pos += length;
    return decodeUtf8(this.bytes, this.pos - length, this.pos);
  }

  /** A copy: a view would keep the whole input alive. */
  payload(): Uint8Array {
    const length = this.length();
    this.pos += length;
    return keptBytes(this.bytes, this.pos - length, this.pos);
  }

  /** Undefined for a number that this version does not know: the field then counts as absent. */
  enumeration<Name extends string>(names: ReadonlyMap<number, Name>): Name | undefined {
    return names.get(this.int32());
  }

  /** Pass over a field that this version does not know. */
  skip(tag: number): void {
    switch (tag & 7) {
      case 0:
        this.uint32();
        return;
      case 1:
        return this.pass(8);
      case 2:
        return this.pass(this.length());
      case 3:
        return this.skipGroup(tag >>> 3);
      case 5:
        return this.pass(4);
      case 4:
        return this.fail("End of a group that was never begun");
      default:
        return this.fail(`Unknown wire type ${tag & 7}`);
    }
  }

  private pass(count: number): void {
    if (count > this.end - this.pos) this.fail("Truncated field");
    this.pos += count;
  }

  private skipGroup(field: number): void {
    if (++this.depth > maxDepth) this.fail(`Messages are nested deeper than ${maxDepth}`);
    for (;;) {
      const tag = this.tag();
      if ((tag & 7) !== 4) this.skip(tag);
      else if (tag >>> 3 === field) break;
      else this.fail(`Group ${field} ends as group ${tag >>> 3}`);
    }
    this.depth--;
  }
}

/** 28 + 28 + 8 bits, the rest cut off, as one number. */
function join64(low: number, middle: number, top: number, signed: boolean): number {
  const lowHalf = low + (middle % 16) * 268435456;
  const highHalf = (Math.floor(middle / 16) + (top % 256) * 16777216) % high;
  return (signed ? highHalf | 0 : highHalf) * high + lowHalf;
}
