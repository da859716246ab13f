import { Random } from "@mesolite/base";
import { limitsFromNumbers, quantitiesFromNumbers, quantitiesOf } from "@mesolite/resources";
import { describe, expect, it } from "vitest";
import { agent, framework } from "../test/fixtures.ts";
import { Allocator } from "./allocator.ts";

const AGENTS = 120;

/** Frameworks that take and keep everything, on agents of 1 cpu and 1024 MiB that come one by one. */
function share(
  roles: Readonly<Record<string, string>>,
  setUp: (allocator: Allocator) => void = () => {},
): Record<string, number> {
  const allocator = new Allocator();
  const random = new Random(7);
  setUp(allocator);
  for (const [id, role] of Object.entries(roles)) allocator.addFramework(id, framework([role]), true, 0);
  const cpus: Record<string, number> = Object.fromEntries(Object.keys(roles).map((id) => [id, 0]));
  for (let i = 0; i < AGENTS; i++) {
    allocator.addAgent(agent(`agent${i}`, "cpus:1;mem:1024"), i);
    for (const offer of allocator.allocate({ nowMs: i, random, scope: "all" })) {
      cpus[offer.frameworkId]! += (quantitiesOf(offer.resources).get("cpus") ?? 0) / 1000;
    }
  }
  return cpus;
}

describe("frameworks that want everything", () => {
  it("get equal shares, in one role or in two", () => {
    expect(share({ one: "a", two: "a" })).toEqual({ one: 60, two: 60 });
    expect(share({ one: "a", two: "b" })).toEqual({ one: 60, two: 60 });
  });

  it("get 1:2 under weights 1:2", () => {
    const weights = (allocator: Allocator): void => allocator.updateWeights(new Map([["b", 2]]));
    expect(share({ one: "a", two: "b" }, weights)).toEqual({ one: 40, two: 80 });
  });

  it("share by role first: two frameworks of one role get together what one of another gets", () => {
    expect(share({ one: "a", two: "b", three: "b" })).toEqual({ one: 60, two: 30, three: 30 });
  });

  it("share within a role tree: a role's own framework counts as one of its children", () => {
    expect(share({ one: "a", two: "a/x", three: "a/y", four: "b" })).toEqual({ one: 20, two: 20, three: 20, four: 60 });
  });

  it("do not exceed a limit, and the others take the rest", () => {
    const limit = (allocator: Allocator): void =>
      allocator.updateQuota("a", { guarantees: new Map(), limits: limitsFromNumbers({ cpus: 10, mem: 10 * 1024 }) });
    expect(share({ one: "a", two: "b" }, limit)).toEqual({ one: 10, two: 110 });
  });

  it("get their guarantee first", () => {
    const guarantee = (allocator: Allocator): void =>
      allocator.updateQuota("a", { guarantees: quantitiesFromNumbers({ cpus: 90, mem: 90 * 1024 }), limits: new Map() });
    expect(share({ one: "a", two: "b", three: "c" }, guarantee)).toEqual({ one: 90, two: 15, three: 15 });
  });

  it("share by the resource that dominates: 1 cpu each is a larger share than 1 GiB each", () => {
    const allocator = new Allocator({ minAllocatable: [] });
    const random = new Random(1);
    allocator.addFramework("cpu-bound", framework(["a"]), true, 0);
    allocator.addFramework("mem-bound", framework(["b"]), true, 0);
    const tasks: Record<string, number> = { "cpu-bound": 0, "mem-bound": 0 };
    // The classic example of the DRF paper: 9 cpus and 18 GiB, tasks of <3, 1> and <1, 4>: 2 and 3 tasks.
    const shapes: Record<string, readonly [number, number]> = { "cpu-bound": [3, 1], "mem-bound": [1, 4] };
    allocator.addAgent(agent("one", "cpus:9;mem:18"), 0);
    for (let i = 0; i < 20; i++) {
      for (const offer of allocator.allocate({ nowMs: i * 10_000, random, scope: "all" })) {
        const [cpus, mem] = shapes[offer.frameworkId] as readonly [number, number];
        const free = quantitiesOf(offer.resources);
        const fits = (free.get("cpus") ?? 0) >= cpus * 1000 && (free.get("mem") ?? 0) >= mem * 1000;
        const unused = offer.resources.flatMap((r) => {
          const left = (r.scalar?.value ?? 0) - (fits ? (r.name === "cpus" ? cpus : mem) : 0);
          return left > 0 ? [{ ...r, scalar: { value: left } }] : [];
        });
        if (fits) tasks[offer.frameworkId]! += 1;
        allocator.recover({ ...offer, resources: unused, ...(fits ? {} : { filters: { refuseSeconds: 1e9 } }) }, i * 10_000);
      }
    }
    expect(tasks).toEqual({ "cpu-bound": 2, "mem-bound": 3 });
    expect(allocator.roleShare("a")).toBeCloseTo(2 / 3);
    expect(allocator.roleShare("b")).toBeCloseTo(2 / 3);
  });
});
