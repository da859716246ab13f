import { Box, Group, Table, Text, TextInput, UnstyledButton, VisuallyHidden } from "@mantine/core";
import { useVirtualizer } from "@tanstack/react-virtual";
import { type ReactNode, useMemo, useRef, useState } from "react";
import { type Column, type Order, orderRows } from "./row-order.ts";

export interface CellColumn<Row> extends Column<Row> {
  /** What to show; the plain value when absent. */
  readonly cell?: (row: Row) => ReactNode;
  /** A column of links: nothing to sort by, its title is only read aloud. */
  readonly actions?: boolean;
}

interface Props<Row> {
  readonly rows: readonly Row[];
  readonly columns: readonly CellColumn<Row>[];
  readonly rowKey: (row: Row) => string;
  /** Shown instead of an empty table. */
  readonly empty: ReactNode;
  readonly initialOrder?: Order;
  readonly label: string;
}

const rowHeightPx = 40;
/** What stands above a table at most; the rest of the window is the table's. */
const aboveTablePx = 330;
/** Fewer rows are seen at a glance. */
const filterFromRows = 10;

/** A table with a filter box and sortable columns that draws only the rows in view. */
export function DataTable<Row>({ rows, columns, rowKey, empty, initialOrder, label }: Props<Row>): ReactNode {
  const [filter, setFilter] = useState("");
  const [order, setOrder] = useState<Order>(initialOrder ?? { key: columns[0]?.key ?? "", descending: false });
  const index = useMemo(() => orderRows(rows, columns, filter, order), [rows, columns, filter, order]);
  if (rows.length === 0) return <Text c="dimmed">{empty}</Text>;
  return (
    <Box>
      {(rows.length >= filterFromRows || filter !== "") && (
        <Group justify="space-between" mb="xs">
          <TextInput
            size="xs"
            w={260}
            placeholder="Filter"
            aria-label={`Filter ${label}`}
            value={filter}
            onChange={(e) => setFilter(e.currentTarget.value)}
          />
          <Text size="sm" c="dimmed" role="status">
            {index.length === rows.length ? `${rows.length}` : `${index.length} of ${rows.length}`}
          </Text>
        </Group>
      )}
      <Rows
        rows={rows}
        index={index}
        columns={columns}
        rowKey={rowKey}
        label={label}
        head={<Head columns={columns} order={order} setOrder={setOrder} />}
      />
    </Box>
  );
}

function Head<Row>({
  columns,
  order,
  setOrder,
}: {
  columns: readonly CellColumn<Row>[];
  order: Order;
  setOrder: (order: Order) => void;
}): ReactNode {
  return (
    <Table.Tr>
      {columns.map((column) =>
        column.actions ? (
          <Table.Th key={column.key}>
            <VisuallyHidden>{column.title}</VisuallyHidden>
          </Table.Th>
        ) : (
          <Table.Th
            key={column.key}
            ta={column.numeric ? "right" : "left"}
            aria-sort={order.key !== column.key ? "none" : order.descending ? "descending" : "ascending"}
          >
            <UnstyledButton
              fw={600}
              fz="sm"
              style={{ whiteSpace: "nowrap" }}
              onClick={() => setOrder(nextOrder(order, column.key))}
            >
              {column.title}
              <span aria-hidden>{order.key === column.key ? (order.descending ? " ▾" : " ▴") : ""}</span>
            </UnstyledButton>
          </Table.Th>
        ),
      )}
    </Table.Tr>
  );
}

type RowsProps<Row> = Pick<Props<Row>, "rows" | "columns" | "rowKey" | "label"> & {
  readonly index: Int32Array;
  readonly head: ReactNode;
};

function Rows<Row>({ rows, index, columns, rowKey, label, head }: RowsProps<Row>): ReactNode {
  const scroller = useRef<HTMLDivElement>(null);
  const virtual = useVirtualizer({
    count: index.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeightPx,
    overscan: 20,
  });
  const items = virtual.getVirtualItems();
  const before = items[0]?.start ?? 0;
  const after = virtual.getTotalSize() - (items.at(-1)?.end ?? 0);
  return (
    <div ref={scroller} style={{ maxHeight: `max(320px, calc(100vh - ${aboveTablePx}px))`, overflow: "auto" }}>
      <Table stickyHeader highlightOnHover aria-label={label} aria-rowcount={index.length + 1}>
        <Table.Thead>{head}</Table.Thead>
        <Table.Tbody>
          <Spacer heightPx={before} columns={columns.length} />
          {items.map((item) => {
            const row = rows[index[item.index] ?? -1];
            return row === undefined ? null : <Cells key={rowKey(row)} row={row} columns={columns} />;
          })}
          <Spacer heightPx={after} columns={columns.length} />
        </Table.Tbody>
      </Table>
    </div>
  );
}

function Cells<Row>({ row, columns }: { row: Row; columns: readonly CellColumn<Row>[] }): ReactNode {
  return (
    <Table.Tr style={{ height: rowHeightPx }}>
      {columns.map((column) => (
        <Table.Td key={column.key} ta={column.numeric ? "right" : "left"} style={{ whiteSpace: "nowrap" }}>
          {column.cell ? column.cell(row) : column.value(row)}
        </Table.Td>
      ))}
    </Table.Tr>
  );
}

function Spacer({ heightPx, columns }: { heightPx: number; columns: number }): ReactNode {
  if (heightPx <= 0) return null;
  return (
    <Table.Tr aria-hidden>
      <Table.Td colSpan={columns} style={{ height: heightPx, padding: 0, border: 0 }} />
    </Table.Tr>
  );
}

function nextOrder(order: Order, key: string): Order {
  return order.key === key ? { key, descending: !order.descending } : { key, descending: false };
}
