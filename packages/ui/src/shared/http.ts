/** A request that failed: `message` is what the server said, or the status in words. Status 0: no answer came. */
export class HttpError extends Error {
  override readonly name = "HttpError";
  readonly status: number;

  constructor(status: number, message: string) {
    super(message);
    this.status = status;
  }
}

export async function getJson<T>(path: string, signal?: AbortSignal): Promise<T> {
  const response = await ask(path, { headers: { Accept: "application/json" }, signal: signal ?? null });
  return (await response.json()) as T;
}

/** Sends `body` as JSON; resolves with the answer's JSON, or undefined where the answer is empty. */
export async function sendJson(method: "POST" | "PUT" | "DELETE", path: string, body?: unknown): Promise<unknown> {
  const headers = body === undefined ? undefined : { "Content-Type": "application/json" };
  const response = await ask(path, { method, ...(headers ? { headers, body: JSON.stringify(body) } : {}) });
  const text = await response.text();
  return text === "" ? undefined : JSON.parse(text);
}

async function ask(path: string, init: RequestInit): Promise<Response> {
  let response: Response;
  try {
    response = await fetch(path, init);
  } catch (error) {
    if (init.signal?.aborted) throw error;
    throw new HttpError(0, "No answer came: the server is not running, or not reachable from here.");
  }
  if (!response.ok) throw new HttpError(response.status, errorText(await response.text(), response));
  return response;
}

interface MarathonError {
  readonly message?: string;
  readonly details?: readonly { readonly path?: string; readonly errors?: readonly string[] }[] | string;
}

/** The sentence, then a line for each detail, from the error bodies of Marathon (JSON) and Mesos (text). */
export function errorText(body: string, { status, statusText }: { status: number; statusText: string }): string {
  try {
    const { message, details } = JSON.parse(body) as MarathonError;
    const lines = Array.isArray(details)
      ? details.map((detail) => `${detail.path ?? ""}: ${(detail.errors ?? []).join(", ")}`)
      : details
        ? [details]
        : [];
    const text = [message ?? "", ...lines].filter((line) => line !== "").join("\n");
    if (text !== "") return text;
  } catch {
    // Not JSON: Mesos answers plain sentences.
  }
  return body.trim() || `${status} ${statusText}`;
}
