import { RE2JS } from "re2js";
import { err, ok, type Result } from "./result.ts";

/**
 * A regular expression in RE2's syntax, for whole texts. Matching takes time in proportion to the text's length: the engine's own
 * expressions backtrack, and one that somebody wrote badly would hold the event loop for ever.
 */
export interface Pattern {
  matches(text: string): boolean;
}

const maxLength = 1_000;
const defaultMaxSize = 1_000;

/** @param maxSize RE2's program size: some instructions for each character of the expression, repeats written out. The error ends a sentence */
export function compilePattern(text: string, maxSize = defaultMaxSize): Result<Pattern> {
  if (text.length > maxLength) return err(`is longer than ${maxLength} characters`);
  try {
    const compiled = RE2JS.compile(text);
    const size = compiled.programSize();
    if (size > maxSize) return err(`is too large a regular expression: ${size} instructions, at most ${maxSize} are allowed`);
    return ok({ matches: (candidate) => compiled.testExact(candidate) });
  } catch (error) {
    return err(`is not a valid regular expression: ${error instanceof Error ? error.message : String(error)}`);
  }
}

/** Patterns of constraints that wait for offers. The oldest is compiled anew when it is needed again. */
const maxKept = 1_000;

const kept = new Map<string, Pattern | undefined>();

/** The compiled form of a pattern that was accepted once, kept for the next offer. `undefined`: not a pattern. */
export function patternOf(text: string): Pattern | undefined {
  if (kept.has(text)) return kept.get(text);
  const result = compilePattern(text, Number.POSITIVE_INFINITY);
  const pattern = result.ok ? result.value : undefined;
  const [oldest] = kept.keys();
  if (kept.size >= maxKept && oldest !== undefined) kept.delete(oldest);
  kept.set(text, pattern);
  return pattern;
}
