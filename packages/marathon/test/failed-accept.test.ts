import type { scheduler } from "@mesolite/wire";
import { describe, expect, it } from "vitest";
import { cluster } from "./cluster.ts";
import { type FakeCluster, sleepApp } from "./fake-cluster.ts";

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
