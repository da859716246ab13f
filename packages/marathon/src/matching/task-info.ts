import type { Random } from "@mesolite/base";
import type { CommandInfo, DiscoveryInfo, Labels, Offer, TaskInfo } from "@mesolite/wire";
import type { MarathonConfig } from "../config.ts";
import type { App, Labels as LabelMap } from "../definition/app.ts";
import { portsOf, type AppPort } from "../definition/app-ports.ts";
import { isHostNetworking } from "../definition/normalise-networks.ts";
import { hostnameOf } from "../definition/path-id.ts";
import { containerInfo } from "./container-info.ts";
import { environmentOf, type TaskPlace } from "./environment.ts";
import { generalCheckInfo, mesosHealthCheck } from "./health-info.ts";
import type { Match } from "./match-offer.ts";

/** The message that launches one task of an app with the resources of a match. */
export function taskInfo(
  app: App,
  taskId: string,
  offer: Offer,
  match: Match,
  config: MarathonConfig,
  random: Random,
  enforceGroupRole?: boolean,
): TaskInfo {
  const containerPorts = portsOf(app).map(
    (port, i) => port.containerPort || match.hostPorts[i] || 1025 + random.int(65_535 - 1024),
  );
  const place: TaskPlace = { taskId, host: offer.hostname, hostPorts: match.hostPorts, containerPorts };
  const environment = environmentOf(app, place, config.envVarsPrefix, enforceGroupRole);
  const container = containerInfo(app, place, config.mesosBridgeName);
  const kill_policy =
    app.taskKillGracePeriodSeconds === undefined
      ? undefined
      : { grace_period: { nanoseconds: app.taskKillGracePeriodSeconds * 1e9 } };
  const task: TaskInfo = {
    name: hostnameOf(app.id),
    task_id: { value: taskId },
    agent_id: offer.agent_id,
    resources: match.resources,
    health_check: mesosHealthCheck(app, place),
    check: generalCheckInfo(app, place),
    kill_policy,
    labels: wireLabels(app.labels),
    discovery: discoveryInfo(app, place),
    limits: limits(app),
  };
  const command = commandInfo(app, environment);
  const executor = executorPath(app, config);
  if (executor === undefined) return { ...task, command, container };
  return { ...task, executor: customExecutor(app, executor, taskId, command, container) };
}

/** `//cmd` and the empty text stand for Mesos's own command executor. */
function executorPath(app: App, config: MarathonConfig): string | undefined {
  const path = app.executor || config.executor;
  return path === "//cmd" || path === "" ? undefined : path;
}

/** A custom executor is started by the shell with the app's command as its argument. */
function customExecutor(
  app: App,
  path: string,
  taskId: string,
  command: CommandInfo,
  container: TaskInfo["container"],
): TaskInfo["executor"] {
  const quoted = `'${path.replaceAll("'", `'\\''`)}'`;
  const value = `chmod ug+rx ${quoted} && exec ${quoted} ${app.cmd ?? (app.args ?? []).join(" ")}`;
  const resources = Object.entries(app.executorResources ?? {}).map(([name, amount]) => ({
    name,
    type: "SCALAR" as const,
    scalar: { value: amount },
    allocation_info: { role: app.role },
  }));
  return { executor_id: { value: `marathon-${taskId}` }, command: { ...command, shell: true, value }, container, resources };
}

/** `cmd` runs in a shell. `args` are the arguments of the image, or without one the program and its arguments. */
function commandInfo(app: App, environment: Readonly<Record<string, string>>): CommandInfo {
  const args = app.args ?? [];
  const uris = app.fetch.map(({ uri, extract, executable, cache, destPath }) => ({
    value: uri,
    extract,
    executable,
    cache,
    output_file: destPath,
  }));
  return {
    environment: { variables: Object.entries(environment).map(([name, value]) => ({ name, value })) },
    uris,
    user: app.user,
    shell: app.cmd !== undefined && args.length === 0,
    value: app.cmd ?? (app.container === undefined ? args[0] : undefined),
    arguments: args.length > 0 ? args : undefined,
  };
}

function limits(app: App): TaskInfo["limits"] {
  const given = Object.entries(app.resourceLimits ?? {});
  if (given.length === 0) return undefined;
  return Object.fromEntries(given.map(([name, limit]) => [name, { value: limit === "unlimited" ? Infinity : limit }]));
}

function wireLabels(labels: LabelMap): Labels | undefined {
  const pairs = Object.entries(labels).map(([key, value]) => ({ key, value }));
  return pairs.length > 0 ? { labels: pairs } : undefined;
}

/** What service discovery reads. A port mapped to the host is announced in the host's network, others in the container's. */
function discoveryInfo(app: App, place: TaskPlace): DiscoveryInfo {
  const ports = portsOf(app).flatMap((port, i) => {
    const onHost = place.hostPorts[i] !== undefined;
    const number = (onHost ? place.hostPorts[i] : place.containerPorts[i]) ?? 0;
    const labels = wireLabels({ ...port.labels, ...scopeLabel(app, onHost) });
    return protocolsOf(port).map((protocol) => ({ number, name: port.name, protocol, labels }));
  });
  return { visibility: "FRAMEWORK", name: hostnameOf(app.id), ports: { ports } };
}

function scopeLabel(app: App, onHost: boolean): LabelMap {
  return isHostNetworking(app.networks) ? {} : { "network-scope": onHost ? "host" : "container" };
}

function protocolsOf(port: AppPort): readonly string[] {
  return port.protocol.split(",");
}
