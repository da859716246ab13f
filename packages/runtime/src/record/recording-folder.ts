import { readdirSync, rmSync, statSync } from "node:fs";
import { join } from "node:path";

/** The files of a recording: `000001.rec`, `000002.rec`, …, and of some of them the state before their first event: `000002.snapshot`. */
export interface RecordingFiles {
  /** Numbers of the segments, in order. */
  readonly segments: readonly number[];
  /** Numbers of the segments before which there is a snapshot, in order. */
  readonly snapshots: readonly number[];
}

const fileName = /^(\d{6})\.(rec|snapshot|snapshot\.tmp)$/;

export function segmentName(number: number): string {
  return `${String(number).padStart(6, "0")}.rec`;
}

export function snapshotName(segment: number): string {
  return `${String(segment).padStart(6, "0")}.snapshot`;
}

/** Has files of a recording and nothing else: only such folders are ever removed. */
export function isRecording(folder: string): boolean {
  const names = readdirSync(folder);
  return names.length > 0 && names.every((name) => fileName.test(name));
}

export function listFiles(folder: string): RecordingFiles {
  const names = readdirSync(folder).sort();
  const numbers = (kind: string): number[] =>
    names.flatMap((name) => {
      const parts = fileName.exec(name);
      return parts?.[2] === kind ? [Number(parts[1])] : [];
    });
  return { segments: numbers("rec"), snapshots: numbers("snapshot") };
}

/** Bytes of all its files. One that vanishes meanwhile counts nothing. */
export function sizeOf(folder: string): number {
  return readdirSync(folder).reduce((sum, name) => sum + (statSync(join(folder, name), { throwIfNoEntry: false })?.size ?? 0), 0);
}

/** Removes all that comes before the snapshot of this segment, oldest first: what is left can be replayed at every moment. */
export function removeBefore(folder: string, segment: number): void {
  for (const name of readdirSync(folder).sort())
    if (Number(fileName.exec(name)?.[1]) < segment) rmSync(join(folder, name), { force: true });
}
