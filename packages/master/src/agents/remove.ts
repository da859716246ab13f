import { isTerminal, type TaskState, type TaskStatus_Reason } from "@mesolite/wire";
import { executorsOnAgent, removeExecutor } from "../executors/table.ts";
import { tell, tellStatus } from "../frameworks/tell.ts";
import { rescindOffer } from "../offers/give-back.ts";
import { offersOnAgent } from "../offers/remove.ts";
import type { AgentRecord } from "../state/agent.ts";
import type { TaskRecord } from "../state/task.ts";
import { stepTask } from "../tasks/machine.ts";
import { statusOf, stateFor, timeInfo } from "../tasks/status.ts";
import { removeTask, tasksOnAgent } from "../tasks/table.ts";
import { countTaskEnd } from "../tasks/terminal-counters.ts";
import { clearTimer, count, log, type Turn } from "../turn.ts";

/** What becomes of a removed agent's tasks, in partition-aware states. */
export interface AgentLoss {
  readonly state: Extract<TaskState, "TASK_UNREACHABLE" | "TASK_GONE" | "TASK_GONE_BY_OPERATOR">;
  readonly reason: TaskStatus_Reason;
  /** As in "it did not answer 5 pings". */
  readonly because: string;
}

/**
 * Takes an agent out of the cluster: its offers are rescinded, its tasks are unreachable or gone, frameworks are told of its loss.
 * The registry is the caller's business.
 */
export function removeAgent(turn: Turn, agent: AgentRecord, loss: AgentLoss): void {
  const { state } = turn;
  log(turn, "warn", `Agent ${agent.id} at ${agent.pid} (${agent.info.hostname}) removed: ${loss.because}`);
  count(turn, "slave_removals");
  // First of all, so that what was held there is dropped at once: given back task by task it takes a tenth of a second with thousands.
  state.agents.delete(agent.id);
  turn.allocator.removeAgent(agent.id);
  for (const offer of offersOnAgent(turn, agent.id)) rescindOffer(turn, offer);
  for (const task of tasksOnAgent(state, agent.id)) loseTask(turn, task, loss);
  for (const executor of executorsOnAgent(state, agent.id)) removeExecutor(turn, executor);
  state.observers.delete(agent.id);
  const atPid = state.agentsByPid.get(agent.pid) ?? agent.id;
  if (atPid === agent.id) state.agentsByPid.delete(agent.pid);
  clearTimer(turn, { kind: "agentReregisterTimedOut", agentId: agent.id });
  clearTimer(turn, { kind: "pingDue", agentId: agent.id, observer: 0 });
  // Otherwise the link is that of an agent that has the address by now.
  if (atPid === agent.id) turn.effects.push({ kind: "unlink", to: agent.pid });
  tellAgentLost(turn, agent.id);
}

export function tellAgentLost(turn: Turn, agentId: string): void {
  for (const framework of turn.state.frameworks.values()) {
    tell(turn, framework, { type: "FAILURE", failure: { agent_id: { value: agentId } } });
  }
}

function loseTask(turn: Turn, task: TaskRecord, loss: AgentLoss): void {
  // It has ended; only the acknowledgement was outstanding, and nobody is left to receive that.
  if (isTerminal(task.state)) return removeTask(turn, task, "completed");
  const framework = turn.state.frameworks.get(task.frameworkId);
  const taskState = framework ? stateFor(framework, loss.state) : loss.state;
  const base = statusOf(turn, task, taskState, loss.reason, `Agent ${task.agentId} removed: ${loss.because}`);
  const isUnreachable = loss.state === "TASK_UNREACHABLE";
  const status = isUnreachable ? { ...base, unreachable_time: timeInfo(turn.nowMs) } : base;
  const lost = isUnreachable
    ? stepTask(task, { kind: "agentUnreachable", status, atMs: turn.nowMs })
    : stepTask(task, { kind: "statusUpdated", status });
  removeTask(turn, task, isUnreachable ? "unreachable" : "completed", lost);
  if (isTerminal(lost.state)) countTaskEnd(turn, task.frameworkId, lost.state, status);
  if (framework) tellStatus(turn, framework, status);
}
