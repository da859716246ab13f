import type { Disk, DiskFile } from "../disk/disk.ts";
import type { Put } from "../ports.ts";
import { encodeFrame } from "./frame.ts";
import { snapshotName } from "./read-generations.ts";

/** One slice of work between turns of the event loop. */
const sliceBytes = 256 * 1024;

/** Writes the contents as the snapshot before log `generation`, then removes the files that it replaces. Commits go on in that log. */
export async function writeSnapshot(
  disk: Disk,
  dir: string,
  generation: number,
  contents: ReadonlyMap<string, Uint8Array>,
): Promise<void> {
  const path = `${dir}/${snapshotName(generation)}`;
  const draft = `${path}.draft`;
  const file = await disk.open(draft);
  try {
    await file.truncate(0);
    await writeContents(file, contents);
    await file.sync();
  } catch (error) {
    await file.close();
    await disk.remove(draft);
    throw error;
  }
  await file.close();
  await disk.rename(draft, path);
  await disk.syncDir(dir);
  await removeOlder(disk, dir, generation);
}

async function writeContents(file: DiskFile, contents: ReadonlyMap<string, Uint8Array>): Promise<void> {
  let offset = 0;
  const append = async (puts: readonly Put[]): Promise<void> => {
    const frame = encodeFrame(0, puts);
    await file.write(frame, offset);
    offset += frame.length;
  };
  let slice: Put[] = [];
  let bytes = 0;
  for (const [key, value] of contents) {
    slice.push({ key, value });
    bytes += key.length + value.length;
    if (bytes < sliceBytes) continue;
    await append(slice);
    slice = [];
    bytes = 0;
  }
  if (slice.length > 0) await append(slice);
  await append([]); // The empty frame says: complete.
}

async function removeOlder(disk: Disk, dir: string, generation: number): Promise<void> {
  for (const name of await disk.list(dir)) {
    const number = /^(\d+)\.(log|snapshot)$/.exec(name)?.[1];
    if (number !== undefined && Number(number) < generation) await disk.remove(`${dir}/${name}`);
  }
}
