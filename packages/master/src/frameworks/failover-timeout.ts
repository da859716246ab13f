import type { FrameworkInfo } from "@mesolite/wire";

/** The longest duration that the original's 64-bit nanoseconds can hold, in seconds (292 years). */
export const maxFailoverTimeoutSeconds = 2 ** 63 / 1e9;

/** How long a framework without a scheduler keeps its tasks, in milliseconds. 0 when it does not say. */
export function failoverTimeoutMs(info: FrameworkInfo): number {
  return (info.failover_timeout ?? 0) * 1_000;
}
