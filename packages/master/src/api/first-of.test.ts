import fc from "fast-check";
import { expect, it } from "vitest";
import { firstOf } from "./first-of.ts";

it("gives what a whole sort would", () => {
  const compare = (left: number, right: number): number => left - right;
  fc.assert(
    fc.property(fc.array(fc.integer({ min: -50, max: 50 }), { maxLength: 300 }), fc.nat({ max: 40 }), (items, count) => {
      const first = firstOf(count, compare);
      for (const item of items) first.add(item);
      expect(first.take()).toEqual([...items].sort(compare).slice(0, count));
    }),
  );
});
