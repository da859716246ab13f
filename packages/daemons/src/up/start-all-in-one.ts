import { createLogger, type Logger } from "@mesolite/runtime";
import { resolve } from "node:path";
import { type AgentDaemon, startAgent } from "../agent/start-agent.ts";
import { startMarathon } from "../marathon/start-marathon.ts";
import { startMaster } from "../master/start-master.ts";
import { Cleanup } from "../shared/cleanup.ts";
import type { Failure } from "../shared/daemon.ts";
import { makeDir } from "../shared/make-dirs.ts";
import { upAgentOptions, upMarathonOptions, upMasterOptions } from "./cluster-options.ts";
import { dockerAnswers } from "./docker-answers.ts";
import type { UpOptions } from "./up-options.ts";

/** A whole cluster in this process. */
export interface AllInOne {
  readonly masterUrl: string;
  readonly agentUrls: readonly string[];
  readonly marathonUrl: string;
  /** Whether agents run Docker containers too. */
  readonly docker: boolean;
  readonly failed: Promise<Failure>;
  /** Tasks that run now, and go on when the cluster stops. */
  runningTasks(): number;
  stop(): Promise<void>;
}

/** Starts master, agents and Marathon on loopback addresses, each with its own store under `dir`. @throws StartError */
export function startAllInOne(given: UpOptions): Promise<AllInOne> {
  const options = { ...given, dir: resolve(given.dir) };
  const cleanup = new Cleanup();
  return cleanup.guard(() => start(options, cleanup));
}

async function start(options: UpOptions, cleanup: Cleanup): Promise<AllInOne> {
  makeDir("up", "dir", options.dir);
  const logger = (program: string): Logger => createLogger({ program, logDir: `${options.dir}/log`, quiet: true });
  const docker = await dockerAnswers(options.dockerSocket);
  const agents: AgentDaemon[] = [];
  // The agents' launch helpers start while the heap is small: a spawn costs in proportion to it.
  for (let index = 0; index < options.agents; index++) {
    const agent = await startAgent(upAgentOptions(options, index, docker, logger(`mesos-agent-${index + 1}`)));
    cleanup.add(() => agent.stop());
    agents.push(agent);
  }
  const master = await startMaster(upMasterOptions(options, logger("mesos-master")));
  cleanup.add(() => master.stop());
  for (const agent of agents) agent.lookForMaster();
  const marathon = await startMarathon(upMarathonOptions(options, logger("marathon")));
  cleanup.add(() => marathon.stop());
  return {
    masterUrl: master.url,
    agentUrls: agents.map((agent) => agent.url),
    marathonUrl: marathon.url,
    docker,
    failed: Promise.race([master.failed, marathon.failed, ...agents.map((agent) => agent.failed)]),
    runningTasks: () => agents.reduce((sum, agent) => sum + agent.runningTasks(), 0),
    stop: () => cleanup.run(),
  };
}
