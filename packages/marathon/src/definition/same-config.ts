import type { App } from "./app.ts";

/** True when everything but scale and version is equal: decides between scaling and restarting. Absent and `undefined` are the same. */
export function isSameConfig(a: App, b: App): boolean {
  const [left, right] = [a, b].map((app) => ({ ...app, instances: 0, version: "", versionInfo: undefined }));
  return isSame(left, right);
}

function isSame(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  if (typeof a !== "object" || typeof b !== "object" || a === null || b === null) return false;
  if (Array.isArray(a) || Array.isArray(b)) {
    return Array.isArray(a) && Array.isArray(b) && a.length === b.length && a.every((item, i) => isSame(item, b[i]));
  }
  const [left, right] = [a as Record<string, unknown>, b as Record<string, unknown>];
  return (
    Object.keys(left).every((key) => isSame(left[key], right[key])) &&
    Object.keys(right).every((key) => left[key] !== undefined || right[key] === undefined)
  );
}
