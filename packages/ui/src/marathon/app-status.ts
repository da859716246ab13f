import type { App, QueueItem } from "./api.ts";

export type AppStatus = "Deploying" | "Delayed" | "Waiting" | "Suspended" | "Running";

/** Marathon's own rule for the word in the Status column; the first that applies. */
export function appStatus(app: App, queued: QueueItem | undefined): AppStatus {
  if (queued && queued.delay.timeLeftSeconds > 0) return "Delayed";
  if (queued?.delay.overdue && app.deployments.length === 0) return "Waiting";
  if (app.deployments.length > 0) return "Deploying";
  if (app.instances === 0 && app.tasksRunning === 0) return "Suspended";
  return "Running";
}

export interface HealthShares {
  readonly healthy: number;
  readonly unhealthy: number;
  /** Running without a result yet, or without any health check. */
  readonly unknown: number;
  readonly staged: number;
}

export function healthShares(app: App): HealthShares {
  const unknown = Math.max(0, app.tasksRunning - app.tasksHealthy - app.tasksUnhealthy);
  return { healthy: app.tasksHealthy, unhealthy: app.tasksUnhealthy, unknown, staged: app.tasksStaged };
}
