import type { AppCheck, HealthCheck, ReadinessCheck } from "./app.ts";
import type { RawApp, RawCheck, RawHealthCheck, RawReadinessCheck } from "./app-schema.ts";

/** Fills in the defaults of health checks; one that names no port takes the first where the app has ports. */
export function normaliseHealthChecks(raw: RawApp, hasPorts: boolean): readonly HealthCheck[] {
  return (raw.healthChecks ?? []).map((check) => toHealthCheck(check, hasPorts));
}

function toHealthCheck(raw: RawHealthCheck, hasPorts: boolean): HealthCheck {
  const protocol = raw.protocol ?? "HTTP";
  const needsIndex = hasPorts && protocol !== "COMMAND" && raw.port === undefined && raw.portIndex === undefined;
  return {
    protocol,
    command: raw.command,
    path: raw.path,
    port: raw.port,
    portIndex: needsIndex ? 0 : raw.portIndex,
    ipProtocol: raw.ipProtocol ?? "IPv4",
    gracePeriodSeconds: raw.gracePeriodSeconds ?? 300,
    intervalSeconds: raw.intervalSeconds ?? 60,
    timeoutSeconds: raw.timeoutSeconds ?? 20,
    delaySeconds: raw.delaySeconds ?? 15,
    maxConsecutiveFailures: raw.maxConsecutiveFailures ?? 3,
    ignoreHttp1xx: raw.ignoreHttp1xx ?? (protocol === "HTTP" || protocol === "HTTPS" ? false : undefined),
  };
}

export function normaliseReadinessCheck(raw: RawReadinessCheck): ReadinessCheck {
  return {
    name: raw.name ?? "readinessCheck",
    protocol: raw.protocol ?? "HTTP",
    path: raw.path ?? "/",
    portName: raw.portName ?? "http-api",
    intervalSeconds: raw.intervalSeconds ?? 30,
    timeoutSeconds: raw.timeoutSeconds ?? 10,
    httpStatusCodesForReady: raw.httpStatusCodesForReady ?? [200],
    preserveLastResponse: raw.preserveLastResponse ?? false,
  };
}

export function normaliseCheck(raw: RawCheck): AppCheck {
  return {
    http: raw.http && { ...raw.http, scheme: raw.http.scheme ?? "HTTP" },
    tcp: raw.tcp,
    exec: raw.exec,
    intervalSeconds: raw.intervalSeconds ?? 60,
    timeoutSeconds: raw.timeoutSeconds ?? 20,
    delaySeconds: raw.delaySeconds ?? 15,
  };
}
