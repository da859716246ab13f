import { assert } from "@mesolite/base";
import {
  addResources,
  containsResources,
  isShared,
  resourcesEqual,
  subtractResources,
  sumResources,
  unallocate,
  type Resources,
} from "@mesolite/resources";
import type { Holding } from "./agent-table.ts";
import type { Pool } from "./pool.ts";
import { accumulate } from "./resource-index.ts";
import { makeSplit, type Split, splitOf } from "./split.ts";

// Who holds what: every change of free resources, holdings, shares and headroom goes through here.

/** Gives part of an agent to a client. `split` is `resources` without the role mark. */
export function take(pool: Pool, agent: number, client: number, resources: Resources, split: Split, nowMs: number): void {
  takeFree(pool, agent, split);
  hold(pool, agent, client, resources, split, nowMs);
}

function takeFree(pool: Pool, agent: number, split: Split): void {
  const { agents } = pool;
  agents.free.add(agent, split.plain, -1);
  const extras = agents.extras[agent] as Resources;
  if (extras === split.extras && agents.hasShared[agent] !== true) agents.extras[agent] = [];
  else if (split.extras.length > 0) {
    // A shared volume can be given to any number of frameworks.
    agents.extras[agent] = subtractResources(
      extras,
      split.extras.filter((r) => !isShared(r)),
    );
  }
  accumulate(pool.headroom, split.quota, -1);
}

/** Records that a client holds resources that are not free (any more). */
export function hold(pool: Pool, agent: number, client: number, resources: Resources, split: Split, nowMs: number): void {
  const holdings = pool.agents.holdings[agent] as Holding[];
  const at = indexOf(holdings, client);
  if (at < 0) {
    holdings.push({ client, resources, split, sinceMs: nowMs });
    pool.clients.agents[client]! += 1;
  } else holdings[at] = grown(pool, holdings[at] as Holding, resources);
  pool.clients.charge(client, split.all);
  pool.roles.charge(pool.clients.node[client]!, split.all, split.quota);
}

function grown(pool: Pool, before: Holding, more: Resources): Holding {
  const resources = addResources(before.resources, more);
  return { ...before, resources, split: splitOf(unallocate(resources), pool.names) };
}

/** What the client holds of the agent; undefined for nothing. */
export function holdingOf(pool: Pool, agent: number, client: number): Holding | undefined {
  const holdings = pool.agents.holdings[agent] as Holding[];
  return holdings[indexOf(holdings, client)];
}

function indexOf(holdings: readonly Holding[], client: number): number {
  for (let i = 0; i < holdings.length; i++) if (holdings[i]!.client === client) return i;
  return -1;
}

/** Takes resources back from a client. Returns them split, and makes them free when `free`. */
export function giveBack(pool: Pool, agent: number, client: number, resources: Resources, free: boolean): Split {
  const holding = holdingOf(pool, agent, client);
  assert(holding !== undefined, `client ${client} holds something of agent ${pool.agents.ids[agent]}`);
  const whole = resourcesEqual(holding.resources, resources);
  const split = whole ? holding.split : splitOf(unallocate(resources), pool.names);
  if (whole) dropHolding(pool, agent, client);
  else shrinkHolding(pool, agent, client, holding, resources);
  pool.clients.discharge(client, split.all);
  const node = pool.clients.node[client]!;
  pool.roles.discharge(node, split.all, split.quota);
  node.clients.markStale();
  if (free) makeFree(pool, agent, split);
  return split;
}

function shrinkHolding(pool: Pool, agent: number, client: number, holding: Holding, resources: Resources): void {
  assert(
    containsResources(holding.resources, resources),
    `resources given back by ${pool.clients.path[client]} on agent ${pool.agents.ids[agent]} were held by it`,
  );
  const rest = subtractResources(holding.resources, resources);
  if (rest.length === 0) return dropHolding(pool, agent, client);
  const holdings = pool.agents.holdings[agent] as Holding[];
  const split = splitOf(unallocate(rest), pool.names);
  holdings[indexOf(holdings, client)] = { ...holding, resources: rest, split };
}

function dropHolding(pool: Pool, agent: number, client: number): void {
  const holdings = pool.agents.holdings[agent] as Holding[];
  holdings.splice(indexOf(holdings, client), 1);
  pool.clients.agents[client]! -= 1;
}

function makeFree(pool: Pool, agent: number, split: Split): void {
  const { agents } = pool;
  if (agents.hasShared[agent] === true || isOvercommitted(pool, agent)) return recomputeFree(pool, agent);
  agents.free.add(agent, split.plain);
  const extras = agents.extras[agent] as Resources;
  if (split.extras.length > 0) agents.extras[agent] = extras.length === 0 ? split.extras : restored(pool, agent, extras, split);
  accumulate(pool.headroom, split.quota);
}

// With everything back in place the total's own array serves again, so that filters compare by identity.
function restored(pool: Pool, agent: number, extras: Resources, split: Split): Resources {
  const sum = addResources(extras, split.extras);
  const total = (pool.agents.totalSplits[agent] as Split).extras;
  return resourcesEqual(sum, total) ? total : sum;
}

/** Whether more is held than the agent has (its total shrank): then what comes back is not free. */
function isOvercommitted(pool: Pool, agent: number): boolean {
  return pool.overcommitted.has(agent);
}

/** Free = total - held, from scratch: after the total changed, and for agents with shared volumes. */
export function recomputeFree(pool: Pool, agent: number): void {
  const { agents, names } = pool;
  const before = freeSplit(pool, agent);
  const total = agents.totals[agent] as Resources;
  const holdings = (agents.holdings[agent] as Holding[]).map((h) => unallocate(h.resources));
  const held = sumResources(holdings);
  const exclusive = held.filter((r) => !isShared(r));
  const after = splitOf(subtractResources(total, exclusive), names);
  if (containsResources(total, exclusive)) pool.overcommitted.delete(agent);
  else pool.overcommitted.add(agent);
  agents.free.set(agent, after.plain);
  const whole = (agents.totalSplits[agent] as Split).extras;
  agents.extras[agent] = resourcesEqual(after.extras, whole) ? whole : after.extras;
  accumulate(pool.headroom, before.quota, -1);
  accumulate(pool.headroom, after.quota);
}

/** What is free on an agent now. */
export function freeSplit(pool: Pool, agent: number): Split {
  return makeSplit(pool.agents.free.row(agent), pool.agents.extras[agent] as Resources, pool.names);
}
