/** One word of shell text that means exactly `value`. NUL can't be passed to any program and must be refused before. */
export function shellQuote(value: string): string {
  return `'${value.replaceAll("'", `'\\''`)}'`;
}
