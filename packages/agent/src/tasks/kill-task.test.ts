import { describe, expect, it } from "vitest";
import { commandTask, framework, World } from "../../test/world.ts";
import { mergeKill } from "./kill-policy.ts";

function running(fields = {}, info = framework): World {
  const world = new World().up();
  world.run(commandTask("t", fields), info);
  world.containerStarted("t");
  world.ackAll("t");
  return world;
}

function signals(world: World): readonly string[] {
  return world.of("killContainer").map((effect) => effect.signal);
}

describe("killing a task", () => {
  it("terminates, reports KILLING, escalates after 3 s, reports KILLED", () => {
    const world = running();
    world.kill("t");
    expect(signals(world)).toEqual(["SIGTERM"]);
    expect(world.last("t").state).toBe("TASK_KILLING");
    world.advance(2_999);
    expect(signals(world)).toEqual(["SIGTERM"]);
    world.advance(1);
    expect(signals(world)).toEqual(["SIGTERM", "SIGKILL"]);
    world.containerExited("t", { kind: "signaled", signal: 9 });
    world.ackAll("t");
    expect(world.last("t")).toMatchObject({ state: "TASK_KILLED", message: "Command terminated with signal Killed" });
  });

  it("is KILLED even where the command exits with 0", () => {
    const world = running();
    world.kill("t");
    world.containerExited("t", { kind: "exited", code: 0 });
    world.ackAll("t");
    expect(world.last("t")).toMatchObject({ state: "TASK_KILLED", message: "Command exited with status 0" });
  });

  it("does not speak of KILLING to a framework that does not know it", () => {
    const world = running({}, { ...framework, capabilities: [] });
    world.kill("t");
    expect(world.states("t")).toEqual(["TASK_STARTING", "TASK_RUNNING"]);
  });

  it.each([
    ["the kill's", 1_000, 9_000, 1_000],
    ["the task's", undefined, 9_000, 9_000],
  ])("uses %s policy", (_, killMs, taskMs, expectedMs) => {
    const world = running({ kill_policy: { grace_period: { nanoseconds: taskMs * 1e6 } } });
    world.kill("t", killMs);
    world.advance(expectedMs - 1);
    expect(signals(world)).toEqual(["SIGTERM"]);
    world.advance(1);
    expect(signals(world)).toEqual(["SIGTERM", "SIGKILL"]);
  });

  it("shortens a running grace, never lengthens it", () => {
    const first = mergeKill(undefined, "requested", 20_000, 1_000);
    expect(mergeKill(first, "requested", 30_000, 2_000)).toBeUndefined();
    expect(mergeKill(first, "requested", 20_000, 2_000)).toBeUndefined();
    expect(mergeKill(first, "requested", 5_000, 2_000)?.deadlineMs).toBe(6_000);
    expect(mergeKill(first, "unhealthy", 5_000, 9_000)).toEqual({ cause: "requested", startedAtMs: 1_000, deadlineMs: 9_000 });
  });

  it("cancels a launch", () => {
    const world = new World().up();
    world.run(commandTask("t"));
    world.kill("t");
    expect(signals(world)).toEqual(["SIGTERM"]);
    world.feed({ kind: "containerLaunchFailed", containerId: world.box("t").spec.containerId, message: "cancelled" });
    expect(world.last("t")).toMatchObject({ state: "TASK_KILLED", reason: "REASON_TASK_KILLED_DURING_LAUNCH" });
  });

  it("kills a container that started all the same", () => {
    const world = new World().up();
    world.run(commandTask("t"));
    world.kill("t");
    world.containerStarted("t");
    world.advance(3_000);
    expect(signals(world)).toEqual(["SIGTERM", "SIGKILL"]);
    world.containerExited("t", { kind: "signaled", signal: 9 });
    world.ackAll("t");
    expect(world.states("t")).toEqual(["TASK_STARTING", "TASK_RUNNING", "TASK_KILLING", "TASK_KILLED"]);
  });

  it("repeats SIGKILL until the exit is known", () => {
    const world = running();
    world.kill("t", 0);
    world.advance(11_000);
    expect(signals(world)).toEqual(["SIGTERM", "SIGKILL", "SIGKILL", "SIGKILL"]);
  });

  it("answers for a task that is not here, and stays silent for one that is over", () => {
    const world = running();
    world.kill("never");
    expect(world.last("never")).toMatchObject({
      state: "TASK_DROPPED",
      reason: "REASON_EXECUTOR_TERMINATED",
      source: "SOURCE_AGENT",
    });
    world.containerExited("t", { kind: "exited", code: 0 });
    world.kill("t");
    world.ackAll("t");
    world.kill("t");
    expect(world.states("t")).toEqual(["TASK_STARTING", "TASK_RUNNING", "TASK_FINISHED"]);
  });

  it("that is not here lets it start no more, should its launch have been overtaken", () => {
    const world = running();
    const uuid = world.sent("UpdateSlaveMessage").at(-1)?.resource_version_uuid ?? { value: new Uint8Array() };
    world.kill("late");
    world.ackAll("late");
    const body = { framework, task: commandTask("late"), resource_version_uuids: [{ uuid }] };
    world.master({ name: "mesos.internal.RunTaskMessage", body });
    expect(world.of("launchContainer")).toHaveLength(1);
    expect(world.sent("UpdateSlaveMessage").at(-1)?.resource_version_uuid).not.toEqual(uuid);
  });

  it("goes on after a crash, with the deadline of before", () => {
    const world = running();
    world.kill("t", 10_000);
    world.advance(4_000);
    world.crash().up();
    expect(signals(world)).toEqual(["SIGTERM"]);
    const spentMs = 1_000; // What registering took in this world.
    world.advance(6_000 - spentMs - 1);
    expect(signals(world)).toEqual(["SIGTERM"]);
    world.advance(1);
    expect(signals(world)).toEqual(["SIGTERM", "SIGKILL"]);
    world.containerExited("t", { kind: "signaled", signal: 9 });
    world.ackAll("t");
    expect(world.states("t")).toEqual(["TASK_KILLING", "TASK_KILLED"]);
  });
});
