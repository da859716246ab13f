import { type ContainerStatus, NetworkInfo, type TaskStatus } from "@mesolite/wire";
import { expect, test } from "vitest";
import type { TaskRecord } from "../state/task.ts";
import { keptStatus } from "./kept-status.ts";

const network = NetworkInfo.encode({ ip_addresses: [{ ip_address: "10.0.0.1" }] });
const container = (pid: number): ContainerStatus => ({
  container_id: { value: "c" },
  executor_pid: pid,
  network_infos: [NetworkInfo.decode(network)],
});

const status = (fields: Partial<TaskStatus> = {}): TaskStatus => ({
  task_id: { value: "t" },
  agent_id: { value: "a" },
  executor_id: { value: "t" },
  state: "TASK_RUNNING",
  container_status: container(7),
  ...fields,
});

function taskWith(...statuses: TaskStatus[]): TaskRecord {
  const id = { value: "t" };
  const definition = { name: "t", task_id: id, framework_id: { value: "f" }, agent_id: { value: "a" } };
  const ids = { id: "t", frameworkId: "f", agentId: "a", executorId: "", role: "*" };
  return { ...ids, resources: [], definition, state: "TASK_RUNNING", statuses };
}

test("says the same as the status but for its data", () => {
  const given = status({ data: Uint8Array.of(1), healthy: true });
  const { data: _, ...rest } = given;
  expect(keptStatus(taskWith(status()), given)).toStrictEqual(rest);
  expect(given.data).toEqual(Uint8Array.of(1));
});

test("holds equal parts of the task and of its last status, and only those", () => {
  const task = taskWith(status());
  const last = task.statuses[0];
  const ofAnother = taskWith(status({ executor_id: { value: "e" } }));
  const kept = keptStatus(task, status());
  expect(kept.task_id).toBe(task.definition.task_id);
  expect(kept.agent_id).toBe(task.definition.agent_id);
  expect(kept.executor_id).toBe(task.definition.task_id);
  expect(keptStatus(ofAnother, status({ executor_id: { value: "e" } })).executor_id).toBe(ofAnother.statuses[0]?.executor_id);
  expect(kept.container_status).toBe(last?.container_status);
  const other = status({ executor_id: { value: "e" }, container_status: container(8) });
  expect(keptStatus(task, other)).toStrictEqual(other);
});
