import type { IncomingMessage, RequestListener, ServerResponse } from "node:http";
import { pipeline } from "node:stream";
import { setTimeout as sleep } from "node:timers/promises";
import { Agent, request } from "undici";

export interface LeaderProxyParts {
  /** `host:port` of this Marathon. */
  readonly self: string;
  /** `host:port` of the leader; undefined while nobody leads. */
  readonly leader: () => string | undefined;
  /** What answers requests since this Marathon leads; undefined while it does not. */
  readonly own: () => RequestListener | undefined;
  readonly connectTimeoutMs: number;
  readonly readTimeoutMs: number;
}

/** How long a standby waits for a leader to appear, as the original; looks come soon at first, since elections rarely take long. */
const patienceMs = 2_500;
const firstLookMs = 10;
const mostBetweenLooksMs = 250;
/** Headers of one connection, which are not passed on. */
const hopByHop = new Set([
  "connection",
  "keep-alive",
  "proxy-authenticate",
  "proxy-authorization",
  "te",
  "trailer",
  "transfer-encoding",
  "upgrade",
  "expect",
]);

/** A standby passes every request on to the leader, so that any Marathon may be asked. Event streams are redirected instead. */
export class LeaderProxy {
  readonly #parts: LeaderProxyParts;
  readonly #agent: Agent;
  /** This Marathon's place on the way of a request. */
  readonly #hop: string;

  constructor(parts: LeaderProxyParts) {
    this.#parts = parts;
    this.#hop = `1.1 ${parts.self}`;
    const { connectTimeoutMs, readTimeoutMs } = parts;
    this.#agent = new Agent({
      connect: { timeout: connectTimeoutMs },
      headersTimeout: readTimeoutMs,
      bodyTimeout: readTimeoutMs,
    });
  }

  readonly listener: RequestListener = (incoming, response) => {
    this.#pass(incoming, response).catch((error: unknown) => {
      const isRefused =
        (error as { code?: unknown }).code === "ECONNREFUSED" || (error as { code?: unknown }).code === "UND_ERR_CONNECT_TIMEOUT";
      refuse(
        response,
        isRefused ? 502 : 500,
        isRefused ? "Connection to leader refused." : `The leader could not be asked: ${String(error)}`,
      );
    });
  };

  async close(): Promise<void> {
    await this.#agent.destroy();
  }

  async #pass(incoming: IncomingMessage, response: ServerResponse): Promise<void> {
    const via = String(incoming.headers["x-marathon-via"] ?? "");
    if (via.split(",").some((hop) => hop.trim() === this.#hop)) return refuse(response, 502, "Detected proxying loop.");
    const leader = await this.#findLeader();
    if (typeof leader === "function") return leader(incoming, response);
    if (leader === undefined) return refuse(response, 502, "Could not determine the current leader");
    const url = incoming.url ?? "/";
    if (url === "/v2/events" || url.startsWith("/v2/events?")) {
      return void response.writeHead(302, { Location: `http://${leader}${url}` }).end();
    }
    const hasBody = incoming.method !== "GET" && incoming.method !== "HEAD";
    const answer = await request(`http://${leader}${url}`, {
      dispatcher: this.#agent,
      method: (incoming.method ?? "GET") as "GET",
      headers: this.#headersFor(incoming, leader, via),
      body: hasBody ? incoming : null,
    });
    const headers = Object.entries(answer.headers).filter(([name, value]) => value !== undefined && !hopByHop.has(name));
    response.writeHead(answer.statusCode, Object.fromEntries(headers) as Record<string, string | string[]>);
    // Either side may end early, and takes the other one with it.
    pipeline(answer.body, response, () => {});
  }

  /**
   * Waits for a leader. It may be this Marathon, which then answers itself; what only the store says of it is data of an earlier life.
   */
  async #findLeader(): Promise<string | RequestListener | undefined> {
    const { self, leader, own } = this.#parts;
    for (let waitedMs = 0, waitMs = firstLookMs; ; waitMs = Math.min(2 * waitMs, mostBetweenLooksMs)) {
      const found = own() ?? leader();
      if (found !== undefined && found !== self) return found;
      if (waitedMs >= patienceMs) return undefined;
      await sleep(waitMs);
      waitedMs += waitMs;
    }
  }

  #headersFor(incoming: IncomingMessage, leader: string, via: string): Record<string, string | string[]> {
    const kept = Object.entries(incoming.headers).filter(
      ([name, value]) => value !== undefined && !hopByHop.has(name) && name !== "host",
    );
    return {
      ...(Object.fromEntries(kept) as Record<string, string | string[]>),
      // In small letters as they came: these replace what came, and are not sent beside it.
      host: leader,
      "x-marathon-via": via === "" ? this.#hop : `${via}, ${this.#hop}`,
      "x-forwarded-for": [incoming.headers["x-forwarded-for"], incoming.socket.remoteAddress]
        .filter((part) => part !== undefined)
        .join(", "),
    };
  }
}

function refuse(response: ServerResponse, status: number, message: string): void {
  if (response.headersSent) return void response.destroy();
  response.writeHead(status, { "Content-Type": "application/json" }).end(JSON.stringify({ message }));
}
