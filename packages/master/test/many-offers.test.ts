import { must } from "@mesolite/base";
import { describe, expect, test } from "vitest";
import { taskOn } from "./kit/fake-scheduler.ts";
import { World } from "./kit/world.ts";

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
