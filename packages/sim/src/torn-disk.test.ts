import { Random } from "@mesolite/base";
import { expect, test } from "vitest";
import { checkContents, TornDisk } from "./torn-disk.ts";

const put = (key: string, text: string) => ({ key, value: new TextEncoder().encode(text) });
const textOf = (value: Uint8Array | undefined): string | undefined => value && new TextDecoder().decode(value);

test("acknowledged commits survive every crash; one that was under way is there as a whole or not at all", () => {
  const random = new Random(1);
  const disk = new TornDisk();
  const seen = { whole: 0, gone: 0 };
  for (let i = 0; i < 500; i++) {
    disk.commit([put("acknowledged", String(i)), { key: "other", value: undefined }]);
    disk.crashDuring([put("a", String(i)), put("b".repeat(1 + random.int(2_000)), "long"), put("c", String(i))], random);
    const found = disk.read();
    expect(textOf(found.get("acknowledged"))).toBe(String(i));
    const isThere = textOf(found.get("a")) === String(i);
    expect(textOf(found.get("c")) === String(i)).toBe(isThere);
    seen[isThere ? "whole" : "gone"]++;
  }
  expect(Math.min(seen.whole, seen.gone)).toBeGreaterThan(100);
  expect(disk.tears).toBeGreaterThan(100);
});

test("a disk that lost an acknowledged commit, or holds half of one, is rejected", () => {
  const value = Uint8Array.of(1);
  const acknowledged = new Map([["a", value]]);
  const underWay = [
    { key: "b", value },
    { key: "c", value },
  ];
  expect(checkContents(acknowledged, acknowledged, underWay)).toBe("acknowledged");
  expect(checkContents(new Map([...acknowledged, ["b", value], ["c", value]]), acknowledged, underWay)).toBe("uncertain");
  expect(() => checkContents(new Map(), acknowledged, underWay)).toThrow("a disk holds neither");
  expect(() => checkContents(new Map([...acknowledged, ["b", value]]), acknowledged, underWay)).toThrow("a disk holds neither");
});

test("what a process had written when it ended is there, though it had not been synced", () => {
  const disk = new TornDisk();
  disk.commit([put("a", "1")]);
  disk.crashDuring([put("a", "2"), put("b", "2")], new Random(1), true);
  expect([...disk.read()].map(([key, value]) => [key, textOf(value)])).toEqual([
    ["a", "2"],
    ["b", "2"],
  ]);
});
