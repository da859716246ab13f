import type { FrameworkRecord, FrameworkTasks } from "../../state/index.ts";
import type { MetricEntry } from "./entry.ts";
import { countStates } from "./count-states.ts";
import { activeTaskStates, offerOperationTypes, schedulerCallTypes, schedulerEventTypes, terminalTaskStates } from "./names.ts";

/** `master/frameworks/<name>/<id>/...` of one framework, completed or not. */
export function* frameworkMetrics(
  framework: FrameworkRecord,
  tasks: FrameworkTasks | undefined,
  subscribed: boolean,
): Generator<void, MetricEntry[], undefined> {
  const active = yield* countStates(tasks?.active.values() ?? []);
  const counts = framework.metrics;
  const prefix = `master/frameworks/${encodeName(framework.info.name)}/${framework.id}/`;
  const entries: MetricEntry[] = [[`${prefix}calls`, counts.calls]];
  for (const type of schedulerCallTypes) entries.push([`${prefix}calls/${type}`, counts.callsByType.get(type) ?? 0]);
  entries.push([`${prefix}events`, counts.events]);
  for (const type of schedulerEventTypes) entries.push([`${prefix}events/${type}`, counts.eventsByType.get(type) ?? 0]);
  entries.push([`${prefix}offers/accepted`, counts.offersAccepted], [`${prefix}offers/declined`, counts.offersDeclined]);
  entries.push([`${prefix}offers/rescinded`, counts.offersRescinded], [`${prefix}offers/sent`, counts.offersSent]);
  let operations = 0;
  for (const count of counts.operationsByType.values()) operations += count;
  entries.push([`${prefix}operations`, operations]);
  for (const type of offerOperationTypes) entries.push([`${prefix}operations/${type}`, counts.operationsByType.get(type) ?? 0]);
  for (const role of framework.roles) {
    entries.push([`${prefix}roles/${role}/suppressed`, framework.suppressedRoles.has(role) ? 1 : 0]);
  }
  entries.push([`${prefix}subscribed`, subscribed ? 1 : 0]);
  for (const name of activeTaskStates) {
    const count = name === "task_unreachable" ? tasks?.unreachable.size : active.get(name.toUpperCase());
    entries.push([`${prefix}tasks/active/${name}`, count ?? 0]);
  }
  for (const name of terminalTaskStates) entries.push([`${prefix}tasks/terminal/${name}`, counts.terminalTasks.get(name) ?? 0]);
  return entries;
}

/** As the original encodes: it counts `~` among the characters to escape. */
function encodeName(name: string): string {
  return encodeURIComponent(name).replaceAll("~", "%7E");
}
