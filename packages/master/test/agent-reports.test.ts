import { describe, expect, test } from "vitest";
import type { FakeAgent } from "./kit/fake-agent.ts";
import { type FakeScheduler } from "./kit/fake-scheduler.ts";
import { World } from "./kit/world.ts";

describe("an agent that reports a task", () => {
  /** After a failover the framework has run its task again on another agent before the first one came back. */
  function doubled(): { world: World; first: FakeAgent; second: FakeAgent; framework: FakeScheduler } {
    const world = new World();
    const first = world.newAgent().register();
    const framework = world.newScheduler().subscribe();
    framework.launchOne("t1");
    first.update("t1", "TASK_RUNNING");
    const second = world.newAgent().register();
    world.elect();
    framework.subscribe();
    second.reregister();
    framework.launchOne("t1");
    second.update("t1", "TASK_RUNNING");
    expect(world.state.tasks.get("m0-0000")?.active.get("t1")?.agentId).toBe(second.id);
    return { world, first, second, framework };
  }

  function expectOneLeft({ world, first, second, framework }: ReturnType<typeof doubled>): void {
    expect(world.state.tasks.get("m0-0000")?.active.get("t1")?.agentId).toBe(second.id);
    expect(first.messages("mesos.internal.KillTaskMessage")).toMatchObject([{ task_id: { value: "t1" } }]);
    expect(second.messages("mesos.internal.KillTaskMessage")).toEqual([]);
    expect(world.log.some((line) => /t1 .* reported by agent m0-S0 but runs on agent m0-S1/.test(line))).toBe(true);
    first.update("t1", "TASK_KILLED");
    expect(world.state.tasks.get("m0-0000")?.active.get("t1")?.state).toBe("TASK_RUNNING");
    second.update("t1", "TASK_FINISHED");
    framework.acknowledge(framework.lastStatus);
    expect(world.state.tasks.get("m0-0000")?.active.size).toBe(0);
    expect([...world.state.agents.values()].map(({ used }) => used)).toEqual([[], []]);
  }

  test("that runs on another agent by now has to kill it", () => {
    const cluster = doubled();
    cluster.first.reregister();
    expectOneLeft(cluster);
  });

  test("that runs on another agent by now has to kill it, also when the agent had been back without it", () => {
    const cluster = doubled();
    const { tasksToReport: tasks } = cluster.first;
    cluster.first.reregister({ tasks: [] });
    cluster.first.reregister({ tasks });
    expectOneLeft(cluster);
  });

  test("that is to be killed elsewhere kills its own once", () => {
    const cluster = doubled();
    const { first, second, framework } = cluster;
    framework.call({ type: "KILL", kill: { task_id: { value: "t1" } } });
    first.reregister();
    expect(first.messages("mesos.internal.KillTaskMessage")).toHaveLength(1);
    const names = first.received.map(({ name }) => name); // Agents take commands once they are acknowledged.
    expect(names.indexOf("mesos.internal.KillTaskMessage")).toBeGreaterThan(
      names.lastIndexOf("mesos.internal.SlaveReregisteredMessage"),
    );
    expect(second.messages("mesos.internal.KillTaskMessage")).toHaveLength(1);
  });

  test("that has ended since does not bring it back: on a new connection later messages may overtake the report", () => {
    const world = new World();
    const agent = world.newAgent().register();
    const framework = world.newScheduler().subscribe();
    framework.launchOne("t1");
    agent.update("t1", "TASK_RUNNING");
    framework.acknowledge(framework.lastStatus);
    const { tasksToReport: tasks } = agent;
    agent.update("t1", "TASK_FINISHED");
    framework.acknowledge(framework.lastStatus);
    agent.reregister({ tasks });
    expect(world.state.tasks.get("m0-0000")?.active.size).toBe(0);
    expect([...world.state.agents.values()].map(({ used }) => used)).toEqual([[]]);
  });

  test.each([
    ["a returning one", true],
    ["a known one", false],
  ])("of another agent is not believed: %s", (_, isReturning) => {
    const world = new World();
    const agent = world.newAgent().register();
    const framework = world.newScheduler().subscribe();
    framework.launchOne("t1");
    const liar = world.newAgent().register();
    if (isReturning) world.elect();
    const frameworks = [{ ...framework.info, id: { value: "m0-0000" } }];
    const tasks = agent.tasksToReport.map((task) => ({ ...task, task_id: { value: "t2" } }));
    liar.reregister({ frameworks, tasks });
    expect(world.state.tasks.get("m0-0000")?.active.has("t2") ?? false).toBe(false);
    expect(world.log).toContain("Task t2 of framework m0-0000 was reported by agent m0-S1 as a task of agent m0-S0: ignored");
    framework.subscribe();
    framework.call({ type: "TEARDOWN" });
    expect(world.state.agents.get("m0-S1")?.used).toEqual([]);
  });
});
