import * as algebra from "@mesolite/resources";
import type { Quantities, Resource, Resources } from "@mesolite/resources";

/** What one framework holds of one agent in one role; resources are not marked with the role. */
export interface Held {
  readonly frameworkId: string;
  readonly role: string;
  readonly agentId: string;
  readonly resources: Resources;
}

export interface OracleFramework {
  readonly roles: readonly string[];
  readonly suppressed: Set<string>;
  readonly refinement: boolean;
  active: boolean;
}

/**
 * Hierarchical DRF written down as slowly and plainly as possible: one list of everything that is held, all sums made
 * anew for each question. Shares only the resource algebra with the allocator that it checks.
 */
export interface World {
  readonly agents: Map<string, { readonly total: Resources; active: boolean }>;
  readonly frameworks: Map<string, OracleFramework>;
  readonly weights: Map<string, number>;
  readonly quotas: Map<string, { readonly guarantees: Quantities; readonly limits: Quantities }>;
  readonly minAllocatable: readonly Quantities[];
  held: Held[];
  /** Refused resources. */
  filters: (Held & { readonly untilMs: number })[];
  /** Allocations so far, by role path or "framework role". */
  readonly counts: Map<string, number>;
}

export function oracleRound(world: World, nowMs: number, arrange: (agents: string[], stage: 1 | 2) => string[]): Held[] {
  world.filters = world.filters.filter((f) => f.untilMs > nowMs);
  const offers: Held[] = [];
  const required = new Map<string, number>();
  for (const [role, { guarantees }] of world.quotas) {
    for (const name of guarantees.keys()) required.set(name, (required.get(name) ?? 0) + missing(world, role, name));
  }
  const agents = [...world.agents].filter(([, agent]) => agent.active).map(([id]) => id);
  for (const stage of [1, 2] as const) {
    for (const agentId of arrange([...agents], stage)) {
      for (const role of sortRoles(world, "")) {
        for (const frameworkId of sortFrameworks(world, role)) {
          const resources = wanted(world, stage, required, { frameworkId, role, agentId });
          if (resources === undefined) continue;
          for (const [name, millis] of required) {
            const given = Math.min(amount(resources.filter(isQuotaScalar), name), missing(world, role, name));
            if (stage === 1) required.set(name, Math.max(0, millis - given));
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
  for (const key of [`${held.frameworkId} ${held.role}`, `${held.role}/.`, held.role, ...algebra.roleAncestors(held.role)]) {
    world.counts.set(key, (world.counts.get(key) ?? 0) + 1);
  }
  return held;
}

/** What would be offered, or undefined. */
function wanted(world: World, stage: number, required: Quantities, place: Omit<Held, "resources">): Resources | undefined {
  const { role, frameworkId, agentId } = place;
  const quota = world.quotas.get(role);
  if (stage === 1 && ![...(quota?.guarantees.keys() ?? [])].some((name) => missing(world, role, name) > 0)) return undefined;
  const free = freeOf(world, agentId).filter((r) => algebra.isAllocatableTo(r, role));
  if (!isAllocatable(world, free)) return undefined;
  let useful = stage === 2;
  const keepsHeadroom = [...required.values()].some((millis) => millis > 0);
  const offer = free.flatMap((r): Resource[] => {
    if (!world.frameworks.get(frameworkId)!.refinement && algebra.hasRefinedReservations(r)) return [];
    if (!isQuotaScalar(r)) return [r];
    const there = amount([r], r.name);
    const given = stage === 1 ? Math.min(there, missing(world, role, r.name)) : 0;
    if (given > 0) useful = true;
    const limit = (quota?.limits.get(r.name) ?? Number.POSITIVE_INFINITY) - consumed(world, role, r.name) - given;
    const surplus = keepsHeadroom ? headroom(world, r.name) - (required.get(r.name) ?? 0) : Number.POSITIVE_INFINITY;
    const millis = given + Math.min(there - given, Math.max(0, limit), Math.max(0, surplus));
    return millis > 0 ? [algebra.withScalarMillis(r, millis)] : [];
  });
  if (!useful || !isAllocatable(world, offer)) return undefined;
  const mine = world.filters.filter((f) => f.frameworkId === frameworkId && f.role === role && f.agentId === agentId);
  return mine.some((f) => algebra.containsResources(f.resources, offer)) ? undefined : offer;
}

function isAllocatable({ minAllocatable }: World, resources: Resources): boolean {
  return resources.length > 0 && minAllocatable.some((least) => algebra.resourcesHaveQuantities(resources, least));
}

const isQuotaScalar = (r: Resource): boolean => r.type === "SCALAR" && !algebra.isReserved(r) && !algebra.isRevocable(r);
const isWithin = (path: string, role: string): boolean => path === role || path.startsWith(`${role}/`);
const heldIn = (world: World, role: string): Held[] => world.held.filter((h) => isWithin(h.role, role));
const amount = (resources: Resources, name: string): number => algebra.quantitiesOf(resources).get(name) ?? 0;

export function freeOf(world: World, agentId: string): Resources {
  const held = world.held.filter((h) => h.agentId === agentId).map((h) => h.resources);
  return algebra.subtractResources(world.agents.get(agentId)!.total, algebra.sumResources(held));
}

function headroom(world: World, name: string): number {
  return amount([...world.agents.keys()].flatMap((id) => freeOf(world, id)).filter(isQuotaScalar), name);
}

function consumed(world: World, role: string, name: string): number {
  const total = [...world.agents.values()].flatMap((a) => a.total);
  const spent = heldIn(world, role).flatMap((h) => h.resources.filter(isQuotaScalar));
  return (
    amount(
      total.filter((r) => algebra.isReservedToSubtree(r, role)),
      name,
    ) + amount(spent, name)
  );
}

function missing(world: World, role: string, name: string): number {
  return Math.max(0, (world.quotas.get(role)?.guarantees.get(name) ?? 0) - consumed(world, role, name));
}

type Key = readonly [share: number, count: number, path: string];
const byKey = ([, a]: readonly [string, Key], [, b]: readonly [string, Key]): number =>
  a[0] - b[0] || a[1] - b[1] || (a[2] < b[2] ? -1 : 1);

function keyOf(world: World, held: readonly Held[], weight: number, counted: string, path: string): Key {
  const total = algebra.quantitiesOf([...world.agents.values()].flatMap((a) => a.total));
  const mine = held.flatMap((h) => h.resources);
  const share = Math.max(0, ...[...total].map(([name, millis]) => amount(mine, name) / millis)) / weight;
  return [share, world.counts.get(counted) ?? 0, path];
}

/** Roles at and below `parent` in the order in which they are served; "/." stands for a role's own frameworks. */
function sortRoles(world: World, parent: string): string[] {
  const all = [...world.frameworks.values()].flatMap((f) => f.roles).filter((role) => parent === "" || isWithin(role, parent));
  const start = parent === "" ? 0 : parent.length + 1;
  const paths = new Set(all.map((role) => (role === parent ? `${role}/.` : role.slice(0, `${role}/`.indexOf("/", start)))));
  const heldAt = (path: string): Held[] =>
    path === `${parent}/.` ? world.held.filter((h) => h.role === parent) : heldIn(world, path);
  const keys = [...paths].map((path) => [path, keyOf(world, heldAt(path), world.weights.get(path) ?? 1, path, path)] as const);
  return keys.sort(byKey).flatMap(([path]) => (path === `${parent}/.` ? [parent] : sortRoles(world, path)));
}

function sortFrameworks(world: World, role: string): string[] {
  const willing = [...world.frameworks].filter(([, f]) => f.active && f.roles.includes(role) && !f.suppressed.has(role));
  const heldBy = (id: string): Held[] => world.held.filter((h) => h.frameworkId === id && h.role === role);
  const keys = willing.map(([id]) => [id, keyOf(world, heldBy(id), 1, `${id} ${role}`, id)] as const);
  return keys.sort(byKey).map(([id]) => id);
}
