/** A sandbox whose container is over. */
export interface GcEntry {
  readonly path: string;
  readonly completedAtMs: number;
  /** Where the store remembers it. */
  readonly key: string;
  readonly removing: boolean;
}
