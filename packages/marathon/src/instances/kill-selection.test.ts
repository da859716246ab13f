import { expect, it } from "vitest";
import type { App } from "../definition/app.ts";
import { newApp } from "../definition/read-app.ts";
import { defaultConfig } from "../config.ts";
import type { Condition } from "./condition.ts";
import type { Instance } from "./instance.ts";
import { inKillOrder, selectForKill } from "./kill-selection.ts";

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

const isDying = (): boolean => false;
const ids = (instances: readonly Instance[]): string[] => instances.map(({ id }) => id);

it("takes what is cheapest to lose first, and of equals the youngest or the oldest", () => {
  const all = [
    instance("old", "Running", 1),
    instance("young", "Running", 9),
    instance("starting", "Starting", 3),
    instance("staging", "Staging", 3),
    instance("launching", "Provisioned", 2),
    instance("lost", "Unreachable", 3),
    instance("waiting", "Scheduled", 3),
    instance("failed", "Failed", 2),
    instance("finished", "Finished", 1),
  ];
  const order = ["waiting", "failed", "finished", "lost", "staging", "launching", "starting", "young", "old"];
  expect(ids(selectForKill(app(), all, 9, isDying))).toEqual(order);
  expect(ids(selectForKill(app({ killSelection: "OLDEST_FIRST" }), all, 8, isDying)).at(-1)).toBe("old");
});

it("takes before all others what is being killed already", () => {
  const all = [
    instance("old", "Running", 1),
    instance("young", "Running", 9),
    instance("failed", "Failed", 3),
    instance("ending", "Killing", 1),
    instance("doomed", "Running", 2),
  ];
  const doomed = (one: Instance): boolean => one.condition === "Killing" || one.id === "doomed";
  expect(ids(selectForKill(app(), all, 3, doomed))).toEqual(["doomed", "ending", "failed"]);
  expect(ids(inKillOrder(app(), all, doomed)).slice(0, 2)).toEqual(["doomed", "ending"]);
  const grouped = app({ constraints: [["rack", "GROUP_BY"]] });
  expect(ids(selectForKill(grouped, [...all, instance("other", "Killing", 1, "r2")], 4, doomed))).toEqual([
    "doomed",
    "ending",
    "other",
    "failed",
  ]);
});

it("takes first whom a person has named", () => {
  const all = [instance("a", "Running", 1), instance("b", "Running", 2)];
  expect(ids(selectForKill(app(), all, 1, isDying, new Set(["a"])))).toEqual(["a"]);
});

it("takes from the fullest group of a GROUP_BY, even when others are younger", () => {
  const all = [instance("a", "Running", 1, "r1"), instance("b", "Running", 2, "r1"), instance("c", "Running", 9, "r2")];
  expect(ids(selectForKill(app({ constraints: [["rack", "GROUP_BY"]] }), all, 1, isDying))).toEqual(["b"]);
});
