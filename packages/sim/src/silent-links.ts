/** What is under way on a silent link. */
interface Held {
  /** It arrives. */
  readonly arrive: () => void;
  /** The link is reset: it never will. */
  readonly fail: () => void;
}

const nothing = (): void => undefined;

/**
 * Links that are cut without a word to either side, as by a switch that drops everything. What is sent waits, in its order: TCP tries
 * again until the link is mended, or reset.
 */
export class SilentLinks<Client> {
  readonly #held = new Map<Client, Held[]>();

  silence(client: Client): void {
    if (!this.isSilent(client)) this.#held.set(client, []);
  }

  isSilent(client: Client): boolean {
    return this.#held.has(client);
  }

  /** Something arrives: now, or when the link is mended. */
  pass(client: Client, arrive: () => void, fail: () => void = nothing): void {
    const held = this.#held.get(client);
    if (held) held.push({ arrive, fail });
    else arrive();
  }

  mend(client: Client): void {
    for (const { arrive } of this.#take(client)) arrive();
  }

  reset(client: Client): void {
    for (const { fail } of this.#take(client)) fail();
  }

  get clients(): readonly Client[] {
    return [...this.#held.keys()];
  }

  #take(client: Client): readonly Held[] {
    const held = this.#held.get(client) ?? [];
    this.#held.delete(client);
    return held;
  }
}
