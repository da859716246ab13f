import { err, ok, type Result } from "@mesolite/base";

/** One dot-separated name of lower-case letters, digits and inner hyphens, or a relative step. */
const label = "([a-z0-9]|[a-z0-9][a-z0-9\\-]*[a-z0-9])";
const segmentPattern = `^((${label}\\.)*${label}|(\\.|\\.\\.)$)$`;
const segment = new RegExp(segmentPattern);
/** The sentence of Marathon shows the expression without our outer group. */
const shownPattern = "^(([a-z0-9]|[a-z0-9][a-z0-9\\-]*[a-z0-9])\\.)*([a-z0-9]|[a-z0-9][a-z0-9\\-]*[a-z0-9])|(\\.|\\.\\.)$";
/** A last segment of these would hide the app behind a REST route. */
const reservedLast = new Set(["restart", "tasks", "versions", ".", ".."]);

/** Makes an id absolute: resolves `.`, `..` and relative ids against `base` (absolute). Never fails; validate first. */
export function absoluteId(id: string, base = "/"): string {
  const parts = id.startsWith("/") ? [] : segmentsOf(base);
  for (const part of segmentsOf(id)) {
    if (part === "..") parts.pop();
    else if (part !== ".") parts.push(part);
  }
  return `/${parts.join("/")}`;
}

export function segmentsOf(id: string): string[] {
  return id.split("/").filter((part) => part !== "");
}

/** Checks every segment of an app's or group's id (absolute or relative). */
export function checkId(id: string): Result<string> {
  const bad = segmentsOf(id).find((part) => !segment.test(part));
  return bad === undefined ? ok(id) : err(`must fully match regular expression '${shownPattern}'`);
}

/** Checks an app's id: as {@link checkId}, not the root, and no reserved last segment. */
export function checkAppId(id: string): Result<string> {
  const last = segmentsOf(id).at(-1);
  if (last === undefined) return err("must not be root");
  if (reservedLast.has(last)) return err(`must not end with any of [${[...reservedLast].join(", ")}]`);
  return checkId(id);
}

/** "/a/b" -> "/a"; "/a" -> "/". The root is its own parent. */
export function parentId(id: string): string {
  return `/${segmentsOf(id).slice(0, -1).join("/")}`;
}

/** All groups above an id, nearest last: "/a/b/c" -> ["/", "/a", "/a/b"]. */
export function ancestorsOf(id: string): string[] {
  const parts = segmentsOf(id);
  return parts.map((_, i) => `/${parts.slice(0, i).join("/")}`);
}

/** True when `id` is `group` itself or lies below it. */
export function isWithin(id: string, group: string): boolean {
  return group === "/" || id === group || id.startsWith(`${group}/`);
}

/** "/a/b" -> "a_b": the start of task ids. */
export function underscoredId(id: string): string {
  return segmentsOf(id).join("_");
}

/** "/a/b" -> "b.a": TaskInfo.name and DiscoveryInfo.name. */
export function hostnameOf(id: string): string {
  return segmentsOf(id).reverse().join(".");
}
