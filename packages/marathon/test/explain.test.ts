import { expect, it } from "vitest";
import { agents, FakeCluster, sleepApp } from "./fake-cluster.ts";
import type { Json } from "./http-answer.ts";

function cluster(count = 3, config = {}): FakeCluster {
  return new FakeCluster(agents(count), config).start();
}

function explained(c: FakeCluster, id: string): Json {
  return c.http("GET", `/v2/apps/${id}/explain`).json;
}

function kinds(c: FakeCluster, id: string): string[] {
  return explained(c, id).causes.map(({ kind }: Json) => kind);
}

it("names the shortfall of each agent and the smallest change, the nearest agent first", () => {
  const racks = agents(2).map((agent, i) => ({
    ...agent,
    attributes: [{ name: "rack", type: "TEXT" as const, text: { value: `r${i}` } }],
  }));
  const c = new FakeCluster(racks).start();
  c.http("POST", "/v2/apps", sleepApp("/big", 1, { cpus: 4.5, constraints: [["rack", "IS", "r1"]] }));
  c.advance(1000);
  const answer = explained(c, "/big");
  expect(answer).toMatchObject({ appId: "/big", wanted: 1, running: 0, scheduled: 1, frameworkId: "framework-1" });
  expect(answer.causes).toEqual([{ kind: "offersDoNotFit", text: "offers come, but none fits" }]);
  const [near, far] = answer.agents;
  expect(near.mismatches.map(({ text }: Json) => text)).toEqual(["0.5 cpus short (wants 4.5, offered 4)"]);
  expect(near.changes.map(({ text }: Json) => text)).toEqual(["lower the app's cpus by 0.5 to 4, or free 0.5 cpus on the agent"]);
  expect(far.mismatches[0].text).toBe("constraint rack IS r1 is not met (rack is r0)");
  expect(far.changes.map(({ kind }: Json) => kind)).toEqual(["constraint", "scalar"]);
});

it("a crash loop: the failure itself, then the delay", () => {
  const c = cluster();
  c.outcome = () => ["TASK_RUNNING", "TASK_FAILED"];
  c.http("POST", "/v2/apps", sleepApp("/loop"));
  c.advance(500);
  expect(kinds(c, "/loop")).toEqual(["tasksFail", "backingOff"]);
  const [failure, delay] = explained(c, "/loop").causes;
  expect(failure).toMatchObject({ state: "TASK_FAILED", text: expect.stringContaining("ended") });
  expect(delay.leftMs).toBeGreaterThan(0);
  expect(delay.text).toMatch(/the next launch waits another .* s/);
});

it("a dependency that does not become healthy", () => {
  const c = cluster();
  c.probe = () => ({ kind: "http", status: 500 });
  const checks = {
    healthChecks: [{ protocol: "HTTP", path: "/", maxConsecutiveFailures: 0, gracePeriodSeconds: 1, intervalSeconds: 1 }],
  };
  const apps = [sleepApp("/g/db", 1, { ports: [0], ...checks }), sleepApp("/g/web", 1, { dependencies: ["/g/db"] })];
  expect(c.http("PUT", "/v2/groups//g", { id: "/g", apps }).status).toBeLessThan(300);
  c.advance(5000);
  const [waits] = explained(c, "/g/web").causes;
  expect(waits).toMatchObject({
    kind: "waitsForDeployment",
    blockers: [{ appId: "/g/db", isDependency: true, wanted: 1, running: 1, good: 0 }],
  });
  expect(waits.text).toMatch(/waits for \/g\/db, which it depends on \(1 of 1 running, 0 healthy\)/);
  const [sick] = explained(c, "/g/db").causes;
  expect(sick).toMatchObject({ kind: "unhealthy", instances: 1 });
  expect(sick.text).toMatch(/^1 running instance fails health checks: /);
});

it("health checks without a result yet", () => {
  const c = cluster();
  c.probe = () => undefined;
  c.http("POST", "/v2/apps", sleepApp("/new", 1, { ports: [0], healthChecks: [{ protocol: "HTTP", path: "/" }] }));
  c.advance(1000);
  expect(kinds(c, "/new")).toEqual(["healthUnknown", "nothingToLaunch"]);
});

it("no offers, no tokens, no master", () => {
  const none = cluster(0);
  none.http("POST", "/v2/apps", sleepApp("/a"));
  expect(kinds(none, "/a")).toEqual(["noOffers"]);
  const few = cluster(1, { launchTokens: 1 });
  few.outcome = () => ["TASK_STAGING"];
  few.http("POST", "/v2/apps", sleepApp("/b", 2));
  few.advance(1000);
  expect(kinds(few, "/b")).toEqual(["starting", "noLaunchTokens"]);
});

it("an app that is as it is wanted, and one that is not there", () => {
  const c = cluster();
  c.http("POST", "/v2/apps", sleepApp("/fine"));
  c.advance(1000);
  expect(kinds(c, "/fine")).toEqual(["nothingToLaunch"]);
  expect(c.http("GET", "/v2/apps//none/explain").status).toBe(404);
});
