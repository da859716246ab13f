// Launching real processes.
//
// `launcher`: supervised commands (`sh -c true` each) that the launcher alone takes from the order to the recorded exit in a second, while this
// process has 400 MB of live heap, which must not matter. The floor is what a bare `spawn("sh", ["-c", "true"])` does in a fresh Node process.
// `containerizer`: the same with all that a container needs around it: runtime directory, sandbox, cgroups where the machine gives them.
// `true x1000`: 1,000 tasks through a master and an agent of bin/ (default flags and resources, checkpointed), in tasks a second from the first
// ACCEPT to the acknowledgement of the last TASK_FINISHED.
//
//   node bench/processes.mjs [--full]
import { spawn } from "node:child_process";
import { randomUUID } from "node:crypto";
import { once } from "node:events";
import { existsSync, mkdirSync, mkdtempSync, rmdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { ProcessContainerizer, selectCgroups, startLaunching } from "../packages/containers/dist/index.js";
import { launchScript } from "../packages/containers/dist/process/launch-script.js";
import { inTurn, runDirectly } from "./measure.mjs";
import { measureRealTasks } from "./real-tasks.mjs";

/** How many launches are on their way at a time, here and in the floor: the same for both. */
const parallel = 8;
const heapMiB = 400;

export async function* run({ full }) {
  const count = full ? 1000 : 200;
  const rounds = full ? 7 : 3;
  const place = mkdtempSync(join(tmpdir(), "mesolite-bench-"));
  const runtimeDir = join(place, "run");
  const launching = startLaunching({
    runtimeDir,
    owner: place,
    fetcher: { cacheDir: join(place, "fetch"), cacheBytes: 0, stallTimeoutMs: 1000 },
    log: console.error,
  });
  const ballast = fillHeap();
  const floor = () => measureFloor(count);
  try {
    const launcher = (round) => measureLauncher(launching.runner, join(place, `launcher${round}`), count);
    yield await inTurn({ name: "launcher", unit: "per_s", rounds, mark: 0.7, markOf: "ratio", ours: launcher, floor });
    const cgroups = selectCgroups({ hierarchy: "/sys/fs/cgroup", root: "mesolite-bench" });
    const maker = new ProcessContainerizer(
      {
        runtimeDir,
        owner: place,
        cgroups: cgroups.ok ? cgroups.value : undefined,
        enableCfs: false,
        switchUser: false,
        log: console.error,
      },
      launching,
    );
    await maker.recover([]);
    const containerizer = (round) => measureContainerizer(maker, join(place, `containerizer${round}`), count);
    yield await inTurn({ name: "containerizer", unit: "per_s", rounds, mark: 200, ours: containerizer, floor });
    await maker.close();
    removeRoot("mesolite-bench");
    await launching.close();
    ballast.length = 0; // It had to live until here.
    const pipeline = (round) => measureRealTasks(join(place, `pipeline${round}`), 1000);
    yield await inTurn({ name: "true x1000", unit: "per_s", rounds, mark: 200, ours: pipeline, floor: () => measureFloor(1000) });
  } finally {
    await launching.close();
    rmSync(place, { recursive: true, force: true });
  }
}

/** The empty directory that was the root of our cgroups. */
function removeRoot(root) {
  for (const path of [root, ...["cpu", "cpuacct", "memory", "freezer"].map((name) => `${name}/${root}`)]) {
    if (existsSync(`/sys/fs/cgroup/${path}`)) rmdirSync(`/sys/fs/cgroup/${path}`);
  }
}

async function measureLauncher(runner, directory, count) {
  mkdirSync(directory);
  const waiting = new Map();
  runner.onSupervisor = ([kind, id]) => kind === "ended" && waiting.get(id)();
  const startMs = performance.now();
  await inParallel(
    Array.from({ length: count }, () => randomUUID()),
    async (id) => {
      const files = { recordFile: `${directory}/${id}.record`, stdout: "/dev/null", stderr: "/dev/null" };
      const command = { kind: "shell", value: "true" };
      const script = launchScript({
        containerId: id,
        launch: "1",
        ...files,
        eventPipe: runner.eventPipe,
        joins: [],
        command,
        environment: {},
        cwd: "/",
        user: undefined,
      });
      writeFileSync(`${directory}/${id}`, script);
      const ended = new Promise((resolve) => waiting.set(id, resolve));
      runner.runSupervisor(`${id} 1`, `${directory}/${id}`);
      await ended;
    },
  );
  return (count * 1000) / (performance.now() - startMs);
}

async function measureContainerizer(maker, directory, count) {
  const waiting = new Map();
  const stop = maker.onExit(({ containerId, exit }) => {
    if (exit.kind !== "exited" || exit.code !== 0) throw new Error(`unexpected end: ${JSON.stringify(exit)}`);
    waiting.get(containerId)?.();
  });
  const ids = Array.from({ length: count }, () => randomUUID());
  const startMs = performance.now();
  await inParallel(ids, async (containerId) => {
    const exited = new Promise((resolve) => waiting.set(containerId, resolve));
    const outcome = await maker.launch(specOf(containerId, directory), 1);
    if (outcome.kind === "failed") throw new Error(outcome.message);
    await exited;
  });
  const perSecond = (count * 1000) / (performance.now() - startMs);
  stop();
  for (const id of ids) await maker.destroy(id);
  return perSecond;
}

function specOf(containerId, directory) {
  return {
    containerId,
    frameworkId: "f",
    executorId: "e",
    taskId: "t",
    sandboxDir: join(directory, containerId),
    containerizer: "mesos",
    command: { kind: "shell", value: "true" },
    volumes: [],
    cpus: 0.01,
    memMiB: 32,
    environment: {},
    uris: [],
  };
}

async function measureFloor(count) {
  const child = spawn(process.execPath, [fileURLToPath(import.meta.url), "--floor", String(count)], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  let text = "";
  child.stdout.on("data", (chunk) => (text += chunk));
  await once(child, "close");
  return Number(text);
}

/** Runs in a process of its own. */
async function floor(count) {
  const startMs = performance.now();
  await inParallel(Array.from({ length: count }), () => once(spawn("/bin/sh", ["-c", "true"], { stdio: "ignore" }), "exit"));
  console.log((count * 1000) / (performance.now() - startMs));
}

async function inParallel(items, work) {
  const queue = [...items];
  await Promise.all(
    Array.from({ length: parallel }, async () => {
      while (queue.length > 0) await work(queue.pop());
    }),
  );
}

/** Objects, not one buffer: what makes fork slow is the number of touched pages. */
function fillHeap() {
  return Array.from({ length: heapMiB * 1024 }, (_, index) =>
    Array.from({ length: 120 }, (_unused, place) => index + place + 0.5),
  );
}

if (process.argv[2] === "--floor") await floor(Number(process.argv[3]));
else await runDirectly("processes", import.meta.url, run);
