import type { master } from "@mesolite/wire";
import { describe, expect, test } from "vitest";
import { roleUsages } from "../src/api/roles.ts";
import { resources } from "./kit/fake-scheduler.ts";
import { World } from "./kit/world.ts";

describe("DEACTIVATE_AGENT and REACTIVATE_AGENT", () => {
  test("stop and resume offers of an agent whose tasks go on, across both their restarts", () => {
    const world = new World();
    const agent = world.newAgent().register();
    const framework = world.newScheduler().subscribe();
    framework.launchOne("t1");
    world.advance(6_000);
    const agent_id = { value: "m0-S0" };
    expect(world.operate({ type: "DEACTIVATE_AGENT", deactivate_agent: { agent_id } })).toEqual({
      kind: "reply",
      requestId: expect.any(String),
      status: 200,
    });
    expect(framework.eventTypes.at(-1)).toBe("RESCIND");
    world.advance(10_000);
    expect(world.state.offers.size).toBe(0);
    world.elect();
    framework.subscribe();
    agent.reregister();
    world.advance(10_000);
    expect(world.state.agents.get("m0-S0")).toMatchObject({ deactivated: true, connected: true });
    expect(world.state.offers.size).toBe(0);
    world.operate({ type: "REACTIVATE_AGENT", reactivate_agent: { agent_id } });
    world.settle();
    expect(world.state.offers.size).toBe(1);
  });

  test("of an agent that is awaited or unreachable are remembered; of a stranger refused", () => {
    const world = new World();
    const agent = world.newAgent().register();
    world.elect();
    const deactivate = (value: string): number =>
      world.operate({ type: "DEACTIVATE_AGENT", deactivate_agent: { agent_id: { value } } }).status;
    expect(deactivate("m0-S0")).toBe(200);
    world.elect();
    agent.reregister();
    expect(world.state.agents.get("m0-S0")?.deactivated).toBe(true);
    agent.answersPings = false;
    world.advance(120_000);
    world.operate({ type: "REACTIVATE_AGENT", reactivate_agent: { agent_id: { value: "m0-S0" } } });
    world.elect();
    expect(world.state.unreachableAgents.get("m0-S0")?.deactivated).toBe(false);
    expect(deactivate("nope")).toBe(404);
  });
});

describe("UPDATE_WEIGHTS", () => {
  test("lasts, and takes back the offers of before", () => {
    const world = new World({ weights: { web: 2, db: 3 } });
    world.newAgent().register();
    const framework = world.newScheduler().subscribe();
    world.settle();
    expect(world.operate({ type: "UPDATE_WEIGHTS", update_weights: { weight_infos: [{ role: "web", weight: 5 }] } }).status).toBe(
      200,
    );
    expect(framework.eventTypes.at(-1)).toBe("RESCIND");
    world.elect();
    expect(Object.fromEntries(world.state.weights)).toEqual({ web: 5, db: 3 });
  });

  test.each([[{ role: "a b", weight: 1 }], [{ role: "a", weight: 0 }], [{ role: "a", weight: -1 }]])("%j is refused", (info) => {
    const world = new World();
    expect(
      world.operate({ type: "UPDATE_WEIGHTS", update_weights: { weight_infos: [{ role: "good", weight: 2 }, info] } }).status,
    ).toBe(400);
    expect(world.state.weights.size).toBe(0);
  });
});

describe("--weights", () => {
  test("are stored by the first master, and count no more once the registry has weights", () => {
    const world = new World({ weights: { web: 2 } });
    expect([...world.store.keys()]).toContain("registry/weights/web");
    const flags = { ...world.flags, weights: { db: 3 } };
    const later = new World({ ...flags });
    later.store.set("registry/weights/web", world.store.get("registry/weights/web")!);
    later.store.delete("registry/weights/db");
    later.elect();
    expect(Object.fromEntries(later.state.weights)).toEqual({ web: 2 });
    expect(later.log.join()).toMatch(/--weights is ignored/);
  });
});

test("the weight of a role that --roles does not name is refused", () => {
  const world = new World({ roles: ["web"] });
  const weigh = (role: string): number =>
    world.operate({ type: "UPDATE_WEIGHTS", update_weights: { weight_infos: [{ role, weight: 2 }] } }).status;
  expect([weigh("web"), weigh("*"), weigh("db")]).toEqual([200, 200, 400]);
});

test("the default role is listed also under --roles", () => {
  const usages = roleUsages(new World({ roles: ["web"] }).state);
  let next = usages.next();
  while (next.done !== true) next = usages.next();
  expect(next.value.map(({ name }) => name)).toEqual(["*", "web"]);
});

describe("UPDATE_QUOTA", () => {
  const set = (world: World, update_quota: master.Call_UpdateQuota): number =>
    world.operate({ type: "UPDATE_QUOTA", update_quota }).status;

  test("lasts, limits what a role is offered, and is removed by an empty config", () => {
    const world = new World();
    world.newAgent("cpus:4;mem:1024").register();
    const framework = world.newScheduler().subscribe();
    world.settle();
    expect(set(world, { quota_configs: [{ role: "web", limits: { cpus: { value: 1 } } }] })).toBe(200);
    world.settle();
    expect(framework.lastOffer.resources?.find((r) => r.name === "cpus")?.scalar?.value).toBe(1);
    world.elect();
    expect(world.state.quotas.get("web")?.limits).toEqual({ cpus: { value: 1 } });
    expect(set(world, { quota_configs: [{ role: "web" }] })).toBe(200);
    world.elect();
    expect(world.state.quotas.size).toBe(0);
  });

  test("a guarantee takes offers back from others until it can be kept", () => {
    const world = new World();
    for (let i = 0; i < 3; i++) world.newAgent("cpus:4;mem:1024").register();
    const framework = world.newScheduler().subscribe();
    world.settle();
    expect(set(world, { quota_configs: [{ role: "db", guarantees: { cpus: { value: 6 } } }] })).toBe(200);
    expect(framework.events.filter((e) => e.type === "RESCIND")).toHaveLength(2);
  });

  test("takes back no more offers of a limited role than it has to, and none when it changes nothing", () => {
    const world = new World();
    for (let i = 0; i < 3; i++) world.newAgent("cpus:4;mem:1024").register();
    const framework = world.newScheduler().subscribe();
    world.settle();
    const rescinded = (): number => framework.events.filter((e) => e.type === "RESCIND").length;
    expect(set(world, { quota_configs: [{ role: "web", limits: { cpus: { value: 9 } } }] })).toBe(200);
    expect(rescinded()).toBe(1);
    world.settle();
    const offers = world.state.offers.size;
    expect(set(world, { quota_configs: [{ role: "web", limits: { cpus: { value: 9 } } }] })).toBe(200);
    expect([rescinded(), world.state.offers.size]).toEqual([1, offers]);
  });

  test("a guarantee that the role has already takes nothing back from others", () => {
    const world = new World();
    const [one, two] = [world.newAgent("cpus:4;mem:1024").register(), world.newAgent("cpus:4;mem:1024")];
    const db = world.newScheduler({ name: "db", roles: ["db"] }).subscribe();
    db.launchOne("t1", "cpus:3;mem:128");
    expect(one.tasks.size).toBe(1);
    db.call({ type: "SUPPRESS" });
    two.register();
    const web = world.newScheduler().subscribe();
    world.advance(6_000);
    expect(web.offers.length).toBeGreaterThan(0);
    expect(set(world, { quota_configs: [{ role: "db", guarantees: { cpus: { value: 3 } } }] })).toBe(200);
    expect(web.eventTypes).not.toContain("RESCIND");
  });

  test("a limit below what the role has already is refused, unless forced", () => {
    const world = new World();
    world.newAgent("cpus:4;mem:1024").register();
    world.newScheduler().subscribe().launchOne("t1", "cpus:3;mem:128");
    const quota_configs = [{ role: "web", limits: { cpus: { value: 2 } } }];
    expect(world.operate({ type: "UPDATE_QUOTA", update_quota: { quota_configs } })).toMatchObject({
      status: 400,
      body: expect.stringMatching(/'web' is already consuming 'cpus:3; mem:128'.*'cpus:2'.*force/),
    });
    expect(world.state.quotas.size).toBe(0);
    expect(set(world, { quota_configs, force: true })).toBe(200);
  });

  test("the default role can have one", () => {
    const world = new World({ roles: ["web"] });
    expect(set(world, { quota_configs: [{ role: "*", limits: { cpus: { value: 1 } } }] })).toBe(200);
    world.newAgent("cpus:4;mem:1024").register();
    const framework = world.newScheduler({ roles: ["*"] }).subscribe();
    world.settle();
    expect(framework.lastOffer.resources?.find((r) => r.name === "cpus")?.scalar?.value).toBe(1);
  });

  test("guarantees of nothing are no quota, limits of nothing are", () => {
    const world = new World();
    expect(set(world, { quota_configs: [{ role: "web", guarantees: { cpus: { value: 0 } } }] })).toBe(200);
    expect([...world.state.quotas.keys(), ...world.store.keys()]).toEqual(["registry/master"]);
    expect(set(world, { quota_configs: [{ role: "web", limits: { cpus: { value: 0 } } }] })).toBe(200);
    expect([...world.state.quotas.keys()]).toEqual(["web"]);
  });

  test("what the cluster does not have is refused with both amounts, unless forced", () => {
    const world = new World();
    world.newAgent("cpus:4;mem:1024").register();
    const quota_configs = [{ role: "web", guarantees: { cpus: { value: 5 } } }];
    expect(world.operate({ type: "UPDATE_QUOTA", update_quota: { quota_configs } })).toMatchObject({
      status: 400,
      body: expect.stringMatching(/'cpus:5'.*'cpus:4; mem:1024'.*force/),
    });
    expect(world.state.quotas.size).toBe(0);
    expect(set(world, { quota_configs, force: true })).toBe(200);
  });

  test("oversubscribed resources cannot be guaranteed", () => {
    const world = new World();
    const agent = world.newAgent("cpus:4;mem:1024").register();
    const oversubscribed_resources = resources("cpus:4").map((r) => ({ ...r, revocable: {} }));
    agent.say({
      name: "mesos.internal.UpdateSlaveMessage",
      body: { agent_id: { value: "m0-S0" }, update_oversubscribed_resources: true, oversubscribed_resources },
    });
    expect(set(world, { quota_configs: [{ role: "web", guarantees: { cpus: { value: 4 } } }] })).toBe(200);
    expect(set(world, { quota_configs: [{ role: "web", guarantees: { cpus: { value: 5 } } }] })).toBe(400);
  });

  test("a role that --roles does not name gets none", () => {
    const world = new World({ roles: ["web"] });
    expect(set(world, { quota_configs: [{ role: "web", limits: { cpus: { value: 1 } } }] })).toBe(200);
    expect(set(world, { quota_configs: [{ role: "db", limits: { cpus: { value: 1 } } }] })).toBe(400);
    expect([...world.state.quotas.keys()]).toEqual(["web"]);
  });

  test.each([
    [[{ role: "a/b", guarantees: { cpus: { value: 1 } } }]],
    [[{ role: "a/b", limits: { cpus: { value: 1 } } }]],
    [[{ role: "a", limits: { cpus: { value: 1.1e12 } } }]],
    [[{ role: "a", limits: { mem: { value: 1.2e12 } } }]],
    [[{ role: "a/" }]],
    [[{ role: "a", guarantees: { cpus: { value: 2 } }, limits: { cpus: { value: 1 } } }]],
    [[{ role: "a", limits: { cpus: { value: -1 } } }]],
    [[{ role: "a" }, { role: "a" }]],
  ])("%j is refused", (quota_configs) => {
    expect(set(new World(), { quota_configs })).toBe(400);
  });
});

describe("other calls", () => {
  test("TEARDOWN ends a framework and its stream; an unknown one is refused", () => {
    const world = new World();
    const framework = world.newScheduler().subscribe();
    expect(world.operate({ type: "TEARDOWN", teardown: { framework_id: { value: "nope" } } })).toMatchObject({
      status: 400,
      body: "No framework found with specified ID",
    });
    expect(world.operate({ type: "TEARDOWN", teardown: { framework_id: { value: "m0-0000" } } }).status).toBe(200);
    expect(framework.streamId).toBeUndefined();
    expect(world.state.completedFrameworks.size).toBe(1);
  });

  test("what later versions do is 501, what is incomplete 400", () => {
    const world = new World();
    expect(world.operate({ type: "MARK_AGENT_GONE", mark_agent_gone: { agent_id: { value: "x" } } }).status).toBe(501);
    expect(world.operate({ type: "UNKNOWN" }).status).toBe(501);
    expect(world.operate({ type: "TEARDOWN" })).toMatchObject({
      status: 400,
      body: "Failed to validate master::Call: Expecting 'teardown' to be present",
    });
  });
});
