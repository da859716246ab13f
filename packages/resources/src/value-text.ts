import { err, ok, type Result } from "@mesolite/base";
import type { Range } from "./types.ts";
import { coalesce } from "./ranges.ts";

/** A value of the text forms of `--resources` and `--attributes`. */
export type ParsedValue =
  | { readonly type: "SCALAR"; readonly value: number }
  | { readonly type: "RANGES"; readonly ranges: readonly Range[] }
  | { readonly type: "SET"; readonly items: readonly string[] }
  | { readonly type: "TEXT"; readonly text: string };

/**
 * Reads `4`, `[31000-32000, 33000-33001]`, `{a, b}` or any other text. Blanks do not count. What looks like a number but
 * is negative or not finite is text, as in the original.
 */
export function parseValue(text: string): Result<ParsedValue> {
  const compact = text.replaceAll(" ", "");
  if (compact === "") return err("expected a value, found nothing");
  if (compact.startsWith("[")) return parseRanges(compact);
  if (compact.includes("[")) return err(`'[' may only stand at the start of '${text}'`);
  if (compact.startsWith("{")) return parseSet(compact);
  if (compact.includes("{")) return err(`'{' may only stand at the start of '${text}'`);
  const number = parseNumber(compact);
  return ok(number === undefined ? { type: "TEXT", text: compact } : { type: "SCALAR", value: number });
}

const NUMBER = /^[+-]?(\d+\.?\d*|\.\d+)([eE][+-]?\d+)?$/;

function parseNumber(text: string): number | undefined {
  if (!NUMBER.test(text)) return undefined;
  const value = Number(text);
  return Number.isFinite(value) && value >= 0 ? value : undefined;
}

const RANGE = /^(\d+)-(\d+)$/;

function parseRanges(text: string): Result<ParsedValue> {
  const parts = bracketed(text, "]");
  if (parts === undefined) return err(`expected ranges such as [31000-32000], found '${text}'`);
  const ranges: Range[] = [];
  for (const part of parts) {
    const match = RANGE.exec(part);
    if (match === null) return err(`expected a range of non-negative integers such as 31000-32000, found '${part}'`);
    const [begin, end] = [Number(match[1]), Number(match[2])];
    if (!Number.isSafeInteger(begin) || !Number.isSafeInteger(end)) return err(`the range '${part}' is too large`);
    if (begin > end) return err(`the range '${part}' ends before it begins`);
    ranges.push({ begin, end });
  }
  return ok({ type: "RANGES", ranges: coalesce(ranges) });
}

function parseSet(text: string): Result<ParsedValue> {
  const items = bracketed(text, "}");
  return items === undefined ? err(`expected a set such as {a,b}, found '${text}'`) : ok({ type: "SET", items });
}

/** The comma-separated parts between the first character and a closing one at the very end. */
function bracketed(text: string, close: string): readonly string[] | undefined {
  const inner = text.slice(1, -1);
  if (!text.endsWith(close) || /[[\]{}()]/.test(inner)) return undefined;
  return inner.split(/[,\n]/).filter((part) => part !== "");
}
