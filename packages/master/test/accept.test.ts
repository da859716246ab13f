import { must } from "@mesolite/base";
import { describe, expect, test } from "vitest";
import { resources, taskOn } from "./kit/fake-scheduler.ts";
import { World } from "./kit/world.ts";

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
