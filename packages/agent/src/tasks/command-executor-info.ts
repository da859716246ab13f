import { allocate } from "@mesolite/resources";
import type { CommandInfo, ExecutorInfo, Resource, TaskInfo } from "@mesolite/wire";

export const executorOverheadCpus = 0.1;
export const executorOverheadMemMiB = 32;

/** What the original adds to a command task's container for its executor process; not charged to the framework. */
const executorOverhead: readonly Resource[] = [
  { name: "cpus", type: "SCALAR", scalar: { value: executorOverheadCpus } },
  { name: "mem", type: "SCALAR", scalar: { value: executorOverheadMemMiB } },
];

/** Longer commands are cut to the first 12 characters in the executor's name. */
const longestCommand = 15;
const shownCommand = 12;

/**
 * The executor that the original would synthesise for a command task, never run: tools show it. Made whenever somebody asks, because with
 * thousands of tasks it would be a fifth of what an agent holds for each.
 */
export function commandExecutorInfo(task: TaskInfo, frameworkId: string, launcherDir: string): ExecutorInfo {
  return {
    executor_id: { value: task.task_id.value },
    framework_id: { value: frameworkId },
    command: executorCommand(task.command, launcherDir),
    container: task.container,
    resources: executorResources(task),
    name: executorName(task),
    source: task.task_id.value,
    labels: task.labels,
    discovery: task.discovery,
  };
}

/** Allocated to the role that the task's resources are allocated to. */
export function executorResources(task: TaskInfo): readonly Resource[] {
  const role = task.resources?.find((resource) => resource.allocation_info)?.allocation_info?.role;
  return role === undefined ? executorOverhead : allocate(executorOverhead, role);
}

export function executorName(task: TaskInfo): string {
  return `Command Executor (Task: ${task.task_id.value}) (Command: ${describeCommand(task.command)})`;
}

function executorCommand(command: CommandInfo | undefined, launcherDir: string): CommandInfo {
  return {
    uris: command?.uris,
    environment: command?.environment,
    user: command?.user,
    shell: false,
    value: `${launcherDir}/mesos-executor`,
    arguments: ["mesos-executor", `--launcher_dir=${launcherDir}`],
  };
}

function describeCommand(command: CommandInfo | undefined): string {
  if (command?.shell !== false) {
    return command?.value === undefined ? "NO COMMAND" : `sh -c '${shorten(command.value)}'`;
  }
  if (command.value === undefined) return "NO EXECUTABLE";
  return `[${shorten([command.value, ...(command.arguments ?? [])].join(", "))}]`;
}

function shorten(text: string): string {
  return text.length > longestCommand ? `${text.slice(0, shownCommand)}...` : text;
}
