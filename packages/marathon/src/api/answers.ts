import type { DeploymentPlan } from "../deployments/deployment.ts";
import type { Answer, Query } from "../messages.ts";
import type { Refusal } from "../refusal.ts";

export function json(value: unknown, status = 200, headers?: Readonly<Record<string, string>>): Answer {
  return { status, body: JSON.stringify(value), headers };
}

export function text(body: string, status = 200): Answer {
  return { status, body, contentType: "text/plain" };
}

/** The body and header of every answer that starts a deployment. */
export function deploymentStarted(plan: DeploymentPlan, status = 200, headers: Readonly<Record<string, string>> = {}): Answer {
  return json({ version: plan.version, deploymentId: plan.id }, status, { ...deploymentHeader(plan), ...headers });
}

export function deploymentHeader(plan: DeploymentPlan): Readonly<Record<string, string>> {
  return { "Marathon-Deployment-Id": plan.id };
}

/** `?force`, `?force=true` and `?force=anything else` read as Java's Boolean did: only "true" is true, an empty value is true too. */
export function flag(query: Query, name: string, absent = false): boolean {
  const value = query[name]?.[0];
  if (value === undefined) return absent;
  return value === "" || value.toLowerCase() === "true";
}

/** The table of refusals: status and sentence of each, as Marathon words them. */
export function refusalAnswer(refusal: Refusal): Answer {
  switch (refusal.kind) {
    case "badRequest":
      return json({ message: refusal.message }, 400);
    case "unprocessable":
      return json({ message: refusal.message }, 422);
    case "json":
      return json({ message: "Invalid JSON", details: refusal.violations }, 422);
    case "invalid":
      return json({ message: "Object is not valid", details: refusal.violations }, 422);
    case "appNotFound":
      return json({ message: `App '${refusal.id}' does not exist${inVersion(refusal.version)}` }, 404);
    case "groupNotFound":
      return json({ message: `Group '${refusal.id}' does not exist${inVersion(refusal.version)}` }, 404);
    case "taskNotFound":
      return json({ message: `Task '${refusal.id}' does not exist` }, 404);
    case "deploymentNotFound":
      return json({ message: `DeploymentPlan ${refusal.id} does not exist` }, 404);
    case "notFound":
      return json({ message: refusal.message }, 404);
    case "conflict":
      return json({ message: refusal.message }, 409);
    case "locked":
      return json({ message: lockedSentence, deployments: refusal.deployments.map((id) => ({ id })) }, 409);
    case "tooManyDeployments":
      return json({ message: tooManySentence(refusal.limit) }, 403);
  }
}

const lockedSentence =
  "App is locked by one or more deployments. Override with the option '?force=true'. View details at '/v2/deployments/<DEPLOYMENT_ID>'.";

function tooManySentence(limit: number): string {
  return (
    `Max number (${limit}) of running deployments is achieved. Wait for one to finish, cancel one with ` +
    "DELETE /v2/deployments/<id>?force=true, or raise --max_running_deployments (which costs speed)"
  );
}

function inVersion(version: string | undefined): string {
  return version === undefined ? "" : ` in version ${version}`;
}
