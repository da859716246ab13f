import type { Random } from "@mesolite/base";
import type { AgentNode } from "./agent-node.ts";
import { dyingDisk } from "./dying-disk.ts";
import { lastMinute } from "./last-minute.ts";
import type { Trouble } from "./trouble.ts";
import type { World } from "./world.ts";

/** Things that go wrong at a moment. */
export const strokes = [
  "crashMaster",
  "crashMasterMidBatch",
  "crashAgent",
  "crashAgentMidBatch",
  "crashMarathon",
  "crashMarathonMidBatch",
  "reboot",
  "breakLink",
  "breakStream",
  "silentStream",
  "partition",
  "oneWayPartition",
  "rackPartition",
  "strand",
  "crashUnseen",
  "lastMinute",
  "dyingDisk",
  "fullDisk",
  "diskFault",
  "freeze",
] as const;
/** The same, where several elect a leader. */
export const electionStrokes = ["stopLeader", "cutFromEnsemble", "ensembleDown"] as const;
export type Stroke = (typeof strokes | typeof electionStrokes)[number];

/**
 * One thing goes wrong, and is mended after a while.
 * @param agent where it is an agent that it happens to
 */
export function strike(trouble: Trouble, kind: Stroke, agent: AgentNode): void {
  const { world, draw } = trouble;
  const { queue } = world;
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
      return reboot(world, agent, draw.int(200_000));
    case "breakLink":
      for (let left = 1 + draw.int(4); left > 0; left--) world.network.breakOneLink(draw.chance(0.7) ? agent.address : undefined);
      return;
    case "breakStream":
      return master.streams.breakOne();
    case "silentStream":
      return master.streams.silenceOne(1_000 + draw.int(200_000), draw.chance(0.5) ? "resumes" : "breaks");
    case "partition":
      return cutOff(world, draw, bothWays(agent, master));
    case "oneWayPartition":
      return cutOff(world, draw, [bothWays(agent, master)[draw.chance(0.7) ? 0 : 1]]);
    case "rackPartition":
      return cutOff(world, draw, rack(world, draw, agent));
    case "strand":
      return strand(trouble, agent);
    case "crashUnseen":
      return crashUnseen(trouble, agent);
    case "lastMinute":
      return lastMinute(trouble, agent);
    case "dyingDisk":
      return dyingDisk(trouble, agent);
    case "fullDisk":
      return fillDisk(world, draw, agent);
    case "freeze":
      return freeze(world, draw, agent);
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

function reboot({ queue }: World, agent: AgentNode, downMs: number): void {
  agent.reboot();
  queue.after(downMs, () => agent.start());
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

type Direction = readonly [from: string, to: string];

function bothWays(agent: AgentNode, master: World["masters"][number]): readonly [there: Direction, back: Direction] {
  return [
    [agent.address, master.address],
    [master.address, agent.address],
  ];
}

/** Two agents or more, and all masters. */
function rack({ agents, masters }: World, draw: Random, agent: AgentNode): readonly Direction[] {
  const others = draw.shuffle(agents.filter((other) => other !== agent));
  const cut = [agent, ...others.slice(0, 1 + draw.int(others.length))];
  return cut.flatMap((one) => masters.flatMap((master) => bothWays(one, master)));
}

/** Often longer than the 75 s after which master and agent give each other up. */
function cutOff({ network, queue }: World, draw: Random, directions: readonly Direction[]): void {
  const healing = draw.chance(0.5) ? "resumes" : "breaks";
  for (const [from, to] of directions) network.cut(from, to);
  queue.after(draw.chance(0.5) ? 1_000 + draw.int(100_000) : 90_000 + draw.int(150_000), () => {
    for (const [from, to] of directions) network.mend(from, to, healing);
  });
}

/**
 * An agent is out of sight, though perhaps it still hears, while those who know what ran there change: what Marathon believes of its tasks grows old. The master that it
 * comes back to was mostly elected meanwhile, and often Marathon is not there to hear of the return.
 */
function strand({ world, draw, untilMs }: Trouble, agent: AgentNode): void {
  const { network, queue, masters } = world;
  const isMute = draw.chance(0.5);
  const directions = masters.flatMap((master) => bothWays(agent, master).slice(0, isMute ? 1 : 2));
  const later = (ms: number, act: () => void): void => queue.after(ms, () => queue.nowMs < untilMs && act());
  const crashMarathon = (downMs: number): void => crash(world, world.leadingMarathon ?? draw.pick(world.marathons), downMs);
  // A kill gets to the agent before all else breaks: also to one that can't tell any more what became of the task meanwhile.
  const isKill = draw.chance(0.3);
  const killMs = isMute && draw.chance(0.6) ? draw.int(8_000) : 0;
  const beginMs = isKill ? killMs + 500 : draw.chance(0.5) ? 0 : draw.int(5_000);
  const lastsMs = draw.chance(0.8) ? world.patienceMs + draw.int(60_000) : 1_000 + draw.int(world.patienceMs);
  const downMs = draw.int(20_000);
  const healing = draw.chance(0.7) ? "resumes" : "breaks";
  if (isKill) later(killMs, () => world.operators.marathon.killTasksOn(agent.hostname));
  if (draw.chance(0.5)) later(isKill && draw.chance(0.5) ? beginMs : 0, () => crashMarathon(draw.int(1_000)));
  queue.after(isKill && isMute ? 0 : beginMs, () => {
    for (const [from, to] of directions) network.cut(from, to);
  });
  if (draw.chance(0.3)) later(beginMs + draw.int(lastsMs), () => reboot(world, agent, draw.int(30_000)));
  if (draw.chance(0.65)) later(beginMs, () => crash(world, world.leadingMaster ?? draw.pick(masters), downMs));
  if (draw.chance(0.5)) later(beginMs + lastsMs - downMs, () => crashMarathon(2 * downMs));
  queue.after(beginMs + lastsMs, () => {
    for (const [from, to] of directions) network.mend(from, to, healing);
  });
}

/** The master does not hear that the agent has gone, nor that it has come back: it goes on telling it what to do while that one recovers. */
function crashUnseen({ world, draw }: Trouble, agent: AgentNode): void {
  const { masters } = world;
  cutOff(
    world,
    draw,
    masters.map((master): Direction => [agent.address, master.address]),
  );
  crash(world, agent, draw.int(3_000));
}

/** Those of a term of leadership keep their state elsewhere. */
function withDisk({ daemons, contenders }: World): World["daemons"] {
  const elected = new Set<unknown>(contenders);
  return daemons.filter((daemon) => !elected.has(daemon));
}

/** An agent, or who stands alone: for `stopLeader` are those who elect. */
function freeze(world: World, draw: Random, agent: AgentNode): void {
  const { process } = draw.chance(0.5)
    ? agent
    : draw.pick(
        withDisk(world)
          .filter((daemon) => !isAgent(world, daemon))
          .concat(agent),
      );
  process.isFrozen = true;
  world.queue.after(1_000 + draw.int(draw.chance(0.5) ? 20_000 : 120_000), () => {
    process.isFrozen = false;
  });
}

function isAgent({ agents }: World, daemon: World["daemons"][number]): boolean {
  return agents.some((agent) => agent === daemon);
}

/**
 * Sometimes for longer than the 75 s without a ping: what is due then waits behind the commit with everything else. A master seldom writes:
 * somebody makes it.
 */
function fillDisk(world: World, draw: Random, agent: AgentNode): void {
  const { queue, masters, operators } = world;
  const { process } = draw.pick([draw.pick(withDisk(world)), agent, masters.length === 1 ? draw.pick(masters) : agent]);
  process.isDiskFull = true;
  if (masters.some((master) => master.process === process)) operators.master.act();
  queue.after(draw.chance(0.7) ? draw.int(60_000) : 60_000 + draw.int(60_000), () => {
    process.isDiskFull = false;
  });
}
