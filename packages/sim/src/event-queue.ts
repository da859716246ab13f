/** What happens next in a simulated world: actions ordered by time, and by order of scheduling at equal times. */
export class EventQueue {
  #heap: Entry[] = [];
  #order = 0;
  #nowMs: number;

  constructor(startMs: number) {
    this.#nowMs = startMs;
  }

  get nowMs(): number {
    return this.#nowMs;
  }

  get size(): number {
    return this.#heap.length;
  }

  /** Runs `action` at `atMs`, or at the next whole millisecond; a time that has passed means now. */
  at(atMs: number, action: () => void): void {
    const entry = { atMs: Math.max(Math.ceil(atMs), this.#nowMs), order: this.#order++, action };
    const heap = this.#heap;
    heap.push(entry);
    for (let i = heap.length - 1; i > 0;) {
      const parent = (i - 1) >> 1;
      if (!before(entry, heap[parent] as Entry)) break;
      heap[i] = heap[parent] as Entry;
      heap[parent] = entry;
      i = parent;
    }
  }

  after(delayMs: number, action: () => void): void {
    this.at(this.#nowMs + delayMs, action);
  }

  /** Advances to the next action at or before `untilMs` and runs it. @returns false when there is none; the clock is then at `untilMs` */
  runNext(untilMs: number): boolean {
    const top = this.#heap[0];
    if (!top || top.atMs > untilMs) {
      this.#nowMs = Math.max(this.#nowMs, untilMs);
      return false;
    }
    this.#removeTop();
    this.#nowMs = top.atMs;
    top.action();
    return true;
  }

  #removeTop(): void {
    const heap = this.#heap;
    const last = heap.pop() as Entry;
    if (heap.length === 0) return;
    let i = 0;
    for (;;) {
      let child = 2 * i + 1;
      if (child >= heap.length) break;
      if (child + 1 < heap.length && before(heap[child + 1] as Entry, heap[child] as Entry)) child++;
      if (!before(heap[child] as Entry, last)) break;
      heap[i] = heap[child] as Entry;
      i = child;
    }
    heap[i] = last;
  }
}

interface Entry {
  readonly atMs: number;
  readonly order: number;
  readonly action: () => void;
}

function before(a: Entry, b: Entry): boolean {
  return a.atMs < b.atMs || (a.atMs === b.atMs && a.order < b.order);
}
