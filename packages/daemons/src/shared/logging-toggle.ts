import type { Logger, LogLevel } from "@mesolite/runtime";

/** A timer that is given more ends at once. Whoever asks for a year gets 25 days. */
const longestTimerMs = 2 ** 31 - 1;

/** `/logging/toggle`: a higher verbosity for a while. Level 0 is the log as it was started; 1 and more add debug lines. */
export class LoggingToggle {
  readonly #log: Logger;
  readonly #start: LogLevel;
  #level = 0;
  #back: NodeJS.Timeout | undefined;

  constructor(log: Logger) {
    this.#log = log;
    this.#start = log.level;
  }

  get level(): number {
    return this.#level;
  }

  set(level: number, durationMs: number): void {
    clearTimeout(this.#back);
    this.#level = level;
    this.#log.level = level > 0 ? "debug" : this.#start;
    if (level > 0) this.#back = setTimeout(() => this.set(0, 0), Math.min(Math.max(durationMs, 0), longestTimerMs)).unref();
  }
}
