import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { compilePattern, type Pattern } from "./full-match.ts";

function compiled(pattern: string): Pattern {
  const result = compilePattern(pattern);
  if (!result.ok) throw new Error(`'${pattern}' ${result.error}`);
  return result.value;
}

/** Patterns over a small alphabet, so that texts are hit often. */
const { pattern: patterns } = fc.letrec<{ pattern: string }>((tie) => ({
  pattern: fc.oneof(
    { maxDepth: 4, withCrossShrink: true },
    fc.constantFrom("a", "b", ".", "[ab]", "[^a]", "[b-]", "\\d", "\\W", "\\.", "\\x61", "^", "$", ""),
    fc.tuple(tie("pattern"), tie("pattern")).map(([a, b]) => a + b),
    fc.tuple(tie("pattern"), tie("pattern")).map(([a, b]) => `(${a}|${b})`),
    fc
      .tuple(tie("pattern"), fc.constantFrom("*", "+", "?", "*?", "{2}", "{1,}", "{0,2}", "{0}"))
      .map(([a, times]) => `(?:${a})${times}`),
  ),
}));
const texts = fc.array(fc.constantFrom("a", "b", "-", ".", "7", "\n"), { maxLength: 8 }).map((chars) => chars.join(""));

it("matches what the engine's own expressions match", () => {
  fc.assert(
    fc.property(patterns, fc.array(texts, { minLength: 5, maxLength: 5 }), (pattern, candidates) => {
      const own = new RegExp(`^(?:${pattern})$`);
      const ours = compiled(pattern);
      for (const text of candidates) expect([text, ours.matches(text)]).toEqual([text, own.test(text)]);
    }),
    { numRuns: 2_000 },
  );
});

it.each(["(a+)+", "(a|a)*", "(a?){30}a{30}", ".*.*.*.*.*.*.*x", "(.*a){12}"])(
  "takes no longer for %s than its length says",
  (pattern) => {
    const compiled = compilePattern(pattern);
    expect(compiled.ok && compiled.value.matches(`${"a".repeat(400)}!`)).toBe(false);
  },
);

it("forgets what it has learnt before that grows without end", () => {
  const three = compiled("[^x]{3}");
  const text = (i: number): string => String.fromCodePoint(0x4e00 + i, 0x5e00 + i, 0x6e00 + i);
  for (let i = 0; i < 3_000; i++) {
    expect([three.matches(text(i)), three.matches(`${text(i)}x`)]).toEqual([true, false]);
  }
});

describe("what is not a pattern", () => {
  const malformed = "is not a valid regular expression";
  it.each([
    ["(", malformed],
    ["a)", malformed],
    ["[a", malformed],
    ["[]", malformed],
    ["[z-a]", malformed],
    ["*", malformed],
    ["a**", malformed],
    ["a{2,1}", malformed],
    ["a{,2}", malformed],
    ["\\", malformed],
    ["\\x4", malformed],
    ["^*", malformed],
    ["(?i)a", "uses (?i...), which is not supported"],
    ["(?=a)", "uses (?=...), which is not supported"],
    ["(?<!a)b", "uses (?<...), which is not supported"],
    ["(a)\\1", "uses \\1, which is not supported"],
    ["\\bx", "uses \\b, which is not supported"],
    ["\\p{L}", "uses \\p, which is not supported"],
    ["a*+", "uses a possessive repeat, which is not supported"],
    ["[a[b]]", "uses a bracket inside brackets, which is not supported"],
    ["[a&&b]", "uses && inside brackets, which is not supported"],
    ["a".repeat(1_001), "is longer than 1000 characters"],
    ["(a{100}){100}", "unfolds to more than 1000 places"],
    ["(){1000000000}", "unfolds to more than 1000 places"],
  ])("%s", (pattern, error) => {
    expect(compilePattern(pattern)).toEqual({ ok: false, error });
  });
});

it.each([
  ["node-(?<nr>\\d+)\\.example", "node-12.example", true],
  ["node-(?<nr>\\d+)\\.example", "node-12xexample", false],
  ["[\\w.-]+", "a_b.c-d", true],
  ["caf\\u00e9", "café", true],
  ["🙂?x", "🙂x", true],
  [".", "🙂", true],
])("%s and %s: %s", (pattern, text, expected) => {
  expect(compiled(pattern).matches(text)).toBe(expected);
});
