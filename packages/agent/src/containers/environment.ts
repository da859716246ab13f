import { defaultPath, dockerContainerName, type Environment, formatDurationMs } from "@mesolite/base";
import type { CommandInfo, FrameworkInfo, TaskInfo } from "@mesolite/wire";
import type { AgentConfig } from "../config.ts";

/** What a task's environment depends on besides the task. */
export interface EnvironmentContext {
  readonly config: AgentConfig;
  readonly agentId: string;
  /** `slave(1)@ip:port`. */
  readonly agentPid: string;
  readonly framework: FrameworkInfo;
  readonly frameworkId: string;
  readonly executorId: string;
  readonly containerId: string;
  readonly sandboxDir: string;
}

const subscriptionBackoffMax = "2secs"; // The original's constant of the same name.

/**
 * The variables of a process container. Later sources win: the agent's own, `--executor_environment_variables`, the task's command.
 * The agent's own environment is not inherited.
 */
export function processEnvironment(task: TaskInfo, context: EnvironmentContext): Environment {
  return {
    PATH: defaultPath,
    ...agentVariables(task, context),
    MESOS_SANDBOX: context.sandboxDir,
    ...context.config.executorEnvironment,
    ...commandVariables(task.command),
  };
}

/** The variables of a Docker container: only what the original gives one, so that images are not disturbed by the agent's. */
export function dockerEnvironment(task: TaskInfo, context: EnvironmentContext): Environment {
  return {
    ...commandVariables(task.command),
    MESOS_SANDBOX: context.config.sandboxDirectory,
    MESOS_CONTAINER_NAME: dockerContainerName(context.containerId),
    ...allocationRole(task),
  };
}

function agentVariables(task: TaskInfo, context: EnvironmentContext): Record<string, string> {
  const { config, framework } = context;
  const endpoint = context.agentPid.slice(context.agentPid.indexOf("@") + 1);
  const variables: Record<string, string> = {
    LIBPROCESS_IP: endpoint.slice(0, endpoint.lastIndexOf(":")),
    LIBPROCESS_PORT: "0",
    MESOS_FRAMEWORK_ID: context.frameworkId,
    MESOS_EXECUTOR_ID: context.executorId,
    MESOS_DIRECTORY: context.sandboxDir,
    MESOS_SLAVE_ID: context.agentId,
    MESOS_SLAVE_PID: context.agentPid,
    MESOS_AGENT_ENDPOINT: endpoint,
    MESOS_CHECKPOINT: framework.checkpoint ? "1" : "0",
    MESOS_HTTP_COMMAND_EXECUTOR: "0",
    MESOS_EXECUTOR_SHUTDOWN_GRACE_PERIOD: formatDurationMs(config.executorShutdownGracePeriodMs),
    ...allocationRole(task),
  };
  if (framework.checkpoint) {
    variables.MESOS_RECOVERY_TIMEOUT = formatDurationMs(config.recoveryTimeoutMs);
    variables.MESOS_SUBSCRIPTION_BACKOFF_MAX = subscriptionBackoffMax;
  }
  return variables;
}

function allocationRole(task: TaskInfo): Record<string, string> {
  const role = task.resources?.find((resource) => resource.allocation_info)?.allocation_info?.role;
  return role === undefined ? {} : { MESOS_ALLOCATION_ROLE: role };
}

/** Variables of type SECRET have no value here (there is no secret resolver yet); {@link hasSecret} tasks are refused before. */
export function commandVariables(command: CommandInfo | undefined): Record<string, string> {
  const variables: Record<string, string> = {};
  for (const variable of command?.environment?.variables ?? []) variables[variable.name] = variable.value ?? "";
  return variables;
}

/** Whether a command wants a variable from a secret store. */
export function hasSecret(command: CommandInfo | undefined): boolean {
  return (command?.environment?.variables ?? []).some((variable) => variable.type === "SECRET" || variable.secret !== undefined);
}
