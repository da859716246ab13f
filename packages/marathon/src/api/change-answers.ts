import type { Result } from "@mesolite/base";
import type { DeploymentPlan } from "../deployments/deployment.ts";
import type { Answer } from "../messages.ts";
import type { Refusal } from "../refusal.ts";
import type { Sliced } from "../slices.ts";
import type { Turn } from "../turn.ts";
import { deploymentStarted, refusalAnswer } from "./answers.ts";
import type { Finish } from "./change-state.ts";

/** A change that ends before it has begun. */
export function refused(refusal: Refusal): Finish {
  return () => refusalAnswer(refusal);
}

/** An update of the root, and what is answered when its deployment has started. */
export function* answered(
  update: Sliced<(turn: Turn) => Result<DeploymentPlan, Refusal>>,
  answer: (plan: DeploymentPlan, turn: Turn) => Answer = (plan) => deploymentStarted(plan),
): Sliced<Finish> {
  const finish = yield* update;
  return (turn) => {
    const plan = finish(turn);
    return plan.ok ? answer(plan.value, turn) : refusalAnswer(plan.error);
  };
}
