import { err, ok, parseBytes, parseDurationMs, type Result } from "@mesolite/base";
import type { FlagSpec, FlagType } from "./flag-spec.ts";

/** A parsed value: milliseconds for durations, bytes for sizes. */
export type FlagValue = string | boolean | number | readonly string[];

/** Parses the text of one value. The error says what was expected, without the flag's name. */
export function parseFlagValue(type: FlagType, text: string): Result<FlagValue> {
  switch (type) {
    case "string":
    case "path":
    case "content":
      return ok(text);
    case "list":
      return ok(
        text
          .split(",")
          .map((item) => item.trim())
          .filter((item) => item !== ""),
      );
    case "bool":
    case "toggle":
      if (text === "true" || text === "1") return ok(true);
      if (text === "false" || text === "0") return ok(false);
      return err(`expected true or false, got "${text}"`);
    case "int":
      if (/^[+-]?\d+$/.test(text) && Number.isSafeInteger(Number(text))) return ok(Number(text));
      return err(`expected a whole number, got "${text}"`);
    case "double":
      if (text.trim() !== "" && Number.isFinite(Number(text))) return ok(Number(text));
      return err(`expected a number, got "${text}"`);
    case "duration":
      return parseDurationMs(text);
    case "bytes":
      return parseBytes(text);
  }
}

/**
 * The text behind a value that names a file: `file://` works for every flag but paths (they stay paths), a bare path for `content`.
 * @returns the text, and whether it came from a file
 */
export function resolveFileValue(
  spec: FlagSpec,
  text: string,
  readFile: (path: string) => string,
): Result<{ text: string; fromFile: boolean }> {
  const path = text.startsWith("file://")
    ? text.slice("file://".length)
    : spec.type === "content" && text.startsWith("/")
      ? text
      : undefined;
  if (path === undefined) return ok({ text, fromFile: false });
  if (spec.type === "path") return ok({ text: path, fromFile: false });
  try {
    const content = readFile(path);
    return ok({ text: spec.type === "content" ? content : content.trim(), fromFile: true });
  } catch (error) {
    return err(`can't read the file ${path}: ${error instanceof Error ? error.message : String(error)}`);
  }
}
