import type { App } from "../definition/app.ts";
import { hasLiveTask, type Instance } from "../instances/instance.ts";
import type { MarathonState } from "../state.ts";

/** Instances that constraints look at: those of the present configuration that have a place. */
export function placedInstances(state: MarathonState, app: App): Instance[] {
  const config = app.versionInfo.lastConfigChangeAt;
  return state.instances.ofApp(app.id).filter((instance) => hasLiveTask(instance) && instance.configVersion === config);
}
