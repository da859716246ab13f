// Quota: 2500 roles with a quota of cpus 1, mem 1024, disk 1024 and 500 with four times that, guaranteed and limited, one framework each; 3000
// agents of cpus 2, mem 2048, disk 2048. The first cycle fulfils all quotas, the second finds nothing more to offer. The floor of the first
// adds up what each role lacks and hands it out agent by agent, without any order; that of the second looks once at every agent.
//
//   node bench/quota.mjs [--full]
import { Random } from "../packages/base/dist/index.js";
import { Allocator } from "../packages/allocator/dist/index.js";
import { limitsFromNumbers, parseResources, quantitiesOf } from "../packages/resources/dist/index.js";
import { line, runDirectly } from "./measure.mjs";

const agents = 3000;
const roles = [
  ...Array.from({ length: 2500 }, (_, i) => ({ role: `small${i}`, size: 1 })),
  ...Array.from({ length: 500 }, (_, i) => ({ role: `large${i}`, size: 4 })),
];
const traits = {
  multiRole: true,
  gpuResources: false,
  regionAware: false,
  sharedResources: false,
  revocableResources: false,
  reservationRefinement: true,
};

export async function* run({ full = false } = {}) {
  const rounds = full ? 11 : 5;
  const first = [];
  const second = [];
  const floors = [];
  const looks = [];
  for (let round = -1; round < rounds; round++) {
    const cycle = makeOurs();
    const [a, b] = [timed(cycle), timed(cycle)];
    const floor = timed(makeFloor());
    const look = timed(makeLook());
    const given = a.result.reduce((sum, { resources }) => sum + resources.find(({ name }) => name === "cpus").scalar.value, 0);
    if (given !== 4500 || b.result.length > 0) throw new Error(`${given} cpus offered first, ${b.result.length} offers then`);
    if (round < 0) continue;
    first.push(a.ms);
    second.push(b.ms);
    floors.push(floor.ms);
    looks.push(look.ms);
  }
  yield line({ name: "3000 first", unit: "ms", rounds, mark: 200, figures: first, floors });
  yield line({ name: "3000 second", unit: "ms", rounds, mark: 2, figures: second, floors: looks });
}

function timed(work) {
  const startMs = performance.now();
  const result = work();
  return { ms: performance.now() - startMs, result };
}

function makeOurs() {
  const allocator = new Allocator();
  const random = new Random(1);
  let nowMs = 0;
  for (const { role, size } of roles) {
    const text = `cpus:${size};mem:${1024 * size};disk:${1024 * size}`;
    const limits = limitsFromNumbers({ cpus: size, mem: 1024 * size, disk: 1024 * size });
    allocator.updateQuota(role, { guarantees: quantitiesOf(parse(text)), limits });
    allocator.addFramework(`framework-${role}`, { roles: [role], suppressedRoles: [], traits }, true, nowMs);
  }
  const total = parse("cpus:2;mem:2048;disk:2048");
  for (let i = 0; i < agents; i++) {
    const agentTraits = { hostname: `${i}`, multiRole: true, hierarchicalRole: true, region: undefined };
    allocator.addAgent({ id: `agent-${i}`, traits: agentTraits, total, used: new Map(), active: true }, nowMs);
  }
  return () => {
    nowMs += 1000;
    return allocator.allocate({ nowMs, random, scope: "all" });
  };
}

function makeFloor() {
  const missing = roles.map(({ size }) => ({ cpus: size, mem: 1024 * size, disk: 1024 * size }));
  return () => {
    const offers = [];
    let next = 0;
    for (let agent = 0; agent < agents && next < roles.length; agent++) {
      const free = { cpus: 2, mem: 2048, disk: 2048 };
      while (free.cpus > 0 && next < roles.length) {
        const lacks = missing[next];
        const resources = ["cpus", "mem", "disk"].map((name) => {
          const value = Math.min(free[name], lacks[name]);
          free[name] -= value;
          lacks[name] -= value;
          return { name, type: "SCALAR", scalar: { value }, allocation_info: { role: roles[next].role } };
        });
        offers.push({ agent, role: roles[next].role, resources });
        if (lacks.cpus === 0) next++;
      }
    }
    return offers;
  };
}

/** Whether anything changed on any agent. */
function makeLook() {
  const changed = new Uint8Array(agents);
  return () => {
    const offers = [];
    for (let agent = 0; agent < agents; agent++) if (changed[agent] === 1) offers.push(agent);
    return offers;
  };
}

function parse(text) {
  const parsed = parseResources(text);
  if (!parsed.ok) throw new Error(parsed.error);
  return parsed.value;
}

await runDirectly("quota", import.meta.url, run);
