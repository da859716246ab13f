import type { App } from "./app.ts";
import { ancestorsOf, parentId } from "./path-id.ts";

/** A group without its contents: those are found by their ids. */
export interface GroupNode {
  readonly id: string;
  readonly dependencies: readonly string[];
  readonly version: string;
  readonly enforceRole: boolean;
}

/** Everything that Marathon is asked to run, flat: an app's place in the tree is its id. Immutable; the root group "/" always exists. */
export interface Root {
  readonly version: string;
  readonly apps: ReadonlyMap<string, App>;
  readonly groups: ReadonlyMap<string, GroupNode>;
}

/** A copy of a root being changed. */
export interface RootDraft {
  readonly version: string;
  readonly apps: Map<string, App>;
  readonly groups: Map<string, GroupNode>;
  /** enforceRole of top-level groups that come into being. */
  readonly enforceRoleOfNewGroups: boolean;
}

export function emptyRoot(version: string): Root {
  return { version, apps: new Map(), groups: new Map([["/", groupNode("/", version, false)]]) };
}

export function draftOf(root: Root, version: string, enforceRoleOfNewGroups: boolean): RootDraft {
  return { version, apps: new Map(root.apps), groups: new Map(root.groups), enforceRoleOfNewGroups };
}

function groupNode(id: string, version: string, enforceRole: boolean): GroupNode {
  return { id, dependencies: [], version, enforceRole };
}

/** Makes a group and every group above it exist. */
export function ensureGroup(draft: RootDraft, id: string): GroupNode {
  for (const ancestor of [...ancestorsOf(id), id]) {
    if (draft.groups.has(ancestor)) continue;
    const isTop = parentId(ancestor) === "/" && ancestor !== "/";
    draft.groups.set(ancestor, groupNode(ancestor, draft.version, isTop && draft.enforceRoleOfNewGroups));
  }
  return draft.groups.get(id) ?? groupNode(id, draft.version, false);
}

export function putApp(draft: RootDraft, app: App): void {
  ensureGroup(draft, parentId(app.id));
  draft.apps.set(app.id, app);
}

/** Removes groups, their subgroups and all their apps; of the root only the contents. One pass, however many they are. */
export function removeGroups(draft: RootDraft, ids: readonly string[]): void {
  if (ids.length === 0) return;
  const removed = new Set(ids);
  const isRemoved = (id: string): boolean => removed.has(id) || ancestorsOf(id).some((group) => removed.has(group));
  for (const appId of [...draft.apps.keys()]) if (isRemoved(appId)) draft.apps.delete(appId);
  for (const groupId of [...draft.groups.keys()]) if (groupId !== "/" && isRemoved(groupId)) draft.groups.delete(groupId);
}

/** By the group that they are directly in. The root group is in none. */
export function byParent<T>(items: Iterable<T>, idOf: (item: T) => string): Map<string, readonly T[]> {
  const found = new Map<string, T[]>();
  for (const item of items) {
    const id = idOf(item);
    if (id === "/") continue;
    const siblings = found.get(parentId(id));
    if (siblings) siblings.push(item);
    else found.set(parentId(id), [item]);
  }
  return found;
}

export function appsWithin(root: Pick<Root, "apps">, groupId: string): App[] {
  return [...root.apps.values()].filter((app) => groupId === "/" || app.id.startsWith(`${groupId}/`));
}

/** What differs between two roots: `null` = does not exist on that side. Enough to undo the change. */
export interface RootChange {
  readonly apps: Readonly<Record<string, { readonly before: App | null; readonly after: App | null }>>;
  readonly groups: Readonly<Record<string, { readonly before: GroupNode | null; readonly after: GroupNode | null }>>;
}

/** Compares by reference: an untouched record is the same object in both. */
export function diffRoots(before: Root, after: Root): RootChange {
  return { apps: diffMaps(before.apps, after.apps), groups: diffMaps(before.groups, after.groups) };
}

function diffMaps<T>(
  before: ReadonlyMap<string, T>,
  after: ReadonlyMap<string, T>,
): Record<string, { before: T | null; after: T | null }> {
  const changes: Record<string, { before: T | null; after: T | null }> = {};
  for (const [id, value] of after) {
    const old = before.get(id);
    if (old !== value) changes[id] = { before: old ?? null, after: value };
  }
  for (const [id, value] of before) if (!after.has(id)) changes[id] = { before: value, after: null };
  return changes;
}

/** Undoes `change` in a draft, whatever else has changed since. */
export function revertChange(draft: RootDraft, change: RootChange): void {
  const inUse = groupsInUse(draft, change);
  for (const [id, { before, after }] of Object.entries(change.groups)) {
    if (before) draft.groups.set(id, before);
    else if (after && id !== "/" && !inUse.has(id)) draft.groups.delete(id);
  }
  for (const [id, { before }] of Object.entries(change.apps)) {
    if (before) putApp(draft, before);
    else draft.apps.delete(id);
  }
}

/** A group that this change created stays when someone has put an app into it since. */
function groupsInUse(draft: RootDraft, change: RootChange): ReadonlySet<string> {
  const groups = new Set<string>();
  for (const id of draft.apps.keys()) {
    if (change.apps[id] === undefined) for (const group of ancestorsOf(id)) groups.add(group);
  }
  return groups;
}
