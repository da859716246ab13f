import { expect, test } from "vitest";
import { keptBytes } from "./kept-bytes.ts";

test("copies keep their bytes while others are made and the source changes", () => {
  const source = Uint8Array.from({ length: 200 }, (_, i) => i);
  const lengths = Array.from({ length: 500 }, (_, i) => i % 100);
  const copies = lengths.map((length) => keptBytes(source, 7, 7 + length));
  source.fill(255);
  for (const [i, copy] of copies.entries())
    expect([...copy]).toEqual(Array.from({ length: lengths[i] as number }, (_, k) => 7 + k));
});

test("a copy may be written to without changing another", () => {
  const zero = new Uint8Array(16);
  const [a, b] = [keptBytes(zero, 0, 16), keptBytes(zero, 0, 16)];
  a.fill(1);
  expect([...b]).toEqual([...zero]);
});
