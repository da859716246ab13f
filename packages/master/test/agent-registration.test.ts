import type { DomainInfo, Resource } from "@mesolite/wire";
import { describe, expect, test } from "vitest";
import { resources } from "./kit/fake-scheduler.ts";
import { World } from "./kit/world.ts";

function reservations(count: number): Resource[] {
  return resources("cpus:1").flatMap((cpus) =>
    Array.from({ length: count }, (_, i) => ({ ...cpus, reservations: [{ type: "DYNAMIC" as const, role: `r${i}` }] })),
  );
}

describe("registration", () => {
  test("admits to the registry, answers with id and ping timeout, links and pings from an observer of its own", () => {
    const world = new World();
    const effects = world.collectEffects();
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

  test("repeated after a launch that it may not have taken makes it register once more, and tell what it has", () => {
    const world = new World();
    const agent = world.newAgent().register();
    const scheduler = world.newScheduler().subscribe();
    world.settle();
    scheduler.launchOne("t");
    agent.tasks.clear(); // It held nobody for the leader when the answer and the launch arrived.
    agent.pings.length = 0;
    agent.register();
    expect(agent.messages("mesos.internal.SlaveRegisteredMessage")).toHaveLength(2);
    expect(agent.pings).toEqual([{ from: "slave-observer(1)", connected: false }]);
    agent.reregister();
    const [answer] = agent.messages("mesos.internal.SlaveReregisteredMessage");
    expect(answer?.reconciliations?.[0]?.statuses?.map(({ task_id }) => task_id.value)).toEqual(["t"]);
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

function domainIn(region: string): DomainInfo {
  return { fault_domain: { region: { name: region }, zone: { name: "1" } } };
}
