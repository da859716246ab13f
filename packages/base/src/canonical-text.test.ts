import { expect, test } from "vitest";
import { canonicalText } from "./canonical-text.ts";

test("does not depend on the order of members, but on that of Maps", () => {
  expect(canonicalText({ b: 1, a: [undefined, null], c: undefined })).toBe(canonicalText({ a: [undefined, null], b: 1 }));
  expect(
    canonicalText(
      new Map([
        ["a", 1],
        ["b", 2],
      ]),
    ),
  ).not.toBe(
    canonicalText(
      new Map([
        ["b", 2],
        ["a", 1],
      ]),
    ),
  );
});

test.each([
  [1, "1"],
  [0, -0],
  [new Uint8Array([1, 2]), new Uint8Array([1, 3])],
  [null, undefined],
  [[["a"]], [["a", "b"]]],
  [{ a: { b: 1 } }, { a: { b: 2 } }],
  [new Set(["a"]), new Set(["b"])],
  [NaN, 0],
])("tells %j from %j", (a, b) => {
  expect(canonicalText(a)).not.toBe(canonicalText(b));
});
