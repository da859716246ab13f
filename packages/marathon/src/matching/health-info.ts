import type { CheckInfo, HealthCheck as WireHealthCheck } from "@mesolite/wire";
import type { App, AppCheck, HealthCheck } from "../definition/app.ts";
import { portsOf } from "../definition/app-ports.ts";
import { isMesosLevel } from "../definition/validate-checks.ts";
import type { TaskPlace } from "./environment.ts";

/** The health check that the task's executor runs; `undefined` when the app's checks are all Marathon's. */
export function mesosHealthCheck(app: App, place: TaskPlace): WireHealthCheck | undefined {
  const check = app.healthChecks.find(isMesosLevel);
  if (!check) return undefined;
  const timing = {
    delay_seconds: check.delaySeconds,
    interval_seconds: check.intervalSeconds,
    timeout_seconds: check.timeoutSeconds,
    consecutive_failures: check.maxConsecutiveFailures,
    grace_period_seconds: check.gracePeriodSeconds,
  };
  if (check.protocol === "COMMAND")
    return { ...timing, type: "COMMAND", command: { shell: true, value: check.command?.value ?? "" } };
  const port = portInContainer(app, check, place);
  if (check.protocol === "MESOS_TCP") return { ...timing, type: "TCP", tcp: { port, protocol: check.ipProtocol } };
  const scheme = check.protocol === "MESOS_HTTPS" ? "https" : "http";
  return { ...timing, type: "HTTP", http: { scheme, port, path: check.path ?? "/", protocol: check.ipProtocol } };
}

/** The executor asks inside the container's network: there the container's port counts. */
function portInContainer(app: App, at: Pick<HealthCheck, "port" | "portIndex">, place: TaskPlace): number {
  if (at.port !== undefined) return at.port;
  const index = at.portIndex ?? 0;
  const port = portsOf(app)[index];
  return (port?.containerPort === undefined ? place.hostPorts[index] : place.containerPorts[index]) ?? 0;
}

export function generalCheckInfo(app: App, place: TaskPlace): CheckInfo | undefined {
  const check: AppCheck | undefined = app.check;
  if (!check) return undefined;
  const timing = {
    delay_seconds: check.delaySeconds,
    interval_seconds: check.intervalSeconds,
    timeout_seconds: check.timeoutSeconds,
  };
  if (check.http)
    return { ...timing, type: "HTTP", http: { port: portInContainer(app, check.http, place), path: check.http.path ?? "/" } };
  if (check.tcp) return { ...timing, type: "TCP", tcp: { port: portInContainer(app, check.tcp, place) } };
  const { shell, argv } = check.exec?.command ?? {};
  const command = shell === undefined ? { shell: false, value: argv?.[0] ?? "", arguments: argv } : { shell: true, value: shell };
  return { ...timing, type: "COMMAND", command: { command } };
}
