import type { App } from "./app.ts";
import { isWithin, ancestorsOf } from "./path-id.ts";
import type { Root } from "./root.ts";

/** For each app, the apps that must be deployed before it: its own dependencies and those of every group around it. */
function dependencyGraph(root: Root): ReadonlyMap<string, ReadonlySet<string>> {
  const graph = new Map<string, ReadonlySet<string>>();
  const dependent = [...root.groups.values()].filter((group) => group.dependencies.length > 0);
  for (const app of root.apps.values()) {
    const inherited = dependent.filter((group) => ancestorsOf(app.id).includes(group.id)).flatMap((group) => group.dependencies);
    const wanted = [...app.dependencies, ...inherited];
    graph.set(app.id, wanted.length ? resolve(root, app, wanted) : new Set());
  }
  return graph;
}

/** A dependency names an app, or a group and with it all apps inside. */
function resolve(root: Root, app: App, wanted: readonly string[]): ReadonlySet<string> {
  const found = new Set<string>();
  for (const id of wanted) {
    if (root.apps.has(id)) found.add(id);
    else for (const other of root.apps.keys()) if (isWithin(other, id)) found.add(other);
  }
  if (!app.dependencies.includes(app.id)) found.delete(app.id);
  return found;
}

/**
 * The layers of a root's apps, see {@link layersOf}. Most roots have no dependencies at all: then every app is in the first layer, and
 * the map is empty.
 */
export function dependencyLayers(root: Root): ReadonlyMap<string, number> | undefined {
  const hasAny = (items: Iterable<{ readonly dependencies: readonly string[] }>): boolean => {
    for (const { dependencies } of items) if (dependencies.length > 0) return true;
    return false;
  };
  return hasAny(root.apps.values()) || hasAny(root.groups.values()) ? layersOf(dependencyGraph(root)) : new Map();
}

/**
 * Layers in which apps may be deployed: layer k holds the apps whose longest chain of dependencies has k links.
 * @returns `undefined` when the dependencies are cyclic
 */
function layersOf(graph: ReadonlyMap<string, ReadonlySet<string>>): ReadonlyMap<string, number> | undefined {
  const depth = new Map<string, number>();
  const dependents = new Map<string, string[]>();
  const open = new Map<string, number>();
  for (const [id, needs] of graph) {
    open.set(id, needs.size);
    for (const need of needs) dependents.set(need, [...(dependents.get(need) ?? []), id]);
  }
  const ready = [...graph.keys()].filter((id) => open.get(id) === 0);
  for (let id = ready.pop(); id !== undefined; id = ready.pop()) {
    const mine = depth.get(id) ?? 0;
    depth.set(id, mine);
    for (const next of dependents.get(id) ?? []) {
      depth.set(next, Math.max(depth.get(next) ?? 0, mine + 1));
      const left = (open.get(next) ?? 0) - 1;
      open.set(next, left);
      if (left === 0) ready.push(next);
    }
  }
  return [...open.values()].every((left) => left === 0) ? depth : undefined;
}
