// Sessions over an ensemble of three real servers while servers fall silent, die and restart.
import { setTimeout as sleep } from "node:timers/promises";
import { afterAll, afterEach, beforeEach, describe, expect, test } from "vitest";
import { isZooKeeperError, type WatchEvent, ZooKeeper, type ZooKeeperOptions } from "@mesolite/zookeeper";
import { eventually } from "../support/eventually.ts";
import { need } from "../support/needs.ts";
import { type Ensemble, startEnsemble } from "./ensemble.ts";

const sessionTimeoutMs = 4000;
const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

let ensemble: Ensemble;
const open: ZooKeeper[] = [];

beforeEach(async (context) => {
  need(context, "zookeeper");
  ensemble ??= await startEnsemble(3);
});

afterEach(async () => {
  await Promise.all(open.splice(0).map((zk) => zk.close()));
});

afterAll(async () => {
  await ensemble?.stop();
});

/** A connected client of all servers, or of the given ones. */
async function client(options: ZooKeeperOptions & { only?: readonly number[] } = {}): Promise<ZooKeeper> {
  const all = ensemble.connectString.split(",");
  const servers = (options.only ?? [0, 1, 2]).map((index) => all[index]).join(",");
  const zk = new ZooKeeper(`zk://${servers}/`, { sessionTimeoutMs, ...options });
  open.push(zk);
  await zk.connected(20_000);
  return zk;
}

/** A client of all servers that happens to be connected to this one. */
async function clientAt(index: number, options: ZooKeeperOptions = {}): Promise<ZooKeeper> {
  for (;;) {
    const zk = await client(options);
    if (serverOf(zk) === index) return zk;
    await zk.close();
  }
}

/** Which server the client is connected to. */
function serverOf(zk: ZooKeeper): number {
  const { state } = zk;
  if (state.kind !== "connected") throw new Error(`the client is ${state.kind}`);
  return ensemble.servers.findIndex(({ port }) => port === state.server.port);
}

async function followers(): Promise<number[]> {
  const leader = await ensemble.leader();
  return [0, 1, 2].filter((index) => index !== leader);
}

const others = (index: number): number[] => [0, 1, 2].filter((other) => other !== index);

/** When a node goes, as another session sees it: milliseconds of this process's clock. */
function goneAt(observer: ZooKeeper, path: string): Promise<number> {
  return new Promise((resolve, reject) => {
    const look = (): void => {
      observer
        .exists(path, { watch: look })
        .then((stat) => stat || resolve(performance.now()))
        .catch(reject);
    };
    // Its server must have seen the node before: a commit acknowledged elsewhere may still be on its way there.
    observer.sync(path).then(look, reject);
  });
}

const riskAt = (zk: ZooKeeper): Promise<number> => new Promise((resolve) => zk.onSessionAtRisk(() => resolve(performance.now())));

describe("a session over three servers", () => {
  test("silent cut: the client notices, goes elsewhere with the same session, and its watches tell what it missed", async () => {
    const [follower = 0] = await followers();
    const observer = await client({ only: others(follower) });
    await observer.create("/cut", bytes("0"));
    const zk = await clientAt(follower);
    const session = zk.session;
    await zk.create("/cut/mine", bytes(""), { mode: "ephemeral" });
    const events: WatchEvent[] = [];
    await zk.getData("/cut", { watch: (event) => events.push(event) });
    await zk.getChildren("/cut", { watch: (event) => events.push(event) });
    ensemble.stopServer(follower);
    const stoppedAtMs = performance.now();
    try {
      const write = zk.setData("/cut/mine", bytes("late"), -1, { timeoutMs: 60_000 });
      const read = zk.getData("/cut", { timeoutMs: 60_000 });
      await observer.setData("/cut", bytes("1"));
      await expect(write).rejects.toMatchObject({ code: "OutcomeUnknown", path: "/cut/mine" });
      await expect(read).rejects.toMatchObject({ code: "ConnectionLoss" });
      expect(performance.now() - stoppedAtMs).toBeLessThan(sessionTimeoutMs);
      await zk.connected(10_000);
      expect(serverOf(zk)).not.toBe(follower);
      expect(zk.session).toEqual(session);
      await eventually("the watch tells the missed change", () => events.length > 0);
      expect((await observer.exists("/cut/mine"))?.ephemeralOwner).toBe(session?.id);
      await sleep(300);
      expect(events).toEqual([{ kind: "dataChanged", path: "/cut" }]);
    } finally {
      ensemble.contServer(follower);
    }
  });

  test("the step-down clock runs out before any other session sees the ephemeral node gone", async () => {
    const [follower = 0] = await followers();
    const observer = await client({ only: others(follower) });
    await observer.create("/lead");
    // The shortest session that the servers grant, where the margin is smallest, and longer ones; their pings at different moments.
    const timeouts = [1000, 1000, 1000, 1000, 1000, 1000, 1700, 2500];
    const leaders = await Promise.all(
      timeouts.map(async (timeoutMs, index) => {
        await sleep(index * 97);
        const zk = await client({ only: [follower], sessionTimeoutMs: timeoutMs });
        await zk.create(`/lead/${index}`, bytes(""), { mode: "ephemeral" });
        return { zk, risk: riskAt(zk), gone: goneAt(observer, `/lead/${index}`) };
      }),
    );
    await sleep(500);
    const lost: string[] = [];
    await leaders[0]!.zk.getData("/lead", { watch: ({ kind }) => lost.push(kind) });
    const stoppedAtMs = performance.now();
    ensemble.stopServer(follower);
    try {
      for (const { zk, risk, gone } of leaders) {
        const [riskAtMs, goneAtMs] = [await risk, await gone];
        expect(goneAtMs - riskAtMs).toBeGreaterThan(0);
        expect(riskAtMs - stoppedAtMs).toBeLessThan(4000);
        expect(zk.safeForMs()).toBe(0);
      }
    } finally {
      ensemble.contServer(follower);
    }
    await eventually("the client learns that its session has expired", () => leaders[0]!.zk.state.kind === "expired");
    await eventually("its watch is told so", () => lost.length > 0);
    expect(lost).toEqual(["lost"]);
    await expect(leaders[0]!.zk.getData("/lead")).rejects.toMatchObject({ code: "SessionExpired" });
  });

  test("server kill: the session moves at once, is never at risk, and what was not sent yet is done there", async () => {
    const [follower = 0] = await followers();
    const zk = await clientAt(follower);
    let risks = 0;
    zk.onSessionAtRisk(() => (risks += 1));
    const path = await zk.create("/killed-", bytes(""), { mode: "ephemeralSequential" });
    const session = zk.session;
    try {
      await ensemble.killServer(follower);
      await eventually("the client notices", () => zk.state.kind !== "connected" || serverOf(zk) !== follower);
      await zk.setData(path, bytes("after"), 0);
      expect(zk.session).toEqual(session);
      expect(serverOf(zk)).not.toBe(follower);
      expect(risks).toBe(0);
    } finally {
      await ensemble.restart(follower);
    }
  });

  test("rolling restart of the ensemble: one session, and no acknowledged write is lost", async () => {
    const zk = await client({ sessionTimeoutMs: 10_000, requestTimeoutMs: 30_000 });
    const session = zk.session;
    await zk.create("/rolling");
    await zk.create("/rolling/me", bytes(""), { mode: "ephemeral" });
    const acknowledged: string[] = [];
    const unknown: string[] = [];
    const restarts = { running: true };
    const writer = (async () => {
      for (let i = 0; restarts.running; i++) {
        const name = `w${i}`;
        await zk.create(`/rolling/${name}`).then(
          () => acknowledged.push(name),
          (error: unknown) => {
            if (!isZooKeeperError(error, "OutcomeUnknown")) throw error;
            unknown.push(name);
          },
        );
        await sleep(5);
      }
    })();
    for (const index of [0, 1, 2]) await ensemble.restart(index);
    await zk.connected(20_000);
    restarts.running = false;
    await writer;
    expect(zk.session).toEqual(session);
    await zk.sync();
    const { children } = await zk.getChildren2("/rolling");
    expect(children).toContain("me");
    const missing = acknowledged.filter((name) => !children.includes(name));
    expect(missing).toEqual([]);
    const invented = children.filter((name) => name !== "me" && !acknowledged.includes(name) && !unknown.includes(name));
    expect(invented).toEqual([]);
    expect(acknowledged.length).toBeGreaterThan(50);
  });

  test("session move: another client takes the session up on another server, and the old one is refused", async () => {
    const old = await client({ only: [0] });
    await old.create("/move", bytes(""), { mode: "ephemeral" });
    const now = await client({ only: [1], resume: old.session! });
    expect(now.session).toEqual(old.session);
    await now.setData("/move", bytes("new"), 0);
    await expect(old.setData("/move", bytes("old"), 1)).rejects.toSatisfy((error) =>
      isZooKeeperError(error, "SessionMoved", "OutcomeUnknown"),
    );
    await old.detach();
    await now.sync();
    expect((await now.getData("/move")).stat.version).toBe(1);
    const observer = await client({ only: [2] });
    await now.close();
    await eventually("the ephemeral node goes with its session", async () => (await observer.exists("/move")) === undefined);
  });

  test("expiry: a session that nobody holds ends after its timeout, not before, and cannot be taken up again", async () => {
    const zk = await client({ sessionTimeoutMs: 2000 });
    await zk.create("/expiry", bytes(""), { mode: "ephemeral" });
    const observer = await client();
    const gone = goneAt(observer, "/expiry");
    const detachedAtMs = performance.now();
    const session = await zk.detach();
    expect(session).toBeDefined();
    expect((await gone) - detachedAtMs).toBeGreaterThan(1400);
    const late = new ZooKeeper(`zk://${ensemble.connectString}/`, { resume: session! });
    await expect(late.connected(20_000)).rejects.toMatchObject({ code: "SessionExpired" });
    expect(late.state.kind).toBe("expired");
  });
});
