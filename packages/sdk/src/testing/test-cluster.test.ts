import { setTimeout } from "node:timers/promises";
import { Scheduler, type SchedulerHandlers, type SchedulerOptions, task, type TaskOptions } from "@mesolite/sdk";
import type { TaskStatus } from "@mesolite/wire";
import { afterEach, describe, expect, test, vi } from "vitest";
import { type TestCluster, testCluster, type TestClusterOptions } from "./index.ts";

const closers: (() => Promise<void> | void)[] = [];
afterEach(async () => {
  vi.useRealTimers();
  for (const close of closers.splice(0).reverse()) await close();
});

async function open(options: TestClusterOptions = {}): Promise<TestCluster> {
  const cluster = await testCluster(options);
  closers.push(() => cluster.close());
  return cluster;
}

type Connect = (cluster: TestCluster, options: Omit<SchedulerOptions, "master">) => Scheduler;

const inProcess: Connect = (cluster, options) => cluster.scheduler(options);

function overHttp(contentKind: "json" | "protobuf"): Connect {
  return (cluster, options) => {
    const scheduler = new Scheduler({ ...options, master: cluster.url, contentKind, minBackoffMs: 5 });
    closers.push(() => scheduler.stop());
    return scheduler;
  };
}

interface Rig {
  readonly scheduler: Scheduler;
  readonly updates: TaskStatus[];
  states(taskId: string): string[];
}

/** A framework that launches these tasks, each once, and answers everything as it should. */
async function launch(
  cluster: TestCluster,
  tasks: readonly TaskOptions[],
  connect: Connect = inProcess,
  handlers: SchedulerHandlers = {},
): Promise<Rig> {
  const waiting = tasks.map((options) => task({ id: options.name, ...options }));
  const updates: TaskStatus[] = [];
  const scheduler = connect(cluster, {
    framework: { name: "rig", user: "u", checkpoint: true, failoverTimeoutMs: 3_600_000 },
    ...handlers,
    onOffers: async (offers) => {
      for (const offer of offers) {
        const taken = waiting.splice(0);
        await (taken.length > 0 ? scheduler.launch(offer, taken) : scheduler.decline(offer, { refuseMs: 3_600_000 }));
      }
    },
    onUpdate: (status) => void updates.push(status),
  });
  await scheduler.start();
  return {
    scheduler,
    updates,
    states: (id) => updates.filter((status) => status.task_id.value === id).map((status) => status.state ?? ""),
  };
}

test("is ready within 100 ms", async () => {
  let bestMs = Infinity;
  for (let i = 0; i < 5 && bestMs >= 100; i++) {
    const startedMs = performance.now();
    const cluster = await open({ agents: 3 });
    bestMs = Math.min(bestMs, performance.now() - startedMs);
    expect(cluster.agents.map((agent) => agent.id).filter((id) => id !== undefined)).toHaveLength(3);
  }
  expect(bestMs).toBeLessThan(100);
});

test("several masters are refused in a sentence", async () => {
  await expect(testCluster({ masters: 3 as 1 })).rejects.toThrow("masters: 3: test clusters have exactly one master so far");
  await expect(testCluster({ agents: -1 })).rejects.toThrow("agents: -1: expected a whole number from 0 to 1000");
});

describe.each([
  ["in process", inProcess],
  ["over HTTP with protobuf", overHttp("protobuf")],
  ["over HTTP with JSON", overHttp("json")],
] as const)("a framework %s", (_name, connect) => {
  test("runs a task of ten minutes, and hears every update exactly once", async () => {
    const cluster = await open();
    const { states, updates } = await launch(cluster, [{ name: "t", command: "sleep 600" }], connect);
    await cluster.advance("9m");
    expect(states("t")).toEqual(["TASK_STARTING", "TASK_RUNNING"]);
    expect(cluster.agents[0]?.running).toEqual(["t"]);
    await cluster.advance("2m");
    // An update that is not acknowledged in time (virtual time!) would come again after ten seconds.
    expect(states("t")).toEqual(["TASK_STARTING", "TASK_RUNNING", "TASK_FINISHED"]);
    expect((updates.at(-1)?.timestamp ?? 0) * 1000).toBeGreaterThan(Date.UTC(2026, 0, 1) + 600_000);
  });

  test("outlives the master", async () => {
    const cluster = await open();
    const { scheduler, states } = await launch(cluster, [{ name: "t", command: "daemon" }], connect);
    await cluster.until(() => states("t").includes("TASK_RUNNING"));
    const { frameworkId } = scheduler;
    cluster.crashMaster();
    await cluster.settle(10);
    expect(scheduler.masterUrl).toBeUndefined();
    cluster.restartMaster();
    // Over HTTP the framework's pause before its next attempt is real time.
    await vi.waitFor(async () => {
      await cluster.advance("1s");
      expect(scheduler.masterUrl).toBeDefined();
    });
    await cluster.until(() => cluster.agents.every((agent) => agent.id !== undefined), "2m");
    expect(scheduler.frameworkId).toBe(frameworkId);
    expect(await scheduler.reconcile([{ taskId: { value: "t" } }])).toEqual({ kind: "accepted" });
    await cluster.advance("2m");
    expect(states("t").at(-1)).toBe("TASK_RUNNING");
  });

  test("is told why a call is refused", async () => {
    const cluster = await open();
    const { scheduler } = await launch(cluster, [], connect);
    const outcome = await scheduler.call({ type: "KILL" });
    expect(outcome).toMatchObject({ kind: "refused", status: 400 });
  });
});

describe("tasks do what the test says", () => {
  const lived = (end: string): string[] => ["TASK_STARTING", "TASK_RUNNING", end];
  const cases: readonly { what: string; options: TaskOptions; expected: string[]; reason?: string }[] = [
    { what: "by their command", options: { name: "t", command: "sleep 5; exit 3" }, expected: lived("TASK_FAILED") },
    {
      what: "by their label",
      options: { name: "t", labels: { "mesolite.test": "finish 1h" } },
      expected: lived("TASK_FINISHED"),
    },
    {
      what: "out of memory",
      options: { name: "t", labels: { "mesolite.test": "oom 5s" } },
      expected: lived("TASK_FAILED"),
      reason: "REASON_CONTAINER_LIMITATION_MEMORY",
    },
    { what: "a launch without end", options: { name: "t", labels: { "mesolite.test": "hang" } }, expected: [] },
    { what: "as the test chooses", options: { name: "chosen", command: "sleep 1" }, expected: lived("TASK_FAILED") },
    {
      what: "until they are killed",
      options: { name: "t", command: "python3 -m http.server" },
      expected: ["TASK_STARTING", "TASK_RUNNING"],
    },
  ];
  test.each(cases)("$what", async ({ options, expected, reason }) => {
    const cluster = await open({ tasks: ({ name }) => (name === "chosen" ? "fail 10s 7" : undefined) });
    const { states, updates } = await launch(cluster, [{ command: "x", ...options }]);
    await cluster.advance("2h");
    expect(states(options.name)).toEqual(expected);
    if (expected.length === 0) expect(cluster.get("/tasks")).toMatchObject({ tasks: [{ state: "TASK_STAGING" }] });
    if (reason !== undefined) expect(updates.at(-1)?.reason).toBe(reason);
  });

  test("a stubborn task dies of SIGKILL, after its grace", async () => {
    const cluster = await open();
    const { scheduler, states } = await launch(cluster, [
      { name: "t", command: "x", labels: { "mesolite.test": "stubborn" }, killGraceMs: 30_000 },
    ]);
    await cluster.until(() => states("t").includes("TASK_RUNNING"));
    await scheduler.kill({ value: "t" });
    await cluster.advance("29s");
    expect(states("t").at(-1)).toBe("TASK_KILLING");
    await cluster.advance("2s");
    expect(states("t").at(-1)).toBe("TASK_KILLED");
  });

  test("a script that is none is refused with its task's name", async () => {
    const cluster = await open();
    await launch(cluster, [{ name: "t", command: "x", labels: { "mesolite.test": "explode" } }]);
    await expect(cluster.advance("1m")).rejects.toThrow('task t: script "explode": expected "run"');
  });
});

test("a task outlives its agent's process, not its machine", async () => {
  const cluster = await open();
  const { states } = await launch(cluster, [{ name: "t", command: "daemon" }]);
  const [agent] = cluster.agents;
  if (!agent) throw new Error("no agent");
  await cluster.until(() => states("t").includes("TASK_RUNNING"));
  await cluster.advance("1s"); // The acknowledgement arrives.
  cluster.crash(agent);
  expect(agent.running).toEqual(["t"]);
  cluster.restart(agent);
  await cluster.advance("1m");
  expect(states("t")).toEqual(["TASK_STARTING", "TASK_RUNNING"]);
  cluster.powerOff(agent);
  cluster.restart(agent);
  await cluster.advance("2m");
  expect(agent.running).toEqual([]);
  expect(["TASK_FAILED", "TASK_LOST", "TASK_GONE"]).toContain(states("t").at(-1));
});

test("the same seed gives the same run", async () => {
  const run = async (seed: number): Promise<string> => {
    const cluster = await open({ seed, agents: 3 });
    const { updates } = await launch(
      cluster,
      Array.from({ length: 5 }, (_, i) => ({ name: `t${i}`, command: "sleep 60" })),
    );
    await cluster.advance("3m");
    return JSON.stringify(
      updates.map((status) => [status.task_id.value, status.state, status.timestamp, [...(status.uuid ?? [])]]),
    );
  };
  const first = await run(7);
  expect(await run(7)).toBe(first);
  expect(await run(8)).not.toBe(first);
});

test("works under a test runner's fake timers", async () => {
  vi.useFakeTimers();
  const cluster = await open();
  const { states } = await launch(cluster, [{ name: "t", command: "sleep 60" }]);
  await cluster.advance("2m");
  expect(states("t").at(-1)).toBe("TASK_FINISHED");
});

test("a framework can be torn down under fake timers", async () => {
  vi.useFakeTimers();
  const cluster = await open();
  const { scheduler } = await launch(cluster, [{ name: "t", command: "sleep 60" }]);
  expect(await scheduler.teardown()).toEqual({ kind: "accepted" });
});

test("answers every HTTP client, at the present moment of virtual time", async () => {
  const cluster = await open({ agents: ["cpus:3;mem:1000", "cpus:1;mem:500"] });
  await cluster.advance("1h");
  const answer = await fetch(`${cluster.url}/state`);
  const state = (await answer.json()) as { activated_slaves: number; slaves: { resources: { cpus: number } }[] };
  expect(state.activated_slaves).toBe(2);
  expect(state.slaves.map(({ resources }) => resources.cpus).sort()).toEqual([1, 3]);
  expect(cluster.get("/state")).toEqual(state);
  expect((await fetch(`${cluster.url}/nothing`)).status).toBe(404);
});

/** Servers of this process; one that has just closed is counted for another turn of the event loop. */
async function listening(): Promise<number> {
  await setTimeout(20);
  return process.getActiveResourcesInfo().filter((name) => name === "TCPServerWrap").length;
}

test("resources that can't be read are refused, and nothing stays open", async () => {
  const before = await listening();
  await expect(testCluster({ agents: ["cpus:1", "cpus:x"] })).rejects.toThrow(
    new TypeError("testCluster: agents[1]: 'cpus:x': resource 'cpus': expected a number >= 0, [ranges] or {a set}, found 'x'"),
  );
  expect(await listening()).toBe(before);
});

test("a cluster that can't start closes what it had opened", async () => {
  const before = await listening();
  await expect(testCluster({ record: "/dev/null/nowhere" })).rejects.toThrow("/dev/null");
  expect(await listening()).toBe(before);
});

test("time can't pass twice at once", async () => {
  const cluster = await open();
  const first = cluster.advance("1s");
  await expect(cluster.advance("1s")).rejects.toThrow("virtual time passes already");
  await first;
});

test("says what did not come true, and when it gave up", async () => {
  const cluster = await open();
  const beforeMs = cluster.nowMs;
  await expect(cluster.until(() => cluster.agents.length === 2, "30s")).rejects.toThrow(
    /within 30s .*cluster\.agents\.length === 2/,
  );
  expect(cluster.nowMs).toBe(beforeMs + 30_000);
});

test("leaves nothing behind", async () => {
  const before = process.getActiveResourcesInfo().filter((kind) => kind.startsWith("TCP")).length;
  const cluster = await testCluster();
  const { url } = cluster;
  const { scheduler } = await launch(cluster, [], overHttp("protobuf"));
  scheduler.stop();
  await cluster.close();
  await cluster.close();
  await expect(fetch(url)).rejects.toThrow();
  expect(() => cluster.url).toThrow("closed");
  await vi.waitFor(() =>
    expect(process.getActiveResourcesInfo().filter((kind) => kind.startsWith("TCP")).length).toBeLessThanOrEqual(before),
  );
});
