import fc from "fast-check";
import { expect, test } from "vitest";
import type { Condition } from "./condition.ts";
import { counts, type Instance, isHealthy, isLeaving, isScheduled } from "./instance.ts";
import { InstanceIndex } from "./instance-index.ts";

const conditions: readonly Condition[] = [
  "Scheduled",
  "Staging",
  "Running",
  "Killing",
  "Unreachable",
  "UnreachableInactive",
  "Failed",
];

const someInstance = fc.record({
  id: fc.integer({ min: 0, max: 9 }).map((n) => `i${n}`),
  goal: fc.constantFrom("Running" as const, "Stopped" as const, "Decommissioned" as const),
  condition: fc.constantFrom(...conditions),
  healthy: fc.constantFrom(undefined, true, false),
});

/** An instance is set, a number deleted. */
const changes = fc.array(fc.oneof(someInstance, fc.integer({ min: 0, max: 9 })), { maxLength: 60 });

test("the tally of an app is what counting its instances gives, after any changes", () => {
  fc.assert(
    fc.property(changes, (all) => {
      const index = new InstanceIndex();
      for (const change of all) {
        if (typeof change === "number") index.delete(`i${change}`);
        // An id stays with its app: even ones are of one, odd ones of the other.
        else index.set({ ...change, appId: Number(change.id.slice(1)) % 2 === 0 ? "/even" : "/odd" } as Instance);
      }
      for (const appId of ["/even", "/odd"]) {
        const expected = {
          scheduled: index.countWhere(appId, isScheduled),
          counted: index.countWhere(appId, counts),
          leaving: index.countWhere(appId, isLeaving),
          healthy: index.countWhere(appId, (instance) => counts(instance) && isHealthy(instance, true)),
          notSick: index.countWhere(appId, (instance) => counts(instance) && isHealthy(instance, false)),
        };
        expect(index.tallyOf(appId)).toEqual(expected);
        expect(index.countOf(appId)).toBe(index.ofApp(appId).length);
      }
      expect(index.size).toBe(index.countOf("/even") + index.countOf("/odd"));
    }),
  );
});
