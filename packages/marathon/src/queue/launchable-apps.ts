import type { Turn } from "../turn.ts";
import { delayLeftMs } from "./backoff.ts";

/** Apps that may launch now, longest untouched first. */
export function launchableApps(turn: Turn): string[] {
  const { root, queue } = turn.state;
  return [...queue.values()]
    .filter((entry) => {
      const app = root.apps.get(entry.appId);
      return entry.scheduled > 0 && app !== undefined && delayLeftMs(entry, app, turn.nowMs) === 0;
    })
    .map((entry) => entry.appId);
}
