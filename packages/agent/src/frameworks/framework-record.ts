import type { FrameworkInfo } from "@mesolite/wire";
import type { ExecutorRecord } from "../tasks/executor-record.ts";

/** What the agent knows of a framework that has, or had, executors here. The maps are owned by the core; the records in them are immutable. */
export interface FrameworkRecord {
  readonly id: string;
  info: FrameworkInfo;
  /** The scheduler's libprocess address; absent for schedulers on the v1 API. */
  pid: string | undefined;
  /** By executor id. */
  readonly executors: Map<string, ExecutorRecord>;
  /** Oldest first, at most `maxCompletedExecutorsPerFramework`. */
  completedExecutors: readonly ExecutorRecord[];
  /** The master told us to end it: its containers are being killed, its updates are no longer wanted. */
  terminating: boolean;
}

export function newFramework(info: FrameworkInfo, id: string, pid: string | undefined): FrameworkRecord {
  return { id, info, pid, executors: new Map(), completedExecutors: [], terminating: false };
}

/** A scheduler's address as a master sends it; for a scheduler on the v1 API it is empty, or `@0.0.0.0:0`. */
export function schedulerPid(text: string | undefined): string | undefined {
  return text === undefined || text === "" || text.startsWith("@") ? undefined : text;
}

/** Whether the framework announced a capability. */
export function hasCapability(info: FrameworkInfo, type: "PARTITION_AWARE" | "TASK_KILLING_STATE"): boolean {
  return (info.capabilities ?? []).some((capability) => capability.type === type);
}
