import type { Resources } from "./types.ts";
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
