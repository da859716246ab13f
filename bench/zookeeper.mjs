// Pipelined creates through our ZooKeeper client against a real server (Debian's package `zookeeper`), one client, nodes of 100 bytes spread over
// 256 parents, at most 1000 on their way at a time. The floor is the same requests, encoded beforehand, written to a bare socket whose answers
// are only counted: what the server can do. Durability as installed: the server syncs its log. Case `creates`; `multi x100` puts 100 creates in a
// multi, and all multis are on their way at once, in the floor as well.
//
//   node bench/zookeeper.mjs [--full]
import { spawn } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { openAcl, ZooKeeper } from "../packages/zookeeper/dist/index.js";
import { timeRaw } from "./floor/raw-zookeeper.mjs";
import { inTurn, runDirectly } from "./measure.mjs";

const jars = ["zookeeper", "slf4j-api", "slf4j-nop"].map((name) => `/usr/share/java/${name}.jar`);
const window = 1000;
const data = new Uint8Array(100).fill(97);

export async function* run({ full = false } = {}) {
  if (!existsSync(jars[0])) return console.error("zookeeper: not measured, it needs Debian's package zookeeper");
  const count = full ? 50_000 : 20_000;
  const rounds = full ? 7 : 3;
  const server = await startServer();
  const zk = new ZooKeeper(`zk://127.0.0.1:${server.port}/`, { sessionTimeoutMs: 20_000, requestTimeoutMs: 60_000 });
  try {
    let made = 0;
    const fresh = () => makeParents(zk, `/bench-${made++}`);
    const creates = async () => measureCreates(zk, await fresh(), count);
    const rawCreates = async () =>
      measureRaw(
        server.port,
        numbers(count)
          .map(await fresh())
          .map(creation),
        1,
      );
    yield await inTurn({ name: "creates", unit: "per_s", rounds, mark: 8000, ours: creates, floor: rawCreates });
    const multis = async () => measureMultis(zk, await fresh(), count);
    const rawMultis = async () => measureRaw(server.port, multisOf(numbers(count).map(await fresh())), 100);
    yield await inTurn({ name: "multi x100", unit: "per_s", rounds, mark: 8000, ours: multis, floor: rawMultis });
  } finally {
    await zk.close();
    await server.stop();
  }
}

/** A root with 256 parents below it, as the registry has them. */
async function makeParents(zk, root) {
  await zk.create(root);
  await zk.multi(Array.from({ length: 256 }, (_, i) => ({ kind: "create", path: `${root}/${i}` })));
  return (i) => `${root}/${i & 255}/node-${i}`;
}

async function measureCreates(zk, pathOf, count) {
  const startMs = performance.now();
  let next = 0;
  const worker = async () => {
    for (let i = next++; i < count; i = next++) await zk.create(pathOf(i), data);
  };
  await Promise.all(Array.from({ length: window }, worker));
  return (count * 1000) / (performance.now() - startMs);
}

async function measureMultis(zk, pathOf, count) {
  const startMs = performance.now();
  const batches = [];
  for (let at = 0; at < count; at += 100) {
    const changes = Array.from({ length: 100 }, (_, i) => ({ kind: "create", path: pathOf(at + i), data }));
    batches.push(zk.multi(changes));
  }
  await Promise.all(batches);
  return (count * 1000) / (performance.now() - startMs);
}

/** Nodes that the floor makes in a second; each operation makes `nodes` of them. */
async function measureRaw(port, operations, nodes) {
  return (operations.length * nodes * 1000) / (await timeRaw({ port, operations, window }));
}

function multisOf(paths) {
  return numbers(paths.length / 100).map((i) => ({
    kind: "multi",
    changes: paths.slice(100 * i, 100 * (i + 1)).map(creation),
  }));
}

function numbers(count) {
  return Array.from({ length: count }, (_, i) => i);
}

function creation(path) {
  return { kind: "create", path, data, acl: openAcl, mode: "persistent" };
}

async function startServer() {
  const folder = mkdtempSync(join(tmpdir(), "mesolite-bench-zookeeper-"));
  const port = await freePort();
  mkdirSync(join(folder, "data"));
  const lines = [`dataDir=${folder}/data`, `clientPort=${port}`, "clientPortAddress=127.0.0.1", "tickTime=2000"];
  writeFileSync(join(folder, "zoo.cfg"), [...lines, "admin.enableServer=false", ""].join("\n"));
  const main = "org.apache.zookeeper.server.quorum.QuorumPeerMain";
  const child = spawn("java", ["-Xmx1g", "-cp", jars.join(":"), main, join(folder, "zoo.cfg")], { stdio: "ignore" });
  const ended = new Promise((resolve) => child.once("exit", resolve));
  const kill = () => child.kill("SIGKILL");
  process.on("exit", kill);
  return {
    port,
    stop: async () => {
      kill();
      await ended;
      process.off("exit", kill);
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

function freePort() {
  return new Promise((resolve) => {
    const server = createServer().listen(0, "127.0.0.1", () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });
}

await runDirectly("zookeeper", import.meta.url, run);
