import { forgetRefusals } from "../offers/give-back.ts";
import { offersOfFramework } from "../offers/remove.ts";
import type { FrameworkRecord } from "../state/framework.ts";
import { count, type Turn } from "../turn.ts";

// SUPPRESS and REVIVE: a framework's interest in offers, by role. Roles that it does not have are ignored, none means all.

export function suppress(turn: Turn, framework: FrameworkRecord, roles: readonly string[] = []): void {
  count(turn, "messages_suppress_offers");
  const affected = ownRoles(framework, roles);
  if (affected.length === 0) return; // To the allocator no roles would mean all of them.
  turn.state.frameworks.set(framework.id, {
    ...framework,
    suppressedRoles: new Set([...framework.suppressedRoles, ...affected]),
  });
  turn.allocator.suppress(framework.id, affected, turn.nowMs);
}

/** Also forgets the filters of these roles. */
export function revive(turn: Turn, framework: FrameworkRecord, roles: readonly string[] = []): void {
  count(turn, "messages_revive_offers");
  const affected = ownRoles(framework, roles);
  if (affected.length === 0) return; // To the allocator no roles would mean all of them.
  const suppressedRoles = new Set([...framework.suppressedRoles].filter((role) => !affected.includes(role)));
  turn.state.frameworks.set(framework.id, { ...framework, suppressedRoles });
  turn.allocator.revive(framework.id, affected);
  const isAffected = new Set(affected);
  forgetRefusals(
    turn,
    offersOfFramework(turn, framework.id).filter((offer) => isAffected.has(offer.role)),
  );
}

function ownRoles(framework: FrameworkRecord, roles: readonly string[]): readonly string[] {
  return roles.length === 0 ? framework.roles : roles.filter((role) => framework.roles.includes(role));
}
