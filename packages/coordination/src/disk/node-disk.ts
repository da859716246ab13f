import { mkdir, open, readdir, readFile, rename, rm } from "node:fs/promises";
import { type Disk, type DiskFile, errorCode } from "./disk.ts";
import { lockDirectory } from "./lock-directory.ts";

/** The real file system. */
export function nodeDisk(): Disk {
  return {
    makeDir: async (path) => void (await mkdir(path, { recursive: true })),
    list: (dir) => readdir(dir),
    readFile: readIfExists,
    open: openFile,
    rename: (from, to) => rename(from, to),
    remove: (path) => rm(path, { force: true }),
    syncDir,
    lock: (dir) => lockDirectory(dir),
  };
}

async function readIfExists(path: string): Promise<Uint8Array | undefined> {
  try {
    return await readFile(path);
  } catch (error) {
    if (errorCode(error) === "ENOENT") return undefined;
    throw error;
  }
}

async function syncDir(dir: string): Promise<void> {
  const handle = await open(dir, "r");
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

async function openFile(path: string): Promise<DiskFile> {
  // "a" would ignore positions, "w" would truncate, "r+" wants the file to exist.
  const handle = await open(path, "r+").catch((error: unknown) => {
    if (errorCode(error) === "ENOENT") return open(path, "wx+", 0o600);
    throw error;
  });
  return {
    write: async (bytes, offset) => {
      for (let done = 0; done < bytes.length;) {
        done += (await handle.write(bytes, done, bytes.length - done, offset + done)).bytesWritten;
      }
    },
    sync: () => handle.datasync(),
    truncate: (size) => handle.truncate(size),
    close: () => handle.close(),
  };
}
