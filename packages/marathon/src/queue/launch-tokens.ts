import type { Turn } from "../turn.ts";

/** Launches are throttled: so many tokens at the start of each interval, one back for each task that gets going. */
export function refreshLaunchTokens(turn: Turn): void {
  const { config } = turn.state;
  turn.state.launchTokens = config.launchTokens;
  turn.timer("launch-tokens", turn.nowMs + config.launchTokenRefreshIntervalMs, { kind: "launchTokens" });
}

export function giveLaunchToken(turn: Turn): void {
  turn.state.launchTokens = Math.min(turn.state.config.launchTokens, turn.state.launchTokens + 1);
}
