import type { Resource, Resources } from "./types.ts";
import * as is from "./predicates.ts";
import { addRanges, type Ranges } from "./ranges.ts";
import { fromMillis, toMillis } from "./scalar.ts";

// Parts of a list. All keep entries as they are.

/** All reserved entries, or those whose innermost reservation is for `role`. */
export function reserved(resources: Resources, role?: string): Resources {
  return resources.filter((r) => (role === undefined ? is.isReserved(r) : is.isReservedTo(r, role)));
}

/** Reserved entries by the role of the innermost reservation. */
export function reservationsByRole(resources: Resources): ReadonlyMap<string, Resources> {
  return groupBy(resources, is.reservationRole);
}

/** Entries by the role they are allocated to; entries without one are left out. */
export function allocationsByRole(resources: Resources): ReadonlyMap<string, Resources> {
  return groupBy(resources, (r) => r.allocation_info?.role);
}

function groupBy(resources: Resources, keyOf: (resource: Resource) => string | undefined): Map<string, Resource[]> {
  const groups = new Map<string, Resource[]>();
  for (const resource of resources) {
    const key = keyOf(resource);
    if (key === undefined) continue;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [resource]);
    else group.push(resource);
  }
  return groups;
}

export function revocable(resources: Resources): Resources {
  return resources.filter(is.isRevocable);
}

export function nonRevocable(resources: Resources): Resources {
  return resources.filter((r) => !is.isRevocable(r));
}

/** The total of a scalar over all kinds of that name (reserved or not, revocable or not), or undefined without any. */
export function scalarTotal(resources: Resources, name: string): number | undefined {
  let millis: number | undefined;
  for (const r of resources) {
    if (r.name === name && r.type === "SCALAR") millis = (millis ?? 0) + toMillis(r.scalar?.value ?? 0);
  }
  return millis === undefined ? undefined : fromMillis(millis);
}

/** All numbers of a range resource such as `ports`, over all kinds of that name. */
export function rangesTotal(resources: Resources, name: string): Ranges {
  return resources
    .filter((r) => r.name === name && r.type === "RANGES")
    .reduce<Ranges>((sum, r) => addRanges(sum, r.ranges?.range ?? []), []);
}
