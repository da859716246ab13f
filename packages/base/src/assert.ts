/** A broken invariant: a bug in Mesolite, never bad input. The runtime ends the process on it rather than run on wrong state. */
export class InvariantError extends Error {
  override readonly name = "InvariantError";
}

/** Throws {@link InvariantError} when `condition` does not hold. For bugs only: bad input is a value, see {@link Result}. */
export function assert(condition: unknown, message: string): asserts condition {
  if (!condition) throw new InvariantError(message);
}

/** The default branch of a total switch: does not compile while a case is missing. */
export function unreachable(value: never): never {
  throw new InvariantError(`no case for ${JSON.stringify(value)}`);
}

/** The value, or an {@link InvariantError} naming what was expected to exist. */
export function must<T>(value: T | undefined | null, what: string): T {
  if (value === undefined || value === null) throw new InvariantError(`${what} is missing`);
  return value;
}
