// A whole cluster, each process on a host of its own, and what can be done to it.
import { type ChildProcess, spawn } from "node:child_process";
import { closeSync, mkdirSync, openSync, writeFileSync } from "node:fs";
import { repository } from "../support/program.ts";
import { addHosts, type Host, type Hosts } from "../tutorial/hosts.ts";
import type { Role } from "./history.ts";

export const sessionMs = 4_000;
const network = "192.168.145";
const countOf: Readonly<Record<Role, number>> = { zookeeper: 3, master: 3, marathon: 3, agent: 2 };
const firstAddress: Readonly<Record<Role, number>> = { zookeeper: 11, master: 21, marathon: 31, agent: 41 };
const portOf: Readonly<Record<Role, number>> = { zookeeper: 2181, master: 5050, marathon: 8080, agent: 5051 };

export interface Member {
  readonly role: Role;
  /** `ip:port` */
  readonly address: string;
  start(): void;
  signal(signal: NodeJS.Signals): void;
  setLink(up: boolean): void;
  /** How it ended when nobody ended it. */
  readonly deaths: readonly string[];
}

export interface ChaosCluster {
  readonly members: readonly Member[];
  readonly loadHost: Host;
  readonly folder: string;
  addresses(role: Role): string[];
  /** Kills every process that it started, and takes the hosts away. Tasks are others' to end. */
  remove(): Promise<void>;
  /** Takes the hosts away, whatever still runs there. */
  removeHosts(): void;
}

/** Needs root, network namespaces and ZooKeeper. `run` marks the processes by the environment variable CHAOS_RUN. */
export function addCluster(folder: string, run: string): ChaosCluster {
  const ipOf = (role: Role, index: number): string => `${network}.${firstAddress[role] + index}`;
  const all = (Object.keys(countOf) as Role[]).flatMap((role) =>
    Array.from({ length: countOf[role] }, (_, index) => ({ role, index })),
  );
  const hosts: Hosts = addHosts([...all.map(({ role, index }) => ipOf(role, index)), `${network}.51`]);
  const addresses = (role: Role): string[] => Array.from({ length: countOf[role] }, (_, i) => `${ipOf(role, i)}:${portOf[role]}`);
  const zk = addresses("zookeeper").join(",");
  const members = all.map(({ role, index }, i) => {
    const host = hosts.all[i];
    if (!host) throw new Error(`no host for ${role} ${index}`);
    const own = `${folder}/${role}-${index + 1}`;
    mkdirSync(own);
    return member({
      role,
      host,
      folder: own,
      run,
      command: commandOf({ role, index, ip: host.ip, folder: own, zk, zookeepers: addresses("zookeeper") }),
    });
  });
  const loadHost = hosts.all.at(-1);
  if (!loadHost) throw new Error("no host for the load");
  const remove = async (): Promise<void> => {
    await Promise.all(members.map((one) => one.end()));
    hosts.remove();
  };
  return { members, loadHost, folder, addresses, remove, removeHosts: () => hosts.remove() };
}

interface CommandParts {
  readonly role: Role;
  readonly index: number;
  readonly ip: string;
  readonly folder: string;
  readonly zk: string;
  readonly zookeepers: readonly string[];
}

function commandOf(parts: CommandParts): readonly string[] {
  const { role, ip, folder, zk } = parts;
  const bin = `${repository}/bin`;
  switch (role) {
    case "zookeeper":
      return zookeeperCommand(parts);
    case "master":
      return [
        `${bin}/mesos-master`,
        `--work_dir=${folder}/data`,
        "--no-hostname_lookup",
        `--ip=${ip}`,
        `--zk=zk://${zk}/mesos`,
        "--quorum=2",
        `--zk_session_timeout=${sessionMs / 1000}secs`,
      ];
    case "marathon":
      return [
        `${bin}/marathon`,
        ...["--hostname", ip, "--http_address", ip, "--master", `zk://${zk}/mesos`, "--zk", `zk://${zk}/marathon`],
        ...["--zk_session_timeout", `${sessionMs}`],
      ];
    case "agent":
      return [
        `${bin}/mesos-slave`,
        `--work_dir=${folder}/data`,
        `--runtime_dir=${folder}/run`,
        `--fetcher_cache_dir=${folder}/fetch`,
        "--no-hostname_lookup",
        `--ip=${ip}`,
        `--master=zk://${zk}/mesos`,
        `--zk_session_timeout=${sessionMs / 1000}secs`,
        "--containerizers=mesos",
        "--isolation=posix/cpu,posix/mem",
        "--resources=cpus:8;mem:8192;disk:8192;ports:[31000-32000]",
      ];
  }
}

function zookeeperCommand({ index, folder, zookeepers }: CommandParts): readonly string[] {
  mkdirSync(`${folder}/data`);
  writeFileSync(`${folder}/data/myid`, `${index + 1}\n`);
  const servers = zookeepers.map((address, i) => `server.${i + 1}=${address.split(":")[0]}:2888:3888`);
  const lines = ["tickTime=500", "initLimit=10", "syncLimit=5", "clientPort=2181", `dataDir=${folder}/data`, "maxClientCnxns=0"];
  const more = ["admin.enableServer=false", "4lw.commands.whitelist=srvr", ...servers, ""];
  writeFileSync(`${folder}/zoo.cfg`, [...lines, ...more].join("\n"));
  const jars = ["zookeeper", "slf4j-api", "slf4j-simple"].map((name) => `/usr/share/java/${name}.jar`).join(":");
  const main = "org.apache.zookeeper.server.quorum.QuorumPeerMain";
  return ["java", "-Xmx128m", "-XX:+UseSerialGC", "-Dzookeeper.preAllocSize=1024", "-cp", jars, main, `${folder}/zoo.cfg`];
}

interface MemberParts {
  readonly role: Role;
  readonly host: Host;
  readonly folder: string;
  readonly run: string;
  readonly command: readonly string[];
}

function member({ role, host, folder, run, command }: MemberParts): Member & { end(): Promise<void> } {
  let child: ChildProcess | undefined;
  let wasKilled = false;
  const deaths: string[] = [];
  const start = (): void => {
    const [program = "", ...words] = host.prefix;
    const log = openSync(`${folder}/log`, "a");
    const env = { PATH: process.env["PATH"], HOME: process.env["HOME"], CHAOS_RUN: run };
    child = spawn(program, [...words, ...command], { stdio: ["ignore", log, log], env, cwd: folder });
    closeSync(log);
    wasKilled = false;
    child.once("exit", (code, signal) => {
      if (!wasKilled) deaths.push(`${role} ${host.ip} ended by itself with ${code ?? signal}`);
    });
  };
  const signal = (name: NodeJS.Signals): void => {
    wasKilled ||= name === "SIGKILL";
    child?.kill(name);
  };
  const hasEnded = (): boolean => !child || child.exitCode !== null || child.signalCode !== null;
  return {
    role,
    address: `${host.ip}:${portOf[role]}`,
    start,
    signal,
    setLink: (up) => host.setLink(up),
    deaths,
    end: async () => {
      if (hasEnded()) return;
      const ended = new Promise((resolve) => child?.once("exit", resolve));
      signal("SIGKILL");
      await ended;
    },
  };
}
