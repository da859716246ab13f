// The tutorial's first half, typed as it is there: a master, a slave with Docker, Marathon, nginx. In a network namespace with an
// address of its own, because everything listens on 0.0.0.0 and nginx on port 80.
import { mkdirSync, symlinkSync, writeFileSync } from "node:fs";
import { afterAll, beforeAll, expect, test } from "vitest";
import { docker, importNginxImage } from "../docker/image.ts";
import { type PrivateDockerd, startPrivateDockerd } from "../docker/private-dockerd.ts";
import { eventually } from "../support/eventually.ts";
import { need } from "../support/needs.ts";
import { type Program, repository, start } from "../support/program.ts";
import { scratchFolder } from "../support/scratch.ts";
import { addHosts, type Hosts } from "./hosts.ts";

const host = "192.168.144.114";
const nginxJson = `{"id":"/nginx","container":{"type":"DOCKER","docker":{"image":"nginx","network":"HOST","parameters":[],"privileged":false,"forcePullImage":false}},"cpus":0.1,"mem":32.0,"instances":1}`;
const scratch = scratchFolder("tutorial");
const programs: Program[] = [];
let hosts: Hosts | undefined;
let engine: PrivateDockerd | undefined;

beforeAll(async () => {
  if (process.getuid?.() !== 0) return;
  hosts = addHosts([host]);
  engine = await startPrivateDockerd({ netns: hosts.all[0]?.netns ?? "" });
  importNginxImage(engine.socket, "nginx");
  // The tutorial links the programs into /usr/sbin; this is the test's /usr/sbin.
  mkdirSync(`${scratch.path}/sbin`);
  for (const name of ["mesos-master", "mesos-slave"]) symlinkSync(`${repository}/bin/${name}`, `${scratch.path}/sbin/${name}`);
}, 120_000);

afterAll(async () => {
  for (const program of programs.toReversed()) await program.stop();
  await engine?.stop();
  hosts?.remove();
  scratch.remove();
}, 60_000);

/** Types a line in a shell on that host, from another directory than the repository's. */
function type(line: string): Program {
  const [program = "", ...words] = hosts?.all[0]?.prefix ?? [];
  const path = `${scratch.path}/sbin:${process.env["PATH"]}`;
  // What would touch the machine's own engine and runtime directory is redirected by the environment; the line stays as it is.
  const env = {
    PATH: path,
    MESOS_DOCKER_SOCKET: engine?.socket ?? "",
    MESOS_RUNTIME_DIR: `${scratch.path}/run`,
    MESOS_FETCHER_CACHE_DIR: `${scratch.path}/fetch`,
  };
  const started = start(`/usr/bin/${program}`, [...words, "/bin/sh", "-c", `exec ${line}`], { env, cwd: scratch.path });
  programs.push(started);
  return started;
}

async function curl(...args: string[]): Promise<string> {
  return (await hosts?.all[0]?.curl(...args)) ?? "";
}

const curlJson = async <T>(...args: string[]): Promise<T> => JSON.parse(await curl(...args)) as T;

interface AppAnswer {
  readonly app: {
    readonly tasksRunning: number;
    readonly deployments: readonly unknown[];
    readonly tasks: readonly { readonly host: string }[];
  };
}

test("the tutorial's single master and slave, Marathon and nginx", async (context) => {
  need(context, "root", "docker", "netns");
  const dir = scratch.path;
  const master = type(
    `mesos-master --work_dir=${dir}/q/mesos/data --log_dir=${dir}/q/mesos/logs --no-hostname_lookup --ip=0.0.0.0`,
  );
  await master.says("leads at");
  const slave = type(
    `mesos-slave --containerizers="mesos,docker" --work_dir=${dir}/q/slave/data --log_dir=${dir}/q/slave/logs --master=${host}:5050 --no-hostname_lookup --ip=0.0.0.0`,
  );
  await slave.says("agent listens at");
  // Never 0.0.0.0: the address of the route to the master.
  const state = await eventually("the slave is registered", async () => {
    const answer = await curlJson<{ pid: string; activated_slaves: number; slaves: { pid: string; hostname: string }[] }>(
      `http://${host}:5050/state`,
    );
    return answer.activated_slaves === 1 && answer;
  });
  expect(state.pid).toBe(`master@${host}:5050`);
  expect(state.slaves[0]?.pid).toBe(`slave(1)@${host}:5051`);
  expect(state.slaves[0]?.hostname).toBe(host);

  const marathon = type(`${repository}/bin/start --hostname ${host} --master ${host}:5050 --http_address 0.0.0.0`);
  await marathon.says("Marathon listens at");
  await eventually(
    "Marathon is registered",
    async () => (await curlJson<{ frameworkId?: string }>(`http://${host}:8080/v2/info`)).frameworkId,
  );
  expect(marathon.output()).toContain("embedded store");

  writeFileSync(`${dir}/nginx.json`, nginxJson);
  const created = await curl(
    "-o",
    "/dev/null",
    "-w",
    "%{http_code}",
    "-X",
    "POST",
    "-H",
    "Content-type: application/json",
    `http://${host}:8080/v2/apps`,
    `-d@${dir}/nginx.json`,
  );
  expect(created).toBe("201");
  const { app } = await eventually("the deployment finishes", async () => {
    const answer = await curlJson<AppAnswer>(`http://${host}:8080/v2/apps//nginx`);
    return answer.app.tasksRunning === 1 && answer.app.deployments.length === 0 && answer;
  });
  expect(app.tasks[0]?.host).toBe(host);
  const names = docker(engine?.socket ?? "", "ps", "--format", "{{.Names}} {{.Image}}");
  expect(names).toMatch(/^mesos-[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12} nginx:latest$/);
  expect(await curl(`http://${host}`)).toContain("nginx");
  const tasks = await curlJson<{ tasks: { name: string; state: string }[] }>(`http://${host}:5050/tasks`);
  expect(tasks.tasks.map(({ name, state: taskState }) => `${name} ${taskState}`)).toEqual(["nginx TASK_RUNNING"]);

  await curl("-X", "DELETE", `http://${host}:8080/v2/apps//nginx`);
  await eventually("the container is stopped", () => docker(engine?.socket ?? "", "ps", "-q") === "");
  await eventually(
    "the app is gone",
    async () => (await curl("-o", "/dev/null", "-w", "%{http_code}", `http://${host}:8080/v2/apps//nginx`)) === "404",
  );
}, 120_000);
