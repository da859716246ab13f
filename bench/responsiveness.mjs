// How a master answers others while it is busy with large answers: five clients read /state of 1000 agents with 100,000 tasks in a loop, a sixth
// asks for /health. 99th percentile of its latency, and the longest pause of the master's event loop. Clients and master are two processes. The
// floor is the same /health without the five.
//
//   node bench/responsiveness.mjs [--full]
import { Agent, request } from "node:http";
import { once } from "node:events";
import { startSimulatedAgents } from "./daemon/simulated-agents.mjs";
import { startChild, startMasterProcess } from "./daemon/start.mjs";
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
  const latency = [];
  const idle = [];
  const pauses = [];
  for (let round = -1; round < rounds; round++) {
    const floor = await probe(master.url, periodMs / 4);
    const { child, stop } = startChild("state-readers.mjs", [master.url, String(readers)]);
    await once(child, "message");
    master.watch();
    const figure = await probe(master.url, periodMs);
    const { longestMs } = await master.report();
    child.send("stop");
    await stop();
    if (round < 0) continue;
    latency.push(figure);
    idle.push(floor);
    pauses.push(longestMs);
  }
  yield line({ name: "health p99", unit: "ms", rounds, mark: 10, figures: latency, floors: idle });
  yield line({ name: "longest pause", unit: "ms", rounds, mark: 30, figures: pauses });
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
