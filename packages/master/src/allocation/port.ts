import type { AgentInfo, FrameworkInfo, quota, Resource, scheduler } from "@mesolite/wire";

/** What the allocator has to know of an agent. */
export interface AllocatorAgent {
  readonly id: string;
  readonly info: AgentInfo;
  readonly capabilities: ReadonlySet<string>;
  readonly total: readonly Resource[];
  readonly active: boolean;
}

/** What the allocator has to know of a framework. */
export interface AllocatorFramework {
  readonly id: string;
  readonly info: FrameworkInfo;
  readonly roles: readonly string[];
  readonly suppressedRoles: ReadonlySet<string>;
  readonly capabilities: ReadonlySet<string>;
  readonly offerConstraints?: scheduler.OfferConstraints | undefined;
  readonly active: boolean;
}

/** Resources that one run sets aside for a framework, allocated to `role`: what an offer is made of. */
export interface Allocation {
  readonly frameworkId: string;
  readonly agentId: string;
  readonly role: string;
  readonly resources: readonly Resource[];
}

/**
 * The master's side of the allocator. The master tells it everything that is used; what a run returns counts as allocated from
 * that moment until `recover`.
 */
export interface AllocatorPort {
  putAgent(agent: AllocatorAgent): void;
  removeAgent(agentId: string): void;
  putFramework(framework: AllocatorFramework): void;
  removeFramework(frameworkId: string): void;
  /** Resources in use that no run gave out: tasks and executors that an agent reports. */
  track(frameworkId: string, agentId: string, resources: readonly Resource[]): void;
  /** Resources are free again. With `refuseMs` > 0 the framework is not offered them for that long. */
  recover(frameworkId: string, agentId: string, resources: readonly Resource[], refuseMs: number, nowMs: number): void;
  /** Forgets the filters of these roles and offers to them again; no roles: all of the framework's. */
  revive(frameworkId: string, roles: readonly string[]): void;
  suppress(frameworkId: string, roles: readonly string[]): void;
  setQuota(role: string, config: quota.QuotaConfig | undefined): void;
  setWeight(role: string, weight: number): void;
  /** One run over these agents, or over all. */
  allocate(agentIds: ReadonlySet<string> | "all", nowMs: number): readonly Allocation[];
  /** Why a framework (or role) gets nothing from an agent: the allocator's own reasons as data. */
  explain(frameworkId: string, role: string, agentId: string, nowMs: number): readonly unknown[];
}
