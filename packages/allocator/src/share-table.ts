import { Columns } from "./columns.ts";
import type { Amounts } from "./resource-index.ts";

/** What shares are fractions of: cluster totals by resource, and which resources do not count for fairness. */
export interface Totals {
  readonly millis: number[];
  readonly excluded: boolean[];
  /** Grows whenever a total changes: all shares computed under another version are stale. */
  version: number;
}

/**
 * Allocations and dominant shares of everything that is sorted: role nodes in one table, frameworks within roles in
 * another. share = max over resources of allocated / total, divided by the weight.
 */
export class ShareTable {
  readonly allocated = new Columns();
  share = new Float64Array(64);
  /** How often something was allocated to the row; the tie-break after the share. */
  count = new Float64Array(64);
  /** The pass that visited the row last, see {@link ShareOrder}. */
  visited = new Float64Array(64);
  readonly path: string[] = [];
  readonly weight: number[] = [];
  readonly totals: Totals;
  private readonly vacant: number[] = [];

  constructor(totals: Totals) {
    this.totals = totals;
  }

  add(path: string, weight: number): number {
    const row = this.vacant.pop() ?? this.path.length;
    if (row >= this.share.length) this.grow(row + 1);
    this.path[row] = path;
    this.weight[row] = weight;
    this.allocated.set(row, []);
    this.share[row] = 0;
    this.count[row] = 0;
    this.visited[row] = 0;
    return row;
  }

  remove(row: number): void {
    this.path[row] = "";
    this.vacant.push(row);
  }

  private grow(rows: number): void {
    const size = Math.max(rows, this.share.length * 2);
    const wider = (old: Float64Array<ArrayBuffer>): Float64Array<ArrayBuffer> => {
      const array = new Float64Array(size);
      array.set(old);
      return array;
    };
    this.share = wider(this.share);
    this.count = wider(this.count);
    this.visited = wider(this.visited);
  }

  /** Adds an allocation and counts it. The caller keeps the order that the row stands in. */
  charge(row: number, amounts: Amounts): void {
    this.allocated.add(row, amounts);
    this.count[row]! += 1;
    this.refresh(row);
  }

  /** Takes an allocation back. The count stays, as in the original. */
  discharge(row: number, amounts: Amounts): void {
    this.allocated.add(row, amounts, -1);
  }

  /** Computes the row's share anew. */
  refresh(row: number): void {
    const { millis, excluded } = this.totals;
    const columns = this.allocated.columns;
    let share = 0;
    for (let r = 0; r < columns.length; r++) {
      const total = millis[r] ?? 0;
      if (total <= 0 || excluded[r] === true) continue;
      const part = (columns[r] as Float64Array)[row]! / total;
      if (part > share) share = part;
    }
    this.share[row] = share / (this.weight[row] as number);
  }

  /** Negative when `a` comes before `b`: lower share, then fewer allocations, then path. */
  compare(a: number, b: number): number {
    const byShare = this.share[a]! - this.share[b]!;
    if (byShare !== 0) return byShare;
    const byCount = this.count[a]! - this.count[b]!;
    if (byCount !== 0) return byCount;
    const [x, y] = [this.path[a] as string, this.path[b] as string];
    return x < y ? -1 : x > y ? 1 : 0;
  }
}
