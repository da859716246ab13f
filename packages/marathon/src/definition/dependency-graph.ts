import { ancestorsOf, isWithin } from "./path-id.ts";
import type { App } from "./app.ts";
import type { Root } from "./root.ts";

/**
 * Layers in which apps may be deployed: layer k holds the apps whose longest chain of dependencies has k links. An app depends on what it
 * names and on what every group around it names; a group that is named stands for all apps inside.
 * @returns by app id; an app that is missing is in layer 0; `undefined` when the dependencies are cyclic
 */
export function dependencyLayers(root: Root): ReadonlyMap<string, number> | undefined {
  const known = layersOfRoot.get(root);
  if (known) return known.layers;
  const layers = computeLayers(root);
  layersOfRoot.set(root, { layers });
  return layers;
}

/** Asked for when a root is checked, and again when its deployment is planned. */
const layersOfRoot = new WeakMap<Root, { readonly layers: ReadonlyMap<string, number> | undefined }>();

/** Most roots have no dependencies at all: then every app is in the first layer. */
function computeLayers(root: Root): ReadonlyMap<string, number> | undefined {
  const wanted = new Map<string, ReadonlySet<string>>();
  for (const app of root.apps.values()) {
    const ids = wantedBy(root, app);
    if (ids.size > 0) wanted.set(app.id, ids);
  }
  return wanted.size === 0 ? new Map() : layersOf(needsOf(root, wanted));
}

/** Ids of apps and groups that an app depends on. */
function wantedBy(root: Root, app: App): ReadonlySet<string> {
  const wanted = new Set(app.dependencies);
  for (const group of ancestorsOf(app.id)) {
    for (const id of root.groups.get(group)?.dependencies ?? []) if (id !== app.id) wanted.add(id);
  }
  return wanted;
}

/** A group is a node of its own: with an edge from each app to each app of the group, thousands of both would be millions of edges. */
function groupNode(id: string): string {
  return `*${id}`;
}

/** Nodes (apps and groups) and the nodes that come before each. */
function needsOf(root: Root, wanted: ReadonlyMap<string, ReadonlySet<string>>): ReadonlyMap<string, readonly string[]> {
  const members = membersOf(root, wanted);
  const insiders = new Map<string, string>();
  const needs = new Map<string, readonly string[]>();
  for (const [group, apps] of members) needs.set(groupNode(group), apps);
  for (const [appId, ids] of wanted) {
    needs.set(
      appId,
      [...ids].flatMap((id) => {
        if (root.apps.has(id)) return [id];
        const apps = members.get(id);
        if (!apps) return [];
        if (!isWithin(appId, id)) return [groupNode(id)];
        // An app inside depends on all the others. Two such apps depend on each other, and the second one need not name the rest.
        const first = insiders.get(id);
        if (first !== undefined) return [first];
        insiders.set(id, appId);
        return apps.filter((other) => other !== appId);
      }),
    );
  }
  return needs;
}

/** The apps inside each group that is depended on. */
function membersOf(root: Root, wanted: ReadonlyMap<string, ReadonlySet<string>>): ReadonlyMap<string, readonly string[]> {
  const groups = new Set([...wanted.values()].flatMap((ids) => [...ids].filter((id) => !root.apps.has(id))));
  const members = new Map<string, string[]>();
  if (groups.size === 0) return members;
  for (const appId of root.apps.keys()) {
    for (const group of ancestorsOf(appId)) {
      if (!groups.has(group)) continue;
      const apps = members.get(group);
      if (apps) apps.push(appId);
      else members.set(group, [appId]);
    }
  }
  return members;
}

/** The longest chain below each node; the step from a group to an app inside does not count. */
function layersOf(needs: ReadonlyMap<string, readonly string[]>): ReadonlyMap<string, number> | undefined {
  const depth = new Map<string, number>();
  const dependents = new Map<string, string[]>();
  const open = new Map<string, number>();
  for (const [id, ids] of needs) {
    open.set(id, ids.length);
    for (const need of ids) {
      if (!needs.has(need)) open.set(need, 0);
      const others = dependents.get(need);
      if (others) others.push(id);
      else dependents.set(need, [id]);
    }
  }
  const ready = [...open.keys()].filter((id) => open.get(id) === 0);
  for (let id = ready.pop(); id !== undefined; id = ready.pop()) {
    const mine = depth.get(id) ?? 0;
    depth.set(id, mine);
    for (const next of dependents.get(id) ?? []) {
      depth.set(next, Math.max(depth.get(next) ?? 0, mine + (next.startsWith("*") ? 0 : 1)));
      const left = (open.get(next) ?? 0) - 1;
      open.set(next, left);
      if (left === 0) ready.push(next);
    }
  }
  return [...open.values()].every((left) => left === 0) ? depth : undefined;
}
