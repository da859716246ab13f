import { once } from "node:events";
import type { RequestListener } from "node:http";
import { expect, test } from "vitest";
import { closeAfterwards, serve } from "../../test/servers.ts";
import { LeaderProxy } from "./leader-proxy.ts";

/** @returns the standby's address */
async function standbyOf(leader: string | undefined, own: () => RequestListener | undefined = () => undefined): Promise<string> {
  const proxy = new LeaderProxy({ self: "m1:8080", leader: () => leader, own, connectTimeoutMs: 5_000, readTimeoutMs: 60_000 });
  closeAfterwards(() => proxy.close());
  return `http://${await serve(proxy.listener)}`;
}

test("requests go to the leader with the way they came", async () => {
  const leader = await serve((request, response) => {
    const { "x-marathon-via": via, "x-forwarded-for": clients } = request.headers;
    request.resume().on("end", () => response.end(`${request.method} ${request.url} via ${String(via)} for ${String(clients)}`));
  });
  const standby = await standbyOf(leader);
  const text = async (via: string): Promise<string> =>
    (
      await fetch(`${standby}/v2/apps?x=1`, {
        method: "PUT",
        body: "{}",
        headers: { "X-Marathon-Via": via, "X-Forwarded-For": "c" },
      })
    ).text();
  expect(await text("")).toBe("PUT /v2/apps?x=1 via 1.1 m1:8080 for c, 127.0.0.1");
  // Another Marathon, whose name only ends like this one's.
  expect(await text("1.1 web-m1:8080")).toBe("PUT /v2/apps?x=1 via 1.1 web-m1:8080, 1.1 m1:8080 for c, 127.0.0.1");
  expect(await text("1.1 m2:8080, 1.1 m1:8080")).toBe('{"message":"Detected proxying loop."}');
});

test("a client that leaves in the middle of an answer leaves the leader too", async () => {
  let left: Promise<unknown> | undefined;
  const leader = await serve((_request, response) => {
    left = once(response, "close");
    response.writeHead(200).write("first");
  });
  const leave = new AbortController();
  const { body } = await fetch(`${await standbyOf(leader)}/v2/apps`, { signal: leave.signal });
  await body?.getReader().read();
  leave.abort();
  await left;
});

test("a leader that breaks off breaks the answer off", async () => {
  const leader = await serve((_request, response) => {
    response.writeHead(200).write("first", () => response.destroy());
  });
  await expect(fetch(`${await standbyOf(leader)}/v2/apps`).then((answer) => answer.text())).rejects.toThrow();
});

test.each([undefined, "m1:8080"])(
  "what comes just before this one leads is answered by itself (known leader: %s)",
  async (leader) => {
    let looks = 0;
    const standby = await standbyOf(leader, () => (++looks < 3 ? undefined : (_, response) => void response.end("mine")));
    const answer = await fetch(`${standby}/v2/apps`, { method: "POST", body: "{}" });
    expect(await answer.text()).toBe("mine");
  },
);
