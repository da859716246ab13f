import type { Acl, ChangeRequest } from "@mesolite/zookeeper";
import type { Put } from "../ports.ts";
import { changeOverheadBytes, maxMultiBytes, maxMultiChanges, nodePathOf } from "./store-layout.ts";
import { encodeValue, type StoredValue } from "./stored-value.ts";

/** A put whose value is ready for its nodes. */
export interface ReadyPut {
  readonly key: string;
  readonly value: StoredValue | undefined;
}

/** The nodes that a store has: how many parts each key's value is in (0: none, all of it is in its node). */
export type KnownNodes = Map<string, number>;

export interface PlanParts {
  readonly root: string;
  readonly acl: readonly Acl[];
  readonly known: ReadonlyMap<string, number>;
}

export interface Plan {
  readonly changes: readonly ChangeRequest[];
  /** What differs from the known nodes afterwards; undefined: gone. */
  readonly after: ReadonlyMap<string, number | undefined>;
}

export function readyPuts(puts: readonly Put[]): Promise<ReadyPut[]> {
  return Promise.all(puts.map(async ({ key, value }) => ({ key, value: value && (await encodeValue(key, value)) })));
}

/** The changes of nodes that make these puts true, in their order. */
export function planChanges(puts: readonly ReadyPut[], { root, acl, known }: PlanParts): Plan {
  const changes: ChangeRequest[] = [];
  const after = new Map<string, number | undefined>();
  for (const { key, value } of puts) {
    const path = nodePathOf(root, key);
    const oldParts = after.has(key) ? after.get(key) : known.get(key);
    if (value === undefined && oldParts === undefined) continue;
    const newParts = value?.parts.length ?? 0;
    // From the last to the first: however many of these changes happen, the parts there are have the numbers from 0.
    for (let i = (oldParts ?? 0) - 1; i >= newParts; i--) changes.push({ kind: "delete", path: `${path}/${i}` });
    if (value === undefined) changes.push({ kind: "delete", path });
    else if (oldParts === undefined) changes.push({ kind: "create", path, data: value.head, acl });
    else changes.push({ kind: "setData", path, data: value.head });
    value?.parts.forEach((data, i) => {
      const part = `${path}/${i}`;
      changes.push(i < (oldParts ?? 0) ? { kind: "setData", path: part, data } : { kind: "create", path: part, data, acl });
    });
    after.set(key, value && newParts);
  }
  return { changes, after };
}

export function changeBytes(change: ChangeRequest): number {
  return change.path.length + changeOverheadBytes + ("data" in change ? (change.data?.length ?? 0) : 0);
}

/** The same changes in groups of which each fits one multi. */
export function groupChanges(changes: readonly ChangeRequest[]): ChangeRequest[][] {
  const groups: ChangeRequest[][] = [];
  let current: ChangeRequest[] = [];
  let bytes = 0;
  for (const change of changes) {
    const more = changeBytes(change);
    if (current.length > 0 && (bytes + more > maxMultiBytes || current.length >= maxMultiChanges)) {
      groups.push(current);
      current = [];
      bytes = 0;
    }
    current.push(change);
    bytes += more;
  }
  if (current.length > 0) groups.push(current);
  return groups;
}

export function fitsOneMulti(changes: readonly ChangeRequest[]): boolean {
  return groupChanges(changes).length <= 1;
}
