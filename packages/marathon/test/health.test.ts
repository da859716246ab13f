import { describe, expect, it } from "vitest";
import { cluster } from "./cluster.ts";
import { type FakeCluster, portsOfTask, sleepApp } from "./fake-cluster.ts";

describe("health", () => {
  const check = { protocol: "HTTP", path: "/health", gracePeriodSeconds: 30, intervalSeconds: 10, maxConsecutiveFailures: 3 };

  it("holds a deployment until the task is healthy, and kills it after too many failures", () => {
    const c = cluster(1);
    let status = 500;
    const probes: string[] = [];
    c.probe = (probe) => {
      probes.push(`${probe.protocol}://${probe.host}:${probe.port}${probe.path}`);
      return { kind: "http", status };
    };
    c.http("POST", "/v2/apps", sleepApp("/a", 1, { healthChecks: [check] }));
    c.advance(20_000);
    const [task] = c.running("/a");
    expect(new Set(probes)).toEqual(new Set([`http://host-0:${task && portsOfTask(task.info)[0]}/health`]));
    expect(c.http("GET", "/v2/deployments").json).toHaveLength(1);
    status = 200;
    c.advance(10_000);
    expect(c.http("GET", "/v2/deployments").json).toEqual([]);
    const [json] = c.http("GET", "/v2/apps//a").json.app.tasks;
    expect(json.healthCheckResults).toMatchObject([{ alive: true, consecutiveFailures: 0, instanceId: expect.any(String) }]);
    expect(c.http("GET", "/v2/apps//a").json.app.tasksHealthy).toBe(1);
    status = 503;
    c.advance(31_000);
    expect(c.types()).toEqual(
      expect.arrayContaining(["failed_health_check_event", "unhealthy_instance_kill_event", "health_status_changed_event"]),
    );
    expect(task?.state).toBe("TASK_KILLED");
  });

  it("does not ask an instance for checks that its own definition does not have", () => {
    const c = cluster(1);
    c.http("POST", "/v2/apps", sleepApp("/a"));
    c.advance(1000);
    c.outcome = () => ["TASK_STAGING"];
    c.http("PUT", "/v2/apps//a", { healthChecks: [check] });
    c.advance(1000);
    const [upgrade] = c.http("GET", "/v2/deployments").json;
    c.http("DELETE", `/v2/deployments/${upgrade.id}?force=true`);
    c.advance(10_000);
    c.outcome = () => ["TASK_RUNNING"];
    c.http("PUT", "/v2/apps//a", { instances: 2 });
    c.advance(20_000);
    expect(c.http("GET", "/v2/deployments").json).toEqual([]);
    expect(c.running("/a")).toHaveLength(2);
  });

  it("never has more probes under way than allowed", () => {
    const c = cluster(3, { maxConcurrentHealthChecks: 2 });
    let open = 0;
    c.probe = () => {
      open++;
      return undefined;
    };
    c.http("POST", "/v2/apps", sleepApp("/a", 6, { healthChecks: [check] }));
    c.advance(60_000);
    expect(c.running("/a")).toHaveLength(6);
    expect(open).toBe(2);
  });

  it("takes the executor's word for MESOS_HTTP checks", () => {
    const c = cluster(1);
    c.http("POST", "/v2/apps", sleepApp("/a", 1, { healthChecks: [{ ...check, protocol: "MESOS_HTTP" }] }));
    c.advance(1000);
    const [task] = c.running("/a");
    expect(task?.info.health_check).toMatchObject({
      type: "HTTP",
      http: { port: task && portsOfTask(task.info)[0], path: "/health" },
    });
    expect(c.http("GET", "/v2/deployments").json).toHaveLength(1);
    c.update(task?.info.task_id.value ?? "", "TASK_RUNNING", { healthy: true });
    expect(c.http("GET", "/v2/deployments").json).toEqual([]);
    expect(c.http("GET", "/v2/apps//a").json.app.tasks[0].healthCheckResults[0].alive).toBe(true);
  });

  it("waits for readiness while it replaces an app", () => {
    const c = cluster(2);
    const ready = { name: "up", portName: "http", intervalSeconds: 5, timeoutSeconds: 2, preserveLastResponse: true };
    const app = sleepApp("/a", 1, { portDefinitions: [{ port: 0, name: "http" }], readinessChecks: [ready] });
    c.http("POST", "/v2/apps", app);
    c.advance(1000);
    let status = 503;
    c.probe = () => ({ kind: "http", status, contentType: "text/plain", body: "hm" });
    c.http("PUT", "/v2/apps//a", { cmd: "sleep 7" });
    c.advance(12_000);
    expect(c.running("/a")).toHaveLength(2);
    const [deployment] = c.http("GET", "/v2/deployments").json;
    expect(deployment.currentActions[0].readinessCheckResults).toMatchObject([
      { name: "up", ready: false, lastResponse: { status: 503 } },
    ]);
    status = 200;
    c.advance(10_000);
    expect(c.running("/a")).toHaveLength(1);
    expect(c.http("GET", "/v2/deployments").json).toEqual([]);
  });

  it.each([
    ["tasks that were launched outside any deployment", (c: FakeCluster) => c.update(taskOf(c), "TASK_FAILED")],
    ["tasks that another Marathon has launched", (c: FakeCluster) => c.restart()],
  ])("asks %s whether they are ready when a rollback counts on them", (_, befall) => {
    const c = cluster(2);
    const readinessChecks = [{ name: "up", portName: "http", intervalSeconds: 5, timeoutSeconds: 2 }];
    c.http("POST", "/v2/apps", sleepApp("/a", 1, { portDefinitions: [{ port: 0, name: "http" }], readinessChecks }));
    c.advance(10_000);
    befall(c);
    c.advance(60_000);
    const kept = taskOf(c);
    c.outcome = () => ["TASK_STAGING"];
    c.http("PUT", "/v2/apps//a", { cmd: "broken" });
    c.advance(5_000);
    const [upgrade] = c.http("GET", "/v2/deployments").json;
    c.http("DELETE", `/v2/deployments/${upgrade.id}`);
    c.advance(20_000);
    expect(c.http("GET", "/v2/deployments").json).toEqual([]);
    expect(taskOf(c)).toBe(kept);
  });
});

function taskOf(c: FakeCluster): string {
  return c.running("/a")[0]?.info.task_id.value ?? "";
}

it("asks a starting service often, and a running one as often as its check says", () => {
  const c = cluster(1);
  const askedAtMs: number[] = [];
  let isUp = false;
  c.probe = () => {
    askedAtMs.push(c.nowMs);
    return isUp ? { kind: "tcp" } : { kind: "failed", message: "connection refused" };
  };
  c.http("POST", "/v2/apps", sleepApp("/a", 1, { healthChecks: [{ protocol: "TCP", intervalSeconds: 60 }] }));
  c.advance(8000);
  isUp = true;
  c.advance(130_000);
  expect(c.http("GET", "/v2/deployments").json).toEqual([]);
  expect(askedAtMs.slice(1).map((ms, i) => (ms - (askedAtMs[i] ?? 0)) / 1000)).toEqual([5, 5, 5, 60, 60]);
});

it("does not count an answer about a former task against the present one", () => {
  const c = cluster(1);
  const asked: string[] = [];
  c.probe = (probe) => {
    asked.push(probe.probeId);
    return undefined;
  };
  c.http(
    "POST",
    "/v2/apps",
    sleepApp("/a", 1, { healthChecks: [{ protocol: "TCP", gracePeriodSeconds: 0, maxConsecutiveFailures: 1 }] }),
  );
  c.advance(2000);
  const [first] = c.running("/a");
  c.update(first?.info.task_id.value ?? "", "TASK_FAILED");
  c.advance(10_000);
  c.dispatch({ kind: "probeFinished", probeId: asked[0] ?? "", result: { kind: "failed", message: "timeout" } });
  expect(c.types()).not.toContain("unhealthy_instance_kill_event");
  expect(c.http("GET", "/v2/apps//a").json.app.tasks[0].healthCheckResults).toEqual([]);
  c.dispatch({ kind: "probeFinished", probeId: asked[1] ?? "", result: { kind: "failed", message: "timeout" } });
  expect(c.types()).toContain("unhealthy_instance_kill_event");
});
