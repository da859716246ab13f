import {
  allocatableTo,
  containsResources,
  isReserved,
  isReservedToSubtree,
  isRevocable,
  quantitiesOf,
  resourcesHaveQuantities,
  roleAncestors,
  scalars,
  subtractResources,
  sumResources,
  withScalarMillis,
  type Quantities,
  type Resource,
  type Resources,
} from "@mesolite/resources";

/**
 * Hierarchical DRF written down as slowly and plainly as possible: one list of everything that is held, all sums made
 * anew for each question. Shares only the resource algebra with the allocator that it checks.
 */
export interface World {
  readonly agents: Map<string, { readonly total: Resources; active: boolean }>;
  readonly frameworks: Map<
    string,
    { readonly roles: readonly string[]; readonly suppressed: Set<string>; active: boolean; readonly refinement: boolean }
  >;
  readonly weights: Map<string, number>;
  readonly quotas: Map<string, { readonly guarantees: Quantities; readonly limits: Quantities }>;
  readonly minAllocatable: readonly Quantities[];
  held: Held[];
  filters: {
    readonly frameworkId: string;
    readonly role: string;
    readonly agentId: string;
    readonly refused: Resources;
    readonly untilMs: number;
  }[];
  /** Allocations so far, by role path or "framework role". */
  readonly counts: Map<string, number>;
}

export interface Held {
  readonly frameworkId: string;
  readonly role: string;
  readonly agentId: string;
  readonly resources: Resources; // Not marked with the role.
}

export function oracleRound(world: World, nowMs: number, arrange: (agents: string[], stage: 1 | 2) => string[]): Held[] {
  world.filters = world.filters.filter((f) => f.untilMs > nowMs);
  const offers: Held[] = [];
  const required = new Map<string, number>();
  for (const [role, { guarantees }] of world.quotas) {
    for (const [name, millis] of guarantees)
      required.set(name, (required.get(name) ?? 0) + Math.max(0, millis - consumed(world, role, name)));
  }
  const agents = [...world.agents].filter(([, agent]) => agent.active).map(([id]) => id);
  for (const stage of [1, 2] as const) {
    for (const agentId of arrange([...agents], stage)) {
      for (const role of sortRoles(world, "")) {
        for (const frameworkId of sortFrameworks(world, role)) {
          const resources = wanted(world, stage, required, agentId, role, frameworkId);
          if (resources === undefined) continue;
          if (stage === 1) {
            for (const [name, millis] of quantitiesOf(resources.filter(isQuotaScalar))) {
              const missing = Math.max(0, (world.quotas.get(role)?.guarantees.get(name) ?? 0) - consumed(world, role, name));
              if (required.has(name)) required.set(name, Math.max(0, required.get(name)! - Math.min(millis, missing)));
            }
          }
          offers.push(give(world, { frameworkId, role, agentId, resources }));
        }
      }
    }
  }
  return offers;
}

function give(world: World, held: Held): Held {
  world.held.push(held);
  for (const key of [`${held.frameworkId} ${held.role}`, `${held.role}/.`, held.role, ...roleAncestors(held.role)]) {
    world.counts.set(key, (world.counts.get(key) ?? 0) + 1);
  }
  return held;
}

/** What would be offered, or undefined. */
function wanted(
  world: World,
  stage: 1 | 2,
  required: Map<string, number>,
  agentId: string,
  role: string,
  frameworkId: string,
): Resources | undefined {
  const quota = world.quotas.get(role);
  const missingOf = (name: string): number => Math.max(0, (quota?.guarantees.get(name) ?? 0) - consumed(world, role, name));
  if (stage === 1 && ![...(quota?.guarantees.keys() ?? [])].some((name) => missingOf(name) > 0)) return undefined;
  const { refinement } = world.frameworks.get(frameworkId)!;
  const free = allocatableTo(freeOf(world, agentId), role);
  if (!isAllocatable(world, free)) return undefined;
  let useful = stage === 2;
  const keepsHeadroom = [...required.values()].some((millis) => millis > 0);
  const offer = free.flatMap((r): Resource[] => {
    if (!refinement && (r.reservations?.length ?? 0) > 1) return [];
    if (!isQuotaScalar(r)) return [r];
    const there = quantitiesOf([r]).get(r.name)!;
    const given = stage === 1 ? Math.min(there, missingOf(r.name)) : 0;
    if (given > 0) useful = true;
    const limit = (quota?.limits.get(r.name) ?? Number.POSITIVE_INFINITY) - consumed(world, role, r.name) - given;
    const surplus = keepsHeadroom ? headroom(world, r.name) - (required.get(r.name) ?? 0) : Number.POSITIVE_INFINITY;
    const millis = given + Math.min(there - given, Math.max(0, limit), Math.max(0, surplus));
    return millis > 0 ? [withScalarMillis(r, millis)] : [];
  });
  if (!useful || !isAllocatable(world, offer)) return undefined;
  const filtered = world.filters.some(
    (f) => f.frameworkId === frameworkId && f.role === role && f.agentId === agentId && containsResources(f.refused, offer),
  );
  return filtered ? undefined : offer;
}

function isAllocatable(world: World, resources: Resources): boolean {
  if (resources.length === 0) return false;
  return world.minAllocatable.length === 0 || world.minAllocatable.some((least) => resourcesHaveQuantities(resources, least));
}

const isQuotaScalar = (r: Resource): boolean => r.type === "SCALAR" && !isReserved(r) && !isRevocable(r);
const isWithin = (path: string, role: string): boolean => path === role || path.startsWith(`${role}/`);
const heldIn = (world: World, role: string): Held[] => world.held.filter((h) => isWithin(h.role, role));
export function freeOf(world: World, agentId: string): Resources {
  const held = sumResources(world.held.filter((h) => h.agentId === agentId).map((h) => h.resources));
  return subtractResources(world.agents.get(agentId)!.total, held);
}

function headroom(world: World, name: string): number {
  return [...world.agents.keys()].reduce(
    (sum, id) => sum + (quantitiesOf(freeOf(world, id).filter(isQuotaScalar)).get(name) ?? 0),
    0,
  );
}

function consumed(world: World, role: string, name: string): number {
  const reserved = [...world.agents.values()].flatMap((a) => a.total.filter((r) => isReservedToSubtree(r, role)));
  const spent = heldIn(world, role).flatMap((h) => h.resources.filter(isQuotaScalar));
  return (quantitiesOf(reserved).get(name) ?? 0) + (quantitiesOf(spent).get(name) ?? 0);
}

function share(world: World, held: readonly Held[], weight: number): number {
  const total = quantitiesOf([...world.agents.values()].flatMap((a) => scalars(a.total)));
  const mine = quantitiesOf(held.flatMap((h) => scalars(h.resources)));
  return Math.max(0, ...[...total].map(([name, millis]) => (mine.get(name) ?? 0) / millis)) / weight;
}

type Key = readonly [share: number, count: number, path: string];
const byKey = (a: Key, b: Key): number => a[0] - b[0] || a[1] - b[1] || (a[2] < b[2] ? -1 : a[2] > b[2] ? 1 : 0);

/** Roles below `parent` in the order in which they are served, each as often as it has frameworks of its own. */
function sortRoles(world: World, parent: string): string[] {
  const all = [...new Set([...world.frameworks.values()].flatMap((f) => f.roles))].filter(
    (role) => parent === "" || isWithin(role, parent),
  );
  const below = all
    .filter((role) => role !== parent)
    .map((role) => role.slice(0, (role + "/").indexOf("/", parent === "" ? 0 : parent.length + 1)));
  const nodes = [...new Set(below)].map((path) => ({
    path,
    key: [share(world, heldIn(world, path), world.weights.get(path) ?? 1), world.counts.get(path) ?? 0, path] as Key,
    own: false,
  }));
  const mine = world.held.filter((h) => h.role === parent);
  if (all.includes(parent))
    nodes.push({ path: parent, key: [share(world, mine, 1), world.counts.get(`${parent}/.`) ?? 0, `${parent}/.`], own: true });
  return nodes.sort((a, b) => byKey(a.key, b.key)).flatMap((n) => (n.own ? [n.path] : sortRoles(world, n.path)));
}

function sortFrameworks(world: World, role: string): string[] {
  const willing = [...world.frameworks].filter(([, f]) => f.active && f.roles.includes(role) && !f.suppressed.has(role));
  const keyOf = (id: string): Key => [
    share(
      world,
      world.held.filter((h) => h.frameworkId === id && h.role === role),
      1,
    ),
    world.counts.get(`${id} ${role}`) ?? 0,
    id,
  ];
  return willing
    .map(([id]) => ({ id, key: keyOf(id) }))
    .sort((a, b) => byKey(a.key, b.key))
    .map((x) => x.id);
}
