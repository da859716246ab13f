import type { Logger, LogLevel } from "@mesolite/runtime";

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
    this.#back = setTimeout(() => this.set(0, 0), durationMs);
    this.#back.unref();
  }
}
