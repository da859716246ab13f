/** Removes ended containers after `--docker_remove_delay`, so that people can look into them until then. */
import { type Engine, EngineError } from "./engine.ts";

/** Removal is not urgent: one look a minute. */
const sweepMs = 60_000;

export class RemoveLater {
  readonly #engine: Engine;
  readonly #delayMs: number;
  readonly #log: (message: string) => void;
  readonly #dueMs = new Map<string, number>();
  readonly #sweeper: NodeJS.Timeout;

  constructor(engine: Engine, delayMs: number, log: (message: string) => void) {
    this.#engine = engine;
    this.#delayMs = delayMs;
    this.#log = log;
    this.#sweeper = setInterval(() => void this.#sweep(), sweepMs).unref();
  }

  /** @param endedMs when the container ended, milliseconds since the epoch */
  async add(name: string, endedMs: number): Promise<void> {
    const dueMs = endedMs + this.#delayMs;
    if (dueMs <= Date.now()) await this.#remove(name);
    else this.#dueMs.set(name, dueMs);
  }

  close(): void {
    clearInterval(this.#sweeper);
  }

  async #sweep(): Promise<void> {
    const due = [...this.#dueMs].filter(([, dueMs]) => dueMs <= Date.now()).map(([name]) => name);
    for (const name of due) {
      this.#dueMs.delete(name);
      await this.#remove(name);
    }
  }

  async #remove(name: string): Promise<void> {
    try {
      await this.#engine.call({ method: "DELETE", path: `/containers/${name}`, query: { v: "1", force: "1" } });
    } catch (error) {
      if (error instanceof EngineError && error.status === 404) return;
      this.#log(`Docker container ${name} was not removed: ${(error as Error).message}`);
    }
  }
}
