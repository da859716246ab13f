import { err, ok, type Result } from "@mesolite/base";
import type { MarathonConfig } from "../config.ts";
import type { Sliced } from "../slices.ts";
import { checkRawApp, newApp } from "./read-app.ts";
import { nested, type Refused } from "./failure.ts";
import type { RawGroup } from "./group-schema.ts";
import { absoluteId, parentId } from "./path-id.ts";
import { byParent, ensureGroup, putApp, removeGroups, type RootDraft } from "./root.ts";

/** A tree being changed: the draft, and who is in which group as far as the groups yet to be changed are concerned. */
interface TreeUpdate {
  readonly draft: RootDraft;
  readonly config: MarathonConfig;
  readonly appsIn: Map<string, readonly string[]>;
  readonly groupsIn: Map<string, readonly string[]>;
}

/**
 * Applies a group's JSON to a draft: each list that is given replaces the old one, so that apps and groups missing from it are
 * removed; what is not given stays. Ids inside may be relative to the group.
 */
export function* updateGroup(draft: RootDraft, id: string, raw: RawGroup, config: MarathonConfig): Sliced<Result<void, Refused>> {
  const appsIn = byParent(draft.apps.keys(), (id) => id);
  const groupsIn = byParent(draft.groups.keys(), (id) => id);
  return yield* replaceGroup({ draft, config, appsIn, groupsIn }, id, raw);
}

function* replaceGroup(update: TreeUpdate, id: string, raw: RawGroup): Sliced<Result<void, Refused>> {
  const { draft } = update;
  const node = ensureGroup(draft, id);
  draft.groups.set(id, {
    ...node,
    version: draft.version,
    dependencies: raw.dependencies?.map((dependency) => absoluteId(dependency, id)) ?? node.dependencies,
    enforceRole: raw.enforceRole ?? node.enforceRole,
  });
  const apps = yield* replaceApps(update, id, raw);
  return apps.ok ? yield* replaceGroups(update, id, raw) : apps;
}

function* replaceApps({ draft, config, appsIn }: TreeUpdate, id: string, raw: RawGroup): Sliced<Result<void, Refused>> {
  if (!raw.apps) return ok(undefined);
  for (const appId of appsIn.get(id) ?? []) draft.apps.delete(appId);
  const given: string[] = [];
  for (const [i, rawApp] of raw.apps.entries()) {
    const checked = checkRawApp(rawApp);
    const app = checked.ok ? newApp(checked.value, id, config, draft.version, draft.groups) : checked;
    if (!app.ok) return err({ ...app.error, violations: nested(`/apps(${i})`, app.error.violations) });
    if (parentId(app.value.id) !== id) {
      const violations = [{ path: `/apps(${i})/id`, errors: [`Identifier is not child of '${id}'`] }];
      return err({ kind: "invalid", violations });
    }
    putApp(draft, app.value);
    given.push(app.value.id);
    yield 1;
  }
  appsIn.set(id, given); // A group may be named twice: then the second one counts.
  return ok(undefined);
}

function* replaceGroups(update: TreeUpdate, id: string, raw: RawGroup): Sliced<Result<void, Refused>> {
  if (!raw.groups) return ok(undefined);
  const given = raw.groups.map((group) => absoluteId(group.id ?? ".", id));
  const kept = new Set(given);
  removeGroups(
    update.draft,
    (update.groupsIn.get(id) ?? []).filter((child) => !kept.has(child)),
  );
  for (const [i, rawChild] of raw.groups.entries()) {
    const childId = given[i] ?? id;
    if (childId === id || parentId(childId) !== id) {
      return err({ kind: "invalid", violations: [{ path: `/groups(${i})/id`, errors: [`Identifier is not child of '${id}'`] }] });
    }
    const result = yield* replaceGroup(update, childId, rawChild);
    if (!result.ok) return err({ ...result.error, violations: nested(`/groups(${i})`, result.error.violations) });
    yield 1;
  }
  update.groupsIn.set(id, given);
  return ok(undefined);
}
