import type { ContainerSpec } from "@mesolite/base";
import type { App } from "@mesolite/marathon";
import { describe, expect, test } from "vitest";
import { checkWanted, type MarathonView } from "./wanted-apps.ts";

type Wanted = Readonly<Record<string, { instances: number; cmd?: string }>>;

/** Instance and task of the same name; the app is what stands before the dot. */
function marathon(wanted: Wanted, tasks: Readonly<Record<string, string>>, deployments: readonly string[] = []): MarathonView {
  const apps = new Map(Object.entries(wanted).map(([id, { instances, cmd = "run" }]) => [id, { id, instances, cmd } as App]));
  const instances = Object.entries(tasks).map(([id, condition]) => ({ id, appId: `/${id.split(".")[0]}`, condition, task: { id } }));
  const plans = deployments.map((id) => [id, { plan: { id }, open: new Map([["/a", { action: "ScaleApplication", app: "/a" }]]) }] as const);
  return { root: { apps }, instances: { all: () => instances.values() }, deployments: new Map(plans) } as unknown as MarathonView;
}

const container = (taskId: string, cmd = "run"): ContainerSpec => ({ taskId, command: { kind: "shell", value: cmd } }) as ContainerSpec;

describe("wanted = running: forged clusters", () => {
  test("one instance too few", () => {
    expect(() => checkWanted(marathon({ "/a": { instances: 2 } }, { "a.1": "Running" }), [container("a.1")])).toThrow(/wants 2 instances, 1 run/);
  });

  test("one too many", () => {
    const view = marathon({ "/a": { instances: 1 } }, { "a.1": "Running", "a.2": "Running" });
    expect(() => checkWanted(view, [container("a.1"), container("a.2")])).toThrow(/wants 1 instances, 2 run/);
  });

  test("Marathon believes that a task runs which does not", () => {
    expect(() => checkWanted(marathon({ "/a": { instances: 1 } }, { "a.1": "Running" }), [])).toThrow(/wants 1 instances, 0 run/);
  });

  test("a container that Marathon does not know", () => {
    expect(() => checkWanted(marathon({ "/a": { instances: 0 } }, {}), [container("a.1")])).toThrow(/a\.1 runs and belongs to no instance/);
  });

  test("a container of an app that was deleted", () => {
    expect(() => checkWanted(marathon({}, { "a.1": "Running" }), [container("a.1")])).toThrow(/its app is deleted/);
  });

  test("a container that Marathon holds for something else than running", () => {
    expect(() => checkWanted(marathon({ "/a": { instances: 1 } }, { "a.1": "Staging" }), [container("a.1")])).toThrow(/is Staging to Marathon/);
  });

  test("a container of an older definition", () => {
    expect(() => checkWanted(marathon({ "/a": { instances: 1, cmd: "run" } }, { "a.1": "Running" }), [container("a.1", "stubborn")])).toThrow(/present command of \/a/);
  });

  test("a deployment that does not end", () => {
    expect(() => checkWanted(marathon({ "/a": { instances: 1 } }, { "a.1": "Running" }, ["d"]), [container("a.1")])).toThrow(
      /deployment d is unfinished in calm: ScaleApplication \/a/,
    );
  });
});

test("as wanted, and instances that wait although nothing of them runs, are fine", () => {
  checkWanted(marathon({ "/a": { instances: 1 }, "/b": { instances: 0 } }, { "a.1": "Running", "b.1": "Killed" }), [container("a.1")]);
});
