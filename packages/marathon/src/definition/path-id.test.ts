import { expect, it } from "vitest";
import { absoluteId, ancestorsOf, hostnameOf, isWithin, parentId, underscoredId } from "./path-id.ts";

it.each([
  ["/a/b", "/x", "/a/b"],
  ["b", "/a", "/a/b"],
  ["../b", "/a/c", "/a/b"],
  ["./b", "/a", "/a/b"],
  ["a//b/", "/", "/a/b"],
  ["..", "/", "/"],
])("%s in %s is %s", (id, base, expected) => {
  expect(absoluteId(id, base)).toBe(expected);
});

it("knows what stands above an id and how tasks and hosts are called after it", () => {
  expect([parentId("/a/b"), parentId("/a"), parentId("/")]).toEqual(["/a", "/", "/"]);
  expect(ancestorsOf("/a/b/c")).toEqual(["/", "/a", "/a/b"]);
  expect([isWithin("/ab", "/a"), isWithin("/a/b", "/a"), isWithin("/a", "/a"), isWithin("/a", "/")]).toEqual([
    false,
    true,
    true,
    true,
  ]);
  expect([underscoredId("/a/b"), hostnameOf("/a/b")]).toEqual(["a_b", "b.a"]);
});
