import { scheduler } from "@mesolite/wire";
import { type Dispatcher, Pool } from "undici";

export const schedulerPath = "/api/v1/scheduler";

export type ContentKind = "json" | "protobuf";

const mediaTypes = { json: "application/json", protobuf: "application/x-protobuf" } as const;
const maxRedirects = 5;
const connectTimeoutMs = 5_000;
const answerTimeoutMs = 15_000;
/** What calls that were sent just before the end have left to arrive. */
const lastCallsMs = 2_000;

export type CallOutcome =
  | { readonly kind: "accepted" }
  /** The master said no; `message` is its sentence. */
  | { readonly kind: "refused"; readonly status: number; readonly message: string }
  /** It was not sent, or nobody knows whether it arrived. */
  | { readonly kind: "failed"; readonly message: string };

export type SubscribeOutcome =
  | { readonly kind: "subscribed"; readonly streamId: string | undefined; readonly body: Dispatcher.ResponseData["body"] }
  | Exclude<CallOutcome, { kind: "accepted" }>;

/** HTTP to one leader: one connection for the stream, one for calls, so that calls arrive in order. */
export class ApiConnection {
  readonly #kind: ContentKind;
  #url: string;
  #stream: Pool;
  #calls: Pool;

  constructor(url: string, kind: ContentKind) {
    this.#kind = kind;
    this.#url = url;
    this.#stream = streamPool(url);
    this.#calls = callPool(url);
  }

  get url(): string {
    return this.#url;
  }

  /** Follows redirects to the leader; later calls go there too. Never rejects. */
  async subscribe(call: scheduler.Call): Promise<SubscribeOutcome> {
    for (let redirects = 0; ; redirects++) {
      let answer: Dispatcher.ResponseData;
      try {
        answer = await this.#stream.request(this.#request(call, { Accept: mediaTypes[this.#kind] }));
      } catch (error) {
        return failed(error);
      }
      if (answer.statusCode === 200)
        return { kind: "subscribed", streamId: headerOf(answer, "mesos-stream-id"), body: answer.body };
      const location = answer.statusCode === 307 ? leaderUrl(this.#url, headerOf(answer, "location")) : undefined;
      if (location === undefined || redirects === maxRedirects) return readRefusal(answer);
      await answer.body.dump();
      this.#moveTo(location);
    }
  }

  /** Never rejects. */
  async call(call: scheduler.Call, streamId: string | undefined): Promise<CallOutcome> {
    try {
      const answer = await this.#calls.request(
        this.#request(call, streamId === undefined ? {} : { "Mesos-Stream-Id": streamId }),
      );
      if (answer.statusCode >= 300) return await readRefusal(answer);
      await answer.body.dump();
      return { kind: "accepted" };
    } catch (error) {
      return failed(error);
    }
  }

  close(): void {
    void this.#stream.destroy().catch(() => {});
    // Calls that were just sent may still arrive: a decline or an acknowledgement is worth it.
    const calls = this.#calls; // After a redirect the field holds the next leader's.
    void calls.close().catch(() => {});
    setTimeout(() => void calls.destroy().catch(() => {}), lastCallsMs).unref();
  }

  #moveTo(url: string): void {
    this.close();
    this.#url = url;
    this.#stream = streamPool(url);
    this.#calls = callPool(url);
  }

  #request(call: scheduler.Call, headers: Record<string, string>): Dispatcher.RequestOptions {
    const body = this.#kind === "json" ? scheduler.Call.toJsonText(call) : scheduler.Call.encode(call);
    return { path: schedulerPath, method: "POST", headers: { "Content-Type": mediaTypes[this.#kind], ...headers }, body };
  }
}

function streamPool(url: string): Pool {
  return new Pool(url, {
    connections: 1,
    pipelining: 1,
    headersTimeout: answerTimeoutMs,
    bodyTimeout: 0,
    connect: { timeout: connectTimeoutMs },
  });
}

function callPool(url: string): Pool {
  return new Pool(url, {
    connections: 1,
    pipelining: 1,
    headersTimeout: answerTimeoutMs,
    bodyTimeout: answerTimeoutMs,
    connect: { timeout: connectTimeoutMs },
  });
}

/** Masters redirect with `//host:port/path`, older ones with the scheme before it. */
function leaderUrl(from: string, location: string | undefined): string | undefined {
  if (location === undefined || !URL.canParse(location, from)) return undefined;
  return new URL(location, from).origin;
}

function headerOf(answer: Dispatcher.ResponseData, name: string): string | undefined {
  const value = answer.headers[name];
  return typeof value === "string" ? value : value?.[0];
}

async function readRefusal(answer: Dispatcher.ResponseData): Promise<Exclude<CallOutcome, { kind: "accepted" }>> {
  const text = await answer.body.text().catch(() => "");
  return { kind: "refused", status: answer.statusCode, message: text.trim().slice(0, 1_000) || `HTTP ${answer.statusCode}` };
}

function failed(error: unknown): { readonly kind: "failed"; readonly message: string } {
  // Node gathers the failures of several addresses in an error whose own message is empty.
  const { message = "", code } = error as { message?: string; code?: string };
  return { kind: "failed", message: message || code || String(error) };
}
