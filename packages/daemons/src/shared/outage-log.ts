/** One line a minute while something stays away, however often it is tried. */
export class OutageLog {
  readonly #print: (message: string) => void;
  readonly #everyMs: number;
  #lastMs = -Infinity;

  constructor(print: (message: string) => void, everyMs = 60_000) {
    this.#print = print;
    this.#everyMs = everyMs;
  }

  tell(message: string, nowMs = performance.now()): void {
    if (nowMs - this.#lastMs < this.#everyMs) return;
    this.#lastMs = nowMs;
    this.#print(message);
  }

  /** It is back: the next outage is told at once. */
  over(): void {
    this.#lastMs = -Infinity;
  }
}
