import { formatResources, parseResources, type Resources } from "@mesolite/resources";
import type { ExecutorInfo, Offer } from "@mesolite/wire";
import { expect, test } from "vitest";
import { describeShortfalls, placeTasks } from "./place-tasks.ts";
import { task } from "./task.ts";

function resources(text: string): Resources {
  const parsed = parseResources(text);
  if (!parsed.ok) throw new Error(parsed.error);
  return parsed.value;
}

function offer(text: string, agentId = "S1"): Offer {
  return {
    id: { value: "O" },
    framework_id: { value: "F" },
    agent_id: { value: agentId },
    hostname: "h",
    resources: resources(text),
  };
}

const small = task({ name: "small", id: "small", cpus: 1, memMiB: 64 });

test("several tasks share several offers of one agent", () => {
  const placed = placeTasks(
    [offer("cpus:1;mem:64"), offer("cpus:1;mem:100;disk:5")],
    [small, { ...small, task_id: { value: "second" } }],
  );
  if (!placed.ok) throw new Error("does not fit");
  expect(placed.value.tasks.map(({ agent_id, task_id }) => `${task_id.value}@${agent_id.value}`)).toEqual([
    "small@S1",
    "second@S1",
  ]);
  expect(formatResources(placed.value.rest)).toBe("mem:36; disk:5");
});

test("the resources of a shared executor count once", () => {
  const executor: ExecutorInfo = {
    executor_id: { value: "e" },
    command: { value: "run" },
    resources: resources("cpus:0.5;mem:10"),
  };
  const two = [
    { ...small, executor },
    { ...small, executor, task_id: { value: "second" } },
  ];
  const placed = placeTasks([offer("cpus:2.5;mem:138;cpus(web):0.1")], two);
  expect(placed.ok && formatResources(placed.value.rest)).toBe("cpus:0.1");
  expect(placed.ok && placed.value.tasks[0]?.executor).toEqual(placed.ok && placed.value.tasks[1]?.executor);
  expect(placeTasks([offer("cpus:2.4;mem:138")], two)).toMatchObject({
    ok: false,
    error: { task: { task_id: { value: "second" } } },
  });
});

test("the first task that does not fit is named, with all that it lacks", () => {
  const big = task({ name: "big", id: "big", cpus: 2, memMiB: 500 });
  const placed = placeTasks([offer("cpus:2.5;mem:138")], [small, big, small]);
  if (placed.ok) throw new Error("fits");
  expect(placed.error.task).toBe(big);
  expect(describeShortfalls(placed.error.shortfalls)).toBe("cpus: 2 wanted, 1.5 offered; mem: 500 wanted, 74 offered");
});

test("offers of several agents are a mistake, and so is no offer", () => {
  expect(() => placeTasks([offer("cpus:1"), offer("cpus:1", "S2")], [small])).toThrow(/one agent/);
  expect(() => placeTasks([], [small])).toThrow(/at least one offer/);
});
