import { AgentTable } from "./agent-table.ts";
import { ClientTable } from "./client-table.ts";
import type { Framework } from "./framework.ts";
import { OfferFilters } from "./offer-filters.ts";
import type { AllocatorOptions } from "./options.ts";
import { ResourceIndex } from "./resource-index.ts";
import { RoleTree } from "./role-tree.ts";
import type { Totals } from "./share-table.ts";

/** A round that was cut: the agents whose turn is yet to come are rows[next..]. */
export interface RestOfRound {
  readonly rows: readonly number[];
  next: number;
}

/** Everything that a round reads and changes. Mutable, owned by one {@link Allocator}. */
export interface Pool {
  readonly options: AllocatorOptions;
  readonly names: ResourceIndex;
  readonly agents: AgentTable;
  readonly clients: ClientTable;
  readonly roles: RoleTree;
  readonly filters: OfferFilters;
  readonly frameworks: Map<string, Framework>;
  readonly totals: Totals;
  /** What may not be revoked of all agents, free or not. */
  readonly capacity: number[];
  /** Free unreserved, non-revocable scalars of all agents: the headroom. */
  readonly headroom: number[];
  /** How many names there were when the clients' least amounts were looked up. */
  resolvedNames: number;
  /** Agents of which more is held than they have, because their total shrank. */
  readonly overcommitted: Set<number>;
  /** Grows with every change that can make something offerable. */
  version: number;
  /** The version of the last change that concerns all agents: a framework wants more, or wants again. */
  widenedAt: number;
  /** The version of the last change of quota, consumption or headroom. */
  quotaChangedAt: number;
  /** The version of the last round over all agents. */
  roundedAt: number;
  /** Whether anything happened that the next round over all agents has to look at: an idle round costs nothing. */
  changed: boolean;
  /** Whether some agent's growth may not wait for the batch. */
  urgent: boolean;
  /** What is left of a round that is cut into slices. */
  rest: RestOfRound | undefined;
  /** The number of the pass over the orders, see `ShareTable.visited`. */
  pass: number;
}

export function makePool(options: AllocatorOptions): Pool {
  const names = new ResourceIndex();
  const excluded: boolean[] = [];
  for (const name of options.fairSharingExcluded) excluded[names.numberOf(name)] = true;
  for (const least of options.minAllocatable) names.amountsOf(least);
  const totals: Totals = { millis: [], excluded, version: 0 };
  const clients = new ClientTable(totals);
  return {
    options,
    names,
    agents: new AgentTable(),
    clients,
    roles: new RoleTree(totals, clients, names),
    filters: new OfferFilters(),
    frameworks: new Map(),
    totals,
    capacity: [],
    headroom: [],
    resolvedNames: names.names.length,
    overcommitted: new Set(),
    version: 1,
    widenedAt: 0,
    quotaChangedAt: 0,
    roundedAt: 0,
    changed: false,
    urgent: false,
    rest: undefined,
    pass: 0,
  };
}

/** There is more to offer on an agent. `urgent`: before the next batch. */
export function noteGrowth(pool: Pool, agent: number, urgent: boolean): void {
  pool.agents.grownAt[agent] = ++pool.version;
  pool.changed = true;
  if (!urgent) return;
  pool.agents.urgent[agent] = true;
  pool.urgent = true;
}

/** A framework wants more than before in one of its roles: every agent is looked at for it, at once. */
export function noteWidened(pool: Pool, client: number): void {
  pool.clients.widenedAt[client] = pool.widenedAt = ++pool.version;
  pool.changed = true;
  pool.urgent = true;
}

/** Quota, consumption or headroom changed: agents on which quota held something back are looked at again. */
export function noteQuotaChange(pool: Pool): void {
  pool.quotaChangedAt = ++pool.version;
  pool.changed = true;
}
