import { expect, test } from "vitest";
import { orderRows, type Column } from "./row-order.ts";

interface Row {
  name: string;
  cpus: number;
}
const columns: Column<Row>[] = [
  { key: "name", title: "Name", value: (row) => row.name },
  { key: "cpus", title: "CPUs", value: (row) => row.cpus, numeric: true },
];
const rows: Row[] = [
  { name: "web", cpus: 2 },
  { name: "Batch", cpus: 1 },
  { name: "webhook", cpus: 2 },
];

test("sorts numbers as numbers and keeps equal rows in order", () => {
  expect([...orderRows(rows, columns, "", { key: "cpus", descending: false })]).toEqual([1, 0, 2]);
  expect([...orderRows(rows, columns, "", { key: "cpus", descending: true })]).toEqual([0, 2, 1]);
});

test("filters by text, ignoring case, and not by numbers", () => {
  expect([...orderRows(rows, columns, "WEB", { key: "name", descending: true })]).toEqual([2, 0]);
  expect([...orderRows(rows, columns, "2", { key: "name", descending: false })]).toEqual([]);
});
