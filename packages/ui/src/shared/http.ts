/** A request that was answered with an error status: `message` is what the server said, or the status in words. */
export class HttpError extends Error {
  override readonly name = "HttpError";
  readonly status: number;

  constructor(status: number, message: string) {
    super(message);
    this.status = status;
  }
}

export async function getJson<T>(path: string, signal?: AbortSignal): Promise<T> {
  const response = await fetch(path, { headers: { Accept: "application/json" }, signal: signal ?? null });
  if (!response.ok) throw new HttpError(response.status, await errorText(response));
  return (await response.json()) as T;
}

/** Sends `body` as JSON; resolves with the answer's JSON, or undefined where the answer is empty. */
export async function sendJson(method: "POST" | "PUT" | "DELETE", path: string, body?: unknown): Promise<unknown> {
  const headers = body === undefined ? undefined : { "Content-Type": "application/json" };
  const response = await fetch(path, { method, ...(headers ? { headers, body: JSON.stringify(body) } : {}) });
  if (!response.ok) throw new HttpError(response.status, await errorText(response));
  const text = await response.text();
  return text === "" ? undefined : JSON.parse(text);
}

interface MarathonError {
  readonly message?: string;
  readonly details?: readonly { readonly path?: string; readonly errors?: readonly string[] }[] | string;
}

async function errorText(response: Response): Promise<string> {
  const text = await response.text();
  try {
    const { message, details } = JSON.parse(text) as MarathonError;
    const lines = Array.isArray(details) ? details.map((d) => `${d.path ?? ""}: ${(d.errors ?? []).join(", ")}`) : details ? [details] : [];
    return [message ?? "", ...lines].filter((line) => line !== "").join("\n");
  } catch {
    return text || `${response.status} ${response.statusText}`;
  }
}
