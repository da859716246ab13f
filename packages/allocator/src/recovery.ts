import { allocationsByRole, type Resources } from "@mesolite/resources";
import { giveBack } from "./accounts.ts";
import { dropUnneededClient } from "./framework-entries.ts";
import { noteGrowth, noteQuotaChange, type Pool } from "./pool.ts";

/** Resources that come back: declined, unused, or of a task that ended. */
export interface Recovery {
  readonly frameworkId: string;
  readonly agentId: string;
  /** Marked with the role, or roles, that held them. */
  readonly resources: Resources;
  /**
   * Set when the framework refused them: it does not get them again for that long, and others get them with the next
   * batch. Unset: they are offered at once, to anyone. `refuseSeconds` unset means the default of 5.
   */
  readonly filters?: { readonly refuseSeconds?: number };
}

/** Takes resources back. Unknown agents and frameworks are ignored: everything of theirs was released on removal. */
export function recover(pool: Pool, recovery: Recovery, nowMs: number): void {
  const agent = pool.agents.rowOf(recovery.agentId);
  if (agent === undefined || recovery.resources.length === 0) return;
  const framework = pool.frameworks.get(recovery.frameworkId);
  if (framework === undefined) return;
  for (const [role, part] of rolesOf(recovery.resources)) {
    const client = framework.clients.get(role);
    if (client === undefined) continue;
    const refused = giveBack(pool, agent, client, part, true);
    const lastsMs = recovery.filters === undefined ? 0 : filterDurationMs(pool, recovery.filters.refuseSeconds);
    if (lastsMs > 0) pool.filters.add({ client, agent, refused, sinceMs: nowMs, untilMs: nowMs + lastsMs });
    dropUnneededClient(pool, framework, role);
  }
  noteGrowth(pool, agent, recovery.filters === undefined);
  noteQuotaChange(pool);
}

// Usually one role; then the very array that was offered goes on, which is compared by identity.
function rolesOf(resources: Resources): Iterable<readonly [string, Resources]> {
  const first = resources[0]?.allocation_info?.role;
  if (first !== undefined && resources.every((r) => r.allocation_info?.role === first)) return [[first, resources]];
  return allocationsByRole(resources);
}

const DEFAULT_REFUSE_SECONDS = 5; // Filters.refuse_seconds in the original's messages.
const LONGEST_REFUSE_SECONDS = 365 * 24 * 3600;

/** Negative or unusable: the default; longer than a year: a year; 0: none; else at least one allocation interval. */
function filterDurationMs(pool: Pool, refuseSeconds: number = DEFAULT_REFUSE_SECONDS): number {
  const usable = refuseSeconds >= 0 ? refuseSeconds : DEFAULT_REFUSE_SECONDS;
  if (usable === 0) return 0;
  return Math.max(pool.options.allocationIntervalMs, Math.min(usable, LONGEST_REFUSE_SECONDS) * 1000);
}
