import { assert, must } from "@mesolite/base";
import { giveBack, holdingOf } from "./accounts.ts";
import type { MinAllocatable } from "./client-table.ts";
import type { Framework, FrameworkSpec } from "./framework.ts";
import { noteGrowth, noteQuotaChange, noteWidened, type Pool } from "./pool.ts";

// Frameworks come, change and go. A client is a framework in one role, see ClientTable.

export function addFramework(pool: Pool, id: string, spec: FrameworkSpec, active: boolean, nowMs: number): void {
  assert(!pool.frameworks.has(id), `framework ${id} is added to the allocator for the first time`);
  const suppressed = new Map(spec.suppressedRoles.map((role) => [role, nowMs]));
  const framework: Framework = { id, active, activeSinceMs: nowMs, spec, suppressed, clients: new Map() };
  pool.frameworks.set(id, framework);
  for (const role of spec.roles) clientOf(pool, framework, role);
  refreshClients(pool, framework);
}

/** The row of a framework in a role; a new one if needed. */
export function clientOf(pool: Pool, framework: Framework, role: string): number {
  const known = framework.clients.get(role);
  if (known !== undefined) return known;
  const node = pool.roles.obtain(role);
  const client = pool.clients.addClient(framework, node);
  node.members.add(client);
  framework.clients.set(role, client);
  return client;
}

/** Removes the row unless the framework is subscribed to the role or still holds something in it. */
export function dropUnneededClient(pool: Pool, framework: Framework, role: string): void {
  const client = framework.clients.get(role);
  if (client === undefined || framework.spec.roles.includes(role) || pool.clients.agents[client]! > 0) return;
  removeClient(pool, framework, role, client);
}

function removeClient(pool: Pool, framework: Framework, role: string, client: number): void {
  enlist(pool, client, false);
  pool.filters.clearClient(client);
  framework.clients.delete(role);
  const node = pool.clients.node[client]!;
  pool.clients.remove(client);
  node.members.delete(client);
  pool.roles.release(node);
}

/** Frees what the framework holds on one agent. An agent that is gone holds nothing. */
export function releaseHoldings(pool: Pool, id: string, agentId: string): void {
  const framework = must(pool.frameworks.get(id), `framework ${id} in the allocator`);
  const agent = pool.agents.rowOf(agentId);
  if (agent === undefined) return;
  for (const client of framework.clients.values()) {
    const holding = holdingOf(pool, agent, client);
    if (holding !== undefined) giveBack(pool, agent, client, holding.resources, true);
  }
  noteGrowth(pool, agent, true);
  noteQuotaChange(pool);
}

export function removeFramework(pool: Pool, id: string): void {
  const framework = must(pool.frameworks.get(id), `framework ${id} in the allocator`);
  for (const [role, client] of framework.clients) {
    for (let agent = 0; pool.clients.agents[client]! > 0; agent++) {
      const holding = holdingOf(pool, agent, client);
      if (holding === undefined) continue;
      giveBack(pool, agent, client, holding.resources, true);
      noteGrowth(pool, agent, true);
    }
    removeClient(pool, framework, role, client);
  }
  pool.frameworks.delete(id);
  noteQuotaChange(pool);
}

export function updateFramework(pool: Pool, id: string, spec: FrameworkSpec, nowMs: number): void {
  const framework = must(pool.frameworks.get(id), `framework ${id} in the allocator`);
  const before = framework.spec;
  framework.spec = spec;
  for (const role of spec.roles) clientOf(pool, framework, role);
  const roles = new Set(spec.roles);
  for (const role of before.roles) {
    if (roles.has(role)) continue;
    const client = framework.clients.get(role);
    if (client !== undefined) pool.filters.clearClient(client);
  }
  const wanted = new Set(spec.suppressedRoles);
  for (const role of spec.roles) {
    if (wanted.has(role)) framework.suppressed.set(role, framework.suppressed.get(role) ?? nowMs);
    else if (framework.suppressed.delete(role)) clearFilters(pool, framework, role);
  }
  for (const role of [...framework.suppressed.keys()]) if (!wanted.has(role)) framework.suppressed.delete(role);
  refreshClients(pool, framework);
  for (const role of before.roles) if (!roles.has(role)) dropUnneededClient(pool, framework, role);
  // Capabilities, constraints and least amounts may all have widened.
  for (const client of framework.clients.values()) if (pool.clients.enlisted[client] === true) noteWidened(pool, client);
}

/** Deactivation forgets the framework's filters, as in the original. */
export function setFrameworkActive(pool: Pool, id: string, active: boolean, nowMs: number): void {
  const framework = must(pool.frameworks.get(id), `framework ${id} in the allocator`);
  if (framework.active === active) return;
  framework.active = active;
  framework.activeSinceMs = nowMs;
  if (!active) for (const role of framework.clients.keys()) clearFilters(pool, framework, role);
  refreshClients(pool, framework);
}

/** Stops offers in the roles; no roles: in all of them. */
export function suppress(pool: Pool, id: string, roles: readonly string[], nowMs: number): void {
  const framework = must(pool.frameworks.get(id), `framework ${id} in the allocator`);
  for (const role of roles.length === 0 ? framework.spec.roles : roles) {
    if (!framework.suppressed.has(role)) framework.suppressed.set(role, nowMs);
  }
  refreshClients(pool, framework);
}

/** Ends suppression and removes filters in the roles; no roles: in all of them. */
export function revive(pool: Pool, id: string, roles: readonly string[]): void {
  const framework = must(pool.frameworks.get(id), `framework ${id} in the allocator`);
  for (const role of roles.length === 0 ? framework.spec.roles : roles) {
    framework.suppressed.delete(role);
    clearFilters(pool, framework, role);
  }
  refreshClients(pool, framework);
}

function clearFilters(pool: Pool, framework: Framework, role: string): void {
  const client = framework.clients.get(role);
  if (client === undefined) return;
  pool.filters.clearClient(client);
  if (pool.clients.enlisted[client] === true) noteWidened(pool, client);
}

/** Brings rows in line with the framework's state: who takes part in rounds, and with which least amounts. */
function refreshClients(pool: Pool, framework: Framework): void {
  const roles = new Set(framework.spec.roles); // A framework may have very many.
  for (const [role, client] of framework.clients) {
    pool.clients.minAllocatable[client] = minAllocatableOf(pool, framework.spec, role);
    enlist(pool, client, framework.active && roles.has(role) && !framework.suppressed.has(role));
  }
}

function minAllocatableOf(pool: Pool, spec: FrameworkSpec, role: string): MinAllocatable {
  const alternatives = spec.minAllocatable?.get(role) ?? pool.options.minAllocatable;
  return alternatives.map((quantities) =>
    [...quantities].map(([name, millis]) => [pool.names.find(name), millis, name] as const),
  );
}

/** An agent came with resources that no agent had before: frameworks may have named them. */
export function resolveNames(pool: Pool): void {
  if (pool.resolvedNames === pool.names.names.length) return;
  pool.resolvedNames = pool.names.names.length;
  for (const { spec, clients } of pool.frameworks.values()) {
    for (const [role, client] of clients) pool.clients.minAllocatable[client] = minAllocatableOf(pool, spec, role);
  }
}

function enlist(pool: Pool, client: number, wanted: boolean): void {
  if (pool.clients.enlisted[client] === wanted) return;
  pool.clients.enlisted[client] = wanted;
  const node = pool.clients.node[client]!;
  if (!wanted) return pool.roles.delist(node, client);
  pool.roles.enlist(node, client);
  noteWidened(pool, client);
}
