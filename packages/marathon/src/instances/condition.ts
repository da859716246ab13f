import type { TaskState, TaskStatus } from "@mesolite/wire";

export type Condition =
  | "Scheduled"
  | "Provisioned"
  | "Staging"
  | "Starting"
  | "Running"
  | "Killing"
  | "Unreachable"
  | "UnreachableInactive"
  | "Error"
  | "Failed"
  | "Finished"
  | "Killed"
  | "Gone"
  | "Dropped"
  | "Unknown";

const terminal: ReadonlySet<Condition> = new Set<Condition>([
  "Error",
  "Failed",
  "Finished",
  "Killed",
  "Gone",
  "Dropped",
  "Unknown",
]);

export function isTerminal(condition: Condition): boolean {
  return terminal.has(condition);
}

/** Before TASK_LOST was split, its reason told what had happened (masters and frameworks without PARTITION_AWARE). */
const goneReasons = new Set(["REASON_AGENT_REMOVED", "REASON_AGENT_REMOVED_BY_OPERATOR", "REASON_AGENT_UNKNOWN"]);
const droppedReasons = new Set([
  "REASON_AGENT_DISCONNECTED",
  "REASON_FRAMEWORK_REMOVED",
  "REASON_INVALID_OFFERS",
  "REASON_MASTER_DISCONNECTED",
  "REASON_TASK_GROUP_UNAUTHORIZED",
  "REASON_TASK_INVALID",
  "REASON_RESOURCES_UNKNOWN",
  "REASON_AGENT_RESTARTED",
]);

/** The condition that a status update puts a task into. */
export function conditionOf(status: TaskStatus): Condition {
  if (status.state !== "TASK_LOST") return conditions[status.state];
  if (status.reason === "REASON_RECONCILIATION") return "Unknown";
  if (goneReasons.has(status.reason ?? "")) return "Gone";
  return droppedReasons.has(status.reason ?? "") ? "Dropped" : "Unknown";
}

const conditions: Readonly<Record<Exclude<TaskState, "TASK_LOST">, Condition>> = {
  TASK_STAGING: "Staging",
  TASK_STARTING: "Starting",
  TASK_RUNNING: "Running",
  TASK_KILLING: "Killing",
  TASK_FINISHED: "Finished",
  TASK_FAILED: "Failed",
  TASK_KILLED: "Killed",
  TASK_ERROR: "Error",
  TASK_DROPPED: "Dropped",
  TASK_UNREACHABLE: "Unreachable",
  TASK_GONE: "Gone",
  TASK_GONE_BY_OPERATOR: "Gone",
  TASK_UNKNOWN: "Unknown",
};

/** The state that the REST API shows for a condition. */
export const taskStateOf: Readonly<Record<Condition, string>> = {
  Scheduled: "TASK_STAGING",
  Provisioned: "TASK_STAGING",
  Staging: "TASK_STAGING",
  Starting: "TASK_STARTING",
  Running: "TASK_RUNNING",
  Killing: "TASK_KILLING",
  Unreachable: "TASK_UNREACHABLE",
  UnreachableInactive: "TASK_UNREACHABLE",
  Error: "TASK_ERROR",
  Failed: "TASK_FAILED",
  Finished: "TASK_FINISHED",
  Killed: "TASK_KILLED",
  Gone: "TASK_GONE",
  Dropped: "TASK_DROPPED",
  Unknown: "TASK_UNKNOWN",
};
