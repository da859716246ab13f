import { once } from "node:events";
import { createHttpApp, textAnswer } from "@mesolite/net";
import { expect, test } from "vitest";
import { serve } from "../../test/servers.ts";
import { agentFilesProxy } from "./agent-files-proxy.ts";

/** @returns the proxy's address */
async function proxyTo(addressOf: Parameters<typeof agentFilesProxy>[0]): Promise<string> {
  const app = createHttpApp({ errorPage: (error) => textAnswer(error.status, error.message) });
  app.route("GET", "/agents/:agentId/files/:operation", agentFilesProxy(addressOf));
  return `http://${await serve(app.listener)}`;
}

test("a read passes with its query, headers and status", async () => {
  const asked: string[] = [];
  const agent = await serve((request, response) => {
    asked.push(`${request.method} ${request.url}`);
    response.writeHead(request.url?.startsWith("/files/read") ? 200 : 404, {
      "Content-Type": "text/x-test",
      "Content-Disposition": 'attachment; filename="f"',
      "X-Own": "1",
    });
    response.end("body");
  });
  const proxy = await proxyTo((id) => (id === "A" ? agent : undefined));
  const answer = await fetch(`${proxy}/agents/A/files/read?path=/x%20y&offset=0`);
  expect([answer.status, await answer.text()]).toEqual([200, "body"]);
  expect(["content-type", "content-disposition", "x-own"].map((name) => answer.headers.get(name))).toEqual([
    "text/x-test",
    'attachment; filename="f"',
    null,
  ]);
  expect((await fetch(`${proxy}/agents/A/files/browse?path=/`)).status).toBe(404);
  expect((await fetch(`${proxy}/agents/A/files/download?path=/z`, { method: "HEAD" })).status).toBe(404);
  expect(asked).toEqual(["GET /files/read?path=%2Fx+y&offset=0", "GET /files/browse?path=%2F", "HEAD /files/download?path=%2Fz"]);
  expect((await fetch(`${proxy}/agents/B/files/read`)).status).toBe(404);
  expect((await fetch(`${proxy}/agents/A/files/debug`)).status).toBe(404);
});

test("a download comes while the agent still sends; a client that leaves ends it", async () => {
  let left: Promise<unknown> | undefined;
  const agent = await serve((_request, response) => {
    left = once(response, "close");
    response.writeHead(200).write("first");
  });
  const proxy = await proxyTo(() => agent);
  const leave = new AbortController();
  const { body } = await fetch(`${proxy}/agents/A/files/download?path=/large`, { signal: leave.signal });
  const piece = await body?.getReader().read();
  expect(new TextDecoder().decode(piece?.value)).toBe("first");
  leave.abort();
  await left;
});

test("an agent that breaks off breaks the answer off: it does not look whole", async () => {
  const agent = await serve((_request, response) => {
    response.writeHead(200).write("first", () => response.destroy());
  });
  const proxy = await proxyTo(() => agent);
  await expect(fetch(`${proxy}/agents/A/files/download?path=/large`).then((answer) => answer.text())).rejects.toThrow();
});

test("an agent that can't be found or reached is a 502 that says so", async () => {
  const unknown = await fetch(`${await proxyTo(() => Promise.reject(new Error("no master")))}/agents/A/files/read`);
  expect([unknown.status, await unknown.text()]).toEqual([502, "Where agent A listens can't be learned: no master"]);
  const gone = await fetch(`${await proxyTo(() => "127.0.0.1:1")}/agents/A/files/read`);
  expect([gone.status, await gone.text()]).toEqual([502, expect.stringMatching(/^The agent at 127.0.0.1:1 does not answer: /)]);
});
