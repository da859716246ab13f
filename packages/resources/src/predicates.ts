import type { Resource } from "./types.ts";
import { isStrictSubrole } from "./roles.ts";

// Questions about one resource in post-refinement form.

export function isReserved(resource: Resource): boolean {
  return (resource.reservations?.length ?? 0) > 0;
}

export function isUnreserved(resource: Resource): boolean {
  return !isReserved(resource);
}

/** The role of the innermost reservation; undefined for unreserved resources. */
export function reservationRole(resource: Resource): string | undefined {
  return resource.reservations?.at(-1)?.role;
}

/** Whether the innermost reservation is for exactly this role. */
export function isReservedTo(resource: Resource, role: string): boolean {
  return reservationRole(resource) === role;
}

export function isDynamicallyReserved(resource: Resource): boolean {
  return resource.reservations?.at(-1)?.type === "DYNAMIC";
}

/** Whether a role may get it: unreserved, or reserved to the role or to one of its ancestors. */
export function isAllocatableTo(resource: Resource, role: string): boolean {
  const reserved = reservationRole(resource);
  return reserved === undefined || reserved === role || isStrictSubrole(role, reserved);
}

/** Whether it is reserved to the role or to a role below it. */
export function isReservedToSubtree(resource: Resource, role: string): boolean {
  const reserved = reservationRole(resource);
  return reserved !== undefined && (reserved === role || isStrictSubrole(reserved, role));
}

/** Whether the reservation stack has more than one entry, which the old wire form cannot say. */
export function hasRefinedReservations(resource: Resource): boolean {
  return (resource.reservations?.length ?? 0) > 1;
}

export function isRevocable(resource: Resource): boolean {
  return resource.revocable !== undefined;
}

export function isShared(resource: Resource): boolean {
  return resource.shared !== undefined;
}

export function isPersistentVolume(resource: Resource): boolean {
  return resource.disk?.persistence !== undefined;
}
