import type { IncomingMessage, RequestListener, ServerResponse } from "node:http";
import type { Answer, taken } from "./answer.ts";

export interface HttpRequest {
  readonly method: string;
  /** As it came, still percent-encoded, without the query. */
  readonly path: string;
  readonly query: URLSearchParams;
  /** Decoded parts of a parametric route; the rest of a `*` route is `params["*"]`. */
  readonly params: Readonly<Record<string, string | undefined>>;
  readonly headers: IncomingMessage["headers"];
  readonly remoteAddress: string;
  /** The whole body. @throws HttpError 413 beyond the limit, 400 when the client went away */
  readBody(maxBytes?: number): Promise<Uint8Array>;
  /** For streams and other answers that no {@link Answer} can give: use these and return {@link taken}. */
  readonly raw: IncomingMessage;
  readonly response: ServerResponse;
}

export type Handler = (request: HttpRequest) => Answer | typeof taken | Promise<Answer | typeof taken>;

/** Thrown by a handler: answered through the API's error page. */
export class HttpError extends Error {
  override readonly name = "HttpError";
  readonly status: number;
  readonly headers: Readonly<Record<string, string>> | undefined;

  constructor(status: number, message: string, headers?: Readonly<Record<string, string>>) {
    super(message);
    this.status = status;
    this.headers = headers;
  }
}

export interface HttpAppOptions {
  /** How this API words an error: text for Mesos, `{message}` for Marathon. */
  readonly errorPage: (error: HttpError, path: string) => Answer;
  /** Default 64 MiB for every body that a route does not limit itself. */
  readonly maxBodyBytes?: number;
  /** Looks at every request first; an answer refuses it. See `originGuard`. */
  readonly guard?: (request: IncomingMessage) => Answer | undefined;
  /** Other spellings of the same path (`/master/state`, `/state.json`): gives the one that routes are written in. */
  readonly rewritePath?: (path: string) => string;
  /** Added to every answer (not to those that a handler takes over). */
  readonly headers?: (request: IncomingMessage) => Readonly<Record<string, string>>;
  /** A handler threw something else than HttpError: answered 500, and told here. */
  readonly onBug?: (error: unknown, path: string) => void;
  /** Default true. */
  readonly gzip?: boolean;
}

export interface HttpApp {
  /** `path` as find-my-way has it: `/v2/apps/*`, `/v2/tasks/:id`. `methods` "*" takes all. */
  route(methods: string | readonly string[], path: string, handler: Handler): void;
  /** For `http.createServer` and LibprocessNode. */
  readonly listener: RequestListener;
}
