import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { FrameError, unpackFrames } from "./frame.ts";
import { isRecording } from "./make-room.ts";
import { parseLine, type RecordingLine, type SegmentHead } from "./recording-line.ts";

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
  readonly head: SegmentHead;
  /**
   * Gives every line to `onLine`, which stops the reading by returning false.
   * @returns how the recording ends: in good order, or how many bytes at its end were never written whole
   * @throws RecordingError when it is damaged in the middle, or segments are missing
   */
  read(onLine: (line: RecordingLine) => boolean): { readonly end: "closed" | "stopped" | "cut"; readonly tornBytes: number };
}

/** Opens the recording in a folder. @throws RecordingError */
export function openRecording(folder: string): RecordingReader {
  const files = segmentFiles(folder);
  const [first] = files;
  if (first === undefined) throw new RecordingError(`${folder} holds no segments`);
  let head: SegmentHead | undefined;
  readSegment(first, (line) => {
    if (line.kind === "segment") head ??= line.head;
    return head === undefined;
  });
  if (!head) throw new RecordingError(`${first} has no head: the recorder ended before it had written anything`);
  if (head.format !== 1) throw new RecordingError(`${first} has format ${String(head.format)}, this program reads format 1`);
  return { head, read: (onLine) => readAll(files, onLine) };
}

function readAll(files: readonly string[], onLine: (line: RecordingLine) => boolean): ReturnType<RecordingReader["read"]> {
  const seen = { end: false, stop: false };
  for (const [index, file] of files.entries()) {
    const tornBytes = readSegment(file, (line) => {
      if (line.kind === "segment" && line.head.number !== index + 1)
        throw new RecordingError(`${file} is segment ${line.head.number} where ${index + 1} was expected: one is missing`);
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
    throw new RecordingError(`${file}: ${error instanceof Error ? error.message : String(error)}`);
  }
}

function segmentFiles(folder: string): string[] {
  if (!existsSync(folder) || !statSync(folder).isDirectory()) throw new RecordingError(`${folder} is no directory`);
  return readdirSync(folder)
    .filter((name) => /^\d{6}\.rec$/.test(name))
    .sort()
    .map((name) => join(folder, name));
}
