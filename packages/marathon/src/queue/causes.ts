import type { App } from "../definition/app.ts";
import { isBusyWith, type Deployment } from "../deployments/deployment.ts";
import { mostAtOnce } from "../deployments/replace.ts";
import { counts, isHealthy, isUnreachable, type Instance } from "../instances/instance.ts";
import type { MarathonState } from "../state.ts";
import { delayLeftMs } from "./backoff.ts";
import { takesRoom } from "./launch-room.ts";

/** One reason why an app is not as it is wanted. Times in ms since the epoch. */
export type Cause =
  | { readonly kind: "nothingToLaunch" }
  | { readonly kind: "notConnected" }
  | { readonly kind: "backingOff"; readonly leftMs: number; readonly delayMs: number }
  | { readonly kind: "noLaunchTokens" }
  /** As many instances as the upgrade strategy allows at once are launched already; some of them are surplus, or old. */
  | { readonly kind: "atOverCapacity"; readonly launched: number; readonly most: number }
  | WaitsForDeployment
  /** Its last task of this configuration that failed, while fewer instances are well than wanted. */
  | {
      readonly kind: "tasksFail";
      readonly state: string;
      readonly message: string;
      readonly host: string;
      readonly taskId: string;
      readonly atMs: number;
    }
  | { readonly kind: "unhealthy"; readonly instances: number; readonly failure?: string }
  /** Running, without a result of its health checks so far. */
  | { readonly kind: "healthUnknown"; readonly instances: number }
  /** Launched, and not running yet: images and artifacts are fetched, or the agent does not answer. */
  | { readonly kind: "starting"; readonly instances: number; readonly sinceMs: number }
  | { readonly kind: "unreachable"; readonly instances: number }
  | { readonly kind: "noOffers"; readonly role: string }
  | { readonly kind: "offersDoNotFit" };

/** Another app has to be finished first: one that it depends on, mostly. */
interface WaitsForDeployment {
  readonly kind: "waitsForDeployment";
  readonly deploymentId: string;
  /** Counts from 1. */
  readonly step: number;
  readonly totalSteps: number;
  /** What the present step still works at. */
  readonly blockers: readonly Blocker[];
}

interface Blocker {
  readonly appId: string;
  readonly action: string;
  readonly isDependency: boolean;
  readonly wanted: number;
  readonly running: number;
  /** Running, and healthy where the app has health checks. */
  readonly good: number;
}

/** A step may have thousands of apps. */
const maxBlockers = 10;

/** What stands in the way first comes first. */
export function causesOf(state: MarathonState, app: App, nowMs: number): Cause[] {
  const waiting = [...state.deployments.values()].flatMap((deployment) => waitsFor(state, app, deployment));
  return [...waiting, ...sickness(state, app), ...queueCauses(state, app, nowMs)];
}

function waitsFor(state: MarathonState, app: App, deployment: Deployment): Cause[] {
  const { plan, stepIndex, open } = deployment;
  const isLater = !open.has(app.id) && isBusyWith(deployment, app.id);
  if (!isLater) return [];
  const blockers = [...open.values()].slice(0, maxBlockers).map(({ app: appId, action }): Blocker => {
    const blocker = state.root.apps.get(appId);
    const instances = state.instances.ofApp(appId);
    return {
      appId,
      action,
      isDependency: dependsOn(app, appId),
      wanted: blocker?.instances ?? 0,
      running: instances.filter(({ condition }) => condition === "Running").length,
      good: goodOf(instances, blocker).length,
    };
  });
  const first = blockers.sort((a, b) => Number(b.isDependency) - Number(a.isDependency));
  return [
    { kind: "waitsForDeployment", deploymentId: plan.id, step: stepIndex + 1, totalSteps: plan.steps.length, blockers: first },
  ];
}

/** Also through a group that it names. */
function dependsOn(app: App, id: string): boolean {
  return app.dependencies.some((dependency) => id === dependency || id.startsWith(`${dependency}/`));
}

function goodOf(instances: readonly Instance[], app: App | undefined): Instance[] {
  return instances.filter((instance) => counts(instance) && isHealthy(instance, (app?.healthChecks.length ?? 0) > 0));
}

/** What is wrong with instances that were launched. */
function sickness(state: MarathonState, app: App): Cause[] {
  const instances = state.instances.ofApp(app.id);
  const causes: Cause[] = [];
  if (goodOf(instances, app).length < app.instances) causes.push(...failureOf(state, app));
  const running = instances.filter(({ condition }) => condition === "Running");
  const sick = running.filter(({ healthy }) => healthy === false);
  if (sick.length > 0) causes.push({ kind: "unhealthy", instances: sick.length, failure: healthFailure(state, sick) });
  const unknown = app.healthChecks.length === 0 ? [] : running.filter(({ healthy }) => healthy === undefined);
  if (unknown.length > 0) causes.push({ kind: "healthUnknown", instances: unknown.length });
  const starting = instances.filter(
    ({ condition }) => condition === "Provisioned" || condition === "Staging" || condition === "Starting",
  );
  if (starting.length > 0)
    causes.push({ kind: "starting", instances: starting.length, sinceMs: Math.min(...starting.map(({ sinceMs }) => sinceMs)) });
  const lost = instances.filter(isUnreachable);
  if (lost.length > 0) causes.push({ kind: "unreachable", instances: lost.length });
  return causes;
}

/** A failure of an older configuration tells nothing about this one. */
function failureOf({ failures, versions }: MarathonState, app: App): Cause[] {
  const failure = failures.get(app.id);
  const failed = failure && versions.get(app.id)?.get(failure.version);
  if (failure === undefined || failed?.versionInfo.lastConfigChangeAt !== app.versionInfo.lastConfigChangeAt) return [];
  const { state, message, host, taskId, timestamp } = failure;
  return [{ kind: "tasksFail", state, message, host, taskId, atMs: Date.parse(timestamp) }];
}

function healthFailure({ health }: MarathonState, sick: readonly Instance[]): string | undefined {
  const results = sick.flatMap(({ id }) => [...(health.results.get(id)?.values() ?? [])]);
  return results.find(({ alive }) => !alive)?.lastFailureCause;
}

/** What keeps instances that have no task from getting one. */
function queueCauses(state: MarathonState, app: App, nowMs: number): Cause[] {
  const entry = state.queue.get(app.id);
  if (!entry?.scheduled) return [{ kind: "nothingToLaunch" }];
  const causes: Cause[] = [];
  if (!state.isSubscribed) causes.push({ kind: "notConnected" });
  if (entry.launchable === 0)
    causes.push({ kind: "atOverCapacity", launched: state.instances.countWhere(app.id, takesRoom), most: mostAtOnce(app) });
  const leftMs = delayLeftMs(entry, app, nowMs);
  if (leftMs > 0) causes.push({ kind: "backingOff", leftMs, delayMs: entry.backoff?.delayMs ?? leftMs });
  if (state.launchTokens <= 0) causes.push({ kind: "noLaunchTokens" });
  if (causes.length > 0) return causes;
  return [entry.stats.processed === 0 ? { kind: "noOffers", role: app.role } : { kind: "offersDoNotFit" }];
}
