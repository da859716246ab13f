/** What a piece of streaming work says after one slice. "blocked" leaves the round; whoever unblocks it adds it again. */
export type SliceOutcome = "more" | "done" | "blocked";

/** All streams of the process share this much of each turn of the event loop: measured, /health stays below 8 ms beside five 100k-task answers. */
const budgetMs = 4;

/** Where turns and time come from; tests have their own. */
interface Turns {
  readonly nowMs: () => number;
  readonly next: (turn: () => void) => void;
}

const realTurns: Turns = { nowMs: () => performance.now(), next: (turn) => void setImmediate(turn) };

/** Round robin over streaming work, slice by slice, within one shared budget a turn. A slice is never cut: it should take far less. */
export class TurnBudget {
  #round: (() => SliceOutcome)[] = [];
  #scheduled = false;
  readonly #turns: Turns;

  constructor(turns: Turns = realTurns) {
    this.#turns = turns;
  }

  add(work: () => SliceOutcome): void {
    this.#round.push(work);
    this.#schedule();
  }

  #schedule(): void {
    if (this.#scheduled || this.#round.length === 0) return;
    this.#scheduled = true;
    this.#turns.next(() => this.#turn());
  }

  #turn(): void {
    this.#scheduled = false;
    const deadlineMs = this.#turns.nowMs() + budgetMs;
    do {
      const work = this.#round.shift();
      if (!work) return;
      if (work() === "more") this.#round.push(work);
    } while (this.#turns.nowMs() < deadlineMs);
    this.#schedule();
  }
}

/** The one that everything in this process shares: long answers and event streams. */
export const streamBudget = new TurnBudget();
