// Changes of very many apps, and what else is done for all apps: in slices, between which others have their turn.
import { describe, expect, it } from "vitest";
import { agents, FakeCluster, sleepApp, type FakeAgent } from "./fake-cluster.ts";
import type { ApiRequestEvent } from "../src/index.ts";

const many = 160;

function group(count: number, more: Record<string, unknown> = {}): Record<string, unknown> {
  return { id: "/g", apps: Array.from({ length: count }, (_, i) => sleepApp(`a${i}`, 1, more)) };
}

function request(requestId: string, method: string, path: string, body?: unknown): ApiRequestEvent {
  return { kind: "apiRequest", requestId, method, path, query: {}, body, remoteAddress: "127.0.0.1" };
}

/** Keys that each step wrote or removed, by the first part of their names. */
function watchSteps(c: FakeCluster): Record<string, number>[] {
  const steps: Record<string, number>[] = [];
  let before = new Set<string>();
  c.afterEach = () => {
    const now = new Set(c.store.keys());
    const step: Record<string, number> = {};
    for (const key of [...now, ...before]) {
      const name = key.split("/")[0] ?? "";
      if (now.has(key) !== before.has(key)) step[name] = (step[name] ?? 0) + 1;
    }
    steps.push(step);
    before = now;
  };
  return steps;
}

function largest(steps: readonly Record<string, number>[], name: string): number {
  return Math.max(0, ...steps.map((step) => step[name] ?? 0));
}

describe("a change of very many apps", () => {
  it("is prepared in slices, made as a whole, and carried out in slices", () => {
    const c = new FakeCluster(agents(0)).start();
    const steps = watchSteps(c);
    c.dispatch(request("r", "PUT", "/v2/groups/g", group(many)));
    c.dispatch({ kind: "eventStreamAttached", remoteAddress: "10.0.0.9" });
    expect([c.answered, c.marathon.state.root.apps.size]).toEqual([[], 0]);
    while (c.fireDue());
    expect(c.replyTo("r").status).toBe(201);
    expect(steps.length).toBeGreaterThan(15);
    expect(
      steps.filter((step) => step["apps"]).map((step) => [step["apps"], step["root-versions"], step["deployments"]]),
    ).toEqual([[many, 1, 1]]);
    expect([largest(steps, "instances"), c.marathon.state.instances.size]).toEqual([50, many]);
    expect([c.marathon.state.unsettledApps.size, c.marathon.state.changes.underWay]).toEqual([0, undefined]);
  });

  it("leaves nothing behind when Marathon ends in the middle", () => {
    const c = new FakeCluster(agents(0)).start();
    c.dispatch(request("r", "PUT", "/v2/groups/g", group(many)));
    for (let i = 0; i < 10; i++) c.fireDue();
    const keys = [...c.store.keys()];
    c.restart();
    expect([c.answered, c.marathon.state.root.apps.size]).toEqual([[], 0]);
    expect(keys.filter((key) => key.startsWith("apps"))).toEqual([]);
  });

  it("that comes after a long one waits for it, and sees what it did", () => {
    const c = new FakeCluster(agents(0)).start();
    c.dispatch(request("first", "PUT", "/v2/groups/g", group(many)));
    c.dispatch(request("second", "DELETE", "/v2/apps/g/a7"));
    c.dispatch(request("third", "DELETE", "/v2/apps/g/a7"));
    expect(c.http("GET", "/v2/apps").json.apps).toEqual([]); // Reads do not wait.
    while (c.fireDue());
    expect(c.answered).toEqual(["first", "second", "third"]);
    expect(c.answered.map((id) => c.replyTo(id).status)).toEqual([201, 200, 404]);
  });

  it("may keep a thousand others waiting; more are told to try again", () => {
    const c = new FakeCluster(agents(0)).start();
    c.dispatch(request("long", "PUT", "/v2/groups/g", group(many)));
    for (let i = 0; i < 1_001; i++) c.dispatch(request(`r${i}`, "DELETE", "/v2/apps/none"));
    expect([c.answered, c.replyTo("r1000").status]).toEqual([["r1000"], 503]);
    while (c.fireDue());
    expect(c.answered).toHaveLength(1_002);
  });

  it("that is refused changes nothing and starts nothing", () => {
    const c = new FakeCluster(agents(0)).start();
    const apps = [...(group(many)["apps"] as unknown[]), sleepApp("last", 1, { upgradeStrategy: { minimumHealthCapacity: 2 } })];
    const refused = c.http("PUT", "/v2/groups//g", { id: "/g", apps });
    expect([refused.status, refused.json.message]).toEqual([422, "Invalid JSON"]);
    expect(refused.json.details).toContainEqual({
      path: `/apps(${many})/upgradeStrategy/minimumHealthCapacity`,
      errors: ["error.max"],
    });
    expect(c.marathon.state.root.apps.size).toBe(0);
    expect(c.marathon.state.deployments.size).toBe(0);
  });

  it("works for every kind of change: new definitions, another scale, the way back, removal", () => {
    const c = new FakeCluster(agents(0)).start();
    const { version } = c.http("PUT", "/v2/groups//g", group(many)).json;
    const steps = watchSteps(c);
    const change = (method: string, path: string, body?: unknown): number => {
      const { status } = c.http(method, `${path}?force=true`, body);
      while (c.fireDue());
      expect(largest(steps, "instances")).toBeLessThanOrEqual(500); // That many of few apps; 50 apps at a time.
      return status;
    };
    expect(change("PUT", "/v2/groups//g", group(many, { cmd: "sleep 2" }))).toBe(200);
    expect(c.marathon.state.instances.size).toBe(many);
    expect(change("PUT", "/v2/groups//g", { scaleBy: 2 })).toBe(200);
    expect(c.marathon.state.instances.size).toBe(2 * many);
    expect(change("PUT", "/v2/groups//g", { version })).toBe(200);
    expect(c.marathon.state.root.apps.get("/g/a1")).toMatchObject({ cmd: "sleep 1000", instances: 1 });
    const [deployment] = c.marathon.state.deployments.keys();
    expect(c.http("DELETE", `/v2/deployments/${deployment}`).status).toBe(200);
    expect(c.marathon.state.root.apps.get("/g/a1")).toMatchObject({ cmd: "sleep 2", instances: 2 });
    const updates = (group(many)["apps"] as { id: string }[]).map((app) => ({ ...app, id: `/g/${app.id}` }));
    expect(change("PUT", "/v2/apps", updates)).toBe(200);
    expect(c.marathon.state.root.apps.get("/g/a1")).toMatchObject({ cmd: "sleep 1000", instances: 1 });
    expect(change("DELETE", "/v2/groups//g")).toBe(200);
    expect([c.marathon.state.instances.size, c.marathon.state.deployments.size]).toEqual([0, 0]);
  });
});

describe("an app of very many instances", () => {
  const instances = 1_100;
  /** All of them run: placed by hand, for to launch so many takes a while. */
  function running(): FakeCluster {
    const c = new FakeCluster(agents(0)).start();
    c.http("POST", "/v2/apps", sleepApp("/a", instances));
    while (c.fireDue());
    const [agent] = agents(1) as [FakeAgent];
    for (const instance of c.marathon.state.instances.ofApp("/a")) {
      const id = `${instance.id}._app.1`;
      const task = { id, incarnation: 1, stagedAtMs: c.nowMs, hostPorts: [], ipAddresses: [] };
      const placed = { agentId: agent.id, host: agent.hostname, attributes: [] };
      c.marathon.state.instances.set({ ...instance, condition: "Running", agent: placed, task });
      const info = { name: "a", task_id: { value: id }, agent_id: { value: agent.id } };
      c.tasks.set(id, { info, agent, state: "TASK_RUNNING" });
    }
    c.advance(600_000);
    expect([c.running("/a").length, c.marathon.state.deployments.size]).toEqual([instances, 0]);
    return c;
  }

  /** Numbers of instances that steps gave up, and of tasks that are asked to end. */
  function givenUp(c: FakeCluster): number[] {
    const given: number[] = [];
    let before = wanted(c);
    c.afterEach = () => {
      if (wanted(c) < before) given.push(before - wanted(c));
      before = wanted(c);
    };
    return given;
  }

  function wanted({ marathon: { state } }: FakeCluster): number {
    return state.instances.ofApp("/a").filter(({ goal }) => goal === "Running").length;
  }

  it("is stopped in slices, between which others have their turn", () => {
    const c = running();
    c.obeysKills = false;
    const given = givenUp(c);
    c.dispatch(request("stop", "DELETE", "/v2/apps/a"));
    c.fireDue();
    c.http("POST", "/v2/apps", sleepApp("/other"));
    expect([c.replyTo("stop").status, given[0], c.marathon.state.deployments.size]).toEqual([200, 500, 2]);
    while (c.fireDue());
    expect(given).toEqual([500, 500, 100]);
    for (const { info } of c.running("/a")) c.update(info.task_id.value, "TASK_KILLED");
    c.advance(10_000);
    expect([c.marathon.state.instances.size, c.marathon.state.deployments.size]).toEqual([1, 1]);
  });

  it("shrinks in slices; its deployment does not end before", () => {
    const c = running();
    c.obeysKills = false;
    const given = givenUp(c);
    c.dispatch(request("scale", "PUT", "/v2/apps/a", { instances: 40 }));
    c.fireDue();
    expect([given, c.marathon.state.deployments.size]).toEqual([[500], 1]);
    c.update(c.running("/a")[0]?.info.task_id.value ?? "", "TASK_FAILED"); // What others bring about meanwhile is taken into account.
    while (c.fireDue());
    c.obeysKills = true;
    for (const id of c.marathon.state.kills.inFlight.keys()) c.update(`${id}._app.1`, "TASK_KILLED");
    c.advance(10_000);
    expect([c.running("/a").length, c.marathon.state.instances.size, c.marathon.state.deployments.size]).toEqual([40, 40, 0]);
  });

  it("is restarted in slices where all old instances may go at once", () => {
    const c = running();
    const given = givenUp(c);
    c.http("PUT", "/v2/apps//a", { cmd: "sleep 2", upgradeStrategy: { minimumHealthCapacity: 0, maximumOverCapacity: 0 } });
    while (c.fireDue());
    expect(Math.max(...given)).toBe(500);
    const { root, instances: all } = c.marathon.state;
    expect(all.size).toBe(instances);
    expect([...all.all()].every(({ configVersion }) => configVersion === root.apps.get("/a")?.version)).toBe(true);
  });

  it("is compared once for all the updates that have come", () => {
    const c = running();
    c.obeysKills = false;
    c.http("PUT", "/v2/apps//a", { cmd: "sleep 2", upgradeStrategy: { minimumHealthCapacity: 0.5, maximumOverCapacity: 0 } });
    while (c.fireDue());
    const scheduled = (): number => c.marathon.state.instances.tallyOf("/a").scheduled;
    expect([c.marathon.state.kills.inFlight.size, scheduled()]).toEqual([100, 0]);
    for (const id of [...c.marathon.state.kills.inFlight.keys()].slice(0, 50)) c.update(`${id}._app.1`, "TASK_KILLED");
    expect(scheduled()).toBe(0);
    c.fireDue();
    expect(scheduled()).toBe(50);
  });

  it("that cannot be reached for too long is forgotten in slices", () => {
    const c = running();
    const lost = { expungeAfterSeconds: 60, inactiveAfterSeconds: 30 };
    for (const instance of c.marathon.state.instances.ofApp("/a"))
      c.marathon.state.instances.set({ ...instance, unreachableStrategy: lost });
    for (const { info } of c.running("/a")) c.update(info.task_id.value, "TASK_UNREACHABLE");
    const counts: number[] = [];
    c.afterEach = () => counts.push(c.marathon.state.instances.ofApp("/a").filter(({ task }) => task).length);
    c.advance(300_000);
    expect([...new Set(counts)]).toEqual([1_100, 600, 100, 0]);
    expect(c.marathon.state.instances.size).toBe(instances);
  });
});

it("the check of all apps looks at some in each step", () => {
  const c = new FakeCluster(agents(0)).start();
  c.http("PUT", "/v2/groups//g", group(many));
  while (c.fireDue());
  for (const { id } of [...c.marathon.state.instances.all()]) c.marathon.state.instances.delete(id);
  const steps = watchSteps(c);
  const before = c.store.size;
  c.advance(300_000);
  expect([c.marathon.state.instances.size, c.store.size - before]).toEqual([many, many]);
  expect(Math.max(...steps.slice(1).map((step) => step["instances"] ?? 0))).toBe(50);
});
