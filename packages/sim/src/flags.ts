import type { Random } from "@mesolite/base";
import type { MarathonConfig } from "@mesolite/marathon";
import type { MasterFlags } from "@mesolite/master";

/** Mesos's default: how long agents may look for a master that has just been elected. */
export const usualTimeoutMs = 600_000;

/** Short timeouts, small bounds and small slices, so that ten minutes are enough to meet all of them. */
export function drawMasterFlags(random: Random): Partial<MasterFlags> {
  return {
    filterGpuResources: false, // Offers are for everyone: what matters is that GPUs are counted.
    agentReregisterTimeoutMs: random.pick([30_000, 30_000, 45_000, 60_000, 180_000, usualTimeoutMs]),
    ...(random.chance(0.5) && { offerTimeoutMs: 10_000 }),
    ...(random.chance(0.5) && { mostPerSlice: 1 }),
    ...(random.chance(0.3) && { registryGcIntervalMs: 20_000, registryMaxAgentCount: 1 }),
  };
}

export function drawMarathonConfig(random: Random): Partial<MarathonConfig> {
  return {
    ...(random.chance(0.5) && { taskLostExpungeInitialDelayMs: 5_000, taskLostExpungeIntervalMs: 5_000 }),
    ...(random.chance(0.5) && { reconciliationIntervalMs: 20_000 }),
  };
}
