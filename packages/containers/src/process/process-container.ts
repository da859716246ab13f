/** What the process containerizer keeps in memory about one container. */
import type { ContainerSpec, Limitation } from "@mesolite/base";
import type { SystemUser } from "./system-user.ts";

export interface ProcessContainer {
  readonly containerId: string;
  /** Number of the launch, as in the names of its files. */
  readonly launch: string;
  readonly cpus: number;
  readonly cpuLimit?: number;
  user: SystemUser | undefined;
  phase: "launching" | "running" | "ended";
  /** The supervisor; 0 while launching. */
  pid: number;
  /** Cancels what a launch is doing. Only while it launches, like `heard`: a controller takes most of a KB. */
  cancel: AbortController | undefined;
  /** Set while the launch waits for its supervisor. */
  heard: ((words: "started" | "failed") => void) | undefined;
  limitation: Limitation | undefined;
  /** Called when the exit has been reported. */
  exitWaiters: readonly (() => void)[];
}

const nobody: ProcessContainer["exitWaiters"] = [];

export function newProcessContainer(spec: ContainerSpec, launch: string): ProcessContainer {
  return {
    containerId: spec.containerId,
    launch,
    cpus: spec.cpus,
    cpuLimit: spec.cpuLimit,
    user: undefined,
    phase: "launching",
    pid: 0,
    cancel: undefined,
    heard: undefined,
    limitation: undefined,
    exitWaiters: nobody,
  };
}

/** Resolves when the exit of a container that runs has been reported. */
export function exitReported(container: ProcessContainer): Promise<void> {
  return new Promise((resolve) => (container.exitWaiters = [...container.exitWaiters, resolve]));
}
