import type { HttpRequest } from "@mesolite/net";

/** What the pure API tables of master and agent look at. */
export interface TableRequest {
  readonly method: string;
  readonly path: string;
  readonly url: string;
  readonly query: ReadonlyMap<string, string>;
  readonly headers: Readonly<Record<string, string | readonly string[] | undefined>>;
  readonly body: Uint8Array;
  readonly requestId: string;
}

const nothing = new Uint8Array(0);
const noQuery: ReadonlyMap<string, string> = new Map();

/** Reads a request whole. @throws HttpError 413, or 400 when the path is not decodable */
export async function readApiRequest(request: HttpRequest, path: string, requestId: string): Promise<TableRequest> {
  const hasBody = request.method !== "GET" && request.method !== "HEAD";
  return {
    method: request.method,
    path,
    url: request.raw.url ?? path,
    query: request.query.size === 0 ? noQuery : new Map(request.query),
    headers: request.headers,
    body: hasBody ? await request.readBody() : nothing,
    requestId,
  };
}
