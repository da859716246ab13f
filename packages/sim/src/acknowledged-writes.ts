import { Violation } from "./violation.ts";

/** What a store should hold, in words that can be compared: key -> value. */
export type Contents = ReadonlyMap<string, string>;

/**
 * Writes that a daemon has answered with success must be there after any crash. Kept outside the daemon: what it held when it gave its
 * last answer, and which keys requests without an answer may have changed since.
 */
export class AcknowledgedWrites {
  readonly #who: string;
  #known: Contents = new Map();
  readonly #unanswered = new Map<string, number>();

  /** @param who the daemon's name, for reports */
  constructor(who: string) {
    this.#who = who;
  }

  /** A request goes out. @param key what it is about; "*" = anything */
  asked(key: string): void {
    this.#unanswered.set(key, (this.#unanswered.get(key) ?? 0) + 1);
  }

  /** The daemon answered the request, and this is what it holds now. */
  answered(key: string, contents: Contents): void {
    const left = (this.#unanswered.get(key) ?? 1) - 1;
    if (left > 0) this.#unanswered.set(key, left);
    else this.#unanswered.delete(key);
    this.#known = contents;
  }

  /** What these keys are about has just gone, and they with it: that may be written or not. */
  doubt(isGone: (key: string) => boolean): void {
    const gone = [...this.#known.keys()].filter(isGone);
    if (gone.length === 0) return;
    for (const key of gone) this.asked(key);
    this.#known = new Map([...this.#known].filter(([key]) => !isGone(key)));
  }

  /** The daemon has come back from its store. */
  checkRecovered(contents: Contents): void {
    const isUncertain = (key: string): boolean => this.#unanswered.has("*") || this.#unanswered.has(key);
    for (const key of new Set([...this.#known.keys(), ...contents.keys()])) {
      const [before, after] = [this.#known.get(key), contents.get(key)];
      if (before === after || isUncertain(key)) continue;
      throw new Violation("durability", `${this.#who} acknowledged ${key} = ${before}, and has ${after} after a crash`);
    }
    this.#known = contents;
    this.#unanswered.clear();
  }
}

/** Terminal updates that a framework acknowledged: its store must know that these tasks are over, since nobody will say it again. */
export class AcknowledgedEnds {
  readonly #ended = new Map<string, string>();

  acknowledged(taskId: string, state: string): void {
    this.#ended.set(taskId, state);
  }

  /** @param live ids of the tasks that a framework that came back from its store believes to be alive */
  checkRecovered(live: Iterable<string>): void {
    for (const taskId of live) {
      const state = this.#ended.get(taskId);
      if (state !== undefined)
        throw new Violation("durability", `${state} of task ${taskId} was acknowledged, and is forgotten after a crash`);
    }
  }
}
