import { dependencyLayers } from "../definition/dependency-graph.ts";
import type { App } from "../definition/app.ts";
import type { Root, RootChange } from "../definition/root.ts";
import type { DeploymentAction, DeploymentPlan, DeploymentStep } from "./deployment.ts";

/**
 * The steps from one root to another: stop what was removed; start what is new with no instance; then, dependencies first, scale or
 * restart what is new or changed. Steps without actions are left out.
 * @param mustRestart apps whose instances are replaced although their definition stays
 */
export function planDeployment(
  id: string,
  target: Root,
  change: RootChange,
  toKill: DeploymentPlan["toKill"],
  mustRestart: ReadonlySet<string> = new Set(),
): DeploymentPlan {
  const apps = Object.entries(change.apps);
  const removed = apps.filter(([, { after }]) => after === null).map(([app]) => app);
  const added = apps.filter(([, { before }]) => before === null).map(([app]) => app);
  const steps: DeploymentStep[] = [
    { actions: removed.map((app) => ({ action: "StopApplication", app })) },
    { actions: added.map((app) => ({ action: "StartApplication", app })) },
    ...layeredSteps(target, change, mustRestart),
  ];
  return { id, version: target.version, steps: steps.filter((step) => step.actions.length > 0), change, toKill };
}

function layeredSteps(target: Root, change: RootChange, mustRestart: ReadonlySet<string>): DeploymentStep[] {
  const layers = dependencyLayers(target) ?? new Map<string, number>();
  const byLayer = new Map<number, DeploymentAction[]>();
  for (const [id, { before, after }] of Object.entries(change.apps)) {
    const action = after && actionFor(before, after, mustRestart.has(id));
    if (!action) continue;
    const layer = layers.get(id) ?? 0;
    const actions = byLayer.get(layer);
    if (actions) actions.push(action);
    else byLayer.set(layer, [action]);
  }
  return [...byLayer].sort(([a], [b]) => a - b).map(([, actions]) => ({ actions }));
}

function actionFor(before: App | null, after: App, mustRestart: boolean): DeploymentAction {
  const isChanged = before !== null && before.versionInfo.lastConfigChangeAt !== after.versionInfo.lastConfigChangeAt;
  const isRestart = after.instances > 0 && (isChanged || mustRestart);
  return { action: isRestart ? "RestartApplication" : "ScaleApplication", app: after.id };
}
