import type { Random } from "@mesolite/base";
import type { AgentNode } from "./agent-node.ts";
import { moments } from "./moments.ts";
import { slowKinds } from "./slowness.ts";
import { electionStrokes, strike, strokes } from "./strike.ts";
import { drawMix, type Mix } from "./themes.ts";
import type { World } from "./world.ts";

/** Things that go wrong with a probability all the time; counted by how often they did. */
const nuisances = ["loss", "late", "duplicate", "unknownOutcome", ...slowKinds] as const;
/** Counted when they come out of the others: a message overtook an earlier one, a commit was refused, a crash tore one, a leader had to go. */
const consequences = ["reorder", "refusedCommit", "tornCommit", "deposed"] as const;

export const faultKinds = [...strokes, ...electionStrokes, ...nuisances, ...consequences] as const;
export type Fault = (typeof faultKinds)[number];

/** Lets things go wrong for `roughMs`. */
export function beRough(world: World, draw: Random, roughMs: number, faults: Record<Fault, number>): void {
  const { network, queue, sessionFaults, slowness } = world;
  const endMs = queue.nowMs + roughMs;
  const mix = drawMix(world, draw);
  drawNuisances(world, draw);
  mix.nuisances?.(world, draw);
  const hasLoss = network.faults.loss > 0;
  while (queue.nowMs < endMs) {
    const agent = mix.isStrict || draw.chance(0.5) ? lieInWait(world, draw, mix) : passTime(world, draw);
    if (!agent || mix.strokes.length === 0) continue;
    // Two at once meet in ways that two in a row do not.
    for (let left = draw.chance(0.7) ? 1 : 2; left > 0; left--) {
      const kind = draw.pick(mix.strokes);
      faults[kind]++;
      world.note(`FAULT ${kind}`);
      strike({ world, draw, untilMs: endMs }, kind, agent);
    }
    if (mix.restMs !== undefined && draw.chance(0.7)) world.run(Math.min(draw.int(mix.restMs), endMs - queue.nowMs));
  }
  const { lost, late, duplicated, reordered } = network.counts;
  faults.loss += hasLoss ? lost : 0;
  faults.late += late;
  faults.duplicate += duplicated;
  faults.reorder += reordered;
  faults.unknownOutcome += sessionFaults.resets;
  for (const kind of slowKinds) faults[kind] += slowness.counts[kind];
  for (const { contender } of world.contenders) faults.deposed += contender?.depositions ?? 0;
  for (const { process } of world.daemons) {
    faults.refusedCommit += process.refusedCommits;
    faults.tornCommit += process.disk.tears;
  }
}

function drawNuisances({ network, sessionFaults, slowness }: World, draw: Random): void {
  if (draw.chance(0.6)) network.faults.loss = draw.unit() * 0.1;
  if (draw.chance(0.6)) Object.assign(network.faults, { late: draw.unit() * 0.2, lateMs: 10 + draw.int(20_000) });
  if (draw.chance(0.6)) network.faults.duplicate = draw.unit() * 0.1;
  if (draw.chance(0.6)) sessionFaults.reset = draw.unit() * 0.1;
  if (draw.chance(0.4)) slowness.mostMs.slowCall = 50 + draw.int(8_000);
  if (draw.chance(0.4)) slowness.mostMs.slowCommit = 50 + draw.int(draw.chance(0.2) ? 30_000 : 5_000);
  if (draw.chance(0.6)) slowness.mostMs.slowRecovery = 1_000 + draw.int(60_000);
  if (draw.chance(0.5)) slowness.mostMs.slowLaunch = 1_000 + draw.int(60_000);
  if (draw.chance(0.4)) slowness.mostMs.slowNews = 1_000 + draw.int(60_000);
}

/** Between two faults. @returns any agent */
function passTime(world: World, draw: Random): AgentNode {
  world.run(1000 + draw.int(30_000));
  return draw.pick(world.agents);
}

/** How often it looks. A moment that is shorter may be missed. */
const lookMs = 20;

/**
 * Lets time pass until one of the moments has come, or for as long as otherwise.
 * @returns the agent that is concerned; when no moment came any, or none where only moments count
 */
function lieInWait(world: World, draw: Random, { moments: wanted, isStrict }: Mix): AgentNode | undefined {
  const { queue } = world;
  const moment = draw.pick(wanted);
  const untilMs = queue.nowMs + 1000 + draw.int(30_000);
  world.run(draw.int(5_000));
  while (queue.nowMs < untilMs) {
    const agent = moments[moment](world);
    if (agent) return agent;
    world.run(lookMs);
  }
  return isStrict ? undefined : draw.pick(world.agents);
}
