import type { Pool, RestOfRound } from "./pool.ts";

/** Which agents a round looks at. */
export interface Selection {
  /**
   * "all": the batch, everything that changed. "urgent": only what need not wait for the batch: agents that came or
   * changed, resources that were freed rather than refused, and frameworks that came or revived.
   */
  readonly scope: "urgent" | "all";
  /**
   * Cuts the round into slices of about this much work, in looks at one framework for one agent; an agent counts
   * as {@link agentLooks} more. Further requests go on with the same round, whatever their scope, until it is over.
   * An agent that changes after its turn is looked at again in the next round. Default: no bound.
   */
  readonly maxLooks?: number;
}

/** What taking up an agent, and making an offer of it, costs in looks. */
export const agentLooks = 20;

/** Rows of agents that have something to give and for which something changed, in the order of the first stage. */
export function candidatesOf(pool: Pool, { scope, maxLooks }: Selection, arrange: (rows: number[]) => void): number[] {
  if (maxLooks === undefined && pool.rest !== undefined) forgetRest(pool);
  if (pool.rest === undefined) {
    const rows = changedAgents(pool, scope);
    if (rows.length === 0 || maxLooks === undefined) {
      arrange(rows);
      return rows;
    }
    arrange(rows);
    pool.rest = { rows, next: 0 };
  }
  return takeSlice(pool, pool.rest, Math.ceil((maxLooks as number) / agentLooks));
}

function changedAgents(pool: Pool, scope: Selection["scope"]): number[] {
  const rows: number[] = [];
  const everyone = scope === "all" || pool.widenedAt > pool.roundedAt;
  if (!pool.changed || (!everyone && !pool.urgent)) return rows;
  for (let row = 0; row < pool.agents.rows; row++) {
    if (!everyone && pool.agents.urgent[row] !== true) continue;
    if (needsLook(pool, row) && mayOffer(pool, row)) rows.push(row);
  }
  pool.urgent = false;
  if (everyone) {
    pool.changed = false;
    pool.roundedAt = pool.version;
  }
  return rows;
}

/** What changed since the round began counts: rows may have been looked at, used up, or given to another agent meanwhile. */
function takeSlice(pool: Pool, rest: RestOfRound, most: number): number[] {
  const slice: number[] = [];
  while (rest.next < rest.rows.length && slice.length < most) {
    const row = rest.rows[rest.next++] as number;
    if (needsLook(pool, row) && mayOffer(pool, row)) slice.push(row);
  }
  if (rest.next >= rest.rows.length) pool.rest = undefined;
  return slice;
}

/** The last agents of a slice did not get their turn: they come first in the next one. */
export function putBack(pool: Pool, agents: readonly number[]): void {
  if (agents.length === 0) return;
  const later = pool.rest === undefined ? [] : pool.rest.rows.slice(pool.rest.next);
  pool.rest = { rows: [...agents, ...later], next: 0 };
}

/** A whole round was asked for in between: it looks at everyone anew. */
function forgetRest(pool: Pool): void {
  pool.rest = undefined;
  pool.changed = true;
  pool.urgent = true;
  pool.roundedAt = 0;
}

function needsLook(pool: Pool, row: number): boolean {
  const seen = pool.agents.lookedAt[row] as number;
  return hasGrown(pool, row) || pool.widenedAt > seen;
}

/** Something changed for the agent itself: it is looked at for everyone. */
export function hasGrown(pool: Pool, row: number): boolean {
  const { agents } = pool;
  const seen = agents.lookedAt[row] as number;
  return (agents.grownAt[row] as number) > seen || (agents.heldBack[row] === true && pool.quotaChangedAt > seen);
}

/** Known, active, and something is free. */
function mayOffer(pool: Pool, row: number): boolean {
  const { agents } = pool;
  return agents.ids[row] !== undefined && agents.active[row] === true && !isExhausted(pool, row);
}

/** Whether nothing of the agent is free. */
export function isExhausted(pool: Pool, row: number): boolean {
  if (pool.agents.extras[row]!.length > 0) return false;
  const columns = pool.agents.free.columns;
  for (let r = 0; r < columns.length; r++) if (columns[r]![row]! > 0) return false;
  return true;
}
