/** HTTP and TCP checks. They run from the agent's own network: containers with a network of their own are reached by their address. */
import { connect } from "node:net";
import { Agent, type Dispatcher, request } from "undici";
import { type CheckProbe, type CheckResult, err, ok, type Result } from "@mesolite/base";
import { deadlineSignal, probeDeadline } from "./probe-deadline.ts";

type HttpProbe = Extract<CheckProbe, { kind: "http" }>;
type TcpProbe = Extract<CheckProbe, { kind: "tcp" }>;

/** As many as curl follows. */
const mostRedirects = 50;

/**
 * One connection a request: a kept one would hide that a server stopped accepting. Certificates are not verified, redirects are
 * followed, as with Mesos's `curl -k -L`: what counts is the last answer.
 * @param hostSeen where a host that the server redirects to is found from here; undefined: nowhere
 */
export async function probeHttp(
  probe: HttpProbe,
  timeoutMs: number,
  hostSeen: (host: string) => string | undefined = (host) => host,
): Promise<CheckResult> {
  const limitMs = probeDeadline(timeoutMs) ?? 0; // Undici's own word for none.
  const agent = new Agent({ pipelining: 0, keepAliveTimeout: 1, connect: { rejectUnauthorized: false, timeout: limitMs } });
  const host = bracketed(probe.host);
  const path = probe.path.startsWith("/") ? probe.path : `/${probe.path}`;
  let url = `${probe.scheme}://${host}:${probe.port}${path}`;
  const signal = deadlineSignal(timeoutMs);
  try {
    for (let hop = 0; hop <= mostRedirects; hop++) {
      const answer = await request(url, { dispatcher: agent, signal, headersTimeout: limitMs, bodyTimeout: limitMs });
      answer.body.on("error", () => undefined);
      answer.body.destroy();
      const next = redirection(url, answer);
      if (next === undefined) return { kind: "http", statusCode: answer.statusCode };
      if (!next.ok) return { kind: "failed", message: `GET ${url}: ${next.error}` };
      const seen = hostSeen(next.value.hostname.replace(/^\[(.*)\]$/, "$1"));
      if (seen === undefined) return { kind: "failed", message: `GET ${url}: the server redirects to where it can't be asked` };
      next.value.hostname = bracketed(seen);
      url = next.value.href;
    }
    return { kind: "failed", message: `GET ${url}: the server redirects more than ${mostRedirects} times` };
  } catch (error) {
    return { kind: "failed", message: `GET ${url}: ${describe(error, timeoutMs)}` };
  } finally {
    await agent.destroy();
  }
}

function bracketed(host: string): string {
  return host.includes(":") ? `[${host}]` : host;
}

/** Where the answer sends a client; undefined: nowhere, it is the last one. */
function redirection(from: string, { statusCode, headers }: Dispatcher.ResponseData): Result<URL> | undefined {
  const { location } = headers;
  if (statusCode < 300 || statusCode > 399 || typeof location !== "string") return undefined;
  if (!URL.canParse(location, from)) return err(`the server redirects to "${location}", which is not a URL`);
  const url = new URL(location, from);
  const followed = url.protocol === "http:" || url.protocol === "https:";
  return followed ? ok(url) : err(`the server redirects to ${url.protocol} which is not followed`);
}

export function probeTcp(probe: TcpProbe, timeoutMs: number): Promise<CheckResult> {
  return new Promise((resolve) => {
    const socket = connect({ host: probe.host, port: probe.port });
    const finish = (result: CheckResult) => {
      clearTimeout(timer);
      socket.destroy();
      resolve(result);
    };
    const limitMs = probeDeadline(timeoutMs);
    const late = `connecting to ${probe.host}:${probe.port} took more than ${timeoutMs} ms`;
    const timer = limitMs === undefined ? undefined : setTimeout(() => finish({ kind: "failed", message: late }), limitMs);
    socket.on("connect", () => finish({ kind: "tcp", connected: true }));
    socket.on("error", () => finish({ kind: "tcp", connected: false }));
  });
}

function describe(error: unknown, timeoutMs: number): string {
  const { name, code, message } = error as NodeJS.ErrnoException;
  if (name === "TimeoutError" || code?.endsWith("_TIMEOUT")) return `no answer within ${timeoutMs} ms`;
  return message || code || String(error);
}
