import { isDeepStrictEqual } from "node:util";
import fc from "fast-check";
import { expect, test } from "vitest";
import { fromTaggedJson, toTaggedJson } from "./tagged-json.ts";

const leaf = fc.oneof(
  fc.string(),
  fc.double(),
  fc.integer(),
  fc.boolean(),
  fc.constant(null),
  fc.bigInt(),
  fc.uint8Array().map((bytes) => new Uint8Array(bytes)),
);
const key = fc.oneof(fc.string(), fc.constantFrom("$bytes", "$map", "$entries", "constructor"));
const data = fc.letrec((tie) => ({
  any: fc.oneof({ depthSize: "small" }, leaf, tie("list"), tie("record"), tie("map"), tie("set")),
  list: fc.array(tie("any"), { maxLength: 4 }),
  record: fc.dictionary(key, tie("any"), { maxKeys: 4, noNullPrototype: true }),
  map: fc.array(fc.tuple(fc.string(), tie("any")), { maxLength: 4 }).map((entries) => new Map(entries)),
  set: fc.array(leaf, { maxLength: 4 }).map((items) => new Set(items)),
})).any;

test("all data reads back as it was", () => {
  fc.assert(
    fc.property(data, (value) => {
      // Vitest's own comparison looks at a member that is called "constructor" as if it were the object's class.
      expect(isDeepStrictEqual(fromTaggedJson(toTaggedJson(value)), value)).toBe(true);
    }),
  );
});

test("bytes in the middle of a buffer are only those", () => {
  expect(fromTaggedJson(toTaggedJson(new Uint8Array([1, 2, 3, 4]).subarray(1, 3)))).toStrictEqual(new Uint8Array([2, 3]));
});

test("members that are undefined are left out, items of lists are not", () => {
  expect(fromTaggedJson(toTaggedJson({ a: undefined, b: [undefined] }))).toStrictEqual({ b: [undefined] });
});

test.each([[() => 1], [new Date(0)], [Symbol("s")]])("refuses what is no plain data: %s", (value) => {
  expect(() => toTaggedJson({ value })).toThrow("can be recorded");
});

test("refuses a tag that it does not know", () => {
  expect(() => fromTaggedJson('{"$later":1}')).toThrow("$later is not known");
});
