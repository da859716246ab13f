import type { ContainerSpec } from "@mesolite/base";
import type { App } from "@mesolite/marathon";
import { describe, expect, test } from "vitest";
import { checkKept, checkWanted, type MarathonView } from "./wanted-apps.ts";

type Wanted = Readonly<Record<string, { readonly instances: number; readonly cmd?: string; readonly before?: string }>>;

/** Instance and task of the same name; the app is what stands before the dot. Tasks are of version 1, the present one is 2. */
function marathon(wanted: Wanted, tasks: Readonly<Record<string, string>>, deployments: readonly string[] = []): MarathonView {
  const apps = Object.entries(wanted).map(
    ([id, { instances, cmd = "run" }]) => [id, { id, instances, cmd, version: "2" } as App] as const,
  );
  const versions = Object.entries(wanted).map(
    ([id, { cmd = "run", before = cmd }]) => [id, new Map([["1", { id, cmd: before, version: "1" } as App]])] as const,
  );
  const instances = Object.entries(tasks).map(([id, condition]) => {
    return { id, appId: `/${id.split(".")[0]}`, condition, runSpecVersion: "1", task: { id } };
  });
  const plans = deployments.map(
    (id) => [id, { plan: { id }, open: new Map([["/a", { action: "ScaleApplication", app: "/a" }]]) }] as const,
  );
  const view = { root: { apps: new Map(apps) }, versions: new Map(versions), deployments: new Map(plans) };
  return { ...view, instances: { all: () => instances.values() } } as unknown as MarathonView;
}

const container = (taskId: string, cmd = "run"): ContainerSpec =>
  ({ taskId, command: { kind: "shell", value: cmd } }) as ContainerSpec;
const none = new Set<string>();

test("an instance that an app waits for in vain counts, and holds up its deployment: only there, and only of such an app", () => {
  const waiting = (unreachableStrategy: unknown): MarathonView => {
    const view = marathon({ "/a": { instances: 1 } }, {}, ["d"]);
    const lost = {
      id: "a.1",
      appId: "/a",
      condition: "Unreachable",
      unreachableStrategy,
      agent: { agentId: "S1" },
      task: { id: "a.1" },
    };
    return { ...view, instances: { all: () => [lost].values() } } as unknown as MarathonView;
  };
  checkWanted(waiting("disabled"), [], none, (agentId) => agentId === "S1");
  expect(() => checkWanted(waiting("disabled"), [], none)).toThrow(/deployment d is unfinished/);
  const patient = { inactiveAfterSeconds: 5, expungeAfterSeconds: 10 };
  expect(() => checkWanted(waiting(patient), [], none, () => true)).toThrow(/deployment d is unfinished/);
});

describe("wanted = running: forged clusters", () => {
  test("one instance too few", () => {
    const view = marathon({ "/a": { instances: 2 } }, { "a.1": "Running" });
    expect(() => checkWanted(view, [container("a.1")], none)).toThrow(/wants 2 instances, 1 run/);
  });

  test("one too many", () => {
    const view = marathon({ "/a": { instances: 1 } }, { "a.1": "Running", "a.2": "Running" });
    expect(() => checkWanted(view, [container("a.1"), container("a.2")], none)).toThrow(/wants 1 instances, 2 run/);
  });

  test("Marathon believes that a task runs which does not", () => {
    const view = marathon({ "/a": { instances: 1 } }, { "a.1": "Running" });
    expect(() => checkWanted(view, [], none)).toThrow(/a\.1 is Running to Marathon, and does not run/);
  });

  test("a container that Marathon does not know", () => {
    const view = marathon({ "/a": { instances: 0 } }, {});
    expect(() => checkWanted(view, [container("a.1")], none)).toThrow(/a\.1 runs and belongs to no instance/);
  });

  test("a container of an app that was deleted", () => {
    expect(() => checkWanted(marathon({}, { "a.1": "Running" }), [container("a.1")], none)).toThrow(/its app is deleted/);
  });

  test("a container that Marathon holds for something else than running", () => {
    const view = marathon({ "/a": { instances: 1 } }, { "a.1": "Staging" });
    expect(() => checkWanted(view, [container("a.1")], none)).toThrow(/is Staging to Marathon/);
  });

  test("a container with another command than its version has", () => {
    const view = marathon({ "/a": { instances: 1, cmd: "run" } }, { "a.1": "Running" });
    expect(() => checkWanted(view, [container("a.1", "stubborn")], none)).toThrow(/the command of \/a at version 1/);
  });

  test("a container of an older version where all should be replaced", () => {
    const view = marathon({ "/a": { instances: 1, cmd: "run", before: "stubborn" } }, { "a.1": "Running" });
    expect(() => checkWanted(view, [container("a.1", "stubborn")], new Set(["/a"]))).toThrow(/the command of \/a at version 2/);
  });

  test("a deployment that does not end", () => {
    const view = marathon({ "/a": { instances: 1 } }, { "a.1": "Running" }, ["d"]);
    expect(() => checkWanted(view, [container("a.1")], none)).toThrow(/deployment d is unfinished in calm: ScaleApplication \/a/);
  });
});

test("as wanted, and instances that wait although nothing of them runs, are fine", () => {
  const view = marathon(
    { "/a": { instances: 1, before: "stubborn" }, "/b": { instances: 0 } },
    { "a.1": "Running", "b.1": "Killed" },
  );
  checkWanted(view, [container("a.1", "stubborn")], none);
});

describe("restarts move nothing: forged clusters", () => {
  test("a task that ended", () => {
    expect(() => checkKept([container("a.1"), container("a.2")], [container("a.2")])).toThrow(/a\.1 did not survive/);
  });

  test("one that began", () => {
    expect(() => checkKept([container("a.1")], [container("a.1"), container("a.2")])).toThrow(/a\.2 was launched because/);
  });

  test("the same in another order is fine", () => {
    checkKept([container("a.1"), container("a.2")], [container("a.2"), container("a.1")]);
  });
});
