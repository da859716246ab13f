import { err, ok, type Result } from "@mesolite/base";
import { z } from "zod";
import type { Sliced } from "../slices.ts";
import { rawAppSchema, type RawApp } from "./app-schema.ts";
import { nested, type Refused, type Violation } from "./failure.ts";
import { rawGroupShell, type RawGroup } from "./group-schema.ts";
import { readJson } from "./read-json.ts";

/** The JSON of a group with all that is in it, app by app: a body may hold thousands. */
export function* readGroup(value: unknown): Sliced<Result<RawGroup, Refused>> {
  const shell = readJson(rawGroupShell, withoutItems(value));
  if (!shell.ok) return shell;
  const { apps: hasApps, groups: hasGroups, ...rest } = shell.value;
  const { apps: rawApps = [], groups: rawGroups = [] } = value as { apps?: unknown[]; groups?: unknown[] };
  const apps = hasApps ? yield* readItems("/apps", rawApps, readOneApp) : ok(undefined);
  const groups = hasGroups ? yield* readItems("/groups", rawGroups, readGroup) : ok(undefined);
  if (apps.ok && groups.ok) return ok({ ...rest, apps: apps.value, groups: groups.value });
  return err({ kind: "json", violations: [apps, groups].flatMap((list) => (list.ok ? [] : list.error.violations)) });
}

/** A JSON array of apps. */
export function* readApps(value: unknown): Sliced<Result<RawApp[], Refused>> {
  const list = readJson(z.array(z.unknown()), Array.isArray(value) ? [] : value);
  return list.ok ? yield* readItems("", value as unknown[], readOneApp) : list;
}

/** The fields themselves, with empty lists in place of full ones. */
function withoutItems(value: unknown): unknown {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return value;
  const { apps, groups } = value as Record<string, unknown>;
  return { ...value, ...(Array.isArray(apps) ? { apps: [] } : {}), ...(Array.isArray(groups) ? { groups: [] } : {}) };
}

function* readOneApp(value: unknown): Sliced<Result<RawApp, Refused>> {
  const app = readJson(rawAppSchema, value);
  yield 1;
  return app;
}

function* readItems<T>(
  path: string,
  values: readonly unknown[],
  read: (value: unknown) => Sliced<Result<T, Refused>>,
): Sliced<Result<T[], Refused>> {
  const items: T[] = [];
  const violations: Violation[] = [];
  for (const [i, value] of values.entries()) {
    const item = yield* read(value);
    if (item.ok) items.push(item.value);
    else for (const found of nested(`${path}(${i})`, item.error.violations)) violations.push(found);
  }
  return violations.length > 0 ? err({ kind: "json", violations }) : ok(items);
}
