import { expect, it } from "vitest";
import { agents, FakeCluster, sleepApp } from "./fake-cluster.ts";
import type { Json } from "./http-answer.ts";

const unreachableStrategy = { inactiveAfterSeconds: 5, expungeAfterSeconds: 600 };
const upgradeStrategy = { minimumHealthCapacity: 0, maximumOverCapacity: 0 };
/** Of an agent's 4 cpus: a second one needs another agent. */
const big = { cpus: 3, unreachableStrategy, upgradeStrategy };

function cluster(count: number): FakeCluster {
  const config = { taskLostExpungeInitialDelayMs: 1000, taskLostExpungeIntervalMs: 1000 };
  return new FakeCluster(agents(count), config).start();
}

/** Tasks that an agent would say are there. */
function alive(c: FakeCluster, appId: string): string[] {
  const isAlive = new Set(["TASK_STAGING", "TASK_STARTING", "TASK_RUNNING"]);
  const tasks = [...c.tasks.values()].filter(({ info, state }) => info.name === appId.slice(1) && isAlive.has(state));
  return tasks.map(({ info }) => info.task_id.value);
}

function addAgent(c: FakeCluster, id = "agent-new"): void {
  c.agents.push({ id, hostname: id, cpus: 4, mem: 4096 });
  c.advance(2000);
}

function kinds(c: FakeCluster, id: string): string[] {
  return c.http("GET", `/v2/apps/${id}/explain`).json.causes.map(({ kind }: Json) => kind);
}

/** Its agents have been out of reach for so long that other instances wait for offers. @returns the lost tasks, in the order of launch */
function loseAll(c: FakeCluster, id: string): string[] {
  c.advance(2000);
  const lost = alive(c, id);
  for (const taskId of lost) c.update(taskId, "TASK_UNREACHABLE");
  c.advance(10_000);
  return lost;
}

it("an instance that comes back during a restart gives way before its replacement is launched", () => {
  const c = cluster(1);
  c.http("POST", "/v2/apps", sleepApp("/a", 1, big));
  const [lost = ""] = loseAll(c, "/a");
  c.http("PUT", "/v2/apps//a", { cmd: "sleep 2000" });
  c.obeysKills = false;
  c.update(lost, "TASK_STAGING");
  addAgent(c);
  c.advance(10_000);
  expect(alive(c, "/a")).toEqual([lost]);
  expect(c.calls.some(({ kill }) => kill?.task_id.value === lost)).toBe(true);
  c.update(lost, "TASK_KILLED");
  c.advance(10_000);
  expect(c.running("/a").map(({ info }) => info.command?.value)).toEqual(["sleep 2000"]);
  expect(c.http("GET", "/v2/deployments").json).toEqual([]);
});

it("a new instance that fails during a restart is not launched again beside an old one that has come back", () => {
  const c = cluster(2);
  const half = { minimumHealthCapacity: 0.5, maximumOverCapacity: 0 };
  c.http("POST", "/v2/apps", sleepApp("/a", 2, { ...big, upgradeStrategy: half }));
  const [back = "", other = ""] = loseAll(c, "/a");
  c.http("PUT", "/v2/apps//a", { cmd: "sleep 2000" });
  c.outcome = () => ["TASK_STAGING"];
  addAgent(c, "agent-2");
  addAgent(c, "agent-3");
  const [failing = "", fresh = ""] = alive(c, "/a");
  c.update(back, "TASK_RUNNING");
  c.update(failing, "TASK_GONE");
  c.advance(10_000);
  expect(alive(c, "/a")).toEqual([back, fresh]);
  c.outcome = () => ["TASK_RUNNING"];
  c.update(fresh, "TASK_RUNNING");
  c.advance(10_000);
  expect(c.tasks.get(other)?.state).toBe("TASK_UNREACHABLE");
  expect(c.running("/a").map(({ info }) => info.command?.value)).toEqual(["sleep 2000", "sleep 2000"]);
  expect(c.http("GET", "/v2/deployments").json).toEqual([]);
});

it("an app that waits for its deployment launches as many as there is room for beside what has come back, says so, and goes on when room appears", () => {
  const c = cluster(2);
  c.http("POST", "/v2/apps", sleepApp("/b", 2, big));
  const [back = "", other = ""] = loseAll(c, "/b");
  expect(kinds(c, "/b")).toContain("offersDoNotFit");
  const apps = [sleepApp("/huge", 1, { cpus: 100 }), sleepApp("/b", 2, { ...big, cmd: "sleep 2000", dependencies: ["/huge"] })];
  expect(c.http("PUT", "/v2/groups//", { id: "/", apps }).status).toBe(200);
  c.update(back, "TASK_RUNNING");
  c.agents.push(...agents(2).map((agent) => ({ ...agent, id: `new-${agent.id}` })));
  c.advance(2000);
  expect(alive(c, "/b")).toHaveLength(2);
  c.advance(10_000);
  expect(alive(c, "/b")).toHaveLength(2);
  const [waits, , full] = c.http("GET", "/v2/apps//b/explain").json.causes;
  expect(waits.kind).toBe("waitsForDeployment");
  expect(full).toEqual({
    kind: "atOverCapacity",
    launched: 2,
    most: 2,
    text: "2 instances are launched, and its upgrade strategy allows no more than 2 at once: the next launch waits until there are fewer",
  });
  c.update(back, "TASK_UNREACHABLE");
  c.advance(5000);
  expect(alive(c, "/b")).toHaveLength(2);
  expect(c.tasks.get(other)?.state).toBe("TASK_UNREACHABLE");
});
