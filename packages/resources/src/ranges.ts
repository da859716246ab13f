import type { Range } from "./types.ts";

/** Inclusive integer ranges, sorted, disjoint and not touching: the normal form that every function here returns. */
export type Ranges = readonly Range[];

/** Sorts and merges overlapping and adjacent ranges. Ranges with begin > end are dropped. */
export function coalesce(ranges: readonly Range[]): Ranges {
  if (isCoalesced(ranges)) return ranges;
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

function isCoalesced(ranges: readonly Range[]): boolean {
  let previousEnd = -2;
  for (const range of ranges) {
    if (range.begin > range.end || range.begin <= previousEnd + 1) return false;
    previousEnd = range.end;
  }
  return true;
}

/** The union of two range lists. */
export function addRanges(left: readonly Range[], right: readonly Range[]): Ranges {
  return coalesce([...left, ...right]);
}

/** What of `left` is not in `right`. */
export function subtractRanges(left: readonly Range[], right: readonly Range[]): Ranges {
  const cuts = coalesce(right);
  const result: Range[] = [];
  let first = 0;
  for (const range of coalesce(left)) {
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
  let i = 0;
  for (const range of coalesce(right)) {
    while (i < outer.length && (outer[i] as Range).end < range.begin) i++;
    const candidate = outer[i];
    if (candidate === undefined || candidate.begin > range.begin || candidate.end < range.end) return false;
  }
  return true;
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
