import type { ContainerSpec } from "@mesolite/base";
import { describe, expect, test } from "vitest";
import { checkAnswered, checkMachinesSettled, type MachineView } from "./calm.ts";

const machine = (fields: Partial<MachineView>): readonly MachineView[] => [
  { name: "m", agent: { phase: "running", streams: new Map() }, alive: [], ...fields },
];
const task = { taskId: "t", frameworkId: "f" } as ContainerSpec;

describe("calm: forged states", () => {
  test("an agent that is down, and one that is not registered", () => {
    expect(() => checkMachinesSettled(machine({ agent: undefined }), new Set())).toThrow("m is down in calm");
    const agent = { phase: "registering", streams: new Map() };
    expect(() => checkMachinesSettled(machine({ agent }), new Set())).toThrow("m is registering in calm");
  });

  test("an update that nobody acknowledged", () => {
    const agent = { phase: "running", streams: new Map([["f/t", { frameworkId: "f", taskId: "t" }]]) };
    expect(() => checkMachinesSettled(machine({ agent }), new Set(["f"]))).toThrow(
      /m still holds an unacknowledged update of task t/,
    );
    checkMachinesSettled(machine({ agent }), new Set(["g"]));
  });

  test("a task whose framework is gone", () => {
    expect(() => checkMachinesSettled(machine({ alive: [task] }), new Set(["g"]))).toThrow(
      /task t still runs on m, and its framework f is gone/,
    );
  });

  test("no leader, and a request without an answer", () => {
    expect(() => checkAnswered(undefined)).toThrow("no Marathon leads in calm");
    expect(() => checkAnswered({ openRequests: 2 })).toThrow(/2 requests to Marathon are unanswered/);
  });
});

test("what has settled is fine", () => {
  checkMachinesSettled(machine({ alive: [task] }), new Set(["f"]));
  checkAnswered({ openRequests: 0 });
});
