import type { CommandExecutor } from "../tasks/executor-record.ts";
import { sandboxPath } from "./sandbox-path.ts";

/** A path is a quarter KB, of which thousands of executors need none: a sandbox is where the ids say. */
export function sandboxOf(executor: CommandExecutor, workDir: string): string {
  return executor.sandboxDir ?? placeOf(executor, workDir);
}

/** The executor of this sandbox: keeps the path only where it is another one, made when the work directory had another name. */
export function withSandbox(executor: CommandExecutor, sandboxDir: string, workDir: string): CommandExecutor {
  return sandboxDir === placeOf(executor, workDir) ? executor : { ...executor, sandboxDir };
}

/** By the agent's id of when the task was launched: this agent may have become another since. */
function placeOf({ frameworkId, executorId, containerId, task }: CommandExecutor, workDir: string): string {
  return sandboxPath(workDir, task.info.agent_id.value, frameworkId, executorId, containerId);
}
