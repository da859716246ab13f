// Idle cycles: 10,000 agents, 1000 frameworks, and next to nothing to do. `suppressed`: 990 frameworks want no offers, the ten others have refused
// all agents for ever. `filtered`: fifty have refused everything, the rest holds still, so that 500,000 filters stand in the way (all thousand
// would be ten million, two gigabytes of them). Before each cycle one agent changes: its cycle is timed. The floor looks once at every agent.
//
//   node bench/idle.mjs [--full]
import { Random } from "../packages/base/dist/index.js";
import { Allocator } from "../packages/allocator/dist/index.js";
import { parseResources } from "../packages/resources/dist/index.js";
import { inTurn, runDirectly } from "./measure.mjs";

const agents = 10_000;
const frameworks = 1000;
const forEver = { refuseSeconds: Number.MAX_VALUE };
const traits = {
  multiRole: true,
  gpuResources: false,
  regionAware: false,
  sharedResources: false,
  revocableResources: false,
  reservationRefinement: true,
};

export async function* run({ full = false } = {}) {
  const rounds = full ? 301 : 51;
  for (const [kind, willing] of [
    ["filtered", 50],
    ["suppressed", 10],
  ]) {
    const ours = makeOurs(willing);
    const floor = makeFloor();
    yield await inTurn({ name: `${agents}x${frameworks} ${kind}`, unit: "ms", rounds, mark: 1, ours, floor });
  }
}

function makeOurs(willing) {
  const allocator = new Allocator();
  const random = new Random(1);
  let nowMs = 0;
  const total = parse("cpus:24;mem:4096;disk:4096;ports:[31000-32000]");
  for (let i = 0; i < frameworks; i++) {
    const suppressedRoles = i < willing ? [] : ["*"];
    allocator.addFramework(`framework-${i}`, { roles: ["*"], suppressedRoles, traits }, true, nowMs);
  }
  const agentTraits = { multiRole: true, hierarchicalRole: true, region: undefined };
  for (let i = 0; i < agents; i++) {
    allocator.addAgent(
      { id: `agent-${i}`, traits: { ...agentTraits, hostname: `${i}` }, total, used: new Map(), active: true },
      nowMs,
    );
  }
  const cycle = () => {
    nowMs += 1000;
    return allocator.allocate({ nowMs, random, scope: "all" });
  };
  const decline = (offers) => {
    for (const { frameworkId, agentId, resources } of offers) {
      allocator.recover({ frameworkId, agentId, resources, filters: forEver }, nowMs);
    }
  };
  for (let offers = cycle(); offers.length > 0; offers = cycle()) decline(offers);
  return (round) => {
    allocator.updateAgent(`agent-${(round + agents) % agents}`, { total });
    const startMs = performance.now();
    const offers = cycle();
    const elapsedMs = performance.now() - startMs;
    if (offers.length > 0) throw new Error(`${offers.length} offers of what was refused`);
    return elapsedMs;
  };
}

function makeFloor() {
  const changed = new Uint8Array(agents);
  const free = new Float64Array(agents).fill(24);
  return (round) => {
    changed[(round + agents) % agents] = 1;
    const startMs = performance.now();
    let looked = 0;
    for (let i = 0; i < agents; i++) if (changed[i] === 1 && free[i] > 0) looked++;
    changed.fill(0);
    const elapsedMs = performance.now() - startMs;
    if (looked !== 1) throw new Error(`looked at ${looked} agents`);
    return elapsedMs;
  };
}

function parse(text) {
  const parsed = parseResources(text);
  if (!parsed.ok) throw new Error(parsed.error);
  return parsed.value;
}

await runDirectly("idle", import.meta.url, run);
