import type { ExecutorRecord } from "../tasks/executor-record.ts";
import type { FrameworkRecord } from "../frameworks/framework-record.ts";
import type { AgentState } from "../state.ts";
import type { FrameworkInfo } from "@mesolite/wire";

/** One framework as references to immutable records: may be read after the state has moved on. */
export interface FrameworkSnapshot {
  readonly id: string;
  readonly info: FrameworkInfo;
  readonly executors: readonly ExecutorRecord[];
  /** Oldest first. */
  readonly completedExecutors: readonly ExecutorRecord[];
}

export interface AgentSnapshot {
  /** Named in the command of each executor. */
  readonly launcherDir: string;
  /** Where the sandboxes are. */
  readonly workDir: string;
  readonly frameworks: readonly FrameworkSnapshot[];
  /** Oldest first. */
  readonly completedFrameworks: readonly FrameworkSnapshot[];
}

/** Everything that runs or ran here, at this moment. */
export function snapshotAgent(state: AgentState): AgentSnapshot {
  return {
    launcherDir: state.config.launcherDir,
    workDir: state.config.workDir,
    frameworks: [...state.frameworks.values()].map(snapshotFramework),
    completedFrameworks: [...state.completedFrameworks.values()].map(snapshotFramework),
  };
}

function snapshotFramework({ id, info, executors, completedExecutors }: FrameworkRecord): FrameworkSnapshot {
  return { id, info, executors: [...executors.values()], completedExecutors };
}
