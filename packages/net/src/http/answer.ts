import type { StreamedBody } from "./slices.ts";

/** What an HTTP request is answered with. An iterable body is streamed in slices, so that a large one never holds the event loop. */
export interface Answer {
  readonly status: number;
  readonly contentType?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string | Uint8Array | StreamedBody;
}

/** The handler has answered by itself, or will: it holds the raw response. */
export const taken = Symbol("taken");

export function textAnswer(status: number, body: string, headers?: Readonly<Record<string, string>>): Answer {
  return { status, contentType: "text/plain; charset=utf-8", body, headers };
}

export function jsonAnswer(value: unknown, status = 200, headers?: Readonly<Record<string, string>>): Answer {
  return { status, contentType: "application/json", body: JSON.stringify(value), headers };
}
