import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { compilePattern, type Pattern, patternOf } from "./pattern.ts";

function compiled(pattern: string): Pattern {
  const result = compilePattern(pattern);
  if (!result.ok) throw new Error(`'${pattern}' ${result.error}`);
  return result.value;
}

/** Patterns over a small alphabet, so that texts are hit often. */
const { pattern: patterns } = fc.letrec<{ pattern: string }>((tie) => ({
  pattern: fc.oneof(
    { maxDepth: 3, withCrossShrink: true },
    fc.constantFrom("a", "b", ".", "[ab]", "[^a]", "[b-]", "\\d", "\\W", "\\.", "\\x61", ""),
    fc.tuple(tie("pattern"), tie("pattern")).map(([a, b]) => a + b),
    fc.tuple(tie("pattern"), tie("pattern")).map(([a, b]) => `(${a}|${b})`),
    fc
      .tuple(tie("pattern"), fc.constantFrom("*", "+", "?", "*?", "{2}", "{1,}", "{0,2}"))
      .map(([a, times]) => `(?:${a})${times}`),
  ),
}));
const texts = fc.array(fc.constantFrom("a", "b", "-", ".", "7"), { maxLength: 8 }).map((chars) => chars.join(""));

it("matches whole texts, as the engine's own expressions do", () => {
  fc.assert(
    fc.property(patterns, fc.array(texts, { minLength: 5, maxLength: 5 }), (pattern, candidates) => {
      const own = new RegExp(`^(?:${pattern})$`);
      const ours = compiled(pattern);
      for (const text of candidates) expect([text, ours.matches(text)]).toEqual([text, own.test(text)]);
    }),
    { numRuns: 1_000 },
  );
});

it.each(["(a+)+", "(a|a)*", "(a?){30}a{30}", ".*.*.*.*.*.*.*x", "(.*a){12}"])("comes to an end with %s", (pattern) => {
  expect(compiled(pattern).matches(`${"a".repeat(400)}!`)).toBe(false);
});

describe("refuses, in a sentence's end", () => {
  it.each([
    ["(", "is not a valid regular expression: "],
    ["(.)\\1", "is not a valid regular expression: "],
    ["(?=a)a", "is not a valid regular expression: "],
    ["x".repeat(1_001), "is longer than 1000 characters"],
    ["a{1000}b{1000}", "is too large a regular expression: "],
  ])("%s", (pattern, error) => {
    const result = compilePattern(pattern);
    expect(!result.ok && result.error).toContain(error);
  });
});

it("keeps what was compiled, as long as it is among the newest", () => {
  const first = patternOf("kept");
  expect(patternOf("kept")).toBe(first);
  for (let i = 0; i < 1_000; i++) patternOf(`other-${i}`);
  expect(patternOf("kept")).not.toBe(first);
  expect(patternOf("(")).toBeUndefined();
});
