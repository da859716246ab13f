import type { App } from "../definition/app.ts";
import type { Turn } from "../turn.ts";
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

/** The app's entry in the launch queue, made when missing. */
export function queueEntry(turn: Turn, appId: string): QueueEntry {
  const known = turn.state.queue.get(appId);
  if (known) return known;
  const entry: QueueEntry = {
    appId,
    sinceMs: turn.nowMs,
    scheduled: 0,
    launchable: 0,
    configVersion: "",
    stats: newOfferStats(),
  };
  turn.state.queue.set(appId, entry);
  return entry;
}
