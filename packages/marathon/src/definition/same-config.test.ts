import { expect, it } from "vitest";
import { defaultConfig } from "../config.ts";
import type { App } from "./app.ts";
import { newApp } from "./read-app.ts";
import { isSameConfig } from "./same-config.ts";

function app(more: Partial<App> = {}): App {
  const read = newApp({ id: "/a", cmd: "x", env: { A: "1", B: "2" }, ports: [80] }, "/", defaultConfig, "v1", new Map());
  if (!read.ok) throw new Error("not an app");
  return { ...read.value, ...more };
}

it.each<[string, Partial<App>]>([
  ["scale and version", { instances: 7, version: "v2", versionInfo: { lastScalingAt: "v2", lastConfigChangeAt: "v2" } }],
  ["the order of keys", { env: { B: "2", A: "1" } }],
  ["absent and undefined", { user: undefined }],
])("does not look at %s", (_, change) => {
  expect(isSameConfig(app(), app(change))).toBe(true);
});

it.each<[string, Partial<App>]>([
  ["a value", { cmd: "y" }],
  ["a nested value", { env: { A: "1", B: "3" } }],
  ["a key more", { env: { A: "1", B: "2", C: "3" } }],
  ["a key less", { env: { A: "1" } }],
  ["a longer list", { constraints: [["hostname", "UNIQUE"]] }],
  ["the order of a list", { portDefinitions: [] }],
  ["a list that is absent", { portDefinitions: undefined }],
  ["an object in place of a word", { unreachableStrategy: "disabled" }],
])("sees %s", (_, change) => {
  expect([isSameConfig(app(), app(change)), isSameConfig(app(change), app())]).toEqual([false, false]);
});
