/**
 * The port between an agent and whatever runs its containers. Makers: processes (`process/`), the Docker Engine (`docker/`), the
 * scripted one for simulations (`scripted/`). Every maker passes the cases of `contract/`.
 *
 * A container outlives the maker object and the agent's process: `close` lets go of it, `recover` finds it again.
 * Methods never throw for what the world does (a missing image, a full disk, a container that is gone): that is a value.
 */
import type {
  CheckProbe,
  CheckResult,
  ContainerNetwork,
  ContainerSpec,
  ContainerUsage,
  Exit,
  Limitation,
  RecoveredContainer,
} from "@mesolite/base";

/** What a launch ends in. Exactly one per `launch` call. */
export type LaunchOutcome =
  | {
      readonly kind: "started";
      /** Host pid of the main process, or of its supervisor. */
      readonly pid?: number;
      readonly networkInfo?: ContainerNetwork;
      /** For TASK_RUNNING's `data`: Docker's inspect answer, a JSON array in UTF-8. */
      readonly data?: Uint8Array;
    }
  /** The command did not start and will not; a sentence for the task's status. No exit is reported afterwards. */
  | { readonly kind: "failed"; readonly message: string; readonly reason: LaunchFailureReason };

/** A Mesos TaskStatus reason; the only one so far. */
export type LaunchFailureReason = "REASON_CONTAINER_LAUNCH_FAILED";

/** Steps on the way to `started`, for logs and for people who wait. Not every maker reports all of them. */
export type LaunchProgress =
  | { readonly kind: "fetching"; readonly uri: string }
  | { readonly kind: "pulling"; readonly image: string }
  | { readonly kind: "starting" };

/** The main process ended. Comes exactly once per started container and maker object, never before its `launch` resolved. */
export interface ContainerExited {
  readonly containerId: string;
  readonly exit: Exit;
  readonly limitation?: Limitation;
}

export type ContainerSignal = "SIGTERM" | "SIGKILL";

export interface Containerizer {
  /**
   * Creates the sandbox, fetches, and starts the command. `attempt` counts from 1 and must grow when a container id is launched
   * again after `neverStarted`. Resolves when the command runs or provably never will.
   */
  launch(spec: ContainerSpec, attempt: number, progress?: (step: LaunchProgress) => void): Promise<LaunchOutcome>;
  /**
   * Signals every process of the container. Unknown and ended containers are fine. During a launch it cancels the launch, whose
   * outcome is then `failed`, unless the command has started meanwhile: then it is signalled. Resolves when the signal is sent,
   * not when the container has ended: that is told by `onExit`.
   */
  kill(containerId: string, signal: ContainerSignal): Promise<void>;
  /** Calls `listener` at every exit, until the returned function is called. */
  onExit(listener: (exited: ContainerExited) => void): () => void;
  /**
   * Called once, first of all, after an agent's start: `specs` are the containers that the agent remembers. Those still running
   * are adopted (their exit is reported by `onExit`), containers of this agent that it does not remember are killed and cleaned.
   * @returns one entry per spec
   */
  recover(specs: readonly ContainerSpec[]): Promise<ReadonlyMap<string, RecoveredContainer>>;
  /** Kills what is left of a container, releases its cgroup and records; the sandbox stays. Unknown ids are fine. */
  destroy(containerId: string): Promise<void>;
  /** Undefined when the container is not running. */
  usage(containerId: string): Promise<ContainerUsage | undefined>;
  /** Runs one check. Resolves within `timeoutMs` (0 = no limit) plus the time to kill what it started. */
  runProbe(containerId: string, probe: CheckProbe, timeoutMs: number): Promise<CheckResult>;
  /** Stops watching and ends helper processes. Containers go on. */
  close(): Promise<void>;
}
