import type { Core } from "@mesolite/base";
import { hashPiecesSync } from "./hash-pieces.ts";
import { RecordingError, type RecordingReader } from "./read-recording.ts";

export interface ReplayOptions<Event, Effect> {
  readonly core: Core<Event, Effect>;
  readonly digest: () => Iterable<string>;
  readonly recording: RecordingReader;
  /** The last moment whose events are replayed, in milliseconds since the epoch; by default all are. */
  readonly untilMs?: number | undefined;
}

export interface Replay {
  readonly events: number;
  /** Of the first and the last event that was replayed. */
  readonly firstMs: number;
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

/** Feeds a recording to a fresh core. @throws RecordingError when it can't be read, or does not begin with the core's first event */
export function replayCore<Event, Effect>(options: ReplayOptions<Event, Effect>): Replay {
  const { core, digest, recording, untilMs = Infinity } = options;
  const ours = new Map<number, string>();
  const differing: number[] = [];
  let events = 0;
  let compared = 0;
  let firstMs = 0;
  let lastMs = 0;
  let failure: unknown;
  const { end } = recording.read((line) => {
    switch (line.kind) {
      case "event":
        if (line.nowMs > untilMs) return false;
        if (events === 0) firstMs = line.nowMs;
        lastMs = line.nowMs;
        events++;
        try {
          core.step(line.event as Event, line.nowMs);
        } catch (error) {
          failure = error;
          return false;
        }
        return true;
      case "mark":
        ours.set(line.events, hashPiecesSync(digest()));
        return true;
      case "hash":
        compared++;
        if (ours.get(line.events) !== line.hash) differing.push(line.events);
        return true;
      case "segment":
      case "end":
        return true;
    }
  });
  if (events === 0) throw new RecordingError("the recording has no event at or before that time");
  const hash = hashPiecesSync(digest());
  return { events, firstMs, lastMs, compared, differing, hash, end: failure === undefined ? end : "broken", failure };
}
