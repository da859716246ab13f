import { notFound } from "@mesolite/http-api";
import { type ApiAnswer, answerRoute, type ApiContext, findRoute } from "../src/api/index.ts";
import type { ApiRequest, HttpBody, HttpReply } from "@mesolite/http-api";

/** What a shell does: find the route, ask it. */
export function ask(request: ApiRequest, context: ApiContext): ApiAnswer {
  const found = findRoute(request.path);
  return found === undefined ? notFound() : answerRoute(found, request, context);
}

/** An answer that must be known at once. */
export function replyOf(request: ApiRequest, context: ApiContext): HttpReply {
  const answer = ask(request, context);
  if (answer.kind !== "reply") throw new Error(`expected a reply, got ${answer.kind}`);
  return answer;
}

/** The whole body as text. */
export function textOf(body: HttpBody): string {
  return typeof body === "string" ? body : new TextDecoder().decode(bytesOf(body));
}

export function bytesOf(body: HttpBody): Uint8Array {
  if (typeof body === "string") return Buffer.from(body);
  if (body instanceof Uint8Array) return body;
  const slices = [...(body as Iterable<string | Uint8Array>)].map((slice) =>
    typeof slice === "string" ? Buffer.from(slice) : slice,
  );
  return Buffer.concat(slices);
}
