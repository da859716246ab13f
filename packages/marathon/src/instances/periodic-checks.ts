import type { Turn } from "../turn.ts";
import { hasLiveTask, type Instance } from "./instance.ts";
import { isBeingKilled, requestKill } from "./kill-service.ts";
import { expungeInstance, putInstance } from "./update-instance.ts";

/** First after 30 s, then every 5 s. */
export const overdueInitialDelayMs = 30_000;
const overdueIntervalMs = 5_000;

/** Kills tasks that nobody confirmed or that do not get going; the instance is launched again. The kill service repeats what is not obeyed. */
export function checkOverdue(turn: Turn): void {
  const { config, instances } = turn.state;
  for (const instance of [...instances.all()]) {
    const limitMs = launchLimitMs(instance, config.taskLaunchConfirmTimeoutMs, config.taskLaunchTimeoutMs);
    if (limitMs === undefined || (instance.task?.stagedAtMs ?? turn.nowMs) + limitMs > turn.nowMs) continue;
    if (isBeingKilled(turn.state.kills, instance)) continue;
    turn.log("warn", `Task ${instance.task?.id ?? instance.id} is still ${instance.condition} after ${limitMs} ms: killing it`);
    requestKill(turn, instance.id);
  }
  turn.timer("overdue", turn.nowMs + overdueIntervalMs, { kind: "overdueCheck" });
}

function launchLimitMs(instance: Instance, confirmMs: number, launchMs: number): number | undefined {
  if (instance.condition === "Provisioned") return confirmMs;
  return instance.condition === "Staging" || instance.condition === "Starting" ? launchMs : undefined;
}

/** How many instances one check changes, some 10 ms of work: when a rack is lost they are thousands. */
const maxExpired = 500;

/** Unreachable instances become inactive (and are replaced) after a while, and are forgotten after a longer one. */
export function checkUnreachable(turn: Turn): void {
  const { config, instances } = turn.state;
  let left = maxExpired;
  for (const instance of [...instances.all()]) {
    const sinceMs = instance.task?.unreachableSinceMs;
    const strategy = instance.unreachableStrategy;
    if (sinceMs === undefined || strategy === "disabled" || !hasLiveTask(instance)) continue;
    const isOver = sinceMs + strategy.expungeAfterSeconds * 1000 <= turn.nowMs;
    const isLong = instance.condition === "Unreachable" && sinceMs + strategy.inactiveAfterSeconds * 1000 <= turn.nowMs;
    if (!isOver && !isLong) continue;
    if (left-- === 0) return turn.timer("unreachable", turn.nowMs, { kind: "unreachableCheck" });
    if (isOver) expungeInstance(turn, instance);
    else putInstance(turn, { ...instance, condition: "UnreachableInactive", sinceMs: turn.nowMs });
  }
  turn.timer("unreachable", turn.nowMs + config.taskLostExpungeIntervalMs, { kind: "unreachableCheck" });
}

/** Every app is looked at again, and instances of apps that no longer exist (nor are being stopped) are given up. */
export function checkScale(turn: Turn): void {
  const { config, instances, root } = turn.state;
  for (const appId of root.apps.keys()) turn.touchedApps.add(appId);
  for (const appId of instances.appIds()) turn.touchedApps.add(appId);
  turn.timer("scale-check", turn.nowMs + config.scaleAppsIntervalMs, { kind: "scaleCheck" });
}
