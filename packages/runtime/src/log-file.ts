import { mkdirSync, openSync, writeSync } from "node:fs";
import { dirname } from "node:path";

const complainEveryMs = 60_000;

/**
 * Appends lines to a file, each written before the call returns: the last line before a crash is the one that matters. (pino's own
 * destination waits forever for a full disk when it is flushed.)
 * @throws when the file can't be opened
 */
export function openLogFile(file: string, complain: (line: string) => void, nowMs: () => number): { write(line: string): void } {
  mkdirSync(dirname(file), { recursive: true });
  const descriptor = openSync(file, "a", 0o644);
  let complainedMs = -Infinity;
  let endsInLine = false; // A full disk may have taken half a line.
  return {
    write: (line) => {
      try {
        const bytes = Buffer.from(endsInLine ? `\n${line}` : line);
        endsInLine = true;
        endsInLine = writeSync(descriptor, bytes) < bytes.length;
      } catch (error) {
        if (nowMs() - complainedMs < complainEveryMs) return;
        complainedMs = nowMs();
        complain(`can't write the log ${file}: ${error instanceof Error ? error.message : String(error)}\n`);
      }
    },
  };
}
