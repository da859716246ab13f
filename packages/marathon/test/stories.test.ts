import { encodeUtf8, type scheduler } from "@mesolite/wire";
import { describe, expect, it } from "vitest";
import { agents, FakeCluster, portsOfTask, sleepApp } from "./fake-cluster.ts";
import type { Json } from "./http-answer.ts";

const nginx = {
  id: "/nginx",
  container: {
    type: "DOCKER",
    docker: { image: "nginx", network: "HOST", parameters: [], privileged: false, forcePullImage: false },
  },
  cpus: 0.1,
  mem: 32.0,
  instances: 1,
};

function cluster(count = 3, config = {}): FakeCluster {
  return new FakeCluster(agents(count), config).start();
}

describe("an application's life", () => {
  it("runs the tutorial's nginx as it is written", () => {
    const c = cluster();
    const created = c.http("POST", "/v2/apps", nginx);
    expect(created.status).toBe(201);
    expect(created.json.tasks).toEqual([]);
    expect(created.headers["Marathon-Deployment-Id"]).toBe(created.json.deployments[0].id);
    c.advance(1000);
    const [task] = c.running("/nginx");
    expect(task?.info.container).toMatchObject({
      type: "DOCKER",
      docker: { image: "nginx", network: "HOST", privileged: false },
    });
    expect(task?.info.container?.docker?.parameters).toEqual([
      { key: "label", value: `MESOS_TASK_ID=${task?.info.task_id.value}` },
    ]);
    expect(task?.info.command).toMatchObject({ shell: false });
    expect(task?.info.task_id.value).toMatch(/^nginx\.instance-[0-9a-f-]{36}\._app\.1$/);
    expect(c.http("GET", "/v2/deployments").json).toEqual([]);
    expect(c.http("GET", "/v2/apps//nginx").json.app.tasksRunning).toBe(1);
    expect(c.types()).toEqual(
      expect.arrayContaining(["api_post_event", "deployment_info", "deployment_success", "status_update_event"]),
    );
  });

  it("gives each task a host port of its own and tells it so", () => {
    const c = cluster(1);
    c.http("POST", "/v2/apps", sleepApp("/web", 3, { ports: [0, 0] }));
    c.advance(1000);
    const ports = c.running("/web").flatMap((task) => portsOfTask(task.info));
    expect(new Set(ports).size).toBe(6);
    const [task] = c.running("/web");
    const env = Object.fromEntries((task?.info.command?.environment?.variables ?? []).map(({ name, value }) => [name, value]));
    expect([env["PORT0"], env["PORT1"]].map(Number).sort((a, b) => a - b)).toEqual(task && portsOfTask(task.info));
    expect(env["PORT"]).toBe(env["PORT0"]);
    expect(env).toMatchObject({ HOST: "host-0", MARATHON_APP_ID: "/web", MARATHON_APP_RESOURCE_MEM: "32.0" });
  });

  it("scales to three and back to one, killing the youngest", () => {
    const c = cluster();
    c.http("POST", "/v2/apps", sleepApp("/a"));
    c.advance(5000);
    const [oldest] = c.running("/a");
    expect(c.http("PUT", "/v2/apps//a", { instances: 3 }).status).toBe(200);
    c.advance(10_000);
    expect(c.running("/a")).toHaveLength(3);
    c.http("PUT", "/v2/apps//a", { instances: 1 });
    c.advance(5000);
    expect(c.running("/a")).toEqual([oldest]);
    expect(c.http("GET", "/v2/deployments").json).toEqual([]);
  });

  it("scales down by what is dead or dying, not by what is healthy", () => {
    const c = cluster();
    c.http("POST", "/v2/apps", sleepApp("/a", 3, { backoffSeconds: 300 }));
    c.advance(10_000);
    const [failed, dying, healthy] = c.running("/a").sort((a, b) => (a.info.task_id.value < b.info.task_id.value ? -1 : 1));
    c.update(failed?.info.task_id.value ?? "", "TASK_FAILED");
    c.obeysKills = false;
    c.http("DELETE", `/v2/apps//a/tasks/${dying?.info.task_id.value}`);
    c.obeysKills = true;
    c.http("PUT", "/v2/apps//a", { instances: 1 });
    c.update(dying?.info.task_id.value ?? "", "TASK_KILLED");
    c.advance(5000);
    expect(c.running("/a")).toEqual([healthy]);
    expect(c.http("GET", "/v2/deployments").json).toEqual([]);
  });

  it("stops and forgets a deleted app", () => {
    const c = cluster();
    c.http("POST", "/v2/apps", sleepApp("/a", 2));
    c.advance(1000);
    const deleted = c.http("DELETE", "/v2/apps//a");
    expect(deleted.status).toBe(200);
    expect(Object.keys(deleted.json).sort()).toEqual(["deploymentId", "version"]);
    c.advance(1000);
    expect(c.running()).toEqual([]);
    expect(c.types()).toContain("app_terminated_event");
    expect([...c.store.keys()].filter((key) => key.startsWith("instances/") || key.startsWith("apps/"))).toEqual([]);
  });

  it("launches a failed task again, later each time, under the next incarnation", () => {
    const c = cluster(1);
    c.outcome = () => ["TASK_RUNNING", "TASK_FAILED"];
    const launchedAtMs: number[] = [];
    c.afterEach = () => {
      if (c.tasks.size > launchedAtMs.length) launchedAtMs.push(c.nowMs);
    };
    c.http("POST", "/v2/apps", sleepApp("/a", 1, { backoffSeconds: 10, backoffFactor: 2, maxLaunchDelaySeconds: 60 }));
    c.advance(200_000);
    const gaps = launchedAtMs.slice(1).map((ms, i) => ms - (launchedAtMs[i] ?? 0));
    expect(gaps.slice(0, 4).map((gap) => Math.floor(gap / 10_000))).toEqual([1, 2, 4, 6]);
    expect([...c.tasks.keys()][1]).toMatch(/\._app\.2$/);
    expect(c.http("GET", "/v2/apps//a").json.app.lastTaskFailure).toMatchObject({
      appId: "/a",
      state: "TASK_FAILED",
      host: "host-0",
    });
    expect(c.http("GET", "/v2/queue").json.queue[0].delay.overdue).toBe(false);
    expect(c.http("DELETE", "/v2/queue//a/delay").status).toBe(204);
    expect(c.http("DELETE", "/v2/queue//b/delay").status).toBe(404);
  });

  it("does not delay after a kill", () => {
    const c = cluster(1);
    c.http("POST", "/v2/apps", sleepApp("/a", 1, { backoffSeconds: 300 }));
    c.advance(1000);
    const [task] = c.running("/a");
    const killed = c.http("DELETE", `/v2/apps//a/tasks/${task?.info.task_id.value}`);
    expect(killed.json.task.id).toBe(task?.info.task_id.value);
    c.advance(10_000);
    expect(c.running("/a")).toHaveLength(1);
    expect(c.running("/a")[0]?.info.task_id.value).not.toBe(task?.info.task_id.value);
  });
});

describe("deployments", () => {
  it("refuses a second change of the same app, and forces it on demand", () => {
    const c = cluster(0);
    c.http("POST", "/v2/apps", sleepApp("/a"));
    const refused = c.http("PUT", "/v2/apps//a", { instances: 2 });
    expect(refused.status).toBe(409);
    expect(refused.json.deployments).toEqual([{ id: c.http("GET", "/v2/deployments").json[0].id }]);
    expect(c.http("PUT", "/v2/apps//a?force=true", { instances: 2 }).status).toBe(200);
    expect(c.types()).toContain("deployment_failed");
    expect(c.http("GET", "/v2/deployments").json).toHaveLength(1);
  });

  it("rolls back to the old definition and keeps its instances", () => {
    const c = cluster(2);
    c.http("POST", "/v2/apps", sleepApp("/a", 2));
    c.advance(1000);
    const before = c.running("/a");
    c.outcome = () => ["TASK_STAGING"];
    c.http("PUT", "/v2/apps//a", { cmd: "sleep 2000" });
    c.advance(3000);
    const [deployment] = c.http("GET", "/v2/deployments").json;
    expect(deployment.currentActions).toEqual([{ action: "RestartApplication", app: "/a", readinessCheckResults: [] }]);
    expect(c.http("DELETE", `/v2/deployments/${deployment.id}`).status).toBe(200);
    c.advance(5000);
    expect(c.http("GET", "/v2/apps//a").json.app.cmd).toBe("sleep 1000");
    expect(c.running("/a")).toEqual(before);
    expect(c.http("GET", "/v2/deployments").json).toEqual([]);
  });

  it("drops a deployment without rollback when forced", () => {
    const c = cluster(0);
    c.http("POST", "/v2/apps", sleepApp("/a"));
    const [deployment] = c.http("GET", "/v2/deployments").json;
    const dropped = c.http("DELETE", `/v2/deployments/${deployment.id}?force=true`);
    expect([dropped.status, dropped.text]).toEqual([202, ""]);
    expect(c.http("GET", "/v2/apps//a").status).toBe(200);
    expect(c.http("DELETE", "/v2/deployments/x").json).toEqual({ message: "DeploymentPlan x does not exist" });
  });

  it.each([
    ["is dropped", (c: FakeCluster, id: string) => c.http("DELETE", `/v2/deployments/${id}?force=true`), ["/g/a", "/g/b"], []],
    [
      "gives way to another change",
      (c: FakeCluster) => c.http("PUT", "/v2/apps//g/b?force=true", sleepApp("/g/b")),
      ["/g/a"],
      ["/g/b"],
    ],
    ["is taken back", (c: FakeCluster, id: string) => c.http("DELETE", `/v2/deployments/${id}`), [], ["/g/a", "/g/b"]],
  ] as const)("forgets the apps that a deployment was to remove when it %s, as far as they are gone", (_, end, gone, kept) => {
    const c = cluster(2);
    c.outcome = () => ["TASK_RUNNING", "TASK_FAILED"];
    c.http("PUT", "/v2/groups//g", { apps: [sleepApp("a"), sleepApp("b")] });
    c.advance(1000);
    c.outcome = () => ["TASK_RUNNING"];
    c.advance(30_000);
    c.obeysKills = false;
    c.http("DELETE", "/v2/groups//g?force=true");
    end(c, c.http("GET", "/v2/deployments").json[0].id);
    const terminated = c.published.filter(({ type }) => type === "app_terminated_event").map(({ data }) => data.appId);
    expect(terminated).toEqual(gone);
    expect([...c.store.keys()].filter((key) => key.startsWith("failures/"))).toEqual(kept.map((id) => `failures${id}`));
  });

  it("deploys dependencies first", () => {
    const c = cluster(3);
    const launched: string[] = [];
    c.outcome = (info) => {
      launched.push(info.name);
      return ["TASK_RUNNING"];
    };
    const put = c.http("PUT", "/v2/groups//shop", { apps: [sleepApp("web", 2, { dependencies: ["db"] }), sleepApp("db", 2)] });
    expect(put.status).toBe(201);
    c.advance(20_000);
    expect(launched).toEqual(["db.shop", "db.shop", "web.shop", "web.shop"]);
    expect(c.types().filter((type) => type === "deployment_step_success")).toHaveLength(3);
  });

  it("goes on with a deployment after a restart of Marathon, and kills nothing", () => {
    const c = cluster(2);
    c.http("POST", "/v2/apps", sleepApp("/a", 2));
    c.advance(1000);
    const before = c.running("/a").map((task) => task.info.task_id.value);
    c.http("PUT", "/v2/apps//a", { instances: 4 });
    c.restart();
    c.advance(30_000);
    expect(c.running("/a")).toHaveLength(4);
    expect(c.running("/a").map((task) => task.info.task_id.value)).toEqual(expect.arrayContaining(before));
    expect(c.calls.filter((call) => call.type === "KILL")).toEqual([]);
    expect(c.http("GET", "/v2/deployments").json).toEqual([]);
    expect(c.types()).toContain("scheduler_reregistered_event");
  });

  it("finishes a kill that it had decided on before it died", () => {
    const c = cluster(1);
    c.http("POST", "/v2/apps", sleepApp("/a", 2));
    c.advance(1000);
    c.obeysKills = false;
    c.http("PUT", "/v2/apps//a", { instances: 1 });
    c.obeysKills = true;
    c.restart();
    c.advance(1000);
    expect(c.running("/a")).toHaveLength(1);
    expect(c.http("GET", "/v2/deployments").json).toEqual([]);
  });
});

describe("Mesos's surprises", () => {
  it("kills a task that no instance has, and reports one that has ended", () => {
    const c = cluster(1);
    c.update("gone.instance-11111111-1111-4111-a111-111111111111._app.1", "TASK_RUNNING");
    expect(c.calls.at(-2)).toMatchObject({ type: "KILL", kill: { task_id: { value: expect.stringMatching(/^gone\./) } } });
    expect(c.calls.at(-1)?.type).toBe("ACKNOWLEDGE");
    c.update("gone.instance-11111111-1111-4111-a111-111111111111._app.1", "TASK_FAILED");
    expect(c.published.at(-1)).toMatchObject({
      type: "unknown_instance_terminated_event",
      data: { runSpecId: "/gone", condition: "Failed" },
    });
  });

  it("replaces an unreachable task at once, and kills it when it comes back", () => {
    const c = cluster(2);
    c.http("POST", "/v2/apps", sleepApp("/a"));
    c.advance(1000);
    const lost = c.running("/a")[0]?.info.task_id.value ?? "";
    c.update(lost, "TASK_UNREACHABLE");
    c.advance(10_000);
    expect(c.running("/a")).toHaveLength(1);
    c.update(lost, "TASK_RUNNING");
    expect(c.tasks.get(lost)?.state).toBe("TASK_KILLED");
    expect(c.running("/a")).toHaveLength(1);
  });

  it("waits as long as unreachableStrategy says, and keeps the one that comes back in time", () => {
    const c = cluster(2, { taskLostExpungeInitialDelayMs: 1000, taskLostExpungeIntervalMs: 1000 });
    c.http(
      "POST",
      "/v2/apps",
      sleepApp("/a", 1, { unreachableStrategy: { inactiveAfterSeconds: 60, expungeAfterSeconds: 600 } }),
    );
    c.advance(1000);
    const lost = c.running("/a")[0]?.info.task_id.value ?? "";
    c.update(lost, "TASK_UNREACHABLE");
    c.advance(30_000);
    expect(c.tasks.size).toBe(1);
    c.advance(60_000);
    expect(c.running("/a")).toHaveLength(1);
    c.update(lost, "TASK_RUNNING");
    c.advance(1000);
    expect(c.running("/a").map((task) => task.info.task_id.value)).toEqual([lost]);
  });

  it("launches again what a master that failed over does not know", () => {
    const c = cluster(1);
    c.http("POST", "/v2/apps", sleepApp("/a"));
    c.advance(1000);
    c.tasks.clear();
    c.disconnect();
    c.advance(30_000);
    expect(c.running("/a")).toHaveLength(1);
  });

  it("asks for a kill again until it is obeyed", () => {
    const c = cluster(1);
    c.http("POST", "/v2/apps", sleepApp("/a"));
    c.advance(30_000);
    c.obeysKills = false;
    c.http("DELETE", "/v2/apps//a");
    c.advance(95_000);
    expect(c.calls.filter((call) => call.type === "KILL")).toHaveLength(4);
    expect(c.http("GET", "/v2/deployments").json).toHaveLength(1);
    c.obeysKills = true;
    c.advance(30_000);
    expect(c.running()).toEqual([]);
    expect(c.http("GET", "/v2/deployments").json).toEqual([]);
  });

  it("says once that it kills a launch that does not get going", () => {
    const c = cluster(1, { taskLaunchTimeoutMs: 60_000 });
    c.outcome = () => ["TASK_STAGING"];
    c.obeysKills = false;
    c.http("POST", "/v2/apps", sleepApp("/a"));
    c.advance(89_000);
    expect(c.logs.filter((line) => line.includes("is still Staging"))).toHaveLength(1);
  });

  it("repeats the kills in flight when the master changes: at once, and soon again for agents that are back later than we", () => {
    const c = cluster(1);
    c.http("POST", "/v2/apps", sleepApp("/a"));
    c.advance(60_000);
    c.obeysKills = false;
    c.http("DELETE", "/v2/apps//a");
    const kills = (): number => c.calls.filter((call) => call.type === "KILL").length;
    expect(kills()).toBe(1);
    c.disconnect();
    expect(kills()).toBe(2);
    c.advance(5_000);
    expect(kills()).toBe(5); // When the subscription was 1, 2 and 4 s old.
    c.obeysKills = true;
    c.advance(5_000);
    expect(c.running()).toEqual([]);
    expect(c.http("GET", "/v2/deployments").json).toEqual([]);
  });

  it("has no more kills in flight after a change of master than before", () => {
    const c = cluster(1, { killChunkSize: 3 });
    c.http("POST", "/v2/apps", sleepApp("/a", 8));
    c.advance(60_000);
    c.obeysKills = false;
    c.http("DELETE", "/v2/apps//a");
    const killed = (): (string | undefined)[] =>
      c.calls.filter((call) => call.type === "KILL").map((call) => call.kill?.task_id.value);
    const first = killed();
    c.disconnect();
    expect(killed()).toEqual([...first, ...first]);
    expect(first).toHaveLength(3);
  });

  it("kills a launch that nobody confirms and tries again", () => {
    const c = cluster(1, { taskLaunchConfirmTimeoutMs: 60_000, taskLaunchTimeoutMs: 60_000 });
    c.outcome = () => [];
    c.http("POST", "/v2/apps", sleepApp("/a"));
    c.advance(50_000);
    c.outcome = () => ["TASK_RUNNING"];
    expect(c.calls.filter((call) => call.type === "KILL")).toEqual([]);
    c.advance(60_000);
    expect(c.running("/a")).toHaveLength(1);
    expect(c.tasks.size).toBe(2);
  });
});

describe("offers", () => {
  it("declines for long what it cannot use, says why, and asks again for new work", () => {
    const c = cluster(2);
    c.http("POST", "/v2/apps", sleepApp("/big", 1, { cpus: 100, constraints: [["rack", "CLUSTER", "r1"]] }));
    c.advance(1000);
    expect(c.calls.find((call) => call.type === "DECLINE")?.decline?.filters?.refuse_seconds).toBe(120);
    const [item] = c.http("GET", "/v2/queue?embed=lastUnusedOffers").json.queue;
    expect(item.lastUnusedOffers.map((unused: Json) => unused.reason)).toContainEqual([
      "UnfulfilledConstraint",
      "InsufficientCpus",
    ]);
    expect(item.processedOffersSummary.rejectSummaryLastOffers[1]).toEqual({
      reason: "UnfulfilledConstraint",
      declined: 2,
      processed: 2,
    });
    const explained = c.http("GET", "/v2/apps//big/explain").json;
    expect(explained.causes).toMatchObject([{ kind: "offersDoNotFit" }]);
    expect(explained.agents.at(-1).mismatches[1]).toMatchObject({ reason: "InsufficientCpus", wanted: 100, available: 4 });
    c.http("POST", "/v2/apps", sleepApp("/small"));
    c.advance(6000);
    expect(c.running("/small")).toHaveLength(1);
  });

  it("suppresses offers when nothing is to be launched, and never has more launches out than tokens", () => {
    const c = cluster(3, { launchTokens: 3 });
    expect(c.http("GET", "/v2/queue").json).toEqual({ queue: [] });
    c.outcome = () => ["TASK_STAGING"];
    c.http("POST", "/v2/apps", sleepApp("/a", 10));
    c.advance(20_000);
    expect(c.tasks.size).toBe(3);
    c.outcome = () => ["TASK_RUNNING"];
    c.advance(120_000);
    expect(c.tasks.size).toBe(10);
    expect(c.calls.filter((call) => call.type === "SUPPRESS").at(-1)?.suppress?.roles).toEqual(["*"]);
  });

  it("spreads an app over agents one each", () => {
    const c = cluster(3);
    c.http("POST", "/v2/apps", sleepApp("/a", 4, { constraints: [["hostname", "UNIQUE"]] }));
    c.advance(20_000);
    expect(new Set(c.running("/a").map((task) => task.agent.hostname)).size).toBe(3);
    expect(c.running("/a")).toHaveLength(3);
  });
});

describe("the framework's identity", () => {
  it("is not given up while tasks run under it", () => {
    const c = cluster(1);
    c.http("POST", "/v2/apps", sleepApp("/a"));
    c.advance(1000);
    c.store.delete("framework-id");
    c.restart();
    expect(c.logs).toContain("exit 108");
    expect(c.running("/a")).toHaveLength(1);
  });

  it("is given up when the master has removed it, and everything is launched again", () => {
    const c = cluster(1);
    c.http("POST", "/v2/apps", sleepApp("/a"));
    c.advance(1000);
    c.tasks.clear();
    c.dispatch({ kind: "schedulerEvent", event: { type: "ERROR", error: { message: "Framework has been removed" } } });
    expect(c.logs).toContain("exit 110");
    expect(c.store.has("framework-id")).toBe(false);
    c.restart();
    c.advance(10_000);
    expect(c.running("/a")).toHaveLength(1);
  });
});

it("makes very many instances in several steps", () => {
  const c = cluster(0);
  let most = 0;
  let before = 0;
  c.afterEach = () => {
    const now = [...c.store.keys()].filter((key) => key.startsWith("instances/")).length;
    most = Math.max(most, now - before);
    before = now;
  };
  c.http("POST", "/v2/apps", sleepApp("/a", 1700));
  c.advance(10);
  expect([before, most]).toEqual([1700, 500]);
});

describe("an ACCEPT that failed", () => {
  /** An app whose launch was sent, and of whose task nothing was heard. */
  function launched(c: FakeCluster): { readonly taskId: string; readonly call: scheduler.Call } {
    c.outcome = () => [];
    c.http("POST", "/v2/apps", sleepApp("/a"));
    c.advance(1000);
    const call = c.calls.find(({ type }) => type === "ACCEPT");
    const [taskId] = c.tasks.keys();
    if (!call || taskId === undefined) throw new Error("nothing was launched");
    c.outcome = () => ["TASK_RUNNING"];
    return { taskId, call };
  }

  const running = (c: FakeCluster): string[] => c.running("/a").map((task) => task.info.task_id.value);
  const asked = (c: FakeCluster): string[] =>
    c.calls.flatMap(({ reconcile }) => (reconcile?.tasks ?? []).map((task) => task.task_id.value));

  it("is sent again for its instances when the master refused it", () => {
    const c = cluster(1);
    const { call } = launched(c);
    c.tasks.clear();
    c.dispatch({ kind: "schedulerCallFailed", call, outcome: "refused", message: "400 Bad Request" });
    c.advance(5_000);
    expect(running(c)).toEqual([expect.stringMatching(/\._app\.2$/)]);
    expect(asked(c)).toEqual([]);
  });

  it("may have arrived all the same: the master is asked, and the task it knows is kept", () => {
    const c = cluster(1);
    const { taskId, call } = launched(c);
    c.dispatch({ kind: "schedulerCallFailed", call, outcome: "failed", message: "other side closed" });
    expect(asked(c)).toEqual([taskId]);
    c.advance(5_000);
    c.update(taskId, "TASK_RUNNING");
    c.advance(30_000);
    expect([running(c), c.tasks.size]).toEqual([[taskId], 1]);
    expect(c.http("GET", "/v2/deployments").json).toEqual([]);
  });

  it("may not have arrived: a task that the master does not know is launched again", () => {
    const c = cluster(1);
    const { call } = launched(c);
    c.tasks.clear();
    c.dispatch({ kind: "schedulerCallFailed", call, outcome: "failed", message: "other side closed" });
    c.advance(5_000);
    expect(running(c)).toEqual([expect.stringMatching(/\._app\.2$/)]);
  });

  it("is asked about on the next connection too, where the question was lost with this one", () => {
    const c = cluster(1, { reconciliationInitialDelayMs: 3_600_000 });
    launched(c);
    c.tasks.clear();
    c.disconnect();
    c.advance(5_000);
    expect(running(c)).toEqual([expect.stringMatching(/\._app\.2$/)]);
  });

  it("does not leave a task running that was given up too early", () => {
    const c = cluster(1);
    const { taskId, call } = launched(c);
    c.dispatch({ kind: "schedulerCallFailed", call, outcome: "refused", message: "503 Service Unavailable" });
    c.update(taskId, "TASK_RUNNING");
    expect(c.tasks.get(taskId)?.state).toBe("TASK_KILLED");
    c.advance(20_000);
    expect(running(c)).toEqual([expect.stringMatching(/\._app\.2$/)]);
  });

  it("does not hold an instance that was given up meanwhile", () => {
    const c = cluster(1);
    c.obeysKills = false;
    const { call } = launched(c);
    c.http("PUT", "/v2/apps//a?force=true", { instances: 0 });
    c.tasks.clear();
    c.dispatch({ kind: "schedulerCallFailed", call, outcome: "refused", message: "400 Bad Request" });
    expect(c.http("GET", "/v2/deployments").json).toEqual([]);
    expect([...c.store.keys()].filter((key) => key.startsWith("instances/"))).toEqual([]);
  });
});

it("forgets at its start what was given up and has nothing left to kill", () => {
  const c = cluster(1);
  c.http("POST", "/v2/apps", sleepApp("/a"));
  c.advance(1000);
  const key = [...c.store.keys()].find((candidate) => candidate.startsWith("instances/")) ?? "";
  c.store.set(key, encodeUtf8(JSON.stringify({ ...c.storedJson(key), goal: "Decommissioned", condition: "Dropped" })));
  c.tasks.clear();
  c.restart();
  expect(c.store.has(key)).toBe(false);
  c.advance(10_000);
  expect(c.running("/a")).toHaveLength(1);
});

it("fills one large agent quickly", () => {
  const c = cluster(1, { launchTokens: 1000 });
  c.http("POST", "/v2/apps", sleepApp("/a", 35));
  c.advance(8000);
  expect(c.running("/a")).toHaveLength(35);
});
