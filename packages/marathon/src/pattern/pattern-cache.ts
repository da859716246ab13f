import { compilePattern, type Pattern } from "./full-match.ts";

/** Patterns are those of the apps that wait for offers: far fewer. The oldest is compiled anew when it is needed again. */
const maxPatterns = 1_000;

const compiled = new Map<string, Pattern | undefined>();

/** The compiled form of a pattern, kept for the next offer. `undefined` = not a pattern that is supported. */
export function patternOf(text: string): Pattern | undefined {
  if (compiled.has(text)) return compiled.get(text);
  const result = compilePattern(text);
  const pattern = result.ok ? result.value : undefined;
  const [oldest] = compiled.keys();
  if (compiled.size >= maxPatterns && oldest !== undefined) compiled.delete(oldest);
  compiled.set(text, pattern);
  return pattern;
}
