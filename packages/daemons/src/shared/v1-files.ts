import { readSlice, type AttachedFiles, listDirectory, systemNames } from "@mesolite/net";
import type { FileInfo } from "@mesolite/wire";

/** What LIST_FILES answers, or undefined when there is no such directory. */
export async function listFiles(files: AttachedFiles, path: string): Promise<readonly FileInfo[] | undefined> {
  const file = await files.open(path);
  if (!file) return undefined;
  try {
    if (!file.isDirectory) return undefined;
    const entries = await listDirectory(file, path, systemNames());
    return entries.map(({ mtime, mode, ...entry }) => ({
      ...entry,
      mtime: { nanoseconds: Math.round(mtime * 1e3) * 1e6 },
      mode: modeBits(mode),
    }));
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
    const { data } = await readSlice(file, offset, length ?? -1);
    return { size: file.size, data: new TextEncoder().encode(data) };
  } finally {
    await file.handle.close();
  }
}

const typeBits: Readonly<Record<string, number>> = {
  "-": 0o100000,
  d: 0o040000,
  p: 0o010000,
  s: 0o140000,
  c: 0o020000,
  b: 0o060000,
};

/** `-rw-r--r--` as the number that stat gives. */
export function modeBits(text: string): number {
  const permissions = [...text.slice(1)].reduce((bits, letter, i) => (letter === "-" ? bits : bits | (1 << (8 - i))), 0);
  return (typeBits[text[0] ?? "-"] ?? 0) | permissions;
}
