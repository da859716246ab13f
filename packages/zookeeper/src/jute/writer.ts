/**
 * Writes jute, ZooKeeper's record format: big-endian integers, strings and buffers with a length in front, vectors with a count.
 * A length or count of -1 means null.
 */
export class JuteWriter {
  #bytes: Buffer;
  #length = 0;

  constructor(capacityBytes = 256) {
    this.#bytes = Buffer.allocUnsafe(capacityBytes);
  }

  int(value: number): void {
    const at = this.#grow(4);
    this.#bytes.writeInt32BE(value, at);
  }

  long(value: bigint): void {
    const at = this.#grow(8);
    this.#bytes.writeBigInt64BE(value, at);
  }

  bool(value: boolean): void {
    const at = this.#grow(1);
    this.#bytes[at] = value ? 1 : 0;
  }

  text(value: string): void {
    const lengthBytes = Buffer.byteLength(value);
    this.int(lengthBytes);
    const at = this.#grow(lengthBytes);
    this.#bytes.write(value, at, "utf8");
  }

  buffer(value: Uint8Array): void {
    this.int(value.length);
    const at = this.#grow(value.length);
    this.#bytes.set(value, at);
  }

  list<T>(items: readonly T[], write: (item: T) => void): void {
    this.int(items.length);
    for (const item of items) write(item);
  }

  /** What was written so far; the writer must not be used afterwards. */
  finish(): Buffer {
    return this.#bytes.subarray(0, this.#length);
  }

  #grow(by: number): number {
    const at = this.#length;
    this.#length += by;
    if (this.#length > this.#bytes.length) {
      const bigger = Buffer.allocUnsafe(Math.max(this.#length, this.#bytes.length * 2));
      this.#bytes.copy(bigger, 0, 0, at);
      this.#bytes = bigger;
    }
    return at;
  }
}
