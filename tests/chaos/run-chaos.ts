// One chaos run: a cluster, its load, faults, calm, and what the rules say about it.
import { type ChildProcess, spawn } from "node:child_process";
import { randomBytes } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { createInterface } from "node:readline";
import { setTimeout as sleep } from "node:timers/promises";
import { eventually } from "../support/eventually.ts";
import { repository } from "../support/program.ts";
import { scratchFolder } from "../support/scratch.ts";
import { addCluster, type ChaosCluster, sessionMs } from "./cluster.ts";
import { type ChaosEvent, eventsOf, type Status, steadyApps } from "./history.ts";
import { injectFaults } from "./injector.ts";
import { killLeftovers, runningTasks } from "./processes.ts";

export interface ChaosOptions {
  readonly seed: number;
  /** How long faults are injected. */
  readonly faultsMs: number;
  /** How long the cluster may take to settle afterwards. */
  readonly calmMs: number;
  readonly scaledApps: number;
  readonly mostInstances: number;
  readonly log: (line: string) => void;
  /** Where history and logs are copied when the run is over; undefined: nowhere. */
  readonly keep?: string;
}

export interface ChaosRun {
  readonly history: readonly ChaosEvent[];
  /** Programs that ended though nobody ended them. */
  readonly deaths: readonly string[];
  readonly settledMs: number | undefined;
}

export async function runChaos(options: ChaosOptions): Promise<ChaosRun> {
  const scratch = scratchFolder("chaos");
  const run = `chaos-${randomBytes(6).toString("hex")}`;
  let cluster: ChaosCluster | undefined;
  let load: ChildProcess | undefined;
  // A run that is broken off leaves nothing behind.
  const sweep = (): void => {
    killLeftovers(run);
    cluster?.removeHosts();
  };
  process.on("exit", sweep);
  const history: ChaosEvent[] = [];
  try {
    mkdirSync(`${scratch.path}/worked`);
    cluster = addCluster(scratch.path, run);
    return await execute(options, cluster, run, history, (child) => (load = child));
  } finally {
    keepFiles(options.keep, scratch.path, history);
    load?.kill("SIGKILL");
    await cluster?.remove();
    while (killLeftovers(run) > 0) await sleep(50);
    process.off("exit", sweep);
    scratch.remove();
  }
}

async function execute(
  options: ChaosOptions,
  cluster: ChaosCluster,
  run: string,
  history: ChaosEvent[],
  onLoad: (child: ChildProcess) => void,
): Promise<ChaosRun> {
  const { log } = options;
  const beganMs = Date.now();
  for (const member of cluster.members) member.start();
  const load = startLoad(options, cluster, run);
  onLoad(load);
  let ready = false;
  createInterface({ input: load.stdout ?? process.stdin }).on("line", (line) => {
    const event = JSON.parse(line) as ChaosEvent | { kind: "ready" };
    if (event.kind === "ready") ready = true;
    else history.push(event);
  });
  const ended = new Promise<never>((_, reject) => {
    load.once("exit", (code) => reject(new Error(`the load ended by itself with ${code}; what it said stands above`)));
  });
  ended.catch(() => {}); // It also ends when it is told to.
  await Promise.race([eventually("the cluster is up and the load has begun", () => ready, 90_000), ended]);
  log(`cluster and load are up after ${Date.now() - beganMs} ms; faults of seed ${options.seed} begin`);
  const looking = setInterval(() => history.push({ kind: "processes", tasks: runningTasks(run), atMs: Date.now() }), 700);
  try {
    await injectFaults({ cluster, seed: options.seed, untilMs: Date.now() + options.faultsMs, history });
    const calmFromMs = Date.now();
    log("calm");
    load.stdin?.write("calm\n");
    const settled = await eventually("settled", () => isSettled(history, calmFromMs), options.calmMs).then(
      () => true,
      () => false,
    );
    if (load.exitCode !== null) throw new Error(`the load ended by itself with ${load.exitCode}`);
    for (const taskId of readdirSync(`${cluster.folder}/worked`)) history.push({ kind: "worked", taskId });
    const deaths = cluster.members.flatMap((member) => member.deaths);
    return { history, deaths, settledMs: settled ? Date.now() - calmFromMs : undefined };
  } finally {
    clearInterval(looking);
    load.stdin?.write("end\n");
    await Promise.race([new Promise((resolve) => load.once("exit", resolve)), sleep(5_000)]);
  }
}

function startLoad(options: ChaosOptions, cluster: ChaosCluster, run: string): ChildProcess {
  const settings = {
    run,
    sessionMs,
    steadyApps,
    scaledApps: options.scaledApps,
    mostInstances: options.mostInstances,
    worked: `${cluster.folder}/worked`,
    zookeepers: cluster.addresses("zookeeper"),
    masters: cluster.addresses("master"),
    marathons: cluster.addresses("marathon"),
  };
  const [program = "", ...words] = cluster.loadHost.prefix;
  const file = `${repository}/tests/chaos/load.mjs`;
  return spawn(program, [...words, process.execPath, file, JSON.stringify(settings)], {
    stdio: ["pipe", "pipe", "inherit"],
    env: { ...process.env, CHAOS_RUN: run },
  });
}

/** What was asked after the calm began says that nothing is left to do, and the processes agree. */
function isSettled(history: readonly ChaosEvent[], calmFromMs: number): boolean {
  const status = history.findLast((event): event is Status => event.kind === "status");
  if (!status || status.atMs < calmFromMs + 2_000) return false;
  if (status.deployments > 0 || status.pending > 0 || status.agents < 2) return false;
  if (status.apps.some(({ instances, running, taskIds }) => running !== instances || taskIds.length !== instances)) return false;
  const wanted = status.apps.reduce((sum, { instances }) => sum + instances, 0);
  const processes = eventsOf(history, "processes").at(-1);
  return processes !== undefined && processes.atMs > status.atMs && processes.tasks.length === wanted;
}

function keepFiles(folder: string | undefined, scratch: string, history: readonly ChaosEvent[]): void {
  if (folder === undefined) return;
  mkdirSync(folder, { recursive: true });
  writeFileSync(`${folder}/history.jsonl`, history.map((event) => `${JSON.stringify(event)}\n`).join(""));
  for (const name of readdirSync(scratch)) {
    if (existsSync(`${scratch}/${name}/log`)) writeFileSync(`${folder}/${name}.log`, readFileSync(`${scratch}/${name}/log`));
  }
}
