import { describe, expect, test } from "vitest";
import { resources } from "./kit/fake-scheduler.ts";
import { World } from "./kit/world.ts";

describe("a disconnected agent", () => {
  test("gets no offers, is pinged as not connected, and goes on where it was", () => {
    const world = new World();
    const agent = world.newAgent().register();
    const framework = world.newScheduler().subscribe();
    framework.launchOne("t1");
    agent.update("t1", "TASK_RUNNING");
    world.advance(6_000);
    agent.disconnect();
    expect(world.state.offers.size).toBe(0);
    expect(framework.eventTypes.at(-1)).toBe("RESCIND");
    world.advance(20_000);
    expect(agent.pings.at(-1)?.connected).toBe(false);
    expect(world.state.offers.size).toBe(0);
    agent.reregister();
    expect(agent.messages("mesos.internal.SlaveReregisteredMessage")).toEqual([
      { agent_id: { value: "m0-S0" }, connection: { total_ping_timeout_seconds: 75 } },
    ]);
    expect(agent.messages("mesos.internal.UpdateFrameworkMessage")).toHaveLength(1);
    world.advance(6_000);
    expect(world.state.offers.size).toBe(1);
    expect(world.state.tasks.get("m0-0000")?.active.get("t1")?.state).toBe("TASK_RUNNING");
  });

  test("that does not come back in time is unreachable although it answers pings", () => {
    const world = new World();
    const agent = world.newAgent().register();
    agent.disconnect();
    world.advance(599_000);
    expect(world.state.agents.size).toBe(1);
    world.advance(2_000);
    expect(world.state.unreachableAgents.has("m0-S0")).toBe(true);
  });

  test("is asked about tasks that it does not mention", () => {
    const world = new World();
    const agent = world.newAgent().register();
    const framework = world.newScheduler().subscribe();
    framework.launchOne("t1");
    agent.disconnect();
    agent.tasks.delete("t1"); // The launch never arrived.
    agent.reregister();
    const [answer] = agent.messages("mesos.internal.SlaveReregisteredMessage");
    expect(answer?.reconciliations).toMatchObject([
      {
        framework_id: { value: "m0-0000" },
        framework: { name: "test" },
        statuses: [{ task_id: { value: "t1" }, state: "TASK_STAGING" }],
      },
    ]);
    expect(world.state.tasks.get("m0-0000")?.active.size).toBe(1); // Until the agent has answered.
  });

  test("that forgot an ended task has had its acknowledgement", () => {
    const world = new World();
    const agent = world.newAgent().register();
    const framework = world.newScheduler().subscribe();
    framework.launchOne("t1");
    agent.update("t1", "TASK_FINISHED");
    agent.tasks.clear();
    agent.reregister();
    expect(world.state.tasks.get("m0-0000")?.active.size).toBe(0);
    expect(world.state.tasks.get("m0-0000")?.completed.size).toBe(1);
  });

  test("is told to shut down when it comes back from another machine", () => {
    const world = new World();
    const agent = world.newAgent().register();
    agent.reregister({ agent: { ...agent.info, hostname: "moved", id: { value: "m0-S0" } } });
    expect(agent.messages("mesos.internal.ShutdownMessage")).toHaveLength(1);
    expect(world.state.agents.get("m0-S0")?.info.hostname).toBe("host0");
  });

  test("learns of frameworks that ended meanwhile", () => {
    const world = new World();
    const agent = world.newAgent().register();
    const framework = world.newScheduler().subscribe();
    framework.launchOne("t1");
    agent.disconnect();
    const lost = new Map(agent.tasks);
    framework.call({ type: "TEARDOWN" });
    for (const [id, task] of lost) agent.tasks.set(id, task); // The link was broken: it has not heard.
    const before = agent.messages("mesos.internal.ShutdownFrameworkMessage").length;
    agent.reregister();
    expect(agent.messages("mesos.internal.ShutdownFrameworkMessage")).toHaveLength(before + 1);
    expect(world.state.tasks.get("m0-0000")?.active.size).toBe(0);
  });

  test("with more resources than before has its offers made anew", () => {
    const world = new World();
    const agent = world.newAgent("cpus:1;mem:128").register();
    const framework = world.newScheduler().subscribe();
    world.settle();
    agent.reregister({ agent: { ...agent.info, resources: resources("cpus:2;mem:128"), id: { value: "m0-S0" } } });
    world.settle();
    expect(framework.eventTypes.slice(1)).toEqual(["OFFERS", "RESCIND", "OFFERS"]);
    expect(framework.lastOffer.resources?.[0]?.scalar?.value).toBe(2);
  });
});
