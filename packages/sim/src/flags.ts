import type { Random } from "@mesolite/base";
import type { MarathonConfig } from "@mesolite/marathon";
import type { MasterFlags } from "@mesolite/master";

/** Mesos's default: how long agents may look for a master that has just been elected. */
export const usualTimeoutMs = 600_000;

/**
 * Five pings of 15 s without an answer, the first of them sent within 15 s: an agent that ends is then given up at about the same time for its
 * pings and for its link.
 */
const pingPatienceMs = 82_000;

/** Short timeouts, small bounds and small slices, so that ten minutes are enough to meet all of them. */
export function drawMasterFlags(random: Random): Partial<MasterFlags> {
  return {
    filterGpuResources: false, // Offers are for everyone: what matters is that GPUs are counted.
    agentReregisterTimeoutMs: random.pick([
      30_000,
      30_000,
      45_000,
      60_000,
      pingPatienceMs,
      pingPatienceMs,
      180_000,
      usualTimeoutMs,
    ]),
    ...(random.chance(0.5) && { offerTimeoutMs: 10_000 }),
    ...(random.chance(0.5) && { mostPerSlice: 1 }),
    ...(random.chance(0.4) && { registryGcIntervalMs: random.pick([5_000, 20_000]), registryMaxAgentCount: random.int(2) }),
  };
}

export function drawMarathonConfig(random: Random): Partial<MarathonConfig> {
  return {
    ...(random.chance(0.5) && { taskLostExpungeInitialDelayMs: 5_000, taskLostExpungeIntervalMs: 5_000 }),
    ...(random.chance(0.5) && { reconciliationIntervalMs: 20_000 }),
  };
}
