import { readFileSync } from "node:fs";
import { eventually } from "./eventually.ts";
import { json } from "./http.ts";
import { type Program, start } from "./program.ts";
import { freePorts, scratchFolder } from "./scratch.ts";

/** A master and an agent as their own processes, on ports and in folders of the test's own. */
export interface TestCluster {
  readonly folder: string;
  readonly masterAddress: string;
  readonly agentAddress: string;
  agent: Program;
  readonly master: Program;
  /** Starts the agent again, as it was started first. */
  startAgent(): Promise<void>;
  /** kill -9 of the agent and of everything that helps it; tasks are no help. */
  killAgent(): void;
  stop(): Promise<void>;
}

/** @param prepare called with the cluster's folder before anything starts; what it returns is called when everything has ended */
export async function startCluster(
  name: string,
  agentFlags: readonly string[] = [],
  prepare: (folder: string) => () => void = () => () => {},
  resources = "--resources=cpus:8;mem:2048;disk:4096;ports:[31000-32000]",
  masterFlags: readonly string[] = [],
): Promise<TestCluster> {
  const scratch = scratchFolder(name);
  const folder = scratch.path;
  const undo = prepare(folder);
  const [masterPort = 0, agentPort = 0] = await freePorts(2);
  const masterAddress = `127.0.0.1:${masterPort}`;
  const agentAddress = `127.0.0.1:${agentPort}`;
  const master = start("mesos-master", [
    `--work_dir=${folder}/master`,
    "--ip=127.0.0.1",
    `--port=${masterPort}`,
    "--no-hostname_lookup",
    ...masterFlags,
  ]);
  const flags = [
    `--work_dir=${folder}/agent`,
    `--runtime_dir=${folder}/run`,
    `--fetcher_cache_dir=${folder}/fetch`,
    `--master=${masterAddress}`,
    "--ip=127.0.0.1",
    `--port=${agentPort}`,
    "--no-hostname_lookup",
    resources,
    "--registration_backoff_factor=10ms",
    ...agentFlags,
  ];
  const launch = (): Program => start("mesos-agent", flags);
  const cluster: TestCluster = {
    folder,
    masterAddress,
    agentAddress,
    master,
    agent: launch(),
    startAgent: async () => {
      cluster.agent = launch();
      await registered(masterAddress);
    },
    killAgent: () => {
      // The helper first: it must not notice that its agent is gone.
      for (const pid of children(cluster.agent.pid)) process.kill(pid, "SIGKILL");
      process.kill(cluster.agent.pid, "SIGKILL");
    },
    stop: async () => {
      await cluster.agent.stop("SIGKILL");
      await endTasks(flags);
      await master.stop();
      undo();
      scratch.remove();
    },
  };
  await master.says("leads at");
  await registered(masterAddress);
  return cluster;
}

/** Waits until the master has the agent active. */
export async function registered(masterAddress: string, count = 1): Promise<void> {
  await eventually(`${count} agents are active`, async () => {
    const state = await json<{ activated_slaves: number }>(`http://${masterAddress}/state`);
    return state.activated_slaves === count;
  });
}

/** `--recover=cleanup` ends what is left of a test's tasks, and the agent with it. */
async function endTasks(flags: readonly string[]): Promise<void> {
  const cleaner = start("mesos-agent", [...flags, "--recover=cleanup"]);
  await cleaner.exited(20_000);
}

/** Direct children of a process. */
export function children(pid: number): number[] {
  const text = readFileSync(`/proc/${pid}/task/${pid}/children`, "utf8");
  return text
    .split(" ")
    .filter((part) => part !== "")
    .map(Number);
}

export function isAlive(pid: number): boolean {
  try {
    return !/^\d+ \(.*\) [ZX]/.test(readFileSync(`/proc/${pid}/stat`, "utf8"));
  } catch {
    return false;
  }
}
