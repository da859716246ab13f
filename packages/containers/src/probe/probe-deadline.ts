const longestTimerMs = 2 ** 31 - 1;

/**
 * How long a check may take, as timers take it: whole milliseconds, at most 25 days.
 * @param timeoutMs as the framework says, from seconds with a fraction; 0 = no limit
 * @returns undefined when there is no limit
 */
export function probeDeadline(timeoutMs: number): number | undefined {
  return timeoutMs > 0 ? Math.min(Math.ceil(timeoutMs), longestTimerMs) : undefined;
}

/** Aborts at the deadline; never when there is none. */
export function deadlineSignal(timeoutMs: number): AbortSignal {
  const deadlineMs = probeDeadline(timeoutMs);
  return deadlineMs === undefined ? new AbortController().signal : AbortSignal.timeout(deadlineMs);
}
