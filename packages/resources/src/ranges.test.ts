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
