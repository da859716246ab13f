/** One step towards the end of one action. Level-triggered: looks at what is, changes what is missing, says whether the action is finished. */
import { unreachable } from "@mesolite/base";
import type { App } from "../definition/app.ts";
import { isReady } from "../health/readiness-checks.ts";
import { counts, hasLiveTask, isHealthy, isUnreachable, type Instance } from "../instances/instance.ts";
import { inKillOrder } from "../instances/kill-selection.ts";
import { isBeingKilled } from "../instances/kill-service.ts";
import { giveUp, giveUpAll, scaleTo, scheduleInstances } from "../instances/scale-app.ts";
import type { Turn } from "../turn.ts";
import type { DeploymentAction, DeploymentPlan } from "./deployment.ts";
import { mostAtOnce, replaceMoves } from "./replace.ts";

export function advanceAction(turn: Turn, plan: DeploymentPlan, { action, app: appId }: DeploymentAction): boolean {
  if (action === "StopApplication") return stop(turn, appId);
  const app = turn.state.root.apps.get(appId);
  if (!app) return true; // A forced later deployment has removed it.
  switch (action) {
    case "StartApplication":
      return true; // Nothing to start yet; its instances come with the scale step of its layer.
    case "ScaleApplication":
      return scale(turn, app, new Set(plan.toKill[appId]));
    case "RestartApplication":
      return replace(turn, app);
    default:
      return unreachable(action);
  }
}

function stop(turn: Turn, appId: string): boolean {
  giveUpAll(turn, appId);
  return turn.state.instances.ofApp(appId).every(isUnreachable);
}

/** Finished when the surplus is gone and enough instances run, healthy where the app has health checks. */
function scale(turn: Turn, app: App, preferred: ReadonlySet<string>): boolean {
  scaleTo(turn, app, app.instances, preferred);
  const { instances } = turn.state;
  const { leaving, counted, healthy, notSick } = instances.tallyOf(app.id);
  if (leaving > 0) return false;
  if (counted > app.instances) return false; // More than one step may give up.
  if (notSick < app.instances) return false;
  if (healthy >= app.instances) return true;
  return instances.countWhere(app.id, (instance) => counts(instance) && isGood(app, instance)) >= app.instances;
}

/** A new instance has to prove its health where the app has checks. One of another definition may have none: it is good until found sick. */
function isGood(app: App, instance: Instance): boolean {
  return isHealthy(instance, isNew(app, instance) && app.healthChecks.length > 0);
}

/** Of the app's present definition, but for its scale. */
export function isNew(app: App, instance: Instance): boolean {
  return instance.configVersion === app.versionInfo.lastConfigChangeAt;
}

/** The rolling restart: old instances give way to new ones within the bounds of the upgrade strategy. */
function replace(turn: Turn, app: App): boolean {
  const isFresh = (instance: Instance): boolean => isNew(app, instance);
  const isFit = (instance: Instance): boolean => isGood(app, instance);
  // An old one that only waits for an offer has nothing to keep alive.
  const idle = turn.state.instances.ofApp(app.id).filter((instance) => !isFresh(instance) && !hasLiveTask(instance));
  giveUp(turn, app.id, idle);
  trimNew(turn, app);
  trimWaiting(turn, app);
  const instances = turn.state.instances.ofApp(app.id);
  const old = instances.filter((instance) => !isFresh(instance) && counts(instance));
  const fresh = instances.filter((instance) => isFresh(instance) && counts(instance));
  const moves = replaceMoves(
    {
      wanted: app.instances,
      oldHealthy: old.filter(isFit).length,
      oldUnhealthy: old.filter((instance) => !isFit(instance)).length,
      oldDying: instances.filter((instance) => !counts(instance) && !isUnreachable(instance)).length,
      newTotal: fresh.length,
      newReady: fresh.filter((instance) => isFit(instance) && isReady(turn.state, app, instance)).length,
    },
    app.upgradeStrategy,
  );
  const order = orderOfKills(turn, app, old);
  giveUp(turn, app.id, order.filter((instance) => !isFit(instance)).slice(0, moves.killUnhealthy));
  giveUp(turn, app.id, order.filter(isFit).slice(0, moves.killHealthy));
  scheduleInstances(turn, app, moves.start);
  return moves.isDone;
}

/** A restart that also scales down has too many new ones only when it is resumed. */
function trimNew(turn: Turn, app: App): void {
  const fresh = turn.state.instances.ofApp(app.id).filter((instance) => isNew(app, instance) && counts(instance));
  if (fresh.length <= app.instances) return;
  giveUp(turn, app.id, orderOfKills(turn, app, fresh).slice(0, fresh.length - app.instances));
}

/**
 * What comes back from machines that could not be reached takes room that new instances were scheduled for. Those that have no task are
 * withdrawn: the moves decide anew which old one goes, and schedule new ones when it has gone.
 */
function trimWaiting(turn: Turn, app: App): void {
  const most = mostAtOnce(app);
  if (turn.state.instances.countOf(app.id) <= most) return;
  const present = turn.state.instances.ofApp(app.id).filter((instance) => counts(instance) || !isUnreachable(instance));
  const waiting = present.filter((instance) => !hasLiveTask(instance));
  giveUp(turn, app.id, waiting.slice(0, Math.max(0, present.length - most)));
}

function orderOfKills(turn: Turn, app: App, instances: readonly Instance[]): Instance[] {
  return inKillOrder(app, instances, (instance) => isBeingKilled(turn.state.kills, instance));
}
