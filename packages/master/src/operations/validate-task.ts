import { sameBytes } from "@mesolite/base";
import { containsResources, formatResources, sumResources, validateResources } from "@mesolite/resources";
import { ExecutorInfo, type Resource, type TaskInfo } from "@mesolite/wire";
import { findExecutor } from "../executors/table.ts";
import type { AgentRecord } from "../state/agent.ts";
import type { MasterState } from "../state/master-state.ts";
import type { Acceptance } from "./acceptance.ts";
import { validateCheck, validateHealthCheck } from "./validate-check.ts";
import { validateId } from "./validate-id.ts";
import { validateLimits } from "./validate-limits.ts";

/** Why a task cannot be launched with what remains of the accepted offers; undefined when it can. Cheap checks first. */
export function validateTask(state: MasterState, acceptance: Acceptance, agent: AgentRecord, task: TaskInfo): string | undefined {
  return (
    validateIdentity(state, acceptance, task) ??
    validateProgram(task) ??
    validateDurations(task) ??
    validateChecks(task) ??
    validateTaskResources(acceptance, task.resources ?? []) ??
    validateExecutor(state, acceptance, agent, task) ??
    validateLimits(agent, task) ??
    validateFit(state, acceptance, task)
  );
}

function validateIdentity(state: MasterState, { framework, agentId }: Acceptance, task: TaskInfo): string | undefined {
  const id = task.task_id.value;
  const problem = validateId(id);
  if (problem !== undefined) return `Task has an invalid ID: ${problem}`;
  const tasks = state.tasks.get(framework.id);
  if (tasks?.active.has(id)) return `Task has a duplicate ID: '${id}' is in use`;
  if (tasks?.unreachable.has(id)) return `Task has a duplicate ID: '${id}' is a task on an unreachable agent`;
  if (task.agent_id.value === agentId) return undefined;
  return `Task names agent ${task.agent_id.value}, but the accepted offers are of agent ${agentId}`;
}

function validateProgram(task: TaskInfo): string | undefined {
  const { command, executor } = task;
  if (command && executor) return "Task must have either a 'command' or an 'executor', but has both";
  if (!command && !executor) return "Task must have either a 'command' or an 'executor', but has neither";
  return undefined;
}

function validateDurations(task: TaskInfo): string | undefined {
  if ((task.kill_policy?.grace_period?.nanoseconds ?? 0) < 0) return "Task's 'kill_policy.grace_period' must not be negative";
  if ((task.max_completion_time?.nanoseconds ?? 0) < 0) return "Task's 'max_completion_time' must not be negative";
  return undefined;
}

function validateChecks({ health_check, check }: TaskInfo): string | undefined {
  return (health_check && validateHealthCheck(health_check)) ?? (check && validateCheck(check));
}

function validateTaskResources(acceptance: Acceptance, resources: readonly Resource[]): string | undefined {
  if (resources === acceptance.validResources) return undefined;
  const problem = validateAmounts(acceptance.role, "Task", resources, true);
  if (problem === undefined) acceptance.validResources = resources;
  return problem;
}

function validateAmounts(role: string, who: string, resources: readonly Resource[], required: boolean): string | undefined {
  if (required && resources.length === 0) return `${who} uses no resources`;
  const problem = validateResources(resources);
  if (problem !== undefined) return `${who} uses invalid resources: ${problem}`;
  const stranger = resources.find((resource) => resource.allocation_info?.role !== role);
  if (stranger) {
    return `${who} uses resources allocated to role '${stranger.allocation_info?.role}', but the accepted offers are allocated to role '${role}'`;
  }
  const mixed = resources.find((r) => r.revocable && resources.some((other) => other.name === r.name && !other.revocable));
  return mixed && `${who} mixes revocable and non-revocable '${mixed.name}'`;
}

function validateExecutor(state: MasterState, acceptance: Acceptance, agent: AgentRecord, task: TaskInfo): string | undefined {
  const { executor } = task;
  if (!executor) return undefined;
  const { framework, role } = acceptance;
  const id = executor.executor_id.value;
  const problem = validateId(id);
  if (problem !== undefined) return `Executor has an invalid ID: ${problem}`;
  if (executor.framework_id?.value !== framework.id) {
    return `ExecutorInfo names framework '${executor.framework_id?.value}' instead of '${framework.id}'`;
  }
  if ((executor.type ?? "CUSTOM") !== "CUSTOM") return "'ExecutorInfo.type' must be 'CUSTOM' in a LAUNCH operation";
  if (!executor.command) return "'ExecutorInfo.command' must be set for a 'CUSTOM' executor";
  if ((executor.shutdown_grace_period?.nanoseconds ?? 0) < 0) return "'ExecutorInfo.shutdown_grace_period' must not be negative";
  const known = findExecutor(state, agent.id, framework.id, id);
  if (known && !sameExecutor(known.info, executor)) {
    return `ExecutorInfo is not compatible with the running executor of ID '${id}'`;
  }
  return validateAmounts(role, "Executor", executor.resources ?? [], false);
}

/** By their bytes: a text form would hide the difference of unset and default fields, which agents do compare. */
function sameExecutor(left: ExecutorInfo, right: ExecutorInfo): boolean {
  return sameBytes(ExecutorInfo.encode(left), ExecutorInfo.encode(right));
}

function validateFit(state: MasterState, { framework, agentId, remaining }: Acceptance, task: TaskInfo): string | undefined {
  const { executor } = task;
  const isNew = executor && !findExecutor(state, agentId, framework.id, executor.executor_id.value);
  const needed = sumResources([task.resources ?? [], (isNew && executor.resources) || []]);
  if (containsResources(remaining, needed)) return undefined;
  const who = isNew ? "Task and its executor use" : "Task uses";
  return `${who} more resources ${brief(needed)} than available ${brief(remaining)}`;
}

/** With ports in thousands of pieces the text of each of thousands of refusals would have megabytes. */
const maxTextLength = 2_000;

function brief(resources: readonly Resource[]): string {
  const text = formatResources(resources);
  return text.length > maxTextLength ? `${text.slice(0, maxTextLength)}...` : text;
}
