/** The master's flags that its core obeys, parsed. Names and defaults are Mesos's. */
export interface MasterFlags {
  readonly cluster?: string;
  readonly agentPingTimeoutMs: number;
  readonly maxAgentPingTimeouts: number;
  readonly agentReregisterTimeoutMs: number;
  /** The share of the registry's agents (0..1) that may be declared unreachable after a failover. */
  readonly recoveryAgentRemovalLimit: number;
  readonly allocationIntervalMs: number;
  /** Absent: offers are held for ever. */
  readonly offerTimeoutMs?: number;
  readonly maxCompletedFrameworks: number;
  readonly maxCompletedTasksPerFramework: number;
  readonly maxUnreachableTasksPerFramework: number;
  readonly registryGcIntervalMs: number;
  readonly registryMaxAgentAgeMs: number;
  readonly registryMaxAgentCount: number;
  /** When given, only these roles may be subscribed to. */
  readonly roles?: readonly string[];
  readonly weights: Readonly<Record<string, number>>;
  readonly rootSubmissions: boolean;
  /** Resource text alternatives, as in "cpus:0.01|mem:32". */
  readonly minAllocatableResources: string;
  readonly fairSharingExcludedResourceNames: readonly string[];
  readonly filterGpuResources: boolean;
  /** Agents without a fault domain may not join. */
  readonly requireAgentDomain: boolean;
  /** Of a regular expression in an offer constraint: RE2's program size. */
  readonly offerConstraintsMaxProgramSize: number;
  readonly allocatorAgentRecoveryFactor: number;
  readonly allocatorRecoveryTimeoutMs: number;
  /** No flag of the original: long work is cut into slices of at most so many, so that a small simulated cluster has slices. Absent: of a few milliseconds. */
  readonly mostPerSlice?: number;
}

/** How many agents, offers or tasks a slice of long work takes. @param usual a few milliseconds' worth */
export function sliceOf(flags: MasterFlags, usual: number): number {
  return Math.min(flags.mostPerSlice ?? usual, usual);
}

/** Defaults from Mesos's flag table. */
export const defaultMasterFlags: MasterFlags = {
  agentPingTimeoutMs: 15_000,
  maxAgentPingTimeouts: 5,
  agentReregisterTimeoutMs: 600_000,
  recoveryAgentRemovalLimit: 1,
  allocationIntervalMs: 1_000,
  maxCompletedFrameworks: 50,
  maxCompletedTasksPerFramework: 1_000,
  maxUnreachableTasksPerFramework: 1_000,
  registryGcIntervalMs: 900_000,
  registryMaxAgentAgeMs: 1_209_600_000,
  registryMaxAgentCount: 102_400,
  weights: {},
  rootSubmissions: true,
  minAllocatableResources: "cpus:0.01|mem:32",
  fairSharingExcludedResourceNames: [],
  filterGpuResources: true,
  requireAgentDomain: false,
  offerConstraintsMaxProgramSize: 100,
  allocatorAgentRecoveryFactor: 0.8,
  allocatorRecoveryTimeoutMs: 600_000,
};
