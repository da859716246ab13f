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

/** Mesos's JSONP: with `?jsonp=f` a JSON answer becomes the script `f(json)`. Names that are no JavaScript path are ignored. */
export function asJsonp(answer: Answer, query: URLSearchParams): Answer {
  const callback = query.get("jsonp");
  if (callback === null || !/^[\w$.]+$/.test(callback) || answer.status !== 200 || answer.contentType !== "application/json")
    return answer;
  return { ...answer, contentType: "text/javascript", body: wrap(`${callback}(`, answer.body ?? "", ");") };
}

function* wrap(before: string, body: string | Uint8Array | StreamedBody, after: string): Iterable<string> {
  const decoder = new TextDecoder();
  yield before;
  for (const piece of typeof body === "string" || body instanceof Uint8Array ? [body] : body) {
    yield typeof piece === "string" ? piece : decoder.decode(piece, { stream: true });
  }
  yield after;
}
