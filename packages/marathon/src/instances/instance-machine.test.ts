import type { TaskState } from "@mesolite/wire";
import { describe, expect, it } from "vitest";
import { conditionOf, isTerminal, taskStateOf, type Condition } from "./condition.ts";
import type { Instance } from "./instance.ts";
import { withStatus } from "./status-update.ts";

const states: readonly TaskState[] = [
  "TASK_STAGING",
  "TASK_STARTING",
  "TASK_RUNNING",
  "TASK_KILLING",
  "TASK_UNREACHABLE",
  "TASK_FINISHED",
  "TASK_FAILED",
  "TASK_KILLED",
  "TASK_ERROR",
  "TASK_DROPPED",
  "TASK_GONE",
  "TASK_GONE_BY_OPERATOR",
  "TASK_LOST",
  "TASK_UNKNOWN",
];

const conditions = Object.keys(taskStateOf) as Condition[];

function instance(condition: Condition): Instance {
  return {
    id: "a.instance-1",
    appId: "/a",
    role: "*",
    runSpecVersion: "v",
    configVersion: "v",
    goal: "Running",
    condition,
    sinceMs: 0,
    createdAtMs: 0,
    unreachableStrategy: { inactiveAfterSeconds: 0, expungeAfterSeconds: 0 },
    task: { id: "a.instance-1._app.1", incarnation: 1, stagedAtMs: 0, hostPorts: [], ipAddresses: [] },
  };
}

/** What each condition becomes when a status arrives; "." = stays. Columns in the order of `states`. */
const table: Readonly<Record<Condition, string>> = {
  Scheduled: "Staging Starting Running Killing Unreachable Finished Failed Killed Error Dropped Gone Gone Unknown Unknown",
  Provisioned: "Staging Starting Running Killing Unreachable Finished Failed Killed Error Dropped Gone Gone Unknown Unknown",
  Staging: ". Starting Running Killing Unreachable Finished Failed Killed Error Dropped Gone Gone Unknown Unknown",
  Starting: "Staging . Running Killing Unreachable Finished Failed Killed Error Dropped Gone Gone Unknown Unknown",
  Running: ". . . Killing Unreachable Finished Failed Killed Error Dropped Gone Gone Unknown Unknown",
  Killing: ". . Running . Unreachable Finished Failed Killed Error Dropped Gone Gone Unknown Unknown",
  Unreachable: "Staging Starting Running Killing . Finished Failed Killed Error Dropped Gone Gone Unknown Unknown",
  UnreachableInactive: "Staging Starting Running Killing . Finished Failed Killed Error Dropped Gone Gone Unknown Unknown",
  Error: ". . . . . . . . . . . . . .",
  Failed: ". . . . . . . . . . . . . .",
  Finished: ". . . . . . . . . . . . . .",
  Killed: ". . . . . . . . . . . . . .",
  Gone: ". . . . . . . . . . . . . .",
  Dropped: ". . . . . . . . . . . . . .",
  Unknown: ". . . . . . . . . . . . . .",
};

describe("every condition meets every task state", () => {
  it.each(conditions)("%s", (condition) => {
    const expected = table[condition].split(" ").map((word) => (word === "." ? condition : word));
    const found = states.map(
      (state) => withStatus(instance(condition), { task_id: { value: "a.instance-1._app.1" }, state }, 5).condition,
    );
    expect(found).toEqual(expected);
  });
});

it("a task that has ended is never revived", () => {
  for (const condition of conditions.filter(isTerminal)) {
    const ended = instance(condition);
    for (const state of states) expect(withStatus(ended, { task_id: { value: "x" }, state }, 5)).toBe(ended);
  }
});

it.each([
  ["REASON_RECONCILIATION", "Unknown"],
  ["REASON_AGENT_REMOVED", "Gone"],
  ["REASON_INVALID_OFFERS", "Dropped"],
  [undefined, "Unknown"],
] as const)("TASK_LOST because of %s is %s", (reason, condition) => {
  expect(conditionOf({ task_id: { value: "x" }, state: "TASK_LOST", reason })).toBe(condition);
});

it("remembers when it started, where it answers, and since when it cannot be reached", () => {
  const status = {
    task_id: { value: "a.instance-1._app.1" },
    state: "TASK_RUNNING" as const,
    container_status: { network_infos: [{ ip_addresses: [{ ip_address: "10.0.0.1" }, {}] }] },
  };
  const running = withStatus(instance("Starting"), status, 7);
  expect(running).toMatchObject({ condition: "Running", sinceMs: 7, task: { startedAtMs: 7 } });
  expect(running.task?.ipAddresses).toEqual([{ ipAddress: "10.0.0.1", protocol: "IPv4" }]);
  expect(withStatus(running, status, 9)).toBe(running);
  const lost = withStatus(running, { ...status, state: "TASK_UNREACHABLE", unreachable_time: { nanoseconds: 8e6 } }, 20);
  expect(lost.task).toMatchObject({ unreachableSinceMs: 8, startedAtMs: 7 });
  expect(withStatus(lost, status, 30).task).toMatchObject({ unreachableSinceMs: undefined, startedAtMs: 7 });
});
