// The store over three real servers: what every maker of this port promises, and what only ZooKeeper can break.
import { type ChildProcess, spawn } from "node:child_process";
import { randomBytes } from "node:crypto";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { describe, expect, test } from "vitest";
import { openZkStore, storeContract } from "@mesolite/coordination";
import { creatorAcl, readAcl, ZooKeeper } from "@mesolite/zookeeper";
import { eventually } from "../support/eventually.ts";
import { zkCli } from "./command-line.ts";
import {
  bytes,
  candidate,
  cleanups,
  contentsOf,
  ensemble,
  leader,
  newGroup,
  relayed,
  sessionTimeoutMs,
  text,
  useEnsemble,
} from "./leaders.ts";

useEnsemble();

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
  let ours = await leader(path);
  let store = await ours.open();
  await store.load();
  const acknowledged: number[] = [];
  const stop = new AbortController();
  const write = async (n: number): Promise<"written" | "deposed"> => {
    const first = store.commit([{ key: `n/${n}`, value: bytes(String(n)) }]).then(() => acknowledged.push(n));
    const second = store.commit([{ key: "last", value: bytes(String(n)) }]);
    try {
      await Promise.all([first, second]);
      return "written";
    } catch (error) {
      if ((error as { fault?: string }).fault === "fenced") return "deposed";
      throw error;
    }
  };
  const load = async (): Promise<void> => {
    for (let n = 0; !stop.signal.aborted; n++) {
      if ((await write(n)) === "written") continue;
      // An election of the servers that takes longer than the lease deposes the leader, rightly: the next one goes on.
      await store.close();
      await ours.election.resign();
      ours = await leader(path);
      store = await ours.open();
      await store.load();
    }
  };
  const serversDie = async (): Promise<void> => {
    for (let round = 0; round < 3; round++) {
      const victim = round === 1 ? ((await ensemble.leader()) + 1) % 3 : await ensemble.leader();
      const before = acknowledged.length;
      await ensemble.killServer(victim);
      await eventually("it goes on", () => acknowledged.length > before + 20);
      await ensemble.restart(victim);
    }
  };
  await Promise.all([load(), serversDie().finally(() => stop.abort())]);
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
    const puts = [...small.slice(0, 1000), { key: "blob", value: blob }, ...small.slice(1000), { key: "gone", value: undefined }];
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
