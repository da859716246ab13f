import { Allocator } from "@mesolite/allocator";
import { must } from "@mesolite/base";
import type { MasterInfo } from "@mesolite/wire";
import type { MasterFlags } from "../state/flags.ts";
import { parseMinAllocatable } from "./min-allocatable.ts";

/** The allocator as the master's flags want it. */
export function makeAllocator(flags: MasterFlags, info: MasterInfo): Allocator {
  const least = parseMinAllocatable(flags.minAllocatableResources);
  return new Allocator({
    minAllocatable: must(least.ok ? least.value : undefined, "valid --min_allocatable_resources"), // Whoever reads flags has checked it.
    fairSharingExcluded: flags.fairSharingExcludedResourceNames,
    filterGpuResources: flags.filterGpuResources,
    allocationIntervalMs: flags.allocationIntervalMs,
    region: info.domain?.fault_domain?.region.name,
  });
}
