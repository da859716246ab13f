import type { App } from "../definition/app.ts";
import { constraintValueOfInstance } from "../matching/constraint-value.ts";
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
export function killOrder(
  app: Pick<App, "killSelection">,
  isDying: (instance: Instance) => boolean,
): (a: Instance, b: Instance) => number {
  const direction = app.killSelection === "YOUNGEST_FIRST" ? -1 : 1;
  const weight = (instance: Instance): number => (isDying(instance) ? -1 : weightOf(instance));
  return (a, b) => weight(a) - weight(b) || direction * (age(a) - age(b)) || (a.id < b.id ? -1 : 1);
}

function weightOf(instance: Instance): number {
  return hasLiveTask(instance) ? (weights[instance.condition] ?? 5) : 0;
}

function age(instance: Instance): number {
  return instance.task?.startedAtMs ?? instance.task?.stagedAtMs ?? instance.createdAtMs;
}

/**
 * Chooses which instances of an app to give up so that what remains is as evenly spread as its GROUP_BY constraints ask.
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
  const ordered = [...instances].sort(killOrder(app, isDying));
  const named = ordered.filter((instance) => preferred.has(instance.id));
  const dying = ordered.filter((instance) => !preferred.has(instance.id) && isDying(instance));
  const chosen = [...named, ...dying].slice(0, count);
  const rest = ordered.filter((instance) => !chosen.includes(instance));
  const fields = app.constraints.filter(([, operator]) => operator === "GROUP_BY").map(([field]) => field ?? "");
  while (chosen.length < count && rest.length > 0) chosen.push(...rest.splice(indexToKill(rest, fields), 1));
  return chosen;
}

/** Instances without a live task come first; of the others, the first in order that stands in a fullest group of every GROUP_BY. */
function indexToKill(rest: readonly Instance[], fields: readonly string[]): number {
  if (fields.length === 0 || !rest[0] || !hasLiveTask(rest[0])) return 0;
  const fullest = fields.map((field) => fullestGroups(rest, field));
  const index = rest.findIndex((instance) => fullest.every((groups, i) => groups.has(valueOf(instance, fields[i] ?? ""))));
  return Math.max(0, index);
}

function fullestGroups(instances: readonly Instance[], field: string): ReadonlySet<string> {
  const sizes = new Map<string, number>();
  for (const instance of instances) sizes.set(valueOf(instance, field), (sizes.get(valueOf(instance, field)) ?? 0) + 1);
  const most = Math.max(...sizes.values());
  return new Set([...sizes].filter(([, size]) => size === most).map(([value]) => value));
}

function valueOf(instance: Instance, field: string): string {
  return constraintValueOfInstance(instance, field) ?? "";
}
