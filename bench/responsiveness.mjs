// How a master answers others while it is busy with large answers: five clients read /state of 1000 agents with 100,000 tasks in a loop, a sixth
// asks for /health. 99th percentile of its latency, and the longest pause of the master's event loop. Clients and master are two processes. The
// floor of the first is the same /health without the five; of the second the pause of a bare server whose answers are as long.
//
//   node bench/responsiveness.mjs [--full]
import { Agent, request } from "node:http";
import { once } from "node:events";
import { startSimulatedAgents } from "./daemon/simulated-agents.mjs";
import { startChild, startChunkServer, startMasterProcess } from "./daemon/start.mjs";
import { line, runDirectly } from "./measure.mjs";

const readers = 5;

export async function* run({ full = false } = {}) {
  const master = await startMasterProcess({ maxCompletedTasksPerFramework: 1_000_000 });
  const cluster = await startSimulatedAgents();
  try {
    await cluster.reregister({ master: master.address, connections: 1, agents: 1000, frameworks: 5, running: 20 });
    yield* measure(master, full ? 7 : 3, full ? 5000 : 2000);
  } finally {
    cluster.stop();
    await master.stop();
  }
}

async function* measure(master, rounds, periodMs) {
  const bare = await startChunkServer(await bodyBytes(`${master.url}/state`));
  const columns = { latency: [], idle: [], pauses: [], barePauses: [] };
  try {
    for (let round = -1; round < rounds; round++) {
      const idle = await probe(master.url, periodMs / 4);
      const busy = await besideReaders(master, periodMs);
      const floor = await besideReaders(bare, periodMs);
      if (round < 0) continue;
      columns.latency.push(busy.p99Ms);
      columns.idle.push(idle);
      columns.pauses.push(busy.longestMs);
      columns.barePauses.push(floor.longestMs);
    }
  } finally {
    await bare.stop();
  }
  const { latency, idle, pauses, barePauses } = columns;
  yield line({ name: "health p99", unit: "ms", rounds, mark: 10, figures: latency, floors: idle });
  yield line({ name: "longest pause", unit: "ms", rounds, mark: 30, figures: pauses, floors: barePauses });
}

async function besideReaders(server, periodMs) {
  const { child, stop } = startChild("state-readers.mjs", [server.url, String(readers)]);
  await once(child, "message");
  server.watch();
  const p99Ms = await probe(server.url, periodMs);
  const { longestMs } = await server.report();
  child.send("stop");
  await stop();
  return { p99Ms, longestMs };
}

async function bodyBytes(url) {
  return (await (await fetch(url)).arrayBuffer()).byteLength;
}

/** The 99th percentile of asking for /health again and again, one at a time, in milliseconds. */
async function probe(url, periodMs) {
  const agent = new Agent({ keepAlive: true, maxSockets: 1 });
  const times = [];
  const endMs = performance.now() + periodMs;
  while (performance.now() < endMs) {
    const startMs = performance.now();
    const sent = request(`${url}/health`, { agent }).end();
    const [response] = await once(sent, "response");
    response.resume();
    await once(response, "end");
    times.push(performance.now() - startMs);
    await new Promise((resolve) => setTimeout(resolve, 1));
  }
  agent.destroy();
  times.sort((a, b) => a - b);
  return times[Math.floor(times.length * 0.99)];
}

await runDirectly("responsiveness", import.meta.url, run);
