import type { Core, Recordable } from "@mesolite/base";
import { hashPiecesSync } from "./hash-pieces.ts";
import { unpackState } from "./pack-state.ts";
import { RecordingError, type RecordingReader } from "./read-recording.ts";
import type { RecordingLine } from "./recording-line.ts";
import type { Snapshot } from "./snapshot-file.ts";

export interface ReplayOptions<C extends object> {
  readonly recordable: Recordable<C>;
  readonly recording: RecordingReader;
  /** The segment at which it begins, one of the recording's `starts`; by default the first of them. */
  readonly from?: number | undefined;
  /** The last moment whose events are replayed, in milliseconds since the epoch; by default all are. */
  readonly untilMs?: number | undefined;
  /** Ends before this segment's first event. */
  readonly beforeSegment?: number | undefined;
}

export interface Replay<C> {
  /** As it is at the end of the replay. */
  readonly core: C;
  /** All events of the core's life until then; those before a snapshot were not replayed. */
  readonly events: number;
  readonly replayed: number;
  /** Of the core's first event, of the first that was replayed (or the one before it, at a snapshot), and of the last. */
  readonly firstMs: number;
  readonly fromMs: number;
  readonly lastMs: number;
  /** How many times the state was compared with what was recorded, and the moments (as counts of events) at which it differed. */
  readonly compared: number;
  readonly differing: readonly number[];
  /** The state's hash at the end of the replay. */
  readonly hash: string;
  /** `cut`: the recorder ended without closing (a crash). `stopped`: at `untilMs`. `broken`: the core threw at the last event. */
  readonly end: "closed" | "stopped" | "cut" | "broken";
  readonly failure: unknown;
}

/** What a replay has come to. */
interface Progress<C> {
  readonly core: C;
  events: number;
  replayed: number;
  firstMs: number;
  fromMs: number;
  lastMs: number;
  failure: unknown;
}

/**
 * Feeds a recording to a fresh core, or to one that is made from a snapshot.
 * @throws RecordingError when it can't be read, or has no event that would be replayed and no snapshot
 */
export function replayCore<C extends Core<never, unknown>>(options: ReplayOptions<C>): Replay<C> {
  const { recordable, recording, untilMs = Infinity, beforeSegment = Infinity, from = recording.starts[0] ?? 1 } = options;
  const snapshot = recording.snapshot(from);
  const progress = snapshot ? restored(options, snapshot) : fresh(recordable);
  const comparison = new Comparison(() => hashPiecesSync(recordable.digest(progress.core)));
  if (snapshot) comparison.compare(progress.events, snapshot.head.hash);
  const { end } = recording.read(from, (line) => {
    switch (line.kind) {
      case "event":
        return line.nowMs <= untilMs && step(progress, line);
      case "mark":
        comparison.mark(line.events);
        return true;
      case "hash":
        comparison.hash(line.events, line.hash);
        return true;
      case "segment":
        return line.head.number < beforeSegment;
      case "end":
        return true;
    }
  });
  if (progress.events === 0) throw new RecordingError("the recording has no event at or before that time");
  const { compared, differing } = comparison;
  const hash = hashPiecesSync(recordable.digest(progress.core));
  return { ...progress, compared, differing, hash, end: progress.failure === undefined ? end : "broken" };
}

function fresh<C extends object>(recordable: Recordable<C>): Progress<C> {
  return { core: recordable.make(), events: 0, replayed: 0, firstMs: 0, fromMs: 0, lastMs: 0, failure: undefined };
}

function restored<C extends object>({ recordable, recording }: ReplayOptions<C>, { head, image }: Snapshot): Progress<C> {
  try {
    const { events, firstMs, lastMs } = head;
    const core = unpackState(image, recordable.classes) as C;
    return { core, events, replayed: 0, firstMs, fromMs: lastMs, lastMs, failure: undefined };
  } catch (error) {
    throw new RecordingError(
      `the snapshot before segment ${head.segment} in ${recording.folder} can't be read (written by version ${head.version}): ${String(error)}`,
    );
  }
}

/** False when the core broke. */
function step<C extends Core<never, unknown>>(
  progress: Progress<C>,
  { nowMs, event }: Extract<RecordingLine, { kind: "event" }>,
): boolean {
  if (progress.events === 0) progress.firstMs = progress.fromMs = nowMs;
  progress.events++;
  progress.replayed++;
  progress.lastMs = nowMs;
  try {
    progress.core.step(event as never, nowMs);
    return true;
  } catch (error) {
    progress.failure = error;
    return false;
  }
}

/** Of our state with the recorded one, where both are known. */
class Comparison {
  compared = 0;
  readonly differing: number[] = [];
  readonly #ours = new Map<number, string>();
  readonly #hashNow: () => string;

  constructor(hashNow: () => string) {
    this.#hashNow = hashNow;
  }

  mark(events: number): void {
    this.#ours.set(events, this.#hashNow());
  }

  /** What was marked before a replay began is not known. */
  hash(events: number, recorded: string): void {
    const ours = this.#ours.get(events);
    if (ours !== undefined) this.#note(events, ours === recorded);
  }

  compare(events: number, recorded: string): void {
    this.#note(events, this.#hashNow() === recorded);
  }

  #note(events: number, isSame: boolean): void {
    this.compared++;
    if (!isSame) this.differing.push(events);
  }
}
