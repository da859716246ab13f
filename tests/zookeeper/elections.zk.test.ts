// Election and membership over three real servers: what every maker of these ports promises, and what only ZooKeeper can break.
import { setTimeout as sleep } from "node:timers/promises";
import { describe, expect, test } from "vitest";
import { type Election, electionContract, ZkElection, ZkMembership } from "@mesolite/coordination";
import { readAcl, ZooKeeper } from "@mesolite/zookeeper";
import { eventually } from "../support/eventually.ts";
import {
  bytes,
  candidate,
  cleanups,
  ensemble,
  leader,
  logged,
  newGroup,
  relayed,
  sessionsOf,
  sessionTimeoutMs,
  text,
  useEnsemble,
} from "./leaders.ts";

useEnsemble();

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
