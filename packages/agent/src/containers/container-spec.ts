import { type ContainerCommand, type ContainerSpec, err, type FetchUri, ok, type Result } from "@mesolite/base";
import { scalarTotal } from "@mesolite/resources";
import type { CommandInfo, TaskInfo } from "@mesolite/wire";
import { executorOverheadMemMiB } from "../tasks/command-executor-info.ts";
import { containerVolumes, dockerSpec } from "./docker-spec.ts";
import { dockerEnvironment, type EnvironmentContext, hasSecret, processEnvironment } from "./environment.ts";
import { unsupportedSettings } from "./unsupported-settings.ts";

/** For the many tasks that have no volumes and fetch nothing. */
const none: readonly never[] = [];

/** What to run for a command task; an error is a sentence for the task's status. Pure: the same input gives the same container. */
export function containerSpec(task: TaskInfo, context: EnvironmentContext): Result<ContainerSpec> {
  if (hasSecret(task.command)) return err("The environment names a secret, and this agent has no secret resolver");
  const containerizer = chooseContainerizer(task, context.config.containerizers);
  if (!containerizer.ok) return containerizer;
  const unsupported = unsupportedSettings(task, containerizer.value);
  if (unsupported !== undefined) return err(unsupported);
  const command = containerCommand(task.command, containerizer.value);
  if (!command.ok) return command;
  const docker = containerizer.value === "docker" && task.container ? dockerSpec(task, task.container) : ok(undefined);
  if (!docker.ok) return docker;
  const given = task.container?.volumes;
  const volumes = containerizer.value === "mesos" && given ? containerVolumes(given) : ok(none);
  if (!volumes.ok) return volumes;
  return ok({
    containerId: context.containerId,
    frameworkId: context.frameworkId,
    executorId: context.executorId,
    taskId: task.task_id.value,
    sandboxDir: context.sandboxDir,
    containerizer: containerizer.value,
    command: command.value,
    docker: docker.value,
    volumes: volumes.value,
    ...containerResources(task),
    environment: containerizer.value === "docker" ? dockerEnvironment(task, context) : processEnvironment(task, context),
    user: context.config.switchUser ? (task.command?.user ?? nonEmpty(context.framework.user)) : undefined,
    uris: fetchUris(task.command, context.config.frameworksHome),
  });
}

/** Docker runs what asks for Docker, the process containerizer everything else; only those that `--containerizers` names. */
function chooseContainerizer(task: TaskInfo, enabled: readonly ("mesos" | "docker")[]): Result<ContainerSpec["containerizer"]> {
  const wanted = containerizerOf(task);
  if (!enabled.includes(wanted)) {
    return err(`No containerizer of this agent runs it: it needs '${wanted}', and --containerizers is '${enabled.join(",")}'`);
  }
  if (wanted === "mesos" && task.container?.mesos?.image) {
    return err("Images under the mesos containerizer are not supported yet: use a container of type DOCKER");
  }
  return ok(wanted);
}

export function containerizerOf(task: TaskInfo): ContainerSpec["containerizer"] {
  return task.container?.type === "DOCKER" ? "docker" : "mesos";
}

function containerCommand(command: CommandInfo | undefined, containerizer: "mesos" | "docker"): Result<ContainerCommand> {
  const argv = command?.arguments ?? [];
  if (command?.shell !== false) {
    if (command?.value === undefined) return err("The command is shell text (shell is true), but has no value");
    return ok({ kind: "shell", value: command.value });
  }
  if (containerizer === "docker") {
    return ok({ kind: "image", args: command.value === undefined ? argv : [command.value, ...argv] });
  }
  if (command.value === undefined) return err("The command has no value: the path of a program is expected where shell is false");
  return ok({ kind: "exec", file: command.value, argv: argv.length === 0 ? [command.value] : argv });
}

/**
 * Memory includes the allowance for the original's executor process, so that what fitted there fits here. CPU does not: an equal
 * allowance for all would distort the shares.
 */
export function containerResources(
  task: TaskInfo,
): Pick<ContainerSpec, "cpus" | "memMiB" | "cpuLimit" | "memLimitMiB" | "diskMiB"> {
  const resources = task.resources ?? [];
  const memLimitMiB = task.limits?.mem?.value;
  return {
    cpus: scalarTotal(resources, "cpus") ?? 0,
    memMiB: (scalarTotal(resources, "mem") ?? 0) + executorOverheadMemMiB,
    cpuLimit: task.limits?.cpus?.value,
    memLimitMiB: memLimitMiB === undefined ? undefined : memLimitMiB + executorOverheadMemMiB,
    diskMiB: scalarTotal(resources, "disk"),
  };
}

function fetchUris(command: CommandInfo | undefined, frameworksHome: string): readonly FetchUri[] {
  if (!command?.uris) return none;
  return command.uris.map((uri) => ({
    value:
      /^(\/|[a-zA-Z][a-zA-Z0-9+.-]*:\/\/)/.test(uri.value) || frameworksHome === ""
        ? uri.value
        : `${frameworksHome}/${uri.value}`,
    executable: uri.executable ?? false,
    extract: uri.extract ?? true,
    cache: uri.cache ?? false,
    outputFile: uri.output_file,
  }));
}

function nonEmpty(text: string): string | undefined {
  return text === "" ? undefined : text;
}
