import { requestAllocation } from "../allocation/request.ts";
import type { FrameworkRecord } from "../state/framework.ts";
import { count, type Turn } from "../turn.ts";

// SUPPRESS and REVIVE: a framework's interest in offers, by role. Roles that it does not have are ignored, none means all.

export function suppress(turn: Turn, framework: FrameworkRecord, roles: readonly string[] = []): void {
  count(turn, "messages_suppress_offers");
  const affected = ownRoles(framework, roles);
  turn.state.frameworks.set(framework.id, { ...framework, suppressedRoles: new Set([...framework.suppressedRoles, ...affected]) });
  turn.allocator.suppress(framework.id, affected);
}

/** Also forgets the filters of these roles. */
export function revive(turn: Turn, framework: FrameworkRecord, roles: readonly string[] = []): void {
  count(turn, "messages_revive_offers");
  const affected = ownRoles(framework, roles);
  const suppressedRoles = new Set([...framework.suppressedRoles].filter((role) => !affected.includes(role)));
  turn.state.frameworks.set(framework.id, { ...framework, suppressedRoles });
  turn.allocator.revive(framework.id, affected);
  requestAllocation(turn, "all");
}

function ownRoles(framework: FrameworkRecord, roles: readonly string[]): readonly string[] {
  return roles.length === 0 ? framework.roles : roles.filter((role) => framework.roles.includes(role));
}
