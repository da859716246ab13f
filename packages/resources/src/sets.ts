/** A list in which an item is found at once, also when both it and what is looked up are long. */
function lookup(items: readonly string[], asked: readonly string[]): (item: string) => boolean {
  if (asked.length < 8) return (item) => items.includes(item);
  const known = new Set(items);
  return (item) => known.has(item);
}

/** The union of two item lists; the order of first appearance is kept. */
export function addSets(left: readonly string[], right: readonly string[]): readonly string[] {
  const isKnown = lookup(left, right);
  const missing = right.filter((item) => !isKnown(item));
  return missing.length === 0 ? left : [...left, ...missing];
}

/** What of `left` is not in `right`. */
export function subtractSets(left: readonly string[], right: readonly string[]): readonly string[] {
  const isTaken = lookup(right, left);
  return left.filter((item) => !isTaken(item));
}

/** Whether every item of `right` is in `left`. */
export function setContains(left: readonly string[], right: readonly string[]): boolean {
  return right.every(lookup(left, right));
}

/** `{a, b}` */
export function formatSet(items: readonly string[]): string {
  return `{${items.join(", ")}}`;
}
