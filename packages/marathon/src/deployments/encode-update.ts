import { encodeUtf8 } from "@mesolite/wire";
import type { RootChange } from "../definition/root.ts";
import type { Sliced } from "../slices.ts";
import type { DeploymentPlan } from "./deployment.ts";

/** What an update stores, as the store gets it. */
export interface EncodedUpdate {
  /** Of each app that exists afterwards. */
  readonly apps: ReadonlyMap<string, Uint8Array>;
  readonly rootVersion: Uint8Array;
  readonly deployment: Uint8Array;
}

/** Each app becomes text once, although it stands in its own key, in its version's, in the root version's and in the deployment's. */
export function* encodeUpdate(plan: DeploymentPlan): Sliced<EncodedUpdate> {
  const apps = new Map<string, Uint8Array>();
  const entries: string[] = [];
  for (const [id, { before, after }] of Object.entries(plan.change.apps)) {
    const [beforeText, afterText] = [JSON.stringify(before), JSON.stringify(after)];
    if (after) apps.set(id, encodeUtf8(afterText));
    entries.push(`${JSON.stringify(id)}:{"before":${beforeText},"after":${afterText}}`);
    yield 0.5;
  }
  const change = changeText(entries, plan.change.groups);
  yield entries.length / 20;
  const rootVersion = encodeUtf8(`{"version":${JSON.stringify(plan.version)},"change":${change}}`);
  yield entries.length / 20;
  const deployment = encodeUtf8(deploymentText(plan, change));
  yield entries.length / 20;
  return { apps, rootVersion, deployment };
}

function changeText(apps: readonly string[], groups: RootChange["groups"]): string {
  return `{"apps":{${apps.join(",")}},"groups":${JSON.stringify(groups)}}`;
}

function deploymentText(plan: DeploymentPlan, change: string): string {
  return `${JSON.stringify({ ...plan, change: undefined }).slice(0, -1)},"change":${change}}`;
}
