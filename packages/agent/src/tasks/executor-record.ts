import type { ContainerNetwork, ContainerSpec, Environment } from "@mesolite/base";
import type { TaskInfo, TaskState, TaskStatus } from "@mesolite/wire";
import type { GeneralCheckState } from "../checks/general-check.ts";
import type { HealthCheckState } from "../checks/health-check.ts";

/** A task as the agent knows it. Immutable; replaced on every change. */
export interface TaskRecord {
  readonly info: TaskInfo;
  readonly frameworkId: string;
  readonly state: TaskState;
  /** In order; consecutive statuses of one state replace each other; `data` is dropped. */
  readonly statuses: readonly TaskStatus[];
  /** Of the update that was forwarded last, which the framework may not have seen yet: the status itself where it is still one of those. */
  readonly forwarded?: Pick<TaskStatus, "state" | "uuid">;
}

/**
 * Where a container stands:
 * launching - asked for, neither started nor failed so far;
 * running - its command runs;
 * ended - it is over and its terminal update waits for an acknowledgement.
 */
export type ContainerPhase = "launching" | "running" | "ended";

/** Somebody wants the container to end. Persisted, so that a restarted agent goes on with it and keeps the deadline. */
export interface KillIntent {
  readonly cause: "requested" | "unhealthy" | "completionTime" | "frameworkRemoved" | "agentShutdown";
  readonly startedAtMs: number;
  /** When SIGTERM becomes SIGKILL. */
  readonly deadlineMs: number;
}

/**
 * A task that brought a command instead of an executor. The original starts an executor process for it; here the agent itself plays
 * that executor (a task costs no process of ours), so that executor, container and task are one record.
 */
export interface CommandExecutor {
  readonly kind: "command";
  readonly frameworkId: string;
  /** Equal to the task's id. */
  readonly executorId: string;
  readonly containerId: string;
  /** Only where its sandbox is not where it is by rule: to be asked of `sandboxOf`. */
  readonly sandboxDir?: string;
  /** Only until its container has started: what is asked for later follows from the TaskInfo. The store keeps it for the next process. */
  readonly spec?: ContainerSpec;
  /** The container's environment, where the task has checks that are commands. */
  readonly checkEnvironment?: Environment;
  readonly attempt: number;
  readonly phase: ContainerPhase;
  readonly task: TaskRecord;
  readonly launchedAtMs: number;
  readonly startedAtMs?: number;
  readonly pid?: number;
  readonly network?: ContainerNetwork;
  readonly kill?: KillIntent;
  readonly health?: HealthCheckState;
  readonly check?: GeneralCheckState;
}

/** Custom and default executors (own processes, several tasks) will be further members. */
export type ExecutorRecord = CommandExecutor;
