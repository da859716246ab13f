import { watchReadiness } from "../health/watch-health.ts";
import { appsPerSlice } from "../slices.ts";
import { storeKeys } from "../store-keys.ts";
import type { Turn } from "../turn.ts";
import { advanceAction, isNew } from "./actions.ts";
import { affectedApps, atStep, isBusyWith, type Deployment, type DeploymentPlan } from "./deployment.ts";
import { publishFailed, publishStep, publishSucceeded } from "./deployment-events.ts";

/** Begins to carry a plan out. It moves on at the end of this step, and of every later one that touches its apps. */
export function startDeployment(turn: Turn, deployment: Deployment, encoded: Uint8Array): void {
  const { plan } = deployment;
  turn.state.deployments.set(plan.id, deployment);
  turn.state.counters.deploymentsStarted++;
  turn.persistBytes(storeKeys.deployment(plan.id), encoded);
  turn.log("info", `Deployment ${plan.id} of ${namesOf(plan)} starts`);
  publishStep(turn, "deployment_info", deployment);
  const affected = affectedApps(plan);
  for (const appId of affected) turn.touchedApps.add(appId);
  if (affected.length > appsPerSlice) turn.leaveAppsUnsettled();
  watchSurvivors(turn, plan);
  if (deployment.open.size === 0) advance(turn, deployment, []); // Nothing will touch it.
}

/** Instances that are of the new definition already (a rollback finds such) are asked whether they are ready. */
function watchSurvivors(turn: Turn, plan: DeploymentPlan): void {
  const { root, instances } = turn.state;
  const restarted = plan.steps.flatMap((step) => step.actions).filter(({ action }) => action === "RestartApplication");
  for (const { app: appId } of restarted) {
    const app = root.apps.get(appId);
    if (!app?.readinessChecks.length) continue;
    for (const instance of instances.ofApp(appId)) {
      if (instance.condition === "Running" && isNew(app, instance)) watchReadiness(turn, instance);
    }
  }
}

/** Takes a deployment off the list without finishing it. What it has changed so far stays. */
export function cancelDeployment(turn: Turn, deployment: Deployment, reason: string): void {
  remove(turn, deployment.plan);
  turn.log("warn", `Deployment ${deployment.plan.id} of ${namesOf(deployment.plan)} ends unfinished: ${reason}`);
  publishFailed(turn, deployment.plan, reason);
}

/** The first few apps: a log line stays a line. */
function namesOf(plan: DeploymentPlan): string {
  const ids = affectedApps(plan);
  return ids.length > 5 ? `${ids.slice(0, 5).join(", ")} and ${ids.length - 5} more` : ids.join(", ") || "nothing";
}

/** However a deployment ends, the apps that it removed are gone, unless the present root has them (again). */
function remove(turn: Turn, plan: DeploymentPlan): void {
  turn.state.deployments.delete(plan.id);
  turn.persist(storeKeys.deployment(plan.id), undefined);
  for (const appId of affectedApps(plan)) {
    turn.touchedApps.add(appId);
    if (plan.change.apps[appId]?.after === null && !turn.state.root.apps.has(appId)) forgetApp(turn, appId);
  }
}

/** The deployment that an app has to wait for, if any. */
export function deploymentBusyWith(turn: Turn, appId: string): Deployment | undefined {
  for (const deployment of turn.state.deployments.values()) if (isBusyWith(deployment, appId)) return deployment;
  return undefined;
}

/** Moves a deployment as far as it goes by what has become of these apps. Those of the next step are looked at when their turn comes. */
export function advance(turn: Turn, deployment: Deployment, touched: readonly string[]): void {
  const next = advanceStep(turn, deployment, touched);
  if (!next) return;
  for (const appId of next.open.keys()) turn.touchedApps.add(appId);
  if (next.open.size === 0) advance(turn, next, []);
}

/** @returns the deployment at its next step; `undefined` when it has to wait or is finished */
function advanceStep(turn: Turn, deployment: Deployment, touched: readonly string[]): Deployment | undefined {
  const { plan, open, stepIndex } = deployment;
  for (const appId of touched) {
    const action = open.get(appId);
    if (action && advanceAction(turn, plan, action)) open.delete(appId);
  }
  if (open.size > 0) return undefined;
  if (stepIndex >= plan.steps.length) {
    finish(turn, plan);
    return undefined;
  }
  publishStep(turn, "deployment_step_success", deployment);
  const next = atStep(deployment, stepIndex + 1);
  turn.state.deployments.set(plan.id, next);
  if (next.stepIndex < plan.steps.length) publishStep(turn, "deployment_info", next);
  return next;
}

function finish(turn: Turn, plan: DeploymentPlan): void {
  remove(turn, plan);
  turn.state.counters.deploymentsFinished++;
  turn.log("info", `Deployment ${plan.id} of ${namesOf(plan)} is finished`);
  publishSucceeded(turn, plan);
}

function forgetApp(turn: Turn, appId: string): void {
  turn.publish("app_terminated_event", { appId });
  turn.state.queue.delete(appId);
  turn.clearTimer(`backoff/${appId}`);
  if (turn.state.failures.delete(appId)) turn.persist(storeKeys.failure(appId), undefined);
}
