import { describe, expect, test } from "vitest";
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
