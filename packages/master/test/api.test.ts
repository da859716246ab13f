import type { master, TaskState, TaskStatus } from "@mesolite/wire";
import { describe, expect, it } from "vitest";
import { v0Shapes } from "../src/api/fixtures/v0-shapes.ts";
import { v1Shapes } from "../src/api/fixtures/v1-shapes.ts";
import { ask, replyOf, textOf } from "./ask.ts";
import { contextOf, masterInfo, requestOf } from "./cluster.ts";
import type { FakeAgent } from "./kit/fake-agent.ts";
import { type FakeScheduler, taskOn } from "./kit/fake-scheduler.ts";
import { World } from "./kit/world.ts";
import { compare } from "../../../tests/support/json-shape.ts";

// The answers about a state that the core itself has made: an agent, a running task, one that has ended, weights and a quota.

const json = { "Content-Type": "application/json", Accept: "application/json" };

/** A call of the operator API through request, core and back: the status of the answer. */
function operate(world: World, call: master.Call): number {
  const answer = ask(requestOf("POST /api/v1", json, JSON.stringify(call)), contextOf(world.state));
  if (answer.kind !== "event" || answer.event.kind !== "operatorCall") throw new Error(`no event: ${JSON.stringify(answer)}`);
  return world.ask(answer.event).status;
}

function report(agent: FakeAgent, taskId: string, state: TaskState): void {
  const status: TaskStatus = {
    task_id: { value: taskId },
    state,
    source: "SOURCE_EXECUTOR",
    agent_id: { value: agent.id ?? "" },
    executor_id: { value: taskId },
    timestamp: 1_000_000,
    uuid: new Uint8Array(16).fill(1),
    container_status: {
      container_id: { value: "c" },
      network_infos: [{ ip_addresses: [{ protocol: "IPv4", ip_address: "127.0.0.1" }] }],
      executor_pid: 17,
    },
  };
  agent.update(taskId, state, { status });
}

const details = { labels: { labels: [{ key: "k", value: "v" }] } };

function newFramework(world: World, name: string): FakeScheduler {
  const info = { hostname: "h", webui_url: "http://framework.example/", ...details };
  return world.newScheduler({ name, roles: ["golden"], info }).subscribe();
}

/** One task running, and one that has ended with its framework. */
function busyWorld(): World {
  const world = new World();
  world.state.masterInfo = { ...world.state.masterInfo, address: masterInfo.address, capabilities: masterInfo.capabilities };
  const agent = world.newAgent();
  const attributes = [{ name: "rack", type: "TEXT" as const, text: { value: "r1" } }];
  agent.register({ agent: { ...agent.info, attributes, checkpoint: true } });
  const [, ended] = (["running", "ended"] as const).map((name, i) => {
    const framework = newFramework(world, name);
    world.settle();
    const task = taskOn(framework.lastOffer, `t${i}`, "cpus:0.1;mem:32", details);
    framework.launch(framework.lastOffer, task);
    report(agent, `t${i}`, "TASK_RUNNING");
    framework.acknowledge(framework.lastStatus);
    return framework;
  });
  ended?.call({ type: "TEARDOWN" });
  expect(operate(world, { type: "UPDATE_WEIGHTS", update_weights: { weight_infos: [{ role: "golden", weight: 2.5 }] } })).toBe(
    200,
  );
  const limits = { cpus: { value: 1 } };
  expect(operate(world, { type: "UPDATE_QUOTA", update_quota: { quota_configs: [{ role: "quotarole", limits }] } })).toBe(200);
  return world;
}

const world = busyWorld();
const context = contextOf(world.state, { allocator: world.master.allocator });

describe("a state made by the core is shown with the members and types of the original", () => {
  it.each(Object.entries(v0Shapes))("%s", (line, shape) => {
    expect(compare(textOf(replyOf(requestOf(line), context).body), shape).problems).toEqual([]);
  });

  it.each(Object.entries(v1Shapes))("%s", (type, shape) => {
    const body = JSON.stringify({ type, ...(type === "GET_METRICS" ? { get_metrics: {} } : {}) });
    expect(compare(textOf(replyOf(requestOf("POST /api/v1", json, body), context).body), shape).problems).toEqual([]);
  });
});

describe("what it says", () => {
  const read = (path: string): unknown => JSON.parse(textOf(replyOf(requestOf(`GET ${path}`), context).body));

  it("is what happened", () => {
    expect(read("/state")).toMatchObject({
      activated_slaves: 1,
      slaves: [{ id: "m0-S0", used_resources: { cpus: 0.1, mem: 32 }, attributes: { rack: "r1" } }],
      frameworks: [
        {
          name: "running",
          active: true,
          used_resources: { cpus: 0.1 },
          tasks: [{ id: "t0", state: "TASK_RUNNING", role: "golden" }],
        },
      ],
      completed_frameworks: [{ name: "ended", active: false, tasks: [], completed_tasks: [{ id: "t1" }] }],
    });
    expect(read("/weights")).toEqual([{ role: "golden", weight: 2.5 }]);
    expect(read("/quota")).toMatchObject({ configs: [{ role: "quotarole", limits: { cpus: { value: 1 } } }] });
  });

  it("adds up in the metrics", () => {
    expect(read("/metrics/snapshot")).toMatchObject({
      "master/tasks_running": 1,
      "master/tasks_killed": 1,
      "master/slave_registrations": 1,
      "master/frameworks/running/m0-0000/operations/launch": 1,
      "master/frameworks/running/m0-0000/calls/accept": 1,
      "master/frameworks/ended/m0-0001/subscribed": 0,
    });
  });
});

describe("answers that are already under way", () => {
  it("keep the moment of their request", () => {
    const other = busyWorld();
    const reply = replyOf(requestOf("GET /state"), contextOf(other.state));
    expect(operate(other, { type: "TEARDOWN", teardown: { framework_id: { value: "m0-0000" } } })).toBe(200);
    expect(other.state.frameworks.size).toBe(0);
    const { frameworks } = JSON.parse(textOf(reply.body)) as { frameworks: { tasks: { state: string }[] }[] };
    expect(frameworks.map((framework) => framework.tasks.map((task) => task.state))).toEqual([["TASK_RUNNING"]]);
  });
});

describe("writes that the core refuses", () => {
  it("keep the original's status", () => {
    expect(operate(world, { type: "TEARDOWN", teardown: { framework_id: { value: "nope" } } })).toBe(400);
    expect(operate(world, { type: "DEACTIVATE_AGENT", deactivate_agent: { agent_id: { value: "nope" } } })).toBe(404);
  });
});
