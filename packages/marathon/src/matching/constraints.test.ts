import type { Attribute } from "@mesolite/wire";
import { describe, expect, it } from "vitest";
import type { Place } from "./constraint-value.ts";
import { constraintValue } from "./constraint-value.ts";
import { meetsConstraint, type Placed } from "./constraints.ts";

const attributes: Attribute[] = [
  { name: "rack", type: "TEXT", text: { value: "r1" } },
  { name: "cores", type: "SCALAR", scalar: { value: 8 } },
  { name: "half", type: "SCALAR", scalar: { value: 0.5 } },
  {
    name: "span",
    type: "RANGES",
    ranges: {
      range: [
        { begin: 1, end: 3 },
        { begin: 7, end: 7 },
      ],
    },
  },
  { name: "tags", type: "SET", set: { item: ["a", "b"] } },
];
const place: Place = { host: "h1", region: "eu", zone: "z1", attributes };

it.each([
  ["hostname", "h1"],
  ["@hostname", "h1"],
  ["@region", "eu"],
  ["@zone", "z1"],
  ["rack", "r1"],
  ["cores", "8"],
  ["half", "0.5"],
  ["span", "[1-3,7-7]"],
  ["tags", "{a,b}"],
  ["none", undefined],
])("the value of %s is %s", (field, value) => {
  expect(constraintValue(place, field)).toBe(value);
});

describe("operators", () => {
  const rows: readonly (readonly [readonly string[], Placed, boolean])[] = [
    [["hostname", "UNIQUE"], [], true],
    [["hostname", "UNIQUE"], ["h2"], true],
    [["hostname", "UNIQUE"], ["h2", "h1"], false],
    [["rack", "CLUSTER", "r1"], ["r1"], true],
    [["rack", "CLUSTER", "r2"], [], false],
    [["rack", "CLUSTER"], [], true],
    [["rack", "CLUSTER"], ["r1", "r1"], true],
    [["rack", "CLUSTER"], ["r2"], false],
    [["rack", "LIKE", "r\\d"], [], true],
    [["rack", "LIKE", "r"], [], false],
    [["rack", "UNLIKE", "r"], [], true],
    [["rack", "UNLIKE", "r[12]"], [], false],
    [["rack", "LIKE", "(r+)+1|x"], [], true],
    [["rack", "LIKE", "(?i)R1"], [], true],
    // Cannot be told, so nothing is placed there.
    [["rack", "UNLIKE", "(.)\\1"], [], false],
    [["none", "UNLIKE", ".*"], [], true],
    [["none", "LIKE", ".*"], [], false],
    [["none", "UNIQUE"], [], false],
    [["rack", "MAX_PER", "2"], ["r1", "r2"], true],
    [["rack", "MAX_PER", "2"], ["r1", "r1"], false],
    [["cores", "IS", "8.0"], [], true],
    [["rack", "IS", "r2"], [], false],
    // GROUP_BY: a new group is always welcome; an old one only among the smallest, and when enough groups exist.
    [["rack", "GROUP_BY"], [], true],
    [["rack", "GROUP_BY"], ["r1"], true],
    [["rack", "GROUP_BY"], ["r1", "r2"], true],
    [["rack", "GROUP_BY"], ["r1", "r1", "r2"], false],
    [["rack", "GROUP_BY", "3"], ["r1", "r2"], false],
    [["rack", "GROUP_BY", "3"], ["r2", "r2", "r3"], true],
  ];
  it.each(rows)("%j among %j: %s", (constraint, placed, expected) => {
    expect(meetsConstraint(constraint, place, placed)).toBe(expected);
  });
});
