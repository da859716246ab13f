// kill -9 of the agent and its launch helper at bad moments; afterwards every task goes on or tells its true end.
import { createServer } from "node:http";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { setTimeout as sleep } from "node:timers/promises";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { children, isAlive, startCluster, type TestCluster } from "../support/cluster.ts";
import { eventually } from "../support/eventually.ts";
import { TestFramework } from "../support/framework.ts";
import { json } from "../support/http.ts";

describe("an agent that is killed with its launch helper", () => {
  let cluster: TestCluster;
  let framework: TestFramework;

  beforeAll(async () => {
    cluster = await startCluster("recovery");
    framework = await TestFramework.start(cluster.masterAddress, "recovery");
  });

  afterAll(async () => {
    await framework?.end();
    await cluster?.stop();
  });

  /** The pid that a task wrote into a file of its own: the task itself, not a shell around it. */
  async function pidIn(file: string): Promise<number> {
    return eventually(
      `${file} holds a pid`,
      () => existsSync(file) && Number(readFileSync(file, "utf8")) > 0 && Number(readFileSync(file, "utf8")),
    );
  }

  test("leaves a running task alone, and hears of its end later", async () => {
    const file = `${cluster.folder}/running.pid`;
    const id = await framework.launch({
      name: "running",
      command: `echo $$ > ${file}; while [ ! -e ${cluster.folder}/stop ]; do sleep 0.1; done; exit 3`,
    });
    await framework.reaches(id, "TASK_RUNNING");
    const pid = await pidIn(file);
    const helpers = children(cluster.agent.pid);
    cluster.killAgent();
    await eventually("the helpers are gone", () => helpers.every((helper) => !isAlive(helper)), 5_000);
    expect(isAlive(pid)).toBe(true);
    await cluster.startAgent();
    expect(isAlive(pid)).toBe(true);
    writeFileSync(`${cluster.folder}/stop`, "");
    const last = await framework.reaches(id, "TASK_FAILED");
    expect(last.message).toBe("Command exited with status 3");
    expect(framework.states(id)).toEqual(["TASK_STARTING", "TASK_RUNNING", "TASK_FAILED"]);
  });

  test("tells the true status of a task that ended meanwhile", async () => {
    const file = `${cluster.folder}/ended.pid`;
    const id = await framework.launch({ name: "ended", command: `echo $$ > ${file}; sleep 1; exit 42` });
    await framework.reaches(id, "TASK_RUNNING");
    const pid = await pidIn(file);
    cluster.killAgent();
    await eventually("the task has ended", () => !isAlive(pid), 10_000);
    await cluster.startAgent();
    expect((await framework.reaches(id, "TASK_FAILED")).message).toBe("Command exited with status 42");
  });

  test("tells a signal's death apart from an exit status", async () => {
    const file = `${cluster.folder}/signalled.pid`;
    const id = await framework.launch({ name: "signalled", command: `echo $$ > ${file}; exec sleep 1000` });
    await framework.reaches(id, "TASK_RUNNING");
    const pid = await pidIn(file);
    cluster.killAgent();
    process.kill(pid, "SIGKILL");
    await eventually("the task has ended", () => !isAlive(pid), 10_000);
    await cluster.startAgent();
    expect((await framework.reaches(id, "TASK_FAILED")).message).toBe("Command terminated with signal Killed");
  });

  test("goes on with a kill, and keeps its deadline", async () => {
    const file = `${cluster.folder}/stubborn.pid`;
    const id = await framework.launch({
      name: "stubborn",
      command: `trap '' TERM; echo $$ > ${file}; while :; do sleep 0.1; done`,
    });
    await framework.reaches(id, "TASK_RUNNING");
    const pid = await pidIn(file);
    await framework.kill(id, 3_000);
    await sleep(500);
    expect(isAlive(pid)).toBe(true);
    cluster.killAgent();
    await cluster.startAgent();
    await framework.reaches(id, "TASK_KILLED");
    await eventually("the stubborn process is gone", () => !isAlive(pid), 5_000);
  });

  test("fetches again and starts a task once, when it died while fetching", async () => {
    let asked = 0;
    const server = createServer((_request, response) => {
      asked++;
      // The first download hangs; the second one is served.
      if (asked > 1) response.end("content");
    });
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    try {
      const { port } = server.address() as AddressInfo;
      const started = `${cluster.folder}/fetched.starts`;
      const id = await framework.launch({
        name: "fetched",
        command: `echo start >> ${started}; cat file`,
        uris: [`http://127.0.0.1:${port}/file`],
      });
      await eventually("the fetch has begun", () => asked === 1);
      cluster.killAgent();
      expect(existsSync(started)).toBe(false);
      await cluster.startAgent();
      await framework.reaches(id, "TASK_FINISHED");
      expect(readFileSync(started, "utf8")).toBe("start\n");
    } finally {
      server.closeAllConnections();
      server.close();
    }
  });

  test("ends cleanly on SIGTERM: no helper outlives it, tasks do", async () => {
    const file = `${cluster.folder}/kept.pid`;
    const id = await framework.launch({ name: "kept", command: `echo $$ > ${file}; exec sleep 1000` });
    await framework.reaches(id, "TASK_RUNNING");
    const pid = await pidIn(file);
    const helpers = children(cluster.agent.pid);
    expect(helpers.length).toBeGreaterThan(0);
    expect(await cluster.agent.stop()).toBe(0);
    await eventually("no helper is left", () => helpers.every((helper) => !isAlive(helper)), 5_000);
    expect(isAlive(pid)).toBe(true);
    await cluster.startAgent();
    await framework.kill(id);
    expect((await framework.reaches(id, "TASK_KILLED")).state).toBe("TASK_KILLED");
  });

  test("leaves the cluster for good on SIGUSR1, which means nothing to a master", async () => {
    const file = `${cluster.folder}/left.pid`;
    const id = await framework.launch({ name: "left", command: `echo $$ > ${file}; exec sleep 1000` });
    await framework.reaches(id, "TASK_RUNNING");
    const pid = await pidIn(file);
    process.kill(cluster.master.pid, "SIGUSR1");
    process.kill(cluster.agent.pid, "SIGUSR1");
    expect(await cluster.agent.exited(20_000)).toBe(0);
    expect(isAlive(pid)).toBe(false);
    await framework.reaches(id, "TASK_GONE");
    const { slaves } = await json<{ slaves: unknown[] }>(`http://${cluster.masterAddress}/slaves`);
    expect(slaves).toEqual([]);
    expect(cluster.master.output()).not.toContain("Debugger");
    await cluster.startAgent();
  });
});
