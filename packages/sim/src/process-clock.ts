import type { EventQueue } from "./event-queue.ts";

/**
 * The clock that one life of a process reads: it starts at the true time and then runs a little fast or slow, as the oscillators of
 * real machines do. A restart reads the true time again, which may be before what the last life read.
 */
export class ProcessClock {
  readonly #queue: EventQueue;
  readonly #startedMs: number;
  readonly #rate: number;

  /** @param rate seconds of this clock per true second; 0.99 to 1.01 */
  constructor(queue: EventQueue, rate: number) {
    this.#queue = queue;
    this.#startedMs = queue.nowMs;
    this.#rate = rate;
  }

  /** Whole milliseconds, as the real driver's. */
  nowMs(): number {
    // The small addition makes up for rounding (beside a whole epoch it would be lost): at `trueMs(x)` this clock reads at least x.
    return this.#startedMs + Math.floor((this.#queue.nowMs - this.#startedMs) * this.#rate + 1e-6);
  }

  /** The true time at which this clock reads `atMs`. */
  trueMs(atMs: number): number {
    return this.#startedMs + Math.ceil((atMs - this.#startedMs) / this.#rate);
  }
}
