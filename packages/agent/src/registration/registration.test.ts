import { describe, expect, it } from "vitest";
import { agentId, commandTask, framework, free, masterPid, World } from "../../test/world.ts";
import { agentCapabilities } from "./registration.ts";

describe("registration", () => {
  it("waits a random while, links, registers as what it is", () => {
    const world = new World().start().recover();
    world.feed({ kind: "masterDetected", pid: masterPid });
    const wait = world.timers.get("registration")?.atMs ?? 0;
    expect(wait).toBeGreaterThanOrEqual(world.nowMs);
    expect(wait).toBeLessThanOrEqual(world.nowMs + 1_000);
    expect(world.of("send")).toEqual([]);
    world.advance(1_000);
    expect(world.of("link")[0]).toEqual({ kind: "link", to: masterPid });
    expect(world.sent("RegisterSlaveMessage")[0]).toMatchObject({
      agent: {
        hostname: "host",
        checkpoint: true,
        resources: [
          { ...free("cpus", 4), role: "*" },
          { ...free("mem", 4096), role: "*" },
        ],
      },
      version: "1.12.0",
      agent_capabilities: agentCapabilities,
    });
    expect(world.sent("RegisterSlaveMessage")[0]?.resource_version_uuid?.value).toHaveLength(16);
  });

  it("names another version of its resources with every attempt: a launch made on an earlier one is outdated", () => {
    const world = new World().start().recover();
    world.feed({ kind: "masterDetected", pid: masterPid });
    for (let i = 0; i < 3; i++) world.advance(world.timers.get("registration")!.atMs - world.nowMs);
    const versions = world.sent("RegisterSlaveMessage").map((message) => String(message.resource_version_uuid?.value));
    expect(versions).toHaveLength(3);
    expect(new Set(versions).size).toBe(3);
  });

  it("repeats with growing pauses of at most a minute, and says so once a minute", () => {
    const world = new World().start().recover();
    world.feed({ kind: "masterDetected", pid: masterPid });
    const at: number[] = [];
    for (let i = 0; i < 40; i++) {
      const before = world.sent("RegisterSlaveMessage").length;
      world.advance(world.timers.get("registration")!.atMs - world.nowMs);
      if (world.sent("RegisterSlaveMessage").length > before) at.push(world.nowMs);
    }
    const pauses = at.slice(1).map((ms, i) => ms - (at[i] ?? 0));
    expect(Math.max(...pauses)).toBeLessThanOrEqual(60_000);
    expect(Math.min(...pauses.slice(6))).toBeGreaterThanOrEqual(30_000);
    const complaints = world.of("log").filter((effect) => effect.message.includes("has not confirmed"));
    expect(complaints.length).toBeGreaterThan(1);
    expect(complaints.length).toBeLessThanOrEqual((world.nowMs - (at[0] ?? 0)) / 60_000 + 1);
  });

  it("looks for the master again once a minute while it is silent, and starts anew only on news", () => {
    const world = new World().start().recover();
    world.feed({ kind: "masterDetected", pid: masterPid });
    for (let i = 0; i < 40; i++) {
      const { length } = world.of("detectMaster");
      const before = world.agent.state.registrationAttempt;
      world.advance(world.timers.get("registration")!.atMs - world.nowMs);
      if (world.of("detectMaster").length === length) continue;
      world.feed({ kind: "masterDetected", pid: masterPid });
      expect(world.agent.state.registrationAttempt).toBe(before + 1);
    }
    const looks = world.of("detectMaster").length;
    expect(looks).toBeGreaterThan(1);
    expect(looks).toBe(world.of("log").filter((effect) => effect.message.includes("has not confirmed")).length);
    // The same master elected once more is news, for it may have forgotten us.
    world.feed({ kind: "masterDetected", pid: masterPid });
    expect(world.agent.state.registrationAttempt).toBe(0);
    world.feed({ kind: "masterDetected", pid: "master@10.0.0.9:5050" });
    world.advance(1_000);
    expect(world.of("send").at(-1)?.to).toBe("master@10.0.0.9:5050");
  });

  it("keeps the id that it gets, and tells its resources' version", () => {
    const world = new World().up();
    expect(world.store.has("agent/info")).toBe(true);
    expect(world.sent("UpdateSlaveMessage")).toHaveLength(1);
    world.crash().up();
    expect(world.sent("RegisterSlaveMessage")).toEqual([]);
    expect(world.sent("ReregisterSlaveMessage")[0]?.agent.id?.value).toBe(agentId);
  });

  it("tells its resources' version again when it is confirmed once more: the master may have taken in an older report last", () => {
    const world = new World().up();
    const versions = (): readonly string[] =>
      world.sent("UpdateSlaveMessage").map((message) => String(message.resource_version_uuid?.value));
    const [version] = versions();
    world.master({ name: "mesos.internal.SlaveReregisteredMessage", body: { agent_id: { value: agentId } } });
    expect(versions()).toEqual([version, version]);
    world.master({ name: "mesos.internal.SlaveRegisteredMessage", body: { agent_id: { value: agentId } } });
    expect(versions()).toEqual([version, version, version]);
    expect(world.sent("ReregisterSlaveMessage")).toEqual([]);
  });

  it("ignores confirmations of others than the leading master", () => {
    const world = new World().start().recover();
    world.feed({ kind: "masterDetected", pid: masterPid });
    world.advance(1_000);
    world.master({ name: "mesos.internal.SlaveRegisteredMessage", body: { agent_id: { value: "x" } } }, "master@10.9.9.9:5050");
    expect(world.agent.state.phase).toBe("registering");
  });

  it("exits when the master takes it for another agent", () => {
    const world = new World().up().crash();
    world.start().recover();
    world.feed({ kind: "masterDetected", pid: masterPid });
    world.advance(1_000);
    world.master({ name: "mesos.internal.SlaveReregisteredMessage", body: { agent_id: { value: "other" } } });
    expect(world.of("exit")[0]).toMatchObject({ code: 1 });
  });

  it("follows the leader", () => {
    const world = new World().up();
    world.run(commandTask("t"));
    world.containerStarted("t");
    world.feed({ kind: "masterDetected", pid: undefined });
    expect(world.of("unlink")).toEqual([{ kind: "unlink", to: masterPid }]);
    const sent = world.of("send").length;
    world.advance(120_000);
    expect(world.of("send")).toHaveLength(sent);
    world.feed({ kind: "masterDetected", pid: "master@10.0.0.9:5050" });
    world.advance(1_000);
    const to = world.of("send").at(-1);
    expect(to).toMatchObject({
      to: "master@10.0.0.9:5050",
      message: { name: "mesos.internal.ReregisterSlaveMessage", body: { tasks: [{ state: "TASK_RUNNING" }] } },
    });
    world.master(
      { name: "mesos.internal.SlaveReregisteredMessage", body: { agent_id: { value: agentId } } },
      "master@10.0.0.9:5050",
    );
    expect(world.of("send").at(-1)).toMatchObject({
      to: "master@10.0.0.9:5050",
      message: { name: "mesos.internal.StatusUpdateMessage" },
    });
  });

  it("reports unacknowledged terminated tasks with the rest", () => {
    const world = new World().up();
    world.run(commandTask("t"));
    world.containerStarted("t");
    world.containerExited("t", { kind: "exited", code: 0 });
    world.feed({ kind: "linkBroken", pid: masterPid });
    expect(world.of("detectMaster")).toHaveLength(1);
    world.feed({ kind: "masterDetected", pid: masterPid });
    world.advance(1_000);
    expect(world.sent("ReregisterSlaveMessage")[0]?.tasks).toMatchObject([
      { state: "TASK_FINISHED", status_update_state: "TASK_STARTING" },
    ]);
  });

  it("names frameworks that only an update waits for, so that the master can tell which of them are gone", () => {
    const world = new World().up();
    const refused = { ...commandTask("t"), executor: { executor_id: { value: "x" } } };
    world.run(refused);
    expect(world.agent.state.streams.size).toBe(1);
    for (const again of [() => world.feed({ kind: "linkBroken", pid: masterPid }), () => void world.crash().start().recover()]) {
      again();
      world.effects = [];
      world.feed({ kind: "masterDetected", pid: masterPid });
      world.advance(1_000);
      expect(world.sent("ReregisterSlaveMessage")[0]?.frameworks).toMatchObject([{ id: { value: "f-1" } }]);
    }
    const body = { agent_id: { value: agentId } };
    world.master({ name: "mesos.internal.SlaveReregisteredMessage", body });
    world.master({ name: "mesos.internal.ShutdownFrameworkMessage", body: { framework_id: { value: "f-1" } } });
    expect(world.agent.state.streams.size).toBe(0);
    expect([...world.store.keys()].filter((key) => key.startsWith("updates/"))).toEqual([]);
  });

  it("tells after a restart which status the framework knows: the one that waits, or else the newest", () => {
    const world = new World().up();
    for (const id of ["acknowledged", "waiting"]) {
      world.run(commandTask(id));
      world.containerStarted(id);
    }
    world.ackAll("acknowledged");
    world.crash().up();
    expect(world.sent("ReregisterSlaveMessage")[0]?.tasks).toMatchObject([
      { state: "TASK_RUNNING", status_update_state: "TASK_RUNNING" },
      { state: "TASK_RUNNING", status_update_state: "TASK_STARTING" },
    ]);
  });

  it("answers for tasks that the master believes to be here", () => {
    const world = new World().up().crash();
    world.start().recover();
    world.feed({ kind: "masterDetected", pid: masterPid });
    world.advance(1_000);
    const statuses = [{ task_id: { value: "lost" }, state: "TASK_STAGING" as const }];
    const reconciliations = [{ framework_id: { value: "f-1" }, statuses, framework }];
    world.master({ name: "mesos.internal.SlaveReregisteredMessage", body: { agent_id: { value: agentId }, reconciliations } });
    expect(world.last("lost")).toMatchObject({ state: "TASK_DROPPED", reason: "REASON_RECONCILIATION", source: "SOURCE_AGENT" });
    world.ackAll("lost");
    // Its launch was overtaken, and comes now: what was said to be lost may not start any more.
    const uuid = world.sent("ReregisterSlaveMessage")[0]?.resource_version_uuid ?? { value: new Uint8Array() };
    const body = { framework, task: commandTask("lost"), resource_version_uuids: [{ uuid }] };
    world.master({ name: "mesos.internal.RunTaskMessage", body });
    expect(world.of("launchContainer")).toEqual([]);
    expect(world.sent("UpdateSlaveMessage").at(-1)?.resource_version_uuid).not.toEqual(uuid);
  });
});

describe("a framework's scheduler", () => {
  it.each([
    ["", undefined],
    ["@0.0.0.0:0", undefined],
    ["scheduler-1@10.0.0.3:4", "scheduler-1@10.0.0.3:4"],
  ])("at %j", (pid, known) => {
    const world = new World().up();
    world.run(commandTask("t"));
    world.master({ name: "mesos.internal.UpdateFrameworkMessage", body: { framework_id: { value: "f-1" }, pid } });
    expect(world.agent.state.frameworks.get("f-1")?.pid).toBe(known);
    world.crash().up();
    expect(world.agent.state.frameworks.get("f-1")?.pid).toBe(known);
  });
});

describe("pings", () => {
  const ping = (connected: boolean) => ({ name: "mesos.internal.PingSlaveMessage", body: { connected } }) as const;

  it("are answered to the process that sent them", () => {
    const world = new World().up();
    world.master(ping(true), "slave-observer(3)@10.0.0.1:5050");
    expect(world.of("send").at(-1)).toEqual({
      kind: "send",
      to: "slave-observer(3)@10.0.0.1:5050",
      message: { name: "mesos.internal.PongSlaveMessage", body: {} },
    });
    world.master(ping(true), "slave-observer(3)@6.6.6.6:5050");
    expect(world.sent("PongSlaveMessage")).toHaveLength(1);
  });

  it("tell of a lost connection", () => {
    const world = new World().up();
    world.master(ping(false), "slave-observer(3)@10.0.0.1:5050");
    world.advance(1_000);
    expect(world.sent("ReregisterSlaveMessage")).toHaveLength(1);
  });

  it("are missed after 75 s", () => {
    const world = new World().up();
    world.advance(74_000);
    world.master(ping(true), "slave-observer(3)@10.0.0.1:5050");
    world.advance(74_999);
    expect(world.of("detectMaster")).toEqual([]);
    world.advance(1);
    expect(world.of("detectMaster")).toHaveLength(1);
    expect(world.agent.state.phase).toBe("disconnected");
  });
});

describe("a shutdown by the master", () => {
  it("ends everything, forgets the id, exits", () => {
    const world = new World().up();
    world.run(commandTask("t"));
    world.containerStarted("t");
    world.master({ name: "mesos.internal.ShutdownMessage", body: { message: "unwanted" } });
    expect(world.store.has("agent/info")).toBe(false);
    expect(world.of("killContainer")).toHaveLength(1);
    world.run(commandTask("u"));
    expect(world.of("launchContainer")).toHaveLength(1);
    expect(world.of("exit")).toEqual([]);
    world.containerExited("t", { kind: "signaled", signal: 15 });
    expect(world.of("exit")).toMatchObject([{ code: 0 }]);
  });

  it("exits without containers that do not end", () => {
    const world = new World().up();
    world.run(commandTask("t"));
    world.containerStarted("t");
    world.master({ name: "mesos.internal.ShutdownMessage", body: {} });
    world.advance(60_000);
    expect(world.of("exit")).toMatchObject([{ code: 1 }]);
  });

  it("waits for a container that has a long grace of its own", () => {
    const world = new World().up();
    world.run(commandTask("t", { kill_policy: { grace_period: { nanoseconds: 600e9 } } }));
    world.containerStarted("t");
    world.master({ name: "mesos.internal.ShutdownMessage", body: {} });
    world.advance(600_000);
    expect(world.of("killContainer").map(({ signal }) => signal)).toEqual(["SIGTERM", "SIGKILL"]);
    expect(world.of("exit")).toEqual([]);
    world.advance(60_000);
    expect(world.of("exit")).toMatchObject([{ code: 1 }]);
  });
});

describe("an agent that is asked to unregister", () => {
  it("tells the master, ends everything, forgets the id, exits", () => {
    const world = new World().up();
    world.run(commandTask("t"));
    world.containerStarted("t");
    world.feed({ kind: "unregisterRequested" });
    expect(world.sent("UnregisterSlaveMessage")).toEqual([{ agent_id: { value: agentId } }]);
    world.feed({ kind: "unregisterRequested" });
    expect(world.sent("UnregisterSlaveMessage")).toHaveLength(1);
    expect(world.of("exit")).toEqual([]);
    world.containerExited("t", { kind: "signaled", signal: 15 });
    expect(world.of("exit")).toMatchObject([{ code: 0 }]);
    expect(world.store.has("agent/info")).toBe(false);
  });

  it("needs no master for that", () => {
    const world = new World().start().recover();
    world.feed({ kind: "unregisterRequested" });
    expect(world.sent("UnregisterSlaveMessage")).toEqual([]);
    expect(world.of("exit")).toMatchObject([{ code: 0 }]);
  });
});
