import {
  type ApiRequest,
  chunked,
  emptyReply,
  type HttpBody,
  jsonOrJsonp,
  methodNotAllowed,
  notImplemented,
  quote,
  textReply,
  toggleLogging,
} from "@mesolite/http-api";
import { jsonDouble } from "@mesolite/wire";
import type { ApiAnswer } from "./answer.ts";
import type { ApiContext } from "./context.ts";
import { agentMetrics } from "./metrics.ts";
import { operatorApi } from "./operator/operator-api.ts";
import { flagsObject, stateParts } from "./views/state-view.ts";
import { containersView, statisticsView } from "./views/usage-views.ts";

/** Whose credentials a path asks for when authentication is on. Its name is `mesos-agent-` and this. */
export type Realm = "readonly" | "readwrite" | "executor" | "resource-provider" | "none";

type Handler = (request: ApiRequest, context: ApiContext) => ApiAnswer;

export interface Route {
  readonly realm: Realm;
  /** Needs to know all containers: 503 until recovery is over. */
  readonly afterRecovery: boolean;
  /** Handlers by method; `*` for all that are not named. Without `*` any other method gets 405. */
  readonly methods: Readonly<Record<string, Handler>>;
}

type Parts = (context: ApiContext) => HttpBody;

/** A JSON read that answers to every method, as the original does; `?jsonp=NAME` wraps it in a call of NAME. */
function read(parts: Parts, options: Partial<Omit<Route, "methods">> = {}): Route {
  return {
    realm: "readonly",
    afterRecovery: false,
    ...options,
    methods: { "*": ({ query }, context) => jsonOrJsonp(parts(context), query.get("jsonp")) },
  };
}

function usage(view: typeof containersView): Route {
  const handler: Handler = ({ query }, context) => {
    const answer = view(context, query);
    return { ...answer, finish: (usages) => jsonOrJsonp(answer.finish(usages).body, query.get("jsonp")) };
  };
  return { realm: "readonly", afterRecovery: true, methods: { "*": handler } };
}

function files(operation: "browse" | "read" | "download" | "debug"): Route {
  return { realm: "readonly", afterRecovery: false, methods: { "*": ({ query }) => ({ kind: "files", operation, query }) } };
}

/** APIs for executors and resource providers of their own: not built yet, and said so. */
function unsupported(realm: Realm): Route {
  return { realm, afterRecovery: false, methods: { POST: () => notImplemented() } };
}

/** Paths of the agent process: each also below `/slave(1)`. */
const agentRoutes: Readonly<Record<string, Route>> = {
  "/state": read((context) => chunked(stateParts(context)), { afterRecovery: true }),
  "/flags": read(({ flags }) => `{"flags":${flagsObject(flags)}}`),
  "/health": { realm: "none", afterRecovery: false, methods: { "*": () => emptyReply(200) } },
  "/containers": usage(containersView),
  "/monitor/statistics": usage(statisticsView),
  // Launches and removals under way are not tracked by step, so that none is ever stuck here.
  "/containerizer/debug": read(() => '{"pending":[]}'),
  "/api/v1": { realm: "readwrite", afterRecovery: false, methods: { "*": operatorApi } },
  "/api/v1/executor": unsupported("executor"),
  "/api/v1/resource_provider": unsupported("resource-provider"),
};

/** Paths of the process as a whole. */
const processRoutes: Readonly<Record<string, Route>> = {
  "/version": read(({ build }) => versionJson(build), { realm: "none" }),
  "/metrics/snapshot": read((context) => metricsJson(context)),
  "/system/stats.json": read(({ system }) => systemJson(system), { realm: "none" }),
  "/logging/toggle": { realm: "readwrite", afterRecovery: false, methods: { "*": toggleLogging } },
  "/files/browse": files("browse"),
  "/files/read": files("read"),
  "/files/download": files("download"),
  "/files/debug": files("debug"),
};

/** Old spellings that tools still have hard-coded; the original dropped them in 1.8. */
const oldSpellings: readonly string[] = ["/state", "/flags", "/monitor/statistics"];

function buildTable(): ReadonlyMap<string, Route> {
  const table = new Map<string, Route>(Object.entries(processRoutes));
  for (const name of ["browse", "read", "download", "debug"] as const) table.set(`/files/${name}.json`, files(name));
  for (const [path, route] of Object.entries(agentRoutes)) {
    for (const prefix of ["", "/slave(1)"]) {
      table.set(prefix + path, route);
      if (oldSpellings.includes(path)) table.set(`${prefix + path}.json`, route);
    }
  }
  return table;
}

/** Every path that the agent answers, and how. */
export const routes: ReadonlyMap<string, Route> = buildTable();

/** The route of a path, or undefined: 404. */
export function findRoute(path: string): Route | undefined {
  return routes.get(path);
}

/** Answers one request for a route. The caller has authenticated it against the route's realm. */
export function answerRoute(route: Route, request: ApiRequest, context: ApiContext): ApiAnswer {
  if (route.afterRecovery && context.state.phase === "recovering") return textReply(503, "Agent has not finished recovery");
  const handler = route.methods[request.method] ?? route.methods["*"];
  return handler === undefined ? methodNotAllowed(Object.keys(route.methods), request.method) : handler(request, context);
}

function metricsJson(context: ApiContext): string {
  return `{${[...agentMetrics(context)].map(([name, value]) => `${quote(name)}:${jsonDouble(value)}`).join(",")}}`;
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
