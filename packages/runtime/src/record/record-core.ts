import type { Core } from "@mesolite/base";
import type { Log } from "../log.ts";
import { hashPieces } from "./hash-pieces.ts";
import { defaultBounds, type RecordingBounds, RecordingWriter } from "./recording-writer.ts";

export interface RecordCoreOptions<Event, Effect> {
  readonly core: Core<Event, Effect>;
  /** Which core it is, so that replay makes the same: "master". */
  readonly kind: string;
  readonly version: string;
  readonly dir: string;
  /** A folder of this name in `dir`; sorts by time. See {@link recordingName}. */
  readonly name: string;
  /**
   * The core's state as text. What it refers to is of the moment of the call, so that pulling the pieces may take its time.
   */
  readonly digest: () => Iterable<string>;
  readonly log: Log;
  readonly bounds?: Partial<RecordingBounds>;
}

export interface RecordedCore<Event, Effect> {
  /** Steps the given core, after having written down what it is given. */
  readonly core: Core<Event, Effect>;
  /** Resolves when all inputs so far are in the file; without it that takes up to 200 ms. */
  flush(): Promise<void>;
  /** Writes the last state's hash and the end. The core goes on unrecorded. */
  close(): Promise<void>;
}

/** Of this moment, and of nobody else: `2026-11-22T17-30-05-123Z-<id>`. */
export function recordingName(nowMs: number, id: string): string {
  return `${new Date(nowMs).toISOString().replace(/[:.]/g, "-")}-${id.slice(0, 8)}`;
}

/**
 * Records all inputs of a core from its first event on: with them a fresh core reaches the same state (see `replayCore`). The state's hash
 * is written whenever a segment is full, and at the end. @throws the file system's error when the first file can't be made
 */
export function recordCore<Event, Effect>(options: RecordCoreOptions<Event, Effect>): RecordedCore<Event, Effect> {
  const { core, kind, version, dir, name, digest, log, bounds } = options;
  const writer = new RecordingWriter({ dir, name, head: { core: kind, version }, bounds: { ...defaultBounds, ...bounds }, log });
  let events = 0;
  let markedSegment = writer.segment;
  let closed = false;
  let hashing: Promise<void> = Promise.resolve();
  const mark = (): void => {
    const of = events;
    writer.write({ kind: "mark", events: of });
    const pieces = digest();
    hashing = hashing.then(async () => writer.write({ kind: "hash", events: of, hash: await hashPieces(pieces) }));
  };
  return {
    core: {
      step: (event, nowMs) => {
        if (closed || !writer.isOpen) return core.step(event, nowMs);
        if (writer.segment !== markedSegment) {
          markedSegment = writer.segment;
          mark();
        }
        writer.write({ kind: "event", nowMs, event });
        events++;
        try {
          return core.step(event, nowMs);
        } catch (error) {
          writer.flushSync(); // With the event that broke the core: what the recording is most wanted for.
          throw error;
        }
      },
    },
    flush: () => writer.flush(),
    close: async () => {
      if (closed) return;
      closed = true;
      if (writer.isOpen && events > 0) mark();
      await hashing;
      writer.write({ kind: "end", why: "closed" });
      await writer.close();
    },
  };
}
