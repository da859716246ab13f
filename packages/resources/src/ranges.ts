import type { Range } from "./types.ts";

/** Inclusive integer ranges, sorted, disjoint and not touching: the normal form that every function here returns. */
export type Ranges = readonly Range[];

/** Sorts and merges overlapping and adjacent ranges. Ranges with begin > end are dropped. */
export function coalesce(ranges: readonly Range[]): Ranges {
  if (isCoalesced(ranges)) return ranges;
  return remember(merge(ranges));
}

function merge(ranges: readonly Range[]): Ranges {
  const sorted = ranges.filter((r) => r.begin <= r.end).sort((a, b) => a.begin - b.begin);
  const merged: Range[] = [];
  for (const range of sorted) {
    const last = merged.at(-1);
    if (last !== undefined && range.begin <= last.end + 1) {
      if (range.end > last.end) merged[merged.length - 1] = { begin: last.begin, end: range.end };
    } else merged.push({ begin: range.begin, end: range.end });
  }
  return merged;
}

/**
 * Lists of the normal form, which are not looked through again. Only long ones: an agent whose ports are in thousands of pieces is asked
 * for some of them thousands of times.
 */
const known = new WeakSet<Ranges>();
const long = 64;

function remember(ranges: Ranges): Ranges {
  if (ranges.length >= long) known.add(ranges);
  return ranges;
}

function isCoalesced(ranges: readonly Range[]): boolean {
  if (ranges.length >= long && known.has(ranges)) return true;
  let previousEnd = -2;
  for (const range of ranges) {
    if (range.begin > range.end || range.begin <= previousEnd + 1) return false;
    previousEnd = range.end;
  }
  remember(ranges);
  return true;
}

/** The index of the first range that ends at `number` or later; the length when there is none. */
function firstEndingFrom(ranges: Ranges, number: number): number {
  let [low, high] = [0, ranges.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((ranges[middle] as Range).end < number) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The union of two range lists. */
export function addRanges(left: readonly Range[], right: readonly Range[]): Ranges {
  let sum = coalesce(left);
  const more = coalesce(right);
  if (more.length > few) return coalesce([...sum, ...more]);
  for (const range of more)
    sum = replaced(sum, { begin: range.begin - 1, end: range.end + 1 }, (touched) => [united(range, touched)]);
  return sum;
}

/** What of `left` is not in `right`. */
export function subtractRanges(left: readonly Range[], right: readonly Range[]): Ranges {
  let rest = coalesce(left);
  const cuts = coalesce(right);
  if (cuts.length > few) return remember(subtractAll(rest, cuts));
  for (const cut of cuts) rest = replaced(rest, cut, (touched) => touched.flatMap((range) => without(range, cut)));
  return rest;
}

/** As many ranges are put in, or cut out, one by one: each copies the list, but looks only at what it touches. */
const few = 4;

/** The list with the ranges that touch `span` replaced. */
function replaced(ranges: Ranges, span: Range, by: (touched: Ranges) => readonly Range[]): Ranges {
  const from = firstEndingFrom(ranges, span.begin);
  let to = from;
  while (to < ranges.length && (ranges[to] as Range).begin <= span.end) to++;
  return remember(ranges.toSpliced(from, to - from, ...by(ranges.slice(from, to))));
}

/** One range from a range and those that touch it, in order. */
function united(range: Range, touched: Ranges): Range {
  const [first, last] = [touched[0] ?? range, touched.at(-1) ?? range];
  return { begin: Math.min(range.begin, first.begin), end: Math.max(range.end, last.end) };
}

function without({ begin, end }: Range, cut: Range): Range[] {
  const rest: Range[] = [];
  if (begin < cut.begin) rest.push({ begin, end: Math.min(end, cut.begin - 1) });
  if (end > cut.end) rest.push({ begin: Math.max(begin, cut.end + 1), end });
  return rest;
}

function subtractAll(left: Ranges, cuts: Ranges): Ranges {
  const result: Range[] = [];
  let first = 0;
  for (const range of left) {
    while (first < cuts.length && (cuts[first] as Range).end < range.begin) first++;
    let begin = range.begin;
    for (let i = first; i < cuts.length && begin <= range.end; i++) {
      const cut = cuts[i] as Range;
      if (cut.begin > range.end) break;
      if (cut.begin > begin) result.push({ begin, end: cut.begin - 1 });
      begin = Math.max(begin, cut.end + 1);
    }
    if (begin <= range.end) result.push({ begin, end: range.end });
  }
  return result;
}

/** Whether every number of `right` is in `left`. */
export function rangesContain(left: readonly Range[], right: readonly Range[]): boolean {
  const outer = coalesce(left);
  return coalesce(right).every((range) => {
    const candidate = outer[firstEndingFrom(outer, range.begin)];
    return candidate !== undefined && candidate.begin <= range.begin && candidate.end >= range.end;
  });
}

/** Whether both hold the same numbers. */
export function rangesEqual(left: readonly Range[], right: readonly Range[]): boolean {
  if (left === right) return true;
  const a = coalesce(left);
  const b = coalesce(right);
  return a.length === b.length && a.every((r, i) => r.begin === b[i]?.begin && r.end === b[i]?.end);
}

/** `[31000-32000, 33000-33001]` */
export function formatRanges(ranges: readonly Range[]): string {
  return `[${ranges.map((r) => `${r.begin}-${r.end}`).join(", ")}]`;
}
