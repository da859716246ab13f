import fc from "fast-check";
import { expect, it } from "vitest";
import { FakeCluster, sleepApp, type FakeAgent, type FakeTask } from "./fake-cluster.ts";

function racks(count: number, agentsEach: number): FakeAgent[] {
  return Array.from({ length: count * agentsEach }, (_, i) => ({
    id: `agent-${i}`,
    hostname: `host-${i}`,
    cpus: 4,
    mem: 4096,
    attributes: [{ name: "rack", type: "TEXT", text: { value: `r${i % count}` } }],
  }));
}

function spread(tasks: readonly FakeTask[], groups: number): number[] {
  const sizes = Array.from({ length: groups }, () => 0);
  for (const task of tasks) {
    const rack = Number(task.agent.attributes?.[0]?.text?.value?.slice(1));
    sizes[rack] = (sizes[rack] ?? 0) + 1;
  }
  return sizes;
}

it("keeps GROUP_BY groups within one of each other, up and down", () => {
  const story = fc.record({
    groups: fc.integer({ min: 1, max: 4 }),
    agentsEach: fc.integer({ min: 1, max: 3 }),
    instances: fc.integer({ min: 1, max: 14 }),
    fewer: fc.integer({ min: 1, max: 14 }),
    seed: fc.nat(),
  });
  fc.assert(
    fc.property(story, ({ groups, agentsEach, instances, fewer, seed }) => {
      const c = new FakeCluster(racks(groups, agentsEach)).start(seed);
      c.http("POST", "/v2/apps", sleepApp("/a", instances, { constraints: [["rack", "GROUP_BY", String(groups)]] }));
      c.advance(200_000);
      const up = spread(c.running("/a"), groups);
      expect(c.running("/a")).toHaveLength(instances);
      expect(Math.max(...up) - Math.min(...up)).toBeLessThanOrEqual(1);
      const wanted = Math.min(fewer, instances);
      c.http("PUT", "/v2/apps//a", { instances: wanted });
      c.advance(10_000);
      const down = spread(c.running("/a"), groups);
      expect(c.running("/a")).toHaveLength(wanted);
      expect(Math.max(...down) - Math.min(...down)).toBeLessThanOrEqual(1);
    }),
    { numRuns: 25 },
  );
});
