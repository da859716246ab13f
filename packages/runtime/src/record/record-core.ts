import type { Core, Recordable } from "@mesolite/base";
import type { Log } from "../log.ts";
import { hashPieces } from "./hash-pieces.ts";
import { boundsWithin, type RecordingBounds, RecordingWriter } from "./recording-writer.ts";
import type { TakeSnapshot } from "./snapshot-schedule.ts";

export interface RecordCoreOptions<C extends object> {
  readonly core: C;
  /** What kind of core it is. */
  readonly recordable: Recordable<C>;
  readonly version: string;
  readonly dir: string;
  /** A folder of this name in `dir`; sorts by time. See {@link recordingName}. */
  readonly name: string;
  readonly takeSnapshot: TakeSnapshot;
  readonly log: Log;
  readonly bounds?: RecordingBounds;
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
 * is written whenever a segment is full, and at the end. Once there is more than may be kept, the oldest inputs give way to a snapshot. @throws the file system's error when the first file can't be made
 */
export function recordCore<Event, Effect, C extends Core<Event, Effect>>(
  options: RecordCoreOptions<C> & { readonly core: Core<Event, Effect> },
): RecordedCore<Event, Effect> {
  const { core, recordable, version, dir, name, takeSnapshot, log, bounds } = options;
  const writer = new RecordingWriter({
    dir,
    name,
    head: { core: recordable.kind, version },
    bounds: bounds ?? boundsWithin(),
    takeSnapshot,
    log,
  });
  let events = 0;
  let markedSegment = writer.segment;
  let closed = false;
  let hashing: Promise<void> = Promise.resolve();
  const mark = (): void => {
    const of = events;
    writer.write({ kind: "mark", events: of });
    const pieces = recordable.digest(core);
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
