// The load of a chaos run, and the eyes on it: a process of its own on a host of its own, which is never harmed.
// Argument: the run's settings as JSON. Says what happens as one JSON object a line; reads "calm" and "end" on stdin.
import { randomUUID } from "node:crypto";
import { createInterface } from "node:readline";
import { setTimeout as sleep } from "node:timers/promises";
import { runBatch } from "./load-batch.mjs";
import { watchLeaders } from "./load-watch.mjs";

const settings = JSON.parse(process.argv[2]);
const { marathons, masters, run, scaledApps, mostInstances, steadyApps } = settings;
const say = (event) => process.stdout.write(`${JSON.stringify(event)}\n`);
const sleepCommand = "exec sleep 100000";
let calm = false;
const isCalm = () => calm;
let marks = 0;

const pick = (list) => list[Math.floor(Math.random() * list.length)];
const pause = (fromMs, toMs) => sleep(fromMs + Math.random() * (toMs - fromMs));

/** One write to any of the Marathons. */
async function write(method, app, value, body) {
  const startedMs = Date.now();
  const url = `http://${pick(marathons)}/v2/apps${app}?force=true`;
  let outcome = "unknown";
  let leader;
  try {
    const init = { method, body: JSON.stringify(body), headers: { "Content-Type": "application/json" } };
    const response = await fetch(url, { ...init, signal: AbortSignal.timeout(8_000) });
    await response.text();
    leader = response.headers.get("x-marathon-leader") ?? undefined;
    if (response.ok) outcome = "done";
    else if (response.status < 500) outcome = "refused";
  } catch (error) {
    if (error.cause?.code === "ECONNREFUSED") outcome = "refused";
  }
  say({ kind: "write", app, value, startedMs, endedMs: Date.now(), outcome, leader });
  return outcome;
}

const definition = (instances, mark) => ({
  cmd: sleepCommand,
  cpus: 0.01,
  mem: 8,
  instances,
  env: { CHAOS_RUN: run },
  ...(mark === undefined ? {} : { labels: { mark } }),
});

/** An app that must be there before the faults begin. */
async function create(app, instances) {
  while ((await write("PUT", app, `instances:${instances}`, definition(instances))) !== "done") await sleep(500);
}

async function scale(app) {
  await create(app, 3);
  while (!isCalm()) {
    await pause(1_500, 4_000);
    const instances = Math.floor(Math.random() * (mostInstances + 1));
    if (!isCalm()) await write("PUT", app, `instances:${instances}`, { instances });
  }
}

/** Changes a label of an app without instances: many writes, each of which can be told from the others. */
async function mark(app) {
  while (!isCalm()) {
    const value = `${++marks}`;
    await write("PUT", app, `mark:${value}`, definition(0, value));
    await pause(200, 600);
  }
}

async function createAndDelete(app) {
  while (!isCalm()) {
    const value = `${++marks}`;
    await write("PUT", app, `mark:${value}`, definition(0, value));
    await pause(300, 1_000);
    if (isCalm()) return;
    await write("DELETE", app, "absent");
    await pause(300, 1_000);
  }
}

const json = async (url) => {
  const response = await fetch(url, { signal: AbortSignal.timeout(4_000) });
  if (!response.ok) throw new Error(`${url}: ${response.status}`);
  return response.json();
};

async function tellStatus(batch) {
  const marathon = pick(marathons);
  try {
    const { apps } = await json(`http://${marathon}/v2/apps?embed=apps.tasks`);
    const deployments = await json(`http://${marathon}/v2/deployments`);
    const { slaves } = await json(`http://${pick(masters)}/slaves`);
    say({
      kind: "status",
      apps: apps.map(({ id, instances, tasksRunning, labels, tasks }) => ({
        id,
        instances,
        running: tasksRunning,
        mark: labels?.mark,
        taskIds: tasks.map((task) => task.id),
      })),
      deployments: deployments.length,
      agents: slaves.filter(({ active }) => active).length,
      pending: batch.pending(),
      atMs: Date.now(),
    });
  } catch {
    // Asked again in a moment; a run that never settles says so in the end.
  }
}

const end = new Promise((resolve) => {
  createInterface({ input: process.stdin }).on("line", (line) => {
    if (line === "calm") calm = true;
    if (line === "end") resolve();
  });
});
watchLeaders({ settings, say });
const batch = await runBatch({ settings, say, isCalm, newId: randomUUID });
for (const [app, instances] of Object.entries(steadyApps)) await create(app, instances);
const workers = [
  ...Array.from({ length: scaledApps }, (_, i) => scale(`/chaos/scaled-${i + 1}`)),
  ...["a", "b", "c"].map((name) => mark(`/chaos/register-${name}`)),
  createAndDelete("/chaos/fleeting"),
];
say({ kind: "ready" });
await Promise.all(workers);
const telling = (async () => {
  for (;;) {
    await tellStatus(batch);
    await sleep(1_000);
  }
})();
await Promise.race([end, telling]);
await Promise.race([batch.end(), sleep(5_000)]);
process.exit(0);
