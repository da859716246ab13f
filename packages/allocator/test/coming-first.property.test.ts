import { Random } from "@mesolite/base";
import { allocate, limitsFromNumbers, quantitiesFromNumbers } from "@mesolite/resources";
import fc from "fast-check";
import { expect, it } from "vitest";
import { Allocator } from "../src/allocator.ts";
import type { Allocation } from "../src/round.ts";
import { agent, framework, res } from "./fixtures.ts";

interface Shape {
  readonly frameworks: readonly {
    readonly role: string;
    readonly heldCpus: number;
    readonly declines: boolean;
    readonly excludes: boolean;
    readonly leastCpus: number;
  }[];
  readonly weight: number;
  readonly guaranteeCpus: number;
  readonly limitCpus: number | undefined;
}

const shapes = fc.record<Shape>({
  frameworks: fc.array(
    fc.record({
      role: fc.constantFrom("a", "b", "b/sub", "c"),
      heldCpus: fc.integer({ min: 0, max: 3 }),
      declines: fc.boolean(),
      excludes: fc.constantFrom(false, false, true),
      leastCpus: fc.constantFrom(1, 1, 9),
    }),
    { minLength: 1, maxLength: 6 },
  ),
  weight: fc.constantFrom(1, 2),
  guaranteeCpus: fc.constantFrom(0, 0, 2, 6),
  limitCpus: fc.option(fc.integer({ min: 0, max: 6 }), { nil: undefined }),
});

const round = (allocator: Allocator): readonly Allocation[] =>
  allocator.allocate({ nowMs: 0, random: new Random(1), scope: "all" });

/** One agent of which frameworks hold parts, and one that is free, which some of them have declined. */
function build(shape: Shape): Allocator {
  const allocator = new Allocator();
  allocator.updateWeights(new Map([["b", shape.weight]]));
  const used = new Map(
    shape.frameworks.flatMap(({ role, heldCpus }, i) =>
      heldCpus === 0 ? [] : [[`f${i}`, allocate(res(`cpus:${heldCpus}`), role)] as const],
    ),
  );
  for (const [i, { role, excludes, leastCpus }] of shape.frameworks.entries()) {
    const minAllocatable = new Map([[role, [quantitiesFromNumbers({ cpus: leastCpus })]]]);
    allocator.addFramework(`f${i}`, framework([role], { minAllocatable, exclusion: { excludes: () => excludes } }), true, 0);
  }
  allocator.addAgent({ ...agent("full", "cpus:18"), used, active: false }, 0);
  allocator.addAgent(agent("free", "cpus:4"), 0);
  for (let more = true; more;) {
    const [offer] = round(allocator);
    more = offer !== undefined && shape.frameworks[Number(offer.frameworkId.slice(1))]!.declines;
    if (offer !== undefined) allocator.recover({ ...offer, filters: { refuseSeconds: more ? 100 : 0 } }, 0);
  }
  const limits = limitsFromNumbers(shape.limitCpus === undefined ? {} : { cpus: shape.limitCpus });
  const guarantees = quantitiesFromNumbers(shape.guaranteeCpus === 0 ? {} : { cpus: shape.guaranteeCpus });
  allocator.updateQuota("a", { guarantees, limits });
  return allocator;
}

it("who is told to come first gets the agent in the next round, and nobody else is told so", () => {
  let behind = 0;
  fc.assert(
    fc.property(shapes, (shape) => {
      const allocator = build(shape);
      const told = shape.frameworks.flatMap(({ role }, i) => {
        const reason = allocator.explain({ frameworkId: `f${i}`, agentId: "free" }, 0)?.[0]?.agents[0]?.reason;
        return reason?.kind === "wouldBeOffered" ? [{ who: { frameworkId: `f${i}`, role }, ...reason }] : [];
      });
      const [offered] = round(allocator);
      const winner = offered && { frameworkId: offered.frameworkId, role: offered.role };
      expect(told.filter(({ ahead }) => ahead === 0).map(({ who }) => who)).toEqual(winner === undefined ? [] : [winner]);
      for (const { first } of told.filter(({ ahead }) => ahead > 0)) expect(first).toEqual(winner);
      expect(told.map(({ ahead }) => ahead).sort()).toEqual(told.map((_, i) => i));
      behind = Math.max(behind, ...told.map(({ ahead }) => ahead));
    }),
    { numRuns: 400, seed: 11 },
  );
  expect(behind).toBeGreaterThan(2);
});
