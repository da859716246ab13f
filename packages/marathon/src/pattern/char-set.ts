/** Code points, as sorted ranges that do not touch; both ends belong to a range. */
export type CharSet = readonly (readonly [number, number])[];

const lastCodePoint = 0x10ffff;

export function setOf(...chars: readonly string[]): CharSet {
  return union(chars.map((char) => [[codeOf(char), codeOf(char)]]));
}

export function codeOf(char: string): number {
  return char.codePointAt(0) ?? 0;
}

export function union(sets: readonly CharSet[]): CharSet {
  const merged: [number, number][] = [];
  for (const [from, to] of sets.flat().sort((a, b) => a[0] - b[0])) {
    const last = merged.at(-1);
    if (last && from <= last[1] + 1) last[1] = Math.max(last[1], to);
    else merged.push([from, to]);
  }
  return merged;
}

export function complement(set: CharSet): CharSet {
  const gaps: [number, number][] = [];
  let next = 0;
  for (const [from, to] of set) {
    if (from > next) gaps.push([next, from - 1]);
    next = to + 1;
  }
  if (next <= lastCodePoint) gaps.push([next, lastCodePoint]);
  return gaps;
}

export function contains(set: CharSet, code: number): boolean {
  return set.some(([from, to]) => code >= from && code <= to);
}

const digits: CharSet = [[0x30, 0x39]];
const letters: CharSet = [
  [0x41, 0x5a],
  [0x61, 0x7a],
];
const word = union([digits, letters, setOf("_")]);
const space = setOf(" ", "\t", "\n", "\v", "\f", "\r");

/** What `.` stands for: anything but the end of a line. */
export const anyChar = complement(setOf("\n", "\r", "\u0085", "\u2028", "\u2029"));

/** The sets that a backslash and a letter stand for, as Java has them: of ASCII only. */
export const namedSets: ReadonlyMap<string, CharSet> = new Map([
  ["d", digits],
  ["D", complement(digits)],
  ["w", word],
  ["W", complement(word)],
  ["s", space],
  ["S", complement(space)],
  ["t", setOf("\t")],
  ["n", setOf("\n")],
  ["r", setOf("\r")],
  ["f", setOf("\f")],
]);
