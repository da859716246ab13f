import { expect, test } from "vitest";
import type { App, QueueItem } from "./api.ts";
import { appStatus, healthShares } from "./app-status.ts";

const app = (over: Partial<App>): App => ({
  id: "/a",
  cpus: 1,
  mem: 1,
  instances: 2,
  tasksStaged: 0,
  tasksRunning: 2,
  tasksHealthy: 0,
  tasksUnhealthy: 0,
  deployments: [],
  ...over,
});
const queued = (timeLeftSeconds: number, overdue: boolean, declined = 0): QueueItem => ({
  count: 1,
  delay: { timeLeftSeconds, overdue },
  processedOffersSummary: {
    processedOffersCount: declined,
    unusedOffersCount: declined,
    rejectSummaryLastOffers: [{ reason: "InsufficientCpus", declined, processed: declined }],
  },
});

test.each([
  ["Running", app({}), undefined],
  ["Deploying", app({ deployments: [{ id: "d" }] }), undefined],
  ["Delayed", app({ deployments: [{ id: "d" }] }), queued(12, false)],
  ["Waiting", app({}), queued(0, true)],
  ["Suspended", app({ instances: 0, tasksRunning: 0 }), undefined],
])("%s", (status, input, item) => {
  expect(appStatus(input, item)).toBe(status);
});

test("running instances without a health result are unknown", () => {
  expect(healthShares(app({ tasksRunning: 3, tasksHealthy: 1, tasksUnhealthy: 1 }))).toEqual({
    healthy: 1,
    unhealthy: 1,
    unknown: 1,
    staged: 0,
  });
});
