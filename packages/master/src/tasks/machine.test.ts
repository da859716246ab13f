import { isTerminal, type TaskState, type TaskStatus } from "@mesolite/wire";
import { describe, expect, test } from "vitest";
import type { TaskRecord } from "../state/task.ts";
import { stepTask, type TaskEvent } from "./machine.ts";

const terminal: readonly TaskState[] = [
  "TASK_FINISHED",
  "TASK_FAILED",
  "TASK_KILLED",
  "TASK_ERROR",
  "TASK_LOST",
  "TASK_DROPPED",
  "TASK_GONE",
  "TASK_GONE_BY_OPERATOR",
];
const living: readonly TaskState[] = [
  "TASK_STAGING",
  "TASK_STARTING",
  "TASK_RUNNING",
  "TASK_KILLING",
  "TASK_UNREACHABLE",
  "TASK_UNKNOWN",
];
const all = [...living, ...terminal];

function taskIn(state: TaskState): TaskRecord {
  const ids = { name: "t", task_id: { value: "t" }, framework_id: { value: "f" }, agent_id: { value: "a" } };
  return {
    id: "t",
    frameworkId: "f",
    agentId: "a",
    executorId: "",
    role: "r",
    resources: [],
    definition: ids,
    state,
    statuses: [],
  };
}

function status(state: TaskState, change: Partial<TaskStatus> = {}): TaskStatus {
  return { task_id: { value: "t" }, state, ...change };
}

/** Every event in every state: the state after it. */
const rows: readonly [name: string, event: (to: TaskState) => TaskEvent, after: (from: TaskState, to: TaskState) => TaskState][] =
  [
    ["statusUpdated", (to) => ({ kind: "statusUpdated", status: status(to) }), (from, to) => (isTerminal(from) ? from : to)],
    [
      "statusUpdated whose latest state runs ahead",
      (to) => ({ kind: "statusUpdated", status: status("TASK_STARTING"), latestState: to }),
      (from, to) => (isTerminal(from) ? from : to),
    ],
    ["killRequested", () => ({ kind: "killRequested" }), (from) => from],
    [
      "agentUnreachable",
      () => ({ kind: "agentUnreachable", status: status("TASK_UNREACHABLE"), atMs: 5 }),
      (from) => (isTerminal(from) ? from : "TASK_UNREACHABLE"),
    ],
  ];

describe.each(rows)("%s", (_, event, after) => {
  test.each(all.flatMap((from) => all.map((to) => [from, to] as const)))("in %s, of %s", (from, to) => {
    expect(stepTask(taskIn(from), event(to)).state).toBe(after(from, to));
  });
});

describe("beside the state", () => {
  test("terminal states are exactly these", () => {
    expect(all.filter(isTerminal)).toEqual(terminal);
  });

  test("a uuid makes the status the last forwarded one; the master's own statuses do not", () => {
    const uuid = new Uint8Array(16);
    const updated = stepTask(taskIn("TASK_STAGING"), { kind: "statusUpdated", status: status("TASK_RUNNING"), uuid });
    expect(updated).toMatchObject({ forwardedState: "TASK_RUNNING", forwardedUuid: uuid });
    const lost = stepTask(updated, { kind: "agentUnreachable", status: status("TASK_UNREACHABLE"), atMs: 5 });
    expect(lost).toMatchObject({ forwardedState: "TASK_RUNNING", unreachableSinceMs: 5 });
  });

  test("statuses: one per run of a state, oldest first, without data", () => {
    let task = taskIn("TASK_STAGING");
    for (const s of [
      status("TASK_STARTING"),
      status("TASK_RUNNING"),
      status("TASK_RUNNING", { healthy: true, data: new Uint8Array(3) }),
    ]) {
      task = stepTask(task, { kind: "statusUpdated", status: s });
    }
    expect(task.statuses).toEqual([status("TASK_STARTING"), status("TASK_RUNNING", { healthy: true })]);
  });

  test("a kill is remembered with its policy, but not by a task that has ended", () => {
    const policy = { grace_period: { nanoseconds: 1 } };
    expect(stepTask(taskIn("TASK_RUNNING"), { kind: "killRequested", policy }).kill).toEqual({ policy });
    const ended = taskIn("TASK_FINISHED");
    expect(stepTask(ended, { kind: "killRequested", policy })).toBe(ended);
  });
});
