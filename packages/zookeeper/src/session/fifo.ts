/** A queue with cheap ends: taking from the front does not move the rest. */
export class Fifo<T> {
  /** What was taken from the front leaves `undefined` behind, so that it can go at once. */
  #items: (T | undefined)[] = [];
  #head = 0;

  get size(): number {
    return this.#items.length - this.#head;
  }

  push(item: T): void {
    this.#items.push(item);
  }

  first(): T | undefined {
    return this.#items[this.#head];
  }

  shift(): T | undefined {
    const item = this.#items[this.#head];
    if (this.#head >= this.#items.length) return undefined;
    this.#items[this.#head] = undefined;
    this.#head += 1;
    // The places are let go in pieces, so that the cost per item stays constant.
    if (this.#head === this.#items.length || (this.#head >= 1024 && this.#head * 2 >= this.#items.length)) {
      this.#items = this.#items.slice(this.#head);
      this.#head = 0;
    }
    return item;
  }

  /** Everything, in order; the queue is empty afterwards. */
  takeAll(): T[] {
    const all = this.toArray();
    this.#items = [];
    this.#head = 0;
    return all;
  }

  /** Takes out what `pick` chooses, in order; the rest stays. */
  takeWhere(pick: (item: T) => boolean): T[] {
    const taken: T[] = [];
    const rest: T[] = [];
    for (const item of this.toArray()) (pick(item) ? taken : rest).push(item);
    this.#items = rest;
    this.#head = 0;
    return taken;
  }

  toArray(): T[] {
    return this.#items.slice(this.#head) as T[];
  }
}
