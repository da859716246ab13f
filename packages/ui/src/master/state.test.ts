import { expect, test } from "vitest";
import { type Agent, type Framework, type Task, activeTasks, clusterResources, completedTasks, pollMs } from "./state.ts";

const quantities = (cpus: number, mem: number) => ({ cpus, gpus: 0, mem, disk: 0 });
const agent = (used: number, offered: number): Agent => ({
  id: "a",
  hostname: "h",
  port: 5051,
  active: true,
  registered_time: 0,
  resources: quantities(4, 1024),
  used_resources: quantities(used, 0),
  offered_resources: quantities(offered, 512),
});

test("what is neither used nor offered is free", () => {
  const { total, used, offered, free } = clusterResources([agent(1, 2), agent(0, 1)]);
  expect(total.cpus).toBe(8);
  expect(used.cpus).toBe(1);
  expect(offered.cpus).toBe(3);
  expect(free).toEqual(quantities(4, 1024));
});

const task = (id: string): Task => ({
  id,
  name: id,
  framework_id: "f",
  executor_id: "",
  slave_id: "a",
  state: "TASK_RUNNING",
  resources: quantities(1, 1),
  role: "*",
  statuses: [],
});
const framework = (tasks: Task[]): Framework => ({
  id: "f",
  name: "f",
  user: "root",
  hostname: "h",
  active: true,
  connected: true,
  registered_time: 0,
  used_resources: quantities(0, 0),
  offered_resources: quantities(0, 0),
  tasks,
  unreachable_tasks: [task("unreachable")],
  completed_tasks: [task("completed")],
});

test("tasks out of reach count as active, ended ones do not", () => {
  const ids = (tasks: Task[]) => tasks.map(({ id }) => id);
  expect(ids(activeTasks([framework([task("running")])]))).toEqual(["running", "unreachable"]);
  expect(ids(completedTasks([framework([task("running")])]))).toEqual(["completed"]);
});

test("a big cluster is asked less often", () => {
  const many = (tasks: number) => [framework(Array.from({ length: tasks }, () => task("t")))];
  expect(pollMs({ slaves: [agent(0, 0)], frameworks: many(1) })).toBe(2000);
  expect(pollMs({ slaves: [agent(0, 0)], frameworks: many(3000) })).toBe(10_000);
  expect(pollMs({ slaves: Array.from({ length: 600 }, () => agent(0, 0)), frameworks: many(1) })).toBe(60_000);
});
