/** A sandbox whose container is over, or all that is left of a former agent. */
export interface GcEntry {
  readonly path: string;
  readonly completedAtMs: number;
  /** Where the store remembers it; what was found on the disk is found there again. */
  readonly key?: string;
  /** Its removal has been asked for. */
  readonly removing: boolean;
  /** It could not be removed, and is tried again from then on. */
  readonly retryAtMs?: number;
}
