import { type Disk, type DiskFile, type DiskLock, errorCode, LockHeldError } from "../disk/disk.ts";
import { type Put, type Store, StoreError } from "../ports.ts";
import { encodeFrame } from "./frame.ts";
import { logName, readGenerations, type Recovered } from "./read-generations.ts";
import { writeSnapshot } from "./write-snapshot.ts";

export interface EmbeddedStoreOptions {
  readonly disk: Disk;
  /** A directory of the store's own; created when missing. */
  readonly dir: string;
  /** The log is compacted when it is this large and twice the size of what the store held at the last compaction. Default 4 MiB. */
  readonly compactAtBytes?: number;
  /** Told of damage that a compaction finds in an old file: commits go on, but the next opening will refuse it. */
  readonly warn?: (message: string) => void;
}

/** Commits that wait while a sync runs share the next one, up to this much in one frame. */
const groupBytes = 16 * 2 ** 20;

/**
 * A store on one machine's disk: an append-only log of checksummed frames, one a sync, and now and then a snapshot. A commit
 * resolves when fdatasync has returned. A torn last frame is dropped on opening; damage before it is an error.
 * Memory holds none of it after `load`: the daemon has the same in a form of its own, and a compaction reads the files again.
 * @throws StoreError "locked" naming path and pid, "corrupt" naming file and byte, "full", "io"
 */
export async function openEmbeddedStore(options: EmbeddedStoreOptions): Promise<Store> {
  const { disk, dir } = options;
  let lock: DiskLock | undefined;
  try {
    await disk.makeDir(dir);
    lock = await disk.lock(dir);
    const recovered = await readGenerations(disk, dir);
    const path = `${dir}/${logName(recovered.generation)}`;
    const log = await disk.open(path);
    if (recovered.logFileBytes > recovered.logBytes) await log.truncate(recovered.logBytes);
    await log.sync();
    for (const name of recovered.leftovers) await disk.remove(`${dir}/${name}`);
    await disk.syncDir(dir);
    return new EmbeddedStore(options, lock, recovered, log);
  } catch (error) {
    await lock?.release();
    throw toStoreError(error, dir);
  }
}

interface Pending {
  readonly puts: readonly Put[];
  readonly resolve: () => void;
  readonly reject: (error: StoreError) => void;
}

class EmbeddedStore implements Store {
  readonly #disk: Disk;
  readonly #dir: string;
  readonly #lock: DiskLock;
  readonly #compactAtBytes: number;
  readonly #warn: (message: string) => void;
  /** What was found at the opening, until somebody has loaded it. */
  #recovered: ReadonlyMap<string, Uint8Array> | undefined;
  /** What the store held at its opening, then at the last compaction. */
  #heldBytes: number;
  #log: DiskFile;
  #generation: number;
  #logBytes: number;
  #sequence: number;
  #queue: Pending[] = [];
  #flushing: Promise<void> | undefined;
  #compacting: Promise<void> | undefined;
  #postponedUntilBytes = 0;
  /** After a fault: bytes beyond #logBytes may exist and must go before the next write. */
  #tailIsDirty = false;
  #ended: StoreError | undefined;

  constructor(options: EmbeddedStoreOptions, lock: DiskLock, recovered: Recovered, log: DiskFile) {
    this.#disk = options.disk;
    this.#dir = options.dir;
    this.#lock = lock;
    this.#compactAtBytes = options.compactAtBytes ?? 4 * 2 ** 20;
    this.#warn = options.warn ?? (() => {});
    this.#recovered = recovered.contents;
    this.#heldBytes = bytesOf(recovered.contents);
    this.#log = log;
    this.#generation = recovered.generation;
    this.#logBytes = recovered.logBytes;
    this.#sequence = recovered.nextSequence;
  }

  async load(): Promise<ReadonlyMap<string, Uint8Array>> {
    await this.#flushing;
    await this.#compacting;
    const contents = this.#recovered ?? (await readGenerations(this.#disk, this.#dir)).contents;
    this.#recovered = undefined;
    return contents;
  }

  commit(puts: readonly Put[]): Promise<void> {
    if (this.#ended) return Promise.reject(this.#ended);
    return new Promise((resolve, reject) => {
      this.#queue.push({ puts, resolve, reject });
      this.#flushing ??= this.#flushAll();
    });
  }

  async close(): Promise<void> {
    if (this.#ended?.message === closedMessage(this.#dir)) return;
    await this.#flushing;
    this.#ended = new StoreError("io", closedMessage(this.#dir));
    await this.#compacting;
    await this.#log.close();
    await this.#lock.release();
  }

  async #flushAll(): Promise<void> {
    while (this.#queue.length > 0) {
      const group = this.#takeGroup();
      try {
        await this.#write(group.flatMap((pending) => pending.puts));
        for (const pending of group) pending.resolve();
        await this.#rotateIfLarge();
      } catch (error) {
        this.#refuseAll(group, error);
      }
    }
    this.#flushing = undefined;
  }

  #takeGroup(): Pending[] {
    let bytes = 0;
    let count = 0;
    for (const { puts } of this.#queue) {
      for (const { key, value } of puts) bytes += putBytes(key, value);
      if (count > 0 && bytes > groupBytes) break;
      count++;
    }
    return this.#queue.splice(0, count);
  }

  async #write(puts: readonly Put[]): Promise<void> {
    if (puts.length === 0) return;
    if (this.#tailIsDirty) await this.#dropTail();
    const frame = encodeFrame(this.#sequence, puts);
    this.#tailIsDirty = true;
    await this.#log.write(frame, this.#logBytes);
    await this.#log.sync();
    this.#tailIsDirty = false;
    this.#logBytes += frame.length;
    this.#sequence = (this.#sequence + 1) >>> 0;
    this.#recovered = undefined; // No longer all that there is.
  }

  async #dropTail(): Promise<void> {
    await this.#log.truncate(this.#logBytes);
    this.#tailIsDirty = false;
  }

  /** What queued up behind a refused commit was built on it and is refused too, so that commits are never applied out of order. */
  #refuseAll(group: readonly Pending[], cause: unknown): void {
    const error = toStoreError(cause, this.#dir);
    // After a failed sync nobody knows what the device kept (the kernel may have dropped the pages): only opening again tells.
    if (error.fault !== "full") this.#ended = error;
    const refused = [...group, ...this.#queue];
    this.#queue = [];
    for (const pending of refused) pending.reject(error);
  }

  /** Starts the next generation's log; then, beside the commits, a snapshot of all that the older ones hold. */
  async #rotateIfLarge(): Promise<void> {
    const limit = Math.max(this.#compactAtBytes, 2 * this.#heldBytes, this.#postponedUntilBytes);
    if (this.#compacting || this.#logBytes < limit) return;
    const next = this.#generation + 1;
    const path = `${this.#dir}/${logName(next)}`;
    let log: DiskFile | undefined;
    try {
      log = await this.#disk.open(path);
      await log.truncate(0);
      await log.sync();
      // A log that is followed by commits must be whole: make the end of the old one certain first.
      await this.#log.truncate(this.#logBytes);
      await this.#log.sync();
      await this.#disk.syncDir(this.#dir);
    } catch {
      // No room for a new file: go on with the old log and try when it has doubled. A real fault shows at the next commit.
      this.#postponedUntilBytes = 2 * this.#logBytes;
      return this.#discard(path, log);
    }
    await this.#log.close().catch(() => {}); // All that it holds is certain already.
    this.#log = log;
    this.#generation = next;
    this.#logBytes = 0;
    this.#compacting = this.#snapshot(next);
  }

  /** If it stays it is empty, and does no harm: see readGenerations. */
  async #discard(path: string, log: DiskFile | undefined): Promise<void> {
    await log?.close().catch(() => {});
    await this.#disk.remove(path).catch(() => {});
  }

  async #snapshot(generation: number): Promise<void> {
    try {
      const { contents } = await readGenerations(this.#disk, this.#dir, generation);
      await writeSnapshot(this.#disk, this.#dir, generation, contents);
      this.#heldBytes = bytesOf(contents);
      this.#postponedUntilBytes = 0;
    } catch (error) {
      const { fault, message } = toStoreError(error, this.#dir);
      if (fault === "corrupt")
        this.#warn(`${message}; what is committed from now on is safe, but a restart will refuse the store`);
      // The logs still hold everything; try again when the new one has grown as large as the limit asks.
      this.#postponedUntilBytes = 2 * Math.max(this.#compactAtBytes, this.#heldBytes);
    }
    this.#compacting = undefined;
  }
}

function putBytes(key: string, value: Uint8Array | undefined): number {
  return 8 + key.length + (value?.length ?? 0);
}

function bytesOf(contents: ReadonlyMap<string, Uint8Array>): number {
  let bytes = 0;
  for (const [key, value] of contents) bytes += putBytes(key, value);
  return bytes;
}

function closedMessage(dir: string): string {
  return `the store ${dir} is closed`;
}

const fullCodes: ReadonlySet<string | undefined> = new Set(["ENOSPC", "EDQUOT", "EROFS"]);

function toStoreError(error: unknown, dir: string): StoreError {
  if (error instanceof StoreError) return error;
  if (error instanceof LockHeldError) {
    return new StoreError(
      "locked",
      `${dir} is in use by process ${error.pid} (lock file ${error.path}): stop that one or choose another directory`,
      { cause: error },
    );
  }
  const message = error instanceof Error ? error.message : String(error);
  if (fullCodes.has(errorCode(error))) return new StoreError("full", `${dir}: ${message}`, { cause: error });
  return new StoreError("io", `${dir}: ${message}`, { cause: error });
}
