import type { Agent, AgentEvent } from "@mesolite/agent";
import type { Marathon, MarathonEvent } from "@mesolite/marathon";
import type { Master, MasterEvent } from "@mesolite/master";
import type { internal } from "@mesolite/wire";

const plain = (name: string): string => name.replace("mesos.internal.", "").replace("Message", "");

/** Notes which events met which states of the state machines: `machine: state x event`. Looks at a core just before it steps. */
export class CoverageRecorder {
  readonly cells = new Set<string>();

  agent(agent: Agent | undefined, event: AgentEvent): void {
    if (!agent) return;
    const { state } = agent;
    this.#note("agent", state.phase, event.kind === "messageReceived" ? plain(event.message.name) : event.kind);
    const met = containerEvent(event);
    if (!met) return;
    const id = met.executorId ?? state.containers.get(met.containerId ?? "")?.executorId ?? "";
    const executor = [...state.frameworks.values()].map(({ executors }) => executors.get(id)).find((found) => found);
    this.#note("container", executor ? (executor.kill ? `${executor.phase}, killed` : executor.phase) : "unknown", met.name);
  }

  master({ state }: Master, event: MasterEvent): void {
    this.#note("master", "leading", masterEvent(event));
    if (event.kind === "messageReceived") {
      const { name, body } = event.message;
      this.#note("master's agent", agentState(state, state.agentsByPid.get(event.from), body as AgentBody), plain(name));
      if (name === "mesos.internal.StatusUpdateMessage") {
        const { update } = body as internal.StatusUpdateMessage;
        this.#masterTask(state, update.framework_id.value, update.status.task_id.value, update.status.state);
      }
    }
    if (event.kind === "linkBroken" && event.pid.startsWith("slave"))
      this.#note("master's agent", agentState(state, state.agentsByPid.get(event.pid)), event.kind);
    if (event.kind === "agentReregisterTimedOut" || event.kind === "pingDue")
      this.#note("master's agent", agentState(state, event.agentId), event.kind);
    this.#masterFramework(state, event);
  }

  marathon(marathon: Marathon | undefined, event: MarathonEvent): void {
    if (!marathon) return;
    const { state } = marathon;
    const kind = marathonEvent(event);
    for (const { open } of state.deployments.values())
      for (const { action } of open.values()) this.#note("deployment", action, kind);
    if (event.kind !== "schedulerEvent" || !event.event.update) return;
    const { status } = event.event.update;
    const instance = [...state.instances.all()].find(({ task }) => task?.id === status.task_id.value);
    const condition = instance?.condition ?? "forgotten";
    this.#note("instance", ends.has(condition) ? "ended" : condition, status.state);
  }

  #masterFramework(state: Master["state"], event: MasterEvent): void {
    if (event.kind === "schedulerSubscribed")
      return this.#note("master's framework", phaseOf(state, event.frameworkId), event.kind);
    if (event.kind === "schedulerStreamClosed")
      return this.#note("master's framework", phaseOf(state, state.frameworksByStream.get(event.streamId)), event.kind);
    if (event.kind === "failoverTimedOut" || event.kind === "removalContinued")
      return this.#note("master's framework", phaseOf(state, event.frameworkId), event.kind);
    if (event.kind !== "schedulerCall") return;
    const { call } = event;
    const id = call.framework_id?.value;
    this.#note("master's framework", phaseOf(state, id), call.type ?? "UNKNOWN");
    const taskId = call.kill?.task_id ?? call.acknowledge?.task_id ?? call.reconcile?.tasks?.[0]?.task_id;
    if (taskId) this.#masterTask(state, id ?? "", taskId.value, call.type ?? "UNKNOWN");
  }

  #masterTask(state: Master["state"], frameworkId: string, taskId: string, event: string): void {
    const tasks = state.tasks.get(frameworkId);
    const known = tasks?.active.get(taskId) ?? tasks?.unreachable.get(taskId);
    const taskState = known?.state ?? "forgotten";
    this.#note("master's task", ends.has(taskState) ? "ended" : taskState, event);
  }

  #note(machine: string, state: string, event: string): void {
    this.cells.add(`${machine}: ${state} x ${event}`);
  }
}

/** States of tasks and conditions of instances that are not left any more: one and the same to a state machine. */
const ends = new Set([
  ...[
    "TASK_FINISHED",
    "TASK_FAILED",
    "TASK_KILLED",
    "TASK_ERROR",
    "TASK_LOST",
    "TASK_DROPPED",
    "TASK_GONE",
    "TASK_GONE_BY_OPERATOR",
  ],
  ...["Error", "Failed", "Finished", "Killed", "Gone", "Dropped", "Unknown"],
]);

interface Met {
  readonly name: string;
  readonly containerId?: string;
  readonly executorId?: string;
}

function containerEvent(event: AgentEvent): Met | undefined {
  switch (event.kind) {
    case "containerStarted":
    case "containerLaunchFailed":
    case "containerExited":
    case "killGraceExpired":
      return { name: event.kind, containerId: event.containerId };
    case "checkFinished":
      return { name: event.kind, containerId: event.checkId.split("/", 1)[0] ?? "" };
    case "updateRetryDue":
      return { name: event.kind, executorId: event.taskId };
    case "messageReceived": {
      const { name, body } = event.message;
      if (name === "mesos.internal.KillTaskMessage" || name === "mesos.internal.StatusUpdateAcknowledgementMessage")
        return { name: plain(name), executorId: body.task_id.value };
      if (name === "mesos.internal.RunTaskMessage") return { name: plain(name), executorId: body.task.task_id.value };
      return undefined;
    }
    default:
      return undefined;
  }
}

type AgentBody = { readonly agent?: { readonly id?: { readonly value: string } } };

/** @param id as the master knows the sender; else what the message says */
function agentState(state: Master["state"], id: string | undefined, body: AgentBody = {}): string {
  const agentId = body.agent?.id?.value ?? id ?? "";
  const agent = state.agents.get(agentId);
  if (agent) return agent.connected ? "connected" : "disconnected";
  if (state.recoveredAgents.has(agentId)) return "recovered";
  return state.unreachableAgents.has(agentId) ? "unreachable" : "unknown";
}

function phaseOf(state: Master["state"], id: string | undefined): string {
  return state.frameworks.get(id ?? "")?.phase ?? "unknown";
}

function masterEvent(event: MasterEvent): string {
  if (event.kind === "messageReceived") return plain(event.message.name);
  return event.kind === "schedulerCall" ? (event.call.type ?? "UNKNOWN") : event.kind;
}

function marathonEvent(event: MarathonEvent): string {
  if (event.kind === "timer") return event.timer.kind;
  if (event.kind === "schedulerEvent") return event.event.type ?? "UNKNOWN";
  return event.kind;
}
