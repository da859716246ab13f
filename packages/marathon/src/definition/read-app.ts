import { err, ok, type Result } from "@mesolite/base";
import type { MarathonConfig } from "../config.ts";
import type { App } from "./app.ts";
import { appToJson } from "./app-json.ts";
import { rawAppSchema, type RawApp } from "./app-schema.ts";
import { violation, type Refused } from "./failure.ts";
import { normaliseApp, type AppDefaults } from "./normalise-app.ts";
import { absoluteId, segmentsOf } from "./path-id.ts";
import type { GroupNode } from "./root.ts";
import { readJson } from "./read-json.ts";
import { validateRaw } from "./validate-raw.ts";

/** What groups say about the roles of their apps. */
export type Groups = ReadonlyMap<string, Pick<GroupNode, "enforceRole">>;

/** The role that a top-level group imposes on the apps inside; `undefined` = none. */
export function enforcedRole(appId: string, groups: Groups, config: MarathonConfig): string | undefined {
  const [top, ...rest] = segmentsOf(appId);
  if (top === undefined || rest.length === 0) return undefined;
  const group = groups.get(`/${top}`);
  return (group ? group.enforceRole : config.newGroupEnforceRole === "top") ? top : undefined;
}

function appDefaults(config: MarathonConfig, appId: string, groups: Groups): AppDefaults {
  const behaviour = config.acceptedResourceRolesDefaultBehavior;
  const role = enforcedRole(appId, groups, config) ?? config.mesosRole;
  return {
    role,
    defaultNetworkName: config.defaultNetworkName,
    acceptedResourceRoles: behaviour === "any" ? undefined : behaviour === "unreserved" ? ["*"] : [role],
  };
}

/** The JSON of one app: types, and no contradiction between old and new spellings. */
export function readRawApp(value: unknown): Result<RawApp, Refused> {
  const raw = readJson(rawAppSchema, value);
  return raw.ok ? checkRawApp(raw.value) : raw;
}

export function checkRawApp(raw: RawApp): Result<RawApp, Refused> {
  const violations = validateRaw(raw);
  return violations.length ? err({ kind: "invalid", violations }) : ok(raw);
}

/** A new app from its JSON. Rules on its values are checked with the whole root, see `validateRoot`. */
export function newApp(raw: RawApp, base: string, config: MarathonConfig, version: string, groups: Groups): Result<App, Refused> {
  if (raw.id === undefined) return err({ kind: "json", violations: [violation("/id", "error.path.missing")] });
  return ok(normaliseApp(raw, base, appDefaults(config, absoluteId(raw.id, base), groups), version));
}

/**
 * An existing app with the given fields replaced. A field in an old spelling replaces the field that succeeded it.
 * `version` names the result.
 */
export function updatedApp(existing: App, raw: RawApp, config: MarathonConfig, version: string, groups: Groups): App {
  const merged: Record<string, unknown> = { ...appToJson(existing), ...withoutAbsent(raw), id: existing.id };
  const replaces = (given: unknown, key: keyof RawApp): void => {
    if (given !== undefined && raw[key] === undefined) delete merged[key];
  };
  replaces(raw.uris, "fetch");
  replaces(raw.fetch, "uris");
  replaces(raw.ports, "portDefinitions");
  replaces(raw.ipAddress ?? raw.container?.docker?.network, "networks");
  if (raw.acceptedResourceRoles === undefined && raw.role !== undefined) delete merged["acceptedResourceRoles"];
  return normaliseApp(merged as RawApp, "/", appDefaults(config, existing.id, groups), version);
}

function withoutAbsent(raw: RawApp): Partial<RawApp> {
  return Object.fromEntries(Object.entries(raw).filter(([, value]) => value !== undefined));
}
