import { defaultAgentConfig } from "@mesolite/agent";
import { defaultConfig } from "@mesolite/marathon";
import { defaultMasterFlags } from "@mesolite/master";
import { agentResources } from "@mesolite/resources";
import type { Logger } from "@mesolite/runtime";
import { userInfo } from "node:os";
import type { AgentOptions } from "../agent/agent-options.ts";
import { detectMachine } from "../agent/machine.ts";
import type { MarathonOptions } from "../marathon/marathon-options.ts";
import type { MasterOptions } from "../master/master-options.ts";
import { StartError } from "../shared/daemon.ts";
import { pagesDir } from "../shared/pages-dir.ts";
import { agentShare } from "./agent-share.ts";
import type { UpOptions } from "./up-options.ts";

/** Loopback addresses: a second agent gets one of its own, so that it has a host name of its own. */
const agentIp = (index: number): string => `127.0.0.${index + 1}`;
const masterIp = "127.0.0.1";

/** Only pages of this cluster may change anything, and only under these names. */
function guardOf(options: UpOptions): NonNullable<MasterOptions["guardOrigin"]> {
  const agents = Array.from({ length: options.agents }, (_, index) => index);
  const ports = [options.masterPort, options.marathonPort, ...agents.map((index) => options.agentPort + index)];
  return { hosts: [masterIp, "localhost", ...agents.map(agentIp)], ports: () => ports };
}

export function upMasterOptions(options: UpOptions, log: Logger): MasterOptions {
  return {
    ip: masterIp,
    port: options.masterPort,
    advertiseIp: masterIp,
    hostname: masterIp,
    workDir: `${options.dir}/master`,
    registry: "durable",
    core: defaultMasterFlags,
    flagTexts: new Map([["work_dir", `${options.dir}/master`]]),
    pagesDir: pagesDir(),
    guardOrigin: guardOf(options),
    log,
  };
}

/** @param docker whether an engine answers */
export function upAgentOptions(options: UpOptions, index: number, docker: boolean, log: Logger): AgentOptions {
  const workDir = `${options.dir}/agent-${index + 1}`;
  const ip = agentIp(index);
  const port = options.agentPort + index;
  const whole = agentResources("", "*", detectMachine(options.dir));
  if (!whole.ok) throw new StartError(`up: ${whole.error}`);
  return {
    ip,
    port,
    advertiseIp: ip,
    master: `${masterIp}:${options.masterPort}`,
    info: { hostname: ip, port, resources: agentShare(whole.value, index, options.agents) },
    core: {
      ...defaultAgentConfig,
      workDir,
      containerizers: docker ? ["mesos", "docker"] : ["mesos"],
      // Nobody waits for a herd here.
      registrationBackoffFactorMs: 20,
      // Another number of agents, or more memory in the machine, changes what an agent has.
      reconfigurationPolicy: "any",
    },
    runtimeDir: `${options.dir}/run`,
    isolation: { hierarchy: "/sys/fs/cgroup", root: "mesos", enableCfs: false },
    docker: {
      socket: options.dockerSocket,
      killOrphans: true,
      removeDelayMs: 6 * 3_600_000,
      sandboxDirectory: "/mnt/mesos/sandbox",
    },
    fetcher: { cacheDir: `${options.dir}/fetch`, cacheBytes: 2 * 2 ** 30, stallTimeoutMs: 60_000 },
    flagTexts: new Map([["work_dir", workDir]]),
    guardOrigin: guardOf(options),
    log,
  };
}

export function upMarathonOptions(options: UpOptions, log: Logger): MarathonOptions {
  const url = `http://${masterIp}:${options.marathonPort}`;
  return {
    httpAddress: masterIp,
    httpPort: options.marathonPort,
    dataDir: `${options.dir}/marathon`,
    core: {
      ...defaultConfig,
      master: `${masterIp}:${options.masterPort}`,
      hostname: masterIp,
      leaderHostPort: `${masterIp}:${options.marathonPort}`,
      leaderUrl: url,
      webuiUrl: url,
      mesosUser: userInfo().username,
      // The interval spares a master with many frameworks; this one has one, and a person waits.
      minReviveOffersIntervalMs: 100,
    },
    proxyTimeouts: { connectTimeoutMs: 5_000, readTimeoutMs: 10_000 },
    gzip: true,
    allowOrigins: [],
    eventStreamFrames: 1024,
    pagesDir: pagesDir(),
    guardOrigin: guardOf(options),
    log,
  };
}
