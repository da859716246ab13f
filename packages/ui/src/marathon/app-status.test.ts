import { expect, test } from "vitest";
import type { App, QueueItem } from "./api.ts";
import { appStatus, healthShares, waitingReason } from "./app-status.ts";

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

test("says why an app waits: what the last offers lacked, most frequent first", () => {
  const summary = (steps: [string, number, number][]): QueueItem => ({
    ...queued(0, true),
    processedOffersSummary: {
      processedOffersCount: 9,
      unusedOffersCount: 9,
      rejectSummaryLastOffers: steps.map(([reason, declined, processed]) => ({ reason, declined, processed })),
    },
  });
  const asked = app({ cpus: 8 });
  expect(waitingReason(asked, queued(0, true, 1))).toBe("The last offer was refused: too few CPUs (an instance asks for 8).");
  const funnel = summary([
    ["UnfulfilledRole", 0, 5],
    ["UnfulfilledConstraint", 2, 5],
    ["InsufficientCpus", 3, 3],
  ]);
  expect(waitingReason(asked, funnel)).toBe(
    "Refused of the last 5 offers: 3 for too few CPUs (an instance asks for 8), 2 for constraints that are not met.",
  );
  expect(waitingReason(asked, summary([["SomethingNew", 1, 2]]))).toContain("1 for SomethingNew");
});

test("says that it waits for offers, or until when it waits after failures", () => {
  expect(waitingReason(app({}), queued(0, true))).toBe("It waits for the next offer of resources.");
  expect(waitingReason(app({}), queued(7, false))).toContain("7 s");
  expect(waitingReason(app({}), undefined)).toBeUndefined();
});

test("running instances without a health result are unknown", () => {
  expect(healthShares(app({ tasksRunning: 3, tasksHealthy: 1, tasksUnhealthy: 1 }))).toEqual({
    healthy: 1,
    unhealthy: 1,
    unknown: 1,
    staged: 0,
  });
});
