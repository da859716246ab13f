import type { AgentInfo, NetworkInfo } from "@mesolite/wire";
import type { AgentConfig } from "./config.ts";
import type { CommandExecutor } from "./tasks/executor-record.ts";
import type { FrameworkRecord } from "./frameworks/framework-record.ts";
import type { GcEntry } from "./sandboxes/gc-entry.ts";
import type { AgentCounters } from "./counters.ts";
import type { UpdateStream } from "./updates/update-stream.ts";

/**
 * recovering - waits to hear what became of the containers of before;
 * disconnected - knows no leading master;
 * registering - knows one that has not confirmed us yet;
 * running - registered;
 * cleaning - `--recover=cleanup`: ends what it found, then exits;
 * terminating - the master told us to shut down, or we asked to exit: nothing new is accepted.
 */
export type AgentPhase = "recovering" | "disconnected" | "registering" | "running" | "cleaning" | "terminating";

/** All that the agent knows. Owned and mutated by the core inside `step`; everyone else only reads. */
export interface AgentState {
  phase: AgentPhase;
  readonly config: AgentConfig;
  /** As configured; `id` appears with the first registration. */
  info: AgentInfo;
  readonly pid: string;
  /** The agent's address: what containers without a network of their own report, all the same list. */
  readonly hostNetworks: readonly NetworkInfo[];
  readonly bootId: string;
  /** The machine rebooted since the containers in the store were started. */
  readonly rebooted: boolean;
  /**
   * Text form; drawn anew by every process and with every attempt to register. A launch that carries another one was made before the
   * master knew what runs here: it is dropped, or it could run on resources that were given out again since.
   */
  resourceVersion: string;
  masterPid: string | undefined;
  /** From the last confirmation. */
  pingTimeoutMs: number;
  /** The attempt that waits or was sent last; older `registrationDue` timers are stale. */
  registrationAttempt: number;
  /** When the log last said that the master does not answer. */
  silenceLoggedAtMs: number;
  /** `detectMaster` was asked while a master was known: its answer is news only if it names another one. */
  lookingAgain: boolean;
  /** Frameworks with executors, by id. */
  readonly frameworks: Map<string, FrameworkRecord>;
  /** Frameworks without executors, oldest first; bounded. */
  readonly completedFrameworks: Map<string, FrameworkRecord>;
  /** The executors of `frameworks` by the ids of their containers. */
  readonly containers: Map<string, CommandExecutor>;
  /** By `frameworkId/taskId`: updates that are not acknowledged yet. */
  readonly streams: Map<string, UpdateStream>;
  /** Sandboxes of the past by path, oldest first. */
  readonly gc: Map<string, GcEntry>;
  gcMaxAgeMs: number;
  readonly startedAtMs: number;
  recoveredAtMs: number | undefined;
  readonly counters: AgentCounters;
  /** `exit` has been asked for: nothing more is done. */
  exiting: boolean;
}

/** The agent's id, once a master has given one. */
export function agentIdOf(state: AgentState): string | undefined {
  return state.info.id?.value;
}
