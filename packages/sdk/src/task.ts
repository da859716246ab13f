import { coalesce } from "@mesolite/resources";
import type {
  CommandInfo,
  ContainerInfo,
  ContainerInfo_DockerInfo_Network,
  Environment,
  HealthCheck,
  Resource,
  TaskInfo,
} from "@mesolite/wire";

/** A task that no offer has been found for yet: {@link Scheduler.launch} fills in the agent. */
export type UnplacedTask = Omit<TaskInfo, "agent_id">;

/** A task in plain values; see {@link task}. */
export interface TaskOptions {
  readonly name: string;
  /** Unique among the framework's tasks, also over time. Default: `name`, a dot, and a random UUID. */
  readonly id?: string;
  /** A line for /bin/sh, or a program with its arguments (`["sleep", "10"]`). Default: what the image starts by itself. */
  readonly command?: string | readonly string[];
  /** Default: the framework's user. */
  readonly user?: string;
  readonly env?: Readonly<Record<string, string>>;
  /** Fetched into the sandbox before the start; archives are unpacked. */
  readonly uris?: readonly string[];
  /** Number of cpus; at least 0.01 for Mesos. Default 0.1. */
  readonly cpus?: number;
  /** Default 32. */
  readonly memMiB?: number;
  /** Default: none. */
  readonly diskMiB?: number;
  readonly gpus?: number;
  /** Host ports that the task takes; see {@link pickPorts}. */
  readonly ports?: readonly number[];
  /** Further resources, or those above in other forms (reserved, volumes). */
  readonly resources?: readonly Resource[];
  readonly dockerImage?: string;
  /** What runs the image: the agent itself ("mesos"), or Docker ("docker", the default). */
  readonly containerizer?: "mesos" | "docker";
  /** With Docker. Default HOST. */
  readonly dockerNetwork?: ContainerInfo_DockerInfo_Network;
  readonly labels?: Readonly<Record<string, string>>;
  readonly healthCheck?: HealthCheck;
  /** Between SIGTERM and SIGKILL. Default: the agent's, 3 s. */
  readonly killGraceMs?: number;
}

/** A TaskInfo without its agent, from plain values. Everything else of TaskInfo can be added to the result. */
export function task(options: TaskOptions): UnplacedTask {
  const { labels, killGraceMs } = options;
  return {
    name: options.name,
    task_id: { value: options.id ?? `${options.name}.${crypto.randomUUID()}` },
    resources: resourcesOf(options),
    command: commandOf(options),
    container: containerOf(options),
    health_check: options.healthCheck,
    kill_policy: killGraceMs === undefined ? undefined : { grace_period: { nanoseconds: Math.round(killGraceMs * 1e6) } },
    labels: labels && { labels: Object.entries(labels).map(([key, value]) => ({ key, value })) },
  };
}

function resourcesOf({
  cpus = 0.1,
  memMiB = 32,
  diskMiB = 0,
  gpus = 0,
  ports = [],
  resources = [],
}: TaskOptions): readonly Resource[] {
  const amounts = Object.entries({ cpus, mem: memMiB, disk: diskMiB, gpus }).filter(([, value]) => value > 0);
  const range = coalesce(ports.map((port) => ({ begin: port, end: port })));
  return [
    ...amounts.map(([name, value]): Resource => ({ name, type: "SCALAR", scalar: { value } })),
    ...(range.length === 0 ? [] : [{ name: "ports", type: "RANGES", ranges: { range } } satisfies Resource]),
    ...resources,
  ];
}

function commandOf({ command, user, env, uris }: TaskOptions): CommandInfo {
  const common = { user, environment: env && environmentOf(env), uris: uris?.map((value) => ({ value })) };
  if (command === undefined) return { ...common, shell: false };
  if (typeof command === "string") return { ...common, shell: true, value: command };
  // By Mesos's rule the arguments begin with the program's own name.
  return { ...common, shell: false, value: command[0], arguments: command };
}

export function environmentOf(env: Readonly<Record<string, string>>): Environment {
  return { variables: Object.entries(env).map(([name, value]) => ({ name, value })) };
}

function containerOf({ dockerImage, containerizer = "docker", dockerNetwork }: TaskOptions): ContainerInfo | undefined {
  if (dockerImage === undefined) return undefined;
  if (containerizer === "docker") return { type: "DOCKER", docker: { image: dockerImage, network: dockerNetwork } };
  return { type: "MESOS", mesos: { image: { type: "DOCKER", docker: { name: dockerImage } } } };
}

/**
 * The lowest ports of an offer.
 * @returns undefined when it has fewer than `count`
 */
export function pickPorts(offered: readonly Resource[], count: number): readonly number[] | undefined {
  const ports: number[] = [];
  for (const { begin, end } of coalesce(offered.flatMap((r) => (r.name === "ports" ? (r.ranges?.range ?? []) : [])))) {
    for (let port = begin; port <= end && ports.length < count; port++) ports.push(port);
  }
  return ports.length < count ? undefined : ports;
}
