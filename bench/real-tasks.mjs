// The launch pipeline with real processes: one master and one agent from bin/, and a framework over the v1 API.
import { mkdirSync } from "node:fs";
import { Scheduler, task } from "../packages/sdk/dist/index.js";
import { startMasterAndAgent } from "./real-cluster.mjs";

const cpus = 0.01;
const memMiB = 1;

/**
 * Runs `count` tasks `true` on a cluster of its own in `directory`, which is left for the caller to remove.
 * @returns tasks a second, from the first ACCEPT to the acknowledgement of the last TASK_FINISHED
 */
export async function measureRealTasks(directory, count) {
  mkdirSync(directory, { recursive: true });
  const cluster = await startMasterAndAgent(directory);
  try {
    return await runTasks(cluster.address, count);
  } finally {
    await cluster.stop();
  }
}

/** As many tasks on a cluster that runs already. */
export async function runTasks(master, count) {
  const { promise: done, resolve, reject } = withResolvers();
  let startMs;
  let launched = 0;
  let finished = 0;
  const scheduler = new Scheduler({
    master,
    framework: { name: "bench", user: "root", checkpoint: true },
    acknowledge: "manual",
    onOffers: (offers) => offers.forEach(launchOn),
    onUpdate,
    onCallFailed: (call, outcome) => reject(new Error(`${call.type}: ${outcome.message}`)),
  });

  function launchOn(offer) {
    const amount = (name) => offer.resources.find((resource) => resource.name === name)?.scalar?.value ?? 0;
    const fitting = Math.min(count - launched, Math.floor(amount("cpus") / cpus + 1e-6), Math.floor(amount("mem") / memMiB));
    if (fitting === 0) return void scheduler.decline(offer, { refuseMs: launched < count ? 0 : 3_600_000 });
    startMs ??= performance.now();
    const tasks = Array.from({ length: fitting }, () => task({ name: "true", command: "true", cpus, memMiB }));
    launched += fitting;
    void scheduler.launch(offer, tasks, { refuseMs: 0 });
  }

  function onUpdate(status) {
    const acknowledged = scheduler.acknowledge(status);
    if (status.state === "TASK_STARTING" || status.state === "TASK_RUNNING") return;
    if (status.state !== "TASK_FINISHED") return reject(new Error(`${status.state}: ${status.message}`));
    finished++;
    if (finished === count) void acknowledged.then(() => resolve((count * 1000) / (performance.now() - startMs)));
  }

  await scheduler.start();
  try {
    return await done;
  } finally {
    await scheduler.teardown();
  }
}

/** Promise.withResolvers, which Node 20 lacks. */
function withResolvers() {
  const result = {};
  result.promise = new Promise((resolve, reject) => Object.assign(result, { resolve, reject }));
  return result;
}
