// What the HTTP tables of master and agent answer with, and what they leave to the shell.

/** Text is sent as UTF-8. An iterable is pulled slice by slice; an empty slice is only a pause: nothing is written for it. */
export type HttpBody = string | Uint8Array | Iterable<string> | Iterable<Uint8Array>;

/** An answer that is known now. `content-length`, `date` and gzip are the shell's. */
export interface HttpReply {
  readonly kind: "reply";
  readonly status: number;
  /** Names spelled as they are sent. */
  readonly headers: Readonly<Record<string, string>>;
  readonly body: HttpBody;
}

export type ContentFormat = "json" | "protobuf";

/** Done by the shell, which alone sees files. The v0 endpoints answer as described in their query's terms, the v1 calls in `format`. */
export type FilesAnswer =
  | {
      readonly kind: "files";
      readonly operation: "browse" | "read" | "download" | "debug";
      readonly query: ReadonlyMap<string, string>;
    }
  | { readonly kind: "listFiles"; readonly path: string; readonly format: ContentFormat }
  | {
      readonly kind: "readFile";
      readonly path: string;
      readonly offset: number;
      readonly length?: number | undefined;
      readonly format: ContentFormat;
    };

/** Set the log's verbosity for a while, then answer 200 with an empty body. */
export interface SetLoggingLevelAnswer {
  readonly kind: "setLoggingLevel";
  readonly level: number;
  readonly durationMs: number;
}

export const mediaTypes: Readonly<Record<ContentFormat, string>> = {
  json: "application/json",
  protobuf: "application/x-protobuf",
};

const plainText = "text/plain; charset=utf-8";

/** An answer without body has no `Content-Type`. */
export function emptyReply(status: number, headers: Readonly<Record<string, string>> = {}): HttpReply {
  return { kind: "reply", status, headers, body: "" };
}

export function textReply(status: number, text: string, headers: Readonly<Record<string, string>> = {}): HttpReply {
  return { kind: "reply", status, headers: { ...headers, "Content-Type": plainText }, body: text };
}

export function jsonReply(body: HttpBody): HttpReply {
  return { kind: "reply", status: 200, headers: { "Content-Type": mediaTypes.json }, body };
}

export function badRequest(sentence: string): HttpReply {
  return textReply(400, sentence);
}

export function notFound(): HttpReply {
  return textReply(404, "404 Not Found.");
}

export function notImplemented(): HttpReply {
  return textReply(501, "501 Not Implemented.");
}

export function methodNotAllowed(allowed: readonly string[], method: string): HttpReply {
  const sentence = `405 Method Not Allowed. Expecting one of { '${allowed.join("', '")}' }, but received '${method}'.`;
  return textReply(405, sentence, { Allow: allowed.join(", ") });
}
