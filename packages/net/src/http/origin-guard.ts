import type { IncomingMessage } from "node:http";
import { type Answer, textAnswer } from "./answer.ts";

export interface OriginGuardOptions {
  /** Names and addresses under which this machine's servers are reached: `127.0.0.1`, `localhost`. */
  readonly hosts: readonly string[];
  /** Ports of the servers that belong together; their pages may call each other. */
  readonly ports: () => readonly number[];
}

/**
 * Protects a server without passwords on a developer's machine from web pages: a foreign Host (DNS rebinding), and whatever a
 * browser marks as coming from a page that is not ours, is refused with 403. Programs that are not browsers send none of those headers.
 */
export function originGuard({ hosts, ports }: OriginGuardOptions): (request: IncomingMessage) => Answer | undefined {
  const ours = (authority: string): boolean => {
    const [, host = "", port = ""] = /^(\[[^\]]*\]|[^:]*)(?::(\d+))?$/.exec(authority.toLowerCase()) ?? [];
    return hosts.includes(host.replace(/^\[|\]$/g, "")) && ports().includes(Number(port === "" ? 80 : port));
  };
  return (request) => {
    const { host = "", origin } = request.headers;
    if (!ours(host)) return textAnswer(403, `The Host "${host}" is not this server's: use http://${hosts[0]}:${ports()[0]}\n`);
    const isRead = request.method === "GET" || request.method === "HEAD";
    const isOurOrigin = origin === undefined || (origin.startsWith("http://") && ours(origin.slice("http://".length)));
    if (!isOurOrigin && !isRead) return textAnswer(403, `The Origin "${origin}" may not change anything here\n`);
    // A script tag needs no Origin: browsers say by these two whether a foreign page asks (a followed link is a navigation).
    const isForeign = request.headers["sec-fetch-site"] === "cross-site" && request.headers["sec-fetch-mode"] !== "navigate";
    if (isForeign) return textAnswer(403, "Pages of other sites may not read from here\n");
    return undefined;
  };
}
