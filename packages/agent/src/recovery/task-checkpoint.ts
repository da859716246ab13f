import type { ContainerNetwork, ContainerSpec } from "@mesolite/base";
import { Task, TaskInfo } from "@mesolite/wire";
import { checkEnvironment } from "../checks/check-probe.ts";
import { withSandbox } from "../sandboxes/executor-sandbox.ts";
import type { CommandExecutor, ContainerPhase, KillIntent, TaskRecord } from "../tasks/executor-record.ts";
import { decodeRecord, encodeRecord } from "./record-codec.ts";

/** What the store holds of a task in its two records: one that never changes (`info`) and a small one that does (`run`). */
interface InfoHeader {
  /** The whole one, but for completed executors, which nobody will start or find again. */
  readonly spec: ContainerSpec | CompletedSpec;
}

type CompletedSpec = Pick<ContainerSpec, "executorId" | "containerId" | "sandboxDir">;

interface RunHeader {
  readonly phase: ContainerPhase;
  readonly attempt: number;
  readonly launchedAtMs: number;
  readonly startedAtMs?: number;
  readonly pid?: number;
  readonly network?: ContainerNetwork;
  readonly kill?: KillIntent;
}

export function encodeTaskInfo(spec: InfoHeader["spec"], info: TaskInfo): Uint8Array {
  const header: InfoHeader = { spec };
  return encodeRecord(header, TaskInfo.encode(info));
}

export function encodeTaskRun(executor: CommandExecutor): Uint8Array {
  const { phase, attempt, launchedAtMs, startedAtMs, pid, network, kill } = executor;
  const header: RunHeader = { phase, attempt, launchedAtMs, startedAtMs, pid, network, kill };
  return encodeRecord(header, Task.encode(statusesOnly(executor.task)));
}

/** The statuses as a Task message that leaves out what the TaskInfo says already. */
function statusesOnly(task: TaskRecord): Task {
  return {
    name: "",
    task_id: task.info.task_id,
    framework_id: { value: task.frameworkId },
    agent_id: task.info.agent_id,
    state: task.state,
    statuses: task.statuses,
  };
}

/**
 * The executor again. Checks are not part of the records: they start anew when the container is found running. Throws on foreign bytes.
 * @param workDir today's
 */
export function decodeTask(frameworkId: string, info: Uint8Array, run: Uint8Array, workDir: string): CommandExecutor {
  const fixed = decodeRecord(info);
  const changing = decodeRecord(run);
  const { spec } = fixed.header as InfoHeader;
  const header = changing.header as RunHeader;
  const taskInfo = TaskInfo.decode(fixed.message);
  const executor: CommandExecutor = {
    kind: "command",
    frameworkId,
    executorId: spec.executorId,
    containerId: spec.containerId,
    ...(header.phase !== "ended" && toFind(taskInfo, spec as ContainerSpec)),
    ...header,
    task: taskRecord(taskInfo, frameworkId, Task.decode(changing.message)),
  };
  return withSandbox(executor, spec.sandboxDir, workDir);
}

/** What a container that is not over is found by, or launched again, and what it is checked with. */
function toFind(task: TaskInfo, spec: ContainerSpec): Pick<CommandExecutor, "spec" | "checkEnvironment"> {
  return { spec, checkEnvironment: checkEnvironment(task, spec) };
}

function taskRecord(info: TaskInfo, frameworkId: string, task: Task): TaskRecord {
  const { state, statuses = [] } = task;
  // Unless updates wait, which are records of their own, the newest has been acknowledged.
  const newest = statuses.at(-1);
  const forwarded = newest?.uuid && newest;
  return { info, frameworkId, state, statuses, forwarded };
}
