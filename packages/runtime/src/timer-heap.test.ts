import fc from "fast-check";
import { expect, test } from "vitest";
import { TimerHeap } from "./timer-heap.ts";

type Op = { readonly set: number; readonly atMs: number } | { readonly clear: number } | { readonly now: number };

test("behaves like a sorted list", () => {
  const op: fc.Arbitrary<Op> = fc.oneof(
    { weight: 4, arbitrary: fc.record({ set: fc.nat(9), atMs: fc.nat(50) }) },
    { weight: 1, arbitrary: fc.record({ clear: fc.nat(9) }) },
    { weight: 2, arbitrary: fc.record({ now: fc.nat(50) }) },
  );
  fc.assert(
    fc.property(fc.array(op, { maxLength: 300 }), (ops) => {
      const heap = new TimerHeap<string>();
      let list: { id: string; atMs: number; value: string }[] = [];
      for (const [i, step] of ops.entries()) {
        if ("set" in step) {
          heap.set(`t${step.set}`, step.atMs, `v${i}`);
          list = [
            ...list.filter((timer) => timer.id !== `t${step.set}`),
            { id: `t${step.set}`, atMs: step.atMs, value: `v${i}` },
          ];
          list.sort((a, b) => a.atMs - b.atMs); // Stable: equal times stay in the order they were set.
        } else if ("clear" in step) {
          heap.clear(`t${step.clear}`);
          list = list.filter((timer) => timer.id !== `t${step.clear}`);
        } else {
          const due = list[0] && list[0].atMs <= step.now ? list.shift() : undefined;
          expect(heap.popDue(step.now)).toBe(due?.value);
        }
        expect(heap.size).toBe(list.length);
        expect(heap.nextAtMs()).toBe(list[0]?.atMs);
      }
    }),
  );
});
