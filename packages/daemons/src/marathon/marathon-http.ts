import type { IncomingMessage, RequestListener } from "node:http";
import { type Answer as CoreAnswer, handleApi, type MarathonEvent, type MarathonState } from "@mesolite/marathon";
import {
  type Answer,
  basicAuthGuard,
  createHttpApp,
  type Handler,
  type HttpRequest,
  jsonAnswer,
  originGuard,
  taken,
} from "@mesolite/net";
import { decodePath } from "../shared/decode-path.ts";
import type { PendingReplies } from "../shared/pending-replies.ts";
import type { EventBus } from "./event-bus.ts";
import { explainWithMaster, isExplainPath } from "./explain-with-master.ts";
import type { MarathonOptions } from "./marathon-options.ts";

export interface MarathonHttpParts {
  readonly options: MarathonOptions;
  readonly state: () => MarathonState;
  readonly nowMs: () => number;
  readonly dispatch: (event: MarathonEvent) => boolean;
  readonly newId: () => string;
  readonly pending: PendingReplies;
  readonly events: EventBus;
  readonly page: Handler;
  readonly agentFiles: Handler;
}

/** Marathon's HTTP surface: REST by the core's table, the event stream, pages. No rule lives here. */
export function marathonHttp(parts: MarathonHttpParts): RequestListener {
  const { options } = parts;
  const app = createHttpApp({
    errorPage: (error) => jsonAnswer({ message: error.message }, error.status),
    gzip: options.gzip,
    guard: guardOf(options),
    headers: (request) => corsHeaders(options, request),
    onBug: (error, path) => options.log.error(`the handler of ${path} failed`, { error }),
  });
  app.route("GET", "/", () => ({ status: 302, headers: { Location: "/ui/" } }));
  app.route("GET", "/ui", () => ({ status: 302, headers: { Location: "/ui/" } }));
  app.route(["GET", "HEAD"], "/ui/*", parts.page);
  app.route("GET", "/v2/events", (request) => subscribe(parts, request));
  app.route("GET", "/agents/:agentId/files/:operation", parts.agentFiles);
  // The pages lie under /ui/ and ask one level up.
  app.route("GET", "/ui/agents/:agentId/files/:operation", parts.agentFiles);
  app.route("*", "*", (request) => answer(parts, request));
  return app.listener;
}

async function answer(parts: MarathonHttpParts, request: HttpRequest): Promise<Answer> {
  const requestId = parts.newId();
  const result = handleApi(
    parts.state(),
    {
      requestId,
      method: request.method,
      path: decodePath(request.path),
      query: groupQuery(request.query),
      body: new TextDecoder().decode(await request.readBody()),
      headers: plainHeaders(request),
      remoteAddress: request.remoteAddress,
    },
    parts.nowMs(),
  );
  if (result.kind === "event")
    return toAnswer(await parts.pending.ask(requestId, request.response, () => parts.dispatch(result.event)));
  if (!isExplainPath(request.method, request.path)) return toAnswer(result.answer);
  return toAnswer(await explainWithMaster(result.answer, parts.state().masterUrl));
}

function toAnswer({
  contentType,
  ...answer
}: Omit<CoreAnswer, "body"> & { readonly body?: string | Uint8Array | Iterable<string> | undefined }): Answer {
  const type = contentType ?? (answer.body === undefined ? undefined : "application/json");
  return type === undefined ? answer : { ...answer, contentType: type };
}

function subscribe(parts: MarathonHttpParts, request: HttpRequest): Answer | typeof taken {
  const accepts = request.headers.accept ?? "";
  if (!accepts.includes("text/event-stream")) return jsonAnswer({ message: "Method Not Allowed" }, 405);
  parts.events.attach(request, { "X-Marathon-Leader": parts.options.core.leaderUrl, ...corsHeaders(parts.options, request.raw) });
  return taken;
}

function guardOf({ guardOrigin, credentials, allowOrigins }: MarathonOptions): (request: IncomingMessage) => Answer | undefined {
  const byOrigin = guardOrigin && originGuard(guardOrigin);
  const refusal = "Log in with the name and password of --http_credentials\n";
  const byLogin = credentials && basicAuthGuard({ ...credentials, refusal });
  // Browsers send no password with the question whether they may ask.
  const preflight = (request: IncomingMessage): Answer | undefined =>
    allowOrigins.length > 0 && request.method === "OPTIONS" ? { status: 200 } : undefined;
  return (request) => byOrigin?.(request) ?? preflight(request) ?? byLogin?.(request);
}

/** One origin an answer is all that browsers take: the one that asks, when it is among those of --access_control_allow_origin. */
function corsHeaders({ allowOrigins }: MarathonOptions, { headers }: IncomingMessage): Record<string, string> {
  if (allowOrigins.length === 0) return {};
  const allowed = allowOrigins.includes("*") ? "*" : allowOrigins.find((origin) => origin === headers.origin);
  if (allowed === undefined) return { Vary: "Origin" };
  const asked = headers["access-control-request-headers"];
  return {
    "Access-Control-Allow-Origin": allowed,
    ...(allowed === "*" ? {} : { Vary: "Origin" }),
    ...(asked === undefined ? {} : { "Access-Control-Allow-Headers": asked }),
    "Access-Control-Allow-Methods": "GET, HEAD, OPTIONS",
    "Access-Control-Max-Age": "86400",
  };
}

function plainHeaders({ headers }: HttpRequest): Record<string, string | undefined> {
  return Object.fromEntries(
    Object.entries(headers).map(([name, value]) => [name, Array.isArray(value) ? value.join(", ") : value]),
  );
}

function groupQuery(query: URLSearchParams): Record<string, string[]> {
  const grouped: Record<string, string[]> = {};
  for (const name of new Set(query.keys())) grouped[name] = query.getAll(name);
  return grouped;
}
