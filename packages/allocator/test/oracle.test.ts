import {
  allocate as mark,
  containsResources,
  resourcesEqual,
  subtractResources,
  sumResources,
  unallocate,
  withScalarMillis,
  type Resources,
} from "@mesolite/resources";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { Allocator } from "../src/allocator.ts";
import { agent, arrangeBy, CAPABLE, framework, orderKey, res } from "./fixtures.ts";
import { freeOf, oracleRound, type Held, type World } from "./oracle.ts";

const ROLES = ["a", "b", "a/x", "a/y", "a/x/p", "c"];
const TOTALS = [
  "cpus:4;mem:4096;disk:1000;ports:[31000-31099]",
  "cpus:8;mem:2048;ports:[31000-31009,31020-31029]",
  "cpus:2;mem:1024;cpus(a):2;mem(a):512",
  "cpus:1;mem:16384;cpus(a/x):1;mem(b):64;labels:{x,y}",
  "cpus(c):3;mem(c):300",
];
const QUOTAS = [
  {},
  { guarantees: { cpus: 6, mem: 3000 }, limits: {} },
  { guarantees: { cpus: 3 }, limits: { cpus: 5, mem: 2000 } },
  { guarantees: {}, limits: { cpus: 2.5, disk: 100 } },
  { guarantees: { cpus: 2, mem: 64 }, limits: { cpus: 2, mem: 64 } },
  { guarantees: {}, limits: { cpus: 0, mem: 0 } },
  { guarantees: { cpus: 40, mem: 20_000 }, limits: {} },
  { guarantees: { mem: 20_000 }, limits: { mem: 20_000 } },
] as const;

type Step =
  | { readonly kind: "addAgent"; readonly total: number }
  | { readonly kind: "addFramework"; readonly roles: readonly number[]; readonly refinement: boolean }
  | { readonly kind: "round" }
  | { readonly kind: "giveBack"; readonly which: number; readonly part: boolean; readonly refuseSeconds: number | undefined }
  | { readonly kind: "suppress" | "revive" | "toggleFramework" | "toggleAgent"; readonly which: number }
  | { readonly kind: "removeAgent"; readonly which: number }
  | { readonly kind: "resizeAgent"; readonly which: number; readonly total: number }
  | { readonly kind: "weight"; readonly role: number; readonly weight: number }
  | { readonly kind: "quota"; readonly role: number; readonly quota: number }
  | { readonly kind: "wait"; readonly ms: number };

const index = fc.nat({ max: 1000 });
const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 4, arbitrary: fc.record({ kind: fc.constant("addAgent" as const), total: fc.nat({ max: TOTALS.length - 1 }) }) },
  {
    weight: 3,
    arbitrary: fc.record({
      kind: fc.constant("addFramework" as const),
      roles: fc.uniqueArray(fc.nat({ max: ROLES.length - 1 }), { minLength: 1, maxLength: 3 }),
      refinement: fc.boolean(),
    }),
  },
  { weight: 6, arbitrary: fc.record({ kind: fc.constant("round" as const) }) },
  {
    weight: 8,
    arbitrary: fc.record({
      kind: fc.constant("giveBack" as const),
      which: index,
      part: fc.boolean(),
      refuseSeconds: fc.constantFrom(undefined, 0, 1, 5, 100_000),
    }),
  },
  {
    weight: 3,
    arbitrary: fc.record({
      kind: fc.constantFrom("suppress", "revive", "toggleFramework", "toggleAgent" as const),
      which: index,
    }),
  },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant("removeAgent" as const), which: index }) },
  {
    weight: 1,
    arbitrary: fc.record({ kind: fc.constant("resizeAgent" as const), which: index, total: fc.nat({ max: TOTALS.length - 1 }) }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      kind: fc.constant("weight" as const),
      role: fc.nat({ max: ROLES.length - 1 }),
      weight: fc.constantFrom(0.5, 2, 3),
    }),
  },
  {
    weight: 3,
    arbitrary: fc.record({
      kind: fc.constant("quota" as const),
      role: fc.constantFrom(0, 1, 5),
      quota: fc.nat({ max: QUOTAS.length - 1 }),
    }),
  },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant("wait" as const), ms: fc.constantFrom(500, 1500, 6000) }) },
) as fc.Arbitrary<Step>;

const millis = (numbers: Readonly<Record<string, number>> = {}): Map<string, number> =>
  new Map(Object.entries(numbers).map(([name, value]) => [name, Math.round(value * 1000)]));

/** The allocator and the oracle, told the same things. */
class Pair {
  readonly allocator = new Allocator();
  readonly world: World = {
    agents: new Map(),
    frameworks: new Map(),
    weights: new Map(),
    quotas: new Map(),
    minAllocatable: [millis({ cpus: 0.01 }), millis({ mem: 32 })],
    held: [],
    filters: [],
    counts: new Map(),
  };
  now = 1_000_000;
  #rounds = 0;
  #ids = 0;

  take(step: Step): void {
    const { allocator, world } = this;
    switch (step.kind) {
      case "addAgent": {
        const spec = agent(`agent${this.#ids++}`, TOTALS[step.total] as string);
        allocator.addAgent(spec, this.now);
        world.agents.set(spec.id, { total: spec.total, active: true });
        return;
      }
      case "addFramework": {
        const id = `framework${this.#ids++}`;
        const roles = step.roles.map((r) => ROLES[r] as string);
        allocator.addFramework(
          id,
          framework(roles, { traits: { ...CAPABLE, reservationRefinement: step.refinement } }),
          true,
          this.now,
        );
        world.frameworks.set(id, { roles, suppressed: new Set(), active: true, refinement: step.refinement });
        return;
      }
      case "round":
        return this.round();
      case "giveBack":
        return this.giveBack(step.which, step.part, step.refuseSeconds);
      case "suppress":
      case "revive":
        return this.suppressOrRevive(step.kind, step.which);
      case "toggleFramework":
        return this.toggleFramework(step.which);
      case "toggleAgent": {
        const [id, one] = [...world.agents][step.which % Math.max(1, world.agents.size)] ?? [];
        if (id === undefined || one === undefined) return;
        one.active = !one.active;
        return allocator.setAgentActive(id, one.active);
      }
      case "removeAgent":
        return this.removeAgent(step.which);
      case "resizeAgent":
        return this.resizeAgent(step.which, res(TOTALS[step.total] as string));
      case "weight":
        world.weights.set(ROLES[step.role] as string, step.weight);
        return allocator.updateWeights(new Map([[ROLES[step.role] as string, step.weight]]));
      case "quota": {
        const chosen: { guarantees?: Record<string, number>; limits?: Record<string, number> } = QUOTAS[step.quota] as object;
        const quota = { guarantees: millis(chosen.guarantees), limits: millis(chosen.limits) };
        world.quotas.set(ROLES[step.role] as string, quota);
        return allocator.updateQuota(ROLES[step.role] as string, quota);
      }
      case "wait":
        this.now += step.ms;
    }
  }

  removeAgent(which: number): void {
    const { world } = this;
    const [id] = [...world.agents][which % Math.max(1, world.agents.size)] ?? [];
    if (id === undefined) return;
    world.agents.delete(id);
    world.held = world.held.filter((h) => h.agentId !== id);
    world.filters = world.filters.filter((f) => f.agentId !== id);
    this.allocator.removeAgent(id);
  }

  /** Only to what still holds what is held: an overcommitted agent is another test's business. */
  resizeAgent(which: number, total: Resources): void {
    const { world } = this;
    const [id, one] = [...world.agents][which % Math.max(1, world.agents.size)] ?? [];
    if (id === undefined || one === undefined) return;
    const held = sumResources(world.held.filter((h) => h.agentId === id).map((h) => h.resources));
    if (!containsResources(total, held)) return;
    world.agents.set(id, { ...one, total });
    this.allocator.updateAgent(id, { total });
  }

  round(): void {
    const seed = this.#rounds++;
    const mine = this.allocator.allocateInOrder({ nowMs: this.now, scope: "all", arrange: arrangeBy(seed) });
    const naive = oracleRound(this.world, this.now, (ids, stage) =>
      ids.sort((a, b) => orderKey(a, stage, seed) - orderKey(b, stage, seed)),
    );
    const key = (o: { frameworkId: string; role: string; agentId: string }): string => `${o.frameworkId} ${o.role} ${o.agentId}`;
    const expected = new Map<string, Resources>();
    for (const offer of naive) expected.set(key(offer), sumResources([expected.get(key(offer)) ?? [], offer.resources]));
    expect(mine.map(key).sort()).toEqual([...expected.keys()].sort());
    for (const offer of mine) {
      const same = resourcesEqual(unallocate(offer.resources), expected.get(key(offer)) as Resources);
      expect(same, `${key(offer)}: ${JSON.stringify([offer.resources, expected.get(key(offer))])}`).toBe(true);
    }
  }

  giveBack(which: number, part: boolean, refuseSeconds: number | undefined): void {
    const { world, allocator, now } = this;
    if (world.held.length === 0) return;
    const { frameworkId, role, agentId } = world.held[which % world.held.length] as Held;
    const isSame = (h: Held): boolean => h.frameworkId === frameworkId && h.role === role && h.agentId === agentId;
    const all = sumResources(world.held.filter(isSame).map((h) => h.resources));
    const back = part ? half(all) : all;
    const rest = subtractResources(all, back);
    world.held = [
      ...world.held.filter((h) => !isSame(h)),
      ...(rest.length > 0 ? [{ frameworkId, role, agentId, resources: rest }] : []),
    ];
    const filters = refuseSeconds === undefined ? {} : { filters: { refuseSeconds } };
    allocator.recover({ frameworkId, agentId, resources: mark(back, role), ...filters }, now);
    if (refuseSeconds === undefined || refuseSeconds === 0) return;
    world.filters.push({ frameworkId, role, agentId, resources: back, untilMs: now + refuseSeconds * 1000 });
  }

  suppressOrRevive(kind: "suppress" | "revive", which: number): void {
    const [id, one] = [...this.world.frameworks][which % Math.max(1, this.world.frameworks.size)] ?? [];
    if (id === undefined || one === undefined) return;
    const role = one.roles[which % one.roles.length] as string;
    if (kind === "suppress") {
      one.suppressed.add(role);
      return this.allocator.suppress(id, [role], this.now);
    }
    one.suppressed.delete(role);
    this.world.filters = this.world.filters.filter((f) => f.frameworkId !== id || f.role !== role);
    this.allocator.revive(id, [role]);
  }

  toggleFramework(which: number): void {
    const [id, one] = [...this.world.frameworks][which % Math.max(1, this.world.frameworks.size)] ?? [];
    if (id === undefined || one === undefined) return;
    one.active = !one.active;
    if (!one.active) this.world.filters = this.world.filters.filter((f) => f.frameworkId !== id);
    this.allocator.setFrameworkActive(id, one.active, this.now);
  }
}

/** Half of every scalar, rounded down to a thousandth, and all of the first other entry. */
function half(resources: Resources): Resources {
  const others = resources.filter((r) => r.type !== "SCALAR").slice(0, 1);
  const scalars = resources
    .filter((r) => r.type === "SCALAR")
    .map((r) => withScalarMillis(r, Math.floor((r.scalar?.value ?? 0) * 500)));
  return sumResources([scalars, others]);
}

describe("the allocator and the naive oracle", () => {
  it("make the same offers on random clusters", () => {
    fc.assert(
      fc.property(fc.array(step, { minLength: 5, maxLength: 60, size: "max" }), (steps) => {
        const pair = new Pair();
        for (const one of steps) pair.take(one);
        pair.round();
        pair.round();
      }),
      { numRuns: 200 },
    );
  }, 60_000);

  it("make the same offers when many frameworks refuse the same agents", () => {
    const crowd: Step[] = Array.from({ length: 12 }, (_, i) => ({
      kind: "addFramework",
      roles: [i % 4 === 3 ? 2 : 0],
      refinement: true,
    }));
    const refusals = fc.array(
      fc.oneof(
        {
          weight: 5,
          arbitrary: fc.constantFrom(5, 100_000, 100_000).map((refuseSeconds) => ({ kind: "refuseAll", refuseSeconds }) as const),
        },
        { weight: 1, arbitrary: step },
      ),
      { minLength: 10, maxLength: 40, size: "max" },
    );
    fc.assert(
      fc.property(refusals, (steps) => {
        const pair = new Pair();
        for (const one of crowd) pair.take(one);
        for (let i = 0; i < 2; i++) pair.take({ kind: "addAgent", total: i });
        for (const one of steps) {
          if (one.kind !== "refuseAll") pair.take(one);
          else {
            pair.round();
            while (pair.world.held.length > 0) pair.giveBack(0, false, one.refuseSeconds);
          }
        }
        pair.round();
      }),
      { numRuns: 60 },
    );
  }, 60_000);

  it("agree that nothing is lost: what is free is what nobody holds", () => {
    const pair = new Pair();
    pair.take({ kind: "addAgent", total: 0 });
    pair.take({ kind: "addFramework", roles: [0], refinement: true });
    pair.round();
    expect(freeOf(pair.world, "agent0")).toEqual([]);
    expect(pair.allocator.freeOn("agent0")).toEqual(new Map());
  });
});
