import { forgetRefusals } from "../offers/give-back.ts";
import { offersOfFramework } from "../offers/remove.ts";
import type { FrameworkRecord } from "../state/framework.ts";
import { count, log, type Turn } from "../turn.ts";

// SUPPRESS and REVIVE: a framework's interest in offers, by role. None means all; one that it does not have makes the call
// invalid as a whole, as in the original. The 202 has been sent by then: only the log tells.

export function suppress(turn: Turn, framework: FrameworkRecord, roles: readonly string[] = []): void {
  count(turn, "messages_suppress_offers");
  if (namesStranger(turn, framework, "SUPPRESS", roles)) return;
  const affected = roles.length === 0 ? framework.roles : roles;
  turn.state.frameworks.set(framework.id, {
    ...framework,
    suppressedRoles: new Set([...framework.suppressedRoles, ...affected]),
  });
  turn.allocator.suppress(framework.id, affected, turn.nowMs);
}

/** Also forgets the filters of these roles. */
export function revive(turn: Turn, framework: FrameworkRecord, roles: readonly string[] = []): void {
  count(turn, "messages_revive_offers");
  if (namesStranger(turn, framework, "REVIVE", roles)) return;
  const affected = roles.length === 0 ? framework.roles : roles;
  const isAffected = new Set(affected);
  const suppressedRoles = new Set([...framework.suppressedRoles].filter((role) => !isAffected.has(role)));
  turn.state.frameworks.set(framework.id, { ...framework, suppressedRoles });
  turn.allocator.revive(framework.id, affected);
  forgetRefusals(
    turn,
    offersOfFramework(turn, framework.id).filter((offer) => isAffected.has(offer.role)),
  );
}

function namesStranger(turn: Turn, framework: FrameworkRecord, call: string, roles: readonly string[]): boolean {
  const own = new Set(framework.roles);
  const stranger = roles.find((role) => !own.has(role));
  if (stranger === undefined) return false;
  log(turn, "warn", `${call} of framework ${framework.id} ignored: '${stranger}' is not one of its roles`);
  return true;
}
