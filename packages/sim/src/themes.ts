import type { Random } from "@mesolite/base";
import { launchMoments, type Moment, moments } from "./moments.ts";
import { electionStrokes, type Stroke, strokes } from "./strike.ts";
import type { World } from "./world.ts";

/** What a world's bad times are like. Each world has its own mix: some kinds not at all, others often. */
export interface Mix {
  readonly strokes: readonly Stroke[];
  /** It waits for one of these, and strikes then. */
  readonly moments: readonly Moment[];
  /** It strikes at no other time. */
  readonly isStrict?: boolean;
  /** For how long it mostly waits until the last stroke is over: what a new one breaks may be what the last one needs. */
  readonly restMs?: number;
  /** What goes with it, beside the world's own nuisances. */
  readonly nuisances?: (world: World, draw: Random) => void;
}

export function drawMix(world: World, draw: Random): Mix {
  const possible: readonly Stroke[] = world.contenders.length > 0 ? [...strokes, ...electionStrokes] : strokes;
  if (draw.chance(0.7)) return drawOneTrouble(world, draw, possible);
  const all = draw.shuffle(Object.keys(moments) as Moment[]);
  return { strokes: possible.filter(() => draw.chance(0.5)), moments: all.slice(0, 1 + draw.int(3)) };
}

/** Some worlds have one kind of trouble over and over, and little else: what it leaves behind meets what it leaves behind. */
function drawOneTrouble(world: World, draw: Random, possible: readonly Stroke[]): Mix {
  if (draw.chance(0.5)) {
    const all = draw.shuffle([...launchMoments]);
    return { strokes: ["strand", "strand", draw.pick(possible)], moments: all.slice(0, 2), restMs: 2 * world.patienceMs };
  }
  if (draw.chance(0.75)) return draw.pick([...themes, overtaking]);
  const all = draw.shuffle(Object.keys(moments) as Moment[]);
  return { strokes: [draw.pick(lastingStrokes), draw.pick(possible)], moments: all.slice(0, 2) };
}

/** What is late is overtaken on a new connection; what that leads to is rare all the same. */
const overtaking: Mix = {
  strokes: ["breakLink"],
  moments: ["firstUpdateIsLate"],
  isStrict: true,
  nuisances: ({ network }, draw) => {
    Object.assign(network.faults, { late: 0.1 + 0.2 * draw.unit(), lateMs: 10_000 + draw.int(20_000) });
  },
};

/** Trouble that is worth most at its own moments, with what brings these about. */
const themes: readonly Mix[] = [
  { strokes: ["lastMinute", "lastMinute", "crashAgent", "reboot"], moments: ["masterGivesUpAgent", "masterGivesUpFramework"] },
  {
    strokes: ["dyingDisk"],
    moments: ["instanceProvisioned", "instanceProvisioned", "containerLaunches", "containerIsKilled"],
    nuisances: ({ slowness: { mostMs } }, draw) => {
      mostMs.slowRecovery = 5_000 + draw.int(30_000);
      mostMs.slowLaunch = 1_000 + draw.int(10_000);
    },
  },
  {
    strokes: ["freeze", "crashUnseen", "crashMaster"],
    moments: ["agentRegisters", "agentLooksForMaster", "agentRecovers"],
    nuisances: ({ slowness: { mostMs } }, draw) => {
      mostMs.slowRecovery = 5_000 + draw.int(30_000);
      mostMs.slowCommit = 500 + draw.int(5_000);
    },
  },
  overtaking,
];

const lastingStrokes: readonly Stroke[] = [
  "crashUnseen",
  "reboot",
  "oneWayPartition",
  "freeze",
  "freeze",
  "fullDisk",
  "breakLink",
];
