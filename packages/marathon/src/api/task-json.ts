import type { CheckStatusInfo } from "@mesolite/wire";
import type { App } from "../definition/app.ts";
import { servicePortsOf } from "../definition/app-ports.ts";
import { definitionOf } from "../definition/definition-of.ts";
import { timestampOf } from "../definition/timestamp.ts";
import type { HealthResult } from "../health/health-state.ts";
import { taskStateOf } from "../instances/condition.ts";
import { hasLiveTask, type Instance } from "../instances/instance.ts";
import type { MarathonState } from "../state.ts";

/** A task as the REST API shows it. Times, ports and version belong to a task that has not ended. */
export function taskJson(state: MarathonState, instance: Instance): Record<string, unknown> | undefined {
  const { task, agent } = instance;
  if (!task) return undefined;
  const isLive = hasLiveTask(instance);
  const app = definitionOf(state, instance);
  return {
    ipAddresses: task.ipAddresses,
    stagedAt: isLive ? timestampOf(task.stagedAtMs) : undefined,
    state: taskStateOf[instance.condition],
    ports: isLive ? task.hostPorts : [],
    startedAt: isLive && task.startedAtMs !== undefined ? timestampOf(task.startedAtMs) : undefined,
    version: isLive ? instance.runSpecVersion : undefined,
    id: task.id,
    appId: instance.appId,
    slaveId: agent?.agentId,
    host: agent?.host ?? "",
    region: agent?.region,
    zone: agent?.zone,
    role: instance.role,
    healthCheckResults: healthJson(state, instance, app),
    checkResult: task.checkStatus === undefined ? undefined : checkJson(task.checkStatus),
    servicePorts: app ? servicePortsOf(app) : [],
    localVolumes: [],
  };
}

export function tasksOf(state: MarathonState, appId: string): Record<string, unknown>[] {
  return state.instances.ofApp(appId).flatMap((instance): Record<string, unknown>[] => {
    const task = taskJson(state, instance);
    return task ? [task] : [];
  });
}

/** Empty for an app without health checks: the key is always written, as Marathon does it. */
function healthJson(state: MarathonState, instance: Instance, app: App | undefined): readonly unknown[] {
  if (!app?.healthChecks.length) return [];
  const results = state.health.results.get(instance.id);
  return [...(results?.values() ?? [])].map((result) => resultJson(instance.id, result));
}

function resultJson(instanceId: string, result: HealthResult): unknown {
  const time = (ms: number | undefined): string | undefined => (ms === undefined ? undefined : timestampOf(ms));
  return {
    alive: result.alive,
    consecutiveFailures: result.consecutiveFailures,
    firstSuccess: time(result.firstSuccessMs),
    instanceId,
    lastSuccess: time(result.lastSuccessMs),
    lastFailure: time(result.lastFailureMs),
    lastFailureCause: result.lastFailureCause,
  };
}

function checkJson(status: CheckStatusInfo): unknown {
  return {
    http: status.http && { statusCode: status.http.status_code },
    tcp: status.tcp && { succeeded: status.tcp.succeeded },
    command: status.command && { exitCode: status.command.exit_code },
  };
}
