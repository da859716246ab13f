import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  addResources,
  allocate,
  containsResources,
  isAllocatableTo,
  isUnreserved,
  normalize,
  quantitiesOf,
  resourcesEqual,
  subtractResources,
  sumResources,
  unallocate,
  type Resource,
  type Resources,
} from "./index.ts";

const role = fc.constantFrom("a", "a/b", "c");
const scalar = fc
  .record({
    name: fc.constantFrom("cpus", "mem", "disk", "things"),
    value: fc.integer({ min: 1, max: 50_000 }).map((millis) => millis / 1000),
  })
  .map(({ name, value }): Resource => ({ name, type: "SCALAR", scalar: { value } }));
const ranges = fc
  .array(fc.tuple(fc.nat({ max: 60 }), fc.nat({ max: 6 })), { minLength: 1, maxLength: 4 })
  .map((pairs): Resource => ({
    name: "ports",
    type: "RANGES",
    ranges: { range: pairs.map(([begin, size]) => ({ begin, end: begin + size })) },
  }));
const set = fc
  .uniqueArray(fc.constantFrom("x", "y", "z"), { minLength: 1 })
  .map((item): Resource => ({ name: "labels", type: "SET", set: { item } }));
const kinds: fc.Arbitrary<(r: Resource) => Resource> = fc.oneof(
  fc.constant((r: Resource) => r),
  role.map((name) => (r: Resource) => ({ ...r, reservations: [{ type: "STATIC" as const, role: name }] })),
  fc.constant((r: Resource) => ({
    ...r,
    reservations: [
      { type: "STATIC" as const, role: "a" },
      { type: "DYNAMIC" as const, role: "a/b", principal: "p" },
    ],
  })),
  fc.constant((r: Resource) => ({ ...r, revocable: {} })),
  role.map((name) => (r: Resource) => ({ ...r, allocation_info: { role: name } })),
  fc.constant((r: Resource) =>
    r.name === "disk" ? { ...r, disk: { source: { type: "PATH" as const, path: { root: "/mnt" } } } } : r,
  ),
  fc.constantFrom("v1", "v2").map(
    (id) => (r: Resource) =>
      r.name === "disk"
        ? {
            ...r,
            scalar: { value: 7 },
            reservations: [{ type: "STATIC" as const, role: "a" }],
            disk: { persistence: { id }, volume: { mode: "RW" as const, container_path: "data" } },
            shared: {},
          }
        : r,
  ),
);
const resources: fc.Arbitrary<Resources> = fc
  .array(
    fc.tuple(fc.oneof(scalar, ranges, set), kinds).map(([r, mark]) => mark(r)),
    { maxLength: 6 },
  )
  .map(normalize);

// Ranges and sets are unions, so only disjoint ones come back out of a sum.
const additive: fc.Arbitrary<Resources> = resources.map((list) => list.filter((r) => r.type === "SCALAR"));

describe("resource algebra", () => {
  it("takes out what was put in", () => {
    fc.assert(fc.property(additive, additive, (a, b) => resourcesEqual(subtractResources(addResources(a, b), b), a)));
  });

  it("adds in any order and grouping", () => {
    fc.assert(
      fc.property(resources, resources, resources, (a, b, c) => {
        expect(resourcesEqual(addResources(a, b), addResources(b, a))).toBe(true);
        expect(resourcesEqual(addResources(addResources(a, b), c), addResources(a, addResources(b, c)))).toBe(true);
        expect(resourcesEqual(sumResources([a, b, c]), addResources(addResources(a, b), c))).toBe(true);
      }),
    );
  });

  it("adds long lists as it adds one entry after the other", () => {
    const long = fc
      .array(resources, { minLength: 4, maxLength: 14 })
      .map((lists) => lists.flat())
      .map((list) => [...list, ...list.slice(0, 3)]);
    fc.assert(
      fc.property(resources, long, (a, b) => {
        const oneByOne = b.reduce<Resources>((sum, resource) => addResources(sum, [resource]), a);
        expect(addResources(a, b)).toEqual(oneByOne);
      }),
    );
  });

  it("contains every part, and nothing is left of a - a", () => {
    fc.assert(
      fc.property(resources, resources, (a, b) => {
        const sum = addResources(a, b);
        expect(containsResources(sum, a)).toBe(true);
        expect(containsResources(sum, b)).toBe(true);
        expect(subtractResources(a, a)).toEqual([]);
        if (containsResources(a, b)) expect(resourcesEqual(addResources(subtractResources(a, b), b), a)).toBe(true);
      }),
    );
  });

  it("does not contain more than it has", () => {
    fc.assert(
      fc.property(resources, scalar, (a, one) => {
        expect(containsResources(a, addResources(a, [one]))).toBe(false);
      }),
    );
  });

  it("keeps quantities through sums, reservations and allocation marks", () => {
    fc.assert(
      fc.property(additive, additive, (a, b) => {
        const total = new Map(quantitiesOf(a));
        for (const [name, millis] of quantitiesOf(b)) total.set(name, (total.get(name) ?? 0) + millis);
        expect(quantitiesOf(addResources(a, b))).toEqual(total);
      }),
    );
  });

  it("unmarks what it marked", () => {
    fc.assert(
      fc.property(resources, (list) => {
        const plain = unallocate(list);
        expect(resourcesEqual(unallocate(allocate(plain, "a")), plain)).toBe(true);
        expect(allocate(plain, "a").every((r) => r.allocation_info?.role === "a")).toBe(true);
      }),
    );
  });

  it("lets a role have the unreserved, its own and its ancestors' resources", () => {
    fc.assert(
      fc.property(resources, (list) => {
        for (const r of list) {
          expect(isAllocatableTo(r, "a/b")).toBe(["a", "a/b", undefined].includes(r.reservations?.at(-1)?.role));
          expect(isAllocatableTo(r, "other")).toBe(isUnreserved(r));
        }
      }),
    );
  });
});

const cpus = (value: number, more: Partial<Resource> = {}): Resource => ({
  name: "cpus",
  type: "SCALAR",
  scalar: { value },
  ...more,
});
const mount = (value: number): Resource => ({
  name: "disk",
  type: "SCALAR",
  scalar: { value },
  disk: { source: { type: "MOUNT", mount: { root: "/mnt/a" } } },
});
const volume = (shared: boolean): Resource => ({
  name: "disk",
  type: "SCALAR",
  scalar: { value: 10 },
  reservations: [{ type: "DYNAMIC", role: "a", principal: "p" }],
  disk: { persistence: { id: "v" }, volume: { mode: "RW", container_path: "data" } },
  ...(shared ? { shared: {} } : {}),
});

describe("what merges", () => {
  it("computes in thousandths", () => {
    expect(addResources([cpus(0.1)], [cpus(0.2)])).toEqual([cpus(0.3)]);
    expect(subtractResources([cpus(1)], [cpus(0.9)])).toEqual([cpus(0.1)]);
    expect(addResources([], [cpus(0.0004)])).toEqual([]);
    expect(containsResources([cpus(1)], [cpus(1.0004)])).toBe(true);
    expect(containsResources([cpus(1)], [cpus(1.001)])).toBe(false);
  });

  it("keeps apart what differs in role, principal, labels, revocability or provider", () => {
    const kindsOfCpus = [
      cpus(1),
      cpus(1, { reservations: [{ type: "STATIC", role: "a" }] }),
      cpus(1, { reservations: [{ type: "DYNAMIC", role: "a" }] }),
      cpus(1, { reservations: [{ type: "DYNAMIC", role: "a", principal: "p" }] }),
      cpus(1, { reservations: [{ type: "DYNAMIC", role: "a", principal: "p", labels: { labels: [{ key: "k" }] } }] }),
      cpus(1, { revocable: {} }),
      cpus(1, { provider_id: { value: "x" } }),
      cpus(1, { allocation_info: { role: "a" } }),
    ];
    expect(normalize(kindsOfCpus)).toHaveLength(kindsOfCpus.length);
    expect(normalize([...kindsOfCpus, ...kindsOfCpus])).toHaveLength(kindsOfCpus.length);
  });

  it("never merges or splits mounts and volumes", () => {
    expect(addResources([mount(5)], [mount(5)])).toHaveLength(2);
    expect(containsResources([mount(5)], [mount(3)])).toBe(false);
    expect(containsResources([mount(5)], [mount(5), mount(5)])).toBe(false);
    expect(addResources([volume(false)], [volume(false)])).toHaveLength(2);
  });

  it("counts copies of shared volumes", () => {
    const two = addResources([volume(true)], [volume(true)]);
    expect(resourcesEqual(two, [volume(true), volume(true)])).toBe(true);
    expect(containsResources(two, [volume(true), volume(true)])).toBe(true);
    expect(containsResources(two, [volume(true), volume(true), volume(true)])).toBe(false);
    expect(resourcesEqual(subtractResources(two, [volume(true)]), [volume(true)])).toBe(true);
  });

  it("does not look at how a volume is mounted", () => {
    const elsewhere = {
      ...volume(false),
      disk: { persistence: { id: "v" }, volume: { mode: "RO" as const, container_path: "other" } },
    };
    expect(resourcesEqual([volume(false)], [elsewhere])).toBe(true);
  });
});
