import { expect, it } from "vitest";
import type { App } from "../definition/app.ts";
import { newApp } from "../definition/read-app.ts";
import { defaultConfig } from "../config.ts";
import type { Condition } from "./condition.ts";
import type { Instance } from "./instance.ts";
import { selectForKill } from "./kill-selection.ts";

function app(more: Partial<App> = {}): App {
  const read = newApp({ id: "/a", cmd: "x" }, "/", defaultConfig, "v", new Map());
  if (!read.ok) throw new Error("not an app");
  return { ...read.value, ...more };
}

function instance(id: string, condition: Condition, startedAtMs: number, rack = "r"): Instance {
  const task = { id: `${id}._app.1`, incarnation: 1, stagedAtMs: startedAtMs, startedAtMs, hostPorts: [], ipAddresses: [] };
  return {
    id,
    appId: "/a",
    role: "*",
    runSpecVersion: "v",
    configVersion: "v",
    goal: "Running",
    condition,
    sinceMs: 0,
    createdAtMs: startedAtMs,
    unreachableStrategy: "disabled",
    agent: { agentId: "s", host: "h", attributes: [{ name: "rack", type: "TEXT", text: { value: rack } }] },
    task: condition === "Scheduled" ? undefined : task,
  };
}

const ids = (instances: readonly Instance[]): string[] => instances.map(({ id }) => id);

it("takes what is cheapest to lose first, and of equals the youngest or the oldest", () => {
  const all = [
    instance("old", "Running", 1),
    instance("young", "Running", 9),
    instance("starting", "Starting", 3),
    instance("staging", "Staging", 3),
    instance("lost", "Unreachable", 3),
    instance("waiting", "Scheduled", 3),
  ];
  expect(ids(selectForKill(app(), all, 6))).toEqual(["waiting", "lost", "staging", "starting", "young", "old"]);
  expect(ids(selectForKill(app({ killSelection: "OLDEST_FIRST" }), all, 5)).at(-1)).toBe("old");
});

it("takes first whom a person has named", () => {
  const all = [instance("a", "Running", 1), instance("b", "Running", 2)];
  expect(ids(selectForKill(app(), all, 1, new Set(["a"])))).toEqual(["a"]);
});

it("takes from the fullest group of a GROUP_BY, even when others are younger", () => {
  const all = [instance("a", "Running", 1, "r1"), instance("b", "Running", 2, "r1"), instance("c", "Running", 9, "r2")];
  expect(ids(selectForKill(app({ constraints: [["rack", "GROUP_BY"]] }), all, 1))).toEqual(["b"]);
});
