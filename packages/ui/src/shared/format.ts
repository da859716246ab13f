/** "1.5 GiB" for a number of MiB. */
export function mib(value: number): string {
  return value >= 1024 ? `${trim(value / 1024)} GiB` : `${trim(value)} MiB`;
}

/** At most two decimals, none when they are zero. */
export function trim(value: number): string {
  return String(Math.round(value * 100) / 100);
}

/** "3 min ago" for a moment in milliseconds since the epoch. */
export function ago(atMs: number, nowMs: number): string {
  const secs = Math.max(0, Math.round((nowMs - atMs) / 1000));
  if (secs < 60) return `${secs} s ago`;
  if (secs < 3600) return `${Math.round(secs / 60)} min ago`;
  if (secs < 86_400) return `${Math.round(secs / 3600)} h ago`;
  return `${count(Math.round(secs / 86_400), "day")} ago`;
}

export function bytes(value: number): string {
  if (value < 1024) return `${value} B`;
  if (value < 1024 ** 2) return `${trim(value / 1024)} KiB`;
  return mib(value / 1024 ** 2);
}

/** "1 agent", "2 agents". */
export function count(amount: number, noun: string): string {
  return `${amount} ${noun}${amount === 1 ? "" : "s"}`;
}
