import type { FrameworkSpec } from "@mesolite/allocator";
import { type Quantities, quantitiesFromNumbers } from "@mesolite/resources";
import type { FrameworkInfo, OfferFilters } from "@mesolite/wire";
import { ConstraintExclusion } from "../offers/constraint-exclusion.ts";
import type { FrameworkRecord } from "../state/framework.ts";
import type { Turn } from "../turn.ts";

/** Keeps a framework's new record and tells the allocator. */
export function putFramework(turn: Turn, framework: FrameworkRecord): void {
  const { state, allocator, nowMs } = turn;
  const before = state.frameworks.get(framework.id);
  const active = framework.phase === "active";
  state.frameworks.set(framework.id, framework);
  if (!before) return allocator.addFramework(framework.id, specOf(turn, framework), active, nowMs);
  if (isDescribedAnew(before, framework)) allocator.updateFramework(framework.id, specOf(turn, framework), nowMs);
  allocator.setFrameworkActive(framework.id, active, nowMs);
}

function isDescribedAnew(before: FrameworkRecord, after: FrameworkRecord): boolean {
  return (
    before.info !== after.info ||
    before.suppressedRoles !== after.suppressedRoles ||
    before.offerConstraints !== after.offerConstraints
  );
}

function specOf({ state }: Turn, framework: FrameworkRecord): FrameworkSpec {
  const { capabilities, offerConstraints } = framework;
  const minAllocatable = minAllocatableOf(framework.info);
  return {
    roles: framework.roles,
    suppressedRoles: [...framework.suppressedRoles],
    traits: {
      multiRole: capabilities.has("MULTI_ROLE"),
      gpuResources: capabilities.has("GPU_RESOURCES"),
      regionAware: capabilities.has("REGION_AWARE"),
      sharedResources: capabilities.has("SHARED_RESOURCES"),
      revocableResources: capabilities.has("REVOCABLE_RESOURCES"),
      reservationRefinement: capabilities.has("RESERVATION_REFINEMENT"),
    },
    ...(minAllocatable.size > 0 ? { minAllocatable } : {}),
    ...(offerConstraints ? { exclusion: new ConstraintExclusion(state.agents, offerConstraints) } : {}),
  };
}

function minAllocatableOf(info: FrameworkInfo): ReadonlyMap<string, readonly Quantities[]> {
  const filters = Object.entries(info.offer_filters ?? {});
  return new Map(
    filters.flatMap(([role, filter]) => {
      const alternatives = alternativesOf(filter);
      return alternatives ? [[role, alternatives] as const] : [];
    }),
  );
}

function alternativesOf({ min_allocatable_resources: least }: OfferFilters): readonly Quantities[] | undefined {
  return least?.quantities?.map(({ quantities = {} }) =>
    quantitiesFromNumbers(Object.fromEntries(Object.entries(quantities).map(([name, { value }]) => [name, value]))),
  );
}
