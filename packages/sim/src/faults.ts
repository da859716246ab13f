import type { Random } from "@mesolite/base";
import { masterAddress } from "./master-node.ts";
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
] as const;
/** Things that go wrong with a probability all the time; counted by how often they did. */
const nuisances = ["loss", "late", "duplicate"] as const;
/** Counted when they come out of the others: a message that overtook an earlier one, a commit that was refused. */
const consequences = ["reorder", "refusedCommit"] as const;

export const faultKinds = [...strokes, ...nuisances, ...consequences] as const;
export type Fault = (typeof faultKinds)[number];
type Stroke = (typeof strokes)[number];

/** Lets things go wrong for `roughMs`. Each world has its own mix: some kinds not at all, others often. */
export function beRough(world: World, draw: Random, roughMs: number, faults: Record<Fault, number>): void {
  const { network, queue } = world;
  const endMs = queue.nowMs + roughMs;
  const mix = strokes.filter(() => draw.chance(0.6));
  if (draw.chance(0.6)) network.faults.loss = draw.unit() * 0.1;
  if (draw.chance(0.6)) Object.assign(network.faults, { late: draw.unit() * 0.2, lateMs: 10 + draw.int(20_000) });
  if (draw.chance(0.6)) network.faults.duplicate = draw.unit() * 0.1;
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
  for (const { process } of world.daemons) faults.refusedCommit += process.refusedCommits;
}

function strike(world: World, draw: Random, kind: Stroke): void {
  const { queue, master, marathon } = world;
  const agent = draw.pick(world.agents);
  switch (kind) {
    case "crashMaster":
      master.crash();
      return queue.after(draw.int(60_000), () => master.process.start());
    case "crashMasterMidBatch":
      return master.crashMidBatch(draw.int(60_000));
    case "crashAgent":
      agent.crash();
      return queue.after(draw.int(100_000), () => agent.process.start());
    case "crashAgentMidBatch":
      return agent.crashMidBatch(draw.int(100_000));
    case "crashMarathon":
      marathon.crash();
      return queue.after(draw.int(60_000), () => marathon.process.start());
    case "crashMarathonMidBatch":
      return marathon.crashMidBatch(draw.int(60_000));
    case "reboot":
      agent.reboot();
      return queue.after(draw.int(200_000), () => agent.process.start());
    case "breakLink":
      return world.network.breakOneLink();
    case "breakStream":
      return master.streams.breakOne();
    case "partition":
      return cutOff(world, draw, [
        [agent.address, masterAddress],
        [masterAddress, agent.address],
      ]);
    case "oneWayPartition":
      return cutOff(world, draw, [draw.chance(0.5) ? [agent.address, masterAddress] : [masterAddress, agent.address]]);
    case "fullDisk":
      return fillDisk(world, draw);
  }
}

/** Often longer than the 75 s after which master and agent give each other up. */
function cutOff({ network, queue }: World, draw: Random, directions: readonly (readonly [string, string])[]): void {
  const healing = draw.chance(0.5) ? "resumes" : "breaks";
  for (const [from, to] of directions) network.cut(from, to);
  queue.after(1_000 + draw.int(200_000), () => {
    for (const [from, to] of directions) network.mend(from, to, healing);
  });
}

function fillDisk({ daemons, queue }: World, draw: Random): void {
  const { process } = draw.pick(daemons);
  process.isDiskFull = true;
  queue.after(draw.int(60_000), () => {
    process.isDiskFull = false;
  });
}
