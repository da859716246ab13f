import { readdirSync, rmSync, statSync } from "node:fs";
import { join } from "node:path";

/**
 * Removes the oldest recordings of a directory until the rest has at most `maxBytes`. Their names begin with their time.
 * @returns false when even without all others the one named `keep` is larger
 */
export function makeRoom(dir: string, keep: string, maxBytes: number): boolean {
  const recordings = readdirSync(dir, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && isRecording(join(dir, entry.name)))
    .map(({ name }) => ({ name, bytes: sizeOf(join(dir, name)) }))
    .sort((a, b) => (a.name < b.name ? -1 : 1));
  let total = recordings.reduce((sum, { bytes }) => sum + bytes, 0);
  for (const { name, bytes } of recordings) {
    if (total <= maxBytes) return true;
    if (name === keep) continue;
    rmSync(join(dir, name), { recursive: true });
    total -= bytes;
  }
  return total <= maxBytes;
}

/** Holds segments and nothing else: only such folders are ever removed. */
export function isRecording(folder: string): boolean {
  const names = readdirSync(folder);
  return names.length > 0 && names.every((name) => /^\d{6}\.rec$/.test(name));
}

function sizeOf(folder: string): number {
  return readdirSync(folder).reduce((sum, name) => sum + statSync(join(folder, name)).size, 0);
}
