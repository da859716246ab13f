import type { Core, Recordable } from "@mesolite/base";
import { packState } from "./pack-state.ts";
import { openRecording, RecordingError } from "./read-recording.ts";
import { replayCore } from "./replay-core.ts";
import { writeSnapshotFile } from "./snapshot-file.ts";

/**
 * Writes the state before a segment's first event next to it, so that what is older can be removed. The state comes from replaying the recording
 * from its last snapshot on, not from the core that is recorded: that one goes on meanwhile. Synchronous; takes as long as a replay.
 * @throws RecordingError when the replay does not come to the recorded states: then nothing is written
 */
export function writeSnapshot<C extends Core<never, unknown>>(folder: string, segment: number, recordable: Recordable<C>): void {
  const recording = openRecording(folder);
  const from = recording.starts.findLast((start) => start < segment);
  if (from === undefined) throw new RecordingError(`${folder}: no replay can begin before segment ${segment}`);
  const replay = replayCore({ recordable, recording, from, beforeSegment: segment });
  if (replay.end === "broken") throw new RecordingError(`${folder}: its replay breaks the core: ${String(replay.failure)}`);
  if (replay.differing.length > 0)
    throw new RecordingError(`${folder}: its replay differs from the recorded state after ${replay.differing.join(", ")} events`);
  const { core, events, firstMs, lastMs, hash } = replay;
  const { core: kind, version } = recording.head;
  const head = { format: 1, core: kind, version, segment, events, firstMs, lastMs, hash } as const;
  writeSnapshotFile(folder, { head, image: packState(core, recordable.classes) });
}
