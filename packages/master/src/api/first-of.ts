/** Collects items and gives the first `count` of them in the order of `compare`, sorted. */
export interface FirstOf<T> {
  add(item: T): void;
  take(): T[];
}

/**
 * Keeps a heap of `count` items, so that the first hundred of 200,000 cost little more than looking at each. A caller that wants
 * very many pays for a sort of that many.
 */
export function firstOf<T>(count: number, compare: (left: T, right: T) => number): FirstOf<T> {
  // The worst of those kept is at the top.
  const heap: T[] = [];
  return {
    add(item) {
      if (heap.length < count) siftUp(heap, item, compare);
      else if (count > 0 && compare(item, heap[0] as T) < 0) siftDown(heap, item, compare);
    },
    take: () => heap.toSorted(compare),
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
