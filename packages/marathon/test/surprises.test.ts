import { encodeUtf8 } from "@mesolite/wire";
import { describe, expect, it } from "vitest";
import { cluster } from "./cluster.ts";
import { sleepApp } from "./fake-cluster.ts";

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

  it("does not wait for a task that became unreachable while it was being killed, whatever its strategy says", () => {
    const c = cluster(1);
    c.http("POST", "/v2/apps", sleepApp("/a", 1, { unreachableStrategy: "disabled" }));
    c.advance(1000);
    const lost = c.running("/a")[0]?.info.task_id.value ?? "";
    c.obeysKills = false;
    c.http("DELETE", "/v2/apps//a/tasks");
    c.update(lost, "TASK_UNREACHABLE");
    c.advance(10_000);
    expect(c.running("/a")).toHaveLength(1);
    c.http("PUT", "/v2/apps//a", { instances: 0 });
    c.update(c.running("/a")[0]?.info.task_id.value ?? "", "TASK_UNREACHABLE");
    c.advance(1000);
    expect(c.http("GET", "/v2/deployments").json).toEqual([]);
    c.obeysKills = true;
    c.update(lost, "TASK_RUNNING");
    expect(c.tasks.get(lost)?.state).toBe("TASK_KILLED");
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
