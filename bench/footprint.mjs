// What a cluster costs when it does nothing, what a running task costs besides itself, and how soon the first task runs.
//
// `up idle`: PSS of all processes of `mesolite up` (master, agent, Marathon), some seconds after it has started. Floor: of a Node process that only
// listens on as many ports.
// `per task supervisor`: PSS of what runs for a command task and is not the task: its supervising shell. Floor: a shell that waits for a child.
// `per task held`: what a master and an agent of their own hold for each of 1,000 running tasks: growth of the used heap and of buffers, garbage
// collected before and after. Not RSS, whose slack of some MB is larger than the figure. As many tasks have come and gone before, the framework is
// connected before, and both run without what compiles hot code and forgets cold code: that comes and goes by up to a KB a task, and no task holds it.
// Floor: their bytes, found by id.
// `first task`: from the start of `mesolite up` in an empty directory until Marathon shows a task running that was posted to it. Floor: a process
// that serves HTTP and starts a shell for what is posted.
//
//   node bench/footprint.mjs [--full]
import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { Scheduler, task } from "../packages/sdk/dist/index.js";
import { startWaitingShells } from "./floor/waiting-shells.mjs";
import { inTurn, line, runDirectly } from "./measure.mjs";
import { pidsMentioning, processTree, pssKiB, readOrEmpty } from "./process-memory.mjs";
import { eventually, freePorts, getJson, startMasterAndAgent, startProgram } from "./real-cluster.mjs";
import { runTasks } from "./real-tasks.mjs";

/** Garbage of the start is collected by then, and what was mapped lazily is. */
const settleMs = 5000;
const taskCount = 1000;

/** Code stays as it was loaded: what a task leaves behind in memory is then all that grows. */
const sameCode = ["--no-opt", "--no-sparkplug", "--no-flush-bytecode", "--no-lazy-feedback-allocation"];

/** Loaded into master and agent: SIGUSR2 has the garbage collected and what is left written down, in bytes. */
const tellOnSignal = (file) =>
  `data:text/javascript,${encodeURIComponent(`
  import { appendFileSync } from "node:fs";
  process.on("SIGUSR2", () => {
    gc();
    gc();
    const { heapUsed, external } = process.memoryUsage();
    appendFileSync(${JSON.stringify(file)}, heapUsed + external + "\\n");
  });`)}`;

export async function* run({ full = false } = {}) {
  const place = mkdtempSync(join(tmpdir(), "mesolite-bench-"));
  try {
    const rounds = full ? 5 : 2;
    const idle = (round) => withUp(join(place, `idle${round}`), idlePssMiB);
    yield await inTurn({ name: "up idle", unit: "MB", rounds, mark: 150, ours: idle, floor: idleFloorMiB });
    const costs = [];
    const floors = [];
    for (let round = 0; round < (full ? 3 : 1); round++) {
      costs.push(await taskCosts(join(place, `tasks${round}`)));
      floors.push(await taskFloors());
    }
    const columns = (name) => ({
      rounds: costs.length,
      figures: costs.map((cost) => cost[name]),
      floors: floors.map((cost) => cost[name]),
    });
    yield line({ name: "per task supervisor", unit: "KB", mark: 1024, ...columns("supervisorKiB") });
    yield line({ name: "per task held", unit: "KB", mark: 2, ...columns("heldKiB") });
    const first = (round) => withUp(join(place, `first${round}`), firstTaskMs);
    yield await inTurn({
      name: "first task",
      unit: "ms",
      rounds: full ? 7 : 3,
      mark: 2000,
      ours: first,
      floor: firstTaskFloorMs,
    });
  } finally {
    rmSync(place, { recursive: true, force: true });
  }
}

async function withUp(directory, measure) {
  const startedMs = performance.now();
  const [masterPort, agentPort, marathonPort] = await freePorts(3);
  const ports = ["--master-port", masterPort, "--agent-port", agentPort, "--marathon-port", marathonPort].map(String);
  const up = startProgram("mesolite", ["up", "--dir", directory, ...ports]);
  try {
    return await measure({ up, startedMs, marathon: `http://127.0.0.1:${marathonPort}` });
  } finally {
    await up.stop();
  }
}

async function idlePssMiB({ up, marathon }) {
  await eventually(() => getJson(`${marathon}/v2/apps`), [up]);
  await sleep(settleMs);
  return pssKiB(processTree(up.pid)) / 1024;
}

async function idleFloorMiB() {
  const program = startProgram("../bench/floor/idle-process.mjs", (await freePorts(3)).map(String));
  try {
    await sleep(settleMs);
    program.check();
    return pssKiB(processTree(program.pid)) / 1024;
  } finally {
    await program.stop();
  }
}

async function firstTaskMs({ up, startedMs, marathon }) {
  const app = { id: "/first", cmd: "sleep 1000", cpus: 0.1, mem: 32 };
  await eventually(() => getJson(`${marathon}/v2/apps`, app), [up], 30_000, 10);
  const state = async () => (await getJson(`${marathon}/v2/apps//first/tasks`)).tasks[0]?.state;
  await eventually(async () => (await state()) === "TASK_RUNNING", [up], 30_000, 10);
  const elapsedMs = performance.now() - startedMs;
  await fetch(`${marathon}/v2/apps//first`, { method: "DELETE" });
  await eventually(
    async () => (await fetch(`${marathon}/v2/apps//first`)).status === 404 && (await noDeployment(marathon)),
    [up],
  );
  return elapsedMs;
}

async function firstTaskFloorMs() {
  const startedMs = performance.now();
  const [port] = await freePorts(1);
  const program = startProgram("../bench/floor/first-task.mjs", [String(port)]);
  try {
    const url = `http://127.0.0.1:${port}`;
    await eventually(() => getJson(url, {}), [program], 30_000, 10);
    await eventually(async () => (await getJson(url)).state === "TASK_RUNNING", [program], 30_000, 10);
    return performance.now() - startedMs;
  } finally {
    await program.stop();
  }
}

async function noDeployment(marathon) {
  return (await getJson(`${marathon}/v2/deployments`)).length === 0;
}

/** Runs sleeping tasks on a cluster of their own. @returns KiB a task: PSS of the supervisors, what master and agent hold */
async function taskCosts(directory) {
  const cluster = await startMasterAndAgent(directory, {
    agentFlags: [`--resources=cpus:${taskCount};mem:${64 * taskCount}`],
    nodeFlags: [...sameCode, "--expose-gc", "--import", tellOnSignal(`${directory}/held`)],
  });
  try {
    const daemons = [cluster.master.pid, cluster.agent.pid];
    await runTasks(cluster.address, taskCount);
    const sleepers = await offerForSleepers(cluster.address);
    const before = await heldKiB(daemons, `${directory}/held`);
    await sleepers.start();
    const after = await heldKiB(daemons, `${directory}/held`);
    const supervisors = pidsMentioning(`${directory}/run/containers/`);
    if (supervisors.length !== taskCount) throw new Error(`${supervisors.length} supervisors for ${taskCount} tasks`);
    const supervisorKiB = pssKiB(supervisors) / taskCount;
    await sleepers.end();
    await eventually(async () => pidsMentioning(`${directory}/run/containers/`).length === 0, [], 60_000);
    return { supervisorKiB, heldKiB: (after - before) / taskCount };
  } finally {
    await cluster.stop();
  }
}

/** The same of bare shells, and of the bytes alone. */
async function taskFloors() {
  const { pids, stop } = await startWaitingShells(taskCount);
  const supervisorKiB = pssKiB(pids) / taskCount;
  await stop();
  const program = join(import.meta.dirname, "floor/held-tasks.mjs");
  const held = execFileSync(process.execPath, ["--expose-gc", program, String(taskCount)], { encoding: "utf8" });
  return { supervisorKiB, heldKiB: Number(held) / 1024 / taskCount };
}

/** What the processes hold together. Each appends a line to `file`. */
async function heldKiB(pids, file) {
  await sleep(settleMs);
  rmSync(file, { force: true });
  for (const pid of pids) process.kill(pid, "SIGUSR2");
  const told = async () => readOrEmpty(file).trim().split("\n");
  const lines = await eventually(async () => (await told()).length === pids.length && told());
  return lines.reduce((sum, bytes) => sum + Number(bytes), 0) / 1024;
}

/**
 * A framework with an offer that is large enough for all the sleeping tasks.
 * @returns what starts them, and waits until all of them run; what ends them
 */
async function offerForSleepers(master) {
  let running = 0;
  let offer;
  const scheduler = new Scheduler({
    master,
    framework: { name: "bench", user: "root", checkpoint: true },
    onOffers([first]) {
      if (offer) return void scheduler.decline(first, { refuseMs: 3_600_000 });
      offer = first;
    },
    onUpdate: ({ state }) => void (running += state === "TASK_RUNNING" ? 1 : 0),
  });
  await scheduler.start();
  await eventually(async () => offer);
  return {
    async start() {
      const tasks = Array.from({ length: taskCount }, () =>
        task({ name: "sleep", command: "sleep 1000", cpus: 0.01, memMiB: 32 }),
      );
      void scheduler.launch(offer, tasks, { refuseMs: 3_600_000 });
      await eventually(async () => running === taskCount, [], 60_000);
    },
    end: () => scheduler.teardown(),
  };
}

await runDirectly("footprint", import.meta.url, run);
