import { timestampOf } from "../definition/timestamp.ts";
import type { App } from "../definition/app.ts";
import type { Turn } from "../turn.ts";
import { counts, type Instance } from "./instance.ts";
import { selectForKill } from "./kill-selection.ts";
import { isBeingKilled } from "./kill-service.ts";
import { instanceIdOf } from "./task-id.ts";
import { decommission, putInstance } from "./update-instance.ts";

/** Brings the number of an app's wanted instances to `wanted`: schedules what lacks, gives up the surplus. */
export function scaleTo(turn: Turn, app: App, wanted: number, preferred?: ReadonlySet<string>): void {
  const present = turn.state.instances.ofApp(app.id).filter(counts);
  if (present.length < wanted) scheduleInstances(turn, app, wanted - present.length);
  else if (present.length > wanted) {
    const isDying = (instance: Instance): boolean => isBeingKilled(turn.state.kills, instance);
    for (const instance of selectForKill(app, present, present.length - wanted, isDying, preferred)) decommission(turn, instance);
  }
}

/** Makes instances that wait for an offer; of very many, as many as this step may make. */
export function scheduleInstances(turn: Turn, app: App, count: number): void {
  const now = Math.min(count, turn.scheduleBudget);
  turn.scheduleBudget -= now;
  for (let i = 0; i < now; i++) putInstance(turn, newInstance(turn, app));
  if (now < count) turn.state.unsettledApps.add(app.id);
}

function newInstance(turn: Turn, app: App): Instance {
  return {
    id: instanceIdOf(app.id, turn.state.random.uuid()),
    appId: app.id,
    role: app.role,
    runSpecVersion: app.version || timestampOf(turn.nowMs),
    configVersion: app.versionInfo.lastConfigChangeAt,
    goal: "Running",
    condition: "Scheduled",
    sinceMs: turn.nowMs,
    createdAtMs: turn.nowMs,
    unreachableStrategy: app.unreachableStrategy,
  };
}
