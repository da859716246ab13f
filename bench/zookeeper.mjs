// Pipelined creates through our ZooKeeper client against a real server (Debian's package `zookeeper`), one client, nodes of 100 bytes spread over
// 256 parents, at most 1000 on their way at a time. The floor is the same requests, encoded beforehand, written to a bare socket whose answers
// are only counted: what the server can do. Durability as installed: the server syncs its log. Case `creates`; `multi` puts 100 creates in a
// multi.
//
//   node bench/zookeeper.mjs [--full]
import { spawn } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { connect, createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { ZooKeeper } from "../packages/zookeeper/dist/index.js";
import { encodeRequest, stampXid } from "../packages/zookeeper/dist/protocol/encode-request.js";
import { encodeConnectRequest, noSession } from "../packages/zookeeper/dist/protocol/handshake.js";
import { FrameSplitter } from "../packages/zookeeper/dist/jute/frame-splitter.js";
import { openAcl } from "../packages/zookeeper/dist/index.js";
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
    const floor = async () => measureFloor(server.port, await fresh(), count);
    yield await inTurn({ name: "creates", unit: "per_s", rounds, mark: 8000, ours: creates, floor });
    const multis = async () => measureMultis(zk, await fresh(), count);
    yield await inTurn({ name: "multi x100", unit: "per_s", rounds, mark: 8000, ours: multis });
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

async function measureFloor(port, pathOf, count) {
  const frames = Array.from({ length: count }, (_, i) => {
    const request = encodeRequest({ kind: "create", path: pathOf(i), data, acl: openAcl, mode: "persistent" });
    stampXid(request, i + 1);
    return request;
  });
  const socket = connect({ port, host: "127.0.0.1", noDelay: true });
  const splitter = new FrameSplitter(1 << 20);
  let startMs = 0;
  await new Promise((resolve, reject) => {
    let answered = -1; // The first frame answers the handshake.
    let sent = 0;
    socket.on("error", reject);
    socket.on("connect", () => socket.write(encodeConnectRequest({ lastZxid: 0n, timeoutMs: 20_000, session: noSession })));
    socket.on("data", (chunk) => {
      answered += splitter.push(chunk).length;
      if (answered === 0) startMs = performance.now();
      if (answered === count) return resolve();
      const more = frames.slice(sent, answered + window);
      sent += more.length;
      if (more.length > 0) socket.write(Buffer.concat(more));
    });
  });
  const perSecond = (count * 1000) / (performance.now() - startMs);
  socket.destroy();
  return perSecond;
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
