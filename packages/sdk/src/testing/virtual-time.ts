import { parseDurationMs } from "@mesolite/base";

/** Virtual time: milliseconds, or text: `"500ms"`, `"75s"`, `"5m"`, `"1h"`, `"7d"`, or Mesos's own `"10mins"`. */
export type VirtualTime = number | string;

const shortUnits: Readonly<Record<string, string>> = { s: "secs", m: "mins", min: "mins", h: "hrs", d: "days" };

/** @throws TypeError when it is no duration, or less than nothing */
export function virtualMs(time: VirtualTime): number {
  const ms = typeof time === "number" ? time : textMs(time);
  if (!Number.isFinite(ms) || ms < 0) throw new TypeError(`expected a time of at least 0 ms, got ${time}`);
  return Math.round(ms);
}

function textMs(text: string): number {
  const parsed = parseDurationMs(text.replace(/[a-z]+\s*$/, (unit) => shortUnits[unit.trim()] ?? unit));
  if (!parsed.ok) throw new TypeError(`expected milliseconds, or a text such as "75s", "5m" or "10mins", got "${text}"`);
  return parsed.value;
}
