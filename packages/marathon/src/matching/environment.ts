import type { App } from "../definition/app.ts";
import { portsOf } from "../definition/app-ports.ts";

export interface TaskPlace {
  readonly taskId: string;
  readonly host: string;
  /** In the order of the app's ports; `undefined` = not mapped to the host. */
  readonly hostPorts: readonly (number | undefined)[];
  /** For container ports 0 that are not mapped: what is used instead. Same order and length as `hostPorts`. */
  readonly containerPorts: readonly number[];
}

/** Labels longer than this are not passed on. */
const maxLabelLength = 512;

/** The variables of a task. The app's own win over all that Marathon adds; the prefix goes to HOST and PORT* only. */
export function environmentOf(
  app: App,
  place: TaskPlace,
  prefix = "",
  enforceGroupRole?: boolean,
): Readonly<Record<string, string>> {
  const own = Object.entries(app.env).filter((entry): entry is [string, string] => typeof entry[1] === "string");
  const placed = { ...portVariables(app, place), HOST: place.host };
  return {
    ...appVariables(app, place.taskId),
    ...(enforceGroupRole === undefined ? {} : { MARATHON_APP_ENFORCE_GROUP_ROLE: enforceGroupRole ? "TRUE" : "FALSE" }),
    ...labelVariables(app),
    ...Object.fromEntries(Object.entries(placed).map(([name, value]) => [prefix + name, value])),
    ...Object.fromEntries(own),
  };
}

function appVariables(app: App, taskId: string): Record<string, string> {
  const image = app.container?.type === "DOCKER" ? app.container.docker?.image : undefined;
  return {
    MESOS_TASK_ID: taskId,
    MARATHON_APP_ID: app.id,
    MARATHON_APP_VERSION: app.version,
    ...(image === undefined ? {} : { MARATHON_APP_DOCKER_IMAGE: image }),
    MARATHON_APP_RESOURCE_CPUS: decimal(app.cpus),
    MARATHON_APP_RESOURCE_MEM: decimal(app.mem),
    MARATHON_APP_RESOURCE_DISK: decimal(app.disk),
    MARATHON_APP_RESOURCE_GPUS: String(app.gpus),
  };
}

/** Amounts are written with a decimal point, as in "32.0". */
function decimal(value: number): string {
  return Number.isInteger(value) ? `${value}.0` : String(value);
}

function labelVariables(app: App): Record<string, string> {
  const labels = Object.entries(app.labels)
    .filter(([name, value]) => name.length < maxLabelLength && value.length < maxLabelLength)
    .map(([name, value]) => [name.replace(/[^a-zA-Z0-9_]+/g, "_").toUpperCase(), value] as const);
  return {
    MARATHON_APP_LABELS: labels.map(([name]) => name).join(" "),
    ...Object.fromEntries(labels.map(([name, value]) => [`MARATHON_APP_LABEL_${name}`, value])),
  };
}

/** PORTn, PORT, PORTS, PORT_<requested port> and PORT_<NAME>: the host port where there is one, else the container's. */
function portVariables(app: App, place: TaskPlace): Record<string, string> {
  const ports = portsOf(app);
  if (ports.length === 0) return {};
  const variables: Record<string, string> = {};
  ports.forEach((port, i) => {
    const effective = String(place.hostPorts[i] ?? place.containerPorts[i] ?? 0);
    const requested = port.containerPort ?? port.servicePort;
    variables[`PORT${i}`] = effective;
    variables[`PORT_${requested === 0 ? effective : requested}`] = effective;
    if (port.name !== undefined) variables[`PORT_${port.name.toUpperCase()}`] = effective;
  });
  const assigned = ports.flatMap(
    (port, i) => place.hostPorts[i] ?? (port.containerPort === 0 ? (place.containerPorts[i] ?? []) : []),
  );
  if (assigned[0] !== undefined) variables["PORT"] = String(assigned[0]);
  variables["PORTS"] = assigned.join(",");
  return variables;
}
