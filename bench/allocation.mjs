// Allocation cycle with declines: A agents partly used, F frameworks in one role. Each round every offer of the round
// before has been declined for ever, then one cycle over all agents is timed. `node bench/allocation.mjs [--full]`
import { Random } from "../packages/base/dist/index.js";
import { Allocator } from "../packages/allocator/dist/index.js";
import { allocate as markAllocated, parseResources } from "../packages/resources/dist/index.js";
import { makeFloor } from "./floor/allocation.mjs";
import { inTurn, median, runDirectly } from "./measure.mjs";

const CASES = [
  { name: "10000x1000", agents: 10_000, frameworks: 1000, mark: 30, reasons: false },
  // Asked after each cycle: why does one framework not get them? Every agent is judged and counted, 25 told in detail.
  // `question` is the part of the median that this takes, in ms; `questionRatio` its share, which should not be above 0.05.
  { name: "10000x1000+reasons", agents: 10_000, frameworks: 1000, mark: 30, reasons: true },
  { name: "20000x2000", agents: 20_000, frameworks: 2000, mark: 80, reasons: false },
  { name: "50000x6000", agents: 50_000, frameworks: 6000, mark: 250, reasons: false },
];

const TRAITS = {
  multiRole: true,
  gpuResources: false,
  regionAware: false,
  sharedResources: false,
  revocableResources: false,
  reservationRefinement: true,
};

export async function* run({ full = false } = {}) {
  warmUp();
  for (const shape of CASES) yield await measure(shape, full ? 21 : 7);
}

/** Cycles of a small cluster, so that the code is compiled as it is in a master, which allocates every second. */
function warmUp() {
  const ours = makeOurs({ agents: 1000, frameworks: 100, reasons: true });
  for (let round = 0; round < 40; round++) timedRound(ours, round);
}

async function measure({ name, mark, ...shape }, rounds) {
  const ours = makeOurs(shape);
  const floor = makeFloor(shape);
  const line = await inTurn({
    name,
    unit: "ms",
    rounds,
    mark,
    ours: (round) => timedRound(ours, round, shape.agents),
    floor: (round) => timedRound(floor, round, shape.agents),
  });
  if (!shape.reasons) return line;
  const question = median(ours.questions.slice(1));
  return { ...line, question: Number(question.toPrecision(3)), questionRatio: Number((question / line.median).toPrecision(2)) };
}

/** Times one cycle, then declines what it offered. `expected`: how many offers there must be. */
function timedRound({ cycle, decline }, round, expected) {
  const start = performance.now();
  const offers = cycle(round);
  const elapsedMs = performance.now() - start;
  if (expected !== undefined && offers.length !== expected) throw new Error(`${offers.length} offers instead of ${expected}`);
  decline(offers);
  return elapsedMs;
}

function makeOurs({ agents, frameworks, reasons }) {
  const allocator = new Allocator();
  const random = new Random(1);
  let nowMs = 0;
  const id = (i) => `framework-${String(i).padStart(5, "0")}`;
  for (let i = 0; i < frameworks; i++) {
    allocator.addFramework(id(i), { roles: ["*"], suppressedRoles: [], traits: TRAITS }, true, nowMs);
  }
  const total = parse("cpus:24;mem:4096;disk:4096;ports:[31000-32000]");
  const used = markAllocated(parse(`cpus:16;mem:2014;disk:1024;ports:[${fragments()}]`), "*");
  for (let i = 0; i < agents; i++) {
    const traits = { hostname: `agent-${i}`, multiRole: true, hierarchicalRole: true, region: undefined };
    allocator.addAgent({ id: `agent-${i}`, traits, total, used: new Map([[id(i % frameworks), used]]), active: true }, nowMs);
  }
  const questions = [];
  return {
    questions,
    cycle(round) {
      nowMs += 1000;
      const offers = allocator.allocate({ nowMs, random, scope: "all" });
      const asked = performance.now();
      if (reasons) allocator.explain({ frameworkId: id((round + frameworks) % frameworks) }, nowMs);
      questions.push(performance.now() - asked);
      return offers;
    },
    decline(offers) {
      for (const { frameworkId, agentId, resources } of offers) {
        allocator.recover({ frameworkId, agentId, resources, filters: { refuseSeconds: Number.MAX_VALUE } }, nowMs);
      }
    },
  };
}

/** 31000-32000 cut in 16: every second port singly, the last range stretched to the end. */
function fragments() {
  const singles = Array.from({ length: 15 }, (_, i) => `${31000 + 2 * i}-${31000 + 2 * i}`);
  return [...singles, "31030-32000"].join(",");
}

function parse(text) {
  const parsed = parseResources(text);
  if (!parsed.ok) throw new Error(parsed.error);
  return parsed.value;
}

await runDirectly("allocation", import.meta.url, run);
