import { badRequest, type HttpBody, type HttpReply, jsonReply } from "./answer.ts";
import { chunked } from "./chunks.ts";

/** `angular.callbacks._0`, `cb`, `a[1]`: what a page would name. Anything else could be a script of somebody else's. */
const callbackName = /^[\w$.[\]]{1,200}$/;

/** JSON, or with `?jsonp=NAME` the script that calls NAME with it, for pages of other origins; 400 when that is no name. */
export function jsonOrJsonp(body: HttpBody, callback: string | null | undefined): HttpReply {
  if (callback === undefined || callback === null) return jsonReply(body);
  if (!callbackName.test(callback)) return badRequest("Query parameter 'jsonp' is no name of a function");
  const parts = typeof body === "string" ? [body] : (body as Iterable<string>);
  const wrapped = (function* () {
    yield `${callback}(`;
    yield* parts;
    yield ")";
  })();
  return { kind: "reply", status: 200, headers: { "Content-Type": "text/javascript" }, body: chunked(wrapped) };
}
