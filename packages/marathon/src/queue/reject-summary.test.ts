import { expect, it } from "vitest";
import { mismatchReasons } from "../matching/mismatch.ts";
import { rejectFunnel } from "./reject-summary.ts";

it("lets through at each step what the steps before have not stopped", () => {
  const funnel = rejectFunnel(
    10,
    new Map([
      ["InsufficientCpus", 4],
      ["UnfulfilledRole", 1],
      ["InsufficientPorts", 5],
    ]),
  );
  expect(funnel.map(({ reason }) => reason)).toEqual([...mismatchReasons]);
  const steps = Object.fromEntries(funnel.map(({ reason, declined, processed }) => [reason, [declined, processed]]));
  expect(steps).toMatchObject({
    UnfulfilledRole: [1, 10],
    UnfulfilledConstraint: [0, 9],
    InsufficientCpus: [4, 9],
    InsufficientMemory: [0, 5],
    InsufficientPorts: [5, 5],
    DeclinedScarceResources: [0, 0],
  });
});
