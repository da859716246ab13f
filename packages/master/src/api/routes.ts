import {
  type ApiRequest,
  chunked,
  emptyReply,
  type HttpBody,
  jsonOrJsonp,
  methodNotAllowed,
  quote,
  toggleLogging,
} from "@mesolite/http-api";
import { jsonDouble, maintenance, quota, WeightInfo } from "@mesolite/wire";
import type { ApiAnswer } from "./answer.ts";
import type { ApiContext } from "./context.ts";
import { explainView } from "./explain/explain-view.ts";
import { redirect, refuseUnlessLeading } from "./gate.ts";
import { maintenanceSchedule, maintenanceStatus } from "./maintenance-status.ts";
import { operatorApi } from "./operator/operator-api.ts";
import { quotaStatus } from "./quota-status.ts";
import { schedulerApi } from "./scheduler-api.ts";
import * as v0 from "./v0-writes.ts";
import { frameworksListParts, slavesParts } from "./views/list-views.ts";
import { metricsParts } from "./views/metrics-view.ts";
import { registryParts } from "./views/registry-view.ts";
import { rolesParts } from "./views/roles-view.ts";
import { stateSummaryParts } from "./views/state-summary-view.ts";
import { flagsObject, stateParts } from "./views/state-view.ts";
import { tasksParts } from "./views/tasks-view.ts";

/** Whose credentials a path asks for when authentication is on. Its name is `mesos-master-` and this. */
export type Realm = "readonly" | "readwrite" | "scheduler" | "none";

type Handler = (request: ApiRequest, context: ApiContext, below: string) => ApiAnswer;

export interface Route {
  readonly realm: Realm;
  /** `leader`: a follower redirects. `any`: every master answers for itself. `own`: the handler decides. */
  readonly answers: "leader" | "any" | "own";
  /** Handlers by method; `*` for all that are not named. Without `*` any other method gets 405. */
  readonly methods: Readonly<Record<string, Handler>>;
  /** Paths below it are its own too. */
  readonly subtree?: boolean;
}

type Parts = (context: ApiContext, query: ReadonlyMap<string, string>) => HttpBody;

/** A JSON read that answers to every method, as the original does; `?jsonp=NAME` wraps it in a call of NAME. */
function read(parts: Parts, answers: Route["answers"] = "leader", realm: Realm = "readonly"): Route {
  return { realm, answers, methods: { "*": jsonView(parts) } };
}

function jsonView(parts: Parts): Handler {
  return ({ query }, context) => jsonOrJsonp(parts(context, query), query.get("jsonp"));
}

function post(handler: Handler): Route {
  return { realm: "readwrite", answers: "leader", methods: { POST: handler } };
}

function resources(field: "resources" | "volumes", call: keyof typeof v0.resourceCalls): Route {
  return post((request) => v0.resourceWrite(request, field, v0.resourceCalls[call]));
}

function files(operation: "browse" | "read" | "download" | "debug"): Route {
  return { realm: "readonly", answers: "any", methods: { "*": ({ query }) => ({ kind: "files", operation, query }) } };
}

/** Paths of the master process: each also below `/master`. */
const masterRoutes: Readonly<Record<string, Route>> = {
  "/state": read((context) => chunked(stateParts(context))),
  "/state-summary": read((context) => chunked(stateSummaryParts(context))),
  "/slaves": read((context, query) => chunked(slavesParts(context, query))),
  "/frameworks": read((context, query) => chunked(frameworksListParts(context, query))),
  "/tasks": read((context, query) => chunked(tasksParts(context, query))),
  "/roles": read(({ state }) => chunked(rolesParts(state))),
  // Not of the original: why a framework or a role is not offered (more).
  "/explain": { realm: "readonly", answers: "leader", methods: { GET: explainView } },
  "/flags": read(({ flags }) => `{"flags":${flagsObject(flags)}}`, "any"),
  "/health": { realm: "none", answers: "any", methods: { "*": () => emptyReply(200) } },
  "/redirect": { realm: "none", answers: "own", methods: { "*": redirect }, subtree: true },
  "/weights": {
    realm: "readwrite",
    answers: "leader",
    methods: { GET: jsonView(({ state }) => weightsJson(state.weights)), PUT: v0.updateWeights },
  },
  "/quota": {
    realm: "readwrite",
    answers: "leader",
    subtree: true,
    methods: {
      GET: jsonView(({ state }) => quota.QuotaStatus.toJsonText(quotaStatus(state))),
      POST: v0.setQuota,
      DELETE: (request, _context, below) => v0.removeQuota(request, below),
    },
  },
  "/maintenance/schedule": {
    realm: "readwrite",
    answers: "leader",
    methods: { GET: jsonView(() => maintenance.Schedule.toJsonText(maintenanceSchedule())), POST: v0.updateSchedule },
  },
  "/maintenance/status": {
    realm: "readonly",
    answers: "leader",
    methods: { GET: jsonView(() => maintenance.ClusterStatus.toJsonText(maintenanceStatus())) },
  },
  "/machine/down": post(v0.machineDown),
  "/machine/up": post(v0.machineUp),
  "/teardown": post(v0.teardown),
  "/reserve": resources("resources", "reserve"),
  "/unreserve": resources("resources", "unreserve"),
  "/create-volumes": resources("volumes", "createVolumes"),
  "/destroy-volumes": resources("volumes", "destroyVolumes"),
  "/api/v1": { realm: "readwrite", answers: "own", methods: { "*": operatorApi } },
  "/api/v1/scheduler": { realm: "scheduler", answers: "own", methods: { "*": schedulerApi } },
};

/** Paths of the process as a whole. */
const processRoutes: Readonly<Record<string, Route>> = {
  "/version": read(({ build }) => versionJson(build), "any", "none"),
  "/metrics/snapshot": read((context) => chunked(metricsParts(context)), "any"),
  "/system/stats.json": read(({ system }) => systemJson(system), "any", "none"),
  "/logging/toggle": { realm: "readwrite", answers: "any", methods: { "*": toggleLogging } },
  "/registrar(1)/registry": read(({ state }) => chunked(registryParts(state)), "any"),
  "/files/browse": files("browse"),
  "/files/read": files("read"),
  "/files/download": files("download"),
  "/files/debug": files("debug"),
};

/** Old spellings that tools still have hard-coded; the original dropped them in 1.8. */
const oldSpellings: readonly string[] = [
  "/state",
  "/state-summary",
  "/slaves",
  "/frameworks",
  "/tasks",
  "/roles",
  "/flags",
  "/redirect",
];

function buildTable(): ReadonlyMap<string, Route> {
  const table = new Map<string, Route>(Object.entries(processRoutes));
  for (const name of ["browse", "read", "download", "debug"] as const) table.set(`/files/${name}.json`, files(name));
  for (const [path, route] of Object.entries(masterRoutes)) {
    for (const prefix of ["", "/master"]) {
      table.set(prefix + path, route);
      if (oldSpellings.includes(path)) table.set(`${prefix + path}.json`, route);
    }
  }
  return table;
}

/** Every path that the master answers, and how. */
export const routes: ReadonlyMap<string, Route> = buildTable();

/** The route of a path and what of the path is below it, or undefined: 404, or a file of the web pages. */
export function findRoute(path: string): { readonly route: Route; readonly below: string } | undefined {
  const exact = routes.get(path);
  if (exact !== undefined) return { route: exact, below: "" };
  for (let at = path.lastIndexOf("/"); at > 0; at = path.lastIndexOf("/", at - 1)) {
    const route = routes.get(path.slice(0, at));
    if (route?.subtree === true) return { route, below: path.slice(at) };
  }
  return undefined;
}

/** Answers one request for a route. The caller has authenticated it against the route's realm. */
export function answerRoute(
  { route, below }: { route: Route; below: string },
  request: ApiRequest,
  context: ApiContext,
): ApiAnswer {
  const refusal = route.answers === "leader" ? refuseUnlessLeading(request, context) : undefined;
  if (refusal !== undefined) return refusal;
  const handler = route.methods[request.method] ?? route.methods["*"];
  if (handler === undefined) return methodNotAllowed(Object.keys(route.methods), request.method);
  return handler(request, context, below);
}

function weightsJson(weights: ReadonlyMap<string, number>): string {
  return `[${[...weights].map(([role, weight]) => WeightInfo.toJsonText({ role, weight })).join(",")}]`;
}

/** Sorted by name, unlike the same members of `/state`. */
function versionJson(build: ApiContext["build"]): string {
  let json = `{"build_date":${quote(build.date)},"build_time":${jsonDouble(build.timeSeconds)},"build_user":${quote(build.user)}`;
  if (build.gitBranch !== undefined) json += `,"git_branch":${quote(build.gitBranch)}`;
  if (build.gitSha !== undefined) json += `,"git_sha":${quote(build.gitSha)}`;
  if (build.gitTag !== undefined) json += `,"git_tag":${quote(build.gitTag)}`;
  return `${json},"version":${quote(build.version)}}`;
}

function systemJson({ load, cpus, memFreeBytes, memTotalBytes }: ApiContext["system"]): string {
  const averages = `"avg_load_15min":${jsonDouble(load[2])},"avg_load_1min":${jsonDouble(load[0])},"avg_load_5min":${jsonDouble(load[1])}`;
  return `{${averages},"cpus_total":${cpus},"mem_free_bytes":${memFreeBytes},"mem_total_bytes":${memTotalBytes}}`;
}
