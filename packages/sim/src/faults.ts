import type { Random } from "@mesolite/base";
import type { World } from "./world.ts";

export const faultKinds = [
  "crashMaster",
  "crashMasterMidBatch",
  "crashAgent",
  "crashAgentMidBatch",
  "breakLink",
  "breakStream",
  "loss",
  "late",
  "crashMarathon",
  "crashMarathonMidBatch",
  "reboot",
] as const;
export type Fault = (typeof faultKinds)[number];

/** Lets things go wrong for `roughMs`. Each world has its own mix: some kinds not at all, others often. */
export function beRough(world: World, draw: Random, roughMs: number, faults: Record<Fault, number>): void {
  const { network, queue } = world;
  const endMs = queue.nowMs + roughMs;
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
  const { queue } = world;
  switch (kind) {
    case "crashMaster":
      world.master.crash();
      return void queue.after(draw.int(60_000), () => world.master.process.start());
    case "crashMasterMidBatch":
      return world.master.crashMidBatch(draw.int(60_000));
    case "crashAgent": {
      const agent = draw.pick(world.agents);
      agent.crash();
      return void queue.after(draw.int(100_000), () => agent.process.start());
    }
    case "crashAgentMidBatch":
      return draw.pick(world.agents).crashMidBatch(draw.int(100_000));
    case "breakLink":
      return world.network.breakOneLink();
    case "breakStream":
      return world.master.streams.breakOne();
    case "crashMarathon":
      world.marathon.crash();
      return void queue.after(draw.int(60_000), () => world.marathon.process.start());
    case "crashMarathonMidBatch":
      return world.marathon.crashMidBatch(draw.int(60_000));
    case "reboot": {
      const agent = draw.pick(world.agents);
      agent.reboot();
      return void queue.after(draw.int(200_000), () => agent.process.start());
    }
    case "loss":
    case "late":
      return;
  }
}
