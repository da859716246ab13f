import type { Random } from "@mesolite/base";
import { type Disk, type DiskFile, type DiskLock, LockHeldError } from "./disk.ts";
import { SimFile } from "./sim-file.ts";

export type SimDiskCall = "open" | "rename" | "remove" | "syncDir" | "write" | "sync" | "truncate" | "close";

/**
 * A disk in memory, for tests and the simulator. `crash` is a power cut: each write that was not synced survives whole, in part
 * or not at all, independently of the others, and names that were not synced may be the old ones. `capacityBytes` can be changed at any time.
 */
export class SimDisk {
  capacityBytes = Infinity;
  /** When set, every sync fails with this code: a dying device. */
  syncFault: string | undefined;
  /** Asked before every call that may change something: a code makes that one fail, and change nothing. */
  faultOf: (call: SimDiskCall, path: string) => string | undefined = () => undefined;
  readonly #random: Random;
  #names = new Map<string, SimFile>();
  #durableNames = new Map<string, SimFile>();
  readonly #locks = new Set<string>();
  #life = 0;

  constructor(random: Random) {
    this.#random = random;
  }

  /** The disk as one life of the machine sees it: after a crash every call fails, so that what still runs of that life does no harm. */
  mount(): Disk {
    const life = this.#life;
    const alive = (): void => {
      if (life !== this.#life) throw fault("EIO", "the machine went down");
    };
    const enter = (call: SimDiskCall, path: string): void => {
      alive();
      const code = this.faultOf(call, path);
      if (code !== undefined) throw fault(code, `${call} ${path}`);
    };
    return {
      makeDir: async () => alive(),
      list: async (dir) => {
        alive();
        const prefix = `${dir}/`;
        return [...this.#names.keys()].filter((path) => path.startsWith(prefix)).map((path) => path.slice(prefix.length));
      },
      readFile: async (path) => {
        alive();
        return this.content(path);
      },
      open: async (path) => {
        enter("open", path);
        return this.#handle(this.#fileAt(path), (call) => enter(call, path));
      },
      rename: async (from, to) => {
        enter("rename", from);
        this.#rename(from, to);
      },
      remove: async (path) => {
        enter("remove", path);
        this.#names.delete(path);
      },
      syncDir: async (dir) => {
        enter("syncDir", dir);
        this.#syncDir(dir);
      },
      lock: async (dir) => {
        alive();
        return this.#lock(dir);
      },
    };
  }

  /** What a file holds, whoever may have it open. */
  content(path: string): Uint8Array | undefined {
    return this.#names.get(path)?.content();
  }

  #fileAt(path: string): SimFile {
    const known = this.#names.get(path);
    if (known) return known;
    const file = new SimFile();
    this.#names.set(path, file);
    return file;
  }

  #rename(from: string, to: string): void {
    const file = this.#names.get(from);
    if (!file) throw fault("ENOENT", `rename ${from}`);
    this.#names.delete(from);
    this.#names.set(to, file);
  }

  #syncDir(dir: string): void {
    this.#failSync();
    const inDir = (path: string): boolean => path.startsWith(`${dir}/`);
    for (const path of [...this.#durableNames.keys()].filter(inDir)) this.#durableNames.delete(path);
    for (const [path, file] of this.#names) if (inDir(path)) this.#durableNames.set(path, file);
  }

  #lock(dir: string): DiskLock {
    if (this.#locks.has(dir)) throw new LockHeldError(`${dir}/lock`, 1);
    this.#locks.add(dir);
    const life = this.#life;
    const release = async (): Promise<void> => {
      if (life === this.#life) this.#locks.delete(dir);
    };
    return { release };
  }

  /** The machine loses power and starts again: open files are gone, locks too. */
  crash(): void {
    this.#life++;
    this.#locks.clear();
    // The directory's own writes: all of what was not synced, or none of it.
    if (this.#random.chance(0.5)) this.#names = new Map(this.#durableNames);
    this.#durableNames = new Map(this.#names);
    for (const file of new Set(this.#names.values())) file.tear(this.#random);
  }

  /** Flips one bit of what is stored: a rotten sector. */
  corrupt(path: string, offset: number): void {
    const file = this.#names.get(path);
    if (!file) throw fault("ENOENT", path);
    file.flipBit(offset);
  }

  /** What all files together take. */
  usedBytes(): number {
    let sum = 0;
    for (const file of new Set(this.#names.values())) sum += file.length;
    return sum;
  }

  #failSync(): void {
    if (this.syncFault !== undefined) throw fault(this.syncFault, "sync");
  }

  #handle(file: SimFile, enter: (call: SimDiskCall) => void): DiskFile {
    return {
      write: async (bytes, offset) => {
        enter("write");
        const room = this.capacityBytes - this.usedBytes() + Math.max(0, file.length - offset);
        const kept = bytes.slice(0, Math.max(0, Math.min(bytes.length, room)));
        file.write(kept, offset);
        if (kept.length < bytes.length) throw fault("ENOSPC", "no space left on simulated device");
      },
      sync: async () => {
        enter("sync");
        this.#failSync();
        file.sync();
      },
      truncate: async (size) => {
        enter("truncate");
        file.truncate(size);
      },
      close: async () => enter("close"),
    };
  }
}

function fault(code: string, message: string): Error {
  return Object.assign(new Error(`${code}: ${message}`), { code });
}
