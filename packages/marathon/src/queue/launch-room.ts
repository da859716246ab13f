import type { App } from "../definition/app.ts";
import { mostAtOnce } from "../deployments/replace.ts";
import { hasLiveTask, isUnreachable, type Instance } from "../instances/instance.ts";
import type { MarathonState } from "../state.ts";

/**
 * How many of an app's scheduled instances may be launched without exceeding its over-capacity. Nearly always all of them; fewer when
 * instances that were replaced because nobody could reach them have come back, and the surplus is not given up yet.
 */
export function launchRoom({ instances }: MarathonState, app: App, scheduled: number): number {
  const most = mostAtOnce(app);
  if (instances.countOf(app.id) <= most) return scheduled; // The usual case does not count an app of thousands.
  return Math.min(scheduled, Math.max(0, most - instances.countWhere(app.id, takesRoom)));
}

/** One that is out of reach may be replaced, one that is being given up has been. */
export function takesRoom(instance: Instance): boolean {
  return instance.goal === "Running" && hasLiveTask(instance) && !isUnreachable(instance);
}
