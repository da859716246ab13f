import { type ContainerSpec, err, type Result, sameBytes } from "@mesolite/base";
import type { FrameworkInfo, internal, TaskInfo } from "@mesolite/wire";
import { checkEnvironment } from "../checks/check-probe.ts";
import { reviveFramework } from "./completion.ts";
import { containerSpec } from "../containers/container-spec.ts";
import type { CommandExecutor } from "./executor-record.ts";
import { type FrameworkRecord, hasCapability, newFramework, schedulerPid } from "../frameworks/framework-record.ts";
import { rememberFramework, saveFramework } from "../frameworks/save-framework.ts";
import { withSandbox } from "../sandboxes/executor-sandbox.ts";
import { sandboxPath } from "../sandboxes/sandbox-path.ts";
import { agentIdOf } from "../state.ts";
import { isUsableId, taskInfoKey, taskRunKey } from "../recovery/store-keys.ts";
import { encodeTaskInfo, encodeTaskRun } from "../recovery/task-checkpoint.ts";
import { agentStatus, type StatusFields } from "./task-status.ts";
import { enqueueUpdate, replaceExecutor, streamKey } from "../updates/task-updates.ts";
import { log, put, send, type Turn } from "../turn.ts";
import { uuidBytes } from "../updates/uuid-bytes.ts";

/** Why a task is not launched, as its terminal status. */
type Refusal = Omit<StatusFields, "source">;

export function onRunTask(turn: Turn, body: internal.RunTaskMessage): void {
  const frameworkId = body.framework.id?.value ?? body.framework_id?.value ?? "";
  const { task } = body;
  const taskId = task.task_id.value;
  if (!isUsableId(frameworkId)) return log(turn, "error", `Ignoring task ${taskId}: '${frameworkId}' is no framework id`);
  const agentId = agentIdOf(turn.state);
  if (agentId === undefined) return log(turn, "error", `Ignoring task ${taskId}: this agent has not been registered yet`);
  // Two masters may each have admitted an agent that had no id yet: it goes on as one of them, and what is meant for the other has no room here.
  if (task.agent_id.value !== agentId)
    return log(turn, "warn", `Ignoring task ${taskId}: it is meant for agent ${task.agent_id.value}, and this is ${agentId}`);
  const existing = turn.state.frameworks.get(frameworkId);
  if (existing?.terminating) return log(turn, "warn", `Ignoring task ${taskId}: framework ${frameworkId} is being shut down`);
  // The same id twice at a time: a repeated message. Answering with a failure would end the task that runs.
  const known = existing?.executors.has(taskId) || turn.state.streams.has(streamKey(frameworkId, taskId));
  if (known) return log(turn, "warn", `Ignoring task ${taskId} of framework ${frameworkId}: it is here already`);
  const refusal = refusalOf(turn, body, frameworkId);
  if (refusal.ok) launch(turn, frameworkOf(turn, body, frameworkId), task, refusal.value);
  else {
    refuse(turn, frameworkId, task, refusal.error, body.launch_executor ?? false);
    rememberFramework(turn, body.framework, frameworkId, schedulerPid(body.pid));
  }
}

/** Everything that can speak against a launch, then the container to launch. */
function refusalOf(turn: Turn, body: internal.RunTaskMessage, frameworkId: string): Result<ContainerSpec, Refusal> {
  const { task, framework } = body;
  if (outdatedResources(turn, task, body.resource_version_uuids ?? [])) {
    const state = hasCapability(framework, "PARTITION_AWARE") ? "TASK_DROPPED" : "TASK_LOST";
    return err({ state, reason: "REASON_INVALID_OFFERS", message: "Task assumes outdated resource state" });
  }
  const taskId = task.task_id.value;
  if (!isUsableId(taskId)) {
    const message = `'${taskId}' is no task id: 1 to 255 characters without slashes and control characters are expected, and neither '.' nor '..'`;
    return err({ state: "TASK_ERROR", reason: "REASON_TASK_INVALID", message });
  }
  if (task.executor) {
    const message = "This agent runs tasks that bring a command; tasks of custom and default executors are not supported yet";
    return err({ state: "TASK_FAILED", reason: "REASON_CONTAINER_LAUNCH_FAILED", message });
  }
  const spec = specOf(turn, task, framework, frameworkId);
  if (spec.ok) return spec;
  return err({
    state: "TASK_FAILED",
    reason: "REASON_CONTAINER_LAUNCH_FAILED",
    message: `Failed to launch container: ${spec.error}`,
  });
}

/** The master copies the versions that it knew when it offered; another one means that the offer was made of another state of ours. */
function outdatedResources(turn: Turn, task: TaskInfo, versions: readonly internal.ResourceVersionUUID[]): boolean {
  if (versions.length === 0) return false;
  const resources = task.resources ?? [];
  // No resource provider is known to this agent, so that its resources are always outdated.
  if (resources.some((resource) => resource.provider_id !== undefined)) return true;
  const ours = versions.find((version) => version.resource_provider_id === undefined);
  return ours === undefined || !sameBytes(ours.uuid.value, uuidBytes(turn.state.resourceVersion));
}

function specOf(turn: Turn, task: TaskInfo, framework: FrameworkInfo, frameworkId: string): Result<ContainerSpec> {
  const { config, pid } = turn.state;
  const agentId = agentIdOf(turn.state);
  if (agentId === undefined) return err("This agent has not been registered yet");
  const containerId = turn.random.uuid();
  const executorId = task.task_id.value;
  const sandboxDir = sandboxPath(config.workDir, agentId, frameworkId, executorId, containerId);
  return containerSpec(task, { config, agentId, agentPid: pid, framework, frameworkId, executorId, containerId, sandboxDir });
}

/** The framework's record, made or renewed from what came with the task. */
function frameworkOf(turn: Turn, body: internal.RunTaskMessage, frameworkId: string): FrameworkRecord {
  const { state } = turn;
  const pid = schedulerPid(body.pid);
  const existing = state.frameworks.get(frameworkId);
  if (existing) return existing;
  const framework = reviveFramework(state, frameworkId) ?? newFramework(body.framework, frameworkId, pid);
  framework.info = body.framework;
  framework.pid = pid;
  state.frameworks.set(frameworkId, framework);
  saveFramework(turn, framework);
  return framework;
}

function launch(turn: Turn, framework: FrameworkRecord, task: TaskInfo, spec: ContainerSpec): void {
  const launched: CommandExecutor = {
    kind: "command",
    frameworkId: framework.id,
    executorId: spec.executorId,
    containerId: spec.containerId,
    spec,
    checkEnvironment: checkEnvironment(task, spec),
    attempt: 1,
    phase: "launching",
    task: { info: task, frameworkId: framework.id, state: "TASK_STAGING", statuses: [] },
    launchedAtMs: turn.nowMs,
  };
  const executor = withSandbox(launched, spec.sandboxDir, turn.state.config.workDir);
  replaceExecutor(turn.state, executor);
  put(turn, taskInfoKey(framework.id, spec.taskId), encodeTaskInfo(spec, task));
  put(turn, taskRunKey(framework.id, spec.taskId), encodeTaskRun(executor));
  turn.effects.push({ kind: "launchContainer", spec, attempt: 1 });
}

function refuse(turn: Turn, frameworkId: string, task: TaskInfo, refusal: Refusal, launchExecutor: boolean): void {
  const taskId = task.task_id.value;
  log(turn, "warn", `Not launching task ${taskId} of framework ${frameworkId}: ${refusal.message}`);
  enqueueUpdate(turn, agentStatus(turn, frameworkId, taskId, { ...refusal, source: "SOURCE_AGENT" }));
  const executorId = task.executor?.executor_id;
  // The master has entered a new executor already; this takes it out again.
  if (executorId && launchExecutor) reportExitedExecutor(turn, frameworkId, executorId.value);
}

/** Of an executor that never was: as a command that failed, in the form of wait(2). */
const waitStatusOfFailure = 1 << 8;

function reportExitedExecutor(turn: Turn, frameworkId: string, executorId: string): void {
  const { masterPid } = turn.state;
  const agentId = agentIdOf(turn.state);
  if (masterPid === undefined || agentId === undefined) return;
  const body: internal.ExitedExecutorMessage = {
    agent_id: { value: agentId },
    framework_id: { value: frameworkId },
    executor_id: { value: executorId },
    status: waitStatusOfFailure,
  };
  send(turn, masterPid, { name: "mesos.internal.ExitedExecutorMessage", body });
}

/** Task groups need the default executor: each task is refused, so that nobody waits for it. */
export function onRunTaskGroup(turn: Turn, body: internal.RunTaskGroupMessage): void {
  const frameworkId = body.framework.id?.value ?? "";
  if (!isUsableId(frameworkId)) return log(turn, "error", `Ignoring a task group: '${frameworkId}' is no framework id`);
  for (const task of body.task_group.tasks ?? []) {
    if (turn.state.streams.has(streamKey(frameworkId, task.task_id.value))) continue;
    const message = "This agent does not run task groups yet";
    refuse(turn, frameworkId, task, { state: "TASK_FAILED", reason: "REASON_CONTAINER_LAUNCH_FAILED", message }, false);
  }
  rememberFramework(turn, body.framework, frameworkId, undefined);
  if (body.launch_executor) reportExitedExecutor(turn, frameworkId, body.executor.executor_id.value);
}
