import { closeSync, fsyncSync, openSync, readFileSync, renameSync, writeSync } from "node:fs";
import { join } from "node:path";
import { deflateRawSync, inflateRawSync } from "node:zlib";
import { frame, FrameError, framesOf } from "./frame.ts";
import { snapshotName } from "./recording-folder.ts";

/** Of what moment a snapshot is. */
export interface SnapshotHead {
  readonly format: 1;
  /** Which core: "master". */
  readonly core: string;
  /** Of the program that recorded. */
  readonly version: string;
  /** It is the state before this segment's first event. */
  readonly segment: number;
  /** Events before it. */
  readonly events: number;
  /** When the recording's first event was, and the last one before the snapshot. */
  readonly firstMs: number;
  readonly lastMs: number;
  /** Of the state's digest. */
  readonly hash: string;
}

export interface Snapshot {
  readonly head: SnapshotHead;
  /** See `packState`. */
  readonly image: Uint8Array;
}

/** Writes the file as a whole or not at all. @throws the file system's error */
export function writeSnapshotFile(folder: string, { head, image }: Snapshot): void {
  const path = join(folder, snapshotName(head.segment));
  const file = openSync(`${path}.tmp`, "w");
  try {
    writeSync(file, frame(Buffer.from(JSON.stringify(head))));
    writeAll(file, frame(deflateRawSync(image, { level: 1 })));
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
  renameSync(`${path}.tmp`, path);
}

/** @throws FrameError or SyntaxError when it is damaged */
export function readSnapshotHead(folder: string, segment: number): SnapshotHead {
  return parseHead(snapshotFrames(folder, segment));
}

/** @throws FrameError or SyntaxError when it is damaged */
export function readSnapshotFile(folder: string, segment: number): Snapshot {
  const frames = snapshotFrames(folder, segment);
  return { head: parseHead(frames), image: inflateRawSync(nextOf(frames)) };
}

function snapshotFrames(folder: string, segment: number): ReturnType<typeof framesOf> {
  return framesOf(readFileSync(join(folder, snapshotName(segment))));
}

function parseHead(frames: ReturnType<typeof framesOf>): SnapshotHead {
  return JSON.parse(Buffer.from(nextOf(frames)).toString("utf8")) as SnapshotHead;
}

function nextOf(frames: ReturnType<typeof framesOf>): Uint8Array {
  const { value, done } = frames.next();
  if (done) throw new FrameError("it was not written to its end");
  return value;
}

/** One call writes 2 GB at most. */
function writeAll(file: number, bytes: Uint8Array): void {
  for (let at = 0; at < bytes.length;) at += writeSync(file, bytes, at);
}
