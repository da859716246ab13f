import { err, ok, type Result } from "./result.ts";

const unitBytes: readonly (readonly [string, number])[] = [
  ["TB", 2 ** 40],
  ["GB", 2 ** 30],
  ["MB", 2 ** 20],
  ["KB", 2 ** 10],
  ["B", 1],
];

/**
 * Parses Mesos's byte text: a whole number and one of B KB MB GB TB (powers of 1024), as in "2GB".
 * @returns bytes; an error sentence for anything else
 */
export function parseBytes(text: string): Result<number> {
  const match = /^\s*(\d+)\s*([A-Z]+)\s*$/.exec(text);
  const unit = unitBytes.find(([name]) => name === match?.[2]);
  if (!match || !unit) return err(`expected a size such as "64MB" or "2GB" (units B KB MB GB TB), got "${text}"`);
  return ok(Number(match[1]) * unit[1]);
}

/** Prints bytes in the largest unit that divides them evenly, as in "2GB" or "1536MB". */
export function formatBytes(bytes: number): string {
  const unit = unitBytes.find(([, size]) => bytes % size === 0 && bytes >= size) ?? ["B", 1];
  return `${bytes / unit[1]}${unit[0]}`;
}
