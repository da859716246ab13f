import { sumResources } from "@mesolite/resources";
import { isTerminal, type TaskStatus } from "@mesolite/wire";
import { patchAgent } from "../agents/accounting.ts";
import { executorsOnAgent } from "../executors/table.ts";
import { discardOffer } from "../offers/remove.ts";
import { sliceOf } from "../state/flags.ts";
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
 * Ends a framework for good: nobody hears it or of it any more, and its id is never accepted again. That is at once; its offers, agents
 * and tasks, which may be thousands, are cleared up in slices.
 */
export function removeFramework(turn: Turn, framework: FrameworkRecord, because: string): void {
  const { state } = turn;
  log(turn, "info", `Framework ${framework.id} (${framework.info.name}) removed: ${because}`);
  const offerIds = [...(state.offersByFramework.get(framework.id) ?? [])];
  const agentIds = [...agentsOfFramework(state, framework.id)];
  const { active, unreachable, completed } = frameworkTasks(state, framework.id);
  const unkept = Math.max(0, unreachable.size + active.size - completed.capacity);
  closeConnection(turn, framework);
  clearTimer(turn, { kind: "failoverTimedOut", frameworkId: framework.id });
  state.frameworks.delete(framework.id);
  turn.allocator.setFrameworkActive(framework.id, false, turn.nowMs);
  complete(turn, framework);
  state.leavingFrameworks.add(framework.id);
  continueRemoval(turn, { frameworkId: framework.id, offerIds, agentIds, unkept });
}

/** How many offers and agents one step clears up: a few milliseconds' worth. */
const sliceSize = 200;

/** After so many tasks a step looks at no further agent: a few milliseconds' worth as well. */
const tasksPerSlice = 2_000;

/** Takes a removed framework out of the books of its next agents. */
export function continueRemoval(turn: Turn, rest: RemovalRest): void {
  const { state, allocator } = turn;
  const { frameworkId, offerIds, agentIds } = rest;
  const most = sliceOf(state.flags, sliceSize);
  for (const id of offerIds.slice(0, most)) {
    const offer = state.offers.get(id);
    if (offer) discardOffer(turn, offer);
  }
  let { unkept } = rest;
  let agents = 0;
  for (let tasks = 0; agents < agentIds.length && agents + offerIds.length < most && tasks < tasksPerSlice; agents++) {
    const ended = leaveAgent(turn, frameworkId, agentIds[agents] ?? "", unkept);
    unkept = Math.max(0, unkept - ended);
    tasks += ended;
  }
  const next = { frameworkId, offerIds: offerIds.slice(most), agentIds: agentIds.slice(agents), unkept };
  if (next.offerIds.length + next.agentIds.length > 0) return setTimer(turn, 0, { kind: "removalContinued", ...next });
  endUnreachable(turn, frameworkId, unkept);
  allocator.removeFramework(frameworkId);
  state.leavingFrameworks.delete(frameworkId);
  forgetOldest(turn);
}

interface RemovalRest {
  readonly frameworkId: string;
  readonly offerIds: readonly string[];
  readonly agentIds: readonly string[];
  readonly unkept: number;
}

/** @returns how many tasks the framework had on the agent, the first `unkept` of which are forgotten */
function leaveAgent(turn: Turn, frameworkId: string, agentId: string, unkept: number): number {
  const agent = turn.state.agents.get(agentId);
  if (agent) shutDownFramework(turn, agent.pid, frameworkId);
  const tasks = tasksOnAgent(turn.state, agentId, frameworkId);
  endTasks(turn, frameworkId, tasks, unkept);
  clearBooks(turn, frameworkId, agentId);
  turn.allocator.releaseHoldings(frameworkId, agentId);
  return tasks.length;
}

/** All of an agent at once: one by one, the books of an agent with thousands of tasks would take seconds. */
function endTasks(turn: Turn, frameworkId: string, tasks: readonly TaskRecord[], unkept: number): void {
  const { active, completed } = frameworkTasks(turn.state, frameworkId);
  const running = tasks.filter((task) => !isTerminal(task.state));
  const [any] = running;
  if (any) countTaskEnd(turn, frameworkId, "TASK_KILLED", removedStatus(turn, any), running.length);
  for (const task of tasks) active.delete(task.id);
  for (const task of tasks.slice(unkept)) completed.push(ended(turn, task));
}

/** Last of all, so that a task whose agent is lost meanwhile is among them. */
function endUnreachable(turn: Turn, frameworkId: string, unkept: number): void {
  const { unreachable } = frameworkTasks(turn.state, frameworkId);
  endTasks(turn, frameworkId, [...unreachable.values()], unkept);
  unreachable.clear();
}

function ended(turn: Turn, task: TaskRecord): TaskRecord {
  return isTerminal(task.state) ? task : stepTask(task, { kind: "statusUpdated", status: removedStatus(turn, task) });
}

function removedStatus(turn: Turn, task: TaskRecord): TaskStatus {
  return statusOf(turn, task, "TASK_KILLED", "REASON_FRAMEWORK_REMOVED", `Framework ${task.frameworkId} removed`);
}

/** The agent's books without the framework. */
function clearBooks(turn: Turn, frameworkId: string, agentId: string): void {
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
