/** Why bytes or JSON could not become a message, or a message could not become bytes. */
export class WireError extends Error {
  override readonly name = "WireError";
  /** What is wrong, without place. */
  readonly reason: string;
  /** Offset in the input at which reading stopped; undefined for JSON and for encoding. */
  readonly offset: number | undefined;
  /** The field being read, such as `offers[3].resources[0].scalar`; "" for the message itself. */
  readonly path: string;

  constructor(reason: string, place: { offset?: number | undefined; path?: string | undefined; message?: string } = {}) {
    super(describe(reason, place));
    this.reason = reason;
    this.offset = place.offset;
    this.path = place.path ?? "";
  }
}

function describe(reason: string, place: { offset?: number | undefined; path?: string | undefined; message?: string }): string {
  const field = place.path ? ` in field '${place.path}'` : "";
  const owner = place.message === undefined ? "" : ` of ${place.message}`;
  const at = place.offset === undefined ? "" : ` at byte ${place.offset}`;
  return `${reason}${field}${owner}${at}`;
}

/** Thrown by generated encoders; whoever called them names all fields that are missing. */
export function missing(): WireError {
  return new WireError("Missing required fields");
}
