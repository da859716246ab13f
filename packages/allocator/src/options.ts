import type { Quantities } from "@mesolite/resources";

export interface AllocatorOptions {
  /** Alternatives of which one must be met by an offer; empty: anything. `--min_allocatable_resources`. */
  readonly minAllocatable: readonly Quantities[];
  /** Scalars that do not count for shares. `--fair_sharing_excluded_resource_names`. */
  readonly fairSharingExcluded: readonly string[];
  /** Agents with GPUs only for frameworks that declare GPU_RESOURCES. `--filter_gpu_resources`. */
  readonly filterGpuResources: boolean;
  /** `--allocation_interval`: the least time that a filter lasts. */
  readonly allocationIntervalMs: number;
  /** The region of the master's fault domain; agents elsewhere are remote. */
  readonly region: string | undefined;
}

/** The original's defaults. */
export const DEFAULT_ALLOCATOR_OPTIONS: AllocatorOptions = {
  minAllocatable: [new Map([["cpus", 10]]), new Map([["mem", 32_000]])],
  fairSharingExcluded: [],
  filterGpuResources: true,
  allocationIntervalMs: 1000,
  region: undefined,
};
