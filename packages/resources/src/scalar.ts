/**
 * Scalars are fixed-point: three decimals, like the original's. All sums and comparisons happen on whole thousandths
 * ("millis"), so that 0.1 + 0.2 is 0.3 on both ends of the wire.
 */

/** The value in whole thousandths, rounded half away from zero. */
export function toMillis(value: number): number {
  return value < 0 ? -Math.round(-value * 1000) : Math.round(value * 1000);
}

/** The nearest double of a count of thousandths. */
export function fromMillis(millis: number): number {
  return millis / 1000;
}

/** A scalar as logs and flags show it: at most three decimals, no trailing zeros. */
export function formatScalar(value: number): string {
  return String(fromMillis(toMillis(value)));
}
