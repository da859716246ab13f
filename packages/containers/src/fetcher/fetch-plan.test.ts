import { expect, test } from "vitest";
import { planFetch } from "./fetch-plan.ts";
import { FetchCache } from "./fetch-cache.ts";

const plain = { executable: false, extract: true, cache: false };
const plan = (value: string, more: object = {}) => planFetch({ ...plain, value, ...more }, "/s");

test.each([
  ["/a/b.txt", {}, { kind: "local", path: "/a/b.txt" }, "/s/b.txt", "keep"],
  ["file:///a/b.tar.gz", {}, { kind: "local", path: "/a/b.tar.gz" }, "/s/b.tar.gz", "untar"],
  ["file://localhost/a/b", {}, { kind: "local", path: "/a/b" }, "/s/b", "keep"],
  ["/rel/x.zip", {}, { kind: "local", path: "/rel/x.zip" }, "/s/x.zip", "unzip"],
  ["http://h/x.gz", {}, { kind: "http", url: "http://h/x.gz" }, "/s/x.gz", "gunzip"],
  ["HTTPS://h/x.tgz?v=1", {}, { kind: "http", url: "HTTPS://h/x.tgz?v=1" }, "/s/x.tgz?v=1", "keep"],
  ["http://h/x?v=1", { outputFile: "d/x.tgz" }, { kind: "http", url: "http://h/x?v=1" }, "/s/d/x.tgz", "untar"],
  ["http://h/x.tgz", { extract: false }, { kind: "http", url: "http://h/x.tgz" }, "/s/x.tgz", "keep"],
  ["http://h/run.tgz", { executable: true }, { kind: "http", url: "http://h/run.tgz" }, "/s/run.tgz", "chmod"],
  ["hdfs://h/x.txz", {}, { kind: "hadoop", url: "hdfs://h/x.txz" }, "/s/x.txz", "untar"],
] as const)("%s %j", (value, more, source, destination, next) => {
  expect(plan(value, more)).toMatchObject({ ok: true, value: { source, destination, next } });
});

test.each([
  ["http://h/", {}, "not a file name"],
  ["http://h/x", { outputFile: "../x" }, "../x"],
  ["http://h/x", { outputFile: "a/../../x" }, "inside the sandbox"],
  ["http://h/x", { outputFile: "/etc/passwd" }, "/etc/passwd"],
  ["http://h/..", {}, ".."],
  ["file://host/x", {}, "absolute path"],
  ["ftp://h/x", {}, "ftp"],
  ["http://", {}, "not a URL"],
  ["/a\0b", {}, "NUL"],
  ["x", {}, "--frameworks_home"],
] as const)("%s %j is refused", (value, more, part) => {
  expect(plan(value, more)).toMatchObject({ ok: false, error: expect.stringContaining(part) });
});

test("the cache fetches once for all who wait, evicts the least recently used, never what is read", async () => {
  const cache = new FetchCache(250);
  const filled: string[] = [];
  const read = async (key: string, size = 100) => {
    const got = await cache.read(key, `/nonexistent/${key}`, async () => {
      filled.push(key);
      return { ok: true, value: size };
    });
    if (!got.ok) throw new Error(got.error);
    return got.value;
  };
  const [first, second] = await Promise.all([read("a"), read("a")]);
  expect([filled, first.file === second.file]).toEqual([["a"], true]);
  first.release();
  second.release();
  (await read("b")).release();
  (await read("a")).release();
  const held = await read("c");
  expect(cache.bytes).toBe(200); // b went: a was used later, c is being read.
  (await read("a")).release();
  expect(filled).toEqual(["a", "b", "c"]);
  (await read("big", 1000)).release();
  expect(cache.bytes).toBeLessThanOrEqual(250);
  held.release();
  await read("c");
  expect(filled.filter((key) => key === "c")).toHaveLength(1);
});

test("a failed download is not kept", async () => {
  const cache = new FetchCache(100);
  let tries = 0;
  const fail = async () => ({ ok: false as const, error: `no ${++tries}` });
  expect(await cache.read("a", "/nonexistent/a", fail)).toEqual({ ok: false, error: "no 1" });
  expect(await cache.read("a", "/nonexistent/a", fail)).toEqual({ ok: false, error: "no 2" });
});
