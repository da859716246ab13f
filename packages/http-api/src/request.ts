/** One HTTP request, read completely. Everything that a handler may look at; nothing of the connection. */
export interface ApiRequest {
  /** Upper case. */
  readonly method: string;
  /** Decoded, without query: `/master/state`. */
  readonly path: string;
  /** Path and query exactly as they came: a redirect repeats them. */
  readonly url: string;
  /** Of a repeated parameter the last value. */
  readonly query: ReadonlyMap<string, string>;
  /** Names in lower case, as Node gives them. */
  readonly headers: Readonly<Record<string, string | readonly string[] | undefined>>;
  readonly body: Uint8Array;
  /** Whom the realm's authenticator found; absent when the realm asks for no authentication. */
  readonly principal?: string | undefined;
  /** Drawn by the shell. Comes back in the core's reply effect when the answer is an event. */
  readonly requestId: string;
}

/** A header's value, or undefined when the request has none. Of a repeated one, all values joined as HTTP allows. */
export function header(request: ApiRequest, name: string): string | undefined {
  const value = request.headers[name];
  return typeof value === "object" ? value.join(", ") : value;
}
