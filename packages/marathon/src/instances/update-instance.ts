/** The only functions that change the set of instances: they keep store, events, timers of health checks and kill queue in step. */
import { forgetHealth, watchHealth } from "../health/watch-health.ts";
import { storeKeys } from "../store-keys.ts";
import type { Turn } from "../turn.ts";
import { isTerminal } from "./condition.ts";
import { publishHealthChanged, publishInstanceChanged } from "./instance-events.ts";
import { hasLiveTask, isUnreachable, type Instance } from "./instance.ts";
import { killFinished, requestKill } from "./kill-service.ts";

/** Stores a new or changed instance. */
export function putInstance(turn: Turn, next: Instance): void {
  const { instances } = turn.state;
  const before = instances.get(next.id);
  instances.set(next);
  turn.touchedApps.add(next.appId);
  if (before?.condition !== next.condition || before.goal !== next.goal || before.task !== next.task) {
    turn.persist(storeKeys.instance(next.id), storedForm(next));
    publishInstanceChanged(turn, next);
  }
  if (before && before.healthy !== next.healthy && next.healthy !== undefined) publishHealthChanged(turn, next);
  if (isTerminal(next.condition)) killFinished(turn, next.id);
  if (next.condition === "Running" && before?.condition !== "Running") watchHealth(turn, next);
  if (next.condition !== "Running" && before?.condition === "Running") forgetHealth(turn, next.id);
}

/** Health is learnt again after a restart. */
function storedForm(instance: Instance): Instance {
  return { ...instance, healthy: undefined };
}

/** Forgets an instance for good. */
export function expungeInstance(turn: Turn, instance: Instance): void {
  turn.state.instances.delete(instance.id);
  turn.touchedApps.add(instance.appId);
  turn.persist(storeKeys.instance(instance.id), undefined);
  forgetHealth(turn, instance.id);
  killFinished(turn, instance.id);
}

/**
 * Gives an instance up: forgotten at once when nothing of it can be running or nobody can be asked to kill it, killed otherwise.
 * An unreachable task that comes back belongs to no instance and is killed then.
 */
export function decommission(turn: Turn, instance: Instance): void {
  if (!hasLiveTask(instance) || isUnreachable(instance)) {
    expungeInstance(turn, instance);
    return;
  }
  if (instance.goal !== "Decommissioned") putInstance(turn, { ...instance, goal: "Decommissioned" });
  requestKill(turn, instance.id);
}
