import { notFound } from "@mesolite/http-api";
import type { ContainerUsage } from "@mesolite/base";
import { type ApiAnswer, type ApiContext, answerRoute, findRoute } from "../src/api/index.ts";
import type { ApiRequest, HttpBody, HttpReply } from "@mesolite/http-api";
import type { World } from "./world.ts";

const encoder = new TextEncoder();

/** A request from its first line, headers and body. */
export function requestOf(
  line: string,
  headers: Readonly<Record<string, string>> = {},
  body: string | Uint8Array = "",
): ApiRequest {
  const [method = "", url = ""] = line.split(" ");
  const { pathname, searchParams } = new URL(url, "http://agent.example");
  const lowered = Object.fromEntries(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value]));
  const bytes = typeof body === "string" ? encoder.encode(body) : body;
  return {
    method,
    path: decodeURIComponent(pathname),
    url,
    query: new Map(searchParams),
    headers: lowered,
    body: bytes,
    requestId: "r",
  };
}

export function contextOf(world: World, more: Partial<ApiContext> = {}): ApiContext {
  return {
    state: world.agent.state,
    build: {
      version: "1.12.0",
      date: "2026-11-22 06:31:20",
      timeSeconds: 1795329080,
      user: "",
      gitSha: "abc",
      gitBranch: "main",
    },
    flags: new Map([
      ["port", "5051"],
      ["work_dir", "/var/lib/agent"],
    ]),
    nowMs: world.nowMs,
    system: { load: [0.5, 0.25, 0.125], cpus: 2, memTotalBytes: 25_276_510_208, memFreeBytes: 16_487_301_120 },
    loggingLevel: 0,
    initialLoggingLevel: 0,
    masterHostname: "localhost",
    ...more,
  };
}

/** What a shell does: find the route, ask it, measure where it is asked to. */
export function ask(request: ApiRequest, context: ApiContext, usage?: ContainerUsage): ApiAnswer {
  const route = findRoute(request.path);
  const answer = route === undefined ? notFound() : answerRoute(route, request, context);
  if (answer.kind !== "usage") return answer;
  return answer.finish(new Map(answer.containerIds.flatMap((id) => (usage === undefined ? [] : [[id, usage]]))));
}

/** An answer that must be known at once. */
export function replyOf(request: ApiRequest, context: ApiContext, usage?: ContainerUsage): HttpReply {
  const answer = ask(request, context, usage);
  if (answer.kind !== "reply") throw new Error(`expected a reply, got ${answer.kind}`);
  return answer;
}

/** The whole body as text. */
export function textOf(body: HttpBody): string {
  if (typeof body === "string") return body;
  if (body instanceof Uint8Array) return new TextDecoder().decode(body);
  return [...(body as Iterable<string | Uint8Array>)]
    .map((slice) => (typeof slice === "string" ? slice : new TextDecoder().decode(slice)))
    .join("");
}
