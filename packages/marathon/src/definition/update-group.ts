import { err, ok, type Result } from "@mesolite/base";
import type { MarathonConfig } from "../config.ts";
import { checkRawApp, newApp } from "./read-app.ts";
import { nested, type Refused } from "./failure.ts";
import type { RawGroup } from "./group-schema.ts";
import { absoluteId, parentId } from "./path-id.ts";
import { childGroups, ensureGroup, putApp, removeGroup, type RootDraft } from "./root.ts";

/**
 * Applies a group's JSON to a draft: each list that is given replaces the old one, so that apps and groups missing from it are
 * removed; what is not given stays. Ids inside may be relative to the group.
 */
export function updateGroup(draft: RootDraft, id: string, raw: RawGroup, config: MarathonConfig): Result<void, Refused> {
  const node = ensureGroup(draft, id);
  draft.groups.set(id, {
    ...node,
    version: draft.version,
    dependencies: raw.dependencies?.map((dependency) => absoluteId(dependency, id)) ?? node.dependencies,
    enforceRole: raw.enforceRole ?? node.enforceRole,
  });
  const apps = replaceApps(draft, id, raw, config);
  return apps.ok ? replaceGroups(draft, id, raw, config) : apps;
}

function replaceApps(draft: RootDraft, id: string, raw: RawGroup, config: MarathonConfig): Result<void, Refused> {
  if (!raw.apps) return ok(undefined);
  for (const appId of [...draft.apps.keys()]) if (parentId(appId) === id) draft.apps.delete(appId);
  for (const [i, rawApp] of raw.apps.entries()) {
    const checked = checkRawApp(rawApp);
    const app = checked.ok ? newApp(checked.value, id, config, draft.version, draft.groups) : checked;
    if (!app.ok) return err({ ...app.error, violations: nested(`/apps(${i})`, app.error.violations) });
    if (parentId(app.value.id) !== id) {
      const violations = [{ path: `/apps(${i})/id`, errors: [`Identifier is not child of '${id}'`] }];
      return err({ kind: "invalid", violations });
    }
    putApp(draft, app.value);
  }
  return ok(undefined);
}

function replaceGroups(draft: RootDraft, id: string, raw: RawGroup, config: MarathonConfig): Result<void, Refused> {
  if (!raw.groups) return ok(undefined);
  const given = raw.groups.map((group) => absoluteId(group.id ?? ".", id));
  for (const child of childGroups(draft.groups, id)) if (!given.includes(child)) removeGroup(draft, child);
  for (const [i, rawChild] of raw.groups.entries()) {
    const childId = given[i] ?? id;
    if (childId === id || parentId(childId) !== id) {
      return err({ kind: "invalid", violations: [{ path: `/groups(${i})/id`, errors: [`Identifier is not child of '${id}'`] }] });
    }
    const result = updateGroup(draft, childId, rawChild, config);
    if (!result.ok) return err({ ...result.error, violations: nested(`/groups(${i})`, result.error.violations) });
  }
  return ok(undefined);
}
