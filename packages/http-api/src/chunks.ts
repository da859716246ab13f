/** A slice is sent once it has this many characters: large enough for a write, small enough to be done in well under a millisecond. */
const sliceChars = 32 * 1024;

/** Joins small texts to slices of at least 32 Ki characters (the last may be shorter); an empty text is handed on as a pause. Lazy. */
export function* chunked(parts: Iterable<string>): Generator<string, void, undefined> {
  let pending = "";
  for (const part of parts) {
    if (part === "") yield "";
    pending += part;
    if (pending.length < sliceChars) continue;
    yield pending;
    pending = "";
  }
  if (pending !== "") yield pending;
}

/** `[…]`, one part for each item. */
export function* arrayParts<T>(items: Iterable<T>, write: (item: T) => string): Generator<string, void, undefined> {
  let separator = "[";
  for (const item of items) {
    yield separator + write(item);
    separator = ",";
  }
  yield separator === "[" ? "[]" : "]";
}
