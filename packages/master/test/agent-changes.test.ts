import { describe, expect, test, vi } from "vitest";
import { resources } from "./kit/fake-scheduler.ts";
import { World } from "./kit/world.ts";

describe("leaving and changing", () => {
  test("UnregisterSlaveMessage takes an agent out of everything; a stranger cannot send it", () => {
    const world = new World();
    const agent = world.newAgent().register();
    const other = world.newAgent();
    other.id = "m0-S0";
    other.unregister();
    expect(world.state.agents.size).toBe(1);
    agent.unregister();
    expect(world.state.agents.size).toBe(0);
    expect([...world.store.keys()]).toEqual(["registry/master"]);
  });

  // One by one, giving back what thousands of tasks hold takes a fifth of a second.
  test("what was held on an agent that goes is dropped as a whole", () => {
    const world = new World();
    const agent = world.newAgent().register();
    const framework = world.newScheduler().subscribe();
    for (const id of ["t1", "t2", "t3"]) {
      framework.launchOne(id);
      world.advance(6_000);
    }
    const { allocator } = world.master;
    const wasKnown: boolean[] = [];
    vi.spyOn(allocator, "recover").mockImplementation(
      ({ agentId }) => void wasKnown.push(allocator.freeOn(agentId) !== undefined),
    );
    agent.unregister();
    expect(framework.eventTypes.slice(-5)).toEqual(["RESCIND", "UPDATE", "UPDATE", "UPDATE", "FAILURE"]);
    expect(wasKnown).not.toContain(true); // The allocator has forgotten the agent before.
  });

  test("one whose address another has taken over goes without that one's link", () => {
    const world = new World();
    const [first, second] = [world.newAgent().register(), world.newAgent().register()];
    world.elect();
    first.reregister();
    first.disconnect();
    const effects = world.collectEffects();
    // The second one's directory, and with it its id, now lies on the first one's machine.
    world.step({
      kind: "messageReceived",
      from: first.pid,
      message: {
        name: "mesos.internal.ReregisterSlaveMessage",
        body: { agent: { ...second.info, id: { value: second.id ?? "" } }, version: "1.12.0" },
      },
    });
    world.advance(601_000);
    expect([...world.state.agents.keys()]).toEqual([second.id]);
    expect(effects).not.toContainEqual({ kind: "unlink", to: first.pid });
  });

  test("oversubscribed resources come and go, and offers of them with them", () => {
    const world = new World();
    const agent = world.newAgent("cpus:1;mem:128").register();
    const framework = world
      .newScheduler({ capabilities: ["MULTI_ROLE", "RESERVATION_REFINEMENT", "REVOCABLE_RESOURCES"] })
      .subscribe();
    const report = (text: string): void => {
      const oversubscribed_resources = resources(text).map((r) => ({ ...r, revocable: {} }));
      agent.say({
        name: "mesos.internal.UpdateSlaveMessage",
        body: { agent_id: { value: "m0-S0" }, update_oversubscribed_resources: true, oversubscribed_resources },
      });
    };
    report("cpus:2");
    world.settle();
    expect(framework.lastOffer.resources?.filter((r) => r.revocable)).toHaveLength(1);
    report("cpus:1");
    expect(framework.eventTypes.at(-1)).toBe("RESCIND");
    expect(world.state.agents.get("m0-S0")?.total.find((r) => r.revocable)?.scalar?.value).toBe(1);
  });
});
