/** What a piece of streaming work says after one slice. "blocked" leaves the round; whoever unblocks it adds it again. */
export type SliceOutcome = "more" | "done" | "blocked";

/** All streams of the process share this much of each turn of the event loop: measured, /health stays below 8 ms beside five 100k-task answers. */
const budgetMs = 4;

/** Round robin over streaming work, slice by slice, within one shared budget a turn. */
export class TurnBudget {
  #round: (() => SliceOutcome)[] = [];
  #scheduled = false;

  add(work: () => SliceOutcome): void {
    this.#round.push(work);
    this.#schedule();
  }

  #schedule(): void {
    if (this.#scheduled || this.#round.length === 0) return;
    this.#scheduled = true;
    setImmediate(() => this.#turn());
  }

  #turn(): void {
    this.#scheduled = false;
    const deadlineMs = performance.now() + budgetMs;
    do {
      const work = this.#round.shift();
      if (!work) return;
      if (work() === "more") this.#round.push(work);
    } while (performance.now() < deadlineMs);
    this.#schedule();
  }
}

/** The one that everything in this process shares. */
export const streamBudget = new TurnBudget();
