import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { FakeZooKeeper } from "../testing/fake-zookeeper.ts";
import { Delivery } from "./delivery.ts";
import { ZooKeeper } from "./zookeeper.ts";

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const turn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

let server: FakeZooKeeper;
let zk: ZooKeeper;

beforeEach(async () => {
  server = await FakeZooKeeper.start();
  zk = new ZooKeeper(`zk://${server.connectString}/app`);
  await zk.ensurePath("/");
});

afterEach(async () => {
  await zk.close();
  await server.stop();
});

const until = (kind: string): Promise<void> =>
  new Promise((resolve) => {
    const stop = zk.onState((state) => {
      if (state.kind !== kind) return;
      stop();
      resolve();
    });
  });

describe("the client against the fake server", () => {
  test("reads what it wrote, below its chroot", async () => {
    expect(await zk.create("/a", bytes("1"))).toBe("/a");
    expect(await zk.create("/s-", bytes(""), { mode: "ephemeralSequential" })).toBe("/s-0000000001");
    expect(await zk.setData("/a", bytes("2"), 0)).toMatchObject({ version: 1, dataLength: 1 });
    expect(await zk.getData("/a")).toMatchObject({ data: bytes("2"), stat: { ephemeralOwner: 0n } });
    expect(server.tree.childrenOf("/app")).toEqual(["a", "s-0000000001"]);
    await zk.delete("/a", 1);
    expect(await zk.exists("/a")).toBeUndefined();
    await expect(zk.delete("/a")).rejects.toMatchObject({ code: "NoNode", path: "/a" });
  });

  test("a multi that is refused leaves nothing behind", async () => {
    await zk.create("/p");
    const work = zk.multi([
      { kind: "create", path: "/p/x" },
      { kind: "setData", path: "/p", data: bytes("y") },
      { kind: "check", path: "/p/none" },
    ]);
    await expect(work).rejects.toMatchObject({ code: "NoNode", index: 2, path: "/p/none" });
    expect(await zk.getChildren2("/p")).toMatchObject({ children: [], stat: { version: 0, numChildren: 0, cversion: 0 } });
  });

  test("a lost connection: sent writes are unknown, sent reads may be repeated, the rest goes on by itself", async () => {
    const session = zk.session;
    const events: string[] = [];
    await zk.exists("/late", { watch: ({ kind, path }) => events.push(`${kind} ${path}`) });
    server.freeze();
    const write = zk.create("/w");
    const read = zk.getData("/");
    await turn();
    server.dropConnections();
    await until("suspended");
    await expect(write).rejects.toMatchObject({ code: "OutcomeUnknown", path: "/w" });
    await expect(read).rejects.toMatchObject({ code: "ConnectionLoss", path: "/" });
    const waiting = zk.create("/late");
    expect(zk.safeForMs()).toBeGreaterThan(0);
    server.thaw();
    expect(await waiting).toBe("/late");
    expect(zk.session).toEqual(session);
    await turn();
    expect(events).toEqual(["created /late"]);
  });

  test("expiry ends the client: ephemeral nodes and watches go, risk is reported, requests fail", async () => {
    await zk.create("/e", bytes(""), { mode: "ephemeral" });
    const told: string[] = [];
    await zk.getData("/e", { watch: ({ kind }) => told.push(kind) });
    await zk.getChildren("/", { watch: ({ kind }) => told.push(kind) });
    zk.onSessionAtRisk(() => told.push("risk"));
    server.freeze();
    const expired = until("expired");
    server.dropConnections();
    server.expireSession(zk.session!.id);
    server.thaw();
    await expired;
    await turn();
    expect(told).toEqual(["risk", "lost", "lost"]);
    expect(server.tree.childrenOf("/app")).toEqual([]);
    await expect(zk.exists("/e")).rejects.toMatchObject({ code: "SessionExpired", path: "/e" });
    await expect(zk.connected()).rejects.toMatchObject({ code: "SessionExpired" });
  });

  test("detach leaves the session for another client; close ends it", async () => {
    await zk.create("/mine", bytes(""), { mode: "ephemeral" });
    const session = await zk.detach();
    expect(zk.state.kind).toBe("closed");
    await expect(zk.create("/x")).rejects.toMatchObject({ code: "Closed" });
    zk = new ZooKeeper(`zk://${server.connectString}/app`, { resume: session! });
    expect((await zk.exists("/mine"))?.ephemeralOwner).toBe(session!.id);
    await zk.close();
    expect(server.sessions).toEqual([]);
    expect(server.tree.childrenOf("/app")).toEqual([]);
  });

  test("no server: requests fail by their deadline, and nothing was done", async () => {
    const suspended = until("suspended");
    await server.stop();
    await suspended;
    await expect(zk.create("/never", bytes(""), { timeoutMs: 30 })).rejects.toMatchObject({ code: "NotSent", path: "/never" });
    await expect(zk.create("/never", bytes(""), { onConnectionLoss: "fail" })).rejects.toMatchObject({ code: "NotSent" });
    await expect(zk.connected(300)).rejects.toMatchObject({ message: expect.stringContaining("ECONNREFUSED") });
    expect(zk.lastFault).toContain("ECONNREFUSED");
    await server.listen();
    await zk.connected();
    expect(await zk.exists("/never")).toBeUndefined();
  });

  test("refused credentials end the client", async () => {
    await expect(zk.addAuth("kerberos", bytes("x"))).rejects.toMatchObject({ code: "AuthFailed" });
    expect(zk.state.kind).toBe("authFailed");
  });

  test("a listener that asks from within a change of state is not in the way of what the session sends first", async () => {
    const events: string[] = [];
    await zk.addAuth("digest", bytes("u:p"));
    await zk.exists("/n", { watch: ({ kind }) => events.push(kind) });
    const again = new Promise<string>((resolve) => {
      zk.onState((state) => state.kind === "connected" && resolve(zk.create("/n")));
    });
    server.dropConnections();
    expect(await again).toBe("/n");
    await turn();
    expect(events).toEqual(["created"]);
  });

  test("bad paths and addresses are refused with their fault", async () => {
    await expect(zk.getData("relative")).rejects.toMatchObject({ code: "BadArguments", path: "relative" });
    expect(() => new ZooKeeper("zk://")).toThrow("expected host or host:port");
    expect(() => new ZooKeeper({ servers: [], path: "/", credentials: undefined })).toThrow("at least one server");
  });
});

test("answers and events are delivered in the order of the wire, each answer's continuation before the next event", async () => {
  const delivery = new Delivery();
  const seen: string[] = [];
  const answer = (name: string): void => {
    let settle = (): void => {};
    void new Promise<void>((resolve) => (settle = resolve)).then(() => Promise.resolve()).then(() => seen.push(name));
    delivery.answer(settle);
  };
  answer("a1");
  delivery.event(() => seen.push("e1"));
  answer("a2");
  delivery.event(() => seen.push("e2"));
  delivery.event(() => seen.push("e3"));
  answer("a3");
  await turn();
  await turn();
  await turn();
  expect(seen).toEqual(["a1", "e1", "a2", "e2", "e3", "a3"]);
});
