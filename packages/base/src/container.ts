/**
 * What crosses the line between the agent's core (which decides) and a containerizer (which does). Plain data, no wire types:
 * whoever builds a containerizer needs to know nothing of Mesos's messages.
 */

/** A variable of a container's environment, in order; a later one of the same name wins. */
export type Environment = Readonly<Record<string, string>>;

/** The PATH of a command that is given none: `execvpe`'s, without which it could not even find `sleep`. */
export const defaultPath = "/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin";

/** What the Docker Engine calls a container, and what it is told about itself. */
export function dockerContainerName(containerId: string): string {
  return `mesos-${containerId}`;
}

/** Addresses of a container, and what its runtime says about them (labels of Mesos's NetworkInfo). */
export interface ContainerNetwork {
  readonly ipAddresses: readonly string[];
  readonly labels: readonly { readonly key: string; readonly value: string }[];
}

/** Something to fetch into the sandbox before the command starts (reference: Mesos CommandInfo.URI). */
export interface FetchUri {
  readonly value: string;
  readonly executable: boolean;
  readonly extract: boolean;
  readonly cache: boolean;
  /** A path inside the sandbox; the last path segment of `value` when absent. */
  readonly outputFile?: string;
}

/** The command: through `/bin/sh -c value`, or `value` executed directly with `argv` (argv[0] included). */
export type ContainerCommand =
  | { readonly kind: "shell"; readonly value: string }
  | { readonly kind: "exec"; readonly file: string; readonly argv: readonly string[] }
  /** The image's own entry point and arguments, with `args` appended or instead of its default arguments. Docker only. */
  | { readonly kind: "image"; readonly args: readonly string[] };

export interface DockerPortMapping {
  readonly hostPort: number;
  readonly containerPort: number;
  readonly protocol: "tcp" | "udp";
}

export interface ContainerVolume {
  readonly hostPath?: string;
  readonly containerPath: string;
  readonly readOnly: boolean;
  /** Name of a Docker volume driver and the volume's name, instead of a host path. */
  readonly driver?: string;
  readonly volumeName?: string;
}

export interface DockerSpec {
  readonly image: string;
  readonly network: "HOST" | "BRIDGE" | "NONE" | "USER";
  readonly userNetwork?: string;
  readonly portMappings: readonly DockerPortMapping[];
  readonly privileged: boolean;
  readonly forcePullImage: boolean;
  /** `docker run` options by name, without the dashes. */
  readonly parameters: readonly { readonly key: string; readonly value: string }[];
  readonly hostname?: string;
  readonly volumes: readonly ContainerVolume[];
}

export interface ContainerSpec {
  /** A UUID. Names the cgroup, the runtime directory, and the Docker container `mesos-<containerId>`. */
  readonly containerId: string;
  readonly frameworkId: string;
  readonly executorId: string;
  readonly taskId: string;
  /** Absolute path; the containerizer creates it. */
  readonly sandboxDir: string;
  /** Which maker runs it: decided by the agent from ContainerInfo and --containerizers. */
  readonly containerizer: "mesos" | "docker";
  readonly command: ContainerCommand;
  readonly docker?: DockerSpec;
  /** Host paths bound into the sandbox or root of a process container. */
  readonly volumes: readonly ContainerVolume[];
  /** Guaranteed share: CPUs (may be fractional) and memory. */
  readonly cpus: number;
  readonly memMiB: number;
  /** Hard limits where the task names them; `Infinity` = none. Absent: memory limit = memMiB, CPU limit only with CFS. */
  readonly cpuLimit?: number;
  readonly memLimitMiB?: number;
  readonly diskMiB?: number;
  readonly environment: Environment;
  /** System user to run as; the agent's own user when absent or when it may not switch. */
  readonly user?: string;
  readonly uris: readonly FetchUri[];
}

/** How a container's main process ended. */
export type Exit =
  | { readonly kind: "exited"; readonly code: number }
  | { readonly kind: "signaled"; readonly signal: number }
  /** It is gone and nobody recorded how (machine rebooted, runtime directory lost). */
  | { readonly kind: "unknown" };

/** A resource limit that ended the container. `reason` is a Mesos TaskStatus reason. */
export interface Limitation {
  readonly reason: "REASON_CONTAINER_LIMITATION_MEMORY" | "REASON_CONTAINER_LIMITATION_DISK" | "REASON_CONTAINER_LIMITATION";
  readonly message: string;
}

/** What a containerizer finds after an agent's restart for a container that the agent remembers. */
export type RecoveredContainer =
  | { readonly kind: "running"; readonly pid?: number }
  | { readonly kind: "exited"; readonly exit: Exit; readonly limitation?: Limitation }
  /** The launch had been asked for, but the command provably never started and never will. */
  | { readonly kind: "neverStarted" }
  | { readonly kind: "gone" };

/** One health check or general check to run now, inside or against a container: its host 127.0.0.1 or ::1 is the container's own. */
export type CheckProbe =
  /** Beside a process container's command in its sandbox; in a Docker container where the image says. */
  | {
      readonly kind: "command";
      readonly command: ContainerCommand;
      readonly environment: Environment;
      readonly sandboxDir: string;
    }
  | {
      readonly kind: "http";
      readonly scheme: "http" | "https";
      readonly host: string;
      readonly port: number;
      readonly path: string;
    }
  | { readonly kind: "tcp"; readonly host: string; readonly port: number };

export type CheckResult =
  | { readonly kind: "command"; readonly exitCode: number }
  | { readonly kind: "http"; readonly statusCode: number }
  | { readonly kind: "tcp"; readonly connected: boolean }
  /** It could not be run, or gave no answer in time. */
  | { readonly kind: "failed"; readonly message: string };

/** Resource use of one container at one moment (Mesos ResourceStatistics; absent = not measured). */
export interface ContainerUsage {
  readonly timestampMs: number;
  readonly cpusUserSecs?: number;
  readonly cpusSystemSecs?: number;
  readonly cpusLimit?: number;
  readonly memRssBytes?: number;
  readonly memTotalBytes?: number;
  readonly memLimitBytes?: number;
  readonly processes?: number;
  readonly threads?: number;
  readonly netRxBytes?: number;
  readonly netTxBytes?: number;
}
