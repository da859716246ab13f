import type { Quantities } from "@mesolite/resources";

/** What a framework is able to handle, from its FrameworkInfo.capabilities. */
export interface FrameworkTraits {
  readonly multiRole: boolean;
  readonly gpuResources: boolean;
  readonly regionAware: boolean;
  readonly sharedResources: boolean;
  readonly revocableResources: boolean;
  readonly reservationRefinement: boolean;
}

/** What the master tells of a framework when it subscribes or changes. */
export interface FrameworkSpec {
  readonly roles: readonly string[];
  readonly suppressedRoles: readonly string[];
  readonly traits: FrameworkTraits;
  /** Alternatives by role, instead of the allocator's own; an empty list means that anything will do. */
  readonly minAllocatable?: ReadonlyMap<string, readonly Quantities[]>;
  readonly exclusion?: AgentExclusion;
}

/** Offer constraints. */
export interface AgentExclusion {
  /** Whether the agent's resources must never be offered to the role. Total, cheap, no side effects. */
  excludes(role: string, agentId: string): boolean;
}

export interface Framework {
  readonly id: string;
  active: boolean;
  /** Since when it is active or not. */
  activeSinceMs: number;
  spec: FrameworkSpec;
  /** Suppressed roles and since when. */
  readonly suppressed: Map<string, number>;
  /** Rows of the client table by role: subscribed roles and roles in which it still holds something. */
  readonly clients: Map<string, number>;
}
