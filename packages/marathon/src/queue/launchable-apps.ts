import type { App } from "../definition/app.ts";
import type { Turn } from "../turn.ts";
import { delayLeftMs } from "./backoff.ts";
import type { QueueEntry } from "./queue-entry.ts";

/** Apps that may launch now, longest untouched first. */
export function launchableApps(turn: Turn): string[] {
  const { root, queue } = turn.state;
  return [...queue.values()]
    .filter((entry) => {
      const app = root.apps.get(entry.appId);
      return app !== undefined && mayLaunch(turn, entry, app);
    })
    .map((entry) => entry.appId);
}

export function mayLaunch({ nowMs }: Turn, entry: QueueEntry, app: App): boolean {
  return entry.launchable > 0 && delayLeftMs(entry, app, nowMs) === 0;
}
