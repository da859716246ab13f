import { connect } from "node:net";
import { gunzipSync, gzipSync } from "node:zlib";
import { Agent, request as httpRequest } from "node:http";
import { afterEach, expect, test, vi } from "vitest";
import { jsonAnswer, taken, textAnswer } from "./answer.ts";
import { createHttpApp } from "./create-http-app.ts";
import { type EventStream, openEventStream, sseFrame } from "./event-stream.ts";
import type { HttpApp, HttpAppOptions } from "./http-app.ts";
import { listenHttp } from "./listen-http.ts";
import { originGuard } from "./origin-guard.ts";

const closers: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const close of closers.splice(0)) await close();
});

interface Rig {
  readonly app: HttpApp;
  readonly url: string;
  readonly port: number;
  readonly bugs: unknown[];
}

async function rig(options: Partial<HttpAppOptions> = {}): Promise<Rig> {
  const bugs: unknown[] = [];
  const app = createHttpApp({
    errorPage: (error) => jsonAnswer({ message: error.message }, error.status),
    onBug: (error) => void bugs.push(error),
    ...options,
  });
  const { port, close } = await listenHttp({ host: "127.0.0.1", port: 0, listener: app.listener });
  closers.push(() => close(0));
  return { app, port, bugs, url: `http://127.0.0.1:${port}` };
}

/** Unlike fetch, leaves headers and bodies alone. */
function raw(
  port: number,
  path: string,
  headers: Record<string, string> = {},
  method = "GET",
): Promise<{ status: number; headers: Record<string, unknown>; body: Buffer }> {
  return new Promise((resolve, reject) => {
    const agent = new Agent({ keepAlive: false });
    const request = httpRequest({ host: "127.0.0.1", port, path, headers, method, agent }, (response) => {
      const chunks: Buffer[] = [];
      response.on("data", (chunk: Buffer) => chunks.push(chunk));
      response.on("end", () =>
        resolve({ status: response.statusCode ?? 0, headers: response.headers, body: Buffer.concat(chunks) }),
      );
      response.on("error", reject);
    });
    request.on("error", reject);
    request.end();
  });
}

test("routes by method and path, with encoded ids, other spellings, 404, 405 with Allow, and HEAD", async () => {
  const { app, port } = await rig({ rewritePath: (path) => path.replace(/^\/master(?=\/)/, "").replace(/\.json$/, "") });
  app.route("GET", "/state", () => jsonAnswer({ a: 1 }));
  app.route(["PUT", "DELETE"], "/v2/apps/*", ({ params, query, path }) =>
    textAnswer(200, `${params["*"]} ${query.get("force")} ${path}`),
  );
  expect((await raw(port, "/state")).body.toString()).toBe('{"a":1}');
  expect((await raw(port, "/master/state.json")).status).toBe(200);
  expect((await raw(port, "/v2/apps//a%2Fb/c?force=true", {}, "PUT")).body.toString()).toBe("/a/b/c true /v2/apps//a%2Fb/c");
  expect(await raw(port, "/v2/apps/x", {}, "POST")).toMatchObject({ status: 405, headers: { allow: "PUT, DELETE" } });
  expect(await raw(port, "/nothing")).toMatchObject({ status: 404, headers: { "content-type": "application/json" } });
  expect((await raw(port, "/../etc/passwd")).status).toBe(404);
  const head = await raw(port, "/state", {}, "HEAD");
  expect([head.status, head.headers["content-length"], head.body.length]).toEqual([200, "7", 0]);
  expect((await raw(port, "/state")).headers["date"]).toBeDefined();
});

test("a handler that throws is a 500 that tells nothing, and a line in the log", async () => {
  const { app, port, bugs } = await rig();
  app.route("GET", "/x", () => {
    throw new Error("secret");
  });
  const answer = await raw(port, "/x");
  expect([answer.status, answer.body.toString().includes("secret"), String(bugs[0])]).toEqual([500, false, "Error: secret"]);
});

test.each([
  ["whole", "x"],
  ["packed", "x".repeat(2_000)],
  ["streamed", ["x"]],
])("an answer (%s) with a header that can't be sent is a 500 and a line in the log", async (_name, body) => {
  const { app, port, bugs } = await rig();
  app.route("GET", "/x", () => ({ status: 200, headers: { "X-Name": "→" }, body }));
  app.route("GET", "/y", () => textAnswer(200, "alive"));
  expect((await raw(port, "/x", { "Accept-Encoding": "gzip" })).status).toBe(500);
  expect(String(bugs[0])).toContain("ERR_INVALID_CHAR");
  expect((await raw(port, "/y")).body.toString()).toBe("alive");
});

test("a page or headers that can't be made break the connection, not the server", async () => {
  let broken = true;
  const fail = (): never => {
    throw new Error("broken");
  };
  const { app, port, bugs } = await rig({ headers: () => (broken ? fail() : {}) });
  app.route("GET", "/x", () => textAnswer(200, "alive"));
  await expect(raw(port, "/x")).rejects.toThrow();
  expect(String(bugs[0])).toBe("Error: broken");
  broken = false;
  expect((await raw(port, "/x")).status).toBe(200);
});

test("bodies have a limit, declared or not, packed or not", async () => {
  const { app, url } = await rig({ maxBodyBytes: 1_000 });
  app.route("POST", "/", async (request) => textAnswer(200, String((await request.readBody()).length)));
  const post = (body: string | Uint8Array<ArrayBuffer> | ReadableStream, headers: Record<string, string> = {}) =>
    fetch(url, { method: "POST", body, headers, duplex: "half" } as RequestInit);
  const stream = (bytes: number) =>
    new ReadableStream({ start: (controller) => (controller.enqueue(new Uint8Array(bytes)), controller.close()) });
  expect(await (await post("x".repeat(1_000))).text()).toBe("1000");
  expect((await post("x".repeat(1_001))).status).toBe(413);
  expect(await (await post(stream(900))).text()).toBe("900");
  expect((await post(stream(1_001))).status).toBe(413);
  expect(await (await post(gzipSync("y".repeat(999)), { "Content-Encoding": "gzip" })).text()).toBe("999");
  expect((await post(gzipSync("y".repeat(100_000)), { "Content-Encoding": "gzip" })).status).toBe(413);
  expect((await post("no gzip", { "Content-Encoding": "gzip" })).status).toBe(400);
});

test("bodies from 1024 bytes are packed for those who accept it, whole and streamed", async () => {
  const { app, port } = await rig();
  const long = "mesos ".repeat(50_000);
  app.route("GET", "/short", () => textAnswer(200, "x".repeat(1_023)));
  app.route("GET", "/long", () => textAnswer(200, long));
  app.route("GET", "/stream", () => ({ status: 200, body: long.match(/.{1,600}/g) ?? [] }));
  for (const [path, packed] of [
    ["/short", false],
    ["/long", true],
    ["/stream", true],
  ] as const) {
    const { headers, body } = await raw(port, path, { "Accept-Encoding": "deflate, gzip;q=0.5" });
    expect(headers["content-encoding"]).toBe(packed ? "gzip" : undefined);
    expect((packed ? gunzipSync(body) : body).toString()).toBe(path === "/short" ? "x".repeat(1_023) : long);
    for (const refused of ["", "br", "gzip;q=0"])
      expect((await raw(port, path, { "Accept-Encoding": refused })).headers["content-encoding"]).toBeUndefined();
  }
});

test("bodies streamed as bytes arrive as they are, across pauses", async () => {
  const { app, port } = await rig();
  const whole = Uint8Array.from({ length: 200_000 }, (_, i) => (i * 7) % 256);
  function* pieces(): Iterable<Uint8Array> {
    for (let at = 0; at < whole.length; at += 30_000) {
      yield whole.subarray(at, at + 30_000);
      yield new Uint8Array(0);
    }
  }
  app.route("GET", "/", () => ({ status: 200, body: pieces() }));
  const { body } = await raw(port, "/");
  expect(Buffer.compare(body, whole)).toBe(0);
});

test("streamed answers leave room for others, wait for slow clients and stop when a client leaves", async () => {
  const { app, port } = await rig();
  let produced = 0;
  let stopped = 0;
  function* endless(): Iterable<string> {
    try {
      for (;;) {
        produced++;
        yield "x".repeat(10_000);
      }
    } finally {
      stopped++;
    }
  }
  app.route("GET", "/endless", () => ({ status: 200, body: endless() }));
  app.route("GET", "/health", () => ({ status: 200 }));
  const slow = connect(port, "127.0.0.1", () => slow.write("GET /endless HTTP/1.1\r\nHost: x\r\n\r\n"));
  slow.pause();
  await vi.waitFor(() => expect(produced).toBeGreaterThan(10));
  expect((await raw(port, "/health")).status).toBe(200);
  let settled = -1;
  await vi.waitFor(
    () => {
      const before = settled;
      settled = produced;
      expect(produced).toBe(before); // The client reads nothing: production has come to a halt.
    },
    { timeout: 5_000, interval: 100 },
  );
  slow.destroy();
  await vi.waitFor(() => expect(stopped).toBe(1));
});

test("an answer whose body breaks is cut off, never ended as if it were whole", async () => {
  const { app, port, bugs } = await rig();
  function* broken(): Iterable<string> {
    yield "x".repeat(100_000);
    throw new Error("view broke");
  }
  app.route("GET", "/", () => ({ status: 200, body: broken() }));
  await expect(raw(port, "/")).rejects.toThrow(/aborted|hang up|ECONNRESET/);
  expect(String(bugs[0])).toBe("Error: view broke");
});

test("event streams: one frame for many, headers at once, closed when the client is too slow", async () => {
  const { app, port, url } = await rig();
  const streams: EventStream[] = [];
  const closed: string[] = [];
  app.route("GET", "/events", ({ response }) => {
    streams.push(
      openEventStream(response, {
        contentType: "text/event-stream",
        maxWaitingBytes: 100_000,
        maxWaitingFrames: 500,
        onClose: (reason) => closed.push(reason),
      }),
    );
    return taken;
  });
  const reader = (await fetch(`${url}/events`)).body?.getReader();
  await vi.waitFor(() => expect(streams).toHaveLength(1));
  streams[0]?.send(sseFrame("deployment_success", '{"id":1}'));
  expect(new TextDecoder().decode((await reader?.read())?.value)).toBe('event: deployment_success\r\ndata: {"id":1}\r\n\r\n');
  await reader?.cancel();
  await vi.waitFor(() => expect(closed).toEqual(["left"]));
  expect(streams[0]?.send("x")).toBe(false);
  const slow = connect(port, "127.0.0.1", () => slow.write("GET /events HTTP/1.1\r\nHost: x\r\n\r\n"));
  slow.pause();
  slow.on("error", () => {});
  await vi.waitFor(() => expect(streams).toHaveLength(2));
  for (let sent = 0; sent < 10_000 && streams[1]?.isOpen; sent++) {
    streams[1]?.send("y".repeat(10_000));
    await new Promise((resolve) => setImmediate(resolve));
  }
  expect(closed).toEqual(["left", "slow"]);
  slow.destroy();
});

test("the guard refuses foreign hosts, foreign origins that change something, and foreign scripts", async () => {
  const guard = originGuard({ hosts: ["localhost", "127.0.0.1"], ports: () => [5050, 8080] });
  const status = (headers: Record<string, string>, method = "GET"): number => guard({ headers, method } as never)?.status ?? 200;
  const host = "localhost:8080";
  expect(status({ host })).toBe(200);
  expect(status({ host }, "POST")).toBe(200);
  expect(status({ host, origin: "http://127.0.0.1:5050" }, "POST")).toBe(200);
  expect(status({ host, "sec-fetch-site": "cross-site", "sec-fetch-mode": "navigate" })).toBe(200);
  for (const foreign of ["evil.example", "evil.example:8080", "localhost:9999", "localhost", ""])
    expect(status({ host: foreign })).toBe(403);
  for (const origin of ["http://evil.example", "null", "http://localhost:3000", "https://localhost:8080"])
    expect(status({ host, origin }, "POST")).toBe(403);
  expect(status({ host, "sec-fetch-site": "cross-site", "sec-fetch-mode": "no-cors" })).toBe(403);
});
