import type { Resource } from "@mesolite/wire";
import { describe, expect, test } from "vitest";
import { checkResources, type Free, type ResourcesView } from "./invariants.ts";
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
  /** What the agent has besides cpus. */
  readonly more?: readonly Resource[];
  /** Of that, what its task holds. */
  readonly held?: readonly Resource[];
}

/** One agent of 4 cpus with one task and one offer of role r. */
function forged({
  used = 1,
  offered = 1,
  taskHolds = used,
  offerHolds = offered,
  limit = 9,
  more = [],
  held = [],
}: Forged): ResourcesView & Parameters<typeof checkRoleLimits>[0] {
  const agent = { id: "a", total: [cpus(4), ...more], used: [cpus(used, "r"), ...held], offered: [cpus(offered, "r")] };
  const offer = { id: "o", agentId: "a", role: "r", resources: [cpus(offerHolds, "r")] };
  const task = { id: "t", agentId: "a", state: "TASK_RUNNING", resources: [cpus(taskHolds, "r"), ...held] };
  return {
    agents: new Map([["a", agent]]),
    offers: new Map([["o", offer]]),
    tasks: new Map([["f", { active: new Map([["t", task]]) }]]),
    tasksByAgent: new Map([["a", new Map([["f", new Set(["t"])]])]]),
    executors: new Map(),
    quotas: new Map([["r", { role: "r", limits: { cpus: { value: limit } } }]]),
  } as unknown as ReturnType<typeof forged>;
}

const ports = (...ranges: readonly (readonly [begin: number, end: number])[]): Resource => ({
  name: "ports",
  type: "RANGES",
  ranges: { range: ranges.map(([begin, end]) => ({ begin, end })) },
});

const free =
  (thousandths: number, ...others: readonly Resource[]) =>
  (): Free => ({ scalars: new Map([["cpus", thousandths]]), others });

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

  test("GPUs that are lost, and ports", () => {
    const gpu: Resource = { name: "gpus", type: "SCALAR", scalar: { value: 1 } };
    expect(() => checkResources(forged({ more: [gpu] }), free(2000))).toThrow(
      /has 1000 gpus, of which 0 are given out and 0 free/,
    );
    expect(() => checkResources(forged({ more: [ports([1, 9])] }), free(2000, ports([1, 4], [6, 9])))).toThrow(
      /a has ports \[1-9\]; given out or free are \[1-4, 6-9\]/,
    );
  });

  test("a port that is free, and given out", () => {
    const state = forged({ more: [ports([1, 9])], held: [ports([5, 5])] });
    expect(() => checkResources(state, free(2000, ports([1, 9])))).toThrow(
      /port 5 of a is given out twice, or given out and free/,
    );
  });

  test("a port that a task holds and nobody counts", () => {
    const state = forged({ more: [ports([1, 9])] });
    expect(() => checkResources({ ...state, agents: forged({ held: [ports([5, 5])] }).agents }, free(2000))).toThrow(
      /used on a: ports \[5-5\] counted, \[\] held/,
    );
  });

  test("what adds up is fine", () => {
    checkResources(forged({}), free(2000));
    checkResources(forged({ more: [ports([1, 9])], held: [ports([5, 5])] }), free(2000, ports([1, 4], [6, 9])));
  });
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
    return { root: { apps: new Map([["/a", app]]) }, instances: index, deployments: new Map() } as unknown as CapacityView;
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

  test("what the definition before allows is fine while the deployment is under way", () => {
    const { root, instances } = view(0, 0, "Running", "Running", "Provisioned");
    const before = { ...root.apps.get("/a"), instances: 3 };
    const deployments = new Map([["d", { plan: { change: { apps: { "/a": { before } } } } }]]);
    checkOverCapacity({ root, instances, deployments } as unknown as CapacityView, known);
  });

  test("replacements of unreachable ones, what the strategy allows, and one more where nothing could move, are fine", () => {
    checkOverCapacity(view(0, 0, "Unreachable", "Unreachable", "Running", "Provisioned"), known);
    checkOverCapacity(view(1, 0, "Running", "Running", "Running", "Provisioned"), known);
    checkOverCapacity(view(0, 1, "Running", "Running", "Provisioned"), known);
    checkOverCapacity(view(0, 0, "Running", "Running", "Running"), new Set([...known, "t2"]));
  });
});
