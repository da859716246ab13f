import { isTerminal } from "@mesolite/wire";
import { sumResources } from "@mesolite/resources";
import { newFrameworkTasks, type FrameworkTasks } from "../state/framework-tasks.ts";
import type { MasterState } from "../state/master-state.ts";
import type { TaskRecord } from "../state/task.ts";
import type { Turn } from "../turn.ts";
import { release, use } from "../agents/accounting.ts";

/** The framework's tasks; an empty collection is made for one that has none yet. */
export function frameworkTasks(state: MasterState, frameworkId: string): FrameworkTasks {
  let tasks = state.tasks.get(frameworkId);
  if (!tasks) {
    tasks = newFrameworkTasks(state.flags.maxCompletedTasksPerFramework);
    state.tasks.set(frameworkId, tasks);
  }
  return tasks;
}

export function findTask(state: MasterState, frameworkId: string, taskId: string): TaskRecord | undefined {
  return state.tasks.get(frameworkId)?.active.get(taskId);
}

/** The active tasks on an agent, of all frameworks or of one. */
export function tasksOnAgent(state: MasterState, agentId: string, ofFramework?: string): TaskRecord[] {
  const result: TaskRecord[] = [];
  for (const [frameworkId, ids] of state.tasksByAgent.get(agentId) ?? []) {
    if (ofFramework !== undefined && frameworkId !== ofFramework) continue;
    for (const id of ids) {
      const task = findTask(state, frameworkId, id);
      if (task) result.push(task);
    }
  }
  return result;
}

/** Ids of the agents on which the framework has tasks or executors. */
export function agentsOfFramework(state: MasterState, frameworkId: string): Set<string> {
  const ids = new Set<string>();
  for (const [agentId, byFramework] of state.tasksByAgent) if (byFramework.has(frameworkId)) ids.add(agentId);
  for (const [agentId, byFramework] of state.executors) if (byFramework.has(frameworkId)) ids.add(agentId);
  return ids;
}

/** A new active task. One that is not terminal holds its resources, which the allocator must already count. */
export function addTask(turn: Turn, task: TaskRecord): void {
  enter(turn.state, task);
  if (!isTerminal(task.state)) use(turn, task.agentId, task.resources);
}

/** `addTask` for many tasks of one agent, whose books are brought up to date once. */
export function addTasks(turn: Turn, agentId: string, tasks: readonly TaskRecord[]): void {
  for (const task of tasks) enter(turn.state, task);
  const held = tasks.filter((task) => !isTerminal(task.state)).map((task) => task.resources);
  if (held.length > 0) use(turn, agentId, sumResources(held));
}

function enter(state: MasterState, task: TaskRecord): void {
  frameworkTasks(state, task.frameworkId).active.set(task.id, task);
  let byFramework = state.tasksByAgent.get(task.agentId);
  if (!byFramework) state.tasksByAgent.set(task.agentId, (byFramework = new Map()));
  let ids = byFramework.get(task.frameworkId);
  if (!ids) byFramework.set(task.frameworkId, (ids = new Set()));
  ids.add(task.id);
}

/** Replaces the record of an active task; its resources are released when it has become terminal. */
export function replaceTask(turn: Turn, before: TaskRecord, after: TaskRecord): void {
  if (before === after) return;
  frameworkTasks(turn.state, after.frameworkId).active.set(after.id, after);
  if (!isTerminal(before.state) && isTerminal(after.state)) {
    release(turn, after.frameworkId, after.agentId, after.resources);
  }
}

/**
 * Takes a task off the active ones. One that is not terminal gives its resources back.
 * @param last the record to keep, when it differs from the active one
 */
export function removeTask(turn: Turn, task: TaskRecord, into: "completed" | "unreachable", last: TaskRecord = task): void {
  const tasks = frameworkTasks(turn.state, task.frameworkId);
  tasks.active.delete(task.id);
  dropFromIndex(turn.state, task);
  if (!isTerminal(task.state)) release(turn, task.frameworkId, task.agentId, task.resources);
  if (into === "completed") tasks.completed.push(last);
  else keepUnreachable(tasks, last, turn.state.flags.maxUnreachableTasksPerFramework);
}

function dropFromIndex(state: MasterState, task: TaskRecord): void {
  const byFramework = state.tasksByAgent.get(task.agentId);
  const ids = byFramework?.get(task.frameworkId);
  ids?.delete(task.id);
  if (ids?.size === 0) byFramework?.delete(task.frameworkId);
  if (byFramework?.size === 0) state.tasksByAgent.delete(task.agentId);
}

function keepUnreachable(tasks: FrameworkTasks, task: TaskRecord, limit: number): void {
  tasks.unreachable.delete(task.id);
  tasks.unreachable.set(task.id, task);
  for (const oldest of tasks.unreachable.keys()) {
    if (tasks.unreachable.size <= limit) break;
    tasks.unreachable.delete(oldest);
  }
}
