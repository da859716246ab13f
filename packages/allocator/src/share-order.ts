import type { ShareTable } from "./share-table.ts";

/**
 * Rows of a {@link ShareTable} in the order of their shares. Sorted lazily; while a round runs, only `moveRight` changes
 * it, because an allocation never lowers a share.
 *
 * The rows live in a window of a larger buffer, so that the usual move, from the very front to the very back, shifts
 * the few elements outside instead of the thousands between.
 */
export class ShareOrder {
  private readonly table: ShareTable;
  private buffer = new Int32Array(8);
  private head = 0;
  private count = 0;
  private sortedAt = -1;

  constructor(table: ShareTable) {
    this.table = table;
  }

  get length(): number {
    return this.count;
  }

  at(index: number): number {
    return this.buffer[this.head + index]!;
  }

  insert(row: number): void {
    if (this.head + this.count === this.buffer.length) this.makeRoom();
    this.buffer[this.head + this.count++] = row;
    this.markStale();
  }

  remove(row: number): void {
    const end = this.head + this.count;
    const at = this.buffer.indexOf(row, this.head);
    if (at < 0 || at >= end) return;
    this.buffer.copyWithin(at, at + 1, end);
    this.count--;
  }

  /** Something other than `moveRight` changed a share or the membership. */
  markStale(): void {
    this.sortedAt = -1;
  }

  /** Sorts if anything changed since the last time. */
  settle(): void {
    const table = this.table;
    if (this.sortedAt === table.totals.version) return;
    this.sortedAt = table.totals.version;
    const window = this.buffer.subarray(this.head, this.head + this.count);
    for (const row of window) table.refresh(row);
    if (this.count > 1) window.sort((a, b) => table.compare(a, b));
  }

  /** The share of the row at `index` rose: puts it where it belongs now. What stood behind it moves up one. */
  moveRight(index: number): void {
    const target = this.targetOf(index);
    if (target === index) return;
    const row = this.at(index);
    if (target - index <= index + (this.count - 1 - target)) {
      const from = this.head + index;
      this.buffer.copyWithin(from, from + 1, this.head + target + 1);
    } else this.moveAround(index, target);
    this.buffer[this.head + target] = row;
  }

  /** The last index whose row comes before the row at `index`, or `index` itself. */
  private targetOf(index: number): number {
    const row = this.at(index);
    let low = index;
    let high = this.count - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (this.table.compare(this.at(middle), row) < 0) low = middle;
      else high = middle - 1;
    }
    return low;
  }

  /** Opens the gap at `target` by shifting what is before `index` and behind `target`. */
  private moveAround(index: number, target: number): void {
    if (this.head + this.count === this.buffer.length) this.makeRoom();
    const head = this.head;
    this.buffer.copyWithin(head + 1, head, head + index);
    this.buffer.copyWithin(head + target + 2, head + target + 1, head + this.count);
    this.head = head + 1;
  }

  private makeRoom(): void {
    const window = this.buffer.subarray(this.head, this.head + this.count);
    const buffer = new Int32Array(Math.max(8, this.count * 2));
    buffer.set(window);
    this.buffer = buffer;
    this.head = 0;
  }
}
