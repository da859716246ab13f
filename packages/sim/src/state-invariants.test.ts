import type { Resource } from "@mesolite/wire";
import { describe, expect, test } from "vitest";
import { checkResources, type ResourcesView } from "./invariants.ts";
import { type CapacityView, checkOverCapacity } from "./over-capacity.ts";
import { checkRoleLimits } from "./role-limits.ts";

const cpus = (value: number, role?: string): Resource => ({
  name: "cpus",
  type: "SCALAR",
  scalar: { value },
  ...(role === undefined ? {} : { allocation_info: { role } }),
});

interface Forged {
  readonly used?: number;
  readonly offered?: number;
  /** What tasks and offers really hold. */
  readonly taskHolds?: number;
  readonly offerHolds?: number;
  readonly limit?: number;
}

/** One agent of 4 cpus with one task and one offer of role r. */
function forged({
  used = 1,
  offered = 1,
  taskHolds = used,
  offerHolds = offered,
  limit = 9,
}: Forged): ResourcesView & Parameters<typeof checkRoleLimits>[0] {
  const agent = { id: "a", total: [cpus(4)], used: [cpus(used, "r")], offered: [cpus(offered, "r")] };
  const offer = { id: "o", agentId: "a", role: "r", resources: [cpus(offerHolds, "r")] };
  const task = { id: "t", agentId: "a", state: "TASK_RUNNING", resources: [cpus(taskHolds, "r")] };
  return {
    agents: new Map([["a", agent]]),
    offers: new Map([["o", offer]]),
    tasks: new Map([["f", { active: new Map([["t", task]]) }]]),
    tasksByAgent: new Map([["a", new Map([["f", new Set(["t"])]])]]),
    executors: new Map(),
    quotas: new Map([["r", { role: "r", limits: { cpus: { value: limit } } }]]),
  } as unknown as ReturnType<typeof forged>;
}

const free = (thousandths: number) => () => new Map([["cpus", thousandths]]);

describe("resources of an agent: forged states", () => {
  test("more is given out than there is", () => {
    expect(() => checkResources(forged({ used: 3, offered: 2 }), free(0))).toThrow(/has 4000 cpus, of which 5000 are given out/);
  });

  test("something is neither given out nor free", () => {
    expect(() => checkResources(forged({}), free(1000))).toThrow(/2000 are given out and 1000 free/);
  });

  test("something is free and given out", () => {
    expect(() => checkResources(forged({}), free(3000))).toThrow(/2000 are given out and 3000 free/);
  });

  test("a task holds what is not counted", () => {
    expect(() => checkResources(forged({ taskHolds: 2 }), free(2000))).toThrow(/used on a: 1000 cpus counted, 2000 held/);
  });

  test("an offer is counted that is gone", () => {
    expect(() => checkResources(forged({ offerHolds: 0 }), free(2000))).toThrow(/offered on a: 1000 cpus counted, 0 held/);
  });

  test("what adds up is fine", () => checkResources(forged({}), free(2000)));
});

describe("limits of roles", () => {
  test("a new offer beyond the limit", () => {
    expect(() => checkRoleLimits(forged({ limit: 1.5 }), new Set())).toThrow(/takes role r to 2 cpus, its limit is 1.5/);
  });

  test("an offer that was there before the limit, and one within it, are fine", () => {
    checkRoleLimits(forged({ limit: 1.5 }), new Set(["o"]));
    checkRoleLimits(forged({ limit: 2 }), new Set());
  });
});

describe("over-capacity of an app that wants 2", () => {
  /** Instances by the conditions of their tasks t0, t1, ... */
  function view(maximumOverCapacity: number, minimumHealthCapacity: number, ...conditions: string[]): CapacityView {
    const app = { id: "/a", instances: 2, upgradeStrategy: { maximumOverCapacity, minimumHealthCapacity } };
    const instances = conditions.map((condition, i) => ({ condition, goal: "Running", task: { id: `t${i}` } }));
    const index = { ofApp: () => instances, all: () => instances.values() };
    return { root: { apps: new Map([["/a", app]]) }, instances: index } as unknown as CapacityView;
  }
  const known = new Set(["t0", "t1"]);

  test("a launch beyond it", () => {
    expect(() => checkOverCapacity(view(0, 0.5, "Running", "Running", "Provisioned"), known)).toThrow(
      /wants 2 instances, at most 2; a launch makes it 3/,
    );
  });

  test("two more than wanted where both bounds of an upgrade are the same", () => {
    expect(() => checkOverCapacity(view(0, 1, "Running", "Running", "Running", "Provisioned"), known)).toThrow(
      /wants 2 instances, at most 3; a launch makes it 4/,
    );
  });

  test("replacements of unreachable ones, what the strategy allows, and one more where nothing could move, are fine", () => {
    checkOverCapacity(view(0, 0, "Unreachable", "Unreachable", "Running", "Provisioned"), known);
    checkOverCapacity(view(1, 0, "Running", "Running", "Running", "Provisioned"), known);
    checkOverCapacity(view(0, 1, "Running", "Running", "Provisioned"), known);
    checkOverCapacity(view(0, 0, "Running", "Running", "Running"), new Set([...known, "t2"]));
  });
});
