// Recovery of the registry: what a master that was just elected does before it serves. Three real ZooKeeper servers (Debian's package
// `zookeeper`, durability as installed), one node an agent in 256 buckets, values as the master writes them. Timed: `load`, which
// lays the store out, syncs and reads all of it; not timed: the session and the election. The floor is the same reads, encoded beforehand, written to a
// bare socket whose answers are only counted. Case `write` is what it takes to write them down at first, in commits of 100, one after the other;
// its floor is one multi a commit, prepared and sent likewise, that only makes the nodes.
//
//   node bench/registry.mjs [--full]
import { spawn } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { connect, createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { openZkStore, ZkElection, ZkSessions } from "../packages/coordination/dist/index.js";
import { nodePathOf } from "../packages/coordination/dist/zookeeper/store-layout.js";
import { parseResources } from "../packages/resources/dist/index.js";
import { AgentInfo } from "../packages/wire/dist/index.js";
import { openAcl } from "../packages/zookeeper/dist/index.js";
import { timeRaw } from "./floor/raw-zookeeper.mjs";
import { inTurn, runDirectly } from "./measure.mjs";

const jars = ["zookeeper", "slf4j-api", "slf4j-nop"].map((name) => `/usr/share/java/${name}.jar`);
const window = 1000;
/** What stands before a value in its node when it is neither packed nor in parts. */
const plainForm = Uint8Array.of(0);

export async function* run({ full = false } = {}) {
  if (!existsSync(jars[0])) return console.error("registry: not measured, it needs Debian's package zookeeper");
  const ensemble = await startEnsemble(3);
  try {
    for (const agents of full ? [10_000, 100_000] : [10_000]) yield* measure(ensemble, agents, full);
  } finally {
    await ensemble.stop();
  }
}

async function* measure({ address, ports }, agents, full) {
  const puts = registryOf(agents);
  const rootOf = (round) => `/mesos/registry-${agents}-${round}`;
  const write = (round) => asLeader({ address, root: rootOf(round) }, (store) => timeWrite(store, puts));
  const rawWrite = async (round) => {
    const root = `${rootOf(round)}-raw`;
    await asLeader({ address, root }, (store) => store.load());
    return timeRawWrite(ports[0], root, puts);
  };
  // Each round leaves a registry behind: of large ones only one is counted.
  const written = agents === 10_000 ? 3 : 1;
  yield await inTurn({ name: `${agents} write`, unit: "ms", rounds: written, ours: write, floor: rawWrite });
  const root = rootOf(written - 1);
  yield await inTurn({
    name: String(agents),
    unit: "ms",
    rounds: full ? 7 : 3,
    ...(agents === 10_000 ? { mark: 2000 } : {}),
    ours: () => asLeader({ address, root }, (store) => timeLoad(store, agents)),
    floor: () => timeRawLoad(ports[0], root, puts),
  });
}

function registryOf(agents) {
  const resources = parseResources("cpus:20;mem:10240;disk:100000;ports:[31000-32000]").value;
  return Array.from({ length: agents }, (_, i) => {
    const id = `7b1c2c1e-2f54-4b8e-9d0b-6a8d0c0e3f11-S${i}`;
    const value = AgentInfo.encode({ hostname: `agent${i}.example.com`, port: 5051, resources, id: { value: id } });
    return { key: `agents/${id}`, value };
  });
}

/** A daemon of its own: session, election, store; all of it ends with `work`. */
async function asLeader({ address, root }, work) {
  const sessions = new ZkSessions({ address, log: (message) => console.error(message) });
  const election = new ZkElection({ sessions, label: "json.info_" });
  try {
    await new Promise((resolve, reject) => {
      election.contend(Buffer.from("{}"), resolve).catch(reject);
    });
    return await work(await openZkStore({ sessions, root, fence: () => election.electionNode() }));
  } finally {
    await election.resign();
    await sessions.close();
  }
}

async function timeLoad(store, agents) {
  const startMs = performance.now();
  const contents = await store.load();
  const ms = performance.now() - startMs;
  if (contents.size !== agents) throw new Error(`found ${contents.size} agents, expected ${agents}`);
  return ms;
}

async function timeWrite(store, puts) {
  await store.load();
  const startMs = performance.now();
  for (let at = 0; at < puts.length; at += 100) await store.commit(puts.slice(at, at + 100));
  return performance.now() - startMs;
}

function timeRawLoad(port, root, puts) {
  const operations = puts.map(({ key }) => ({ kind: "getData", path: nodePathOf(root, key), watch: false }));
  return timeRaw({ port, operations, window });
}

/** In a store that is laid out and empty: the nodes of each commit, a commit after the other. */
function timeRawWrite(port, root, puts) {
  const creations = puts.map(({ key, value }) => ({
    kind: "create",
    path: nodePathOf(root, key),
    data: Buffer.concat([plainForm, value]),
    acl: openAcl,
    mode: "persistent",
  }));
  const operations = [];
  for (let at = 0; at < creations.length; at += 100) operations.push({ kind: "multi", changes: creations.slice(at, at + 100) });
  return timeRaw({ port, operations, window: 1 });
}

async function startEnsemble(count) {
  const folder = mkdtempSync(join(tmpdir(), "mesolite-bench-registry-"));
  const ports = await freePorts(count * 3);
  const clients = ports.slice(0, count);
  const peers = clients.map((_, i) => `server.${i + 1}=127.0.0.1:${ports[count + i]}:${ports[2 * count + i]}`);
  const children = clients.map((port, i) => {
    const home = join(folder, String(i + 1));
    mkdirSync(join(home, "data"), { recursive: true });
    writeFileSync(join(home, "data/myid"), `${i + 1}\n`);
    const lines = [`dataDir=${home}/data`, `clientPort=${port}`, "clientPortAddress=127.0.0.1", "tickTime=2000", "initLimit=10"];
    writeFileSync(join(home, "zoo.cfg"), [...lines, "syncLimit=5", "admin.enableServer=false", ...peers, ""].join("\n"));
    const main = "org.apache.zookeeper.server.quorum.QuorumPeerMain";
    return spawn("java", ["-Xmx1g", "-cp", jars.join(":"), main, join(home, "zoo.cfg")], { stdio: "ignore" });
  });
  const ended = children.map((child) => new Promise((resolve) => child.once("exit", resolve)));
  const kill = () => children.forEach((child) => child.kill("SIGKILL"));
  process.on("exit", kill);
  // All three stand before anything is timed.
  for (const port of clients) while (!(await serves(port))) await sleep(100);
  return {
    ports: clients,
    address: `zk://${clients.map((port) => `127.0.0.1:${port}`).join(",")}/mesos`,
    stop: async () => {
      kill();
      await Promise.all(ended);
      process.off("exit", kill);
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

function serves(port) {
  return new Promise((resolve) => {
    let answer = "";
    const socket = connect(port, "127.0.0.1", () => socket.write("srvr"));
    socket.on("data", (chunk) => (answer += chunk));
    socket.on("error", () => {});
    socket.on("close", () => resolve(answer.includes("Mode: ")));
  });
}

async function freePorts(count) {
  const servers = Array.from({ length: count }, () => createServer().listen(0, "127.0.0.1"));
  await Promise.all(servers.map((server) => new Promise((resolve) => server.once("listening", resolve))));
  const ports = servers.map((server) => server.address().port);
  await Promise.all(servers.map((server) => new Promise((resolve) => server.close(resolve))));
  return ports;
}

await runDirectly("registry", import.meta.url, run);
