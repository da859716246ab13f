// The whole state of a large cluster, from the request to the answer's last byte, with the master in one process and the client in another:
// GET /state, then v1 GET_STATE in protobuf and in JSON, of 10,000 agents with 100,000 running and 100,000 finished tasks; and
// GET /metrics/snapshot with 1000 frameworks. The floor is a bare node:http server that streams `JSON.stringify` of as many tasks, or
// answers with as many metrics. `rss 10000`: the resident memory, in MB of 10^6 bytes, of a master with as many agents and 100,000 running tasks,
// after one GET /state; its floor is a process that only holds their bytes, found by id.
//
//   node bench/state.mjs [--full]
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { request } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { writeClusterFile } from "./cluster-file.mjs";
import { startSimulatedAgents } from "./daemon/simulated-agents.mjs";
import { startChild, startMasterProcess } from "./daemon/start.mjs";
import { inTurn, runDirectly } from "./measure.mjs";

const protobuf = "application/x-protobuf";
const asks = {
  state: () => ask("GET", "/state"),
  pb: () => ask("POST", "/api/v1", { type: "GET_STATE" }, protobuf),
  json: () => ask("POST", "/api/v1", { type: "GET_STATE" }, "application/json"),
};

export async function* run({ full = false } = {}) {
  const rounds = full ? 7 : 3;
  yield* withCluster({ agents: 10_000, frameworks: 5, running: 2, finished: 2 }, async function* (master) {
    yield* withFloor({ tasks: 200_000, metrics: 0 }, async function* (url) {
      const floor = () => timed(url, asks.state());
      const mark = { state: 1000, pb: 700, json: 1000 };
      for (const kind of ["state", "pb", "json"]) {
        const ours = () => timed(master.url, asks[kind]());
        yield await inTurn({ name: `10000 ${kind}`, unit: "ms", rounds, mark: mark[kind], ours, floor });
      }
    });
  });
  yield* resident({ agents: 10_000, frameworks: 5, running: 2 }, rounds);
  yield* withCluster({ agents: 10, frameworks: 1000, running: 1 }, async function* (master) {
    const snapshot = ask("GET", "/metrics/snapshot");
    const metrics = Object.keys(await (await fetch(`${master.url}/metrics/snapshot`)).json()).length;
    yield* withFloor({ tasks: 0, metrics }, async function* (url) {
      const measured = { ours: () => timed(master.url, snapshot), floor: () => timed(url, snapshot) };
      yield await inTurn({ name: "metrics 1000", unit: "ms", rounds: 3 * rounds, mark: 50, ...measured });
    });
  });
}

async function* resident(shape, rounds) {
  const place = mkdtempSync(join(tmpdir(), "mesolite-bench-"));
  const file = join(place, "cluster");
  writeClusterFile(file, shape);
  try {
    yield await inTurn({
      name: "rss 10000",
      unit: "MB",
      rounds,
      mark: 1000,
      ours: () => residentMB(shape),
      floor: () => bytesResidentMB(file, shape),
    });
  } finally {
    rmSync(place, { recursive: true });
  }
}

async function residentMB(shape) {
  const measured = withCluster(shape, async function* (master) {
    await timed(master.url, asks.state());
    yield (await master.report()).rssMB;
  });
  let figure;
  for await (const rssMB of measured) figure = rssMB;
  return figure;
}

/** Of a process that holds the bytes of the file. */
async function bytesResidentMB(file, { agents, frameworks, running }) {
  const { child, stop } = startChild("../floor/held-cluster.mjs", [file]);
  const [held] = await once(child, "message");
  child.send("stop");
  await stop();
  if (held.agents !== agents || held.tasks !== agents * frameworks * running) throw new Error(`held: ${JSON.stringify(held)}`);
  return held.rssMB;
}

/** A bare server with as much to say. */
async function* withFloor({ tasks, metrics }, measure) {
  const { child, stop } = startChild("../floor/state-server.mjs", [String(tasks), String(metrics)]);
  try {
    const [{ url }] = await once(child, "message");
    yield* measure(url);
  } finally {
    child.send("stop");
    await stop();
  }
}

/** A master to which so many agents have registered again. */
async function* withCluster(shape, measure) {
  const master = await startMasterProcess({ maxCompletedTasksPerFramework: 1_000_000 });
  const cluster = await startSimulatedAgents();
  try {
    await cluster.reregister({ master: master.address, connections: 1, ...shape });
    yield* measure(master);
  } finally {
    cluster.stop();
    await master.stop();
  }
}

function ask(method, path, call, accept = "application/json") {
  return { method, path, body: call && JSON.stringify(call), headers: { Accept: accept, "Content-Type": "application/json" } };
}

/** Milliseconds until the whole answer has been read. */
export async function timed(url, { body, ...options }) {
  const startMs = performance.now();
  const sent = request(url, options);
  sent.end(body);
  const [response] = await once(sent, "response");
  let bytes = 0;
  response.on("data", (chunk) => (bytes += chunk.length));
  await once(response, "end");
  if (response.statusCode !== 200 || bytes < 1000)
    throw new Error(`${options.path}: status ${response.statusCode}, ${bytes} bytes`);
  return performance.now() - startMs;
}

await runDirectly("state", import.meta.url, run);
