import { Allocator } from "@mesolite/allocator";
import { must } from "@mesolite/base";
import { parseResources, type Quantities, quantitiesOf } from "@mesolite/resources";
import type { MasterInfo } from "@mesolite/wire";
import type { MasterFlags } from "../state/flags.ts";

/** The allocator as the master's flags want it. */
export function makeAllocator(flags: MasterFlags, info: MasterInfo): Allocator {
  return new Allocator({
    minAllocatable: minAllocatableOf(flags.minAllocatableResources),
    fairSharingExcluded: flags.fairSharingExcludedResourceNames,
    filterGpuResources: flags.filterGpuResources,
    allocationIntervalMs: flags.allocationIntervalMs,
    region: info.domain?.fault_domain?.region.name,
  });
}

/** Alternatives separated by "|", as in "cpus:0.01|mem:32"; none: anything may be offered. Whoever reads the flags has checked it. */
function minAllocatableOf(text: string): readonly Quantities[] {
  return text.split("|").flatMap((alternative) => {
    if (alternative.trim() === "") return [];
    const parsed = parseResources(alternative);
    return [quantitiesOf(must(parsed.ok ? parsed.value : undefined, `resources in --min_allocatable_resources=${text}`))];
  });
}
