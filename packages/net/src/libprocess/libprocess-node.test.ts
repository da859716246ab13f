import { connect } from "node:net";
import { afterEach, expect, test, vi } from "vitest";
import { originGuard } from "../http/origin-guard.ts";
import { type LibprocessNode, openLibprocessNode } from "./libprocess-node.ts";
import type { LibprocessMessage, LibprocessNodeOptions } from "./node-options.ts";

const nodes: LibprocessNode[] = [];
afterEach(async () => {
  await Promise.all(nodes.splice(0).map((node) => node.close(100)));
});

interface Rig {
  readonly node: LibprocessNode;
  readonly messages: LibprocessMessage[];
  readonly broken: string[];
}

async function rig(
  options: {
    knows?: (id: string) => boolean;
    queueBytesPerPeer?: number;
    port?: number;
    guard?: LibprocessNodeOptions["guard"];
  } = {},
): Promise<Rig> {
  const messages: LibprocessMessage[] = [];
  const broken: string[] = [];
  const node = await openLibprocessNode({
    host: "127.0.0.1",
    port: 0,
    listener: (request, response) => void response.end(`http ${request.url}`),
    onMessage: (message) => messages.push(message),
    onLinkBroken: (pid) => broken.push(pid),
    ...options,
  });
  nodes.push(node);
  return { node, messages, broken };
}

const body = new Uint8Array([1, 2, 3]);

test("messages arrive in order, with sender, receiver, name and bytes; empty and large bodies too", async () => {
  const [a, b] = [await rig(), await rig()];
  const large = new Uint8Array(1_000_000).fill(7);
  for (let i = 0; i < 500; i++)
    a.node.send("master", b.node.pid("slave(1)"), `mesos.internal.M${i}`, i === 17 ? new Uint8Array() : i === 30 ? large : body);
  await vi.waitFor(() => expect(b.messages).toHaveLength(500));
  expect(b.messages.map((message) => message.name)).toEqual(Array.from({ length: 500 }, (_, i) => `mesos.internal.M${i}`));
  expect(b.messages[0]).toMatchObject({ from: a.node.pid("master"), to: "slave(1)" });
  expect([...(b.messages[0]?.body ?? [])]).toEqual([1, 2, 3]);
  expect(b.messages[17]?.body.length).toBe(0);
  expect(Buffer.compare(b.messages[30]?.body ?? body, large)).toBe(0);
  expect(a.node.stats.peers).toBe(1);
});

test("a message to an own pid is delivered in a later turn, without a socket", async () => {
  const { node, messages } = await rig();
  node.send("master", node.pid("slave-observer(1)"), "mesos.internal.X", body);
  expect(messages).toHaveLength(0);
  await vi.waitFor(() => expect(messages).toHaveLength(1));
  expect(node.stats.peers).toBe(0);
});

test("HTTP requests on the same port reach the listener, and a third party's message gets 202 or 404", async () => {
  const { node, messages } = await rig({ knows: (id) => id === "master" });
  const url = `http://${node.address}`;
  expect(await (await fetch(`${url}/state?x=1`)).text()).toBe("http /state?x=1");
  expect(await (await fetch(`${url}/api/v1`, { method: "POST", body: "{}" })).text()).toBe("http /api/v1");
  const post = (to: string) =>
    fetch(`${url}/${to}/mesos.internal.RegisterFrameworkMessage`, {
      method: "POST",
      body,
      headers: { "Libprocess-From": "scheduler(1)@127.0.0.1:4711" },
    });
  expect((await post("master")).status).toBe(202);
  expect((await post("nobody")).status).toBe(404);
  expect(messages).toMatchObject([
    { from: "scheduler(1)@127.0.0.1:4711", to: "master", name: "mesos.internal.RegisterFrameworkMessage" },
  ]);
});

test("a message that a web page sends is refused, whatever it says it is", async () => {
  const { node, messages } = await rig({ guard: originGuard({ hosts: ["127.0.0.1"], ports: () => [nodes[0]!.port] }) });
  // Of a name that was bound to this address anew: its own page, for the browser.
  const evil = `evil.example:${node.port}`;
  const post = (headers: string): Promise<string> =>
    new Promise((resolve) => {
      let answer = "";
      const socket = connect(node.port, "127.0.0.1").on("close", () => resolve(answer));
      socket.on("error", () => {}).on("data", (chunk) => (answer += chunk));
      socket.write(`POST /slave(1)/mesos.internal.M HTTP/1.1\r\n${headers}Connection: close\r\nContent-Length: 0\r\n\r\n`);
    });
  const from = "master@127.0.0.1:5050";
  expect(await post(`Libprocess-From: ${from}\r\nHost: ${evil}\r\nOrigin: http://${evil}\r\n`)).toContain("403 Forbidden");
  expect(await post(`User-Agent: libprocess/${from}\r\nHost: ${evil}\r\nOrigin: http://${evil}\r\n`)).toBe("");
  expect(messages).toEqual([]);
  expect(await post(`Libprocess-From: ${from}\r\nHost: ${node.address}\r\n`)).toContain("202 Accepted");
  expect(messages).toHaveLength(1);
});

test("a head that comes byte by byte is still recognised, for messages and for HTTP", async () => {
  const { node, messages } = await rig();
  const message =
    "POST /master/mesos.internal.X HTTP/1.1\r\nUser-Agent: libprocess/a@127.0.0.1:1\r\nLibprocess-From: a@127.0.0.1:1\r\n\r\n";
  const socket = connect(node.port, "127.0.0.1");
  for (const character of message) {
    socket.write(character);
    await new Promise((resolve) => setImmediate(resolve));
  }
  await vi.waitFor(() => expect(messages).toHaveLength(1));
  socket.destroy();
  let answer = "";
  const client = connect(node.port, "127.0.0.1").on("data", (chunk) => (answer += chunk));
  for (const character of "GET /x HTTP/1.0\r\n\r\n") {
    client.write(character);
    await new Promise((resolve) => setImmediate(resolve));
  }
  await vi.waitFor(() => expect(answer).toContain("http /x"));
});

test("garbage after a message closes that connection only", async () => {
  const { node, messages } = await rig();
  const socket = connect(node.port, "127.0.0.1");
  const closed = new Promise((resolve) => socket.on("close", resolve));
  socket.on("error", () => {});
  socket.write("POST /master/m HTTP/1.1\r\nUser-Agent: libprocess/a@127.0.0.1:1\r\n\r\nnonsense\r\n\r\n");
  await closed;
  expect(messages).toHaveLength(1);
  expect((await fetch(`http://${node.address}/alive`)).status).toBe(200);
});

test("a link breaks when the peer closes, is refused or is not there; unlinked pids hear nothing", async () => {
  const [a, b] = [await rig(), await rig()];
  const pids = [b.node.pid("slave(1)"), b.node.pid("executor(1)"), b.node.pid("quiet")];
  for (const pid of pids) a.node.link(pid);
  a.node.unlink(pids[2] as string);
  a.node.send("master", pids[0] as string, "m", body);
  await vi.waitFor(() => expect(b.messages).toHaveLength(1));
  expect(a.broken).toEqual([]);
  await b.node.close(0);
  await vi.waitFor(() => expect(a.broken).toEqual(pids.slice(0, 2)));
  a.node.link(pids[0] as string);
  await vi.waitFor(() => expect(a.broken).toHaveLength(3));
  expect(a.node.stats.peers).toBe(0);
});

test("disconnected, it has no connection either way, tells its peers but not itself, and goes on with HTTP and new connections", async () => {
  const [a, b] = [await rig(), await rig()];
  a.node.link(b.node.pid("x"));
  b.node.link(a.node.pid("y"));
  a.node.send("y", b.node.pid("x"), "m1", body);
  b.node.send("x", a.node.pid("y"), "m2", body);
  await vi.waitFor(() => expect([a.messages.length, b.messages.length]).toEqual([1, 1]));
  const answer = fetch(`http://${a.node.address}/slow`);
  a.node.disconnect();
  await vi.waitFor(() => expect(b.broken).toEqual([a.node.pid("y")]));
  expect(a.node.stats.peers).toBe(0);
  expect((await answer).status).toBe(200);
  a.node.send("y", b.node.pid("x"), "m3", body);
  b.node.send("x", a.node.pid("y"), "m4", body);
  await vi.waitFor(() => expect([a.messages.length, b.messages.length]).toEqual([2, 2]));
  expect(a.broken).toEqual([]);
});

test("after a broken link the next message opens a new connection", async () => {
  const [a, b] = [await rig(), await rig()];
  a.node.link(b.node.pid("x"));
  await b.node.close(0);
  await vi.waitFor(() => expect(a.broken).toHaveLength(1));
  const again = await rig({ port: b.node.port });
  a.node.send("master", again.node.pid("x"), "m", body);
  await vi.waitFor(() => expect(again.messages).toHaveLength(1));
});

test("a full queue drops and counts instead of growing", async () => {
  const [a, b] = [await rig({ queueBytesPerPeer: 10_000 }), await rig()];
  for (let i = 0; i < 1_000; i++) a.node.send("master", b.node.pid("x"), "m", new Uint8Array(1_000));
  const { dropped } = a.node.stats;
  expect(dropped).toBeGreaterThan(980);
  await vi.waitFor(() => expect(b.messages).toHaveLength(1_000 - dropped));
});

test("a pid that is none is dropped and counted", async () => {
  const { node } = await rig();
  node.send("master", "nonsense", "m", body);
  node.link("nonsense");
  expect(node.stats.dropped).toBe(1);
});
