import { sumResources } from "@mesolite/resources";
import type { TaskStatus } from "@mesolite/wire";
import { patchAgent } from "../agents/accounting.ts";
import { executorsOnAgent } from "../executors/table.ts";
import { discardOffer, offersOfFramework } from "../offers/remove.ts";
import type { FrameworkRecord } from "../state/framework.ts";
import { isTerminal, type TaskRecord } from "../state/task.ts";
import { stepTask } from "../tasks/machine.ts";
import { statusOf } from "../tasks/status.ts";
import { agentsOfFramework, frameworkTasks, tasksOnAgent } from "../tasks/table.ts";
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
  for (const agentId of agentIds) leaveAgent(turn, framework.id, agentId);
  closeConnection(turn, framework);
  clearTimer(turn, { kind: "failoverTimedOut", frameworkId: framework.id });
  state.frameworks.delete(framework.id);
  turn.allocator.removeFramework(framework.id);
  complete(turn, framework);
}

/** All at once: one by one, the books of a framework with 100,000 tasks would take seconds. */
function endTasks(turn: Turn, framework: FrameworkRecord): void {
  const { active, unreachable, completed } = frameworkTasks(turn.state, framework.id);
  const tasks = [...unreachable.values(), ...active.values()];
  for (const task of tasks) if (!isTerminal(task.state)) countTaskEnd(turn, framework.id, "TASK_KILLED", removedStatus(turn, task));
  for (const task of tasks.slice(-completed.capacity || tasks.length)) completed.push(ended(turn, task));
  active.clear();
  unreachable.clear();
}

function ended(turn: Turn, task: TaskRecord): TaskRecord {
  return isTerminal(task.state) ? task : stepTask(task, { kind: "statusUpdated", status: removedStatus(turn, task) });
}

function removedStatus(turn: Turn, task: TaskRecord): TaskStatus {
  return statusOf(turn, task, "TASK_KILLED", "REASON_FRAMEWORK_REMOVED", `Framework ${task.frameworkId} removed`);
}

/** The agent's books without the framework. The allocator frees by itself what a removed framework held. */
function leaveAgent(turn: Turn, frameworkId: string, agentId: string): void {
  const { tasksByAgent, executors } = turn.state;
  for (const index of [tasksByAgent, executors]) {
    const byFramework = index.get(agentId);
    byFramework?.delete(frameworkId);
    if (byFramework?.size === 0) index.delete(agentId);
  }
  const tasks = tasksOnAgent(turn.state, agentId).filter((task) => !isTerminal(task.state));
  const holders = [...tasks, ...executorsOnAgent(turn.state, agentId)];
  patchAgent(turn, agentId, { used: sumResources(holders.map((holder) => holder.resources)) });
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
