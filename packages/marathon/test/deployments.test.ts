import { describe, expect, it } from "vitest";
import { cluster } from "./cluster.ts";
import { type FakeCluster, sleepApp } from "./fake-cluster.ts";

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
