import { timestampOf } from "../definition/timestamp.ts";
import type { App } from "../definition/app.ts";
import type { Turn } from "../turn.ts";
import { counts, hasLiveTask, type Instance, isUnreachable } from "./instance.ts";
import { selectForKill } from "./kill-selection.ts";
import { isAskedFor, isBeingKilled } from "./kill-service.ts";
import { instanceIdOf } from "./task-id.ts";
import { decommission, putInstance } from "./update-instance.ts";

/** Brings the number of an app's wanted instances to `wanted`: schedules what lacks, gives up the surplus. */
export function scaleTo(turn: Turn, app: App, wanted: number, preferred?: ReadonlySet<string>): void {
  const { instances } = turn.state;
  const present = instances.tallyOf(app.id).counted;
  if (present < wanted) scheduleInstances(turn, app, wanted - present);
  else if (present > wanted) giveUpSurplus(turn, app, instances.ofApp(app.id).filter(counts), present - wanted, preferred);
}

function giveUpSurplus(
  turn: Turn,
  app: App,
  present: readonly Instance[],
  surplus: number,
  preferred: ReadonlySet<string> | undefined,
): void {
  if (turn.killBudget === 0) return void turn.state.unsettledApps.add(app.id);
  const isDying = (instance: Instance): boolean => isBeingKilled(turn.state.kills, instance);
  const most = Math.min(surplus, turn.killBudget + 1); // One more than it may shows that there are more.
  giveUp(turn, app.id, selectForKill(app, present, most, isDying, preferred));
}

/** Gives up all instances of an app that is no more. Those whose kill is under way cost nothing, however many they are. */
export function giveUpAll(turn: Turn, appId: string): void {
  const { instances, kills } = turn.state;
  const isUnderWay = (instance: Instance): boolean =>
    instance.goal === "Decommissioned" && isAskedFor(kills, instance.id) && hasLiveTask(instance) && !isUnreachable(instance);
  giveUp(
    turn,
    appId,
    instances.ofApp(appId).filter((instance) => !isUnderWay(instance)),
  );
}

/** Gives up instances of an app; of very many, as many as this step may give up. The rest stays for now, as it is. */
export function giveUp(turn: Turn, appId: string, instances: readonly Instance[]): void {
  const now = instances.slice(0, turn.killBudget);
  turn.killBudget -= now.length;
  for (const instance of now) decommission(turn, instance);
  if (now.length < instances.length) turn.state.unsettledApps.add(appId);
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
