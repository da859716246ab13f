import { expect, test } from "vitest";
import { statusLines } from "./status-lines.ts";

test("everything that an update may tell", () => {
  expect(
    statusLines({
      task_id: { value: "t" },
      state: "TASK_FAILED",
      message: "Memory limit exceeded",
      source: "SOURCE_AGENT",
      reason: "REASON_CONTAINER_LIMITATION_MEMORY",
      healthy: false,
      check_status: { type: "COMMAND", command: { exit_code: 1 } },
      limitation: { resources: [{ name: "mem", type: "SCALAR", scalar: { value: 32 } }] },
    }),
  ).toEqual([
    "Received status update TASK_FAILED for task 't'",
    "  message: 'Memory limit exceeded'",
    "  source: SOURCE_AGENT",
    "  reason: REASON_CONTAINER_LIMITATION_MEMORY",
    "  healthy?: false",
    `  check status: {"type":"COMMAND","command":{"exit_code":1}}`,
    "  resource limit violation: mem:32",
  ]);
});

test("what is absent is not printed", () => {
  expect(statusLines({ task_id: { value: "t" }, state: "TASK_RUNNING" })).toEqual([
    "Received status update TASK_RUNNING for task 't'",
  ]);
});
