import { Group, Table, Text, TextInput, UnstyledButton } from "@mantine/core";
import { useVirtualizer } from "@tanstack/react-virtual";
import { type ReactNode, useMemo, useRef, useState } from "react";
import { type Column, type Order, orderRows } from "./row-order.ts";

export interface CellColumn<Row> extends Column<Row> {
  /** What to show; the plain value when absent. */
  readonly cell?: (row: Row) => ReactNode;
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
const viewHeightPx = 560;

/** A table with a filter box and sortable columns that draws only the rows in view. */
export function DataTable<Row>({ rows, columns, rowKey, empty, initialOrder, label }: Props<Row>): ReactNode {
  const [filter, setFilter] = useState("");
  const [order, setOrder] = useState<Order>(initialOrder ?? { key: columns[0]?.key ?? "", descending: false });
  const index = useMemo(() => orderRows(rows, columns, filter, order), [rows, columns, filter, order]);
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
  if (rows.length === 0) return <Text c="dimmed">{empty}</Text>;
  return (
    <>
      <Group justify="space-between" mb="xs">
        <TextInput size="xs" placeholder="Filter" aria-label={`Filter ${label}`} value={filter} onChange={(e) => setFilter(e.currentTarget.value)} />
        <Text size="sm" c="dimmed">
          {index.length === rows.length ? `${rows.length}` : `${index.length} of ${rows.length}`}
        </Text>
      </Group>
      <div ref={scroller} style={{ maxHeight: viewHeightPx, overflow: "auto" }}>
        <Table stickyHeader highlightOnHover aria-label={label}>
          <Table.Thead>
            <Table.Tr>
              {columns.map((column) => (
                <Table.Th key={column.key} ta={column.numeric ? "right" : "left"}>
                  <UnstyledButton fw={600} fz="sm" onClick={() => setOrder(nextOrder(order, column.key))}>
                    {column.title}
                    {order.key === column.key ? (order.descending ? " ▾" : " ▴") : ""}
                  </UnstyledButton>
                </Table.Th>
              ))}
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            <Spacer heightPx={before} columns={columns.length} />
            {items.map((item) => {
              const row = rows[index[item.index] ?? -1];
              if (row === undefined) return null;
              return (
                <Table.Tr key={rowKey(row)} style={{ height: rowHeightPx }}>
                  {columns.map((column) => (
                    <Table.Td key={column.key} ta={column.numeric ? "right" : "left"}>
                      {column.cell ? column.cell(row) : column.value(row)}
                    </Table.Td>
                  ))}
                </Table.Tr>
              );
            })}
            <Spacer heightPx={after} columns={columns.length} />
          </Table.Tbody>
        </Table>
      </div>
    </>
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
