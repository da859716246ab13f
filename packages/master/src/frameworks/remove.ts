import { executorsOnAgent, removeExecutor } from "../executors/table.ts";
import { discardOffer, offersOfFramework } from "../offers/remove.ts";
import type { FrameworkRecord } from "../state/framework.ts";
import { isTerminal, type TaskRecord } from "../state/task.ts";
import { stepTask } from "../tasks/machine.ts";
import { statusOf } from "../tasks/status.ts";
import { agentsOfFramework, frameworkTasks, removeTask } from "../tasks/table.ts";
import { countTaskEnd } from "../tasks/terminal-counters.ts";
import { clearTimer, log, type Turn } from "../turn.ts";
import { shutDownFramework } from "./agent-messages.ts";
import { closeConnection } from "./connection.ts";

/** Ends a framework for good: its agents stop its work, its tasks are killed, its id is never accepted again. */
export function removeFramework(turn: Turn, framework: FrameworkRecord, because: string): void {
  const { state } = turn;
  log(turn, "info", `Framework ${framework.id} (${framework.info.name}) removed: ${because}`);
  for (const offer of offersOfFramework(turn, framework.id)) discardOffer(turn, offer);
  const agentIds = agentsOfFramework(state, framework.id);
  for (const agentId of agentIds) {
    const agent = state.agents.get(agentId);
    if (agent) shutDownFramework(turn, agent.pid, framework.id);
  }
  endTasks(turn, framework);
  for (const agentId of agentIds) {
    for (const executor of executorsOnAgent(state, agentId, framework.id)) removeExecutor(turn, executor);
  }
  closeConnection(turn, framework);
  clearTimer(turn, { kind: "failoverTimedOut", frameworkId: framework.id });
  state.frameworks.delete(framework.id);
  turn.allocator.removeFramework(framework.id);
  complete(turn, framework);
}

function endTasks(turn: Turn, framework: FrameworkRecord): void {
  const tasks = frameworkTasks(turn.state, framework.id);
  for (const task of [...tasks.active.values()]) removeTask(turn, task, "completed", ended(turn, task));
  for (const task of tasks.unreachable.values()) tasks.completed.push(ended(turn, task));
  tasks.unreachable.clear();
}

function ended(turn: Turn, task: TaskRecord): TaskRecord {
  if (isTerminal(task.state)) return task;
  const status = statusOf(turn, task, "TASK_KILLED", "REASON_FRAMEWORK_REMOVED", `Framework ${task.frameworkId} removed`);
  countTaskEnd(turn, task.frameworkId, "TASK_KILLED", status);
  return stepTask(task, { kind: "statusUpdated", status });
}

function complete(turn: Turn, framework: FrameworkRecord): void {
  const { completedFrameworks, flags, tasks } = turn.state;
  const last: FrameworkRecord = { ...framework, phase: "disconnected", connection: { kind: "none" } };
  completedFrameworks.set(framework.id, { id: framework.id, framework: last, unregisteredAtMs: turn.nowMs });
  for (const oldest of completedFrameworks.keys()) {
    if (completedFrameworks.size <= flags.maxCompletedFrameworks) break;
    completedFrameworks.delete(oldest);
    tasks.delete(oldest);
  }
}
