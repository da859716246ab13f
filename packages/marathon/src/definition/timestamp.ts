/** Marathon's timestamps: ISO-8601, milliseconds, UTC, as in "2026-01-31T08:05:09.250Z". */
export function timestampOf(ms: number): string {
  return new Date(ms).toISOString();
}

/** Milliseconds since the epoch; `undefined` for text that is no date. */
export function msOfTimestamp(text: string): number | undefined {
  const ms = Date.parse(text);
  return Number.isNaN(ms) ? undefined : ms;
}
