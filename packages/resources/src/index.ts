export { agentResources, type DetectedMachine } from "./agent-resources.ts";
export {
  addResources,
  containsResource,
  containsResources,
  isEmptyResource,
  normalize,
  resourcesEqual,
  subtractResources,
  sumResources,
  withScalarMillis,
} from "./algebra.ts";
export { allocate, unallocate } from "./allocation.ts";
export { attributeValue, parseAttributes } from "./attributes.ts";
export { allocationsByRole, nonRevocable, rangesTotal, reservationsByRole, reserved, revocable, scalarTotal } from "./filters.ts";
export { formatAmount, formatResource, formatResources } from "./format.ts";
export { isDivisible } from "./identity.ts";
export { parseResources } from "./parse.ts";
export {
  hasRefinedReservations,
  isAllocatableTo,
  isPersistentVolume,
  isReserved,
  isReservedToSubtree,
  isRevocable,
  isShared,
  isUnreserved,
  reservationRole,
} from "./predicates.ts";
export {
  addQuantities,
  type Limits,
  limitsFromNumbers,
  type Quantities,
  quantitiesContain,
  quantitiesFromNumbers,
  quantitiesOf,
  quantitiesToNumbers,
  resourcesHaveQuantities,
  withinLimits,
} from "./quantities.ts";
export { coalesce, formatRanges, subtractRanges } from "./ranges.ts";
export { toEndpoint, toPostRefinement, toPreRefinement } from "./refinement.ts";
export { isStrictSubrole, roleAncestors, validateRole } from "./roles.ts";
export { formatScalar, fromMillis, toMillis } from "./scalar.ts";
export { formatSet } from "./sets.ts";
export type { Range, Resource, Resources } from "./types.ts";
export { validateResources } from "./validate.ts";
