import type { master } from "@mesolite/wire";
import type { ApiContext, BuildInfo } from "../context.ts";
import { maintenanceSchedule, maintenanceStatus } from "../maintenance-status.ts";
import { quotaStatus } from "../quota-status.ts";

/** Reads whose answer is small: made whole and encoded at once. */
export type SmallRead =
  | "GET_HEALTH"
  | "GET_FLAGS"
  | "GET_VERSION"
  | "GET_LOGGING_LEVEL"
  | "GET_OPERATIONS"
  | "GET_WEIGHTS"
  | "GET_MASTER"
  | "GET_MAINTENANCE_STATUS"
  | "GET_MAINTENANCE_SCHEDULE"
  | "GET_QUOTA";

export const smallReads: Readonly<Record<SmallRead, (context: ApiContext) => Omit<master.Response, "type">>> = {
  GET_HEALTH: () => ({ get_health: { healthy: true } }),
  GET_FLAGS: ({ flags }) => ({ get_flags: { flags: [...flags].map(([name, value]) => ({ name, value })) } }),
  GET_VERSION: ({ build }) => ({ get_version: { version_info: versionInfo(build) } }),
  GET_LOGGING_LEVEL: ({ loggingLevel }) => ({ get_logging_level: { level: loggingLevel } }),
  // The master's state has no operations yet: there is nothing to list.
  GET_OPERATIONS: () => ({ get_operations: {} }),
  GET_WEIGHTS: ({ state }) => weightsResponse(state.weights),
  GET_MASTER: ({ state, startedAtMs }) => ({
    get_master: { master_info: state.masterInfo, start_time: startedAtMs / 1000, elected_time: state.electedAtMs / 1000 },
  }),
  GET_MAINTENANCE_STATUS: () => ({ get_maintenance_status: { status: maintenanceStatus() } }),
  GET_MAINTENANCE_SCHEDULE: () => ({ get_maintenance_schedule: { schedule: maintenanceSchedule() } }),
  GET_QUOTA: ({ state }) => ({ get_quota: { status: quotaStatus(state) } }),
};

function versionInfo(build: BuildInfo): master.Response_GetVersion["version_info"] {
  return {
    version: build.version,
    build_date: build.date,
    build_time: build.timeSeconds,
    build_user: build.user,
    git_sha: build.gitSha,
    git_branch: build.gitBranch,
    git_tag: build.gitTag,
  };
}

/** Without any weight the original leaves the member out, unlike in its other answers. */
function weightsResponse(weights: ReadonlyMap<string, number>): Omit<master.Response, "type"> {
  const infos = [...weights].map(([role, weight]) => ({ role, weight }));
  return infos.length === 0 ? {} : { get_weights: { weight_infos: infos } };
}
