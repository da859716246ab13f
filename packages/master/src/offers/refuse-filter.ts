import type { Filters } from "@mesolite/wire";

const defaultRefuseMs = 5_000;
/** Longer refusals are cut: 365 days, Mesos's own cap. */
const maxRefuseMs = 365 * 86_400_000;

/** How long refused resources stay away from a framework, in milliseconds; 0 = no filter. Invalid values count as the default. */
export function refuseMsOf(filters: Filters | undefined): number {
  const seconds = filters?.refuse_seconds;
  if (seconds === undefined || Number.isNaN(seconds) || seconds < 0) return defaultRefuseMs;
  return Math.min(seconds * 1_000, maxRefuseMs);
}
