import { subtractResources, sumResources, toPostRefinement } from "@mesolite/resources";
import type { ExecutorInfo, Resource, TaskInfo, TaskStatus_Reason } from "@mesolite/wire";
import { taskForAgent } from "../agents/task-format.ts";
import { addExecutor, findExecutor } from "../executors/table.ts";
import { addTask } from "../tasks/table.ts";
import type { AgentRecord } from "../state/agent.ts";
import type { FrameworkRecord } from "../state/framework.ts";
import type { TaskDefinition, TaskRecord } from "../state/task.ts";
import { send, type Turn } from "../turn.ts";
import type { Acceptance } from "./acceptance.ts";
import { refuseTask } from "./refuse-task.ts";
import { completeHealthCheck } from "./validate-check.ts";
import { validateTask } from "./validate-task.ts";

/** LAUNCH: each task on its own is launched, or answered with why not. */
export function launch(turn: Turn, acceptance: Acceptance, tasks: readonly TaskInfo[]): void {
  for (const given of tasks) {
    const { framework, agentId } = acceptance;
    const agent = turn.state.agents.get(agentId);
    if (!agent?.connected || acceptance.isLost) {
      dropTask(turn, acceptance, given, agent);
      continue;
    }
    const task = completeTask(acceptance, given);
    const problem = validateTask(turn.state, acceptance, agent, task);
    if (problem === undefined) launchTask(turn, acceptance, agent, task);
    else refuseTask(turn, framework, given, "TASK_ERROR", "REASON_TASK_INVALID", problem);
  }
}

/** Nothing is wrong with the task: it may be tried again elsewhere. */
function dropTask(turn: Turn, { framework, agentId }: Acceptance, task: TaskInfo, agent: AgentRecord | undefined): void {
  const refuse = (reason: TaskStatus_Reason, message: string): void =>
    refuseTask(turn, framework, task, "TASK_DROPPED", reason, message);
  if (!agent) refuse("REASON_AGENT_REMOVED", `Agent ${agentId} has been removed`);
  else if (!agent.connected) refuse("REASON_AGENT_DISCONNECTED", `Agent ${agentId} is disconnected`);
  else refuse("REASON_INVALID_OFFERS", `Agent ${agentId} or its resources changed while its offer was being used`);
}

/** Fills in what schedulers may leave out: the allocation's role, the executor's framework, a health check's type. Resources in today's format. */
function completeTask(acceptance: Acceptance, given: TaskInfo): TaskInfo {
  const { framework } = acceptance;
  const task = given.health_check ? { ...given, health_check: completeHealthCheck(given.health_check) } : given;
  const resources = completeResources(acceptance, task.resources);
  const { executor } = task;
  if (!executor) return { ...task, resources };
  const framework_id = executor.framework_id ?? { value: framework.id };
  return {
    ...task,
    resources,
    executor: { ...executor, framework_id, resources: completeResources(acceptance, executor.resources) },
  };
}

/** Alike tasks of one call share the list: equal resources are one object when they come in, see codec/interned.ts of wire. */
function completeResources(acceptance: Acceptance, given: readonly Resource[] = []): readonly Resource[] {
  const last = acceptance.lastResources;
  if (last && given.length === last.given.length && given.every((resource, i) => resource === last.given[i]))
    return last.completed;
  const allocation_info = { role: acceptance.role };
  const completed = toPostRefinement(given).map((r) => (r.allocation_info?.role === undefined ? { ...r, allocation_info } : r));
  acceptance.lastResources = { given, completed, sum: sumResources([completed]) };
  return completed;
}

function launchTask(turn: Turn, acceptance: Acceptance, agent: AgentRecord, task: TaskInfo): void {
  const { framework, role } = acceptance;
  const executor = task.executor;
  const known = executor && findExecutor(turn.state, agent.id, framework.id, executor.executor_id.value);
  if (executor && !known) addNewExecutor(turn, acceptance, agent.id, executor);
  const resources = heldBy(acceptance, task);
  addTask(turn, newTask(framework, agent.id, role, resources, task));
  acceptance.remaining = subtractResources(
    acceptance.remaining,
    executor && !known ? sumResources([resources, executor.resources ?? []]) : resources,
  );
  send(turn, agent.pid, {
    name: "mesos.internal.RunTaskMessage",
    body: {
      framework_id: { value: framework.id },
      framework: framework.info,
      task: taskForAgent(agent, task),
      pid: "", // The scheduler's, for v0 frameworks only.
      launch_executor: known === undefined,
      resource_version_uuids: agent.resourceVersion ? [{ uuid: { value: agent.resourceVersion } }] : undefined,
    },
  });
}

/** A task's resources without its executor's, as the algebra has them. */
function heldBy({ lastResources }: Acceptance, { resources = [] }: TaskInfo): readonly Resource[] {
  return resources === lastResources?.completed ? lastResources.sum : sumResources([resources]);
}

function addNewExecutor(turn: Turn, { framework, role }: Acceptance, agentId: string, info: ExecutorInfo): void {
  const resources = sumResources([info.resources ?? []]);
  addExecutor(turn, { id: info.executor_id.value, frameworkId: framework.id, agentId, info, role, resources });
}

function newTask(
  framework: FrameworkRecord,
  agentId: string,
  role: string,
  resources: readonly Resource[],
  task: TaskInfo,
): TaskRecord {
  const user = task.command?.user ?? task.executor?.command?.user;
  const definition: TaskDefinition = {
    name: task.name,
    task_id: task.task_id,
    framework_id: framework.info.id ?? { value: framework.id },
    executor_id: task.executor?.executor_id,
    agent_id: task.agent_id,
    resources, // The same list as the record's: with 100,000 tasks a copy each is felt.
    labels: task.labels,
    discovery: task.discovery,
    container: task.container,
    health_check: task.health_check,
    kill_policy: task.kill_policy,
    user,
    limits: task.limits,
  };
  const executorId = task.executor?.executor_id.value ?? "";
  return {
    id: task.task_id.value,
    frameworkId: framework.id,
    agentId,
    executorId,
    role,
    resources,
    definition,
    state: "TASK_STAGING",
    statuses: [],
  };
}
