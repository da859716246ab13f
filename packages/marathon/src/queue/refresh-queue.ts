import type { Turn } from "../turn.ts";
import { delayLeftMs, queueEntry, validBackoff } from "./backoff.ts";
import { launchRoom } from "./launch-room.ts";
import { newOfferStats } from "./queue-entry.ts";
import { wantRevive } from "./revive.ts";

/**
 * Compares an app's scheduled instances with its queue entry: new work, work that there is room for again, or work of another
 * configuration, asks for offers again.
 */
export function refreshQueue(turn: Turn, appId: string): void {
  const { state, nowMs } = turn;
  const app = state.root.apps.get(appId);
  if (!app) {
    state.queue.delete(appId);
    return;
  }
  const scheduled = state.instances.tallyOf(appId).scheduled;
  if (scheduled === 0 && !state.queue.has(appId)) return;
  const entry = queueEntry(turn, appId);
  const configVersion = app.versionInfo.lastConfigChangeAt;
  if (scheduled === 0 && !validBackoff(entry, app, nowMs)) {
    state.queue.delete(appId);
    return;
  }
  const launchable = launchRoom(state, app, scheduled);
  const isNew = entry.scheduled === 0 && scheduled > 0;
  const hasNewWork = launchable > entry.launchable || (launchable > 0 && configVersion !== entry.configVersion);
  const started = isNew ? { sinceMs: nowMs, stats: newOfferStats() } : {};
  state.queue.set(appId, { ...entry, ...started, scheduled, launchable, configVersion });
  if (hasNewWork && delayLeftMs(entry, app, nowMs) === 0) wantRevive(turn, app.role);
}
