/** What the process containerizer keeps in memory about one container. */
import type { ContainerSpec, Limitation } from "@mesolite/base";
import type { SystemUser } from "./system-user.ts";

export interface ProcessContainer {
  readonly containerId: string;
  /** Number of the launch, as in the names of its files. */
  readonly launch: string;
  readonly sandboxDir: string;
  readonly cpus: number;
  readonly cpuLimit?: number;
  user: SystemUser | undefined;
  phase: "launching" | "running" | "ended";
  /** The supervisor; 0 while launching. */
  pid: number;
  /** Cancels what a launch is doing. */
  readonly cancel: AbortController;
  /** Set while the launch waits for its supervisor. */
  heard?: (words: "started" | "failed") => void;
  limitation?: Limitation;
  /** Resolves when the exit has been reported. */
  readonly exited: Promise<void>;
  readonly reportExit: () => void;
}

export function newProcessContainer(spec: ContainerSpec, launch: string): ProcessContainer {
  let reportExit = () => {};
  const exited = new Promise<void>((resolve) => (reportExit = resolve));
  return {
    containerId: spec.containerId,
    launch,
    sandboxDir: spec.sandboxDir,
    cpus: spec.cpus,
    cpuLimit: spec.cpuLimit,
    user: undefined,
    phase: "launching",
    pid: 0,
    cancel: new AbortController(),
    exited,
    reportExit,
  };
}
