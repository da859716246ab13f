import { readdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { isRecording, listFiles, removeBefore, sizeOf } from "./recording-folder.ts";

/**
 * Removes the oldest recordings of a directory until the rest has at most `maxBytes`; their names begin with their time. Of the one named
 * `keep`, which is being written, goes at last what is older than one of its snapshots.
 * @returns false when no snapshot is there behind which enough could be removed
 */
export function makeRoom(dir: string, keep: string, maxBytes: number): boolean {
  const others = readdirSync(dir, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && entry.name !== keep && isRecording(join(dir, entry.name)))
    .map(({ name }) => ({ folder: join(dir, name), bytes: sizeOf(join(dir, name)) }))
    .sort((a, b) => (a.folder < b.folder ? -1 : 1));
  const kept = join(dir, keep);
  let total = others.reduce((sum, { bytes }) => sum + bytes, sizeOf(kept));
  for (const { folder, bytes } of others) {
    if (total <= maxBytes) return true;
    rmSync(folder, { recursive: true });
    total -= bytes;
  }
  for (const segment of listFiles(kept).snapshots) {
    if (total <= maxBytes) return true;
    removeBefore(kept, segment);
    total = sizeOf(kept);
  }
  return total <= maxBytes;
}
