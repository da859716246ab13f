import { createServer, type Server } from "node:http";
import { silentLog } from "@mesolite/runtime";
import { afterEach, expect, test } from "vitest";
import { marathonHttp, type MarathonHttpParts } from "./marathon-http.ts";

let server: Server | undefined;
afterEach(() => new Promise((resolve) => server?.close(resolve)));

/** What a page of `origin` is told before it may send an Authorization header. */
async function preflight(allowOrigins: readonly string[], origin: string): Promise<Response> {
  const options = { allowOrigins, gzip: false, log: silentLog, credentials: { user: "u", password: "p" } };
  server = createServer(marathonHttp({ options } as unknown as MarathonHttpParts));
  await new Promise<void>((resolve) => server?.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as { port: number };
  return fetch(`http://127.0.0.1:${port}/v2/apps`, {
    method: "OPTIONS",
    headers: { Origin: origin, "Access-Control-Request-Method": "GET", "Access-Control-Request-Headers": "authorization" },
  });
}

test("a preflight is answered without a login, for the origin that asks", async () => {
  const answer = await preflight(["http://a", "http://b"], "http://b");
  expect(answer.status).toBe(200);
  expect(Object.fromEntries(answer.headers)).toMatchObject({
    "access-control-allow-origin": "http://b",
    "access-control-allow-headers": "authorization",
    "access-control-allow-methods": "GET, HEAD, OPTIONS",
    "access-control-max-age": "86400",
    vary: "Origin",
  });
});

test("a star allows every origin, a foreign one is not told that it may", async () => {
  expect((await preflight(["*"], "http://c")).headers.get("access-control-allow-origin")).toBe("*");
  await new Promise((resolve) => server?.close(resolve));
  expect((await preflight(["http://a"], "http://c")).headers.get("access-control-allow-origin")).toBeNull();
});
