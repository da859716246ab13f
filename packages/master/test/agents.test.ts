import type { DomainInfo, Resource } from "@mesolite/wire";
import { describe, expect, test, vi } from "vitest";
import type { FakeAgent } from "./kit/fake-agent.ts";
import { type FakeScheduler, resources, taskOn } from "./kit/fake-scheduler.ts";
import { World } from "./kit/world.ts";

function reservations(count: number): Resource[] {
  return resources("cpus:1").flatMap((cpus) =>
    Array.from({ length: count }, (_, i) => ({ ...cpus, reservations: [{ type: "DYNAMIC" as const, role: `r${i}` }] })),
  );
}

describe("registration", () => {
  test("admits to the registry, answers with id and ping timeout, links and pings from an observer of its own", () => {
    const world = new World();
    const effects = collect(world);
    const agent = world.newAgent().register();
    expect(agent.messages("mesos.internal.SlaveRegisteredMessage")).toEqual([
      { agent_id: { value: "m0-S0" }, connection: { total_ping_timeout_seconds: 75 } },
    ]);
    expect([...world.store.keys()]).toEqual(["registry/master", "registry/agents/m0-S0"]);
    expect(agent.pings).toEqual([{ from: "slave-observer(1)", connected: true }]);
    expect(effects).toContainEqual({ kind: "link", to: agent.pid });
    world.advance(30_000);
    expect(agent.pings).toHaveLength(3);
  });

  test("repeated before the answer arrived gets the same answer", () => {
    const world = new World();
    const agent = world.newAgent().register().register();
    expect(agent.messages("mesos.internal.SlaveRegisteredMessage").map((m) => m.agent_id.value)).toEqual(["m0-S0", "m0-S0"]);
    expect(world.state.agents.size).toBe(1);
  });

  test.each([
    ["an old version", { version: "0.28.0" }, /older than 1\.0\.0/],
    ["no version", { version: undefined }, /not of the form/],
    ["very many reservations", { checkpointed_resources: reservations(2001) }, /it has \d+ resources, more than 2000/],
    ["a checkpointed volume that it does not have", { checkpointed_resources: resources("disk:99999") }, /not part of/],
  ])("with %s is refused: only the log says so", (_, change, sentence) => {
    const world = new World();
    const agent = world.newAgent().register(change);
    expect(agent.received).toEqual([]);
    expect(world.log.at(-1)).toMatch(sentence);
    expect(world.state.agents.size).toBe(0);
  });

  test("with more ports in pieces than there are ports is refused, with every second port missing it is not", () => {
    const world = new World();
    const pieces = (count: number): string => Array.from({ length: count }, (_, i) => `${2 * i}-${2 * i}`).join(",");
    world.newAgent(`cpus:1;ports:[${pieces(50_001)}]`).register();
    expect(world.log.at(-1)).toMatch(/its resources have 50001 ranges and items of sets, more than 50000/);
    world.newAgent(`cpus:1;ports:[${pieces(32_768)}]`).register();
    expect(world.state.agents.size).toBe(1);
  });

  test("with a fault domain is refused by a master that has none", () => {
    const world = new World();
    const agent = world.newAgent();
    agent.register({ agent: { ...agent.info, domain: domainIn("eu") } });
    expect(agent.received).toEqual([]);
    expect(world.log.at(-1)).toMatch(/it has a fault domain and this master has none/);
  });

  test("without a fault domain is refused under --require_agent_domain", () => {
    const world = new World({ requireAgentDomain: true }, domainIn("eu"));
    const agent = world.newAgent().register();
    expect(agent.received).toEqual([]);
    expect(world.log.at(-1)).toMatch(/it has no fault domain/);
    agent.register({ agent: { ...agent.info, domain: domainIn("eu") } });
    expect(world.state.agents.size).toBe(1);
  });

  test("in the master's region is offered to all, elsewhere only to REGION_AWARE frameworks", () => {
    const world = new World({}, domainIn("eu"));
    const [near, far] = [world.newAgent(), world.newAgent()];
    near.register({ agent: { ...near.info, domain: domainIn("eu") } });
    far.register({ agent: { ...far.info, domain: domainIn("us") } });
    const plain = world.newScheduler().subscribe();
    world.settle();
    expect(plain.offers.map((offer) => offer.agent_id.value)).toEqual(["m0-S0"]);
    const aware = world.newScheduler({ capabilities: ["MULTI_ROLE", "RESERVATION_REFINEMENT", "REGION_AWARE"] }).subscribe();
    world.settle();
    expect(aware.offers.map((offer) => offer.agent_id.value)).toEqual(["m0-S1"]);
  });

  test("checkpointed reservations take the place of plain resources", () => {
    const world = new World();
    const reserved = resources("cpus:1").map((r) => ({
      ...r,
      reservations: [{ type: "DYNAMIC" as const, role: "web", principal: "p" }],
    }));
    world.newAgent("cpus:4;mem:1024").register({ checkpointed_resources: reserved });
    const total = world.state.agents.get("m0-S0")?.total.filter((r) => r.name === "cpus");
    expect(total?.map((r) => [r.reservations?.[0]?.role, r.scalar?.value])).toEqual([
      [undefined, 3],
      ["web", 1],
    ]);
  });

  test.each([
    ["exclusive", {}],
    ["shared", { shared: {} }],
  ])("a checkpointed %s volume takes the place of plain disk", (_, more) => {
    const world = new World();
    const reservations = [{ type: "DYNAMIC" as const, role: "web", principal: "p" }];
    const disk = { persistence: { id: "v1", principal: "p" }, volume: { mode: "RW" as const, container_path: "data" } };
    const volume = { ...resources("disk:64")[0]!, reservations, disk, ...more };
    world.newAgent("cpus:4;mem:1024;disk:2048").register({ checkpointed_resources: [volume] });
    const total = world.state.agents.get("m0-S0")?.total.filter((r) => r.name === "disk");
    expect(total).toEqual([expect.objectContaining({ scalar: { value: 1984 } }), volume]);
  });

  test("anew from the address of a disconnected agent: the old one's tasks are gone", () => {
    const world = new World();
    const agent = world.newAgent().register();
    const framework = world.newScheduler().subscribe();
    framework.launchOne("t1");
    agent.disconnect();
    agent.register();
    expect(agent.id).toBe("m0-S1");
    expect(framework.statuses.at(-1)).toMatchObject({ state: "TASK_GONE", reason: "REASON_AGENT_REMOVED" });
    expect(framework.eventTypes).toContain("FAILURE");
    expect([...world.store.keys()]).toEqual(["registry/master", "registry/agents/m0-S1"]);
  });
});

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
    const effects = collect(world);
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

function domainIn(region: string): DomainInfo {
  return { fault_domain: { region: { name: region }, zone: { name: "1" } } };
}

/** All effects from now on. */
function collect(world: World): unknown[] {
  const all: unknown[] = [];
  const step = world.step.bind(world);
  world.step = (event) => {
    const effects = step(event);
    all.push(...effects);
    return effects;
  };
  return all;
}
