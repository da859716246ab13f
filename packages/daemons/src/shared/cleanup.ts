/** What a daemon has opened so far, closed in the opposite order: at its stop, or when a later part of its start fails. */
export class Cleanup {
  readonly #steps: (() => Promise<void> | void)[] = [];

  add(step: () => Promise<void> | void): void {
    this.#steps.push(step);
  }

  async run(): Promise<void> {
    for (let step = this.#steps.pop(); step; step = this.#steps.pop()) await step();
  }

  /** Runs `open`; when it throws, closes what was opened before. */
  async guard<T>(open: () => Promise<T>): Promise<T> {
    try {
      return await open();
    } catch (error) {
      await this.run();
      throw error;
    }
  }
}
