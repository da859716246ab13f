import type { Reservation, Resources } from "./types.ts";
import { normalize } from "./algebra.ts";

/** Marks every entry as allocated to `role`. */
export function allocate(resources: Resources, role: string): Resources {
  return normalize(resources.map((r) => ({ ...r, allocation_info: { role } })));
}

/** Removes the allocation marks; kinds that differed only in them merge. */
export function unallocate(resources: Resources): Resources {
  if (resources.every((r) => r.allocation_info === undefined)) return resources;
  return normalize(resources.map((r) => ({ ...r, allocation_info: undefined })));
}

/** Removes all reservations. */
export function toUnreserved(resources: Resources): Resources {
  if (resources.every((r) => r.reservations === undefined)) return resources;
  return normalize(resources.map((r) => ({ ...r, reservations: undefined })));
}

/** Adds one reservation on top of every entry's stack. */
export function pushReservation(resources: Resources, reservation: Reservation): Resources {
  return normalize(resources.map((r) => ({ ...r, reservations: [...(r.reservations ?? []), reservation] })));
}

/** Removes the innermost reservation of every entry; entries without one stay as they are. */
export function popReservation(resources: Resources): Resources {
  return normalize(
    resources.map(({ reservations = [], ...rest }) =>
      reservations.length > 1 ? { ...rest, reservations: reservations.slice(0, -1) } : rest,
    ),
  );
}
