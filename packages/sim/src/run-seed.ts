import { Random } from "@mesolite/base";
import { beRough, type Fault, faultKinds } from "./faults.ts";
import type { MarathonOperator } from "./marathon-operator.ts";
import type { MasterOperator } from "./master-operator.ts";
import { checkKept } from "./wanted-apps.ts";
import { type Shape, World } from "./world.ts";

/** What one seed did. */
export interface SeedReport {
  readonly seed: number;
  readonly events: number;
  readonly updates: number;
  readonly tasks: number;
  readonly faults: Readonly<Record<Fault, number>>;
  /** What was asked of Marathon and the master by people, and accepted. */
  readonly operations: Readonly<MarathonOperator["counts"] & MasterOperator["counts"]>;
  /** Of Marathon's tasks, in the end. */
  readonly running: number;
  /** Which events met which states: `machine: state x event`. */
  readonly cells: readonly string[];
  /** Stands for all messages and faults with their times: equal for equal runs. */
  readonly traceHash: number;
}

const roughMs = 15 * 60_000;
/** The batch frameworks go on for a while: a cluster must also settle under load. */
const calmMs = 4 * 60_000;
/** Then they launch nothing more, so that what they ran ends. Longer in all than an agent's longest backoff, an update's retry after that much trouble, and Marathon's reconciliation. */
const drainMs = 12 * 60_000;
/** After everything was started anew. */
const restartedMs = 5 * 60_000;

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
    operateUntil(world, world.queue.nowMs + roughMs);
    beRough(world, draw, roughMs, faults);
    world.heal();
    world.run(60_000);
    const upToDate = world.operators.marathon.settle();
    world.operators.master.settle();
    world.run(calmMs - 60_000);
    for (const framework of world.frameworks) framework.stop();
    world.run(drainMs);
    world.checkSettled(upToDate);
    restartAll(world, draw);
    world.checkSettled(upToDate);
  } catch (error) {
    throw new SeedFailure(seed, world.trace.slice(-60), error);
  }
  const tasks = world.frameworks.reduce((sum, framework) => sum + framework.tasks.size, 0);
  return {
    seed,
    events: world.steps,
    updates: world.watch.history.count,
    tasks,
    faults,
    operations: { ...world.operators.marathon.counts, ...world.operators.master.counts },
    running: world.marathonTasks().length,
    cells: [...world.coverage.cells],
    traceHash: world.traceHash,
  };
}

/** A seed broke an invariant, or a core: how to see it again, and what happened last. */
export class SeedFailure extends Error {
  override readonly name = "SeedFailure";
  readonly seed: number;

  constructor(seed: number, lastEvents: readonly string[], cause: unknown) {
    const what = cause instanceof Error ? cause.message : String(cause);
    super(`seed ${seed}: ${what}\nreplay: npm run sim -- --seeds 1 --from ${seed}\nlast events:\n${lastEvents.join("\n")}`, {
      cause,
    });
    this.seed = seed;
  }
}

/** A restart in calm loses nothing and moves nothing, whoever is first. */
function restartAll(world: World, draw: Random): void {
  const before = world.marathonTasks();
  for (const daemon of draw.shuffle([...world.daemons])) {
    world.run(draw.int(5_000));
    daemon.crash();
    // Shorter than an agent may be away, also from a master that was not restarted yet.
    world.queue.after(draw.int(10_000), () => daemon.start());
  }
  world.run(restartedMs);
  checkKept(before, world.marathonTasks());
}

function drawShape(draw: Random): Shape {
  return {
    agents: Array.from({ length: 3 + draw.int(3) }, (_, index) => ({
      cpus: 2 + draw.int(5),
      memMiB: 512 + 256 * draw.int(6),
      gpus: index >= 3 && draw.chance(0.5) ? 1 + draw.int(2) : 0, // Marathon leaves machines with GPUs to those who need them.
    })),
    frameworks: 2 + draw.int(2),
    masters: draw.chance(0.5) ? 3 : 1,
    marathons: draw.chance(0.5) ? 3 : 1,
  };
}

/** Requests at random moments, often several in a row. */
function operateUntil(world: World, endMs: number): void {
  const { queue, random, operators } = world;
  queue.after(random.int(random.chance(0.3) ? 2_000 : 40_000), () => {
    if (queue.nowMs >= endMs) return;
    if (random.chance(0.15)) operators.master.act();
    else operators.marathon.act();
    operateUntil(world, endMs);
  });
}
