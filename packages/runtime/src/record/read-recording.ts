import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { FrameError, unpackFrames } from "./frame.ts";
import { isRecording, listFiles, segmentName, snapshotName } from "./recording-folder.ts";
import { parseLine, type RecordingLine, type SegmentHead } from "./recording-line.ts";
import { readSnapshotFile, readSnapshotHead, type Snapshot, type SnapshotHead } from "./snapshot-file.ts";

/** A recording can't be read: the sentence names the file and the remedy. */
export class RecordingError extends Error {
  override readonly name = "RecordingError";
}

/** Names of the recordings in a directory, oldest first. @throws RecordingError when there is none */
export function listRecordings(dir: string): readonly string[] {
  if (!existsSync(dir)) throw new RecordingError(`${dir} does not exist: give the directory that --record named`);
  const names = readdirSync(dir, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && isRecording(join(dir, entry.name)))
    .map(({ name }) => name)
    .sort();
  if (names.length === 0) throw new RecordingError(`${dir} holds no recording: give the directory that --record named`);
  return names;
}

export interface RecordingReader {
  readonly folder: string;
  readonly head: SegmentHead;
  /** Numbers of the segments at which a replay can begin, oldest first: the very first one, and those with a snapshot. */
  readonly starts: readonly number[];
  /** The state before a segment; undefined for the very first one. @throws RecordingError when it is damaged */
  snapshot(segment: number): Snapshot | undefined;
  /** Without its image, which may be large. @throws RecordingError when it is damaged */
  snapshotHead(segment: number): SnapshotHead | undefined;
  /**
   * Gives every line from a segment on to `onLine`, which stops the reading by returning false.
   * @returns how the recording ends: in good order, or how many bytes at its end were never written whole
   * @throws RecordingError when it is damaged in the middle, or segments are missing
   */
  read(
    from: number,
    onLine: (line: RecordingLine) => boolean,
  ): { readonly end: "closed" | "stopped" | "cut"; readonly tornBytes: number };
}

/** Opens the recording in a folder. @throws RecordingError */
export function openRecording(folder: string): RecordingReader {
  if (!existsSync(folder) || !statSync(folder).isDirectory()) throw new RecordingError(`${folder} is no directory`);
  const { segments, snapshots } = listFiles(folder);
  const [first] = segments;
  if (first === undefined) throw new RecordingError(`${folder} holds no segments`);
  const head = headOf(join(folder, segmentName(first)));
  const starts = [...(first === 1 ? [1] : []), ...snapshots.filter((segment) => segments.includes(segment))];
  if (starts.length === 0)
    throw new RecordingError(`${folder} begins with segment ${first} and has no snapshot: files of it were removed by hand`);
  return {
    folder,
    head,
    starts,
    snapshot: (segment) => (segment === 1 ? undefined : readingSnapshot(folder, segment, readSnapshotFile)),
    snapshotHead: (segment) => (segment === 1 ? undefined : readingSnapshot(folder, segment, readSnapshotHead)),
    read: (from, onLine) =>
      readAll(
        from,
        segments.filter((number) => number >= from).map((number) => join(folder, segmentName(number))),
        onLine,
      ),
  };
}

function headOf(file: string): SegmentHead {
  let head: SegmentHead | undefined;
  readSegment(file, (line) => {
    if (line.kind === "segment") head ??= line.head;
    return head === undefined;
  });
  if (!head) throw new RecordingError(`${file} has no head: the recorder ended before it had written anything`);
  if (head.format !== 1) throw new RecordingError(`${file} has format ${String(head.format)}, this program reads format 1`);
  return head;
}

function readingSnapshot<T>(folder: string, segment: number, read: (folder: string, segment: number) => T): T {
  try {
    return read(folder, segment);
  } catch (error) {
    throw new RecordingError(
      `${join(folder, snapshotName(segment))}: ${messageOf(error)}; when there is a later one, remove this file and the replay begins there`,
    );
  }
}

function readAll(
  from: number,
  files: readonly string[],
  onLine: (line: RecordingLine) => boolean,
): ReturnType<RecordingReader["read"]> {
  const seen = { end: false, stop: false };
  for (const [index, file] of files.entries()) {
    const tornBytes = readSegment(file, (line) => {
      if (line.kind === "segment" && line.head.number !== from + index)
        throw new RecordingError(`${file} is segment ${line.head.number} where ${from + index} was expected: one is missing`);
      seen.end ||= line.kind === "end";
      seen.stop = !onLine(line);
      return !seen.stop;
    });
    if (seen.stop) return { end: "stopped", tornBytes: 0 };
    if (tornBytes > 0 && index === files.length - 1) return { end: "cut", tornBytes };
    if (tornBytes > 0) throw new RecordingError(`${file} ends in the middle of a frame, but is not the last`);
  }
  return { end: seen.end ? "closed" : "cut", tornBytes: 0 };
}

function readSegment(file: string, onLine: (line: RecordingLine) => boolean): number {
  try {
    return unpackFrames(readFileSync(file), (text) => onLine(parsed(file, text))).tornBytes;
  } catch (error) {
    if (error instanceof FrameError) throw new RecordingError(`${file}: ${error.message}`);
    throw error;
  }
}

function parsed(file: string, text: string): RecordingLine {
  try {
    return parseLine(text);
  } catch (error) {
    throw new RecordingError(`${file}: ${messageOf(error)}`);
  }
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
