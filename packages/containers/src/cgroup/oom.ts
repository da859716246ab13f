/** What an agent says when the kernel killed for memory. */
import { formatBytes, type Limitation } from "@mesolite/base";
import type { Cgroups, MemoryState } from "./cgroups.ts";

/** memory.stat has some hundred lines; a status message should not. */
const maxStatisticsLines = 12;

export function outOfMemory(containerId: string, cgroups: Cgroups | undefined): Limitation | undefined {
  // The cheap question first: every container that ends is asked, and few were killed.
  if (!cgroups || cgroups.oomKills(containerId) === 0) return undefined;
  return memoryLimitation(cgroups.memory(containerId));
}

export function memoryLimitation(memory: MemoryState | undefined): Limitation | undefined {
  if (!memory || memory.oomKills === 0) return undefined;
  const requested = memory.limitBytes === undefined ? "unlimited" : formatBytes(memory.limitBytes);
  const used = memory.maxUsageBytes === undefined ? "unknown" : formatBytes(memory.maxUsageBytes);
  const statistics = memory.statistics.split("\n").slice(0, maxStatisticsLines).join("\n");
  return {
    reason: "REASON_CONTAINER_LIMITATION_MEMORY",
    message: `Memory limit exceeded: Requested: ${requested} Maximum Used: ${used}\n\nMEMORY STATISTICS:\n${statistics}\n`,
  };
}
