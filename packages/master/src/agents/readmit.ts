import { isTerminal, type internal } from "@mesolite/wire";
import { addExecutor } from "../executors/table.ts";
import { tellStatus } from "../frameworks/tell.ts";
import { erase, keys } from "../registry/registry.ts";
import { completedKey } from "../state/framework-tasks.ts";
import type { TaskRecord } from "../state/task.ts";
import { lastKnown, statusOf } from "../tasks/status.ts";
import { addTasks } from "../tasks/table.ts";
import { countTaskEnd } from "../tasks/terminal-counters.ts";
import { count, log, persist, type Turn } from "../turn.ts";
import { admitAgent } from "./admit.ts";
import type { AgentDescription } from "./describe.ts";
import { reportedExecutors, reportedFrameworks, reportedTasks, takeInHistory, usedBy } from "./take-in.ts";

/**
 * An agent returns that is not registered with this master: recovered from the registry, unreachable until now, or unknown (its
 * entry was collected). Its tasks go on; frameworks that had been told of their loss hear that they are back.
 * @returns what the agent is to kill, once it is acknowledged
 */
export function readmitAgent(
  turn: Turn,
  pid: string,
  id: string,
  description: AgentDescription,
  message: internal.ReregisterSlaveMessage,
): readonly internal.KillTaskMessage[] {
  const { state } = turn;
  const recovered = state.recoveredAgents.get(id);
  const unreachable = state.unreachableAgents.get(id);
  const deactivated = (recovered ?? unreachable)?.deactivated ?? false;
  state.recoveredAgents.delete(id);
  state.unreachableAgents.delete(id);
  if (unreachable) persist(turn, erase(keys.unreachable(id)));
  reportedFrameworks(turn, message);
  const { tasks, kills } = reportedTasks(turn, id, message);
  const executors = reportedExecutors(turn, id, message);
  const since = { registeredAtMs: turn.nowMs, reregisteredAtMs: turn.nowMs, deactivated };
  admitAgent(turn, pid, id, description, since, usedBy(tasks, executors), recovered);
  for (const executor of executors) addExecutor(turn, executor);
  addTasks(turn, id, tasks);
  if (!recovered)
    tellReturn(turn, id, tasks, unreachable ? "Unreachable agent registered again" : "Unknown agent registered again");
  takeInHistory(turn, message);
  count(turn, "slave_reregistrations");
  log(turn, "info", `Agent ${id} at ${pid} (${description.info.hostname}) registered again with ${tasks.length} tasks`);
  return kills;
}

function tellReturn(turn: Turn, agentId: string, tasks: readonly TaskRecord[], message: string): void {
  const back = new Set(tasks.map((task) => `${task.frameworkId}/${task.id}`));
  for (const task of tasks) {
    const framework = turn.state.frameworks.get(task.frameworkId);
    const status = { ...statusOf(turn, task, task.state, "REASON_AGENT_REREGISTERED", message), ...lastKnown(task) };
    if (framework) tellStatus(turn, framework, status);
    const others = turn.state.tasks.get(task.frameworkId);
    others?.unreachable.delete(task.id);
    // Asked first: the completed tasks of a large framework are too many to look through for each task that is back.
    if (others?.completed.has(completedKey(agentId, task.id))) {
      others.completed.remove((old) => old.id === task.id && old.agentId === agentId);
    }
  }
  for (const tasksOf of turn.state.tasks.values()) {
    for (const task of [...tasksOf.unreachable.values()]) {
      if (task.agentId !== agentId || back.has(`${task.frameworkId}/${task.id}`)) continue;
      tasksOf.unreachable.delete(task.id);
      tasksOf.completed.push(endMissing(turn, task));
    }
  }
}

/** The agent came back without the task. The original forgets such a task silently; here its framework is told. */
function endMissing(turn: Turn, task: TaskRecord): TaskRecord {
  if (isTerminal(task.state)) return task; // Lost already, to a framework that is not partition-aware.
  const status = statusOf(turn, task, "TASK_GONE", "REASON_AGENT_REREGISTERED", "The agent registered again without this task");
  const framework = turn.state.frameworks.get(task.frameworkId);
  if (framework) tellStatus(turn, framework, status);
  countTaskEnd(turn, task.frameworkId, "TASK_GONE", status);
  return { ...task, state: "TASK_GONE", statuses: [...task.statuses, status] };
}
