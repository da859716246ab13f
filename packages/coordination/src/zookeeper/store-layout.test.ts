import fc from "fast-check";
import { expect, test } from "vitest";
import { keyOf, nodeNameOf, nodePathOf } from "./store-layout.ts";

test("every key has a name that a node may have, and is found again by it", () => {
  const keys = fc.oneof(fc.string({ unit: "binary" }), fc.constantFrom("", ".", "..", "%", "a/b", "a%2Fb", "/", "\0"));
  fc.assert(
    fc.property(keys, (key) => {
      const name = nodeNameOf(key);
      expect(name).toMatch(/^[^/\0]+$/);
      expect([".", ".."]).not.toContain(name);
      expect(keyOf(name)).toBe(key);
      expect(nodePathOf("/r", key)).toMatch(/^\/r\/[0-9a-f]{2}\/[^/]+$/);
    }),
  );
});

test("100,000 agents are spread evenly: no bucket's list of children comes near a server's limit", () => {
  const sizes = new Map<string, number>();
  for (let i = 0; i < 100_000; i++) {
    const bucket = nodePathOf("", `agents/7b1c2c1e-2f54-4b8e-9d0b-6a8d0c0e3f11-S${i}`).slice(1, 3);
    sizes.set(bucket, (sizes.get(bucket) ?? 0) + 1);
  }
  expect(sizes.size).toBe(256);
  expect(Math.max(...sizes.values())).toBeLessThan(2 * (100_000 / 256));
});
