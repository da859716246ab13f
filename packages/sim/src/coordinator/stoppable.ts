/** A running program as its machine's scheduler sees it: what is to happen in it happens now, later (SIGSTOP), or never (it ended). */
export class Stoppable {
  #held: (() => void)[] | undefined;
  #ended = false;

  get isStopped(): boolean {
    return this.#held !== undefined;
  }

  run(action: () => void): void {
    if (this.#ended) return;
    if (this.#held) this.#held.push(action);
    else action();
  }

  /** SIGSTOP: nothing happens until `goOn`; time passes, and what arrives waits. */
  stop(): void {
    this.#held ??= [];
  }

  /** SIGCONT: all that waited happens, in order. */
  goOn(): void {
    const held = this.#held ?? [];
    this.#held = undefined;
    for (const action of held) this.run(action);
  }

  /** For good. */
  end(): void {
    this.#ended = true;
    this.#held = undefined;
  }
}
