import type { App, HealthCheck } from "./app.ts";
import { portsOf } from "./app-ports.ts";
import { violation, type Violation } from "./failure.ts";

export function isMesosLevel(check: HealthCheck): boolean {
  return check.protocol === "COMMAND" || check.protocol.startsWith("MESOS_");
}

export function validateChecks(app: App): readonly Violation[] {
  const found = app.healthChecks.flatMap((check, i) => healthCheck(app, check, `/healthChecks(${i})`));
  if (app.healthChecks.filter(isMesosLevel).length > 1)
    found.push(violation("/", "AppDefinition can contain at most one Mesos health check"));
  return [...found, ...readinessChecks(app), ...generalCheck(app)];
}

function healthCheck(app: App, check: HealthCheck, path: string): Violation[] {
  const found: Violation[] = [];
  const isCommand = check.protocol === "COMMAND";
  if (isCommand && !check.command) found.push(violation(`${path}/command`, "a COMMAND health check needs a command"));
  if (!isCommand && check.command) found.push(violation(`${path}/command`, "only a COMMAND health check has a command"));
  if (check.path !== undefined && !check.protocol.includes("HTTP"))
    found.push(violation(`${path}/path`, "only HTTP health checks have a path"));
  if (check.port !== undefined && check.portIndex !== undefined)
    found.push(violation(path, "specify either a port or a portIndex"));
  const count = portsOf(app).length;
  if (!isCommand && check.port === undefined && (check.portIndex ?? 0) >= count) {
    found.push(
      violation(path, "Health check port indices must address an element of the ports array or container port mappings."),
    );
  }
  return found;
}

function readinessChecks(app: App): Violation[] {
  const found: Violation[] = [];
  if (app.readinessChecks.length > 1) found.push(violation("/readinessChecks", "may contain at most one check"));
  const names = new Set(portsOf(app).flatMap((port) => port.name ?? []));
  app.readinessChecks.forEach((check, i) => {
    if (!names.has(check.portName)) {
      found.push(violation(`/readinessChecks(${i})/portName`, `No port definition reference for portName ${check.portName}`));
    }
    if (check.timeoutSeconds >= check.intervalSeconds) {
      found.push(violation(`/readinessChecks(${i})/timeoutSeconds`, "must be less than intervalSeconds"));
    }
  });
  return found;
}

function generalCheck(app: App): Violation[] {
  if (!app.check) return [];
  const kinds = [app.check.http, app.check.tcp, app.check.exec].filter((kind) => kind !== undefined);
  return kinds.length === 1 ? [] : [violation("/check", "must have exactly one of http, tcp, exec")];
}
