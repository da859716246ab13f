import { unreachable } from "@mesolite/base";
import type { Answer, ApiRequestEvent } from "../messages.ts";
import type { MarathonState } from "../state.ts";
import { json } from "./answers.ts";
import { findRoute, plainPath, withCommonHeaders } from "./find-route.ts";
import type { ApiRequest, Params } from "./request.ts";
import type { Route } from "./routes.ts";

/** Reads are answered at once from the state; a write becomes an event, whose answer comes as a `reply` effect. */
export type ApiResult =
  | { readonly kind: "answer"; readonly answer: Answer }
  | { readonly kind: "event"; readonly event: ApiRequestEvent };

/**
 * The door of the REST API: everything except /v2/events, static pages and what belongs to the process.
 * @param nowMs the same clock as the core's events
 */
export function handleApi(state: MarathonState, request: ApiRequest, nowMs: number): ApiResult {
  const path = plainPath(request.path);
  const found = findRoute(request.method === "HEAD" ? "GET" : request.method, path);
  switch (found.kind) {
    case "notFound":
      return answer(state, json({ message: `URI not found: ${request.path}` }, 404));
    case "wrongMethod":
      return answer(state, json({ message: "Method Not Allowed" }, 405, { Allow: found.allowed.join(", ") }));
    case "found":
      return serve(state, found.route, found.params, { ...request, path }, nowMs);
    default:
      return unreachable(found);
  }
}

function serve(state: MarathonState, route: Route, params: Params, request: ApiRequest, nowMs: number): ApiResult {
  if ("read" in route) return answer(state, route.read(state, params, request, nowMs));
  const body = parseBody(request.body);
  if (!body.ok) return answer(state, json({ message: "Invalid JSON", details: body.message }, 400));
  const { requestId, method, path, query, remoteAddress } = request;
  return { kind: "event", event: { kind: "apiRequest", requestId, method, path, query, body: body.value, remoteAddress } };
}

/** Readers of a body walk through it by recursion. The deepest that Marathon has a use for are groups in groups, two levels each. */
const maxLevels = 100;

function parseBody(
  body: string | undefined,
): { readonly ok: true; readonly value: unknown } | { readonly ok: false; readonly message: string } {
  if (body === undefined || body.trim() === "") return { ok: true, value: undefined };
  try {
    const value = JSON.parse(body) as unknown;
    return isDeeperThan(maxLevels, value)
      ? { ok: false, message: `nested deeper than ${maxLevels} levels` }
      : { ok: true, value };
  } catch (error) {
    return { ok: false, message: error instanceof Error ? error.message : "not JSON" };
  }
}

function isDeeperThan(levels: number, value: unknown): boolean {
  if (typeof value !== "object" || value === null) return false;
  return levels === 0 || Object.values(value).some((inner) => isDeeperThan(levels - 1, inner));
}

function answer(state: MarathonState, result: Answer): ApiResult {
  return { kind: "answer", answer: withCommonHeaders(state, result) };
}
