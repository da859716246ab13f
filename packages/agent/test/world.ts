import { type ContainerSpec, type Exit, type RecoveredContainer } from "@mesolite/base";
import type { CommandInfo, FrameworkInfo, internal, TaskInfo } from "@mesolite/wire";
import {
  Agent,
  type AgentConfig,
  type AgentEffect,
  type AgentEvent,
  type AgentInbound,
  type AgentOutbound,
  type AgentStarted,
  defaultAgentConfig,
} from "../src/index.ts";

export const masterPid = "master@10.0.0.1:5050";
export const agentPid = "slave(1)@10.0.0.2:5051";
export const agentId = "m-S0";

export const config: AgentConfig = { ...defaultAgentConfig, workDir: "/var/lib/agent", containerizers: ["docker", "mesos"] };

export const framework: FrameworkInfo = {
  id: { value: "f-1" },
  name: "framework",
  user: "nobody",
  capabilities: [{ type: "PARTITION_AWARE" }, { type: "TASK_KILLING_STATE" }],
};

export function scalar(name: string, value: number) {
  return { name, type: "SCALAR", scalar: { value }, allocation_info: { role: "*" } } as const;
}

/** A scalar that nobody has been given yet. */
export function free(name: string, value: number) {
  return { name, type: "SCALAR", scalar: { value } } as const;
}

export function commandTask(
  id: string,
  fields: Partial<TaskInfo> = {},
  command: CommandInfo = { value: "sleep 1000" },
): TaskInfo {
  return {
    name: id,
    task_id: { value: id },
    agent_id: { value: agentId },
    resources: [scalar("cpus", 0.5), scalar("mem", 64)],
    command,
    ...fields,
  };
}

/** What the scripted world knows of a container. */
export interface Box {
  readonly spec: ContainerSpec;
  phase: "asked" | "running" | "exited";
  exit: Exit;
  destroyed: boolean;
  launches: number;
}

/** One agent between a scripted master and scripted containers, on a virtual clock. A crash keeps the store and the containers. */
export class World {
  agent = new Agent();
  nowMs = 1_700_000_000_000;
  readonly store = new Map<string, Uint8Array>();
  readonly boxes = new Map<string, Box>();
  readonly timers = new Map<string, { atMs: number; event: AgentEvent }>();
  /** Of the life since the last crash. */
  effects: AgentEffect[] = [];
  lives = 0;
  bootId = "boot-1";
  overrides: Partial<AgentStarted> = {};

  constructor(overrides: Partial<AgentStarted> = {}) {
    this.overrides = overrides;
  }

  start(): this {
    this.feed({
      kind: "started",
      // Another one for each life, or ids would repeat.
      seed: ++this.lives,
      recovered: new Map(this.store),
      agentInfo: { hostname: "host", port: 5051, resources: [free("cpus", 4), free("mem", 4096)] },
      config,
      pid: agentPid,
      bootId: this.bootId,
      ...this.overrides,
    });
    return this;
  }

  /** Started, recovered, registered. */
  up(): this {
    this.start();
    this.recover();
    return this.register();
  }

  register(): this {
    this.feed({ kind: "masterDetected", pid: masterPid });
    this.advance(1_000);
    const again = this.sent("ReregisterSlaveMessage").length > 0;
    const body = { agent_id: { value: agentId }, connection: { total_ping_timeout_seconds: 75 } };
    this.master(
      again ? { name: "mesos.internal.SlaveReregisteredMessage", body } : { name: "mesos.internal.SlaveRegisteredMessage", body },
    );
    return this;
  }

  /** Answers recoverContainers from what the world knows. */
  recover(): this {
    const asked = this.effects.filter((effect) => effect.kind === "recoverContainers").at(-1);
    const containers = (asked?.containers ?? []).map((spec) => ({
      containerId: spec.containerId,
      state: this.fate(spec.containerId),
    }));
    this.feed({ kind: "containersRecovered", containers });
    return this;
  }

  private fate(containerId: string): RecoveredContainer {
    const box = this.boxes.get(containerId);
    if (!box) return { kind: "neverStarted" };
    if (box.phase === "asked") return { kind: "neverStarted" };
    return box.phase === "running" ? { kind: "running", pid: 4242 } : { kind: "exited", exit: box.exit };
  }

  crash(): this {
    this.agent = new Agent();
    this.timers.clear();
    this.effects = [];
    return this;
  }

  master(message: AgentInbound, from = masterPid): readonly AgentEffect[] {
    return this.feed({ kind: "messageReceived", from, message });
  }

  run(task: TaskInfo, info: FrameworkInfo = framework): readonly AgentEffect[] {
    return this.master({ name: "mesos.internal.RunTaskMessage", body: { framework: info, task } });
  }

  kill(taskId: string, graceMs?: number): readonly AgentEffect[] {
    const kill_policy = graceMs === undefined ? undefined : { grace_period: { nanoseconds: graceMs * 1e6 } };
    return this.master({
      name: "mesos.internal.KillTaskMessage",
      body: { framework_id: { value: "f-1" }, task_id: { value: taskId }, kill_policy },
    });
  }

  /** Acknowledges the oldest update of the task; false when there is none or the agent does not listen. */
  ack(taskId: string): boolean {
    const head = this.agent.state.streams.get(`f-1/${taskId}`)?.pending[0];
    if (!head) return false;
    this.master({
      name: "mesos.internal.StatusUpdateAcknowledgementMessage",
      body: {
        agent_id: { value: agentId },
        framework_id: { value: "f-1" },
        task_id: { value: taskId },
        uuid: head.update.uuid as Uint8Array,
      },
    });
    return this.agent.state.streams.get(`f-1/${taskId}`)?.pending[0] !== head;
  }

  ackAll(taskId: string): void {
    while (this.ack(taskId));
  }

  box(taskId: string): Box {
    const found = [...this.boxes.values()].filter((box) => box.spec.taskId === taskId).at(-1);
    if (!found) throw new Error(`no container of task ${taskId}`);
    return found;
  }

  containerStarted(taskId: string): void {
    const box = this.box(taskId);
    box.phase = "running";
    this.feed({ kind: "containerStarted", containerId: box.spec.containerId, pid: 4242 });
  }

  containerExited(taskId: string, exit: Exit): void {
    const box = this.box(taskId);
    box.phase = "exited";
    box.exit = exit;
    this.feed({ kind: "containerExited", containerId: box.spec.containerId, exit });
  }

  /** Lets time pass; timers fire in order. */
  advance(ms: number): void {
    const untilMs = this.nowMs + ms;
    for (;;) {
      const next = [...this.timers].sort((a, b) => a[1].atMs - b[1].atMs)[0];
      if (!next || next[1].atMs > untilMs) break;
      this.timers.delete(next[0]);
      this.nowMs = Math.max(this.nowMs, next[1].atMs);
      this.feed(next[1].event);
    }
    this.nowMs = untilMs;
  }

  feed(event: AgentEvent): readonly AgentEffect[] {
    const effects = this.agent.step(event, this.nowMs);
    for (const effect of effects) this.perform(effect);
    this.effects.push(...effects);
    return effects;
  }

  private perform(effect: AgentEffect): void {
    switch (effect.kind) {
      case "persist":
        for (const { key, value } of effect.puts) {
          if (value === undefined) this.store.delete(key);
          else this.store.set(key, value);
        }
        return;
      case "setTimer":
        this.timers.set(effect.id, { atMs: effect.atMs, event: effect.event });
        return;
      case "clearTimer":
        this.timers.delete(effect.id);
        return;
      case "launchContainer": {
        const { containerId } = effect.spec;
        const box = this.boxes.get(containerId) ?? {
          spec: effect.spec,
          phase: "asked",
          exit: { kind: "unknown" },
          destroyed: false,
          launches: 0,
        };
        box.launches++;
        this.boxes.set(containerId, box as Box);
        return;
      }
      case "destroyContainer": {
        const box = this.boxes.get(effect.containerId);
        if (box) box.destroyed = true;
        return;
      }
      default:
        return;
    }
  }

  /** Bodies of the messages of one name that were sent since the last crash. */
  sent<Name extends string>(name: Name): readonly Extract<AgentOutbound, { name: `mesos.internal.${Name}` }>["body"][] {
    return this.effects.flatMap((effect) =>
      effect.kind === "send" && effect.message.name === `mesos.internal.${name}` ? [effect.message.body as never] : [],
    );
  }

  /** The states of a task's updates as sent, without repeats of one uuid. */
  states(taskId: string): readonly string[] {
    const seen = new Set<string>();
    return this.updates(taskId).flatMap((update) => {
      const uuid = String(update.uuid);
      if (seen.has(uuid)) return [];
      seen.add(uuid);
      return [update.status.state];
    });
  }

  updates(taskId: string): readonly internal.StatusUpdate[] {
    const all = this.effects.flatMap((e) =>
      e.kind === "send" && e.message.name === "mesos.internal.StatusUpdateMessage" ? [e.message.body.update] : [],
    );
    return all.filter((update) => update.status.task_id.value === taskId);
  }

  last(taskId: string) {
    const update = this.updates(taskId).at(-1);
    if (!update) throw new Error(`no update of task ${taskId}`);
    return update.status;
  }

  of<Kind extends AgentEffect["kind"]>(kind: Kind): readonly Extract<AgentEffect, { kind: Kind }>[] {
    return this.effects.filter((effect): effect is Extract<AgentEffect, { kind: Kind }> => effect.kind === kind);
  }
}
