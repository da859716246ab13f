import { getApp, getAppVersion, listApps, listAppTasks, listAppVersions } from "./apps-read.ts";
import { createApp, deleteApp, patchApps, patchOneApp, putApps, putOneApp, restartApp } from "./apps-write.ts";
import { deleteDeployment, listDeployments } from "./deployments.ts";
import { getGroup, getGroupVersion, listGroupApps, listGroupVersions } from "./groups-read.ts";
import { createGroup, deleteGroup, patchGroup, putGroup } from "./groups-write.ts";
import { deleteLeader, getInfo, getLeader, listPlugins, ping } from "./info.ts";
import { getMetrics } from "./metrics.ts";
import { explainApp } from "./explain-app.ts";
import { listQueue, resetQueueDelay } from "./queue.ts";
import type { Change, Read, Write } from "./request.ts";
import { deleteAppTask, deleteAppTasks, deleteTasks, listTasks } from "./tasks.ts";

export type Route = { readonly method: string; readonly pattern: RegExp } & (
  | { readonly read: Read }
  | { readonly write: Write }
  | { readonly change: Change }
);

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

function change(method: string, path: string, handler: Change): Route {
  return { method, pattern: pattern(path), change: handler };
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
  change("POST", "/v2/apps", createApp),
  change("PUT", "/v2/apps", putApps),
  change("PATCH", "/v2/apps", patchApps),
  change("POST", "/v2/apps/*/restart", restartApp),
  get("/v2/apps/*/versions", listAppVersions),
  get("/v2/apps/*/versions/:", getAppVersion),
  get("/v2/apps/*/tasks", listAppTasks),
  change("DELETE", "/v2/apps/*/tasks", deleteAppTasks),
  change("DELETE", "/v2/apps/*/tasks/:", deleteAppTask),
  get("/v2/apps/*/explain", explainApp),
  get("/v2/apps/*", getApp),
  change("PUT", "/v2/apps/*", putOneApp),
  change("PATCH", "/v2/apps/*", patchOneApp),
  change("DELETE", "/v2/apps/*", deleteApp),
  get("/v2/tasks", listTasks),
  change("POST", "/v2/tasks/delete", deleteTasks),
  get("/v2/groups", getGroup),
  change("POST", "/v2/groups", createGroup),
  change("PUT", "/v2/groups", putGroup),
  change("DELETE", "/v2/groups", deleteGroup),
  get("/v2/groups/versions", (state, _params, request, nowMs) => listGroupVersions(state, ["/"], request, nowMs)),
  get("/v2/groups/versions/:", (state, [version = ""], request, nowMs) => getGroupVersion(state, ["/", version], request, nowMs)),
  get("/v2/groups/*/versions", listGroupVersions),
  get("/v2/groups/*/versions/:", getGroupVersion),
  get("/v2/groups/apps", (state, _params, request, nowMs) => listGroupApps(state, ["/"], request, nowMs)),
  get("/v2/groups/*/apps", listGroupApps),
  get("/v2/groups/*", getGroup),
  change("POST", "/v2/groups/*", createGroup),
  change("PUT", "/v2/groups/*", putGroup),
  change("PATCH", "/v2/groups/*", patchGroup),
  change("DELETE", "/v2/groups/*", deleteGroup),
  get("/v2/deployments", listDeployments),
  change("DELETE", "/v2/deployments/:", deleteDeployment),
  get("/v2/queue", listQueue),
  write("DELETE", "/v2/queue/*/delay", resetQueueDelay),
];
