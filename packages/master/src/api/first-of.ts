/**
 * The first `count` items in the order of `compare`, sorted. For a small `count` one pass with a heap of that size, so that the
 * first hundred of 200,000 cost a few milliseconds instead of a whole sort.
 */
export function firstOf<T>(items: readonly T[], count: number, compare: (left: T, right: T) => number): T[] {
  if (count * 8 >= items.length) return items.toSorted(compare).slice(0, count);
  // The worst of those kept is at the top.
  const heap: T[] = [];
  for (const item of items) {
    if (heap.length < count) siftUp(heap, item, compare);
    else if (count > 0 && compare(item, heap[0] as T) < 0) siftDown(heap, item, compare);
  }
  return heap.sort(compare);
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
