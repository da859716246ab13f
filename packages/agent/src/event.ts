import type { CheckResult, ContainerNetwork, Exit, Limitation, RecoveredContainer } from "@mesolite/base";
import type { AgentInfo, TaskStatus_Reason } from "@mesolite/wire";
import type { AgentConfig } from "./config.ts";
import type { AgentInbound } from "./message.ts";

/** Always the first event, once. Answered by `recoverContainers` (perhaps of nothing), or `exit`. */
export interface AgentStarted {
  readonly kind: "started";
  readonly seed: number;
  /** Everything in the agent's store, by key. */
  readonly recovered: ReadonlyMap<string, Uint8Array>;
  /** As configured, without an id: the core knows the id from its store. */
  readonly agentInfo: AgentInfo;
  readonly config: AgentConfig;
  /** `slave(1)@ip:port`. */
  readonly pid: string;
  /** The machine's boot id; a changed one means that no container of before lives. */
  readonly bootId: string;
}

/** Answers `recoverContainers`; a container that is not named counts as gone. */
export interface ContainersRecovered {
  readonly kind: "containersRecovered";
  readonly containers: readonly { readonly containerId: string; readonly state: RecoveredContainer }[];
}

/** The command runs. Follows a `launchContainer`; never follows `containerExited` of the same container. */
export interface ContainerStarted {
  readonly kind: "containerStarted";
  readonly containerId: string;
  readonly pid?: number;
  /** Where the container has a network of its own; else the agent's address is reported. */
  readonly network?: ContainerNetwork;
  /** Docker: the engine's inspect answer (a JSON array of one); becomes TASK_RUNNING's `data`. */
  readonly data?: Uint8Array;
}

/** Fetch, pull or launch failed; nothing of the container runs. */
export interface ContainerLaunchFailed {
  readonly kind: "containerLaunchFailed";
  readonly containerId: string;
  /** A sentence for the task's status: what failed and why. */
  readonly message: string;
  /** Absent: REASON_CONTAINER_LAUNCH_FAILED. */
  readonly reason?: TaskStatus_Reason;
}

export interface ContainerExited {
  readonly kind: "containerExited";
  readonly containerId: string;
  readonly exit: Exit;
  readonly limitation?: Limitation;
}

/** The core's own timers, fed back by the driver. One that is no longer wanted is harmless. */
export type AgentTimer =
  | { readonly kind: "registrationDue"; readonly attempt: number }
  | { readonly kind: "pingTimedOut" }
  | { readonly kind: "updateRetryDue"; readonly frameworkId: string; readonly taskId: string }
  | { readonly kind: "killGraceExpired"; readonly containerId: string }
  | { readonly kind: "completionTimeReached"; readonly containerId: string }
  | { readonly kind: "checkDue"; readonly containerId: string; readonly check: "health" | "general" }
  | { readonly kind: "diskWatchDue" }
  | { readonly kind: "shutdownGraceExpired" };

/** A directory below `<work_dir>/slaves`, as the shell found it at the start. */
export interface AgentDirectory {
  readonly path: string;
  readonly modifiedAtMs: number;
}

export type AgentEvent =
  | AgentStarted
  | ContainersRecovered
  | ContainerStarted
  | ContainerLaunchFailed
  | ContainerExited
  /** The leading master's pid, or none known. Fed whenever the leader changes, and as answer to `detectMaster`. */
  | { readonly kind: "masterDetected"; readonly pid?: string }
  | { readonly kind: "messageReceived"; readonly from: string; readonly message: AgentInbound }
  | { readonly kind: "linkBroken"; readonly pid: string }
  | { readonly kind: "checkFinished"; readonly checkId: string; readonly result: CheckResult }
  /** Answers `measureDisk`: used part of the file system of the work directory, 0 to 1. */
  | { readonly kind: "diskUsage"; readonly fraction: number }
  /** Answers `removePath`; `error` when it could not be removed (it is counted, and tried again later). */
  | { readonly kind: "pathRemoved"; readonly path: string; readonly error?: string }
  /** Once, after the start: what lies below `<work_dir>/slaves`. */
  | { readonly kind: "agentDirectoriesFound"; readonly directories: readonly AgentDirectory[] }
  /** Somebody who runs this machine wants the agent out of the cluster. */
  | { readonly kind: "unregisterRequested" }
  | AgentTimer;
