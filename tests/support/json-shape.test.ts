import { describe, expect, it } from "vitest";
import { compare, merge, placesOf, shapeOf } from "./json-shape.ts";

const noMaps = (): boolean => false;
const shape = { a: "int", "b?": ["double"], c: { "*": "string" } };

describe("shapes", () => {
  it("tell integers from doubles and lists from objects", () => {
    expect(shapeOf('{"a":1,"b":[1.0,2e3],"c":{"x y":"\\"z"},"d":null,"e":true,"f":[]}', noMaps)).toEqual({
      a: "int",
      b: ["double"],
      c: { "x y": "string" },
      d: "null",
      e: "bool",
      f: [],
    });
  });

  it("merge to what both are examples of", () => {
    expect(merge({ a: "int", b: ["int"] }, { a: "double", b: [], "c?": "bool" })).toEqual({
      a: "double|int",
      b: ["int"],
      "c?": "bool",
    });
  });

  it.each([
    ['{"a":1,"c":{}}', []],
    ['{"a":1,"b":[],"c":{"k":"v"}}', []],
    ['{"a":1.0,"c":{}}', [".a: expected int, found double"]],
    ['{"c":{}}', [".a: missing"]],
    ['{"a":1,"c":{},"d":1}', [".d: not in the recorded answer"]],
    ['{"a":1,"b":[1.0,2],"c":{"k":1}}', [".b[]: expected double, found int", ".c.*: expected string, found int"]],
    ["[]", [": expected an object, found a list"]],
  ])("compare %s", (text, problems) => {
    expect(compare(text, shape).problems).toEqual(problems);
  });

  it("know which of their places a text filled", () => {
    const { seen } = compare('{"a":1,"c":{}}', shape);
    expect(placesOf(shape).filter((place) => !seen.has(place))).toEqual([".b", ".b[]", ".c.*"]);
  });
});
