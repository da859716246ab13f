import type { Reservation, Resource, Resources } from "./types.ts";
import { hasRefinedReservations } from "./predicates.ts";

/**
 * Three forms of one resource. *Post-refinement* (what everything inside uses): a stack `reservations`, no `role`, no
 * `reservation`. *Pre-refinement* (Mesos before 1.4, and what agents without refined reservations still send): `role`
 * ("*" when unreserved) and, when dynamic, `reservation`. *Endpoint*: both at once, for readers of either.
 */
export function toPostRefinement(resources: Resources): Resources {
  return resources.every(isPostRefinement) ? resources : resources.map(resourceToPostRefinement);
}

/** Whether the old fields are absent. */
export function isPostRefinement(resource: Resource): boolean {
  return resource.role === undefined && resource.reservation === undefined;
}

export function resourceToPostRefinement(resource: Resource): Resource {
  const { role, reservation, ...rest } = resource;
  if ((rest.reservations ?? []).length > 0 || role === undefined || role === "*") return rest;
  const only: Reservation = reservation === undefined ? { type: "STATIC", role } : { ...reservation, type: "DYNAMIC", role };
  return { ...rest, reservations: [only] };
}

/** The old form; undefined when an entry has refined reservations, which that form cannot say. */
export function toPreRefinement(resources: Resources): Resources | undefined {
  if (resources.some(hasRefinedReservations)) return undefined;
  return resources.map((resource) => {
    const { reservations: _, ...rest } = resourceToEndpoint(resource);
    return rest;
  });
}

/** Both forms at once where the old one can say it; refined reservations keep only the stack. */
export function toEndpoint(resources: Resources): Resources {
  return resources.map(resourceToEndpoint);
}

function resourceToEndpoint(resource: Resource): Resource {
  const stack = resource.reservations ?? [];
  if (stack.length > 1) return resource;
  const only = stack[0];
  if (only === undefined) return { ...resource, role: "*" };
  if (only.type !== "DYNAMIC") return { ...resource, role: only.role ?? "*" };
  return { ...resource, role: only.role ?? "*", reservation: { principal: only.principal, labels: only.labels } };
}
