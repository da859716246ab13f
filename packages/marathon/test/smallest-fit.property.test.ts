import { Random } from "@mesolite/base";
import type { Offer, Resource } from "@mesolite/wire";
import fc from "fast-check";
import { expect, it } from "vitest";
import { defaultConfig } from "../src/config.ts";
import type { App } from "../src/definition/app.ts";
import { newApp, readRawApp } from "../src/definition/read-app.ts";
import type { Instance } from "../src/instances/instance.ts";
import { matchOffer } from "../src/matching/match-offer.ts";
import { OfferPool } from "../src/matching/offer-pool.ts";
import { applyFit, type FitChange, smallestFit } from "../src/matching/smallest-fit.ts";

const context = { config: defaultConfig, nowMs: 1_000_000, homeRegion: "here" };

function app(json: Record<string, unknown>): App {
  const raw = readRawApp({ id: "/a", ...json });
  const read = raw.ok ? newApp(raw.value, "/", defaultConfig, "2026-01-01T00:00:00.000Z", new Map()) : raw;
  if (!read.ok) throw new Error(JSON.stringify(read.error));
  return read.value;
}

const racks = ["r1", "r.2", "r3"] as const;
const millis = (max: number): fc.Arbitrary<number> => fc.integer({ min: 0, max: max * 1000 }).map((value) => value / 1000);

const constraints = fc.uniqueArray(
  fc.constantFrom<readonly string[]>(
    ["rack", "UNIQUE"],
    ["rack", "MAX_PER", "2"],
    ["rack", "IS", "r3"],
    ["rack", "CLUSTER", "r1"],
    ["rack", "CLUSTER"],
    ["rack", "LIKE", "r[34]"],
    ["hostname", "UNLIKE", "host.*"],
    ["rack", "GROUP_BY"],
    ["nothing", "LIKE", ".*"],
  ),
  { maxLength: 2, selector: (constraint) => constraint.join() },
);

const apps = fc
  .record({
    cpus: millis(4),
    mem: fc.integer({ min: 0, max: 256 }),
    disk: fc.integer({ min: 0, max: 64 }),
    gpus: fc.integer({ min: 0, max: 2 }),
    constraints,
    ports: fc.option(fc.uniqueArray(fc.integer({ min: 31_000, max: 31_006 }), { minLength: 1, maxLength: 3 }), {
      nil: undefined,
    }),
    requirePorts: fc.boolean(),
    accepted: fc.constantFrom(undefined, ["*"], ["web"], ["*", "web"]),
    executorCpus: fc.constantFrom(0, 0.1),
    role: fc.constantFrom("web", "other"),
  })
  .map(({ ports, accepted, executorCpus, role, cpus, mem, disk, gpus, requirePorts, ...rest }): App => {
    const made = app({ cmd: "x", requirePorts, portDefinitions: (ports ?? []).map((port) => ({ port })) });
    const executorResources = { cpus: executorCpus, mem: 0, disk: 0 };
    return { ...made, ...rest, cpus, mem, disk, gpus, acceptedResourceRoles: accepted, executorResources, role };
  });

function scalar(name: string, value: number, role?: string): Resource {
  const resource: Resource = { name, type: "SCALAR", scalar: { value } };
  return role === undefined ? resource : { ...resource, reservations: [{ type: "STATIC", role }] };
}

const offers = fc
  .record({
    cpus: millis(3),
    reservedCpus: millis(3),
    mem: fc.integer({ min: 0, max: 256 }),
    disk: fc.integer({ min: 0, max: 64 }),
    gpus: fc.integer({ min: 0, max: 1 }),
    ports: fc.integer({ min: 0, max: 4 }),
    rack: fc.constantFrom(undefined, ...racks),
    region: fc.constantFrom(undefined, "here", "there"),
    maintenance: fc.constantFrom(undefined, 0, 2_000_000_000),
  })
  .map(({ cpus, reservedCpus, mem, disk, gpus, ports, rack, region, maintenance }): Offer => ({
    id: { value: "o" },
    framework_id: { value: "f" },
    agent_id: { value: "s" },
    hostname: "host-1",
    allocation_info: { role: "web" },
    domain: region === undefined ? undefined : { fault_domain: { region: { name: region }, zone: { name: "z" } } },
    attributes: rack === undefined ? [] : [{ name: "rack", type: "TEXT", text: { value: rack } }],
    unavailability: maintenance === undefined ? undefined : { start: { nanoseconds: maintenance * 1e6 } },
    resources: [
      scalar("cpus", cpus),
      scalar("cpus", reservedCpus, "web"),
      scalar("mem", mem),
      scalar("disk", disk),
      scalar("gpus", gpus),
      { name: "ports", type: "RANGES", ranges: { range: ports === 0 ? [] : [{ begin: 31_000, end: 30_999 + ports }] } },
    ],
  }));

const others = fc.array(fc.constantFrom(...racks), { maxLength: 4 }).map((placed) =>
  placed.map((rack, i): Instance => {
    const attributes = [{ name: "rack", type: "TEXT" as const, text: { value: rack } }];
    return { id: `i${i}`, agent: { agentId: `a${i}`, host: `host-${i + 2}`, attributes } } as unknown as Instance;
  }),
);

type Case = Parameters<typeof applyFit>[0];

function fits({ app: one, offer }: Case, placed: readonly Instance[]): boolean {
  return matchOffer(one, offer, new OfferPool(offer), placed, { ...context, random: new Random(1) }).ok;
}

/** Everything that is a little less than a change. */
function lesser(change: FitChange): FitChange[] {
  switch (change.kind) {
    case "scalar":
      return [{ ...change, by: change.by - 0.001 }];
    case "ports": {
      const { missing, more } = change;
      const fewer = missing.map((port) => ({ ...change, missing: missing.filter((other) => other !== port) }));
      return more > 0 ? [...fewer, { ...change, more: more - 1 }] : fewer;
    }
    case "constraint": {
      const [field = "", operator, value] = change.instead ?? [];
      return operator === "MAX_PER" ? [{ ...change, instead: [field, operator, String(Number(value) - 1)] }] : [];
    }
    default:
      return [];
  }
}

it("the named changes let a task fit; with one left out, or a little smaller, it does not", () => {
  const seen = new Set<string>();
  fc.assert(
    fc.property(apps, offers, others, (one, offer, placed) => {
      const changes = smallestFit(one, offer, placed, context);
      const start: Case = { app: one, offer };
      expect(changes.length === 0).toBe(fits(start, placed));
      expect(fits(changes.reduce(applyFit, start), placed)).toBe(true);
      for (const [i, change] of changes.entries()) {
        seen.add(change.kind);
        expect(fits(changes.toSpliced(i, 1).reduce(applyFit, start), placed)).toBe(false);
        for (const less of lesser(change)) expect(fits(changes.with(i, less).reduce(applyFit, start), placed)).toBe(false);
      }
    }),
    { numRuns: 1500, seed: 11 },
  );
  expect([...seen].sort()).toEqual(["acceptRoles", "constraint", "label", "maintenance", "ports", "role", "scalar"]);
}, 30_000);

it("an app that asks for so much less fits, too", () => {
  fc.assert(
    fc.property(apps, offers, others, (one, offer, placed) => {
      const changes = smallestFit(one, offer, placed, context);
      const { app: rest, offer: changed } = changes.filter(({ kind }) => kind !== "scalar").reduce(applyFit, { app: one, offer });
      // An app without GPUs is one that agents with GPUs are kept from.
      const isPossible = (change: FitChange): boolean =>
        change.kind === "scalar" && change.resource !== "gpus" && one[change.resource] >= change.by;
      const scalars = changes.filter(isPossible);
      if (scalars.length !== changes.filter(({ kind }) => kind === "scalar").length) return;
      const ask = (off: number): App =>
        scalars.reduce(
          (sum, change) =>
            change.kind === "scalar" ? { ...sum, [change.resource]: sum[change.resource] - change.by + off } : sum,
          rest,
        );
      expect(fits({ app: ask(0), offer: changed }, placed)).toBe(true);
      if (scalars.length > 0) expect(fits({ app: ask(0.001), offer: changed }, placed)).toBe(false);
    }),
    { numRuns: 500, seed: 12 },
  );
}, 30_000);
