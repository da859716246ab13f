import { createServer, type Server } from "node:http";
import { connect, type AddressInfo, type Socket } from "node:net";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { request } from "undici";
import { fetchDispatchers } from "./proxies.ts";

/** What the proxy was asked: `GET http://…` or `CONNECT host:port`. */
const asked: string[] = [];
const warnings: string[] = [];
let proxy: Server;
let target: Server;
const portOf = (server: Server): number => (server.address() as AddressInfo).port;

beforeAll(async () => {
  proxy = createServer((incoming, response) => {
    asked.push(`${incoming.method} ${incoming.url}`);
    response.end("by proxy");
  });
  proxy.on("connect", (incoming, client: Socket) => {
    asked.push(`CONNECT ${incoming.url}`);
    const there = connect(portOf(target), "127.0.0.1", () => client.write("HTTP/1.1 200 OK\r\n\r\n"));
    there.pipe(client).pipe(there);
    for (const socket of [there, client]) socket.on("error", () => there.destroy());
  });
  target = createServer((_incoming, response) => void response.end("direct"));
  for (const server of [proxy, target]) await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
});
afterAll(() => {
  for (const server of [proxy, target]) {
    server.closeAllConnections();
    server.close();
  }
});
beforeEach(() => {
  asked.length = 0;
  warnings.length = 0;
});

async function get(variables: Readonly<Record<string, string>>, scheme = "http"): Promise<string> {
  const dispatchers = fetchDispatchers(variables, (message) => warnings.push(message));
  const url = new URL(`${scheme}://127.0.0.1:${portOf(target)}/file`);
  try {
    return await (await request(url, { dispatcher: dispatchers.for(url) })).body.text();
  } catch (error) {
    return (error as Error).name;
  } finally {
    await dispatchers.destroy();
  }
}

test("http_proxy is asked for plain http, without a tunnel, also where it has no scheme", async () => {
  for (const http_proxy of [`http://127.0.0.1:${portOf(proxy)}`, `127.0.0.1:${portOf(proxy)}`])
    expect(await get({ http_proxy })).toBe("by proxy");
  expect(asked).toEqual(Array(2).fill(`GET http://127.0.0.1:${portOf(target)}/file`));
});

test("no_proxy, capitals of HTTP_PROXY and an empty value mean none", async () => {
  const there = `http://127.0.0.1:${portOf(proxy)}`;
  const none: readonly Record<string, string>[] = [
    { http_proxy: there, no_proxy: "127.0.0.1" },
    { HTTP_PROXY: there },
    { http_proxy: "" },
    {},
  ];
  for (const variables of none) expect(await get(variables)).toBe("direct");
  expect(asked).toEqual([]);
});

test("https goes through a tunnel of https_proxy or all_proxy, not of http_proxy", async () => {
  const there = `http://127.0.0.1:${portOf(proxy)}`;
  await get({ http_proxy: there }, "https");
  expect(asked).toEqual([]);
  for (const name of ["https_proxy", "HTTPS_PROXY", "all_proxy"]) await get({ [name]: there }, "https");
  expect(asked).toEqual(Array(3).fill(`CONNECT 127.0.0.1:${portOf(target)}`));
});

test("a proxy that can't be used is named, without its password", async () => {
  expect(await get({ all_proxy: "socks5://u:secret@h:1" })).toBe("direct");
  expect(warnings[0]).toContain("socks5://…@h:1");
  expect(warnings.join("")).not.toContain("secret");
});
