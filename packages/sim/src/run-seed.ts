import { Random } from "@mesolite/base";
import { type Shape, World } from "./world.ts";

/** What one seed did. */
export interface SeedReport {
  readonly seed: number;
  readonly events: number;
  readonly updates: number;
  readonly tasks: number;
  readonly faults: Readonly<Record<Fault, number>>;
}

const faultKinds = ["crashMaster", "crashMasterMidBatch", "crashAgent", "crashAgentMidBatch", "breakLink", "breakStream", "loss", "late"] as const;
type Fault = (typeof faultKinds)[number];

const roughMs = 10 * 60_000;
/** Longer than an agent's longest backoff, an update's retry after that much trouble, and Marathon's reconciliation. */
const calmMs = 25 * 60_000;
/** Before the end the batch frameworks stop launching, so that what they ran can end. */
const drainMs = 5 * 60_000;

/**
 * One simulated cluster from one seed: its shape and the mix of faults are drawn from it. A rough phase, then a calm one in which
 * everything must settle.
 * @throws Violation (or what a core threw) with the last events in `cause`
 */
export function runSeed(seed: number): SeedReport {
  const draw = new Random(seed ^ 0x5eed);
  const world = new World(seed, drawShape(draw));
  const faults = Object.fromEntries(faultKinds.map((kind) => [kind, 0])) as Record<Fault, number>;
  try {
    world.start();
    world.run(20_000);
    beRough(world, draw, faults);
    world.heal();
    world.run(calmMs);
    for (const framework of world.frameworks) framework.stop();
    world.run(drainMs);
    world.checkSettled();
  } catch (error) {
    throw new Error(`seed ${seed}: ${error instanceof Error ? error.message : String(error)}\n${world.trace.slice(-60).join("\n")}`, { cause: error });
  }
  const tasks = world.frameworks.reduce((sum, framework) => sum + framework.tasks.size, 0);
  return { seed, events: world.steps, updates: world.history.count, tasks, faults };
}

function drawShape(draw: Random): Shape {
  return {
    agents: Array.from({ length: 2 + draw.int(3) }, () => ({ cpus: 2 + draw.int(5), memMiB: 512 + 256 * draw.int(6) })),
    frameworks: 1 + draw.int(2),
  };
}

function beRough(world: World, draw: Random, faults: Record<Fault, number>): void {
  const { network, queue } = world;
  const endMs = queue.nowMs + roughMs;
  // Each seed has its own mix: some kinds not at all, others often.
  const mix = faultKinds.filter(() => draw.chance(0.6));
  if (mix.includes("loss")) network.faults.loss = draw.unit() * 0.1;
  if (mix.includes("late")) Object.assign(network.faults, { late: draw.unit() * 0.2, lateMs: 10 + draw.int(20_000) });
  const sudden = mix.filter((kind) => kind !== "loss" && kind !== "late");
  while (queue.nowMs < endMs) {
    world.run(1000 + draw.int(40_000));
    if (sudden.length > 0) strike(world, draw, draw.pick(sudden), faults);
  }
  faults.loss += network.counts.lost > 0 && mix.includes("loss") ? network.counts.lost : 0;
  faults.late += network.counts.late;
}

function strike(world: World, draw: Random, kind: Fault, faults: Record<Fault, number>): void {
  faults[kind]++;
  world.note(`FAULT ${kind}`);
  switch (kind) {
    case "crashMaster":
      world.master.crash();
      return void world.queue.after(draw.int(60_000), () => world.master.process.start());
    case "crashMasterMidBatch":
      return world.master.crashMidBatch(draw.int(60_000));
    case "crashAgent": {
      const agent = draw.pick(world.agents);
      agent.crash();
      return void world.queue.after(draw.int(100_000), () => agent.process.start());
    }
    case "crashAgentMidBatch":
      return draw.pick(world.agents).crashMidBatch(draw.int(100_000));
    case "breakLink":
      return world.network.breakOneLink();
    case "breakStream":
      return world.master.streams.breakOne();
    case "loss":
    case "late":
      return;
  }
}
