import { expect, it } from "vitest";
import { scheduler, v0 } from "./gen/index.ts";
import { schedulerCallFromV0 } from "./scheduler-call-from-v0.ts";

const framework_info = { user: "u", name: "n" };

it("takes force out of Subscribe and leaves a valid v1 call", () => {
  const sent = v0.SchedulerCall.encode({
    type: "SUBSCRIBE",
    subscribe: { framework_info, force: true, suppressed_roles: ["r"] },
  });
  const { call, force } = schedulerCallFromV0(v0.SchedulerCall.decode(sent));
  expect(force).toBe(true);
  expect(call).toEqual({ type: "SUBSCRIBE", subscribe: { framework_info, suppressed_roles: ["r"] } });
  expect(scheduler.Call.decode(scheduler.Call.encode(call))).toEqual(call);
});

it("does not force when nothing was said", () => {
  expect(schedulerCallFromV0({ type: "SUBSCRIBE", subscribe: { framework_info } }).force).toBe(false);
});

it("keeps every other call as it is", () => {
  const kill = { type: "KILL", framework_id: { value: "f" }, kill: { task_id: { value: "t" } } } as const;
  expect(schedulerCallFromV0(kill)).toEqual({ call: kill, force: false });
});
