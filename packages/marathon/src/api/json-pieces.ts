/** Pieces of a JSON array, one element each, so that the shell can write a long one without holding the event loop. */
export function* arrayPieces<T>(items: Iterable<T>, write: (item: T) => string | Iterable<string>): Generator<string> {
  let separator = "[";
  for (const item of items) {
    const pieces = write(item);
    yield separator;
    if (typeof pieces === "string") yield pieces;
    else yield* pieces;
    separator = ",";
  }
  yield separator === "[" ? "[]" : "]";
}

/** Pieces of an object with one long field. */
export function* objectPieces(key: string, value: Iterable<string>): Generator<string> {
  yield `{${JSON.stringify(key)}:`;
  yield* value;
  yield "}";
}
