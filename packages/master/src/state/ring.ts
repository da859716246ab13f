/** Keeps the newest `capacity` items in the order in which they came; adding to a full one forgets the oldest. */
export class Ring<T> implements Iterable<T> {
  readonly capacity: number;
  #items: T[] = [];
  #oldest = 0;

  constructor(capacity: number) {
    this.capacity = capacity;
  }

  get size(): number {
    return this.#items.length;
  }

  push(item: T): void {
    if (this.capacity <= 0) return;
    if (this.#items.length < this.capacity) {
      this.#items.push(item);
      return;
    }
    this.#items[this.#oldest] = item;
    this.#oldest = (this.#oldest + 1) % this.capacity;
  }

  /** Forgets the items for which `drop` holds; the order of the others stays. */
  remove(drop: (item: T) => boolean): void {
    if (!this.#items.some(drop)) return;
    this.#items = [...this].filter((item) => !drop(item));
    this.#oldest = 0;
  }

  /** Oldest first. */
  *[Symbol.iterator](): Iterator<T> {
    for (let i = 0; i < this.#items.length; i++) {
      yield this.#items[(this.#oldest + i) % this.#items.length] as T;
    }
  }
}
