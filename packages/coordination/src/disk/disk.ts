/**
 * The few things that the embedded store asks of a file system. Two makers: {@link nodeDisk} and, in memory and able to crash,
 * {@link SimDisk}. Faults are errors whose `code` is the system's name for them ("ENOSPC", "ENOENT", "EIO").
 */
export interface Disk {
  /** Creates a directory and its parents; fine when it exists. */
  makeDir(path: string): Promise<void>;
  /** Names of the entries of a directory, in no particular order. */
  list(dir: string): Promise<readonly string[]>;
  /** The whole content, or undefined when there is no such file. */
  readFile(path: string): Promise<Uint8Array | undefined>;
  /** Opens for writing at any position; creates the file when it is missing. */
  open(path: string): Promise<DiskFile>;
  /** Atomic: whoever looks sees either the old or the new. Durable after `syncDir`. */
  rename(from: string, to: string): Promise<void>;
  /** Fine when the file is missing. Durable after `syncDir`. */
  remove(path: string): Promise<void>;
  /** Makes creations, renames and removals in `dir` durable. */
  syncDir(dir: string): Promise<void>;
  /**
   * Takes the exclusive lock of a directory; it ends with `release` or with the process.
   * @throws LockHeldError when a living process (this one included) holds it
   */
  lock(dir: string): Promise<DiskLock>;
}

export interface DiskFile {
  /** Writes all of `bytes` at `offset`; after a fault any part of them may have been written. */
  write(bytes: Uint8Array, offset: number): Promise<void>;
  /** Resolves when everything written so far survives a power cut (fdatasync). */
  sync(): Promise<void>;
  truncate(size: number): Promise<void>;
  close(): Promise<void>;
}

export interface DiskLock {
  release(): Promise<void>;
}

export class LockHeldError extends Error {
  override readonly name = "LockHeldError";
  readonly path: string;
  readonly pid: number;

  constructor(path: string, pid: number) {
    super(`${path} is held by process ${pid}`);
    this.path = path;
    this.pid = pid;
  }
}

export function errorCode(error: unknown): string | undefined {
  const code = (error as { code?: unknown } | undefined)?.code;
  return typeof code === "string" ? code : undefined;
}
