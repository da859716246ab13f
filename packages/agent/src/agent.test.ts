import { describe, expect, it } from "vitest";
import { agentId, commandTask, config, framework, masterPid, World } from "../test/world.ts";
import { Agent } from "./agent.ts";
import type { AgentEvent } from "./event.ts";
import { type AgentInbound, agentInboundNames } from "./message.ts";
import type { AgentPhase } from "./state.ts";

/** One world for every phase of the agent, with a task in every phase of a task where the agent can have one. */
const worlds: { readonly [P in AgentPhase | "exiting"]: () => World } = {
  recovering: () => busy().crash().start(),
  disconnected: () => new World().start().recover(),
  registering: () => {
    const world = busy();
    world.feed({ kind: "masterDetected", pid: masterPid });
    return world;
  },
  running: busy,
  cleaning: () => {
    const world = busy().crash();
    world.overrides = { config: { ...config, recover: "cleanup" } };
    return world.start().recover();
  },
  terminating: () => {
    const world = busy();
    world.master({ name: "mesos.internal.ShutdownMessage", body: {} });
    return world;
  },
  exiting: () => {
    const world = busy().crash();
    world.overrides = { agentInfo: { hostname: "other" } };
    return world.start();
  },
};

function busy(): World {
  const world = new World().up();
  for (const id of ["launching", "running", "killed", "ended"])
    world.run(commandTask(id, { health_check: { type: "TCP", tcp: { port: 1 } } }));
  for (const id of ["running", "killed", "ended"]) world.containerStarted(id);
  world.kill("killed");
  world.containerExited("ended", { kind: "exited", code: 0 });
  return world;
}

const ids = {
  agent_id: { value: agentId },
  framework_id: { value: "f-1" },
  task_id: { value: "running" },
  executor_id: { value: "running" },
};

const bodies: { readonly [M in AgentInbound as M["name"]]: M["body"] } = {
  "mesos.internal.SlaveRegisteredMessage": { agent_id: ids.agent_id },
  "mesos.internal.SlaveReregisteredMessage": { agent_id: ids.agent_id },
  "mesos.internal.PingSlaveMessage": { connected: true },
  "mesos.internal.ShutdownMessage": { message: "go" },
  "mesos.internal.RunTaskMessage": { framework, task: commandTask("new") },
  "mesos.internal.RunTaskGroupMessage": {
    framework,
    executor: { executor_id: { value: "group" } },
    task_group: { tasks: [commandTask("member")] },
  },
  "mesos.internal.KillTaskMessage": ids,
  "mesos.internal.StatusUpdateAcknowledgementMessage": { ...ids, uuid: new Uint8Array(16) },
  "mesos.internal.UpdateFrameworkMessage": {
    framework_id: ids.framework_id,
    pid: "scheduler@1.2.3.4:5",
    framework_info: framework,
  },
  "mesos.internal.ShutdownFrameworkMessage": { framework_id: ids.framework_id },
  "mesos.internal.ShutdownExecutorMessage": ids,
  "mesos.internal.FrameworkToExecutorMessage": { ...ids, data: new Uint8Array(1) },
  "mesos.internal.CheckpointResourcesMessage": {},
};

/** Every kind of event, each about a container in every phase, and about nothing known. */
function everyEvent(world: World): readonly AgentEvent[] {
  const containers = [...[...world.boxes.values()].map((box) => box.spec.containerId), "unknown"];
  const about = containers.flatMap((containerId): AgentEvent[] => [
    { kind: "containerStarted", containerId },
    { kind: "containerLaunchFailed", containerId, message: "no" },
    { kind: "containerExited", containerId, exit: { kind: "unknown" } },
    { kind: "checkFinished", checkId: `${containerId}/health/x`, result: { kind: "failed", message: "no" } },
    { kind: "killGraceExpired", containerId },
    { kind: "completionTimeReached", containerId },
    { kind: "checkDue", containerId, check: "health" },
    { kind: "checkDue", containerId, check: "general" },
  ]);
  const messages = Object.entries(bodies).flatMap(([name, body]): AgentEvent[] =>
    [masterPid, "master@6.6.6.6:6"].map((from) => ({ kind: "messageReceived", from, message: { name, body } as AgentInbound })),
  );
  return [
    ...about,
    ...messages,
    { kind: "masterDetected", pid: masterPid },
    { kind: "masterDetected" },
    { kind: "linkBroken", pid: masterPid },
    { kind: "containersRecovered", containers: [] },
    { kind: "diskUsage", fraction: 1 },
    { kind: "pathRemoved", path: "/nowhere" },
    { kind: "registrationDue", attempt: 0 },
    { kind: "pingTimedOut" },
    { kind: "updateRetryDue", frameworkId: "f-1", taskId: "ended" },
    { kind: "diskWatchDue" },
    { kind: "agentDirectoriesFound", directories: [{ path: "/var/lib/agent/slaves/former", modifiedAtMs: 0 }] },
    { kind: "unregisterRequested" },
    { kind: "shutdownGraceExpired" },
  ];
}

describe("every phase of the agent meets every event", () => {
  it.each(Object.entries(worlds))("%s", (phase, make) => {
    const count = everyEvent(make()).length;
    for (let i = 0; i < count; i++) {
      const world = make();
      if (phase !== "exiting") expect(world.agent.state.phase).toBe(phase);
      const event = everyEvent(world)[i] as AgentEvent;
      const effects = world.feed(event);
      const persists = effects.flatMap((effect, at) => (effect.kind === "persist" ? [at] : []));
      expect(persists, `one write, and first: ${JSON.stringify(event)}`).toEqual(persists.length === 0 ? [] : [0]);
      if (phase === "exiting") expect(effects).toEqual([]);
      if (phase === "recovering" && event.kind !== "containersRecovered") {
        expect(
          effects.filter((effect) => effect.kind === "send" || effect.kind === "launchContainer"),
          JSON.stringify(event),
        ).toEqual([]);
      }
      // Whatever happened, the store is one that the next process can read, and that forgets nothing.
      if (phase !== "exiting") expect(readable(world), JSON.stringify(event)).toBe(true);
    }
  });

  it("has a body for every message", () => {
    expect(Object.keys(bodies)).toEqual([...agentInboundNames]);
  });

  it("insists on being started, once", () => {
    expect(() => new Agent().step({ kind: "pingTimedOut" }, 0)).toThrow("'started'");
    const world = new World().start();
    expect(() => world.start()).toThrow("started once");
  });
});

/** The open containers of the state are those of its store. */
function readable(world: World): boolean {
  const open = [...world.agent.state.frameworks.values()].flatMap((one) =>
    [...one.executors.values()].filter((executor) => executor.phase !== "ended"),
  );
  world.overrides = {};
  world.crash().start();
  const asked = world.of("recoverContainers")[0]?.containers.map((spec) => spec.containerId) ?? [];
  return JSON.stringify(asked.toSorted()) === JSON.stringify(open.map((executor) => executor.containerId).toSorted());
}
