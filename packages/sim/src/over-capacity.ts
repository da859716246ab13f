import type { App, MarathonState } from "@mesolite/marathon";
import { Violation } from "./violation.ts";

/** What the check reads of Marathon's state. */
export type CapacityView = Pick<MarathonState, "root" | "instances" | "deployments">;

const withoutTask = new Set(["Scheduled", "Error", "Failed", "Finished", "Killed", "Gone", "Dropped", "Unknown"]);
type Instance = NonNullable<ReturnType<MarathonState["instances"]["get"]>>;

function isLive({ task, condition }: Instance): boolean {
  return task !== undefined && !withoutTask.has(condition);
}

/**
 * Marathon launches nothing beyond an app's over-capacity: after a launch its instances that live, and are not being killed, are at most
 * the wanted number plus what `maximumOverCapacity` allows, or one more where both bounds of an upgrade are the same number. While a
 * deployment is under way, what the definition before it allows is allowed too: what was queued for that may still be launched.
 * Instances on machines that cannot be reached do not count: their replacements may run beside them, and what comes back too much is killed.
 * @param known ids of the tasks that were there before
 */
export function checkOverCapacity({ root, instances, deployments }: CapacityView, known: ReadonlySet<string>): void {
  for (const app of root.apps.values()) {
    const live = instances.ofApp(app.id).filter((instance) => isLive(instance) && !instance.condition.startsWith("Unreachable"));
    if (!live.some(({ task }) => task && !known.has(task.id))) continue;
    const kept = live.filter(({ goal }) => goal === "Running").length;
    const most = Math.max(mostOf(app), ...[...deployments.values()].map(({ plan }) => mostOf(plan.change.apps[app.id]?.before)));
    if (kept > most)
      throw new Violation("capacity", `${app.id} wants ${app.instances} instances, at most ${most}; a launch makes it ${kept}`);
  }
}

function mostOf(app: App | null | undefined): number {
  if (!app) return 0;
  const { instances, upgradeStrategy } = app;
  const atOnce = Math.floor(instances * (1 + upgradeStrategy.maximumOverCapacity));
  const healthy = Math.ceil(instances * upgradeStrategy.minimumHealthCapacity);
  return healthy === atOnce ? atOnce + 1 : atOnce;
}

/** Tasks of all instances. */
export function taskIds({ instances }: CapacityView): Set<string> {
  const ids = new Set<string>();
  for (const { task } of instances.all()) if (task) ids.add(task.id);
  return ids;
}

/** Tasks that Marathon believes to be alive, if perhaps out of reach. */
export function* liveTaskIds({ instances }: CapacityView): Iterable<string> {
  for (const instance of instances.all()) if (isLive(instance) && instance.task) yield instance.task.id;
}
