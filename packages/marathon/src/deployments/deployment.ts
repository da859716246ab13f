import type { RootChange } from "../definition/root.ts";

type ActionName = "StartApplication" | "StopApplication" | "ScaleApplication" | "RestartApplication";

export interface DeploymentAction {
  readonly action: ActionName;
  readonly app: string;
}

/** Actions of a step run side by side; steps one after the other. */
export interface DeploymentStep {
  readonly actions: readonly DeploymentAction[];
}

/** How to get from one root to the next, without choices left. Stored; a new leader carries it out again from its first step. */
export interface DeploymentPlan {
  readonly id: string;
  readonly version: string;
  readonly steps: readonly DeploymentStep[];
  readonly change: RootChange;
  /** Instances that a person asked to have killed, by app. */
  readonly toKill: Readonly<Record<string, readonly string[]>>;
}

/** A plan being carried out. */
export interface Deployment {
  readonly plan: DeploymentPlan;
  /** Counts from 0. */
  readonly stepIndex: number;
  /** Actions of the present step that are not finished, by app. Shrinks in place: a step may have thousands. */
  readonly open: Map<string, DeploymentAction>;
  /** For each app the last step that names it. */
  readonly lastSteps: ReadonlyMap<string, number>;
}

/** A plan before its first step. */
export function beginDeployment(plan: DeploymentPlan): Deployment {
  const lastSteps = new Map<string, number>();
  for (const [i, step] of plan.steps.entries()) for (const { app } of step.actions) lastSteps.set(app, i);
  return atStep({ plan, lastSteps }, 0);
}

export function atStep({ plan, lastSteps }: Pick<Deployment, "plan" | "lastSteps">, stepIndex: number): Deployment {
  const open = new Map<string, DeploymentAction>();
  for (const action of plan.steps[stepIndex]?.actions ?? []) open.set(action.app, action);
  return { plan, lastSteps, stepIndex, open };
}

export function affectedApps(plan: DeploymentPlan): readonly string[] {
  return Object.keys(plan.change.apps);
}

/** True while the deployment may still change the app: the scale check keeps its hands off. */
export function isBusyWith({ open, lastSteps, stepIndex }: Deployment, appId: string): boolean {
  return open.has(appId) || (lastSteps.get(appId) ?? -1) > stepIndex;
}
