/**
 * Hands answers and watch events to the user in the order of the wire. An answer settles a promise, and the code behind its `await` runs
 * some microtasks later; a watch event calls a function at once. Without care an event would overtake the answer before it, and the answer
 * after it would overtake the event: the user would see new data before being told of the change, which ZooKeeper promises not to happen.
 */
export class Delivery {
  #queue: { readonly kind: "answer" | "event"; readonly run: () => void }[] = [];

  answer(run: () => void): void {
    if (this.#queue.length === 0) run();
    else this.#queue.push({ kind: "answer", run });
  }

  event(run: () => void): void {
    this.#queue.push({ kind: "event", run });
    if (this.#queue.length === 1) setImmediate(() => this.#drain());
  }

  #drain(): void {
    let answered = false;
    let done = 0;
    try {
      for (const item of this.#queue) {
        if (item.kind === "event" && answered) break;
        done += 1;
        item.run();
        answered = item.kind === "answer" || answered;
      }
    } finally {
      this.#queue = this.#queue.slice(done);
      if (this.#queue.length > 0) setImmediate(() => this.#drain());
    }
  }
}
