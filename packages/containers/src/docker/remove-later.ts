/**
 * Removes containers: ended ones after `--docker_remove_delay`, so that people can look into them until then, and those of failed
 * launches at once. Goes on until the engine says that a container is gone: nobody else would remove it.
 */
import { type Engine, EngineError } from "./engine.ts";

/** Removal is not urgent: one look a minute. */
const sweepMs = 60_000;

export class RemoveLater {
  readonly #engine: Engine;
  readonly #delayMs: number;
  readonly #log: (message: string) => void;
  /** When each is due, in milliseconds since the epoch. A name leaves only with its container: the engine bounds how many there are. */
  readonly #dueMs = new Map<string, number>();
  readonly #sweeper: NodeJS.Timeout;
  #sweeping = false;

  constructor(engine: Engine, delayMs: number, log: (message: string) => void) {
    this.#engine = engine;
    this.#delayMs = delayMs;
    this.#log = log;
    this.#sweeper = setInterval(() => void this.#sweep(), sweepMs).unref();
  }

  /** @param endedMs when the container ended, milliseconds since the epoch */
  async add(name: string, endedMs: number): Promise<void> {
    const dueMs = endedMs + this.#delayMs;
    this.#dueMs.set(name, dueMs);
    if (dueMs <= Date.now()) await this.#remove(name);
  }

  /** Whether it exists and runs or not. */
  async addNow(name: string): Promise<void> {
    await this.add(name, -Infinity);
  }

  close(): void {
    clearInterval(this.#sweeper);
  }

  /** Ends at the first call that is not answered: the others would not be either. */
  async #sweep(): Promise<void> {
    if (this.#sweeping) return; // An engine that hangs takes a minute for each call.
    this.#sweeping = true;
    const due = [...this.#dueMs].filter(([, dueMs]) => dueMs <= Date.now()).map(([name]) => name);
    for (const name of due) if (!(await this.#remove(name))) break;
    this.#sweeping = false;
  }

  /** False: the engine did not answer. */
  async #remove(name: string): Promise<boolean> {
    try {
      await this.#engine.call({ method: "DELETE", path: `/containers/${name}`, query: { v: "1", force: "1" } });
    } catch (error) {
      const status = error instanceof EngineError ? error.status : undefined;
      if (status !== 404) {
        this.#log(`Docker container ${name} is not removed yet: ${(error as Error).message}`);
        return status !== undefined;
      }
    }
    this.#dueMs.delete(name);
    return true;
  }
}
