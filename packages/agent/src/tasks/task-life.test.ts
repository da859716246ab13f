import { describe, expect, it } from "vitest";
import { commandTask, framework, scalar, World } from "../../test/world.ts";

describe("the life of a command task", () => {
  it("goes from launch to FINISHED, one update at a time", () => {
    const world = new World().up();
    world.run(commandTask("t"));
    expect(world.of("launchContainer")).toHaveLength(1);
    world.containerStarted("t");
    expect(world.states("t")).toEqual(["TASK_STARTING"]);
    world.ack("t");
    expect(world.states("t")).toEqual(["TASK_STARTING", "TASK_RUNNING"]);
    world.containerExited("t", { kind: "exited", code: 0 });
    world.ackAll("t");
    expect(world.states("t")).toEqual(["TASK_STARTING", "TASK_RUNNING", "TASK_FINISHED"]);
    expect(world.last("t")).toMatchObject({
      message: "Command exited with status 0",
      source: "SOURCE_EXECUTOR",
      executor_id: { value: "t" },
    });
    expect(world.box("t").destroyed).toBe(true);
    expect([...world.store.keys()].filter((key) => key.startsWith("tasks/") || key.startsWith("updates/"))).toEqual([]);
    expect(world.agent.state.completedFrameworks.get("f-1")?.completedExecutors).toHaveLength(1);
  });

  it("ignores a launch that is meant for another agent: two masters may each have given this one an id", () => {
    const world = new World().up();
    world.run({ ...commandTask("t"), agent_id: { value: "another-S0" } });
    expect(world.of("launchContainer")).toEqual([]);
    expect(world.updates("t")).toEqual([]);
  });

  it("sets what a master of the original insists on", () => {
    const world = new World().up();
    world.run(commandTask("t"));
    world.containerStarted("t");
    const [body] = world.sent("StatusUpdateMessage");
    expect(body?.pid).toBe("slave(1)@10.0.0.2:5051");
    expect(body?.update.uuid).toHaveLength(16);
    expect(body?.update.status.uuid).toEqual(body?.update.uuid);
    world.advance(10_000);
    // Sent again, the same update tells how far the task has come meanwhile.
    expect(world.updates("t").at(-1)).toEqual({ ...body?.update, latest_state: "TASK_RUNNING" });
    expect(body?.update.status.container_status).toEqual({
      container_id: { value: world.box("t").spec.containerId },
      network_infos: [{ ip_addresses: [{ protocol: "IPv4", ip_address: "10.0.0.2" }] }],
      executor_pid: 4242,
    });
  });

  it.each([
    [{ kind: "exited", code: 7 }, "TASK_FAILED", "Command exited with status 7"],
    [{ kind: "signaled", signal: 9 }, "TASK_FAILED", "Command terminated with signal Killed"],
    [{ kind: "signaled", signal: 15 }, "TASK_FAILED", "Command terminated with signal Terminated"],
  ] as const)("reports %j as %s", (exit, state, message) => {
    const world = new World().up();
    world.run(commandTask("t"));
    world.containerStarted("t");
    world.containerExited("t", exit);
    world.ackAll("t");
    expect(world.last("t")).toMatchObject({ state, message });
  });

  it("speaks of a container where Docker runs it", () => {
    const world = new World().up();
    world.run(commandTask("t", { container: { type: "DOCKER", docker: { image: "nginx" } } }, { shell: false }));
    expect(world.box("t").spec).toMatchObject({ containerizer: "docker", command: { kind: "image", args: [] } });
    world.containerStarted("t");
    world.containerExited("t", { kind: "exited", code: 3 });
    world.ackAll("t");
    expect(world.last("t").message).toBe("Container exited with status 3");
  });

  it("reports a failed launch", () => {
    const world = new World().up();
    world.run(commandTask("t"));
    world.feed({ kind: "containerLaunchFailed", containerId: world.box("t").spec.containerId, message: "no such image" });
    expect(world.last("t")).toMatchObject({
      state: "TASK_FAILED",
      reason: "REASON_CONTAINER_LAUNCH_FAILED",
      message: "Failed to launch container: no such image",
      source: "SOURCE_AGENT",
    });
  });

  it("reports a limitation with its reason", () => {
    const world = new World().up();
    world.run(commandTask("t"));
    world.containerStarted("t");
    const message = "Memory limit exceeded: Requested: 96MB Maximum Used: 96MB";
    world.feed({
      kind: "containerExited",
      containerId: world.box("t").spec.containerId,
      exit: { kind: "signaled", signal: 9 },
      limitation: { reason: "REASON_CONTAINER_LIMITATION_MEMORY", message },
    });
    world.ackAll("t");
    expect(world.last("t")).toMatchObject({ state: "TASK_FAILED", reason: "REASON_CONTAINER_LIMITATION_MEMORY", message });
    expect(world.last("t").limitation?.resources).toEqual([scalar("mem", 64)]);
  });

  it("ends a task that outlives its max_completion_time", () => {
    const world = new World().up();
    world.run(commandTask("t", { max_completion_time: { nanoseconds: 5e9 } }));
    world.containerStarted("t");
    world.ackAll("t");
    world.advance(4_999);
    expect(world.of("killContainer")).toEqual([]);
    world.advance(2);
    expect(world.of("killContainer").map((effect) => effect.signal)).toEqual(["SIGTERM", "SIGKILL"]);
    world.containerExited("t", { kind: "signaled", signal: 9 });
    expect(world.last("t")).toMatchObject({ state: "TASK_FAILED", reason: "REASON_MAX_COMPLETION_TIME_REACHED" });
    expect(world.states("t")).not.toContain("TASK_KILLING");
  });

  it("ignores the same task twice, while it lives", () => {
    const world = new World().up();
    world.run(commandTask("t"));
    world.run(commandTask("t"));
    expect(world.of("launchContainer")).toHaveLength(1);
    expect(world.updates("t")).toEqual([]);
  });

  it("refuses what it cannot run, and keeps the refusal until it is acknowledged", () => {
    const world = new World().up();
    const executor = { executor_id: { value: "e" }, command: { value: "./executor" } };
    world.run({ ...commandTask("custom"), command: undefined, executor });
    world.run(commandTask("a/b"));
    world.run(commandTask("secret", {}, { value: "true", environment: { variables: [{ name: "S", type: "SECRET" }] } }));
    expect(world.last("custom")).toMatchObject({ state: "TASK_FAILED", reason: "REASON_CONTAINER_LAUNCH_FAILED" });
    expect(world.last("a/b")).toMatchObject({ state: "TASK_ERROR", reason: "REASON_TASK_INVALID" });
    expect(world.last("secret").message).toContain("secret resolver");
    expect(world.of("launchContainer")).toEqual([]);
    world.crash().up();
    expect(world.last("a/b").state).toBe("TASK_ERROR");
    world.ackAll("a/b");
    world.crash().up();
    expect(world.updates("a/b")).toEqual([]);
  });

  it.each([
    [framework, "TASK_DROPPED"],
    [{ ...framework, capabilities: [] }, "TASK_LOST"],
  ])("drops a task that was offered from an older state of the agent", (info, state) => {
    const world = new World().up();
    const stale = [{ uuid: { value: new Uint8Array(16) } }];
    world.master({
      name: "mesos.internal.RunTaskMessage",
      body: { framework: info, task: commandTask("t"), resource_version_uuids: stale },
    });
    expect(world.last("t")).toMatchObject({
      state,
      reason: "REASON_INVALID_OFFERS",
      message: "Task assumes outdated resource state",
    });
    const [registered] = world.sent("RegisterSlaveMessage");
    const version = registered?.resource_version_uuid ?? { value: new Uint8Array(0) };
    world.master({
      name: "mesos.internal.RunTaskMessage",
      body: { framework: info, task: commandTask("u"), resource_version_uuids: [{ uuid: version }] },
    });
    expect(world.of("launchContainer")).toHaveLength(1);
  });

  it("forgets a removed framework: kills, no updates", () => {
    const world = new World().up();
    world.run(commandTask("t"));
    world.containerStarted("t");
    world.master({ name: "mesos.internal.ShutdownFrameworkMessage", body: { framework_id: { value: "f-1" } } });
    expect(world.of("killContainer").map((effect) => effect.signal)).toEqual(["SIGTERM"]);
    expect(world.agent.state.streams.size).toBe(0);
    world.advance(3_000);
    expect(world.of("killContainer").map((effect) => effect.signal)).toEqual(["SIGTERM", "SIGKILL"]);
    world.containerExited("t", { kind: "signaled", signal: 9 });
    expect(world.states("t")).toEqual(["TASK_STARTING"]);
    expect(world.agent.state.frameworks.size).toBe(0);
  });
});
