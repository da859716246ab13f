import type { FrameworkInfo } from "@mesolite/wire";
import type { Root } from "../definition/root.ts";
import type { MarathonState } from "../state.ts";

/** The roles that apps ask for, and the default role. */
export function wantedRoles(state: MarathonState): readonly string[] {
  const known = rolesOfRoot.get(state.root);
  if (known) return known;
  const roles = new Set([state.config.mesosRole]);
  for (const app of state.root.apps.values()) roles.add(app.role);
  const sorted = [...roles].sort();
  rolesOfRoot.set(state.root, sorted);
  return sorted;
}

/** Asked for at the end of every step, while a root seldom changes. */
const rolesOfRoot = new WeakMap<Root, readonly string[]>();

export function frameworkInfo(state: MarathonState, roles: readonly string[]): FrameworkInfo {
  const { config } = state;
  const gpus = config.enableFeatures.includes("gpu_resources") ? [{ type: "GPU_RESOURCES" as const }] : [];
  return {
    id: state.frameworkId === undefined ? undefined : { value: state.frameworkId },
    user: config.mesosUser,
    name: config.frameworkName,
    failover_timeout: config.failoverTimeoutSeconds,
    checkpoint: config.checkpoint,
    hostname: config.hostname,
    principal: config.principal,
    webui_url: config.webuiUrl,
    roles,
    capabilities: [
      { type: "MULTI_ROLE" },
      { type: "PARTITION_AWARE" },
      { type: "TASK_KILLING_STATE" },
      { type: "REGION_AWARE" },
      { type: "RESERVATION_REFINEMENT" },
      ...gpus,
    ],
  };
}
