import { describe, expect, test } from "vitest";
import type { FakeAgent } from "./kit/fake-agent.ts";
import { type FakeScheduler, taskOn } from "./kit/fake-scheduler.ts";
import { World } from "./kit/world.ts";

function running(options: Parameters<World["newScheduler"]>[0] = {}): {
  world: World;
  agent: FakeAgent;
  framework: FakeScheduler;
} {
  const world = new World();
  const agent = world.newAgent().register();
  const framework = world.newScheduler(options).subscribe();
  framework.launchOne("t1");
  agent.update("t1", "TASK_RUNNING");
  return { world, agent, framework };
}

describe("status updates", () => {
  test("go to the scheduler with agent, time and uuid; the acknowledgement goes back; the last one completes the task", () => {
    const { world, agent, framework } = running();
    const uuid = agent.update("t1", "TASK_FINISHED");
    expect(framework.lastStatus).toMatchObject({
      state: "TASK_FINISHED",
      uuid,
      agent_id: { value: "m0-S0" },
      timestamp: world.nowMs / 1000,
    });
    const tasks = world.state.tasks.get("m0-0000");
    expect(tasks?.active.get("t1")?.state).toBe("TASK_FINISHED"); // Until it is acknowledged.
    expect(framework.acknowledge(framework.lastStatus).status).toBe(202);
    expect(agent.messages("mesos.internal.StatusUpdateAcknowledgementMessage").at(-1)).toEqual({
      agent_id: { value: "m0-S0" },
      framework_id: { value: "m0-0000" },
      task_id: { value: "t1" },
      uuid,
    });
    expect(tasks?.active.size).toBe(0);
    expect([...(tasks?.completed ?? [])].map((task) => task.state)).toEqual(["TASK_FINISHED"]);
  });

  test("only the acknowledgement of the final update completes a task", () => {
    const { world, agent, framework } = running();
    const first = framework.lastStatus;
    agent.update("t1", "TASK_FAILED");
    framework.acknowledge(first);
    expect(world.state.tasks.get("m0-0000")?.active.has("t1")).toBe(true);
    framework.acknowledge(framework.lastStatus);
    expect(world.state.tasks.get("m0-0000")?.active.has("t1")).toBe(false);
  });

  test("latest_state runs ahead: resources are free while the scheduler still hears of RUNNING", () => {
    const { world, agent, framework } = running();
    agent.update("t1", "TASK_RUNNING", { latest_state: "TASK_FINISHED" });
    expect(framework.lastStatus.state).toBe("TASK_RUNNING");
    expect(world.state.agents.get("m0-S0")?.used).toEqual([]);
    expect(world.state.tasks.get("m0-0000")?.active.get("t1")).toMatchObject({
      state: "TASK_FINISHED",
      forwardedState: "TASK_RUNNING",
    });
    expect(world.state.counters.byName["tasks_finished"]).toBe(1);
    agent.update("t1", "TASK_FINISHED");
    expect(world.state.counters.byName["tasks_finished"]).toBe(1);
  });

  test("without a uuid an end needs no acknowledgement", () => {
    const { world, agent } = running();
    agent.update("t1", "TASK_FAILED", { uuid: undefined });
    expect(world.state.tasks.get("m0-0000")?.active.size).toBe(0);
  });

  test("of consecutive statuses of one state the newest is kept, without its data", () => {
    const { world, agent } = running();
    const status = { task_id: { value: "t1" }, state: "TASK_RUNNING" as const, healthy: true, data: new Uint8Array(9) };
    agent.update("t1", "TASK_RUNNING", { status });
    const statuses = world.state.tasks.get("m0-0000")?.active.get("t1")?.statuses ?? [];
    expect(statuses).toHaveLength(1);
    expect(statuses[0]).toMatchObject({ healthy: true });
    expect(statuses[0]).not.toHaveProperty("data");
  });

  test("states of newer agents reach frameworks that are not partition-aware as TASK_LOST", () => {
    const { agent, framework } = running({ capabilities: ["MULTI_ROLE"] });
    agent.update("t1", "TASK_GONE");
    expect(framework.lastStatus.state).toBe("TASK_LOST");
  });

  test("updates of unknown agents, frameworks and tasks are counted and change nothing", () => {
    const { world, agent, framework } = running();
    const valid = world.state.counters.byName["valid_status_updates"];
    agent.update("t1", "TASK_FAILED", { agent_id: { value: "m0-S9" } });
    agent.update("t1", "TASK_FAILED", { framework_id: { value: "nobody" } });
    const before = framework.statuses.length;
    agent.update("t1", "TASK_FAILED", { status: { task_id: { value: "t9" }, state: "TASK_FAILED" } });
    expect(framework.statuses).toHaveLength(before + 1); // Told all the same: the scheduler has to acknowledge it.
    expect(world.state.counters.byName["invalid_status_updates"]).toBe(3);
    expect(world.state.counters.byName["valid_status_updates"]).toBe(valid);
    expect(world.state.tasks.get("m0-0000")?.active.get("t1")?.state).toBe("TASK_RUNNING");
  });

  test("acknowledgements for agents that are away are dropped and counted", () => {
    const { world, agent, framework } = running();
    agent.disconnect();
    framework.acknowledge(framework.lastStatus);
    expect(agent.messages("mesos.internal.StatusUpdateAcknowledgementMessage")).toHaveLength(0);
    expect(world.state.counters.byName["invalid_status_update_acknowledgements"]).toBe(1);
  });
});

describe("KILL", () => {
  test("goes to the agent with its policy", () => {
    const { agent, framework } = running();
    const kill_policy = { grace_period: { nanoseconds: 7e9 } };
    expect(framework.call({ type: "KILL", kill: { task_id: { value: "t1" }, kill_policy } }).status).toBe(202);
    expect(agent.messages("mesos.internal.KillTaskMessage")).toEqual([
      { framework_id: { value: "m0-0000" }, task_id: { value: "t1" }, kill_policy },
    ]);
  });

  test("for an agent that is away it is sent when the agent is back, and acknowledged", () => {
    const { agent, framework } = running();
    agent.disconnect();
    framework.call({ type: "KILL", kill: { task_id: { value: "t1" } } });
    expect(agent.messages("mesos.internal.KillTaskMessage")).toHaveLength(0);
    agent.reregister();
    expect(agent.received.slice(-3).map(({ name }) => name)).toEqual([
      "mesos.internal.SlaveReregisteredMessage",
      "mesos.internal.KillTaskMessage",
      "mesos.internal.UpdateFrameworkMessage",
    ]);
  });

  test("of an unknown task answers with what is known; with another agent's id it is ignored", () => {
    const { agent, framework } = running();
    framework.call({ type: "KILL", kill: { task_id: { value: "t9" }, agent_id: { value: "m0-S0" } } });
    expect(framework.lastStatus).toMatchObject({ state: "TASK_GONE", reason: "REASON_RECONCILIATION" });
    framework.call({ type: "KILL", kill: { task_id: { value: "t1" }, agent_id: { value: "m0-S9" } } });
    expect(agent.messages("mesos.internal.KillTaskMessage")).toHaveLength(0);
  });
});

describe("RECONCILE", () => {
  const ask = (framework: FakeScheduler, task: string, agent?: string): void => {
    const agent_id = agent === undefined ? undefined : { value: agent };
    framework.call({ type: "RECONCILE", reconcile: { tasks: [{ task_id: { value: task }, agent_id }] } });
  };

  test("with no tasks tells all active ones, as they were last told", () => {
    const { agent, framework } = running();
    agent.update("t1", "TASK_RUNNING", { latest_state: "TASK_FINISHED" });
    framework.call({ type: "RECONCILE", reconcile: {} });
    expect(framework.lastStatus).toMatchObject({
      state: "TASK_RUNNING",
      source: "SOURCE_MASTER",
      reason: "REASON_RECONCILIATION",
      message: "Reconciliation: Latest task state",
    });
    expect(framework.lastStatus.uuid).toBeUndefined();
  });

  test("of very many tasks is told in slices, each task once", () => {
    const world = new World();
    world.newAgent("cpus:30;mem:100000").register();
    const framework = world.newScheduler().subscribe();
    world.settle();
    const offer = framework.lastOffer;
    framework.launch(offer, ...Array.from({ length: 2_500 }, (_, i) => taskOn(offer, `t${i}`, "cpus:0.01;mem:1")));
    framework.call({ type: "RECONCILE", reconcile: {} });
    expect(framework.statuses).toHaveLength(1_000);
    world.settle();
    expect(new Set(framework.statuses.map((s) => s.task_id.value)).size).toBe(2_500);
    expect(framework.statuses).toHaveLength(2_500);
  });

  test("that names very many tasks is answered in slices, each question of each call once", () => {
    const { world, framework } = running();
    const before = framework.statuses.length;
    const questions = (prefix: string): { task_id: { value: string } }[] =>
      Array.from({ length: 1_600 }, (_, i) => ({ task_id: { value: `${prefix}${i}` } }));
    framework.call({ type: "RECONCILE", reconcile: { tasks: questions("a") } });
    framework.call({ type: "RECONCILE", reconcile: { tasks: questions("b") } });
    framework.call({ type: "RECONCILE", reconcile: {} });
    expect(framework.statuses).toHaveLength(before + 1_001);
    world.settle();
    const told = framework.statuses.slice(before).map((status) => status.task_id.value);
    expect(told).toHaveLength(3_201);
    expect(new Set(told).size).toBe(3_201);
  });

  test("tells unknown tasks apart by what is known of their agent", () => {
    const { world, agent, framework } = running();
    ask(framework, "t9", "m0-S0");
    expect(framework.lastStatus.state).toBe("TASK_GONE");
    ask(framework, "t9", "m0-S9");
    expect(framework.lastStatus.state).toBe("TASK_UNKNOWN");
    ask(framework, "t9");
    expect(framework.lastStatus.state).toBe("TASK_UNKNOWN");
    agent.answersPings = false;
    world.advance(120_000);
    ask(framework, "t1");
    expect(framework.lastStatus).toMatchObject({ state: "TASK_UNREACHABLE" });
    expect(framework.lastStatus.unreachable_time).toBeDefined();
    ask(framework, "t9", "m0-S0");
    expect(framework.lastStatus.state).toBe("TASK_UNREACHABLE");
  });

  test("stays silent while agents of the registry are awaited", () => {
    const { world, framework } = running();
    world.elect();
    framework.subscribe();
    ask(framework, "t1", "m0-S0");
    ask(framework, "t1");
    expect(framework.statuses).toEqual([]);
    ask(framework, "t1", "m0-S7");
    expect(framework.lastStatus.state).toBe("TASK_UNKNOWN");
  });
});

describe("messages between scheduler and executor", () => {
  test("pass in both directions, and are counted when they cannot", () => {
    const { world, agent, framework } = running();
    const data = new Uint8Array([1, 2]);
    const ids = { agent_id: { value: "m0-S0" }, executor_id: { value: "e1" } };
    framework.call({ type: "MESSAGE", message: { ...ids, data } });
    expect(agent.messages("mesos.internal.FrameworkToExecutorMessage")).toEqual([
      { ...ids, framework_id: { value: "m0-0000" }, data },
    ]);
    agent.say({ name: "mesos.internal.ExecutorToFrameworkMessage", body: { ...ids, framework_id: { value: "m0-0000" }, data } });
    expect(framework.events.at(-1)).toEqual({ type: "MESSAGE", message: { ...ids, data } });
    framework.call({ type: "MESSAGE", message: { ...ids, agent_id: { value: "m0-S9" }, data } });
    expect(world.state.counters.byName["invalid_framework_to_executor_messages"]).toBe(1);
  });
});
