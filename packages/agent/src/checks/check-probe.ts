import type { CheckProbe, ContainerSpec, Environment } from "@mesolite/base";
import type { CheckInfo, CommandInfo, HealthCheck, TaskInfo } from "@mesolite/wire";
import { commandVariables } from "../containers/environment.ts";
import { sandboxOf } from "../sandboxes/executor-sandbox.ts";
import type { CommandExecutor } from "../tasks/executor-record.ts";

/** The original enters the container's network and asks there. Only the containerizer knows where that is from outside. */
const loopback = "127.0.0.1";
const loopbackV6 = "::1";

/** What to run for a task's health check; undefined for a kind that nobody knows. */
export function healthProbe(executor: CommandExecutor, check: HealthCheck, workDir: string): CheckProbe | undefined {
  switch (check.type) {
    case "COMMAND":
      return check.command && commandProbe(executor, check.command, workDir);
    case "HTTP":
      if (!check.http) return undefined;
      return {
        kind: "http",
        scheme: check.http.scheme === "https" ? "https" : "http",
        host: check.http.protocol === "IPv6" ? loopbackV6 : loopback,
        port: check.http.port,
        path: check.http.path ?? "/",
      };
    case "TCP":
      return check.tcp && { kind: "tcp", host: check.tcp.protocol === "IPv6" ? loopbackV6 : loopback, port: check.tcp.port };
    default:
      return undefined;
  }
}

/** The same for a general check. */
export function generalProbe(executor: CommandExecutor, check: CheckInfo, workDir: string): CheckProbe | undefined {
  switch (check.type) {
    case "COMMAND":
      return check.command && commandProbe(executor, check.command.command, workDir);
    case "HTTP":
      return (
        check.http && {
          kind: "http",
          scheme: "http",
          host: loopback,
          port: check.http.port,
          path: check.http.path ?? "/",
        }
      );
    case "TCP":
      return check.tcp && { kind: "tcp", host: loopback, port: check.tcp.port };
    default:
      return undefined;
  }
}

/** Of all that a container was made from, its checks need the environment, which other tasks' executors do not keep. */
export function checkEnvironment(
  { health_check, check }: TaskInfo,
  spec: Pick<ContainerSpec, "environment">,
): Environment | undefined {
  return health_check?.command || check?.command ? spec.environment : undefined;
}

function commandProbe(executor: CommandExecutor, command: CommandInfo, workDir: string): CheckProbe {
  const argv = command.arguments ?? [];
  const value = command.value ?? "";
  return {
    kind: "command",
    command:
      command.shell === false
        ? { kind: "exec", file: value, argv: argv.length === 0 ? [value] : argv }
        : { kind: "shell", value },
    environment: { ...executor.checkEnvironment, ...commandVariables(command) },
    sandboxDir: sandboxOf(executor, workDir),
  };
}
