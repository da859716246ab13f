/** Which roles want offers: REVIVE when there is something new to launch (seldom), SUPPRESS when there is nothing to launch. */
import type { Turn } from "../turn.ts";
import { frameworkInfo, wantedRoles } from "./framework-info.ts";
import { mayLaunch } from "./launchable-apps.ts";

export interface ReviveState {
  readonly suppressed: Set<string>;
  /** Roles whose declined offers are wanted back. */
  readonly due: Set<string>;
  /** Roles revived last: they are revived once more after the interval, in case offers were under way when we asked. */
  readonly repeat: Set<string>;
  lastAtMs: number;
}

export function newReviveState(): ReviveState {
  return { suppressed: new Set(), due: new Set(), repeat: new Set(), lastAtMs: -Infinity };
}

export function wantRevive(turn: Turn, role: string): void {
  turn.state.revive.due.add(role);
}

/** Called at the end of a step in which the queue may have changed. */
export function settleOfferDemand(turn: Turn): void {
  const { state } = turn;
  if (!state.isSubscribed) return;
  updateRoles(turn);
  const wanting = wantingRoles(turn, state.subscribedRoles);
  for (const role of wanting) if (state.revive.suppressed.has(role)) state.revive.due.add(role);
  for (const role of state.revive.due) if (!wanting.has(role)) state.revive.due.delete(role);
  suppress(turn, wanting);
  flushRevive(turn);
}

function wantingRoles(turn: Turn, subscribedRoles: readonly string[]): ReadonlySet<string> {
  const { root, queue } = turn.state;
  const roles = new Set<string>();
  for (const entry of queue.values()) {
    if (roles.size === subscribedRoles.length) break; // All that there are: mostly it is one, and the queue may have thousands of apps.
    const app = entry.launchable > 0 ? root.apps.get(entry.appId) : undefined;
    if (app && !roles.has(app.role) && mayLaunch(turn, entry, app)) roles.add(app.role);
  }
  return roles;
}

/** Roles to be named as suppressed in SUBSCRIBE; from then on they are. */
export function suppressedAtStart(turn: Turn, roles: readonly string[]): readonly string[] {
  const { config, revive } = turn.state;
  const wanting = wantingRoles(turn, roles);
  const idle = config.suppressOffers ? roles.filter((role) => !wanting.has(role)) : [];
  revive.suppressed.clear();
  revive.due.clear();
  revive.repeat.clear();
  for (const role of idle) revive.suppressed.add(role);
  return idle;
}

function updateRoles(turn: Turn): void {
  const { state } = turn;
  const roles = wantedRoles(state);
  if (roles.join() === state.subscribedRoles.join()) return;
  state.subscribedRoles = roles;
  const suppressed_roles = roles.filter((role) => state.revive.suppressed.has(role));
  turn.call({ type: "UPDATE_FRAMEWORK", update_framework: { framework_info: frameworkInfo(state, roles), suppressed_roles } });
}

function suppress(turn: Turn, wanting: ReadonlySet<string>): void {
  const { config, revive, subscribedRoles } = turn.state;
  if (!config.suppressOffers) return;
  const idle = subscribedRoles.filter((role) => !wanting.has(role) && !revive.suppressed.has(role));
  if (idle.length === 0) return;
  for (const role of idle) {
    revive.suppressed.add(role);
    revive.repeat.delete(role);
  }
  turn.call({ type: "SUPPRESS", suppress: { roles: idle } });
}

/** Sends what is due, at most once per interval. */
function flushRevive(turn: Turn): void {
  const { config, revive } = turn.state;
  if (revive.due.size === 0) return;
  const earliestMs = revive.lastAtMs + config.minReviveOffersIntervalMs;
  if (turn.nowMs < earliestMs) {
    turn.timer("revive", earliestMs, { kind: "revive" });
    return;
  }
  const roles = [...revive.due].sort();
  revive.due.clear();
  for (const role of roles) {
    revive.suppressed.delete(role);
    revive.repeat.add(role);
  }
  revive.lastAtMs = turn.nowMs;
  turn.call({ type: "REVIVE", revive: { roles } });
  turn.timer("revive", turn.nowMs + config.minReviveOffersIntervalMs, { kind: "revive" });
}

/** The interval is over: what is due goes out, and what went out is repeated once. */
export function onReviveTimer(turn: Turn): void {
  const { revive, isSubscribed, subscribedRoles } = turn.state;
  if (!isSubscribed) return;
  const wanting = wantingRoles(turn, subscribedRoles);
  const again = [...revive.repeat].filter((role) => wanting.has(role) && !revive.due.has(role)).sort();
  revive.repeat.clear();
  if (again.length > 0 && revive.due.size === 0) {
    revive.lastAtMs = turn.nowMs;
    turn.call({ type: "REVIVE", revive: { roles: again } });
  } else for (const role of again) revive.due.add(role);
}
