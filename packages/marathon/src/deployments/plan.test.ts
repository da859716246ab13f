import { expect, it } from "vitest";
import { defaultConfig } from "../config.ts";
import type { App } from "../definition/app.ts";
import { newApp } from "../definition/read-app.ts";
import { diffRoots, draftOf, emptyRoot, putApp, type Root } from "../definition/root.ts";
import { planDeployment } from "./plan.ts";

function app(id: string, more: Partial<App> = {}, version = "v1"): App {
  const read = newApp({ id, cmd: "x" }, "/", defaultConfig, version, new Map());
  if (!read.ok) throw new Error("not an app");
  return { ...read.value, ...more };
}

function root(version: string, apps: readonly App[]): Root {
  const draft = draftOf(emptyRoot(version), version, false);
  for (const one of apps) putApp(draft, one);
  return { version, apps: draft.apps, groups: draft.groups };
}

function steps(before: readonly App[], after: readonly App[]): string[][] {
  const [from, to] = [root("v1", before), root("v2", after)];
  return planDeployment("id", to, diffRoots(from, to), {}).steps.map(({ actions }) =>
    actions.map((action) => `${action.action} ${action.app}`).sort(),
  );
}

const changed = { lastScalingAt: "v2", lastConfigChangeAt: "v2" };

it("stops, starts, then goes through the layers", () => {
  const kept = app("/kept");
  const before = [app("/gone"), app("/changed"), app("/scaled"), kept];
  const after = [
    kept,
    app("/changed", { versionInfo: changed, dependencies: ["/new"] }),
    app("/scaled", { instances: 5 }),
    app("/new", { versionInfo: changed }),
  ];
  expect(steps(before, after)).toEqual([
    ["StopApplication /gone"],
    ["StartApplication /new"],
    ["ScaleApplication /new", "ScaleApplication /scaled"],
    ["RestartApplication /changed"],
  ]);
});

it("scales what is changed and wanted no more, instead of restarting it", () => {
  expect(steps([app("/a")], [app("/a", { versionInfo: changed, instances: 0 })])).toEqual([["ScaleApplication /a"]]);
});

it("has no steps when nothing changes", () => {
  const same = app("/a");
  expect(steps([same], [same])).toEqual([]);
});

it("a dependency on a group is one on everything inside, and a group's dependency one of everything inside it", () => {
  const after = [app("/db/one"), app("/db/two"), app("/web", { dependencies: ["/db"] })];
  expect(steps([], after).slice(1)).toEqual([
    ["ScaleApplication /db/one", "ScaleApplication /db/two"],
    ["ScaleApplication /web"],
  ]);
});
