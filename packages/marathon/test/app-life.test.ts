import { describe, expect, it } from "vitest";
import { cluster } from "./cluster.ts";
import { portsOfTask, sleepApp } from "./fake-cluster.ts";

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

it("fills one large agent quickly", () => {
  const c = cluster(1, { launchTokens: 1000 });
  c.http("POST", "/v2/apps", sleepApp("/a", 35));
  c.advance(8000);
  expect(c.running("/a")).toHaveLength(35);
});
