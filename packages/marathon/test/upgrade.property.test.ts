import fc from "fast-check";
import { expect, it } from "vitest";
import { capacityBounds, replaceMoves } from "../src/deployments/replace.ts";
import { agents, FakeCluster, sleepApp } from "./fake-cluster.ts";

const capacity = fc.constantFrom(0, 0.1, 0.25, 0.5, 0.75, 1);

it("keeps a rolling restart within the bounds of its upgrade strategy, from beginning to end", () => {
  const story = fc.record({
    instances: fc.integer({ min: 1, max: 8 }),
    minimumHealthCapacity: capacity,
    maximumOverCapacity: capacity,
    seed: fc.nat(),
    slowKills: fc.boolean(),
  });
  fc.assert(
    fc.property(story, ({ instances, minimumHealthCapacity, maximumOverCapacity, seed, slowKills }) => {
      const c = new FakeCluster(agents(4)).start(seed);
      const upgradeStrategy = { minimumHealthCapacity, maximumOverCapacity };
      c.http("POST", "/v2/apps", sleepApp("/a", instances, { upgradeStrategy }));
      c.advance(5_000);
      expect(c.running("/a")).toHaveLength(instances);
      const old = new Set(c.tasks.keys());
      const bounds = capacityBounds(instances, upgradeStrategy, instances);
      c.obeysKills = !slowKills;
      c.afterEach = () => {
        const doomed = new Set(c.calls.flatMap((call) => call.kill?.task_id.value ?? []));
        const kept = c.running("/a").filter((task) => !doomed.has(task.info.task_id.value));
        expect(kept.length).toBeGreaterThanOrEqual(bounds.minHealthy);
        const alive = [...c.tasks.values()].filter((task) =>
          ["TASK_STAGING", "TASK_STARTING", "TASK_RUNNING"].includes(task.state),
        );
        expect(alive.length).toBeLessThanOrEqual(bounds.maxCapacity);
      };
      c.http("PUT", "/v2/apps//a", { cmd: "sleep 2000" });
      c.advance(20_000);
      c.obeysKills = true;
      c.advance(30_000 * (instances + 2));
      expect(c.http("GET", "/v2/deployments").json).toEqual([]);
      expect(c.running("/a")).toHaveLength(instances);
      expect(c.running("/a").some((task) => old.has(task.info.task_id.value))).toBe(false);
    }),
    { numRuns: 60 },
  );
});

it("never plans a move that crosses a bound, whatever the counts are", () => {
  const count = fc.integer({ min: 0, max: 12 });
  const counts = fc
    .record({
      wanted: fc.integer({ min: 1, max: 10 }),
      oldHealthy: count,
      oldUnhealthy: count,
      oldDying: count,
      newTotal: count,
      newReady: count,
    })
    .filter(({ newReady, newTotal }) => newReady <= newTotal);
  const strategy = fc.record({ minimumHealthCapacity: capacity, maximumOverCapacity: capacity });
  fc.assert(
    fc.property(counts, strategy, (c, s) => {
      const moves = replaceMoves(c, s);
      const healthy = c.oldHealthy + c.newReady;
      const { minHealthy, maxCapacity } = capacityBounds(c.wanted, s, healthy);
      if (moves.killHealthy > 0) expect(healthy - moves.killHealthy).toBeGreaterThanOrEqual(minHealthy);
      const alive = c.oldHealthy + c.oldUnhealthy + c.oldDying + c.newTotal;
      if (moves.start > 0) expect(alive + moves.start).toBeLessThanOrEqual(maxCapacity);
      expect(moves.killHealthy).toBeLessThanOrEqual(c.oldHealthy);
      expect(moves.killUnhealthy).toBeLessThanOrEqual(c.oldUnhealthy);
      expect(c.newTotal + moves.start).toBeLessThanOrEqual(Math.max(c.wanted, c.newTotal));
    }),
    { numRuns: 500 },
  );
});

it("always has a move left until the restart is done, when nothing is pending", () => {
  const strategy = fc.record({ minimumHealthCapacity: capacity, maximumOverCapacity: capacity });
  const old = fc.integer({ min: 0, max: 10 });
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 10 }), old, old, old, strategy, (wanted, oldHealthy, oldUnhealthy, fresh, s) => {
      const newReady = Math.min(fresh, wanted);
      const moves = replaceMoves({ wanted, oldHealthy, oldUnhealthy, oldDying: 0, newTotal: newReady, newReady }, s);
      expect(moves.isDone || moves.start + moves.killHealthy + moves.killUnhealthy > 0).toBe(true);
    }),
    { numRuns: 1000 },
  );
});
