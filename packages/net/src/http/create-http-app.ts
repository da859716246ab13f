import type { IncomingMessage, ServerResponse } from "node:http";
import createRouter, { type HTTPMethod, type HTTPVersion, type Instance } from "find-my-way";
import { type Answer, taken } from "./answer.ts";
import { collectBody } from "./collect-body.ts";
import { type Handler, type HttpApp, type HttpAppOptions, HttpError, type HttpRequest } from "./http-app.ts";
import { writeAnswer } from "./write-answer.ts";

const methodNames = ["GET", "POST", "PUT", "DELETE", "PATCH", "HEAD", "OPTIONS"] as const satisfies readonly HTTPMethod[];
const defaultMaxBodyBytes = 64 * 2 ** 20;
const noHeaders = {};

/** Routes requests to handlers and sends what they answer. No rule of an API lives here but how it words its errors. */
export function createHttpApp(options: HttpAppOptions): HttpApp {
  // Ids may be long, and may hold encoded slashes; regular expressions in routes are not used.
  const router = createRouter({ maxParamLength: 4096, ignoreTrailingSlash: false, caseSensitive: true });
  return {
    route: (methods, path, handler) => {
      const wanted =
        methods === "*"
          ? methodNames
          : typeof methods === "string"
            ? [methods as HTTPMethod]
            : (methods as readonly HTTPMethod[]);
      // The router's own calling convention is not used: the handler travels in its store.
      router.on([...wanted], path, () => {}, handler);
    },
    listener: (request, response) => {
      handle(options, router, request, response).catch((error: unknown) => {
        options.onBug?.(error, request.url ?? "/"); // Not even an error page could be made.
        response.destroy();
      });
    },
  };
}

type Router = Instance<HTTPVersion.V1>;

async function handle(options: HttpAppOptions, router: Router, raw: IncomingMessage, response: ServerResponse): Promise<void> {
  const url = raw.url ?? "/";
  const at = url.indexOf("?");
  const path = at === -1 ? url : url.slice(0, at);
  let answer: Answer | typeof taken;
  try {
    answer = options.guard?.(raw) ?? (await dispatch(options, router, raw, response, path, at === -1 ? "" : url.slice(at + 1)));
  } catch (error) {
    if (!(error instanceof HttpError)) options.onBug?.(error, path);
    const shown = error instanceof HttpError ? error : new HttpError(500, "Internal error; the log has the details");
    const page = options.errorPage(shown, path);
    answer = { ...page, headers: { ...page.headers, ...shown.headers } };
  }
  if (answer === taken) return;
  const { headers = () => noHeaders, gzip = true, onBug } = options;
  writeAnswer(raw, response, answer, { gzip, headers: headers(raw), onBug: (error) => onBug?.(error, path) });
}

async function dispatch(
  options: HttpAppOptions,
  router: Router,
  raw: IncomingMessage,
  response: ServerResponse,
  path: string,
  query: string,
): Promise<Answer | typeof taken> {
  if (!path.startsWith("/")) throw new HttpError(400, "The path must start with a slash");
  if (path.includes("/..") && /\/\.\.(\/|$)/.test(path)) throw new HttpError(404, "Not found");
  const routed = options.rewritePath?.(path) ?? path;
  const method = raw.method ?? "GET";
  const found = find(router, method, routed) ?? (method === "HEAD" ? find(router, "GET", routed) : undefined);
  if (!found) throw missing(router, method, routed);
  const request: HttpRequest = {
    method,
    path,
    query: new URLSearchParams(query),
    params: found.params,
    headers: raw.headers,
    remoteAddress: raw.socket.remoteAddress ?? "",
    readBody: (maxBytes = options.maxBodyBytes ?? defaultMaxBodyBytes) => collectBody(raw, maxBytes),
    raw,
    response,
  };
  return (found.store as Handler)(request);
}

function find(
  router: Router,
  method: string,
  path: string,
): { store: unknown; params: Record<string, string | undefined> } | undefined {
  return router.find(method as HTTPMethod, path) ?? undefined;
}

function missing(router: Router, method: string, path: string): HttpError {
  const allowed = methodNames.filter((other) => other !== method && find(router, other, path));
  if (allowed.length === 0) return new HttpError(404, "Not found");
  return new HttpError(405, "Method Not Allowed", { Allow: allowed.join(", ") });
}
