import { accepts } from "./negotiation.ts";
import { describe, expect, it } from "vitest";

const json = "application/json";

describe("accepts", () => {
  it.each([
    [undefined, true],
    ["application/json", true],
    ["Application/JSON", true],
    ["text/html, application/json", true],
    ["application/*", true],
    ["*/*", true],
    ["*/*;q=0.1", true],
    ["text/html", false],
    ["", false],
    ["application/json;q=0", false],
    ["application/json;q=0, */*", false],
    ["application/json;q=nonsense", false],
    ["application/jsonp", false],
  ])("%s: %s", (accept, expected) => {
    expect(accepts(accept, json)).toBe(expected);
  });
});
