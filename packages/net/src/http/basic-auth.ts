import { createHash, timingSafeEqual } from "node:crypto";
import type { IncomingMessage } from "node:http";
import { type Answer, textAnswer } from "./answer.ts";

export interface BasicAuth {
  readonly user: string;
  readonly password: string;
  /** Shown to those who must log in. */
  readonly realm: string;
  /** What those read who did not. */
  readonly refusal: string;
}

/** Refuses with 401 every request that does not log in. Takes as long for a wrong password as for a right one. */
export function basicAuthGuard({ user, password, realm, refusal }: BasicAuth): (request: IncomingMessage) => Answer | undefined {
  const wanted = digest(`${user}:${password}`);
  return ({ headers }) => {
    const encoded = /^Basic\s+([A-Za-z0-9+/=]+)\s*$/i.exec(headers.authorization ?? "")?.[1];
    if (encoded !== undefined && timingSafeEqual(digest(Buffer.from(encoded, "base64")), wanted)) return undefined;
    return textAnswer(401, refusal, { "WWW-Authenticate": `Basic realm="${realm}"` });
  };
}

function digest(text: string | Uint8Array): Buffer {
  return createHash("sha256").update(text).digest();
}
