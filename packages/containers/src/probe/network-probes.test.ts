import { createServer, type Server } from "node:http";
import { createServer as createTcpServer, type AddressInfo } from "node:net";
import { afterAll, beforeAll, expect, test } from "vitest";
import { probeHttp, probeTcp } from "./network-probes.ts";

let server: Server;
let port: number;
let closedPort: number;

beforeAll(async () => {
  server = createServer((request, response) => {
    if (request.url === "/never") return;
    if (request.url === "/login") return void response.writeHead(302, { location: "401" }).end();
    if (request.url === "/loop") return void response.writeHead(307, { location: "/loop" }).end();
    if (request.url === "/inside") return void response.writeHead(302, { location: `http://inside.test:${port}/204` }).end();
    if (request.url === "/odd") return void response.writeHead(302, { location: "file:///etc/passwd" }).end();
    if (request.url === "/304") return void response.writeHead(304).end();
    if (request.url === "/late") return void setTimeout(() => response.writeHead(302, { location: "/late" }).end(), 20);
    response.writeHead(Number(request.url?.slice(1)), { location: "/200" }).end("x".repeat(100_000));
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  port = (server.address() as AddressInfo).port;
  closedPort = await new Promise((resolve) => {
    const other = createTcpServer().listen(0, "127.0.0.1", () => {
      const { port: free } = other.address() as AddressInfo;
      other.close(() => resolve(free));
    });
  });
});

afterAll(() => {
  server.closeAllConnections();
  server.close();
});

const http = (path: string, at = port) => ({ kind: "http", scheme: "http", host: "127.0.0.1", port: at, path }) as const;

test.each([200, 304, 404, 500])("status %s is reported as it is", async (status) => {
  expect(await probeHttp(http(`/${status}`), 5000)).toEqual({ kind: "http", statusCode: status });
});

test.each([
  ["/302", 200],
  ["/login", 401],
])("redirects are followed: %s ends in %d", async (path, statusCode) => {
  expect(await probeHttp(http(path), 5000)).toEqual({ kind: "http", statusCode });
});

test("redirects to hosts of the container's own are asked where they are seen from here", async () => {
  const seen = (host: string): string => (host === "inside.test" ? "127.0.0.1" : host);
  expect(await probeHttp(http("/inside"), 5000, seen)).toEqual({ kind: "http", statusCode: 204 });
});

test.each([
  ["/loop", 5000, "more than 50 times"],
  ["/odd", 5000, "file:"],
  ["/late", 100, "no answer within 100 ms"],
])("%s does not go on for ever", async (path, timeoutMs, part) => {
  expect(await probeHttp(http(path), timeoutMs)).toEqual({ kind: "failed", message: expect.stringContaining(part) as string });
});

test("a path without a slash gets one", async () => {
  expect(await probeHttp(http("201"), 5000)).toEqual({ kind: "http", statusCode: 201 });
});

test("no answer in time, no server, no http: failed, with the URL", async () => {
  const late = await probeHttp(http("/never"), 50);
  expect(late).toEqual({ kind: "failed", message: `GET http://127.0.0.1:${port}/never: no answer within 50 ms` });
  expect(await probeHttp(http("/", closedPort), 5000)).toMatchObject({
    kind: "failed",
    message: expect.stringContaining("ECONNREFUSED"),
  });
  expect(await probeHttp({ ...http("/200"), scheme: "https" }, 5000)).toMatchObject({ kind: "failed" });
});

test.each([0, 5000.5, 30 * 24 * 3_600_000, 1e12])("a timeout of %d ms is kept", async (timeoutMs) => {
  expect(await probeHttp(http("/200"), timeoutMs)).toEqual({ kind: "http", statusCode: 200 });
  const tcp = { kind: "tcp", host: "127.0.0.1", port } as const;
  expect(await probeTcp(tcp, timeoutMs)).toEqual({ kind: "tcp", connected: true });
});

test("tcp: connected or not", async () => {
  const tcp = (at: number) => probeTcp({ kind: "tcp", host: "127.0.0.1", port: at }, 5000);
  expect(await tcp(port)).toEqual({ kind: "tcp", connected: true });
  expect(await tcp(closedPort)).toEqual({ kind: "tcp", connected: false });
});
