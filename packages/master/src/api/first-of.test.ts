import fc from "fast-check";
import { expect, it } from "vitest";
import { firstOf } from "./first-of.ts";

it("is a sort that stops early", () => {
  const compare = (left: number, right: number): number => left - right;
  fc.assert(
    fc.property(fc.array(fc.integer({ min: -50, max: 50 }), { maxLength: 300 }), fc.nat({ max: 40 }), (items, count) => {
      expect(firstOf(items, count, compare)).toEqual([...items].sort(compare).slice(0, count));
    }),
  );
});
