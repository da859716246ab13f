import { type AttachedFiles, listDirectory, maxReadBytes, readBytes, systemNames } from "@mesolite/net";
import type { FileInfo } from "@mesolite/wire";

/** What LIST_FILES answers, or undefined when there is no such directory. */
export async function listFiles(files: AttachedFiles, path: string): Promise<readonly FileInfo[] | undefined> {
  const file = await files.open(path);
  if (!file) return undefined;
  try {
    if (!file.isDirectory) return undefined;
    const entries = await listDirectory(file, path, systemNames());
    return entries.map(({ mtime, ...entry }) => ({ ...entry, mtime: { nanoseconds: Math.round(mtime * 1e3) * 1e6 } }));
  } finally {
    await file.handle.close();
  }
}

/** What READ_FILE answers: the file's size and up to 64 KiB of it; undefined when there is no such file. */
export async function readFile(
  files: AttachedFiles,
  path: string,
  offset: number,
  length: number | undefined,
): Promise<{ size: number; data: Uint8Array } | undefined> {
  const file = await files.open(path);
  if (!file) return undefined;
  try {
    if (file.isDirectory) return undefined;
    return { size: file.size, data: new Uint8Array(await readBytes(file, offset, length ?? maxReadBytes)) };
  } finally {
    await file.handle.close();
  }
}
