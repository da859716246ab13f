/** A binary min-heap of deadlines by id. Setting an id again replaces it; replaced entries are skipped when they surface. */
export class TimerHeap<Value> {
  #heap: Entry[] = [];
  readonly #live = new Map<string, { readonly entry: Entry; readonly value: Value }>();
  #order = 0;

  get size(): number {
    return this.#live.size;
  }

  set(id: string, atMs: number, value: Value): void {
    const entry: Entry = { id, atMs, order: this.#order++ };
    this.#live.set(id, { entry, value });
    this.#heap.push(entry);
    siftUp(this.#heap, this.#heap.length - 1);
    this.#forgetDead();
  }

  clear(id: string): void {
    if (this.#live.delete(id)) this.#forgetDead();
  }

  /** The earliest deadline, or undefined when nothing is armed. */
  nextAtMs(): number | undefined {
    this.#dropDead();
    return this.#heap[0]?.atMs;
  }

  /** Removes and returns one value that is due, earliest first; equal deadlines in the order they were set. */
  popDue(nowMs: number): Value | undefined {
    this.#dropDead();
    const top = this.#heap[0];
    if (!top || top.atMs > nowMs) return undefined;
    const value = this.#live.get(top.id)?.value;
    this.#live.delete(top.id);
    this.#removeTop();
    return value;
  }

  #dropDead(): void {
    for (let top = this.#heap[0]; top && this.#live.get(top.id)?.entry !== top; top = this.#heap[0]) this.#removeTop();
  }

  #removeTop(): void {
    const last = this.#heap.pop();
    if (!last || this.#heap.length === 0) return;
    this.#heap[0] = last;
    siftDown(this.#heap, 0);
  }

  /** A core that re-arms one timer at every event, or clears thousands, must not leave them here: half dead is dead enough to rebuild. */
  #forgetDead(): void {
    if (this.#heap.length <= 64 || this.#heap.length <= 2 * this.#live.size) return;
    // A sorted array is a heap.
    this.#heap = [...this.#live.values()].map((live) => live.entry).sort((a, b) => (isBefore(a, b) ? -1 : 1));
  }
}

interface Entry {
  readonly id: string;
  readonly atMs: number;
  readonly order: number;
}

function isBefore(a: Entry, b: Entry): boolean {
  return a.atMs < b.atMs || (a.atMs === b.atMs && a.order < b.order);
}

function siftUp(heap: Entry[], start: number): void {
  for (let i = start; i > 0;) {
    const parent = (i - 1) >> 1;
    if (!isBefore(heap[i] as Entry, heap[parent] as Entry)) return;
    swap(heap, i, parent);
    i = parent;
  }
}

function siftDown(heap: Entry[], start: number): void {
  for (let i = start; ;) {
    const left = 2 * i + 1;
    const right = left + 1;
    let least = i;
    if (left < heap.length && isBefore(heap[left] as Entry, heap[least] as Entry)) least = left;
    if (right < heap.length && isBefore(heap[right] as Entry, heap[least] as Entry)) least = right;
    if (least === i) return;
    swap(heap, i, least);
    i = least;
  }
}

function swap(heap: Entry[], i: number, j: number): void {
  const entry = heap[i] as Entry;
  heap[i] = heap[j] as Entry;
  heap[j] = entry;
}
