// The tutorial's second half, typed as it is there: ZooKeeper on three hosts, three masters, two slaves with Docker, three Marathons, nginx.
import { type ChildProcess, spawn } from "node:child_process";
import { closeSync, mkdirSync, openSync, symlinkSync, writeFileSync } from "node:fs";
import { afterAll, beforeAll, expect, test } from "vitest";
import { docker, importNginxImage } from "../docker/image.ts";
import { type PrivateDockerd, startPrivateDockerd } from "../docker/private-dockerd.ts";
import { eventually } from "../support/eventually.ts";
import { need } from "../support/needs.ts";
import { type Program, repository, start } from "../support/program.ts";
import { scratchFolder } from "../support/scratch.ts";
import { addHosts, type Host, type Hosts } from "./hosts.ts";

const masterIps = ["192.168.144.114", "192.168.144.117", "192.168.144.118"];
const slaveIps = ["192.168.144.119", "192.168.144.120"];
const zk = masterIps.map((ip) => `${ip}:2181`).join(",");
const nginxJson = `{"id":"/nginx","container":{"type":"DOCKER","docker":{"image":"nginx","network":"HOST","parameters":[],"privileged":false,"forcePullImage":false}},"cpus":0.1,"mem":32.0,"instances":1}`;

const scratch = scratchFolder("three-masters");
const programs: Program[] = [];
const zookeepers: ChildProcess[] = [];
const engines: PrivateDockerd[] = [];
let hosts: Hosts | undefined;
const isEquipped = process.getuid?.() === 0;

beforeAll(async () => {
  if (!isEquipped) return;
  hosts = addHosts([...masterIps, ...slaveIps]);
  mkdirSync(`${scratch.path}/sbin`);
  for (const name of ["mesos-master", "mesos-slave"]) symlinkSync(`${repository}/bin/${name}`, `${scratch.path}/sbin/${name}`);
  for (const ip of slaveIps) {
    const engine = await startPrivateDockerd({ netns: hostOf(ip).netns });
    engines.push(engine);
    importNginxImage(engine.socket, "nginx");
  }
}, 120_000);

afterAll(async () => {
  for (const program of programs.toReversed()) await program.stop();
  for (const server of zookeepers) server.kill("SIGKILL");
  for (const engine of engines) await engine.stop();
  hosts?.remove();
  scratch.remove();
}, 120_000);

function hostOf(ip: string): Host {
  const host = hosts?.all.find((one) => one.ip === ip);
  if (!host) throw new Error(`there is no host ${ip}`);
  return host;
}

/** Types a line in a shell of a host. */
function type(ip: string, line: string, env: Record<string, string> = {}): Program {
  const [program = "", ...words] = hostOf(ip).prefix;
  const path = `${scratch.path}/sbin:${process.env["PATH"]}`;
  const started = start(`/usr/bin/${program}`, [...words, "/bin/sh", "-c", `exec ${line}`], {
    env: { PATH: path, ...env },
    cwd: scratch.path,
  });
  programs.push(started);
  return started;
}

/** The tutorial's zoo.cfg, data folders and myid. */
function startZooKeeper(ip: string, index: number): void {
  const folder = `${scratch.path}/zookeeper-${index + 1}`;
  mkdirSync(`${folder}/data`, { recursive: true });
  mkdirSync(`${folder}/datalog`);
  writeFileSync(`${folder}/data/myid`, `${index + 1}\n`);
  const servers = masterIps.map((server, i) => `server.${i + 1}=${server}:2888:3888`);
  const lines = [
    "tickTime=500",
    "initLimit=10",
    "syncLimit=5",
    "clientPort=2181",
    `dataDir=${folder}/data`,
    `dataLogDir=${folder}/datalog`,
    "admin.enableServer=false",
    "4lw.commands.whitelist=*",
  ];
  writeFileSync(`${folder}/zoo.cfg`, [...lines, ...servers, ""].join("\n"));
  const jars = ["zookeeper", "slf4j-api", "slf4j-simple"].map((name) => `/usr/share/java/${name}.jar`).join(":");
  const [program = "", ...words] = hostOf(ip).prefix;
  const log = openSync(`${folder}/log`, "a");
  const main = "org.apache.zookeeper.server.quorum.QuorumPeerMain";
  zookeepers.push(
    spawn(program, [...words, "java", "-Xmx128m", "-cp", jars, main, `${folder}/zoo.cfg`], { stdio: ["ignore", log, log] }),
  );
  closeSync(log);
}

const curlJson = async <T>(ip: string, ...args: string[]): Promise<T> => JSON.parse(await hostOf(ip).curl(...args)) as T;

interface State {
  readonly pid: string;
  readonly leader?: string;
  readonly activated_slaves: number;
}

/** The leading master, as one of the masters tells it (a follower redirects). */
async function leaderSeenFrom(ip: string): Promise<State> {
  return curlJson<State>(ip, "-L", `http://${ip}:5050/state`);
}

interface AppAnswer {
  readonly app: {
    readonly tasksRunning: number;
    readonly deployments: readonly unknown[];
    readonly tasks: readonly { readonly id: string; readonly host: string }[];
  };
}

test("the tutorial's three masters, two slaves, three Marathons and nginx; then the leaders die and nothing is lost", async (context) => {
  need(context, "root", "docker", "netns", "zookeeper");
  context.onTestFailed(() => {
    for (const program of programs) console.log(`--- ${program.child.spawnargs.at(-1)}\n${program.output().slice(-2000)}`);
  });
  const dir = scratch.path;
  masterIps.forEach(startZooKeeper);

  const masters = masterIps.map((ip, i) =>
    type(
      ip,
      `mesos-master --work_dir=${dir}/m${i}/data --log_dir=${dir}/m${i}/logs --no-hostname_lookup --ip=0.0.0.0 --zk=zk://${ip}:2181/mesos --quorum=2`,
    ),
  );
  const slaves = slaveIps.map((ip, i) =>
    type(
      ip,
      `mesos-slave --containerizers="mesos,docker" --work_dir=${dir}/s${i}/data --log_dir=${dir}/s${i}/logs --master=zk://${zk}/mesos --no-hostname_lookup --ip=0.0.0.0`,
      {
        MESOS_DOCKER_SOCKET: engines[i]?.socket ?? "",
        MESOS_RUNTIME_DIR: `${dir}/s${i}/run`,
        MESOS_FETCHER_CACHE_DIR: `${dir}/s${i}/fetch`,
      },
    ),
  );
  const marathons = masterIps.map((ip) =>
    type(ip, `${repository}/bin/start --hostname ${ip} --master zk://${zk}/mesos --http_address 0.0.0.0`),
  );

  const states = await eventually(
    "all masters agree on a leader that has both slaves",
    async () => {
      const seen = await Promise.all(masterIps.map(leaderSeenFrom));
      return new Set(seen.map((state) => state.pid)).size === 1 && seen.every((state) => state.activated_slaves === 2) && seen;
    },
    60_000,
  );
  expect(masterIps.map((ip) => `master@${ip}:5050`)).toContain(states[0]?.pid);
  for (const marathon of marathons) await marathon.says(`zk://${zk}/marathon`);

  writeFileSync(`${dir}/nginx.json`, nginxJson);
  const post = async (ip: string): Promise<string> =>
    hostOf(ip).curl(
      "-o",
      "/dev/null",
      "-w",
      "%{http_code}",
      "-X",
      "POST",
      "-H",
      "Content-type: application/json",
      `http://${ip}:8080/v2/apps`,
      `-d@${dir}/nginx.json`,
    );
  // Any Marathon may be asked: a standby passes the request on.
  const asked = masterIps[2] ?? "";
  await eventually(
    "a Marathon leads and is registered",
    async () => (await curlJson<{ frameworkId?: string }>(asked, `http://${asked}:8080/v2/info`)).frameworkId,
    60_000,
  );
  expect(await post(asked)).toBe("201");
  const running = (ip: string): Promise<AppAnswer["app"]> =>
    eventually(
      `nginx runs, as ${ip} sees it`,
      async () => {
        const { app } = await curlJson<AppAnswer>(ip, `http://${ip}:8080/v2/apps//nginx`);
        return app.tasksRunning === 1 && app.deployments.length === 0 && app.tasks.length === 1 && app;
      },
      60_000,
    );
  const first = await running(asked);
  const slave = first.tasks[0]?.host ?? "";
  expect(slaveIps).toContain(slave);
  expect(await hostOf(slave).curl(`http://${slave}`)).toContain("nginx");

  // The leading master and the leading Marathon die. Nobody restarts them.
  const leader = masterIps.findIndex((ip) => states[0]?.pid === `master@${ip}:5050`);
  await masters[leader]?.stop("SIGKILL");
  const { leader: leadingMarathon } = await curlJson<{ leader: string }>(asked, `http://${asked}:8080/v2/leader`);
  const deadMarathon = masterIps.findIndex((ip) => leadingMarathon === `${ip}:8080`);
  await marathons[deadMarathon]?.stop("SIGKILL");
  const aliveMaster = masterIps.find((_, i) => i !== leader) ?? "";
  await eventually(
    "another master leads and has both slaves",
    async () => {
      const state = await leaderSeenFrom(aliveMaster);
      return state.pid !== states[0]?.pid && state.activated_slaves === 2;
    },
    60_000,
  );
  const aliveMarathon = masterIps.find((_, i) => i !== deadMarathon) ?? "";
  const second = await running(aliveMarathon);
  expect(second.tasks[0]?.id).toBe(first.tasks[0]?.id);
  expect(await hostOf(slave).curl(`http://${slave}`)).toContain("nginx");

  const remove = await hostOf(aliveMarathon).curl(
    "-o",
    "/dev/null",
    "-w",
    "%{http_code}",
    "-X",
    "DELETE",
    `http://${aliveMarathon}:8080/v2/apps//nginx`,
  );
  expect(remove).toBe("200");
  await eventually("the container is stopped", () => engines.every((engine) => docker(engine.socket, "ps", "-q") === ""), 60_000);
  for (const program of [...slaves]) expect(program.child.exitCode).toBeNull();
}, 240_000);
