import { Random } from "@mesolite/base";
import {
  allocate,
  formatResources,
  limitsFromNumbers,
  quantitiesFromNumbers,
  unallocate,
  type Quantities,
  type Resources,
} from "@mesolite/resources";
import { describe, expect, it } from "vitest";
import { agent, CAPABLE, framework, res } from "../test/fixtures.ts";
import { Allocator } from "./allocator.ts";
import type { AgentTraits } from "./agent-table.ts";
import type { AgentReason } from "./explain.ts";
import type { FrameworkSpec } from "./framework.ts";

const random = new Random(3);

/** One agent, and one framework that is not offered it: the reason must be given, and hold in a round. */
function refused(options: {
  readonly total?: string;
  readonly traits?: Partial<AgentTraits>;
  readonly used?: ReadonlyMap<string, Resources>;
  readonly spec?: Partial<FrameworkSpec>;
  readonly role?: string;
  readonly before?: (allocator: Allocator) => void;
  readonly after?: (allocator: Allocator) => void;
}): AgentReason {
  const allocator = new Allocator({ region: "here" });
  options.before?.(allocator);
  const plain = agent("agent", options.total ?? "cpus:4;mem:4096", options.traits);
  allocator.addAgent({ ...plain, used: options.used ?? plain.used }, 1000);
  allocator.addFramework("framework", framework([options.role ?? "web"], options.spec), true, 1000);
  options.after?.(allocator);
  const offers = allocator.allocate({ nowMs: 2000, random, scope: "all" });
  expect(offers.filter((o) => o.frameworkId === "framework")).toEqual([]);
  const [explanation] = allocator.explain({ frameworkId: "framework" }, 2000) ?? [];
  const [first] = explanation?.agents ?? [];
  expect(explanation?.counts).toEqual({ [first?.reason.kind as string]: 1 });
  return first?.reason as AgentReason;
}

const least = (numbers: Record<string, number>): Partial<FrameworkSpec> => ({
  minAllocatable: new Map<string, readonly Quantities[]>([["web", [quantitiesFromNumbers(numbers)]]]),
});

describe("why an agent is not offered", () => {
  it("the agent", () => {
    expect(refused({ after: (a) => a.setAgentActive("agent", false) })).toEqual({ kind: "agentInactive" });
    expect(refused({ traits: { region: "there" } })).toEqual({ kind: "region", agentRegion: "there", masterRegion: "here" });
    expect(refused({ total: "cpus:4;mem:4096;gpus:1" })).toEqual({ kind: "gpus" });
    expect(refused({ traits: { multiRole: false } })).toEqual({ kind: "multiRole" });
    expect(refused({ traits: { hierarchicalRole: false }, role: "a/b" })).toEqual({ kind: "hierarchicalRole" });
  });

  it("the framework's wishes", () => {
    expect(refused({ spec: { exclusion: { excludes: (role, id) => role === "web" && id === "agent" } } })).toEqual({
      kind: "constraint",
    });
    expect(refused({ spec: least({ cpus: 8 }) })).toMatchObject({ kind: "tooSmall", least: [{ cpus: 8 }] });
    expect(refused({ total: "cpus:4;ports:[1-5]", spec: least({ ports: 6 }) })).toMatchObject({ kind: "tooSmall" });
    expect(refused({ total: "cpus:0.009;mem:31" })).toMatchObject({ kind: "tooSmall", least: [{ cpus: 0.01 }, { mem: 32 }] });
  });

  it("others: held since, reserved for", () => {
    const held = refused({
      total: "cpus:4;mem(ops):512",
      before: (a) => a.addFramework("first", framework(["a"]), true, 0),
      after: (a) => void a.allocate({ nowMs: 1500, random, scope: "urgent" }),
      spec: { suppressedRoles: [] },
      role: "web",
    });
    expect(held).toMatchObject({ kind: "nothingFree", reservedFor: ["ops"] });
    expect(
      held.kind === "nothingFree" && held.holders.map((h) => [h.frameworkId, h.role, formatResources(h.resources), h.sinceMs]),
    ).toEqual([["first", "a", "cpus(allocated: a):4", 1500]]);
  });

  it("others too where disk and ports are left, as on most full agents", () => {
    const used = allocate(res("cpus:4;mem:1000"), "a");
    const full = refused({
      total: "cpus:4;mem:1000;mem(ops):512;disk:2048;ports:[31000-32000]",
      before: (a) => a.addFramework("first", framework(["a"]), true, 0),
      used: new Map([["first", used]]),
    });
    expect(full).toMatchObject({
      kind: "tooSmall",
      holders: [{ frameworkId: "first", role: "a", resources: used, sinceMs: 1000 }],
      reservedFor: ["ops"],
    });
    expect(full.kind === "tooSmall" && formatResources(unallocate(full.free))).toBe("disk:2048; ports:[31000-32000]");
  });

  it("what the framework cannot handle", () => {
    const revocable = { name: "cpus", type: "SCALAR" as const, scalar: { value: 4 }, revocable: {} };
    expect(
      refused({
        spec: { traits: { ...CAPABLE, revocableResources: false } },
        after: (a) => a.updateAgent("agent", { total: [revocable] }),
      }),
    ).toEqual({ kind: "incapable" });
  });

  it("quota: a limit, and headroom for others", () => {
    expect(
      refused({ before: (a) => a.updateQuota("web", { guarantees: new Map(), limits: limitsFromNumbers({ cpus: 0, mem: 0 }) }) }),
    ).toEqual({ kind: "quotaLimit", role: "web", limit: { cpus: 0, mem: 0 }, consumed: {} });
    expect(
      refused({
        before: (a) => a.updateQuota("ops", { guarantees: quantitiesFromNumbers({ cpus: 9, mem: 9000 }), limits: new Map() }),
      }),
    ).toEqual({ kind: "headroom", required: { cpus: 9, mem: 9000 } });
  });

  it("a filter, with its times; afterwards it would be offered", () => {
    const allocator = new Allocator();
    allocator.addAgent(agent("agent", "cpus:4"), 0);
    allocator.addFramework("framework", framework(["web"]), true, 0);
    const [offer] = allocator.allocate({ nowMs: 0, random, scope: "urgent" });
    allocator.recover({ ...offer!, filters: {} }, 100);
    expect(allocator.activeFilters("web")).toBe(1);
    const reasonAt = (nowMs: number): AgentReason | undefined =>
      allocator.explain({ frameworkId: "framework", agentId: "agent" }, nowMs)?.[0]?.agents[0]?.reason;
    expect(reasonAt(5099)).toEqual({ kind: "filtered", sinceMs: 100, untilMs: 5100 });
    expect(reasonAt(5100)).toMatchObject({ kind: "wouldBeOffered", ahead: 0 });
    expect(allocator.activeFilters("web")).toBe(1); // To ask changes nothing: only a round forgets what has ended.
    expect(allocator.allocate({ nowMs: 5100, random, scope: "all" })).toHaveLength(1);
  });
});

it("of two filters that forbid an offer, the one that ends last counts", () => {
  const allocator = new Allocator();
  allocator.addAgent(agent("agent", "cpus:4"), 0);
  allocator.addFramework("framework", framework(["web"]), true, 0);
  const [large] = allocator.allocate({ nowMs: 0, random, scope: "urgent" });
  allocator.updateAgent("agent", { total: res("cpus:6") });
  const [small] = allocator.allocate({ nowMs: 0, random, scope: "urgent" });
  allocator.recover({ ...large!, filters: { refuseSeconds: 5 } }, 0);
  allocator.recover({ ...small!, filters: { refuseSeconds: 100 } }, 0);
  allocator.updateAgent("agent", { total: res("cpus:2") });
  const [explained] = allocator.explain({ frameworkId: "framework" }, 1000)?.[0]?.agents ?? [];
  expect(explained).toMatchObject({
    reason: { kind: "filtered", untilMs: 100_000 },
    changes: [{ kind: "wait", untilMs: 100_000 }],
  });
});

it("agents of every kind are among those told, however rare", () => {
  const allocator = new Allocator();
  for (let i = 0; i < 100; i++) allocator.addAgent(agent(`small${i}`, "disk:1"), 0);
  allocator.addAgent(agent("gpus", "cpus:4;gpus:1"), 0);
  allocator.addAgent(agent("good", "cpus:4"), 0);
  allocator.addFramework("framework", framework(["web"]), true, 0);
  const [explained] = allocator.explain({ frameworkId: "framework", limit: 5 }, 0) ?? [];
  expect(explained?.counts).toEqual({ tooSmall: 100, gpus: 1, wouldBeOffered: 1 });
  expect(explained?.agents.map(({ reason }) => reason.kind)).toEqual([
    "tooSmall",
    "gpus",
    "wouldBeOffered",
    "tooSmall",
    "tooSmall",
  ]);
});

describe("why a role gets nothing", () => {
  it("not subscribed, inactive since, suppressed since", () => {
    const allocator = new Allocator();
    allocator.addFramework("framework", framework(["a", "b"]), true, 10);
    const reason = (role: string) => allocator.explain({ frameworkId: "framework", role }, 99)?.[0]?.reason;
    expect(reason("c")).toEqual({ kind: "notSubscribed" });
    allocator.suppress("framework", ["a"], 20);
    expect(reason("a")).toEqual({ kind: "suppressed", sinceMs: 20 });
    expect(reason("b")).toBeUndefined();
    allocator.revive("framework", []);
    expect(reason("a")).toBeUndefined();
    allocator.setFrameworkActive("framework", false, 30);
    expect(reason("b")).toEqual({ kind: "inactive", sinceMs: 30 });
    expect(allocator.explain({ frameworkId: "nobody" }, 99)).toBeUndefined();
  });
});
