/** HTTP and TCP checks. They run from the agent's own network: containers with a network of their own are reached by their address. */
import { connect } from "node:net";
import { Agent, request } from "undici";
import type { CheckProbe, CheckResult } from "@mesolite/base";
import { deadlineSignal, probeDeadline } from "./probe-deadline.ts";

type HttpProbe = Extract<CheckProbe, { kind: "http" }>;
type TcpProbe = Extract<CheckProbe, { kind: "tcp" }>;

/** One connection a check: a kept one would hide that a server stopped accepting. Certificates are not verified, as with Mesos's `curl -k`. */
export async function probeHttp(probe: HttpProbe, timeoutMs: number): Promise<CheckResult> {
  const limitMs = probeDeadline(timeoutMs) ?? 0; // Undici's own word for none.
  const agent = new Agent({ pipelining: 0, keepAliveTimeout: 1, connect: { rejectUnauthorized: false, timeout: limitMs } });
  const host = probe.host.includes(":") ? `[${probe.host}]` : probe.host;
  const path = probe.path.startsWith("/") ? probe.path : `/${probe.path}`;
  const url = `${probe.scheme}://${host}:${probe.port}${path}`;
  try {
    const answer = await request(url, {
      dispatcher: agent,
      signal: deadlineSignal(timeoutMs),
      headersTimeout: limitMs,
      bodyTimeout: limitMs,
    });
    answer.body.destroy();
    answer.body.on("error", () => undefined);
    return { kind: "http", statusCode: answer.statusCode };
  } catch (error) {
    return { kind: "failed", message: `GET ${url}: ${describe(error, timeoutMs)}` };
  } finally {
    await agent.destroy();
  }
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
