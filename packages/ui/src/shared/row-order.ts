/** Columns of plain values plus an index that is filtered and sorted: 100,000 rows cost no object each. */
export interface Column<Row> {
  readonly key: string;
  readonly title: string;
  readonly value: (row: Row) => string | number;
  readonly numeric?: boolean;
}

export interface Order {
  readonly key: string;
  readonly descending: boolean;
}

/**
 * The rows to show, as indices into `rows`: those whose text columns contain `filter` (case-insensitive), in `order`.
 * Equal rows keep their order.
 */
export function orderRows<Row>(rows: readonly Row[], columns: readonly Column<Row>[], filter: string, order: Order): Int32Array {
  const needle = filter.trim().toLowerCase();
  const texts = columns.filter((column) => !column.numeric);
  const kept: number[] = [];
  for (const [index, row] of rows.entries()) {
    if (needle === "" || texts.some((column) => String(column.value(row)).toLowerCase().includes(needle))) kept.push(index);
  }
  const column = columns.find((c) => c.key === order.key);
  if (column) sortIndex(kept, rows.map(column.value), order.descending ? -1 : 1);
  return Int32Array.from(kept);
}

function sortIndex(index: number[], values: readonly (string | number)[], sign: number): void {
  index.sort((a, b) => {
    const x = values[a] ?? "";
    const y = values[b] ?? "";
    return x < y ? -sign : x > y ? sign : a - b;
  });
}
