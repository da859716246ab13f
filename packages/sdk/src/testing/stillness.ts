// Taken when this module is loaded: test runners replace the globals by fake clocks, and real time must go on here.
const nextTurn = globalThis.setImmediate;
const realNowMs = globalThis.performance.now.bind(globalThis.performance);

/** Turns of the event loop without a sign of life after which a framework in this process has had its say. */
const quietTurns = 8;

/**
 * Tells when the frameworks have answered what they were told, so that virtual time may go on: no request is open, and for some turns
 * of the event loop (and, once somebody has come over HTTP, some real milliseconds) nothing was said by either side.
 */
export class Stillness {
  /** Counts everything that was said. */
  said = 0;
  readonly #quietMs: number;
  #openRequests = 0;
  #overHttp = false;
  #lastAtMs = 0;

  /** @param quietMs real milliseconds of silence that are asked of frameworks on HTTP */
  constructor(quietMs: number) {
    this.#quietMs = quietMs;
  }

  /** Something was told to a framework, or came from one. */
  stir(): void {
    this.said++;
    this.#lastAtMs = realNowMs();
  }

  /** A request has come over HTTP. @returns to be called once when it is answered */
  request(): () => void {
    this.#overHttp = true;
    this.#openRequests++;
    this.stir();
    let isOpen = true;
    return () => {
      if (!isOpen) return;
      isOpen = false;
      this.#openRequests--;
      this.stir();
    };
  }

  /** @param quietMs real milliseconds of silence, instead of the usual */
  async settle(quietMs = this.#overHttp ? this.#quietMs : 0): Promise<void> {
    this.#lastAtMs = realNowMs();
    let { said } = this;
    for (let turns = 0; turns < quietTurns || this.#openRequests > 0 || realNowMs() - this.#lastAtMs < quietMs; turns++) {
      await turn();
      if (said === this.said) continue;
      said = this.said;
      turns = 0;
    }
  }
}

/** Lets the event loop turn once. */
export function turn(): Promise<void> {
  return new Promise((resolve) => nextTurn(resolve));
}
