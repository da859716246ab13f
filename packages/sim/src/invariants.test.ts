import type { ContainerSpec } from "@mesolite/base";
import type { TaskState, TaskStatus } from "@mesolite/wire";
import { describe, expect, test } from "vitest";
import { checkMachine, checkOnce, UpdateHistory } from "./invariants.ts";

const status = (taskId: string, state: TaskState, uuid: number): TaskStatus => ({
  task_id: { value: taskId },
  state,
  uuid: Uint8Array.of(uuid),
});
const running = (taskId: string, cpus = 1): ContainerSpec => ({ taskId, cpus, memMiB: 42, environment: {} }) as ContainerSpec;
const onPort = (taskId: string, port: number): ContainerSpec => ({ ...running(taskId), environment: { PORT0: String(port) } });

// A checker that accepts everything would pass every seed: each has a forged history that it must reject.
describe("forged histories", () => {
  test("an update that never arrived", () => {
    const history = new UpdateHistory();
    history.sent(status("t", "TASK_RUNNING", 1));
    history.sent(status("t", "TASK_FINISHED", 2));
    history.told(status("t", "TASK_RUNNING", 1));
    expect(() => history.checkAllDelivered()).toThrow(/1 of 2 updates of task t never arrived/);
  });

  test("updates that arrived out of order", () => {
    const history = new UpdateHistory();
    history.sent(status("t", "TASK_RUNNING", 1));
    history.sent(status("t", "TASK_FINISHED", 2));
    expect(() => history.told(status("t", "TASK_FINISHED", 2))).toThrow(/out of order/);
  });

  test("updates that arrived out of order, though a master had removed their framework: some may be missing, none may come back", () => {
    const history = new UpdateHistory();
    for (const [i, state] of (["TASK_STARTING", "TASK_RUNNING", "TASK_FINISHED"] as const).entries())
      history.sent(status("t", state, i), "f");
    history.removed("f");
    history.told(status("t", "TASK_RUNNING", 1));
    expect(() => history.told(status("t", "TASK_STARTING", 0))).toThrow(/out of order/);
    expect(() => history.told(status("t", "TASK_LOST", 3))).toThrow(/out of order/);
  });

  test("a task that runs although its framework was told it is gone", () => {
    const history = new UpdateHistory();
    history.sent(status("t", "TASK_LOST", 1));
    history.told(status("t", "TASK_LOST", 1));
    expect(() => history.checkGone([running("t")])).toThrow(/TASK_LOST/);
  });

  test("more containers than the machine has room for", () => {
    expect(() => checkMachine("m", { cpus: 1500, mem: 1_000_000, disk: 0, gpus: 0 }, [running("a"), running("b")])).toThrow(
      /2 containers/,
    );
  });

  test("a task that runs on two machines", () => {
    const machines = [
      { name: "m", alive: [running("t")] },
      { name: "n", alive: [running("t")] },
    ];
    expect(() => checkOnce(machines)).toThrow(/task t is used twice: by m and by n/);
  });

  test("two containers with one host port", () => {
    expect(() => checkOnce([{ name: "m", alive: [onPort("a", 31000), onPort("b", 31000)] }])).toThrow(
      /port 31000 of m is used twice/,
    );
  });
});

test("to a framework that is not partition-aware, a lost task on a lost agent may run, and nobody hears of a removed framework's tasks", () => {
  const history = new UpdateHistory();
  history.sent(status("t", "TASK_RUNNING", 1), "f");
  history.told({ ...status("t", "TASK_LOST", 1), uuid: undefined, reason: "REASON_AGENT_REMOVED" });
  history.checkGone([running("t")]);
  history.checkAllDelivered((frameworkId) => frameworkId === "f");
  expect(() => history.checkAllDelivered((frameworkId) => frameworkId === "g")).toThrow(/never arrived/);
  history.removed("f");
  history.checkAllDelivered();
  history.sent(status("u", "TASK_FINISHED", 2), "g");
  expect(() => history.checkAllDelivered()).toThrow(/1 of 1 updates of task u never arrived/);
});

test("what arrived twice, or is not gone, is fine", () => {
  const history = new UpdateHistory();
  history.sent(status("t", "TASK_RUNNING", 1));
  history.sent(status("t", "TASK_RUNNING", 1));
  history.told(status("t", "TASK_RUNNING", 1));
  history.told(status("t", "TASK_RUNNING", 1));
  history.checkAllDelivered();
  history.checkGone([running("t")]);
  checkMachine("m", { cpus: 1000, mem: 10_000, disk: 0, gpus: 0 }, [running("t")]);
  checkOnce(["m", "n"].map((name) => ({ name, alive: [onPort(`t-${name}`, 31000)] })));
});
