/** The master's flags that its core obeys, parsed. Names and defaults are Mesos's. */
export interface MasterFlags {
  readonly cluster?: string;
  readonly agentPingTimeoutMs: number;
  readonly maxAgentPingTimeouts: number;
  readonly agentReregisterTimeoutMs: number;
  /** How many of the registry's agents may be declared unreachable after a failover: a fraction (0..1) or a count. */
  readonly recoveryAgentRemovalLimit: { readonly kind: "fraction" | "count"; readonly value: number };
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
  readonly allocatorAgentRecoveryFactor: number;
  readonly allocatorRecoveryTimeoutMs: number;
}

/** Defaults from Mesos's flag table. */
export const defaultMasterFlags: MasterFlags = {
  agentPingTimeoutMs: 15_000,
  maxAgentPingTimeouts: 5,
  agentReregisterTimeoutMs: 600_000,
  recoveryAgentRemovalLimit: { kind: "fraction", value: 1 },
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
  allocatorAgentRecoveryFactor: 0.8,
  allocatorRecoveryTimeoutMs: 600_000,
};
