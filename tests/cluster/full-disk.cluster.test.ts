// A full disk under a daemon: it says so once, goes on answering, acknowledges nothing that it could not save, and goes on when there is space.
import { execFileSync } from "node:child_process";
import { closeSync, mkdirSync, openSync, rmSync, writeSync } from "node:fs";
import { setTimeout as sleep } from "node:timers/promises";
import { afterEach, expect, test } from "vitest";
import { isAlive, startCluster, type TestCluster } from "../support/cluster.ts";
import { eventually } from "../support/eventually.ts";
import { TestFramework } from "../support/framework.ts";
import { json } from "../support/http.ts";
import { need } from "../support/needs.ts";
import { type Program, start } from "../support/program.ts";
import { freePorts } from "../support/scratch.ts";

/** Larger than a page: what is left of the last page of a log on a full tmpfs does not hold it. */
const big = "x".repeat(20_000);

const complaint = /no space to save state/g;

let cleanups: (() => unknown)[] = [];
afterEach(async () => {
  for (const cleanup of cleanups.toReversed()) await cleanup();
  cleanups = [];
});

/** A file system of 16 MB at `path`. @returns what unmounts it */
function mountSmall(path: string): () => void {
  mkdirSync(path, { recursive: true });
  execFileSync("mount", ["-t", "tmpfs", "-o", "size=16m", "tmpfs", path]);
  return () => void execFileSync("umount", [path]);
}

/** Writes a file until nothing fits. @returns what frees the space again */
function fill(path: string): () => void {
  const file = `${path}/filler`;
  const fd = openSync(file, "w");
  for (let size = 2 ** 20; size >= 1; size >>= 1) {
    try {
      for (;;) if (writeSync(fd, Buffer.alloc(size)) < size) break;
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== "ENOSPC") throw error;
    }
  }
  closeSync(fd);
  return () => rmSync(file);
}

async function complains(program: Program): Promise<void> {
  await program.says("no space to save state", 15_000);
  await sleep(2_500); // Several attempts to save, and still one line.
  expect(program.output().match(complaint)).toHaveLength(1);
  expect(isAlive(program.pid)).toBe(true);
}

async function clusterOn(name: string): Promise<{ cluster: TestCluster; framework: TestFramework; disk: string }> {
  let disk = "";
  const cluster = await startCluster(name, [], (folder) => mountSmall((disk = `${folder}/agent`)));
  cleanups.push(() => cluster.stop());
  const framework = await TestFramework.start(cluster.masterAddress, name);
  cleanups.push(() => framework.end());
  return { cluster, framework, disk };
}

interface AgentState {
  readonly frameworks: readonly {
    readonly executors: readonly { readonly tasks: readonly { readonly id: string; readonly state: string }[] }[];
  }[];
}

async function agentTasks(cluster: TestCluster): Promise<readonly string[]> {
  const { frameworks } = await json<AgentState>(`http://${cluster.agentAddress}/state`);
  return frameworks
    .flatMap(({ executors }) => executors.flatMap(({ tasks }) => tasks.map(({ id, state }) => `${id} ${state}`)))
    .toSorted();
}

test("an agent's work_dir", async (context) => {
  need(context, "root");
  const { cluster, framework, disk } = await clusterOn("full-agent");
  await framework.launch({ name: "kept", id: "kept", command: "sleep 1000" });
  await framework.reaches("kept", "TASK_RUNNING");

  const free = fill(disk);
  await framework.launch({ name: "waits", id: "waits", command: "sleep 1000", labels: { big } });
  await complains(cluster.agent);
  expect((await fetch(`http://${cluster.agentAddress}/health`)).status).toBe(200);
  expect(framework.states("waits")).toEqual([]);

  free();
  await framework.reaches("waits", "TASK_RUNNING");
  expect(cluster.agent.output()).toContain("saved again after");

  cluster.killAgent();
  await cluster.startAgent();
  await eventually(
    "both tasks are known and run",
    async () => `${await agentTasks(cluster)}` === "kept TASK_RUNNING,waits TASK_RUNNING",
  );
});

test("an agent whose work_dir old sandboxes fill makes room by itself", async (context) => {
  need(context, "root");
  const { framework, disk } = await clusterOn("full-sandboxes");
  await framework.launch({ name: "old", id: "old", command: "head -c 4000000 /dev/zero > zeros" });
  await framework.reaches("old", "TASK_FINISHED");
  fill(disk);
  await framework.launch({ name: "new", id: "new", command: "sleep 1000", labels: { big } });
  await framework.reaches("new", "TASK_RUNNING");
});

test("an agent that is killed while its work_dir is full", async (context) => {
  need(context, "root");
  const { cluster, framework, disk } = await clusterOn("full-killed");
  await framework.launch({ name: "kept", id: "kept", command: "sleep 1000" });
  await framework.reaches("kept", "TASK_RUNNING");
  const free = fill(disk);
  await framework.launch({ name: "unsaved", id: "unsaved", command: "sleep 1000", labels: { big } });
  await complains(cluster.agent);
  cluster.killAgent();
  free();
  await cluster.startAgent();
  // What was never saved was never started, and its framework is told; the other task does not notice anything.
  await eventually("the fate of the unsaved task is told", () => framework.states("unsaved").length > 0);
  expect(framework.states("unsaved")).not.toContain("TASK_RUNNING");
  expect(framework.states("kept")).toEqual(["TASK_STARTING", "TASK_RUNNING"]);
  expect(await agentTasks(cluster)).toEqual(["kept TASK_RUNNING"]);
});

test("Marathon's data_dir", async (context) => {
  need(context, "root");
  let disk = "";
  const cluster = await startCluster("full-marathon", [], (folder) => mountSmall((disk = `${folder}/marathon`)));
  cleanups.push(() => cluster.stop());
  const [port = 0] = await freePorts(1);
  const flags = ["--master", cluster.masterAddress, "--http_address", "127.0.0.1", "--http_port", `${port}`, "--data_dir", disk];
  const url = `http://127.0.0.1:${port}`;
  const app = (id: string, labels = {}): object => ({ id, cmd: "sleep 1000", cpus: 0.1, mem: 32, labels });
  const appIds = async (): Promise<string> =>
    (await json<{ apps: { id: string }[] }>(`${url}/v2/apps`)).apps
      .map(({ id }) => id)
      .toSorted()
      .join(" ");
  let marathon = start("marathon", flags);
  cleanups.push(() => marathon.stop("SIGKILL"));
  await eventually("Marathon takes an app", () => json(`${url}/v2/apps`, { method: "POST", body: app("/kept") }));

  const free = fill(disk);
  const headers = { "Content-Type": "application/json" };
  let answered: number | undefined;
  const post = fetch(`${url}/v2/apps`, { method: "POST", headers, body: JSON.stringify(app("/waits", { big })) }).then(
    ({ status }) => (answered = status),
  );
  await complains(marathon);
  expect((await fetch(`${url}/ping`)).status).toBe(200);
  expect(answered).toBeUndefined();

  free();
  expect(await post).toBe(201);
  expect(await appIds()).toBe("/kept /waits");
  await marathon.stop("SIGKILL");
  marathon = start("marathon", flags);
  await eventually("both apps are there again", async () => (await appIds()) === "/kept /waits");
});
