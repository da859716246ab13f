import fc from "fast-check";
import { expect, test } from "vitest";
import { decodeIntent, encodeIntent } from "./intent.ts";
import { maxPartBytes } from "./store-layout.ts";
import { decodeValue, encodeValue } from "./stored-value.ts";

test("a commit is read back from its intent as it was written down", async () => {
  const puts = fc.array(
    fc.record({ key: fc.string({ unit: "grapheme" }), value: fc.option(fc.uint8Array(), { nil: undefined }) }),
  );
  await fc.assert(
    fc.asyncProperty(puts, async (commit) => {
      const read = await decodeIntent("/i", await encodeIntent(commit));
      expect(read.map(({ key, value }) => [key, value && [...value]])).toEqual(
        commit.map(({ key, value }) => [key, value && [...value]]),
      );
    }),
  );
});

test("what is no intent, or a cut one, is named as corrupt", async () => {
  const [part = new Uint8Array(0)] = await encodeIntent([{ key: "k", value: new Uint8Array(1000) }]);
  for (const bytes of [new Uint8Array([1, 2, 3]), part.subarray(0, part.length - 3)]) {
    await expect(decodeIntent("/root/intent", [bytes])).rejects.toMatchObject({
      fault: "corrupt",
      message: expect.stringContaining("/root/intent"),
    });
  }
});

test("values of all sizes come back; those that do not fit a node are in parts", async () => {
  // Bytes that do not compress: a linear congruential sequence.
  let state = 1;
  const noise = Uint8Array.from({ length: 2_000_000 }, () => (state = (Math.imul(state, 1103515245) + 12345) >>> 0) >>> 24);
  for (const size of [0, 1, 65_536, 65_537, 700_000, maxPartBytes, 2_000_000]) {
    const value = noise.subarray(0, size);
    const { head, parts } = await encodeValue("k", value);
    expect(head.length).toBeLessThanOrEqual(maxPartBytes);
    expect(parts.every((part) => part.length <= maxPartBytes)).toBe(true);
    expect(parts.length > 0).toBe(size >= maxPartBytes);
    expect(Buffer.compare(await decodeValue("/n", head, async () => Buffer.concat(parts)), value)).toBe(0);
  }
});

test("a node of somebody else is named", async () => {
  for (const head of [new Uint8Array(0), new TextEncoder().encode("hello"), Uint8Array.of(1, 0xff, 0xff)]) {
    await expect(decodeValue("/r/00/x", head, async () => new Uint8Array(0))).rejects.toMatchObject({
      fault: "corrupt",
      message: expect.stringContaining("/r/00/x"),
    });
  }
});
