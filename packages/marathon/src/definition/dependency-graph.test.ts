import { expect, it } from "vitest";
import { defaultConfig } from "../config.ts";
import { dependencyLayers } from "./dependency-graph.ts";
import { newApp } from "./read-app.ts";
import { draftOf, emptyRoot, putApp, type Root } from "./root.ts";

/** @param apps dependencies by app @param groups dependencies by group */
function root(apps: Record<string, readonly string[]>, groups: Record<string, readonly string[]> = {}): Root {
  const draft = draftOf(emptyRoot("v1"), "v1", false);
  for (const [id, dependencies] of Object.entries(apps)) {
    const app = newApp({ id, cmd: "x", dependencies: [...dependencies] }, "/", defaultConfig, "v1", new Map());
    if (app.ok) putApp(draft, app.value);
  }
  for (const [id, dependencies] of Object.entries(groups)) {
    const node = draft.groups.get(id);
    if (node) draft.groups.set(id, { ...node, dependencies });
  }
  return { version: "v1", apps: draft.apps, groups: draft.groups };
}

function layers(...parts: Parameters<typeof root>): Record<string, number> | undefined {
  const tree = root(...parts);
  const found = dependencyLayers(tree);
  return found && Object.fromEntries([...tree.apps.keys()].map((id) => [id, found.get(id) ?? 0]));
}

it("a layer is the longest chain of dependencies", () => {
  expect(layers({ "/a": [], "/b": ["/a"], "/c": ["/a", "/b"], "/d": [] })).toEqual({ "/a": 0, "/b": 1, "/c": 2, "/d": 0 });
});

it("a group stands for all apps inside, whoever names it", () => {
  const apps = { "/db/one": [], "/db/deep/two": ["/db/one"], "/web/a": ["/db"], "/web/b": [] };
  expect(layers(apps)).toEqual({ "/db/one": 0, "/db/deep/two": 1, "/web/a": 2, "/web/b": 0 });
  expect(layers(apps, { "/web": ["/db"] })).toEqual({ "/db/one": 0, "/db/deep/two": 1, "/web/a": 2, "/web/b": 2 });
});

it("what does not exist, or holds no app, is no dependency", () => {
  expect(layers({ "/a": ["/none"], "/g/b": ["/a"] }, { "/g": ["/empty"] })).toEqual({ "/a": 0, "/g/b": 1 });
});

it("an app may depend on the group that it is in: on the others there", () => {
  expect(layers({ "/g/a": ["/g"], "/g/b": [], "/g/c": ["/g/b"] })).toEqual({ "/g/a": 2, "/g/b": 0, "/g/c": 1 });
  expect(layers({ "/g/a": ["/g"], "/g/b": ["/g"] })).toBeUndefined();
  expect(layers({ "/g/a": [], "/g/b": [] }, { "/g": ["/g/a"] })).toEqual({ "/g/a": 0, "/g/b": 1 });
});

it("cycles are found, directly and by way of groups", () => {
  expect(layers({ "/a": ["/a"] })).toBeUndefined();
  expect(layers({ "/a": ["/b"], "/b": ["/a"] })).toBeUndefined();
  expect(layers({ "/g/a": ["/h"], "/h/b": ["/g"] })).toBeUndefined();
});

it("thousands of apps that depend on a group of thousands are so many edges, not millions", () => {
  const apps: Record<string, readonly string[]> = {};
  for (let i = 0; i < 3_000; i++) apps[`/db/a${i}`] = [];
  for (let i = 0; i < 3_000; i++) apps[`/web/a${i}`] = ["/db"];
  const found = dependencyLayers(root(apps));
  // One node more than apps that anything is known of: the group.
  expect([found?.size, found?.get("/web/a7")]).toEqual([6_001, 1]);
});
