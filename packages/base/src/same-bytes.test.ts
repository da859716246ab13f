import { expect, test } from "vitest";
import { sameBytes } from "./same-bytes.ts";

const bytes = (...values: number[]): Uint8Array => Uint8Array.from(values);

test.each([
  [bytes(), bytes(), true],
  [bytes(1, 2), bytes(1, 2), true],
  [bytes(1, 2), bytes(1, 3), false],
  [bytes(1), bytes(1, 2), false],
  [bytes(1, 2), bytes(1), false],
  [undefined, bytes(), false],
])("%j and %j: %s", (left, right, same) => {
  expect(sameBytes(left, right)).toBe(same);
});
