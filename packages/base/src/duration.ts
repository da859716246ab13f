import { err, ok, type Result } from "./result.ts";

/** Nanoseconds a unit of Mesos's duration text, longest name first for printing. */
const unitNs: readonly (readonly [string, number])[] = [
  ["weeks", 604_800e9],
  ["days", 86_400e9],
  ["hrs", 3_600e9],
  ["mins", 60e9],
  ["secs", 1e9],
  ["ms", 1e6],
  ["us", 1e3],
  ["ns", 1],
];

/**
 * Parses Mesos's duration text: a decimal number and one of ns us ms secs mins hrs days weeks, as in "10mins" or "1.5secs".
 * @returns milliseconds (may be fractional); an error sentence for anything else
 */
export function parseDurationMs(text: string): Result<number> {
  const match = /^\s*(-?\d+(?:\.\d+)?)\s*([a-z]+)\s*$/.exec(text);
  const unit = unitNs.find(([name]) => name === match?.[2]);
  if (!match || !unit) {
    return err(`expected a duration such as "10secs" or "1.5mins" (units ns us ms secs mins hrs days weeks), got "${text}"`);
  }
  return ok((Number(match[1]) * unit[1]) / 1e6);
}

/** Prints milliseconds as Mesos does: in the largest unit that divides it evenly, as in "10mins", "90secs", "1weeks". */
export function formatDurationMs(ms: number): string {
  const ns = Math.round(ms * 1e6);
  if (ns === 0) return "0ns";
  const unit = unitNs.find(([, size]) => ns % size === 0) ?? ["ns", 1];
  return `${ns / unit[1]}${unit[0]}`;
}
