import { must } from "@mesolite/base";
import type { AgentBoundMessage, MasterMessage } from "@mesolite/master";
import { parseResources } from "@mesolite/resources";
import {
  isTerminal,
  type AgentInfo,
  type FrameworkInfo,
  type internal,
  type Task,
  type TaskInfo,
  type TaskState,
} from "@mesolite/wire";
import type { World } from "./world.ts";

type BodyOf<N extends AgentBoundMessage["name"]> = Extract<AgentBoundMessage, { name: N }>["body"];

export const agentCapabilities = [
  "MULTI_ROLE",
  "HIERARCHICAL_ROLE",
  "RESERVATION_REFINEMENT",
  "RESOURCE_PROVIDER",
  "RESIZE_VOLUME",
  "AGENT_OPERATION_FEEDBACK",
  "AGENT_DRAINING",
  "TASK_RESOURCE_LIMITS",
] as const;

/** An agent that does what the test says and nothing of its own, except to answer pings while `answersPings`. */
export class FakeAgent {
  id: string | undefined;
  answersPings = true;
  readonly received: AgentBoundMessage[] = [];
  readonly pings: { readonly from: string | undefined; readonly connected: boolean }[] = [];
  /** Tasks that it was told to run, as it would report them. */
  readonly tasks = new Map<string, { info: TaskInfo; framework: FrameworkInfo; state: TaskState }>();
  readonly world: World;
  readonly pid: string;
  readonly info: AgentInfo;
  #updates = 0;

  constructor(world: World, pid: string, hostname: string, resources: string) {
    this.world = world;
    this.pid = pid;
    const parsed = parseResources(resources);
    this.info = { hostname, port: 5051, resources: must(parsed.ok ? parsed.value : undefined, resources) };
  }

  /** Registers and returns itself. */
  register(change: Partial<internal.RegisterSlaveMessage> = {}): this {
    const body = {
      agent: this.info,
      version: "1.12.0",
      agent_capabilities: agentCapabilities.map((type) => ({ type })),
      ...change,
    };
    this.say({ name: "mesos.internal.RegisterSlaveMessage", body });
    return this;
  }

  /** Registers again with what it runs. */
  reregister(change: Partial<internal.ReregisterSlaveMessage> = {}): void {
    const body: internal.ReregisterSlaveMessage = {
      agent: { ...this.info, id: { value: this.id ?? "" } },
      version: "1.12.0",
      agent_capabilities: agentCapabilities.map((type) => ({ type })),
      tasks: this.tasksToReport,
      frameworks: [...new Map([...this.tasks.values()].map(({ framework }) => [framework.id?.value, framework])).values()],
      ...change,
    };
    this.say({ name: "mesos.internal.ReregisterSlaveMessage", body });
  }

  get tasksToReport(): readonly Task[] {
    return [...this.tasks.values()].map(({ info, framework, state }) => asTask(info, framework, state));
  }

  unregister(): void {
    this.say({ name: "mesos.internal.UnregisterSlaveMessage", body: { agent_id: { value: this.id ?? "" } } });
  }

  say(message: MasterMessage): void {
    this.world.step({ kind: "messageReceived", from: this.pid, message });
  }

  disconnect(): void {
    this.world.step({ kind: "linkBroken", pid: this.pid });
  }

  /** Sends an update as an executor's, with a uuid that is returned. */
  update(taskId: string, state: TaskState, change: Partial<internal.StatusUpdate> = {}): Uint8Array {
    const task = must(this.tasks.get(taskId), `task ${taskId} on ${this.id}`);
    task.state = state;
    const uuid = new Uint8Array(16).fill(++this.#updates);
    const status = { task_id: { value: taskId }, state, source: "SOURCE_EXECUTOR" as const, uuid };
    const timestamp = this.world.nowMs / 1000;
    const framework_id = must(task.framework.id, "framework id");
    const agent_id = { value: this.id ?? "" };
    const update = { framework_id, agent_id, status, timestamp, uuid, latest_state: state, ...change };
    this.say({ name: "mesos.internal.StatusUpdateMessage", body: { update, pid: this.pid } });
    return uuid;
  }

  messages<N extends AgentBoundMessage["name"]>(name: N): BodyOf<N>[] {
    return this.received.filter((message) => message.name === name).map((message) => message.body as BodyOf<N>);
  }

  receive(message: AgentBoundMessage, from: string | undefined): void {
    if (message.name === "mesos.internal.PingSlaveMessage") {
      this.pings.push({ from, connected: message.body.connected });
      if (this.answersPings)
        this.world.step({
          kind: "messageReceived",
          from: this.pid,
          message: { name: "mesos.internal.PongSlaveMessage", body: {} },
        });
      return;
    }
    this.received.push(message);
    if (message.name === "mesos.internal.SlaveRegisteredMessage") this.id = message.body.agent_id.value;
    if (message.name === "mesos.internal.RunTaskMessage") {
      const { task, framework } = message.body;
      this.tasks.set(task.task_id.value, { info: task, framework, state: "TASK_STAGING" });
    }
    if (message.name === "mesos.internal.ShutdownFrameworkMessage") {
      const ended = message.body.framework_id.value;
      for (const [id, task] of this.tasks) if (task.framework.id?.value === ended) this.tasks.delete(id);
    }
    if (message.name === "mesos.internal.StatusUpdateAcknowledgementMessage") {
      const task = this.tasks.get(message.body.task_id.value);
      if (task && isTerminal(task.state)) this.tasks.delete(message.body.task_id.value);
    }
  }
}

function asTask(info: TaskInfo, framework: FrameworkInfo, state: TaskState): Task {
  return {
    name: info.name,
    task_id: info.task_id,
    framework_id: must(framework.id, "framework id"),
    agent_id: info.agent_id,
    executor_id: info.executor?.executor_id,
    state,
    resources: info.resources,
  };
}
