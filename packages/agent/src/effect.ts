import type { CheckProbe, ClearTimer, ContainerSpec, SetTimer } from "@mesolite/base";
import type { AgentTimer } from "./event.ts";
import type { AgentOutbound } from "./message.ts";

/** One change of the store; `undefined` deletes. */
export interface Put {
  readonly key: string;
  readonly value: Uint8Array | undefined;
}

/** What the agent's core asks of the world. The driver commits `persist` before it performs anything else of the batch. */
export type AgentEffect =
  | { readonly kind: "persist"; readonly puts: readonly Put[] }
  | { readonly kind: "send"; readonly to: string; readonly message: AgentOutbound }
  | { readonly kind: "link"; readonly to: string }
  | { readonly kind: "unlink"; readonly to: string }
  /** Look for the leading master again and feed `masterDetected`. */
  | { readonly kind: "detectMaster" }
  /**
   * Fetch, then start; answered by `containerStarted` or `containerLaunchFailed`, later `containerExited`. Idempotent by container id:
   * the same launch asked for twice starts one. `attempt` counts from 1 and grows when a restarted agent repeats a launch.
   */
  | { readonly kind: "launchContainer"; readonly spec: ContainerSpec; readonly attempt: number }
  /**
   * To every process of the container. During a launch: SIGTERM cancels what has not started (answered by `containerLaunchFailed` or
   * `containerExited`). Of an unknown container: nothing.
   */
  | { readonly kind: "killContainer"; readonly containerId: string; readonly signal: "SIGTERM" | "SIGKILL" }
  /** After the exit: release the cgroup, the runtime directory, the Docker container. The sandbox stays. */
  | { readonly kind: "destroyContainer"; readonly containerId: string }
  /** Find out what became of these (and end containers of ours that are not listed); answered by one `containersRecovered`. */
  | { readonly kind: "recoverContainers"; readonly containers: readonly ContainerSpec[] }
  /** Answered by `checkFinished` with the same id within `timeoutMs` (0 = no limit), unless the container ends first. */
  | {
      readonly kind: "runCheck";
      readonly checkId: string;
      readonly containerId: string;
      readonly probe: CheckProbe;
      readonly timeoutMs: number;
    }
  /** Remove a sandbox of the past, recursively; answered by `pathRemoved`. */
  | { readonly kind: "removePath"; readonly path: string }
  /** Answered by `diskUsage`. */
  | { readonly kind: "measureDisk" }
  | SetTimer<AgentTimer>
  | ClearTimer
  | { readonly kind: "log"; readonly level: "info" | "warn" | "error"; readonly message: string }
  /** End the process with this code; the message goes to stderr and the log. */
  | { readonly kind: "exit"; readonly code: number; readonly message: string };
