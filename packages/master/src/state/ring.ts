/**
 * Keeps the newest `capacity` items in the order in which they came; adding to a full one forgets the oldest. Items are known by
 * their key, which several may share; a subclass says what it is.
 */
export abstract class Ring<T> implements Iterable<T> {
  readonly capacity: number;
  private items: T[] = [];
  private oldest = 0;
  /** How many items have a key; made when somebody asks for the first time. */
  private counts: Map<string, number> | undefined;

  constructor(capacity: number) {
    this.capacity = capacity;
  }

  protected abstract keyOf(item: T): string;

  get size(): number {
    return this.items.length;
  }

  push(item: T): void {
    if (this.capacity <= 0) return;
    this.count(item, 1);
    if (this.items.length < this.capacity) {
      this.items.push(item);
      return;
    }
    this.count(this.items[this.oldest] as T, -1);
    this.items[this.oldest] = item;
    this.oldest = (this.oldest + 1) % this.capacity;
  }

  /** Forgets the items for which `drop` holds; the order of the others stays. */
  remove(drop: (item: T) => boolean): void {
    if (!this.items.some(drop)) return;
    this.items = [...this].filter((item) => !drop(item));
    this.oldest = 0;
    this.counts = undefined;
  }

  has(key: string): boolean {
    if (this.counts === undefined) {
      this.counts = new Map();
      for (const item of this.items) this.count(item, 1);
    }
    return this.counts.has(key);
  }

  private count(item: T, by: 1 | -1): void {
    if (this.counts === undefined) return;
    const key = this.keyOf(item);
    const count = (this.counts.get(key) ?? 0) + by;
    if (count > 0) this.counts.set(key, count);
    else this.counts.delete(key);
  }

  /** Oldest first. */
  *[Symbol.iterator](): Iterator<T> {
    for (let i = 0; i < this.items.length; i++) {
      yield this.items[(this.oldest + i) % this.items.length] as T;
    }
  }
}
