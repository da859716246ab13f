import { toPreRefinement } from "@mesolite/resources";
import { withoutAllocation } from "../agents/task-format.ts";
import type { Offer, Resource } from "@mesolite/wire";

/** Resources as a framework without MULTI_ROLE or RESERVATION_REFINEMENT knows them. Refined reservations never reach the latter. */
export function resourcesFor(capabilities: ReadonlySet<string>, resources: readonly Resource[]): readonly Resource[] {
  const withRoles = capabilities.has("MULTI_ROLE") ? resources : withoutAllocation(resources);
  if (capabilities.has("RESERVATION_REFINEMENT")) return withRoles;
  return toPreRefinement(withRoles) ?? withRoles;
}

/** The offer as its framework is shown it. */
export function offerFor(capabilities: ReadonlySet<string>, offer: Offer): Offer {
  const shown = { ...offer, resources: resourcesFor(capabilities, offer.resources ?? []) };
  if (capabilities.has("MULTI_ROLE")) return shown;
  const { allocation_info: _, ...withoutRole } = shown;
  return withoutRole;
}
