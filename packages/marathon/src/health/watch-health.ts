import { definitionOf } from "../definition/definition-of.ts";
import { isMesosLevel } from "../definition/validate-checks.ts";
import type { Instance } from "../instances/instance.ts";
import type { Turn } from "../turn.ts";

/** An instance runs: its Marathon-level checks begin. */
export function watchHealth(turn: Turn, instance: Instance): void {
  const app = definitionOf(turn.state, instance);
  if (!app) return;
  turn.state.health.watchedSinceMs.set(instance.id, turn.nowMs);
  app.healthChecks.forEach((check, index) => {
    if (!isMesosLevel(check)) scheduleCheck(turn, instance.id, index, turn.nowMs);
  });
  watchReadiness(turn, instance, app);
}

/**
 * Readiness is asked for until it is there, or no deployment holds the app: for an instance that began to run in quieter times it has to
 * begin again when a deployment counts on it.
 */
export function watchReadiness(turn: Turn, instance: Instance, app = definitionOf(turn.state, instance)): void {
  app?.readinessChecks.forEach((_, index) => {
    turn.timer(`readiness/${instance.id}/${index}`, turn.nowMs, { kind: "readinessCheck", instanceId: instance.id, index });
  });
}

/** An instance no longer runs: nothing of its health is kept. A probe under way is answered into the void. */
export function forgetHealth(turn: Turn, instanceId: string): void {
  const { health } = turn.state;
  health.watchedSinceMs.delete(instanceId);
  health.results.delete(instanceId);
  health.readiness.delete(instanceId);
  for (const [id, probe] of health.waiting) if (probe.instanceId === instanceId) health.waiting.delete(id);
}

export function scheduleCheck(turn: Turn, instanceId: string, index: number, atMs: number): void {
  turn.timer(`health/${instanceId}/${index}`, atMs, { kind: "healthCheck", instanceId, index });
}
