/** Gets one http(s) resource into a file. */
import { createWriteStream } from "node:fs";
import { pipeline } from "node:stream/promises";
import { type Dispatcher, request } from "undici";
import { err, ok, type Result } from "@mesolite/base";

export interface DownloadOptions {
  readonly dispatcher: Dispatcher;
  /** Longest silence of the server, before or within the answer. */
  readonly stallTimeoutMs: number;
  readonly signal: AbortSignal;
}

/** What curl allows by default is 50; nobody needs more than a few. */
const maxRedirects = 10;

/** @returns bytes written; an error sentence when there was no status 200 or the transfer broke off. `file` must not exist. */
export async function download(url: string, file: string, options: DownloadOptions): Promise<Result<number>> {
  try {
    const answer = await follow(url, options);
    if (!answer.ok) return answer;
    const sink = createWriteStream(file, { flags: "wx", mode: 0o600 });
    await pipeline(answer.value, sink, { signal: options.signal });
    return ok(sink.bytesWritten);
  } catch (error) {
    return err(reasonOf(error, options));
  }
}

async function follow(url: string, options: DownloadOptions): Promise<Result<Dispatcher.ResponseData["body"]>> {
  let current = url;
  for (let hop = 0; hop <= maxRedirects; hop++) {
    const { stallTimeoutMs, dispatcher, signal } = options;
    const answer = await request(current, { dispatcher, signal, headersTimeout: stallTimeoutMs, bodyTimeout: stallTimeoutMs });
    if (answer.statusCode === 200) return ok(answer.body);
    await answer.body.dump({ limit: 64 * 1024 });
    const location = answer.headers["location"];
    if (![301, 302, 303, 307, 308].includes(answer.statusCode) || typeof location !== "string") {
      return err(`the server answered with status ${answer.statusCode} where 200 was expected`);
    }
    if (!URL.canParse(location, current)) return err(`the server redirects to "${location}", which is not a URL`);
    const next = new URL(location, current);
    if (next.protocol !== "http:" && next.protocol !== "https:")
      return err(`the server redirects to ${next.protocol} which is not followed`);
    current = next.href;
  }
  return err(`the server redirects more than ${maxRedirects} times`);
}

function reasonOf(error: unknown, options: DownloadOptions): string {
  const { code, message, cause } = error as NodeJS.ErrnoException & { cause?: { code?: string } };
  if (options.signal.aborted) return "the fetch was cancelled";
  if (code === "UND_ERR_HEADERS_TIMEOUT" || code === "UND_ERR_BODY_TIMEOUT") {
    return `the server sent nothing for ${options.stallTimeoutMs / 1000} s (--fetcher_stall_timeout)`;
  }
  return message || cause?.code || code || String(error);
}
