// Election, membership and store over three real servers: what every maker of these ports promises, and what only ZooKeeper can break.
import { type ChildProcess, spawn } from "node:child_process";
import { randomBytes } from "node:crypto";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { afterAll, afterEach, beforeEach, describe, expect, test } from "vitest";
import {
  type Election,
  electionContract,
  openZkStore,
  type Store,
  storeContract,
  ZkElection,
  ZkMembership,
  ZkSessions,
} from "@mesolite/coordination";
import { creatorAcl, readAcl, ZooKeeper } from "@mesolite/zookeeper";
import { eventually } from "../support/eventually.ts";
import { need } from "../support/needs.ts";
import { zkCli } from "./command-line.ts";
import { type Ensemble, startEnsemble } from "./ensemble.ts";
import { type Relay, startRelay } from "./relay.ts";

const sessionTimeoutMs = 3000;
const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const text = (data: Uint8Array | undefined): string | undefined => data && new TextDecoder().decode(data);

let ensemble: Ensemble;
let groups = 0;
const cleanups: (() => Promise<unknown> | void)[] = [];
const logged: string[] = [];

beforeEach(async (context) => {
  need(context, "zookeeper");
  ensemble ??= await startEnsemble(3, { properties: { "zookeeper.enforceQuota": "true" } });
  logged.length = 0;
});

afterEach(async () => {
  for (const clean of cleanups.splice(0).reverse()) await clean();
});

afterAll(async () => {
  await ensemble?.stop();
});

/** A path that no other test uses. */
const newGroup = (): string => `/group${++groups}`;

function sessionsOf(path: string, options: { servers?: string; credentials?: string } = {}): ZkSessions {
  const { servers = ensemble.connectString, credentials } = options;
  const address = `zk://${credentials === undefined ? "" : `${credentials}@`}${servers}${path}`;
  const sessions = new ZkSessions({ address, sessionTimeoutMs, log: (message) => void logged.push(message) });
  cleanups.push(() => sessions.close());
  return sessions;
}

/** A leader, and how to open what it keeps. */
interface Leader {
  readonly sessions: ZkSessions;
  readonly election: ZkElection;
  readonly changes: boolean[];
  open(): Promise<Store>;
}

async function candidate(path: string, options: { servers?: string; credentials?: string; data?: string } = {}): Promise<Leader> {
  const sessions = sessionsOf(path, options);
  const election = new ZkElection({ sessions, label: "json.info_" });
  const changes: boolean[] = [];
  await election.contend(bytes(options.data ?? "me"), (leading) => void changes.push(leading));
  const open = (): Promise<Store> => openZkStore({ sessions, root: `${path}/registry`, fence: () => election.electionNode() });
  return { sessions, election, changes, open };
}

async function leader(path: string, options: { servers?: string; credentials?: string; data?: string } = {}): Promise<Leader> {
  const made = await candidate(path, options);
  await eventually("it leads", () => made.changes.includes(true));
  return made;
}

async function relayed(): Promise<{ servers: string; relays: readonly Relay[]; cut(): void; mute(): void; heal(): void }> {
  const relays = await Promise.all(ensemble.servers.map(({ port }) => startRelay(port)));
  cleanups.push(() => Promise.all(relays.map((relay) => relay.close())));
  return {
    servers: relays.map(({ port }) => `127.0.0.1:${port}`).join(","),
    relays,
    cut: () => relays.forEach((relay) => relay.cut()),
    mute: () => relays.forEach((relay) => relay.mute()),
    heal: () => relays.forEach((relay) => relay.heal()),
  };
}

async function contentsOf(store: Store): Promise<Map<string, string | undefined>> {
  return new Map([...(await store.load())].map(([key, value]) => [key, text(value)]));
}

describe("the contract of stores", () => {
  for (const { name, run } of storeContract) {
    test(name, async () => {
      const path = newGroup();
      let current = await leader(path);
      await run({
        open: () => current.open(),
        crash: async () => {
          await current.sessions.close(false);
          current = await leader(path);
        },
        fill: async () => {
          await zkCli(ensemble.connectString, [`setquota -N 1 ${path}/registry`]);
          return async () => void (await zkCli(ensemble.connectString, [`delquota ${path}/registry`]));
        },
      });
    });
  }
});

describe("the contract of elections", () => {
  for (const { name, run } of electionContract) {
    test(name, async () => {
      const path = newGroup();
      await run({
        election: (): Election => new ZkElection({ sessions: sessionsOf(path), label: "json.info_" }),
        membership: () => new ZkMembership({ sessions: sessionsOf(path) }),
        until: async (condition) => void (await eventually("the condition", condition)),
      });
    });
  }
});

describe("elections", () => {
  test("candidates of other makers count: labels info_ and none; other children do not", async () => {
    const path = newGroup();
    const raw = new ZooKeeper(`zk://${ensemble.connectString}${path}`);
    cleanups.push(() => raw.close());
    await raw.ensurePath("/log_replicas");
    await raw.create("/registry");
    const older = await raw.create("/info_", bytes("old"), { mode: "ephemeralSequential" });
    const plain = await raw.create("/", bytes("older still"), { mode: "ephemeralSequential" });
    const seen: (string | undefined)[] = [];
    const watch = await new ZkMembership({ sessions: sessionsOf(path) }).watchLeader((data) => void seen.push(text(data)));
    const ours = await candidate(path, { data: "ours" });
    await eventually("the first leads", () => seen.at(-1) === "old");
    await raw.delete(older);
    await eventually("the second leads", () => seen.at(-1) === "older still");
    expect(ours.changes).toEqual([]);
    await raw.delete(plain);
    await eventually("ours leads", () => ours.election.mayAct() && seen.at(-1) === "ours");
    expect(seen).toEqual([undefined, "old", "older still", "ours"]);
    watch.stop();
  });

  test("who is cut off may not act before another leads, and that one leads within the session's time and 2 s", async () => {
    const path = newGroup();
    const way = await relayed();
    const first = await leader(path, { servers: way.servers, data: "first" });
    const second = await candidate(path, { data: "second" });
    const seen: (string | undefined)[] = [];
    await new ZkMembership({ sessions: sessionsOf(path, way) }).watchLeader((data) => void seen.push(text(data)));
    await eventually("the follower knows", () => seen.at(-1) === "first");
    const cutAtMs = performance.now();
    way.cut();
    let actedUntilMs = 0;
    while (!second.election.mayAct()) {
      if (first.election.mayAct()) actedUntilMs = performance.now();
      if (performance.now() > cutAtMs + 20_000) throw new Error("nobody took over");
      await sleep(5);
    }
    const ledAtMs = performance.now();
    expect(actedUntilMs).toBeGreaterThan(cutAtMs);
    expect(actedUntilMs).toBeLessThan(ledAtMs);
    expect(first.election.mayAct()).toBe(false);
    expect(first.changes).toEqual([true, false]);
    expect(ledAtMs - cutAtMs).toBeLessThan(sessionTimeoutMs + 2000);
    // Who is cut off keeps its last answer; healed, it has a new session and knows better.
    expect(seen).toEqual([undefined, "first"]);
    way.heal();
    await eventually("the follower learns", () => seen.at(-1) === "second");
    await first.election.resign();
    const again: boolean[] = [];
    await first.election.contend(bytes("first again"), (leading) => void again.push(leading));
    await second.election.resign();
    await eventually("the first leads again", () => again.includes(true) && seen.at(-1) === "first again");
    expect(logged.filter((line) => /session has expired/.test(line)).length).toBeGreaterThan(0);
  });

  test("a candidate whose node was created, but who lost the answer, finds its node", async () => {
    const path = newGroup();
    const way = await relayed();
    const observer = new ZooKeeper(`zk://${ensemble.connectString}${path}`);
    cleanups.push(() => observer.close());
    const sessions = sessionsOf(path, way);
    const election = new ZkElection({ sessions, label: "json.info_" });
    await observer.ensurePath("/");
    for (let round = 0; round < 3; round++) {
      const changes: boolean[] = [];
      // What comes before the create is answered; the create is not: it is its ephemeral node that mutes the way.
      const created = new Promise<readonly string[]>((resolve, reject) => {
        const look = (): void => {
          const muted = observer.getChildren("/").then((children) => {
            if (children.length === 0) return look();
            way.heal();
            resolve(children);
          });
          muted.catch(reject);
        };
        observer.getChildren("/", { watch: look }).catch(reject);
      });
      const create = sessions.client.create.bind(sessions.client);
      sessions.client.create = (...args) => {
        if (args[0].startsWith(`${path}/json`) && changes.length === 0) way.mute();
        sessions.client.create = create;
        return create(...args);
      };
      await sessions.client.connected();
      await election.contend(bytes("me"), (leading) => void changes.push(leading));
      await eventually("it leads", () => changes.includes(true));
      expect(await observer.getChildren("/")).toEqual(await created);
      await election.resign();
      await observer.sync("/");
      expect(await observer.getChildren("/")).toEqual([]);
    }
  });

  test("with credentials everybody may read, only the owner may change; others are refused by name", async () => {
    const path = newGroup();
    const owner = await leader(path, { credentials: "anna:secret" });
    const store = await owner.open();
    await store.load();
    await store.commit([{ key: "a", value: bytes("1") }]);
    const node = owner.election.electionNode() ?? "";
    expect((await owner.sessions.client.getAcl(node)).acl).toEqual([
      { permissions: 31, scheme: "digest", id: expect.stringMatching(/^anna:/) },
      ...readAcl,
    ]);
    const seen: (string | undefined)[] = [];
    await new ZkMembership({ sessions: sessionsOf(path) }).watchLeader((data) => void seen.push(text(data)));
    await eventually("everybody sees who leads", () => seen.at(-1) === "me");
    const contend = (credentials?: string) =>
      new ZkElection({ sessions: sessionsOf(path, { credentials }), label: "json.info_" }).contend(bytes("x"), () => {});
    await expect(contend("bert:wrong")).rejects.toThrow(/access list .*does not allow user "bert".*zk:\/\/ URL/);
    await expect(contend()).rejects.toThrow(/does not allow clients without credentials/);
    const refused = new ZkElection({ sessions: sessionsOf(path), label: "json.info_" });
    for (let attempt = 0; attempt < 2; attempt++) {
      await expect(refused.contend(bytes("x"), () => {})).rejects.toMatchObject({ name: "StoreError", fault: "io" });
    }
    expect(logged.join("\n")).not.toContain("secret");
  });

  test("a leader whose process stood still may not act before it has heard anything", async () => {
    const ours = await leader(newGroup());
    expect(ours.election.mayAct()).toBe(true);
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, sessionTimeoutMs); // This thread stands still.
    expect(ours.election.mayAct()).toBe(false);
    expect(ours.changes).toEqual([true]);
    await eventually("it steps down", () => ours.changes.at(-1) === false);
  });

  test("a node that somebody deletes deposes its leader", async () => {
    const path = newGroup();
    const ours = await leader(path);
    await ours.sessions.client.delete(ours.election.electionNode() ?? "");
    await eventually("deposed", () => ours.changes.at(-1) === false);
    expect(ours.election.mayAct()).toBe(false);
  });
});

describe("stores", () => {
  test("a store whose root others own names node and user", async () => {
    const path = newGroup();
    const raw = new ZooKeeper(`zk://anna:secret@${ensemble.connectString}${path}`);
    cleanups.push(() => raw.close());
    await raw.ensurePath("/");
    await raw.create("/registry", bytes(""), { acl: [...creatorAcl, ...readAcl] });
    const ours = await leader(path);
    const store = await ours.open();
    await expect(store.load()).rejects.toMatchObject({ fault: "io", message: expect.stringMatching(/registry.*access list/) });
  });

  test("a writer that was stopped past its session changes nothing when it goes on", async () => {
    const path = newGroup();
    const program = join(import.meta.dirname, "leading-writer.mjs");
    const args = [program, `zk://${ensemble.connectString}${path}`, String(sessionTimeoutMs)];
    const writer: ChildProcess = spawn(process.execPath, args, { stdio: ["ignore", "pipe", "inherit"] });
    let output = "";
    writer.stdout?.on("data", (chunk: Buffer) => (output += chunk.toString()));
    cleanups.push(() => void writer.kill("SIGKILL"));
    await eventually("it writes", () => output.includes("committed 20\n"));
    const next = await candidate(path);
    writer.kill("SIGSTOP");
    const stoppedAtMs = performance.now();
    await eventually("another leads", () => next.election.mayAct());
    expect(performance.now() - stoppedAtMs).toBeLessThan(sessionTimeoutMs + 2000);
    const store = await next.open();
    const acknowledged = Math.max(...[...output.matchAll(/committed (\d+)/g)].map((match) => Number(match[1])));
    // One more may have happened without its answer having been read.
    const found = Number((await contentsOf(store)).get("writer"));
    expect([acknowledged, acknowledged + 1]).toContain(found);
    await store.commit([{ key: "writer", value: bytes("taken over") }]);
    writer.kill("SIGCONT");
    await eventually("it hears of it", () => /fault/.test(output) && /deposed/.test(output));
    expect(output).toMatch(/fault fenced/);
    await store.close();
    expect((await contentsOf(await next.open())).get("writer")).toBe("taken over");
  });

  test("the fence is ZooKeeper's own check: a leader whose node is gone is refused though it does not know", async () => {
    const path = newGroup();
    const ours = await leader(path);
    const node = ours.election.electionNode() ?? "";
    const store = await openZkStore({ sessions: ours.sessions, root: `${path}/registry`, fence: () => node });
    await store.load();
    await store.commit([{ key: "a", value: bytes("1") }]);
    const other = new ZooKeeper(`zk://${ensemble.connectString}/`);
    cleanups.push(() => other.close());
    await other.delete(node);
    await expect(store.commit([{ key: "a", value: bytes("2") }])).rejects.toMatchObject({ fault: "fenced" });
    await expect(store.commit([{ key: "a", value: bytes("3") }])).rejects.toMatchObject({ fault: "fenced" });
    await store.close();
    const next = await leader(path);
    expect((await contentsOf(await next.open())).get("a")).toBe("1");
  });

  test("a commit whose answer is lost happens once; one that never arrived happens too", async () => {
    const path = newGroup();
    const way = await relayed();
    const ours = await leader(path, way);
    const store = await ours.open();
    await store.load();
    const observer = new ZooKeeper(`zk://${ensemble.connectString}${path}/registry`);
    cleanups.push(() => observer.close());
    await store.commit([{ key: "a", value: bytes("0") }]);
    const writes = async (): Promise<number> => {
      await observer.sync("/writes"); // The observer's server may lag behind the writer's.
      return (await observer.getData("/writes")).stat.version;
    };
    let before = await writes();
    way.mute();
    const lost = store.commit([{ key: "a", value: bytes("1") }]);
    await eventually("it happened", async () => (await writes()) === before + 1);
    way.heal();
    await lost;
    expect(await writes()).toBe(before + 1);
    before = await writes();
    way.cut();
    const stuck = store.commit([{ key: "a", value: bytes("2") }]);
    await sleep(100);
    way.heal();
    await stuck;
    expect(await writes()).toBe(before + 1);
    await store.close();
    expect(await contentsOf(await ours.open())).toEqual(new Map([["a", "2"]]));
    expect(ours.changes).toEqual([true]);
  });

  test("servers die while it commits: every acknowledged commit is there, in order", async () => {
    const path = newGroup();
    const ours = await leader(path);
    const store = await ours.open();
    await store.load();
    const acknowledged: number[] = [];
    const stop = new AbortController();
    const load = (async () => {
      for (let n = 0; !stop.signal.aborted; n++) {
        await Promise.all([
          store.commit([{ key: `n/${n}`, value: bytes(String(n)) }]).then(() => acknowledged.push(n)),
          store.commit([{ key: "last", value: bytes(String(n)) }]),
        ]);
      }
    })();
    for (let round = 0; round < 3; round++) {
      const victim = round === 1 ? ((await ensemble.leader()) + 1) % 3 : await ensemble.leader();
      const before = acknowledged.length;
      await ensemble.killServer(victim);
      await eventually("it goes on", () => acknowledged.length > before + 20 || ours.changes.at(-1) === false);
      await ensemble.restart(victim);
    }
    stop.abort();
    const outcome = await load.then(
      () => "went through",
      (error: { fault?: string }) => error.fault,
    );
    // An election of the servers that takes longer than the lease deposes the leader: no less correct, but not what is tested here.
    expect(["went through", "fenced"]).toContain(outcome);
    await store.close();
    await ours.election.resign();
    const next = await leader(path);
    const contents = await contentsOf(await next.open());
    expect(acknowledged.length).toBeGreaterThan(60);
    for (const n of acknowledged) expect(contents.get(`n/${n}`)).toBe(String(n));
    expect(Number(contents.get("last"))).toBeGreaterThanOrEqual(acknowledged.at(-1) ?? 0);
  });

  test("values over the size of a node are kept in parts, and shrink and go again", async () => {
    const path = newGroup();
    const ours = await leader(path);
    let store = await ours.open();
    await store.load();
    const large = randomBytes(3_000_000);
    const zeros = new Uint8Array(5_000_000);
    await store.commit([
      { key: "large", value: large },
      { key: "zeros", value: zeros },
      { key: "small", value: bytes("s") },
    ]);
    const reopened = async (): Promise<ReadonlyMap<string, Uint8Array>> => {
      await store.close();
      store = await ours.open();
      return store.load();
    };
    let contents = await reopened();
    expect(Buffer.compare(contents.get("large") ?? bytes(""), large)).toBe(0);
    expect(Buffer.compare(contents.get("zeros") ?? bytes(""), zeros)).toBe(0);
    await store.commit([{ key: "large", value: large.subarray(0, 1_000_000) }]);
    contents = await reopened();
    expect(Buffer.compare(contents.get("large") ?? bytes(""), large.subarray(0, 1_000_000))).toBe(0);
    await store.commit([{ key: "large", value: undefined }]);
    contents = await reopened();
    expect([...contents.keys()].sort()).toEqual(["small", "zeros"]);
    const tooLarge = { key: "too/large", value: new Uint8Array(65 * 2 ** 20) };
    await expect(store.commit([tooLarge])).rejects.toThrow(/"too\/large" has 68157440 bytes/);
    await expect(store.commit([{ key: "\ud800", value: bytes("no text") }])).rejects.toMatchObject({ fault: "io" });
    await store.commit([{ key: "small", value: bytes("after") }]);
  });

  test("a commit over one multi is there whole or not at all, after whichever of its multis the writer ends", async () => {
    const path = newGroup();
    const ours = await leader(path);
    const node = ours.election.electionNode();
    const root = `${path}/registry`;
    const outcomes: string[] = [];
    let before = "-1";
    for (let multis = 0; outcomes.at(-1) !== "acknowledged"; multis++) {
      let left = Infinity;
      const store = await openZkStore({ sessions: ours.sessions, root, fence: () => (left-- > 0 ? node : undefined) });
      await store.load();
      // Sizes that add and take away parts from one round to the next; bytes that do not compress.
      const blob = randomBytes([2_900_000, 900_000, 1_700_000][multis % 3] ?? 0);
      const small = Array.from({ length: 2500 }, (_, i) => ({ key: `k/${i}`, value: bytes(String(multis)) }));
      await store.commit([{ key: "gone", value: bytes("x") }]);
      const puts = [
        ...small.slice(0, 1000),
        { key: "blob", value: blob },
        ...small.slice(1000),
        { key: "gone", value: undefined },
      ];
      left = multis; // The fence is asked before each multi.
      const told = await store.commit(puts).then(
        () => "acknowledged",
        (error: { fault?: string }) => error.fault,
      );
      await store.close();
      const again = await ours.open();
      const contents = await again.load();
      const found = new Set(small.map(({ key }) => text(contents.get(key)) ?? "-1"));
      expect(found.size).toBe(1);
      const isThere = found.has(String(multis));
      if (!isThere) expect([...found]).toEqual([before]);
      expect(Buffer.compare(contents.get("blob") ?? bytes(""), blob) === 0).toBe(isThere);
      expect(contents.has("gone")).toBe(!isThere);
      if (told !== "acknowledged") expect(told).toBe("fenced");
      else expect(isThere).toBe(true);
      outcomes.push(told === "acknowledged" ? told : isThere ? "completed" : "not there");
      if (isThere) before = String(multis);
      await again.close();
      expect(await ours.sessions.client.getChildren(`${root}/intent`)).toEqual([]);
    }
    // First the intent is written, then it is carried out in several multis.
    expect(outcomes.join(" ")).toMatch(/^(not there ){2,}(completed |not there ){4,}acknowledged$/);
    expect(outcomes.filter((outcome) => outcome === "completed").length).toBeGreaterThanOrEqual(3);
  });
});

describe("ZooKeeper gone altogether", () => {
  test("one line says so, and everything comes back by itself", async () => {
    const path = newGroup();
    const ours = await leader(path);
    const follower = sessionsOf(path);
    const seen: (string | undefined)[] = [];
    await new ZkMembership({ sessions: follower }).watchLeader((data) => void seen.push(text(data)));
    await eventually("the follower knows", () => seen.at(-1) === "me");
    for (const index of [0, 1, 2]) await ensemble.killServer(index);
    await eventually("the leader steps down", () => ours.changes.at(-1) === false);
    await ours.election.resign();
    const again: boolean[] = [];
    await ours.election.contend(bytes("again"), (leading) => void again.push(leading));
    await sleep(5000);
    expect(logged.filter((line) => /can be reached for/.test(line))).toHaveLength(2); // One of each daemon.
    expect(seen).toEqual([undefined, "me"]);
    await Promise.all([0, 1, 2].map((index) => ensemble.restart(index)));
    await eventually("it leads again", () => again.includes(true) && seen.at(-1) === "again");
    expect(logged.filter((line) => /reached again/.test(line))).toHaveLength(2);
    const children = await ours.sessions.client.getChildren(path);
    expect(children).toHaveLength(1);
  });
});
