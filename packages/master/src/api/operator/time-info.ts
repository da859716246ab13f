import type { TimeInfo } from "@mesolite/wire";

/** Milliseconds since the epoch as Mesos's nanoseconds. */
export function timeInfo(ms: number): TimeInfo {
  return { nanoseconds: ms * 1e6 };
}
