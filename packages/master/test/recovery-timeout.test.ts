import type { MasterEffect } from "@mesolite/master";
import { expect, test } from "vitest";
import { World } from "./kit/world.ts";

const agents = 450;

/** How many effects that `counts` each step has from now on. */
function perStep(world: World, counts: (effect: MasterEffect) => boolean): number[] {
  const steps: number[] = [];
  const step = world.step.bind(world);
  world.step = (event) => {
    const effects = step(event);
    steps.push(effects.filter(counts).length);
    return effects;
  };
  return steps;
}

test("many agents that do not come back are unreachable slice by slice; one that comes back meanwhile is not", () => {
  const world = new World();
  const all = Array.from({ length: agents }, () => world.newAgent("cpus:2;mem:64").register());
  world.elect();
  const framework = world.newScheduler().subscribe();
  const lost = perStep(world, (effect) => effect.kind === "sendEvent" && effect.event.type === "FAILURE");
  world.step({ kind: "recoveredAgentsTimedOut" });
  expect(world.state.unreachableAgents.size).toBe(200);
  all.at(-1)?.reregister();
  world.settle();
  expect(Math.max(...lost)).toBe(200);
  expect(world.state.unreachableAgents.size).toBe(agents - 1);
  expect(world.state.recoveredAgents.size).toBe(0);
  expect(framework.offers).toHaveLength(1);
  expect([...world.store.keys()].filter((key) => key.startsWith("registry/unreachable/"))).toHaveLength(agents - 1);
});
