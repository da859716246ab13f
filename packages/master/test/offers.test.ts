import { must } from "@mesolite/base";
import { describe, expect, test } from "vitest";
import { resources, taskOn } from "./kit/fake-scheduler.ts";
import { World } from "./kit/world.ts";

describe("offers", () => {
  test("a new framework gets SUBSCRIBED, a heartbeat at once, and soon one offer with all of an agent", () => {
    const world = new World();
    const agent = world.newAgent().register();
    const framework = world.newScheduler().subscribe();
    expect(framework.events.map((e) => e.type)).toEqual(["SUBSCRIBED", "HEARTBEAT"]);
    expect(framework.events[0]?.subscribed).toMatchObject({
      framework_id: { value: "m0-0000" },
      heartbeat_interval_seconds: 15,
      master_info: { id: "m0" },
    });
    world.settle();
    expect(framework.offers).toHaveLength(1);
    expect(framework.lastOffer).toMatchObject({
      id: { value: "m0-O0" },
      framework_id: { value: "m0-0000" },
      agent_id: { value: "m0-S0" },
      hostname: "host0",
      url: { scheme: "http", address: { hostname: "host0", ip: "10.0.0.1", port: 5051 }, path: "/slave(1)" },
      allocation_info: { role: "web" },
    });
    expect(framework.lastOffer.resources?.every((r) => r.allocation_info?.role === "web" && r.role === undefined)).toBe(true);
    expect(agent.id).toBe("m0-S0");
  });

  test("a framework without MULTI_ROLE and RESERVATION_REFINEMENT sees the old form of resources", () => {
    const world = new World();
    world.newAgent().register();
    const framework = world.newScheduler({ capabilities: [] }).subscribe();
    world.settle();
    expect(framework.lastOffer.allocation_info).toBeUndefined();
    expect(framework.lastOffer.resources?.every((r) => r.allocation_info === undefined && r.role === "*")).toBe(true);
  });

  test("heartbeats come every 15 s until the stream ends", () => {
    const world = new World();
    const framework = world.newScheduler().subscribe();
    world.advance(45_000);
    expect(framework.events.filter((e) => e.type === "HEARTBEAT")).toHaveLength(4);
    framework.disconnect();
    world.advance(30_000);
    expect(framework.events.filter((e) => e.type === "HEARTBEAT")).toHaveLength(4);
  });

  test("a declined offer comes back after its filter, not before", () => {
    const world = new World();
    world.newAgent().register();
    const framework = world.newScheduler().subscribe();
    world.settle();
    expect(framework.decline(framework.lastOffer, 30).status).toBe(202);
    world.advance(29_000);
    expect(framework.offers).toHaveLength(1);
    world.advance(3_000);
    expect(framework.offers).toHaveLength(2);
    expect(world.state.offers.size).toBe(1);
  });

  test("REVIVE forgets filters and SUPPRESS stops offers", () => {
    const world = new World();
    world.newAgent().register();
    const framework = world.newScheduler().subscribe();
    world.settle();
    framework.decline(framework.lastOffer, 3600);
    framework.call({ type: "SUPPRESS" });
    world.advance(10_000);
    expect(framework.offers).toHaveLength(1);
    expect(framework.call({ type: "REVIVE" }).status).toBe(202);
    world.settle();
    expect(framework.offers).toHaveLength(2);
    framework.decline(framework.lastOffer, 0);
    framework.call({ type: "SUPPRESS", suppress: { roles: ["web"] } });
    world.advance(10_000);
    expect(framework.offers).toHaveLength(2);
    expect(world.state.frameworks.get("m0-0000")?.suppressedRoles).toEqual(new Set(["web"]));
  });

  test("SUPPRESS and REVIVE that name a role that the framework does not have do nothing, and the log says so", () => {
    const world = new World();
    const framework = world.newScheduler().subscribe();
    framework.call({ type: "SUPPRESS", suppress: { roles: ["web", "wbe"] } });
    expect(world.log.at(-1)).toMatch(/SUPPRESS .*'wbe'/);
    world.newAgent().register();
    world.settle();
    expect(framework.offers).toHaveLength(1);
    framework.decline(framework.lastOffer, 3600);
    framework.call({ type: "REVIVE", revive: { roles: ["wbe", "web"] } });
    expect(world.log.at(-1)).toMatch(/REVIVE .*'wbe'/);
    world.advance(5_000);
    expect(framework.offers).toHaveLength(1);
  });

  test("--offer_timeout takes offers back", () => {
    const world = new World({ offerTimeoutMs: 5_000 });
    world.newAgent().register();
    const framework = world.newScheduler().subscribe();
    world.advance(5_030);
    expect(framework.eventTypes).toEqual(["SUBSCRIBED", "OFFERS", "RESCIND"]);
    world.advance(6_100);
    expect(framework.eventTypes).toEqual(["SUBSCRIBED", "OFFERS", "RESCIND", "OFFERS"]);
  });

  test("resources of an ended task are offered again within 20 ms", () => {
    const world = new World();
    const agent = world.newAgent().register();
    const framework = world.newScheduler().subscribe();
    framework.launchOne("t1");
    agent.update("t1", "TASK_RUNNING");
    world.advance(10_000);
    for (const offer of framework.offers.slice(1)) framework.decline(offer, 3600);
    const before = framework.offers.length;
    agent.update("t1", "TASK_FINISHED");
    world.advance(20);
    expect(framework.offers).toHaveLength(before + 1); // More than it refused: the filter does not hold it back.
    expect(framework.lastOffer.resources?.find((r) => r.name === "cpus")?.scalar?.value).toBe(4);
  });

  test("offer constraints keep other agents away; a bad regular expression, or a large one, is refused", () => {
    const world = new World();
    world.newAgent(undefined, "wanted").register();
    world.newAgent(undefined, "unwanted").register();
    const only = (predicate: object) => ({
      role_constraints: {
        web: { groups: [{ attribute_constraints: [{ selector: { pseudoattribute_type: "HOSTNAME" as const }, predicate }] }] },
      },
    });
    const framework = world.newScheduler().subscribe({ offer_constraints: only({ text_equals: { value: "wanted" } }) });
    world.advance(5_000);
    expect(framework.offers.map((offer) => offer.hostname)).toEqual(["wanted"]);
    const matched = world.newScheduler().subscribe({ offer_constraints: only({ text_matches: { regex: "un.*" } }) });
    const unmatched = world.newScheduler().subscribe({ offer_constraints: only({ text_not_matches: { regex: "w.*|anted" } }) });
    framework.decline(framework.lastOffer, 3600);
    world.advance(5_000);
    expect([...matched.offers, ...unmatched.offers].map((offer) => offer.hostname)).toEqual(["unwanted"]);
    for (const regex of ["(", "a{200}"]) {
      const refused = world.newScheduler().subscribe({ offer_constraints: only({ text_matches: { regex } }) });
      expect(refused.events.map((e) => [e.type, e.error?.message])).toEqual([
        ["ERROR", expect.stringContaining(`'${regex}' of an offer constraint is `)],
      ]);
    }
  });
});

describe("ACCEPT", () => {
  test("several offers of one agent and role are used together", () => {
    const world = new World();
    const agent = world.newAgent().register();
    const framework = world.newScheduler().subscribe();
    framework.launchOne("t1", "cpus:3;mem:512");
    world.advance(6_000);
    const rest = framework.lastOffer; // cpus:1
    agent.update("t1", "TASK_FINISHED");
    world.settle();
    const freed = framework.lastOffer; // cpus:3
    expect(
      framework.accept([rest, freed], [{ type: "LAUNCH", launch: { task_infos: [taskOn(rest, "t2", "cpus:4;mem:1024")] } }])
        .status,
    ).toBe(202);
    expect(agent.tasks.get("t2")?.state).toBe("TASK_STAGING");
    expect(world.state.offers.size).toBe(0);
  });

  test.each([
    ["an unknown offer", (good: string) => ["nope", good], /no longer valid/],
    ["an offer listed twice", (good: string) => [good, good], /listed twice/],
    ["no offers", () => [], /No offers/],
  ])("%s loses the tasks and gives the other offers back", (_, ids, sentence) => {
    const world = new World();
    const agent = world.newAgent().register();
    const framework = world.newScheduler().subscribe();
    world.settle();
    const offer = framework.lastOffer;
    const offer_ids = ids(offer.id.value).map((value) => ({ value }));
    const operations = [{ type: "LAUNCH" as const, launch: { task_infos: [taskOn(offer, "t1")] } }];
    expect(framework.call({ type: "ACCEPT", accept: { offer_ids, operations } }).status).toBe(202);
    expect(framework.lastStatus).toMatchObject({
      state: "TASK_DROPPED",
      source: "SOURCE_MASTER",
      reason: "REASON_INVALID_OFFERS",
    });
    expect(framework.lastStatus.message).toMatch(/^Task launched with invalid offers: /);
    expect(framework.lastStatus.message).toMatch(sentence);
    expect(framework.lastStatus.uuid).toBeUndefined();
    expect(agent.messages("mesos.internal.RunTaskMessage")).toHaveLength(0);
    expect(world.state.counters.byName["tasks_dropped"]).toBe(1);
    expect(world.state.counters.taskReasons.get("task_dropped/source_master/reason_invalid_offers")).toBe(1);
  });

  test("to a framework that is not partition-aware a dropped task is lost", () => {
    const world = new World();
    world.newAgent().register();
    const framework = world.newScheduler({ capabilities: ["MULTI_ROLE"] }).subscribe();
    world.settle();
    const task = taskOn(framework.lastOffer, "t1");
    framework.call({
      type: "ACCEPT",
      accept: { offer_ids: [{ value: "nope" }], operations: [{ type: "LAUNCH", launch: { task_infos: [task] } }] },
    });
    expect(framework.lastStatus.state).toBe("TASK_LOST");
    expect(world.state.counters.byName["tasks_lost"]).toBe(1);
  });

  test("offers of two agents, or of another framework, cannot be used together", () => {
    const world = new World();
    world.newAgent().register();
    world.newAgent().register();
    const one = world.newScheduler().subscribe();
    world.settle();
    const [a, b] = one.offers;
    if (!a || !b) throw new Error("two offers expected");
    one.accept([a, b], [{ type: "LAUNCH", launch: { task_infos: [taskOn(a, "t1")] } }]);
    expect(one.lastStatus.message).toMatch(/different agents/);
    world.advance(1_000); // They go back, and are made again with the batch.
    const two = world.newScheduler({ name: "two" }).subscribe();
    two.launch(one.lastOffer, taskOn(one.lastOffer, "t2"));
    expect(two.lastStatus.message).toMatch(/another framework/);
    expect(world.state.offers.has(one.lastOffer.id.value)).toBe(true); // Not the thief's to give back.
  });

  test("operations that are not supported yet are answered, and their offer is used up", () => {
    const world = new World();
    world.newAgent().register();
    const framework = world.newScheduler().subscribe();
    world.settle();
    const offer = framework.lastOffer;
    const group = { executor: { executor_id: { value: "e" } }, task_group: { tasks: [taskOn(offer, "g1")] } };
    const reserve = { resources: resources("cpus:1") };
    framework.accept(
      [offer],
      [
        { type: "RESERVE", id: { value: "op1" }, reserve },
        { type: "LAUNCH_GROUP", launch_group: group },
        { type: "LAUNCH", launch: { task_infos: [taskOn(offer, "t1")] } },
      ],
    );
    const [operation] = framework.events.flatMap((e) => e.update_operation_status?.status ?? []);
    expect(operation).toMatchObject({ operation_id: { value: "op1" }, state: "OPERATION_ERROR" });
    expect(framework.lastStatus).toMatchObject({
      task_id: { value: "g1" },
      state: "TASK_ERROR",
      reason: "REASON_TASK_GROUP_INVALID",
    });
    expect(world.state.tasks.get("m0-0000")?.active.has("t1")).toBe(true);
  });
});

describe("an ACCEPT with invalid offers", () => {
  function twoOffers() {
    const world = new World();
    const agents = [world.newAgent().register(), world.newAgent().register()] as const;
    const framework = world.newScheduler().subscribe();
    world.settle();
    return { world, agents, framework };
  }

  test("is followed by new offers with the batch, not at once: else one mistake becomes 200 runs a second", () => {
    const { world, framework } = twoOffers();
    let calls = 0;
    for (let ms = 0; ms < 3_000; ms++) {
      world.advance(1);
      if (world.state.offers.size < 2) continue;
      const offers = [...world.state.offers.values()].map(({ offer }) => offer);
      framework.accept(offers, [
        { type: "LAUNCH", launch: { task_infos: [taskOn(must(offers[0], "an offer"), `t${calls++}`)] } },
      ]);
    }
    expect(calls).toBeGreaterThan(2);
    expect(calls).toBeLessThan(6);
  });

  test("answers its tasks with a status each, other operations that have an id with OPERATION_ERROR", () => {
    const { framework } = twoOffers();
    const [offer] = framework.offers;
    const bad = { ...must(offer, "an offer"), id: { value: "nope" } };
    framework.accept(
      [bad],
      [
        { type: "LAUNCH", id: { value: "op1" }, launch: { task_infos: [taskOn(bad, "t1")] } },
        { type: "RESERVE", id: { value: "op2" }, reserve: { resources: [] } },
      ],
    );
    expect(framework.statuses.map(({ state, message }) => [state, message])).toEqual([
      ["TASK_DROPPED", "Task launched with invalid offers: Offer nope is no longer valid"],
    ]);
    expect(framework.events.flatMap((e) => e.update_operation_status?.status ?? [])).toEqual([
      {
        operation_id: { value: "op2" },
        state: "OPERATION_ERROR",
        message: "Operation attempted with invalid offers: Offer nope is no longer valid",
      },
    ]);
  });
});

test("a LAUNCH has no operation id: with one its tasks are refused", () => {
  const world = new World();
  const agent = world.newAgent().register();
  const framework = world.newScheduler().subscribe();
  world.settle();
  const offer = framework.lastOffer;
  framework.accept([offer], [{ type: "LAUNCH", id: { value: "op" }, launch: { task_infos: [taskOn(offer, "t1")] } }]);
  expect(framework.lastStatus).toMatchObject({ state: "TASK_ERROR", reason: "REASON_TASK_INVALID" });
  expect(framework.lastStatus.message).toMatch(/'id' .* LAUNCH operation/);
  expect(agent.tasks.size).toBe(0);
});

describe("very many offers", () => {
  function offered(flags = {}) {
    const world = new World(flags);
    for (let i = 0; i < 450; i++) world.newAgent("cpus:2;mem:64").register();
    const framework = world.newScheduler({ roles: ["web", "idle"] }).subscribe({ suppressed_roles: ["idle"] });
    world.settle();
    expect(framework.offers).toHaveLength(450);
    return { world, framework };
  }

  const free = (world: World): number => [...world.state.agents.values()].filter((agent) => agent.offered.length === 0).length;

  test("are declined in slices, and cannot be used any more meanwhile", () => {
    const { world, framework } = offered();
    const offers = framework.offers;
    framework.call({
      type: "DECLINE",
      decline: { offer_ids: offers.map((offer) => offer.id), filters: { refuse_seconds: 3600 } },
    });
    expect(free(world)).toBe(200);
    const last = must(offers.at(-1), "an offer");
    framework.launch(last, taskOn(last, "t1"));
    expect(framework.lastStatus).toMatchObject({ state: "TASK_DROPPED", reason: "REASON_INVALID_OFFERS" });
    framework.decline(last);
    expect(world.log.at(-1)).toContain("which is not one of its outstanding offers");
    world.settle();
    expect([free(world), world.state.offers.size, world.state.returningOffers.size]).toEqual([450, 0, 0]);
    expect(framework.eventTypes.filter((type) => type === "RESCIND")).toEqual([]);
    expect(world.state.frameworks.get(framework.id ?? "")?.metrics.offersDeclined).toBe(450);
    world.advance(10_000);
    expect(world.state.offers.size).toBe(0); // Every one of them was refused for an hour.
  });

  type Offered = ReturnType<typeof offered>;

  function declineAll({ framework }: Offered): void {
    const offer_ids = framework.offers.map((offer) => offer.id);
    framework.call({ type: "DECLINE", decline: { offer_ids, filters: { refuse_seconds: 3600 } } });
  }

  function updateInfo({ framework }: Offered, change: object): void {
    const framework_info = { ...framework.info, id: { value: framework.id ?? "" } };
    framework.call({ type: "UPDATE_FRAMEWORK", update_framework: { framework_info, ...change } });
  }

  test.each([
    ["revives", ({ framework }: Offered) => void framework.call({ type: "REVIVE", revive: { roles: ["web"] } })],
    [
      "disconnects and subscribes again",
      ({ framework }: Offered) => {
        framework.disconnect();
        framework.subscribe({ suppressed_roles: ["idle"] });
      },
    ],
    ["subscribes anew", ({ framework }: Offered) => void framework.subscribe({ suppressed_roles: ["idle"] })],
    [
      "suppresses, and ends that with UPDATE_FRAMEWORK",
      (all: Offered) => {
        all.framework.call({ type: "SUPPRESS", suppress: { roles: ["web"] } });
        updateInfo(all, { suppressed_roles: ["idle"] });
      },
    ],
  ])("that were declined are made again, all of them, when the framework then %s", (_, forget) => {
    const all = offered();
    declineAll(all);
    forget(all);
    all.world.advance(5_000);
    expect(all.world.state.offers.size).toBe(450);
  });

  test("stay declined when the framework revives another role", () => {
    const all = offered();
    declineAll(all);
    all.framework.call({ type: "REVIVE", revive: { roles: ["idle"] } });
    all.framework.call({ type: "SUPPRESS", suppress: { roles: ["idle"] } });
    all.world.advance(5_000);
    expect(all.world.state.offers.size).toBe(0);
  });

  test("of somebody else that go back do not delay what a framework declines and revives", () => {
    const { world, framework } = offered();
    framework.call({ type: "SUPPRESS" });
    world.newAgent().register();
    const other = world.newScheduler({ name: "other", roles: ["other"] }).subscribe();
    world.settle();
    const { agent_id } = other.lastOffer;
    framework.disconnect();
    other.decline(other.lastOffer, 3600);
    other.call({ type: "REVIVE" });
    world.advance(5_000);
    expect(other.offers.filter((offer) => offer.agent_id.value === agent_id.value)).toHaveLength(2);
  });

  test("that were declined are made again where the agent's attributes then change", () => {
    const all = offered();
    declineAll(all);
    const last = must([...all.world.agents.values()].at(-1), "an agent");
    const attributes = [{ name: "rack", type: "TEXT" as const, text: { value: "r1" } }];
    last.reregister({ agent: { ...last.info, id: { value: last.id ?? "" }, attributes } });
    all.world.advance(5_000);
    expect([...all.world.state.offers.values()].map((offer) => offer.agentId)).toEqual([last.id]);
  });

  test("are refused, and not rescinded, also where the agent goes before their turn has come", () => {
    const { world, framework } = offered();
    const last = must(framework.offers.at(-1), "an offer");
    const offer_ids = framework.offers.map((offer) => offer.id);
    framework.call({ type: "DECLINE", decline: { offer_ids, filters: { refuse_seconds: 3600 } } });
    world.operate({ type: "DEACTIVATE_AGENT", deactivate_agent: { agent_id: last.agent_id } });
    world.settle();
    world.operate({ type: "REACTIVATE_AGENT", reactivate_agent: { agent_id: last.agent_id } });
    world.advance(10_000);
    expect(framework.eventTypes.filter((type) => type === "RESCIND")).toEqual([]);
    expect(world.state.frameworks.get(framework.id ?? "")?.metrics.offersRescinded).toBe(0);
    expect(world.state.offers.size).toBe(0);
  });

  test("of several calls go back one after the other", () => {
    const { world, framework } = offered();
    const ids = framework.offers.map((offer) => offer.id);
    framework.call({ type: "DECLINE", decline: { offer_ids: ids.slice(0, 220), filters: { refuse_seconds: 3600 } } });
    framework.call({ type: "ACCEPT", accept: { offer_ids: ids.slice(220), filters: { refuse_seconds: 3600 } } });
    expect(free(world)).toBe(200);
    world.settle();
    expect([free(world), world.state.offers.size]).toEqual([450, 0]);
  });

  test("of an ACCEPT that is not valid are used up all the same", () => {
    const { world, framework } = offered();
    const offers = framework.offers;
    framework.accept(offers, [{ type: "LAUNCH", launch: { task_infos: [taskOn(must(offers[0], "an offer"), "t1")] } }]);
    expect(framework.lastStatus.reason).toBe("REASON_INVALID_OFFERS");
    expect(free(world)).toBe(200);
    world.advance(3);
    expect(free(world)).toBe(450);
  });

  test("are taken back in slices from a framework that changes its roles, which is told of each", () => {
    const { world, framework } = offered();
    const framework_info = { ...framework.info, id: { value: framework.id ?? "" }, roles: ["idle"] };
    framework.call({ type: "UPDATE_FRAMEWORK", update_framework: { framework_info, suppressed_roles: ["idle"] } });
    expect(free(world)).toBe(200);
    world.settle();
    expect([free(world), framework.eventTypes.filter((type) => type === "RESCIND").length]).toEqual([450, 450]);
  });

  test("of a scheduler whose stream ended go back in slices; the next stream hears nothing of them", () => {
    const { world, framework } = offered();
    framework.disconnect();
    expect(free(world)).toBe(200);
    framework.subscribe({ suppressed_roles: ["web", "idle"] });
    world.settle();
    expect([free(world), framework.eventTypes]).toEqual([450, ["SUBSCRIBED"]]);
  });

  test("are forgotten in slices when a scheduler subscribes anew", () => {
    const { world, framework } = offered();
    framework.subscribe({ suppressed_roles: ["web", "idle"] });
    expect(free(world)).toBe(200);
    world.settle();
    expect([free(world), framework.eventTypes]).toEqual([450, ["ERROR", "SUBSCRIBED"]]); // The error is the old stream's.
  });

  test("that are on their way back while their agent is lost or their framework removed are gone once", () => {
    const { world, framework } = offered();
    framework.call({ type: "DECLINE", decline: { offer_ids: framework.offers.map((offer) => offer.id) } });
    for (const agent of [...world.agents.values()].slice(-10)) agent.unregister();
    framework.call({ type: "TEARDOWN" });
    world.settle();
    expect([free(world), world.state.offers.size, world.state.returningOffers.size]).toEqual([440, 0, 0]);
  });
});
