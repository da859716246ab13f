import type { App } from "../definition/app.ts";
import type { Instance } from "../instances/instance.ts";
import type { Turn } from "../turn.ts";
import { wantRevive } from "./revive.ts";
import { newOfferStats, type Backoff, type QueueEntry } from "./queue-entry.ts";

/**
 * The delay after one more failure: backoffSeconds at first, then each time backoffFactor as long, at most maxLaunchDelaySeconds.
 * @param before `undefined` for the first failure of this configuration
 */
export function nextDelayMs(
  app: Pick<App, "backoffSeconds" | "backoffFactor" | "maxLaunchDelaySeconds">,
  before: number | undefined,
): number {
  const delayMs = before === undefined ? app.backoffSeconds * 1000 : before * app.backoffFactor;
  return Math.min(delayMs, app.maxLaunchDelaySeconds * 1000);
}

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

/** A delay is forgotten once it has lain maxLaunchDelay in the past, or the app's configuration is another. */
export function validBackoff(entry: QueueEntry, app: App, nowMs: number): Backoff | undefined {
  const backoff = entry.backoff;
  if (backoff?.configVersion !== app.versionInfo.lastConfigChangeAt) return undefined;
  return nowMs > backoff.untilMs + app.maxLaunchDelaySeconds * 1000 ? undefined : backoff;
}

/** Milliseconds until the app may launch; 0 = now. */
export function delayLeftMs(entry: QueueEntry | undefined, app: App, nowMs: number): number {
  const backoff = entry && validBackoff(entry, app, nowMs);
  return Math.max(0, (backoff?.untilMs ?? nowMs) - nowMs);
}

export function resetDelay(turn: Turn, appId: string): void {
  const entry = turn.state.queue.get(appId);
  if (entry?.backoff) turn.state.queue.set(appId, { ...entry, backoff: undefined });
  onBackoffEnded(turn, appId);
}

/** The app may launch again: offers that were declined meanwhile are wanted back. */
export function onBackoffEnded(turn: Turn, appId: string): void {
  const app = turn.state.root.apps.get(appId);
  if (app && turn.state.queue.get(appId)?.scheduled) wantRevive(turn, app.role);
  turn.touchedApps.add(appId);
}

/** The app's entry in the launch queue, made when missing. */
export function queueEntry(turn: Turn, appId: string): QueueEntry {
  const known = turn.state.queue.get(appId);
  if (known) return known;
  const entry: QueueEntry = { appId, sinceMs: turn.nowMs, scheduled: 0, configVersion: "", stats: newOfferStats() };
  turn.state.queue.set(appId, entry);
  return entry;
}
