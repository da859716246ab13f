import { describe, expect, test } from "vitest";
import type { FakeAgent } from "./kit/fake-agent.ts";
import { type FakeScheduler, taskOn } from "./kit/fake-scheduler.ts";
import { World } from "./kit/world.ts";

describe("an agent that misses five pings", () => {
  test("is unreachable: registry, frameworks and tasks say so; when it returns its tasks are back", () => {
    const world = new World();
    const agent = world.newAgent().register();
    const framework = world.newScheduler().subscribe();
    framework.launchOne("t1");
    agent.update("t1", "TASK_RUNNING");
    agent.answersPings = false;
    world.advance(74_000);
    expect(world.state.agents.size).toBe(1);
    world.advance(17_000);
    expect(world.state.agents.size).toBe(0);
    expect([...world.store.keys()]).toEqual(["registry/master", "registry/unreachable/m0-S0"]);
    expect(framework.lastStatus).toMatchObject({
      state: "TASK_UNREACHABLE",
      reason: "REASON_AGENT_REMOVED",
      source: "SOURCE_MASTER",
    });
    expect(framework.events.filter((e) => e.type === "FAILURE")).toHaveLength(1);
    expect(world.state.tasks.get("m0-0000")?.unreachable.get("t1")?.state).toBe("TASK_UNREACHABLE");
    expect(world.state.counters.byName["slave_removals/reason_unhealthy"]).toBe(1);
    agent.reregister();
    expect(framework.lastStatus).toMatchObject({ state: "TASK_RUNNING", reason: "REASON_AGENT_REREGISTERED" });
    expect(world.state.tasks.get("m0-0000")).toMatchObject({ unreachable: new Map() });
    expect(world.state.tasks.get("m0-0000")?.active.get("t1")?.state).toBe("TASK_RUNNING");
    expect([...world.store.keys()].sort()).toEqual(["registry/agents/m0-S0", "registry/master"]);
  });

  test("of its tasks only the newest --max_unreachable_tasks_per_framework are kept; all were told, and all come back", () => {
    const world = new World({ maxUnreachableTasksPerFramework: 3 });
    const launchOn = (framework: FakeScheduler, ...ids: string[]): FakeAgent => {
      const agent = world.newAgent("cpus:2;mem:256").register();
      world.settle();
      const offer = framework.lastOffer;
      framework.launch(offer, ...ids.map((id) => taskOn(offer, id, "cpus:1;mem:128")));
      return agent;
    };
    const many = world.newScheduler().subscribe();
    const agents = [launchOn(many, "a1", "a2"), launchOn(many, "b1", "b2")];
    const few = world.newScheduler().subscribe();
    agents.push(launchOn(few, "other"));
    const kept = (): string[] => [...(world.state.tasks.get(many.id ?? "")?.unreachable.keys() ?? [])];
    for (const agent of agents) {
      agent.answersPings = false;
      world.advance(120_000);
    }
    expect(kept()).toEqual(["a2", "b1", "b2"]);
    expect(world.state.tasks.get(few.id ?? "")?.unreachable.size).toBe(1); // The bound is each framework's own.
    const told = many.events.filter((event) => event.update?.status.state === "TASK_UNREACHABLE");
    expect(told.map((event) => event.update?.status.task_id.value)).toEqual(["a1", "a2", "b1", "b2"]);
    for (const agent of agents) agent.reregister();
    expect(kept()).toEqual([]);
    expect([...(world.state.tasks.get(many.id ?? "")?.active.keys() ?? [])].sort()).toEqual(["a1", "a2", "b1", "b2"]);
  });

  test("tasks that it lost meanwhile are gone", () => {
    const world = new World();
    const agent = world.newAgent().register();
    const framework = world.newScheduler().subscribe();
    framework.launchOne("t1");
    agent.answersPings = false;
    world.advance(120_000);
    agent.tasks.clear();
    agent.reregister();
    expect(framework.lastStatus).toMatchObject({ state: "TASK_GONE", reason: "REASON_AGENT_REREGISTERED" });
    expect(world.state.tasks.get("m0-0000")?.unreachable.size).toBe(0);
  });

  test("to a framework that is not partition-aware its tasks are lost, and back when it returns", () => {
    const world = new World();
    const agent = world.newAgent().register();
    const framework = world.newScheduler({ capabilities: ["MULTI_ROLE"] }).subscribe();
    framework.launchOne("t1");
    agent.update("t1", "TASK_RUNNING");
    agent.answersPings = false;
    world.advance(120_000);
    expect(framework.lastStatus.state).toBe("TASK_LOST");
    expect(world.state.counters.byName["tasks_lost"]).toBe(1);
    agent.reregister();
    expect(framework.lastStatus.state).toBe("TASK_RUNNING");
  });

  test("an ended task of it completes: nobody is left to acknowledge to", () => {
    const world = new World();
    const agent = world.newAgent().register();
    const framework = world.newScheduler().subscribe();
    framework.launchOne("t1");
    agent.update("t1", "TASK_FINISHED");
    const told = framework.statuses.length;
    agent.answersPings = false;
    world.advance(120_000);
    expect(framework.statuses).toHaveLength(told);
    expect([...(world.state.tasks.get("m0-0000")?.completed ?? [])].map((t) => t.state)).toEqual(["TASK_FINISHED"]);
  });
});
