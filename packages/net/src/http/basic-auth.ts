import { createHash, timingSafeEqual } from "node:crypto";
import type { IncomingMessage } from "node:http";
import { type Answer, textAnswer } from "./answer.ts";

/** Who may log in: principal to secret. */
export type Credentials = ReadonlyMap<string, string>;

/** The principal that a request proves to be, or undefined. Takes as long for a wrong secret as for a right one. */
export function basicPrincipal(request: IncomingMessage, credentials: Credentials): string | undefined {
  const encoded = /^Basic\s+([A-Za-z0-9+/=]+)\s*$/i.exec(request.headers.authorization ?? "")?.[1];
  if (encoded === undefined) return undefined;
  const text = Buffer.from(encoded, "base64").toString("utf8");
  const colon = text.indexOf(":");
  if (colon === -1) return undefined;
  const principal = text.slice(0, colon);
  const secret = credentials.get(principal);
  const matches = timingSafeEqual(digest(text.slice(colon + 1)), digest(secret ?? ""));
  return matches && secret !== undefined ? principal : undefined;
}

/** Refuses with 401 every request that does not log in. */
export function basicAuthGuard(credentials: Credentials, realm: string): (request: IncomingMessage) => Answer | undefined {
  return (request) => {
    if (basicPrincipal(request, credentials) !== undefined) return undefined;
    return textAnswer(401, "Log in to use this server\n", { "WWW-Authenticate": `Basic realm="${realm}"` });
  };
}

function digest(text: string): Buffer {
  return createHash("sha256").update(text).digest();
}
