import type { App } from "../definition/app.ts";
import { takeFromFullest } from "./fullest-groups.ts";
import { hasLiveTask, type Instance } from "./instance.ts";

const weights: Readonly<Record<string, number>> = {
  Unreachable: 1,
  UnreachableInactive: 1,
  Provisioned: 2,
  Staging: 2,
  Starting: 3,
  Running: 4,
};

/**
 * Cheapest to lose first: what is being killed, what has no task (any more), then lost, staging, starting, running; within that by the
 * app's killSelection.
 */
export function inKillOrder(
  app: Pick<App, "killSelection">,
  instances: readonly Instance[],
  isDying: (instance: Instance) => boolean,
): Instance[] {
  const direction = app.killSelection === "YOUNGEST_FIRST" ? -1 : 1;
  const keyed = instances.map((instance) => ({
    instance,
    weight: isDying(instance) ? -1 : weightOf(instance),
    age: direction * age(instance),
  }));
  keyed.sort((a, b) => a.weight - b.weight || a.age - b.age || (a.instance.id < b.instance.id ? -1 : 1));
  return keyed.map(({ instance }) => instance);
}

function weightOf(instance: Instance): number {
  return hasLiveTask(instance) ? (weights[instance.condition] ?? 5) : 0;
}

function age(instance: Instance): number {
  return instance.task?.startedAtMs ?? instance.task?.stagedAtMs ?? instance.createdAtMs;
}

/**
 * Chooses which instances of an app to give up so that what remains is as evenly spread as its GROUP_BY constraints ask. One choice of
 * many is the same as several of fewer, one after the other: a long one may be cut.
 * @param isDying chosen before all others: what is killed already costs nothing
 * @param preferred ids that are chosen first, whatever else holds
 */
export function selectForKill(
  app: App,
  instances: readonly Instance[],
  count: number,
  isDying: (instance: Instance) => boolean,
  preferred: ReadonlySet<string> = new Set(),
): readonly Instance[] {
  const ordered = inKillOrder(app, instances, isDying);
  const named = ordered.filter((instance) => preferred.has(instance.id));
  const others = ordered.filter((instance) => !preferred.has(instance.id));
  const dying = others.filter(isDying);
  const lost = others.filter((instance) => !isDying(instance) && !hasLiveTask(instance));
  const live = others.filter((instance) => !isDying(instance) && hasLiveTask(instance));
  const first = [...named, ...dying, ...lost].slice(0, count);
  const fields = app.constraints.filter(([, operator]) => operator === "GROUP_BY").map(([field]) => field ?? "");
  return [...first, ...takeFromFullest(live, fields, count - first.length)];
}
