import type { Random } from "@mesolite/base";
import type { Quantities, Resources } from "@mesolite/resources";
import * as agents from "./agent-entries.ts";
import type { Selection } from "./candidates.ts";
import { explain, type ExplainRequest, type RoleExplanation } from "./explain.ts";
import * as frameworks from "./framework-entries.ts";
import type { FrameworkSpec } from "./framework.ts";
import { type AllocatorOptions, DEFAULT_ALLOCATOR_OPTIONS } from "./options.ts";
import { makePool, noteGrowth, noteQuotaChange, type Pool } from "./pool.ts";
import { recover, type Recovery } from "./recovery.ts";
import { accumulate } from "./resource-index.ts";
import type { Quota } from "./role-tree.ts";
import { type Allocation, type RoundRequest, runRound } from "./round.ts";

export interface AllocateRequest extends Selection {
  readonly nowMs: number;
  /** The order of agents is shuffled with this, once per stage. */
  readonly random: Random;
}

/**
 * Decides who is offered what: hierarchical dominant-resource fairness with weights, quota, reservations and filters,
 * after Mesos's HierarchicalDRF allocator. Synchronous, no clock, no randomness of its own; the caller says when.
 *
 * Differs on purpose: a round looks only at agents for which something changed; quota that frameworks in sub-roles
 * consume counts at once, not from the next round on. As in the original, quota is for top-level roles, and a limit is
 * not applied to frameworks in their sub-roles; shared volumes count once per framework and agent.
 */
export class Allocator {
  private readonly pool: Pool;
  private paused = false;

  constructor(options: Partial<AllocatorOptions> = {}) {
    this.pool = makePool({ ...DEFAULT_ALLOCATOR_OPTIONS, ...options });
  }

  /** Adds an agent with what is in use there. */
  addAgent(spec: agents.AgentSpec, nowMs: number): void {
    agents.addAgent(this.pool, spec, nowMs);
  }

  updateAgent(agentId: string, change: agents.AgentChange): void {
    agents.updateAgent(this.pool, agentId, change);
  }

  /** Releases everything held there; recoveries that come later are ignored. */
  removeAgent(agentId: string): void {
    agents.removeAgent(this.pool, agentId);
  }

  /** Inactive agents are not offered; what is held there stays held. */
  setAgentActive(agentId: string, active: boolean): void {
    agents.setAgentActive(this.pool, agentId, active);
  }

  addFramework(frameworkId: string, spec: FrameworkSpec, active: boolean, nowMs: number): void {
    frameworks.addFramework(this.pool, frameworkId, spec, active, nowMs);
  }

  updateFramework(frameworkId: string, spec: FrameworkSpec, nowMs: number): void {
    frameworks.updateFramework(this.pool, frameworkId, spec, nowMs);
  }

  /** Frees everything that the framework holds. */
  removeFramework(frameworkId: string): void {
    frameworks.removeFramework(this.pool, frameworkId);
  }

  /** Frees what the framework holds on one agent: a large framework is removed agent by agent, and in the end as a whole. */
  releaseHoldings(frameworkId: string, agentId: string): void {
    frameworks.releaseHoldings(this.pool, frameworkId, agentId);
  }

  setFrameworkActive(frameworkId: string, active: boolean, nowMs: number): void {
    frameworks.setFrameworkActive(this.pool, frameworkId, active, nowMs);
  }

  /** No roles: all of the framework's. */
  suppress(frameworkId: string, roles: readonly string[], nowMs: number): void {
    frameworks.suppress(this.pool, frameworkId, roles, nowMs);
  }

  /** No roles: all of the framework's. */
  revive(frameworkId: string, roles: readonly string[]): void {
    frameworks.revive(this.pool, frameworkId, roles);
  }

  recover(recovery: Recovery, nowMs: number): void {
    recover(this.pool, recovery, nowMs);
  }

  /** Weights of roles, > 0; roles that are not named keep theirs. Offers that are out stay out. */
  updateWeights(weights: ReadonlyMap<string, number>): void {
    for (const [role, weight] of weights) this.pool.roles.setWeight(role, weight);
  }

  /** Empty guarantees and limits remove the quota. */
  updateQuota(role: string, quota: Quota): void {
    this.pool.roles.setQuota(role, quota);
    noteQuotaChange(this.pool);
  }

  /** While paused (after a failover, until enough agents are back) nothing is offered; changes are kept. */
  pause(): void {
    this.paused = true;
  }

  resume(): void {
    this.paused = false;
  }

  get isPaused(): boolean {
    return this.paused;
  }

  /** One round. What is returned counts as held by the frameworks from now on. */
  allocate(request: AllocateRequest): readonly Allocation[] {
    return this.allocateInOrder({ ...request, arrange: (rows) => void request.random.shuffle(rows) });
  }

  /** A round with agents in a given order: for tests and comparisons. */
  allocateInOrder(request: RoundRequest): readonly Allocation[] {
    if (this.paused) return [];
    for (const filter of this.pool.filters.expire(request.nowMs)) noteGrowth(this.pool, filter.agent, false);
    return runRound(this.pool, request);
  }

  /** Whether an urgent round would look at anything. */
  get hasUrgentWork(): boolean {
    return this.pool.urgent && !this.paused;
  }

  /** Whether a round is cut and has slices to come: see `maxLooks`. */
  get isRoundUnderWay(): boolean {
    return this.pool.rest !== undefined && !this.paused;
  }

  /** See {@link explain}. Changes nothing: a recorded master, which nobody asks when it is replayed, has to come to the same state. */
  explain(request: ExplainRequest, nowMs: number): readonly RoleExplanation[] | undefined {
    return explain(this.pool, request, nowMs);
  }

  /** The dominant share of a role (with its sub-roles), divided by its weight: `allocator/mesos/roles/<role>/shares/dominant`. */
  roleShare(role: string): number {
    const node = this.pool.roles.get(role);
    if (node === undefined) return 0;
    this.pool.roles.table.refresh(node.row);
    return this.pool.roles.table.share[node.row]!;
  }

  /** What counts against a role's quota: reservations to it and below, and what is offered or allocated there of what is not reserved. */
  chargedTo(role: string): Quantities {
    const { names, roles } = this.pool;
    const node = roles.get(role);
    if (node === undefined) return new Map();
    const sum = [...node.reserved];
    accumulate(sum, node.spent);
    return names.quantitiesOf(sum);
  }

  /** The scalars of all agents, free or not, but for those that may be revoked. */
  get capacity(): Quantities {
    return this.pool.names.quantitiesOf(this.pool.capacity);
  }

  /** Active offer filters of all frameworks in a role: `allocator/mesos/offer_filters/roles/<role>/active`. */
  activeFilters(role: string): number {
    let count = 0;
    for (const client of this.pool.roles.get(role)?.members ?? []) count += this.pool.filters.countOf(client);
    return count;
  }

  /** Unreserved scalars of an agent that nobody holds, in thousandths; undefined for an unknown agent. For checks. */
  freeOn(agentId: string): Quantities | undefined {
    const { agents: table, names } = this.pool;
    const row = table.rowOf(agentId);
    return row === undefined ? undefined : names.quantitiesOf(table.free.row(row));
  }

  /** What else of an agent nobody holds: reserved scalars, ports, sets; undefined for an unknown agent. For checks. */
  freeExtrasOn(agentId: string): Resources | undefined {
    const { agents: table } = this.pool;
    const row = table.rowOf(agentId);
    return row === undefined ? undefined : table.extras[row];
  }
}
