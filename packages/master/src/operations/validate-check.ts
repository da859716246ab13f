import type { CheckInfo, CommandInfo, HealthCheck } from "@mesolite/wire";

// What is wrong with a task's check or health check, or undefined. Whoever runs one relies on its type and on the member of that type.

export function validateHealthCheck(check: HealthCheck): string | undefined {
  const { type, http } = check;
  const problem = validateTimes("health_check", check) ?? validateType("health_check", check, check.command);
  if (problem !== undefined || type !== "HTTP") return problem;
  const { scheme = "http", path = "/" } = http ?? {};
  if (scheme !== "http" && scheme !== "https") return `Task's 'health_check.http.scheme' is '${scheme}': expected http or https`;
  return path.startsWith("/") ? undefined : `Task's 'health_check.http.path' is '${path}': it must begin with '/'`;
}

export function validateCheck(check: CheckInfo): string | undefined {
  return validateTimes("check", check) ?? validateType("check", check, check.command?.command);
}

/** Frameworks may leave the type of a health check out when its only member tells it; agents get it filled in. */
export function completeHealthCheck(check: HealthCheck): HealthCheck {
  if (check.type !== undefined) return check;
  if (check.command && !check.http) return { ...check, type: "COMMAND" };
  return check.http && !check.command ? { ...check, type: "HTTP" } : check;
}

interface Times {
  readonly delay_seconds?: number | undefined;
  readonly interval_seconds?: number | undefined;
  readonly timeout_seconds?: number | undefined;
  readonly grace_period_seconds?: number | undefined;
}

function validateTimes(field: string, times: Times): string | undefined {
  for (const name of ["delay_seconds", "interval_seconds", "timeout_seconds", "grace_period_seconds"] as const) {
    const value = times[name];
    if (value !== undefined && !(value >= 0)) return `Task's '${field}.${name}' must not be negative`;
  }
  return undefined;
}

function validateType(
  field: string,
  check: Pick<CheckInfo & HealthCheck, "type"> & { readonly command?: unknown; readonly http?: unknown; readonly tcp?: unknown },
  command: CommandInfo | undefined,
): string | undefined {
  switch (check.type) {
    case "COMMAND":
      if (!command) return missing(field, check.type, "command");
      return command.value === undefined ? `Task's '${field}.command' has no 'value' to run` : undefined;
    case "HTTP":
      return check.http ? undefined : missing(field, check.type, "http");
    case "TCP":
      return check.tcp ? undefined : missing(field, check.type, "tcp");
    case "UNKNOWN":
    case undefined:
      return `Task's '${field}' does not say its 'type': expected COMMAND, HTTP or TCP`;
  }
}

function missing(field: string, type: string, member: string): string {
  return `Task's '${field}' is of type ${type}, but has no '${member}'`;
}
