// Two frameworks that want everything share a real cluster by their dominant shares.
import { randomInt } from "node:crypto";
import { setTimeout as sleep } from "node:timers/promises";
import { placeTasks, Scheduler, task, type TaskOptions } from "@mesolite/sdk";
import type { Offer } from "@mesolite/wire";
import { afterAll, beforeAll, expect, test } from "vitest";
import { registered, startCluster, type TestCluster } from "../support/cluster.ts";
import { json } from "../support/http.ts";
import { type Program, runProgram, start } from "../support/program.ts";
import { freePorts } from "../support/scratch.ts";

// Two agents of 6 cpus and 2,048 MB. One framework's tasks take a cpu and next to no memory: its dominant share is that of cpus. The other's
// take a cpu and an eighth of all memory. Cpus run out first, so every task that ends leaves room for either.
const resources = "--resources=cpus:6;mem:2048";
const total = { cpus: 12, mem: 4096 };

let cluster: TestCluster;
let second: Program | undefined;
let secondFlags: string[] = [];
const greedy: Scheduler[] = [];

beforeAll(async () => {
  cluster = await startCluster("fairness", [], undefined, resources);
  const [port = 0] = await freePorts(1);
  secondFlags = [
    ...["work_dir", "runtime_dir", "fetcher_cache_dir"].map((name) => `--${name}=${cluster.folder}/second/${name}`),
    ...[`--master=${cluster.masterAddress}`, "--ip=127.0.0.1", `--port=${port}`, "--no-hostname_lookup", resources],
    "--registration_backoff_factor=10ms",
  ];
  second = start("mesos-agent", secondFlags);
  await registered(cluster.masterAddress, 2);
  // The first has the cluster to itself for a moment.
  await startGreedy("cpus", { name: "cpus", cpus: 1, memMiB: 32 });
  await sleep(1_000);
  await startGreedy("memory", { name: "memory", cpus: 1, memMiB: 512 });
});

afterAll(async () => {
  for (const scheduler of greedy) await scheduler.teardown();
  await second?.stop("SIGKILL");
  if (second) await runProgram("mesos-agent", [...secondFlags, "--recover=cleanup"]);
  await cluster?.stop();
});

/** Takes what it is offered, as often as a task fits, for tasks that last a second or so. */
async function startGreedy(role: string, options: TaskOptions): Promise<void> {
  const scheduler = new Scheduler({
    master: cluster.masterAddress,
    framework: { name: role, user: "root", roles: [role] },
    onOffers: (offers) => offers.forEach(takeAll),
  });
  function takeAll(offer: Offer): void {
    const next = () => task({ ...options, command: `sleep ${randomInt(600, 1_400) / 1_000}` });
    const tasks = [next()];
    while (placeTasks([offer], tasks).ok) tasks.push(next());
    tasks.pop();
    if (tasks.length > 0) void scheduler.launch(offer, tasks, { refuseMs: 200 });
    else void scheduler.decline(offer, { refuseMs: 200 });
  }
  await scheduler.start();
  greedy.push(scheduler);
}

interface State {
  readonly frameworks: readonly {
    readonly name: string;
    readonly used_resources: { readonly cpus: number; readonly mem: number };
  }[];
}

/** Mean dominant shares over `lengthMs`. */
async function dominantShares(lengthMs: number): Promise<{ cpus: number; memory: number; idleCpus: number }> {
  const sums = { cpus: 0, memory: 0, idleCpus: 0 };
  const untilMs = performance.now() + lengthMs;
  let samples = 0;
  for (; performance.now() < untilMs; samples++) {
    const { frameworks } = await json<State>(`http://${cluster.masterAddress}/state`);
    sums.idleCpus += total.cpus;
    for (const { name, used_resources: used } of frameworks) {
      sums[name === "cpus" ? "cpus" : "memory"] += Math.max(used.cpus / total.cpus, used.mem / total.mem);
      sums.idleCpus -= used.cpus;
    }
    await sleep(50);
  }
  return { cpus: sums.cpus / samples, memory: sums.memory / samples, idleCpus: sums.idleCpus / samples };
}

function expectRatio(shares: { cpus: number; memory: number; idleCpus: number }, ratio: number): void {
  const said = JSON.stringify(shares);
  // They do want everything: without that, equal shares would prove nothing.
  expect(shares.idleCpus, said).toBeLessThan(total.cpus / 4);
  expect(shares.cpus / shares.memory, said).toBeGreaterThan(ratio * 0.85);
  expect(shares.cpus / shares.memory, said).toBeLessThan(ratio * 1.15);
}

test("to equal dominant shares", async () => {
  await sleep(4_000);
  expectRatio(await dominantShares(8_000), 1);
});

test("to 2:1 under weights 2:1", async () => {
  const weight_infos = [
    { role: "memory", weight: 1 },
    { role: "cpus", weight: 2 },
  ];
  await json(`http://${cluster.masterAddress}/api/v1`, {
    method: "POST",
    body: { type: "UPDATE_WEIGHTS", update_weights: { weight_infos } },
  });
  await sleep(4_000);
  expectRatio(await dominantShares(8_000), 2);
});
