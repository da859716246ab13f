/**
 * How far a container's log has been copied into the sandbox, in a form that survives kill -9 without a write per entry: "all entries
 * before second S made the files N and M bytes long". A later reader asks for entries since S and skips what the files have beyond.
 */
export interface LogPosition {
  /** Seconds since the epoch; 0 = from the start. */
  readonly sinceSecond: number;
  /** Bytes of the sandbox's files. */
  readonly stdout: number;
  readonly stderr: number;
}

interface Bucket {
  stdout: number;
  stderr: number;
}

/** Entries of stdout and stderr are written by two threads: their times may be out of order by less than this. */
const skewSecs = 2;

export class LogPositionTracker {
  #position: LogPosition;
  /** Bytes of entries not yet covered by the position, by their second. */
  readonly #recent = new Map<number, Bucket>();
  #newest = 0;

  constructor(start: LogPosition) {
    this.#position = start;
  }

  get position(): LogPosition {
    return this.#position;
  }

  add(stream: "stdout" | "stderr", second: number, bytes: number): void {
    const bucket = this.#recent.get(second) ?? { stdout: 0, stderr: 0 };
    bucket[stream] += bytes;
    this.#recent.set(second, bucket);
    if (second <= this.#newest) return;
    this.#newest = second;
    this.#settle(second - skewSecs);
  }

  /** Moves the position to the start of `second`, over the entries before it. */
  #settle(second: number): void {
    let { stdout, stderr } = this.#position;
    for (const [at, bucket] of this.#recent) {
      if (at >= second) continue;
      stdout += bucket.stdout;
      stderr += bucket.stderr;
      this.#recent.delete(at);
    }
    if (second > this.#position.sinceSecond) this.#position = { sinceSecond: second, stdout, stderr };
  }
}
