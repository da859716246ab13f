/** Gets one http(s) resource into a file. */
import { createWriteStream } from "node:fs";
import { pipeline } from "node:stream/promises";
import { type Dispatcher, request } from "undici";
import { err, ok, type Result } from "@mesolite/base";
import type { FetchDispatchers } from "./proxies.ts";

export interface DownloadOptions {
  readonly dispatchers: Pick<FetchDispatchers, "for">;
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
  let current = new URL(url);
  let credentials = credentialsIn(current);
  for (let hop = 0; hop <= maxRedirects; hop++) {
    const { stallTimeoutMs, dispatchers, signal } = options;
    const answer = await request(bare(current), {
      dispatcher: dispatchers.for(current),
      signal,
      headersTimeout: stallTimeoutMs,
      bodyTimeout: stallTimeoutMs,
      headers: credentials === undefined ? {} : { authorization: credentials },
    });
    if (answer.statusCode === 200) return ok(answer.body);
    await answer.body.dump({ limit: 64 * 1024 });
    const location = answer.headers["location"];
    if (![301, 302, 303, 307, 308].includes(answer.statusCode) || typeof location !== "string") {
      return err(`the server answered with status ${answer.statusCode} where 200 was expected`);
    }
    if (!URL.canParse(location, current.href)) return err(`the server redirects to "${location}", which is not a URL`);
    const next = new URL(location, current);
    if (next.protocol !== "http:" && next.protocol !== "https:")
      return err(`the server redirects to ${next.protocol} which is not followed`);
    // Another server must not learn them.
    credentials = credentialsIn(next) ?? (next.origin === current.origin ? credentials : undefined);
    current = next;
  }
  return err(`the server redirects more than ${maxRedirects} times`);
}

/** `https://user:password@host/…`, as curl sends it. */
function credentialsIn({ username, password }: URL): string | undefined {
  if (username === "" && password === "") return undefined;
  return `Basic ${Buffer.from(`${decoded(username)}:${decoded(password)}`).toString("base64")}`;
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part; // A percent sign that stands for itself.
  }
}

function bare(url: URL): URL {
  const without = new URL(url);
  without.username = "";
  without.password = "";
  return without;
}

function reasonOf(error: unknown, options: DownloadOptions): string {
  const { code, message, cause } = error as NodeJS.ErrnoException & { cause?: { code?: string } };
  if (options.signal.aborted) return "the fetch was cancelled";
  if (code === "UND_ERR_HEADERS_TIMEOUT" || code === "UND_ERR_BODY_TIMEOUT") {
    return `the server sent nothing for ${options.stallTimeoutMs / 1000} s (--fetcher_stall_timeout)`;
  }
  return message || cause?.code || code || String(error);
}
