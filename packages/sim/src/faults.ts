import type { Random } from "@mesolite/base";
import type { World } from "./world.ts";

/** Things that go wrong at a moment. */
const strokes = [
  "crashMaster",
  "crashMasterMidBatch",
  "crashAgent",
  "crashAgentMidBatch",
  "crashMarathon",
  "crashMarathonMidBatch",
  "reboot",
  "breakLink",
  "breakStream",
  "partition",
  "oneWayPartition",
  "fullDisk",
  "diskFault",
] as const;
/** The same, where several elect a leader. */
const electionStrokes = ["stopLeader", "cutFromEnsemble", "ensembleDown"] as const;
/** Things that go wrong with a probability all the time; counted by how often they did. */
const nuisances = ["loss", "late", "duplicate", "unknownOutcome"] as const;
/** Counted when they come out of the others: a message overtook an earlier one, a commit was refused, a crash tore one, a leader had to go. */
const consequences = ["reorder", "refusedCommit", "tornCommit", "deposed"] as const;

export const faultKinds = [...strokes, ...electionStrokes, ...nuisances, ...consequences] as const;
export type Fault = (typeof faultKinds)[number];
type Stroke = (typeof strokes | typeof electionStrokes)[number];

/** Lets things go wrong for `roughMs`. Each world has its own mix: some kinds not at all, others often. */
export function beRough(world: World, draw: Random, roughMs: number, faults: Record<Fault, number>): void {
  const { network, queue, sessionFaults } = world;
  const endMs = queue.nowMs + roughMs;
  const possible: readonly Stroke[] = world.contenders.length > 0 ? [...strokes, ...electionStrokes] : strokes;
  const mix = possible.filter(() => draw.chance(0.6));
  if (draw.chance(0.6)) network.faults.loss = draw.unit() * 0.1;
  if (draw.chance(0.6)) Object.assign(network.faults, { late: draw.unit() * 0.2, lateMs: 10 + draw.int(20_000) });
  if (draw.chance(0.6)) network.faults.duplicate = draw.unit() * 0.1;
  if (draw.chance(0.6)) sessionFaults.reset = draw.unit() * 0.1;
  const hasLoss = network.faults.loss > 0;
  while (queue.nowMs < endMs) {
    world.run(1000 + draw.int(40_000));
    if (mix.length === 0) continue;
    const kind = draw.pick(mix);
    faults[kind]++;
    world.note(`FAULT ${kind}`);
    strike(world, draw, kind);
  }
  const { lost, late, duplicated, reordered } = network.counts;
  faults.loss += hasLoss ? lost : 0;
  faults.late += late;
  faults.duplicate += duplicated;
  faults.reorder += reordered;
  faults.unknownOutcome += sessionFaults.resets;
  for (const { contender } of world.contenders) faults.deposed += contender?.depositions ?? 0;
  for (const { process } of world.daemons) {
    faults.refusedCommit += process.refusedCommits;
    faults.tornCommit += process.disk.tears;
  }
}

function strike(world: World, draw: Random, kind: Stroke): void {
  const { queue } = world;
  const agent = draw.pick(world.agents);
  const master = oneOf(draw, world.masters, world.leadingMaster);
  const marathon = oneOf(draw, world.marathons, world.leadingMarathon);
  switch (kind) {
    case "crashMaster":
      return crash(world, master, draw.int(60_000));
    case "crashMasterMidBatch":
      return master.crashMidBatch(draw.int(60_000));
    case "crashAgent":
      return crash(world, agent, draw.int(100_000));
    case "crashAgentMidBatch":
      return agent.crashMidBatch(draw.int(100_000));
    case "crashMarathon":
      return crash(world, marathon, draw.int(60_000));
    case "crashMarathonMidBatch":
      return marathon.crashMidBatch(draw.int(60_000));
    case "reboot":
      agent.reboot();
      return queue.after(draw.int(200_000), () => agent.start());
    case "breakLink":
      return world.network.breakOneLink();
    case "breakStream":
      return master.streams.breakOne();
    case "partition":
      return cutOff(world, draw, [
        [agent.address, master.address],
        [master.address, agent.address],
      ]);
    case "oneWayPartition":
      return cutOff(world, draw, [draw.chance(0.5) ? [agent.address, master.address] : [master.address, agent.address]]);
    case "fullDisk":
      return fillDisk(world, draw);
    case "diskFault":
      return draw.pick(withDisk(world)).process.failNextCommit();
    case "stopLeader":
      return stop(world, draw);
    case "cutFromEnsemble":
      return cutFromEnsemble(world, draw);
    case "ensembleDown":
      world.ensemble.stop();
      return queue.after(1_000 + draw.int(60_000), () => world.ensemble.start());
  }
}

/** Mostly the one that leads. */
function oneOf<Node>(draw: Random, all: readonly Node[], leader: Node | undefined): Node {
  return leader && draw.chance(0.7) ? leader : draw.pick(all);
}

function crash({ queue }: World, daemon: World["daemons"][number], downMs: number): void {
  daemon.crash();
  queue.after(downMs, () => daemon.start());
}

function contenderOf({ contenders, leadingMaster, leadingMarathon }: World, draw: Random): World["contenders"][number] {
  const leader = draw.chance(0.5) ? leadingMaster : leadingMarathon;
  return oneOf(draw, contenders, leader?.contender && leader);
}

/** SIGSTOP, often for longer than its session: it goes on as if nothing had happened. */
function stop(world: World, draw: Random): void {
  const { contender } = contenderOf(world, draw);
  contender?.stop();
  world.queue.after(1_000 + draw.int(40_000), () => contender?.goOn());
}

/** A contender, or an agent that then does not hear who leads. */
function cutFromEnsemble(world: World, draw: Random): void {
  const { contender } = contenderOf(world, draw);
  const { address } = contender && draw.chance(0.8) ? contender : draw.pick(world.agents);
  const { there, back } = world.cutFromEnsemble;
  const directions = draw.pick([[there, back], [there], [back]]);
  for (const direction of directions) direction.add(address);
  world.queue.after(1_000 + draw.int(60_000), () => {
    for (const direction of directions) direction.delete(address);
  });
}

/** Often longer than the 75 s after which master and agent give each other up. */
function cutOff({ network, queue }: World, draw: Random, directions: readonly (readonly [string, string])[]): void {
  const healing = draw.chance(0.5) ? "resumes" : "breaks";
  for (const [from, to] of directions) network.cut(from, to);
  queue.after(1_000 + draw.int(200_000), () => {
    for (const [from, to] of directions) network.mend(from, to, healing);
  });
}

/** Those of a term of leadership keep their state elsewhere. */
function withDisk({ daemons, contenders }: World): World["daemons"] {
  const elected = new Set<unknown>(contenders);
  return daemons.filter((daemon) => !elected.has(daemon));
}

function fillDisk(world: World, draw: Random): void {
  const { queue } = world;
  const { process } = draw.pick(withDisk(world));
  process.isDiskFull = true;
  queue.after(draw.int(60_000), () => {
    process.isDiskFull = false;
  });
}
