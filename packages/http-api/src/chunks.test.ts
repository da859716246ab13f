import { arrayParts, chunked } from "./chunks.ts";
import fc from "fast-check";
import { describe, expect, it } from "vitest";

describe("chunked", () => {
  it("keeps the text, and makes slices of some tens of kilobytes", () => {
    fc.assert(
      fc.property(fc.array(fc.string({ minLength: 1, maxLength: 20_000 }), { maxLength: 30 }), (parts) => {
        const slices = [...chunked(parts)];
        expect(slices.join("")).toBe(parts.join(""));
        for (const slice of slices.slice(0, -1)) expect(slice.length).toBeGreaterThanOrEqual(32 * 1024);
        for (const slice of slices) expect(slice.length).toBeLessThan(52 * 1024);
      }),
      { numRuns: 30 },
    );
  });

  it("hands pauses on at once", () => {
    const slices = chunked(["a", "", "b"]);
    expect(slices.next().value).toBe("");
    expect([...slices]).toEqual(["ab"]);
  });
});

it("arrayParts writes JSON arrays", () => {
  expect([...arrayParts([], String)].join("")).toBe("[]");
  expect([...arrayParts([1, 2], String)].join("")).toBe("[1,2]");
});
