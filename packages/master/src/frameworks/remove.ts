import { sumResources } from "@mesolite/resources";
import { isTerminal, type TaskStatus } from "@mesolite/wire";
import { patchAgent } from "../agents/accounting.ts";
import { executorsOnAgent } from "../executors/table.ts";
import { discardOffer } from "../offers/remove.ts";
import type { FrameworkRecord } from "../state/framework.ts";
import type { TaskRecord } from "../state/task.ts";
import { stepTask } from "../tasks/machine.ts";
import { statusOf } from "../tasks/status.ts";
import { agentsOfFramework, frameworkTasks, tasksOnAgent } from "../tasks/table.ts";
import { countTaskEnd } from "../tasks/terminal-counters.ts";
import { clearTimer, log, setTimer, type Turn } from "../turn.ts";
import { shutDownFramework } from "./agent-messages.ts";
import { closeConnection } from "./connection.ts";

/**
 * Ends a framework for good: its agents stop its work, its tasks are killed, its id is never accepted again. At once, but for the books
 * of its offers and agents, which may be thousands: they follow in slices.
 */
export function removeFramework(turn: Turn, framework: FrameworkRecord, because: string): void {
  const { state } = turn;
  log(turn, "info", `Framework ${framework.id} (${framework.info.name}) removed: ${because}`);
  const offerIds = [...(state.offersByFramework.get(framework.id) ?? [])];
  const agentIds = [...agentsOfFramework(state, framework.id)];
  endTasks(turn, framework);
  closeConnection(turn, framework);
  clearTimer(turn, { kind: "failoverTimedOut", frameworkId: framework.id });
  state.frameworks.delete(framework.id);
  turn.allocator.setFrameworkActive(framework.id, false, turn.nowMs);
  complete(turn, framework);
  state.leavingFrameworks.add(framework.id);
  continueRemoval(turn, { frameworkId: framework.id, offerIds, agentIds });
}

/** How many offers and agents one step clears up: a few milliseconds' worth. */
const sliceSize = 200;

/** Takes a removed framework out of the books of its next agents. */
export function continueRemoval(turn: Turn, { frameworkId, offerIds, agentIds }: RemovalRest): void {
  const { state, allocator } = turn;
  for (const id of offerIds.slice(0, sliceSize)) {
    const offer = state.offers.get(id);
    if (offer) discardOffer(turn, offer);
  }
  const agentsNow = agentIds.slice(0, Math.max(0, sliceSize - offerIds.length));
  for (const agentId of agentsNow) {
    const agent = state.agents.get(agentId);
    if (agent) shutDownFramework(turn, agent.pid, frameworkId);
    leaveAgent(turn, frameworkId, agentId);
    allocator.releaseHoldings(frameworkId, agentId);
  }
  const rest = { frameworkId, offerIds: offerIds.slice(sliceSize), agentIds: agentIds.slice(agentsNow.length) };
  if (rest.offerIds.length + rest.agentIds.length > 0) return setTimer(turn, 0, { kind: "removalContinued", ...rest });
  allocator.removeFramework(frameworkId);
  state.leavingFrameworks.delete(frameworkId);
  forgetOldest(turn);
}

interface RemovalRest {
  readonly frameworkId: string;
  readonly offerIds: readonly string[];
  readonly agentIds: readonly string[];
}

/** All at once: one by one, the books of a framework with 100,000 tasks would take seconds. */
function endTasks(turn: Turn, framework: FrameworkRecord): void {
  const { active, unreachable, completed } = frameworkTasks(turn.state, framework.id);
  let any: TaskRecord | undefined;
  let running = 0;
  let forgotten = unreachable.size + active.size - completed.capacity;
  for (const tasks of [unreachable, active]) {
    for (const task of tasks.values()) {
      if (!isTerminal(task.state)) {
        any ??= task;
        running++;
      }
      if (forgotten-- <= 0) completed.push(ended(turn, task));
    }
  }
  if (any) countTaskEnd(turn, framework.id, "TASK_KILLED", removedStatus(turn, any), running);
  active.clear();
  unreachable.clear();
}

function ended(turn: Turn, task: TaskRecord): TaskRecord {
  return isTerminal(task.state) ? task : stepTask(task, { kind: "statusUpdated", status: removedStatus(turn, task) });
}

function removedStatus(turn: Turn, task: TaskRecord): TaskStatus {
  return statusOf(turn, task, "TASK_KILLED", "REASON_FRAMEWORK_REMOVED", `Framework ${task.frameworkId} removed`);
}

/** The agent's books without the framework. */
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
  const last: FrameworkRecord = { ...framework, phase: "disconnected", connection: { kind: "none" } };
  turn.state.completedFrameworks.set(framework.id, { id: framework.id, framework: last, unregisteredAtMs: turn.nowMs });
}

/** One whose removal goes on is kept: its id must not come back before. */
function forgetOldest({ state }: Turn): void {
  const { completedFrameworks, leavingFrameworks, flags, tasks } = state;
  for (const oldest of completedFrameworks.keys()) {
    if (completedFrameworks.size <= flags.maxCompletedFrameworks) break;
    if (leavingFrameworks.has(oldest)) continue;
    completedFrameworks.delete(oldest);
    tasks.delete(oldest);
  }
}
