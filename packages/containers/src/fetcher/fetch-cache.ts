/**
 * Files fetched before, for URIs that ask for it, per user: one user's credentials must not open another one's door.
 * The index lives in memory only; a new agent starts with an empty directory.
 */
import type { Result } from "@mesolite/base";
import { rm } from "node:fs/promises";

interface Entry {
  readonly file: string;
  /** Bytes; 0 while the download runs. */
  size: number;
  readers: number;
  readonly ready: Promise<Result<number>>;
}

export interface CachedFile {
  readonly file: string;
  /** The reader is done: the file may be evicted. */
  release(): void;
}

export class FetchCache {
  readonly #maxBytes: number;
  /** In order of use, least recent first. */
  readonly #entries = new Map<string, Entry>();
  #bytes = 0;

  constructor(maxBytes: number) {
    this.#maxBytes = maxBytes;
  }

  get bytes(): number {
    return this.#bytes;
  }

  /** The file of `key`, downloaded by `fill(file)` into `newFile` by whoever asks first; the others wait for it. */
  async read(key: string, newFile: string, fill: (file: string) => Promise<Result<number>>): Promise<Result<CachedFile>> {
    const entry = this.#entries.get(key) ?? this.#add(key, newFile, fill);
    entry.readers++;
    const filled = await entry.ready;
    if (!filled.ok) {
      this.#release(key, entry);
      return filled;
    }
    if (this.#entries.get(key) === entry) {
      this.#entries.delete(key);
      this.#entries.set(key, entry);
    }
    return { ok: true, value: { file: entry.file, release: () => this.#release(key, entry) } };
  }

  #add(key: string, file: string, fill: (file: string) => Promise<Result<number>>): Entry {
    const entry: Entry = { file, size: 0, readers: 0, ready: fill(file) };
    this.#entries.set(key, entry);
    void entry.ready.then((filled) => {
      if (!filled.ok) this.#entries.delete(key);
      else {
        entry.size = filled.value;
        this.#bytes += filled.value;
        this.#evict();
      }
    });
    return entry;
  }

  #release(key: string, entry: Entry): void {
    entry.readers--;
    if (entry.readers > 0) return;
    if (this.#entries.get(key) !== entry) void rm(entry.file, { force: true });
    else this.#evict();
  }

  /** A file larger than the whole cache serves its readers and goes. */
  #evict(): void {
    for (const [key, entry] of this.#entries) {
      if (this.#bytes <= this.#maxBytes) return;
      if (entry.readers > 0 || entry.size === 0) continue;
      this.#entries.delete(key);
      this.#bytes -= entry.size;
      void rm(entry.file, { force: true });
    }
  }
}
