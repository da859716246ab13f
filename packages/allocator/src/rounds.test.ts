import { must, Random } from "@mesolite/base";
import {
  addQuantities,
  allocate,
  type Quantities,
  formatResources,
  limitsFromNumbers,
  quantitiesFromNumbers,
  resourcesEqual,
  unallocate,
} from "@mesolite/resources";
import { describe, expect, it } from "vitest";
import { agent, CAPABLE, framework, res } from "../test/fixtures.ts";
import { Allocator } from "./allocator.ts";
import { agentLooks } from "./candidates.ts";
import { addFramework } from "./framework-entries.ts";
import { DEFAULT_ALLOCATOR_OPTIONS } from "./options.ts";
import { makePool } from "./pool.ts";
import type { Allocation } from "./round.ts";

function cluster(agents: number, frameworks: number) {
  const allocator = new Allocator();
  const random = new Random(5);
  for (let i = 0; i < agents; i++) allocator.addAgent(agent(`agent${i}`, "cpus:4;mem:4096;ports:[1-9]"), 0);
  for (let i = 0; i < frameworks; i++) allocator.addFramework(`framework${i}`, framework(["web"]), true, 0);
  const round = (nowMs: number, scope: "urgent" | "all" = "all"): readonly Allocation[] =>
    allocator.allocate({ nowMs, random, scope });
  return { allocator, round };
}

const numbered = (agents: number): string[] => Array.from({ length: agents }, (_, i) => `agent${i}`);

/** What nobody holds on these agents together. */
function freeOf(allocator: Allocator, agentIds: readonly string[]): Quantities {
  return agentIds.map((id) => must(allocator.freeOn(id), id)).reduce(addQuantities, new Map());
}

describe("rounds", () => {
  it("offer everything of an agent, once", () => {
    const { allocator, round } = cluster(3, 2);
    const offers = round(0);
    expect(offers.map((o) => o.agentId).sort()).toEqual(["agent0", "agent1", "agent2"]);
    for (const offer of offers)
      expect(formatResources(offer.resources)).toBe(
        "cpus(allocated: web):4; mem(allocated: web):4096; ports(allocated: web):[1-9]",
      );
    expect(round(1000)).toEqual([]);
    expect(freeOf(allocator, ["agent0", "agent1", "agent2"])).toEqual(new Map());
  });

  it("give what is freed at once, and what is declined with the batch, to others", () => {
    const { allocator, round } = cluster(1, 2);
    const [first] = round(0) as [Allocation];
    allocator.recover({ ...first, filters: { refuseSeconds: 100 } }, 10);
    expect(allocator.hasUrgentWork).toBe(false);
    expect(round(20, "urgent")).toEqual([]);
    const [second] = round(1000) as [Allocation];
    expect(second.frameworkId).not.toBe(first.frameworkId);
    allocator.recover(second, 1010);
    expect(allocator.hasUrgentWork).toBe(true);
    expect(round(1030, "urgent")).toMatchObject([{ frameworkId: second.frameworkId }]);
  });

  it("offer again when there is more than was refused, not when there is less", () => {
    const { allocator, round } = cluster(1, 1);
    const [all] = round(0) as [Allocation];
    const part = all.resources.filter((r) => r.name !== "mem");
    allocator.recover({ ...all, resources: part, filters: { refuseSeconds: 1000 } }, 0);
    expect(round(1000)).toEqual([]);
    allocator.recover({ ...all, resources: all.resources.filter((r) => r.name === "mem") }, 1500);
    const [again] = round(2000) as [Allocation];
    expect(resourcesEqual(again.resources, all.resources)).toBe(true);
  });

  it("offer to a crowd that refused, once there is more", () => {
    const { allocator, round } = cluster(1, 20);
    const [first] = round(0) as [Allocation];
    const kept = allocate(res("cpus:1"), "web");
    const rest = allocate(res("cpus:3;mem:4096;ports:[1-9]"), "web");
    allocator.recover({ ...first, resources: rest, filters: { refuseSeconds: 1e6 } }, 0);
    const refusers = new Set<string>();
    for (let nowMs = 1000; nowMs < 20_000; nowMs += 1000) {
      const [offer] = round(nowMs) as [Allocation];
      refusers.add(offer.frameworkId);
      allocator.recover({ ...offer, filters: { refuseSeconds: 1e6 } }, nowMs);
    }
    expect(refusers.size).toBe(19);
    expect(round(20_000)).toEqual([]);
    allocator.recover({ ...first, resources: kept }, 20_000);
    allocator.suppress(first.frameworkId, [], 20_000);
    const [again] = round(21_000) as [Allocation];
    expect(formatResources(unallocate(again.resources))).toBe("cpus:4; mem:4096; ports:[1-9]");
  });

  it("clear filters on revive and on deactivation, and keep at least an interval", () => {
    const { allocator, round } = cluster(1, 1);
    const [offer] = round(0) as [Allocation];
    allocator.recover({ ...offer, filters: { refuseSeconds: 0.1 } }, 0);
    expect(round(999)).toEqual([]);
    expect(round(1000)).toHaveLength(1);
    allocator.recover({ ...offer, filters: { refuseSeconds: -3 } }, 1000);
    expect(round(5999)).toEqual([]);
    allocator.revive("framework0", ["web"]);
    expect(allocator.hasUrgentWork).toBe(true);
    expect(round(5999, "urgent")).toHaveLength(1);
    allocator.recover({ ...offer, filters: { refuseSeconds: 1e12 } }, 6000);
    allocator.setFrameworkActive("framework0", false, 6000);
    expect(round(7000)).toEqual([]);
    allocator.setFrameworkActive("framework0", true, 7000);
    expect(round(7000)).toHaveLength(1);
  });

  it("keep one filter of a framework that refuses the same again and again", () => {
    const { allocator, round } = cluster(1, 1);
    for (let nowMs = 0; nowMs < 50_000; nowMs += 1000) {
      const [offer] = round(nowMs) as [Allocation | undefined];
      if (offer !== undefined) allocator.recover({ ...offer, filters: { refuseSeconds: 3 } }, nowMs);
      allocator.updateAgent("agent0", { total: res(`cpus:${5 + nowMs / 1000};mem:4096;ports:[1-9]`) });
      expect(allocator.activeFilters("web")).toBe(1);
    }
  });

  it("offer an agent whose attributes changed to those who refused it", () => {
    const { allocator, round } = cluster(1, 1);
    const [offer] = round(0) as [Allocation];
    allocator.recover({ ...offer, filters: { refuseSeconds: 1000 } }, 0);
    expect(round(1000)).toEqual([]);
    allocator.updateAgent("agent0", { attributesChanged: true });
    expect(round(2000)).toHaveLength(1);
  });

  it("free what a removed framework held, and forget what a removed agent had", () => {
    const { allocator, round } = cluster(2, 1);
    const offers = round(0);
    allocator.removeFramework("framework0");
    expect(freeOf(allocator, ["agent0", "agent1"])).toEqual(
      new Map([
        ["cpus", 8000],
        ["mem", 8_192_000],
      ]),
    );
    allocator.recover(offers[0]!, 10);
    allocator.addFramework("late", framework(["web"]), true, 10);
    expect(round(20)).toHaveLength(2);
    allocator.removeAgent("agent0");
    allocator.removeAgent("agent1");
    expect([allocator.freeOn("agent0"), allocator.freeOn("agent1")]).toEqual([undefined, undefined]);
    allocator.recover({ frameworkId: "late", agentId: "agent0", resources: offers[0]!.resources }, 30);
    allocator.addAgent(agent("agent0", "cpus:1"), 40);
    expect(round(50)).toMatchObject([{ agentId: "agent0" }]);
  });

  it("know what is in use on agents that come back", () => {
    const allocator = new Allocator();
    const random = new Random(1);
    const used = allocate(res("cpus:3;mem:4000"), "web");
    allocator.addFramework("old", framework(["web"]), false, 0);
    allocator.addAgent({ ...agent("one", "cpus:4;mem:4096"), used: new Map([["old", used]]) }, 0);
    allocator.addFramework("new", framework(["web"]), true, 0);
    const [offer] = allocator.allocate({ nowMs: 0, random, scope: "all" });
    expect(formatResources(unallocate(offer!.resources))).toBe("cpus:1; mem:96");
    allocator.setFrameworkActive("old", true, 1);
    expect(freeOf(allocator, ["one"])).toEqual(new Map());
    allocator.recover({ frameworkId: "old", agentId: "one", resources: used }, 2);
    expect(allocator.allocate({ nowMs: 3, random, scope: "urgent" })).toMatchObject([{ frameworkId: "old" }]);
  });

  it("free nothing of an agent that shrank below what is held", () => {
    const { allocator, round } = cluster(1, 1);
    const [offer] = round(0) as [Allocation];
    allocator.updateAgent("agent0", { total: res("cpus:1;mem:1024") });
    allocator.recover({ ...offer, resources: offer.resources.filter((r) => r.name === "ports") }, 0);
    expect(round(1000)).toEqual([]);
    allocator.recover({ ...offer, resources: offer.resources.filter((r) => r.name !== "ports") }, 1000);
    expect(formatResources(unallocate(round(2000)[0]!.resources))).toBe("cpus:1; mem:1024");
  });

  it("offer shared volumes to one framework a round, to all in time", () => {
    const allocator = new Allocator({ minAllocatable: [] });
    const random = new Random(1);
    const volume = {
      name: "disk",
      type: "SCALAR" as const,
      scalar: { value: 10 },
      reservations: [{ type: "STATIC" as const, role: "web" }],
      disk: { persistence: { id: "v" }, volume: { mode: "RW" as const, container_path: "data" } },
      shared: {},
    };
    allocator.addAgent({ ...agent("one", ""), total: [volume] }, 0);
    for (const id of ["x", "y"]) allocator.addFramework(id, framework(["web"]), true, 0);
    allocator.addFramework("z", framework(["web"], { traits: { ...CAPABLE, sharedResources: false } }), true, 0);
    const seen = [0, 1].flatMap((nowMs) => allocator.allocate({ nowMs, random, scope: "all" }).map((o) => o.frameworkId));
    expect(seen.sort()).toEqual(["x", "y"]);
  });

  it("can be cut into slices, which together offer everything once", () => {
    const { allocator } = cluster(25, 3);
    const random = new Random(2);
    const slice = () => allocator.allocate({ nowMs: 0, random, scope: "all", maxLooks: 10 * agentLooks }).length;
    const slices = [slice()];
    while (allocator.isRoundUnderWay) slices.push(slice());
    expect(slices.length).toBeGreaterThan(2);
    expect(Math.max(...slices)).toBeLessThanOrEqual(10);
    expect(slices.reduce((sum, n) => sum + n)).toBe(25);
    expect(freeOf(allocator, numbered(25))).toEqual(new Map());
  });

  it("cut into slices see what changes between them, and look again at what changes behind them", () => {
    const { allocator } = cluster(20, 1);
    const random = new Random(2);
    const slice = (nowMs: number) => allocator.allocate({ nowMs, random, scope: "all", maxLooks: 5 * agentLooks });
    const [first] = slice(0);
    expect(allocator.isRoundUnderWay).toBe(true);
    allocator.recover(first!, 0);
    allocator.addAgent(agent("late", "cpus:2;mem:1024"), 0);
    const offered: string[] = [];
    while (allocator.isRoundUnderWay) offered.push(...slice(0).map((o) => o.agentId));
    expect(offered).not.toContain(first!.agentId);
    expect(allocator.hasUrgentWork).toBe(true);
    const next = slice(1).map((o) => o.agentId);
    expect(next.sort()).toEqual([first!.agentId, "late"].sort());
    expect(freeOf(allocator, [...numbered(20), "late"])).toEqual(new Map());
  });

  it("cut into slices survive that agents and frameworks go, and a whole round in between", () => {
    const { allocator } = cluster(20, 2);
    const random = new Random(2);
    const gone = allocator.allocate({ nowMs: 0, random, scope: "all", maxLooks: 5 * agentLooks })[0]!;
    allocator.removeFramework(gone.frameworkId);
    allocator.removeAgent(gone.agentId);
    const whole = allocator.allocate({ nowMs: 1, random, scope: "urgent" });
    expect(allocator.isRoundUnderWay).toBe(false);
    expect(whole.every((o) => o.frameworkId !== gone.frameworkId && o.agentId !== gone.agentId)).toBe(true);
    expect(
      freeOf(
        allocator,
        numbered(20).filter((id) => id !== gone.agentId),
      ),
    ).toEqual(new Map());
  });

  it("stay paused until resumed", () => {
    const { allocator, round } = cluster(1, 1);
    allocator.pause();
    expect(round(0)).toEqual([]);
    allocator.resume();
    expect(round(0)).toHaveLength(1);
  });

  it("keep no column for a resource that only a framework's wishes name, and find it once an agent has it", () => {
    const pool = makePool(DEFAULT_ALLOCATOR_OPTIONS);
    const least = Array.from({ length: 1000 }, (_, i) => quantitiesFromNumbers({ [`wish${i}`]: 1 }));
    addFramework(pool, "wishful", framework(["web"], { minAllocatable: new Map([["web", least]]) }), true, 0);
    expect(pool.names.names).toEqual(["cpus", "mem"]);
    const allocator = new Allocator();
    const random = new Random(1);
    allocator.addFramework("wishful", framework(["web"], { minAllocatable: new Map([["web", least]]) }), true, 0);
    allocator.addAgent(agent("plain", "cpus:4"), 0);
    expect(allocator.allocate({ nowMs: 0, random, scope: "all" })).toEqual([]);
    expect(allocator.explain({ frameworkId: "wishful" }, 0)?.[0]?.agents[0]?.changes).toEqual([
      { kind: "free", amounts: { wish0: 1 } },
    ]);
    allocator.addAgent(agent("granting", "cpus:4;wish7:1"), 0);
    expect(allocator.allocate({ nowMs: 1, random, scope: "all" })).toMatchObject([{ agentId: "granting" }]);
  });

  it("offer more of an agent once a limit is raised or what counts against it comes back", () => {
    const { allocator, round } = cluster(1, 1);
    allocator.updateQuota("web", { guarantees: new Map(), limits: limitsFromNumbers({ cpus: 1, mem: 1024 }) });
    expect(formatResources(unallocate(round(0)[0]!.resources))).toBe("cpus:1; mem:1024; ports:[1-9]");
    expect(round(1000)).toEqual([]);
    allocator.updateQuota("web", { guarantees: new Map(), limits: limitsFromNumbers({ cpus: 3, mem: 1024 }) });
    expect(formatResources(unallocate(round(2000)[0]!.resources))).toBe("cpus:2");
  });
});
