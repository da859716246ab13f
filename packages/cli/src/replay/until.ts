import { parseDurationMs } from "@mesolite/base";

const expected =
  'expected a time such as 2026-11-22T17:30:05Z, milliseconds since the epoch, or a time after the start such as "+90secs"';

/**
 * The moment that `--until` names, in milliseconds since the epoch.
 * @param startMs of the recording's first event
 * @returns undefined with a sentence in `problem` when it is none
 */
export function untilMs(text: string, startMs: number): { readonly ms: number } | { readonly problem: string } {
  if (text.startsWith("+")) {
    const after = parseDurationMs(
      text
        .slice(1)
        .replace(/(\d)\s*s$/, "$1secs")
        .replace(/(\d)\s*m$/, "$1mins")
        .replace(/(\d)\s*h$/, "$1hrs"),
    );
    return after.ok ? { ms: startMs + after.value } : { problem: `--until ${text}: ${expected}` };
  }
  const ms = /^\d{12,14}$/.test(text) ? Number(text) : Date.parse(text);
  return Number.isNaN(ms) ? { problem: `--until ${text}: ${expected}` } : { ms };
}
