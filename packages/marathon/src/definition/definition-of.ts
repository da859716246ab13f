import type { Instance } from "../instances/instance.ts";
import type { MarathonState } from "../state.ts";
import type { App } from "./app.ts";

/** The definition that an instance's task was made from; the present one stands in for a version that is no longer kept. */
export function definitionOf(state: Pick<MarathonState, "root" | "versions">, instance: Instance): App | undefined {
  const present = state.root.apps.get(instance.appId);
  if (present?.version === instance.runSpecVersion) return present;
  return state.versions.get(instance.appId)?.get(instance.runSpecVersion) ?? present;
}
