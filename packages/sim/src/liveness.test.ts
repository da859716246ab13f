import type { TaskState } from "@mesolite/wire";
import { describe, expect, test } from "vitest";
import { checkLiveness, type FrameworkView } from "./liveness.ts";

const nowMs = 1_000_000;
const here = new Set(["here"]);

function framework(agentId: string, ...states: TaskState[]): FrameworkView {
  const task = { agentId, frameworkId: "1", states, uuids: [] };
  return { name: "f", frameworkId: "1", tasks: new Map([["t", task]]), lastOfferMs: nowMs - 5_000 };
}

describe("liveness: forged frameworks", () => {
  test("one that could never launch", () => {
    expect(() => checkLiveness({ ...framework("here"), tasks: new Map() }, here, nowMs)).toThrow(/could never launch/);
  });

  test("one that gets no more offers", () => {
    const starved = { ...framework("here", "TASK_FINISHED"), lastOfferMs: nowMs - 61_000 };
    expect(() => checkLiveness(starved, here, nowMs)).toThrow(/was offered nothing for 61 s/);
  });

  test("one whose task does not end", () => {
    expect(() => checkLiveness(framework("here", "TASK_STARTING", "TASK_RUNNING"), here, nowMs)).toThrow(
      /it was told TASK_RUNNING last/,
    );
  });

  test("one that never heard of its task", () => {
    expect(() => checkLiveness(framework("here"), here, nowMs)).toThrow(/it was told undefined last/);
  });
});

test("a task that ended, one of a framework that was removed, and one on an agent that never came back, are fine", () => {
  checkLiveness(framework("here", "TASK_RUNNING", "TASK_FAILED"), here, nowMs);
  checkLiveness({ ...framework("here", "TASK_RUNNING"), frameworkId: "2" }, here, nowMs);
  checkLiveness(framework("elsewhere", "TASK_UNREACHABLE"), here, nowMs);
  checkLiveness(framework("here", "TASK_RUNNING"), here, nowMs, (id) => id === "1");
});
