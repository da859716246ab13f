import { sumResources } from "@mesolite/resources";
import { isTerminal, type internal, type Resource, type Task } from "@mesolite/wire";
import { recoverFramework } from "../frameworks/recover.ts";
import type { ExecutorRecord } from "../state/executor.ts";
import type { FrameworkRecord } from "../state/framework.ts";
import { completedKey } from "../state/framework-tasks.ts";
import type { MasterState } from "../state/master-state.ts";
import type { TaskRecord } from "../state/task.ts";
import { findTask, frameworkTasks } from "../tasks/table.ts";
import { log, type Turn } from "../turn.ts";
import { reportedExecutor, reportedTask } from "./reported.ts";

/** Frameworks that the agent reports and that are alive here, by id; those the master does not know are recovered from the report. */
export function reportedFrameworks(turn: Turn, message: internal.ReregisterSlaveMessage): Map<string, FrameworkRecord> {
  const result = new Map<string, FrameworkRecord>();
  for (const info of message.frameworks ?? []) {
    const id = info.id?.value;
    if (id === undefined || turn.state.completedFrameworks.has(id)) continue;
    result.set(id, turn.state.frameworks.get(id) ?? recoverFramework(turn, id, info));
  }
  return result;
}

/** The reported executors of frameworks that are alive here. */
export function reportedExecutors(turn: Turn, agentId: string, message: internal.ReregisterSlaveMessage): ExecutorRecord[] {
  return (message.executor_infos ?? []).flatMap((info) => {
    const framework = turn.state.frameworks.get(info.framework_id?.value ?? "");
    return framework ? [reportedExecutor(info, framework, agentId)] : [];
  });
}

/** What tasks and executors hold, by framework: ended tasks hold nothing. */
export function usedBy(tasks: readonly TaskRecord[], executors: readonly ExecutorRecord[]): Map<string, readonly Resource[]> {
  const lists = new Map<string, (readonly Resource[])[]>();
  for (const { frameworkId, resources } of [...tasks.filter((task) => !isTerminal(task.state)), ...executors]) {
    const held = lists.get(frameworkId);
    if (held) held.push(resources);
    else lists.set(frameworkId, [resources]);
  }
  return new Map([...lists].map(([frameworkId, held]) => [frameworkId, sumResources(held)]));
}

/** The tasks of an agent's report. */
export interface ReportedTasks {
  /** Those that are taken in. */
  readonly tasks: readonly TaskRecord[];
  /** Of the others those that the agent has to kill, once it is acknowledged. */
  readonly kills: readonly internal.KillTaskMessage[];
}

/** The agent's tasks of frameworks that are alive here. Those of others end with their framework on the agent. */
export function reportedTasks(turn: Turn, agentId: string, message: internal.ReregisterSlaveMessage): ReportedTasks {
  const [tasks, kills]: [TaskRecord[], internal.KillTaskMessage[]] = [[], []];
  for (const task of message.tasks ?? []) {
    const framework = turn.state.frameworks.get(task.framework_id.value);
    const problem = refuseReport(turn.state, agentId, task, framework);
    if (problem !== undefined)
      log(turn, "warn", `Task ${task.task_id.value} of framework ${task.framework_id.value} ${problem}: ignored`);
    if (framework === undefined || problem !== undefined) continue;
    const record = reportedTask(task, framework);
    if (!isDouble(turn, record)) tasks.push(record);
    else if (!isTerminal(record.state)) {
      kills.push({ framework_id: { value: framework.id }, task_id: { value: record.id } });
    }
  }
  return { tasks, kills };
}

function refuseReport(
  state: MasterState,
  agentId: string,
  task: Task,
  framework: FrameworkRecord | undefined,
): string | undefined {
  // Its resources would be charged to one agent and given back to another.
  if (task.agent_id.value !== agentId) return `was reported by agent ${agentId} as a task of agent ${task.agent_id.value}`;
  const isUnknown = framework === undefined && !state.completedFrameworks.has(task.framework_id.value);
  return isUnknown ? "was reported without its framework" : undefined;
}

/**
 * After a failover a framework may run a task again on another agent, before the one comes back that still has it. Among the active
 * tasks of a framework there is one of each id: the one that was here first stays.
 */
function isDouble(turn: Turn, { id, frameworkId, agentId }: TaskRecord): boolean {
  const known = findTask(turn.state, frameworkId, id);
  if (known === undefined || known.agentId === agentId) return false;
  const task = `Task ${id} of framework ${frameworkId}`;
  log(
    turn,
    "warn",
    `${task} was reported by agent ${agentId} but runs on agent ${known.agentId}: telling agent ${agentId} to kill it`,
  );
  return true;
}

/** Ended tasks that the agent still remembers: what a newly elected master can show of the past. */
export function takeInHistory(turn: Turn, message: internal.ReregisterSlaveMessage): void {
  for (const archived of message.completed_frameworks ?? []) {
    const framework = turn.state.frameworks.get(archived.framework_info.id?.value ?? "");
    if (!framework) continue; // To an agent a framework is completed once it has nothing there: it may be alive all the same.
    const { completed } = frameworkTasks(turn.state, framework.id);
    for (const task of archived.tasks ?? []) {
      if (!completed.has(completedKey(task.agent_id.value, task.task_id.value))) completed.push(reportedTask(task, framework));
    }
  }
}
