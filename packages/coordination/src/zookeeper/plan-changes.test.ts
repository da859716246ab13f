import type { ChangeRequest } from "@mesolite/zookeeper";
import fc from "fast-check";
import { expect, test } from "vitest";
import { changeBytes, groupChanges, type KnownNodes, planChanges, type ReadyPut } from "./plan-changes.ts";
import { maxMultiBytes, maxMultiChanges, nodePathOf } from "./store-layout.ts";

const node = (text: string): Uint8Array => new TextEncoder().encode(text);

/** What a server does with changes: refuses to create what is there, to change what is not, and to delete what has children. */
function carryOut(tree: Map<string, string>, changes: readonly ChangeRequest[]): void {
  for (const change of changes) {
    const { kind, path } = change;
    const isThere = tree.has(path);
    if (isThere === (kind === "create")) throw new Error(`${kind} ${path}: wrong, it is ${isThere ? "" : "not "}there`);
    if (kind === "delete") {
      if ([...tree.keys()].some((other) => other.startsWith(`${path}/`))) throw new Error(`${path} has children`);
      tree.delete(path);
    } else if (kind !== "check") tree.set(path, new TextDecoder().decode(change.data));
  }
}

const put = fc.record({
  key: fc.constantFrom("a", "b", "c"),
  value: fc.option(fc.record({ head: fc.constantFrom("x", "y"), parts: fc.array(fc.constantFrom("1", "2"), { maxLength: 3 }) }), {
    nil: undefined,
  }),
});
const ready = ({ key, value }: typeof put extends fc.Arbitrary<infer T> ? T : never): ReadyPut => ({
  key,
  value: value && { head: node(value.head), parts: value.parts.map(node) },
});

test("whatever was there, the changes are possible and leave exactly what was put last", () => {
  fc.assert(
    fc.property(fc.array(fc.array(put, { maxLength: 6 }), { maxLength: 5 }), (commits) => {
      const tree = new Map<string, string>();
      const known: KnownNodes = new Map();
      const expected = new Map<string, string>();
      for (const commit of commits) {
        const { changes, after } = planChanges(commit.map(ready), { root: "/r", acl: [], known });
        carryOut(tree, changes);
        for (const [key, parts] of after) {
          if (parts === undefined) known.delete(key);
          else known.set(key, parts);
        }
        for (const { key, value } of commit) {
          const path = nodePathOf("/r", key);
          for (const old of [...expected.keys()]) if (old === path || old.startsWith(`${path}/`)) expected.delete(old);
          if (value) expected.set(path, value.head);
          value?.parts.forEach((part, i) => expected.set(`${path}/${i}`, part));
        }
        expect(new Map([...tree].sort())).toEqual(new Map([...expected].sort()));
      }
    }),
  );
});

test("groups keep the order and the limits of a multi", () => {
  const sizes = fc.array(fc.integer({ min: 0, max: 500_000 }), { maxLength: 20 });
  fc.assert(
    fc.property(sizes, fc.integer({ min: 0, max: 2500 }), (large, small) => {
      const changes = [...large, ...Array.from({ length: small }, () => 1)].map(
        (size, i) => ({ kind: "create", path: `/n${i}`, data: new Uint8Array(size) }) as const,
      );
      const groups = groupChanges(changes);
      expect(groups.flat()).toEqual(changes);
      for (const group of groups) {
        expect(group.length).toBeLessThanOrEqual(maxMultiChanges);
        expect(group.reduce((sum, change) => sum + changeBytes(change), 0)).toBeLessThanOrEqual(maxMultiBytes);
      }
    }),
    { numRuns: 20 },
  );
});
