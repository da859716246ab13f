import { closeSync, mkdirSync, openSync, writeSync } from "node:fs";
import { join } from "node:path";
import type { Log } from "../log.ts";
import { packFrame, packFrameSync } from "./frame.ts";
import { makeRoom } from "./make-room.ts";
import { segmentName } from "./recording-folder.ts";
import { formatLine, isEventLine, type RecordingLine, type SegmentHead } from "./recording-line.ts";
import { SnapshotSchedule, type TakeSnapshot } from "./snapshot-schedule.ts";

export interface RecordingBounds {
  /** A segment that has reached this size is followed by a new one. */
  readonly segmentBytes: number;
  /** All recordings in the directory together; the oldest are removed for it, then what is older than a snapshot of this one. */
  readonly totalBytes: number;
  /** Text that waits to be written, at most: beyond it the disk is too slow, and the recording ends. */
  readonly waitingChars: number;
}

const mostSegmentBytes = 16 * 2 ** 20;

/** Segments are small enough that much is left when the oldest of them go. @param totalBytes 1 GiB if absent */
export function boundsWithin(totalBytes: number = 2 ** 30): RecordingBounds {
  return { totalBytes, segmentBytes: Math.min(mostSegmentBytes, totalBytes / 16), waitingChars: 64 * 2 ** 20 };
}

/** Lines are gathered for this long, or until there is this much, and written as one frame. */
const gatherMs = 200;
const frameChars = 256 * 1024;

export interface RecordingWriterParts {
  /** The directory of all recordings, and the name of this one in it. */
  readonly dir: string;
  readonly name: string;
  readonly head: Pick<SegmentHead, "core" | "version">;
  readonly bounds: RecordingBounds;
  readonly takeSnapshot: TakeSnapshot;
  readonly log: Log;
}

/**
 * Writes the lines of one recording into `DIR/NAME/000001.rec`, `000002.rec`, … behind the core's back: packed and written while the core
 * goes on; every now and then has a snapshot made, so that the oldest can go. What can't be written ends the recording, never the daemon; what was written before stays a whole beginning.
 */
export class RecordingWriter {
  readonly #parts: RecordingWriterParts;
  readonly #snapshots: SnapshotSchedule;
  #file = -1;
  #segment = 0;
  #segmentBytes = 0;
  /** Events in the files. */
  #events = 0;
  #waiting: string[] = [];
  #waitingChars = 0;
  /** The lines that are being packed now. */
  #packing: readonly string[] = [];
  #writing: Promise<void> | undefined;
  #timer: NodeJS.Timeout | undefined;
  #isOpen = true;

  /** @throws the file system's error */
  constructor(parts: RecordingWriterParts) {
    this.#parts = parts;
    const { takeSnapshot, log, bounds } = parts;
    this.#snapshots = new SnapshotSchedule({
      folder: join(parts.dir, parts.name),
      takeSnapshot,
      log,
      totalBytes: bounds.totalBytes,
    });
    mkdirSync(join(parts.dir, parts.name), { recursive: true });
    try {
      this.#nextSegment();
    } catch (error) {
      this.#end();
      throw error;
    }
  }

  /** False once it has ended, for whatever reason. */
  get isOpen(): boolean {
    return this.#isOpen;
  }

  /** The number of the file that is being written, from 1. */
  get segment(): number {
    return this.#segment;
  }

  write(line: RecordingLine): void {
    if (!this.#isOpen) return;
    const { waitingChars } = this.#parts.bounds;
    if (this.#waitingChars > waitingChars) return this.#giveUp(`the disk is too slow: more than ${waitingChars} characters wait`);
    try {
      const text = formatLine(line);
      this.#waiting.push(text);
      this.#waitingChars += text.length;
    } catch (error) {
      return this.#giveUp(messageOf(error));
    }
    if (this.#waitingChars >= frameChars) this.#start();
    else this.#timer ??= setTimeout(() => this.#start(), gatherMs);
  }

  /** Writes all lines so far and ends, at once: the process is about to end too. */
  flushSync(): void {
    if (!this.#isOpen) return;
    try {
      // A frame under way is packed again here; it does not reach the file by its own way, as nothing is open any more.
      const lines = [...this.#packing, ...this.#waiting];
      if (lines.length > 0) writeSync(this.#file, packFrameSync(lines));
      this.#end();
    } catch (error) {
      this.#giveUp(messageOf(error));
    }
  }

  /** Writes all lines so far. */
  async flush(): Promise<void> {
    this.#start();
    while (this.#writing) await this.#writing;
  }

  /** Writes all lines so far and ends. */
  async close(): Promise<void> {
    await this.flush();
    this.flushSync();
    await this.#snapshots.idle();
  }

  #start(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    if (this.#writing || this.#waiting.length === 0 || !this.#isOpen) return;
    this.#writing = this.#writeFrames().then(() => {
      this.#writing = undefined;
    });
  }

  async #writeFrames(): Promise<void> {
    while (this.#waiting.length > 0 && this.#isOpen) {
      this.#packing = this.#waiting;
      this.#waiting = [];
      this.#waitingChars = 0;
      try {
        const frame = await packFrame(this.#packing);
        if (!this.#isOpen) return;
        this.#append(frame);
        this.#events += this.#packing.filter(isEventLine).length;
        if (this.#segmentBytes >= this.#parts.bounds.segmentBytes) this.#nextSegment();
      } catch (error) {
        this.#giveUp(messageOf(error));
      }
      this.#packing = [];
    }
  }

  /** Into the page cache: some hundred microseconds for what a frame holds, and in order without further ado. */
  #append(frame: Uint8Array): void {
    writeSync(this.#file, frame);
    this.#segmentBytes += frame.length;
  }

  #nextSegment(): void {
    const { dir, name, bounds, head } = this.#parts;
    if (!makeRoom(dir, name, bounds.totalBytes - bounds.segmentBytes - this.#snapshots.snapshotBytes))
      return this.#giveUp(
        `it has reached ${bounds.totalBytes} bytes, and no snapshot was ready that would allow to remove its beginning`,
      );
    if (this.#file >= 0) closeSync(this.#file);
    this.#file = -1;
    this.#segment++;
    this.#snapshots.segmentBegins(this.#segment, this.#segmentBytes);
    this.#segmentBytes = 0;
    this.#file = openSync(join(dir, name, segmentName(this.#segment)), "wx");
    const line = { kind: "segment", head: { format: 1, ...head, number: this.#segment, eventsBefore: this.#events } } as const;
    this.#append(packFrameSync([formatLine(line)]));
  }

  #end(): void {
    this.#isOpen = false;
    this.#waiting = [];
    clearTimeout(this.#timer);
    this.#snapshots.end();
    if (this.#file >= 0) closeSync(this.#file);
    this.#file = -1;
  }

  #giveUp(why: string): void {
    if (!this.#isOpen) return;
    const { dir, name, log } = this.#parts;
    log.error(`the recording ${join(dir, name)} ended: ${why}; what was written before can be replayed`);
    try {
      this.#end();
    } catch {
      // It is the file that can't be written, most likely.
    }
  }
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
