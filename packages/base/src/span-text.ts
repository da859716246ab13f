const minuteMs = 60_000;
const hourMs = 60 * minuteMs;
const dayMs = 24 * hourMs;
/** Mesos caps what it takes at 2^63 ns, so that "a year" or more stands for "for ever". */
const endlessMs = 365 * dayMs;

/** A span of time for people, in one or two units: "0.4 s", "75 s", "4 min", "2 h 5 min", "3 days"; a year or more is "ever". */
export function spanText(ms: number): string {
  if (ms >= endlessMs) return "ever";
  if (ms < 9_950) return `${Math.max(0, Math.round(ms / 100) / 10)} s`;
  if (ms < 2 * minuteMs) return `${Math.round(ms / 1000)} s`;
  if (ms < hourMs) return `${Math.round(ms / minuteMs)} min`;
  if (ms < 2 * dayMs) return twoUnits(Math.round(ms / minuteMs), 60, "h", "min");
  return `${Math.round(ms / dayMs)} days`;
}

function twoUnits(small: number, size: number, bigName: string, smallName: string): string {
  const rest = small % size;
  const whole = `${(small - rest) / size} ${bigName}`;
  return rest === 0 ? whole : `${whole} ${rest} ${smallName}`;
}
