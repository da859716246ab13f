import type { Turn } from "../turn.ts";
import type { Deployment, DeploymentPlan } from "./deployment.ts";

/** A plan as events and dry runs show it. */
function planJson(plan: DeploymentPlan): Record<string, unknown> {
  return { id: plan.id, steps: plan.steps, version: plan.version };
}

export function publishStep(turn: Turn, eventType: "deployment_info" | "deployment_step_success", deployment: Deployment): void {
  turn.publish(eventType, {
    plan: planJson(deployment.plan),
    currentStep: deployment.plan.steps[deployment.stepIndex] ?? { actions: [] },
  });
}

export function publishSucceeded(turn: Turn, plan: DeploymentPlan): void {
  turn.publish("deployment_success", { id: plan.id, plan: planJson(plan) });
}

export function publishFailed(turn: Turn, plan: DeploymentPlan, reason: string): void {
  turn.publish("deployment_failed", { id: plan.id, plan: planJson(plan), reason });
}
