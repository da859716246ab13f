import { err, ok, type Result } from "@mesolite/base";
import type { z } from "zod";
import { groupByPath, type Refused, type Violation } from "./failure.ts";

/** Whoever wrote an app by hand reads no further; a generated one may be wrong in a hundred thousand places. */
const mostIssues = 1000;

/**
 * Reads a parsed JSON value with a schema. A `null` field counts as absent, as for Marathon; unknown fields are dropped.
 * Errors carry the codes that clients of Marathon map to texts (`error.path.missing`, `error.expected.jsnumber`, ...).
 */
export function readJson<T>(schema: z.ZodType<T>, value: unknown): Result<T, Refused> {
  const parsed = schema.safeParse(withoutNulls(value), { reportInput: true });
  if (parsed.success) return ok(parsed.data);
  const violations = parsed.error.issues.slice(0, mostIssues).flatMap((issue) => flatten(issue, []));
  return err({ kind: "json", violations: groupByPath(violations) });
}

function withoutNulls(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutNulls);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([, field]) => field !== null)
      .map(([key, field]) => [key, withoutNulls(field)]),
  );
}

type Issue = z.core.$ZodIssue;

/** A failed union reports what the alternative that got furthest reports. */
function flatten(issue: Issue, prefix: readonly PropertyKey[]): Violation[] {
  const path = [...prefix, ...issue.path];
  if (issue.code === "invalid_union") {
    const best = [...issue.errors].sort((a, b) => depth(b) - depth(a))[0];
    if (best) return best.slice(0, mostIssues).flatMap((inner) => flatten(inner, path));
  }
  return [{ path: pathText(path), errors: [codeOf(issue)] }];
}

function depth(issues: readonly Issue[]): number {
  return issues.reduce((deepest, issue) => Math.max(deepest, issue.path.length), 0);
}

function pathText(path: readonly PropertyKey[]): string {
  const text = path.map((part) => (typeof part === "number" ? `(${part})` : `/${String(part)}`)).join("");
  return text === "" ? "/" : text;
}

const expectedCodes: Readonly<Record<string, string>> = {
  string: "error.expected.jsstring",
  number: "error.expected.jsnumber",
  int: "error.expected.int",
  boolean: "error.expected.jsboolean",
  array: "error.expected.jsarray",
  tuple: "error.expected.jsarray",
  object: "error.expected.jsobject",
  record: "error.expected.jsobject",
};

function codeOf(issue: Issue): string {
  switch (issue.code) {
    case "invalid_type":
      return issue.input === undefined ? "error.path.missing" : (expectedCodes[issue.expected] ?? "error.expected.value");
    case "too_small":
      return issue.origin === "string" || issue.origin === "array" ? "error.minLength" : "error.min";
    case "too_big":
      return issue.origin === "string" || issue.origin === "array" ? "error.maxLength" : "error.max";
    case "invalid_format":
      return "error.pattern";
    case "invalid_value":
      return issue.input === undefined
        ? "error.path.missing"
        : `error.unknown.value, expected one of: ${issue.values.map(String).join(", ")}`;
    default:
      return issue.message;
  }
}
