import { expect, test } from "vitest";
import { Random } from "./random.ts";

test("the same seed gives the same sequence, another seed another", () => {
  const draw = (seed: number): number[] => {
    const random = new Random(seed);
    return Array.from({ length: 8 }, () => random.uint32());
  };
  expect(draw(7)).toEqual(draw(7));
  expect(draw(7)).not.toEqual(draw(8));
});

test("int is uniform enough: every bucket within 10 % of its share", () => {
  const random = new Random(1);
  const buckets = Array.from({ length: 10 }, () => 0);
  for (let i = 0; i < 100_000; i++) {
    const bucket = random.int(10);
    buckets[bucket] = (buckets[bucket] ?? 0) + 1;
  }
  for (const count of buckets) expect(Math.abs(count - 10_000)).toBeLessThan(1_000);
});

test("shuffle keeps every element", () => {
  const items = Array.from({ length: 100 }, (_, i) => i);
  expect(new Random(3).shuffle([...items]).toSorted((a, b) => a - b)).toEqual(items);
});

test("uuid has the shape of a version 4 UUID and does not repeat", () => {
  const random = new Random(5);
  const ids = Array.from({ length: 1000 }, () => random.uuid());
  expect(new Set(ids).size).toBe(1000);
  for (const id of ids) expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-a[0-9a-f]{3}-[0-9a-f]{12}$/);
});
