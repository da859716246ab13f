/** The union of two item lists; the order of first appearance is kept. */
export function addSets(left: readonly string[], right: readonly string[]): readonly string[] {
  const missing = right.filter((item) => !left.includes(item));
  return missing.length === 0 ? left : [...left, ...missing];
}

/** What of `left` is not in `right`. */
export function subtractSets(left: readonly string[], right: readonly string[]): readonly string[] {
  return left.filter((item) => !right.includes(item));
}

/** Whether every item of `right` is in `left`. */
export function setContains(left: readonly string[], right: readonly string[]): boolean {
  return right.every((item) => left.includes(item));
}

/** `{a, b}` */
export function formatSet(items: readonly string[]): string {
  return `{${items.join(", ")}}`;
}
