import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach } from "vitest";
import { openRecording } from "../src/record/read-recording.ts";
import { recordCore, type RecordCoreOptions, recordingName } from "../src/record/record-core.ts";
import { replayCore } from "../src/record/replay-core.ts";
import { recordableSums, snapshotHere, Sums, type SumsEvent } from "./sums.ts";

/** The recording that a test makes, unless it says otherwise. */
export const name = recordingName(0, "0123456789");
/** Of the present test; removed after it. */
export let dir = "";
/** What was logged in this test. */
export let logged: string[] = [];
const line = (message: string): void => void logged.push(message);

/** To be called once in a file of tests. */
export function useFolder(): void {
  beforeEach(() => {
    dir = mkdtempSync(join(tmpdir(), "record-"));
    logged = [];
  });
  afterEach(() => rmSync(dir, { recursive: true }));
}

/** Records a new core. */
export function record(options: Partial<RecordCoreOptions<Sums>> = {}) {
  const original = new Sums();
  const log = { debug: line, info: line, warn: line, error: line };
  const recorded = recordCore<SumsEvent, never, Sums>({
    core: original,
    recordable: recordableSums,
    version: "1",
    dir,
    name,
    takeSnapshot: snapshotHere,
    log,
    ...options,
  });
  return { original, ...recorded };
}

/** Replays the recording `name`. */
export function replay(options: { readonly untilMs?: number; readonly from?: number } = {}) {
  return replayCore({ recordable: recordableSums, recording: openRecording(join(dir, name)), ...options });
}
