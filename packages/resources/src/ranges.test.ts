import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addRanges, coalesce, formatRanges, rangesContain, rangesEqual, subtractRanges } from "./ranges.ts";

const ranges = fc.array(
  fc.tuple(fc.nat({ max: 40 }), fc.nat({ max: 8 })).map(([begin, size]) => ({ begin, end: begin + size })),
  { maxLength: 6 },
);
const numbers = (list: readonly { begin: number; end: number }[]): Set<number> =>
  new Set(list.flatMap(({ begin, end }) => Array.from({ length: end - begin + 1 }, (_, i) => begin + i)));

describe("ranges", () => {
  it("are the sets of their numbers", () => {
    fc.assert(
      fc.property(ranges, ranges, (a, b) => {
        const [x, y] = [numbers(a), numbers(b)];
        expect(numbers(addRanges(a, b))).toEqual(new Set([...x, ...y]));
        expect(numbers(subtractRanges(a, b))).toEqual(new Set([...x].filter((n) => !y.has(n))));
        expect(rangesContain(a, b)).toBe([...y].every((n) => x.has(n)));
        expect(rangesEqual(a, coalesce(a))).toBe(true);
      }),
    );
  });

  it("are the same in thousands of pieces, however often something is put in and taken out", () => {
    const change = fc.record({ isAdded: fc.boolean(), piece: ranges.map((list) => list.slice(0, 3)), at: fc.nat({ max: 400 }) });
    const pieces = (gap: number): { begin: number; end: number }[] =>
      Array.from({ length: 100 }, (_, i) => ({ begin: gap * i, end: gap * i }));
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 5 }), fc.array(change, { maxLength: 8 }), (gap, changes) => {
        let list: readonly { begin: number; end: number }[] = pieces(gap);
        const expected = numbers(list);
        for (const { isAdded, piece, at } of changes) {
          const moved = piece.map(({ begin, end }) => ({ begin: begin + at, end: end + at }));
          expect(rangesContain(list, moved)).toBe([...numbers(moved)].every((n) => expected.has(n)));
          list = isAdded ? addRanges(list, moved) : subtractRanges(list, moved);
          for (const n of numbers(moved))
            if (isAdded) expected.add(n);
            else expected.delete(n);
          expect(numbers(list)).toEqual(expected);
          expect(list).toEqual(coalesce(list.map(({ begin, end }) => ({ begin, end }))));
        }
      }),
    );
  });

  it("merge when they touch, and print sorted", () => {
    expect(
      formatRanges(
        coalesce([
          { begin: 5, end: 6 },
          { begin: 1, end: 2 },
          { begin: 3, end: 4 },
          { begin: 9, end: 9 },
        ]),
      ),
    ).toBe("[1-6, 9-9]");
  });
});
