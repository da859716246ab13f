import { statSync } from "node:fs";
import { join } from "node:path";
import type { Log } from "../log.ts";
import { snapshotName } from "./recording-folder.ts";

/**
 * Has the snapshot before a segment written: see `writeSnapshot`, which holds the event loop for as long as a replay takes.
 * @param signal the recording has ended: the snapshot is not wanted any more
 */
export type TakeSnapshot = (folder: string, segment: number, signal: AbortSignal) => Promise<void>;

export interface SnapshotScheduleParts {
  readonly folder: string;
  readonly takeSnapshot: TakeSnapshot;
  readonly totalBytes: number;
  readonly log: Log;
}

/** That much of all that may be kept is removed at a time. */
const partOfTotal = 1 / 8;

/** Decides before which segments of a recording there are snapshots. One is taken at a time; one that fails is tried again later. */
export class SnapshotSchedule {
  readonly #parts: SnapshotScheduleParts;
  readonly #end = new AbortController();
  #taking: Promise<void> | undefined;
  /** Recorded since the last snapshot was begun. */
  #bytes = 0;
  #snapshotBytes = 0;

  /** Of the last one, 0 before it: about what the next will take. */
  get snapshotBytes(): number {
    return this.#snapshotBytes;
  }

  constructor(parts: SnapshotScheduleParts) {
    this.#parts = parts;
  }

  /** @param bytes of the segment before it, which is whole now */
  segmentBegins(segment: number, bytes: number): void {
    this.#bytes += bytes;
    // A large state is not written more often than as much has happened.
    const enough = Math.max(this.#parts.totalBytes * partOfTotal, this.#snapshotBytes);
    if (this.#taking || this.#end.signal.aborted || this.#bytes < enough) return;
    this.#bytes = 0;
    this.#taking = this.#take(segment).finally(() => {
      this.#taking = undefined;
    });
  }

  /** No snapshot is wanted any more. */
  end(): void {
    this.#end.abort();
  }

  /** Resolves when none is under way. */
  async idle(): Promise<void> {
    await this.#taking;
  }

  async #take(segment: number): Promise<void> {
    const { folder, takeSnapshot, log } = this.#parts;
    try {
      await takeSnapshot(folder, segment, this.#end.signal);
      this.#snapshotBytes = statSync(join(folder, snapshotName(segment))).size;
    } catch (error) {
      if (this.#end.signal.aborted) return;
      log.warn(
        `no snapshot of the recording ${folder} before segment ${segment}: ${error instanceof Error ? error.message : String(error)}; ` +
          "it is tried again later, and without one the recording ends when it has reached --record_max_size",
      );
    }
  }
}
