import { Random } from "@mesolite/base";

export interface ServerAddress {
  readonly host: string;
  readonly port: number;
}

/** The first wait after all servers refused in turn, and the longest; in between it doubles. */
const firstWaitMs = 100;
const longestWaitMs = 1000;

/** With a short session too, a loaded server gets so much time in the end: a handshake is a write of the ensemble. */
const patientAttemptMs = 5000;

/**
 * Which server is tried next, and when. The list is shuffled once, so that clients spread over the ensemble, and then gone through in a
 * circle: every server once without a wait, then a growing wait (halved to whole at random) before each further round.
 */
export class ServerList {
  readonly #servers: readonly ServerAddress[];
  readonly #random: Random;
  #next = 0;
  #failures = 0;

  constructor(servers: readonly ServerAddress[], seed: number) {
    this.#random = new Random(seed);
    this.#servers = this.#random.shuffle([...servers]);
  }

  next(): ServerAddress {
    const server = this.#servers[this.#next % this.#servers.length];
    this.#next += 1;
    return server as ServerAddress;
  }

  /** A connection lived for a while: what failed before it counts no more. */
  worked(): void {
    this.#failures = 0;
  }

  /** @returns milliseconds to wait before the next attempt */
  failed(): number {
    this.#failures += 1;
    if (this.#failures % this.#servers.length !== 0) return 0;
    const longest = Math.min(firstWaitMs * 2 ** (this.#rounds() - 1), longestWaitMs);
    return Math.round(longest * (0.5 + this.#random.unit() / 2));
  }

  /**
   * How long one attempt may take, connection and handshake together. In the first round all servers fit in a third of the session: what
   * is left of it when a silent connection is given up. Later rounds are more patient, for servers that are slow rather than dead.
   */
  attemptTimeoutMs(sessionTimeoutMs: number): number {
    const share = (sessionTimeoutMs * (this.#rounds() + 1)) / (3 * this.#servers.length);
    return Math.min(share, Math.max(sessionTimeoutMs, patientAttemptMs));
  }

  #rounds(): number {
    return Math.floor(this.#failures / this.#servers.length);
  }
}
