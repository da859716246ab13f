import { registry } from "@mesolite/wire";
import { describe, expect, test } from "vitest";
import type { FakeAgent } from "./kit/fake-agent.ts";
import type { FakeScheduler } from "./kit/fake-scheduler.ts";
import { World } from "./kit/world.ts";

// Every phase of an agent, and of a framework, meets everything that can happen to it.

type AgentPhase = "unknown" | "connected" | "disconnected" | "recovered" | "unreachable" | "gone";
const agentId = "m0-S0";

function agentPhase({ state }: World, id: string): AgentPhase {
  const agent = state.agents.get(id);
  const phases: AgentPhase[] = [];
  if (agent) phases.push(agent.connected ? "connected" : "disconnected");
  if (state.recoveredAgents.has(id)) phases.push("recovered");
  if (state.unreachableAgents.has(id)) phases.push("unreachable");
  if (state.goneAgents.has(id)) phases.push("gone");
  expect(phases.length).toBeLessThanOrEqual(1); // Never in two collections.
  return phases[0] ?? "unknown";
}

/** What the registry says must be what a next master would recover. */
function registryPhase(world: World, id: string): string {
  const kinds = ["agents", "unreachable", "gone"].filter((kind) => world.store.has(`registry/${kind}/${id}`));
  expect(kinds.length).toBeLessThanOrEqual(1);
  return kinds[0] ?? "none";
}

const registryOf: Record<AgentPhase, string> = {
  unknown: "none",
  connected: "agents",
  disconnected: "agents",
  recovered: "agents",
  unreachable: "unreachable",
  gone: "gone",
};

function agentIn(phase: AgentPhase): { world: World; agent: FakeAgent } {
  const world = new World();
  const agent = world.newAgent().register();
  if (phase === "unknown") agent.unregister();
  if (phase === "disconnected") agent.disconnect();
  if (phase === "recovered") world.elect();
  if (phase === "unreachable") {
    agent.answersPings = false;
    world.advance(100_000);
    agent.answersPings = true;
  }
  if (phase === "gone") {
    world.store.delete(`registry/agents/${agentId}`);
    world.store.set(
      `registry/gone/${agentId}`,
      registry.Registry_GoneAgent.encode({ id: { value: agentId }, timestamp: { nanoseconds: 1 } }),
    );
    world.elect();
  }
  return { world, agent };
}

const agentEvents: Record<string, (world: World, agent: FakeAgent) => void> = {
  reregisters: (_, agent) => agent.reregister(),
  linkBroken: (_, agent) => agent.disconnect(),
  unregisters: (_, agent) => agent.unregister(),
  missesPings: (world, agent) => {
    agent.answersPings = false;
    world.advance(100_000);
  },
  isAwayForTenMinutes: (world) => world.advance(601_000),
  isDeactivated: (world) => void world.operate({ type: "DEACTIVATE_AGENT", deactivate_agent: { agent_id: { value: agentId } } }),
  updatesItself: (_, agent) => agent.say({ name: "mesos.internal.UpdateSlaveMessage", body: { agent_id: { value: agentId } } }),
  answersALatePing: (_, agent) => agent.say({ name: "mesos.internal.PongSlaveMessage", body: {} }),
  masterFails: (world) => world.elect(),
};

const agentTable: Record<AgentPhase, Record<keyof typeof agentEvents, AgentPhase>> = {
  unknown: row("unknown", { reregisters: "connected" }),
  connected: row("connected", {
    linkBroken: "disconnected",
    unregisters: "unknown",
    missesPings: "unreachable",
    masterFails: "recovered",
  }),
  disconnected: row("disconnected", {
    reregisters: "connected",
    unregisters: "unknown",
    missesPings: "unreachable",
    isAwayForTenMinutes: "unreachable",
    masterFails: "recovered",
  }),
  recovered: row("recovered", { reregisters: "connected", isAwayForTenMinutes: "unreachable" }),
  unreachable: row("unreachable", { reregisters: "connected" }),
  gone: row("gone", {}),
};

/** Events that are not named leave the phase as it is. */
function row<P extends string>(stays: P, changes: Record<string, P>): Record<string, P> {
  return new Proxy(changes, { get: (target, name: string) => target[name] ?? stays });
}

describe.each(Object.keys(agentTable) as AgentPhase[])("an agent that is %s", (phase) => {
  test.each(Object.keys(agentEvents))("%s", (name) => {
    const { world, agent } = agentIn(phase);
    expect(agentPhase(world, agentId)).toBe(phase);
    agentEvents[name]?.(world, agent);
    const after = agentTable[phase][name];
    expect(agentPhase(world, agentId)).toBe(after);
    expect(registryPhase(world, agentId)).toBe(registryOf[after as AgentPhase]);
  });
});

test("an agent that is gone is told to shut down", () => {
  const { agent } = agentIn("gone");
  agent.reregister();
  expect(agent.messages("mesos.internal.ShutdownMessage")).toEqual([{ message: "Agent has been marked gone" }]);
});

type FrameworkPhase = "unknown" | "active" | "disconnected" | "recovered" | "completed";
const frameworkId = "m0-0000";

function frameworkPhase({ state }: World): FrameworkPhase {
  const framework = state.frameworks.get(frameworkId);
  if (state.completedFrameworks.has(frameworkId)) {
    expect(framework).toBeUndefined();
    return "completed";
  }
  const phase = framework?.phase ?? "unknown";
  expect(framework?.connection.kind ?? "none").toBe(phase === "active" ? "http" : "none");
  return phase;
}

function frameworkIn(phase: FrameworkPhase): { world: World; framework: FakeScheduler; agent: FakeAgent } {
  const world = new World();
  const agent = world.newAgent().register();
  const framework = world.newScheduler({ failoverTimeout: 60 }).subscribe();
  framework.launchOne("t1");
  if (phase === "disconnected") framework.disconnect();
  if (phase === "completed") framework.call({ type: "TEARDOWN" });
  if (phase === "recovered" || phase === "unknown") world.elect();
  if (phase === "recovered") agent.reregister();
  return { world, framework, agent };
}

const frameworkEvents: Record<string, (world: World, framework: FakeScheduler, agent: FakeAgent) => void> = {
  subscribes: (_, framework) => void framework.subscribe(),
  streamCloses: (_, framework) => framework.disconnect(),
  tearsDown: (_, framework) => void framework.call({ type: "TEARDOWN" }),
  isTornDown: (world) => void world.operate({ type: "TEARDOWN", teardown: { framework_id: { value: frameworkId } } }),
  isAwayForAMinute: (world) => world.advance(61_000),
  reconciles: (_, framework) => void framework.call({ type: "RECONCILE", reconcile: {} }),
  itsAgentReturns: (_, __, agent) => agent.reregister(),
  masterFails: (world) => world.elect(),
};

const frameworkTable: Record<FrameworkPhase, Record<keyof typeof frameworkEvents, FrameworkPhase>> = {
  unknown: row("unknown", { subscribes: "active", itsAgentReturns: "recovered" }),
  active: row("active", {
    streamCloses: "disconnected",
    tearsDown: "completed",
    isTornDown: "completed",
    masterFails: "unknown",
  }),
  disconnected: row("disconnected", {
    subscribes: "active",
    isTornDown: "completed",
    isAwayForAMinute: "completed",
    masterFails: "unknown",
  }),
  // It has at least the ten minutes that agents have.
  recovered: row("recovered", { subscribes: "active", isTornDown: "completed", masterFails: "unknown" }),
  completed: row("completed", { masterFails: "unknown" }),
};

describe.each(Object.keys(frameworkTable) as FrameworkPhase[])("a framework that is %s", (phase) => {
  test.each(Object.keys(frameworkEvents))("%s", (name) => {
    const { world, framework, agent } = frameworkIn(phase);
    expect(frameworkPhase(world)).toBe(phase);
    frameworkEvents[name]?.(world, framework, agent);
    expect(frameworkPhase(world)).toBe(frameworkTable[phase][name]);
  });
});
