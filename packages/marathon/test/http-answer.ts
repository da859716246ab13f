/** Parsed JSON of an answer: tests look into it freely, a wrong path fails the test. */
// oxlint-disable-next-line typescript/no-explicit-any -- unknown would need a cast at every step into a document
export type Json = any;

export interface HttpAnswer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly json: Json;
  readonly text: string;
}

export function toHttp(answer: {
  status: number;
  headers?: Readonly<Record<string, string>>;
  body?: string | Iterable<string>;
}): HttpAnswer {
  const body = answer.body;
  const text = body === undefined ? "" : typeof body === "string" ? body : [...body].join("");
  return {
    status: answer.status,
    headers: answer.headers ?? {},
    text,
    json: text.startsWith("{") || text.startsWith("[") ? JSON.parse(text) : undefined,
  };
}
