import { Random } from "@mesolite/base";
import { limitsFromNumbers, type Quantities, quantitiesFromNumbers } from "@mesolite/resources";
import fc from "fast-check";
import { expect, it } from "vitest";
import { Allocator } from "../src/allocator.ts";
import type { FrameworkSpec } from "../src/framework.ts";
import type { OfferChange } from "../src/smallest-changes.ts";
import { agent, CAPABLE, framework, res } from "./fixtures.ts";

interface Shape {
  readonly cpus: number;
  readonly reservedCpus: number;
  readonly gpus: number;
  readonly active: boolean;
  readonly region: string | undefined;
  readonly multiRole: boolean;
  readonly hierarchicalRole: boolean;
  readonly role: "web" | "web/api";
  readonly capable: boolean;
  readonly excluded: boolean;
  readonly leastCpus: number;
  readonly heldCpus: number;
  readonly limitCpus: number | undefined;
  readonly guaranteeCpus: number;
  readonly ownGuaranteeCpus: number;
  readonly declined: boolean;
}

const shapes = fc.record<Shape>({
  cpus: fc.integer({ min: 0, max: 8 }),
  reservedCpus: fc.integer({ min: 0, max: 2 }),
  gpus: fc.integer({ min: 0, max: 1 }),
  active: fc.boolean(),
  region: fc.constantFrom(undefined, "here", "there"),
  multiRole: fc.boolean(),
  hierarchicalRole: fc.boolean(),
  role: fc.constantFrom("web", "web/api"),
  capable: fc.boolean(),
  excluded: fc.boolean(),
  leastCpus: fc.integer({ min: 1, max: 12_000 }).map((millis) => millis / 1000),
  heldCpus: fc.integer({ min: 0, max: 8 }),
  limitCpus: fc.option(fc.integer({ min: 0, max: 4 }), { nil: undefined }),
  guaranteeCpus: fc.integer({ min: 0, max: 12 }),
  ownGuaranteeCpus: fc.constantFrom(0, 0, 1, 3, 9),
  declined: fc.boolean(),
});

/** What can be changed, kept beside the allocator because it cannot be asked for it. */
interface Cluster {
  readonly allocator: Allocator;
  total: string;
  spec: FrameworkSpec;
  traits: ReturnType<typeof agent>["traits"];
  limits: Record<string, number>;
  guarantees: Record<string, number>;
  nowMs: number;
}

/** One agent that somebody else may hold a part of, and the framework in question, which may have refused what was there. */
function build(shape: Shape): Cluster {
  const allocator = new Allocator({ region: "here" });
  const random = new Random(1);
  const held = Math.min(shape.heldCpus, shape.cpus);
  const traits = {
    region: shape.region,
    multiRole: shape.multiRole,
    hierarchicalRole: shape.hierarchicalRole,
  };
  const total = `cpus:${shape.cpus};cpus(other):${shape.reservedCpus};gpus:${shape.gpus}`;
  const used = new Map(
    held > 0 ? [["holder", res(`cpus:${held}`).map((r) => ({ ...r, allocation_info: { role: "held" } }))]] : [],
  );
  allocator.addFramework("holder", framework(["held"], { suppressedRoles: ["held"] }), true, 0);
  const spec = framework([shape.role], {
    traits: shape.capable ? { ...CAPABLE, gpuResources: true, regionAware: true } : { ...CAPABLE, revocableResources: false },
    minAllocatable: new Map([
      [shape.role, [quantitiesFromNumbers({ cpus: shape.leastCpus }), quantitiesFromNumbers({ mem: 9_999 })]],
    ]),
  });
  const willing = { ...spec, minAllocatable: new Map(), traits: { ...CAPABLE, gpuResources: true, regionAware: true } };
  // While it declines everything is as open as can be; then the rules close in.
  allocator.addAgent({ ...agent("agent", total, { multiRole: true, hierarchicalRole: true }), used }, 0);
  allocator.addFramework("it", willing, true, 0);
  const offers = shape.declined ? allocator.allocate({ nowMs: 10, random, scope: "all" }) : [];
  for (const offer of offers) allocator.recover({ ...offer, filters: { refuseSeconds: 100 } }, 20);
  const excluding = shape.excluded ? { ...spec, exclusion: { excludes: () => true } } : spec;
  allocator.updateFramework("it", excluding, 30);
  allocator.updateAgent("agent", { traits });
  allocator.setAgentActive("agent", shape.active);
  const limits: Record<string, number> = shape.limitCpus === undefined ? {} : { cpus: shape.limitCpus };
  const guarantees: Record<string, number> = shape.guaranteeCpus === 0 ? {} : { cpus: shape.guaranteeCpus };
  allocator.updateQuota(shape.role, { guarantees: ownGuarantee(shape), limits: limitsFromNumbers(limits) });
  allocator.updateQuota("guaranteed", { guarantees: quantitiesFromNumbers(guarantees), limits: new Map() });
  return { allocator, total, spec: excluding, traits, limits, guarantees, nowMs: 1000 };
}

function apply(cluster: Cluster, shape: Shape, change: OfferChange): void {
  const { allocator } = cluster;
  switch (change.kind) {
    case "activateAgent":
      return allocator.setAgentActive("agent", true);
    case "relaxOfferConstraints":
      cluster.spec = { ...cluster.spec, exclusion: undefined };
      return allocator.updateFramework("it", cluster.spec, 40);
    case "free":
      cluster.total += Object.entries(change.amounts)
        .map(([name, amount]) => `;${name}:${amount}`)
        .join("");
      return allocator.updateAgent("agent", { total: res(cluster.total) });
    case "frameworkCapabilities": {
      const named = {
        GPU_RESOURCES: "gpuResources",
        REGION_AWARE: "regionAware",
        SHARED_RESOURCES: "sharedResources",
        REVOCABLE_RESOURCES: "revocableResources",
        RESERVATION_REFINEMENT: "reservationRefinement",
      } as const;
      const more = Object.fromEntries(change.capabilities.map((name) => [named[name], true]));
      cluster.spec = { ...cluster.spec, traits: { ...cluster.spec.traits, ...more } };
      return allocator.updateFramework("it", cluster.spec, 40);
    }
    case "agentCapability":
      cluster.traits = { ...cluster.traits, [change.capability === "MULTI_ROLE" ? "multiRole" : "hierarchicalRole"]: true };
      return allocator.updateAgent("agent", { traits: cluster.traits });
    case "raiseLimit":
      add(cluster.limits, change.amounts, 1);
      return allocator.updateQuota(shape.role, { guarantees: ownGuarantee(shape), limits: limitsFromNumbers(cluster.limits) });
    case "lowerGuarantees":
      add(cluster.guarantees, change.amounts, -1);
      return allocator.updateQuota("guaranteed", { guarantees: quantitiesFromNumbers(cluster.guarantees), limits: new Map() });
    case "wait":
      cluster.nowMs = change.untilMs;
  }
}

function ownGuarantee(shape: Shape): Quantities {
  return quantitiesFromNumbers({ cpus: shape.ownGuaranteeCpus });
}

function add(into: Record<string, number>, amounts: Readonly<Record<string, number>>, factor: number): void {
  for (const [name, amount] of Object.entries(amounts)) into[name] = (into[name] ?? 0) + factor * amount;
}

/** One change made smaller by the least possible, or undefined: left out. */
function less(change: OfferChange): OfferChange | undefined {
  if (change.kind === "wait") return { ...change, untilMs: change.untilMs - 1 };
  if (!("amounts" in change)) return undefined;
  const [first] = Object.entries(change.amounts);
  if (first === undefined) return undefined;
  const [name, amount] = first;
  return { ...change, amounts: { ...change.amounts, [name]: amount - 0.001 } };
}

function explained({ allocator, nowMs }: Cluster): { readonly kind: string; readonly changes: readonly OfferChange[] } {
  const [one] = allocator.explain({ frameworkId: "it" }, nowMs)?.[0]?.agents ?? [];
  return { kind: one?.reason.kind ?? "nothing", changes: one?.changes ?? [] };
}

/** What is said of the agent after the changes, and whether a round then offers it. */
function after(
  shape: Shape,
  changes: readonly (OfferChange | undefined)[],
): { readonly kind: string; readonly offered: boolean } {
  const cluster = build(shape);
  for (const change of changes) if (change !== undefined) apply(cluster, shape, change);
  const { kind } = explained(cluster);
  const offers = cluster.allocator.allocate({ nowMs: cluster.nowMs, random: new Random(1), scope: "all" });
  return { kind, offered: offers.some((offer) => offer.frameworkId === "it" && offer.agentId === "agent") };
}

it("the named changes make a round offer the agent; with one of them left out or a little smaller it does not", () => {
  const seen = new Map<string, number>();
  fc.assert(
    fc.property(shapes, (shape) => {
      const { kind, changes } = explained(build(shape));
      expect(changes.length === 0).toBe(kind === "wouldBeOffered");
      expect(after(shape, changes)).toEqual({ kind: "wouldBeOffered", offered: true });
      for (const [i, change] of changes.entries()) {
        seen.set(change.kind, (seen.get(change.kind) ?? 0) + 1);
        const { kind: left, offered } = after(shape, changes.with(i, less(change) as OfferChange));
        expect([left === "wouldBeOffered", offered]).toEqual([false, false]);
      }
    }),
    { numRuns: 400, seed: 7 },
  );
  // The generator reaches every rule that a scalar agent can meet.
  expect([...seen.keys()].sort()).toEqual([
    "activateAgent",
    "agentCapability",
    "frameworkCapabilities",
    "free",
    "lowerGuarantees",
    "raiseLimit",
    "relaxOfferConstraints",
    "wait",
  ]);
}, 30_000);
