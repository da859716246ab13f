import type { Pool } from "./pool.ts";

/** Which agents a round looks at. */
export interface Selection {
  /**
   * "all": the batch, everything that changed. "urgent": only what need not wait for the batch: agents that came or
   * changed, resources that were freed rather than refused, and frameworks that came or revived.
   */
  readonly scope: "urgent" | "all";
  /** At most that many agents; the rest stays for the next round, which is due at once. Default: no bound. */
  readonly maxAgents?: number;
}

/** Rows of agents that have something to give and for which something changed, in the order of the first stage. */
export function candidatesOf(
  pool: Pool,
  { scope, maxAgents = Number.POSITIVE_INFINITY }: Selection,
  arrange: (rows: number[]) => void,
): number[] {
  const rows: number[] = [];
  const everyone = scope === "all" || pool.widenedAt > pool.roundedAt;
  if (!pool.changed || (!everyone && !pool.urgent)) return rows;
  for (let row = 0; row < pool.agents.rows; row++) {
    if (!everyone && pool.agents.urgent[row] !== true) continue;
    if (needsLook(pool, row) && mayOffer(pool, row)) rows.push(row);
  }
  arrange(rows);
  if (rows.length > maxAgents) {
    rows.length = maxAgents;
    return rows;
  }
  pool.urgent = false;
  if (everyone) {
    pool.changed = false;
    pool.roundedAt = pool.version;
  }
  return rows;
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

/** Known, active, whitelisted, and something is free. */
function mayOffer(pool: Pool, row: number): boolean {
  const { agents } = pool;
  if (agents.ids[row] === undefined || agents.active[row] !== true || isExhausted(pool, row)) return false;
  return pool.whitelist === undefined || pool.whitelist.has(agents.traits[row]!.hostname);
}

/** Whether nothing of the agent is free. */
export function isExhausted(pool: Pool, row: number): boolean {
  if (pool.agents.extras[row]!.length > 0) return false;
  const columns = pool.agents.free.columns;
  for (let r = 0; r < columns.length; r++) if (columns[r]![row]! > 0) return false;
  return true;
}
