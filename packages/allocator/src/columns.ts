import type { Amounts } from "./resource-index.ts";

/** One Float64Array per resource, one cell per row: thousands of agents are compared without touching an object. */
export class Columns {
  readonly columns: Float64Array[] = [];
  private rows = 64;

  /** Makes room for `rows` rows and `resources` columns. */
  reserve(rows: number, resources: number): void {
    if (rows > this.rows) {
      this.rows = Math.max(rows, this.rows * 2);
      for (let r = 0; r < this.columns.length; r++) {
        const wider = new Float64Array(this.rows);
        wider.set(this.columns[r] as Float64Array);
        this.columns[r] = wider;
      }
    }
    while (this.columns.length < resources) this.columns.push(new Float64Array(this.rows));
  }

  /** row += factor * amounts */
  add(row: number, amounts: Amounts, factor = 1): void {
    this.reserve(row + 1, amounts.length);
    for (let r = 0; r < amounts.length; r++) {
      (this.columns[r] as Float64Array)[row]! += factor * (amounts[r] as number);
    }
  }

  /** Sets the whole row. */
  set(row: number, amounts: Amounts): void {
    this.reserve(row + 1, amounts.length);
    for (let r = 0; r < this.columns.length; r++) (this.columns[r] as Float64Array)[row] = amounts[r] ?? 0;
  }

  /** The row as amounts. */
  row(row: number): number[] {
    return this.columns.map((column) => column[row] ?? 0);
  }
}
