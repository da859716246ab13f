import type { App, QueueItem } from "./api.ts";
import { type Asked, rejectReason } from "./reject-reasons.ts";

export type AppStatus = "Deploying" | "Delayed" | "Waiting" | "Suspended" | "Running";

/** Marathon's own rule for the word in the Status column; the first that applies. */
export function appStatus(app: App, queued: QueueItem | undefined): AppStatus {
  if (queued && queued.delay.timeLeftSeconds > 0) return "Delayed";
  if (queued?.delay.overdue && app.deployments.length === 0) return "Waiting";
  if (app.deployments.length > 0) return "Deploying";
  if (app.instances === 0 && app.tasksRunning === 0) return "Suspended";
  return "Running";
}

/** One line on why instances are not running yet, or undefined when nothing is known to hold them. */
export function waitingReason(app: Asked, queued: QueueItem | undefined): string | undefined {
  if (!queued) return undefined;
  if (queued.delay.timeLeftSeconds > 0) return `The last launches failed; the next try is in ${queued.delay.timeLeftSeconds} s.`;
  const steps = queued.processedOffersSummary?.rejectSummaryLastOffers ?? [];
  const refused = steps.filter((step) => step.declined > 0).sort((a, b) => b.declined - a.declined);
  // The steps are a funnel: the first one saw every offer.
  const offers = steps[0]?.processed ?? 0;
  if (refused.length === 0) return offers === 0 ? "It waits for the next offer of resources." : undefined;
  if (offers === 1) return `The last offer was refused: ${refused.map((step) => rejectReason(step.reason, app)).join(", ")}.`;
  return `Refused of the last ${offers} offers: ${refused.map((step) => `${step.declined} for ${rejectReason(step.reason, app)}`).join(", ")}.`;
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
