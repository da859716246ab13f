import fc from "fast-check";
import { expect, it } from "vitest";
import { type FirstOf, firstOf } from "./first-of.ts";

function all<T>(first: FirstOf<T>): readonly T[] {
  const work = first.take();
  for (;;) {
    const step = work.next();
    if (step.done === true) return step.value;
  }
}

it("gives what a whole sort would", () => {
  const compare = (left: number, right: number): number => left - right;
  fc.assert(
    fc.property(fc.array(fc.integer({ min: -50, max: 50 }), { maxLength: 300 }), fc.nat({ max: 40 }), (items, count) => {
      const first = firstOf(count, compare);
      for (const item of items) first.add(item);
      expect(all(first)).toEqual([...items].sort(compare).slice(0, count));
    }),
  );
});

it("pauses before it has compared too much", () => {
  let compared = 0;
  const first = firstOf(5_000, (left: number, right: number) => (compared++, left - right));
  for (let i = 0; i < 5_000; i++) first.add((i * 7919) % 5_000);
  const work = first.take();
  const slices: number[] = [];
  for (let done: boolean | undefined = false; done !== true; slices.push(compared)) {
    compared = 0;
    done = work.next().done;
  }
  expect(slices.length).toBeGreaterThan(5);
  expect(Math.max(...slices)).toBeLessThan(20_000); // A sort at once compares some 55,000 times.
});
