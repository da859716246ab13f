import type { Turn } from "../turn.ts";
import type { Deployment, DeploymentPlan, DeploymentStep } from "./deployment.ts";

/** Of a plan of 10,000 apps a megabyte, which takes some milliseconds, and stands in two events of every step. */
const texts = new WeakMap<DeploymentPlan | DeploymentStep, string>();

/** A plan as events show it: JSON text. */
export function planText(plan: DeploymentPlan): string {
  const steps = plan.steps.map((step) => remembered(step, () => JSON.stringify(step)));
  const { id, version } = plan;
  return remembered(plan, () => `{"id":${JSON.stringify(id)},"steps":[${steps.join(",")}],"version":${JSON.stringify(version)}}`);
}

function remembered(key: DeploymentPlan | DeploymentStep, make: () => string): string {
  const known = texts.get(key);
  if (known !== undefined) return known;
  const text = make();
  texts.set(key, text);
  return text;
}

export function publishStep(turn: Turn, eventType: "deployment_info" | "deployment_step_success", deployment: Deployment): void {
  const plan = planText(deployment.plan);
  const step = deployment.plan.steps[deployment.stepIndex] ?? { actions: [] };
  turn.publishText(eventType, `"plan":${plan},"currentStep":${texts.get(step) ?? JSON.stringify(step)}`);
}

export function publishSucceeded(turn: Turn, plan: DeploymentPlan): void {
  turn.publishText("deployment_success", `"id":${JSON.stringify(plan.id)},"plan":${planText(plan)}`);
}

export function publishFailed(turn: Turn, plan: DeploymentPlan, reason: string): void {
  const text = `"id":${JSON.stringify(plan.id)},"plan":${planText(plan)},"reason":${JSON.stringify(reason)}`;
  turn.publishText("deployment_failed", text);
}
