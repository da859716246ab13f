import { type Store, StoreError } from "@mesolite/coordination";
import type { Log } from "@mesolite/runtime";
import type { Coordinator } from "./coordinator.ts";

/** What a leader does until it is deposed. */
export interface Term {
  end(): Promise<void>;
}

/** One attempt to lead. */
export interface Candidacy<T extends Term> {
  /** What others are told about this candidate. */
  readonly data: Uint8Array;
  begin(parts: TermStart): Promise<T>;
}

export interface TermStart {
  readonly store: Store;
  /** False: this process was deposed; nothing more of the term's core may reach the world. */
  readonly mayAct: () => boolean;
  /** The term's core or store can't go on. */
  readonly onBroken: (error: Error) => void;
}

export interface LeadershipParts<T extends Term> {
  readonly coordinator: Coordinator;
  readonly newCandidacy: () => Candidacy<T>;
  /** Told at every change; undefined while nobody leads. */
  readonly onLeader: (data: Uint8Array | undefined) => void;
  readonly log: Log;
  readonly onFatal: (message: string) => void;
}

const whatNext = "Nothing is broken: it forgets what it knew and stands for election again";

/** Between two attempts after one went wrong. */
const retryMs = 1_000;

/**
 * Contends for leadership for as long as the daemon runs. Elected, it begins a term; deposed, it ends the term in this process and
 * contends again: no supervisor has to restart it.
 */
export class Leadership<T extends Term> {
  readonly #parts: LeadershipParts<T>;
  #term: T | undefined;
  #watch: { stop(): void } | undefined;
  /** Changes are dealt with one after the other: a term may not begin before the last one has ended. */
  #turn: Promise<void> = Promise.resolve();
  #attempt = 0;
  #stopped = false;

  constructor(parts: LeadershipParts<T>) {
    this.#parts = parts;
  }

  /** Undefined while this process does not lead, or still takes in what the last leader left. */
  get term(): T | undefined {
    return this.#term;
  }

  async start(): Promise<void> {
    const { coordinator, onLeader } = this.#parts;
    this.#watch = await coordinator.membership.watchLeader(onLeader);
    await this.#contend();
    await this.#turn;
  }

  /** Gives leadership up and contends again, behind those who wait. */
  abdicate(): void {
    this.#takeTurn(() => this.#deposed("leadership was given up"));
  }

  async stop(): Promise<void> {
    this.#stopped = true;
    this.#watch?.stop();
    await this.#turn;
    await this.#endTerm();
    await this.#parts.coordinator.election.resign();
  }

  async #contend(): Promise<void> {
    const { coordinator, newCandidacy } = this.#parts;
    const attempt = ++this.#attempt;
    const candidacy = newCandidacy();
    await coordinator.election.contend(candidacy.data, (leading) => {
      this.#takeTurn(async () => {
        if (attempt !== this.#attempt) return; // Of an attempt that is over.
        if (leading) await this.#beginTerm(candidacy);
        else await this.#deposed("another leads, or its session is lost");
      });
    });
  }

  async #beginTerm(candidacy: Candidacy<T>): Promise<void> {
    const { coordinator } = this.#parts;
    if (this.#stopped || this.#term) return;
    const attempt = this.#attempt;
    try {
      const store = await coordinator.openStore();
      const mayAct = (): boolean => coordinator.election.mayAct();
      const onBroken = (error: Error): void =>
        this.#takeTurn(async () => {
          // A term that has ended by the election's word may report the same from its store.
          if (attempt === this.#attempt) await this.#broken(error);
        });
      try {
        this.#term = await candidacy.begin({ store, mayAct, onBroken });
      } catch (error) {
        // Deposed while it took in the state: the next term opens the store again.
        await store.close();
        throw error;
      }
    } catch (error) {
      await this.#broken(error instanceof Error ? error : new Error(String(error)));
    }
  }

  /** Who was deposed meanwhile tries again; everything else is beyond repair. */
  async #broken(error: Error): Promise<void> {
    const isDeposed = !this.#parts.coordinator.election.mayAct() || (error instanceof StoreError && error.fault === "fenced");
    if (!isDeposed) return this.#parts.onFatal(error.message);
    await this.#deposed(error.message, true);
  }

  /** @param led whether it led, or was about to: a mere candidate loses nothing worth a line */
  async #deposed(why: string, led = this.#term !== undefined): Promise<void> {
    if (this.#stopped) return;
    this.#attempt++;
    if (led) this.#parts.log.warn(`This process is not the leader any more (${why}). ${whatNext}`);
    await this.#endTerm();
    await this.#parts.coordinator.election.resign();
    // Not awaited: the next term's turn comes after this one.
    void this.#contendAgain();
  }

  async #contendAgain(): Promise<void> {
    if (this.#stopped) return;
    try {
      await this.#contend();
    } catch (error) {
      this.#parts.log.warn(`can't contend for leadership: ${error instanceof Error ? error.message : String(error)}`);
      setTimeout(() => void this.#contendAgain(), retryMs);
    }
  }

  async #endTerm(): Promise<void> {
    const term = this.#term;
    this.#term = undefined;
    await term?.end();
  }

  #takeTurn(act: () => Promise<void>): void {
    this.#turn = this.#turn
      .then(act)
      .catch((error: unknown) => this.#parts.onFatal(error instanceof Error ? error.message : String(error)));
  }
}
