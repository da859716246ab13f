import { must } from "@mesolite/base";
import type { CommandExecutor } from "./executor-record.ts";
import { taskRunKey } from "../recovery/store-keys.ts";
import { encodeTaskRun } from "../recovery/task-checkpoint.ts";
import { executorStatus, type StatusFields } from "./task-status.ts";
import { enqueueUpdate, executorOfTask, replaceExecutor, withStatus } from "../updates/task-updates.ts";
import { put, type Turn } from "../turn.ts";

/** Moves a task to a new status and tells its framework, unless that is being removed. Returns the executor as it is now, not yet saved. */
export function report(turn: Turn, executor: CommandExecutor, fields: StatusFields): CommandExecutor {
  const update = executorStatus(turn, executor, fields);
  replaceExecutor(turn.state, { ...executor, task: withStatus(executor.task, update) });
  const framework = must(turn.state.frameworks.get(executor.frameworkId), "the framework of an executor");
  if (!framework.terminating) enqueueUpdate(turn, update);
  return must(executorOfTask(turn.state, executor.frameworkId, executor.executorId), "the executor that reports");
}

/** Keeps the executor, in memory and in the store. Only once per turn and executor where possible: each costs a write. */
export function save(turn: Turn, executor: CommandExecutor): void {
  replaceExecutor(turn.state, executor);
  put(turn, taskRunKey(executor.frameworkId, executor.executorId), encodeTaskRun(executor));
}
