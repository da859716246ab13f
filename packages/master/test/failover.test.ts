import { describe, expect, test } from "vitest";
import type { MasterFlags } from "@mesolite/master";
import { World } from "./kit/world.ts";

describe("a newly elected master", () => {
  test("knows its agents from the registry and learns tasks and frameworks from them", () => {
    const world = new World();
    const agent = world.newAgent().register();
    const framework = world.newScheduler().subscribe();
    framework.launchOne("t1");
    agent.update("t1", "TASK_RUNNING");
    world.elect();
    expect([...world.state.recoveredAgents.keys()]).toEqual(["m0-S0"]);
    agent.reregister();
    expect(world.state.recoveredAgents.size).toBe(0);
    expect(world.state.frameworks.get("m0-0000")).toMatchObject({ phase: "recovered", registeredAtMs: 0 });
    expect(world.state.tasks.get("m0-0000")?.active.get("t1")).toMatchObject({ state: "TASK_RUNNING", role: "web" });
    expect(world.state.agents.get("m0-S0")?.used).toHaveLength(2);
    framework.subscribe();
    world.settle();
    expect(framework.lastOffer.resources?.find((r) => r.name === "cpus")?.scalar?.value).toBe(3);
    expect(framework.lastOffer.id.value).toBe("m1-O0");
    expect(world.state.frameworks.get("m0-0000")?.phase).toBe("active");
  });

  test.each([
    [0, 600_000],
    [30, 600_000],
    [3_600, 3_600_000],
  ])("a framework with failover timeout %d s has %d ms to return", (failoverTimeout, ms) => {
    const world = new World();
    const agent = world.newAgent().register();
    const framework = world.newScheduler({ failoverTimeout }).subscribe();
    framework.launchOne("t1");
    world.elect();
    agent.reregister();
    world.advance(ms - 1_000);
    expect(world.state.completedFrameworks.has("m0-0000")).toBe(false);
    world.advance(2_000);
    expect(world.state.completedFrameworks.has("m0-0000")).toBe(true);
    expect(agent.messages("mesos.internal.ShutdownFrameworkMessage")).toHaveLength(1);
  });

  test("declares agents that do not return unreachable", () => {
    const world = new World();
    world.newAgent().register();
    world.elect();
    const framework = world.newScheduler().subscribe();
    world.advance(601_000);
    expect([...world.state.unreachableAgents.keys()]).toEqual(["m0-S0"]);
    expect(framework.eventTypes).toContain("FAILURE");
    expect([...world.store.keys()].sort()).toEqual(["registry/master", "registry/unreachable/m0-S0"]);
    expect(world.state.counters.byName["recovery_slave_removals"]).toBe(1);
  });

  test.each([
    [0, true],
    [0.4, true],
    [0.5, false],
    [1, false],
  ])("ends when more agents are missing than a limit of %d allows: %s", (recoveryAgentRemovalLimit, ends) => {
    const world = new World({ recoveryAgentRemovalLimit });
    const [one] = [world.newAgent().register(), world.newAgent().register()];
    world.elect();
    one?.reregister();
    world.advance(601_000);
    expect(world.exited !== undefined).toBe(ends);
    if (ends) expect(world.exited).toMatch(/1 of 2 agents .*--recovery_agent_removal_limit/);
    expect(world.state.unreachableAgents.size).toBe(ends ? 0 : 1);
  });

  test("readmits an agent that the registry has forgotten, and remembers it", () => {
    const world = new World();
    const agent = world.newAgent().register();
    world.store.clear();
    world.elect();
    agent.reregister();
    expect(world.state.agents.has("m0-S0")).toBe(true);
    expect(world.store.has("registry/agents/m0-S0")).toBe(true);
  });

  test("writes an agent to the registry again only when it returns with something new", () => {
    const world = new World();
    const [same, changed] = [world.newAgent().register(), world.newAgent().register()];
    world.elect();
    const written = [...world.store.keys()].filter((key) => key.startsWith("registry/agents/"));
    for (const key of written) world.store.delete(key);
    same.reregister();
    changed.reregister({ agent: { ...changed.info, id: { value: changed.id ?? "" }, port: 5052 } });
    expect(world.state.agents.size).toBe(2);
    expect([...world.store.keys()].filter((key) => key.startsWith("registry/agents/"))).toEqual(["registry/agents/m0-S1"]);
  });

  test("with quotas offers nothing until most agents are back, or ten minutes have passed", () => {
    const world = new World();
    const agents = [0, 1, 2, 3, 4].map(() => world.newAgent().register());
    world.operate({
      type: "UPDATE_QUOTA",
      update_quota: { quota_configs: [{ role: "db", guarantees: { cpus: { value: 1 } } }] },
    });
    world.elect();
    const framework = world.newScheduler().subscribe();
    for (const agent of agents.slice(0, 3)) agent.reregister();
    world.advance(5_000);
    expect(framework.offers).toHaveLength(0);
    agents[3]?.reregister();
    world.advance(5_000);
    expect(framework.offers.length).toBeGreaterThan(0);
  });
});

describe("a pause for quotas", () => {
  function elected(agents: number, back: number, flags: Partial<MasterFlags> = {}) {
    const world = new World(flags);
    const all = Array.from({ length: agents }, () => world.newAgent().register());
    world.operate({
      type: "UPDATE_QUOTA",
      update_quota: { quota_configs: [{ role: "db", limits: { cpus: { value: 1 } } }] },
    });
    world.elect();
    const framework = world.newScheduler().subscribe();
    for (const agent of all.slice(0, back)) agent.reregister();
    return { world, framework };
  }

  // The share is rounded down, as in the original: one missing agent of two does not stop a cluster for ten minutes.
  test.each([
    [1, 0, 0.8, true],
    [2, 0, 0.8, false],
    [2, 1, 0.8, true],
    [3, 1, 0.8, false],
    [3, 2, 0.8, true],
    [4, 2, 0.8, false],
    [4, 3, 0.8, true],
    [5, 3, 0.8, false],
    [5, 4, 0.8, true],
    [2, 0, 0, true],
    [2, 1, 1, false],
  ])("after an election, of %d agents %d are back, a share of %d is needed: offers go on? %s", (agents, back, factor, goesOn) => {
    const { world, framework } = elected(agents, back, { allocatorAgentRecoveryFactor: factor });
    expect(world.master.allocator.isPaused).toBe(!goesOn);
    world.advance(5_000);
    expect(framework.offers).toHaveLength(goesOn ? back : 0);
  });

  test("ends also with new agents in the place of old ones", () => {
    const { world, framework } = elected(4, 1);
    world.newAgent().register();
    world.advance(5_000);
    expect(framework.offers).toHaveLength(0);
    world.newAgent().register();
    world.advance(5_000);
    expect(framework.offers).toHaveLength(3);
  });
});

describe("registry garbage", () => {
  test("unreachable agents are forgotten after --registry_max_agent_age, and beyond --registry_max_agent_count", () => {
    const world = new World({ registryMaxAgentAgeMs: 3_600_000, registryMaxAgentCount: 1 });
    const [one, two] = [world.newAgent().register(), world.newAgent().register()];
    one.answersPings = false;
    world.advance(100_000);
    two.answersPings = false;
    world.advance(100_000);
    expect([...world.state.unreachableAgents.keys()]).toEqual(["m0-S0", "m0-S1"]);
    world.advance(900_000);
    expect([...world.state.unreachableAgents.keys()]).toEqual(["m0-S1"]);
    world.advance(3_600_000);
    expect(world.state.unreachableAgents.size).toBe(0);
    expect([...world.store.keys()]).toEqual(["registry/master"]);
  });
});
