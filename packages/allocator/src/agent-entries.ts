import { must } from "@mesolite/base";
import { allocationsByRole, reserved, reservationsByRole, unallocate, type Resources } from "@mesolite/resources";
import { freeSplit, giveBack, hold, recomputeFree } from "./accounts.ts";
import type { AgentTraits } from "./agent-table.ts";
import { clientOf, dropUnneededClient, resolveNames } from "./framework-entries.ts";
import { noteGrowth, noteQuotaChange, type Pool } from "./pool.ts";
import { accumulate } from "./resource-index.ts";
import { EMPTY_SPLIT, extraScalars, keptScalars, type Split, splitOf } from "./split.ts";

// Agents come, change and go.

/** What the master tells of an agent. Resources in post-refinement form. */
export interface AgentSpec {
  readonly id: string;
  readonly traits: AgentTraits;
  readonly total: Resources;
  /** By framework id; marked with their roles. The frameworks are known. */
  readonly used: ReadonlyMap<string, Resources>;
  readonly active: boolean;
}

export function addAgent(pool: Pool, spec: AgentSpec, nowMs: number): void {
  const agent = pool.agents.add(spec.id, spec.traits, spec.active);
  pool.agents.setTotal(agent, [], EMPTY_SPLIT);
  pool.agents.extras[agent] = [];
  for (const [frameworkId, resources] of spec.used) holdUsed(pool, agent, frameworkId, resources, nowMs);
  changeTotal(pool, agent, spec.total);
  noteGrowth(pool, agent, true);
}

function holdUsed(pool: Pool, agent: number, frameworkId: string, resources: Resources, nowMs: number): void {
  const framework = must(pool.frameworks.get(frameworkId), `framework ${frameworkId} in the allocator`);
  for (const [role, part] of allocationsByRole(resources)) {
    const client = clientOf(pool, framework, role);
    hold(pool, agent, client, part, splitOf(unallocate(part), pool.names), nowMs);
    const node = pool.clients.node[client]!;
    node.clients.markStale();
    pool.roles.markStale(node);
  }
}

/** Replaces the total: cluster totals, reservations by role and what is free follow. */
function changeTotal(pool: Pool, agent: number, total: Resources): void {
  const before = pool.agents.totalSplits[agent] as Split;
  const after = splitOf(total, pool.names);
  resolveNames(pool);
  countReservations(pool, pool.agents.totals[agent] as Resources, -1);
  countReservations(pool, total, 1);
  accumulate(pool.totals.millis, before.all, -1);
  accumulate(pool.totals.millis, after.all);
  accumulate(pool.capacity, keptScalars(before, pool.names), -1);
  accumulate(pool.capacity, keptScalars(after, pool.names));
  pool.totals.version++;
  pool.agents.setTotal(agent, total, after);
  recomputeFree(pool, agent);
  noteQuotaChange(pool);
}

function countReservations(pool: Pool, resources: Resources, factor: 1 | -1): void {
  for (const [role, part] of reservationsByRole(reserved(resources))) {
    pool.roles.reserve(role, extraScalars(part, pool.names), factor);
  }
}

export interface AgentChange {
  readonly total?: Resources;
  readonly traits?: AgentTraits;
  /** Frameworks may have refused the agent for its attributes: their filters for it end. */
  readonly attributesChanged?: boolean;
}

export function updateAgent(pool: Pool, id: string, change: AgentChange): void {
  const agent = must(pool.agents.rowOf(id), `agent ${id} in the allocator`);
  if (change.attributesChanged === true) pool.filters.clearAgent(agent);
  if (change.traits !== undefined) pool.agents.traits[agent] = change.traits;
  if (change.total !== undefined) changeTotal(pool, agent, change.total);
  noteGrowth(pool, agent, true);
}

export function removeAgent(pool: Pool, id: string): void {
  const agent = must(pool.agents.rowOf(id), `agent ${id} in the allocator`);
  for (const { client, resources } of [...pool.agents.holdings[agent]!]) {
    giveBack(pool, agent, client, resources, false);
    const framework = pool.clients.framework[client]!;
    dropUnneededClient(pool, framework, pool.clients.node[client]!.path);
  }
  const { quota } = freeSplit(pool, agent);
  accumulate(pool.headroom, quota, -1);
  countReservations(pool, pool.agents.totals[agent] as Resources, -1);
  accumulate(pool.totals.millis, pool.agents.totalSplits[agent]!.all, -1);
  accumulate(pool.capacity, keptScalars(pool.agents.totalSplits[agent]!, pool.names), -1);
  pool.totals.version++;
  pool.filters.clearAgent(agent);
  pool.overcommitted.delete(agent);
  pool.agents.remove(agent);
  noteQuotaChange(pool);
}

export function setAgentActive(pool: Pool, id: string, active: boolean): void {
  const agent = must(pool.agents.rowOf(id), `agent ${id} in the allocator`);
  if (pool.agents.active[agent] === active) return;
  pool.agents.active[agent] = active;
  if (active) noteGrowth(pool, agent, true);
}
