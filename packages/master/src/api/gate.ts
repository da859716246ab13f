import { type ApiRequest, emptyReply, type HttpReply, notFound, textReply } from "@mesolite/http-api";
import type { ApiContext } from "./context.ts";

/** A master that does not lead, or has not finished recovering, answers nothing else: 307 or 503. Undefined: go on. */
export function refuseUnlessLeading(request: ApiRequest, context: ApiContext): HttpReply | undefined {
  if (context.role === "following") return redirect(request, context);
  if (context.role === "recovering") return textReply(503, "Master has not finished recovery");
  return undefined;
}

/**
 * To the same place on the leader, without scheme. `/redirect` itself leads to the leader's root and has nothing below it.
 * The leader's own host is used as it was announced; without one its address.
 */
export function redirect(request: ApiRequest, { leader }: ApiContext): HttpReply {
  if (leader === undefined) return textReply(503, "No leader elected");
  const base = `//${leader.hostname ?? leader.address?.ip ?? ""}:${leader.port}`;
  if (request.path === "/redirect" || request.path === "/master/redirect") return emptyReply(307, { Location: base });
  if (/^(\/master)?\/redirect\//.test(request.path)) return notFound();
  return emptyReply(307, { Location: base + request.url });
}
