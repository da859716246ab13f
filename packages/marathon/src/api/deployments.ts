import { revertChange } from "../definition/root.ts";
import { affectedApps, type Deployment } from "../deployments/deployment.ts";
import { cancelDeployment } from "../deployments/run-deployments.ts";
import { editAtOnce, updateRoot } from "../deployments/update-root.ts";
import type { MarathonState } from "../state.ts";
import { flag, json } from "./answers.ts";
import { readinessResults } from "./app-info.ts";
import { answered, refused } from "./change-answers.ts";
import type { Change, Read } from "./request.ts";

export const listDeployments: Read = (state) =>
  json([...state.deployments.values()].map((deployment) => deploymentJson(state, deployment)));

function deploymentJson(state: MarathonState, { plan, stepIndex }: Deployment): Record<string, unknown> {
  const actions = plan.steps[stepIndex]?.actions ?? [];
  return {
    id: plan.id,
    version: plan.version,
    affectedApps: affectedApps(plan),
    affectedPods: [],
    steps: plan.steps,
    currentActions: actions.map((action) => ({ ...action, readinessCheckResults: readinessResults(state, action.app) })),
    currentStep: stepIndex + 1,
    totalSteps: plan.steps.length,
  };
}

/** With `force` the deployment is only dropped; without, a new one takes back what it has changed. */
export const deleteDeployment: Change = function* (now, [id = ""], request) {
  const deployment = now.state.deployments.get(id);
  if (!deployment) return refused({ kind: "deploymentNotFound", id });
  if (flag(request.query, "force")) {
    return (turn) => {
      cancelDeployment(turn, deployment, "cancelled by a request");
      return { status: 202 };
    };
  }
  const edit = editAtOnce((draft) => revertChange(draft, deployment.plan.change));
  return yield* answered(updateRoot(now, edit, { force: true }));
};
