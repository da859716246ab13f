import type { Random } from "@mesolite/base";

/** A write since the last sync, and what it replaced: enough to take it back. */
interface UnsyncedWrite {
  readonly offset: number;
  readonly bytes: Uint8Array;
  readonly replaced: Uint8Array;
  readonly lengthBefore: number;
}

/** One file of a {@link SimDisk}. Costs of a write and of a sync don't grow with the file, so that long simulations stay quick. */
export class SimFile {
  length = 0;
  #buffer = new Uint8Array(256);
  #unsynced: UnsyncedWrite[] = [];

  content(): Uint8Array {
    return this.#buffer.slice(0, this.length);
  }

  write(bytes: Uint8Array, offset: number): void {
    const replaced = this.#buffer.slice(offset, Math.max(offset, Math.min(this.length, offset + bytes.length)));
    this.#unsynced.push({ offset, bytes, replaced, lengthBefore: this.length });
    this.#put(bytes, offset);
  }

  sync(): void {
    this.#unsynced = [];
  }

  /** Durable at once: simpler than a real file system, where a truncation may be lost too. */
  truncate(size: number): void {
    if (size >= this.length) return;
    this.length = size;
    this.#unsynced = this.#unsynced
      .filter((write) => write.offset < size)
      .map((write) => ({
        offset: write.offset,
        bytes: write.bytes.slice(0, size - write.offset),
        replaced: write.replaced.slice(0, size - write.offset),
        lengthBefore: Math.min(write.lengthBefore, size),
      }));
  }

  /** A power cut: each unsynced write stays whole, in part or not at all. */
  tear(random: Random): void {
    const writes = this.#unsynced;
    for (const write of writes.toReversed()) {
      this.#buffer.set(write.replaced, write.offset);
      this.length = write.lengthBefore;
    }
    for (const { bytes, offset } of writes) {
      const cut = random.pick(["none", "some", "all"] as const);
      const kept = cut === "none" ? 0 : cut === "all" ? bytes.length : random.int(bytes.length + 1);
      if (kept > 0) this.#put(bytes.subarray(0, kept), offset);
    }
    this.#unsynced = [];
  }

  flipBit(offset: number): void {
    this.#buffer[offset] = (this.#buffer[offset] ?? 0) ^ 1;
  }

  #put(bytes: Uint8Array, offset: number): void {
    const end = offset + bytes.length;
    if (end > this.#buffer.length) {
      const larger = new Uint8Array(Math.max(end, 2 * this.#buffer.length));
      larger.set(this.#buffer.subarray(0, this.length));
      this.#buffer = larger;
    }
    // Beyond the end lie bytes of before a truncation: a gap reads as zeros.
    if (offset > this.length) this.#buffer.fill(0, this.length, offset);
    this.#buffer.set(bytes, offset);
    this.length = Math.max(this.length, end);
  }
}
