import { getApp, getAppVersion, listApps, listAppTasks, listAppVersions } from "./apps-read.ts";
import { createApp, deleteApp, patchApps, patchOneApp, putApps, putOneApp, restartApp } from "./apps-write.ts";
import { deleteDeployment, listDeployments } from "./deployments.ts";
import { getGroup, getGroupVersion, listGroupApps, listGroupVersions } from "./groups-read.ts";
import { createGroup, deleteGroup, patchGroup, putGroup } from "./groups-write.ts";
import { deleteLeader, getInfo, getLeader, listPlugins, ping } from "./info.ts";
import { getMetrics } from "./metrics.ts";
import { explainApp } from "./explain-app.ts";
import { listQueue, resetQueueDelay } from "./queue.ts";
import type { Read, Write } from "./request.ts";
import { deleteAppTask, deleteAppTasks, deleteTasks, listTasks } from "./tasks.ts";

export type Route = { readonly method: string; readonly pattern: RegExp } & ({ readonly read: Read } | { readonly write: Write });

/** `*` catches an id with its slashes, `:` one segment. The first route that fits wins. */
function pattern(text: string): RegExp {
  return new RegExp(`^${text.replaceAll(".", "\\.").replaceAll("*", "(.+)").replaceAll(":", "([^/]+)")}$`);
}

function get(path: string, read: Read): Route {
  return { method: "GET", pattern: pattern(path), read };
}

function write(method: string, path: string, handler: Write): Route {
  return { method, pattern: pattern(path), write: handler };
}

/** All routes of Marathon that the core answers. Paths are given without doubled or trailing slashes. */
export const routes: readonly Route[] = [
  get("/ping", ping),
  get("/metrics", getMetrics),
  get("/v2/info", getInfo),
  get("/v2/leader", getLeader),
  write("DELETE", "/v2/leader", deleteLeader),
  get("/v2/plugins", listPlugins),
  get("/v2/apps", listApps),
  write("POST", "/v2/apps", createApp),
  write("PUT", "/v2/apps", putApps),
  write("PATCH", "/v2/apps", patchApps),
  write("POST", "/v2/apps/*/restart", restartApp),
  get("/v2/apps/*/versions", listAppVersions),
  get("/v2/apps/*/versions/:", getAppVersion),
  get("/v2/apps/*/tasks", listAppTasks),
  write("DELETE", "/v2/apps/*/tasks", deleteAppTasks),
  write("DELETE", "/v2/apps/*/tasks/:", deleteAppTask),
  get("/v2/apps/*/explain", explainApp),
  get("/v2/apps/*", getApp),
  write("PUT", "/v2/apps/*", putOneApp),
  write("PATCH", "/v2/apps/*", patchOneApp),
  write("DELETE", "/v2/apps/*", deleteApp),
  get("/v2/tasks", listTasks),
  write("POST", "/v2/tasks/delete", deleteTasks),
  get("/v2/groups", getGroup),
  write("POST", "/v2/groups", createGroup),
  write("PUT", "/v2/groups", putGroup),
  write("DELETE", "/v2/groups", deleteGroup),
  get("/v2/groups/versions", (state, _params, request, nowMs) => listGroupVersions(state, ["/"], request, nowMs)),
  get("/v2/groups/versions/:", (state, [version = ""], request, nowMs) => getGroupVersion(state, ["/", version], request, nowMs)),
  get("/v2/groups/*/versions", listGroupVersions),
  get("/v2/groups/*/versions/:", getGroupVersion),
  get("/v2/groups/apps", (state, _params, request, nowMs) => listGroupApps(state, ["/"], request, nowMs)),
  get("/v2/groups/*/apps", listGroupApps),
  get("/v2/groups/*", getGroup),
  write("POST", "/v2/groups/*", createGroup),
  write("PUT", "/v2/groups/*", putGroup),
  write("PATCH", "/v2/groups/*", patchGroup),
  write("DELETE", "/v2/groups/*", deleteGroup),
  get("/v2/deployments", listDeployments),
  write("DELETE", "/v2/deployments/:", deleteDeployment),
  get("/v2/queue", listQueue),
  write("DELETE", "/v2/queue/*/delay", resetQueueDelay),
];
