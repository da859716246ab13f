/** Collects items and gives the first `count` of them in the order of `compare`, sorted. */
export interface FirstOf<T> {
  add(item: T): void;
  /** Pauses now and then; afterwards nothing is left. */
  take(): Generator<void, T[], undefined>;
}

/** As many items are taken off a heap of 100,000 between two pauses as take about a millisecond. */
const itemsPerPause = 500;

/** Keeps a heap of `count` items, so that the first hundred of 200,000 cost little more than looking at each. */
export function firstOf<T>(count: number, compare: (left: T, right: T) => number): FirstOf<T> {
  // The worst of those kept is at the top.
  const heap: T[] = [];
  return {
    add(item) {
      if (heap.length < count) siftUp(heap, item, compare);
      else if (count > 0 && compare(item, heap[0] as T) < 0) siftDown(heap, item, compare);
    },
    *take() {
      const items: T[] = [];
      while (heap.length > 0) {
        items.push(takeTop(heap, compare));
        if (items.length % itemsPerPause === 0) yield;
      }
      return items.reverse();
    },
  };
}

function siftUp<T>(heap: T[], item: T, compare: (left: T, right: T) => number): void {
  let at = heap.length;
  heap.push(item);
  while (at > 0) {
    const parent = (at - 1) >> 1;
    if (compare(heap[parent] as T, item) >= 0) break;
    heap[at] = heap[parent] as T;
    at = parent;
  }
  heap[at] = item;
}

/** The worst; those after it move up. */
function takeTop<T>(heap: T[], compare: (left: T, right: T) => number): T {
  const top = heap[0] as T;
  const last = heap.pop() as T;
  if (heap.length > 0) siftDown(heap, last, compare);
  return top;
}

/** Replaces the top. */
function siftDown<T>(heap: T[], item: T, compare: (left: T, right: T) => number): void {
  let at = 0;
  for (;;) {
    let child = 2 * at + 1;
    if (child >= heap.length) break;
    if (child + 1 < heap.length && compare(heap[child + 1] as T, heap[child] as T) > 0) child++;
    if (compare(heap[child] as T, item) <= 0) break;
    heap[at] = heap[child] as T;
    at = child;
  }
  heap[at] = item;
}
