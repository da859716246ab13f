import type { Answer } from "../messages.ts";
import type { MarathonState } from "../state.ts";
import type { Params } from "./request.ts";
import { routes, type Route } from "./routes.ts";

export type Found =
  | { readonly kind: "found"; readonly route: Route; readonly params: Params }
  | { readonly kind: "wrongMethod"; readonly allowed: readonly string[] }
  | { readonly kind: "notFound" };

/** @param path as {@link plainPath} makes it */
export function findRoute(method: string, path: string): Found {
  const fitting = routes.flatMap((route) => {
    const match = route.pattern.exec(path);
    return match ? [{ route, params: match.slice(1) }] : [];
  });
  const found = fitting.find(({ route }) => route.method === method);
  if (found) return { kind: "found", ...found };
  const allowed = [...new Set(fitting.map(({ route }) => route.method))];
  return allowed.length > 0 ? { kind: "wrongMethod", allowed } : { kind: "notFound" };
}

/** "/v2/apps//nginx/" -> "/v2/apps/nginx". */
export function plainPath(path: string): string {
  return path.replace(/\/+/g, "/").replace(/(.)\/$/, "$1");
}

/** What every answer of the leader carries. */
export function withCommonHeaders(state: MarathonState, result: Answer): Answer {
  return {
    ...result,
    contentType: result.contentType ?? (result.body === undefined ? undefined : "application/json"),
    headers: {
      "X-Marathon-Leader": state.config.leaderUrl,
      "X-Frame-Options": "DENY",
      "X-XSS-Protection": "1; mode=block",
      "Cache-Control": "no-cache, no-store, must-revalidate",
      Pragma: "no-cache",
      Expires: "0",
      ...result.headers,
    },
  };
}
