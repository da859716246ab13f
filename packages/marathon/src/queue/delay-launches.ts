import type { Instance } from "../instances/instance.ts";
import type { Turn } from "../turn.ts";
import { nextDelayMs, queueEntry, validBackoff } from "./backoff.ts";
import type { Backoff } from "./queue-entry.ts";
import { wantRevive } from "./revive.ts";

/** A task of an app failed: the next launch of the same configuration waits. Failures of older configurations change nothing. */
export function addDelay(turn: Turn, instance: Instance): void {
  const app = turn.state.root.apps.get(instance.appId);
  if (!app || app.versionInfo.lastConfigChangeAt !== instance.configVersion) return;
  const entry = queueEntry(turn, app.id);
  const before = validBackoff(entry, app, turn.nowMs);
  const delayMs = nextDelayMs(app, before?.delayMs);
  const backoff: Backoff = { configVersion: instance.configVersion, delayMs, untilMs: turn.nowMs + delayMs };
  turn.state.queue.set(app.id, { ...entry, backoff });
  turn.timer(`backoff/${app.id}`, backoff.untilMs, { kind: "backoffEnded", appId: app.id });
}

export function resetDelay(turn: Turn, appId: string): void {
  const entry = turn.state.queue.get(appId);
  if (entry?.backoff) turn.state.queue.set(appId, { ...entry, backoff: undefined });
  onBackoffEnded(turn, appId);
}

/** The app may launch again: offers that were declined meanwhile are wanted back. */
export function onBackoffEnded(turn: Turn, appId: string): void {
  const app = turn.state.root.apps.get(appId);
  if (app && turn.state.queue.get(appId)?.launchable) wantRevive(turn, app.role);
  turn.touchedApps.add(appId);
}
