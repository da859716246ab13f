import { scalarTotal } from "@mesolite/resources";
import type { TaskInfo } from "@mesolite/wire";
import type { AgentRecord } from "../state/agent.ts";

/** What is wrong with a task's resource limits: only cpus and mem may have one, no lower than what the task is given. */
export function validateLimits(agent: AgentRecord, task: TaskInfo): string | undefined {
  const limits = Object.entries(task.limits ?? {});
  if (limits.length === 0) return undefined;
  if (!agent.capabilities.has("TASK_RESOURCE_LIMITS")) return `Agent ${agent.id} cannot enforce the task's resource limits`;
  for (const [name, { value }] of limits) {
    if (name !== "cpus" && name !== "mem") return `Task has a limit for '${name}': only 'cpus' and 'mem' may have one`;
    const given = scalarTotal(task.resources ?? [], name);
    if (given === undefined) return `Task has a limit for '${name}' but uses no '${name}'`;
    if (!(value >= given)) return `Task's limit for '${name}' is ${value}, below the ${given} that it uses`;
  }
  return undefined;
}
