/** What a peer sent can't be read as the record that was expected. The connection is useless after it. */
export class JuteError extends Error {
  override readonly name = "JuteError";
}

/** Reads jute; see `JuteWriter`. Never reads past the end of its bytes: throws {@link JuteError}. */
export class JuteReader {
  readonly #bytes: Buffer;
  #at = 0;

  constructor(bytes: Uint8Array) {
    this.#bytes = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  }

  get remaining(): number {
    return this.#bytes.length - this.#at;
  }

  int(): number {
    return this.#bytes.readInt32BE(this.#take(4, "an int"));
  }

  long(): bigint {
    return this.#bytes.readBigInt64BE(this.#take(8, "a long"));
  }

  bool(): boolean {
    return this.#bytes[this.#take(1, "a boolean")] !== 0;
  }

  /** A string; null reads as "". */
  text(): string {
    const length = this.#length("a string");
    const at = this.#take(length, "a string");
    return this.#bytes.toString("utf8", at, at + length);
  }

  /** A copy of a byte buffer; null reads as empty (a node made without data has null). */
  buffer(): Uint8Array {
    const length = this.#length("a buffer");
    const at = this.#take(length, "a buffer");
    return new Uint8Array(this.#bytes.subarray(at, at + length));
  }

  list<T>(read: () => T): T[] {
    const count = this.#length("a vector");
    // Each element takes at least a byte: a count that cannot be true must not make us allocate.
    if (count > this.remaining) throw new JuteError(`a vector of ${count} elements in ${this.remaining} bytes`);
    const items: T[] = [];
    for (let i = 0; i < count; i++) items.push(read());
    return items;
  }

  #length(what: string): number {
    const length = this.int();
    if (length < -1) throw new JuteError(`${what} of length ${length}`);
    return Math.max(0, length);
  }

  #take(size: number, what: string): number {
    if (size > this.remaining) throw new JuteError(`${what} of ${size} bytes where ${this.remaining} are left`);
    const at = this.#at;
    this.#at += size;
    return at;
  }
}
